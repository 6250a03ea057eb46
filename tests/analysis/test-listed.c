#include <locale.h>

#include "analysis.h"
#include "probe.h"

/* 一是 numbers problems where each stands on a line of its own above its answer, and else what is inside one.
 */

#define TOP "中共北洲区水利局党组关于巡察整改进展情况的通报\n现将巡察整改进展情况予以公布。\n"

typedef struct {
  const char *body;
  guint n_problems;
  const char *first_label;
  const char *first_title;
} Case;

static const Case cases[] = {
    {"1.关于“管水护水不够有力”问题的整改\n一是河道巡查不到位\n制定巡查办法2项。\n二是取水许可审批不严\n"
     "清查取水口31个。\n2.关于“管党治党不够严格”问题的整改\n一是组织生活不规范\n补开会议3次。\n"
     "二是廉政谈话流于形式\n重新谈话12人次。\n",
     4, "一是", "河道巡查不到位"},
    {"1.管水护水不够有力\n一是河道巡查不到位。\n二是取水许可审批不严。\n整改措施：制定巡查办法2项。\n"
     "2.管党治党不够严格\n一是组织生活不规范。\n二是廉政谈话流于形式。\n整改措施：重新谈话12人次。\n",
     2, "1", "管水护水不够有力"},
    {"1.管水护水不够有力的问题。\n一是制定巡查办法2项。\n二是清查取水口31个。\n"
     "2.管党治党不够严格的问题。\n一是补开会议3次。\n二是重新谈话12人次。\n",
     2, "1", "管水护水不够有力的问题"},
    {"（一）管水护水方面。一是针对河道巡查不到位的问题，制定巡查办法2项。二是针对取水许可审批不严的问题，清查"
     "取水口31个"
     "。\n（二）管党治党方面。一是针对组织生活不规范的问题，补开会议3次。\n",
     3, "一是", "河道巡查不到位的问题"},
    {"市局认真整改。关于河道巡查不到位的问题，制定巡查办法2项。关于取水许可审批不严的问题，清查取水口31个。"
     "关于组织生活不规范的问题，补开会议3次。\n",
     3, "", "河道巡查不到位的问题"},
    {"（一）管水护水方面\n一是上下游联动有温度差。\n整改措施：（1）制定办法2项；（2）会商3次。整改进度：已销"
     "号。\n"
     "二是河道巡查不到位。\n整改措施：清查取水口31个。整改进度：基本完成。\n（二）管党治党方面\n一是组织生活"
     "不规范。\n"
     "整改措施：补开会议3次。整改进度：已销号。\n二是谈话像拉家常。\n整改措施：重新谈话12人次。整改进度：已销"
     "号。\n",
     4, "一是", "上下游联动有温度差"},
    {"第一，关于河道巡查不到位的问题。制定巡查办法2项，该问题已整改完成。\n第二，关于取水许可审批不严的问题。"
     "清查取水口"
     "31个。\n第三，关于组织生活不规范的问题。补开会议3次。\n",
     3, "第一", "河道巡查不到位的问题"},
    {"（一）管水护水方面\n问题1.河道巡查不到位（已完成）。制定巡查办法2项；问题2."
     "取水许可审批不严（已完成）。清查取水口"
     "31个。\n（二）管党治党方面\n问题3.组织生活不规范（正在整改）。补开会议3次。\n",
     3, "问题1", "河道巡查不到位"},
    {"（一）针对“管水护水不够有力”方面的问题整改情况\n反馈意见指出：河道巡查不到位。\n整改落实情况：制定办法2"
     "项。\n"
     "反馈意见指出：取水许可审批不严。\n整改落实情况：清查取水口31个。\n（二）针对“管党治党不够严格”方面的问"
     "题整改情况\n"
     "反馈意见指出：组织生活不规范。\n整改落实情况：补开会议3次。\n",
     3, "反馈意见指出", "河道巡查不到位"},
    {"1.河道巡查不到位。巡查记录不全。\n整改措施：制定巡查办法2项。\n2."
     "取水许可审批不严。现场核查不够。\n整改措施：清查取水口"
     "31个。\n",
     2, "1", "河道巡查不到位"},
    {"问题1：河道巡查不到位。巡查记录不全。\n整改措施：制定巡查办法2项。\n问题2：取水许可审批不严。现场核查不"
     "够。\n"
     "整改措施：清查取水口31个。\n",
     2, "问题1", "河道巡查不到位。巡查记录不全"},
    {"一是河道巡查不到位的问题。制定巡查办法2项。\n二是取水许可审批不严的问题。清查取水口31个。\n"
     "三是组织生活不规范的问题。补开会议3次。\n四是廉政谈话流于形式的问题。重新谈话12人次。\n",
     4, "一是", "河道巡查不到位的问题"},
    {"1.河道巡查不到位问题（责任领导：张明；完成时限：2024年9月）\n整改情况：制定巡查办法2项。\n"
     "2.取水许可审批不严问题（责任领导：李强；完成时限：2024年9月）\n整改情况：清查取水口31个。\n",
     2, "1", "河道巡查不到位问题"},
    {"（一）反馈意见“河道巡查不到位”\n整改情况：制定巡查办法2项。\n（二）反馈意见“取水许可审批不严”\n"
     "整改情况：清查取水口31个。\n",
     2, "（一）", "河道巡查不到位"},
    {"序号1\n问题描述：河道巡查不到位。\n整改措施：制定巡查办法2项。\n整改进度：已完成\n序号2\n"
     "问题描述：取水许可审批不严。\n整改措施：清查取水口31个。\n整改进度：正在整改\n",
     2, "序号1", "河道巡查不到位"},
    {"（1）关于“重复收费”的问题。清退费用3.2万元。\n（2）关于“分解收费”的问题。约谈5人。\n", 2, "（1）",
     "重复收费"},
};

static void
test_listed (void)
{
  g_autoptr (GError) error = NULL;
  const TzLexicon *lexicon = probe_lexicon ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *printed = g_strconcat (TOP, cases[i].body, NULL);
    g_autoptr (TzText) text = tz_text_new (printed, -1, &error);
    g_assert_no_error (error);
    g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, lexicon);
    g_test_message ("%s", cases[i].body);
    g_assert_cmpuint (analysis->problems->len, ==, cases[i].n_problems);
    const TzProblem *first = &g_array_index (analysis->problems, TzProblem, 0);
    g_autofree char *label = tz_text_dup_slice (text, first->label);
    g_autofree char *title = tz_text_dup_slice (text, first->title);
    g_assert_cmpstr (label, ==, cases[i].first_label);
    g_assert_cmpstr (title, ==, cases[i].first_title);
  }
}

/* 第一，第二， enumerate measures as 一是, 二是 do. */
static void
test_spoken (void)
{
  g_autoptr (GError) error = NULL;
  const TzLexicon *lexicon = probe_lexicon ();
  g_autoptr (TzText) text = tz_text_new (
      TOP "1.管水护水不够有力的问题。\n整改情况：第一，制定巡查办法2项。第二，清查取水口31个。第三，"
          "约谈第一责任人3名。\n2.管党治党不够严格的问题。\n整改情况：补开会议3次。\n",
      -1, &error);
  g_assert_no_error (error);
  g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, lexicon);
  g_assert_cmpuint (analysis->problems->len, ==, 2);
  g_assert_cmpuint (g_array_index (analysis->problems, TzProblem, 0).n_measures, ==, 3);
  g_assert_cmpuint (g_array_index (analysis->problems, TzProblem, 1).n_measures, ==, 1);
}

/* ◆ on lines of their own enumerate measures. */
static void
test_bullets (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzText) text = tz_text_new (
      TOP "1.管水护水不够有力的问题。\n整改情况：\n◆ 制定巡查办法2项；\n◆ 清查取水口31个；\n◆ 约谈3人。\n"
          "2.管党治党不够严格的问题。\n整改情况：\n◆ 补开会议3次。\n",
      -1, &error);
  g_assert_no_error (error);
  g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, probe_lexicon ());
  g_assert_cmpuint (analysis->problems->len, ==, 2);
  g_assert_cmpuint (g_array_index (analysis->problems, TzProblem, 0).n_measures, ==, 3);
  g_assert_cmpuint (g_array_index (analysis->problems, TzProblem, 1).n_measures, ==, 1);
  g_autofree char *second = tz_text_dup_slice (text, g_array_index (analysis->measures, TzMeasure, 1).span);
  g_assert_cmpstr (second, ==, "清查取水口31个；");
}

/* Problems in a list and their answers below, by their numbers: what is said of one is not said of the next. */
static void
test_apart (void)
{
  static const char *const bodies[] = {
      "（一）管水护水方面\n主要问题：1.河道巡查不到位；2.取水许可审批不严；3.方案像流水账。\n"
      "针对问题1，（1）制定巡查办法2项；（2）补巡河道3条。整改状态：已销号。\n"
      "针对问题2，清查取水口31个，\n1.发出通知书3份。\n2.约谈3人。\n整改状态：基本完成。\n"
      "针对问题3，重新制定方案。\n（二）管党治党方面\n主要问题：1.组织生活不规范。\n"
      "针对问题1，补开会议3次。整改状态：已销号。\n",
      "（一）管水护水方面\n存在问题：\n1.河道巡查不到位。\n2.取水许可审批不严。\n3."
      "方案像流水账。\n整改情况：\n"
      "针对第1个问题，（1）制定巡查办法2项；（2）补巡河道3条。整改状态：已销号。\n"
      "针对第2个问题，（1）清查取水口31个；（2）约谈3人。\n整改状态：基本完成。\n"
      "针对第3个问题，重新制定方案。\n（二）管党治党方面\n存在问题：1.组织生活不规范。\n"
      "针对第1个问题，补开会议3次。整改状态：已销号。\n",
      "一、管水护水方面\n巡察指出：一是河道巡查不到位；二是取水许可审批不严；三是方案像流水账。\n"
      "针对第一个问题，①制定巡查办法2项；②补巡河道3条。整改状态：已销号。\n"
      "针对第二个问题，①清查取水口31个；②约谈3人。整改状态：基本完成。\n针对第三个问题，重新制定方案。\n"
      "二、管党治党方面\n巡察指出：一是组织生活不规范。\n针对第一个问题，补开会议3次。整改状态：已销号。\n",
  };
  static const struct {
    const char *title;
    TzStatus status;
    guint n_measures;
    int heading;
  } wanted[] = {{"河道巡查不到位", TZ_STATUS_COMPLETED, 2, 0},
                {"取水许可审批不严", TZ_STATUS_MOSTLY_COMPLETED, 2, 0},
                {"方案像流水账", TZ_STATUS_NOT_STATED, 1, 0},
                {"组织生活不规范", TZ_STATUS_COMPLETED, 1, 1}};
  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *printed = g_strconcat (TOP, bodies[i], NULL);
    g_autoptr (TzText) text = tz_text_new (printed, -1, &error);
    g_assert_no_error (error);
    g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, probe_lexicon ());
    g_assert_cmpuint (analysis->problems->len, ==, G_N_ELEMENTS (wanted));
    g_assert_cmpfloat (analysis->outline_certainty, >=, TZ_OUTLINE_CERTAIN);
    for (guint j = 0; j < G_N_ELEMENTS (wanted); j++) {
      const TzProblem *problem = &g_array_index (analysis->problems, TzProblem, j);
      g_autofree char *title = tz_text_dup_slice (text, problem->title);
      g_assert_cmpstr (title, ==, wanted[j].title);
      g_assert_cmpint (problem->status, ==, wanted[j].status);
      g_assert_cmpuint (problem->n_measures, ==, wanted[j].n_measures);
      g_assert_cmpint (problem->heading, ==, wanted[j].heading);
    }
  }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/listed", test_listed);
  g_test_add_func ("/analysis/spoken", test_spoken);
  g_test_add_func ("/analysis/bullets", test_bullets);
  g_test_add_func ("/analysis/apart", test_apart);
  return g_test_run ();
}
