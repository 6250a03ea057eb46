#include "citation.h"

static void
test_whole (void)
{
  TzNoticeRow row = {.name = (char *)"云溪市教育局", .title = (char *)"整改进展情况的通报", .year = 2020};
  g_autofree char *citation = tz_citation_dup ("已完成", &row, "3");
  g_assert_cmpstr (citation, ==, "“已完成” (云溪市教育局, 整改进展情况的通报, 2020, problem 3)");
}

/* A label that says of what it is one is not named again. */
static void
test_worded_label (void)
{
  TzNoticeRow row = {.name = (char *)"云溪市教育局", .year = 2020};
  g_autofree char *citation = tz_citation_dup ("已完成", &row, "问题3");
  g_assert_cmpstr (citation, ==, "“已完成” (云溪市教育局, 2020, 问题3)");
}

static void
test_unknown_parts_are_left_out (void)
{
  TzNoticeRow row = {.name = (char *)"notice.txt"};
  g_autofree char *citation = tz_citation_dup ("已完成", &row, NULL);
  g_assert_cmpstr (citation, ==, "“已完成” (notice.txt)");
}

static void
test_title_that_names_the_notice_stands_once (void)
{
  TzNoticeRow row = {.name = (char *)"整改通报", .title = (char *)"整改通报"};
  g_autofree char *citation = tz_citation_dup ("已完成", &row, "");
  g_assert_cmpstr (citation, ==, "“已完成” (整改通报)");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/views/citation/whole", test_whole);
  g_test_add_func ("/views/citation/worded-label", test_worded_label);
  g_test_add_func ("/views/citation/unknown", test_unknown_parts_are_left_out);
  g_test_add_func ("/views/citation/title-once", test_title_that_names_the_notice_stands_once);
  return g_test_run ();
}
