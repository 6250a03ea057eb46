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

/* Whether text that ends in @bytes is taken is what GLib says, and so is its length. */
static void
check_bytes (const char *bytes, gsize n_bytes)
{
  g_autofree char *utf8 = g_strdup_printf ("整改%.*s", (int)n_bytes, bytes);
  g_autoptr (TzText) text = tz_text_new (utf8, -1, NULL);
  g_assert_cmpint (text != NULL, ==, g_utf8_validate (utf8, -1, NULL));
  if (text != NULL)
    g_assert_cmpint (tz_text_get_length (text), ==, g_utf8_strlen (utf8, -1));
}

/* Every first byte, with bytes after it on either side of all limits of UTF-8 (RFC 3629, 4). */
static void
test_utf8 (void)
{
  static const char after[] = "a\x7f\x80\x8f\x90\x9f\xa0\xbf\xc0\xff";
  const guint n = sizeof after - 1;
  for (guint first = 1; first < 0x100; first++)
    for (guint rest = 0; rest < n * n * n; rest++) {
      const char bytes[] = {(char)first, after[rest % n], after[rest / n % n], after[rest / n / n]};
      for (gsize n_bytes = 1; n_bytes <= sizeof bytes; n_bytes++)
        check_bytes (bytes, n_bytes);
    }
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
  g_test_add_func ("/text/utf8", test_utf8);
  return g_test_run ();
}
