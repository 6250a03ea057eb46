#include <string.h>

#include "document.h"
#include "errors.h"

#define FONTS                                                                                                \
  "{\\fonttbl{\\f0\\fnil\\fcharset134 \\'cb\\'ce;}{\\f1\\fswiss\\fcharset0 Arial;}{\\f2\\fnil\\fcharset136 " \
  "M;}}"
#define RTF(body) "{\\rtf1\\ansi\\ansicpg936\\deff0" FONTS "\\f0 " body "}"

/* 整改, 问题, 措施, 账, 清, 建 in GBK */
#define REFORM "\\'d5\\'fb\\'b8\\'c4"
#define PROBLEM "\\'ce\\'ca\\'cc\\'e2"
#define MEASURE "\\'b4\\'eb\\'ca\\'a9"
#define ACCOUNT "\\'d5\\'cb"
#define CLEAR "\\'c7\\'e5"
#define BUILD "\\'bd\\'a8"

static TzDocument *
read_rtf (const char *rtf, gsize n_bytes, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (rtf, n_bytes);
  return tz_document_read (bytes, "a.rtf", NULL, NULL, error);
}

static void
assert_read (const char *rtf, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzDocument) document = read_rtf (rtf, strlen (rtf), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (document->media_type, ==, "application/rtf");
  g_assert_cmpstr (tz_text_get_utf8 (document->text), ==, expected);
}

/* Bytes in the charset of the font, numbers of Unicode with what others read in their place, and signs with a name. */
static void
test_characters (void)
{
  assert_read (RTF (REFORM "\\f2\\'a4\\'a4\\f1 a\\'e9\\f0 b\\par"), "整改中aéb\n");
  assert_read (RTF ("\\u25972?\\u-26040 ?x\\uc2\\u25913\\'b8\\'c4\\uc0\\u36827\\u-10176\\u-9204 y\\par"),
               "整驈x改进𠀌y\n");
  assert_read (RTF ("a\\~b\\_c\\-d\\{\\}\\\\\\emdash\\ldblquote e\\rdblquote\\line f\\tab g\\par"),
               "a b-cd{}\\—“e”\nf\tg\n");
  assert_read ("{\\rtf1 plain\n text\\\nnext}", "plain text\nnext\n");
}

static void
test_lists (void)
{
  assert_read (
      RTF ("{\\listtext\\f1 1.\\tab}" PROBLEM "\\par{\\pntext\\f0\\'d2\\'bb\\'a1\\'a2\\tab}" PROBLEM "\\par"),
      "1. 问题\n一、问题\n");
}

static void
test_tables (void)
{
  assert_read (RTF ("\\trowd\\cellx9\\pard\\intbl " PROBLEM "\\cell " MEASURE "\\cell\\row"
                    "\\trowd\\cellx9\\pard\\intbl " ACCOUNT "\\cell " CLEAR "\\par " BUILD
                    "\\cell\\row\\pard " REFORM "\\par"),
               "问题\t措施\n账\t清\n建\n整改\n");
}

/* What is not printed where it stands: heads and feet, codes of fields, hidden and deleted text, comments, pictures. */
static void
test_asides (void)
{
  assert_read (RTF ("{\\header head\\par}" REFORM "{\\footnote{\\super\\chftn}note}"
                    "{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt " PROBLEM "}}{\\v hid}{\\deleted del}"
                    "{\\*\\annotation no}{\\pict\\bin4 }}{{}{\\*\\bkmkstart a}"
                    "{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt\\pard " BUILD
                    "\\par}}{\\shprslt no\\par}}z\\par"
                    "{\\footer foot\\par}" CLEAR "\\par"),
               "整改问题z\n建\n清\nnote\n");
}

/* Of two forms of one text, the one in Unicode. */
static void
test_two_forms (void)
{
  assert_read (RTF ("{\\upr{??\\par}{\\*\\ud{\\u25972?\\u25913?}}}" PROBLEM "\\par"), "整改问题\n");
}

static void
test_title (void)
{
  g_autoptr (GError) error = NULL;
  static const char rtf[] =
      RTF ("{\\info{\\upr{\\title ??}{\\*\\ud{\\title " REFORM " }}}{\\author no}}" PROBLEM "\\par");
  g_autoptr (TzDocument) document = read_rtf (rtf, sizeof rtf - 1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (document->page_title, ==, "整改");
}

/* Data: what is damaged, or bottomless. */
static void
test_refused (void)
{
  static const char *const broken[] = {"{\\rtf1 a", "{\\rtf1 {a}", "{\\rtf1{\\bin99999999 a}"};
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++) {
    g_autoptr (GError) error = NULL;
    g_assert_null (read_rtf (broken[i], strlen (broken[i]), &error));
    g_assert_error (error, TZ_ERROR, TZ_ERROR_CORRUPT);
  }
  g_autoptr (GError) error = NULL;
  GString *deep = g_string_new ("{\\rtf1 ");
  for (guint i = 0; i < 100000; i++)
    g_string_append_c (deep, '{');
  g_assert_null (read_rtf (deep->str, deep->len, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_CORRUPT);
  g_string_free (deep, TRUE);
}

/* Whatever is cut off is damaged, and no more. */
static void
test_cut (void)
{
  static const char rtf[] = RTF (REFORM "{\\footnote " PROBLEM "}\\u25972?\\trowd\\intbl a\\cell\\row\\par");
  for (gsize n = strlen ("{\\rtf"); n < sizeof rtf - 1; n++) {
    g_autoptr (GError) error = NULL;
    g_assert_null (read_rtf (rtf, n, &error));
    g_assert_error (error, TZ_ERROR, TZ_ERROR_CORRUPT);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rtf/characters", test_characters);
  g_test_add_func ("/rtf/lists", test_lists);
  g_test_add_func ("/rtf/tables", test_tables);
  g_test_add_func ("/rtf/asides", test_asides);
  g_test_add_func ("/rtf/two-forms", test_two_forms);
  g_test_add_func ("/rtf/title", test_title);
  g_test_add_func ("/rtf/refused", test_refused);
  g_test_add_func ("/rtf/cut", test_cut);
  return g_test_run ();
}
