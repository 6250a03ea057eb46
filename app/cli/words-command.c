#include <glib/gi18n.h>

#include "cli.h"
#include "columns.h"
#include "own-words.h"
#include "reanalysis.h"

/* A type of entity, or a theme that words speak for. */
static const char *
get_kind (const TzOwnWord *word)
{
  return word->type >= 0 ? tz_name_id (TZ_VOCABULARY_ENTITY, word->type) : word->theme;
}

static TzExit
print_words (TzLibrary *library)
{
  g_autoptr (GError) error = NULL;
  guint n_damaged = 0;
  g_autoptr (GPtrArray) words = tz_library_list_own_words (library, &n_damaged, &error);
  if (words == NULL)
    return tz_cli_complain (tz_library_get_path (library), error);
  TzColumns *columns = tz_columns_new (_ ("Word"), _ ("Kind"), _ ("Added by"), NULL);
  for (guint i = 0; i < words->len; i++) {
    const TzOwnWord *word = words->pdata[i];
    char **cells = g_new0 (char *, 4);
    cells[0] = g_strdup (word->term);
    cells[1] = g_strdup (get_kind (word));
    cells[2] = g_strdup (word->creator);
    tz_columns_add (columns, cells);
  }
  tz_columns_print (columns);
  if (n_damaged > 0)
    g_printerr (
        ngettext ("%u word is damaged and left out\n", "%u words are damaged and left out\n", n_damaged),
        n_damaged);
  return TZ_EXIT_DONE;
}

static void
free_word (gpointer word)
{
  tz_own_word_free (word);
}

static gboolean
add (TzLibrary *library, const char *kind, char **terms, GError **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (free_word);
  int type = tz_name_parse (TZ_VOCABULARY_ENTITY, kind);
  for (char **term = terms; *term != NULL; term++) {
    const TzOwnWord word = {.type = type,
                            .term = *term,
                            .theme = type < 0 ? (char *)kind : NULL,
                            .weight = type < 0 ? TZ_OWN_WORD_WEIGHT : 0,
                            .creator = (char *)g_get_user_name ()};
    g_ptr_array_add (words, tz_own_word_copy (&word));
  }
  return tz_library_add_own_words (library, words, error);
}

static gboolean
remove_words (TzLibrary *library, char **terms, GError **error)
{
  g_autoptr (GPtrArray) words = tz_library_list_own_words (library, NULL, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; words != NULL && i < words->len; i++) {
    const TzOwnWord *word = words->pdata[i];
    if (g_strv_contains ((const char *const *)terms, word->term))
      g_array_append_val (ids, word->id);
  }
  return words != NULL && tz_library_remove_own_words (library, ids, error);
}

static TzExit
change (TzLibrary *library, char **arguments)
{
  g_autoptr (GError) error = NULL;
  gboolean adds = g_str_equal (arguments[0], "add");
  gboolean done = adds ? add (library, arguments[1], arguments + 2, &error)
                       : remove_words (library, arguments + 1, &error);
  if (!done || !tz_reanalyse (library, NULL, NULL, NULL, NULL, &error))
    return tz_cli_complain (tz_library_get_path (library), error);
  return print_words (library);
}

static gboolean
makes_sense (char **arguments)
{
  guint n = g_strv_length (arguments);
  return n == 0 || (g_str_equal (arguments[0], "add") && n > 2) ||
         (g_str_equal (arguments[0], "remove") && n > 1);
}

TzExit
tz_cli_words (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {TZ_CLI_LIBRARY (&path), G_OPTION_ENTRY_NULL};
  if (!tz_cli_parse (argc, argv, entries, 0, -1, &rest))
    return TZ_EXIT_USAGE;
  if (!makes_sense (rest))
    return tz_cli_complain_usage (_ ("write “words add KIND WORD…”, “words remove WORD…”, or “words” alone"));
  gboolean lists = rest[0] == NULL;
  g_autoptr (TzLibrary) library =
      tz_cli_open_library (path, lists ? TZ_LIBRARY_READ_ONLY : TZ_LIBRARY_READ_WRITE);
  if (library == NULL)
    return TZ_EXIT_FAILED;
  return lists ? print_words (library) : change (library, rest);
}
