#include "parts.h"

#include <glib/gi18n.h>

#include "chosen-notices.h"
#include "source-notes.h"

/* ---- What was not reviewed ---- */

static guint
count_uncertain (const TzAnalysis *analysis)
{
  guint n = 0;
  for (guint i = 0; i < analysis->problems->len; i++)
    n += g_array_index (analysis->problems, TzProblem, i).certainty < TZ_OUTLINE_CERTAIN;
  for (guint i = 0; i < analysis->declared->len; i++)
    n += g_array_index (analysis->declared, TzDeclared, i).certainty < TZ_OUTLINE_CERTAIN;
  for (guint i = 0; i < analysis->entities->len; i++)
    n += g_array_index (analysis->entities, TzEntity, i).certainty < TZ_OUTLINE_CERTAIN;
  return n;
}

static gboolean
add_unreviewed (TzDraft *draft, TzGrid *grid, const TzDraftAgency *agency, const TzNoticeRow *row,
                GError **error)
{
  const TzNotice *notice = tz_draft_load (draft, row->id, error);
  if (notice == NULL)
    return FALSE;
  const TzAnalysis *analysis = notice->analysis;
  guint n_findings = analysis->problems->len + analysis->declared->len + analysis->entities->len;
  const guint counts[] = {analysis->problems->len,    row->n_problems_reviewed, n_findings,
                          count_uncertain (analysis), analysis->damage->len,    row->n_notes};
  tz_grid_add_row (grid, NULL);
  tz_grid_set (grid, 0, agency->name, agency->anchor);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++) {
    g_autofree char *count = g_strdup_printf ("%u", counts[i]);
    tz_grid_set (grid, i + 1, count, NULL);
  }
  return TRUE;
}

static TzGrid *
new_unreviewed_grid (void)
{
  TzGrid *grid = tz_grid_new ();
  tz_grid_add_column (grid, _ ("Notice of"), 4, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Problems"), 1.4, TZ_ALIGN_END);
  tz_grid_add_column (grid, _ ("Of these reviewed"), 1.6, TZ_ALIGN_END);
  tz_grid_add_column (grid, _ ("Findings"), 1.4, TZ_ALIGN_END);
  tz_grid_add_column (grid, _ ("Of these uncertain"), 1.6, TZ_ALIGN_END);
  tz_grid_add_column (grid, _ ("Damaged places"), 1.6, TZ_ALIGN_END);
  tz_grid_add_column (grid, _ ("Notes"), 1.2, TZ_ALIGN_END);
  return grid;
}

static void
add_left_out (TzDraft *draft)
{
  TzGrid *grid = tz_grid_new ();
  tz_grid_add_column (grid, _ ("Left out of all figures"), 5, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Why"), 4, TZ_ALIGN_START);
  for (guint i = 0; i < draft->left_out->len; i++) {
    const TzNoticeRow *row = g_ptr_array_index (draft->left_out, i);
    tz_grid_add_row (grid, NULL);
    tz_grid_set (grid, 0, row->name, NULL);
    tz_grid_set (grid, 1, tz_chosen_notices_why_not (row), NULL);
  }
  tz_blocks_add_grid (draft->blocks, grid);
}

gboolean
tz_part_not_reviewed (TzDraft *draft, GError **error)
{
  TzGrid *grid = new_unreviewed_grid ();
  tz_draft_begin_part (draft, TZ_PART_NOT_REVIEWED);
  g_autofree char *share = tz_draft_dup_reviewed (draft);
  tz_draft_add_textf (
      draft, TZ_TYPE_BODY,
      _ ("What was confirmed, corrected or rejected counts as the analyst decided; of what was not, the "
         "machine's reading counts. %s A note or a verdict on a problem is no decision on it. Uncertain are "
         "findings whose rule gives a certainty below 0.7."),
      share);
  for (guint i = 0; i < draft->agencies->len; i++) {
    const TzDraftAgency *agency = g_ptr_array_index (draft->agencies, i);
    for (guint j = 0; j < agency->notices->len; j++)
      if (!add_unreviewed (draft, grid, agency, g_ptr_array_index (agency->notices, j), error)) {
        tz_grid_free (grid);
        return FALSE;
      }
  }
  tz_blocks_add_grid (draft->blocks, grid);
  add_left_out (draft);
  return TRUE;
}

/* ---- Sources ---- */

static void
add_source_fact (TzGrid *grid, const char *name, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  tz_grid_add_row (grid, NULL);
  tz_grid_set (grid, 0, name, NULL);
  tz_grid_set (grid, 1, value, NULL);
}

static void
add_source (TzGrid *grid, const TzSource *source)
{
  g_autofree char *size = g_format_size_full (source->n_bytes, G_FORMAT_SIZE_LONG_FORMAT);
  g_autofree char *kind = g_strdup_printf ("%s, %s, %s", source->media_type, source->charset, size);
  g_autofree char *published = tz_edtf_dup_display (source->page_published);
  g_autofree char *recognised = tz_recognised_pages_dup_words (source->recognised);
  g_autofree char *imported = tz_draft_dup_date (source->imported);
  add_source_fact (grid, _ ("File"), source->name);
  if (g_strcmp0 (source->origin, source->name) != 0)
    add_source_fact (grid, _ ("Origin"), source->origin);
  add_source_fact (grid, _ ("Title of the page"), source->page_title);
  add_source_fact (grid, _ ("Publisher of the page"), source->page_source);
  add_source_fact (grid, _ ("Date of the page"), published);
  add_source_fact (grid, _ ("Read as"), kind);
  add_source_fact (grid, _ ("Recognised"), recognised);
  add_source_fact (grid, _ ("SHA-256"), source->sha256);
  add_source_fact (grid, _ ("Imported"), imported);
}

static gboolean
add_sources_of (TzDraft *draft, TzGrid *grid, const TzNoticeRow *row, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (draft->cancellable, error))
    return FALSE;
  g_autoptr (GPtrArray) sources = tz_handout_list_sources (draft->handout, row->id, error);
  if (sources == NULL)
    return FALSE;
  const TzDraftAgency *agency = tz_draft_find_agency (draft, row->name);
  g_autofree char *title = tz_source_notes_dup_title (draft, row);
  g_autofree char *heading = g_strdup_printf ("%s · %s", title, row->name);
  g_autofree char *anchor = tz_source_notes_dup_anchor (row);
  tz_grid_add_group (grid, heading, agency != NULL ? agency->anchor : NULL);
  tz_grid_set_anchor (grid, anchor);
  for (guint i = 0; i < sources->len; i++)
    add_source (grid, g_ptr_array_index (sources, i));
  return TRUE;
}

gboolean
tz_part_sources (TzDraft *draft, GError **error)
{
  TzGrid *grid = tz_grid_new ();
  tz_grid_add_column (grid, NULL, 1, TZ_ALIGN_START);
  tz_grid_add_column (grid, NULL, 4, TZ_ALIGN_START);
  grid->keeps_groups = TRUE;
  for (guint i = 0; i < draft->rows->len; i++)
    if (!add_sources_of (draft, grid, g_ptr_array_index (draft->rows, i), error)) {
      tz_grid_free (grid);
      return FALSE;
    }
  tz_draft_begin_part (draft, TZ_PART_SOURCES);
  tz_blocks_add_grid (draft->blocks, grid);
  return TRUE;
}
