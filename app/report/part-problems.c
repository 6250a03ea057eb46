#include "parts.h"

#include <glib/gi18n.h>

#include "finding.h"
#include "place.h"
#include "review.h"
#include "source-notes.h"
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

/* Returns: the problem that a note stands in, or -1. */
static int
find_problem (const TzPlaces *places, const TzAnnotation *note)
{
  TzSpan start = tz_span (note->span.start, MIN (note->span.start + 1, note->span.end));
  return note->orphan ? -1 : tz_places_problem (places, start);
}

static void
add_notes_within (TzGrid *grid, GPtrArray *notes, const TzPlaces *places, int problem)
{
  for (guint i = 0; i < notes->len; i++) {
    const TzAnnotation *note = g_ptr_array_index (notes, i);
    if (find_problem (places, note) != problem)
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

/* ---- Which of them, and in which order ---- */

/* A notice whose problems are being listed. */
typedef struct {
  TzDraft *draft;
  const TzDraftAgency *agency;
  const TzNotice *notice;
  const TzPlaces *places;
  GPtrArray *notes; /* (element-type TzAnnotation) */
  gboolean unique;  /* its labels */
} Listing;

static const TzProblem *
get_problem (const Listing *listing, guint index)
{
  return &g_array_index (listing->notice->analysis->problems, TzProblem, index);
}

static gboolean
is_completed (TzStatus status)
{
  return status == TZ_STATUS_COMPLETED || status == TZ_STATUS_COMPLETED_SUSTAINED;
}

static gboolean
is_remarked (const Listing *listing, guint index)
{
  TzSpan head = tz_finding_get_span (listing->notice->analysis, TZ_SUBJECT_PROBLEM, (int)index);
  const TzDecision *verdict =
      tz_review_find_decision (listing->notice->decisions, TZ_SUBJECT_VERDICT, "", head);
  for (guint i = 0; i < listing->notes->len; i++)
    if (find_problem (listing->places, listing->notes->pdata[i]) == (int)index)
      return TRUE;
  return verdict != NULL && verdict->holds;
}

static gboolean
is_listed (const Listing *listing, guint index)
{
  switch ((TzListed)listing->draft->options->choices.values[TZ_CHOICE_LISTED]) {
  case TZ_LISTED_UNFINISHED:
    return !is_completed (get_problem (listing, index)->status);
  case TZ_LISTED_REMARKED:
    return is_remarked (listing, index);
  case TZ_LISTED_ALL:
  default:
    return TRUE;
  }
}

/* Returns: (element-type guint): the problems that are listed, as they stand in the notice. */
static GArray *
choose_problems (const Listing *listing)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < listing->notice->analysis->problems->len; i++)
    if (is_listed (listing, i))
      g_array_append_val (chosen, i);
  return chosen;
}

/* ---- Their rows ---- */

static void
add_problem (TzGrid *grid, const Listing *listing, guint index)
{
  const TzProblem *problem = get_problem (listing, index);
  const TzPlaces *places = listing->places;
  g_autofree char *anchor = tz_draft_dup_problem_anchor (listing->notice->row->id, index);
  g_autofree char *label = tz_analysis_dup_label (listing->notice->text, problem);
  g_autofree char *name = tz_draft_dup_problem_name (label, index, listing->unique);
  g_autofree char *title = tz_places_dup_quote (places, problem->title, 0);
  g_autofree char *status = dup_status (listing->notice, problem);
  g_autofree char *measures = g_strdup_printf ("%u", problem->n_measures);
  g_autofree char *line = g_strdup_printf ("%u", tz_places_line (places, problem->span.start));
  g_autofree char *figure = tz_draft_dup_status_anchor (listing->agency, problem->status);
  g_autofree char *themes =
      tz_draft_shows (listing->draft, TZ_CHOICE_PROBLEM_THEMES) ? dup_themes (listing->draft, problem) : NULL;
  const char *const cells[] = {name, title, themes, status, measures, line};
  guint column = 0;
  tz_grid_add_row (grid, anchor);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    if (cells[i] != NULL)
      tz_grid_set (grid, column++, cells[i], cells[i] == status ? figure : NULL);
}

static void
add_with_notes (TzGrid *grid, const Listing *listing, guint index)
{
  add_problem (grid, listing, index);
  if (!tz_draft_shows (listing->draft, TZ_CHOICE_NOTES))
    return;
  add_decisions (grid, listing->notice, index);
  add_notes_within (grid, listing->notes, listing->places, (int)index);
}

static void
add_status (TzGrid *grid, const Listing *listing, const GArray *chosen, TzStatus status)
{
  guint n = 0;
  for (guint i = 0; i < chosen->len; i++)
    n += get_problem (listing, g_array_index (chosen, guint, i))->status == status;
  if (n == 0)
    return;
  g_autofree char *name = g_strdup_printf ("%s · %u", tz_name_display (TZ_VOCABULARY_STATUS, (int)status), n);
  tz_grid_add_group (grid, name, NULL);
  for (guint i = 0; i < chosen->len; i++) {
    guint index = g_array_index (chosen, guint, i);
    if (get_problem (listing, index)->status == status)
      add_with_notes (grid, listing, index);
  }
}

/* What is unfinished first. */
static void
add_by_status (TzGrid *grid, const Listing *listing, const GArray *chosen)
{
  static const TzStatus order[] = {TZ_STATUS_NOT_COMPLETED,    TZ_STATUS_IN_PROGRESS,
                                   TZ_STATUS_MOSTLY_COMPLETED, TZ_STATUS_NOT_STATED,
                                   TZ_STATUS_COMPLETED,        TZ_STATUS_COMPLETED_SUSTAINED};
  G_STATIC_ASSERT (G_N_ELEMENTS (order) == TZ_N_STATUSES);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    add_status (grid, listing, chosen, order[i]);
}

static void
add_as_stated (TzGrid *grid, const Listing *listing, const GArray *chosen)
{
  for (guint i = 0; i < chosen->len; i++)
    add_with_notes (grid, listing, g_array_index (chosen, guint, i));
}

static TzGrid *
new_grid (const TzDraft *draft)
{
  TzGrid *grid = tz_grid_new ();
  tz_grid_add_column (grid, _ ("No."), 1.1, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Problem"), 4.3, TZ_ALIGN_START);
  if (tz_draft_shows (draft, TZ_CHOICE_PROBLEM_THEMES))
    tz_grid_add_column (grid, _ ("Themes"), 2.1, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Status"), 2.9, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Measures"), 1.05, TZ_ALIGN_END);
  tz_grid_add_column (grid, _ ("Line"), 0.8, TZ_ALIGN_END);
  return grid;
}

static void
add_problems (const Listing *listing)
{
  TzDraft *draft = listing->draft;
  guint n_problems = listing->notice->analysis->problems->len;
  g_autoptr (GArray) chosen = choose_problems (listing);
  if (chosen->len < n_problems)
    tz_draft_add_textf (
        draft, TZ_TYPE_SMALL, _ ("Listed: %u of %u problems (%s)."), chosen->len, n_problems,
        tz_part_choice_value_name (TZ_CHOICE_LISTED, draft->options->choices.values[TZ_CHOICE_LISTED]));
  TzGrid *grid = new_grid (draft);
  if (draft->options->choices.values[TZ_CHOICE_SORTED] == TZ_SORTED_BY_STATUS)
    add_by_status (grid, listing, chosen);
  else
    add_as_stated (grid, listing, chosen);
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
  const TzNotice *notice = tz_draft_load (draft, row->id, error);
  if (notice == NULL)
    return FALSE;
  g_autoptr (GPtrArray) notes = tz_handout_list_notes (draft->handout, notice, error);
  if (notes == NULL)
    return FALSE;
  g_autoptr (TzPlaces) places = tz_places_new (notice->text, notice->analysis);
  g_autofree char *anchor = tz_draft_dup_notice_anchor (row->id);
  g_autofree char *title = tz_source_notes_dup_title (draft, row);
  tz_blocks_add_heading (draft->blocks, 2, agency->name, anchor);
  tz_blocks_add_link (draft->blocks, TZ_TYPE_SMALL, title, agency->anchor);
  const Listing listing = {draft, agency, notice, places, notes, has_unique_labels (notice)};
  add_problems (&listing);
  if (tz_draft_shows (draft, TZ_CHOICE_NOTES))
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
