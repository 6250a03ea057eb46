#include <locale.h>
#include <sys/resource.h>

#include "measure.h"
#include "parts.h"

/*
 * A report of a library: made and written as PDF, in pages a second of the processor; beside it LibreOffice, where it is
 * installed, which turns the same texts and tables, as one HTML file, into PDF: with the links, and tagged, as the report is,
 * and bare. Charts, and the numbers of pages, it is spared.
 */

#define TIMES 5
#define OFFICE_TIMES 3

/* ---- The report ---- */

static TzReport *
make (TzLibrary *library)
{
  GError *error = NULL;
  const TzReportOptions options = {.rate = TZ_RATE_STRICT};
  TzReport *report = tz_report_new (library, &options, NULL, &error);
  measure_check (error);
  return report;
}

static double
bench_report (TzLibrary *library, const char *path)
{
  double made[TIMES], written[TIMES], best = G_MAXDOUBLE;
  guint n_pages = 0;
  for (guint i = 0; i < TIMES; i++) {
    GError *error = NULL;
    double start = measure_used ();
    g_autoptr (TzReport) report = make (library);
    made[i] = measure_used () - start;
    start = measure_used ();
    tz_report_write_pdf (report, path, NULL, &error);
    measure_check (error);
    written[i] = measure_used () - start;
    best = MIN (best, made[i] + written[i]);
    n_pages = tz_report_get_n_pages (report);
  }
  measure_print ("gathered and laid out:", made, TIMES, -1);
  measure_print ("written as PDF:", written, TIMES, -1);
  g_print ("%u pages, %.0f pages/s\n", n_pages, n_pages / best);
  return best;
}

/* ---- The same for LibreOffice ---- */

static void
add_text (GString *html, const char *tag, const char *text, const char *anchor, const char *link)
{
  g_autofree char *escaped = g_markup_escape_text (text != NULL ? text : "", -1);
  g_string_append_printf (html, "<%s>", tag);
  if (anchor != NULL)
    g_string_append_printf (html, "<a name='%s'></a>", anchor);
  if (link != NULL)
    g_string_append_printf (html, "<a href='#%s'>%s</a>", link, escaped);
  else
    g_string_append (html, escaped);
  g_string_append_printf (html, "</%s>\n", tag);
}

static void
add_grid (GString *html, const TzGrid *grid, gboolean linked)
{
  g_string_append (html, "<table border='1'><tr>");
  for (guint i = 0; i < grid->columns->len; i++)
    add_text (html, "th", tz_grid_column (grid, i)->title, NULL, NULL);
  for (guint i = 0; i < grid->rows->len; i++) {
    const TzGridRow *row = tz_grid_row (grid, i);
    guint n_cells = row->kind == TZ_ROW_CELLS ? grid->columns->len : 1;
    g_string_append (html, "</tr><tr>");
    for (guint cell = 0; cell < n_cells; cell++)
      add_text (html, "td", row->cells[cell].text, linked && cell == 0 ? row->anchor : NULL,
                linked ? row->cells[cell].link : NULL);
  }
  g_string_append (html, "</tr></table>\n");
}

static void
write_html (TzLibrary *library, gboolean linked, const char *path)
{
  GError *error = NULL;
  const TzReportOptions options = {.rate = TZ_RATE_STRICT};
  g_autoptr (TzDraft) draft = tz_draft_new (library, &options, NULL, &error);
  measure_check (error);
  g_assert_true (tz_part_cover (draft, &error) && tz_part_summary (draft, &error) &&
                 tz_part_method (draft, &error) && tz_part_completion (draft, &error) &&
                 tz_part_themes (draft, &error) && tz_part_side_by_side (draft, &error) &&
                 tz_part_agencies (draft, &error) && tz_part_problems (draft, &error) &&
                 tz_part_not_reviewed (draft, &error) && tz_part_sources (draft, &error));
  g_autoptr (GString) html = g_string_new ("<meta charset='utf-8'>\n");
  for (guint i = 0; i < draft->blocks->len; i++) {
    const TzBlock *block = draft->blocks->pdata[i];
    if (block->grid != NULL)
      add_grid (html, block->grid, linked);
    else if (block->text != NULL)
      add_text (html, block->kind == TZ_BLOCK_HEADING ? "h2" : "p", block->text,
                linked ? block->anchor : NULL, linked ? block->link : NULL);
  }
  g_file_set_contents (path, html->str, (gssize)html->len, &error);
  measure_check (error);
}

static double
used_by_children (void)
{
  struct rusage usage;
  getrusage (RUSAGE_CHILDREN, &usage);
  return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

/* At first it makes its profile; of the runs after that the best counts, as it does of the report. */
static void
bench_office (TzLibrary *library, const char *folder, gboolean linked, double own)
{
  g_autofree char *program = g_find_program_in_path ("soffice");
  g_autofree char *html = g_build_filename (folder, linked ? "linked.html" : "bare.html", NULL);
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", folder);
  const char *filter = linked ? "pdf:writer_web_pdf_Export:"
                                "{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"}}"
                              : "pdf:writer_web_pdf_Export";
  const char *const command[] = {program,    profile, "--headless", "--convert-to", filter, html,
                                 "--outdir", folder,  NULL};
  double best = G_MAXDOUBLE;
  GError *error = NULL;
  if (program == NULL) {
    g_print ("LibreOffice is not installed\n");
    return;
  }
  write_html (library, linked, html);
  for (guint i = 0; i < OFFICE_TIMES; i++) {
    double start = used_by_children ();
    g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL,
                  NULL, NULL, NULL, NULL, &error);
    measure_check (error);
    if (i > 0)
      best = MIN (best, used_by_children () - start);
  }
  g_print ("LibreOffice with the same texts, %s: %.2f s, %.1f times as long\n",
           linked ? "linked and tagged" : "bare", best, best / own);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  if (argc != 2) {
    g_printerr ("usage: bench-report LIBRARY\n");
    return 2;
  }
  GError *error = NULL;
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (&error);
  measure_check (error);
  g_autoptr (TzLibrary) library = tz_library_open (argv[1], TZ_LIBRARY_READ_ONLY, lexicon, &error);
  measure_check (error);
  g_autofree char *folder = g_dir_make_tmp ("bench-report-XXXXXX", &error);
  measure_check (error);
  g_autofree char *pdf = g_build_filename (folder, "own.pdf", NULL);
  double own = bench_report (library, pdf);
  bench_office (library, folder, TRUE, own);
  bench_office (library, folder, FALSE, own);
  g_print ("left in %s\n", folder);
  return 0;
}
