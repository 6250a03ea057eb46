#include "web-page.h"

/*
 * Pages as the sites of governments, schools and hospitals are built: the article comes out whole and alone. All say
 * the same; what differs is what stands around it, and how its lines are set.
 */
static const WebPage pages[] = {
    {"editor",
     HEAD MENU "<h1>" TITLE "</h1>" INFO
               "<div class=TRS_Editor><div class=Custom_UnionStyle>" BODY ("<p>", "</p>") "</div></div>" FOOT,
     TITLED},
    {"textarea",
     HEAD MENU "<h1>" TITLE "</h1>" INFO "<textarea id=content readonly>" PLAIN "</textarea>"
               "<form><textarea name=comment placeholder=评论></textarea></form>" FOOT,
     TITLED},
    {"zoom", HEAD MENU "<h1>" TITLE "</h1>" INFO "<div id=zoom>" BODY ("<p>", "</p>") "</div>" FOOT, TITLED},
    {"ucap",
     HEAD MENU "<h1>" TITLE "</h1>" INFO
               "<UCAPCONTENT><div id=UCAP-CONTENT>" BODY ("<p>", "</p>") "</div></UCAPCONTENT>" FOOT,
     TITLED},
    {"pages-content",
     HEAD MENU "<h1>" TITLE "</h1>" INFO "<div class=pages_content id=UCAP-CONTENT>" BODY (
         "<p style=text-indent:2em>", "</p>") "</div>" FOOT,
     TITLED},
    {"visual-site",
     HEAD MENU "<h1>" TITLE "</h1>" INFO "<div id=vsb_content><div class=v_news_content>" BODY (
         "<p class=vsbcontent_start>", "</p>") "</div></div>" FOOT,
     TITLED},
    {"nested-tables",
     HEAD MENU "<table><tr><td><table><tr><td align=center><b>" TITLE "</b></td></tr><tr><td>" INFO
               "</td></tr><tr><td><table><tr><td>" BODY (
                   "<p>", "</p>") "</td></tr></table></td></tr></table></td></tr></table>" FOOT,
     TITLED},
    {"fonts",
     HEAD MENU "<h1>" TITLE "</h1>" INFO "<div class=content>" BODY (
         "<p><font face=宋体><font size=4><span lang=zh>", "</span></font></font></p>") "</div>" FOOT,
     TITLED},
    {"split-fonts",
     HEAD MENU "<h1>" TITLE "</h1>" INFO "<div "
               "class=content><p><font>根据市委统一</font><font>部署，</font><span>市委第<b>二</b>巡察组</"
               "span>对市水利局党组开展了常规巡察，并反馈了巡察意见。</p>"
               "<p>" P2 "</p><p>" Q1 "</p><p>" A1 "</p><p>" S1 "</p><p>" Q2 "</p><p>" A2 "</p><p>" E1
               "</p><p>" E2 "</p></div>" FOOT,
     TITLED},
    {"ideographic-indents",
     HEAD MENU "<h1>" TITLE "</h1>" INFO "<div class=article>" BODY ("<p>　　", "</p>") "</div>" FOOT,
     TITLE "\n" INDENTED},
    {"no-break-indents",
     HEAD MENU "<h1>" TITLE "</h1>" INFO
               "<div class=article>" BODY ("<p>&nbsp;&nbsp;&nbsp;&nbsp;", "</p>") "</div>" FOOT,
     TITLE "\n" NO_BREAK},
    {"breaks", HEAD MENU "<h1>" TITLE "</h1>" INFO "<div class=content>" BODY ("", "<br>") "</div>" FOOT,
     TITLED},
    {"double-breaks",
     HEAD MENU "<h1>" TITLE "</h1>" INFO "<div class=content>" BODY ("", "<br/><br/>") "</div>" FOOT, TITLED},
    {"spans-and-breaks",
     HEAD MENU "<h1>" TITLE "</h1>" INFO
               "<div class=content><p>" BODY ("<span>", "</span><br>") "</p></div>" FOOT,
     TITLED},
    {"divs", HEAD MENU "<h1>" TITLE "</h1>" INFO "<div class=con>" BODY ("<div>", "</div>") "</div>" FOOT,
     TITLED},
    {"sections",
     HEAD MENU "<h1>" TITLE "</h1>" INFO "<div id=js_content class=rich_media_content>" BODY (
         "<section><section><span>", "</span></section></section>") "</div>" FOOT,
     TITLED},
    {"empty-paragraphs",
     HEAD MENU "<h1>" TITLE "</h1>" INFO
               "<div class=content>" BODY ("<p>", "</p><p>&nbsp;</p><p></p>") "</div>" FOOT,
     TITLED},
    {"word",
     HEAD MENU
     "<h1>" TITLE "</h1>" INFO "<div class=content><!--[if gte mso "
     "9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--><style>p.MsoNormal{margin:0}</style>" BODY (
         "<p class=MsoNormal><span style=mso-bidi-font-size:16pt>", "<o:p></o:p></span></p>") "</div>" FOOT,
     TITLED},
    {"wrapped-source",
     HEAD MENU "<h1>" TITLE "</h1>" INFO "<div class=content>"
               "\n  <p>\n    根据市委统一部署，市委第二巡察组对市水利局党组开展了\n    "
               "常规巡察，并反馈了巡察意见。\n  </p>\n"
               "<p>" P2 "</p><p>" Q1 "</p><p>" A1 "</p><p>" S1 "</p><p>" Q2 "</p><p>" A2 "</p><p>" E1
               "</p><p>" E2 "</p></div>" FOOT,
     TITLED},
    {"html5",
     HEAD "<nav><a href=/>首页</a><a href=/a>政务公开</a></nav><main><article><header><h1>" TITLE
          "</h1></header>" BODY (
              "<p>", "</p>") "</article><aside><h3>热点</h3><a "
                             "href=3>防汛</a></aside></main><footer>版权所有</footer></body></html>",
     TITLED},
    {"xhtml",
     "<?xml version=\"1.0\" encoding=\"utf-8\"?><html "
     "xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>" TITLE "</title></head><body>" MENU "<h1>" TITLE
     "</h1>" INFO "<div class=\"content\">" BODY ("<p>", "</p>") "</div>" FOOT,
     TITLED},
    {"heading-in-box", HEAD MENU "<div class=content><h2>" TITLE "</h2>" BODY ("<p>", "</p>") "</div>" FOOT,
     TITLED},
    {"centred-title",
     HEAD MENU "<div id=content><p align=center><strong>" TITLE
               "</strong></p>" BODY ("<p>", "</p>") "</div>" FOOT,
     TITLED},
    {"two-line-title",
     HEAD MENU "<h1>云溪市水利局党组<br>关于巡察整改进展情况的通报</h1>" INFO
               "<div class=content>" BODY ("<p>", "</p>") "</div>" FOOT,
     "云溪市水利局党组\n关于巡察整改进展情况的通报\n" PLAIN},
    {"title-row",
     HEAD MENU
     "<table><tr><td class=title>" TITLE
     "</td></tr><tr><td class=info>日期：2023-05-09 来源：本站</td></tr><tr><td class=content>" BODY (
         "<p>", "</p>") "</td></tr></table>" FOOT,
     TITLED},
    {"print-buttons",
     HEAD MENU "<h1>" TITLE "</h1>" INFO "<div class=content>" BODY (
         "<p>",
         "</p>") "<div class=print><a href=#>【打印本页】</a> <a href=#>【关闭窗口】</a></div></div>" FOOT,
     TITLED},
    {"sidebar",
     HEAD MENU "<div class=left><h3>栏目导航</h3><ul><li><a href=1>机构职能</a></li><li><a "
               "href=2>通知公告</a></li><li><a href=3>政策法规</a></li></ul></div><div class=right><h1>" TITLE
               "</h1>" INFO "<div class=text>" BODY ("<p>", "</p>") "</div></div>" FOOT,
     TITLED},
    {"related",
     HEAD MENU "<h1>" TITLE "</h1>" INFO "<div class=content>" BODY (
         "<p>", "</p>") "</div><div class=related><h3>相关阅读</h3><ul><li><a "
                        "href=4>某局召开巡察整改推进会部署下一阶段工作任务</a></li><li><a "
                        "href=5>某局组织开展专题学习</a></li></ul></div>" FOOT,
     TITLED},
    {"scripts",
     HEAD MENU "<h1>" TITLE "</h1>" INFO "<div "
               "class=content><script>document.write('<p>无关</p>')</"
               "script><style>p{}</style><noscript>请启用脚本</noscript>" BODY (
                   "<p>", "</p>") "<script>share()</script></div>" FOOT,
     TITLED},
    {"comments",
     HEAD MENU "<h1>" TITLE "</h1>" INFO
               "<div class=content><!--enpproperty <articleid>1</articleid> --><!--enpcontent-->" BODY (
                   "<p>", "</p>") "<!--/enpcontent--></div>" FOOT,
     TITLED},
    {"unclosed", HEAD MENU "<h1>" TITLE "</h1>" INFO "<div class=content>" BODY ("<p>", "") "</div>" FOOT,
     TITLED},
    {"upper-case",
     "<HTML><HEAD><META CHARSET=UTF-8><TITLE>" TITLE "</TITLE></HEAD><BODY>" MENU "<H1>" TITLE "</H1>" INFO
     "<DIV CLASS=CONTENT>" BODY ("<P>", "</P>") "</DIV>" FOOT,
     TITLED},
    {"entities",
     HEAD MENU "<h1>" TITLE "</h1>" INFO "<div "
               "class=content><p>&#26681;&#x636e;"
               "市委统一部署，市委第二巡察组对市水利局党组开展了常规巡察，并反馈了巡察意见。</p>"
               "<p>" P2 "</p><p>" Q1 "</p><p>" A1 "</p><p>" S1 "</p><p>" Q2 "</p><p>" A2 "</p><p>" E1
               "</p><p>" E2 "</p></div>" FOOT,
     TITLED},
    {"problem-table",
     HEAD MENU "<h1>" TITLE "</h1>" INFO "<div class=content><p>" P1 "</p><table "
               "border=1><tr><td>序号</td><td>问题</td><td>措施</td><td>进度</td></tr><tr><td>1</"
               "td><td>渠道管护不到位</td><td>修复渠段3公里</td><td>已完成</td></tr><tr><td>2</"
               "td><td>资金拨付不及时</td><td>补拨资金31.5万元</td><td>基本完成</td></tr></table><p>" P2
               "</p></div>" FOOT,
     TITLE "\n" P1 "\n序号\t问题\t措施\t进度\n1\t渠道管护不到位\t修复渠段3公里\t已完成\n2\t资金拨付不及时\t补"
           "拨资金31.5万元\t基本完成\n" P2},
    {"catalogue",
     HEAD MENU "<table "
               "class=xxgk_table><tr><td>索引号：</td><td>000000000/2023-00012</td><td>主题分类：</"
               "td><td>水利</td></tr>"
               "<tr><td>发布机构：</td><td>云溪市水利局</td><td>发文日期：</td><td>2023-05-09</td></tr>"
               "<tr><td>名称：</td><td colspan=3>" TITLE
               "</td></tr><tr><td>文号：</td><td></td><td>有效性：</td>"
               "<td>有效</td></tr></table><div class=article><h1>" TITLE
               "</h1><div class=article_con>" BODY ("<p>", "</p>") "</div></div>" FOOT,
     TITLED},
    {"editor-view",
     HEAD MENU "<div class=article-header><h1>" TITLE "</h1><p class=time>2023-05-09 10:21</p><p "
               "class=from>来源：云溪市水利局</p></div>"
               "<div class=\"view TRS_UEDITOR trs_paper_default trs_web\">" BODY (
                   "<p style=\"text-indent: 2em\"><span>", "</span></p>") "</div>" FOOT,
     TITLED},
    {"marked-in-comments",
     HEAD MENU
     "<div id=c><table width=100%><tr><td class=title><!--<$[标题名称(html)]>begin-->" TITLE
     "<!--<$[标题名称(html)]>end--></td></tr><tr><td>发布日期：2023-05-09 "
     "浏览次数：<script>document.write(12)</script> 字号：[ <a>大</a> <a>中</a> <a>小</a> ]</td></tr>"
     "<tr><td id=zoom><!--content.begin--><meta name=ContentStart>" BODY (
         "<p>", "</p>") "<meta name=ContentEnd><!--content.end--></td></tr></table></div>" FOOT,
     TITLED},
    {"hidden-copy",
     HEAD MENU "<h1>" TITLE "</h1>" INFO
               "<div class=content><p style=display:none>关键词 整改 巡察</p>" BODY (
                   "<p>", "</p>") "</div><div style=\"display: none;\">" BODY ("<p>", "</p>") "</div>" FOOT,
     TITLED},
    {"definition-list",
     HEAD MENU "<dl class=detail><dt>" TITLE "</dt><dd>" BODY ("<p>", "</p>") "</dd></dl>" FOOT, TITLED},
    {"hot-topics",
     HEAD MENU "<div class=con_left><div class=hot><h2>热点专题</h2><p>云溪市水利局扎实推进巡察整改，全面落实"
               "管护责任，推动水利事业高质量发展。</p></div></div><div class=con_right><h1>" TITLE
               "</h1><div class=main_content>" BODY ("<p>", "</p>") "</div></div>" FOOT,
     TITLED},
    {"split-numbers",
     HEAD MENU
     "<h1>" TITLE "</h1>" INFO "<div class=content><p>" P1 "</p><p>" P2 "</p><p>" Q1
     "</p><p>整改措施：排查渠道<span "
     "lang=EN-US>1</span><span lang=EN-US>2</span>条，修复破损渠段<span lang=EN-US>3<o:p></o:p></span>"
     "公里，落实管护人员<span lang=EN-US>26</span>名。</p><p>" S1 "</p><p>" Q2 "</p><p>" A2 "</p><p>" E1
     "</p><p>" E2 "</p></div>" FOOT,
     TITLED},
    {"pictures",
     HEAD MENU "<h1>" TITLE "</h1>" INFO
               "<div class=content><p><img src=a.jpg alt=会议现场></p>" BODY ("<p>", "</p>") "</div>" FOOT,
     TITLED},
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  web_page_add_tests ("/html-pages", pages, G_N_ELEMENTS (pages));
  return g_test_run ();
}
