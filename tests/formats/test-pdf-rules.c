#include "document.h"
#include "printed.h"

/* Eight characters fill a cell, and leave two points to the next one. */
#define EM 12
#define WIDTH (8 * EM + 2)
#define LEFT 70.0
#define COLUMN(i) (LEFT + (i)*WIDTH)
#define CELL(i, top, rows)                                                                                   \
  {                                                                                                          \
    COLUMN (i), top, WIDTH, (rows)*18.0                                                                      \
  }
#define ROW(top, rows) CELL (0, top, rows), CELL (1, top, rows), CELL (2, top, rows)
#define TEXT(i, top, text)                                                                                   \
  {                                                                                                          \
    0, COLUMN (i) + 1, (top) + 14.0, EM, text                                                                \
  }
#define NO_BOX                                                                                               \
  {                                                                                                          \
    0, 0, 0, 0                                                                                               \
  }
#define HEADS TEXT (0, 100, "反馈问题"), TEXT (1, 100, "整改措施"), TEXT (2, 100, "整改进展")
#define READ_HEADS "反馈问题\t整改措施\t整改进展\n"

static void
assert_read (const Printed *lines, const PrintedBox *boxes, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = printed_boxes (lines, boxes);
  g_autoptr (TzDocument) document = tz_document_read (bytes, "a.pdf", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (tz_text_get_utf8 (document->text), ==, expected);
}

/* Cells that stand as close to each other as characters do, and rows as close as the lines in them. */
static void
test_tight (void)
{
  static const Printed lines[] = {HEADS,
                                  TEXT (0, 118, "往来账目不清账实"),
                                  TEXT (1, 118, "清理往来账目修订"),
                                  TEXT (2, 118, "已完成"),
                                  TEXT (0, 136, "不符"),
                                  TEXT (1, 136, "制度"),
                                  TEXT (0, 154, "学习不深入不经常"),
                                  TEXT (1, 154, "每月集中学习一次"),
                                  TEXT (2, 154, "已完成并长期坚持"),
                                  TEXT (0, 172, "作风不实"),
                                  TEXT (2, 172, "正在整改"),
                                  {0}};
  static const PrintedBox boxes[] = {ROW (100, 1), ROW (118, 2), ROW (154, 1), ROW (172, 1), NO_BOX};
  assert_read (lines, boxes,
               READ_HEADS "往来账目不清账实不符\t清理往来账目修订制度\t已完成\n"
                          "学习不深入不经常\t每月集中学习一次\t已完成并长期坚持\n"
                          "作风不实\t\t正在整改\n");
}

/* A line through the whole table is no row of it, and what underlines words parts nothing. */
static void
test_sections (void)
{
  static const Printed lines[] = {HEADS,
                                  TEXT (0, 118, "一、学习方面"),
                                  TEXT (0, 136, "学习不深入不经常"),
                                  TEXT (1, 136, "每月集中学习一次"),
                                  TEXT (2, 136, "已完成"),
                                  TEXT (0, 154, "二、作风方面存在的问题以及整改"),
                                  TEXT (0, 172, "作风不实"),
                                  TEXT (1, 172, "下沉一线解决问题"),
                                  TEXT (2, 172, "正在整改"),
                                  {0}};
  static const PrintedBox boxes[] = {ROW (100, 1),
                                     {LEFT, 118, 3 * WIDTH, 18},
                                     ROW (136, 1),
                                     {COLUMN (1) + 10, 150, 60, 0.2},
                                     {LEFT, 154, 3 * WIDTH, 18},
                                     ROW (172, 1),
                                     NO_BOX};
  assert_read (lines, boxes,
               READ_HEADS "一、学习方面\n学习不深入不经常\t每月集中学习一次\t已完成\n"
                          "二、作风方面存在的问题以及整改\n作风不实\t下沉一线解决问题\t正在整改\n");
}

/* What goes over two columns stands in the first of them. */
static void
test_wide_cell (void)
{
  static const Printed lines[] = {HEADS,
                                  TEXT (0, 118, "学习不深入不经常"),
                                  TEXT (1, 118, "每月集中学习一次，已完成并且坚持"),
                                  TEXT (0, 136, "作风不实"),
                                  TEXT (1, 136, "下沉一线"),
                                  TEXT (2, 136, "正在整改"),
                                  {0}};
  static const PrintedBox boxes[] = {
      ROW (100, 1), CELL (0, 118, 1), {COLUMN (1), 118, 2 * WIDTH, 18}, ROW (136, 1), NO_BOX};
  assert_read (lines, boxes,
               READ_HEADS
               "学习不深入不经常\t每月集中学习一次，已完成并且坚持\t\n作风不实\t下沉一线\t正在整改\n");
}

/* Where one cell goes on beside several, rules alone do not tell what is one problem: the lines stay as they are. */
static void
test_tall_cell (void)
{
  static const Printed lines[] = {HEADS,
                                  TEXT (0, 118, "作风建设"),
                                  TEXT (1, 118, "下沉一线"),
                                  TEXT (2, 118, "已完成"),
                                  TEXT (1, 136, "公开承诺"),
                                  TEXT (2, 136, "正在整改"),
                                  {0}};
  static const PrintedBox boxes[] = {
      ROW (100, 1), CELL (0, 118, 2), CELL (1, 118, 1), CELL (2, 118, 1), CELL (1, 136, 1), CELL (2, 136, 1),
      NO_BOX};
  assert_read (lines, boxes, READ_HEADS "作风建设\t下沉一线\t已完成\n公开承诺\t正在整改\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-rules/tight", test_tight);
  g_test_add_func ("/pdf-rules/sections", test_sections);
  g_test_add_func ("/pdf-rules/wide-cell", test_wide_cell);
  g_test_add_func ("/pdf-rules/tall-cell", test_tall_cell);
  return g_test_run ();
}
