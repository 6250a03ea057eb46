#include <glib/gstdio.h>

#include "bare-list.h"
#include "turns.h"
#include "view-test.h"
#include "window.h"

/*
 * What an import costs the one who looks at the window meanwhile, beside what a bare list costs (usage:
 * bench-window FOLDER), and how long recollindex, where it is installed, takes to index the same folder.
 */

static double
now (void)
{
  return (double)g_get_monotonic_time () / G_USEC_PER_SEC;
}

static double
count_megabytes (const TzImportSummary *summary)
{
  double n_bytes = 0;
  for (guint i = 0; i < summary->items->len; i++) {
    const TzImportItem *item = g_ptr_array_index (summary->items, i);
    g_autoptr (GFile) file = g_file_new_for_uri (item->origin);
    GStatBuf about;
    if (g_stat (g_file_peek_path (file), &about) == 0)
      n_bytes += about.st_size;
  }
  return n_bytes / 1e6;
}

static void
import_folder (TzViewTest *test, GFile *folder)
{
  TzImporter *importer = tz_desk_get_importer (test->desk);
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_ptr_array_add (files, folder);
  double start = now ();
  tz_importer_add_files (importer, test->library, files, NULL);
  while (tz_importer_is_busy (importer))
    g_main_context_iteration (NULL, TRUE);
  double seconds = now () - start;
  const TzImportSummary *summary = tz_importer_get_summary (importer);
  double megabytes = count_megabytes (summary);
  g_print ("import        %u files, %.1f MB in %.2f s: %.2f MB/s\n", summary->items->len, megabytes, seconds,
           megabytes / seconds);
}

/* Imports while @window is shown, which is the window of @test or has nothing to do with it. */
static void
bench_import (TzViewTest *test, GtkWidget *window, GFile *folder, const char *what)
{
  gtk_window_present (GTK_WINDOW (window));
  tz_view_test_settle (1000);
  turns_begin ();
  import_folder (test, folder);
  tz_view_test_settle (1000);
  turns_end (what);
  gtk_window_destroy (GTK_WINDOW (window));
  tz_view_test_settle (200);
}

static void
bench_ours (GFile *folder)
{
  g_autoptr (TzViewTest) test = tz_view_test_new ();
  bench_import (test, GTK_WIDGET (tz_window_new (NULL, test->desk)), folder, "main loop");
}

static void
bench_bare (GFile *folder)
{
  g_autoptr (TzViewTest) test = tz_view_test_new ();
  bench_import (test, bare_list_new (), folder, "bare list");
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *inside = g_build_filename (path, name, NULL);
    remove_all (inside);
  }
  g_remove (path);
}

static void
bench_recoll (const char *folder)
{
  GError *error = NULL;
  g_autofree char *program = g_find_program_in_path ("recollindex");
  if (program == NULL) {
    g_print ("recollindex   is not installed\n");
    return;
  }
  g_autofree char *settings = g_dir_make_tmp ("taizhang-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (settings, "recoll.conf", NULL);
  g_autofree char *topdirs = g_strdup_printf ("topdirs = %s\n", folder);
  const char *const command[] = {program, "-c", settings, NULL};
  int status = 0;
  double start = now ();
  if (!g_file_set_contents (path, topdirs, -1, &error) ||
      !g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                     NULL, NULL, NULL, NULL, &status, &error))
    g_error ("%s", error->message);
  g_print ("recollindex   %.2f s%s\n", now () - start, status == 0 ? "" : ", and failed");
  remove_all (settings);
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
  if (argc != 2) {
    g_printerr ("usage: bench-window FOLDER\n");
    return 2;
  }
  g_autoptr (GFile) folder = g_file_new_for_commandline_arg (argv[1]);
  bench_ours (folder);
  bench_bare (folder);
  bench_recoll (g_file_peek_path (folder));
  return 0;
}
