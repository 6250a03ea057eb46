#include "parts.h"

#include <glib/gi18n.h>

#include "source-notes.h"

static void
add_remarks (TzDraft *draft, const TzTable *table)
{
  for (guint i = 0; i < table->remarks->len; i++)
    tz_blocks_add_text (draft->blocks, TZ_TYPE_SMALL, g_ptr_array_index (table->remarks, i));
}

static gboolean
add_nothing_to_compare (TzDraft *draft)
{
  if (draft->agencies->len > 0)
    return FALSE;
  tz_blocks_add_text (draft->blocks, TZ_TYPE_BODY, _ ("There is no notice that counts."));
  return TRUE;
}

static char *
dup_marked (const TzTableAxis *axis)
{
  return axis->mark != NULL ? g_strdup_printf ("%s %s", axis->mark, axis->title) : g_strdup (axis->title);
}

/* ---- Completion ---- */

static const char *const completion_columns[] = {"problems",         "completed",   "completed_sustained",
                                                 "mostly_completed", "in_progress", "not_completed",
                                                 "not_stated",       "rate",        "declared"};
/* Not stated stands beside every rate. */
static const char *const rate_columns[] = {"problems", "not_stated", "rate", "declared"};

/* Returns: (transfer none): the columns of the table that were asked for. */
static const char *const *
choose_columns (const TzDraft *draft, guint *n)
{
  gboolean all = tz_draft_shows (draft, TZ_CHOICE_STATUSES);
  *n = all ? G_N_ELEMENTS (completion_columns) : G_N_ELEMENTS (rate_columns);
  return all ? completion_columns : rate_columns;
}

static void
add_completion_row (TzGrid *grid, const TzDraft *draft, guint row, const char *const *columns,
                    guint n_columns)
{
  const TzDraftAgency *agency = g_ptr_array_index (draft->agencies, row);
  g_autofree char *marked = dup_marked (tz_table_get_row (draft->completion, row));
  g_autofree char *title = tz_source_notes_dup_agency (draft, agency, marked);
  tz_grid_add_row (grid, NULL);
  tz_grid_set (grid, 0, title, agency->anchor);
  for (guint i = 0; i < n_columns; i++) {
    int column = tz_table_find_column (draft->completion, columns[i]);
    int status = tz_name_parse (TZ_VOCABULARY_STATUS, columns[i]);
    g_autofree char *text = tz_draft_dup_cell (draft->completion, row, (guint)column);
    g_autofree char *anchor =
        status >= 0 ? tz_draft_dup_status_anchor (agency, (TzStatus)status) : g_strdup (agency->anchor);
    tz_grid_set (grid, i + 1, text, anchor);
  }
}

static void
add_completion_table (TzDraft *draft)
{
  const TzTable *table = draft->completion;
  const char *group = NULL;
  guint n_columns = 0;
  const char *const *columns = choose_columns (draft, &n_columns);
  TzGrid *grid = tz_grid_new ();
  tz_grid_add_column (grid, table->corner, 2.6, TZ_ALIGN_START);
  for (guint i = 0; i < n_columns; i++) {
    int column = tz_table_find_column (table, columns[i]);
    gboolean rate = i + 3 >= n_columns;
    tz_grid_add_column (grid, tz_table_get_column (table, (guint)column)->title, rate ? 1.35 : 1.05,
                        TZ_ALIGN_END);
  }
  for (guint row = 0; row < table->rows->len; row++) {
    const TzTableAxis *axis = tz_table_get_row (table, row);
    if (axis->group != NULL && g_strcmp0 (group, axis->group) != 0)
      tz_grid_add_group (grid, axis->group, NULL);
    group = axis->group;
    add_completion_row (grid, draft, row, columns, n_columns);
  }
  tz_blocks_add_grid (draft->blocks, grid);
}

/* ---- The problems behind the figures ---- */

/* What tells a problem from others with its label: numbering may begin anew in each section. */
static char *
dup_label_key (const TzProblemRow *problem)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %s", problem->notice, problem->label);
}

static GHashTable *
count_labels (GPtrArray *problems)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < problems->len; i++) {
    char *key = dup_label_key (g_ptr_array_index (problems, i));
    guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));
    g_hash_table_insert (counts, key, GUINT_TO_POINTER (count + 1));
  }
  return counts;
}

/* The labels of those of @problems that have @status: what leads from a figure on paper back to the notices.
 */
static char *
dup_labels (GPtrArray *problems, GHashTable *counts, TzStatus status)
{
  GString *labels = g_string_new (NULL);
  gint64 notice = 0;
  for (guint i = 0; i < problems->len; i++) {
    const TzProblemRow *problem = g_ptr_array_index (problems, i);
    g_autofree char *key = dup_label_key (problem);
    gboolean unique = g_hash_table_lookup (counts, key) == GUINT_TO_POINTER (1);
    if (problem->status != status)
      continue;
    g_autofree char *name = tz_draft_dup_problem_name (problem->label, problem->index, unique);
    if (labels->len > 0)
      g_string_append (labels, problem->notice == notice ? ", " : "; ");
    g_string_append (labels, name);
    notice = problem->notice;
  }
  return g_string_free (labels, FALSE);
}

/* Where the first of @problems with @status stands; there is one. */
static char *
dup_first (GPtrArray *problems, TzStatus status)
{
  for (guint i = 0; i < problems->len; i++) {
    const TzProblemRow *problem = g_ptr_array_index (problems, i);
    if (problem->status == status)
      return tz_draft_dup_problem_anchor (problem->notice, problem->index);
  }
  return NULL;
}

static gboolean
add_origin_rows (TzDraft *draft, TzGrid *grid, guint row, GError **error)
{
  TzDraftAgency *agency = g_ptr_array_index (draft->agencies, row);
  GPtrArray *problems = tz_draft_list_problems (draft, agency, error);
  if (problems == NULL)
    return FALSE;
  g_autoptr (GHashTable) counts = count_labels (problems);
  g_autofree char *name = tz_source_notes_dup_agency (draft, agency, agency->name);
  tz_grid_add_group (grid, name, agency->anchor);
  for (guint i = 1; i <= TZ_N_STATUSES; i++) {
    guint column = (guint)tz_table_find_column (draft->completion, completion_columns[i]);
    if (tz_table_get_count (draft->completion, row, column) == 0)
      continue;
    int status = tz_name_parse (TZ_VOCABULARY_STATUS, completion_columns[i]);
    g_autofree char *labels = dup_labels (problems, counts, (TzStatus)status);
    g_autofree char *anchor = tz_draft_dup_status_anchor (agency, (TzStatus)status);
    g_autofree char *first = dup_first (problems, (TzStatus)status);
    g_autofree char *count = g_strdup_printf ("%u", tz_table_get_count (draft->completion, row, column));
    tz_grid_add_row (grid, anchor);
    tz_grid_set (grid, 0, tz_table_get_column (draft->completion, column)->title, NULL);
    tz_grid_set (grid, 1, count, first);
    tz_grid_set (grid, 2, labels, NULL);
  }
  return TRUE;
}

static gboolean
add_origins (TzDraft *draft, GError **error)
{
  TzGrid *grid = tz_grid_new ();
  tz_grid_add_column (grid, _ ("Status"), 2, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Count"), 1, TZ_ALIGN_END);
  tz_grid_add_column (grid, _ ("Problems, as the notices label them"), 7, TZ_ALIGN_START);
  for (guint row = 0; row < draft->agencies->len; row++)
    if (!add_origin_rows (draft, grid, row, error)) {
      tz_grid_free (grid);
      return FALSE;
    }
  tz_blocks_add_heading (draft->blocks, 2, _ ("The problems behind the figures"), NULL);
  tz_blocks_add_grid (draft->blocks, grid);
  return TRUE;
}

gboolean
tz_part_completion (TzDraft *draft, GError **error)
{
  tz_draft_begin_part (draft, TZ_PART_COMPLETION);
  if (add_nothing_to_compare (draft))
    return TRUE;
  tz_blocks_add_chart (draft->blocks, TZ_CHART_COMPLETION, draft->completion);
  add_completion_table (draft);
  add_remarks (draft, draft->completion);
  tz_source_notes_add (draft);
  return !tz_draft_shows (draft, TZ_CHOICE_ORIGINS) || add_origins (draft, error);
}

/* ---- Themes ---- */

/* So many agencies stand beside each other; more take further tables. */
#define AGENCIES_ABREAST 6u
/* With more agencies the matrix is no longer read on paper. */
#define MAX_MATRIX_AGENCIES 18u

static void
add_totals (TzGrid *grid, const TzTable *table, guint row, guint first)
{
  for (guint i = 0; i < 3; i++) {
    g_autofree char *text = tz_draft_dup_cell (table, row, first + i);
    tz_grid_set (grid, grid->columns->len - 3 + i, text, NULL);
  }
}

static void
add_theme_row (TzGrid *grid, const TzTable *table, guint row, guint from, guint to)
{
  g_autofree char *anchor = tz_draft_dup_theme_anchor (row);
  tz_grid_add_row (grid, NULL);
  tz_grid_set (grid, 0, tz_table_get_row (table, row)->title, anchor);
  for (guint column = from; column < to; column++) {
    guint count = tz_table_get_count (table, row, column);
    g_autofree char *text = count > 0 ? g_strdup_printf ("%u", count) : g_strdup ("–");
    tz_grid_set (grid, column - from + 1, text, count > 0 ? anchor : NULL);
  }
  add_totals (grid, table, row, table->columns->len - 3);
}

static guint
count_themes (const TzDraft *draft)
{
  return MIN (draft->themes->rows->len, tz_part_choices_limit (&draft->options->choices, TZ_CHOICE_THEMES));
}

static void
add_theme_table (TzDraft *draft, guint from, guint to)
{
  const TzTable *table = draft->themes;
  TzGrid *grid = tz_grid_new ();
  tz_grid_add_column (grid, table->corner, 3, TZ_ALIGN_START);
  for (guint column = from; column < to; column++) {
    const TzTableAxis *axis = tz_table_get_column (table, column);
    g_autofree char *marked = dup_marked (axis);
    g_autofree char *title =
        tz_source_notes_dup_agency (draft, tz_draft_find_agency (draft, axis->id), marked);
    tz_grid_add_column (grid, title, 1.5, TZ_ALIGN_END);
  }
  for (guint column = table->columns->len - 3; column < table->columns->len; column++)
    tz_grid_add_column (grid, tz_table_get_column (table, column)->title, 1.9, TZ_ALIGN_END);
  for (guint row = 0; row < count_themes (draft); row++)
    add_theme_row (grid, table, row, from, to);
  if (to > from)
    tz_source_notes_add_key (grid);
  tz_blocks_add_grid (draft->blocks, grid);
}

static void
add_matrix (TzDraft *draft)
{
  guint n_agencies = draft->agencies->len;
  tz_blocks_add_chart (draft->blocks, TZ_CHART_MATRIX, draft->themes);
  for (guint from = 0; from < n_agencies; from += AGENCIES_ABREAST)
    add_theme_table (draft, from, MIN (from + AGENCIES_ABREAST, n_agencies));
}

gboolean
tz_part_themes (TzDraft *draft, GError **error G_GNUC_UNUSED)
{
  tz_draft_begin_part (draft, TZ_PART_THEMES);
  if (add_nothing_to_compare (draft))
    return TRUE;
  if (!tz_draft_shows (draft, TZ_CHOICE_THEMES_BY_AGENCY)) {
    add_theme_table (draft, 0, 0);
  } else if (draft->agencies->len <= MAX_MATRIX_AGENCIES) {
    add_matrix (draft);
  } else {
    add_theme_table (draft, 0, 0);
    tz_blocks_add_text (
        draft->blocks, TZ_TYPE_SMALL,
        _ ("With so many agencies, themes by agency are left out here; the part Side by side names the "
           "problems."));
  }
  if (count_themes (draft) < draft->themes->rows->len)
    tz_draft_add_textf (draft, TZ_TYPE_SMALL, _ ("The table shows the first %u of %u themes."),
                        count_themes (draft), draft->themes->rows->len);
  add_remarks (draft, draft->themes);
  return TRUE;
}
