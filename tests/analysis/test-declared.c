#include <locale.h>

#include "analysis.h"
#include "names.h"
#include "probe.h"

/* A sentence of the summary, and the figures that it declares: "key=value", joined by " | ". */
typedef struct {
  const char *said;
  const char *declared;
} Case;

static const Case cases[] = {
    {"反馈的12个问题已完成整改9个，基本完成2个，未完成1个。",
     "problems_total=12 | problems_done=9 | problems_mostly_done=2 | problems_not_done=1"},
    {"反馈的4类12项问题已完成整改9个。", "aspects_total=4 | problems_total=12 | problems_done=9"},
    {"整改中梳理出问题12项，已整改9项。", "problems_total=12 | problems_done=9"},
    {"反馈的12个问题已完成整改9个，完成整改措施94条。",
     "problems_total=12 | problems_done=9 | measures_done=94"},
    {"反馈的12个问题制定措施41条。对群众来信来访，共受理35件，办结33件，办结率94.3%。",
     "problems_total=12 | measures_total=41"},
    {"反馈的12个问题。目前完成9个。另有2个正在推进，1个因政策调整尚未完成。",
     "problems_total=12 | problems_done=9 | problems_in_progress=2 | problems_not_done=1"},
    {"反馈的12个问题中9个已完成整改，3个需较长时间推进的取得积极进展。",
     "problems_total=12 | problems_done=9 | problems_in_progress=3"},
    {"巡察反馈12个问题，立案6人，诫勉谈话4人，约谈18人次，移送司法机关3人。",
     "problems_total=12 | people_disciplined=6 | people_talked_to=18"},
    {"巡察反馈12个问题，整改中立案查处5人，移送司法机关1人，给予党纪处分3人，约谈4人。",
     "problems_total=12 | people_disciplined=3 | people_talked_to=4"},
    {"巡察反馈12个问题，整改中立案4件5人，给予党纪政务处分3人。", "problems_total=12 | people_disciplined=3"},
    {"巡察反馈12个问题，诫勉2人，政务警告1人，批评教育、提醒谈话15人次。",
     "problems_total=12 | people_disciplined=1 | people_talked_to=15"},
    {"巡察反馈12个问题，新建制度12项，组织处理7人。", "problems_total=12 | rules_made=12"},
    {"巡察反馈的12个问题已完成整改9个（其中4个需长期坚持），谈心谈话46人次，约谈3人。",
     "problems_total=12 | problems_long_term=4 | problems_done=9 | people_talked_to=3"},
    {"巡察反馈12个问题，已整改9个。下一步，紧盯3个未完成问题，对未办结的2个问题包保，6月底前全部完成。",
     "problems_total=12 | problems_done=9"},
    {"巡察反馈12个问题，下一步对未落实的措施挂账销号，2024年6月底前全部完成。", "problems_total=12"},
    {"巡察反馈12个问题，约请8名科室负责人谈话，约谈3人。", "problems_total=12 | people_talked_to=3"},
    {"巡察反馈12个问题，整改中约谈校长（园长）12人，诫勉谈话2人。",
     "problems_total=12 | people_talked_to=12"},
    /* Kinds that add up, */
    {"巡察反馈12个问题，整改中给予党纪处分3人、政务处分3人。",
     "problems_total=12 | people_disciplined=3 | people_disciplined=3"},
    {"巡察反馈12个问题，给予党内警告1人、党内严重警告2人、开除党籍1人。",
     "problems_total=12 | people_disciplined=1 | people_disciplined=2 | people_disciplined=1"},
    {"巡察反馈12个问题，共处理12人，其中党纪处分3人、政务处分2人、组织处理7人。",
     "problems_total=12 | people_disciplined=3 | people_disciplined=2"},
    {"巡察反馈12个问题，建立制度5项，修订制度5项，废止制度3项。",
     "problems_total=12 | rules_made=5 | rules_made=5"},
    /* and those that another figure holds already: */
    {"巡察反馈12个问题，给予处分5人，其中党纪处分3人、政务处分2人。",
     "problems_total=12 | people_disciplined=5"},
    {"巡察反馈12个问题，问责12人，给予党纪处分3人、政务处分2人、批评教育7人。",
     "problems_total=12 | people_disciplined=12 | people_talked_to=7"},
    {"巡察反馈12个问题，建立制度8项，修订制度3项、新建制度5项。", "problems_total=12 | rules_made=8"},
    {"巡察反馈12个问题，约谈12人，批评教育5人，共谈话17人。",
     "problems_total=12 | people_talked_to=12 | people_talked_to=5"},
    {"巡察反馈12个问题，追缴资金12万元，上缴国库10万元。", "problems_total=12 | money_recovered=120000"},
    {"巡察反馈12个问题，给予党纪处分3人。整改中共给予党纪处分3人。",
     "problems_total=12 | people_disciplined=3"},
    /* Cases that nobody says to be of the inspection, in a paragraph below: */
    {"巡察反馈12个问题。\n去年全系统立案5人。\n", "problems_total=12"},
    {"巡察反馈12个问题。\n坚持失责必问，立案6人，批评教育23人。\n",
     "problems_total=12 | people_disciplined=6 | people_talked_to=23"},
    {"巡察反馈12个问题，已完成整改9个。正在推进的还有3个。",
     "problems_total=12 | problems_done=9 | problems_in_progress=3"},
    {"巡察反馈12个问题。\n该问题涉及具体问题2个，已整改到位1个，正在整改1个。\n", "problems_total=12"},
};

static void
test_declared (void)
{
  const TzLexicon *lexicon = probe_lexicon ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *notice = g_strdup_printf (
        "中共青石县水利局党组关于巡察整改进展情况的通报\n"
        "2023年9月4日，县委第二巡察组反馈了意见。%s现将巡察整改进展情况予以公布。\n"
        "1.项目推进缓慢的问题。\n整改情况：已制定方案。\n中共青石县水利局党组\n2024年1月8日\n",
        cases[i].said);
    g_autoptr (TzText) text = tz_text_new (notice, -1, NULL);
    g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, lexicon);
    g_autoptr (GString) found = g_string_new (NULL);
    for (guint j = 0; j < analysis->declared->len; j++) {
      const TzDeclared *declared = &g_array_index (analysis->declared, TzDeclared, j);
      g_string_append_printf (found, "%s%s=%g", j > 0 ? " | " : "",
                              tz_name_id (TZ_VOCABULARY_DECLARED, (int)declared->key), declared->value);
    }
    g_test_message ("%s", cases[i].said);
    g_assert_cmpstr (found->str, ==, cases[i].declared);
  }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/declared/figures", test_declared);
  return g_test_run ();
}
