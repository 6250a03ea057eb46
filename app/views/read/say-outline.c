#include "say-outline.h"

#include <glib/gi18n.h>

#include "by-hand.h"
#include "deciding.h"
#include "say.h"

static void
toast (TzReviewer *reviewer, const char *words)
{
  tz_desk_toast (tz_open_notice_get_desk (tz_reviewer_get_open (reviewer)), adw_toast_new (words));
}

static const GArray *
get_problems (TzReviewer *reviewer)
{
  return tz_open_notice_get_analysis (tz_reviewer_get_open (reviewer))->problems;
}

/* Returns: (nullable): what is to review of the problem that counts as @number. */
static const TzReviewItem *
find_item (TzReviewer *reviewer, int number)
{
  const GArray *items = tz_open_notice_get_review (tz_reviewer_get_open (reviewer));
  for (guint i = 0; i < items->len; i++) {
    const TzReviewItem *item = &g_array_index (items, TzReviewItem, i);
    if (item->subject == TZ_SUBJECT_PROBLEM && item->number == number)
      return item;
  }
  return NULL;
}

static TzDecision *
give_extent (TzReviewer *reviewer, const TzReviewItem *item, TzSpan extent)
{
  TzDecision *decision = tz_say_new (reviewer, item, TZ_SUBJECT_EXTENT, TZ_DECISION_CORRECTED);
  decision->to.span = extent;
  return decision;
}

/* Where it reaches, also where that is on its way to the library. */
static TzSpan
get_extent (TzReviewer *reviewer, const TzReviewItem *item)
{
  TzPending *pending = tz_open_notice_get_pending (tz_reviewer_get_open (reviewer));
  g_autoptr (TzDecision) asked = give_extent (reviewer, item, TZ_SPAN_NONE);
  const TzDecision *said = tz_pending_find_last (pending, TZ_SUBJECT_EXTENT, asked->at.span);
  return said != NULL ? said->to.span : g_array_index (get_problems (reviewer), TzProblem, item->number).span;
}

/* ---- Lines ---- */

static TzSpan
find_line (const TzText *text, guint32 place)
{
  const gunichar *s = tz_text_get_folded (text);
  guint32 start = place, end = place, n = tz_text_get_length (text);
  while (start > 0 && s[start - 1] != '\n')
    start--;
  while (end < n && s[end] != '\n')
    end++;
  return tz_span (start, end);
}

static gboolean
is_blank (const TzText *text, TzSpan span)
{
  const gunichar *s = tz_text_get_folded (text);
  for (guint32 i = span.start; i < span.end; i++)
    if (!g_unichar_isspace (s[i]))
      return FALSE;
  return TRUE;
}

/* Returns: the next line below that is not blank, or above; the empty span where there is none. */
static TzSpan
find_next_line (const TzText *text, TzSpan line, gboolean below)
{
  while (below ? line.end < tz_text_get_length (text) : line.start > 0) {
    line = find_line (text, below ? line.end + 1 : line.start - 1);
    if (!is_blank (text, line))
      return line;
  }
  return TZ_SPAN_NONE;
}

/* ---- Beginning ---- */

/* What is selected of a line begins a problem by itself; what is selected of several begins with the first. */
static guint32
find_beginning (const TzText *text, TzSpan line, TzSpan place)
{
  TzSpan wording = tz_analysis_find_wording (text, line);
  gboolean inside = !tz_span_is_empty (place) && place.end <= line.end && place.start > wording.start;
  return inside ? place.start : line.start;
}

static guint32
find_end (TzReviewer *reviewer, guint32 start)
{
  const TzAnalysis *analysis = tz_open_notice_get_analysis (tz_reviewer_get_open (reviewer));
  guint32 end = tz_text_get_length (tz_open_notice_get_text (tz_reviewer_get_open (reviewer)));
  for (guint i = 0; i < analysis->problems->len; i++) {
    TzSpan span = g_array_index (analysis->problems, TzProblem, i).span;
    if (span.start > start)
      end = MIN (end, span.start);
  }
  for (guint i = 0; i < analysis->headings->len; i++) {
    TzSpan span = g_array_index (analysis->headings, TzHeading, i).span;
    if (span.start > start)
      end = MIN (end, span.start);
  }
  return end;
}

static void
add_beginning (TzReviewer *reviewer, GPtrArray *decisions, TzSpan title, TzSpan extent)
{
  TzDecision *decision =
      tz_deciding_new (tz_reviewer_get_open (reviewer), TZ_SUBJECT_PROBLEM, "", TZ_DECISION_ADDED, title);
  decision->to.span = extent;
  g_ptr_array_add (decisions, decision);
}

void
tz_say_begins (TzReviewer *reviewer, TzSpan place)
{
  TzOpenNotice *open = tz_reviewer_get_open (reviewer);
  const TzText *text = tz_open_notice_get_text (open);
  TzSpan line = find_line (text, place.start);
  guint32 start = find_beginning (text, line, place);
  gboolean in_line = !tz_span_is_empty (place) && place.end <= line.end;
  TzSpan title = in_line ? place : tz_analysis_find_wording (text, line);
  const TzReviewItem *split = find_item (reviewer, tz_open_notice_find_problem (open, title.start));
  if (tz_span_is_empty (title) || (split != NULL && split->span.start >= start)) {
    toast (reviewer, tz_span_is_empty (title) ? _ ("Go to the line with which the problem begins")
                                              : _ ("A problem begins here already"));
    return;
  }
  GPtrArray *decisions = tz_deciding_new_list ();
  TzSpan whole = split != NULL ? get_extent (reviewer, split) : TZ_SPAN_NONE;
  guint32 end = place.end > line.end ? place.end : split != NULL ? whole.end : find_end (reviewer, start);
  if (split != NULL)
    g_ptr_array_add (decisions, give_extent (reviewer, split, tz_span (whole.start, start)));
  add_beginning (reviewer, decisions, title, tz_span (start, MAX (end, title.end)));
  tz_deciding_say_and_tell (open, decisions, split != NULL ? _ ("Problem split") : _ ("Problem added"));
}

/* ---- Ends ---- */

void
tz_say_merge (TzReviewer *reviewer)
{
  const TzReviewItem *item = tz_reviewer_get_problem (reviewer);
  const TzReviewItem *next = item != NULL ? find_item (reviewer, item->number + 1) : NULL;
  if (next == NULL) {
    toast (reviewer, _ ("There is no next problem"));
    return;
  }
  GPtrArray *decisions = tz_deciding_new_list ();
  TzSpan extent = get_extent (reviewer, item);
  extent.end = MAX (extent.end, get_extent (reviewer, next).end);
  g_ptr_array_add (decisions, give_extent (reviewer, item, extent));
  g_ptr_array_add (decisions, tz_say_new (reviewer, next, TZ_SUBJECT_PROBLEM, TZ_DECISION_REJECTED));
  tz_deciding_say_and_tell (tz_reviewer_get_open (reviewer), decisions, _ ("Problems merged"));
}

/* Lines that belong to another problem are not taken from it. */
static TzSpan
find_room (TzReviewer *reviewer, const TzReviewItem *item)
{
  const GArray *problems = get_problems (reviewer);
  TzSpan own = g_array_index (problems, TzProblem, item->number).span;
  TzSpan room = tz_span (0, tz_text_get_length (tz_open_notice_get_text (tz_reviewer_get_open (reviewer))));
  for (guint i = 0; i < problems->len; i++) {
    TzSpan other = g_array_index (problems, TzProblem, i).span;
    if ((int)i < item->number && other.end <= own.start)
      room.start = MAX (room.start, other.end);
    if ((int)i > item->number)
      room.end = MIN (room.end, other.start);
  }
  return room;
}

/* Returns: the extent with its end moved by a line. */
static TzSpan
move_end (const TzText *text, TzSpan extent, gboolean outwards)
{
  TzSpan last = find_line (text, extent.end - 1);
  TzSpan line = outwards && last.end > extent.end ? last : find_next_line (text, last, outwards);
  return tz_span (extent.start, MAX (line.end, extent.start));
}

static TzSpan
move_start (const TzText *text, TzSpan extent, gboolean outwards)
{
  TzSpan first = find_line (text, extent.start);
  TzSpan line = outwards && first.start < extent.start ? first : find_next_line (text, first, !outwards);
  return tz_span (tz_span_is_empty (line) ? extent.end : line.start, extent.end);
}

void
tz_say_move (TzReviewer *reviewer, gboolean end, gboolean outwards)
{
  const TzReviewItem *item = tz_reviewer_get_problem (reviewer);
  if (item == NULL)
    return;
  const TzText *text = tz_open_notice_get_text (tz_reviewer_get_open (reviewer));
  TzSpan extent = get_extent (reviewer, item), room = find_room (reviewer, item);
  TzSpan moved = end ? move_end (text, extent, outwards) : move_start (text, extent, outwards);
  TzSpan title = g_array_index (get_problems (reviewer), TzProblem, item->number).title;
  if (moved.start < room.start || moved.end > room.end || moved.start > title.start ||
      moved.end < title.end || tz_span_equal (moved, extent)) {
    toast (reviewer,
           outwards ? _ ("The next line belongs to another problem") : _ ("The title stays in the problem"));
    return;
  }
  tz_say_extend (reviewer, item->number, moved);
}

TzSpan
tz_say_get_extent (TzReviewer *reviewer, int number)
{
  const TzReviewItem *item = find_item (reviewer, number);
  return item != NULL ? get_extent (reviewer, item) : TZ_SPAN_NONE;
}

/* Blank lines at the ends belong to nobody. */
TzSpan
tz_say_find_extent (TzReviewer *reviewer, int number, gboolean end, guint32 place)
{
  const TzReviewItem *item = find_item (reviewer, number);
  if (item == NULL)
    return TZ_SPAN_NONE;
  const TzText *text = tz_open_notice_get_text (tz_reviewer_get_open (reviewer));
  const gunichar *s = tz_text_get_folded (text);
  TzSpan title = g_array_index (get_problems (reviewer), TzProblem, number).title;
  TzSpan room = find_room (reviewer, item), line = find_line (text, place);
  TzSpan extent = get_extent (reviewer, item);
  if (end)
    extent.end = MIN (MAX (line.end, find_line (text, title.end).end), room.end);
  else
    extent.start = MAX (MIN (line.start, find_line (text, title.start).start), room.start);
  while (extent.end > title.end && g_unichar_isspace (s[extent.end - 1]))
    extent.end--;
  while (extent.start < title.start && g_unichar_isspace (s[extent.start]))
    extent.start++;
  return extent;
}

void
tz_say_extend (TzReviewer *reviewer, int number, TzSpan extent)
{
  const TzReviewItem *item = find_item (reviewer, number);
  if (item == NULL || tz_span_equal (extent, get_extent (reviewer, item)))
    return;
  GPtrArray *decisions = tz_deciding_new_list ();
  g_ptr_array_add (decisions, give_extent (reviewer, item, extent));
  tz_deciding_say (tz_reviewer_get_open (reviewer), decisions);
}

/* ---- The outline as a whole ---- */

const TzDecision *
tz_say_find_outline (TzOpenNotice *open)
{
  GPtrArray *decisions = tz_open_notice_get_decisions (open);
  for (guint i = 0; i < decisions->len; i++)
    if (((const TzDecision *)decisions->pdata[i])->subject == TZ_SUBJECT_OUTLINE)
      return decisions->pdata[i];
  return NULL;
}

static void
say_of_outline (TzReviewer *reviewer, TzDecisionKind kind, TzSpan example, const char *words)
{
  TzOpenNotice *open = tz_reviewer_get_open (reviewer);
  GPtrArray *decisions = tz_deciding_new_list ();
  TzDecision *decision = tz_deciding_new (open, TZ_SUBJECT_OUTLINE, "", kind, TZ_SPAN_NONE);
  decision->to.span = example;
  g_ptr_array_add (decisions, decision);
  tz_deciding_say_and_tell (open, decisions, words);
}

void
tz_say_like (TzReviewer *reviewer, TzSpan place)
{
  const TzText *text = tz_open_notice_get_text (tz_reviewer_get_open (reviewer));
  TzSpan line = find_line (text, place.start);
  if (is_blank (text, line))
    toast (reviewer, _ ("Go to the line with which the problem begins"));
  else
    say_of_outline (reviewer, TZ_DECISION_CORRECTED, line, _ ("Outline read by this example"));
}

void
tz_say_outline_right (TzReviewer *reviewer)
{
  say_of_outline (reviewer, TZ_DECISION_ACCEPTED, TZ_SPAN_NONE, _ ("Outline confirmed"));
}

void
tz_say_outline_back (TzReviewer *reviewer)
{
  TzOpenNotice *open = tz_reviewer_get_open (reviewer);
  const TzDecision *said = tz_say_find_outline (open);
  g_autoptr (GPtrArray) decisions = g_ptr_array_new ();
  if (said != NULL)
    g_ptr_array_add (decisions, (gpointer)said);
  tz_deciding_take_back (open, decisions);
}
