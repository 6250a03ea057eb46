#include "parts.h"

#include <glib/gi18n.h>

#include "finding.h"
#include "place.h"
#include "review.h"
#include "verdict.h"

/* ---- Notes ---- */

static char *
dup_note (const TzAnnotation *note)
{
  g_autofree char *date = tz_draft_dup_date (note->modified != 0 ? note->modified : note->created);
  g_autofree char *tags = note->tags != NULL ? g_strjoinv (", ", note->tags) : g_strdup ("");
  g_autofree char *tagged = *tags != '\0' ? g_strdup_printf (" [%s]", tags) : g_strdup ("");
  g_autofree char *quote = g_strdelimit (g_strdup (note->quote != NULL ? note->quote : ""), "\r\n\t", ' ');
  const char *lost = note->orphan ? _ (" (these words are no longer in the text)") : "";
  if (*note->body == '\0')
    return g_strdup_printf (_ ("Highlighted by %s on %s: “%s”%s%s"), note->creator, date, quote, tagged,
                            lost);
  return g_strdup_printf (_ ("Note by %s on %s: %s%s — on “%s”%s"), note->creator, date, note->body, tagged,
                          quote, lost);
}

static void
add_notes_within (TzGrid *grid, GPtrArray *notes, const TzPlaces *places, int problem)
{
  for (guint i = 0; i < notes->len; i++) {
    const TzAnnotation *note = g_ptr_array_index (notes, i);
    TzSpan start = tz_span (note->span.start, MIN (note->span.start + 1, note->span.end));
    int at = note->orphan ? -1 : tz_places_problem (places, start);
    if (at != problem)
      continue;
    g_autofree char *text = dup_note (note);
    tz_grid_add_wide (grid, text, NULL);
  }
}

/* ---- What the analyst said of a problem ---- */

static void
add_verdict (TzGrid *grid, const TzDecision *verdict)
{
  g_autofree char *date = tz_draft_dup_date (verdict->modified);
  g_autofree char *text = g_strdup_printf (_ ("Verdict of %s on %s: %s"), verdict->creator, date,
                                           tz_verdict_display ((TzVerdict)tz_verdict_parse (verdict->value)));
  tz_grid_add_wide (grid, text, NULL);
}

static void
add_corrected_status (TzGrid *grid, const TzDecision *status)
{
  g_autofree char *date = tz_draft_dup_date (status->modified);
  g_autofree char *text =
      g_strdup_printf (_ ("Status corrected by %s on %s; the program read “%s”"), status->creator, date,
                       tz_name_display_id (TZ_VOCABULARY_STATUS, status->found));
  tz_grid_add_wide (grid, text, NULL);
}

static void
add_decisions (TzGrid *grid, const TzNotice *notice, guint problem)
{
  TzSpan head = tz_finding_get_span (notice->analysis, TZ_SUBJECT_PROBLEM, (int)problem);
  const TzDecision *verdict = tz_review_find_decision (notice->decisions, TZ_SUBJECT_VERDICT, "", head);
  const TzDecision *status = tz_review_find_decision (notice->decisions, TZ_SUBJECT_STATUS, "", head);
  if (status != NULL && status->holds && status->kind == TZ_DECISION_CORRECTED)
    add_corrected_status (grid, status);
  if (verdict != NULL && verdict->holds)
    add_verdict (grid, verdict);
}

/* ---- Problems ---- */

static char *
dup_themes (const TzDraft *draft, const TzProblem *problem)
{
  const TzLexicon *lexicon = tz_library_get_lexicon (draft->library);
  GString *names = g_string_new (NULL);
  for (guint i = 0; i < problem->n_themes; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " · " : "",
                            tz_lexicon_get_theme_name (lexicon, problem->themes[i].theme));
  return g_string_free (names, FALSE);
}

static char *
dup_status (const TzNotice *notice, const TzProblem *problem)
{
  const char *name = tz_name_display (TZ_VOCABULARY_STATUS, (int)problem->status);
  if (tz_span_is_empty (problem->status_span))
    return g_strdup (name);
  g_autofree char *words = tz_text_dup_slice (notice->text, problem->status_span);
  return g_strdup_printf (_ ("%s “%s”"), name, words);
}

/* Numbering may begin anew in each section; then the running number tells problems apart. */
static gboolean
has_unique_labels (const TzNotice *notice)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < notice->analysis->problems->len; i++)
    if (!g_hash_table_add (
            seen,
            tz_analysis_dup_label (notice->text, &g_array_index (notice->analysis->problems, TzProblem, i))))
      return FALSE;
  return TRUE;
}

static void
add_problem (TzDraft *draft, TzGrid *grid, const TzDraftAgency *agency, const TzNotice *notice,
             const TzPlaces *places, guint index, gboolean unique)
{
  const TzProblem *problem = &g_array_index (notice->analysis->problems, TzProblem, index);
  g_autofree char *anchor = tz_draft_dup_problem_anchor (notice->row->id, index);
  g_autofree char *label = tz_analysis_dup_label (notice->text, problem);
  g_autofree char *name = tz_draft_dup_problem_name (label, index, unique);
  g_autofree char *title = tz_places_dup_quote (places, problem->title, 0);
  g_autofree char *themes = dup_themes (draft, problem);
  g_autofree char *status = dup_status (notice, problem);
  g_autofree char *measures = g_strdup_printf ("%u", problem->n_measures);
  g_autofree char *line = g_strdup_printf ("%u", tz_places_line (places, problem->span.start));
  g_autofree char *figure = tz_draft_dup_status_anchor (agency, problem->status);
  const char *const cells[] = {name, title, themes, status, measures, line};
  tz_grid_add_row (grid, anchor);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    tz_grid_set (grid, i, cells[i], cells[i] == status ? figure : NULL);
}

static void
add_problems (TzDraft *draft, const TzDraftAgency *agency, const TzNotice *notice, const TzPlaces *places,
              GPtrArray *notes)
{
  TzGrid *grid = tz_grid_new ();
  tz_grid_add_column (grid, _ ("No."), 1.1, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Problem"), 4.7, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Themes"), 2.2, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Status"), 2.4, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Measures"), 1.05, TZ_ALIGN_END);
  tz_grid_add_column (grid, _ ("Line"), 0.8, TZ_ALIGN_END);
  gboolean unique = has_unique_labels (notice);
  for (guint i = 0; i < notice->analysis->problems->len; i++) {
    add_problem (draft, grid, agency, notice, places, i, unique);
    add_decisions (grid, notice, i);
    add_notes_within (grid, notes, places, (int)i);
  }
  tz_blocks_add_grid (draft->blocks, grid);
}

static void
add_other_notes (TzDraft *draft, const TzPlaces *places, GPtrArray *notes)
{
  TzGrid *grid = tz_grid_new ();
  tz_grid_add_column (grid, _ ("Notes elsewhere in the notice"), 1, TZ_ALIGN_START);
  add_notes_within (grid, notes, places, -1);
  tz_blocks_add_grid (draft->blocks, grid);
}

static gboolean
add_notice (TzDraft *draft, const TzDraftAgency *agency, const TzNoticeRow *row, GError **error)
{
  g_autoptr (TzNotice) notice = tz_handout_load (draft->handout, row->id, error);
  if (notice == NULL)
    return FALSE;
  g_autoptr (GPtrArray) notes = tz_handout_list_notes (draft->handout, notice, error);
  if (notes == NULL)
    return FALSE;
  g_autoptr (TzPlaces) places = tz_places_new (notice->text, notice->analysis);
  g_autofree char *anchor = tz_draft_dup_notice_anchor (row->id);
  g_autofree char *title = tz_draft_dup_notice_title (row);
  tz_blocks_add_heading (draft->blocks, 2, agency->name, anchor);
  tz_blocks_add_link (draft->blocks, TZ_TYPE_SMALL, title, agency->anchor);
  add_problems (draft, agency, notice, places, notes);
  add_other_notes (draft, places, notes);
  return TRUE;
}

gboolean
tz_part_problems (TzDraft *draft, GError **error)
{
  tz_draft_begin_part (draft, TZ_PART_PROBLEMS);
  for (guint i = 0; i < draft->agencies->len; i++) {
    const TzDraftAgency *agency = g_ptr_array_index (draft->agencies, i);
    for (guint j = 0; j < agency->notices->len; j++)
      if (!add_notice (draft, agency, g_ptr_array_index (agency->notices, j), error))
        return FALSE;
  }
  return TRUE;
}
