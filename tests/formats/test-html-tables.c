#include "web-page.h"

/*
 * Tables of web pages: which cell a line is of tells whether it is a problem, a measure or a status, so a row of a table is
 * one line however its cells are set.
 */
#define TABLE_PAGE(table)                                                                                    \
  HEAD MENU "<h1>" TITLE "</h1>" INFO "<div class=content><p>" P1 "</p><table border=1>" table               \
            "</table><p>" P2 "</p></div>" FOOT
#define HEADS "<tr><td>序号</td><td>问题</td><td>措施</td><td>进度</td></tr>"
#define PLAIN_HEADS "序号\t问题\t措施\t进度\n"
#define ABOVE TITLE "\n" P1 "\n"
#define BELOW "\n" P2

static const WebPage pages[] = {
    {"cells-of-paragraphs",
     TABLE_PAGE ("<tr><td><p>序号</p></td><td><p>问题</p></td><td><p>措施</p></td><td><p>进度</p></td></tr>"
                 "<tr><td><p>1</p></td><td><p>渠道管护</p><p>不到位</p></td><td><p>排查渠道12条。</p>"
                 "<p>修复渠段3公里。</p></td><td><p>已完成</p></td></tr>"),
     ABOVE PLAIN_HEADS "1\t渠道管护不到位\t排查渠道12条。修复渠段3公里。\t已完成" BELOW},
    {"cells-with-breaks",
     TABLE_PAGE (
         HEADS "<tr><td>1</td><td>资金拨付<br>不及时</td><td>（1）清理台账；<br>（2）补拨资金31.5万元。</td>"
               "<td>正在推进<br>2023<br>12</td></tr><tr><td>2</td><td>档案不全</td><td>整理</td><td>已完成</"
               "td></tr>"),
     ABOVE PLAIN_HEADS "1\t资金拨付不及时\t（1）清理台账；（2）补拨资金31.5万元。\t正在推进2023 "
                       "12\n2\t档案不全\t整理\t已完成" BELOW},
    {"empty-cells",
     TABLE_PAGE (
         HEADS
         "<tr><td><p>&nbsp;</p></td><td><p>档案不全</p></td><td></td><td><p>已</p><p>完成</p></td></tr>"),
     ABOVE PLAIN_HEADS "档案不全\t\t已完成" BELOW},
    {"fewer-cells-than-heads",
     TABLE_PAGE (HEADS "<tr><td>1</td><td>档案不全</td><td><p>整理档案。</p><p>培训干部。</p></td></tr>"),
     ABOVE PLAIN_HEADS "1\t档案不全\n整理档案。\n培训干部。" BELOW},
    {"table-in-cell",
     TABLE_PAGE (HEADS
                 "<tr><td>1</td><td>档案不全</td><td><table><tr><td><p>整理</p></td><td><p>归档</p></td>"
                 "<td><p>培训</p></td></tr></table></td><td>已完成</td></tr>"),
     ABOVE PLAIN_HEADS "1\t档案不全\n整理\t归档\t培训\n已完成" BELOW},
    {"layout",
     HEAD
     "<table><tr><td>首页</td><td>机构</td><td>政务公开</td></tr><tr><td><p>栏目</p><p>导航</p></td><td>"
     "<h1>" TITLE "</h1><table><tr><td><div class=article-content>" BODY (
         "<p>", "</p>") "</div></td></tr></table></td><td><img src=a.png></td></tr></table></body></html>",
     TITLED},
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  web_page_add_tests ("/html-tables", pages, G_N_ELEMENTS (pages));
  return g_test_run ();
}
