#include <string.h>

#include "document.h"
#include "errors.h"

#define HEAD                                                                                                 \
  "From: <Saved by Blink>\r\nSubject: =?utf-8?Q?x?=\r\nMIME-Version: 1.0\r\n"                                \
  "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"b\"\r\n\r\n"
#define PART(type, encoding, content)                                                                        \
  "--b\r\nContent-Type: " type "\r\nContent-Transfer-Encoding: " encoding "\r\n\r\n" content "\r\n"
#define END "--b--\r\n"
#define PICTURE PART ("image/png", "base64", "iVBORw0KGgo=")

static TzDocument *
read_archive (const char *archive, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (archive, strlen (archive));
  return tz_document_read (bytes, "a.mht", NULL, NULL, error);
}

static void
assert_read (const char *archive, const char *charset, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzDocument) document = read_archive (archive, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tz_text_get_utf8 (document->text), ==, expected);
  g_assert_cmpstr (document->charset, ==, charset);
  g_assert_cmpstr (document->media_type, ==, "multipart/related");
}

static void
assert_refused (const char *archive, TzError code)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (read_archive (archive, &error));
  g_assert_error (error, TZ_ERROR, (gint)code);
}

/* As browsers save pages: lines are broken by "=", characters are written by their bytes. */
static void
test_quoted_printable (void)
{
  assert_read (HEAD PICTURE PART ("text/html", "quoted-printable",
                                  "<html><body><p>=E6=95=B4=E6=94=B9=\r\n=E8=BF=9B=E5=B1=95</p>\r\n"
                                  "<p class=3D\"a\">=E6=83=85=E5=86=B5</p></body></html>")
                   PART ("text/html", "8bit", "<p>frame</p>") END,
               "UTF-8", "整改进展\n情况");
}

/* As older programs do: the archive names the charset, which the page does not. */
static void
test_base64 (void)
{
  assert_read ("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
               "--b\nContent-Type: text/html; charset=\"gb2312\"\nContent-Transfer-Encoding: base64\n\n"
               "PHA+1fu4xL34\n1bnH6b/2zaix\nqDwvcD4=\n--b--\n",
               "GB18030", "整改进展情况通报");
}

/* A page alone, and one inside of parts of parts. */
static void
test_nested (void)
{
  assert_read ("Content-Type: text/html\nMIME-Version: 1.0\n\n<html><p>整改</p></html>\n", "UTF-8", "整改");
  assert_read ("MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n--a\n"
               "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nx\n"
               "--b\nContent-Type: text/html\n\n<p>整改</p>\n--b--\n--a--\n",
               "UTF-8", "整改");
}

static void
test_refused (void)
{
  assert_refused (HEAD PICTURE END, TZ_ERROR_BINARY);
  assert_refused (HEAD, TZ_ERROR_BINARY);
  assert_refused (HEAD PART ("text/html", "base64", "") END, TZ_ERROR_EMPTY);
}

/* A text with a colon in its first line is a text. */
static void
test_no_archive (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzDocument) document = read_archive ("Content-Type: 通报\n整改进展情况\n", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (document->media_type, ==, "text/plain");
}

/* Parts within parts, a hundred thousand deep. */
static void
test_deep (void)
{
  g_autoptr (GString) archive = g_string_new ("MIME-Version: 1.0\n");
  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (archive, "Content-Type: multipart/mixed; boundary=b%u\n\n--b%u\n", i, i);
  assert_refused (archive->str, TZ_ERROR_BINARY);
}

/* Cut off anywhere, it is read as far as it goes, or refused. */
static void
test_truncated (void)
{
  static const char whole[] =
      HEAD PART ("text/html", "quoted-printable", "<p>=E6=95=B4=E6=94=B9</p>") PICTURE END;
  for (gsize n = 1; n < sizeof whole; n++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *part = g_strndup (whole, n);
    g_autoptr (TzDocument) document = read_archive (part, &error);
    g_assert_true ((document == NULL) == (error != NULL));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mht/quoted-printable", test_quoted_printable);
  g_test_add_func ("/mht/base64", test_base64);
  g_test_add_func ("/mht/nested", test_nested);
  g_test_add_func ("/mht/refused", test_refused);
  g_test_add_func ("/mht/no-archive", test_no_archive);
  g_test_add_func ("/mht/deep", test_deep);
  g_test_add_func ("/mht/truncated", test_truncated);
  return g_test_run ();
}
