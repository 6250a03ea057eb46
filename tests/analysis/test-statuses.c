#include <locale.h>

#include "analysis.h"
#include "probe.h"

/* How certain a status is that a problem states in these words. */
static float
certainty_of (const TzLexicon *lexicon, const char *wording)
{
  g_autofree char *notice = g_strdup_printf ("中共云溪市民政局党组关于巡察整改进展情况的通报\n2023年3月，市委"
                                             "第三巡察组对市民政局党组进行了巡察。现将整改情况予以公布。\n"
                                             "1.理论学习不够深入。\n整改措施：制定学习计划。\n整改进度：%"
                                             "s\n2.会议记录不规范。\n整改措施：修订制度。\n",
                                             wording);
  g_autoptr (TzText) text = tz_text_new (notice, -1, NULL);
  g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, lexicon);
  for (guint i = 0; i < analysis->entities->len; i++) {
    const TzEntity *entity = &g_array_index (analysis->entities, TzEntity, i);
    if (entity->type == TZ_ENTITY_STATUS)
      return entity->certainty;
  }
  return 0;
}

/* Kept up alone does not say whether it was ever completed. */
static void
test_kept_up (void)
{
  const TzLexicon *lexicon = probe_lexicon ();
  float alone = certainty_of (lexicon, "长期坚持");
  g_assert_cmpfloat (alone, >, 0);
  g_assert_cmpfloat (alone, <, TZ_OUTLINE_CERTAIN);
  g_assert_cmpfloat (certainty_of (lexicon, "已完成，长期坚持"), >, TZ_OUTLINE_CERTAIN);
  g_assert_cmpfloat (certainty_of (lexicon, "正在整改"), >, TZ_OUTLINE_CERTAIN);
}

/* How an answer ends, and the status that it states. */
typedef struct {
  const char *ending;
  TzStatus status;
} Ending;

static const Ending endings[] = {
    {"目前，该问题已完成整改。", TZ_STATUS_COMPLETED},
    {"该项问题现已整改完毕。", TZ_STATUS_COMPLETED},
    {"此项整改工作正在有序推进。", TZ_STATUS_IN_PROGRESS},
    {"截至目前，本条问题整改任务已完成，长期坚持。", TZ_STATUS_COMPLETED_SUSTAINED},
    {"正在整改，预计2024年底完成。", TZ_STATUS_IN_PROGRESS},
    {"尚未完成，计划2024年12月底前完成。", TZ_STATUS_NOT_COMPLETED},
    {"目前，正在整改，预计2024年底完成。", TZ_STATUS_IN_PROGRESS},
    {"未完成整改，原因是资金未到位。", TZ_STATUS_NOT_COMPLETED},
    {"此问题已整改完成，并将长期坚持。", TZ_STATUS_COMPLETED_SUSTAINED},
    {"该问题已完成整改，下一步将持续巩固。", TZ_STATUS_COMPLETED},
    {"已完成整改任务，并建立长效机制。", TZ_STATUS_COMPLETED},
    {"已完成，并建立长效机制。", TZ_STATUS_NOT_STATED}, /* the last measure, perhaps */
    {"已基本完成整改，剩余工作持续推进。", TZ_STATUS_MOSTLY_COMPLETED},
    {"2户正在整改，预计2024年底完成。", TZ_STATUS_NOT_STATED}, /* a part of it */
    {"该项工作已完成。", TZ_STATUS_NOT_STATED},                /* the last measure, perhaps */
    {"验收结论：完成整改。", TZ_STATUS_COMPLETED},
    {"\n整改结论：完成整改", TZ_STATUS_COMPLETED},
    {"\n问题核查评估意见：正在推进。", TZ_STATUS_IN_PROGRESS},
    {"\n审批窗口：已完成。", TZ_STATUS_NOT_STATED}, /* no label of general words */
    {"\n整改进度：100%，已完成。", TZ_STATUS_COMPLETED},
    {"\n整改进度：已完成（100%）。", TZ_STATUS_COMPLETED},
    {"\n整改进度：正在整改，完成60%。", TZ_STATUS_IN_PROGRESS},
    {"\n整改进度：已于2024年9月底完成整改。", TZ_STATUS_COMPLETED},
    {"\n整改进度：已完成3项。", TZ_STATUS_NOT_STATED},
    {"（整改进度：基本完成）", TZ_STATUS_MOSTLY_COMPLETED},
    {"\n是否完成：是", TZ_STATUS_COMPLETED},
    {"\n是否完成整改：否（长期整改）", TZ_STATUS_NOT_COMPLETED},
    {"√已完成", TZ_STATUS_COMPLETED},
    {"\n责任领导：王某某　整改时限：2024年9月底　完成情况：整改完成，长期坚持",
     TZ_STATUS_COMPLETED_SUSTAINED},
    {"\n责任单位：人事科  完成时限：长期坚持  整改状态：正在整改", TZ_STATUS_IN_PROGRESS},
    {"\n是否整改到位：否。", TZ_STATUS_NOT_COMPLETED},
    {"\n是否完成：是有关部门说了算", TZ_STATUS_NOT_STATED},
    {"\n整改进度：□未完成 ☑已完成 □正在整改", TZ_STATUS_COMPLETED},
    {"\n整改进度：□未完成 □已完成", TZ_STATUS_NOT_STATED},
};

static void
test_endings (void)
{
  const TzLexicon *lexicon = probe_lexicon ();
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++) {
    g_autofree char *notice = g_strdup_printf ("中共云溪市民政局党组关于巡察整改进展情况的通报\n"
                                               "1.理论学习不够深入的问题。\n整改措施：制定学习计划。%s\n"
                                               "2.会议记录不规范的问题。\n整改措施：修订制度。\n",
                                               endings[i].ending);
    g_autoptr (TzText) text = tz_text_new (notice, -1, NULL);
    g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, lexicon);
    g_test_message ("%s", endings[i].ending);
    g_assert_cmpuint (analysis->problems->len, ==, 2);
    g_assert_cmpint (g_array_index (analysis->problems, TzProblem, 0).status, ==, endings[i].status);
    g_assert_cmpint (g_array_index (analysis->problems, TzProblem, 1).status, ==, TZ_STATUS_NOT_STATED);
  }
}

/* How an answer that has a status begins: the label and the status in every order and bracket. */
static const char *const openings[] = {
    "整改落实情况（%s）：一是制定计划。二是开展学习。",
    "整改情况（%s）：\n1.制定计划。\n2.开展学习。",
    "整改措施【%s】：一是制定计划。二是开展学习。",
    "整改情况[%s] 一是制定计划。二是开展学习。",
    "整改情况〔%s〕：一是制定计划。二是开展学习。",
    "【整改情况】（%s）一是制定计划。二是开展学习。",
    "整改情况：（%s）一是制定计划。二是开展学习。",
    "整改情况（整改进度：%s）：一是制定计划。二是开展学习。",
    "（%s）整改情况：一是制定计划。二是开展学习。",
    "整改进展及成效（%s）\n（1）制定计划。\n（2）开展学习。",
};

static void
assert_opening (const TzLexicon *lexicon, const char *opening, const char *wording, TzStatus status)
{
  g_auto (GStrv) around = g_strsplit (opening, "%s", 2);
  g_autofree char *answer = g_strjoin (wording, around[0], around[1], NULL);
  g_autofree char *notice = g_strdup_printf ("中共云溪市民政局党组关于巡察整改进展情况的通报\n"
                                             "1.理论学习不够深入的问题。\n%s\n"
                                             "2.会议记录不规范的问题。\n整改情况：修订制度。\n",
                                             answer);
  g_autoptr (TzText) text = tz_text_new (notice, -1, NULL);
  g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, lexicon);
  g_test_message ("%s", answer);
  g_assert_cmpuint (analysis->problems->len, ==, 2);
  const TzProblem *problem = &g_array_index (analysis->problems, TzProblem, 0);
  g_assert_cmpint (problem->status, ==, status);
  g_assert_cmpint (problem->n_measures, ==, 2);
  g_assert_cmpint (g_array_index (analysis->problems, TzProblem, 1).status, ==, TZ_STATUS_NOT_STATED);
}

static void
test_openings (void)
{
  const TzLexicon *lexicon = probe_lexicon ();
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++) {
    assert_opening (lexicon, openings[i], "已完成", TZ_STATUS_COMPLETED);
    assert_opening (lexicon, openings[i], "已完成，长期坚持", TZ_STATUS_COMPLETED_SUSTAINED);
    assert_opening (lexicon, openings[i], "基本完成", TZ_STATUS_MOSTLY_COMPLETED);
    assert_opening (lexicon, openings[i], "正在推进", TZ_STATUS_IN_PROGRESS);
  }
}

/* The sentence that opens an answer, below the title or behind a label; of a measure it is none of the problem. */
static void
test_first_sentences (void)
{
  static const TzStatus expected[] = {TZ_STATUS_COMPLETED, TZ_STATUS_MOSTLY_COMPLETED, TZ_STATUS_IN_PROGRESS,
                                      TZ_STATUS_NOT_STATED};
  g_autoptr (TzText) text = tz_text_new (
      "中共云溪市民政局党组关于巡察整改进展情况的通报\n2023年3月，市委第三巡察组对市民政局党组进行了"
      "巡察。现将整改情况予以公布。\n"
      "1、关于理论学习不够深入的问题\n已完成整改。制定学习计划，集中学习12次。\n"
      "2、关于会议记录不规范的问题\n基本完成整改。修订制度，但仍有2个支部未执行。\n"
      "3、关于账目不清的问题\n整改情况：正在整改。清理账目31处。\n"
      "4、关于台账不全的问题\n（1）已完成整改。补齐台账。\n（2）正在整改。修订台账。\n",
      -1, NULL);
  g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, probe_lexicon ());
  g_assert_cmpuint (analysis->problems->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpint (g_array_index (analysis->problems, TzProblem, i).status, ==, expected[i]);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/statuses/kept-up", test_kept_up);
  g_test_add_func ("/analysis/statuses/endings", test_endings);
  g_test_add_func ("/analysis/statuses/openings", test_openings);
  g_test_add_func ("/analysis/statuses/first-sentences", test_first_sentences);
  return g_test_run ();
}
