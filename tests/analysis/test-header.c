#include <locale.h>

#include "analysis.h"
#include "probe.h"

/* The top of a notice and what its header says; "" where it says nothing. */
typedef struct {
  const char *text;
  const char *agency;
  const char *place; /* province, level */
  const char *inspectors;
  const char *period;
  const char *feedback;
  const char *signed_and_published;
} Case;

#define TOLD "现将巡察整改进展情况予以公布。\n"

static const Case titled[] = {
    {"关于巡察整改情况的通报\n（中共苍澜县委台湾工作办公室）\n"
     "2022年9月5日至10月28日，县委第二巡察组巡察了县委台办，并于12月20日反馈意见。" TOLD "2023年6月15日\n",
     "苍澜县委台湾工作办公室", ",county", "县委第二巡察组", "2022-09-05/2022-10-28", "2022-12-20",
     "2023-06-15,"},
    {"中共苍澜县水利局党组关于巡察整改进展情况的通报\n"
     "根据县委统一部署，2023年3月6日至5月31日，县委第二巡察组对县水利局党组进行了巡察。7月25日，巡察组反馈了"
     "意见。" TOLD "中共苍澜县水利局党组\n2024年1月8日\n",
     "苍澜县水利局", ",county", "县委第二巡察组", "2023-03-06/2023-05-31", "2023-07-25", "2024-01-08,"},
    {"• 信息索引号：\n113307/2023-46395\n• 文件名称：\n中共苍澜县文化和旅游局党组关于巡察整改情况的通报\n• "
     "成文日期：\n"
     "• 中共苍澜县文化和旅游局党组关于巡察整改情况的通报\n日期：2023-05-04 08:46:31 来源：县文旅局 "
     "浏览量：\n分享：\n"
     "根据县委统一部署，2022年9月16日至10月18日，县委第四巡察组对县文旅局党组进行了巡察。2023年1月17日，县委"
     "巡察组反馈了意见。" TOLD,
     "苍澜县文化和旅游局", ",county", "县委第四巡察组", "2022-09-16/2022-10-18", "2023-01-17", ",2023-05-04"},
    {"当前位置：首页 >> 巡察\n字体大小：\n市卫健委党委关于巡察整改进展情况的通报\n发布时间：2025-05-28   "
     "信息来源：市委巡察办\n"
     "2024年7月17日至8月30日，市委第六巡察组对市卫健委党委进行了巡察。9月14日，巡察组反馈了意见。" TOLD
     "云溪市卫生健康委员会印发了《方案》，督促各县区落实。\n",
     "云溪市卫生健康委员会", ",prefecture", "市委第六巡察组", "2024-07-17/2024-08-30", "2024-09-14",
     ",2025-05-28"},
    {"中共云山省审计厅党组关于省委巡视整改进展情况的通报\n"
     "2022年8月下旬至9月底，省委第七巡视组对省审计厅党组开展了专项巡视。2022年11月9日，反馈了巡视意见。" TOLD,
     "云山省审计厅", ",province", "省委第七巡视组", "2022-08/2022-09", "2022-11-09", ","},
    {"关于市委第三巡察组反馈意见整改情况的通报\n"
     "2021年4月7日至7月6日，市委第三巡察组对湖南省云溪市应急管理局党委进行了巡察，2021年9月2日向局党委反馈了"
     "意见。" TOLD "督促各县市区整改。\n中共云溪市应急管理局委员会\n2022年3月\n",
     "云溪市应急管理局", "湖南省,prefecture", "市委第三巡察组", "2021-04-07/2021-07-06", "2021-09-02",
     "2022-03,"},
    {"中共青石县城关镇委员会关于巡察整改情况的报告\n"
     "县委巡察三组于2020年5月11日至6月30日对城关镇党委进行了巡察，并于8月20日进行反馈。" TOLD
     "2021年2月1日\n",
     "青石县城关镇", ",township", "县委巡察三组", "2020-05-11/2020-06-30", "2020-08-20", "2021-02-01,"},
    {"中共白杨镇委员会关于巡察整改情况的报告\n按照中共德清县委统一部署，县委巡察三组于2020年5月11日至6月30日"
     "对"
     "白杨镇党委进行了巡察，并于8月20日进行反馈。" TOLD "2021年2月1日\n",
     "白杨镇", "浙江省,township", "县委巡察三组", "2020-05-11/2020-06-30", "2020-08-20", "2021-02-01,"},
    {"中共云溪市交通投资集团有限公司委员会关于市委巡察整改进展情况的公告\n"
     "2023年5月至7月，市委提级巡察第四组对集团公司党委开展了巡察。2023年10月，巡察组反馈了意见。" TOLD,
     "云溪市交通投资集团有限公司", ",", "市委提级巡察第四组", "2023-05/2023-07", "2023-10", ","},
    {"中共青石县妇幼保健中心总支部委员会\n关于巡察整改进展情况的通报\n"
     "2023年5月至7月，县委第二巡察组对县妇幼保健中心党总支开展了巡察。2023年10月，巡察组反馈了意见。" TOLD,
     "青石县妇幼保健中心", ",county", "县委第二巡察组", "2023-05/2023-07", "2023-10", ","},
    {"发布机构：北洲区教育局\n中共云溪市北洲区委教育工作委员会关于巡察整改情况的通报\n"
     "2022年9月20日—11月4日，区委第四巡察组对区委教育工委进行了巡察。2023年1月12日，反馈了意见。" TOLD,
     "北洲区教育局", ",county", "区委第四巡察组", "2022-09-20/2022-11-04", "2023-01-12", ","},
    {"中共北洲区教育工作委员会关于巡察整改情况的通报\n"
     "2022年9月20日至11月4日，区委第四巡察组对区教育工作党委进行了巡察。2023年1月12日，反馈了意见。" TOLD
     "主办单位：北洲区教育局\n",
     "北洲区教育局", ",county", "区委第四巡察组", "2022-09-20/2022-11-04", "2023-01-12", ","},
    {"首页 > 政务公告\n公告公示\n首页 > 中共云溪市统计局党组 "
     "关于巡察整改情况的通报\n来源：区纪委区监委\n发布时间：2026-01-16\n"
     "2022年10月20日至2023年1月6日，市委第一专项巡察组对市统计局进行了巡察。2月10日，反馈了意见。" TOLD,
     "云溪市统计局", ",", "市委第一专项巡察组", "2022-10-20/2023-01-06", "2023-02-10", ",2026-01-16"},
    {"云溪市人民政府门户网站 云溪市统计局 政务公告 中共云溪市统计局党组关于巡察整改情况的通报\n" TOLD,
     "云溪市统计局", ",", "", "", "", ","},
    {"中共云溪市统计局党组关于巡察整改情况的通报\n"
     "2022年4月11日至6月10日，中共云溪市委第三巡察组对市统计局党组进行了巡察，8月1日反馈了意见。" TOLD,
     "云溪市统计局", ",", "中共云溪市委第三巡察组", "2022-04-11/2022-06-10", "2022-08-01", ","},
    {"中共岭南师范高等专科学校委员会关于巡视整改进展情况的通报\n"
     "2023年4月10日至6月20日，省委第九巡视组对学校党委开展了常规巡视，8月3日反馈了意见。" TOLD,
     "岭南师范高等专科学校", ",province", "省委第九巡视组", "2023-04-10/2023-06-20", "2023-08-03", ","},
    {"单位新闻　|　通知公告　|　党建工作中共云岭县审计局党组关于巡察整改情况的通报\n" TOLD, "云岭县审计局",
     ",county", "", "", "", ","},
    {"中共云岭县农村信用合作联社委员会关于省联社党委第二巡察组巡察反馈意见整改落实情况的通报\n"
     "2023年4月10日至6月20日，省联社党委第二巡察组对联社党委开展了巡察，8月3日反馈了意见。" TOLD,
     "云岭县农村信用合作联社", ",county", "省联社党委第二巡察组", "2023-04-10/2023-06-20", "2023-08-03", ","},
    {"中共云岭县烟草专卖局（营销部）党组关于巡察整改情况的公告\n"
     "2023年4月10日至6月20日，市局（公司）党组第一巡察组对县局党组开展了巡察，8月3日反馈了意见。" TOLD,
     "云岭县烟草专卖局（营销部）", ",county", "市局（公司）党组第一巡察组", "2023-04-10/2023-06-20",
     "2023-08-03", ","},
    {"中共云岭县青禾街道工作委员会关于巡察整改情况的公告\n"
     "2023年4月10日至6月20日，县委第三巡察组对青禾街道党工委开展了巡察，8月3日反馈了意见。" TOLD,
     "云岭县青禾街道", ",township", "县委第三巡察组", "2023-04-10/2023-06-20", "2023-08-03", ","},
};

static const Case untitled[] = {
    {"关于区委第四巡察组反馈意见整改进展情况的通报\n2025-09-03 16:20   来源:局办公室   阅读\n"
     "2024年9月11日至11月4日，区委第四巡察组对我局党组开展了巡察。2025年2月27日，区委第四巡察组向我局反馈了"
     "《关于巡察柏鸣区民政局党组的反馈意见》。" TOLD,
     "柏鸣区民政局", ",county", "区委第四巡察组", "2024-09-11/2024-11-04", "2025-02-27", ",2025-09-03"},
    {"2021-02-23 12:42:06 来源：云溪市住房和城乡建设局\n"
     "2020年5月17日至8月7日，市委第八巡察组对市住房城乡建设局党组进行巡察。2020年10月27日，市委常委带队反馈了"
     "意见。" TOLD "指导各县区落实。\n",
     "云溪市住房和城乡建设局", ",prefecture", "市委第八巡察组", "2020-05-17/2020-08-07", "2020-10-27",
     ",2021-02-23"},
    {"2024年4月1日至6月28日，市委第五巡察组对中共云溪市人民检察院党组（以下简称“市检察院党组”）开展巡察。"
     "2024年7月31日，巡察组向市检察院党组反馈意见。" TOLD,
     "云溪市人民检察院", ",", "市委第五巡察组", "2024-04-01/2024-06-28", "2024-07-31", ","},
    {"2023年12月至2024年2月，区委4个巡察组对全区公立中小学进行了专项巡察。2024年6月18日，巡察组向我局党组反馈"
     "了意见。" TOLD "制定《中共北洲区教育局党组关于区委巡察反馈意见的整改方案》。\n",
     "北洲区教育局", ",county", "", "2023-12/2024-02", "2024-06-18", ","},
    {"根据县委部署，县委医疗领域专项巡察二组于2023年4月10日至6月20日对我院进行了巡察，8月3日反馈了意见。" TOLD
     "一、组织领导\n我院高度重视。\n\n中共青石县人民医院委员会\n2024年3月28日\n",
     "青石县人民医院", ",county", "县委医疗领域专项巡察二组", "2023-04-10/2023-06-20", "2023-08-03",
     "2024-03-28,"},
    {"根据市委部署，第五交叉巡察组自2022年3月1日起至4月30日对我局开展巡察，2022年6月9日反馈了意见。" TOLD
     "中共青石县财政局党组 2022年12月30日\n",
     "青石县财政局", ",county", "第五交叉巡察组", "2022-03-01/2022-04-30", "2022-06-09", "2022-12-30,"},
    {"根据市委部署，市委第二轮第二巡察组对我局党组进行了巡察，并反馈了意见（2022年6月9日）。截至2022年12月1日"
     "，"
     "全部整改。" TOLD "中共云溪市民政局党组\n",
     "云溪市民政局", ",", "市委第二轮第二巡察组", "", "2022-06-09", ","},
    {"根据校党委部署，校党委第三巡察组于2021年3月1日至4月2日巡察了学院党委，4月30日反馈了意见。" TOLD, "",
     ",", "校党委第三巡察组", "2021-03-01/2021-04-02", "2021-04-30", ","},
    {"根据市委部署，市县联动巡察组于2021年3月1日至4月2日巡察了县粮食和物资储备局党组，4月30日反馈了意见"
     "。" TOLD "中共青石县粮食和物资储备局党组\n2021年11月5日\n来源：云山日报\n",
     "青石县粮食和物资储备局", ",county", "市县联动巡察组", "2021-03-01/2021-04-02", "2021-04-30",
     "2021-11-05,"},
    {"根据县委部署，县委巡察组于2021年3月1日至4月2日对县司法局进行巡察，4月30日反馈了意见。" TOLD
     "二〇二一年十一月五日\n",
     "县司法局", ",county", "县委巡察组", "2021-03-01/2021-04-02", "2021-04-30", "2021-11-05,"},
};

/* Counties of one name in several provinces: the province follows only from what the text names. */
static const Case ambiguous[] = {
    {"中共鼓楼区教育局党组关于巡察整改进展情况的通报\n" TOLD, "鼓楼区教育局", ",county", "", "", "", ","},
    {"中共鼓楼区教育局党组关于巡察整改进展情况的通报\n根据福州市委部署，" TOLD, "鼓楼区教育局",
     "福建省,county", "", "", "", ","},
    {"中共徐州市鼓楼区教育局党组关于巡察整改进展情况的通报\n" TOLD, "徐州市鼓楼区教育局", "江苏省,county", "",
     "", "", ","},
};

static const char *
get (const TzAnalysis *analysis, TzHeaderKey key)
{
  const char *value = tz_analysis_get_header (analysis, key);
  return value == NULL ? "" : value;
}

static void
check (const char *what, const char *text, const char *found, const char *expected)
{
  if (g_str_equal (found, expected))
    return;
  g_printerr ("%s of: %.90s\n  expected: %s\n  found:    %s\n", what, text, expected, found);
  g_test_fail ();
}

static void
check_pair (const char *what, const TzAnalysis *analysis, const Case *one, TzHeaderKey first,
            TzHeaderKey second, const char *expected)
{
  g_autofree char *found = g_strdup_printf ("%s,%s", get (analysis, first), get (analysis, second));
  check (what, one->text, found, expected);
}

static void
check_cases (const Case *cases, guint n)
{
  g_autoptr (GError) error = NULL;
  const TzLexicon *lexicon = probe_lexicon ();
  for (guint i = 0; i < n; i++) {
    const Case *one = &cases[i];
    g_autoptr (TzText) text = tz_text_new (one->text, -1, &error);
    g_assert_no_error (error);
    g_autoptr (TzAnalysis) a = tz_analysis_new (text, lexicon);
    check ("agency", one->text, get (a, TZ_HEADER_AGENCY), one->agency);
    check ("inspectors", one->text, get (a, TZ_HEADER_INSPECTORS), one->inspectors);
    check ("period", one->text, get (a, TZ_HEADER_INSPECTION_PERIOD), one->period);
    check ("feedback", one->text, get (a, TZ_HEADER_FEEDBACK_DATE), one->feedback);
    check_pair ("province and level", a, one, TZ_HEADER_PROVINCE, TZ_HEADER_LEVEL, one->place);
    check_pair ("signed and published", a, one, TZ_HEADER_SIGNED_DATE, TZ_HEADER_PUBLISHED_DATE,
                one->signed_and_published);
  }
}

static void
test_titled (void)
{
  check_cases (titled, G_N_ELEMENTS (titled));
}

static void
test_untitled (void)
{
  check_cases (untitled, G_N_ELEMENTS (untitled));
}

static void
test_ambiguous (void)
{
  check_cases (ambiguous, G_N_ELEMENTS (ambiguous));
}

/* What is no rectification notice, in the words of those who write such texts. */
static const char *const others[] = {
    "市委第二巡察组向市统计局党组反馈巡察情况\n2025年7月14日，市委第二巡察组反馈了巡察情况。会议指出存在问题"
    "。一是提高政治站位。二是抓好整改。\n",
    "10月17日上午，市委督查组到柳溪镇开展巡察整改督查工作。镇党委负责同志汇报了整改进展情况。会议由镇党委书记"
    "主持。"
    "目前，对反馈的5大方面14个问题都进行了逐一整改。\n",
    "根据市委统一部署，市委第四巡察组从2023年2月27日至3月31日对市中等专业学校党委开展专项巡察。"
    "设值班电话：23226773。欢迎反映有关问题，聚焦巡察整改落实情况。\n中共云溪市委第四巡察组\n2023年2月27日\n",
    "在学校党委巡察情况反馈会议上的讲话\n同志们：\n现在我代表区委第二巡察组反馈巡察意见。\n一、存在的问题\n一"
    "是食堂管理不规范。\n"
    "二是财务报销把关不严。\n二、整改要求\n一是制定整改方案。二是按时报送整改情况。\n",
    "关于印发巡察整改方案的通知\n各科室：\n现将《巡察整改工作方案》印发给你们，请认真落实整改。\n",
    "7月7日下午，学院党委召开巡察整改情况通报会，向全体教职工通报了巡察整改情况，对12个方面32个问题认真进行了"
    "整改。\n",
    "市财政局2023年度部门决算公开\n一、部门概况\n二、收支情况\n1.收入决算\n2.支出决算\n",
};

static void
test_others (void)
{
  const TzLexicon *lexicon = probe_lexicon ();
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    g_autoptr (TzText) text = tz_text_new (others[i], -1, NULL);
    g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, lexicon);
    g_test_message ("%s", others[i]);
    g_assert_false (analysis->is_notice);
    g_assert_cmpuint (analysis->problems->len + analysis->declared->len + analysis->commitments->len, ==, 0);
    for (int key = 0; key < TZ_N_HEADER_KEYS; key++)
      g_assert_null (tz_analysis_get_header (analysis, key));
  }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/header/titled", test_titled);
  g_test_add_func ("/header/untitled", test_untitled);
  g_test_add_func ("/header/ambiguous-places", test_ambiguous);
  g_test_add_func ("/header/no-notice", test_others);
  return g_test_run ();
}
