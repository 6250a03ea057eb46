#include "csv.h"

#define MARK "\xef\xbb\xbf"

static TzTable *
make_table (void)
{
  TzTable *table = tz_table_new ("completion", "Completion", "Agency");
  tz_table_add_row (table, "a", "云溪市\"教育\"局");
  tz_table_add_row (table, "b", "=1+1");
  tz_table_add_column (table, "problems", "Problems, all");
  tz_table_add_column (table, "rate", "Rate");
  tz_table_add_column (table, "feedback", "Feedback");
  tz_table_seal (table);
  tz_table_set_number (table, 0, 0, 51);
  tz_table_set_rate (table, 0, 1, 47, 51);
  tz_table_set_date (table, 0, 2, "[2025-01-14,2025-11-04]");
  tz_table_set_text (table, 1, 2, "line\nbreak");
  return table;
}

static void
test_fields (void)
{
  g_autoptr (TzTable) table = make_table ();
  g_autofree char *csv = tz_table_to_csv (table);
  g_assert_cmpstr (csv, ==,
                   MARK "Agency,\"Problems, all\",Rate: count,Rate: of,Rate: percent,Feedback\r\n"
                        "\"云溪市\"\"教育\"\"局\",51,47,51,92.16,\"[2025-01-14,2025-11-04]\"\r\n"
                        "'=1+1,,,,,\"line\nbreak\"\r\n");
}

/* Numbers and dates in a column that holds rates are kept. */
static void
test_mixed_column (void)
{
  g_autoptr (TzTable) table = tz_table_new ("commitments", "Commitments", "Kind");
  tz_table_add_row (table, "commitments", "Commitments");
  tz_table_add_row (table, "past", "Deadline past");
  tz_table_add_row (table, "next", "Next deadline");
  tz_table_add_row (table, "none", "None");
  tz_table_add_column (table, "a", "云溪市教育局");
  tz_table_seal (table);
  tz_table_set_number (table, 0, 0, 2);
  tz_table_set_rate (table, 1, 0, 1, 2);
  tz_table_set_date (table, 2, 0, "2026-12-31");
  g_autofree char *csv = tz_table_to_csv (table);
  g_assert_cmpstr (csv, ==,
                   MARK
                   "Kind,云溪市教育局: count,云溪市教育局: of,云溪市教育局: percent\r\n"
                   "Commitments,2,,\r\nDeadline past,1,2,50.00\r\nNext deadline,2026-12-31,,\r\nNone,,,\r\n");
}

static void
test_without_cells (void)
{
  g_autoptr (TzTable) table = tz_table_new ("t", "T", "Agency");
  tz_table_seal (table);
  g_autofree char *csv = tz_table_to_csv (table);
  g_assert_cmpstr (csv, ==, MARK "Agency\r\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/fields", test_fields);
  g_test_add_func ("/csv/mixed-column", test_mixed_column);
  g_test_add_func ("/csv/without-cells", test_without_cells);
  return g_test_run ();
}
