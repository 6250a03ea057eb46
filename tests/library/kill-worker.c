#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "work.h"

/*
 * Works in a library until it is killed. usage: kill-worker LIBRARY SEED FIRST
 * Writes a line to stdout for each step before it is begun: "KEY VALUE KEY VALUE ;", and "done" once it is
 * acknowledged; "open" when the library is.
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

int
main (int argc, char **argv)
{
  g_assert_cmpint (argc, ==, 4);
  g_autoptr (GError) error = NULL;
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (&error);
  g_assert_no_error (error);
  g_autoptr (TzLibrary) library = tz_library_open (argv[1], TZ_LIBRARY_READ_WRITE, lexicon, &error);
  g_assert_no_error (error);
  write_line ("open");
  const WorkListener listener = {begin, done, NULL};
  g_autoptr (Work) work = work_new (library, atoi (argv[2]), atoi (argv[3]), &listener);
  while (work_step (work, &error))
    ;
  g_error ("%s", error->message);
}
