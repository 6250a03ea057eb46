#include "errors.h"
#include "printed.h"
#include "reader-pool.h"

#define LEFT 72
#define EM 16

/* Twenty-eight characters fill a line of 448 points. */
#define FULL_LINE "云溪市教育局党组高度重视巡察反馈意见坚持问题导向逐条研"

static void
assert_read (const Printed *lines, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = printed_new (lines);
  g_autoptr (TzDocument) document = tz_document_read (bytes, "a.pdf", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tz_text_get_utf8 (document->text), ==, expected);
  g_assert_cmpstr (document->media_type, ==, "application/pdf");
  g_assert_cmpstr (document->page_title, ==, "整改通报");
}

/* A paragraph begins two characters further right, and ends where a line is not full. */
static void
test_paragraphs (void)
{
  static const Printed lines[] = {
      {0, 180, 100, 22, "关于整改进展情况的通报"},
      {0, LEFT + 2 * EM, 160, EM, "云溪市教育局党组高度重视巡察反馈意见坚持问题导向逐"},
      {0, LEFT, 188, EM, FULL_LINE "究"},
      {0, LEFT, 216, EM, "制定整改方案。"},
      {0, LEFT + 2 * EM, 244, EM, "一、总体情况"},
      {0, LEFT + 2 * EM, 272, EM, FULL_LINE},
      {0, LEFT + 2 * EM, 300, EM, "二、问题整改情况"},
      {0}};
  assert_read (lines, "关于整改进展情况的通报\n"
                      "云溪市教育局党组高度重视巡察反馈意见坚持问题导向逐" FULL_LINE "究制定整改方案。\n"
                      "一、总体情况\n" FULL_LINE "\n二、问题整改情况\n");
}

/* A number or an address that has no room at the end of a line begins the next one whole. */
static void
test_unparted (void)
{
  static const Printed lines[] = {{0, LEFT, 160, EM, FULL_LINE},
                                  {0, LEFT, 188, EM, "云溪市教育局党组高度重视巡察反馈意见坚持问题导"},
                                  {0, LEFT, 216, EM, "123456789份。"},
                                  {0, LEFT, 244, EM, "云溪市教育局党组"},
                                  {0, LEFT, 272, EM, "2021年"},
                                  {0}};
  assert_read (lines, FULL_LINE
               "云溪市教育局党组高度重视巡察反馈意见坚持问题导123456789份。\n云溪市教育局党组\n2021年\n");
}

/* What PDF makers put between Chinese and other characters is no blank of the text; between words it is. */
static void
test_blanks (void)
{
  static const Printed lines[] = {{0, LEFT, 160, EM, "2022|年|9|月|14|日，开展|Open|Day|活动|3|次"}, {0}};
  assert_read (lines, "2022年9月14日，开展Open Day活动3次\n");
}

static void
test_margins (void)
{
  static const Printed lines[] = {{0, 200, 50, 10, "云溪市教育局文件"}, {0, LEFT, 160, EM, FULL_LINE "甲"},
                                  {0, 280, 800, 10, "- 1 -"},           {1, 200, 50, 10, "云溪市教育局文件"},
                                  {1, LEFT, 160, EM, "乙接着前页。"},   {1, 280, 800, 10, "- 2 -"},
                                  {2, 200, 50, 10, "云溪市教育局文件"}, {2, LEFT, 160, EM, "共3次"},
                                  {2, 260, 800, 10, "第3页|共3页"},     {0}};
  assert_read (lines, FULL_LINE "甲乙接着前页。\n共3次\n");
}

/* What the text says again and again is no head, though it came to lie at the edge of two pages out of three. */
static void
test_margins_of_text (void)
{
  static const Printed lines[] = {
      {0, LEFT, 60, EM, "整改进展：已完成。"}, {0, LEFT, 160, EM, "1.学习不深入。"},
      {1, LEFT, 60, EM, "整改进展：已完成。"}, {1, LEFT, 160, EM, "整改措施"},
      {1, LEFT, 190, EM, "2.作风不实。"},      {1, LEFT, 800, EM, "整改措施"},
      {2, LEFT, 160, EM, "整改措施"},          {2, LEFT, 190, EM, "3.账目不清。"},
      {2, LEFT, 800, EM, "整改措施"},          {0}};
  assert_read (lines,
               "整改进展：已完成。\n1.学习不深入。\n整改进展：已完成。\n整改措施\n2.作风不实。\n整改措施\n"
               "整改措施\n3.账目不清。\n整改措施\n");
}

/* Where paragraphs are not indented, one may end at the end of a full line: what the next line begins with tells. */
static void
test_full_last_lines (void)
{
  static const Printed lines[] = {
      {0, LEFT, 100, EM, FULL_LINE "。"},
      {0, LEFT, 128, EM, "问题2：决策程序不够规范。"},
      {0, LEFT, 156, EM, FULL_LINE "。"},
      {0, LEFT, 184, EM, "整改情况：一是修订议事规则。"},
      {0, LEFT, 212, EM, FULL_LINE "。"},
      {0, LEFT, 240, EM, "整改措施"},
      {0, LEFT, 268, EM, "（二）在日常管理方面云溪市教育局党组高度重视巡察反馈意"},
      {0, LEFT, 296, EM, "1.学习不深入。"},
      {0, LEFT, 324, EM, FULL_LINE "究"},
      {0, LEFT, 352, EM, "问题3：账目不清。"},
      {0, LEFT, 380, EM, FULL_LINE "。"},
      {0, LEFT, 408, EM, "这一句接着前一行。"},
      {0, LEFT, 436, EM, FULL_LINE "将"},
      {0, LEFT, 464, EM, "问题整改情况公布如下：全部完成。"},
      {0}};
  assert_read (
      lines, FULL_LINE
      "。\n问题2：决策程序不够规范。\n" FULL_LINE "。\n整改情况：一是修订议事规则。\n" FULL_LINE
      "。\n整改措施\n（二）在日常管理方面云溪市教育局党组高度重视巡察反馈意\n1.学习不深入。\n" FULL_LINE
      "究\n问题3：账目不清。\n" FULL_LINE "。这一句接着前一行。\n" FULL_LINE
      "将问题整改情况公布如下：全部完成。\n");
}

/* Brackets and signs that may not begin a line take the character before them along. */
static void
test_unparted_signs (void)
{
  static const Printed lines[] = {{0, LEFT, 100, EM, FULL_LINE "究"},
                                  {0, LEFT, 128, EM, FULL_LINE "究"},
                                  {0, LEFT, 156, EM, FULL_LINE "究"},
                                  {0, LEFT, 184, EM, "云溪市教育局党组高度重视巡察反馈意见坚持问题导"},
                                  {0, LEFT, 212, EM, "》）”》，逐条研究。"},
                                  {0, LEFT, 240, EM, "云溪市教育局党组高度重视巡察反馈意见坚持问题"},
                                  {0, LEFT, 268, EM, "〔2019122号，逐条研究。"},
                                  {0}};
  assert_read (lines, FULL_LINE "究" FULL_LINE "究" FULL_LINE
                                "究云溪市教育局党组高度重视巡察反馈意见坚持问题导》）”》，逐条研究。\n"
                                "云溪市教育局党组高度重视巡察反馈意见坚持问题〔2019122号，逐条研究。\n");
}

static void
test_columns (void)
{
  static const Printed lines[] = {{0, LEFT, 160, EM, "问题\t进度"}, {0, LEFT, 190, EM, "学习\t完成"}, {0}};
  assert_read (lines, "问题\t进度\n学习\t完成\n");
}

/* Who is to be asked stands beside who signs: poppler gives the one column, then the other. */
static void
test_signature (void)
{
  static const Printed lines[] = {{0, LEFT, 600, EM, FULL_LINE},
                                  {0, LEFT, 628, EM, "特此通报。"},
                                  {0, LEFT, 700, EM, "联系电话：0000-1234567"},
                                  {0, LEFT + 270, 700, EM, "中共云溪市教育局党组"},
                                  {0, LEFT, 728, EM, "电子邮箱：jiaoyu@example.cn"},
                                  {0, LEFT + 334, 728, EM, "2023年5月8日"},
                                  {0}};
  assert_read (lines, FULL_LINE "特此通报。\n联系电话：0000-1234567\t中共云溪市教育局党组\n"
                                "电子邮箱：jiaoyu@example.cn\t2023年5月8日\n");
}

/* A table of problems: cells of several lines, the number at the height of their middle or of their first. */
static void
test_table (void)
{
  static const Printed lines[] = {{0, 70, 100, 16, "关于整改进展情况的通报"},
                                  {0, 70, 140, 12, "序号"},
                                  {0, 110, 140, 12, "反馈问题"},
                                  {0, 230, 140, 12, "整改措施"},
                                  {0, 460, 140, 12, "进度"},
                                  {0, 70, 181, 12, "1"},
                                  {0, 110, 172, 12, "账目管理不规范，"},
                                  {0, 110, 190, 12, "往来款不清"},
                                  {0, 230, 163, 12, "清理往来账目|12|笔，修订财务管理办"},
                                  {0, 230, 181, 12, "法，开展专项检查，约谈有关负责人"},
                                  {0, 230, 199, 12, "并追回资金。"},
                                  {0, 460, 181, 12, "已完成"},
                                  {0, 70, 228, 12, "2"},
                                  {0, 110, 228, 12, "学习不深入"},
                                  {0, 230, 228, 12, "集中学习|6|次，"},
                                  {0, 230, 246, 12, "撰写报告。"},
                                  {0, 460, 228, 12, "正在整改"},
                                  {0, 70, 290, 12, "特此通报。"},
                                  {0}};
  assert_read (
      lines, "关于整改进展情况的通报\n序号\t反馈问题\t整改措施\t进度\n"
             "1\t账目管理不规范，往来款不清\t清理往来账目12笔，修订财务管理办法，开展专项检查，约谈有关负责人"
             "并追回资金。\t已完成\n2\t学习不深入\t集中学习6次，撰写报告。\t正在整改\n特此通报。\n");
}

/* A line that begins with a number, and whose blanks were made wide to fill it, is no table. */
static void
test_wide_blanks (void)
{
  static const Printed lines[] = {{0, LEFT, 100, EM, FULL_LINE "共"},
                                  {0, LEFT, 128, EM, "142"},
                                  {0, LEFT + 34, 128, EM, "所；截至十月底完工"},
                                  {0, LEFT + 184, 128, EM, "106"},
                                  {0, LEFT + 218, 128, EM, "所，交付学位二十四万个，新增"},
                                  {0, LEFT, 156, EM, "接着前一行。"},
                                  {0}};
  assert_read (lines, FULL_LINE "共142所；截至十月底完工106所，交付学位二十四万个，新增接着前一行。\n");
}

/* A row that is broken off goes on under the heads of the next page; the number of a page is no cell. */
static void
test_table_breaks (void)
{
  static const Printed lines[] = {{0, 70, 640, 12, "序号"},
                                  {0, 110, 640, 12, "反馈问题"},
                                  {0, 330, 640, 12, "整改措施"},
                                  {0, 70, 670, 12, "1"},
                                  {0, 110, 670, 12, "学习不深入"},
                                  {0, 330, 670, 12, "集中学习|6|次"},
                                  {0, 70, 700, 12, "2"},
                                  {0, 110, 700, 12, "账目管理不规范，"},
                                  {0, 330, 700, 12, "清理往来账目|12|笔，修订"},
                                  {0, 340, 800, 10, "-|2|-"},
                                  {1, 70, 100, 12, "序号"},
                                  {1, 110, 100, 12, "反馈问题"},
                                  {1, 330, 100, 12, "整改措施"},
                                  {1, 110, 130, 12, "往来款不清"},
                                  {1, 330, 130, 12, "财务管理办法"},
                                  {1, 70, 160, 12, "3"},
                                  {1, 110, 160, 12, "作风不实"},
                                  {1, 330, 160, 12, "下沉一线"},
                                  {1, 340, 800, 10, "-|3|-"},
                                  {0}};
  assert_read (lines, "序号\t反馈问题\t整改措施\n1\t学习不深入\t集中学习6次\n"
                      "2\t账目管理不规范，往来款不清\t清理往来账目12笔，修订财务管理办法\n"
                      "3\t作风不实\t下沉一线\n");
}

/* Rows without numbers are parted by gaps wider than those inside a cell; a page breaks one off, and a line stands below. */
static void
test_unnumbered_table (void)
{
  static const Printed lines[] = {{0, 70, 640, 12, "反馈问题"},
                                  {0, 230, 640, 12, "整改措施"},
                                  {0, 460, 640, 12, "进度"},
                                  {0, 70, 672, 12, "账目管理不规范，"},
                                  {0, 70, 688, 12, "往来款不清"},
                                  {0, 230, 672, 12, "清理往来账目|12|笔，修订财务管理办"},
                                  {0, 230, 688, 12, "法，开展专项检查"},
                                  {0, 460, 680, 12, "已完成"},
                                  {0, 70, 720, 12, "学习不深入"},
                                  {0, 230, 720, 12, "集中学习|6|次"},
                                  {0, 460, 720, 12, "正在整改"},
                                  {0, 70, 752, 12, "食堂管理薄弱，"},
                                  {0, 230, 752, 12, "修订食堂管理制度，"},
                                  {0, 460, 752, 12, "已完成"},
                                  {0, 340, 800, 10, "-|2|-"},
                                  {1, 70, 100, 12, "采购把关不严，"},
                                  {1, 230, 100, 12, "公开招标"},
                                  {1, 70, 116, 12, "浪费较多"},
                                  {1, 70, 148, 12, "作风不实"},
                                  {1, 230, 148, 12, "下沉一线"},
                                  {1, 460, 148, 12, "已完成"},
                                  {1, 70, 200, 12, "特此通报。"},
                                  {1, 340, 800, 10, "-|3|-"},
                                  {0}};
  assert_read (lines, "反馈问题\t整改措施\t进度\n"
                      "账目管理不规范，往来款不清\t清理往来账目12笔，修订财务管理办法，开展专项检查\t已完成\n"
                      "学习不深入\t集中学习6次\t正在整改\n"
                      "食堂管理薄弱，采购把关不严，浪费较多\t修订食堂管理制度，公开招标\t已完成\n"
                      "作风不实\t下沉一线\t已完成\n特此通报。\n");
}

/* Prints ten lines at @x, of which each third ends a paragraph; @sign stands at the beginning of each line. */
static void
set_column (Printed *lines, guint page, double x, const char *sign, char **texts)
{
  for (guint i = 0; i < 10; i++) {
    gboolean ends = i % 3 == 2;
    texts[i] = g_strdup_printf ("%s%u%s", sign, i, ends ? "到此为止。" : "市教育局党组高度重视巡察反馈意");
    lines[i] = (Printed){page, x, 200 + 20 * i, 12, texts[i]};
  }
}

/* Two columns of prose between lines that go across; poppler gives their paragraphs by turns. */
static void
test_prose (void)
{
  Printed lines[23] = {{0, 100, 100, 22, "关于巡察整改进展情况的通报全文"}};
  g_autofree char **texts = g_new0 (char *, 21);
  set_column (&lines[1], 0, 60, "左", texts);
  set_column (&lines[11], 0, 320, "右", texts + 10);
  lines[21] = (Printed){0, 100, 500, 22, "云溪市教育局党组二〇二四年三月"};
#define FULL(sign, i) sign i "市教育局党组高度重视巡察反馈意"
#define THREE(sign, a, b, c) FULL (sign, a) FULL (sign, b) sign c "到此为止。\n"
#define ALL(sign)                                                                                            \
  THREE (sign, "0", "1", "2") THREE (sign, "3", "4", "5") THREE (sign, "6", "7", "8") FULL (sign, "9")
  assert_read (lines,
               "关于巡察整改进展情况的通报全文\n" ALL ("左") ALL ("右") "\n云溪市教育局党组二〇二四年三月\n");
  for (guint i = 0; i < 20; i++)
    g_free (texts[i]);
}

static void
assert_refused (GBytes *bytes, int code)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (tz_document_read (bytes, "a.pdf", NULL, NULL, &error));
  g_assert_error (error, TZ_ERROR, code);
}

static void
test_refused (void)
{
  g_autoptr (GBytes) pictures = printed_scanned (&(const Printed){0}, 3, 0);
  g_autoptr (GBytes) blank = printed_new (&(const Printed){0});
  g_autoptr (GBytes) broken = g_bytes_new_static ("%PDF-1.5 整改", 15);
  assert_refused (pictures, TZ_ERROR_PICTURES);
  assert_refused (blank, TZ_ERROR_EMPTY);
  assert_refused (broken, TZ_ERROR_CORRUPT);
}

static void
test_truncated (void)
{
  static const Printed lines[] = {{0, LEFT, 160, EM, FULL_LINE}, {1, LEFT, 160, EM, FULL_LINE}, {0}};
  g_autoptr (GBytes) whole = printed_new (lines);
  for (guint i = 1; i < 50; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) * i / 50);
    g_autoptr (TzDocument) document = tz_document_read (part, "a.pdf", NULL, NULL, &error);
    g_assert_true ((document == NULL) == (error != NULL));
  }
}

/* A PDF that leaves its font to the reader takes the map of its characters from outside of the sandbox. */
static void
test_mapped (void)
{
  static const char pdf[] =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count "
      "1>>endobj\n"
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
      "/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
      "4 0 obj<</Length 57>>stream\nBT /F 16 Tf 72 700 Td <D5FBB8C4BDF8D5B9> Tj ET          \nendstream "
      "endobj\n"
      "5 0 obj<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[6 0 "
      "R]>>endobj\n"
      "6 0 obj<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/FontDescriptor 7 0 R"
      "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>>>endobj\n"
      "7 0 obj<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0"
      "/Ascent 800/Descent -200/CapHeight 800/StemV 80>>endobj\n"
      "trailer<</Root 1 0 R/Size 8>>\n";
  g_autoptr (TzReaderPool) pool = tz_reader_pool_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (pdf, sizeof pdf - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (TzDocument) document = tz_reader_pool_read (pool, bytes, "a.pdf", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tz_text_get_utf8 (document->text), ==, "整改进展\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-text/paragraphs", test_paragraphs);
  g_test_add_func ("/pdf-text/unparted", test_unparted);
  g_test_add_func ("/pdf-text/blanks", test_blanks);
  g_test_add_func ("/pdf-text/margins", test_margins);
  g_test_add_func ("/pdf-text/margins-of-text", test_margins_of_text);
  g_test_add_func ("/pdf-text/full-last-lines", test_full_last_lines);
  g_test_add_func ("/pdf-text/unparted-signs", test_unparted_signs);
  g_test_add_func ("/pdf-text/wide-blanks", test_wide_blanks);
  g_test_add_func ("/pdf-text/columns", test_columns);
  g_test_add_func ("/pdf-text/signature", test_signature);
  g_test_add_func ("/pdf-text/table", test_table);
  g_test_add_func ("/pdf-text/table-breaks", test_table_breaks);
  g_test_add_func ("/pdf-text/unnumbered-table", test_unnumbered_table);
  g_test_add_func ("/pdf-text/prose", test_prose);
  g_test_add_func ("/pdf-text/refused", test_refused);
  g_test_add_func ("/pdf-text/truncated", test_truncated);
  g_test_add_func ("/pdf-text/mapped", test_mapped);
  return g_test_run ();
}
