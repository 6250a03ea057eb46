#pragma once

#include <glib.h>

/* What pages of the tests say, and what stands around it. */
#define TITLE "云溪市水利局党组关于巡察整改进展情况的通报"
#define P1 "根据市委统一部署，市委第二巡察组对市水利局党组开展了常规巡察，并反馈了巡察意见。"
#define P2 "局党组高度重视，对反馈的问题照单全收，逐项制定措施，按期完成整改任务。"
#define Q1 "1.渠道管护不到位的问题。"
#define A1 "整改措施：排查渠道12条，修复破损渠段3公里，落实管护人员26名。"
#define S1 "整改进度：已完成。"
#define Q2 "2.项目资金拨付不及时的问题。"
#define A2 "整改措施：清理拨付台账，补拨资金31.5万元，建立按月对账制度。"
#define E1 "中共云溪市水利局党组"
#define E2 "2023年5月8日"

#define HEAD "<html><head><meta charset=utf-8><title>" TITLE "</title></head><body>"
#define MENU                                                                                                 \
  "<div class=header><ul><li><a href=/>首页</a></li><li><a href=/a>政务公开</a></li><li><a "           \
  "href=/b>办事服务</a></li></ul></div>"                                                                 \
  "<div class=position>您的位置：<a href=/>首页</a> &gt; <a href=/a>政务公开</a> &gt; 正文</div>"
#define INFO                                                                                                 \
  "<div class=info>发布时间：2023-05-09 来源：云溪市水利局 浏览次数：<span>12</span> 字号：[大 中 小]</div>"
#define FOOT                                                                                                   \
  "<div class=share>分享到：<a href=#>微信</a><a href=#>微博</a></div><div class=prev>上一篇：<a " \
  "href=1>市水利局召开会议</a>"                                                                        \
  "</div><div class=next>下一篇：<a href=2>防汛工作动态</a></div><div "                              \
  "class=footer><p>版权所有：云溪市水利局</p>"                                                      \
  "<p>联系电话：0000-0000000 备案号：某ICP备00000000号</p></div></body></html>"

/* Each paragraph between @open and @close. */
#define BODY(open, close)                                                                                    \
  open P1 close open P2 close open Q1 close open A1 close open S1 close open Q2 close open A2 close open E1  \
      close open E2 close
#define PLAIN P1 "\n" P2 "\n" Q1 "\n" A1 "\n" S1 "\n" Q2 "\n" A2 "\n" E1 "\n" E2
#define INDENTED                                                                                             \
  "　　" P1 "\n　　" P2 "\n　　" Q1 "\n　　" A1 "\n　　" S1 "\n　　" Q2 "\n　　" A2 "\n　　" E1 "\n　　" E2
#define NB "\u00a0\u00a0\u00a0\u00a0"
#define NO_BREAK NB P1 "\n" NB P2 "\n" NB Q1 "\n" NB A1 "\n" NB S1 "\n" NB Q2 "\n" NB A2 "\n" NB E1 "\n" NB E2
#define TITLED TITLE "\n" PLAIN

/* A page, and the article in it. */
typedef struct {
  const char *name;
  const char *html;
  const char *text;
} WebPage;

/* web_page_add_tests: That each of @pages is read as its text, as tests below @path. */
void web_page_add_tests (const char *path, const WebPage *pages, guint n_pages);
