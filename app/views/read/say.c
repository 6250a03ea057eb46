#include "say.h"

#include <glib/gi18n.h>

#include "deciding.h"
#include "finding.h"
#include "verdict.h"

TzDecision *
tz_say_new (TzReviewer *reviewer, const TzReviewItem *item, TzSubject subject, TzDecisionKind kind)
{
  return tz_deciding_new (tz_reviewer_get_open (reviewer), subject, tz_review_get_key (item), kind,
                          item->decision != NULL ? item->decision->at.span : item->span);
}

static void
add (TzReviewer *reviewer, GPtrArray *decisions, const TzReviewItem *item, TzSubject subject,
     TzDecisionKind kind)
{
  g_ptr_array_add (decisions, tz_say_new (reviewer, item, subject, kind));
}

/* The parts of a problem of which nothing was said. */
static void
add_parts (TzReviewer *reviewer, GPtrArray *decisions, const TzReviewItem *item)
{
  GPtrArray *said = tz_open_notice_get_decisions (tz_reviewer_get_open (reviewer));
  for (TzSubject subject = TZ_SUBJECT_TITLE; subject <= TZ_SUBJECT_THEMES; subject++) {
    const TzDecision *decision = tz_review_find_decision (said, subject, "", item->span);
    if (decision == NULL || !decision->holds)
      add (reviewer, decisions, item, subject, TZ_DECISION_ACCEPTED);
  }
}

static void
add_accepted (TzReviewer *reviewer, GPtrArray *decisions, const TzReviewItem *item)
{
  if (item->number >= 0 && item->reviewed)
    return;
  if (item->subject != TZ_SUBJECT_PROBLEM || item->number < 0)
    add (reviewer, decisions, item, item->subject, TZ_DECISION_ACCEPTED);
  if (item->subject == TZ_SUBJECT_PROBLEM)
    add_parts (reviewer, decisions, item);
}

static void
note (TzReviewer *reviewer, const TzReviewItem *item)
{
  if (item->subject == TZ_SUBJECT_ENTITY)
    tz_reviewer_note_said (reviewer, item->span);
}

void
tz_say_accept (TzReviewer *reviewer)
{
  const TzReviewItem *item = tz_reviewer_get_target (reviewer);
  if (item == NULL)
    return;
  GPtrArray *decisions = tz_deciding_new_list ();
  note (reviewer, item);
  add_accepted (reviewer, decisions, item);
  tz_deciding_say (tz_reviewer_get_open (reviewer), decisions);
  tz_reviewer_go_on (reviewer);
}

/* What was said of @item: of a problem, of all its parts; of an entity, of all at its place. */
static GPtrArray *
list_said (TzReviewer *reviewer, const TzReviewItem *item)
{
  GPtrArray *all = tz_open_notice_get_decisions (tz_reviewer_get_open (reviewer));
  GPtrArray *said = g_ptr_array_new ();
  for (guint i = 0; i < all->len; i++) {
    const TzDecision *decision = all->pdata[i];
    gboolean alike = item->subject == TZ_SUBJECT_PROBLEM ? tz_subject_is_of_problem (decision->subject)
                                                         : decision->subject == item->subject;
    gboolean here = item->subject == TZ_SUBJECT_HEADER ? g_str_equal (decision->key, tz_review_get_key (item))
                                                       : tz_span_overlaps (decision->now, item->span);
    if (alike && here)
      g_ptr_array_add (said, all->pdata[i]);
  }
  return said;
}

static void
take_back (TzReviewer *reviewer, const TzReviewItem *item)
{
  g_autoptr (GPtrArray) said = list_said (reviewer, item);
  tz_deciding_take_back (tz_reviewer_get_open (reviewer), said);
}

void
tz_say_reject (TzReviewer *reviewer)
{
  const TzReviewItem *item = tz_reviewer_get_target (reviewer);
  if (item == NULL)
    return;
  note (reviewer, item);
  if (item->decision != NULL && item->decision->kind == TZ_DECISION_ADDED) {
    take_back (reviewer, item);
  } else if (item->number >= 0) {
    GPtrArray *decisions = tz_deciding_new_list ();
    add (reviewer, decisions, item, item->subject, TZ_DECISION_REJECTED);
    tz_deciding_say (tz_reviewer_get_open (reviewer), decisions);
  }
  tz_reviewer_go_on (reviewer);
}

void
tz_say_set_back (TzReviewer *reviewer)
{
  const TzReviewItem *item = tz_reviewer_get_target (reviewer);
  if (item != NULL)
    take_back (reviewer, item);
}

guint
tz_say_accept_all (TzReviewer *reviewer, int type)
{
  GPtrArray *decisions = tz_deciding_new_list ();
  guint n = 0;
  const GArray *items = tz_open_notice_get_review (tz_reviewer_get_open (reviewer));
  for (guint i = 0; i < items->len; i++) {
    const TzReviewItem *item = &g_array_index (items, TzReviewItem, i);
    gboolean meant = type < 0 ? tz_reviewer_is_queued (reviewer, item)
                              : item->subject == TZ_SUBJECT_ENTITY && item->key == type;
    if (!meant || item->reviewed)
      continue;
    add_accepted (reviewer, decisions, item);
    n++;
  }
  g_autofree char *words = g_strdup_printf (ngettext ("%u finding accepted", "%u findings accepted", n), n);
  tz_deciding_say_and_tell (tz_reviewer_get_open (reviewer), decisions, words);
  return n;
}

guint
tz_say_reject_all (TzReviewer *reviewer, TzEntityType type)
{
  GPtrArray *decisions = tz_deciding_new_list ();
  const GArray *items = tz_open_notice_get_review (tz_reviewer_get_open (reviewer));
  for (guint i = 0; i < items->len; i++) {
    const TzReviewItem *item = &g_array_index (items, TzReviewItem, i);
    if (item->subject == TZ_SUBJECT_ENTITY && item->key == (int)type && !item->reviewed)
      add (reviewer, decisions, item, item->subject, TZ_DECISION_REJECTED);
  }
  const guint n = decisions->len;
  g_autofree char *words = g_strdup_printf (ngettext ("%u finding rejected", "%u findings rejected", n), n);
  tz_deciding_say_and_tell (tz_reviewer_get_open (reviewer), decisions, words);
  return n;
}

/* ---- Problems ---- */

static void
say_of_problem (TzReviewer *reviewer, const TzReviewItem *item, TzSubject subject, TzDecisionKind kind,
                const char *value, TzSpan to)
{
  GPtrArray *decisions = tz_deciding_new_list ();
  add (reviewer, decisions, item, subject, kind);
  TzDecision *decision = decisions->pdata[0];
  decision->value = g_strdup (value);
  decision->to.span = to;
  tz_deciding_say (tz_reviewer_get_open (reviewer), decisions);
}

void
tz_say_correct_problem (TzReviewer *reviewer, TzSubject subject, const char *value)
{
  const TzReviewItem *item = tz_reviewer_get_problem (reviewer);
  if (item != NULL)
    say_of_problem (reviewer, item, subject, TZ_DECISION_CORRECTED, value, TZ_SPAN_NONE);
}

void
tz_say_retitle (TzReviewer *reviewer, TzSpan span)
{
  const TzReviewItem *item = tz_reviewer_get_problem (reviewer);
  if (item != NULL)
    say_of_problem (reviewer, item, TZ_SUBJECT_TITLE, TZ_DECISION_CORRECTED, NULL, span);
}

void
tz_say_judge (TzReviewer *reviewer, TzVerdict verdict)
{
  const TzReviewItem *item = tz_reviewer_get_problem (reviewer);
  if (item == NULL || item->verdict == verdict)
    return;
  if (verdict != TZ_VERDICT_NONE) {
    say_of_problem (reviewer, item, TZ_SUBJECT_VERDICT, TZ_DECISION_ADDED, tz_verdict_id (verdict),
                    TZ_SPAN_NONE);
    return;
  }
  const TzDecision *said = tz_review_find_decision (
      tz_open_notice_get_decisions (tz_reviewer_get_open (reviewer)), TZ_SUBJECT_VERDICT, "", item->span);
  g_autoptr (GPtrArray) decisions = g_ptr_array_new ();
  g_ptr_array_add (decisions, (gpointer)said);
  tz_deciding_take_back (tz_reviewer_get_open (reviewer), decisions);
}

/* ---- Entities ---- */

static void
add_entity (TzReviewer *reviewer, GPtrArray *decisions, TzEntityType type, TzSpan span, const char *value)
{
  TzDecision *decision =
      tz_deciding_new (tz_reviewer_get_open (reviewer), TZ_SUBJECT_ENTITY,
                       tz_name_id (TZ_VOCABULARY_ENTITY, (int)type), TZ_DECISION_ADDED, span);
  decision->value = *value != '\0' ? g_strdup (value) : NULL;
  g_ptr_array_add (decisions, decision);
}

void
tz_say_add_entity (TzReviewer *reviewer, TzEntityType type, TzSpan span, const char *value)
{
  GPtrArray *decisions = tz_deciding_new_list ();
  add_entity (reviewer, decisions, type, span, value);
  tz_reviewer_note_said (reviewer, span);
  tz_deciding_say (tz_reviewer_get_open (reviewer), decisions);
}

/* Of the same type it is corrected, of another it is another. What was added is added anew. */
void
tz_say_correct_entity (TzReviewer *reviewer, const TzReviewItem *item, TzEntityType type, TzSpan span,
                       const char *value)
{
  GPtrArray *decisions = tz_deciding_new_list ();
  if (item->decision != NULL && item->decision->kind == TZ_DECISION_ADDED) {
    take_back (reviewer, item);
    add_entity (reviewer, decisions, type, span, value);
  } else if (type != (TzEntityType)item->key) {
    add (reviewer, decisions, item, TZ_SUBJECT_ENTITY, TZ_DECISION_REJECTED);
    add_entity (reviewer, decisions, type, span, value);
  } else {
    add (reviewer, decisions, item, TZ_SUBJECT_ENTITY, TZ_DECISION_CORRECTED);
    TzDecision *decision = decisions->pdata[0];
    decision->value = *value != '\0' ? g_strdup (value) : NULL;
    if (!tz_span_equal (span, decision->at.span))
      decision->to.span = span;
  }
  tz_deciding_say (tz_reviewer_get_open (reviewer), decisions);
}
