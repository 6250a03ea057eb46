#include <locale.h>

#include "analysis.h"

/* A text and its damage: "wording why", joined by " | ". */
typedef struct {
  const char *text;
  const char *expected;
} Case;

static char *
describe (const TzText *text, const GArray *damage)
{
  GString *found = g_string_new (NULL);
  for (guint i = 0; i < damage->len; i++) {
    const TzDamage *one = &g_array_index (damage, TzDamage, i);
    g_autofree char *quote = tz_text_dup_slice (text, one->span);
    g_assert_cmpuint (one->span.start, <, one->span.end);
    g_assert_nonnull (one->rule);
    g_assert_cmpfloat (one->certainty, >, 0);
    g_assert_cmpfloat (one->certainty, <=, 1);
    g_string_append_printf (found, "%s%s %s", i > 0 ? " | " : "", quote, one->why);
  }
  return g_string_free (found, FALSE);
}

static void
check_case (const TzLexicon *lexicon, const Case *one)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzText) text = tz_text_new (one->text, -1, &error);
  g_assert_no_error (error);
  g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, lexicon);
  g_autofree char *found = describe (text, analysis->damage);
  if (g_strcmp0 (found, one->expected) == 0)
    return;
  g_printerr ("in: %s\n  expected: %s\n  found:    %s\n", one->text, one->expected, found);
  g_test_fail ();
}

static void
check (const Case *cases, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (&error);
  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    check_case (lexicon, &cases[i]);
}

static void
test_dates (void)
{
  static const Case cases[] = {
      {"2023114日召开会议。", "2023114日 digits_run_together"},
      {"2022918日至125日开展巡察。", "2022918日至125日 digits_run_together"},
      {"20237月印发方案。", "20237月 digits_run_together"},
      {"20237月印发方案，202312次检查，惠及8万人次。",
       "20237月 digits_run_together | 202312次 digits_run_together"},
      {"2023年7月印发方案，惠及202312人次。", ""},
      {"2023918日反馈，20237月印发方案。812日召开会议，915日至1130日排查，工期120日，120日内办结。",
       "2023918日 digits_run_together | 20237月 digits_run_together | 812日 digits_run_together | "
       "915日至1130日 "
       "digits_run_together"},
      {"2023年9月18日反馈，工程用了812日。", ""},
      {"由2019的5家减为3家。", "2019 unit_lost"},
      {"云溪市民政局\n2025年1月日", "2025年1月日 number_lost"},
      {"于2025年月完成。", "2025年月 number_lost"},
      {"2025年1月11日召开，2023年11月至12月整改，2022年以来落实。", ""},
      {"于929日召开，于1130日完成。", "929日 digits_run_together | 1130日 digits_run_together"},
      {"于29日召开，于9月29日完成，期限120日。", ""},
      {"按1月日均用水量计算，2024年月均办件5件。", ""},
  };
  check (cases, G_N_ELEMENTS (cases));
}

static void
test_document_numbers (void)
{
  static const Case cases[] = {
      {"按云发〔202215号执行。", "云发〔202215号 bracket_lost"},
      {"（〔20223号）", "〔20223号 bracket_lost"},
      {"按云发〔2022〕号执行。", "〔2022〕号 number_lost"},
      {"会议纪要〔2022〕第期", "〔2022〕第期 number_lost"},
      {"按云发〔2022〕15号、会议纪要〔2022〕第3期执行。", ""},
  };
  check (cases, G_N_ELEMENTS (cases));
}

static void
test_numbers (void)
{
  static const Case cases[] = {
      {"追回资金元。", "资金元 number_lost"},
      {"清退违规补贴万元，", "补贴万元 number_lost"},
      {"撰写心得体会次。", "体会次 number_lost"},
      {"入库专家人，培训教师余人次。", "专家人 number_lost | 教师余人次 number_lost"},
      {"查处案件起，修订制度项。", "案件起 number_lost | 制度项 number_lost"},
      {"合格率达%，提高个百分点。", "达% number_lost | 高个百分点 number_lost"},
      {"培训干部155，追回资金238。", "干部155 unit_lost | 资金238 unit_lost"},
      {"追回资金3元，干部155人，体会20次，合格率9%，提高一个百分点。", ""},
      {"专家人数、干部人事、法定代表人、案件起因、补助单元、数万元、百万元。", ""},
      {"各层次。其他案件，奖金多元，项目个别，档案处，制度项下，每个百分点", ""},
      {"修订项，退还万元，待遇提高至元。",
       "修订项 number_lost | 退还万元 number_lost | 提高至元 number_lost"},
      {"修订3项，退还2万元，提高至300元，开展个别谈话。", ""},
      {"整改问题1、问题2，附件12。", ""},
  };
  check (cases, G_N_ELEMENTS (cases));
}

static void
test_characters (void)
{
  static const Case cases[] = {
      {"云溪市\xef\xbf\xbd\xef\xbf\xbd局开展\xef\xbf\xbd查",
       "�� replacement_character | � replacement_character"},
      {"\xef\xbf\xbd", "� replacement_character"},
      {"党组理论学中心组学习", "理论学中心组 character_lost"},
      {"推进全面严治党，落实中央八规定。", "全面严治党 character_lost | 中央八规定 character_lost"},
      {"理论学习中心组、全面从严治党、中央八项规定、党风廉政建设", ""},
      {"中央八十项规定，全面严格治党，理论中心组", ""},
  };
  check (cases, G_N_ELEMENTS (cases));
}

static void
test_marks (void)
{
  static const Case cases[] = {
      {"开展“回头看，防止反弹。", "“ quotation_mark_lost"},
      {"开展回头看”，防止反弹。", "” quotation_mark_lost"},
      {"印发《甲办法和《乙办法》。", "《 title_mark_lost"},
      {"开展“回头看，\n防止”反弹。", ""},
      {"开展“回头看。\n防止”反弹。", "“ quotation_mark_lost | ” quotation_mark_lost"},
      {"“甲“乙”丙”，《关于〈甲〉的《乙》办法》", ""},
  };
  check (cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/damage/dates", test_dates);
  g_test_add_func ("/damage/document-numbers", test_document_numbers);
  g_test_add_func ("/damage/numbers", test_numbers);
  g_test_add_func ("/damage/characters", test_characters);
  g_test_add_func ("/damage/marks", test_marks);
  return g_test_run ();
}
