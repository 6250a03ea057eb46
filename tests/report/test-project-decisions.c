#include "both.h"
#include "errors.h"
#include "qda-decision.h"

static const TzDecision *
find_subject (const GPtrArray *decisions, TzSubject subject)
{
  for (guint i = 0; i < decisions->len; i++)
    if (((const TzDecision *)decisions->pdata[i])->subject == subject)
      return decisions->pdata[i];
  g_assert_not_reached ();
}

/* Verdicts go out as codes and come back as verdicts, with who and when. */
static void
test_verdicts_of_project (Both *both, gconstpointer data G_GNUC_UNUSED)
{
  both_say (&both->other, both->other_id, TZ_SUBJECT_VERDICT, TZ_DECISION_ADDED, "doubtful", "周某");
  g_autoptr (TzWorkSummary) summary = both_hand_over (&both->other, &both->own, ".qdpx", TRUE);
  both_assert_outcomes (summary, 1, 0, 1, 0, 0); /* both said who is a person */
  g_autoptr (GPtrArray) theirs = both_list_decisions (&both->other, both->other_id);
  g_autoptr (GPtrArray) own = both_list_decisions (&both->own, both->id);
  const TzDecision *before = find_subject (theirs, TZ_SUBJECT_VERDICT),
                   *after = find_subject (own, TZ_SUBJECT_VERDICT);
  g_assert_cmpstr (after->value, ==, "doubtful");
  g_assert_cmpstr (after->uuid, ==, before->uuid);
  g_assert_cmpstr (after->creator, ==, "周某");
  g_assert_cmpint (after->modified, ==, before->modified);
  g_assert_cmpstr (after->at.quote, ==, before->at.quote);
  g_autoptr (TzWorkSummary) again = both_hand_over (&both->own, &both->own, ".qdpx", FALSE);
  both_assert_outcomes (again, 0, 0, 2, 0, 0);
}

static void
assert_same_decision (const TzDecision *one, const TzDecision *other)
{
  g_assert_cmpstr (one->uuid, ==, other->uuid);
  g_assert_cmpint (one->kind, ==, other->kind);
  g_assert_cmpstr (one->key, ==, other->key);
  g_assert_cmpstr (one->value, ==, other->value);
  g_assert_cmpstr (one->creator, ==, other->creator);
  g_assert_cmpint (one->modified, ==, other->modified);
  g_assert_true (tz_span_equal (one->at.span, other->at.span));
  g_assert_true (tz_span_equal (one->to.span, other->to.span));
  g_assert_cmpstr (one->at.quote, ==, other->at.quote);
  g_assert_cmpstr (one->to.quote, ==, other->to.quote);
}

/* Of a header fact without words, and with a value of several lines. */
static void
say_of_header (Fixture *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  g_autofree char *quote = tz_text_dup_slice (notice->text, tz_span (2, 6));
  TzDecision decision = {.notice = id,
                         .subject = TZ_SUBJECT_HEADER,
                         .key = (char *)"issuer",
                         .kind = TZ_DECISION_CORRECTED,
                         .to = {.span = tz_span (2, 6), .quote = quote, .prefix = "", .suffix = ""},
                         .value = (char *)"云溪市教育局\nvalue: 党组",
                         .creator = (char *)"王乙"};
  g_autoptr (GPtrArray) decisions = g_ptr_array_new ();
  g_ptr_array_add (decisions, &decision);
  tz_library_decide (fixture->library, decisions, &error);
  g_assert_no_error (error);
}

/* What was accepted, rejected and corrected goes out in a project and comes back the same. */
static void
test_decisions_of_project (Both *both, gconstpointer data G_GNUC_UNUSED)
{
  static const TzSubject subjects[] = {TZ_SUBJECT_TITLE, TZ_SUBJECT_PROBLEM, TZ_SUBJECT_STATUS,
                                       TZ_SUBJECT_HEADER};
  both_decide (&both->other, both->other_id, "in_progress", "王乙");
  both_say (&both->other, both->other_id, TZ_SUBJECT_TITLE, TZ_DECISION_ACCEPTED, NULL, "周某");
  both_say (&both->other, both->other_id, TZ_SUBJECT_PROBLEM, TZ_DECISION_REJECTED, NULL, "周某");
  say_of_header (&both->other, both->other_id);
  g_autoptr (TzWorkSummary) summary = both_hand_over (&both->other, &both->own, ".qdpx", TRUE);
  both_assert_outcomes (summary, 4, 0, 1, 0, 0);
  g_autoptr (GPtrArray) theirs = both_list_decisions (&both->other, both->other_id);
  g_autoptr (GPtrArray) own = both_list_decisions (&both->own, both->id);
  g_assert_cmpuint (own->len, ==, theirs->len);
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++)
    assert_same_decision (find_subject (own, subjects[i]), find_subject (theirs, subjects[i]));
  g_autoptr (TzWorkSummary) again = both_hand_over (&both->own, &both->own, ".qdpx", FALSE);
  both_assert_outcomes (again, 0, 0, 5, 0, 0);
}

/* What another version decides, and this one does not know, is listed. */
static void
test_unknown_decisions (void)
{
  static const char *const descriptions[] = {NULL,
                                             "",
                                             "subject: weather\ndecision: accepted\n",
                                             "subject: status\ndecision: postponed\n",
                                             "subject: extent\ndecision: corrected\ngives: 9-2\n",
                                             "subject: status\nvalue: x\ndecision: accepted\n"};
  for (guint i = 0; i < G_N_ELEMENTS (descriptions); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (TzDecision) decision = g_new0 (TzDecision, 1);
    g_assert_false (tz_qda_decision_parse (descriptions[i], tz_span (1, 2), decision, &error));
    g_assert_error (error, TZ_ERROR, TZ_ERROR_INVALID);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add (path, Both, NULL, both_set_up, func, both_tear_down)
  ADD ("/report/project-decisions/verdicts", test_verdicts_of_project);
  ADD ("/report/project-decisions/there-and-back", test_decisions_of_project);
  g_test_add_func ("/report/project-decisions/unknown", test_unknown_decisions);
  return g_test_run ();
}
