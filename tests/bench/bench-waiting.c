#include <glib/gstdio.h>

#include "intake.h"
#include "measure.h"

/*
 * How long a note waits for the disk while a folder is imported (usage: bench-waiting FOLDER). One is written after
 * the other; the times are those on the clock, and mean little on a busy machine.
 */

/* Between two notes. */
#define PAUSE (5 * G_TIME_SPAN_MILLISECOND)

typedef struct {
  TzLibrary *library;
  const char *folder;
  gint done;
} Import;

static gpointer
import (gpointer data)
{
  Import *import = data;
  GError *error = NULL;
  g_autoptr (GFile) folder = g_file_new_for_path (import->folder);
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_ptr_array_add (files, folder);
  g_autoptr (TzImportSummary) summary =
      tz_import_files (import->library, files, NULL, NULL, NULL, NULL, &error);
  measure_check (error);
  g_print ("%u notices imported\n", summary->n[TZ_IMPORT_NEW]);
  g_atomic_int_set (&import->done, 1);
  return NULL;
}

static gint64
store_one (TzLibrary *library)
{
  GError *error = NULL;
  g_autoptr (TzImportSummary) summary = tz_import_text (library, "这一行有批注。\n", "one", &error);
  measure_check (error);
  return ((const TzImportItem *)summary->items->pdata[0])->notice;
}

static double
write_note (TzLibrary *library, gint64 notice)
{
  GError *error = NULL;
  TzAnnotation note = {
      .notice = notice, .span = tz_span (0, 3), .body = (char *)"waiting", .creator = (char *)"bench"};
  double start = measure_now ();
  g_autoptr (TzAnnotation) stored = tz_library_add_annotation (library, &note, &error);
  measure_check (error);
  return measure_now () - start;
}

static void
measure (TzLibrary *library, const char *folder)
{
  gint64 notice = store_one (library);
  g_autoptr (GArray) seconds = g_array_new (FALSE, FALSE, sizeof (double));
  Import what = {.library = library, .folder = folder};
  GThread *thread = g_thread_new ("import", import, &what);
  while (!g_atomic_int_get (&what.done)) {
    double waited = write_note (library, notice);
    g_array_append_val (seconds, waited);
    g_usleep (PAUSE);
  }
  g_thread_join (thread);
  double *all = (double *)(gpointer)seconds->data;
  measure_print ("a note waits", all, seconds->len, -1);
}

int
main (int argc, char **argv)
{
  if (argc != 2) {
    g_printerr ("usage: bench-waiting FOLDER\n");
    return 2;
  }
  GError *error = NULL;
  TzLexicon *lexicon = tz_lexicon_new (&error);
  measure_check (error);
  g_autofree char *folder = g_dir_make_tmp ("taizhang-bench-XXXXXX", &error);
  measure_check (error);
  g_autofree char *path = g_build_filename (folder, "bench.taizhang", NULL);
  TzLibrary *library = tz_library_open (path, TZ_LIBRARY_READ_WRITE, lexicon, &error);
  measure_check (error);
  measure (library, argv[1]);
  g_object_unref (library);
  tz_lexicon_unref (lexicon);
  g_unlink (path);
  g_rmdir (folder);
  return 0;
}
