#include <glib/gi18n.h>

#include "cli.h"
#include "search-fields.h"
#include "search-words.h"

/* So many hits or notices are asked for at a time. */
#define PAGE 1000

static char *
dup_line (const char *text)
{
  char *line = g_strdup (text);
  return g_strdelimit (line, "\r\n\t", ' ');
}

static void
print_hit (const TzHit *hit)
{
  g_autofree char *before = dup_line (hit->before);
  g_autofree char *quote = dup_line (hit->quote);
  g_autofree char *after = dup_line (hit->after);
  tz_cli_print ("%" G_GINT64_FORMAT "\t%s\t%s\t%s[%s]%s\n", hit->notice, hit->name,
                hit->problem != NULL ? hit->problem : "", before, quote, after);
}

static gboolean
print_hits (TzLibrary *library, const char *text, GError **error)
{
  guint n;
  for (guint offset = 0;; offset += n) {
    g_autoptr (GPtrArray) hits = tz_library_search (library, text, 0, PAGE, offset, error);
    if (hits == NULL)
      return FALSE;
    n = hits->len;
    for (guint i = 0; i < n; i++)
      print_hit (hits->pdata[i]);
    if (n < PAGE)
      return TRUE;
  }
}

static gboolean
print_rows (TzLibrary *library, const gint64 *ids, guint n, GError **error)
{
  g_autoptr (GPtrArray) rows = tz_library_get_rows (library, ids, n, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    const TzNoticeRow *row = rows->pdata[i];
    g_autofree char *title = dup_line (row->title != NULL ? row->title : row->source_name);
    tz_cli_print ("%" G_GINT64_FORMAT "\t%s\t\t%s\n", row->id, row->name, title);
  }
  return rows != NULL;
}

/* The notices that fit, each with its title in the place of words. */
static gboolean
print_notices (TzLibrary *library, const char *text, GError **error)
{
  const TzNoticeQuery query = {.text = text, .sort = TZ_SORT_FEEDBACK, .descending = TRUE};
  g_autoptr (GArray) ids = tz_library_list_notices (library, &query, error);
  if (ids == NULL)
    return FALSE;
  for (guint i = 0; i < ids->len; i += PAGE)
    if (!print_rows (library, &g_array_index (ids, gint64, i), MIN (PAGE, ids->len - i), error))
      return FALSE;
  return TRUE;
}

/* Places of words; where there are none to be found, as with fields alone, notices. */
static gboolean
print_found (TzLibrary *library, const char *text, GError **error)
{
  g_autoptr (TzSearchWords) words = tz_search_words_new (text);
  return words != NULL ? print_hits (library, text, error) : print_notices (library, text, error);
}

TzExit
tz_cli_search (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {TZ_CLI_LIBRARY (&path), G_OPTION_ENTRY_NULL};
  if (!tz_cli_parse (argc, argv, entries, 1, 1, &rest))
    return TZ_EXIT_USAGE;
  if (!g_utf8_validate (rest[0], -1, NULL))
    return tz_cli_complain_usage (_ ("the text to search is not UTF-8"));
  g_autoptr (TzLibrary) library = tz_cli_open_library (path, TZ_LIBRARY_READ_ONLY);
  if (library == NULL)
    return TZ_EXIT_FAILED;
  g_autofree char *unknown = tz_search_dup_unknown (rest[0], tz_library_get_lexicon (library));
  if (unknown != NULL)
    return tz_cli_complain_usage (unknown);
  g_autoptr (GError) error = NULL;
  if (!print_found (library, rest[0], &error))
    return tz_cli_complain (tz_library_get_path (library), error);
  return TZ_EXIT_DONE;
}
