#include "ledger-table.h"

#include <string.h>

#include "csv-rows.h"

/* So many rows may stand above the heads of the columns. */
#define MAX_ABOVE 30u

/* Fewer heads are words of a text by chance. */
#define MIN_HEADS 2u

typedef struct {
  const char *agency;
  const char *title;
  const char *section;
  TzLedgerNotice *notice; /* (nullable): of the row above */
} Carried;

static void
free_notice (gpointer data)
{
  TzLedgerNotice *notice = data;
  g_array_unref (notice->problems);
  g_free (notice);
}

void
tz_ledger_free (TzLedger *ledger)
{
  g_ptr_array_unref (ledger->above);
  g_array_unref (ledger->columns);
  g_ptr_array_unref (ledger->rows);
  g_ptr_array_unref (ledger->notices);
  g_free (ledger);
}

int
tz_ledger_find (const TzLedger *ledger, TzLedgerRole role)
{
  for (guint i = 0; i < ledger->columns->len; i++)
    if (g_array_index (ledger->columns, TzLedgerColumn, i).role == role)
      return (int)i;
  return -1;
}

static const char *
get_cell (const TzLedger *ledger, guint row, TzLedgerRole role)
{
  int column = tz_ledger_find (ledger, role);
  return column >= 0 ? tz_rows_get (ledger->rows, row, (guint)column) : "";
}

/* ---- Where the heads are ---- */

/* Returns: how many cells are heads of ledgers; 0 where none of them is that of the problems and @needs_problem. */
static guint
count_heads (char **cells, gboolean needs_problem)
{
  guint n = 0;
  gboolean problem = !needs_problem;
  for (guint i = 0; cells[i] != NULL; i++) {
    TzLedgerRole listed = tz_ledger_role_guess (cells[i], "");
    TzLedgerRole role = listed != TZ_LEDGER_OTHER ? listed : tz_ledger_role_guess_by_ending (cells[i], "");
    n += role != TZ_LEDGER_OTHER;
    problem = problem || role == TZ_LEDGER_PROBLEM;
  }
  return problem ? n : 0;
}

static guint
count_filled (char **cells)
{
  guint n = 0;
  for (guint i = 0; cells[i] != NULL; i++)
    n += *cells[i] != '\0';
  return n;
}

/* @chosen: a person said what the columns hold: no head need be known. Returns: whether there is a row of heads. */
static gboolean
find_heads (GPtrArray *sheet, gboolean chosen, guint *heads)
{
  for (guint i = 0; i < MIN (sheet->len, MAX_ABOVE); i++) {
    *heads = i;
    if (count_heads (sheet->pdata[i], TRUE) >= MIN_HEADS)
      return TRUE;
  }
  for (guint i = 0; chosen && i < MIN (sheet->len, MAX_ABOVE); i++) {
    *heads = i;
    if (count_filled (sheet->pdata[i]) >= MIN_HEADS)
      return TRUE;
  }
  return FALSE;
}

/* Heads on two rows: 整改情况 over 措施 and 进展. */
static gboolean
has_second_heads (GPtrArray *sheet, guint heads)
{
  if (heads + 1 >= sheet->len || count_heads (sheet->pdata[heads + 1], FALSE) < MIN_HEADS)
    return FALSE;
  char **upper = sheet->pdata[heads];
  for (guint i = 0; upper[i] != NULL; i++)
    if (tz_ledger_role_guess (upper[i], "") == TZ_LEDGER_PROBLEM)
      return *tz_rows_get (sheet, heads + 1, i) == '\0';
  return FALSE;
}

static const char *
find_example (GPtrArray *sheet, guint from, guint column)
{
  for (guint i = from; i < sheet->len; i++)
    if (*tz_rows_get (sheet, i, column) != '\0')
      return tz_rows_get (sheet, i, column);
  return "";
}

static void
add_columns (TzLedger *ledger, GPtrArray *sheet, guint heads, guint from, const GArray *roles)
{
  guint n = MAX (g_strv_length (sheet->pdata[heads]), g_strv_length (sheet->pdata[from - 1]));
  for (guint i = 0; i < n; i++) {
    const char *lower = tz_rows_get (sheet, from - 1, i);
    const char *head = *lower != '\0' ? lower : tz_rows_get (sheet, heads, i);
    const char *example = find_example (sheet, from, i);
    gboolean chosen = roles != NULL && i < roles->len;
    TzLedgerColumn column = {g_strdup (head), g_strdup (example),
                             chosen ? g_array_index (roles, TzLedgerRole, i)
                                    : tz_ledger_role_guess (head, example)};
    g_array_append_val (ledger->columns, column);
  }
}

/* A role that no column is known to have goes to the first whose head ends as if it had it; nothing to a column of which a
 * person said what it holds. */
static void
guess_others (TzLedger *ledger, const GArray *roles)
{
  for (guint i = roles != NULL ? roles->len : 0; i < ledger->columns->len; i++) {
    TzLedgerColumn *column = &g_array_index (ledger->columns, TzLedgerColumn, i);
    if (column->role != TZ_LEDGER_OTHER)
      continue;
    TzLedgerRole role = tz_ledger_role_guess_by_ending (column->head, column->example);
    if (tz_ledger_find (ledger, role) < 0)
      column->role = role;
  }
}

static void
add_above (TzLedger *ledger, GPtrArray *sheet, guint heads)
{
  for (guint i = 0; i < heads; i++) {
    g_auto (GStrv) filled = g_strdupv (sheet->pdata[i]);
    g_autofree char *joined = g_strjoinv (" ", filled);
    g_strdelimit (g_strstrip (joined), "\r\n", ' ');
    if (*joined != '\0')
      g_ptr_array_add (ledger->above, g_steal_pointer (&joined));
  }
}

static void
add_rows (TzLedger *ledger, GPtrArray *sheet, guint from)
{
  for (guint i = from; i < sheet->len; i++)
    g_ptr_array_add (ledger->rows, g_strdupv (sheet->pdata[i]));
}

static gboolean
has_same_heads (GPtrArray *sheet, guint heads, GPtrArray *other, guint other_heads)
{
  return g_strv_equal (sheet->pdata[heads], other->pdata[other_heads]);
}

/* The first table with heads, and those with the same. */
static gboolean
take_sheets (TzLedger *ledger, GPtrArray *sheets, const GArray *roles)
{
  GPtrArray *first = NULL;
  guint first_heads = 0;
  for (guint i = 0; i < sheets->len; i++) {
    guint heads = 0;
    GPtrArray *sheet = sheets->pdata[i];
    if (!find_heads (sheet, roles != NULL, &heads))
      continue;
    if (first != NULL && !has_same_heads (sheet, heads, first, first_heads))
      continue;
    guint from = heads + 1 + has_second_heads (sheet, heads);
    if (first == NULL) {
      first = sheet;
      first_heads = heads;
      add_above (ledger, sheet, heads);
      add_columns (ledger, sheet, heads, from, roles);
      guess_others (ledger, roles);
    }
    add_rows (ledger, sheet, from);
  }
  return first != NULL;
}

/* ---- What the rows say ---- */

static TzLedgerNotice *
find_notice (TzLedger *ledger, const Carried *carried)
{
  if (carried->notice != NULL && g_str_equal (carried->notice->agency, carried->agency) &&
      g_str_equal (carried->notice->title, carried->title))
    return carried->notice;
  for (guint i = 0; i < ledger->notices->len; i++) {
    TzLedgerNotice *notice = ledger->notices->pdata[i];
    if (g_str_equal (notice->agency, carried->agency) && g_str_equal (notice->title, carried->title))
      return notice;
  }
  TzLedgerNotice *notice = g_new (TzLedgerNotice, 1);
  *notice =
      (TzLedgerNotice){carried->agency, carried->title, g_array_new (FALSE, FALSE, sizeof (TzLedgerProblem))};
  g_ptr_array_add (ledger->notices, notice);
  return notice;
}

/* What stands across a row of its own. */
static const char *
find_heading (const TzLedger *ledger, guint row)
{
  char **cells = ledger->rows->pdata[row];
  int problem = tz_ledger_find (ledger, TZ_LEDGER_PROBLEM);
  if (count_filled (cells) != 1)
    return NULL;
  for (guint i = 0; (int)i < problem && cells[i] != NULL; i++)
    if (*cells[i] != '\0')
      return cells[i];
  return NULL;
}

/* An empty cell stands for the one above, unless what it belongs to begins anew. */
static void
carry (const TzLedger *ledger, guint row, Carried *carried)
{
  const char *agency = get_cell (ledger, row, TZ_LEDGER_AGENCY);
  const char *title = get_cell (ledger, row, TZ_LEDGER_NOTICE);
  const char *section = get_cell (ledger, row, TZ_LEDGER_SECTION);
  gboolean anew = *agency != '\0';
  carried->agency = anew ? agency : carried->agency;
  carried->title = anew || *title != '\0' ? title : carried->title;
  carried->section = anew || *section != '\0' ? section : carried->section;
}

static gboolean
repeats_heads (const TzLedger *ledger, guint row)
{
  int problem = tz_ledger_find (ledger, TZ_LEDGER_PROBLEM);
  const char *head = g_array_index (ledger->columns, TzLedgerColumn, problem).head;
  return *head != '\0' && g_str_equal (get_cell (ledger, row, TZ_LEDGER_PROBLEM), head);
}

static void
take_row (TzLedger *ledger, guint row, Carried *carried)
{
  const char *heading = find_heading (ledger, row);
  if (heading != NULL) {
    carried->section = heading;
    return;
  }
  if (repeats_heads (ledger, row))
    return;
  if (*get_cell (ledger, row, TZ_LEDGER_PROBLEM) == '\0') {
    GArray *problems = carried->notice != NULL ? carried->notice->problems : NULL;
    if (problems != NULL && count_filled (ledger->rows->pdata[row]) > 0)
      g_array_index (problems, TzLedgerProblem, problems->len - 1).n_rows =
          row + 1 - g_array_index (problems, TzLedgerProblem, problems->len - 1).row;
    return;
  }
  carry (ledger, row, carried);
  carried->notice = find_notice (ledger, carried);
  const TzLedgerProblem problem = {carried->section, row, 1};
  g_array_append_val (carried->notice->problems, problem);
}

TzLedger *
tz_ledger_new (GPtrArray *sheets, const GArray *roles)
{
  g_autoptr (TzLedger) ledger = g_new0 (TzLedger, 1);
  Carried carried = {"", "", "", NULL};
  ledger->above = g_ptr_array_new_with_free_func (g_free);
  ledger->columns = tz_ledger_columns_new ();
  ledger->rows = tz_rows_new ();
  ledger->notices = g_ptr_array_new_with_free_func (free_notice);
  if (!take_sheets (ledger, sheets, roles))
    return NULL;
  for (guint i = 0; tz_ledger_find (ledger, TZ_LEDGER_PROBLEM) >= 0 && i < ledger->rows->len; i++)
    take_row (ledger, i, &carried);
  return g_steal_pointer (&ledger);
}
