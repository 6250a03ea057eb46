#include "layout-print.h"

/* A table that became lines: each cell stands on a line of its own, or on one for each measure in it; or each row does,
 * with tabs between cells, and a class that goes on from the row above is left out. */

/* Columns from left to right: number, class, problem, details, measures, progress, unit, time, status. */
static const char *const columns[N_TABLES] = {
    [1] = "NPMS",  [2] = "NPMGS",   [3] = "NPMGUTS", [4] = "NPUMTG",  [5] = "NPMUTS",
    [6] = "NPG",   [7] = "NPSMG",   [8] = "NPDMGS",  [9] = "NPUTMGS", [10] = "PMGS",
    [11] = "PMUS", [12] = "NPMGSU", [13] = "NPMGT",  [14] = "NCPMUS", [15] = "CPMUS",
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
  guint head = p->layout->at[AXIS_TABLE_HEAD];
  gboolean one_line = head == HEAD_ONE_LINE || head == ROWS_ON_LINES;
  for (guint i = 0; row[i] != '\0'; i++) {
    if (i == 0 || !one_line)
      page_new_line (p);
    else
      page_put (p, "\t");
    page_put (p, heads[(guint)row[i]][variant]);
  }
}

static gboolean
has_rows_on_lines (const Printer *p)
{
  return p->layout->at[AXIS_TABLE_HEAD] == ROWS_ON_LINES;
}

static void
begin_cell (Printer *p, gboolean opens_row)
{
  if (has_rows_on_lines (p) && !opens_row)
    page_put (p, "\t");
  else
    page_new_line (p);
}

static void
print_measure_lines (Printer *p, const Item *item)
{
  guint style = p->layout->at[AXIS_MEASURES];
  for (guint i = 0; i < item->n_measures; i++) {
    if (i == 0)
      begin_cell (p, FALSE);
    else if (style == MEASURES_LINES || style == MEASURES_NUMBER)
      page_new_line (p);
    print_one_measure (p, item, i);
  }
}

static void
print_cell (Printer *p, char column, const Item *item, guint number, gboolean opens_row, Expected *e)
{
  guint draw = p->layout->at[AXIS_CONTENT] + number;
  switch (column) {
  case 'P':
    begin_cell (p, opens_row);
    if (e->span.start == 0)
      e->span.start = e->label.start = e->label.end = p->text->len;
    print_title (p, item, e);
    break;
  case 'D':
    begin_cell (p, FALSE);
    page_putf (p, "%s，%s。", item->lack->detail[0], item->lack->detail[1]);
    break;
  case 'M':
    print_measure_lines (p, item);
    break;
  case 'S':
    if (!item->states && !has_rows_on_lines (p))
      break;
    begin_cell (p, FALSE);
    if (!item->states)
      break;
    page_put (p, item->wording->text);
    e->status = item->wording->status;
    break;
  default:
    begin_cell (p, opens_row);
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
  gboolean opens_row = row[0] != 'N';
  for (guint i = row[0] == 'N'; row[i] != '\0'; i++) {
    if (row[i] == 'C' && has_rows_on_lines (p) && number % 3 != 1)
      continue;
    print_cell (p, row[i], item, number, opens_row, &e);
    opens_row = FALSE;
  }
  while (g_array_index (p->text, gunichar, p->text->len - 1) == '\t')
    g_array_set_size (p->text, p->text->len - 1);
  e.span.end = p->text->len;
  g_array_append_val (p->out->problems, e);
}
