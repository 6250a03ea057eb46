#include "agencies.h"
#include "errors.h"
#include "fixture.h"
#include "library-care.h"

static Sample
make_sample (const char *agency, const char *feedback)
{
  return (Sample){.agency = agency,
                  .feedback = feedback,
                  .problems = {{"学习不够深入", TZ_STATUS_COMPLETED, "political_study"},
                               {"票据管理不严", TZ_STATUS_IN_PROGRESS, "finance"}}};
}

static gint64
store (Fixture *fixture, const char *agency, const char *feedback)
{
  Sample sample = make_sample (agency, feedback);
  g_autofree char *name = g_strconcat (agency, feedback, ".txt", NULL);
  return fixture_store (fixture, &sample, name);
}

/* What counts under which name, as it is kept; and that it is what a count from the problems gives. */
static char *
dup_sums (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  TzProblemQuery query = {.status = -1};
  g_autoptr (GPtrArray) sums = tz_library_sum_agencies (fixture->library, &query, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) flaws = tz_library_check (fixture->library, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (flaws->len, ==, 0);
  GString *words = g_string_new (NULL);
  for (guint i = 0; i < sums->len; i++) {
    const TzAgencySums *agency = sums->pdata[i];
    g_string_append_printf (words, "%s%s %u/%u", i > 0 ? ", " : "", agency->name, agency->notices->len,
                            agency->n_problems);
  }
  return g_string_free (words, FALSE);
}

#define assert_sums(fixture, words)                                                                          \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *sums = dup_sums (fixture);                                                              \
    g_assert_cmpstr (sums, ==, words);                                                                       \
  }                                                                                                          \
  G_STMT_END

static void
merge (Fixture *fixture, const char *name, const char *into)
{
  g_autoptr (GError) error = NULL;
  const char *const names[] = {name, NULL};
  g_assert_true (tz_library_merge_agencies (fixture->library, names, into, "analyst", &error));
  g_assert_no_error (error);
}

static void
test_machine (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  store (fixture, "云溪市教育局", "2020-01-17");
  store (fixture, "中共江海省云溪市教育局党组", "2022-01-17");
  assert_sums (fixture, "云溪市教育局 2/4");
  store (fixture, "江海省云溪市教育局", "2021-01-17");
  assert_sums (fixture, "江海省云溪市教育局 3/6");
  store (fixture, "江海省临江县教育局", "2021-01-17");
  store (fixture, "山海省临江县教育局", "2021-01-17");
  assert_sums (fixture, "山海省临江县教育局 1/2, 江海省临江县教育局 1/2, 江海省云溪市教育局 3/6");
}

/* An agency is not called by a name that no notice gives any more. */
static void
test_purged (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 short_name = store (fixture, "云溪市教育局", "2020-01-17");
  gint64 full_name = store (fixture, "江海省云溪市教育局", "2021-01-17");
  store (fixture, "临江县教育局", "2021-01-17");
  assert_sums (fixture, "临江县教育局 1/2, 江海省云溪市教育局 2/4");
  fixture_delete (fixture, &full_name, 1);
  assert_sums (fixture, "临江县教育局 1/2, 云溪市教育局 1/2");
  store (fixture, "云溪市教育局", "2022-01-17");
  assert_sums (fixture, "临江县教育局 1/2, 云溪市教育局 2/4");
  fixture_delete (fixture, &short_name, 1);
  assert_sums (fixture, "临江县教育局 1/2, 云溪市教育局 1/2");
}

/* What was said of a notice goes with it. */
static void
test_purged_after_move (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 moved = store (fixture, "云溪市教育局", "2020-01-17");
  store (fixture, "临江县教育局", "2021-01-17");
  g_assert_true (tz_library_move_notice (fixture->library, moved, "临江县教育局", "analyst", &error));
  assert_sums (fixture, "临江县教育局 2/4");
  fixture_delete (fixture, &moved, 1);
  assert_sums (fixture, "临江县教育局 1/2");
  fixture_close (fixture);
  g_autoptr (TzSalvage) salvaged =
      tz_salvage_library (fixture->path, fixture->lexicon, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (salvaged->lost->len, ==, 0);
}

static void
test_merge (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  store (fixture, "临江县卫生局", "2018-01-17");
  store (fixture, "临江县卫生健康局", "2021-01-17");
  store (fixture, "临江县计生局", "2016-01-17");
  merge (fixture, "临江县计生局", "临江县卫生局");
  merge (fixture, "临江县卫生局", "临江县卫生健康局");
  assert_sums (fixture, "临江县卫生健康局 3/6");
  store (fixture, "临江县计生局", "2015-01-17");
  assert_sums (fixture, "临江县卫生健康局 4/8");
  fixture_undo (fixture, "Merge Agencies");
  assert_sums (fixture, "临江县卫生健康局 1/2, 临江县卫生局 3/6");
  fixture_undo (fixture, "Merge Agencies");
  assert_sums (fixture, "临江县卫生健康局 1/2, 临江县卫生局 1/2, 临江县计生局 2/4");
  fixture_redo (fixture, "Merge Agencies");
  fixture_redo (fixture, "Merge Agencies");
  assert_sums (fixture, "临江县卫生健康局 4/8");
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  assert_sums (fixture, "临江县卫生健康局 4/8");
}

/* Several are merged in one step, whichever of them is to stay. */
static void
test_merge_several (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  const char *const names[] = {"临江县卫生局", "临江县卫生健康局", "临江县计生局", NULL};
  const char *const dates[] = {"2018-01-17", "2021-01-17", "2016-01-17"};
  const char *const alone[] = {"临江县卫生健康局", NULL};
  for (guint i = 0; names[i] != NULL; i++)
    store (fixture, names[i], dates[i]);
  g_assert_true (tz_library_merge_agencies (fixture->library, names, names[1], "analyst", &error));
  g_assert_no_error (error);
  assert_sums (fixture, "临江县卫生健康局 3/6");
  g_assert_false (tz_library_merge_agencies (fixture->library, alone, names[1], "analyst", &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_INVALID);
  fixture_undo (fixture, "Merge Agencies");
  assert_sums (fixture, "临江县卫生健康局 1/2, 临江县卫生局 1/2, 临江县计生局 1/2");
}

static void
test_rename (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  store (fixture, "临江县教育局", "2018-01-17");
  store (fixture, "临江县财政局", "2018-01-17");
  g_assert_true (
      tz_library_rename_agency (fixture->library, "临江县教育局", "临江县教育体育局", "analyst", &error));
  g_assert_no_error (error);
  store (fixture, "临江县教体局", "2022-01-17");
  store (fixture, "江海省临江市临江县教育局", "2022-01-17");
  assert_sums (fixture, "临江县教育体育局 2/4, 临江县财政局 1/2, 江海省临江市临江县教育局 1/2");
  g_assert_false (
      tz_library_rename_agency (fixture->library, "临江县财政局", "临江县教育体育局", "analyst", &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (tz_library_rename_agency (fixture->library, "临江县财政局", " ", "analyst", &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (tz_library_rename_agency (fixture->library, "没有这个局", "一个局", "analyst", &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_NOT_FOUND);
  fixture_undo (fixture, "Rename Agency");
  assert_sums (fixture, "临江县教体局 1/2, 临江县教育局 1/2, 临江县财政局 1/2, 江海省临江市临江县教育局 1/2");
}

static void
test_move (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 moved = store (fixture, "鼓楼区教育局", "2018-01-17");
  store (fixture, "鼓楼区教育局", "2019-01-17");
  g_assert_true (tz_library_move_notice (fixture->library, moved, "鼓楼区教育局（甲市）", "analyst", &error));
  g_assert_no_error (error);
  assert_sums (fixture, "鼓楼区教育局 1/2, 鼓楼区教育局（甲市） 1/2");
  gint64 other = store (fixture, "鼓楼区教育局", "2020-01-17");
  assert_sums (fixture, "鼓楼区教育局 2/4, 鼓楼区教育局（甲市） 1/2");
  g_assert_true (tz_library_move_notice (fixture->library, other, "鼓楼区教育局（甲市）", "analyst", &error));
  assert_sums (fixture, "鼓楼区教育局 1/2, 鼓楼区教育局（甲市） 2/4");
  merge (fixture, "鼓楼区教育局（甲市）", "鼓楼区教育局");
  assert_sums (fixture, "鼓楼区教育局 3/6");
  fixture_undo (fixture, "Merge Agencies");
  fixture_undo (fixture, "Move Notice to Another Agency");
  fixture_undo (fixture, "Move Notice to Another Agency");
  assert_sums (fixture, "鼓楼区教育局 3/6");
}

/* A corrected name puts the notice into the agency of that name. */
static void
test_correct (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  store (fixture, "临江县教育局", "2018-01-17");
  gint64 wrong = store (fixture, "临江县教肓局", "2019-01-17");
  TzDecision decision = {.notice = wrong,
                         .subject = TZ_SUBJECT_HEADER,
                         .key = (char *)"agency",
                         .kind = TZ_DECISION_CORRECTED,
                         .value = (char *)"临江县教育局",
                         .creator = (char *)"analyst"};
  fixture_decide_all (fixture, &decision, 1);
  assert_sums (fixture, "临江县教育局 2/4");
  g_autofree char *undone = tz_library_undo (fixture->library, &error);
  assert_sums (fixture, "临江县教肓局 1/2, 临江县教育局 1/2");
}

static void
free_sample (gpointer data)
{
  sample_free (data);
}

/* What comes in one write changes the name of what was there, and of what came in that write before. */
static void
test_together (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *const agencies[] = {"临江县教育局", "云溪市教育局", "江海省云溪市教育局", "云溪市教育局"};
  const char *const dates[] = {"2019-01-17", "2020-01-17", "2021-01-17", "2022-01-17"};
  TzStored outcomes[G_N_ELEMENTS (agencies)];
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (free_sample);
  store (fixture, "云溪市教育局", "2018-01-17");
  for (guint i = 0; i < G_N_ELEMENTS (agencies); i++) {
    Sample sample = make_sample (agencies[i], dates[i]);
    g_ptr_array_add (all, sample_new (&sample, dates[i], fixture->lexicon));
  }
  g_assert_true (tz_library_store (fixture->library, all, outcomes, &error));
  g_assert_no_error (error);
  assert_sums (fixture, "临江县教育局 1/2, 江海省云溪市教育局 4/8");
}

static void
test_list (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  store (fixture, "云溪市教育局", "2020-01-17");
  store (fixture, "江海省云溪市教育局", "2021-01-17");
  store (fixture, "临江县卫生局", "2021-01-17");
  gint64 trashed = store (fixture, "临江县水利局", "2021-01-17");
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (ids, trashed);
  g_assert_true (tz_library_trash_notices (fixture->library, ids, "analyst", &error));
  g_autoptr (GPtrArray) all = tz_library_list_agencies (fixture->library, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (all->len, ==, 2);
  const TzAgency *agency = all->pdata[1];
  g_assert_cmpstr (agency->name, ==, "江海省云溪市教育局");
  g_assert_cmpuint (agency->n_notices, ==, 2);
  g_assert_cmpuint (agency->n_problems, ==, 4);
  g_assert_cmpstr (agency->names[0], ==, "江海省云溪市教育局");
  g_assert_cmpstr (agency->names[1], ==, "云溪市教育局");
  g_autoptr (GPtrArray) found = tz_library_list_agencies (fixture->library, "卫生", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/agencies/machine", test_machine);
  FIXTURE_ADD ("/agencies/purged", test_purged);
  FIXTURE_ADD ("/agencies/purged-after-move", test_purged_after_move);
  FIXTURE_ADD ("/agencies/merge", test_merge);
  FIXTURE_ADD ("/agencies/merge-several", test_merge_several);
  FIXTURE_ADD ("/agencies/rename", test_rename);
  FIXTURE_ADD ("/agencies/move", test_move);
  FIXTURE_ADD ("/agencies/correct", test_correct);
  FIXTURE_ADD ("/agencies/together", test_together);
  FIXTURE_ADD ("/agencies/list", test_list);
  return g_test_run ();
}
