#include <glib/gstdio.h>
#include <time.h>

#include "view-test.h"
#include "window.h"

/*
 * What an import costs the one who looks at the window meanwhile, and how long recollindex, where it is
 * installed, takes to index the same folder (usage: bench-window FOLDER). A turn of the main loop lasts from
 * the end of its waiting to the next; of the processor, so that it means the same on a busy machine, with the
 * time on the clock beside it.
 */

static struct {
  double cpu; /* when the turn began; 0 before the first */
  double clock;
  double longest_cpu;
  double longest_clock;
  guint n;
  guint n_long; /* over 8 ms of the processor */
} turns;

static double
used (void)
{
  struct timespec now;
  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

static double
now (void)
{
  return (double)g_get_monotonic_time () / G_USEC_PER_SEC;
}

static int
poll_between_turns (GPollFD *fds, guint n_fds, int timeout)
{
  if (turns.clock != 0) {
    double cpu = used () - turns.cpu;
    turns.longest_cpu = MAX (turns.longest_cpu, cpu);
    turns.longest_clock = MAX (turns.longest_clock, now () - turns.clock);
    turns.n++;
    turns.n_long += cpu > 0.008;
  }
  int n_ready = g_poll (fds, n_fds, timeout);
  turns.cpu = used ();
  turns.clock = now ();
  return n_ready;
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

static void
bench_import (GFile *folder)
{
  g_autoptr (TzViewTest) test = tz_view_test_new ();
  GtkWidget *window = GTK_WIDGET (tz_window_new (NULL, test->desk));
  gtk_window_present (GTK_WINDOW (window));
  tz_view_test_settle (1000);
  g_main_context_set_poll_func (NULL, poll_between_turns);
  import_folder (test, folder);
  tz_view_test_settle (1000);
  g_main_context_set_poll_func (NULL, NULL);
  g_print ("main loop     longest turn %.2f ms (%.2f ms on the clock); %u of %u over 8 ms\n",
           1000 * turns.longest_cpu, 1000 * turns.longest_clock, turns.n_long, turns.n);
  gtk_window_destroy (GTK_WINDOW (window));
  tz_view_test_settle (200);
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
  bench_import (folder);
  bench_recoll (g_file_peek_path (folder));
  return 0;
}
