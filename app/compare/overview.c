#include "overview.h"

#include <glib/gi18n.h>

enum { SHARE, TOTAL, MEDIAN, MOST };

/* ---- Rows in classes ---- */

/* Rows of which a figure lies from @least on, up to the class before. */
typedef struct {
  const char *id;
  const char *title;
  int least;
} Class;

#define LEAST_OF_ALL G_MININT

/* Percent of a rate that may be ranked. */
static const Class rates[] = {
    {"rate:100", N_ ("100 %"), 100},
    {"rate:90", N_ ("90 % to 100 %"), 90},
    {"rate:80", N_ ("80 % to 90 %"), 80},
    {"rate:70", N_ ("70 % to 80 %"), 70},
    {"rate:60", N_ ("60 % to 70 %"), 60},
    {"rate:50", N_ ("50 % to 60 %"), 50},
    {"rate:0", N_ ("Below 50 %"), 0},
    {"few", N_ ("Too little stated to rank"), -1},
    {"none", N_ ("No status stated"), LEAST_OF_ALL},
};
enum { TOO_FEW = -1, NONE_STATED = -2 };

/* Days from feedback to publication. */
static const Class days[] = {
    {"days:366", N_ ("More than a year"), 366},  {"days:271", N_ ("271 to 365 days"), 271},
    {"days:181", N_ ("181 to 270 days"), 181},   {"days:121", N_ ("121 to 180 days"), 121},
    {"days:91", N_ ("91 to 120 days"), 91},      {"days:61", N_ ("61 to 90 days"), 61},
    {"days:0", N_ ("Up to 60 days"), 0},         {"before", N_ ("Published before the feedback"), -99999},
    {"unknown", N_ ("Not known"), LEAST_OF_ALL},
};

static int
get_rate (const TzTable *table, guint row, guint column)
{
  const TzCell *cell = tz_table_get (table, row, column);
  if (cell->kind != TZ_CELL_RATE)
    return NONE_STATED;
  return cell->text != NULL ? TOO_FEW : (int)(100 * (guint64)cell->numerator / cell->denominator);
}

static int
get_days (const TzTable *table, guint row, guint column)
{
  const TzCell *cell = tz_table_get (table, row, column);
  return cell->kind == TZ_CELL_NUMBER ? (int)cell->number : LEAST_OF_ALL;
}

/* How the rows of a table are put into classes. */
typedef struct {
  const char *table;
  const char *column;
  const char *counted; /* (nullable): the column that is added up */
  const Class *classes;
  guint n;
  int (*get) (const TzTable *table, guint row, guint column);
} Classing;

static const Classing classings[] = {
    {"completion", "rate", "problems", rates, G_N_ELEMENTS (rates), get_rate},
    {"time", "days", NULL, days, G_N_ELEMENTS (days), get_days},
};

static const Classing *
find_classing (const TzTable *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (classings); i++)
    if (g_str_equal (classings[i].table, table->id))
      return &classings[i];
  return NULL;
}

static guint
class_of (const Classing *classing, const TzTable *table, guint row, guint column)
{
  int figure = classing->get (table, row, column);
  guint class = 0;
  while (figure < classing->classes[class].least)
    class ++;
  return class;
}

static TzTable *
class_rows (const Classing *classing, const TzTable *table)
{
  guint column = (guint)tz_table_find_column (table, classing->column);
  int counted = classing->counted != NULL ? tz_table_find_column (table, classing->counted) : -1;
  g_autofree guint *n = g_new0 (guint, classing->n), *total = g_new0 (guint, classing->n);
  for (guint row = 0; row < table->rows->len; row++) {
    guint class = class_of (classing, table, row, column);
    n[class]++;
    total[class] += counted >= 0 ? tz_table_get_count (table, row, (guint)counted) : 0;
  }
  TzTable *overview = tz_table_new (table->id, table->title, tz_table_get_column (table, column)->title);
  for (guint class = 0; class < classing->n; class ++)
    tz_table_add_row (overview, classing->classes[class].id, _ (classing->classes[class].title));
  tz_table_add_column (overview, "share", table->corner);
  if (counted >= 0)
    tz_table_add_column (overview, "total", tz_table_get_column (table, (guint)counted)->title);
  tz_table_seal (overview);
  for (guint class = 0; class < classing->n; class ++) {
    tz_table_set_rate (overview, class, SHARE, n[class], table->rows->len);
    if (counted >= 0)
      tz_table_set_number (overview, class, TOTAL, total[class]);
  }
  return overview;
}

GArray *
tz_overview_list_rows (const TzTable *table, const TzTable *overview, guint row)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  const Classing *classing = find_classing (table);
  g_return_val_if_fail (classing != NULL && row < overview->rows->len, rows);
  guint column = (guint)tz_table_find_column (table, classing->column);
  for (guint i = 0; i < table->rows->len; i++)
    if (class_of (classing, table, i, column) == row)
      g_array_append_val (rows, i);
  return rows;
}

/* ---- Columns of agencies ---- */

/* The columns of agencies come first; the totals have no mark. */
static guint
count_agencies (const TzTable *table)
{
  guint n = 0;
  while (n < table->columns->len && tz_table_get_column (table, n)->mark != NULL)
    n++;
  return n;
}

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  guint one = *(const guint *)a, other = *(const guint *)b;
  return one < other ? -1 : one > other;
}

static void
fill_row (TzTable *overview, guint row, const TzTable *table, guint n_agencies)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (guint));
  double total = 0;
  for (guint column = 0; column < n_agencies; column++) {
    guint count = tz_table_get_count (table, row, column);
    total += count;
    if (count > 0)
      g_array_append_val (counts, count);
  }
  tz_table_set_rate (overview, row, SHARE, counts->len, n_agencies);
  if (counts->len == 0)
    return;
  g_array_sort (counts, compare_counts);
  tz_table_set_number (overview, row, TOTAL, total);
  tz_table_set_number (overview, row, MEDIAN, g_array_index (counts, guint, (counts->len - 1) / 2));
  tz_table_set_number (overview, row, MOST, g_array_index (counts, guint, counts->len - 1));
}

/* Rows of dates, such as the next deadline, are no counts. */
static gboolean
is_counted (const TzTable *table, guint row, guint n_agencies)
{
  for (guint column = 0; column < n_agencies; column++)
    if (tz_table_get (table, row, column)->kind == TZ_CELL_DATE)
      return FALSE;
  return TRUE;
}

static TzTable *
sum_columns (const TzTable *table, guint n_agencies)
{
  TzTable *overview = tz_table_new (table->id, table->title, table->corner);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint row = 0; row < table->rows->len; row++) {
    const TzTableAxis *axis = tz_table_get_row (table, row);
    if (!is_counted (table, row, n_agencies))
      continue;
    tz_table_add_row (overview, axis->id, axis->title)->group = g_strdup (axis->group);
    g_array_append_val (rows, row);
  }
  gboolean of_groups = table->query != NULL && table->query->grouping != TZ_GROUPING_AGENCY;
  tz_table_add_column (overview, "share", of_groups ? _ ("Groups") : _ ("Agencies"));
  tz_table_add_column (overview, "total", _ ("Total"));
  tz_table_add_column (overview, "median", _ ("Median"));
  tz_table_add_column (overview, "most", _ ("Most"));
  tz_table_seal (overview);
  for (guint i = 0; i < rows->len; i++)
    fill_row (overview, i, table, n_agencies);
  g_ptr_array_add (overview->remarks,
                   g_strdup (of_groups ? _ ("Median and most are of the groups that have any.")
                                       : _ ("Median and most are of the agencies that have any.")));
  return overview;
}

int
tz_overview_find_cell (const TzTable *table, guint row)
{
  int best = tz_table_find_column (table, "problems");
  guint n = best < 0 ? count_agencies (table) : 0, most = 0;
  for (guint column = 0; column < n; column++)
    if (tz_table_get (table, row, column)->counts && tz_table_get_count (table, row, column) > most) {
      most = tz_table_get_count (table, row, column);
      best = (int)column;
    }
  return best;
}

TzTable *
tz_overview_new (const TzTable *table)
{
  const Classing *classing = find_classing (table);
  guint n_agencies = classing != NULL ? 0 : count_agencies (table);
  if ((classing != NULL ? table->rows->len : n_agencies) <= TZ_MOST_DRAWN)
    return NULL;
  TzTable *overview = classing != NULL ? class_rows (classing, table) : sum_columns (table, n_agencies);
  for (guint i = 0; i < table->remarks->len; i++)
    g_ptr_array_add (overview->remarks, g_strdup (g_ptr_array_index (table->remarks, i)));
  return overview;
}
