#include "parts.h"

#include <glib/gi18n.h>

#include "decision-words.h"
#include "place.h"

/* The notice, and what was said of it. */
typedef struct {
  TzDraft *draft;
  const TzNotice *notice;
  const TzPlaces *places;
  const GPtrArray *notes;
} Writing;

static char *
dup_line_anchor (const Writing *writing, guint32 position)
{
  return g_strdup_printf ("line-%u", tz_places_line (writing->places, position));
}

static char *
dup_note_anchor (guint number)
{
  return g_strdup_printf ("note-%u", number);
}

/* ---- The text ---- */

/* Adds the part of @span that lies in @line. @number: in the margin where it begins, 0 for none. */
static void
add_mark (GArray *marks, const TzText *text, TzSpan line, TzSpan span, TzMarkStyle style, guint number)
{
  gboolean begins = span.start >= line.start;
  span = tz_span (MAX (span.start, line.start), MIN (span.end, line.end));
  if (tz_span_is_empty (span) || span.end <= span.start)
    return;
  gsize from = tz_text_byte_offset (text, line.start);
  TzTextMark mark = {(guint)(tz_text_byte_offset (text, span.start) - from),
                     (guint)(tz_text_byte_offset (text, span.end) - from), style, begins ? number : 0};
  g_array_append_val (marks, mark);
}

static gboolean
is_changed (const TzDecision *decision)
{
  return decision->holds && decision->kind != TZ_DECISION_ACCEPTED && decision->subject != TZ_SUBJECT_EXTENT;
}

static GArray *
list_marks (const Writing *writing, TzSpan line)
{
  const TzNotice *notice = writing->notice;
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (TzTextMark));
  for (guint i = 0; i < notice->analysis->entities->len; i++)
    add_mark (marks, notice->text, line, g_array_index (notice->analysis->entities, TzEntity, i).span,
              TZ_MARK_FOUND, 0);
  for (guint i = 0; i < notice->decisions->len; i++) {
    const TzDecision *decision = notice->decisions->pdata[i];
    if (is_changed (decision))
      add_mark (marks, notice->text, line, decision->now, TZ_MARK_DECIDED, 0);
  }
  for (guint i = 0; i < writing->notes->len; i++) {
    const TzAnnotation *note = writing->notes->pdata[i];
    if (!note->orphan)
      add_mark (marks, notice->text, line, note->span, TZ_MARK_NOTED, i + 1);
  }
  return marks;
}

/* A line that is little more than the title of a problem. */
static gboolean
is_heading (const TzAnalysis *analysis, TzSpan line)
{
  for (guint i = 0; i < analysis->problems->len; i++) {
    TzSpan title = g_array_index (analysis->problems, TzProblem, i).title;
    if (tz_span_contains (line, title) && tz_span_length (title) * 4 > tz_span_length (line) * 3)
      return TRUE;
  }
  return FALSE;
}

static void
add_line (const Writing *writing, TzSpan line)
{
  const TzNotice *notice = writing->notice;
  g_autofree char *words = tz_text_dup_slice (notice->text, line);
  g_autofree char *bare = g_strstrip (g_strdup (words));
  if (*bare == '\0')
    return;
  g_autofree char *anchor = dup_line_anchor (writing, line.start);
  tz_blocks_add_marked (writing->draft->blocks,
                        is_heading (notice->analysis, line) ? TZ_TYPE_HEADING_3 : TZ_TYPE_BODY, words,
                        list_marks (writing, line), anchor);
}

static void
add_text (const Writing *writing)
{
  const TzText *text = writing->notice->text;
  const gunichar *folded = tz_text_get_folded (text);
  guint32 length = tz_text_get_length (text), start = 0;
  tz_blocks_add_heading (writing->draft->blocks, 2, _ ("Text"), "text");
  tz_blocks_add_text (
      writing->draft->blocks, TZ_TYPE_SMALL,
      _ ("Underlined: what the program found. Underlined twice: what the analyst corrected, added "
         "or rejected. Wavy, with a number in the margin: notes."));
  for (guint32 i = 0; i <= length; i++)
    if (i == length || folded[i] == '\n') {
      add_line (writing, tz_span (start, i));
      start = i + 1;
    }
}

/* ---- What was said ---- */

static void
set_who_and_when (TzGrid *grid, guint column, const char *creator, gint64 modified)
{
  g_autofree char *date = tz_draft_dup_date (modified);
  tz_grid_set (grid, column, creator, NULL);
  tz_grid_set (grid, column + 1, date, NULL);
}

static void
add_note (const Writing *writing, TzGrid *grid, guint number)
{
  const TzAnnotation *note = writing->notes->pdata[number - 1];
  g_autofree char *anchor = dup_note_anchor (number);
  g_autofree char *place = dup_line_anchor (writing, note->span.start);
  g_autofree char *label = g_strdup_printf ("%u", number);
  g_autofree char *quote = g_strdelimit (g_strdup (note->quote), "\r\n\t", ' ');
  g_autofree char *tags = note->tags != NULL ? g_strjoinv (", ", note->tags) : g_strdup ("");
  tz_grid_add_row (grid, anchor);
  tz_grid_set (grid, 0, label, note->orphan ? NULL : place);
  tz_grid_set (grid, 1, quote, NULL);
  tz_grid_set (grid, 2, *note->body != '\0' ? note->body : _ ("highlighted"), NULL);
  tz_grid_set (grid, 3, tags, NULL);
  set_who_and_when (grid, 4, note->creator, note->modified);
}

static void
add_notes (const Writing *writing)
{
  TzGrid *grid = tz_grid_new ();
  tz_grid_add_column (grid, _ ("No."), 0.7, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Words of the notice"), 4, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Note"), 4, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Tags"), 1.5, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("By"), 1.3, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Date"), 1.4, TZ_ALIGN_START);
  for (guint i = 0; i < writing->notes->len; i++)
    add_note (writing, grid, i + 1);
  tz_blocks_add_heading (writing->draft->blocks, 2, _ ("Notes"), "notes");
  if (writing->notes->len == 0)
    tz_blocks_add_text (writing->draft->blocks, TZ_TYPE_BODY, _ ("There are no notes on it."));
  tz_blocks_add_grid (writing->draft->blocks, grid);
}

static void
add_decision (const Writing *writing, TzGrid *grid, const TzDecision *decision)
{
  const TzLexicon *lexicon = tz_library_get_lexicon (writing->draft->library);
  gboolean placed = decision->holds && !tz_span_is_empty (decision->now);
  g_autofree char *said = tz_decision_words_dup (decision, lexicon);
  g_autofree char *quote = g_strdelimit (g_strdup (decision->at.quote), "\r\n\t", ' ');
  g_autofree char *place = placed ? tz_places_dup_name (writing->places, decision->now) : NULL;
  g_autofree char *anchor = placed ? dup_line_anchor (writing, decision->now.start) : NULL;
  tz_grid_add_row (grid, NULL);
  tz_grid_set (grid, 0, said, NULL);
  tz_grid_set (grid, 1, quote, NULL);
  tz_grid_set (grid, 2, placed ? place : decision->holds ? "" : _ ("no longer holds"), anchor);
  set_who_and_when (grid, 3, decision->creator, decision->modified);
}

static void
add_decisions (const Writing *writing)
{
  const GPtrArray *decisions = writing->notice->decisions;
  TzGrid *grid = tz_grid_new ();
  tz_grid_add_column (grid, _ ("Decision"), 3.6, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Words of the notice"), 3.6, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Place"), 1.8, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("By"), 1.3, TZ_ALIGN_START);
  tz_grid_add_column (grid, _ ("Date"), 1.4, TZ_ALIGN_START);
  for (guint i = 0; i < decisions->len; i++)
    add_decision (writing, grid, decisions->pdata[i]);
  tz_blocks_add_heading (writing->draft->blocks, 2, _ ("Decisions"), "decisions");
  if (decisions->len == 0)
    tz_blocks_add_text (writing->draft->blocks, TZ_TYPE_BODY,
                        _ ("Nothing was decided on it: all is as the program read it."));
  tz_blocks_add_grid (writing->draft->blocks, grid);
}

/* ---- The whole ---- */

static void
add_head (const Writing *writing)
{
  TzDraft *draft = writing->draft;
  const TzNoticeRow *row = writing->notice->row;
  g_autofree char *anchor = tz_draft_dup_notice_anchor (row->id);
  tz_blocks_add_heading (draft->blocks, 1, draft->title, anchor);
  tz_draft_add_textf (
      draft, TZ_TYPE_SMALL,
      ngettext ("%s · %u problem, %u reviewed", "%s · %u problems, %u reviewed", row->n_problems), row->name,
      row->n_problems, row->n_problems_reviewed);
  tz_draft_add_made_by (draft);
  tz_blocks_add_heading (draft->blocks, 2, _ ("Facts"), "facts");
  tz_draft_add_notice_facts (draft, writing->notice, writing->places);
}

gboolean
tz_part_notice (TzDraft *draft, GError **error)
{
  gint64 id = g_array_index (tz_handout_get_ids (draft->handout), gint64, 0);
  const TzNotice *notice = tz_draft_load (draft, id, error);
  g_autoptr (GPtrArray) notes = notice != NULL ? tz_handout_list_notes (draft->handout, notice, error) : NULL;
  if (notes == NULL)
    return FALSE;
  g_autoptr (TzPlaces) places = tz_places_new (notice->text, notice->analysis);
  const Writing writing = {draft, notice, places, notes};
  g_free (draft->title);
  draft->title = g_strdup (notice->row->title != NULL ? notice->row->title : notice->row->name);
  add_head (&writing);
  add_text (&writing);
  add_notes (&writing);
  add_decisions (&writing);
  return tz_part_sources (draft, error);
}
