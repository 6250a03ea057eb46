#include <string.h>

#include "document.h"
#include "errors.h"
#include "zipped.h"

#define P(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
#define NUMBERED(list, level, text)                                                                          \
  "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" level "\"/><w:numId w:val=\"" list                                 \
  "\"/></w:numPr></w:pPr><w:r><w:t>" text "</w:t></w:r></w:p>"
#define LEVEL(level, format, label)                                                                          \
  "<w:lvl w:ilvl=\"" level "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" format                              \
  "\"/><w:lvlText w:val=\"" label "\"/></w:lvl>"
#define OUTLINE                                                                                              \
  "<w:abstractNum w:abstractNumId=\"0\">" LEVEL ("0", "chineseCounting", "%1、")                             \
      LEVEL ("1", "japaneseCounting", "（%2）") LEVEL ("2", "decimal",                                       \
                                                       "%3．") LEVEL ("3", "decimalEnclosedCircle", "%4")    \
          LEVEL ("4", "decimal",                                                                             \
                 "%3.%5") "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"      \
                          "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\">"  \
                          "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"

static void
assert_bytes_read (GBytes *bytes, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzDocument) document = tz_document_read (bytes, "a.docx", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tz_text_get_utf8 (document->text), ==, expected);
}

static void
assert_read (const char *body, const char *numbering, const char *styles, const char *expected)
{
  g_autoptr (GBytes) bytes = zipped_docx (body, numbering, styles);
  assert_bytes_read (bytes, expected);
}

static void
assert_body (const char *body, const char *expected)
{
  assert_read (body, NULL, NULL, expected);
}

static void
test_paragraphs (void)
{
  assert_body (P ("整改进展") "<w:p/>" P (" ") P ("情况通报"), "整改进展\n情况通报\n");
  assert_body (
      "<w:p><w:r><w:t>整</w:t></w:r><w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:r><w:t>改</w:t>"
      "<w:tab/><w:t xml:space=\"preserve\"> 进</w:t><w:br/><w:t>展</w:t></w:r></w:p>",
      "整改\t 进\n展\n");
  assert_body (
      "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>A&amp;B</w:t>"
      "<w:noBreakHyphen/><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:sym w:char=\"25A1\"/></w:r></w:p>",
      "A&B-□\n");
}

static void
test_numbering (void)
{
  assert_read (
      NUMBERED ("1", "0", "总体") NUMBERED ("1", "1", "学习") NUMBERED ("1", "1", "落实")
          NUMBERED ("1", "2", "问题") NUMBERED ("1", "3", "措施") NUMBERED ("1", "3", "进度")
              NUMBERED ("1", "4", "细节") NUMBERED ("1", "0", "问题") NUMBERED ("1", "1", "财务") P ("完"),
      OUTLINE, NULL,
      "一、总体\n（一）学习\n（二）落实\n1．问题\n①措施\n②进度\n1.1 细节\n二、问题\n（一）财务\n完\n");
}

/* Lists of one shape go on counting, but where one begins anew. */
static void
test_restart (void)
{
  assert_read (NUMBERED ("1", "0", "甲") NUMBERED ("1", "0", "乙") NUMBERED ("2", "0", "丙")
                   NUMBERED ("2", "0", "丁") NUMBERED ("0", "0", "无") NUMBERED ("7", "0", "无"),
               OUTLINE, NULL, "一、甲\n二、乙\n一、丙\n二、丁\n无\n无\n");
  assert_read (NUMBERED ("1", "1", "深") NUMBERED ("1", "4", "更深"), OUTLINE, NULL, "（一）深\n1.1 更深\n");
}

/* A list may number a level otherwise than its shape does, and goes on counting. */
static void
test_own_level (void)
{
  static const char numbering[] =
      OUTLINE "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"1\">" LEVEL (
          "1", "decimal", "(%2)") "</w:lvlOverride></w:num>";
  assert_read (NUMBERED ("1", "0", "甲") NUMBERED ("1", "1", "乙") NUMBERED ("3", "1", "丙")
                   NUMBERED ("3", "0", "丁") NUMBERED ("3", "1", "戊"),
               numbering, NULL, "一、甲\n（一）乙\n(2) 丙\n二、丁\n(1) 戊\n");
}

/* A file that numbers the shapes of its lists wrongly. */
static void
test_shape_twice (void)
{
  assert_read (
      NUMBERED ("1", "0", "甲") NUMBERED ("1", "0", "乙"),
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:abstractNum w:abstractNumId=\"0\">"
      "<w:numFmt w:val=\"decimal\"/></w:abstractNum><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum>"
      "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start "
      "w:val=\"5\"/></w:lvl></w:abstractNum>",
      NULL, "5、甲\n6、乙\n");
}

static void
test_numbered_by_style (void)
{
  static const char styles[] =
      "<w:style w:type=\"paragraph\" w:styleId=\"Head\"><w:pPr><w:numPr><w:numId "
      "w:val=\"1\"/></w:numPr></w:pPr>"
      "</w:style><w:style w:type=\"paragraph\" w:styleId=\"Child\"><w:basedOn w:val=\"Head\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Ring\"><w:basedOn w:val=\"Ring\"/></w:style>";
  assert_read ("<w:p><w:pPr><w:pStyle w:val=\"Head\"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>"
               "<w:p><w:pPr><w:pStyle w:val=\"Child\"/></w:pPr><w:r><w:t>乙</w:t></w:r></w:p>"
               "<w:p><w:pPr><w:pStyle w:val=\"Head\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>"
               "<w:r><w:t>丙</w:t></w:r></w:p>"
               "<w:p><w:pPr><w:pStyle w:val=\"Ring\"/></w:pPr><w:r><w:t>丁</w:t></w:r></w:p>",
               OUTLINE, styles, "一、甲\n二、乙\n丙\n丁\n");
}

static void
test_numerals (void)
{
  static const struct {
    const char *format;
    const char *start;
    const char *expected;
  } cases[] = {{"chineseCounting", "10", "十甲\n"},
               {"chineseCounting", "19", "十九甲\n"},
               {"chineseCountingThousand", "20", "二十甲\n"},
               {"chineseCountingThousand", "105", "一百零五甲\n"},
               {"chineseCountingThousand", "110", "一百一十甲\n"},
               {"chineseLegalSimplified", "12", "壹拾贰甲\n"},
               {"ideographTraditional", "3", "丙甲\n"},
               {"decimalEnclosedCircle", "20", "⑳甲\n"},
               {"decimalEnclosedCircle", "21", "㉑甲\n"},
               {"decimalEnclosedParen", "2", "⑵甲\n"},
               {"decimalEnclosedFullstop", "2", "⒉甲\n"},
               {"decimalFullWidth", "12", "１２甲\n"},
               {"decimalZero", "7", "07 甲\n"},
               {"lowerLetter", "28", "bb 甲\n"},
               {"upperRoman", "1994", "MCMXCIV 甲\n"},
               {"none", "4", "甲\n"},
               {"chineseCounting", "2147483647", "2147483647 甲\n"}};
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *numbering =
        g_strdup_printf ("<w:abstractNum w:abstractNumId=\"5\"><w:lvl w:ilvl=\"0\"><w:start "
                         "w:val=\"%s\"/><w:numFmt w:val=\"%s\"/>"
                         "<w:lvlText w:val=\"%%1\"/></w:lvl></w:abstractNum><w:num "
                         "w:numId=\"1\"><w:abstractNumId w:val=\"5\"/></w:num>",
                         cases[i].start, cases[i].format);
    assert_read (NUMBERED ("1", "0", "甲"), numbering, NULL, cases[i].expected);
  }
}

#define CELL(content) "<w:tc>" content "</w:tc>"

/* The cells of a row stand on one line; one of several paragraphs ends it. */
static void
test_tables (void)
{
  assert_body ("<w:tbl><w:tr>" CELL (P ("问题")) CELL (P ("措施"))
                   CELL (P ("进度")) "</w:tr><w:tr>" CELL (P ("学习")) CELL ("<w:p/>")
                       CELL (P ("已完成")) "</w:tr></w:tbl>" P ("完"),
               "问题\t措施\t进度\n学习\t\t已完成\n完\n");
  assert_body ("<w:tbl><w:tr>" CELL (P ("1")) CELL (P ("甲") P ("乙")) CELL (P ("已完成")) "</w:tr></w:tbl>",
               "1\t甲\n乙\n已完成\n");
  assert_body ("<w:tbl><w:tr>" CELL ("<w:tbl><w:tr>" CELL (P ("内")) CELL (P ("表")) "</w:tr></w:tbl><w:p/>")
                   CELL (P ("外")) "</w:tr></w:tbl>",
               "内\t表\n外\n");
}

#define ROW(one, two, three) "<w:tr>" CELL (one) CELL (two) CELL (three) "</w:tr>"
#define HEADS ROW (P ("问题"), P ("措施"), P ("进度"))

/* Below heads a row is one line, however many paragraphs its cells have; heads are those of their own table. */
static void
test_tables_with_heads (void)
{
  assert_body ("<w:tbl>" HEADS ROW (P ("账目") P ("不清"), P ("1.查账。") P ("2.建制。"), P ("已完成"))
                   ROW (P ("学习"), "<w:p/>", P ("第1") P ("2次")) "</w:tbl>",
               "问题\t措施\t进度\n账目不清\t1.查账。2.建制。\t已完成\n学习\t\t第1 2次\n");
  assert_body ("<w:tbl>" HEADS
               "</w:tbl>" P ("完") "<w:tbl>" ROW (P ("甲") P ("乙"), P ("丙"), P ("丁")) "</w:tbl>",
               "问题\t措施\t进度\n完\n甲\n乙\n丙\t丁\n");
  assert_body ("<w:tbl>" HEADS "<w:tr>" CELL (P ("注一") P ("注二")) "</w:tr></w:tbl>",
               "问题\t措施\t进度\n注一\n注二\n");
  assert_body ("<w:tbl>" HEADS ROW (
                   P ("甲"), "<w:tbl><w:tr>" CELL (P ("内")) CELL (P ("表")) "</w:tr></w:tbl>" P ("乙"),
                   P ("丙")) "</w:tbl>",
               "问题\t措施\t进度\n甲\t内\t表\n乙\n丙\n");
}

static void
test_changes (void)
{
  assert_body (
      "<w:p><w:r><w:t>已</w:t></w:r><w:del><w:r><w:delText>未</w:delText></w:r></w:del>"
      "<w:ins><w:r><w:t>经</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>走</w:t></w:r></w:moveFrom>"
      "<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>完成</w:t></w:r></w:p>",
      "已经完成\n");
  assert_body ("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>整改</w:t></w:r></w:p>" P ("进展"),
               "整改进展\n");
  assert_body (
      "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr>"
      "<w:t>显</w:t></w:r></w:p>",
      "显\n");
}

static void
test_boxes_and_notes (void)
{
  assert_body (
      "<w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice>"
      "<w:txbxContent>" P ("框一") P ("框二") "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" P (
          "旧") "</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>后</w:t></w:r></w:p>" P ("完"),
      "前后\n框一\n框二\n完\n");
  g_autoptr (GBytes) noted = zipped_new (
      "word/document.xml", "<w:document xmlns:w=\"w\"><w:body>" P ("正文") "</w:body></w:document>",
      "word/footnotes.xml",
      "<w:footnotes xmlns:w=\"w\"><w:footnote w:type=\"separator\">" P ("线") "</w:footnote><w:footnote>" P (
          "脚注") "</w:footnote></w:footnotes>",
      NULL);
  assert_bytes_read (noted, "正文\n脚注\n");
}

static void
test_facts (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = zipped_new (
      "word/document.xml", "<w:document xmlns:w=\"w\"><w:body>" P ("正文") "</w:body></w:document>",
      "docProps/core.xml",
      "<cp xmlns:dc=\"d\"><dc:creator>某</dc:creator><dc:title> 整改通报 </dc:title></cp>", NULL);
  g_autoptr (TzDocument) document = tz_document_read (bytes, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (document->page_title, ==, "整改通报");
  g_assert_cmpstr (document->charset, ==, "UTF-8");
  g_assert_true (g_str_has_suffix (document->media_type, "wordprocessingml.document"));
}

static void
assert_refused (GBytes *bytes, int code)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (tz_document_read (bytes, "a.docx", NULL, NULL, &error));
  g_assert_error (error, TZ_ERROR, code);
}

static void
test_refused (void)
{
  static const char bomb[] =
      "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"整改整改\"><!ENTITY c \"&b;&b;&b;\">]>"
      "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>";
  static const char outside[] =
      "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"w\">"
      "<w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>";
  g_autoptr (GBytes) bombing = zipped_new ("word/document.xml", bomb, NULL);
  g_autoptr (GBytes) reaching = zipped_new ("word/document.xml", outside, NULL);
  g_autoptr (GBytes) broken = zipped_new ("word/document.xml", "<w:document", NULL);
  g_autoptr (GBytes) other = zipped_new ("readme.txt", "整改", NULL);
  g_autoptr (GBytes) empty = zipped_docx ("<w:p/>", NULL, NULL);
  g_autoptr (GBytes) word = g_bytes_new_static ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
  assert_refused (bombing, TZ_ERROR_CORRUPT);
  assert_refused (reaching, TZ_ERROR_CORRUPT);
  assert_refused (broken, TZ_ERROR_CORRUPT);
  assert_refused (other, TZ_ERROR_BINARY);
  assert_refused (empty, TZ_ERROR_EMPTY);
  assert_refused (word, TZ_ERROR_BINARY);
}

static void
test_deep (void)
{
  g_autoptr (GString) body = g_string_new (NULL);
  for (guint i = 0; i < 100000; i++)
    g_string_append (body, "<w:p>");
  g_autoptr (GBytes) bytes = zipped_docx (body->str, NULL, NULL);
  assert_refused (bytes, TZ_ERROR_CORRUPT);
}

/* Cut off anywhere, it is read or refused. */
static void
test_truncated (void)
{
  g_autoptr (GBytes) whole = zipped_docx (P ("整改进展情况的通报") P ("完"), OUTLINE, NULL);
  gsize n_bytes = g_bytes_get_size (whole);
  for (guint i = 1; i < 50; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, n_bytes * i / 50);
    g_autoptr (TzDocument) document = tz_document_read (part, "a.docx", NULL, NULL, &error);
    g_assert_true ((document == NULL) == (error != NULL));
    if (document != NULL)
      g_assert_cmpstr (tz_text_get_utf8 (document->text), ==, "整改进展情况的通报\n完\n");
  }
}

/* A part that unpacks to more than is read. */
static void
test_bomb (void)
{
  g_autofree char *body = g_strnfill (40 * 1000 * 1000, ' ');
  g_autoptr (GBytes) bytes = zipped_new ("word/document.xml", body, NULL);
  g_assert_cmpuint (g_bytes_get_size (bytes), <, 1000 * 1000);
  assert_refused (bytes, TZ_ERROR_TOO_LARGE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/docx/paragraphs", test_paragraphs);
  g_test_add_func ("/docx/numbering", test_numbering);
  g_test_add_func ("/docx/restart", test_restart);
  g_test_add_func ("/docx/own-level", test_own_level);
  g_test_add_func ("/docx/shape-twice", test_shape_twice);
  g_test_add_func ("/docx/numbered-by-style", test_numbered_by_style);
  g_test_add_func ("/docx/numerals", test_numerals);
  g_test_add_func ("/docx/tables", test_tables);
  g_test_add_func ("/docx/tables-with-heads", test_tables_with_heads);
  g_test_add_func ("/docx/changes", test_changes);
  g_test_add_func ("/docx/boxes-and-notes", test_boxes_and_notes);
  g_test_add_func ("/docx/facts", test_facts);
  g_test_add_func ("/docx/refused", test_refused);
  g_test_add_func ("/docx/deep", test_deep);
  g_test_add_func ("/docx/truncated", test_truncated);
  g_test_add_func ("/docx/bomb", test_bomb);
  return g_test_run ();
}
