#include <locale.h>
#include <string.h>

#include "analysis.h"

/* The same five problems in forms that bureaus print them in: {n} and {c} are the number, {t} the wording,
 * {a} the answer, {s} the status. */
typedef struct {
  const char *form;
  const char *label;  /* of the first problem */
  const char *ending; /* of each title, behind the wording */
} Form;

typedef struct {
  const char *title;
  const char *answer;
  const char *wording;
  TzStatus status;
} Item;

static const Item items[] = {
    {"理论学习不够深入", "制定学习计划，组织集中学习6次。", "已完成", TZ_STATUS_COMPLETED},
    {"河道巡查不到位", "修订巡查办法，开展巡查31次。", "已完成，长期坚持", TZ_STATUS_COMPLETED_SUSTAINED},
    {"取水许可审批不严", "清理取水口47个，补办手续12件。", "正在推进", TZ_STATUS_IN_PROGRESS},
    {"项目资金拨付滞后", "拨付资金236万元。", "基本完成", TZ_STATUS_MOSTLY_COMPLETED},
    {"闲置资产长期未处置", "清查闲置房屋9处，公开出租4处。", "已完成", TZ_STATUS_COMPLETED},
};

static const Form forms[] = {
    /* tables */
    {"{n}\t{t}\t{a}\t2024年9月底\t{s}\n", "1", ""},
    {"{n}\n{t}\n{a}\n{s}\n", "1", ""},
    {"{n}.{t}\n整改情况\t{a}\n整改进度\t{s}\n", "1", ""},
    /* labels */
    {"整改任务{c}：{t}\n整改情况：{a}\n整改进度：{s}\n", "整改任务一", ""},
    {"反馈意见{n}：{t}。\n整改落实情况：{a}\n完成情况：{s}\n", "反馈意见1", ""},
    {"问题清单第{n}项：{t}\n整改举措：{a}\n整改状态：{s}\n", "问题清单第1项", ""},
    {"问题 {n}：{t}\n整改情况：{a}\n整改进度：{s}\n", "问题 1", ""},
    {"反馈问题{n}\n{t}\n整改情况\n{a}\n整改进度\n{s}\n", "反馈问题1", ""},
    {"{n}关于{t}的问题\n整改情况：{a}\n整改结果：{s}\n", "1", "的问题"},
    {"{n}{t}的问题\n整改情况：{a}\n整改结果：{s}\n", "1", "的问题"},
    {"1-{n}{t}。\n整改情况：{a}\n整改结果：{s}\n", "1-1", ""},
    {"（{c}）\n问题：{t}。\n整改：{a}\n进度：{s}\n", "（一）", ""},
    {"◆{t}\n▶整改措施：{a}\n▶整改进度：{s}\n", "", ""},
    {"问题：{t}。\n整改：{a}\n进展：{s}。\n\n", "问题", ""},
    {"针对{t}的问题，{a}{s}。\n", "", "的问题"},
    /* parts in one line */
    {"{n}、存在问题：{t}。整改措施：{a}整改成效：工作进一步规范。完成情况：{s}。\n", "1", ""},
    {"{n}.“{t}”问题整改情况：{a}{s}。\n", "1", ""},
    {"{n}.{t}的问题。\n整改措施：{a}\n牵头领导：李某某；责任股室：办公室；整改状态：{s}。\n", "1", "的问题"},
    /* statuses */
    {"{n}.{t}的问题——{s}\n{a}\n", "1", "的问题"},
    {"{n}.{t}（整改进度：{s}）\n{a}\n", "1", ""},
    {"{n}.{t}的问题\n（{s}）{a}\n", "1", "的问题"},
    {"{n}.{t}的问题。{a}（整改进度：{s}）\n", "1", "的问题"},
    {"{n}.{t}。\n整改情况：{a}\n整改结论：{s}。\n", "1", ""},
    {"{n}.{t}。\n{a}验收结论：{s}。\n", "1", ""},
    {"{n}.{t}。\n{a}截至目前，该项整改任务{s}。\n", "1", ""},
    {"{n}.{t}；\n整改情况：{a}\n状态：{s}；\n", "1", ""},
    {"{n}.针对“{t}”问题：{a}（{s}）\n", "1", ""},
    {"{n}.关于{t}的问题\n原因分析：思想认识不足。\n整改措施：{a}\n整改成效：明显改善。\n完成情况：{s}\n", "1",
     "的问题"},
    {"问题{c}（共性问题）：{t}。\n整改情况：{a}\n整改进度：{s}\n", "问题一（共性问题）", ""},
    {"（{c}）“{t}”问题整改情况\n{a}该问题{s}。\n", "（一）", ""},
    {"（{c}）{t}\n1.问题表现：落实上级要求有差距。\n2.整改措施：{a}\n3.整改结果：{s}。\n", "（一）", ""},
    {"——关于{t}的问题。{a}该问题{s}。\n", "", "的问题"},
    {"{c}是针对{t}的问题，{a}该问题{s}。\n", "一是", "的问题"},
    /* boxes, ticks and brackets */
    {"{n}.{t}的问题。\n整改情况：{a}\n【{s}】\n", "1", "的问题"},
    {"{n}.{t}的问题【{s}】\n整改情况：{a}\n", "1", "的问题"},
    {"【{s}】{n}.{t}的问题。\n整改情况：{a}\n", "1", "的问题"},
    {"{n}.【{s}】{t}的问题。\n整改情况：{a}\n", "1", "的问题"},
    {"{n}.{t}的问题。\n整改情况：{a}\n☑{s}\n", "1", "的问题"},
    {"{n}.{t}的问题。\n整改情况：{a}\n整改进度：☑{s}\n", "1", "的问题"},
    {"{n}.{t}的问题。\n整改情况：{a}\n整改进度：□不涉及 √{s}\n", "1", "的问题"},
    {"{n}.{t}的问题。\n整改情况：{a}\n整改进度：√{s} □未完成\n", "1", "的问题"},
    {"{n}.{t}的问题。\n{a}整改状态：{s}；责任单位：办公室。\n", "1", "的问题"},
    {"{n}.{t}的问题。（责任单位：办公室；整改状态：{s}）\n{a}\n", "1", "的问题"},
    {"{n}.问题：{t}\n措施：{a}\n状态：{s}\n", "1", ""},
    {"问题{n}：{t}｜{s}\n整改情况：{a}\n", "问题1", ""},
    {"{n}.{t}的问题。\n整改情况：{a}（{s}）\n", "1", "的问题"},
    {"{n}.{t}的问题。\n整改情况：{a}——{s}\n", "1", "的问题"},
    {"{n}.{t}的问题。\n整改情况：{s}。{a}\n", "1", "的问题"},
    {"{n}.{t}的问题。（{s}。）{a}\n", "1", "的问题"},
    {"{n}）{t}。\n整改情况：{a}\n进展：{s}\n", "1）", ""},
    {"【问题{n}】{t}。\n【整改情况】{a}\n【整改进度】{s}\n", "【问题1】", ""},
    {"▲问题{n}　{t}\n整改情况：{a}\n整改进度：{s}\n", "问题1", ""},
    {"第{n}项：{t}\n整改情况：{a}\n整改进度：{s}\n", "第1项", ""},
    {"第{n}条　{t}\n整改情况：{a}\n整改进度：{s}\n", "第1条", ""},
    {"{n}\n反馈问题：{t}\n整改措施：{a}\n整改进度：{s}\n", "1", ""},
    {"【{n}】{t}。\n整改情况：{a}\n整改进度：{s}\n", "【1】", ""},
    {"［{n}］{t}。\n整改情况：{a}\n整改进度：{s}\n", "［1］", ""},
    {"0{n}.{t}。\n整改情况：{a}\n整改进度：{s}\n", "01", ""},
    {"0{n} {t}\n整改情况：{a}\n整改进度：{s}\n", "01", ""},
    {"问题（{n}）{t}。\n整改情况：{a}\n整改进度：{s}\n", "问题（1）", ""},
    {"（问题{n}）{t}。\n整改情况：{a}\n整改进度：{s}\n", "（问题1）", ""},
    {"整改问题{n}：{t}。\n整改情况：{a}\n整改进度：{s}\n", "整改问题1", ""},
    /* measures that run on */
    {"{n}.{t}的问题。\n（1）召开会议2次，专题研究部署。（2）{a}\n完成情况：{s}。\n", "1", "的问题"},
    {"{n}.{t}的问题。\n整改措施：1.召开会议2次，专题研究部署。2.{a}\n完成情况：{s}。\n", "1", "的问题"},
};

static char *
print_item (const char *form, guint i)
{
  static const char *const numerals[] = {"一", "二", "三", "四", "五"};
  g_autofree char *number = g_strdup_printf ("%u", i + 1);
  GString *text = g_string_new (form);
  g_string_replace (text, "{n}", number, 0);
  g_string_replace (text, "{c}", numerals[i], 0);
  g_string_replace (text, "{t}", items[i].title, 0);
  g_string_replace (text, "{a}", items[i].answer, 0);
  g_string_replace (text, "{s}", items[i].wording, 0);
  return g_string_free (text, FALSE);
}

/* With what a page has around a notice. */
static TzText *
print_notice (const Form *form)
{
  g_autoptr (GString) text = g_string_new (
      "首页 > 政务公开 > 通知公告\n设为首页 | 加入收藏 | 无障碍阅读\n"
      "中共北洲县水利局党组关于巡察整改进展情况的通报\n"
      "【字体：大 中 小】　浏览次数：1,283次　2024-12-25 09:30　【打印】 【关闭】\n"
      "2024年3月5日至4月30日，县委第二巡察组对县水利局党组开展了巡察。现将整改进展情况予以公布。\n");
  for (guint i = 0; i < G_N_ELEMENTS (items); i++) {
    g_autofree char *item = print_item (form->form, i);
    g_string_append (text, item);
  }
  g_string_append (
      text, "欢迎广大干部群众监督。联系电话：0790-2345678。\n中共北洲县水利局党组\n2024年12月20日\n"
            "附件：\n1.整改问题清单.docx\n2.整改台账.xlsx\n上一篇：关于召开会议的通知\n下一篇：没有了\n");
  return tz_text_new (text->str, text->len, NULL);
}

static void
check_form (const Form *form, const TzLexicon *lexicon)
{
  g_autoptr (TzText) text = print_notice (form);
  g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, lexicon);
  g_test_message ("%s", form->form);
  g_assert_cmpuint (analysis->problems->len, ==, G_N_ELEMENTS (items));
  g_assert_cmpfloat (analysis->outline_certainty, >=, TZ_OUTLINE_CERTAIN);
  for (guint i = 0; i < G_N_ELEMENTS (items); i++) {
    const TzProblem *problem = &g_array_index (analysis->problems, TzProblem, i);
    g_autofree char *label = tz_text_dup_slice (text, problem->label);
    g_autofree char *title = tz_text_dup_slice (text, problem->title);
    g_autofree char *expected = g_strconcat (items[i].title, form->ending, NULL);
    if (i == 0)
      g_assert_cmpstr (label, ==, form->label);
    g_assert_cmpstr (title, ==, expected);
    g_assert_cmpint (problem->status, ==, items[i].status);
    g_assert_cmpuint (problem->n_measures, ==, strstr (form->form, "部署") != NULL ? 2 : 1);
  }
}

static void
test_forms (void)
{
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    check_form (&forms[i], lexicon);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/forms", test_forms);
  return g_test_run ();
}
