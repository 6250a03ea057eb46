#include "accountability.h"
#include "probe.h"

/* Two problems of an invented bureau; the second has the answer of the first. */
static const char notice[] = "中共青石县水利局党组关于巡察整改进展情况的通报\n"
                             "2023年9月4日，县委第二巡察组反馈了意见。现将巡察整改进展情况予以公布。\n"
                             "1.项目推进缓慢的问题。\n"
                             "整改情况：一是约谈相关责任人3人，对2名干部进行批评教育。二是制定《水利项目管理"
                             "办法》。三是给予1人党内警告处分，"
                             "对1名干部立案审查，给予其政务记过处分。\n"
                             "2.资金拨付不及时的问题。\n"
                             "整改情况：收回结余资金12万元。\n"
                             "中共青石县水利局党组\n2024年1月8日\n";

static TzAccountability
count (const char *string)
{
  const TzLexicon *lexicon = probe_lexicon ();
  g_autoptr (TzText) text = tz_text_new (string, -1, NULL);
  g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, lexicon);
  return tz_accountability_count (analysis, text, lexicon);
}

static void
test_acts (void)
{
  TzAccountability sums = count (notice);
  g_assert_cmpuint (sums.n_acts[TZ_ACT_TALK], ==, 1);
  g_assert_cmpuint (sums.n_people[TZ_ACT_TALK], ==, 3);
  g_assert_cmpuint (sums.n_people[TZ_ACT_CRITICISM], ==, 2);
  g_assert_cmpuint (sums.n_people[TZ_ACT_PARTY], ==, 1);
  g_assert_cmpuint (sums.n_people[TZ_ACT_CASE], ==, 1);
  g_assert_cmpuint (sums.n_acts[TZ_ACT_SANCTION], ==, 0);
}

/* An act beside which no number stands is counted, but not as a person. */
static void
test_not_counted (void)
{
  TzAccountability sums = count (notice);
  g_assert_cmpuint (sums.n_acts[TZ_ACT_ADMINISTRATIVE], ==, 1);
  g_assert_cmpuint (sums.n_counted[TZ_ACT_ADMINISTRATIVE], ==, 0);
  g_assert_cmpuint (sums.n_people[TZ_ACT_ADMINISTRATIVE], ==, 0);
}

/* Of two people who had different sanctions, how many had which is not said; of two who had the same, it is. */
static void
test_shared_out (void)
{
  TzAccountability sums =
      count ("中共青石县水利局党组关于巡察整改进展情况的通报\n"
             "2023年9月4日，县委第二巡察组反馈了意见。现将巡察整改进展情况予以公布。\n"
             "1.项目推进缓慢的问题。\n"
             "整改情况：对2名责任人分别给予党内严重警告和政务记过处分，对3名干部分别给予诫勉，"
             "分别批评教育4人、约谈5人。\n"
             "中共青石县水利局党组\n2024年1月8日\n");
  g_assert_cmpuint (sums.n_acts[TZ_ACT_PARTY], ==, 1);
  g_assert_cmpuint (sums.n_counted[TZ_ACT_PARTY], ==, 0);
  g_assert_cmpuint (sums.n_acts[TZ_ACT_ADMINISTRATIVE], ==, 1);
  g_assert_cmpuint (sums.n_counted[TZ_ACT_ADMINISTRATIVE], ==, 0);
  g_assert_cmpuint (sums.n_people[TZ_ACT_ADMONITION], ==, 3);
  g_assert_cmpuint (sums.n_people[TZ_ACT_CRITICISM], ==, 4);
  g_assert_cmpuint (sums.n_people[TZ_ACT_TALK], ==, 5);
}

/* A case handed to the police is one that was referred; a clue handed on is none. */
static void
test_referred (void)
{
  TzAccountability sums =
      count ("中共青石县水利局党组关于巡察整改进展情况的通报\n"
             "2023年9月4日，县委第二巡察组反馈了意见。现将巡察整改进展情况予以公布。\n"
             "1.项目推进缓慢的问题。\n"
             "整改情况：对2名责任人立案查处，1人移送司法机关处理，查处非法采砂案件6起，移送公安机关1起，"
             "将问题线索移送县纪委监委2条。\n"
             "2.资金拨付不及时的问题。\n"
             "整改情况：对5家企业立案查处。\n"
             "中共青石县水利局党组\n2024年1月8日\n");
  g_assert_cmpuint (sums.n_acts[TZ_ACT_CASE], ==, 4);
  g_assert_cmpuint (sums.n_counted[TZ_ACT_CASE], ==, 2);
  g_assert_cmpuint (sums.n_people[TZ_ACT_CASE], ==, 3);
}

static void
test_measures (void)
{
  TzAccountability sums = count (notice);
  g_assert_cmpuint (sums.n_measures[TZ_MEASURE_RULE], ==, 1);
  g_assert_cmpuint (sums.n_measures[TZ_MEASURE_TALK], ==, 1);
  g_assert_cmpuint (sums.n_measures[TZ_MEASURE_DISCIPLINE], ==, 1);
  g_assert_cmpuint (sums.n_measures[TZ_MEASURE_RECOVERY], ==, 1);
}

/* 建设 stands in the name of a body, 改造 in that of a task: the verb that follows says what was done. */
static void
test_names_are_no_measures (void)
{
  TzAccountability sums = count (
      "中共青石县水利局党组关于巡察整改进展情况的通报\n"
      "2023年9月4日，县委第二巡察组反馈了意见。现将巡察整改进展情况予以公布。\n"
      "1.项目推进缓慢的问题。\n"
      "整改情况：一是对旧渠改造项目逐个核查。二是对水利建设中心2名人员给予诫勉谈话。三是建设泵站3座。\n"
      "中共青石县水利局党组\n2024年1月8日\n");
  g_assert_cmpuint (sums.n_measures[TZ_MEASURE_INSPECTION], ==, 1);
  g_assert_cmpuint (sums.n_measures[TZ_MEASURE_DISCIPLINE], ==, 1);
  g_assert_cmpuint (sums.n_measures[TZ_MEASURE_CONSTRUCTION], ==, 1);
}

/* The main verb says what was done, wherever it stands. */
static void
test_main_verbs (void)
{
  static const struct {
    const char *measure;
    TzMeasureKind kind;
  } cases[] = {
      {"召开党组会专题研究，修订《党组议事规则》。", TZ_MEASURE_RULE},
      {"开展警示教育，对2名责任人进行诫勉。", TZ_MEASURE_DISCIPLINE},
      {"对违规发放的补贴进行清退，共退回12.3万元。", TZ_MEASURE_RECOVERY},
      {"组织业务培训3场，覆盖120人。", TZ_MEASURE_TRAINING},
      {"完善约谈制度，明确约谈情形。", TZ_MEASURE_RULE},
      {"开展专项检查，督促整改隐患12处。", TZ_MEASURE_INSPECTION},
      {"压实监理责任，约谈施工单位负责人3人次。", TZ_MEASURE_TALK},
      {"建立资产台账，收回被占房屋3间。", TZ_MEASURE_RECOVERY},
      {"依法追缴租金8万元，对经办人给予党内警告处分。", TZ_MEASURE_RECOVERY},
      {"严格落实问责追责制度，健全容错纠错机制。", TZ_MEASURE_RULE},
      {"加快办公楼维修改造，完善消防设施。", TZ_MEASURE_CONSTRUCTION},
      {"学习上级文件，制定学习计划。", TZ_MEASURE_TRAINING},
      {"加强审计监督，建立问题台账。", TZ_MEASURE_INSPECTION},
      {"组织观看警示教育片，学习问责条例。", TZ_MEASURE_TRAINING},
      {"建立健全资金管理、资产处置等制度6项。", TZ_MEASURE_RULE},
      {"对履职不力的3名干部予以免职，并在全系统通报批评。", TZ_MEASURE_DISCIPLINE},
      {"加强与有关部门沟通，争取政策支持。", TZ_MEASURE_OTHER},
      {"主要负责同志与班子成员开展谈心谈话，签订责任书。", TZ_MEASURE_TALK},
      {"投入资金300万元，新建垃圾中转站2座。", TZ_MEASURE_CONSTRUCTION},
      {"排查出租房屋46间，建立清单。", TZ_MEASURE_INSPECTION},
      {"加强领导班子和干部队伍建设，选优配强中层干部。", TZ_MEASURE_OTHER},
      {"推进“一站一特色”建设，上报特色项目3个。", TZ_MEASURE_OTHER},
      {"新建校舍2栋，同步加强校园文化建设。", TZ_MEASURE_CONSTRUCTION},
      {"将支部换届、党费收缴等内容及时公开。", TZ_MEASURE_OTHER},
      {"通过个别谈话、民主测评，对工作落实情况进行考核，制定考核办法。", TZ_MEASURE_RULE},
      {"选举产生书记、纪检委员、宣传委员各1名。", TZ_MEASURE_OTHER},
      {"发放调查问卷600份，收回518份。", TZ_MEASURE_INSPECTION},
      {"建立水压监测点56个，实行全天调度。", TZ_MEASURE_OTHER},
      {"建立水压监测点56个。对照制度，实行全天调度。", TZ_MEASURE_OTHER},
      {"建立财务管理、大额支出例会制度，定期研究。", TZ_MEASURE_RULE},
      {"建立月会商制度，周期缩短一半。", TZ_MEASURE_RULE},
      {"工程建设项目审批时限压缩一半，实现网上办理。", TZ_MEASURE_OTHER},
      {"一期工程已通水，主管网已铺设14公里。", TZ_MEASURE_CONSTRUCTION},
      {"对照校外培训机构监管重点，按同一标准开展检查。", TZ_MEASURE_INSPECTION},
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *text =
        g_strdup_printf ("中共青石县水利局党组关于巡察整改进展情况的通报\n"
                         "2023年9月4日，县委第二巡察组反馈了意见。现将巡察整改进展情况予以公布。\n"
                         "1.项目推进缓慢的问题。\n整改情况：%s\n",
                         cases[i].measure);
    g_test_message ("%s", cases[i].measure);
    g_assert_cmpuint (count (text).n_measures[cases[i].kind], ==, 1);
  }
}

/* Every word of the list has a kind that there is. */
static void
test_kinds (void)
{
  g_autoptr (GBytes) bytes =
      g_resources_lookup_data ("/io/github/taizhang/Taizhang/lexicon/discipline.txt", 0, NULL);
  g_assert_nonnull (bytes);
  g_auto (GStrv) lines = g_strsplit (g_bytes_get_data (bytes, NULL), "\n", -1);
  guint n = 0;
  for (char **line = lines; *line != NULL; line++) {
    const char *tab = strchr (*line, '\t');
    if (**line == '#' || tab == NULL)
      continue;
    g_assert_cmpint (tz_name_parse (TZ_VOCABULARY_ACT, tab + 1), >=, 0);
    n++;
  }
  g_assert_cmpuint (n, >, 100);
}

/* What a notice declares is added up where it is of others. */
static void
test_declared (void)
{
  static const struct {
    const char *said;
    double sum;
  } cases[] = {
      {"党纪处分3人、政务处分2人。", 5},
      {"给予党纪处分3人。给予政务处分2人。", 5},
      {"政务警告2人。党内警告3人。批评教育4人。", 5},
      {"给予党纪处分3人。给予党内警告2人。", 3},
      {"给予处分3人。给予政务处分2人。", 3},
      {"党纪处分3人。约谈6人。政务处分2人。", 3},
      {"处分5人，问责7人。", 7},
      {"处分5人，问责3人。", 8},
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *string = g_strdup_printf ("中共青石县水利局党组关于巡察整改进展情况的通报\n"
                                               "县委第二巡察组反馈12个问题，整改中%s现予以公布。\n"
                                               "1.项目推进缓慢的问题。\n整改情况：已制定方案。\n",
                                               cases[i].said);
    g_autoptr (TzText) text = tz_text_new (string, -1, NULL);
    g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, probe_lexicon ());
    double sum = 0;
    g_test_message ("%s", cases[i].said);
    g_assert_true (
        tz_accountability_sum_declared (analysis, text, TZ_DECLARED_PEOPLE_DISCIPLINED, &sum, NULL));
    g_assert_cmpfloat (sum, ==, cases[i].sum);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/accountability/acts", test_acts);
  g_test_add_func ("/accountability/not-counted", test_not_counted);
  g_test_add_func ("/accountability/shared-out", test_shared_out);
  g_test_add_func ("/accountability/referred", test_referred);
  g_test_add_func ("/accountability/measures", test_measures);
  g_test_add_func ("/accountability/names", test_names_are_no_measures);
  g_test_add_func ("/accountability/main-verbs", test_main_verbs);
  g_test_add_func ("/accountability/kinds", test_kinds);
  g_test_add_func ("/accountability/declared", test_declared);
  return g_test_run ();
}
