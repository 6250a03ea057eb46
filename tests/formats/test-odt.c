#include <string.h>

#include "document.h"
#include "errors.h"
#include "zipped.h"

#define NAMES                                                                                                \
  "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "                                       \
  "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "                                           \
  "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "                                         \
  "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "                                         \
  "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:dc=\"d\" xmlns:loext=\"l\""
#define TYPE "application/vnd.oasis.opendocument.text"

#define P(text) "<text:p>" text "</text:p>"
#define ITEM(content) "<text:list-item>" content "</text:list-item>"
#define LIST(attributes, content) "<text:list " attributes ">" content "</text:list>"
#define LEVEL(level, format, prefix, suffix)                                                                 \
  "<text:list-level-style-number text:level=\"" level "\" style:num-format=\"" format                        \
  "\" style:num-prefix=\"" prefix "\" style:num-suffix=\"" suffix "\"/>"
#define OUTLINE                                                                                              \
  "<text:list-style style:name=\"L1\">" LEVEL ("1", "一, 二, 三, ...", "", "、")                             \
      LEVEL ("2", "一, 二, 三, ...", "（", "）") LEVEL ("3", "1", "", "．") "</text:list-style>"
#define STYLED "text:style-name=\"L1\""

/* Returns: (transfer full): an OpenDocument text; @styles: what stands in its automatic styles. */
static GBytes *
make (const char *styles, const char *body)
{
  g_autofree char *content = g_strdup_printf ("<?xml version=\"1.0\"?><office:document-content " NAMES
                                              "><office:automatic-styles>%s</office:automatic-styles>"
                                              "<office:body><office:text>%s</office:text></office:body>"
                                              "</office:document-content>",
                                              styles, body);
  return zipped_new ("mimetype", TYPE, "content.xml", content, NULL);
}

static void
assert_read (const char *styles, const char *body, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = make (styles, body);
  g_autoptr (TzDocument) document = tz_document_read (bytes, "a.odt", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (document->media_type, ==, TYPE);
  g_assert_cmpstr (tz_text_get_utf8 (document->text), ==, expected);
}

static void
assert_refused (GBytes *bytes, TzError code)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (tz_document_read (bytes, "a.odt", NULL, NULL, &error));
  g_assert_error (error, TZ_ERROR, (gint)code);
}

static void
test_paragraphs (void)
{
  assert_read ("", P ("整改进展") P ("") P ("情况通报") "<text:h text:outline-level=\"1\">一、总体</text:h>",
               "整改进展\n情况通报\n一、总体\n");
  assert_read ("",
               P ("整<text:span>改</text:span><text:s text:c=\"2\"/>进<text:tab/>展<text:line-break/>情况"),
               "整改  进\t展\n情况\n");
  assert_read ("", P ("\n  整改\n   情况 <text:bookmark text:name=\"b\"/> 通报\n"), "整改 情况 通报\n");
}

/* Items that hold nothing but a deeper list carry it, and count nothing. */
static void
test_numbering (void)
{
  assert_read (
      OUTLINE,
      LIST (STYLED, ITEM (P ("总体") LIST ("", ITEM (P ("学习")) ITEM (P ("落实") P ("正文")))) ITEM (
                        P ("问题"))) P ("间隔") LIST (STYLED " text:continue-numbering=\"true\"",
                                                      ITEM (LIST ("", ITEM (P ("会议")))) ITEM (P ("财务")))
          LIST (STYLED,
                ITEM (P ("另起")) "<text:list-item text:start-value=\"7\">" P ("跳号") "</text:list-item>"),
      "一、总体\n（一）学习\n（二）落实\n正文\n二、问题\n间隔\n（一）会议\n三、财务\n一、另起\n七、跳号\n");
}

/* Lists that go on after others of their style. */
static void
test_continued (void)
{
  assert_read (OUTLINE,
               LIST (STYLED " xml:id=\"a\"", ITEM (P ("甲")))
                   LIST (STYLED " xml:id=\"b\"", ITEM (P ("另")) ITEM (P ("另")))
                       LIST (STYLED " text:continue-list=\"a\"", ITEM (P ("乙"))),
               "一、甲\n一、另\n二、另\n二、乙\n");
}

static void
test_labels (void)
{
  assert_read ("<text:list-style style:name=\"L1\">" LEVEL (
                   "1", "1", "",
                   ".") "<text:list-level-style-number text:level=\"2\" style:num-format=\"1\" "
                        "text:display-levels=\"2\" text:start-value=\"4\"/>"
                        "<text:list-level-style-number text:level=\"3\" style:num-format=\"①, ②, ③, ...\" "
                        "loext:num-list-format=\"第%3%项：\"/></text:list-style>",
               LIST (STYLED, ITEM (P ("甲") LIST ("", ITEM (P ("乙") LIST ("", ITEM (P ("丙"))))))),
               "1. 甲\n1.4 乙\n第①项：丙\n");
  assert_read ("<text:list-style style:name=\"L1\"><text:list-level-style-bullet text:level=\"1\" "
               "text:bullet-char=\"•\"/></text:list-style>",
               LIST (STYLED, ITEM (P ("点"))) LIST ("text:style-name=\"unknown\"", ITEM (P ("无"))),
               "•点\n无\n");
}

static void
test_tables (void)
{
  assert_read (
      "",
      "<table:table><table:table-row><table:table-cell>" P (
          "问题") "</table:table-cell>"
                  "<table:table-cell>" P (
                      "措施") "</table:table-cell></table:table-row>"
                              "<table:table-row><table:table-cell>" P (
                                  "账目不清") "</table:table-cell><table:table-cell>" P ("清理")
                                  P ("建账") "</table:table-cell></table:table-row></table:table>" P ("完"),
      "问题\t措施\n账目不清\t清理\n建账\n完\n");
}

#define DELETED "<text:tracked-changes><text:deletion>" P ("删去") "</text:deletion></text:tracked-changes>"
#define COMMENT "<office:annotation><dc:creator>甲</dc:creator>" P ("批") "</office:annotation>"
#define MARK "<text:note-citation>1</text:note-citation>"
#define NOTE "<text:note>" MARK "<text:note-body>" P ("脚注") "</text:note-body></text:note>"
#define BOX "<draw:frame><draw:text-box>" P ("框内") "</draw:text-box></draw:frame>"

/* What is not printed where it stands: deleted text, comments, notes, text boxes. */
static void
test_asides (void)
{
  assert_read ("", DELETED P ("正文" COMMENT NOTE "继续" BOX "。") P ("完"), "正文继续。\n框内\n完\n脚注\n");
}

static void
test_refused (void)
{
  g_autoptr (GBytes) slides =
      zipped_new ("mimetype", "application/vnd.oasis.opendocument.presentation", "content.xml", "<a/>", NULL);
  assert_refused (slides, TZ_ERROR_BINARY);
  g_autoptr (GBytes) broken = zipped_new ("mimetype", TYPE, "content.xml", "<a><b></a>", NULL);
  assert_refused (broken, TZ_ERROR_CORRUPT);
  g_autoptr (GBytes) declared =
      zipped_new ("mimetype", TYPE, "content.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", NULL);
  assert_refused (declared, TZ_ERROR_CORRUPT);
  g_autoptr (GBytes) empty = make ("", "");
  assert_refused (empty, TZ_ERROR_EMPTY);
}

/* A thousand million blanks in a few bytes. */
static void
test_blanks (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = make ("", P ("整<text:s text:c=\"1000000000\"/>改"));
  g_autoptr (TzDocument) document = tz_document_read (bytes, "a.odt", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (tz_text_get_length (document->text), <, 2000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/odt/paragraphs", test_paragraphs);
  g_test_add_func ("/odt/numbering", test_numbering);
  g_test_add_func ("/odt/continued", test_continued);
  g_test_add_func ("/odt/labels", test_labels);
  g_test_add_func ("/odt/tables", test_tables);
  g_test_add_func ("/odt/asides", test_asides);
  g_test_add_func ("/odt/refused", test_refused);
  g_test_add_func ("/odt/blanks", test_blanks);
  return g_test_run ();
}
