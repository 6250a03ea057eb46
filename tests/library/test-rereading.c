#include <sqlite3.h>
#include <string.h>

#include "fixture.h"

static const Sample sample = {.agency = "云溪市教育局",
                              .feedback = "2024-03-05",
                              .problems = {{"食堂管理松散问题", TZ_STATUS_COMPLETED, "canteen"},
                                           {"违规收费问题", TZ_STATUS_IN_PROGRESS, "fees"},
                                           {"考勤不严问题", TZ_STATUS_NOT_STATED, NULL}}};

static void
decide (Fixture *fixture, gint64 id, guint problem, TzSubject subject, TzDecisionKind kind, const char *value)
{
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  TzDecision decision = {.notice = id,
                         .subject = subject,
                         .kind = kind,
                         .at = {.span = g_array_index (notice->findings->problems, TzProblem, problem).title},
                         .value = (char *)value};
  g_autoptr (GPtrArray) decisions = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_ptr_array_add (decisions, &decision);
  tz_library_decide (fixture->library, decisions, &error);
  g_assert_no_error (error);
}

static guint
count_outdated (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = tz_library_list_outdated (fixture->library, &error);
  g_assert_no_error (error);
  return ids->len;
}

static void
run_sql (Fixture *fixture, const char *sql)
{
  sqlite3 *handle = NULL;
  g_assert_finalize_object (fixture->library);
  g_assert_cmpint (sqlite3_open (fixture->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
  fixture->library = tz_library_open (fixture->path, TZ_LIBRARY_READ_WRITE, fixture->lexicon, NULL);
}

/* Findings are outdated once the analysis or its word lists are others. */
static void
test_outdated (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &sample, "a.txt");
  g_assert_cmpuint (count_outdated (fixture), ==, 0);
  run_sql (fixture, "UPDATE reading SET lexicon = 'other' WHERE id > 1");
  g_assert_cmpuint (count_outdated (fixture), ==, 1);
  g_autoptr (TzIncoming) again = sample_new (&sample, "a.txt", fixture->lexicon);
  fixture_replace_findings (fixture, id, again->analysis);
  g_assert_cmpuint (count_outdated (fixture), ==, 0);
  fixture_store_text (fixture, "另一篇", "b.txt");
  run_sql (fixture, "UPDATE reading SET version = 0 WHERE id > 1");
  g_assert_cmpuint (count_outdated (fixture), ==, 2);
}

static void
add_note (Fixture *fixture, gint64 id, TzSpan span)
{
  const char *const tags[] = {"核对", NULL};
  TzAnnotation note = {
      .notice = id, .span = span, .body = (char *)"注", .tags = (char **)tags, .creator = (char *)"李甲"};
  g_autoptr (GError) error = NULL;
  g_autoptr (TzAnnotation) stored = tz_library_add_annotation (fixture->library, &note, &error);
  g_assert_no_error (error);
}

/* New findings take the place of the old ones; what people said stays, and counts before what is found. */
static void
test_work_stays (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &sample, "a.txt");
  decide (fixture, id, 1, TZ_SUBJECT_STATUS, TZ_DECISION_CORRECTED, "completed");
  decide (fixture, id, 2, TZ_SUBJECT_STATUS, TZ_DECISION_ACCEPTED, NULL);
  decide (fixture, id, 0, TZ_SUBJECT_THEMES, TZ_DECISION_CORRECTED, "safety");
  add_note (fixture, id, tz_span (2, 5));

  g_autoptr (TzIncoming) again = sample_new (&sample, "a.txt", fixture->lexicon);
  TzProblem *problems = &g_array_index (again->analysis->problems, TzProblem, 0);
  problems[0].status = TZ_STATUS_NOT_COMPLETED;
  problems[1].status = TZ_STATUS_NOT_COMPLETED;
  problems[1].title.end--; /* for the most part the same */
  problems[2].status = TZ_STATUS_NOT_COMPLETED;
  fixture_replace_findings (fixture, id, again->analysis);

  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  const TzProblem *now = &g_array_index (notice->analysis->problems, TzProblem, 0);
  g_assert_cmpint (now[0].status, ==, TZ_STATUS_NOT_COMPLETED);
  g_assert_cmpuint (now[0].n_themes, ==, 1);
  g_assert_cmpstr (tz_lexicon_get_theme_id (fixture->lexicon, now[0].themes[0].theme), ==, "safety");
  g_assert_cmpint (now[1].status, ==, TZ_STATUS_COMPLETED);
  g_assert_cmpuint (notice->row->n_status[TZ_STATUS_COMPLETED], ==, 1);
  g_assert_cmpuint (notice->row->n_status[TZ_STATUS_NOT_COMPLETED], ==, 2);

  /* What was accepted is no longer what is found: it is kept, and no longer holds. */
  g_autoptr (GPtrArray) decisions = tz_library_list_decisions (fixture->library, id, NULL);
  g_assert_cmpuint (decisions->len, ==, 3);
  for (guint i = 0; i < decisions->len; i++) {
    const TzDecision *decision = decisions->pdata[i];
    g_assert_false (decision->orphan);
    g_assert_cmpint (decision->holds, ==, decision->kind != TZ_DECISION_ACCEPTED);
  }
  g_autoptr (GPtrArray) notes = tz_library_list_annotations (fixture->library, id, NULL);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (((TzAnnotation *)notes->pdata[0])->tags[0], ==, "核对");
}

/* A problem that is no longer found takes no correction to another one. */
static void
test_lost_problem (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &sample, "a.txt");
  decide (fixture, id, 1, TZ_SUBJECT_STATUS, TZ_DECISION_CORRECTED, "completed");
  g_autoptr (TzIncoming) again = sample_new (&sample, "a.txt", fixture->lexicon);
  g_array_remove_index (again->analysis->problems, 1);
  fixture_replace_findings (fixture, id, again->analysis);
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  g_assert_cmpuint (notice->row->n_problems, ==, 2);
  g_assert_cmpuint (notice->row->n_status[TZ_STATUS_COMPLETED], ==, 1);
  g_assert_cmpuint (notice->row->n_status[TZ_STATUS_NOT_STATED], ==, 1);
  g_autoptr (GPtrArray) decisions = tz_library_list_decisions (fixture->library, id, NULL);
  g_assert_cmpuint (decisions->len, ==, 1);
  g_assert_false (((TzDecision *)decisions->pdata[0])->holds);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/library/rereading/outdated", test_outdated);
  FIXTURE_ADD ("/library/rereading/work-stays", test_work_stays);
  FIXTURE_ADD ("/library/rereading/lost-problem", test_lost_problem);
  return g_test_run ();
}
