#include "keyness.h"

#include <math.h>

#include "compared.h"
#include "own-words.h"
#include "word-places.h"

/* G² of two tables that were computed by hand: 10 of 20 against 5 of 80; and what does not differ. */
static void
test_figure (void)
{
  g_assert_cmpfloat_with_epsilon (tz_keyness_compute (10, 20, 5, 80),
                                  2 * (10 * 1.2039728 + 10 * -0.5306283 + 5 * -0.8754687 + 75 * 0.0979804),
                                  0.0001);
  g_assert_cmpfloat_with_epsilon (tz_keyness_compute (5, 10, 50, 100), 0, 0.0001);
  g_assert_cmpfloat_with_epsilon (tz_keyness_compute (0, 10, 0, 100), 0, 0.0001);
  g_assert_cmpfloat_with_epsilon (tz_keyness_compute (10, 10, 0, 10), 2 * 20 * 0.6931472, 0.0001);
}

/* Of twelve problems of canteens, ten have 陪餐制度; of twelve others none. All have 落实不力. */
static void
fill (Fixture *fixture)
{
  static const char *const titles[2][6] = {
      {"校长陪餐制度落实不力", "陪餐制度落实不力", "陪餐制度执行落实不力", "食材陪餐制度落实不力",
       "学校陪餐制度落实不力", "采购落实不力"},
      {"考勤落实不力", "会议落实不力", "报销落实不力", "学习落实不力", "审批落实不力", "巡河落实不力"}};
  for (guint i = 0; i < 4; i++) {
    g_autofree char *agency =
        g_strdup_printf ("%s市%s局", i / 2 == 0 ? "甲" : "乙", i % 2 == 0 ? "教育" : "水务");
    Sample sample = {.agency = agency, .body = "校长"};
    for (guint k = 0; k < 6; k++)
      sample.problems[k] =
          (SampleProblem){titles[i % 2][k], TZ_STATUS_COMPLETED, i % 2 == 0 ? "canteen" : "formalism"};
    fixture_store (fixture, &sample, agency);
  }
}

static TzTable *
compare (Fixture *fixture, const TzProblemQuery *by)
{
  g_autoptr (GError) error = NULL;
  const TzProblemQuery every = {.status = -1};
  TzTable *table = tz_compare_words (fixture->library, &every, by, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return table;
}

/* Only the longest of terms that stand in the same titles; nothing across a name, nothing that all have. */
static void
test_theme (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzProblemQuery canteens = {.theme = "canteen", .status = -1};
  fill (fixture);
  g_autoptr (TzTable) table = compare (fixture, &canteens);
  compared_assert_rows (table, "陪餐制度");
  compared_assert_rate (compared_cell (table, "陪餐制度", "focus"), 10, 12);
  compared_assert_rate (compared_cell (table, "陪餐制度", "rest"), 0, 12);
  double expected = round (tz_keyness_compute (10, 12, 0, 12) * 10) / 10;
  g_assert_cmpfloat (compared_cell (table, "陪餐制度", "g2")->number, ==, expected);
  g_assert_cmpstr (compared_cell (table, "陪餐制度", "listed")->text, ==, "lacks it");
}

/* Of what is longer than a term the beginning stands for all, though it goes on in two ways. */
static void
test_long (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzProblemQuery canteens = {.theme = "canteen", .status = -1};
  for (guint i = 0; i < 4; i++) {
    g_autofree char *agency =
        g_strdup_printf ("%s市%s局", i / 2 == 0 ? "甲" : "乙", i % 2 == 0 ? "教育" : "水务");
    Sample sample = {.agency = agency, .body = "校长"};
    for (guint k = 0; k < 6; k++)
      sample.problems[k] = i % 2 == 1
                               ? (SampleProblem){"考勤落实不力", TZ_STATUS_COMPLETED, "formalism"}
                               : (SampleProblem){k < 5 ? "校园食品安全责任不清楚" : "校园食品安全责任没压实",
                                                 TZ_STATUS_COMPLETED, "canteen"};
    fixture_store (fixture, &sample, agency);
  }
  g_autoptr (TzTable) table = compare (fixture, &canteens);
  compared_assert_rows (table, "校园食品安全");
}

/* None ends in the middle of another: 严格执行校园, 普遍轻视校园. */
static void
test_cut (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzProblemQuery canteens = {.theme = "canteen", .status = -1};
  for (guint i = 0; i < 36; i++) {
    g_autofree char *agency = g_strdup_printf ("%u号市教育局", i);
    const char *title = i % 4 == 0   ? "严格执行校园食品安全责任不够"
                        : i % 4 == 2 ? "普遍轻视校园食品安全责任问题"
                                     : "考勤落实不力";
    const Sample sample = {.agency = agency,
                           .problems = {{title, TZ_STATUS_COMPLETED, i % 2 == 0 ? "canteen" : NULL}}};
    fixture_store (fixture, &sample, agency);
  }
  g_autoptr (TzTable) table = compare (fixture, &canteens);
  compared_assert_rows (table, "校园食品安全 严格执行 普遍轻视");
  compared_assert_rate (compared_cell (table, "严格执行", "focus"), 9, 18);
}

static void
test_agencies (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *const names[] = {"甲市教育局", "乙市教育局", NULL};
  const TzProblemQuery agencies = {.agencies = names, .status = -1}, none = {.year = 1999, .status = -1};
  fill (fixture);
  g_autoptr (TzTable) table = compare (fixture, &agencies);
  compared_assert_rate (compared_cell (table, "陪餐制度", "focus"), 10, 12);
  g_assert_cmpint (tz_table_find_column (table, "listed"), ==, -1);
  g_autoptr (TzTable) nothing = compare (fixture, &none);
  g_assert_cmpuint (nothing->rows->len, ==, 0);
}

/* What the theme's word list has is said. */
static void
test_listed (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const faults[] = {"混乱", "不严", "失管"};
  const TzProblemQuery canteens = {.theme = "canteen", .status = -1};
  for (guint i = 0; i < 18; i++) {
    g_autofree char *agency = g_strdup_printf ("%c市教育局", 'A' + i);
    g_autofree char *title = g_strconcat (i % 2 == 0 ? "食堂" : "考勤", faults[i / 2 % 3], NULL);
    const Sample sample = {.agency = agency,
                           .problems = {{title, TZ_STATUS_COMPLETED, i % 2 == 0 ? "canteen" : NULL}}};
    fixture_store (fixture, &sample, agency);
  }
  g_autoptr (TzTable) table = compare (fixture, &canteens);
  compared_assert_rows (table, "食堂");
  g_assert_cmpstr (compared_cell (table, "食堂", "listed")->text, ==, "has it");
}

/* Exactly the titles that are counted have a place. */
static void
test_places (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzProblemQuery canteens = {.theme = "canteen", .status = -1};
  g_autoptr (GError) error = NULL;
  fill (fixture);
  g_autoptr (TzTable) table = compare (fixture, &canteens);
  g_autoptr (GPtrArray) places =
      tz_compare_list_word_places (fixture->library, table->query, "陪餐制度", NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (places->len, ==, compared_cell (table, "陪餐制度", "focus")->numerator);
  const TzHit *first = places->pdata[0];
  g_assert_cmpstr (first->name, ==, "乙市教育局");
  g_assert_cmpstr (first->before, ==, "校长");
  g_assert_cmpstr (first->quote, ==, "陪餐制度");
  g_assert_cmpstr (first->after, ==, "落实不力");
  /* A name is no word. */
  g_autoptr (GPtrArray) names =
      tz_compare_list_word_places (fixture->library, table->query, "校长", NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (names->len, ==, 0);
}

/* So is what people added themselves, from then on. */
static void
test_own (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzProblemQuery canteens = {.theme = "canteen", .status = -1};
  g_autoptr (GError) error = NULL;
  fill (fixture);
  g_autoptr (TzTable) table = compare (fixture, &canteens);
  g_assert_cmpstr (compared_cell (table, "陪餐制度", "listed")->text, ==, "lacks it");
  TzOwnWord word = {
      .type = -1, .term = "陪餐制度", .theme = "canteen", .weight = TZ_OWN_WORD_WEIGHT, .creator = "甲"};
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_ptr_array_add (words, &word);
  tz_library_add_own_words (fixture->library, words, &error);
  g_assert_no_error (error);
  tz_keyness_mark_listed (table, tz_library_get_lexicon (fixture->library), "canteen");
  g_assert_cmpstr (compared_cell (table, "陪餐制度", "listed")->text, ==, "has it");
  tz_keyness_mark_listed (table, tz_library_get_lexicon (fixture->library), "fees");
  g_assert_cmpstr (compared_cell (table, "陪餐制度", "listed")->text, ==, "lacks it");
}

static void
test_cancelled (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const TzProblemQuery every = {.status = -1}, canteens = {.theme = "canteen", .status = -1};
  fill (fixture);
  g_cancellable_cancel (cancellable);
  g_assert_null (tz_compare_words (fixture->library, &every, &canteens, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/keyness/figure", test_figure);
  FIXTURE_ADD ("/keyness/theme", test_theme);
  FIXTURE_ADD ("/keyness/long", test_long);
  FIXTURE_ADD ("/keyness/cut", test_cut);
  FIXTURE_ADD ("/keyness/agencies", test_agencies);
  FIXTURE_ADD ("/keyness/listed", test_listed);
  FIXTURE_ADD ("/keyness/places", test_places);
  FIXTURE_ADD ("/keyness/own", test_own);
  FIXTURE_ADD ("/keyness/cancelled", test_cancelled);
  return g_test_run ();
}
