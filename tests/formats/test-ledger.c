#include <string.h>

#include "document.h"
#include "errors.h"
#include "ledger-file.h"
#include "ledger-print.h"
#include "zipped.h"

#define MAIN "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
#define RELATIONS "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
#define SHEET(n, attributes) "<sheet name=\"" n "\" sheetId=\"" n "\" " attributes " r:id=\"rId" n "\"/>"
#define ROW(cells) "<row>" cells "</row>"
#define SHARED(reference, n) "<c r=\"" reference "\" t=\"s\"><v>" n "</v></c>"
#define INLINE(reference, text) "<c r=\"" reference "\" t=\"inlineStr\"><is><t>" text "</t></is></c>"
#define STYLED(reference, style, value) "<c r=\"" reference "\" s=\"" style "\"><v>" value "</v></c>"
#define HEADS                                                                                                \
  INLINE ("A1", "序号") INLINE ("B1", "反馈问题") INLINE ("C1", "完成情况") INLINE ("D1", "整改时限")

/* Returns: (transfer full): a workbook of two sheets; @properties: (nullable): of the workbook. */
static GBytes *
make_workbook (const char *properties, const char *first, const char *second)
{
  g_autofree char *book =
      g_strdup_printf ("<workbook " MAIN " " RELATIONS ">%s<sheets>" SHEET ("1", "") SHEET ("2", "")
                           SHEET ("3", "state=\"hidden\"") "</sheets></workbook>",
                       properties != NULL ? properties : "");
  g_autofree char *one = g_strdup_printf ("<worksheet " MAIN "><sheetData>%s</sheetData></worksheet>", first);
  g_autofree char *two =
      g_strdup_printf ("<worksheet " MAIN "><sheetData>%s</sheetData></worksheet>", second);
  return zipped_new ("xl/workbook.xml", book, "xl/_rels/workbook.xml.rels",
                     "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
                     "<Relationship Id=\"rId2\" Target=\"/xl/worksheets/sheet2.xml\"/>"
                     "<Relationship Id=\"rId3\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                     "xl/sharedStrings.xml",
                     "<sst " MAIN "><si><t>账目不清</t></si><si><r><t>采购</t></r><r><t>不规范</t></r><rPh "
                     "sb=\"0\" eb=\"2\"><t>cai gou</t>"
                     "</rPh></si></sst>",
                     "xl/styles.xml",
                     "<styleSheet " MAIN
                     "><numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
                     "<numFmt numFmtId=\"177\" "
                     "formatCode=\"[Red]0.00&quot;md&quot;\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/>"
                     "</cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf "
                     "numFmtId=\"176\"/><xf numFmtId=\"31\"/>"
                     "<xf numFmtId=\"177\"/></cellXfs></styleSheet>",
                     "xl/worksheets/sheet1.xml", one, "xl/worksheets/sheet2.xml", two, NULL);
}

static void
assert_read (GBytes *bytes, const char *name, const char *media_type, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzDocument) document = tz_document_read (bytes, name, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (document->media_type, ==, media_type);
  g_assert_cmpstr (tz_text_get_utf8 (document->text), ==, expected);
}

static void
assert_csv (const char *csv, const char *expected)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (csv, strlen (csv));
  assert_read (bytes, "台账.csv", "text/csv", expected);
}

static void
assert_workbook (const char *properties, const char *first, const char *second, const char *expected)
{
  g_autoptr (GBytes) bytes = make_workbook (properties, first, second);
  assert_read (bytes, "台账.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
               expected);
}

static void
assert_refused (const char *csv, const char *name, TzError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (csv, strlen (csv));
  g_assert_null (tz_document_read (bytes, name, NULL, NULL, &error));
  g_assert_error (error, TZ_ERROR, (gint)code);
}

static void
test_cells (void)
{
  assert_csv ("云溪市教育局巡察整改台账,,,\r\n"
              "序号,存在问题,整改措施,完成情况,责任单位,备注\r\n"
              "1,账目不清,\"一是清理。\r\n二是建账。\",已完成,财务科,\"附\"\"单\"\"一\"\r\n"
              "2,\"采购不规范,多头采购\",,正在整改,,\r\n",
              "云溪市教育局巡察整改台账\n"
              "1. 反馈问题：账目不清\n整改措施：一是清理。 二是建账。\n整改进度：已完成\n责任单位：财务科\n"
              "备注：附\"单\"一\n"
              "2. 反馈问题：采购不规范,多头采购\n整改进度：正在整改\n");
  assert_csv ("问题;状态\n账目不清;是\n采购不规范;未说明\n'=1+1;否",
              "反馈意见整改台账\n1. 反馈问题：账目不清\n整改进度：已完成\n2. 反馈问题：采购不规范\n"
              "3. 反馈问题：=1+1\n整改进度：未完成\n");
}

/* What is merged, or stands across a row, is said of the rows below; what goes on has no problem of its own. */
static void
test_rows (void)
{
  assert_csv ("单位\t类别\t问题\t措施\t进度\n"
              "云溪市教育局\t党的建设\t账目不清\t清理\t已完成\n"
              "\t\t\t建账\t已完成\n"
              "\t\t采购不规范\t招标\t正在整改\n"
              "\t（二）财务方面\t\t\t\n"
              "\t\t收费不公开\t公示\t\n"
              "单位\t类别\t问题\t措施\t进度\n"
              "\t作风\t会议多\t减少\t\n",
              "云溪市教育局反馈意见整改台账\n单位：云溪市教育局\n"
              "一、党的建设\n1. 反馈问题：账目不清\n整改措施：清理 建账\n整改进度：已完成\n"
              "2. 反馈问题：采购不规范\n整改措施：招标\n整改进度：正在整改\n"
              "（二）财务方面\n3. 反馈问题：收费不公开\n整改措施：公示\n"
              "二、作风\n4. 反馈问题：会议多\n整改措施：减少\n");
}

/* Heads on two rows, the lower under what they have in common. */
static void
test_two_heads (void)
{
  assert_csv (
      "2024年巡察整改台账\n序号,反馈问题,整改情况,,责任\n,,整改措施,完成情况,责任领导\n1,账目不清,清理,"
      "已完成,副局长\n",
      "2024年巡察整改台账\n1. 反馈问题：账目不清\n整改措施：清理\n整改进度：已完成\n责任人：副局长\n");
}

/* Heads that are in no list: what they end with tells, where no other column has it. */
static void
test_rare_heads (void)
{
  assert_csv (
      "编号,被巡察党组织,市委巡察组指出的不足,采取的对策,办结情况,最后时限,是否属于共性问题\n"
      "1,云溪市水利局党组,账目不清,清理,已完成,2024年3月,否\n",
      "云溪市水利局党组反馈意见整改台账\n单位：云溪市水利局党组\n1. 反馈问题：账目不清\n整改措施：清理\n"
      "整改进度：已完成\n整改时限：2024年3月\n是否属于共性问题：否\n");
  assert_csv ("同类突出问题,存在问题,整改措施\n会议多,账目不清,清理\n",
              "反馈意见整改台账\n1. 反馈问题：账目不清\n同类突出问题：会议多\n整改措施：清理\n");
}

#define OPEN                                                                                                 \
  "<office:document-content xmlns:office=\"urn:o\" xmlns:table=\"urn:t\" xmlns:text=\"urn:x\" "              \
  "xmlns:style=\"urn:s\"><office:automatic-styles><style:style style:name=\"ta1\"><style:table-properties "  \
  "table:display=\"true\"/></style:style><style:style style:name=\"ta2\"><style:table-properties "           \
  "table:display=\"false\"/></style:style></office:automatic-styles><office:body><office:spreadsheet>"
#define SHUT "</office:spreadsheet></office:body></office:document-content>"
#define TABLE(style, rows) "<table:table table:style-name=\"" style "\">" rows "</table:table>"
#define LINE(cells) "<table:table-row>" cells "</table:table-row>"
#define LINES(n, cells) "<table:table-row table:number-rows-repeated=\"" n "\">" cells "</table:table-row>"
#define CELLS(n, content)                                                                                    \
  "<table:table-cell table:number-columns-repeated=\"" n "\">" content "</table:table-cell>"
#define CELL(text) CELLS ("1", "<text:p>" text "</text:p>")
#define COVERED "<table:covered-table-cell table:number-columns-repeated=\"2\"/>"
#define COMMENTED                                                                                            \
  CELLS ("1", "<office:annotation><text:p>批注</text:p></office:annotation>"                               \
              "<text:p>清<text:s/><text:span>理</text:span></text:p><text:p>建账</text:p>")

static GBytes *
make_open (const char *sheets)
{
  g_autofree char *content = g_strconcat (OPEN, sheets, SHUT, NULL);
  return zipped_new ("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", content,
                     NULL);
}

/* Cells and rows that are repeated, merged or of several paragraphs; a hidden sheet and a comment are left out. */
static void
test_open (void)
{
  g_autoptr (GBytes) bytes =
      make_open (TABLE ("ta2", LINE (CELL ("存在问题")) LINE (CELL ("不给人看")))
                     TABLE ("ta1", LINE (CELL ("2024年巡察整改台账") COVERED CELLS ("16381", ""))
                                       LINE (CELL ("存在问题") CELL ("整改措施") CELL ("完成情况"))
                                           LINE (CELL ("账目不清") COMMENTED CELL ("已完成"))
                                               LINE (CELL ("会议多") CELL ("") CELL ("正在整改"))
                                                   LINES ("1048572", CELLS ("16384", ""))));
  assert_read (bytes, "台账.ods", "application/vnd.oasis.opendocument.spreadsheet",
               "2024年巡察整改台账\n1. 反馈问题：账目不清\n整改措施：清 理 建账\n整改进度：已完成\n"
               "2. 反馈问题：会议多\n整改进度：正在整改\n");
}

/* A row of long cells that is said to stand there a hundred thousand times is not spelled out. */
static void
test_open_bomb (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = make_open (
      TABLE ("ta1", LINE (CELL ("存在问题"))
                        LINES ("99999", CELLS ("250", "<text:p>账目不清账目不清账目不清账目不清</text:p>"))));
  g_assert_null (tz_document_read (bytes, "台账.ods", NULL, NULL, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_TOO_LARGE);
}

static void
test_notices (void)
{
  g_autoptr (GError) error = NULL;
  static const char csv[] =
      "Agency,Notice,No.,Under,Problem,Themes,Status,Measures,Answer\n"
      "云溪市教育局,云溪市教育局巡察整改情况的通报,1,一、总体 › （一）财务,账目不清,Finance,"
      "\"Completed, kept up\",2,整改情况：清理\n"
      "石桥县水利局,,3,,渠道失修,,Not stated,1,维修\n"
      "云溪市教育局,云溪市教育局巡察整改情况的通报,2,一、总体 › （二）作风,会议多,,In progress,1,减少\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (csv, strlen (csv));
  g_autoptr (TzLedger) ledger = tz_ledger_read (bytes, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ledger->notices->len, ==, 2);
  g_autofree char *first = tz_ledger_print (ledger, ledger->notices->pdata[0]);
  g_assert_cmpstr (
      first, ==,
      "云溪市教育局巡察整改情况的通报\n单位：云溪市教育局\n一、总体\n（一）财务\n1. 反馈问题：账目不清\n"
      "整改进度：已完成并长期坚持\n整改情况：清理\n（二）作风\n2. 反馈问题：会议多\n整改进度：正在整改\n"
      "整改情况：减少\n");
  g_autofree char *second = tz_ledger_print (ledger, ledger->notices->pdata[1]);
  g_assert_cmpstr (
      second, ==,
      "石桥县水利局反馈意见整改台账\n单位：石桥县水利局\n1. 反馈问题：渠道失修\n整改情况：维修\n");
}

/* No head is known: a person says what the columns hold. */
static void
test_chosen (void)
{
  g_autoptr (GError) error = NULL;
  static const char csv[] = "甲,乙,丙\n账目不清,清理,办结\n";
  assert_refused (csv, "a.csv", TZ_ERROR_NOT_FOUND);
  g_autoptr (GBytes) bytes = g_bytes_new_static (csv, strlen (csv));
  g_autoptr (TzLedger) ledger = tz_ledger_read (bytes, NULL, "problem,measures,status", NULL, NULL, &error);
  g_assert_no_error (error);
  g_autofree char *roles = tz_ledger_roles_to_string (ledger->columns);
  g_assert_cmpstr (roles, ==, "problem,measures,status");
  g_autofree char *text = tz_ledger_print (ledger, ledger->notices->pdata[0]);
  g_assert_cmpstr (text, ==, "反馈意见整改台账\n1. 反馈问题：账目不清\n整改措施：清理\n整改进度：办结\n");
}

/* Shared and inline strings; dates by the style of their cell; sheets with the same heads, and none that is hidden. */
static void
test_workbook (void)
{
  assert_workbook (NULL,
                   ROW (HEADS) ROW (STYLED ("A2", "0", "1") SHARED ("B2", "0") INLINE ("C2", "已完成")
                                        STYLED ("D2", "1", "45356")),
                   ROW (HEADS) ROW (SHARED ("B2", "1") STYLED ("D2", "2", "45356.5")) ROW (INLINE (
                       "B3", "会议多") "<c r=\"C3\" t=\"b\"><v>1</v></c>" STYLED ("D3", "4", "45356")),
                   "反馈意见整改台账\n1. 反馈问题：账目不清\n整改进度：已完成\n整改时限：2024年3月5日\n"
                   "2. 反馈问题：采购不规范\n整改时限：2024年3月\n"
                   "3. 反馈问题：会议多\n整改进度：已完成\n整改时限：45356\n");
  assert_workbook ("<workbookPr date1904=\"1\"/>", ROW (INLINE ("B1", "别的表")),
                   ROW (HEADS) ROW (SHARED ("B2", "99") SHARED ("C2", "-1"))
                       ROW (SHARED ("B3", "0") STYLED ("D3", "3", "43894") STYLED ("ZZZZZZ3", "0", "1")),
                   "反馈意见整改台账\n1. 反馈问题：账目不清\n整改时限：2024年3月5日\n");
}

static void
test_charset (void)
{
  g_autoptr (GError) error = NULL;
  gsize n_bytes;
  g_autofree char *gbk = g_convert ("问题,整改进度\n学习贯彻不深入，理论联系实际不紧密,已完成\n", -1,
                                    "GB18030", "UTF-8", NULL, &n_bytes, &error);
  g_assert_no_error (error);
  g_autoptr (GBytes) bytes = g_bytes_new (gbk, n_bytes);
  assert_read (bytes, "a.CSV", "text/csv",
               "反馈意见整改台账\n1. 反馈问题：学习贯彻不深入，理论联系实际不紧密\n整改进度：已完成\n");
}

static void
test_refused (void)
{
  g_autoptr (GError) error = NULL;
  assert_refused ("问题,进度\n", "a.csv", TZ_ERROR_EMPTY);
  assert_refused ("\"", "a.csv", TZ_ERROR_NOT_FOUND);
  g_autoptr (GBytes) broken = make_workbook (NULL, ROW (HEADS) "<row>", "");
  g_assert_null (tz_document_read (broken, "a.xlsx", NULL, NULL, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_CORRUPT);
}

/* A million cells that all show one long text. */
static void
test_bomb (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strnfill (100000, 'a');
  GString *rows = g_string_new (ROW (HEADS));
  for (guint i = 0; i < 1000; i++)
    g_string_append (rows, ROW (SHARED ("B2", "0")));
  g_autofree char *sheet = g_strdup_printf ("<worksheet><sheetData>%s</sheetData></worksheet>", rows->str);
  g_autofree char *strings = g_strdup_printf ("<sst><si><t>%s</t></si></sst>", text);
  g_autoptr (GBytes) bytes =
      zipped_new ("xl/workbook.xml", "<workbook><sheets><sheet id=\"a\"/></sheets></workbook>",
                  "xl/_rels/workbook.xml.rels",
                  "<Relationships><Relationship Id=\"a\" Target=\"s.xml\"/></Relationships>",
                  "xl/sharedStrings.xml", strings, "xl/s.xml", sheet, NULL);
  g_string_free (rows, TRUE);
  g_assert_null (tz_document_read (bytes, "a.xlsx", NULL, NULL, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_TOO_LARGE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ledger/cells", test_cells);
  g_test_add_func ("/ledger/rows", test_rows);
  g_test_add_func ("/ledger/two-heads", test_two_heads);
  g_test_add_func ("/ledger/rare-heads", test_rare_heads);
  g_test_add_func ("/ledger/open", test_open);
  g_test_add_func ("/ledger/open-bomb", test_open_bomb);
  g_test_add_func ("/ledger/notices", test_notices);
  g_test_add_func ("/ledger/chosen", test_chosen);
  g_test_add_func ("/ledger/workbook", test_workbook);
  g_test_add_func ("/ledger/charset", test_charset);
  g_test_add_func ("/ledger/refused", test_refused);
  g_test_add_func ("/ledger/bomb", test_bomb);
  return g_test_run ();
}
