#include "parts.h"

#include <glib/gi18n.h>

#include "place.h"
#include "source-notes.h"

/* ---- Header facts ---- */

static const TzHeaderKey shown_facts[] = {
    TZ_HEADER_ISSUER,        TZ_HEADER_PROVINCE,    TZ_HEADER_LEVEL,
    TZ_HEADER_KIND,          TZ_HEADER_INSPECTORS,  TZ_HEADER_INSPECTION_PERIOD,
    TZ_HEADER_FEEDBACK_DATE, TZ_HEADER_SIGNED_DATE, TZ_HEADER_PUBLISHED_DATE};

static char *
dup_fact (TzHeaderKey key, const char *value)
{
  switch (key) {
  case TZ_HEADER_LEVEL:
    return g_strdup (tz_name_display_id (TZ_VOCABULARY_LEVEL, value));
  case TZ_HEADER_KIND:
    return g_strdup (tz_name_display_id (TZ_VOCABULARY_KIND, value));
  case TZ_HEADER_INSPECTION_PERIOD:
  case TZ_HEADER_FEEDBACK_DATE:
  case TZ_HEADER_SIGNED_DATE:
  case TZ_HEADER_PUBLISHED_DATE:
    return tz_edtf_dup_display (value);
  default:
    return g_strdup (value);
  }
}

static void
add_facts (TzDraft *draft, const TzNotice *notice, const TzPlaces *places)
{
  TzGrid *facts = tz_grid_new ();
  tz_grid_add_column (facts, _ ("Header fact"), 2, TZ_ALIGN_START);
  tz_grid_add_column (facts, _ ("Value"), 5, TZ_ALIGN_START);
  tz_grid_add_column (facts, _ ("Place"), 2, TZ_ALIGN_START);
  for (guint i = 0; i < G_N_ELEMENTS (shown_facts); i++) {
    const TzHeaderFact *fact = &notice->analysis->header[shown_facts[i]];
    if (fact->value == NULL)
      continue;
    g_autofree char *value = dup_fact (shown_facts[i], fact->value);
    g_autofree char *place =
        tz_span_is_empty (fact->span) ? g_strdup (_ ("derived")) : tz_places_dup_name (places, fact->span);
    tz_grid_add_row (facts, NULL);
    tz_grid_set (facts, 0, tz_name_display (TZ_VOCABULARY_HEADER, (int)shown_facts[i]), NULL);
    tz_grid_set (facts, 1, value, NULL);
    tz_grid_set (facts, 2, place, NULL);
  }
  tz_blocks_add_grid (draft->blocks, facts);
}

/* ---- Declared against itemised ---- */

static const char *
name_of_answer (TzAnswer answer)
{
  if (answer == TZ_UNKNOWN)
    return _ ("cannot be checked");
  return answer == TZ_YES ? _ ("agrees") : _ ("differs");
}

/* Money is in yuan; all else is counted. */
static char *
dup_number (TzDeclaredKey key, double number)
{
  return g_strdup_printf (key == TZ_DECLARED_MONEY_RECOVERED ? _ ("%'.15g yuan") : "%'.15g", number);
}

static void
add_check (TzGrid *grid, const TzNotice *notice, const TzPlaces *places, const TzReconciliation *check)
{
  const TzDeclared *declared = &g_array_index (notice->analysis->declared, TzDeclared, check->declared);
  g_autofree char *quote = tz_places_dup_quote (places, declared->span, 7);
  g_autofree char *place = tz_places_dup_name (places, declared->span);
  g_autofree char *stated = dup_number (declared->key, declared->value);
  g_autofree char *itemised =
      check->has_itemised ? dup_number (declared->key, check->itemised) : g_strdup ("–");
  g_autofree char *anchor = tz_draft_dup_notice_anchor (notice->row->id);
  tz_grid_add_row (grid, NULL);
  tz_grid_set (grid, 0, tz_name_display (TZ_VOCABULARY_DECLARED, (int)declared->key), NULL);
  tz_grid_set (grid, 1, stated, NULL);
  tz_grid_set (grid, 2, itemised, check->has_itemised ? anchor : NULL);
  tz_grid_set (grid, 3, name_of_answer (check->agrees), NULL);
  tz_grid_set (grid, 4, quote, NULL);
  tz_grid_set (grid, 5, place, NULL);
}

static void
add_reconciliation (TzDraft *draft, const TzNotice *notice, const TzPlaces *places)
{
  const GArray *checks = notice->analysis->reconciliation;
  if (checks->len == 0) {
    tz_blocks_add_text (draft->blocks, TZ_TYPE_SMALL, _ ("The notice declares no figures in its summary."));
    return;
  }
  TzGrid *grid = tz_grid_new ();
  tz_grid_add_column (grid, _ ("Declared against itemised"), 2.2, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Declared"), 1.1, TZ_ALIGN_END);
  tz_grid_add_column (grid, _ ("Itemised"), 0.9, TZ_ALIGN_END);
  tz_grid_add_column (grid, _ ("Result"), 2.1, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Words of the notice"), 4.4, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Place"), 1.1, TZ_ALIGN_START);
  for (guint i = 0; i < checks->len; i++)
    add_check (grid, notice, places, &g_array_index (checks, TzReconciliation, i));
  tz_blocks_add_grid (draft->blocks, grid);
}

/* ---- Commitments and damage ---- */

static void
add_commitment (TzDraft *draft, TzGrid *grid, const TzNotice *notice, const TzPlaces *places,
                const TzCommitment *commitment)
{
  guint days = tz_day_count_past (commitment->due, draft->today);
  int problem = tz_places_problem (places, commitment->span);
  g_autofree char *quote = tz_places_dup_quote (places, commitment->span, 0);
  g_autofree char *due = tz_edtf_dup_display (commitment->due);
  g_autofree char *state = days > 0 ? g_strdup_printf (ngettext ("%u day past", "%u days past", days), days)
                                    : g_strdup (_ ("not past"));
  g_autofree char *place = tz_places_dup_name (places, commitment->span);
  g_autofree char *anchor =
      problem >= 0 ? tz_draft_dup_problem_anchor (notice->row->id, (guint)problem) : NULL;
  tz_grid_add_row (grid, NULL);
  tz_grid_set (grid, 0, quote, NULL);
  tz_grid_set (grid, 1, due, NULL);
  tz_grid_set (grid, 2, state, NULL);
  tz_grid_set (grid, 3, place, anchor);
}

static void
add_commitments (TzDraft *draft, const TzNotice *notice, const TzPlaces *places)
{
  TzGrid *grid = tz_grid_new ();
  tz_grid_add_column (grid, _ ("Commitment"), 5, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Due"), 1.5, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("At report date"), 1.5, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Place"), 2, TZ_ALIGN_START);
  for (guint i = 0; i < notice->analysis->commitments->len; i++)
    add_commitment (draft, grid, notice, places,
                    &g_array_index (notice->analysis->commitments, TzCommitment, i));
  tz_blocks_add_grid (draft->blocks, grid);
}

static void
add_damage (TzDraft *draft, const TzNotice *notice, const TzPlaces *places)
{
  TzGrid *grid = tz_grid_new ();
  tz_grid_add_column (grid, _ ("Where the source lost characters"), 8, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Place"), 2, TZ_ALIGN_START);
  for (guint i = 0; i < notice->analysis->damage->len; i++) {
    const TzDamage *damage = &g_array_index (notice->analysis->damage, TzDamage, i);
    g_autofree char *quote = tz_places_dup_quote (places, damage->span, 16);
    g_autofree char *place = tz_places_dup_name (places, damage->span);
    tz_grid_add_row (grid, NULL);
    tz_grid_set (grid, 0, quote, NULL);
    tz_grid_set (grid, 1, place, NULL);
  }
  tz_blocks_add_grid (draft->blocks, grid);
}

void
tz_draft_add_notice_facts (TzDraft *draft, const TzNotice *notice, const TzPlaces *places)
{
  if (tz_draft_shows (draft, TZ_CHOICE_FACTS))
    add_facts (draft, notice, places);
  if (tz_draft_shows (draft, TZ_CHOICE_CHECKS))
    add_reconciliation (draft, notice, places);
  if (tz_draft_shows (draft, TZ_CHOICE_COMMITMENTS))
    add_commitments (draft, notice, places);
  add_damage (draft, notice, places);
}

/* ---- Agencies ---- */

static gboolean
add_notice (TzDraft *draft, const TzNoticeRow *row, GError **error)
{
  const TzNotice *notice = tz_draft_load (draft, row->id, error);
  if (notice == NULL)
    return FALSE;
  g_autoptr (TzPlaces) places = tz_places_new (notice->text, notice->analysis);
  g_autofree char *title = tz_source_notes_dup_title (draft, row);
  tz_blocks_add_heading (draft->blocks, 3, title, NULL);
  tz_draft_add_notice_facts (draft, notice, places);
  return TRUE;
}

static void
add_rates (TzDraft *draft, guint row)
{
  int rate = tz_table_find_column (draft->completion, "rate");
  int declared = tz_table_find_column (draft->completion, "declared");
  int not_stated = tz_table_find_column (draft->completion, "not_stated");
  g_autofree char *own = tz_table_dup_cell_text (draft->completion, row, (guint)rate);
  g_autofree char *unstated = tz_table_dup_cell_text (draft->completion, row, (guint)not_stated);
  g_autofree char *said = tz_table_dup_cell_text (draft->completion, row, (guint)declared);
  tz_draft_add_textf (draft, TZ_TYPE_BODY, _ ("Completed: %s. Status not stated: %s. Declared: %s."), own,
                      unstated, said);
}

gboolean
tz_part_agencies (TzDraft *draft, GError **error)
{
  tz_draft_begin_part (draft, TZ_PART_AGENCIES);
  for (guint i = 0; i < draft->agencies->len; i++) {
    const TzDraftAgency *agency = g_ptr_array_index (draft->agencies, i);
    tz_blocks_add_heading (draft->blocks, 2, agency->name, agency->anchor);
    add_rates (draft, i);
    for (guint j = 0; j < agency->notices->len; j++)
      if (!add_notice (draft, g_ptr_array_index (agency->notices, j), error))
        return FALSE;
  }
  return TRUE;
}
