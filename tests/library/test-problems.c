#include <stdlib.h>

#include "fixture.h"

static const Sample samples[] = {
    {.agency = "甲市教育局",
     .feedback = "2024-03-05",
     .declared_total = 2,
     .declared_done = 2,
     .problems = {{"食堂管理松散问题", TZ_STATUS_COMPLETED, "canteen supervision"},
                  {"违规收费问题", TZ_STATUS_COMPLETED_SUSTAINED, "fees"}}},
    {.agency = "甲市教育局",
     .feedback = "2021-03-05",
     .declared_total = 5,
     .problems = {{"食堂采购问题", TZ_STATUS_IN_PROGRESS, "procurement canteen"},
                  {"其他问题", TZ_STATUS_NOT_STATED, NULL}}},
    {.agency = "甲市教育局",
     .certainty = 0.6f,
     .problems = {{"不计入的问题", TZ_STATUS_COMPLETED, "canteen"}}},
    {.agency = "乙县卫生局",
     .feedback = "2024-08",
     .problems = {{"考勤不严问题", TZ_STATUS_NOT_STATED, "formalism"}}},
    {.agency = "丙市住建局", .certainty = 0.2f, .problems = {{"质量问题", TZ_STATUS_COMPLETED, "quality"}}},
    {.is_no_notice = TRUE, .extra = "这不是通报"},
};

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture_set_up (fixture, data);
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_autofree char *name = g_strdup_printf ("%u.txt", i + 1);
    g_assert_cmpint (fixture_store (fixture, &samples[i], name), ==, i + 1);
  }
}

static const TzProblemQuery any = {.status = -1};

static GPtrArray *
sum (Fixture *fixture, const TzProblemQuery *query)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *sums = tz_library_sum_agencies (fixture->library, query, &error);
  g_assert_no_error (error);
  tz_library_sum_themes (fixture->library, query, sums, &error);
  g_assert_no_error (error);
  return sums;
}

static guint
theme (const TzAgencySums *sums, const char *id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (sums->themes, id));
}

static void
test_sums (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) all = sum (fixture, &any);
  g_assert_cmpuint (all->len, ==, 2);
  const TzAgencySums *second = g_ptr_array_index (all, 1);
  g_assert_cmpstr (second->name, ==, "甲市教育局");
  g_assert_cmpuint (second->notices->len, ==, 2);
  g_assert_cmpint (g_array_index (second->notices, gint64, 0), ==, 1);
  g_assert_cmpuint (second->n_left_out, ==, 1);
  g_assert_cmpuint (second->n_problems, ==, 4);
  g_assert_cmpuint (second->n_status[TZ_STATUS_COMPLETED], ==, 1);
  g_assert_cmpuint (second->n_status[TZ_STATUS_COMPLETED_SUSTAINED], ==, 1);
  g_assert_cmpuint (second->n_status[TZ_STATUS_IN_PROGRESS], ==, 1);
  g_assert_cmpuint (second->n_status[TZ_STATUS_NOT_STATED], ==, 1);
  g_assert_cmpuint (second->n_status[TZ_STATUS_MOSTLY_COMPLETED], ==, 0);
  /* Only the notice that states both figures is pooled. */
  g_assert_cmpint (second->declared_total, ==, 2);
  g_assert_cmpint (second->declared_done, ==, 2);
  g_assert_cmpuint (theme (second, "canteen"), ==, 2);
  g_assert_cmpuint (theme (second, "supervision"), ==, 1);
  g_assert_cmpuint (theme (second, ""), ==, 1);
  g_assert_cmpuint (g_hash_table_size (second->themes), ==, 5);

  const TzAgencySums *first = g_ptr_array_index (all, 0);
  g_assert_cmpstr (first->name, ==, "乙县卫生局");
  g_assert_cmpint (first->declared_total, ==, -1);
  g_assert_cmpint (first->declared_done, ==, -1);
  g_assert_cmpuint (first->n_left_out, ==, 0);
}

static void
test_sums_of_some (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  TzProblemQuery first_only = {.status = -1, .first_theme_only = TRUE};
  g_autoptr (GPtrArray) firsts = sum (fixture, &first_only);
  g_assert_cmpuint (theme (g_ptr_array_index (firsts, 1), "canteen"), ==, 1);
  g_assert_cmpuint (theme (g_ptr_array_index (firsts, 1), "supervision"), ==, 0);
  g_assert_cmpuint (theme (g_ptr_array_index (firsts, 1), ""), ==, 1);

  TzProblemQuery year = {.status = -1, .year = 2021};
  g_autoptr (GPtrArray) old = sum (fixture, &year);
  g_assert_cmpuint (old->len, ==, 1);
  const TzAgencySums *agency = g_ptr_array_index (old, 0);
  g_assert_cmpuint (agency->n_problems, ==, 2);
  g_assert_cmpint (agency->declared_total, ==, -1);

  TzProblemQuery canteen = {.status = -1, .theme = "canteen", .stated_only = TRUE};
  g_autoptr (GPtrArray) some = sum (fixture, &canteen);
  agency = g_ptr_array_index (some, 1);
  g_assert_cmpuint (agency->n_problems, ==, 2);
  g_assert_cmpuint (agency->n_status[TZ_STATUS_IN_PROGRESS], ==, 1);
  g_assert_cmpuint (((TzAgencySums *)g_ptr_array_index (some, 0))->n_problems, ==, 0);

  const gint64 notices[] = {4, 1, 0};
  TzProblemQuery chosen = {.status = -1, .notices = notices};
  g_autoptr (GPtrArray) both = sum (fixture, &chosen);
  g_assert_cmpuint (both->len, ==, 2);
  g_assert_cmpuint (((TzAgencySums *)g_ptr_array_index (both, 1))->n_problems, ==, 2);
}

/* Problems as "notice.index", in order. */
static char *
list (Fixture *fixture, const TzProblemQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = tz_library_list_problems (fixture->library, query, &error);
  g_assert_no_error (error);
  GString *places = g_string_new (NULL);
  for (guint i = 0; i < rows->len; i++) {
    const TzProblemRow *row = g_ptr_array_index (rows, i);
    g_string_append_printf (places, "%d.%u ", (int)row->notice, row->index);
  }
  return g_string_free (places, FALSE);
}

static void
test_list (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *const names[] = {"甲市教育局", NULL};
  const struct {
    TzProblemQuery query;
    const char *expected;
  } cases[] = {
      {{.status = -1}, "4.0 1.0 1.1 2.0 2.1 "},
      {{.status = TZ_STATUS_NOT_STATED}, "4.0 2.1 "},
      {{.status = -1, .stated_only = TRUE}, "1.0 1.1 2.0 "},
      {{.status = -1, .theme = "canteen"}, "1.0 2.0 "},
      {{.status = -1, .theme = "canteen", .first_theme_only = TRUE}, "1.0 "},
      {{.status = -1, .theme = ""}, "2.1 "},
      {{.status = -1, .theme = "quality"}, ""},
      {{.status = -1, .theme = "no_such_theme"}, ""},
      {{.status = -1, .agencies = names, .year = 2024}, "1.0 1.1 "},
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *places = list (fixture, &cases[i].query);
    g_test_message ("case %u", i);
    g_assert_cmpstr (places, ==, cases[i].expected);
  }
}

static void
test_row (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const gint64 notices[] = {1, 0};
  TzProblemQuery query = {.status = TZ_STATUS_COMPLETED, .notices = notices};
  g_autoptr (GPtrArray) rows = tz_library_list_problems (fixture->library, &query, NULL);
  g_assert_cmpuint (rows->len, ==, 1);
  const TzProblemRow *row = g_ptr_array_index (rows, 0);
  g_assert_cmpstr (row->name, ==, "甲市教育局");
  g_assert_cmpstr (row->label, ==, "1");
  g_assert_cmpstr (row->title, ==, "食堂管理松散问题");
  g_assert_cmpstr (row->path, ==, "一、整改落实情况 › （一）作风建设方面");
  g_assert_cmpstr (row->status_quote, ==, "completed");
  g_assert_cmpstr (row->answer_text, ==, "针对食堂管理松散问题，已修订制度。");
  g_assert_cmpuint (row->n_measures, ==, 1);
  g_assert_cmpstr (row->themes[0], ==, "canteen");
  g_assert_cmpstr (row->themes[1], ==, "supervision");
  g_assert_null (row->themes[2]);
}

/* What a deleted notice counted is counted no more. */
static void
test_deleted (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const gint64 id = 1;
  fixture_delete (fixture, &id, 1);
  g_autoptr (GPtrArray) sums = sum (fixture, &any);
  const TzAgencySums *agency = g_ptr_array_index (sums, 1);
  g_assert_cmpuint (agency->n_problems, ==, 2);
  g_assert_cmpuint (agency->n_status[TZ_STATUS_COMPLETED], ==, 0);
  g_assert_cmpuint (theme (agency, "canteen"), ==, 1);
  g_assert_cmpuint (theme (agency, "fees"), ==, 0);
  g_assert_cmpuint (g_hash_table_size (agency->themes), ==, 3);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(char *const *)a, *(char *const *)b);
}

/* All that the sums say, in one text. */
static char *
describe (GPtrArray *sums)
{
  GString *all = g_string_new (NULL);
  for (guint i = 0; i < sums->len; i++) {
    const TzAgencySums *agency = g_ptr_array_index (sums, i);
    g_string_append_printf (all, "%s %u:", agency->name, agency->n_problems);
    for (guint status = 0; status < TZ_N_STATUSES; status++)
      g_string_append_printf (all, " %u", agency->n_status[status]);
    guint n = 0;
    g_autofree char **ids = (char **)g_hash_table_get_keys_as_array (agency->themes, &n);
    qsort (ids, n, sizeof *ids, compare_names);
    for (guint t = 0; t < n; t++)
      g_string_append_printf (all, " %s=%u", ids[t], theme (agency, ids[t]));
    g_string_append_c (all, '\n');
  }
  return g_string_free (all, FALSE);
}

/* The kept sums against sums of the problems themselves, which a list of notices asks for. */
static void
assert_tallies (Fixture *fixture, int year, gboolean first_theme_only)
{
  g_autoptr (GArray) ids = tz_library_list_notices (fixture->library, NULL, NULL);
  gint64 end = 0;
  g_array_append_val (ids, end);
  TzProblemQuery kept = {.status = -1, .year = year, .first_theme_only = first_theme_only};
  TzProblemQuery counted = kept;
  counted.notices = (const gint64 *)(gpointer)ids->data;
  g_autoptr (GPtrArray) one = sum (fixture, &kept);
  g_autoptr (GPtrArray) other = sum (fixture, &counted);
  g_autofree char *words = describe (one);
  g_autofree char *other_words = describe (other);
  g_assert_cmpstr (words, ==, other_words);
}

static Sample
random_sample (void)
{
  static const char *const agencies[] = {"甲市教育局", "乙县卫生局", "丁市水利局"};
  static const char *const feedbacks[] = {"2020-01-01", "2021-05", NULL};
  static const char *const themes[] = {"canteen fees", "fees", NULL, "quality canteen fees"};
  Sample sample = {.agency = agencies[g_test_rand_int_range (0, 3)],
                   .feedback = feedbacks[g_test_rand_int_range (0, 3)],
                   .certainty = g_test_rand_int_range (0, 4) == 0 ? 0.3f : 1};
  for (int i = g_test_rand_int_range (0, SAMPLE_MAX_PROBLEMS); i > 0; i--)
    sample.problems[i - 1] = (SampleProblem){"某问题", g_test_rand_int_range (0, TZ_N_STATUSES),
                                             themes[g_test_rand_int_range (0, 4)]};
  return sample;
}

static void
test_tallies (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  for (guint i = 0; i < 60; i++) {
    g_autofree char *name = g_strdup_printf ("random %u", i);
    Sample sample = random_sample ();
    sample.extra = name;
    gint64 id = fixture_store (fixture, &sample, name);
    id = g_test_rand_int_range (1, id + 1);
    if (i % 3 == 2)
      fixture_delete (fixture, &id, 1);
    if (i % 5 != 4)
      continue;
    assert_tallies (fixture, 0, FALSE);
    assert_tallies (fixture, 2021, FALSE);
    assert_tallies (fixture, 0, TRUE);
    assert_tallies (fixture, 2020, TRUE);
  }
}

#define PROBLEMS_ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  PROBLEMS_ADD ("/library/problems/sums", test_sums);
  PROBLEMS_ADD ("/library/problems/sums-of-some", test_sums_of_some);
  PROBLEMS_ADD ("/library/problems/list", test_list);
  PROBLEMS_ADD ("/library/problems/row", test_row);
  PROBLEMS_ADD ("/library/problems/deleted", test_deleted);
  PROBLEMS_ADD ("/library/problems/tallies", test_tallies);
  return g_test_run ();
}
