#include "layout-print.h"

/* One problem, from its label to what closes it. */

static const char *const circled[] = {"①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩",
                                      "⑪", "⑫", "⑬", "⑭", "⑮", "⑯", "⑰", "⑱", "⑲", "⑳"};

static void
print_label (Printer *p, const Item *item, guint section, guint number, Expected *e)
{
  const char *numeral = words_numeral (number);
  gboolean full = p->layout->at[AXIS_FULL_WIDTH];
  const char *closing = "";
  switch (p->layout->at[AXIS_LABEL]) {
  case LABEL_DOT:
    page_putf (p, "%u", number);
    closing = full ? "．" : ".";
    break;
  case LABEL_COMMA:
    page_putf (p, "%u", number);
    closing = "、";
    break;
  case LABEL_PAREN:
    page_putf (p, "（%u）", number);
    break;
  case LABEL_BRACKET:
    page_putf (p, "（%s）", numeral);
    break;
  case LABEL_PROBLEM:
    page_putf (p, "问题%u", number);
    closing = "：";
    break;
  case LABEL_PROBLEM_FOR:
    page_putf (p, "问题%u", number);
    closing = ".";
    break;
  case LABEL_FEEDBACK:
    page_putf (p, "反馈问题%s", numeral);
    closing = "：";
    break;
  case LABEL_FOUND:
    page_putf (p, "（%s）反馈问题", numeral);
    closing = "：";
    break;
  case LABEL_CIRCLE:
    page_put (p, circled[number - 1]);
    break;
  case LABEL_CHINESE:
    page_put (p, numeral);
    closing = "、";
    break;
  case LABEL_DOTLESS:
    page_putf (p, "%u", number);
    closing = p->layout->at[AXIS_JOIN] == JOIN_CELL ? "\t" : " ";
    break;
  case LABEL_PAIR:
    page_putf (p, "%u.%u", section + 1, number);
    closing = p->layout->at[AXIS_SPACED] && !g_ascii_isdigit (item->lack->lack[0]) ? "" : " ";
    break;
  case LABEL_ORDINAL:
    page_putf (p, "第%u个问题", number);
    closing = "：";
    break;
  case LABEL_HALF:
    page_putf (p, "%u）", number);
    break;
  default:
    break;
  }
  e->label.end = p->text->len;
  page_put (p, closing);
}

void
print_title (Printer *p, const Item *item, Expected *e)
{
  static const char *const before[N_TITLES] = {"", "", "针对", "针对“", "关于", "关于“", "“", "对"};
  static const char *const inside[N_TITLES] = {"", "的问题", "的问题", "", "的问题", "", "", "的问题"};
  static const char *const behind[N_TITLES] = {"", "", "", "”的问题", "", "”问题的整改", "”问题", ""};
  guint title = p->layout->at[AXIS_TITLE];
  page_put (p, before[title]);
  e->title.start = p->text->len;
  page_put (p, item->lack->lack);
  page_put (p, inside[title]);
  e->title.end = p->text->len;
  page_put (p, behind[title]);
  gboolean open = title == TITLE_QUOTED || title == TITLE_ABOUT_QUOTED || title == TITLE_MARKS;
  if (open && p->layout->at[AXIS_LOSS] == LOSS_MARKS)
    e->title.end = p->text->len - (title == TITLE_ABOUT_QUOTED ? 3 : 0);
}

static void
print_labelled_status (Printer *p, const Item *item)
{
  page_putf (p, "%s：%s", words_status_label (p->layout->at[AXIS_STATUS_LABEL]), item->wording->text);
  if (p->layout->at[AXIS_CONTENT] % 2 || p->layout->at[AXIS_JOIN] == JOIN_RUN)
    page_put (p, "。");
}

static void
print_status (Printer *p, const Item *item, Expected *e, guint place)
{
  if (p->layout->at[AXIS_STATUS] != place || !item->states)
    return;
  e->status = item->wording->status;
  switch (place) {
  case STATUS_BOXED:
    page_putf (p, "（%s）", item->wording->text);
    break;
  case STATUS_DASHED:
    page_putf (p, "——%s", item->wording->text);
    break;
  case STATUS_CLOSING:
    page_put (p, p->layout->at[AXIS_JOIN] == JOIN_CELL ? "\t" : "（");
    page_put (p, item->wording->text);
    page_put (p, p->layout->at[AXIS_JOIN] == JOIN_CELL ? "" : "）");
    break;
  case STATUS_SENTENCE:
    page_putf (p, "该问题%s", item->wording->text);
    page_put (p, "。");
    return;
  case STATUS_ALONE:
    page_new_line (p);
    page_put (p, item->wording->text);
    break;
  case STATUS_SAME_LINE:
    print_labelled_status (p, item);
    return;
  default:
    page_new_line (p);
    print_labelled_status (p, item);
    return;
  }
}

void
print_one_measure (Printer *p, const Item *item, guint i)
{
  guint style = item->n_measures > 1 ? p->layout->at[AXIS_MEASURES] : (guint)MEASURES_ONE;
  if (style == MEASURES_ORDINAL || style == MEASURES_LINES)
    page_putf (p, "%s是", words_numeral (i + 1));
  else if (style == MEASURES_PAREN)
    page_putf (p, "（%u）", i + 1);
  else if (style == MEASURES_NUMBER)
    page_putf (p, "%u.", i + 1);
  else if (style == MEASURES_HALF)
    page_putf (p, "%u）", i + 1);
  else if (style == MEASURES_CIRCLE)
    page_put (p, circled[i]);
  page_put (p, words_measure (item->measures[i]));
  if (p->layout->at[AXIS_DISTRACT] && i == 0)
    page_put (p, "，其中2项已完成，1项正在推进");
  page_put (p, "。");
}

static void
print_measures (Printer *p, const Item *item, gboolean same_line)
{
  guint style = p->layout->at[AXIS_MEASURES];
  gboolean breaks = style != MEASURES_ORDINAL && style != MEASURES_ONE && !p->layout->at[AXIS_RUN_ON];
  for (guint i = 0; i < item->n_measures; i++) {
    if (i == 0 ? !same_line : breaks)
      page_new_line (p);
    print_one_measure (p, item, i);
  }
}

static void
print_meta (Printer *p, guint place)
{
  static const char *const lines[] = {"责任领导：李某某", "责任单位：办公室、财务科",
                                      "整改时限：2023年9月30日前", NULL};
  if (p->layout->at[AXIS_META] == place)
    page_lines (p, lines);
  if (p->layout->at[AXIS_META] != META_ONE_LINE || place != META_AFTER)
    return;
  page_new_line (p);
  page_put (p, "责任单位：人事科；责任人：王某某；完成时限：2023年10月底");
}

/* Returns: whether what follows stands on the line already. */
static gboolean
print_join (Printer *p, const Item *item)
{
  const Layout *layout = p->layout;
  if (layout->at[AXIS_JOIN] == JOIN_CELL)
    return page_put (p, "\t") > 0;
  if (layout->at[AXIS_JOIN] == JOIN_NO_STOP)
    return TRUE;
  page_put (p, "。");
  if (layout->at[AXIS_DESCRIBED])
    page_putf (p, "一是%s。二是%s。", item->lack->detail[0], item->lack->detail[1]);
  return layout->at[AXIS_JOIN] != JOIN_LINE;
}

static gboolean
print_answer_label (Printer *p, gboolean same_line)
{
  const Layout *layout = p->layout;
  guint answer = layout->at[AXIS_ANSWER];
  if (answer == ANSWER_NONE)
    return same_line;
  if (!same_line)
    page_new_line (p);
  page_putf (p, answer == ANSWER_BOXED ? "【%s】" : "%s：",
             words_answer_label (layout->at[AXIS_ANSWER_LABEL]));
  return answer != ANSWER_LINE;
}

void
print_problem (Printer *p, guint section, guint index, guint number)
{
  const Layout *layout = p->layout;
  const Item *item = &p->notice.items[section][index];
  if (layout->at[AXIS_TABLE]) {
    print_row (p, item, index, number);
    return;
  }
  Expected e = {.status = TZ_STATUS_NOT_STATED,
                .n_measures = layout->at[AXIS_MEASURES] == MEASURES_ONE ? 1 : item->n_measures};
  if (layout->at[AXIS_JOIN] != JOIN_RUN || index == 0)
    page_new_line (p);
  if (layout->at[AXIS_INDENT] == INDENT_BOOKMARK && index == 1)
    page_put (p, "[bookmark: _GoBack]");
  e.span.start = e.label.start = p->text->len;
  print_label (p, item, section, number, &e);
  print_title (p, item, &e);
  print_status (p, item, &e, STATUS_BOXED);
  print_status (p, item, &e, STATUS_DASHED);
  if (item->leans) {
    e.span.end = page_put (p, "。");
    g_array_append_val (p->out->problems, e);
    return;
  }
  gboolean same_line = print_join (p, item);
  print_meta (p, META_BEFORE);
  print_status (p, item, &e, STATUS_BEFORE);
  print_measures (p, item, print_answer_label (p, same_line));
  if (layout->at[AXIS_ANSWER] == ANSWER_TWICE) {
    page_new_line (p);
    page_put (p, "整改成效：工作机制进一步健全，干部作风明显好转。");
  }
  print_status (p, item, &e, STATUS_SAME_LINE);
  print_status (p, item, &e, STATUS_SENTENCE);
  print_status (p, item, &e, STATUS_CLOSING);
  print_meta (p, META_AFTER);
  print_status (p, item, &e, STATUS_AFTER);
  print_status (p, item, &e, STATUS_ALONE);
  if (layout->at[AXIS_JOIN] == JOIN_CELL)
    page_put (p, "\t办公室");
  e.span.end = p->text->len;
  g_array_append_val (p->out->problems, e);
}
