#include "parts.h"

#include <glib/gi18n.h>

#include "decision-words.h"

static void
add_decision (TzDraft *draft, TzGrid *grid, const TzPlaces *places, const TzDecision *decision)
{
  g_autofree char *anchor = tz_draft_dup_notice_anchor (decision->notice);
  g_autofree char *said = tz_decision_words_dup (decision, tz_library_get_lexicon (draft->library));
  g_autofree char *quote = g_strdelimit (g_strdup (decision->at.quote), "\r\n\t", ' ');
  g_autofree char *place = tz_places_dup_name (places, decision->at.span);
  g_autofree char *date = tz_draft_dup_date (decision->modified);
  tz_grid_add_row (grid, NULL);
  tz_grid_set (grid, 0, said, NULL);
  tz_grid_set (grid, 1, quote, NULL);
  tz_grid_set (grid, 2, place, anchor);
  tz_grid_set (grid, 3, decision->creator, NULL);
  tz_grid_set (grid, 4, date, NULL);
}

static void
add_group (TzGrid *grid, const TzDraftAgency *agency, const TzNoticeRow *row)
{
  g_autofree char *title = tz_draft_dup_notice_title (row);
  g_autofree char *heading = g_strdup_printf ("%s · %s", agency->name, title);
  tz_grid_add_group (grid, heading, agency->anchor);
}

static gboolean
add_notice (TzDraft *draft, TzGrid *grid, const TzDraftAgency *agency, const TzNoticeRow *row, GError **error)
{
  const TzNotice *notice = tz_draft_load (draft, row->id, error);
  if (notice == NULL)
    return FALSE;
  g_autoptr (TzPlaces) places = tz_places_new (notice->text, notice->analysis);
  gboolean any = FALSE;
  for (guint i = 0; i < notice->decisions->len; i++) {
    const TzDecision *decision = notice->decisions->pdata[i];
    if (decision->kind != TZ_DECISION_REJECTED || !decision->holds)
      continue;
    if (!any)
      add_group (grid, agency, row);
    any = TRUE;
    add_decision (draft, grid, places, decision);
  }
  return TRUE;
}

gboolean
tz_part_rejected (TzDraft *draft, GError **error)
{
  TzGrid *grid = tz_grid_new ();
  tz_grid_add_column (grid, _ ("Decision"), 2.6, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Words of the notice"), 4.2, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Place"), 1.8, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("By"), 1.3, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Date"), 1.4, TZ_ALIGN_START);
  for (guint i = 0; i < draft->agencies->len; i++) {
    const TzDraftAgency *agency = g_ptr_array_index (draft->agencies, i);
    for (guint j = 0; j < agency->notices->len; j++)
      if (!add_notice (draft, grid, agency, g_ptr_array_index (agency->notices, j), error)) {
        tz_grid_free (grid);
        return FALSE;
      }
  }
  tz_draft_begin_part (draft, TZ_PART_REJECTED);
  tz_blocks_add_text (draft->blocks, TZ_TYPE_BODY,
                      grid->rows->len > 0
                          ? _ ("What the program found and the analyst rejected is counted nowhere.")
                          : _ ("The analyst rejected nothing of what the program found."));
  tz_blocks_add_grid (draft->blocks, grid);
  return TRUE;
}
