#include <locale.h>

#include "analysis.h"
#include "probe.h"

/* Problems of two levels in one notice, boxed labels, and what is said of all problems below the last of them. */

typedef struct {
  const char *body;
  const char *problems; /* label title=status of each, joined by " | " */
  const char *declared; /* key=value of each */
} Case;

static const Case cases[] = {
    /* A problem one level up, with an answer that is labelled */
    {"二、整改落实情况\n（一）贯彻决策部署方面\n1."
     "履行监管职责有差距\n（1）项目管理不规范。\n整改情况：开展排查。"
     "（已完成）\n（2）水费征收不到位。\n整改情况：成立专班。（已完成）\n（二）群众身边不正之风方面\n"
     "2.饮水安全保障不力\n整改情况：一是维修工程23处。二是开展水质检测。（基本完成）\n",
     "（1） 项目管理不规范=completed | （2） 水费征收不到位=completed | 2 饮水安全保障不力=mostly_completed",
     ""},
    /* or one that is all that follows. */
    {"（一）贯彻决策部署方面\n1.履行监管职责有差距\n（1）项目管理不规范。\n开展排查12次。（已完成）\n"
     "（2）水费征收不到位。\n成立清欠专班。（已完成）\n2.饮水安全保障不力\n维修工程23处。（已完成）\n",
     "（1） 项目管理不规范=completed | （2） 水费征收不到位=completed | 2 饮水安全保障不力=completed", ""},
    /* 1.【问题】: the box is no part of the title. */
    {"1.【问题】主业课程不突出。\n【整改】开发课程5门。\n【状态】已完成\n2.【问题】学员管理宽松。\n"
     "【整改】修订办法。\n【状态】正在推进\n",
     "1 主业课程不突出=completed | 2 学员管理宽松=in_progress", ""},
    /* 问题：1.…, and a last clause that names the problem. */
    {"问题：1.两费保障不及时。\n整改情况：补拨经费23万元，惠及18人，该问题已解决。\n问题：2.组织监管缺位。\n"
     "整改情况：开展检查，清退会费，该项问题正在整改。\n",
     "问题 两费保障不及时=completed | 问题 组织监管缺位=in_progress", ""},
    {"1.管网老化。\n整改情况：更换管网3公里。该问题正在整改，计划2025年11月底前完成通水。\n2.会议少。\n"
     "整改情况：召开会议6次。该问题已整改，效果待看。\n",
     "1 管网老化=in_progress | 2 会议少=not_stated", ""},
    /* A list above the answer that it shares: problems where there are said to be so many, */
    {"巡察反馈2个方面5个具体问题。\n（一）统筹推进有差距\n①方案制定不细；\n②督查力度不够。\n整改情况：\n"
     "①修订方案。\n②开展督查。\n整改状态：已完成\n（二）责任落实不到位\n①培训流于形式；\n②台账不健全；\n"
     "③整改不彻底。\n整改情况：\n①开展培训。\n②完善台账。\n整改状态：正在整改\n",
     "① 方案制定不细=completed | ② 督查力度不够=completed | ① 培训流于形式=in_progress | "
     "② 台账不健全=in_progress | ③ 整改不彻底=in_progress",
     "aspects_total=2 | problems_total=5"},
    /* and else what describes one. */
    {"巡察反馈2个问题。\n（一）统筹推进有差距\n①方案制定不细；\n②督查力度不够；\n③分工不明。\n整改情况：\n修"
     "订方案。\n"
     "整改状态：已完成\n（二）责任落实不到位\n①培训流于形式；\n②台账不健全；\n③考核缺失。\n整改情况：\n开展培"
     "训。\n"
     "整改状态：正在整改\n",
     "（一） 统筹推进有差距=completed | （二） 责任落实不到位=in_progress", "problems_total=2"},
    /* A status in a box behind the deadline. */
    {"●问题1：宣传形式单一\n整改措施：\n◆ 开通公众号；\n◆ 制作专题片3部。\n整改时限：2023年3月 【已完成】\n"
     "●问题2：权属登记未办理\n整改措施：\n◆ 会商4次。\n整改时限：长期 【持续推进】\n",
     "问题1 宣传形式单一=completed | 问题2 权属登记未办理=in_progress", ""},
    /* What is said of all of them is no part of the last. */
    {"1.学习走过场。\n整改情况：已整改到位。\n2.补贴发放不规范。\n整改情况：已整改到位。\n3."
     "组织生活不规范。\n"
     "整改情况：正在整改。\n截至2021年3月底，反馈的3个问题，已整改2个，正在整改1个。\n",
     "1 学习走过场=completed | 2 补贴发放不规范=completed | 3 组织生活不规范=in_progress",
     "problems_total=3 | problems_done=2 | problems_in_progress=1"},
    {"1.学习走过场。\n召开会议6次。该项问题已整改完成。\n2."
     "拖欠货款270万元。\n制定还款计划。该项问题正在持续推进"
     "整改。\n以上2个问题已完成整改1个，正在整改1个。\n",
     "1 学习走过场=completed | 2 拖欠货款270万元=in_progress",
     "problems_total=2 | problems_done=1 | problems_in_progress=1"},
    {"1.学习走过场。\n召开会议6次。\n2."
     "储备不足。\n采购物资13件。\n目前，7个问题中有6个已完成整改，1个需长期推进。\n",
     "1 学习走过场=not_stated | 2 储备不足=not_stated",
     "problems_total=7 | problems_done=6 | problems_long_term=1"},
    /* Shares of the problems are no total. */
    {"巡察反馈共性问题9个、个性问题22个。\n1.学习走过场。\n整改情况：召开会议6次。\n2.补贴发放不规范。\n"
     "整改情况：清退补贴。\n",
     "1 学习走过场=not_stated | 2 补贴发放不规范=not_stated", ""},
    /* The total is what the statuses add up to, with those that are kept up; what is to be done counts nothing. */
    {"巡察反馈4个方面、15个主要问题、43个具体问题，已完成整改41个，2个需长期推进的正按计划推进。\n"
     "1.学习走过场。\n整改情况：召开会议6次。\n2.补贴发放不规范。\n整改情况：清退补贴。\n"
     "三、下一步打算\n将持续抓好2个阶段性成效问题整改。\n",
     "1 学习走过场=not_stated | 2 补贴发放不规范=not_stated",
     "aspects_total=4 | problems_total=43 | problems_done=41 | problems_long_term=2"},
};

static char *
describe_problems (const TzText *text, const TzAnalysis *analysis)
{
  GString *all = g_string_new (NULL);
  for (guint i = 0; i < analysis->problems->len; i++) {
    const TzProblem *problem = &g_array_index (analysis->problems, TzProblem, i);
    g_autofree char *label = tz_text_dup_slice (text, problem->label);
    g_autofree char *title = tz_text_dup_slice (text, problem->title);
    g_string_append_printf (all, "%s%s %s=%s", i > 0 ? " | " : "", label, title,
                            tz_name_id (TZ_VOCABULARY_STATUS, (int)problem->status));
  }
  return g_string_free (all, FALSE);
}

static char *
describe_declared (const TzAnalysis *analysis)
{
  GString *all = g_string_new (NULL);
  for (guint i = 0; i < analysis->declared->len; i++) {
    const TzDeclared *declared = &g_array_index (analysis->declared, TzDeclared, i);
    g_string_append_printf (all, "%s%s=%g", i > 0 ? " | " : "",
                            tz_name_id (TZ_VOCABULARY_DECLARED, (int)declared->key), declared->value);
  }
  return g_string_free (all, FALSE);
}

static void
test_mixed (void)
{
  g_autoptr (GError) error = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *printed =
        g_strconcat ("中共青岚县水利局党组关于巡察整改进展情况的通报\n现将整改进展情况予以公布。\n",
                     cases[i].body, "中共青岚县水利局党组\n2024年1月12日\n", NULL);
    g_autoptr (TzText) text = tz_text_new (printed, -1, &error);
    g_assert_no_error (error);
    g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, probe_lexicon ());
    g_autofree char *problems = describe_problems (text, analysis);
    g_autofree char *declared = describe_declared (analysis);
    g_assert_cmpstr (problems, ==, cases[i].problems);
    g_assert_cmpstr (declared, ==, cases[i].declared);
  }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/mixed", test_mixed);
  return g_test_run ();
}
