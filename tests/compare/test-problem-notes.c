#include "problem-notes.h"

#include "fixture.h"

static const Sample sample = {
    .agency = "甲县水务局",
    .problems = {{"账目不清", TZ_STATUS_COMPLETED, "finance"}, {"档案不全", TZ_STATUS_IN_PROGRESS, NULL}}};

static void
write_note (Fixture *fixture, gint64 notice, TzSpan span, const char *body)
{
  g_autoptr (GError) error = NULL;
  TzAnnotation note = {.notice = notice, .span = span, .body = (char *)body};
  g_autoptr (TzAnnotation) stored = tz_library_add_annotation (fixture->library, &note, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list_problems (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  const TzProblemQuery all = {.status = -1};
  GPtrArray *problems = tz_library_list_problems (fixture->library, &all, &error);
  g_assert_no_error (error);
  return problems;
}

/* Each problem has the notes that touch it, in the order of the text; a highlight without words is none. */
static void
test_notes (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 notice = fixture_store (fixture, &sample, "a.txt");
  g_autoptr (GPtrArray) problems = list_problems (fixture);
  TzSpan first = ((const TzProblemRow *)problems->pdata[0])->span;
  write_note (fixture, notice, tz_span (first.start + 2, first.start + 4), "查账");
  write_note (fixture, notice, tz_span (first.start, first.start + 2), "先问会计");
  write_note (fixture, notice, tz_span (first.start, first.start + 1), "");
  write_note (fixture, notice, tz_span (0, 1), "标题");
  g_autoptr (GPtrArray) notes = tz_compare_list_notes (fixture->library, problems, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (notes->len, ==, 2);
  g_assert_cmpstr (notes->pdata[0], ==, "先问会计\n查账");
  g_assert_null (notes->pdata[1]);
}

/* Notes of one notice are not those of another. */
static void
test_notices (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  Sample other = sample;
  other.agency = "乙县水务局";
  gint64 notice = fixture_store (fixture, &sample, "a.txt");
  fixture_store (fixture, &other, "b.txt");
  g_autoptr (GPtrArray) problems = list_problems (fixture);
  g_assert_cmpuint (problems->len, ==, 4);
  for (guint i = 0; i < problems->len; i++) {
    const TzProblemRow *problem = problems->pdata[i];
    if (problem->notice == notice)
      write_note (fixture, notice, problem->span, problem->title);
  }
  g_autoptr (GPtrArray) notes = tz_compare_list_notes (fixture->library, problems, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++) {
    const TzProblemRow *problem = problems->pdata[i];
    g_assert_cmpstr (notes->pdata[i], ==, problem->notice == notice ? problem->title : NULL);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/compare/problem-notes/notes", test_notes);
  FIXTURE_ADD ("/compare/problem-notes/notices", test_notices);
  return g_test_run ();
}
