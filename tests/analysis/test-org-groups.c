#include "probe.h"

/* Bodies that are named by their task, and are looked for from their ending leftwards. */

static void
test_tasks (void)
{
  static const ProbeCase cases[] = {
      {"成立巡察整改工作领导小组", "巡察整改工作领导小组"},
      {"下设综合协调组、党建整改组、督导问责组。成立国道208线改扩建工程推进专班",
       "综合协调组 | 党建整改组 | 督导问责组 | 国道208线改扩建工程推进专班"},
      {"为贯彻落实省民政厅殡葬领域腐败和不正之风专项整治领导组要求",
       "省民政厅殡葬领域腐败和不正之风专项整治领导组"},
      {"切实承担反馈意见整改工作领导组组长职责", "反馈意见整改工作领导组"},
      {"成立了由书记任组长的领导小组，下设工作专班", ""},
      {"成立新院区建设指挥部，由农村集体经济合同清理专班清理合同",
       "新院区建设指挥部 | 农村集体经济合同清理专班"},
      {"成立资金清查专项组、工程整治专项组，党委督查室每季度通报",
       "资金清查专项组 | 工程整治专项组 | 党委督查室"},
      {"市委村级巡察二组、市委延伸巡察五组反馈，另有1台待市财政局批复",
       "市委村级巡察二组 | 市委延伸巡察五组 | 市财政局"},
      {"执行案款清理专班会同县财政局核对", "执行案款清理专班 | 县财政局"},
  };
  probe_cases (TZ_ENTITY_ORG, cases, G_N_ELEMENTS (cases));
}

static void
test_projects (void)
{
  static const ProbeCase cases[] = {
      {"将柳江路片区改造项目部的工程拆分，后由康复楼项目部复工", "柳江路片区改造项目部 | 康复楼项目部"},
      {"对青岭隧道改造项目部、北江大桥养护项目部实行考核", "青岭隧道改造项目部 | 北江大桥养护项目部"},
      {"责令东城供水加压站项目部清退", "东城供水加压站项目部"},
      {"各项目部、有关项目部落实安全责任", ""},
  };
  probe_cases (TZ_ENTITY_ORG, cases, G_N_ELEMENTS (cases));
}

/* A body that no list has is known by the one of its kind beside it. */
static void
test_beside (void)
{
  static const ProbeCase cases[] = {
      {"约谈青石林场、红旗林场负责人", "青石林场 | 红旗林场"},
      {"由计划财务科、营林科、护渔科牵头整改", "计划财务科 | 营林科 | 护渔科"},
      {"计划财务科、有关科配合，县人民医院、各医院报送", "计划财务科 | 县人民医院"},
      {"计划财务科、各业务科整改", "计划财务科"},
      {"由立案庭、综合办公室、行装科联合清查", "立案庭 | 综合办公室 | 行装科"},
      {"计划财务科、档案室、小会议室", "计划财务科"},
      {"计划财务科、营林工作开展不力", "计划财务科"},
  };
  probe_cases (TZ_ENTITY_ORG, cases, G_N_ELEMENTS (cases));
}

static void
test_branches (void)
{
  static const ProbeCase cases[] = {
      {"由汽车工程系教工党支部落实，部分教职工党支部未换届", "汽车工程系教工党支部"},
  };
  probe_cases (TZ_ENTITY_ORG, cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/org-groups/tasks", test_tasks);
  g_test_add_func ("/org-groups/projects", test_projects);
  g_test_add_func ("/org-groups/beside", test_beside);
  g_test_add_func ("/org-groups/branches", test_branches);
  return g_test_run ();
}
