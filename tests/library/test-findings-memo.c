#include <string.h>

#include "findings-memo.h"
#include "fixture.h"

typedef struct {
  TzFindingsMemo *memo;
  TzAnalysis *findings;
} Case;

static void
set_up (Case *test, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (TzText) text = tz_text_new ("一、关于食堂的问题", -1, NULL);
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (NULL);
  test->memo = tz_findings_memo_new ();
  test->findings = tz_analysis_new (text, lexicon);
}

static void
tear_down (Case *test, gconstpointer data G_GNUC_UNUSED)
{
  tz_analysis_unref (test->findings);
  tz_findings_memo_unref (test->memo);
}

static guint64
keep (Case *test, gint64 notice, const char *record)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (record, strlen (record));
  return tz_findings_memo_keep (test->memo, notice, bytes, test->findings);
}

/* Returns: the number of the reading, 0 where there is none. */
static guint64
find (Case *test, gint64 notice, const char *record)
{
  guint64 reading = 0;
  g_autoptr (GBytes) bytes = g_bytes_new (record, strlen (record));
  g_autoptr (TzAnalysis) found = tz_findings_memo_find (test->memo, notice, bytes, &reading);
  g_assert_true (found == (reading != 0 ? test->findings : NULL));
  return reading;
}

static void
test_record (Case *test, gconstpointer data G_GNUC_UNUSED)
{
  guint64 first = keep (test, 1, "a");
  g_assert_cmpuint (find (test, 1, "a"), ==, first);
  g_assert_cmpuint (find (test, 1, "b"), ==, 0);
  g_assert_cmpuint (find (test, 2, "a"), ==, 0);
  guint64 second = keep (test, 1, "b");
  g_assert_cmpuint (second, !=, first);
  g_assert_cmpuint (find (test, 1, "b"), ==, second);
  g_assert_cmpuint (find (test, 1, "a"), ==, 0);
}

/* What was not looked at for longest makes room. */
static void
test_room (Case *test, gconstpointer data G_GNUC_UNUSED)
{
  for (gint64 notice = 1; notice <= 100; notice++) {
    keep (test, notice, "a");
    g_assert_cmpuint (find (test, 1, "a"), !=, 0);
  }
  g_assert_cmpuint (find (test, 2, "a"), ==, 0);
  g_assert_cmpuint (find (test, 100, "a"), !=, 0);
}

static void
test_loading (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &sample_school, "a.txt");
  g_autoptr (TzNotice) first = fixture_load (fixture, id);
  g_autoptr (TzNotice) again = fixture_load (fixture, id);
  g_assert_cmpuint (again->reading, ==, first->reading);

  g_autoptr (TzAnalysis) changed = tz_analysis_copy (first->findings);
  g_array_index (changed->problems, TzProblem, 0).status = TZ_STATUS_NOT_COMPLETED;
  fixture_replace_findings (fixture, id, changed);
  g_autoptr (TzNotice) renewed = fixture_load (fixture, id);
  g_assert_cmpuint (renewed->reading, !=, first->reading);
  g_assert_cmpint (g_array_index (renewed->analysis->problems, TzProblem, 0).status, ==,
                   TZ_STATUS_NOT_COMPLETED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/library/findings-memo/record", Case, NULL, set_up, test_record, tear_down);
  g_test_add ("/library/findings-memo/room", Case, NULL, set_up, test_room, tear_down);
  FIXTURE_ADD ("/library/findings-memo/loading", test_loading);
  return g_test_run ();
}
