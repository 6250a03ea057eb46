#include "text-find.h"

static TzMarks *
find (const char *utf8, const char *needle)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzText) text = tz_text_new (utf8, -1, &error);
  g_assert_no_error (error);
  g_autoptr (TzSearchWords) words = tz_search_words_new (needle);
  return tz_text_find_all (text, words);
}

static void
test_places (void)
{
  g_autoptr (TzMarks) hits = find ("食堂管理松散，学校食堂已整改。", "食堂");
  g_assert_cmpuint (tz_marks_get_n (hits), ==, 2);
  g_assert_true (tz_span_equal (tz_marks_get (hits, 0)->span, tz_span (0, 2)));
  g_assert_true (tz_span_equal (tz_marks_get (hits, 1)->span, tz_span (9, 11)));
}

static void
test_blanks_are_disregarded (void)
{
  g_autoptr (TzMarks) hits = find ("研讨3 次，食\n堂", "3次");
  g_assert_cmpuint (tz_marks_get_n (hits), ==, 1);
  g_assert_true (tz_span_equal (tz_marks_get (hits, 0)->span, tz_span (2, 5)));
  g_autoptr (TzMarks) broken = find ("研讨3 次，食\n堂", " 食堂 ");
  g_assert_cmpuint (tz_marks_get_n (broken), ==, 1);
  g_assert_true (tz_span_equal (tz_marks_get (broken, 0)->span, tz_span (6, 9)));
}

static void
test_width_and_case (void)
{
  g_autoptr (TzMarks) hits = find ("（一）ＡＢ班", "(一)ab");
  g_assert_cmpuint (tz_marks_get_n (hits), ==, 1);
}

static void
test_no_overlaps (void)
{
  g_autoptr (TzMarks) hits = find ("哈哈哈哈哈", "哈哈");
  g_assert_cmpuint (tz_marks_get_n (hits), ==, 2);
}

static void
test_several_words (void)
{
  g_autoptr (TzMarks) hits = find ("学校食堂，学校采购", "采购 食堂 -学校 status:completed");
  g_assert_cmpuint (tz_marks_get_n (hits), ==, 2);
  g_assert_true (tz_span_equal (tz_marks_get (hits, 0)->span, tz_span (2, 4)));
  g_assert_cmpuint (tz_marks_get (hits, 0)->id, ==, 0);
  g_assert_true (tz_span_equal (tz_marks_get (hits, 1)->span, tz_span (7, 9)));
  g_assert_cmpuint (tz_marks_get (hits, 1)->id, ==, 1);
}

static void
test_nothing (void)
{
  g_autoptr (TzMarks) longer = find ("食堂", "食堂管理");
  g_assert_cmpuint (tz_marks_get_n (longer), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/views/text-find/places", test_places);
  g_test_add_func ("/views/text-find/blanks", test_blanks_are_disregarded);
  g_test_add_func ("/views/text-find/width-and-case", test_width_and_case);
  g_test_add_func ("/views/text-find/no-overlaps", test_no_overlaps);
  g_test_add_func ("/views/text-find/several-words", test_several_words);
  g_test_add_func ("/views/text-find/nothing", test_nothing);
  return g_test_run ();
}
