#include "layout-print.h"

/* The last of them hold no word of a lack: other notices will use words that no list knows. */
static const Lack lacks[] = {
    {"理论学习不够深入", {"学习计划落实不严", "研讨交流偏少"}},
    {"民主集中制执行不到位", {"会议记录不规范", "个别事项未经集体研究"}},
    {"党风廉政建设抓得不实", {"廉政谈话走过场", "风险排查不全面"}},
    {"财务管理混乱，报销审核把关不严", {"报销手续不全", "账目长期未清理"}},
    {"项目建设推进缓慢", {"前期工作滞后", "工程进度偏慢"}},
    {"服务群众意识不强、办事效率不高", {"窗口办理效率不高", "投诉处理不及时"}},
    {"选人用人程序不规范", {"档案审核不严", "任前公示缺失"}},
    {"固定资产管理薄弱", {"资产账实不符", "闲置房产未盘活"}},
    {"违规发放津补贴", {"超范围发放补助", "审批把关不严"}},
    {"落实上级部署有差距，统筹推进重点工作力度不够", {"任务分解不细", "督促检查不力"}},
    {"意识形态工作责任制落实有偏差", {"阵地管理不严", "分析研判不够"}},
    {"对下属单位监管不力", {"日常检查流于形式", "发现问题处理不及时"}},
    {"基层党组织软弱涣散，组织生活不严肃", {"“三会一课”记录不全", "党费收缴不及时"}},
    {"采购程序执行不严格", {"采购需求论证缺失", "验收把关不严"}},
    {"2021年以来信访积案化解不彻底", {"包案责任未落实", "个别积案久拖不决"}},
    {"公务接待超标准", {"接待清单不完整", "审批手续倒置"}},
    {"干部队伍结构老化", {"年轻干部储备不足", "培养锻炼渠道单一"}},
    {"工程变更审批不及时", {"签证资料不齐全", "结算审核滞后"}},
    {"上一轮巡察整改不彻底", {"个别问题反弹", "长效措施缺失"}},
    {"安全生产责任压得不紧", {"隐患排查不深入", "应急演练偏少"}},
    {"学用两张皮", {"学习内容与业务结合不紧", "成果转化不多"}},
    {"廉政教育“一阵风”", {"警示教育次数偏少", "教育对象覆盖不全"}},
    {"重业务轻党建", {"党建任务未细化", "支部活动不经常"}},
    {"文件照抄照转", {"发文把关不严", "结合实际不够"}},
};
#define N_USUAL 20
#define RARE 8 /* one in so many */

static const char *const measures[] = {
    "制定年度学习计划，明确学习内容",
    "每月组织一次集中研讨",
    "把学习情况纳入年度考核",
    "修订议事规则，规范会议记录",
    "开展业务培训3场次，培训120人次",
    "开展廉政风险排查，完善防控措施",
    "召开警示教育大会，通报典型案例",
    "完善监督机制，强化日常检查",
    "清理往来款项12.5万元",
    "建立项目调度机制，倒排工期加快施工",
    "压实各方责任，定期通报进展",
    "优化办事流程，减少申报材料",
    "设立投诉电话，安排专人值守",
    "严格选拔任用程序，补齐有关材料",
    "组织开展资产清查，建立资产台账",
    "对存在问题的科室负责人进行约谈",
    "印发《内部控制管理办法》，规范审批流程",
    "2023年8月，召开专题会议研究部署",
    "成立工作专班，由分管领导牵头抓落实",
    "举一反三，对同类问题开展自查自纠",
    "加强与相关部门沟通，争取政策支持",
    "将整改情况纳入督查内容，防止问题反弹",
    "补签合同5份，退回多付款项",
    "选派2名年轻干部到一线锻炼",
};

static const Wording wordings[] = {
    {"已完成", TZ_STATUS_COMPLETED},
    {"已整改，长期坚持", TZ_STATUS_COMPLETED_SUSTAINED},
    {"基本完成", TZ_STATUS_MOSTLY_COMPLETED},
    {"正在整改", TZ_STATUS_IN_PROGRESS},
    {"整改完成", TZ_STATUS_COMPLETED},
    {"未完成", TZ_STATUS_NOT_COMPLETED},
    {"已销号", TZ_STATUS_COMPLETED},
    {"阶段性完成", TZ_STATUS_MOSTLY_COMPLETED},
    {"完成整改并长期坚持", TZ_STATUS_COMPLETED_SUSTAINED},
    {"持续推进", TZ_STATUS_IN_PROGRESS},
    {"完成整改", TZ_STATUS_COMPLETED},
    {"已整改", TZ_STATUS_COMPLETED},
    {"取得阶段性成果", TZ_STATUS_MOSTLY_COMPLETED},
    {"整改中", TZ_STATUS_IN_PROGRESS},
    {"长期坚持", TZ_STATUS_IN_PROGRESS},
    {"已完成整改，持续推进", TZ_STATUS_COMPLETED_SUSTAINED},
    {"基本完成，长期坚持", TZ_STATUS_MOSTLY_COMPLETED},
    {"已完成（长期坚持）", TZ_STATUS_COMPLETED_SUSTAINED},
};

static const char *const status_labels[] = {"整改进度", "工作进展",     "整改进展情况", "整改状态",
                                            "完成情况", "整改完成情况", "整改结果",     "整改情况",
                                            "整改结论", "销号审核意见", "当前办理程度"};
static const char *const answer_labels[] = {"整改措施",     "整改情况", "整改落实情况",
                                            "整改进展情况", "整改举措", "整改措施及成效"};
static const char *const aspects[] = {"在政治建设方面", "在履行职责方面", "在基层组织建设方面",
                                      "在作风建设方面"};
static const char *const numerals[] = {"一",   "二",   "三",   "四",   "五",   "六",   "七",
                                       "八",   "九",   "十",   "十一", "十二", "十三", "十四",
                                       "十五", "十六", "十七", "十八", "十九", "二十"};

const char *
words_aspect (guint section)
{
  return aspects[section];
}

const char *
words_measure (guint number)
{
  return measures[number];
}

const char *
words_status_label (guint number)
{
  return status_labels[number];
}

const char *
words_answer_label (guint number)
{
  return answer_labels[number];
}

const char *
words_numeral (guint number)
{
  return numerals[number - 1];
}

static const Lack *
draw_lack (GRand *random, guint start, guint place)
{
  if (g_rand_int_range (random, 0, RARE) > 0)
    return &lacks[(start + place) % N_USUAL];
  return &lacks[N_USUAL + place % (G_N_ELEMENTS (lacks) - N_USUAL)];
}

static guint
draw_measures (GRand *random, const Layout *layout)
{
  guint n = g_rand_int_range (random, 2, 5);
  return layout->at[AXIS_RUN_ON] && g_rand_int_range (random, 0, 4) == 0 ? 1 : n;
}

void
notice_draw (Notice *notice, const Layout *layout)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (layout->at[AXIS_CONTENT]);
  guint lack = g_rand_int_range (random, 0, N_USUAL);
  guint measure = g_rand_int_range (random, 0, G_N_ELEMENTS (measures));
  guint place = 0;
  notice->n_sections = layout->at[AXIS_SECTIONS] == SECTIONS_NONE ? 1 : g_rand_int_range (random, 2, 5);
  for (guint i = 0; i < notice->n_sections; i++) {
    guint least = notice->n_sections == 1 ? 5 : 2;
    notice->n_items[i] = g_rand_int_range (random, least, least + 3);
    for (guint j = 0; j < notice->n_items[i]; j++, place++) {
      Item *item = &notice->items[i][j];
      *item = (Item){.lack = draw_lack (random, lack, place),
                     .wording = &wordings[g_rand_int_range (random, 0, G_N_ELEMENTS (wordings))],
                     .n_measures = draw_measures (random, layout),
                     .states = !layout->at[AXIS_PARTLY] || g_rand_int_range (random, 0, 3) > 0,
                     .leans = layout->at[AXIS_SHARED] && j == 0 && notice->n_items[i] > 2};
      for (guint k = 0; k < item->n_measures; k++)
        item->measures[k] = measure++ % G_N_ELEMENTS (measures);
    }
  }
}
