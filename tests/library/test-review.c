#include "review.h"

#include <string.h>

#include "fixture.h"
#include "verdict.h"

static void
decide (Fixture *fixture, gint64 id, TzSpan at, TzSubject subject, TzDecisionKind kind, const char *value)
{
  const TzDecision decision = {
      .notice = id, .subject = subject, .kind = kind, .at.span = at, .value = (char *)value};
  fixture_decide_all (fixture, &decision, 1);
}

/* Accepts what was not said of a problem yet, as one step. */
static void
accept (Fixture *fixture, gint64 id, TzSpan at)
{
  TzDecision parts[4];
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    parts[i] = (TzDecision){.notice = id,
                            .subject = TZ_SUBJECT_TITLE + i,
                            .kind = TZ_DECISION_ACCEPTED,
                            .at.span = at,
                            .creator = (char *)"李甲"};
  fixture_decide_all (fixture, parts, G_N_ELEMENTS (parts));
}

static void
assert_problems (Fixture *fixture, gint64 id, guint n_reviewed)
{
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  g_assert_cmpuint (notice->row->n_problems_reviewed, ==, n_reviewed);
  TzProblemQuery any = {.status = -1};
  g_autoptr (GPtrArray) rows = tz_library_list_problems (fixture->library, &any, NULL);
  guint n = 0;
  for (guint i = 0; i < rows->len; i++)
    n += ((TzProblemRow *)rows->pdata[i])->reviewed;
  g_assert_cmpuint (n, ==, n_reviewed);
}

/* A problem is reviewed when all of its parts are decided, and no sooner. */
static void
test_problem (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &sample_school, "a.txt");
  TzSpan first = fixture_title_of (fixture, id, 0);
  decide (fixture, id, first, TZ_SUBJECT_STATUS, TZ_DECISION_CORRECTED, "in_progress");
  assert_problems (fixture, id, 0);
  decide (fixture, id, first, TZ_SUBJECT_TITLE, TZ_DECISION_ACCEPTED, NULL);
  decide (fixture, id, first, TZ_SUBJECT_EXTENT, TZ_DECISION_ACCEPTED, NULL);
  assert_problems (fixture, id, 0);
  decide (fixture, id, first, TZ_SUBJECT_THEMES, TZ_DECISION_ACCEPTED, NULL);
  assert_problems (fixture, id, 1);
  accept (fixture, id, fixture_title_of (fixture, id, 1));
  assert_problems (fixture, id, 2);
  fixture_undo (fixture, "Decide on 1 Finding"); /* of which four parts are one */
  assert_problems (fixture, id, 1);
}

/* What stands elsewhere by the analyst's word is found there. */
static void
test_moved (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &sample_school, "a.txt");
  TzSpan title = fixture_title_of (fixture, id, 1);
  TzSpan shorter = tz_span (title.start, title.end - 2);
  accept (fixture, id, title);
  const TzDecision retitled = {.notice = id,
                               .subject = TZ_SUBJECT_TITLE,
                               .kind = TZ_DECISION_CORRECTED,
                               .at.span = title,
                               .to.span = shorter};
  fixture_decide_all (fixture, &retitled, 1);
  assert_problems (fixture, id, 1);
  decide (fixture, id, shorter, TZ_SUBJECT_VERDICT, TZ_DECISION_ADDED, "doubtful");
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  const TzDecision *verdict = tz_review_find_decision (notice->decisions, TZ_SUBJECT_VERDICT, "", shorter);
  g_assert_nonnull (verdict);
  g_assert_true (tz_span_equal (verdict->at.span, title));
}

static guint
count_done (Fixture *fixture)
{
  TzProblemQuery any = {.status = -1};
  g_autoptr (GPtrArray) sums = tz_library_sum_agencies (fixture->library, &any, NULL);
  g_assert_cmpuint (sums->len, ==, 1);
  return ((TzAgencySums *)sums->pdata[0])->n_status[TZ_STATUS_COMPLETED];
}

/* A verdict stands beside what the notice says and changes no figure. */
static void
test_verdict (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &sample_school, "a.txt");
  decide (fixture, id, fixture_title_of (fixture, id, 0), TZ_SUBJECT_VERDICT, TZ_DECISION_ADDED,
          "contradicted");
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  TzProblemQuery any = {.status = -1};
  g_autoptr (GPtrArray) rows = tz_library_list_problems (fixture->library, &any, NULL);
  const TzProblemRow *row = rows->pdata[0];
  g_assert_cmpint (row->verdict, ==, TZ_VERDICT_CONTRADICTED);
  g_assert_cmpint (row->status, ==, TZ_STATUS_COMPLETED);
  g_assert_false (row->reviewed);
  g_assert_cmpuint (count_done (fixture), ==, 1);
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  g_assert_cmpuint (notice->row->n_reviewed, ==, 0);

  const TzDecision wrong = {.notice = id,
                            .subject = TZ_SUBJECT_VERDICT,
                            .kind = TZ_DECISION_ADDED,
                            .at.span = fixture_title_of (fixture, id, 0),
                            .value = (char *)"perhaps"};
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_ptr_array_add (list, (gpointer)&wrong);
  g_assert_false (tz_library_decide (fixture->library, list, &error));
  fixture_undo (fixture, "Decide on 1 Finding");
  g_autoptr (GPtrArray) after = tz_library_list_problems (fixture->library, &any, NULL);
  g_assert_cmpint (((TzProblemRow *)after->pdata[0])->verdict, ==, TZ_VERDICT_NONE);
}

static const TzReviewItem *
find_item (const GArray *items, TzSubject subject, TzSpan span)
{
  for (guint i = 0; i < items->len; i++) {
    const TzReviewItem *item = &g_array_index (items, TzReviewItem, i);
    if (item->subject == subject && tz_span_equal (item->span, span))
      return item;
  }
  return NULL;
}

/* What is rejected is reviewed, stays in the list in its place, and is no problem that counts. */
static void
test_rejected (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &sample_school, "a.txt");
  TzSpan title = fixture_title_of (fixture, id, 1);
  decide (fixture, id, title, TZ_SUBJECT_PROBLEM, TZ_DECISION_REJECTED, NULL);
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  g_autoptr (GArray) items = tz_review_list (notice->analysis, notice->decisions);
  const TzReviewItem *item = find_item (items, TZ_SUBJECT_PROBLEM, title);
  g_assert_nonnull (item);
  g_assert_true (item->reviewed);
  g_assert_cmpint (item->number, ==, -1);
  g_assert_true (item == &g_array_index (items, TzReviewItem, 1));
  g_assert_cmpuint (notice->row->n_problems_reviewed, ==, 0);
  g_assert_cmpuint (notice->row->n_reviewed, ==, 1);
}

static guint
count_found (Fixture *fixture, const char *search)
{
  g_autoptr (GError) error = NULL;
  const TzNoticeQuery query = {.text = search};
  g_autoptr (GArray) ids = tz_library_list_notices (fixture->library, &query, &error);
  g_assert_no_error (error);
  return ids->len;
}

/* The share of a notice is of its problems, header, declared figures and commitments. */
static void
test_share (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &sample_school, "a.txt");
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  g_autoptr (GArray) items = tz_review_list (notice->analysis, notice->decisions);
  TzReviewShare share = tz_review_count (items);
  g_assert_cmpuint (notice->row->n_to_review, ==, share.n);
  g_assert_cmpuint (share.n, >=, 3 + 2 + 2 + 1);
  g_assert_cmpuint (share.n_reviewed, ==, 0);
  for (guint i = 0; i < items->len; i++) {
    const TzReviewItem *item = &g_array_index (items, TzReviewItem, i);
    if (item->subject == TZ_SUBJECT_PROBLEM) {
      accept (fixture, id, item->span);
    } else if (item->subject != TZ_SUBJECT_ENTITY) {
      const TzDecision decision = {.notice = id,
                                   .subject = item->subject,
                                   .key = (char *)tz_review_get_key (item),
                                   .kind = TZ_DECISION_ACCEPTED,
                                   .at.span = item->span};
      fixture_decide_all (fixture, &decision, 1);
    }
  }
  g_assert_cmpuint (count_found (fixture, "review:done"), ==, 1);
  g_assert_cmpuint (count_found (fixture, "review:begun"), ==, 0);
  fixture_undo (fixture, "Decide on 1 Finding");
  g_assert_cmpuint (count_found (fixture, "review:done"), ==, 0);
  g_assert_cmpuint (count_found (fixture, "review:begun"), ==, 1);
  g_autoptr (GError) error = NULL;
  guint n = 0;
  fixture_redo (fixture, "Decide on 1 Finding");
  g_assert_true (tz_library_count_reviewed (fixture->library, &n, &error));
  g_assert_cmpuint (n, ==, 3);
  g_autoptr (TzNotice) reviewed = fixture_load (fixture, id);
  g_assert_cmpuint (reviewed->row->n_reviewed, ==, share.n);
  g_assert_cmpuint (reviewed->row->n_to_review, ==, share.n);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/library/review/problem", test_problem);
  FIXTURE_ADD ("/library/review/moved", test_moved);
  FIXTURE_ADD ("/library/review/verdict", test_verdict);
  FIXTURE_ADD ("/library/review/rejected", test_rejected);
  FIXTURE_ADD ("/library/review/share", test_share);
  return g_test_run ();
}
