#include "errors.h"
#include "text.h"

static void
test_offsets (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzText) text = tz_text_new ("a局𠀀。", -1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (tz_text_get_length (text), ==, 4);
  const gsize offsets[] = {0, 1, 4, 8, 11};
  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++) {
    g_assert_cmpuint (tz_text_byte_offset (text, i), ==, offsets[i]);
    g_assert_cmpuint (tz_text_position (text, offsets[i]), ==, i);
  }
  g_assert_cmpuint (tz_text_position (text, 3), ==, 1);
  g_autofree char *slice = tz_text_dup_slice (text, tz_span (1, 3));
  g_assert_cmpstr (slice, ==, "局𠀀");
}

static void
test_long_offsets (void)
{
  g_autoptr (GString) utf8 = g_string_new (NULL);
  for (guint i = 0; i < 1000; i++)
    g_string_append_unichar (utf8, i % 3 == 0 ? 'x' : 0x5c40);
  g_autoptr (TzText) text = tz_text_new (utf8->str, utf8->len, NULL);
  for (guint i = 0; i <= 1000; i++)
    g_assert_cmpuint (tz_text_position (text, tz_text_byte_offset (text, i)), ==, i);
}

static void
test_folding (void)
{
  g_autoptr (TzText) text = tz_text_new ("１．　（Ａ）〔２〕", -1, NULL);
  const gunichar expected[] = {'1', '.', ' ', '(', 'A', ')', '[', '2', ']', 0};
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (tz_text_get_folded (text)[i], ==, expected[i]);
}

static void
test_closing_zeros (void)
{
  g_autoptr (TzText) text = tz_text_new ("市", -1, NULL);
  for (guint i = 0; i < TZ_TEXT_CLOSING_ZEROS; i++)
    g_assert_cmpuint (tz_text_get_folded (text)[1 + i], ==, 0);
}

static void
test_refusals (void)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (tz_text_new ("a\0b", 3, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_BINARY);
  g_clear_error (&error);
  g_assert_null (tz_text_new ("\xff\xfe", 2, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_CHARSET);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/offsets", test_offsets);
  g_test_add_func ("/text/long-offsets", test_long_offsets);
  g_test_add_func ("/text/folding", test_folding);
  g_test_add_func ("/text/closing-zeros", test_closing_zeros);
  g_test_add_func ("/text/refusals", test_refusals);
  return g_test_run ();
}
