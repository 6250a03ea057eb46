#include "typed-date.h"

#include "errors.h"

static void
test_read (void)
{
  static const struct {
    const char *typed;
    const char *edtf;
  } cases[] = {
      {"2024-03-05", "2024-03-05"},
      {" 2024-3-5 ", "2024-03-05"},
      {"2024.3.5", "2024-03-05"},
      {"2024年3月5日", "2024-03-05"},
      {"２０２４年３月５号", "2024-03-05"},
      {"2024年3月", "2024-03"},
      {"2024年", "2024"},
      {"2024", "2024"},
      {"2024-03-05/2024-04-30", "2024-03-05/2024-04-30"},
      {"2021年4月6日至6月25日", "2021-04-06/2021-06-25"},
      {"2021年4月6日—25日", "2021-04-06/2021-04-25"},
      {"2021年4月至6月", "2021-04/2021-06"},
      {"2020年11月至2021年1月", "2020-11/2021-01"},
      {"2024-40", "2024-40"},
      {"2024-03/..", "2024-03/.."},
      {"[2025-01-14,2025-11-04]", "[2025-01-14,2025-11-04]"},
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *edtf = tz_typed_date_dup_edtf (cases[i].typed, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (edtf, ==, cases[i].edtf);
  }
}

/* What is wrong is said in words. */
static void
test_refuse (void)
{
  static const struct {
    const char *typed;
    const char *says;
  } cases[] = {
      {"", "Write a date as"},
      {"去年", "Write a date as"},
      {"3月5日", "Write a date as"},
      {"2024-1-2-3", "Write a date as"},
      {"2024-03-05/2024-04-30/2024-05-01", "Write a date as"},
      {"2024/", "Write a date as"},
      {"2023-02-29", "The calendar has no 2023-02-29"},
      {"2023-13", "The calendar has no 2023-13"},
      {"2024-03-05/2024-02-30", "The calendar has no 2024-02-30"},
      {"2024-03-05/2024-01-30", "2024-01-30 is before the first day"},
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_assert_null (tz_typed_date_dup_edtf (cases[i].typed, &error));
    g_assert_error (error, TZ_ERROR, TZ_ERROR_INVALID);
    g_assert_true (g_str_has_prefix (error->message, cases[i].says));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typed-date/read", test_read);
  g_test_add_func ("/typed-date/refuse", test_refuse);
  return g_test_run ();
}
