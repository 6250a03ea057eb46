#include <string.h>
#include <sys/resource.h>

#include "folder.h"
#include "intake.h"
#include "measure.h"

/*
 * What an import of web pages costs beside one of the same notices as plain text, in time of the processor, the readers'
 * included (usage: bench-pages FOLDER [FILES]): the texts of FOLDER by turns, each with a first line of its own.
 */

#define FILES 3000

/* By turns; the least counts. */
#define ROUNDS 3

/* Around each paragraph, and around all: as sites have it. */
#define PARAGRAPH                                                                                            \
  "<p style=\"text-indent: 2em; line-height: 28pt\"><span style=\"font-family: 仿宋_GB2312; font-size: "   \
  "16pt\">%s</span></p>\n"
#define HEAD                                                                                                            \
  "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>整改通报_云溪市人民政府</title></head><body>\n" \
  "<div class=\"nav\"><ul><li><a href=\"/\">首页</a></li><li><a href=\"/xw\">新闻</a></li></ul></div>\n"            \
  "<div class=\"TRS_Editor\">\n"
#define FOOT "</div><div class=\"footer\">主办：云溪市人民政府</div></body></html>\n"

typedef struct {
  GPtrArray *texts; /* of char */
  TzLexicon *lexicon;
  char *folder;
  guint n_files;
} Bench;

static double
spent (void)
{
  double seconds = 0;
  static const int whose[] = {RUSAGE_SELF, RUSAGE_CHILDREN};
  for (guint i = 0; i < G_N_ELEMENTS (whose); i++) {
    struct rusage usage;
    getrusage (whose[i], &usage);
    seconds += (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
               (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
  }
  return seconds;
}

static void
load_texts (Bench *bench, const char *folder)
{
  const char *name;
  GError *error = NULL;
  bench->texts = g_ptr_array_new ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  measure_check (error);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    char *text = NULL;
    if (!g_str_has_suffix (name, ".txt"))
      continue;
    g_file_get_contents (path, &text, NULL, &error);
    measure_check (error);
    g_ptr_array_add (bench->texts, text);
  }
}

static char *
dup_page (const char *text)
{
  GString *page = g_string_new (HEAD);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    g_autofree char *escaped = g_markup_escape_text (lines[i], -1);
    g_string_append_printf (page, PARAGRAPH, escaped);
  }
  return g_string_free (g_string_append (page, FOOT), FALSE);
}

/* Returns: (transfer full) (element-type GFile): the notices, as web pages or as text. */
static GPtrArray *
write_files (const Bench *bench, gboolean pages)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < bench->n_files; i++) {
    GError *error = NULL;
    g_autofree char *name = g_strdup_printf ("%05u.%s", i, pages ? "html" : "txt");
    g_autofree char *path = g_build_filename (bench->folder, name, NULL);
    g_autofree char *text =
        g_strdup_printf ("第%u号\n%s", i, (const char *)bench->texts->pdata[i % bench->texts->len]);
    g_autofree char *page = pages ? dup_page (text) : NULL;
    g_file_set_contents (path, pages ? page : text, -1, &error);
    measure_check (error);
    g_ptr_array_add (files, g_file_new_for_path (path));
  }
  return files;
}

/* Returns: seconds of the processor. */
static double
import (Bench *bench, gboolean pages)
{
  GError *error = NULL;
  bench->folder = g_dir_make_tmp ("taizhang-pages-XXXXXX", &error);
  measure_check (error);
  g_autofree char *path = g_build_filename (bench->folder, "bench.taizhang", NULL);
  g_autoptr (GPtrArray) files = write_files (bench, pages);
  g_autoptr (TzLibrary) library = tz_library_open (path, TZ_LIBRARY_READ_WRITE, bench->lexicon, &error);
  measure_check (error);
  double start = spent ();
  g_autoptr (TzImportSummary) summary = tz_import_files (library, files, NULL, NULL, NULL, NULL, &error);
  double seconds = spent () - start;
  measure_check (error);
  g_print ("%s: %u of %u stored, %.2f s\n", pages ? "pages" : "texts", summary->n[TZ_IMPORT_NEW],
           bench->n_files, seconds);
  g_clear_object (&library);
  tz_folder_remove (bench->folder);
  g_clear_pointer (&bench->folder, g_free);
  return seconds;
}

int
main (int argc, char **argv)
{
  GError *error = NULL;
  double least[] = {G_MAXDOUBLE, G_MAXDOUBLE};
  Bench bench = {.lexicon = tz_lexicon_new (&error)};
  measure_check (error);
  bench.n_files = argc > 2 ? (guint)g_ascii_strtoull (argv[2], NULL, 10) : FILES;
  load_texts (&bench, argc > 1 ? argv[1] : ".");
  if (bench.texts->len == 0)
    g_error ("no text in that folder");
  for (guint i = 0; i < 2 * ROUNDS; i++) {
    double seconds = import (&bench, i % 2 == 1);
    least[i % 2] = MIN (least[i % 2], seconds);
  }
  g_print ("pages at %.2f of the speed of texts\n", least[0] / least[1]);
  return 0;
}
