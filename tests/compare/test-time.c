#include "compared.h"

static TzTable *
compare (Fixture *fixture, const TzComparisonOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzGathering) gathering = tz_gathering_new (fixture->library, options);
  TzTable *table = tz_compare_time (gathering, &error);
  g_assert_no_error (error);
  return table;
}

/* A row a notice that counts; those of one agency are told apart by their years. */
static void
test_rows (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *const agencies[] = {"甲市教育局", "丁县住建局", NULL};
  const TzComparisonOptions options = {.agencies = agencies};
  compared_fill (fixture);
  g_autoptr (TzTable) table = compare (fixture, &options);
  g_assert_cmpuint (table->rows->len, ==, 3);
  for (guint row = 0; row < 2; row++) {
    const TzTableAxis *axis = tz_table_get_row (table, row);
    g_assert_true (g_str_has_prefix (axis->title, "甲市教育局 20"));
    g_assert_cmpstr (axis->mark, ==, "A");
  }
  g_assert_cmpstr (tz_table_get_row (table, 2)->title, ==, "丁县住建局");
  g_assert_cmpstr (tz_table_get_row (table, 2)->mark, ==, "B");
}

static void
test_dates (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzComparisonOptions options = {.year = 2021};
  compared_fill (fixture);
  g_autoptr (TzTable) table = compare (fixture, &options);
  const TzCell *feedback = tz_table_get (table, 0, (guint)tz_table_find_column (table, "feedback"));
  const TzCell *published = tz_table_get (table, 0, (guint)tz_table_find_column (table, "published"));
  const TzCell *days = tz_table_get (table, 0, (guint)tz_table_find_column (table, "days"));
  g_assert_cmpint (feedback->kind, ==, TZ_CELL_DATE);
  g_assert_cmpstr (feedback->text, ==, "2021-06-30");
  g_assert_cmpint (published->kind, ==, TZ_CELL_EMPTY);
  g_assert_cmpint (days->kind, ==, TZ_CELL_EMPTY);
}

/* A row's identifier is the notice that it opens. */
static void
test_identifiers (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzComparisonOptions options = {.year = 2021};
  compared_fill (fixture);
  g_autoptr (TzTable) table = compare (fixture, &options);
  for (guint row = 0; row < table->rows->len; row++) {
    g_autoptr (GError) error = NULL;
    const TzTableAxis *axis = tz_table_get_row (table, row);
    g_autoptr (TzNotice) notice =
        tz_library_load (fixture->library, g_ascii_strtoll (axis->id, NULL, 10), &error);
    g_assert_no_error (error);
    g_assert_cmpstr (notice->row->name, ==, axis->title);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/time/rows", test_rows);
  FIXTURE_ADD ("/time/dates", test_dates);
  FIXTURE_ADD ("/time/identifiers", test_identifiers);
  return g_test_run ();
}
