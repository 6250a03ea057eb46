#include <glib/gi18n.h>

#include "cli.h"
#include "columns.h"
#include "difference.h"

/* So many are printed where nothing else is asked for. */
#define MOST 20

/* Marks as "[words]" what differs, as "{words}" names, numbers and dates. */
static char *
dup_marked (const GPtrArray *pieces)
{
  static const char *const marks[][2] = {
      [TZ_PIECE_SAME] = {"", ""}, [TZ_PIECE_DIFFERENT] = {"[", "]"}, [TZ_PIECE_MASKED] = {"{", "}"}};
  GString *marked = g_string_new (NULL);
  for (guint i = 0; i < pieces->len; i++) {
    const TzPiece *piece = g_ptr_array_index (pieces, i);
    g_string_append_printf (marked, "%s%s%s", marks[piece->kind][0], piece->words, marks[piece->kind][1]);
  }
  return g_strdelimit (g_string_free (marked, FALSE), "\r\n\t", ' ');
}

static char **
dup_cells (const TzSimilar *itself, const TzSimilar *similar)
{
  g_autoptr (GPtrArray) of_itself = NULL, of_similar = NULL;
  tz_difference_find (itself, similar, &of_itself, &of_similar);
  char **cells = g_new0 (char *, 6);
  cells[0] = g_strdup_printf ("%u %%", (guint)(similar->share * 100));
  cells[1] = g_strdup_printf ("%" G_GINT64_FORMAT, similar->row->notice);
  cells[2] = g_strdup (similar->row->name);
  cells[3] = g_strdup_printf ("%u", similar->row->index + 1);
  cells[4] = dup_marked (of_similar);
  return cells;
}

static TzExit
print_similar (TzLibrary *library, gint64 notice, guint number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = tz_library_list_similar (library, notice, number, MOST, &error);
  if (all == NULL)
    return tz_cli_complain (tz_library_get_path (library), error);
  TzColumns *columns =
      tz_columns_new (_ ("Alike"), _ ("Notice"), _ ("Agency"), _ ("Problem"), _ ("Title"), NULL);
  for (guint i = 0; i < all->len; i++)
    tz_columns_add (columns, dup_cells (all->pdata[0], all->pdata[i]));
  tz_columns_print (columns);
  return TZ_EXIT_DONE;
}

TzExit
tz_cli_similar (int argc, char **argv)
{
  g_autofree char *path = NULL;
  g_auto (GStrv) rest = NULL;
  guint64 number;
  const GOptionEntry entries[] = {TZ_CLI_LIBRARY (&path), G_OPTION_ENTRY_NULL};
  if (!tz_cli_parse (argc, argv, entries, 2, 2, &rest))
    return TZ_EXIT_USAGE;
  if (!g_ascii_string_to_unsigned (rest[1], 10, 1, G_MAXUINT, &number, NULL))
    return tz_cli_complain_usage (_ ("a problem is named by its place in the notice: 1, 2, …"));
  gint64 notice = tz_cli_parse_id (rest[0]);
  g_autoptr (TzLibrary) library = notice != 0 ? tz_cli_open_library (path, TZ_LIBRARY_READ_ONLY) : NULL;
  return library != NULL ? print_similar (library, notice, (guint)number - 1) : TZ_EXIT_FAILED;
}
