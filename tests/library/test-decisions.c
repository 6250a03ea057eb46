#include <string.h>

#include "errors.h"
#include "fixture.h"

static gboolean
decide_as (Fixture *fixture, const TzDecision *decision, GError **error)
{
  g_autoptr (GPtrArray) decisions = g_ptr_array_new ();
  g_ptr_array_add (decisions, (gpointer)decision);
  return tz_library_decide (fixture->library, decisions, error);
}

static void
decide (Fixture *fixture, const TzDecision *decision)
{
  g_autoptr (GError) error = NULL;
  decide_as (fixture, decision, &error);
  g_assert_no_error (error);
}

static void
decide_problem (Fixture *fixture, gint64 id, guint problem, TzSubject subject, TzDecisionKind kind,
                const char *value)
{
  decide (fixture, &(TzDecision){.notice = id,
                                 .subject = subject,
                                 .kind = kind,
                                 .at = {.span = fixture_title_of (fixture, id, problem)},
                                 .value = (char *)value,
                                 .creator = (char *)"李甲"});
}

static const TzDecision *
first_decision (Fixture *fixture, gint64 id, GPtrArray **decisions)
{
  g_autoptr (GError) error = NULL;
  *decisions = tz_library_list_decisions (fixture->library, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint ((*decisions)->len, >, 0);
  return (*decisions)->pdata[0];
}

static GPtrArray *
sum (Fixture *fixture)
{
  TzProblemQuery any = {.status = -1};
  GPtrArray *sums = tz_library_sum_agencies (fixture->library, &any, NULL);
  g_assert_cmpuint (sums->len, ==, 1);
  g_assert_true (tz_library_sum_themes (fixture->library, &any, sums, NULL));
  return sums;
}

static void
assert_counts (Fixture *fixture, gint64 id, guint n_problems, guint completed, guint not_stated)
{
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  g_assert_cmpuint (notice->row->n_problems, ==, n_problems);
  g_assert_cmpuint (notice->row->n_status[TZ_STATUS_COMPLETED], ==, completed);
  g_assert_cmpuint (notice->row->n_status[TZ_STATUS_NOT_STATED], ==, not_stated);
  g_assert_cmpuint (notice->analysis->problems->len, ==, n_problems);
  g_assert_cmpuint (notice->findings->problems->len, ==, 3);
  g_autoptr (GPtrArray) sums = sum (fixture);
  const TzAgencySums *agency = sums->pdata[0];
  g_assert_cmpuint (agency->n_problems, ==, n_problems);
  g_assert_cmpuint (agency->n_status[TZ_STATUS_COMPLETED], ==, completed);
  g_assert_cmpuint (agency->n_status[TZ_STATUS_NOT_STATED], ==, not_stated);
  TzProblemQuery any = {.status = -1};
  g_autoptr (GPtrArray) rows = tz_library_list_problems (fixture->library, &any, NULL);
  g_assert_cmpuint (rows->len, ==, n_problems);
}

/* A decision is kept with who, when and the words it is about. */
static void
test_kept (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &sample_school, "a.txt");
  decide_problem (fixture, id, 1, TZ_SUBJECT_STATUS, TZ_DECISION_CORRECTED, "completed");
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  g_autoptr (GPtrArray) decisions = NULL;
  const TzDecision *kept = first_decision (fixture, id, &decisions);
  g_assert_cmpuint (decisions->len, ==, 1);
  g_assert_cmpint (kept->subject, ==, TZ_SUBJECT_STATUS);
  g_assert_cmpint (kept->kind, ==, TZ_DECISION_CORRECTED);
  g_assert_cmpstr (kept->at.quote, ==, "违规收费问题");
  g_assert_true (g_str_has_suffix (kept->at.prefix, "2."));
  g_assert_true (g_str_has_prefix (kept->at.suffix, "\n整改进度："));
  g_assert_cmpstr (kept->found, ==, "in_progress");
  g_assert_cmpstr (kept->value, ==, "completed");
  g_assert_cmpstr (kept->creator, ==, "李甲");
  g_assert_cmpint (kept->created, >, 1600000000);
  g_assert_true (g_str_has_prefix (kept->uuid, "urn:uuid:"));
  g_assert_true (kept->holds);
  g_assert_false (kept->orphan);
}

/* The corrected value counts in place of the machine's, everywhere; the findings stay as they are. */
static void
test_status (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &sample_school, "a.txt");
  assert_counts (fixture, id, 3, 1, 1);
  decide_problem (fixture, id, 1, TZ_SUBJECT_STATUS, TZ_DECISION_CORRECTED, "completed");
  assert_counts (fixture, id, 3, 2, 1);
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  g_assert_cmpint (g_array_index (notice->findings->problems, TzProblem, 1).status, ==,
                   TZ_STATUS_IN_PROGRESS);
  g_assert_cmpint (g_array_index (notice->analysis->problems, TzProblem, 1).status, ==, TZ_STATUS_COMPLETED);

  /* Decided anew, it is one decision still. */
  decide_problem (fixture, id, 1, TZ_SUBJECT_STATUS, TZ_DECISION_CORRECTED, "not_stated");
  assert_counts (fixture, id, 3, 1, 2);
  g_autoptr (GPtrArray) decisions = NULL;
  first_decision (fixture, id, &decisions);
  g_assert_cmpuint (decisions->len, ==, 1);

  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (ids, ((TzDecision *)decisions->pdata[0])->id);
  g_assert_true (tz_library_withdraw (fixture->library, ids, NULL));
  assert_counts (fixture, id, 3, 1, 1);
}

static void
test_rejected (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &sample_school, "a.txt");
  decide_problem (fixture, id, 0, TZ_SUBJECT_PROBLEM, TZ_DECISION_REJECTED, NULL);
  assert_counts (fixture, id, 2, 0, 1);
  g_autoptr (GPtrArray) sums = sum (fixture);
  g_assert_null (g_hash_table_lookup (((TzAgencySums *)sums->pdata[0])->themes, "canteen"));
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  /* Declared against itemised follows. */
  const TzReconciliation *total = &g_array_index (notice->analysis->reconciliation, TzReconciliation, 0);
  g_assert_cmpfloat (total->itemised, ==, 2);
  g_assert_cmpint (total->agrees, ==, TZ_NO);
  g_assert_cmpint (notice->row->warnings & TZ_WARNING_DIFFERS, !=, 0);
}

static void
test_added (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &sample_school, "a.txt");
  g_autoptr (TzNotice) before = fixture_load (fixture, id);
  TzSpan heading = g_array_index (before->findings->headings, TzHeading, 1).span;
  TzSpan extent = tz_span (heading.start, heading.end + 1);
  decide (fixture, &(TzDecision){.notice = id,
                                 .subject = TZ_SUBJECT_PROBLEM,
                                 .kind = TZ_DECISION_ADDED,
                                 .at = {.span = heading},
                                 .to = {.span = extent}});
  assert_counts (fixture, id, 4, 1, 2);
  decide (fixture, &(TzDecision){.notice = id,
                                 .subject = TZ_SUBJECT_STATUS,
                                 .kind = TZ_DECISION_CORRECTED,
                                 .at = {.span = heading},
                                 .value = (char *)"completed"});
  decide (fixture, &(TzDecision){.notice = id,
                                 .subject = TZ_SUBJECT_THEMES,
                                 .kind = TZ_DECISION_CORRECTED,
                                 .at = {.span = heading},
                                 .value = (char *)"safety ethics"});
  assert_counts (fixture, id, 4, 2, 1);
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  const TzProblem *first = &g_array_index (notice->analysis->problems, TzProblem, 0);
  g_assert_true (tz_span_equal (first->title, heading));
  g_assert_true (tz_span_equal (first->span, extent));
  g_assert_cmpuint (first->n_themes, ==, 2);
  g_autoptr (GPtrArray) sums = sum (fixture);
  g_assert_nonnull (g_hash_table_lookup (((TzAgencySums *)sums->pdata[0])->themes, "safety"));
}

static void
test_title_and_extent (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &sample_school, "a.txt");
  TzSpan title = fixture_title_of (fixture, id, 0);
  TzSpan shorter = tz_span (title.start, title.end - 2);
  decide (fixture, &(TzDecision){.notice = id,
                                 .subject = TZ_SUBJECT_TITLE,
                                 .kind = TZ_DECISION_CORRECTED,
                                 .at = {.span = title},
                                 .to = {.span = shorter}});
  decide (fixture, &(TzDecision){.notice = id,
                                 .subject = TZ_SUBJECT_EXTENT,
                                 .kind = TZ_DECISION_CORRECTED,
                                 .at = {.span = shorter}, /* known by its new title as well */
                                 .to = {.span = title}});
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  const TzProblem *problem = &g_array_index (notice->analysis->problems, TzProblem, 0);
  g_assert_true (tz_span_equal (problem->title, shorter));
  g_assert_true (tz_span_equal (problem->span, title));
  g_assert_true (tz_span_is_empty (problem->answer));
  TzProblemQuery any = {.status = -1};
  g_autoptr (GPtrArray) rows = tz_library_list_problems (fixture->library, &any, NULL);
  g_assert_cmpstr (((TzProblemRow *)rows->pdata[0])->title, ==, "食堂管理松散");
}

static TzDecision
header (gint64 id, TzHeaderKey key, TzDecisionKind kind, const char *value)
{
  return (TzDecision){.notice = id,
                      .subject = TZ_SUBJECT_HEADER,
                      .key = (char *)tz_name_id (TZ_VOCABULARY_HEADER, key),
                      .kind = kind,
                      .value = (char *)value};
}

static void
test_header (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &sample_school, "a.txt");
  TzDecision agency = header (id, TZ_HEADER_AGENCY, TZ_DECISION_CORRECTED, "云溪市教育体育局");
  TzDecision feedback = header (id, TZ_HEADER_FEEDBACK_DATE, TZ_DECISION_CORRECTED, "2022-05");
  decide (fixture, &agency);
  decide (fixture, &feedback);
  g_autoptr (GPtrArray) sums = sum (fixture);
  g_assert_cmpstr (((TzAgencySums *)sums->pdata[0])->name, ==, "云溪市教育体育局");
  g_autoptr (GPtrArray) rows = tz_library_get_rows (fixture->library, &id, 1, NULL);
  const TzNoticeRow *row = rows->pdata[0];
  g_assert_cmpstr (row->agency, ==, "云溪市教育体育局");
  g_assert_cmpint (row->year, ==, 2022);
  TzProblemQuery year = {.status = -1, .year = 2024};
  g_autoptr (GPtrArray) old = tz_library_sum_agencies (fixture->library, &year, NULL);
  g_assert_cmpuint (old->len, ==, 0);

  TzDecision none = header (id, TZ_HEADER_AGENCY, TZ_DECISION_REJECTED, NULL);
  decide (fixture, &none);
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  g_assert_null (notice->row->agency);
  g_assert_cmpstr (notice->row->name, ==, "a.txt");
  g_assert_cmpstr (tz_analysis_get_header (notice->findings, TZ_HEADER_AGENCY), ==, "云溪市教育局");
}

static void
test_declared_and_commitment (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &sample_school, "a.txt");
  g_autoptr (TzNotice) before = fixture_load (fixture, id);
  TzSpan total = g_array_index (before->findings->declared, TzDeclared, 0).span;
  TzSpan promise = g_array_index (before->findings->commitments, TzCommitment, 0).span;
  decide (fixture, &(TzDecision){.notice = id,
                                 .subject = TZ_SUBJECT_DECLARED,
                                 .key = (char *)"problems_total",
                                 .kind = TZ_DECISION_CORRECTED,
                                 .at = {.span = total},
                                 .value = (char *)"3"});
  decide (fixture, &(TzDecision){.notice = id,
                                 .subject = TZ_SUBJECT_COMMITMENT,
                                 .kind = TZ_DECISION_CORRECTED,
                                 .at = {.span = promise},
                                 .value = (char *)"2019-06"});
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  g_assert_cmpint (notice->row->declared_total, ==, 3);
  g_assert_cmpint (notice->row->warnings & TZ_WARNING_OVERDUE, !=, 0);
  g_assert_cmpint (g_array_index (notice->analysis->reconciliation, TzReconciliation, 0).agrees, ==, TZ_YES);
  decide (fixture, &(TzDecision){.notice = id,
                                 .subject = TZ_SUBJECT_COMMITMENT,
                                 .kind = TZ_DECISION_REJECTED,
                                 .at = {.span = promise}});
  g_autoptr (TzNotice) without = fixture_load (fixture, id);
  g_assert_cmpuint (without->row->n_commitments, ==, 0);
}

/* An outline that is uncertain counts once the analyst has confirmed it. */
static void
test_outline (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  Sample uncertain = sample_school;
  uncertain.certainty = 0.4f;
  gint64 id = fixture_store (fixture, &uncertain, "a.txt");
  TzProblemQuery any = {.status = -1};
  g_autoptr (GPtrArray) none = tz_library_sum_agencies (fixture->library, &any, NULL);
  g_assert_cmpuint (none->len, ==, 0);
  decide (fixture, &(TzDecision){.notice = id, .subject = TZ_SUBJECT_OUTLINE, .kind = TZ_DECISION_ACCEPTED});
  assert_counts (fixture, id, 3, 1, 1);
}

static void
assert_refused (Fixture *fixture, const TzDecision *decision, int code)
{
  g_autoptr (GError) error = NULL;
  g_assert_false (decide_as (fixture, decision, &error));
  g_assert_error (error, TZ_ERROR, code);
}

static void
test_refused (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &sample_school, "a.txt");
  TzSpan title = fixture_title_of (fixture, id, 0);
  TzDecision status = {.notice = id,
                       .subject = TZ_SUBJECT_STATUS,
                       .kind = TZ_DECISION_CORRECTED,
                       .at = {.span = title},
                       .value = (char *)"almost"};
  assert_refused (fixture, &status, TZ_ERROR_INVALID);
  status.value = (char *)"completed";
  status.at.span = tz_span (0, 2);
  assert_refused (fixture, &status, TZ_ERROR_NOT_FOUND);
  status.notice = 77;
  assert_refused (fixture, &status, TZ_ERROR_NOT_FOUND);
  TzDecision added = {
      .notice = id, .subject = TZ_SUBJECT_PROBLEM, .kind = TZ_DECISION_ADDED, .at = {.span = {5, 100000}}};
  assert_refused (fixture, &added, TZ_ERROR_INVALID);
  TzDecision day = header (id, TZ_HEADER_FEEDBACK_DATE, TZ_DECISION_CORRECTED, "2022-02-30");
  assert_refused (fixture, &day, TZ_ERROR_INVALID);
  assert_counts (fixture, id, 3, 1, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/library/decisions/kept", test_kept);
  FIXTURE_ADD ("/library/decisions/status", test_status);
  FIXTURE_ADD ("/library/decisions/rejected", test_rejected);
  FIXTURE_ADD ("/library/decisions/added", test_added);
  FIXTURE_ADD ("/library/decisions/title-and-extent", test_title_and_extent);
  FIXTURE_ADD ("/library/decisions/header", test_header);
  FIXTURE_ADD ("/library/decisions/declared-and-commitment", test_declared_and_commitment);
  FIXTURE_ADD ("/library/decisions/outline", test_outline);
  FIXTURE_ADD ("/library/decisions/refused", test_refused);
  return g_test_run ();
}
