#include <string.h>

#include "search-words.h"

/* The words found, joined by "|". */
static char *
dup_found (const char *search, const char *utf8)
{
  g_autoptr (TzText) text = tz_text_new (utf8, -1, NULL);
  g_autoptr (TzSearchWords) words = tz_search_words_new (search);
  g_assert_nonnull (words);
  g_autoptr (GArray) places = tz_search_words_find (words, text);
  GString *found = g_string_new (NULL);
  for (guint i = 0; i < places->len; i++) {
    g_autofree char *word = tz_text_dup_slice (text, g_array_index (places, TzSpan, i));
    g_string_append_printf (found, "%s%s", i > 0 ? "|" : "", word);
  }
  return g_string_free (found, FALSE);
}

static void
assert_found (const char *search, const char *text, const char *expected)
{
  g_autofree char *found = dup_found (search, text);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_each_word (void)
{
  assert_found ("食堂 采购", "食堂采购与学校食堂", "食堂|采购|食堂");
  assert_found ("“食堂 采购” 学校", "食堂采购，食堂，学校", "食堂采购|学校");
}

static void
test_folded (void)
{
  assert_found ("食堂", "食\n堂與食 堂", "食\n堂|食 堂");
  assert_found ("管理", "管\n　理", "管\n　理");
  assert_found ("學校", "学校和學校", "学校|學校");
  assert_found ("学校", "学校和學校", "学校|學校");
  assert_found ("ａｂ３", "AB3，ab３", "AB3|ab３");
}

static void
test_longest_first_and_no_overlap (void)
{
  assert_found ("食堂 食堂管理", "食堂管理食堂", "食堂管理|食堂");
  assert_found ("甲乙 乙甲", "甲乙甲乙", "甲乙|甲乙");
}

static void
test_no_words (void)
{
  g_assert_null (tz_search_words_new (NULL));
  g_assert_null (tz_search_words_new (" 　"));
  g_assert_null (tz_search_words_new ("-食堂 status:in_progress 年份:2024"));
  assert_found ("采购 -食堂 status:completed", "食堂采购 completed", "采购");
}

/* What one looks for from each place of another, to the end each time, takes as long as the square of the
 * length: it would not come to an end here. */
static void
test_often_and_late (void)
{
  const guint n = 1000000;
  GString *utf8 = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    g_string_append (utf8, "的");
  g_string_append (utf8, "尾");
  g_autoptr (TzText) text = tz_text_new (utf8->str, (gssize)utf8->len, NULL);
  g_string_free (utf8, TRUE);
  g_autoptr (TzSearchWords) words = tz_search_words_new ("的 尾 无此");
  g_autoptr (GArray) places = tz_search_words_find (words, text);
  g_assert_cmpuint (places->len, ==, n + 1);
}

static char *
dup_without_blanks (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);
  return g_strjoinv ("", parts);
}

/* Against the plainest search there is. */
static void
test_random (void)
{
  static const char *const letters[] = {"甲", "乙", "丙", " "};
  for (guint round = 0; round < 500; round++) {
    GString *utf8 = g_string_new (NULL);
    for (int i = 0; i < 40; i++)
      g_string_append (utf8, letters[g_test_rand_int_range (0, 4)]);
    g_autofree char *text = g_string_free (utf8, FALSE);
    const char *first[] = {"甲乙", "乙", "甲甲乙"}, *second[] = {"乙丙甲", "丙", "甲"};
    const char *one = first[g_test_rand_int_range (0, 3)], *other = second[g_test_rand_int_range (0, 3)];
    g_autofree char *search = g_strdup_printf ("%s %s", one, other);
    g_autofree char *found = dup_found (search, text);
    g_autofree char *squeezed = dup_without_blanks (text);
    g_autoptr (GString) expected = g_string_new (NULL);
    for (const char *p = squeezed; *p != '\0';) {
      const char *here = NULL;
      for (int i = 0; i < 2; i++) {
        const char *word = i == 0 ? one : other;
        if (g_str_has_prefix (p, word) && (here == NULL || strlen (word) > strlen (here)))
          here = word;
      }
      if (here != NULL)
        g_string_append_printf (expected, "%s%s", expected->len > 0 ? "|" : "", here);
      p = here != NULL ? p + strlen (here) : g_utf8_next_char (p);
    }
    g_autofree char *bare = dup_without_blanks (found);
    g_assert_cmpstr (bare, ==, expected->str);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/search-words/each", test_each_word);
  g_test_add_func ("/library/search-words/folded", test_folded);
  g_test_add_func ("/library/search-words/longest", test_longest_first_and_no_overlap);
  g_test_add_func ("/library/search-words/none", test_no_words);
  g_test_add_func ("/library/search-words/often-and-late", test_often_and_late);
  g_test_add_func ("/library/search-words/random", test_random);
  return g_test_run ();
}
