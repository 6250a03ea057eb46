#include "analysis.h"
#include "probe.h"

/* Notices from places that no list has, in layouts of their own. */

static const char notice[] =
    "中共岭川市中级人民法院党组关于巡察整改情况的通报\n"
    "2022年3月15日到5月30日，市委巡察三组对江西省岭川市中级人民法院党组开展了巡察，2022年7月18日反馈了意见。"
    "\n"
    "巡察反馈3大类5条问题，制定整改举措26条；目前已整改到位4条、正在整改1条；分解为42项具体任务，建章立制19个"
    "。\n"
    "一、整改落实情况\n"
    "（1）学习不深入（已完成）。制定计划，开展研讨。\n"
    "（2）阵地管理不严（已完成）。清理账号，2018、2019年账号一并清理，9月30日前完成。\n"
    "（3）案款管理混乱（已完成）。发放案款，2017年至2019年的案款全部清理。10月9日起施行新办法。\n"
    "（4）支部换届超期（已完成）。完成换届。\n"
    "（5）办公用房超标（正在整改）。正在腾退。\n"
    "院里将坚持标本兼治，防止问题反弹。\n"
    "中共岭川市中级人民法院党组\n2022年12月30日\n";

/* Each problem is described in a second sentence on its line. */
static const char described[] =
    "中共云岭县青禾街道工作委员会关于巡察整改情况的公告\n"
    "2022年5月9日至7月8日，县委第三巡察组对青禾街道党工委开展了巡察。9月2日反馈了意见。\n"
    "一、落实整改主体责任情况\n党工委对照4个方面2个具体问题细化整改举措9条。\n"
    "二、巡察反馈问题整改情况\n"
    "问题一：学习质量不高，存在照本宣科、以读代学的现象。学习计划上下一般粗，研讨交流少，联系街道实际工作不够"
    "紧密。"
    "\n"
    "整改情况：制定计划。\n"
    "问题二：网格管理不到位，信息发现不及时、不主动。部分网格群长期无人管理，网格员培训不足，入户走访次数明显"
    "偏少。\n"
    "整改情况：开展培训。\n";

/* Titles in quotation marks, of which one speaks of 问题 itself. */
static const char quoted[] = "关于区委第二巡察组反馈意见整改进展情况的通报\n"
                             "（一）落实整改责任方面\n"
                             "关于“学习质量不高”问题。一是制定计划。二是开展研讨。\n"
                             "关于“2018年区委巡察反馈的4个问题整改不彻底”问题。一是逐一复查。二是重新列账。\n"
                             "关于“审计整改迟缓”问题。一是倒排时间。二是逐项销号。\n";

/* 问题 and 存在 stand inside the wordings. */
static const char of_rectification[] =
    "关于区委第二巡察组反馈意见整改进展情况的通报\n"
    "关于理论学习不深入的问题。\n整改情况：已完成整改。一是制定计划。\n"
    "关于有案不查现象依然存在的问题。\n整改情况：已完成整改。一是评查案卷。\n"
    "关于审计反馈问题整改拖沓的问题。\n整改情况：已完成整改。逐项销号。\n"
    "关于上轮巡察反馈问题整改“纸面化”，人员清理不到位的问题。\n整改情况：正在整改。逐一复查。\n";

/* 2.（3）: the matters are numbered, and the problems through all of them. */
static const char two_numbers[] = "关于区委第二巡察组反馈意见整改进展情况的通报\n"
                                  "一、组织整改落实情况\n"
                                  "（一）提高政治站位，统一思想认识。区里高度重视。\n"
                                  "二、巡察反馈问题整改进展情况\n"
                                  "（一）反馈问题：聚焦上轮巡察整改方面\n"
                                  "1.（1）整改责任未扛牢。\n整改情况：一是调整分工。二是制定方案。\n"
                                  "（2）审计整改不到位。\n整改情况：一是清退资金。\n"
                                  "（二）反馈问题：聚焦主体责任方面\n"
                                  "2.（3）理论学习不深入。\n整改情况：一是开展学习。\n"
                                  "（4）选人用人不规范。\n整改情况：一是补充档案。\n";

/* The section on how the work was organised is numbered as the problems are. */
static const char organised[] =
    "关于区委第二巡察组反馈意见整改进展情况的通报\n"
    "一、组织整改落实情况\n"
    "（一）提高政治站位，统一思想认识。区里高度重视。\n"
    "二、巡察反馈问题整改进展情况\n"
    "（一）关于“职能作用发挥不充分”问题的整改\n整改落实情况：一是召开会议。二是建立机制。\n"
    "（二）关于“日常监管不到位”问题的整改\n整改落实情况：一是开展检查。\n"
    "（三）关于“风险防控不严”问题的整改\n整改落实情况：一是排查风险点。\n";

/* 一是 numbers the problems, whose answers stand behind them on their lines. */
static const char in_lines[] = "关于区委第二巡察组反馈意见整改进展情况的通报\n"
                               "（一）贯彻落实方面\n"
                               "一是关于理论学习不深入的问题。制定学习计划，开展研讨6次。\n"
                               "二是关于项目推进缓慢的问题。倒排工期，约谈施工单位2家。\n"
                               "三是关于调查研究不深入的问题。开展调研9次。\n"
                               "（二）主体责任方面\n"
                               "一是关于风险防控不严的问题。排查风险点12个。\n";

/* Two sections number their problems one level below the third. */
static const char uneven[] =
    "关于区委第二巡察组反馈意见整改进展情况的通报\n"
    "（一）聚焦职责落实方面\n"
    "1.落实上级部署方面\n"
    "（1）针对“理论学习不够深入”问题。制定年度学习计划，组织研讨6次。整改情况：已完成整改。\n"
    "（2）针对“阵地管理不严”问题。清理网站栏目8个，落实专人审核。整改情况：已完成整改。\n"
    "2.履行监管职责方面\n"
    "（3）针对“执法检查走过场”问题。开展专项检查，整改隐患12处。整改情况：已完成整改。\n"
    "（二）聚焦队伍建设方面\n"
    "1.针对“集体决策以传签代替会议研究”问题。修订议事规则，明确上会事项。整改情况：已完成整改。\n"
    "2.针对“干部储备不足”问题。选派年轻干部到基层锻炼。整改情况：正在整改。\n";

/* A table of which each cell became a line. */
static const char cells[] =
    "关于区委第二巡察组反馈意见整改进展情况的通报\n"
    "序号\n反馈问题\n整改措施\n整改进展\n完成情况\n"
    "一、履行监管职责方面\n"
    "1\n执法检查走过场\n1.开展专项检查；\n2.建立台账。\n整改隐患12处。\n已完成\n"
    "2\n农村市场监管存在空白\n1.摸排经营户。\n摸排经营户214家。\n正在整改\n"
    "二、队伍建设方面\n"
    "3\n理论学习不够深入\n1.制定计划；\n2.组织研讨；\n3.开展测试。\n研讨6次。\n已完成\n"
    "4\n干部储备不足\n1.选派干部锻炼。\n选派8人。\n已完成\n"
    "备注：统计截至2024年11月30日。\n";

/* The head asks, and a line that no sentence ends heads the rows below. */
static const char asked[] = "关于区委第二巡察组反馈意见整改进展情况的通报\n"
                            "序号\n巡察反馈问题\n责任单位\n整改措施及成效\n是否完成\n"
                            "政治建设方面\n"
                            "1\n执法检查走过场\n法规科\n一是开展专项检查；\n二是建立台账。\n是\n"
                            "2\n会议记录缺页少项\n办公室\n修订会议制度。\n否\n"
                            "队伍建设方面\n"
                            "3\n干部储备不足\n人事科\n选派干部8人锻炼。\n是\n";

/* The same number alone on a line is that of a page. */
static const char pages[] = "关于区委第二巡察组反馈意见整改进展情况的通报\n"
                            "1.执法检查走过场的问题。\n整改情况：整改隐患12处，建立台\n1\n账并逐项核对。\n"
                            "2.农村市场监管存在空白的问题。\n整改情况：摸排经\n2\n营户214家。\n"
                            "3.理论学习不够深入的问题。\n整改情况：研讨\n3\n6次，交流发言。\n"
                            "4.干部储备不足的问题。\n整改情况：选派年轻\n4\n干部8人到基层。\n";

/* What is done is measures: said so, or more than there are problems. */
#define OF_MEASURES(figures)                                                                                 \
  "关于区委第二巡察组反馈意见整改进展情况的通报\n"                                     \
  "巡察反馈问题4个，细化整改措施12条" figures "现将整改进展情况予以公布。\n"                    \
  "1.执法检查走过场的问题。\n整改情况：整改隐患12处。\n"                               \
  "2.农村市场监管存在空白的问题。\n整改情况：摸排经营户214家。\n"                  \
  "3.理论学习不够深入的问题。\n整改情况：研讨6次。\n"                                   \
  "4.干部储备不足的问题。\n整改情况：选派8人。\n"
static const char of_measures[] = OF_MEASURES ("，落实11条，1条正在推进。");
static const char of_more[] = OF_MEASURES ("。目前完成11条，1条正在推进。");

/* Some wordings close without 问题, as the others do not; the answer of the last tells of a lack, too. */
static const char without_word[] =
    "关于区委第二巡察组反馈意见整改进展情况的通报\n"
    "针对渡口管理不到位的问题。更新船只6艘。\n针对群众反映强烈的房证问题久拖不决。约谈2家企业。\n"
    "针对“执法检查走过场”的问题，整改隐患12处。\n针对“集市‘脏乱差’反弹回潮”，改造市场2个。\n"
    "针对“理论学习不够深入”的问题，研讨6次。\n针对“干部储备不足”的问题，选派8人。\n"
    "针对培训中暴露的短板，增加课时。\n";

/* A figure opens the text. */
static const char figure_first[] = "3个问题已完成整改。现将巡察整改情况予以公布。\n";

typedef struct {
  TzLexicon *lexicon;
  TzText *text;
  TzAnalysis *analysis;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->lexicon = probe_lexicon ();
  f->text = tz_text_new (data, -1, NULL);
  f->analysis = tz_analysis_new (f->text, f->lexicon);
}

static void
tear_down (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  tz_analysis_unref (f->analysis);
  tz_text_unref (f->text);
}

static void
test_header (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_assert_cmpstr (tz_analysis_get_header (f->analysis, TZ_HEADER_PROVINCE), ==, "江西省");
  g_assert_cmpstr (tz_analysis_get_header (f->analysis, TZ_HEADER_LEVEL), ==, "prefecture");
}

static void
assert_declared (const Fixture *f, TzDeclaredKey key, double value)
{
  const TzDeclared *declared = tz_analysis_find_declared (f->analysis, key);
  g_assert_nonnull (declared);
  g_assert_cmpfloat (declared->value, ==, value);
}

static void
test_declared (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  assert_declared (f, TZ_DECLARED_ASPECTS_TOTAL, 3);
  assert_declared (f, TZ_DECLARED_PROBLEMS_TOTAL, 5);
  assert_declared (f, TZ_DECLARED_PROBLEMS_DONE, 4);
  assert_declared (f, TZ_DECLARED_PROBLEMS_IN_PROGRESS, 1);
  assert_declared (f, TZ_DECLARED_RULES_MADE, 19);
  g_assert_null (tz_analysis_find_declared (f->analysis, TZ_DECLARED_MEASURES_DONE));
}

static void
test_of_measures (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  assert_declared (f, TZ_DECLARED_PROBLEMS_TOTAL, 4);
  assert_declared (f, TZ_DECLARED_MEASURES_TOTAL, 12);
  assert_declared (f, TZ_DECLARED_MEASURES_DONE, 11);
  g_assert_null (tz_analysis_find_declared (f->analysis, TZ_DECLARED_PROBLEMS_IN_PROGRESS));
}

static void
test_figure_first (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  assert_declared (f, TZ_DECLARED_PROBLEMS_DONE, 3);
}

static void
test_last_problem_is_shaped_like_the_others (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_assert_cmpuint (f->analysis->problems->len, ==, 5);
  const TzProblem *last = &g_array_index (f->analysis->problems, TzProblem, 4);
  g_autofree char *quote = tz_text_dup_slice (f->text, last->span);
  g_assert_cmpstr (quote, ==, "（5）办公用房超标（正在整改）。正在腾退。");
}

static void
assert_date (const Fixture *f, const char *wording, const char *edtf)
{
  for (guint i = 0; i < f->analysis->entities->len; i++) {
    const TzEntity *entity = &g_array_index (f->analysis->entities, TzEntity, i);
    g_autofree char *quote = tz_text_dup_slice (f->text, entity->span);
    if (!g_str_equal (quote, wording))
      continue;
    g_assert_cmpstr (entity->edtf, ==, edtf);
    return;
  }
  g_assert_not_reached ();
}

/* Years of accounts are not the time of what was done. */
static void
test_years_of_accounts (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  assert_date (f, "9月30日", "2022-09-30");
  assert_date (f, "10月9日起", "2022-10-09/..");
}

static void
test_uneven_levels (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  const char *const labels[] = {"（1）", "（2）", "（3）", "1", "2"};
  g_assert_cmpuint (f->analysis->problems->len, ==, G_N_ELEMENTS (labels));
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++) {
    const TzProblem *problem = &g_array_index (f->analysis->problems, TzProblem, i);
    g_autofree char *label = tz_text_dup_slice (f->text, problem->label);
    g_assert_cmpstr (label, ==, labels[i]);
    g_assert_cmpint (problem->status, ==, i < 4 ? TZ_STATUS_COMPLETED : TZ_STATUS_IN_PROGRESS);
  }
}

static void
test_quoted_titles (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_assert_cmpuint (f->analysis->problems->len, ==, 3);
  const TzProblem *problem = &g_array_index (f->analysis->problems, TzProblem, 1);
  g_autofree char *title = tz_text_dup_slice (f->text, problem->title);
  g_assert_cmpstr (title, ==, "2018年区委巡察反馈的4个问题整改不彻底");
  g_assert_cmpuint (problem->n_measures, ==, 2);
}

static void
check_titles (const Fixture *f, const char *const *titles)
{
  g_assert_cmpuint (f->analysis->problems->len, ==, g_strv_length ((char **)titles));
  for (guint i = 0; titles[i] != NULL; i++) {
    const TzProblem *problem = &g_array_index (f->analysis->problems, TzProblem, i);
    g_autofree char *title = tz_text_dup_slice (f->text, problem->title);
    g_assert_cmpstr (title, ==, titles[i]);
  }
}

static void
test_without_word (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  check_titles (f, (const char *const[]){"渡口管理不到位的问题", "群众反映强烈的房证问题久拖不决",
                                         "执法检查走过场", "集市‘脏乱差’反弹回潮", "理论学习不够深入",
                                         "干部储备不足", NULL});
}

static void
check_labels (const Fixture *f, const char *const *labels)
{
  const GArray *problems = f->analysis->problems;
  g_assert_cmpuint (problems->len, ==, g_strv_length ((char **)labels));
  for (guint i = 0; i < problems->len; i++) {
    g_autofree char *label = tz_text_dup_slice (f->text, g_array_index (problems, TzProblem, i).label);
    g_assert_cmpstr (label, ==, labels[i]);
  }
}

static void
test_two_numbers (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  check_labels (f, (const char *const[]){"1.（1）", "（2）", "2.（3）", "（4）", NULL});
}

static void
test_organised (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  check_labels (f, (const char *const[]){"（一）", "（二）", "（三）", NULL});
}

static void
test_in_lines (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  check_labels (f, (const char *const[]){"一是", "二是", "三是", "一是", NULL});
}

static void
test_cells (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  const struct {
    const char *quote;
    guint n_measures;
    TzStatus status;
  } expected[] = {
      {"执法检查走过场", 2, TZ_STATUS_COMPLETED},
      {"农村市场监管存在空白", 1, TZ_STATUS_IN_PROGRESS},
      {"理论学习不够深入", 3, TZ_STATUS_COMPLETED},
      {"干部储备不足", 1, TZ_STATUS_COMPLETED},
  };
  g_assert_cmpuint (f->analysis->problems->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    const TzProblem *problem = &g_array_index (f->analysis->problems, TzProblem, i);
    g_autofree char *title = tz_text_dup_slice (f->text, problem->title);
    g_assert_cmpstr (title, ==, expected[i].quote);
    g_assert_cmpuint (problem->n_measures, ==, expected[i].n_measures);
    g_assert_cmpint (problem->status, ==, expected[i].status);
  }
}

static void
test_asked (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  static const TzStatus statuses[] = {TZ_STATUS_COMPLETED, TZ_STATUS_NOT_COMPLETED, TZ_STATUS_COMPLETED};
  check_titles (f, (const char *const[]){"执法检查走过场", "会议记录缺页少项", "干部储备不足", NULL});
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++) {
    const TzProblem *problem = &g_array_index (f->analysis->problems, TzProblem, i);
    g_assert_cmpint (problem->status, ==, statuses[i]);
    g_assert_cmpuint (problem->n_measures, ==, i == 0 ? 2 : 1);
  }
}

static void
test_pages (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  g_assert_cmpuint (f->analysis->problems->len, ==, 4);
  const TzProblem *first = &g_array_index (f->analysis->problems, TzProblem, 0);
  g_autofree char *title = tz_text_dup_slice (f->text, first->title);
  g_assert_cmpstr (title, ==, "执法检查走过场的问题");
}

static void
test_of_rectification (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  check_titles (f, (const char *const[]){"理论学习不深入的问题", "有案不查现象依然存在的问题",
                                         "审计反馈问题整改拖沓的问题",
                                         "上轮巡察反馈问题整改“纸面化”，人员清理不到位的问题", NULL});
}

static void
test_described (Fixture *f, G_GNUC_UNUSED gconstpointer data)
{
  check_titles (f, (const char *const[]){"学习质量不高，存在照本宣科、以读代学的现象",
                                         "网格管理不到位，信息发现不及时、不主动", NULL});
  assert_declared (f, TZ_DECLARED_ASPECTS_TOTAL, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD_OF(text, path, test) g_test_add (path, Fixture, text, set_up, test, tear_down)
#define ADD(path, test) ADD_OF (notice, path, test)
  ADD ("/unlisted/header", test_header);
  ADD ("/unlisted/declared", test_declared);
  ADD ("/unlisted/last-problem", test_last_problem_is_shaped_like_the_others);
  ADD ("/unlisted/years-of-accounts", test_years_of_accounts);
  ADD_OF (quoted, "/unlisted/quoted-titles", test_quoted_titles);
  ADD_OF (two_numbers, "/unlisted/two-numbers", test_two_numbers);
  ADD_OF (organised, "/unlisted/organised", test_organised);
  ADD_OF (in_lines, "/unlisted/in-lines", test_in_lines);
  ADD_OF (uneven, "/unlisted/uneven-levels", test_uneven_levels);
  ADD_OF (cells, "/unlisted/cells", test_cells);
  ADD_OF (asked, "/unlisted/asked", test_asked);
  ADD_OF (described, "/unlisted/described", test_described);
  ADD_OF (of_rectification, "/unlisted/of-rectification", test_of_rectification);
  ADD_OF (pages, "/unlisted/pages", test_pages);
  ADD_OF (of_measures, "/unlisted/of-measures", test_of_measures);
  ADD_OF (of_more, "/unlisted/of-more", test_of_measures);
  ADD_OF (without_word, "/unlisted/without-word", test_without_word);
  ADD_OF (figure_first, "/unlisted/figure-first", test_figure_first);
#undef ADD
#undef ADD_OF
  return g_test_run ();
}
