#include "probe.h"

static void
test_digits (void)
{
  static const ProbeCase cases[] = {
      {"组织3.2万名师生演练，停用APP4个，检修2台（套），使用A4纸", "3.2万名=32000 | 4个=4 | 2台（套）=2"},
      {"查扣83.5千克，修路12千米，惠及3千名", "83.5千克=83.5 | 12千米=12 | 3千名=3000"},
      {"检查5次\n问题3 对课堂管控不严\n反馈问题4 名师培养不够", "5次=5"},
      {"共排查问题51个，完成47项", "51个=51 | 47项=47"},
      {"培训1.2万人次，发放3,240份", "1.2万人次=12000 | 3,240份=3240"},
      {"召开近10次会议，走访100余场次", "近10次=10 | 100余场次=100"},
      {"班额控制在45人以内，力戒两张皮", "45人以内=45"},
      {"超过100人以上的单位3 家", "超过100人以上=100 | 3 家=3"},
      {"新增床位24万张，3000余人次", "24万张=240000 | 3000余人次=3000"},
      {"至少2次，共5家，达8处", "2次=2 | 5家=5 | 8处=8"},
      {"现场督查4轮次，更换灭火器86具", "4轮次=4 | 86具=86"},
      {"参保50余万人次，近百名专家", "50余万人次=500000 | 近百名=100"},
      {"修订村规民约7部、公约3份，约定彩礼，发放约7本", "7部=7 | 3份=3 | 约7本=7"},
      {"一届一次全会，3号楼5单元", ""},
      {"每校配备3-5人，三至五名专干", "3-5人 | 三至五名"},
      {"摸排公路1 846公里，剩余2条线路", "1 846公里=1846 | 2条=2"},
      {"历时3个月、1小时、20学时、5个工作日、2个学期", ""},
      {"提高5个百分点，完成85%，支付3万元", ""},
      {"第3条、第2批，3楼，5级，7年级，14届", ""},
      {"2021年10月5日，2021年", ""},
      {"1.个别干部作风不实", ""},
      {"《关于5项措施的通知》", ""},
  };
  probe_cases (TZ_ENTITY_COUNT, cases, G_N_ELEMENTS (cases));
}

static void
test_chinese_numerals (void)
{
  static const ProbeCase cases[] = {
      {"设四个专项工作组，两所医院", "四个=4 | 两所=2"},
      {"抽查二十三家药店，近三十名职工", "二十三家=23 | 近三十名=30"},
      {"分两批轮训，十余人", "两批=2 | 十余人=10"},
      {"每季度至少研究一次", "一次=1"},
      {"配备专员一名。", "一名=1"},
      {"制定班子成员三张责任清单，举办培训班一期，", "三张=3 | 一期=1"},
      {"区委一、二、三轮巡察，分为六部分，两个年度", ""},
      {"解决一个问题、形成一套机制、一系列举措、一支队伍", ""},
      {"查处一起问责一起，完成一项销号一项，", ""},
      {"增强“四个意识”、做到“两个维护”", ""},
      {"增强四个意识、坚定四个自信、做到两个维护", ""},
      {"中央八项规定精神，五个严禁，三项优先", ""},
      {"二次分配，二期工程，第三次，三级审核，一年级", ""},
      {"千名干部下基层，百日攻坚，三年行动，六大问题", ""},
      {"三个月，两年，十天", ""},
  };
  probe_cases (TZ_ENTITY_COUNT, cases, G_N_ELEMENTS (cases));
}

/* A text of nothing but counts does not fill the memory. */
static void
test_many (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (&error);
  g_assert_no_error (error);
  g_autoptr (GString) utf8 = g_string_new (NULL);
  for (guint i = 0; i < TZ_MAX_ENTITIES + 1; i++)
    g_string_append (utf8, "5次,");
  g_autoptr (TzText) text = tz_text_new (utf8->str, -1, &error);
  g_assert_no_error (error);
  g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, lexicon);
  g_assert_cmpuint (analysis->entities->len, ==, TZ_MAX_ENTITIES);
  g_assert_cmpuint (g_array_index (analysis->entities, TzEntity, 0).span.end, ==, 2);
  const TzDamage *left_out = &g_array_index (analysis->damage, TzDamage, 0);
  g_assert_cmpstr (left_out->why, ==, "findings_left_out");
  g_assert_cmpuint (left_out->span.start, ==, 3 * TZ_MAX_ENTITIES);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/counts/digits", test_digits);
  g_test_add_func ("/counts/chinese-numerals", test_chinese_numerals);
  g_test_add_func ("/counts/many", test_many);
  return g_test_run ();
}
