#include <gio/gio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "command.h"
#include "paths.h"

static GPid
start (const Command *command, const char *verb, const char *option, const char *file)
{
  g_autoptr (GError) error = NULL;
  const char *arguments[] = {g_getenv ("TZ_CLI"), verb, option, file, "--library", command->library, NULL};
  GPid process;
  g_spawn_async (NULL, (char **)arguments, NULL,
                 G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL,
                 NULL, &process, &error);
  g_assert_no_error (error);
  return process;
}

/* Whether a file is being written. */
static gboolean
is_writing (const Command *command)
{
  g_autoptr (GDir) folder = g_dir_open (command->folder, 0, NULL);
  for (const char *name; (name = g_dir_read_name (folder)) != NULL;)
    if (g_str_has_prefix (name, ".taizhang-"))
      return TRUE;
  return FALSE;
}

/* Interrupts it as soon as it writes. Returns: how it ended. */
static int
interrupt (const Command *command, GPid process, int number)
{
  int status = 0;
  pid_t ended = 0;
  while (ended == 0 && !is_writing (command))
    ended = waitpid (process, &status, WNOHANG);
  if (ended == 0) {
    kill (process, number);
    waitpid (process, &status, 0);
  }
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

/* What was being written is gone, and the file that was there is as it was, unless all was done before. */
static void
assert_leaves_nothing (const Command *command, const char *verb, const char *option, const char *file,
                       int number)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *left = NULL;
  g_file_set_contents (file, "before", -1, &error);
  g_assert_no_error (error);
  int status = interrupt (command, start (command, verb, option, file), number);
  g_assert_cmpint (status, <=, 1);
  g_assert_false (is_writing (command));
  g_file_get_contents (file, &left, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_str_equal (left, "before"), ==, status == 1);
}

static void
test_interrupt (Command *command, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *samples = tz_paths_dup_samples_dir ();
  g_autofree char *pdf = g_build_filename (command->folder, "report.pdf", NULL);
  g_autofree char *project = g_build_filename (command->folder, "notices.qdpx", NULL);
  command_run (command, "import", samples, "--library", command->library, NULL);
  assert_leaves_nothing (command, "report", "--pdf", pdf, SIGINT);
  assert_leaves_nothing (command, "report", "--pdf", pdf, SIGTERM);
  assert_leaves_nothing (command, "export", "--keep-names", project, SIGHUP);
}

/* A report that may not grow to its end leaves the one that was there, and says so. */
static void
test_no_room (Command *command, gconstpointer data G_GNUC_UNUSED)
{
  struct rlimit limit;
  g_autofree char *contents = NULL;
  g_autofree char *samples = tz_paths_dup_samples_dir ();
  g_autofree char *pdf = command_write (command, "report.pdf", "before", -1);
  command_run (command, "import", samples, "--library", command->library, NULL);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &(struct rlimit){40000, limit.rlim_max}), ==, 0);
  command_run (command, "report", "--pdf", pdf, "--library", command->library, NULL);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_cmpint (command->status, ==, 1);
  assert_says (command->err, pdf);
  g_assert_true (g_file_get_contents (pdf, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "before");
  g_assert_false (is_writing (command));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  COMMAND_ADD ("/cli/interrupt", test_interrupt);
  COMMAND_ADD ("/cli/no-room", test_no_room);
  return g_test_run ();
}
