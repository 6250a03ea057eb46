#include <locale.h>

#include "analysis.h"

/* Invented people in the frames of sentences that name people, and words that look like people in the same frames:
 * every sentence is read exactly. 甲 and 乙 stand for people, 丙 for a post. */

/* Of all kinds: of two characters, with rare surnames and given names, compound, of other languages, kept back. */
static const char *const people[] = {
    "王建国", "李秀英", "赵志强", "陈晓燕", "刘洋",        "孙丽",     "周文斌", "吴海涛", "郑雅琴",
    "冯俊杰", "蒋明辉", "沈玉兰", "韩雪",   "杨柏林",      "朱庆华",   "秦岚",   "许承志", "何春梅",
    "吕思远", "施永康", "张磊",   "孔令辉", "曹德旺",      "严冬青",   "魏然",   "陶宁",   "姜新民",
    "戚宝珍", "谢维新", "邹红霞", "欧阳春", "司马文博",    "诸葛清扬", "上官云", "樊玉龙", "霍长青",
    "侯应刚", "翟秀芝", "葛丽娟", "范小军", "彭大志",      "鲁成林",   "方文平", "高学兵", "于洪波",
    "任向东", "安庆生", "常春燕", "向国平", "刘某",        "李某某",   "侯某平", "王某娥", "商某某",
    "董*玲",  "闫*",    "伍**",   "张××",   "古丽·买买提", "巴特尔",   "卓玛措",
};

/* Only a leader's post vouches for these. */
static const char *const rare[] = {
    "操敏",   "单小兰", "明德海", "宁海",   "星有福", "保秀芳", "南日明",
    "谭再荣", "冯所林", "郝飞",   "任志伟", "关月",   "扎西",   "艾力",
};

static const char *const posts[] = {
    "书记",       "局长",       "副局长",     "主任",         "副主任",   "院长",       "副院长",
    "校长",       "园长",       "科长",       "股长",         "处长",     "镇长",       "副镇长",
    "乡长",       "所长",       "站长",       "大队长",       "支队长",   "庭长",       "检察长",
    "董事长",     "总经理",     "副总经理",   "经理",         "总会计师", "总工程师",   "纪委书记",
    "党委副书记", "党支部书记", "村主任",     "村党支部书记", "第一书记", "行长",       "支行行长",
    "厂长",       "馆长",       "秘书长",     "理事长",       "监事长",   "常务副县长", "组织部长",
    "护士长",     "科主任",     "主任医师",   "教授",         "副教授",   "研究员",     "工程师",
    "总监",       "审判长",     "队长",       "台长",         "社长",     "居委会主任", "街道办事处主任",
    "信用社主任", "所原所长",   "试验站站长", "执行董事",     "财务总监", "督学",
};

/* Posts that many hold. */
static const char *const common_posts[] = {
    "教师", "会计",     "出纳",       "干部",     "法官",     "民警",     "网格员", "经办人",
    "医师", "护士",     "药师",       "讲师",     "工作人员", "客户经理", "柜员",   "技术员",
    "导师", "财务人员", "社区工作者", "被执行人", "采购员",   "驾驶员",   "报账员", "村民",
    "职工", "编辑",     "检察官",     "联系人",   "责任人",   "党员",
};

typedef struct {
  const char *frame;
  const char *const *posts;
  guint n_posts;
  gboolean rare; /* whether those of rare names stand there, too */
} Frame;

#define LEADERS posts, G_N_ELEMENTS (posts), TRUE
#define COMMON common_posts, G_N_ELEMENTS (common_posts), FALSE
#define NO_POST NULL, 0, FALSE

static const Frame frames[] = {
    {"由丙甲任组长，乙任副组长。", LEADERS},
    {"丙甲主持会议并讲话。", LEADERS},
    {"丙甲、乙参加学习。", LEADERS},
    {"副组长：丙甲，丙乙；", LEADERS},
    {"丙甲、丙乙分别作出检查。", LEADERS},
    {"成立由丙甲为组长，丙乙为副组长的工作小组。", LEADERS},
    {"会上，丙甲作专题辅导2次。", LEADERS},
    {"丙甲到会指导，丙乙列席会议。", LEADERS},
    {"对时任丙甲给予诫勉，对丙乙批评教育。", LEADERS},
    {"对原丙甲、时任丙乙进行约谈。", LEADERS},
    {"给予丙甲党内警告处分。", LEADERS},
    {"丙甲被立案审查。", LEADERS},
    {"丙甲受到政务记过处分。", LEADERS},
    {"丙甲同志带队调研。", LEADERS},
    {"责任领导：丙甲；责任部门：办公室；", LEADERS},
    {"由丙甲牵头负责。", LEADERS},
    {"丙甲（分管后勤）、乙（分管财务）参加。", LEADERS},
    {"责任领导：甲；责任部门：办公室；", NO_POST},
    {"责任人：甲、乙", NO_POST},
    {"整改责任人：甲\n整改情况：制定办法。", NO_POST},
    {"联系人：甲，联系电话：略", NO_POST},
    {"组长：甲\n副组长：乙\n", NO_POST},
    {"甲同志任组长，乙同志任副组长。", NO_POST},
    {"对丙甲进行批评教育。", COMMON},
    {"对丙甲、乙批评教育，扣发绩效。", COMMON},
    {"对丙甲、乙2人提醒谈话。", COMMON},
    {"对负有责任的丙甲通报批评。", COMMON},
    {"给予丙甲警告处分，给予丙乙记过处分。", COMMON},
    {"约谈丙甲、乙，责令作出检查。", COMMON},
    {"丙甲受到党内严重警告处分。", COMMON},
    {"丙甲被给予记过处分。", COMMON},
    {"对丙甲诫勉谈话；对丙乙批评教育。", COMMON},
    {"追回丙甲多领的补助。", COMMON},
    {"，甲（局长）、乙（县财政局科长）参加会议。", NO_POST},
    {"主讲人：甲，授课2次。", NO_POST},
    {"对甲、乙进行约谈。", NO_POST},
    {"对甲、乙等3人进行约谈。", NO_POST},
    {"对甲等5名经办人批评教育。", NO_POST},
    {"约谈甲、乙。", NO_POST},
    {"给予甲党内警告处分。", NO_POST},
    {"免去甲副主任职务。", NO_POST},
    {"选举甲为党支部书记。", NO_POST},
    {"补选甲为纪检委员。", NO_POST},
    {"由甲牵头负责。", NO_POST},
    {"（责任人：甲）", NO_POST},
    {"责令甲退缴补贴。", NO_POST},
    {"甲、乙等4人被公安机关依法采取强制措施。", NO_POST},
    {"，甲、乙等9名同志走上中层岗位。", NO_POST},
    {"学习丙甲先进事迹。", posts, G_N_ELEMENTS (posts), FALSE},
};

/* What looks like people. */
static const char *const nobody[] = {
    "高度重视", "方案落实", "常态化",   "安全生产", "金融服务", "石油化工", "马铃薯",   "白玉兰",
    "金银花",   "高质量",   "任务清单", "和谐社区", "向阳社区", "明珠街道", "文明实践", "万元以上",
    "严格管理", "关键岗位", "有关负责", "全体干部", "应急预案", "时间节点", "于家村",   "李家镇",
    "张庄小学", "华山镇",   "平安建设", "温馨提示", "项目资金", "席位制",   "管理办法", "公开承诺",
    "成立专班", "施工单位", "相关人员", "江南公司", "石门水库", "龙泉景区", "党总支",   "楼栋长",
};

static const char *const nobodies_frames[] = {
    "书记甲，认真研究。",   "由主任牵头，甲、乙等工作有序推进。",
    "对甲、乙等进行检查。", "局长负责甲。",
    "约谈甲负责同志2人。",  "责任人：甲",
    "建立甲、乙制度。",     "要求教师甲。",
};

static void
put (GString *sentence, const char *sign, const char *word)
{
  g_string_replace (sentence, sign, word, 0);
}

/* The people of @text, joined by " | ". */
static char *
find_people (const TzLexicon *lexicon, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzText) text = tz_text_new (sentence, -1, &error);
  g_assert_no_error (error);
  g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, lexicon);
  g_autoptr (GStrvBuilder) found = g_strv_builder_new ();
  for (guint i = 0; i < analysis->entities->len; i++) {
    const TzEntity *entity = &g_array_index (analysis->entities, TzEntity, i);
    g_autofree char *quote = tz_text_dup_slice (text, entity->span);
    if (entity->type == TZ_ENTITY_PERSON)
      g_strv_builder_add (found, quote);
  }
  g_auto (GStrv) quotes = g_strv_builder_end (found);
  return g_strjoinv (" | ", quotes);
}

static gboolean
reads (const TzLexicon *lexicon, const char *sentence, const char *expected)
{
  g_autofree char *found = find_people (lexicon, sentence);
  if (g_str_equal (found, expected))
    return TRUE;
  g_test_message ("%s: %s, not %s", sentence, found, expected);
  return FALSE;
}

static gboolean
reads_frame (const TzLexicon *lexicon, const Frame *frame, const char *one, const char *other, guint post)
{
  g_autoptr (GString) sentence = g_string_new (frame->frame);
  gboolean both = strstr (frame->frame, "乙") != NULL;
  g_autofree char *expected = both ? g_strconcat (one, " | ", other, NULL) : g_strdup (one);
  put (sentence, "甲", one);
  put (sentence, "乙", other);
  if (frame->n_posts > 0)
    put (sentence, "丙", frame->posts[post % frame->n_posts]);
  return reads (lexicon, sentence->str, expected);
}

static void
check_frame (const TzLexicon *lexicon, const Frame *frame, guint n_before)
{
  guint n_wrong = 0;
  for (guint i = 0; i < G_N_ELEMENTS (people); i++) {
    const char *other = people[(i + 7) % G_N_ELEMENTS (people)];
    n_wrong += !reads_frame (lexicon, frame, people[i], other, n_before * 7 + i);
  }
  for (guint i = 0; frame->rare && i < G_N_ELEMENTS (rare); i++)
    n_wrong += !reads_frame (lexicon, frame, rare[i], people[i], n_before * 7 + i);
  g_test_message ("%u wrong: %s", n_wrong, frame->frame);
  if (n_wrong > 0)
    g_test_fail ();
}

static void
test_people (gconstpointer lexicon)
{
  for (guint i = 0; i < G_N_ELEMENTS (frames); i++)
    check_frame (lexicon, &frames[i], i);
}

static void
test_nobody (gconstpointer lexicon)
{
  for (guint i = 0; i < G_N_ELEMENTS (nobodies_frames); i++)
    for (guint j = 0; j < G_N_ELEMENTS (nobody); j++) {
      g_autoptr (GString) sentence = g_string_new (nobodies_frames[i]);
      put (sentence, "甲", nobody[j]);
      put (sentence, "乙", nobody[(j + 3) % G_N_ELEMENTS (nobody)]);
      if (!reads (lexicon, sentence->str, ""))
        g_test_fail ();
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (&error);
  g_assert_no_error (error);
  g_test_add_data_func ("/names/people", lexicon, test_people);
  g_test_add_data_func ("/names/nobody", lexicon, test_nobody);
  return g_test_run ();
}
