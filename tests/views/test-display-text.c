#include <string.h>

#include "display-text.h"

static TzDisplayText *
show (const char *utf8, TzText **text)
{
  g_autoptr (GError) error = NULL;
  *text = tz_text_new (utf8, -1, &error);
  g_assert_no_error (error);
  return tz_display_text_new (*text);
}

static char *
repeat (const char *words, guint n)
{
  GString *string = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    g_string_append (string, words);
  return g_string_free (string, FALSE);
}

static char *
without_line_feeds (const char *utf8)
{
  g_auto (GStrv) parts = g_strsplit (utf8, "\n", -1);
  return g_strjoinv ("", parts);
}

static void
test_ordinary_text_is_untouched (void)
{
  g_autoptr (TzText) text = NULL;
  g_autoptr (TzDisplayText) display = show ("一、整改情况\n  （一）已完成。\n", &text);
  g_assert_cmpuint (tz_display_text_get_n_breaks (display), ==, 0);
  g_assert_true (tz_display_text_get_utf8 (display) == tz_text_get_utf8 (text));
  TzSpan span = tz_display_text_to_shown (display, tz_span (3, 9));
  g_assert_true (tz_span_equal (span, tz_span (3, 9)));
}

static void
test_long_paragraph_is_broken (void)
{
  g_autofree char *utf8 = repeat ("学校食堂管理松散，已经整改。", 5000);
  g_autoptr (TzText) text = NULL;
  g_autoptr (TzDisplayText) display = show (utf8, &text);
  g_auto (GStrv) lines = g_strsplit (tz_display_text_get_utf8 (display), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, tz_display_text_get_n_breaks (display) + 1);
  for (guint i = 0; lines[i] != NULL; i++) {
    g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 2000);
    g_assert_true (g_str_has_suffix (lines[i], "。"));
  }
  g_autofree char *joined = without_line_feeds (tz_display_text_get_utf8 (display));
  g_assert_cmpstr (joined, ==, utf8);
}

static void
test_no_sentence_to_break_at (void)
{
  g_autofree char *utf8 = repeat ("中", 100000);
  g_autoptr (TzText) text = NULL;
  g_autoptr (TzDisplayText) display = show (utf8, &text);
  g_assert_cmpuint (tz_display_text_get_n_breaks (display), ==, 49);
}

/* Every code point is found again where it is shown, and the other way round. */
static void
test_positions (void)
{
  g_autofree char *paragraph = repeat ("甲乙丙丁；", 1500);
  g_autofree char *utf8 = g_strdup_printf ("头\n%s\n%s尾", paragraph, paragraph);
  g_autoptr (TzText) text = NULL;
  g_autoptr (TzDisplayText) display = show (utf8, &text);
  g_assert_cmpuint (tz_display_text_get_n_breaks (display), >, 2);
  glong n_shown = g_utf8_strlen (tz_display_text_get_utf8 (display), -1);
  g_autofree gunichar *shown = g_utf8_to_ucs4_fast (tz_display_text_get_utf8 (display), -1, NULL);
  g_autofree gunichar *original = g_utf8_to_ucs4_fast (utf8, -1, NULL);
  for (guint32 i = 0; i < tz_text_get_length (text); i++) {
    TzSpan span = tz_display_text_to_shown (display, tz_span (i, i + 1));
    g_assert_cmpuint (tz_span_length (span), ==, 1);
    g_assert_cmpuint (shown[span.start], ==, original[i]);
    g_assert_true (tz_span_equal (tz_display_text_to_original (display, span), tz_span (i, i + 1)));
  }
  TzSpan all = tz_display_text_to_original (display, tz_span (0, n_shown));
  g_assert_true (tz_span_equal (all, tz_span (0, tz_text_get_length (text))));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/views/display-text/ordinary", test_ordinary_text_is_untouched);
  g_test_add_func ("/views/display-text/long-paragraph", test_long_paragraph_is_broken);
  g_test_add_func ("/views/display-text/no-sentence", test_no_sentence_to_break_at);
  g_test_add_func ("/views/display-text/positions", test_positions);
  return g_test_run ();
}
