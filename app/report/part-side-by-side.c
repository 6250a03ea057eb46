#include "parts.h"

#include <glib/gi18n.h>

#include "source-notes.h"

/* A theme of one agency does not recur. */
#define LEAST_RECURRING 2u

static void
add_problem (TzGrid *grid, const TzProblemRow *problem)
{
  g_autofree char *anchor = tz_draft_dup_problem_anchor (problem->notice, problem->index);
  g_autofree char *measures = g_strdup_printf ("%u", problem->n_measures);
  tz_grid_add_row (grid, NULL);
  tz_grid_set (grid, 0, problem->label, anchor);
  tz_grid_set (grid, 1, problem->title, anchor);
  tz_grid_set (grid, 2, tz_name_display (TZ_VOCABULARY_STATUS, (int)problem->status), NULL);
  tz_grid_set (grid, 3, measures, NULL);
  tz_grid_set_page_of (grid, 4, anchor);
}

/* Those of @problems under @theme, at most so many as are quoted. */
static void
add_problems (TzDraft *draft, TzGrid *grid, GPtrArray *problems, const char *theme)
{
  guint left = tz_part_choices_limit (&draft->options->choices, TZ_CHOICE_QUOTED);
  for (guint i = 0; left > 0 && i < problems->len; i++) {
    const TzProblemRow *problem = g_ptr_array_index (problems, i);
    if (!g_strv_contains ((const char *const *)problem->themes, theme))
      continue;
    add_problem (grid, problem);
    left--;
  }
}

static gboolean
add_agency (TzDraft *draft, TzGrid *grid, guint theme, guint column, GError **error)
{
  const TzTableAxis *axis = tz_table_get_column (draft->themes, column);
  guint count = tz_table_get_count (draft->themes, theme, column);
  if (count == 0)
    return TRUE;
  TzDraftAgency *agency = tz_draft_find_agency (draft, axis->id);
  g_return_val_if_fail (agency != NULL, TRUE);
  GPtrArray *problems = tz_draft_list_problems (draft, agency, error);
  if (problems == NULL)
    return FALSE;
  guint n_quoted = MIN (count, tz_part_choices_limit (&draft->options->choices, TZ_CHOICE_QUOTED));
  g_autofree char *extent =
      n_quoted < count ? g_strdup_printf (_ ("%u of %u"), n_quoted, count) : g_strdup_printf ("%u", count);
  g_autofree char *name = tz_source_notes_dup_agency (draft, agency, axis->title);
  g_autofree char *heading =
      g_strdup_printf ("%s %s · %s", axis->mark != NULL ? axis->mark : "", name, extent);
  tz_grid_add_group (grid, g_strstrip (heading), agency->anchor);
  add_problems (draft, grid, problems, tz_table_get_row (draft->themes, theme)->id);
  return TRUE;
}

static gboolean
add_theme (TzDraft *draft, guint theme, GError **error)
{
  guint n_agencies = draft->agencies->len;
  g_autofree char *anchor = tz_draft_dup_theme_anchor (theme);
  guint concerned = tz_table_get_count (draft->themes, theme, n_agencies);
  guint n_problems = tz_table_get_count (draft->themes, theme, n_agencies + 1);
  TzGrid *grid = tz_grid_new ();
  tz_grid_add_column (grid, _ ("No."), 1.1, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Problem"), 5.6, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Status"), 2, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Measures"), 1, TZ_ALIGN_END);
  tz_grid_add_column (grid, _ ("Page"), 0.8, TZ_ALIGN_END);
  for (guint column = 0; column < n_agencies; column++)
    if (!add_agency (draft, grid, theme, column, error)) {
      tz_grid_free (grid);
      return FALSE;
    }
  tz_blocks_add_heading (draft->blocks, 2, tz_table_get_row (draft->themes, theme)->title, anchor);
  tz_draft_add_textf (
      draft, TZ_TYPE_SMALL,
      ngettext ("%u of %u agencies, %u problem", "%u of %u agencies, %u problems", n_problems), concerned,
      n_agencies, n_problems);
  tz_blocks_add_grid (draft->blocks, grid);
  return TRUE;
}

gboolean
tz_part_side_by_side (TzDraft *draft, GError **error)
{
  guint n_agencies = draft->agencies->len;
  guint wanted = tz_part_choices_limit (&draft->options->choices, TZ_CHOICE_RECURRING);
  guint least = n_agencies < LEAST_RECURRING ? n_agencies : wanted;
  gboolean any = FALSE;
  tz_draft_begin_part (draft, TZ_PART_SIDE_BY_SIDE);
  if (wanted > LEAST_RECURRING)
    tz_draft_add_textf (draft, TZ_TYPE_SMALL,
                        _ ("Themes of %u agencies or more; those of fewer are left out."), wanted);
  for (guint theme = 0; theme < draft->themes->rows->len; theme++) {
    gboolean recurs = tz_table_get_count (draft->themes, theme, n_agencies) >= least;
    if (*tz_table_get_row (draft->themes, theme)->id == '\0' || !recurs)
      continue;
    any = TRUE;
    if (!add_theme (draft, theme, error))
      return FALSE;
  }
  if (!any)
    tz_blocks_add_text (draft->blocks, TZ_TYPE_BODY,
                        wanted > LEAST_RECURRING ? _ ("No theme recurs in so many agencies.")
                                                 : _ ("No theme recurs in several agencies."));
  return TRUE;
}
