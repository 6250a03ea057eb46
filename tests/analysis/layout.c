#include "layout.h"

typedef struct {
  const char *lack;
  const char *detail[2];
  const char *measures[3];
} Item;

static const Item items[] = {
    {"理论学习不够深入",
     {"学习计划落实不严", "研讨交流偏少"},
     {"制定年度学习计划", "每月组织一次集中研讨", "把学习情况纳入考核"}},
    {"民主集中制执行不到位",
     {"会议记录不规范", "个别事项未经集体研究"},
     {"修订议事规则", "规范会议记录", "开展业务培训"}},
    {"党风廉政建设抓得不实",
     {"廉政谈话走过场", "风险排查不全面"},
     {"开展廉政风险排查", "召开警示教育大会", "完善监督机制"}},
    {"财务管理混乱",
     {"报销手续不全", "账目长期未清理"},
     {"完善财务管理办法", "清理往来款项", "组织财务人员培训"}},
    {"项目建设推进缓慢",
     {"前期工作滞后", "工程进度偏慢"},
     {"建立项目调度机制", "倒排工期加快施工", "压实各方责任"}},
    {"服务群众意识不强",
     {"窗口办理效率不高", "投诉处理不及时"},
     {"优化办事流程", "设立投诉电话", "加强窗口人员管理"}},
    {"选人用人程序不规范",
     {"档案审核不严", "任前公示缺失"},
     {"严格选拔任用程序", "开展档案专项审核", "补齐有关材料"}},
    {"固定资产管理薄弱",
     {"资产账实不符", "闲置房产未盘活"},
     {"开展资产清查", "盘活闲置房产", "建立资产台账"}},
    {"违规发放津补贴",
     {"超范围发放补助", "审批把关不严"},
     {"清退违规发放资金", "约谈有关责任人", "修订津补贴发放办法"}},
};

typedef struct {
  const char *text;
  TzStatus status;
} Wording;

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
};

static const char *const status_labels[] = {"整改进度", "工作进展", "整改进展情况", "整改状态", "完成情况"};
static const char *const answer_labels[] = {"整改措施", "整改情况", "整改落实情况"};
static const char *const aspects[] = {"在政治建设方面", "在履行职责方面", "在基层组织建设方面"};
static const char *const numerals[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九"};

typedef struct {
  const Layout *layout;
  GArray *text;  /* (element-type gunichar) */
  GArray *lines; /* (element-type guint): where lines begin, for wrapping */
} Printer;

static guint
put (Printer *p, const char *utf8)
{
  for (; *utf8 != '\0'; utf8 = g_utf8_next_char (utf8)) {
    gunichar c = g_utf8_get_char (utf8);
    if (p->layout->full_width && c >= '0' && c <= '9')
      c += 0xfee0;
    if (!p->layout->full_width && c == 0xff1a)
      c = ':';
    if (!p->layout->full_width && (c == 0xff08 || c == 0xff09))
      c -= 0xfee0;
    g_array_append_val (p->text, c);
  }
  return p->text->len;
}

static guint putf (Printer *p, const char *format, ...) G_GNUC_PRINTF (2, 3);

static guint
putf (Printer *p, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return put (p, text);
}

static void
new_line (Printer *p)
{
  if (p->text->len > 0)
    put (p, p->layout->spaced ? "\n\n" : "\n");
  if (p->layout->indented)
    put (p, "　　");
}

static void
print_label (Printer *p, guint number, Expected *expected)
{
  static const char *const circled[] = {"①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨"};
  expected->span.start = expected->label.start = p->text->len;
  switch (p->layout->label) {
  case LABEL_DOT:
    expected->label.end = putf (p, "%u", number);
    put (p, p->layout->full_width ? "．" : ".");
    break;
  case LABEL_COMMA:
    expected->label.end = putf (p, "%u", number);
    put (p, "、");
    break;
  case LABEL_PAREN:
    expected->label.end = putf (p, "（%u）", number);
    break;
  case LABEL_BRACKET:
    expected->label.end = putf (p, "（%s）", numerals[number - 1]);
    break;
  case LABEL_PROBLEM:
    expected->label.end = putf (p, "问题%u", number);
    put (p, "：");
    break;
  case LABEL_PROBLEM_FOR:
    expected->label.end = putf (p, "问题%u", number);
    put (p, ".");
    break;
  case LABEL_FEEDBACK:
    expected->label.end = putf (p, "反馈问题%s", numerals[number - 1]);
    put (p, "：");
    break;
  case LABEL_FOUND:
    expected->label.end = putf (p, "（%s）", numerals[number - 1]);
    put (p, "反馈问题：");
    break;
  case LABEL_CIRCLE:
    expected->label.end = put (p, circled[number - 1]);
    break;
  default:
    expected->label.end = p->text->len;
    break;
  }
}

static void
print_title (Printer *p, const Item *item, Expected *expected)
{
  Title title = p->layout->title;
  if (title == TITLE_FOR || title == TITLE_QUOTED)
    put (p, "针对");
  else if (title == TITLE_ABOUT)
    put (p, "关于");
  if (title == TITLE_QUOTED)
    put (p, "“");
  expected->title.start = p->text->len;
  put (p, item->lack);
  if (title == TITLE_QUOTED) {
    expected->title.end = p->text->len;
    put (p, "”的问题");
    return;
  }
  if (title != TITLE_PLAIN)
    put (p, "的问题");
  expected->title.end = p->text->len;
}

static void
print_status (Printer *p, const Wording *wording)
{
  new_line (p);
  putf (p, "%s：%s", status_labels[p->layout->status_label], wording->text);
}

static void
print_described (Printer *p, const Item *item)
{
  putf (p, "一是%s。二是%s。", item->detail[0], item->detail[1]);
}

static void
print_measures (Printer *p, const Item *item, guint n, gboolean opens_line)
{
  static const char *const circled[] = {"①", "②", "③"};
  Measures style = p->layout->measures;
  if (style == MEASURES_ONE) {
    if (!opens_line)
      new_line (p);
    putf (p, "%s，%s。", item->measures[0], item->measures[1]);
    return;
  }
  for (guint i = 0; i < n; i++) {
    gboolean breaks = style != MEASURES_ORDINAL || (i == 0 && !opens_line);
    if (breaks && !(i == 0 && opens_line))
      new_line (p);
    if (style == MEASURES_ORDINAL)
      putf (p, "%s是%s。", numerals[i], item->measures[i]);
    else if (style == MEASURES_PAREN)
      putf (p, "（%u）%s。", i + 1, item->measures[i]);
    else if (style == MEASURES_NUMBER)
      putf (p, "%u.%s。", i + 1, item->measures[i]);
    else
      putf (p, "%s%s。", circled[i], item->measures[i]);
  }
}

/* Returns: whether what follows stands on the line already. */
static gboolean
print_join (Printer *p, const Item *item)
{
  const Layout *layout = p->layout;
  if (layout->described) {
    put (p, "。");
    print_described (p, item);
    return FALSE;
  }
  if (layout->join == JOIN_NO_STOP)
    return TRUE;
  put (p, "。");
  return layout->join == JOIN_SAME;
}

static gboolean
print_answer_label (Printer *p, gboolean same_line)
{
  const Layout *layout = p->layout;
  if (layout->answer == ANSWER_NONE)
    return same_line;
  if (!same_line)
    new_line (p);
  putf (p, "%s：", answer_labels[layout->answer_label]);
  return layout->answer == ANSWER_INLINE;
}

static void
print_problem (Printer *p, const Item *item, guint number, guint index, GArray *expected)
{
  const Layout *layout = p->layout;
  const Wording *wording = &wordings[(layout->wording + index) % G_N_ELEMENTS (wordings)];
  guint n = 2 + index % 2;
  Expected e = {.status = layout->status == STATUS_NONE ? TZ_STATUS_NOT_STATED : wording->status,
                .n_measures = layout->measures == MEASURES_ONE ? 1 : n};
  new_line (p);
  print_label (p, number, &e);
  print_title (p, item, &e);
  if (layout->status == STATUS_BOXED)
    putf (p, "（%s）", wording->text);
  gboolean same_line = print_join (p, item);
  if (layout->status == STATUS_BEFORE) {
    print_status (p, wording);
    same_line = FALSE;
  }
  same_line = print_answer_label (p, same_line);
  print_measures (p, item, n, same_line);
  if (layout->status == STATUS_AFTER)
    print_status (p, wording);
  if (layout->status == STATUS_ALONE) {
    new_line (p);
    put (p, wording->text);
  }
  e.span.end = p->text->len;
  g_array_append_val (expected, e);
}

static void
print_section (Printer *p, guint section)
{
  if (p->layout->sections == SECTIONS_NONE)
    return;
  new_line (p);
  if (p->layout->sections == SECTIONS_BOTH || p->layout->sections == SECTIONS_BRACKET)
    putf (p, "（%s）%s", numerals[section], aspects[section]);
  else if (p->layout->sections == SECTIONS_CLASS)
    putf (p, "第%s类问题：%s", numerals[section], aspects[section]);
  else
    put (p, aspects[section]);
}

static void
print_lines (Printer *p, const char *const *lines)
{
  for (guint i = 0; lines[i] != NULL; i++) {
    new_line (p);
    put (p, lines[i]);
  }
}

static void
print_all (Printer *p, GArray *expected)
{
  static const char *const top[] = {
      "中共云溪市民政局党组关于巡察整改进展情况的通报",
      "根据市委统一部署，2023年3月1日至4月28日，市委第三巡察组对市民政局党组进行了巡察。2023年6月20日，市委第"
      "三巡察组向市民政局党组反馈了意见。现将整改进展情况予以公布。",
      NULL};
  static const char *const organised[] = {
      "一、整改组织情况", "（一）提高政治站位。局党组高度重视，及时召开会议研究部署。",
      "（二）加强组织领导。成立领导小组，明确责任分工。", "二、反馈问题整改情况", NULL};
  static const char *const next[] = {"三、下一步工作打算",
                                     "（一）持续巩固成效。对已完成的整改事项开展“回头看”。",
                                     "（二）健全长效机制。完善各项制度。", NULL};
  static const char *const bottom[] = {"欢迎广大干部群众对整改落实情况进行监督。联系电话：0790-1234567。",
                                       "中共云溪市民政局党组", "2023年12月8日", NULL};
  print_lines (p, top);
  if (p->layout->sections == SECTIONS_BOTH)
    print_lines (p, organised);
  guint number = 0;
  for (guint i = 0; i < G_N_ELEMENTS (items); i++) {
    if (i % 3 == 0) {
      print_section (p, i / 3);
      number = p->layout->restarts ? 0 : number;
    }
    print_problem (p, &items[i], ++number, i, expected);
  }
  if (p->layout->sections == SECTIONS_BOTH)
    print_lines (p, next);
  print_lines (p, bottom);
}

static gboolean
opens_wording (gunichar c)
{
  return c == '\n' || c == 0x3000;
}

/* Breaks lines at the width; @map gets the new place of each code point. */
static char *
wrap (const Printer *p, guint *map)
{
  GString *text = g_string_new (NULL);
  guint column = 0, place = 0;
  for (guint i = 0; i < p->text->len; i++) {
    gunichar c = g_array_index (p->text, gunichar, i);
    if (p->layout->wrap > 0 && column >= p->layout->wrap && !opens_wording (c)) {
      g_string_append_c (text, '\n');
      place++;
      column = 0;
    }
    map[i] = place++;
    g_string_append_unichar (text, c);
    column = c == '\n' ? 0 : column + 1;
  }
  map[p->text->len] = place;
  return g_string_free (text, FALSE);
}

static TzSpan
moved (TzSpan span, const guint *map)
{
  guint start = map[span.start];
  return tz_span (start, span.end > span.start ? map[span.end - 1] + 1 : start);
}

char *
layout_print (const Layout *layout, GArray *expected)
{
  Printer p = {.layout = layout, .text = g_array_new (FALSE, FALSE, sizeof (gunichar))};
  print_all (&p, expected);
  g_autofree guint *map = g_new (guint, p.text->len + 1);
  char *text = wrap (&p, map);
  for (guint i = 0; i < expected->len; i++) {
    Expected *e = &g_array_index (expected, Expected, i);
    e->span = moved (e->span, map);
    e->label = moved (e->label, map);
    e->title = moved (e->title, map);
  }
  g_array_unref (p.text);
  return text;
}
