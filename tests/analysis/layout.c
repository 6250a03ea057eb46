#include "layout-print.h"

/* The notice as a whole: what stands above the problems, the headings, and what stands below. */

static void add_heading (Printer *p, Expected *above, const char *format, ...) G_GNUC_PRINTF (3, 4);

static void
add_heading (Printer *p, Expected *above, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_autofree char *text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  page_new_line (p);
  guint start = p->text->len;
  page_put (p, text);
  above->path[above->n_path++] = tz_span (start, p->text->len);
}

static void
print_headings (Printer *p, guint section, Expected *above)
{
  const char *aspect = words_aspect (section);
  const char *number = words_numeral (section + 1);
  const char *distract = p->layout->at[AXIS_DISTRACT] ? "已完成整改的" : "";
  switch (p->layout->at[AXIS_SECTIONS]) {
  case SECTIONS_BOTH:
  case SECTIONS_BRACKET:
    add_heading (p, above, "（%s）%s", number, aspect);
    break;
  case SECTIONS_CHINESE:
    add_heading (p, above, "%s、%s%s", number, aspect, distract[0] ? "已完成整改的问题" : "");
    break;
  case SECTIONS_CLASS:
    add_heading (p, above, "第%s类问题：%s", number, aspect);
    break;
  case SECTIONS_BIG_CLASS:
    add_heading (p, above, "第%s大类问题：%s", number, aspect);
    break;
  case SECTIONS_PLAIN:
    add_heading (p, above, "%s", aspect);
    break;
  case SECTIONS_FEEDBACK:
    add_heading (p, above, "（%s）反馈问题：%s落实上级要求不够到位", number, aspect);
    break;
  case SECTIONS_LACK:
    add_heading (p, above, "（%s）%s落实上级要求不够到位。", number, aspect);
    break;
  case SECTIONS_NAMED:
    add_heading (p, above, "反馈问题%s：关于“%s落实上级要求有差距”的问题。", number, aspect);
    break;
  case SECTIONS_DEEP:
    if (section % 2 == 0) {
      above->n_path = 1;
      add_heading (p, above, "（%s）%s%s", words_numeral (section / 2 + 1), aspect, "的问题");
    }
    above->n_path = 2;
    add_heading (p, above, "%u.关于“%s落实上级要求有差距”问题的整改", section % 2 + 1, aspect);
    break;
  default:
    break;
  }
}

static void
note_headings (Printer *p, guint first, const Expected *above)
{
  for (guint i = first; i < p->out->problems->len; i++) {
    Expected *e = &g_array_index (p->out->problems, Expected, i);
    e->n_path = above->n_path;
    memcpy (e->path, above->path, sizeof e->path);
  }
}

/* The problem before has the answer, and the status where it states none, of the problem after. */
static void
share (GArray *problems, guint after)
{
  Expected *e = &g_array_index (problems, Expected, after - 1);
  const Expected *owner = &g_array_index (problems, Expected, after);
  e->n_measures = owner->n_measures;
  if (e->status == TZ_STATUS_NOT_STATED)
    e->status = owner->status;
}

static guint
number_of (const Printer *p, guint index, guint number)
{
  if (p->layout->at[AXIS_LOSS] != LOSS_NUMBERS)
    return number;
  return index % 3 == 1 ? number + 1 : index % 3 == 2 ? number - 1 : number;
}

static guint
print_section (Printer *p, guint section, guint number)
{
  guint n = p->notice.n_items[section];
  for (guint i = 0; i < n; i++) {
    const Item *before = i > 0 ? &p->notice.items[section][i - 1] : NULL;
    print_problem (p, section, i, number_of (p, i, ++number));
    if (before != NULL && before->leans)
      share (p->out->problems, p->out->problems->len - 1);
  }
  return number;
}

static void
print_problems (Printer *p, Expected above)
{
  static const char *const head[] = {"序号\t反馈问题\t整改措施\t整改情况\t责任单位", NULL};
  if (p->layout->at[AXIS_JOIN] == JOIN_CELL)
    page_lines (p, head);
  if (p->layout->at[AXIS_TABLE])
    print_table_head (p);
  guint number = 0;
  p->among_problems = TRUE;
  gboolean restarts = p->layout->at[AXIS_RESTARTS] || p->layout->at[AXIS_LABEL] == LABEL_PAIR;
  guint outer = above.n_path;
  for (guint i = 0; i < p->notice.n_sections; i++) {
    guint first = p->out->problems->len;
    if (p->layout->at[AXIS_SECTIONS] != SECTIONS_DEEP)
      above.n_path = outer;
    print_headings (p, i, &above);
    number = print_section (p, i, restarts ? 0 : number);
    note_headings (p, first, &above);
  }
  p->among_problems = FALSE;
}

static void
print_top (Printer *p)
{
  static const char *const chrome[] = {"首页 > 信息公开 > 党务公开 > 正文", "字体：【大 中 小】", NULL};
  static const char *const title[] = {"中共云溪市民政局党组关于巡察整改进展情况的通报", NULL};
  static const char *const source[] = {"发布时间：2023-12-11    来源：云溪市民政局    浏览次数：213", NULL};
  gboolean lost = p->layout->at[AXIS_LOSS] == LOSS_DATE;
  if (p->layout->at[AXIS_CHROME])
    page_lines (p, chrome);
  page_lines (p, title);
  if (p->layout->at[AXIS_CHROME])
    page_lines (p, source);
  page_new_line (p);
  page_putf (
      p,
      "根据市委统一部署，2023年3月1日至4月28日，市委第三巡察组对市民政局党组进行了巡察。%s，市委第三巡察组"
      "向市民政局党组反馈了意见。",
      lost ? "2023620日" : "2023年6月20日");
  p->out->n_damaged = lost;
  if (p->layout->at[AXIS_DECLARED_AT] == DECLARED_AT_TOP)
    print_summary (p);
  page_put (p, "现将整改进展情况予以公布。");
}

static void
print_organised (Printer *p)
{
  static const char *const organised[] = {"一、整改组织情况",
                                          "（一）提高政治站位。局党组高度重视，及时召开会议研究部署。",
                                          "（二）加强组织领导。成立领导小组，明确责任分工。", NULL};
  page_lines (p, organised);
  if (p->layout->at[AXIS_DECLARED_AT] == DECLARED_AT_ORGANISED)
    print_summary (p);
}

static void
print_bottom (Printer *p)
{
  static const char *const next[] = {"三、下一步工作打算",
                                     "（一）持续巩固成效。对已完成的整改事项开展“回头看”。",
                                     "（二）健全长效机制。完善各项制度。", NULL};
  static const char *const bottom[] = {"欢迎广大干部群众对整改落实情况进行监督。联系电话：0790-1234567。",
                                       "中共云溪市民政局党组", "2023年12月8日", NULL};
  static const char *const chrome[] = {"上一篇：关于开展志愿服务活动的通知", "打印本页    关闭窗口",
                                       "主办单位：云溪市民政局", NULL};
  if (p->layout->at[AXIS_SECTIONS] == SECTIONS_BOTH)
    page_lines (p, next);
  page_lines (p, bottom);
  if (p->layout->at[AXIS_CHROME])
    page_lines (p, chrome);
}

Printed *
layout_print (const Layout *layout)
{
  Printed *out = g_new0 (Printed, 1);
  out->problems = g_array_new (FALSE, FALSE, sizeof (Expected));
  out->figures = g_array_new (FALSE, FALSE, sizeof (Figure));
  Printer p = {.layout = layout,
               .text = g_array_new (FALSE, FALSE, sizeof (gunichar)),
               .drop = g_array_new (FALSE, TRUE, sizeof (gboolean)),
               .out = out};
  Expected above = {.n_path = 0};
  notice_draw (&p.notice, layout);
  print_top (&p);
  if (layout->at[AXIS_SECTIONS] == SECTIONS_BOTH)
    print_organised (&p);
  if (layout->at[AXIS_SECTIONS] == SECTIONS_BOTH)
    add_heading (&p, &above, "二、反馈问题整改情况");
  if (layout->at[AXIS_SECTIONS] == SECTIONS_DEEP)
    add_heading (&p, &above, "一、反馈问题整改落实情况");
  if (layout->at[AXIS_DECLARED_AT] == DECLARED_AT_PROBLEMS) {
    page_new_line (&p);
    print_summary (&p);
  }
  print_problems (&p, above);
  print_bottom (&p);
  page_render (&p);
  g_array_unref (p.text);
  g_array_unref (p.drop);
  return out;
}

void
layout_free (Printed *printed)
{
  g_array_unref (printed->problems);
  g_array_unref (printed->figures);
  g_free (printed->text);
  g_free (printed);
}
