#include "similar.h"

#include <string.h>

#include "errors.h"
#include "fixture.h"
#include "shingles.h"

static const Sample samples[] = {
    {.agency = "甲市教育局",
     .body = "东风小学",
     .problems = {{"东风小学食堂管理松散", TZ_STATUS_COMPLETED, "canteen"},
                  {"考勤不严", TZ_STATUS_COMPLETED, "formalism"}}},
    {.agency = "乙县卫生局",
     .body = "西山医院",
     .problems = {{"台账不全", TZ_STATUS_COMPLETED, NULL},
                  {"西山医院食堂，管理松散", TZ_STATUS_COMPLETED, "canteen"}}},
    {.agency = "丙市住建局", .problems = {{"下属单位食堂管理不严", TZ_STATUS_COMPLETED, "canteen"}}},
    {.agency = "甲市教育局",
     .body = "东风小学",
     .feedback = "2024-01-01",
     .problems = {{"东风小学食堂管理松散", TZ_STATUS_COMPLETED, "canteen"}}},
    {.agency = "丁县水务局",
     .certainty = 0.4f,
     .problems = {{"东风小学食堂管理松散", TZ_STATUS_COMPLETED, "canteen"}}},
};

static void
fill (Fixture *fixture)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_autofree char *name = g_strdup_printf ("%u.txt", i);
    g_assert_cmpint (fixture_store (fixture, &samples[i], name), ==, i + 1);
  }
}

static GPtrArray *
list_similar (Fixture *fixture, gint64 notice, guint number)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *all = tz_library_list_similar (fixture->library, notice, number, 500, &error);
  g_assert_no_error (error);
  g_assert_cmpint (((TzSimilar *)all->pdata[0])->row->notice, ==, notice);
  g_assert_cmpuint (((TzSimilar *)all->pdata[0])->row->index, ==, number);
  return all;
}

static void
assert_similar (const GPtrArray *all, guint i, gint64 notice, guint number, double share)
{
  const TzSimilar *similar = g_ptr_array_index (all, i);
  g_assert_cmpint (similar->row->notice, ==, notice);
  g_assert_cmpuint (similar->row->index, ==, number);
  g_assert_cmpfloat (similar->share, ==, share);
}

/* Names are masked; the agency itself and what does not count are left out. */
static void
test_list (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fill (fixture);
  g_autoptr (GPtrArray) all = list_similar (fixture, 1, 0);
  g_assert_cmpuint (all->len, ==, 3);
  assert_similar (all, 1, 2, 1, 1);
  assert_similar (all, 2, 3, 0, 3.0 / 12);
  const TzSimilar *similar = g_ptr_array_index (all, 1);
  g_assert_cmpuint (similar->masks->len, ==, 1);
  TzSpan title = similar->row->title_span;
  g_assert_true (
      tz_span_equal (g_array_index (similar->masks, TzSpan, 0), tz_span (title.start, title.start + 4)));
  g_autoptr (GPtrArray) none = list_similar (fixture, 1, 1);
  g_assert_cmpuint (none->len, ==, 1);
}

static void
test_limit_and_errors (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  fill (fixture);
  g_autoptr (GPtrArray) one = tz_library_list_similar (fixture->library, 1, 0, 1, &error);
  g_assert_cmpuint (one->len, ==, 2);
  g_assert_null (tz_library_list_similar (fixture->library, 1, 2, 1, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (tz_library_list_similar (fixture->library, 99, 0, 1, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_NOT_FOUND);
}

/* A notice that goes, or of which a person says something else, is followed at once. */
static void
test_changes (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  fill (fixture);
  g_autoptr (TzNotice) notice = fixture_load (fixture, 2);
  TzSpan title = g_array_index (notice->findings->problems, TzProblem, 1).title;
  TzDecision decision = {.notice = 2,
                         .subject = TZ_SUBJECT_TITLE,
                         .kind = TZ_DECISION_CORRECTED,
                         .at = {.span = title},
                         .to = {.span = tz_span (title.start + 4, title.end)}};
  fixture_decide_all (fixture, &decision, 1);
  g_autoptr (GPtrArray) changed = list_similar (fixture, 1, 0);
  assert_similar (changed, 1, 2, 1, 5.0 / 6); /* the pair of the name and the letter after it is gone */
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (ids, ((gint64){2}));
  g_assert_true (tz_library_trash_notices (fixture->library, ids, "tester", &error));
  g_autoptr (GPtrArray) without = list_similar (fixture, 1, 0);
  g_assert_cmpuint (without->len, ==, 2);
  fixture_delete (fixture, (const gint64[]){3}, 1);
  g_autoptr (GPtrArray) alone = list_similar (fixture, 1, 0);
  g_assert_cmpuint (alone->len, ==, 1);
}

#define N_NOTICES 30
#define N_TITLES (N_NOTICES * SAMPLE_MAX_PROBLEMS)

/* Twenty letters of forty; three in four are those of @base with some changed. */
static char *
make_title (GRand *random, const char *base)
{
  GString *title = g_string_new (NULL);
  for (const char *p = base; *p != '\0'; p = g_utf8_next_char (p)) {
    gboolean keeps = g_rand_int_range (random, 0, 10) > 0;
    g_string_append_unichar (title, keeps ? g_utf8_get_char (p) : 0x5000u + g_rand_int_range (random, 0, 40));
  }
  return g_string_free (title, FALSE);
}

static void
store_random (Fixture *fixture, char **titles)
{
  for (guint i = 0; i < N_NOTICES; i++) {
    g_autofree char *agency = g_strdup_printf ("第%u局", i);
    Sample sample = {.agency = agency};
    for (guint j = 0; j < SAMPLE_MAX_PROBLEMS; j++)
      sample.problems[j].title = titles[i * SAMPLE_MAX_PROBLEMS + j];
    g_assert_cmpint (fixture_store (fixture, &sample, agency), ==, i + 1);
  }
}

static GArray *
new_set (const char *title)
{
  GArray *set = tz_shingles_new (title, strlen (title), TZ_SHINGLE_OF_TITLE);
  tz_shingles_make_set (set);
  return set;
}

/* Of each title: all that are as like as 0.7 are found, and how alike they are is exact. */
static void
test_random (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (6);
  char *titles[N_TITLES + 1] = {NULL};
  g_autoptr (GPtrArray) sets = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  guint n_alike = 0, n_found = 0;
  for (guint i = 0; i < N_TITLES; i++) {
    titles[i] = make_title (random, i < 8 ? "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸" : titles[i % 8]);
    g_ptr_array_add (sets, new_set (titles[i]));
  }
  store_random (fixture, titles);
  for (guint i = 0; i < N_TITLES; i++) {
    g_autoptr (GPtrArray) all = list_similar (fixture, i / SAMPLE_MAX_PROBLEMS + 1, i % SAMPLE_MAX_PROBLEMS);
    for (guint k = 1; k < all->len; k++) {
      const TzSimilar *similar = g_ptr_array_index (all, k);
      guint j = (guint)(similar->row->notice - 1) * SAMPLE_MAX_PROBLEMS + similar->row->index;
      g_assert_cmpfloat (similar->share, ==, tz_shingles_compare (sets->pdata[i], sets->pdata[j]));
      g_assert_cmpfloat (similar->share, <=, ((TzSimilar *)all->pdata[k - 1])->share);
      n_found += similar->share >= 0.7;
    }
    for (guint j = 0; j < N_TITLES; j++)
      n_alike += j / SAMPLE_MAX_PROBLEMS != i / SAMPLE_MAX_PROBLEMS &&
                 tz_shingles_compare (sets->pdata[i], sets->pdata[j]) >= 0.7;
    g_clear_pointer (&titles[i], g_free);
  }
  g_assert_cmpuint (n_alike, >, 100);
  g_assert_cmpuint (n_found, ==, n_alike);
}

/* Notices of an older library have no sketches until they are read again, for which all are due. */
static void
test_migrated (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  fixture_close (fixture);
  fixture_put_kept (fixture, 5);
  fixture->library = tz_library_open (fixture->path, TZ_LIBRARY_READ_WRITE, fixture->lexicon, &error);
  g_assert_no_error (error);
  const TzNoticeQuery every = {.sort = TZ_SORT_IMPORTED};
  g_autoptr (GArray) ids = tz_library_list_notices (fixture->library, &every, &error);
  g_autoptr (GArray) outdated = tz_library_list_outdated (fixture->library, &error);
  g_assert_cmpuint (ids->len, >, 0);
  g_assert_cmpuint (outdated->len, >=, ids->len);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/library/similar/list", test_list);
  FIXTURE_ADD ("/library/similar/limit-and-errors", test_limit_and_errors);
  FIXTURE_ADD ("/library/similar/changes", test_changes);
  FIXTURE_ADD ("/library/similar/random", test_random);
  FIXTURE_ADD ("/library/similar/migrated", test_migrated);
  return g_test_run ();
}
