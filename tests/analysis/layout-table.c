#include "layout-print.h"

/* A table that became lines: each cell stands on a line of its own, or on one for each measure in it. */

enum { HEAD_LINES, HEAD_ONE_LINE, HEAD_REPEATED };

/* Columns from left to right: number, class, problem, details, measures, progress, unit, time, status. */
static const char *const columns[N_TABLES] = {
    [1] = "NPMS",  [2] = "NPMGS",   [3] = "NPMGUTS", [4] = "NPUMTG",  [5] = "NPMUTS",
    [6] = "NPG",   [7] = "NPSMG",   [8] = "NPDMGS",  [9] = "NPUTMGS", [10] = "PMGS",
    [11] = "PMUS", [12] = "NPMGSU", [13] = "NPMGT",  [14] = "NCPMUS",
};

static const char *const heads[][4] = {
    ['N'] = {"序号", "序号", "问题序号", "编号"},
    ['C'] = {"问题类别", "类别", "所属类别", "问题类型"},
    ['P'] = {"反馈问题", "问题", "巡察反馈具体问题", "问题描述"},
    ['D'] = {"具体表现", "主要表现", "表现", "问题表现"},
    ['M'] = {"整改措施", "整改举措", "主要做法", "采取的整改措施"},
    ['G'] = {"整改进展", "整改成效", "整改落实情况", "完成情况"},
    ['U'] = {"责任单位", "责任人", "牵头部门", "责任领导"},
    ['T'] = {"整改时限", "完成时限", "计划完成时间", "整改期限"},
    ['S'] = {"整改状态", "是否完成", "完成情况", "整改进度"},
};

static const char *const progress[] = {
    "召开会议3次，完善制度2项。",
    "开展检查6次，整改隐患12处；相关机制运行顺畅。",
    "2023年9月，全部材料补充归档",
    "学习氛围明显浓厚，干部作风持续好转。",
};

static const char *const units[] = {"办公室", "财务科、人事科", "李某某", "机关党委"};
static const char *const classes[] = {"政治建设", "履职尽责", "队伍建设", "作风建设"};
static const char *const times[] = {"2023年9月底前", "立行立改", "2023年10月30日", "长期坚持"};

void
print_table_head (Printer *p)
{
  const char *row = columns[p->layout->at[AXIS_TABLE]];
  guint variant = p->layout->at[AXIS_CONTENT] % 4;
  gboolean one_line = p->layout->at[AXIS_TABLE_HEAD] == HEAD_ONE_LINE;
  for (guint i = 0; row[i] != '\0'; i++) {
    if (i == 0 || !one_line)
      page_new_line (p);
    else
      page_put (p, "\t");
    page_put (p, heads[(guint)row[i]][variant]);
  }
}

static void
print_measure_lines (Printer *p, const Item *item)
{
  guint style = p->layout->at[AXIS_MEASURES];
  for (guint i = 0; i < item->n_measures; i++) {
    if (i == 0 || style == MEASURES_LINES || style == MEASURES_NUMBER)
      page_new_line (p);
    print_one_measure (p, item, i);
  }
}

static void
print_cell (Printer *p, char column, const Item *item, guint number, Expected *e)
{
  guint draw = p->layout->at[AXIS_CONTENT] + number;
  switch (column) {
  case 'P':
    page_new_line (p);
    if (e->span.start == 0)
      e->span.start = e->label.start = e->label.end = p->text->len;
    print_title (p, item, e);
    break;
  case 'D':
    page_new_line (p);
    page_putf (p, "%s，%s。", item->lack->detail[0], item->lack->detail[1]);
    break;
  case 'M':
    print_measure_lines (p, item);
    break;
  case 'S':
    if (!item->states)
      break;
    page_new_line (p);
    page_put (p, item->wording->text);
    e->status = item->wording->status;
    break;
  default:
    page_new_line (p);
    page_put (p, (column == 'G'   ? progress
                  : column == 'U' ? units
                  : column == 'C' ? classes
                                  : times)[draw % 4]);
    break;
  }
}

/* What a page repeats stands in the problem before. */
static void
turn_page (Printer *p, gboolean follows)
{
  print_table_head (p);
  if (follows)
    g_array_index (p->out->problems, Expected, p->out->problems->len - 1).span.end = p->text->len;
}

void
print_row (Printer *p, const Item *item, guint index, guint number)
{
  const char *row = columns[p->layout->at[AXIS_TABLE]];
  gboolean counted = strchr (row, 'M') != NULL && p->layout->at[AXIS_MEASURES] != MEASURES_ONE;
  Expected e = {.status = TZ_STATUS_NOT_STATED, .n_measures = counted ? item->n_measures : 1};
  if (p->layout->at[AXIS_TABLE_HEAD] == HEAD_REPEATED && number % 3 == 0)
    turn_page (p, index > 0);
  if (row[0] == 'N') {
    page_new_line (p);
    e.span.start = e.label.start = p->text->len;
    e.label.end = page_putf (p, "%u", number);
  }
  for (guint i = row[0] == 'N'; row[i] != '\0'; i++)
    print_cell (p, row[i], item, number, &e);
  e.span.end = p->text->len;
  g_array_append_val (p->out->problems, e);
}
