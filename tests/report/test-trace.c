#include <string.h>

#include "printed-report.h"

/* From a figure of a report to the sentence that it comes from and back, and what other programs say of the file. */

static const Sample river = {.agency = "云溪市教育局",
                             .feedback = "2020-01-17",
                             .problems = {{"食堂大宗物资采购不规范", TZ_STATUS_COMPLETED, "canteen"},
                                          {"校舍资产账实不符", TZ_STATUS_IN_PROGRESS, "assets"},
                                          {"伙食费结余挪用", TZ_STATUS_COMPLETED, "canteen"}}};
static const Sample lake = {.agency = "澄湖区教育局",
                            .feedback = "2021-05-06",
                            .problems = {{"食堂账目不清", TZ_STATUS_NOT_STATED, "canteen"}}};

static const TzReportOptions options = {.author = "陆某", .now = PRINTED_NOW};

typedef struct {
  gint64 river;
  Printed printed;
} Traced;

static Traced
trace (Fixture *fixture)
{
  Traced traced = {.river = fixture_store (fixture, &river, "river.txt")};
  fixture_store (fixture, &lake, "lake.txt");
  traced.printed = printed_new (fixture, &options);
  return traced;
}

/* ---- Links ---- */

static gboolean
has_link (const Printed *printed, int from, const char *name)
{
  PopplerPage *page = poppler_document_get_page (printed->document, from);
  GList *links = poppler_page_get_link_mapping (page);
  gboolean found = FALSE;
  for (GList *l = links; l != NULL; l = l->next) {
    const PopplerAction *action = ((PopplerLinkMapping *)l->data)->action;
    found |= g_strcmp0 (action->goto_dest.dest->named_dest, name) == 0;
  }
  poppler_page_free_link_mapping (links);
  g_object_unref (page);
  return found;
}

/* A link called @name leads from the first page of @from into @to. */
static void
assert_leads (const Printed *printed, TzReportPart from, const char *name, TzReportPart to)
{
  g_test_message ("%s", name);
  g_assert_true (has_link (printed, tz_report_get_part_page (printed->report, from), name));
  PopplerDest *dest = poppler_document_find_dest (printed->document, name);
  g_assert_nonnull (dest);
  g_assert_cmpint (dest->page_num - 1, >=, tz_report_get_part_page (printed->report, to));
  poppler_dest_free (dest);
}

static void
test_links (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  Traced traced = trace (fixture);
  g_autofree char *problem = g_strdup_printf ("problem-%" G_GINT64_FORMAT "-0", traced.river);
  assert_leads (&traced.printed, TZ_PART_COMPLETION, "agency-0-completed", TZ_PART_COMPLETION);
  assert_leads (&traced.printed, TZ_PART_COMPLETION, problem, TZ_PART_PROBLEMS);
  assert_leads (&traced.printed, TZ_PART_SIDE_BY_SIDE, problem, TZ_PART_PROBLEMS);
  assert_leads (&traced.printed, TZ_PART_PROBLEMS, "agency-0-completed", TZ_PART_COMPLETION); /* and back */
  g_autofree char *source = g_strdup_printf ("source-%" G_GINT64_FORMAT, traced.river);
  assert_leads (&traced.printed, TZ_PART_COMPLETION, source, TZ_PART_SOURCES);
  printed_assert_says (&traced.printed, TZ_PART_COMPLETION, "云溪市教育局 [1]");
  printed_assert_says (&traced.printed, TZ_PART_SOURCES, "[1] ");
  printed_clear (&traced.printed);
}

/* ---- Other programs ---- */

/* Returns: (transfer full) (nullable): what @program prints of the report, %NULL where it is not installed. */
static char *
run (Fixture *fixture, const char *program, const char *option, const char *last)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *installed = g_find_program_in_path (program);
  g_autofree char *pdf = g_build_filename (fixture->folder, "report.pdf", NULL);
  const char *arguments[] = {program, option, pdf, last, NULL};
  if (option == NULL)
    memmove (arguments + 1, arguments + 2, sizeof arguments - 2 * sizeof *arguments);
  char *said = NULL;
  int status = 0;
  if (installed == NULL) {
    g_test_skip (program);
    return NULL;
  }
  g_assert_true (g_spawn_sync (NULL, (char **)arguments, NULL,
                               G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &said, NULL,
                               &status, &error));
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  return said;
}

static void
test_qpdf (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  Traced traced = trace (fixture);
  g_autofree char *said = run (fixture, "qpdf", "--check", NULL);
  g_assert_true (said == NULL || strstr (said, "No syntax or stream encoding errors found") != NULL);
  printed_clear (&traced.printed);
}

/* The columns end with: embedded, subset, what leads back to characters, and the two numbers of the object. */
static void
test_pdffonts (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  Traced traced = trace (fixture);
  g_autofree char *said = run (fixture, "pdffonts", NULL, NULL);
  g_auto (GStrv) lines = g_strsplit (said != NULL ? said : "", "\n", -1);
  g_assert_true (said == NULL || g_strv_length (lines) > 3);
  for (guint i = 2; lines[0] != NULL && lines[1] != NULL && lines[i] != NULL && *lines[i] != '\0'; i++) {
    g_test_message ("%s", lines[i]);
    g_assert_nonnull (strstr (lines[i], "yes yes yes"));
  }
  printed_clear (&traced.printed);
}

/* Returns: (transfer none): what follows @words in @text. */
static const char *
after (const char *text, const char *words)
{
  const char *at = strstr (text, words);
  if (at == NULL)
    g_test_message ("“%s” is not in: %s", words, text);
  g_assert_nonnull (at);
  return at + strlen (words);
}

/* "Completed 2" names the problems 1 and 3; the row of 3 names a line; that line of the notice says it. */
static void
test_pdftotext (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  Traced traced = trace (fixture);
  g_autofree char *text = run (fixture, "pdftotext", "-raw", "-");
  if (text != NULL) {
    const char *origin = after (text, "The problems behind the figures");
    const char *row = after (after (origin, "Problems and notes"), "伙食费结余挪用");
    const char *numbers =
        after (row, "”"); /* behind the words of its status: how many measures, and the line */
    while (g_ascii_isspace (*numbers))
      numbers++;
    guint number = (guint)g_ascii_strtoull (strchr (numbers, ' '), NULL, 10);
    g_autoptr (TzNotice) notice = fixture_load (fixture, traced.river);
    g_auto (GStrv) lines = g_strsplit (tz_text_get_utf8 (notice->text), "\n", -1);
    after (origin, "Completed 2 ");
    g_assert_cmpuint (number, >, 0);
    g_assert_cmpuint (number, <=, g_strv_length (lines));
    g_assert_nonnull (strstr (lines[number - 1], "伙食费结余挪用"));
  }
  printed_clear (&traced.printed);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/report/trace/links", test_links);
  FIXTURE_ADD ("/report/trace/qpdf", test_qpdf);
  FIXTURE_ADD ("/report/trace/pdffonts", test_pdffonts);
  FIXTURE_ADD ("/report/trace/pdftotext", test_pdftotext);
  return g_test_run ();
}
