#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "companion.h"
#include "work.h"

/*
 * For each line "LIBRARY SEED FIRST" on stdin, forks a process that works in the library until it is killed: the word lists
 * are loaded once for all. It says "born PID" and, when the library is, "open"; then a line for each step before it is
 * begun: "KEY VALUE KEY VALUE ;", and "done" once it is acknowledged. When it is gone, "died SIGNAL" is said for it.
 */

/* What a line ends in that was written to its end. */
#define WHOLE ";"

static void
write_line (const char *line)
{
  g_autofree char *whole = g_strconcat (line, "\n", NULL);
  gssize n = strlen (whole);
  if (write (STDOUT_FILENO, whole, n) != n)
    abort ();
}

/* Values may hold blanks and ends of lines. */
static void
append_pair (GString *line, const char *key, const char *value)
{
  g_autofree char *escaped = g_uri_escape_string (value, ",", TRUE);
  g_string_append_printf (line, "%s %s ", key, escaped);
}

static void
begin (GHashTable *changes, gpointer data G_GNUC_UNUSED)
{
  GHashTableIter iter;
  gpointer key, value;
  g_autoptr (GString) line = g_string_new (NULL);
  g_hash_table_iter_init (&iter, changes);
  while (g_hash_table_iter_next (&iter, &key, &value))
    append_pair (line, key, value);
  write_line (g_string_append (line, WHOLE)->str);
}

static void
done (gpointer data G_GNUC_UNUSED)
{
  write_line ("done");
}

static void
write_number (const char *word, int number)
{
  g_autofree char *line = g_strdup_printf ("%s %d", word, number);
  write_line (line);
}

static void
work_until_killed (const char *path, guint32 seed, guint first, TzLexicon *lexicon)
{
  g_autoptr (GError) error = NULL;
  write_number ("born", getpid ());
  g_autoptr (TzLibrary) library = tz_library_open (path, TZ_LIBRARY_READ_WRITE, lexicon, &error);
  g_assert_no_error (error);
  write_line ("open");
  g_autoptr (Companion) companion G_GNUC_UNUSED = companion_new (library);
  const WorkListener listener = {begin, done, NULL};
  g_autoptr (Work) work = work_new (library, seed, first, &listener);
  while (work_step (work, &error))
    ;
  g_error ("%s", error->message);
}

static void
live_once (char *line, TzLexicon *lexicon)
{
  int status = 0;
  g_auto (GStrv) words = g_strsplit (g_strchomp (line), " ", -1);
  g_assert_cmpuint (g_strv_length (words), ==, 3);
  pid_t child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    work_until_killed (words[0], atoi (words[1]), atoi (words[2]), lexicon);
  while (waitpid (child, &status, 0) < 0 && errno == EINTR)
    continue;
  write_number ("died", WIFSIGNALED (status) ? WTERMSIG (status) : 0);
}

int
main (void)
{
  char line[4096];
  g_autoptr (GError) error = NULL;
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (&error);
  g_assert_no_error (error);
  while (fgets (line, sizeof line, stdin) != NULL)
    live_once (line, lexicon);
  return 0;
}
