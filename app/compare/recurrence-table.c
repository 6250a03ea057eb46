#include "comparison.h"

#include <glib/gi18n.h>

#include "gather.h"

/* A theme over all agencies. */
typedef struct {
  const char *id; /* "" for problems without one */
  guint n_agencies;
  guint n_again;
} Theme;

typedef struct {
  GHashTable *cells;  /* (element-type utf8 Cells): of each agency */
  GHashTable *themes; /* (element-type utf8 Theme) */
} Recurring;

typedef struct {
  guint n_again, n_later;
} Cell;

static void
recurring_clear (Recurring *recurring)
{
  g_hash_table_unref (recurring->cells);
  g_hash_table_unref (recurring->themes);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Recurring, recurring_clear)

static void
unref_cells (gpointer cells)
{
  g_hash_table_unref (cells);
}

static Cell *
find_cell (Recurring *recurring, const TzRecurrence *recurrence)
{
  GHashTable *cells = g_hash_table_lookup (recurring->cells, recurrence->name);
  if (cells == NULL) {
    cells = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
    g_hash_table_insert (recurring->cells, recurrence->name, cells);
  }
  Cell *cell = g_hash_table_lookup (cells, recurrence->theme);
  if (cell == NULL) {
    cell = g_new0 (Cell, 1);
    g_hash_table_insert (cells, recurrence->theme, cell);
  }
  return cell;
}

static void
add_theme (Recurring *recurring, const TzRecurrence *recurrence, gboolean is_first)
{
  Theme *theme = g_hash_table_lookup (recurring->themes, recurrence->theme);
  if (theme == NULL) {
    theme = g_new0 (Theme, 1);
    theme->id = recurrence->theme;
    g_hash_table_insert (recurring->themes, recurrence->theme, theme);
  }
  theme->n_again += recurrence->n_again;
  theme->n_agencies += is_first;
}

/* A group adds up the agencies in it. */
static void
gather (Recurring *recurring, const GPtrArray *recurrences)
{
  recurring->cells = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, unref_cells);
  recurring->themes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  for (guint i = 0; i < recurrences->len; i++) {
    const TzRecurrence *recurrence = g_ptr_array_index (recurrences, i);
    Cell *cell = find_cell (recurring, recurrence);
    if (recurrence->n_again > 0)
      add_theme (recurring, recurrence, cell->n_again == 0);
    cell->n_again += recurrence->n_again;
    cell->n_later += recurrence->n_later;
  }
}

/* By agencies, then notices, then name; what has no theme last. */
static int
compare_themes (gconstpointer left, gconstpointer right)
{
  const Theme *a = *(Theme *const *)left, *b = *(Theme *const *)right;
  if ((*a->id == '\0') != (*b->id == '\0'))
    return *a->id == '\0' ? 1 : -1;
  if (a->n_agencies != b->n_agencies)
    return a->n_agencies > b->n_agencies ? -1 : 1;
  if (a->n_again != b->n_again)
    return a->n_again > b->n_again ? -1 : 1;
  return g_strcmp0 (a->id, b->id);
}

static void
add_rows (TzTable *table, const Recurring *recurring, const TzLexicon *lexicon)
{
  g_autoptr (GPtrArray) themes = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer value;
  g_hash_table_iter_init (&iter, recurring->themes);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    g_ptr_array_add (themes, value);
  g_ptr_array_sort (themes, compare_themes);
  for (guint i = 0; i < themes->len; i++) {
    const char *id = ((const Theme *)g_ptr_array_index (themes, i))->id;
    const TzProblemQuery query = {.theme = id, .status = -1};
    int theme = tz_lexicon_find_theme (lexicon, id);
    const char *name = theme >= 0 ? tz_lexicon_get_theme_name (lexicon, (guint)theme) : _ ("Without a theme");
    tz_table_axis_set_query (tz_table_add_row (table, id, name), &query);
  }
}

/* Returns: (element-type GHashTable): the cells of each column. */
static GPtrArray *
add_columns (TzTable *table, const TzGathering *gathering, GPtrArray *agencies, const Recurring *recurring)
{
  GPtrArray *columns = g_ptr_array_new ();
  for (guint i = 0; i < agencies->len; i++) {
    const TzAgencySums *sums = g_ptr_array_index (agencies, i);
    GHashTable *cells = g_hash_table_lookup (recurring->cells, sums->name);
    if (cells == NULL)
      continue;
    tz_gathering_add_agency_column (gathering, table, i);
    g_ptr_array_add (columns, cells);
  }
  return columns;
}

static void
fill_column (TzTable *table, guint column, GHashTable *cells)
{
  for (guint row = 0; row < table->rows->len; row++) {
    const Cell *cell = g_hash_table_lookup (cells, tz_table_get_row (table, row)->id);
    if (cell == NULL) {
      tz_table_set_text (table, row, column, _ ("no such problem"));
      continue;
    }
    tz_table_set_rate (table, row, column, cell->n_again, cell->n_later);
    tz_table_set_counts (table, row, column);
  }
}

TzTable *
tz_compare_recurrence (TzGathering *gathering, GError **error)
{
  TzLibrary *library = tz_gathering_get_library (gathering);
  GPtrArray *agencies = tz_gathering_get_agencies (gathering, error);
  g_autoptr (GPtrArray) recurrences =
      agencies != NULL ? tz_library_list_recurrences (library, tz_gathering_get_query (gathering), error)
                       : NULL;
  if (recurrences == NULL)
    return NULL;
  g_auto (Recurring) recurring = {0};
  gather (&recurring, recurrences);
  g_autoptr (TzTable) table = tz_gathering_start_table (gathering, TZ_COMPARISON_RECURRENCE, _ ("Theme"));
  table->rows_apart = TRUE;
  table->blank = g_strdup (_ ("no later notice"));
  add_rows (table, &recurring, tz_library_get_lexicon (library));
  g_autoptr (GPtrArray) columns = add_columns (table, gathering, agencies, &recurring);
  tz_table_seal (table);
  for (guint column = 0; column < columns->len; column++)
    fill_column (table, column, g_ptr_array_index (columns, column));
  g_ptr_array_add (
      table->remarks,
      g_strdup (_ ("In how many notices of an agency a theme came back, of those since the first that "
                   "has it, among the notices compared; by the date of the feedback.")));
  return tz_gathering_add_left_out (gathering, table, error) ? g_steal_pointer (&table) : NULL;
}
