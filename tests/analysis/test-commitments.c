#include <locale.h>

#include "analysis.h"
#include "probe.h"

/* What a notice of 8 January 2024 says in one of its answers, and what it promises: clauses with their
 * deadlines, joined by " | ". */
typedef struct {
  const char *said;
  const char *promised;
} Case;

static const Case cases[] = {
    {"计划在2024年6月底前全面完成消防验收。", "计划在2024年6月底前全面完成消防验收=2024-06"},
    {"预计2024年6月竣工，可新增床位80张。", "预计2024年6月竣工=2024-06"},
    {"力争2024年9月前，完成房屋确权。", "力争2024年9月前，完成房屋确权=2024-09"},
    {"拟在2024年上半年逐宗解决。", "拟在2024年上半年逐宗解决=2024-40"},
    {"预计2024年第三季度投用。", "预计2024年第三季度投用=2024-35"},
    {"县财政局拟于2024年6月拨付到位。", "县财政局拟于2024年6月拨付到位=2024-06"},
    {"将于2024年7月交流到位。", "将于2024年7月交流到位=2024-07"},
    {"2024年将继续开展专项检查。", "2024年将继续开展专项检查=2024"},
    {"剩余款项2024年12月31日前清收到位。", "剩余款项2024年12月31日前清收到位=2024-12-31"},
    {"确保2024年三季度末全面完成。", "确保2024年三季度末全面完成=2024-09"},
    {"保证列入2024年的任务于6月30日前全部销号。", "保证列入2024年的任务于6月30日前全部销号=2024-06-30"},
    {"将于2024年3月复工，2024年10月完工。", "将于2024年3月复工=2024-03 | 2024年10月完工=2024-10"},
    {"到2024年底，全部达标。", "2024年底，全部达标=2024-12"},
    {"要求各单位2024年1月31日前报送。", ""},
    {"2024年计划改造的46个小区已有30个开工。", ""},
    {"持续抓好后续整改，并于2024年3月开展评估。", "并于2024年3月开展评估=2024-03"},
    {"2025年计划完成投资2亿元。", "2025年计划完成投资2亿元=2025"},
    {"2024年计划完成投资2亿元。", ""}, /* the plan of the year that the notice is of */
    {"已于2023年11月6日将案款发放到位。", ""},
    {"2023年6月30日前完成清理。", ""},
    {"余款5万元按协议于2024年3月底前付清，另1个计划于2024年上半年末办结。",
     "余款5万元按协议于2024年3月底前付清=2024-03 | 另1个计划于2024年上半年末办结=2024-06"},
    {"坚持跟踪问效，2024年2月向县委巡察办专题报告进展情况。",
     "2024年2月向县委巡察办专题报告进展情况=2024-02"},
    {"坚持跟踪问效，2023年2月向县委巡察办专题报告进展情况。", ""},
    {"主体已完工，2024年4月投入运营。", "2024年4月投入运营=2024-04"},
    {"主体已完工，2023年4月投入运营。", ""},
    {"已拟定2024年工作要点。", ""},
    {"已修复11处，剩余3处于2024年6月完成。", "剩余3处于2024年6月完成=2024-06"},
    {"青禾村等剩余2所计划于2024年10月底前建成。", "青禾村等剩余2所计划于2024年10月底前建成=2024-10"},
    {"材料已受理，2024年上半年办结。", "2024年上半年办结=2024-40"},
    {"占比提高到57%，2024年底达到65%。", "2024年底达到65%=2024-12"},
    {"人员断层，2024年底前将有5名干部退休。", ""},
    {"整改有力，2024年上半年完成采购项目3个。", ""},
    {"招聘3名，2024年上半年再引进人才15名。", "2024年上半年再引进人才15名=2024-40"},
    {"招聘3名，2023年上半年再引进人才15名。", ""},
    {"如有意见，请于2024年3月31日前向我们反映。", ""},
    {"已完成。\n整改时限：2024年9月底前。进展情况：正在整改。", ""},
    {"已完成。\n整改时限：立行立改，2024年9月底前完成", ""},
    {"已完成。\n责任领导：某某\n2024年9月底前完成验收。", "2024年9月底前完成验收=2024-09"},
    {"按照2024年培训计划开展轮训。", ""},
    {"管网已更换，2025年继续推进改造。", "2025年继续推进改造=2025"},
    {"管网已更换，2023年继续推进改造。", ""},
    {"余款按协议分期偿还，2024年6月底还清。", "2024年6月底还清=2024-06"},
};

static void
append_commitment (GString *found, const TzText *text, const TzCommitment *commitment)
{
  g_autofree char *quote = tz_text_dup_slice (text, commitment->span);
  g_string_append_printf (found, "%s%s=%s", found->len > 0 ? " | " : "", quote, commitment->due);
}

static void
test_commitments (void)
{
  const TzLexicon *lexicon = probe_lexicon ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *notice =
        g_strdup_printf ("中共青石县水利局党组关于巡察整改进展情况的通报\n"
                         "2023年9月4日，县委第二巡察组反馈了意见。现将巡察整改进展情况予以公布。\n"
                         "1.项目推进缓慢的问题。\n整改情况：%s\n中共青石县水利局党组\n2024年1月8日\n",
                         cases[i].said);
    g_autoptr (TzText) text = tz_text_new (notice, -1, NULL);
    g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, lexicon);
    g_autoptr (GString) found = g_string_new (NULL);
    for (guint j = 0; j < analysis->commitments->len; j++)
      append_commitment (found, text, &g_array_index (analysis->commitments, TzCommitment, j));
    g_test_message ("%s", cases[i].said);
    g_assert_cmpstr (found->str, ==, cases[i].promised);
  }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/commitments/clauses", test_commitments);
  return g_test_run ();
}
