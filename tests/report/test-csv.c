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
  g_test_add_func ("/csv/without-cells", test_without_cells);
  return g_test_run ();
}
