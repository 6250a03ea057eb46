#include "document.h"
#include "errors.h"

static TzDocument *
read_page (const char *html)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (html, strlen (html));
  TzDocument *document = tz_document_read (bytes, "page.html", NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (document->media_type, ==, "text/html");
  return document;
}

static void
assert_text (const char *html, const char *expected)
{
  g_autoptr (TzDocument) document = read_page (html);
  g_assert_cmpstr (tz_text_get_utf8 (document->text), ==, expected);
}

#define PROSE_1 "根据统一部署，巡察组对云溪市民政局党组开展了常规巡察，并反馈了巡察意见。"
#define PROSE_2 "局党组高度重视，对反馈的问题照单全收，逐项制定措施，按期完成整改任务。"
#define TITLE "云溪市民政局党组关于巡察整改进展情况的通报"

static const char page[] =
    "<!DOCTYPE html><html><head><meta charset='utf-8'><title>" TITLE "_云溪市人民政府</title>"
    "<meta name='ArticleTitle' content='" TITLE "'><meta name='PubDate' content='2023-05-09 10:12'>"
    "<meta name='ContentSource' content='云溪市民政局'><style>p{color:red}</style>"
    "<script>var menu='<p>not text</p>';</script></head><body>"
    "<div class='top-nav'><ul><li><a href='/'>首页</a></li><li>今天是星期二</li></ul></div>"
    "<div class='position'>当前位置：<a href='/'>首页</a> &gt; <a href='/xw'>新闻</a></div>"
    "<div class='main'><h1>" TITLE
    "</h1><div class='info'>发布时间：2023-05-09 来源：云溪市民政局 字体：大 中 小</div>"
    "<div class='TRS_Editor'><p>　　" PROSE_1 "</p><p>　　" PROSE_2 "</p>"
    "<p>　　1.档案管理不规范的问题。</p><p>　　整改进度：<b>已完成</b>。</p></div>"
    "<p>中共云溪市民政局党组</p><p>2023年5月8日</p>"
    "<p>上一篇：<a href='1'>市民政局召开会议</a></p><p>下一篇：没有了</p>"
    "<h3>相关推荐</h3><ul><li><a href='2'>其他单位的通报</a></li><li><a "
    "href='3'>又一个通报</a></li></ul></div>"
    "<div id='footer'><p>主办单位：云溪市民政局 ICP备00000000号</p></div></body></html>";

static void
test_article (void)
{
  g_autoptr (TzDocument) document = read_page (page);
  g_assert_cmpstr (tz_text_get_utf8 (document->text), ==,
                   TITLE "\n　　" PROSE_1 "\n　　" PROSE_2
                         "\n　　1.档案管理不规范的问题。\n　　整改进度：已完成。\n"
                         "中共云溪市民政局党组\n2023年5月8日");
  g_assert_cmpstr (document->page_title, ==, TITLE);
  g_assert_cmpstr (document->page_source, ==, "云溪市民政局");
  g_assert_cmpstr (document->page_published, ==, "2023-05-09");
}

/* No meta data, no known names: the facts stand on the page, the article is where the prose is. */
static void
test_nameless (void)
{
  g_autoptr (TzDocument) document = read_page (
      "<html><head><title>" TITLE " - 云溪市人民政府</title></head><body><table><tr><td>"
      "<a href='/'>首页</a></td><td><a href='/b'>政务公开</a></td></tr></table><div><h1>云溪市民政局党组"
      "<br>关于巡察整改进展情况的通报</h1><p>来源：市民政局&nbsp;&nbsp;发布日期：2023年5月9日</"
      "p><div><p>" PROSE_1 "</p><p>" PROSE_2 "</p></div></div><p>版权所有 云溪市人民政府</p></body></html>");
  g_assert_cmpstr (tz_text_get_utf8 (document->text), ==,
                   "云溪市民政局党组\n关于巡察整改进展情况的通报\n" PROSE_1 "\n" PROSE_2);
  g_assert_cmpstr (document->page_source, ==, "市民政局");
  g_assert_cmpstr (document->page_published, ==, "2023-05-09");
}

static void
test_blanks (void)
{
  assert_text ("<p>一  \n\t b\n<i> c</i>整\n改</p>", "一 b c整改");
  assert_text ("<p>一<br>二<br/><br>三</p>四<div>五</div>六", "一\n二\n三\n四\n五\n六");
  assert_text ("<pre>一\n  二</pre>", "一\n  二");
  assert_text ("<p>&nbsp;</p><p>　　一&lt;2&gt; &amp; &#x56db;</p>", "　　一<2> & 四");
  assert_text ("<p>一<span style='color:red; display: none'>藏</span><em hidden>匿</em>二</p>", "一二");
}

static void
test_tables (void)
{
  assert_text ("<table><tr><th>序号</th><th>问题</th><th></th><th>进度</th></tr>"
               "<tr><td><p>1</p></td><td>档案<br>不全</td><td>x</td><td>已完成</td></tr></table>",
               "序号\t问题\t\t进度\n1\t档案不全\tx\t已完成");
}

static void
test_links_in_text (void)
{
  assert_text ("<div id='zoom'><p>" PROSE_1 "</p><p><a href='a.doc'>附件：问题清单.doc</a></p><p>" PROSE_2
               "</p></div>",
               PROSE_1 "\n附件：问题清单.doc\n" PROSE_2);
}

/* A name that makes an element look like a menu must not cost the text in it. */
static void
test_misleading_names (void)
{
  assert_text ("<body><div class='page with-sidebar'><p>" PROSE_1 "</p><p>" PROSE_2
               "</p></div><p>短</p></body>",
               PROSE_1 "\n" PROSE_2 "\n短");
}

/* A part of the text outside the box that is named as the article is not lost. */
static void
test_two_boxes (void)
{
  assert_text ("<div class='TRS_Editor'><p>" PROSE_1 PROSE_1 PROSE_1 "</p></div><p><a href='1'>附件1</a></p>"
               "<div><p>" PROSE_2 PROSE_2 PROSE_2 "</p></div>",
               PROSE_1 PROSE_1 PROSE_1 "\n附件1\n" PROSE_2 PROSE_2 PROSE_2);
}

/* The words that pages write around articles belong to the text where they stand in its midst. */
static void
test_same_words_inside (void)
{
  g_autoptr (GString) html = g_string_new ("<div id='zoom'>");
  g_autoptr (GString) expected = g_string_new (NULL);
  for (guint i = 0; i < 21; i++) {
    const char *line = i == 9    ? "主办单位：云溪市民政局"
                       : i == 10 ? "相关信息"
                       : i == 11 ? "上一页"
                                 : PROSE_1;
    g_string_append_printf (html, "<p>%s</p>", line);
    g_string_append_printf (expected, "%s%s", i > 0 ? "\n" : "", line);
  }
  assert_text (html->str, expected->str);
}

static void
test_only_links (void)
{
  assert_text ("<ul><li><a href='a'>甲</a></li><li><a href='b'>乙</a></li></ul>", "甲\n乙");
}

/* The numbers that a browser writes, save where the text brings its own. */
static void
test_lists (void)
{
  assert_text ("<ol><li>甲<ol type='a'><li>乙</li><li><p>丙</p></li></ol></li><li>丁</li></ol><p>戊</p>",
               "1. 甲\na. 乙\nb. 丙\n2. 丁\n戊");
  assert_text ("<ol start='3'><li>甲<li value=7>乙<li></li><li>丙</ol>", "3. 甲\n7. 乙\n9. 丙");
  assert_text (
      "<ol class='custom_cn1 list-paddingleft-1'><li>甲</li></ol><ol class='custom_cn'><li>乙</li></ol>"
      "<ol style='list-style-type: cjk-ideographic;'><li>丙</li></ol>",
      "一）甲\n一、乙\n一、丙");
  assert_text ("<ol style='list-style:none'><li>甲</li></ol><ul><li>乙</li></ul><li>丙</li>", "甲\n乙\n丙");
  assert_text ("<ol><li>1.甲</li><li>（二）乙</li><li>三、丙</li><li>①丁</li><li>3.5万元</li></ol>",
               "1.甲\n（二）乙\n三、丙\n①丁\n5. 3.5万元");
}

/* Every text is there, however deep. */
static void
test_deep (void)
{
  const guint depth = 100000;
  g_autoptr (GString) html = g_string_new ("<html><body>");
  g_autoptr (GString) expected = g_string_new (NULL);
  for (guint i = 0; i < depth; i++) {
    g_string_append_printf (html, "<div>第%u层", i);
    g_string_append_printf (expected, "%s第%u层", i > 0 ? "\n" : "", i);
  }
  assert_text (html->str, expected->str);
}

/* End tags that close nothing make libxml2 look through all open elements. */
static void
test_misplaced_end_tags (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) html = g_string_new ("<html><body>整改");
  for (guint i = 0; i < 100000; i++)
    g_string_append (html, "<span>");
  for (guint i = 0; i < 1000000; i++)
    g_string_append (html, "</b>");
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (g_steal_pointer (&html));
  g_test_timer_start ();
  g_assert_null (tz_document_read (bytes, NULL, NULL, NULL, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_CORRUPT);
  g_assert_cmpfloat (g_test_timer_elapsed (), <, 30);
}

static void
test_charsets (void)
{
  const char *const charsets[] = {"gb2312", "GBK", "gb18030", "utf-8", "big5"};
  for (guint i = 0; i < G_N_ELEMENTS (charsets); i++) {
    g_autoptr (GError) error = NULL;
    const char *prose = g_str_equal (charsets[i], "big5") ? "巡察反饋的問題" : "巡察反馈的问题";
    g_autofree char *html =
        g_strdup_printf ("<html><head><meta http-equiv='Content-Type' content='text/html; charset=%s'></head>"
                         "<body><p>%s</p></body></html>",
                         charsets[i], prose);
    gsize n_bytes;
    g_autofree char *encoded = g_convert (html, -1, charsets[i], "UTF-8", NULL, &n_bytes, &error);
    g_assert_no_error (error);
    g_autoptr (GBytes) bytes = g_bytes_new (encoded, n_bytes);
    g_autoptr (TzDocument) document = tz_document_read (bytes, NULL, NULL, NULL, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (tz_text_get_utf8 (document->text), ==, prose);
  }
}

/* A page that names the wrong charset is read as what it is. */
static void
test_lying_charset (void)
{
  assert_text ("<html><head><meta charset='gb2312'></head><body><p>" PROSE_1 "</p></body></html>", PROSE_1);
}

static void
test_broken (void)
{
  assert_text ("<html><body><p>一<p>二</i></div></p><td>三<b>四</body></html>五<", "一\n二\n三四\n五<");
}

/* Where scripts would fetch the text, the message says what to do. */
static void
test_scripts_only (void)
{
  static const char html[] =
      "<html><body><div id='app'><noscript>请启用脚本</noscript></div><script>window.__INITIAL_STATE__ = "
      "{\"content\": \"<p>一、问题</p>\"}</script></body></html>";
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (html, sizeof html - 1);
  g_assert_null (tz_document_read (bytes, "page.html", NULL, NULL, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_EMPTY);
  g_assert_nonnull (strstr (error->message, "from the browser"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html/article", test_article);
  g_test_add_func ("/html/nameless", test_nameless);
  g_test_add_func ("/html/blanks", test_blanks);
  g_test_add_func ("/html/tables", test_tables);
  g_test_add_func ("/html/links-in-text", test_links_in_text);
  g_test_add_func ("/html/misleading-names", test_misleading_names);
  g_test_add_func ("/html/two-boxes", test_two_boxes);
  g_test_add_func ("/html/same-words-inside", test_same_words_inside);
  g_test_add_func ("/html/only-links", test_only_links);
  g_test_add_func ("/html/lists", test_lists);
  g_test_add_func ("/html/deep", test_deep);
  g_test_add_func ("/html/misplaced-end-tags", test_misplaced_end_tags);
  g_test_add_func ("/html/charsets", test_charsets);
  g_test_add_func ("/html/lying-charset", test_lying_charset);
  g_test_add_func ("/html/broken", test_broken);
  g_test_add_func ("/html/scripts-only", test_scripts_only);
  return g_test_run ();
}
