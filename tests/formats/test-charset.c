#include "document.h"
#include "errors.h"

static const char simplified[] = "中共云溪市教育局党组关于巡察整改进展情况的通报\n"
                                 "　　截至目前，反馈的12个问题已完成整改10个，正在整改2个。\n";
static const char traditional[] = "中共雲溪市教育局黨組關於巡察整改進展情況的通報\n"
                                  "　　截至目前，反饋的12個問題已完成整改10個，正在整改2個。\n";

typedef struct {
  const char *charset;
  const char *iconv;
  const char *mark;
  const char *text;
} Case;

static const Case cases[] = {
    {"UTF-8", "UTF-8", "", simplified},
    {"UTF-8", "UTF-8", "\xef\xbb\xbf", simplified},
    {"GB18030", "GB18030", "", simplified},
    {"GB18030", "GBK", "", simplified},
    {"GB18030", "GB18030", "\x84\x31\x95\x33", simplified},
    {"GB18030", "GB18030", "", traditional},
    {"Big5", "BIG5", "", traditional},
    {"UTF-16LE", "UTF-16LE", "", simplified},
    {"UTF-16LE", "UTF-16LE", "\xff\xfe", simplified},
    {"UTF-16BE", "UTF-16BE", "", simplified},
    {"UTF-16BE", "UTF-16BE", "\xfe\xff", traditional},
};

static GBytes *
encode (const Case *c, gsize leave_out)
{
  gsize n_bytes;
  g_autoptr (GError) error = NULL;
  g_autofree char *encoded = g_convert (c->text, -1, c->iconv, "UTF-8", NULL, &n_bytes, &error);
  g_assert_no_error (error);
  GByteArray *bytes = g_byte_array_new ();
  g_byte_array_append (bytes, (const guint8 *)c->mark, strlen (c->mark));
  g_byte_array_append (bytes, (const guint8 *)encoded, n_bytes - leave_out);
  return g_byte_array_free_to_bytes (bytes);
}

static TzDocument *
read_bytes (const char *bytes, gsize n_bytes, const char *charset, GError **error)
{
  g_autoptr (GBytes) held = g_bytes_new (bytes, n_bytes);
  return tz_document_read (held, NULL, charset, NULL, error);
}

static void
test_found_out (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) bytes = encode (&cases[i], 0);
    g_autoptr (TzDocument) document = tz_document_read (bytes, "a.txt", NULL, NULL, &error);
    g_test_message ("%s", cases[i].iconv);
    g_assert_no_error (error);
    g_assert_cmpstr (document->charset, ==, cases[i].charset);
    g_assert_cmpstr (tz_text_get_utf8 (document->text), ==, cases[i].text);
  }
}

static void
test_chosen (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) bytes = encode (&cases[i], 0);
    g_autoptr (TzDocument) document = tz_document_read (bytes, "a.txt", cases[i].charset, NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (tz_text_get_utf8 (document->text), ==, cases[i].text);
  }
}

static void
test_chosen_wrongly (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = encode (&cases[2], 0);
  g_assert_null (tz_document_read (bytes, "a.txt", "UTF-8", NULL, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_CHARSET);
  g_clear_error (&error);
  g_assert_null (tz_document_read (bytes, "a.txt", "no-such-charset", NULL, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_CHARSET);
}

/* A text that ends within a character is not decoded with that charset; none of the others makes sense. */
static void
test_cut_off (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    if (*cases[i].mark == '\0')
      continue;
    g_autoptr (GError) error = NULL;
    Case cut = cases[i];
    cut.text = "整改进展";
    g_autoptr (GBytes) bytes = encode (&cut, 1);
    g_assert_null (tz_document_read (bytes, "a.txt", NULL, NULL, &error));
    g_assert_error (error, TZ_ERROR, TZ_ERROR_CHARSET);
  }
}

static void
test_unclear (void)
{
  const char *const unclear[] = {
      "caf\xe9 au lait",                         /* Latin-1 */
      "\xe6\x95\xb4\xe6\x94\xb9 and then \xff.", /* UTF-8 with one byte that is none */
      "\xb0\xa1\xff\xb0\xa1",
  };
  for (guint i = 0; i < G_N_ELEMENTS (unclear); i++) {
    g_autoptr (GError) error = NULL;
    g_assert_null (read_bytes (unclear[i], strlen (unclear[i]), NULL, &error));
    g_assert_error (error, TZ_ERROR, TZ_ERROR_CHARSET);
  }
}

static void
test_not_chinese (void)
{
  const char *const texts[] = {"Nothing but ASCII.\n", "Déjà vu, naïve, Ärger", "Отчёт об устранении"};
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (TzDocument) document = read_bytes (texts[i], strlen (texts[i]), NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (tz_text_get_utf8 (document->text), ==, texts[i]);
    g_assert_cmpstr (document->charset, ==, "UTF-8");
  }
}

static void
test_binary (void)
{
  static const char program[] = "\x7f"
                                "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0\x90\xa8\x01\0";
  static const char text_with_nul[] = "整改\0进展";
  g_autoptr (GError) error = NULL;
  g_assert_null (read_bytes (program, sizeof program, NULL, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_BINARY);
  g_clear_error (&error);
  g_assert_null (read_bytes (program, sizeof program, "GB18030", &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_BINARY);
  g_clear_error (&error);
  g_assert_null (read_bytes (text_with_nul, sizeof text_with_nul - 1, NULL, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_BINARY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charset/found-out", test_found_out);
  g_test_add_func ("/charset/chosen", test_chosen);
  g_test_add_func ("/charset/chosen-wrongly", test_chosen_wrongly);
  g_test_add_func ("/charset/cut-off", test_cut_off);
  g_test_add_func ("/charset/unclear", test_unclear);
  g_test_add_func ("/charset/not-chinese", test_not_chinese);
  g_test_add_func ("/charset/binary", test_binary);
  return g_test_run ();
}
