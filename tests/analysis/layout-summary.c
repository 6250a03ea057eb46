#include "layout-print.h"

/* What the notice declares of itself, true or not. */

typedef struct {
  guint total;
  guint done;
  guint mostly;
  guint open;
  guint not_done;
  guint measures;
  guint sections;
} Counts;

static Counts
count (const Notice *notice)
{
  Counts counts = {.sections = notice->n_sections};
  for (guint i = 0; i < notice->n_sections; i++)
    for (guint j = 0; j < notice->n_items[i]; j++) {
      const Item *item = &notice->items[i][j];
      TzStatus status = item->wording->status;
      counts.total++;
      counts.measures += item->n_measures;
      counts.done += status == TZ_STATUS_COMPLETED || status == TZ_STATUS_COMPLETED_SUSTAINED;
      counts.mostly += status == TZ_STATUS_MOSTLY_COMPLETED;
      counts.open += status == TZ_STATUS_IN_PROGRESS;
      counts.not_done += status == TZ_STATUS_NOT_COMPLETED;
    }
  return counts;
}

static void
declare (Printer *p, TzDeclaredKey key, guint value)
{
  Figure figure = {key, value};
  g_array_append_val (p->out->figures, figure);
}

static void
declare_statuses (Printer *p, const Counts *counts)
{
  declare (p, TZ_DECLARED_PROBLEMS_DONE, counts->done);
  declare (p, TZ_DECLARED_PROBLEMS_MOSTLY_DONE, counts->mostly);
}

static const char *
unit (const Printer *p)
{
  static const char *const units[] = {"个", "项", "条", "件", "宗"};
  return units[p->layout->at[AXIS_CONTENT] % G_N_ELEMENTS (units)];
}

static void
print_plain (Printer *p, const Counts *c)
{
  const char *u = unit (p);
  page_putf (p, "市委第三巡察组反馈的%u%s问题，已完成%u%s，基本完成%u%s，正在整改%u%s，未完成%u%s。",
             c->total, u, c->done, u, c->mostly, u, c->open, u, c->not_done, u);
  declare (p, TZ_DECLARED_PROBLEMS_TOTAL, c->total);
  declare_statuses (p, c);
  declare (p, TZ_DECLARED_PROBLEMS_IN_PROGRESS, c->open);
  declare (p, TZ_DECLARED_PROBLEMS_NOT_DONE, c->not_done);
}

static void
print_stops (Printer *p, const Counts *c)
{
  page_putf (p, "巡察反馈问题%u个。制定整改措施%u条。截至目前，已完成整改%u个。基本完成%u个。正在推进%u个。",
             c->total, c->measures, c->done, c->mostly, c->open);
  declare (p, TZ_DECLARED_PROBLEMS_TOTAL, c->total);
  declare (p, TZ_DECLARED_MEASURES_TOTAL, c->measures);
  declare_statuses (p, c);
  declare (p, TZ_DECLARED_PROBLEMS_IN_PROGRESS, c->open);
}

static void
print_verb (Printer *p, const Counts *c)
{
  const char *u = unit (p);
  page_putf (
      p,
      "针对反馈的%u%s问题，截至2023年11月底，完成整改%u%s、阶段性完成%u%s、未完成0%s，修订制度7项，约谈5人次"
      "，问责0人，追缴资金3.2万元。",
      c->total, u, c->done, u, c->mostly, u, u);
  declare (p, TZ_DECLARED_PROBLEMS_TOTAL, c->total);
  declare_statuses (p, c);
  declare (p, TZ_DECLARED_PROBLEMS_NOT_DONE, 0);
  declare (p, TZ_DECLARED_RULES_MADE, 7);
  declare (p, TZ_DECLARED_PEOPLE_TALKED_TO, 5);
  declare (p, TZ_DECLARED_PEOPLE_DISCIPLINED, 0);
  declare (p, TZ_DECLARED_MONEY_RECOVERED, 32000);
}

static void
print_chinese (Printer *p, const Counts *c)
{
  const char *done = c->done < 2 ? "两" : words_numeral (c->done);
  page_putf (p, "巡察反馈的%s个问题，目前已完成整改%s个，其余问题正在有序推进。", words_numeral (c->total),
             done);
  declare (p, TZ_DECLARED_PROBLEMS_TOTAL, c->total);
  declare (p, TZ_DECLARED_PROBLEMS_DONE, MAX (c->done, 2));
}

static void
print_totals (Printer *p, const Counts *c)
{
  page_putf (p, "巡察组反馈了%u个方面%u个问题，细化为%u项整改措施，目前已完成%u个、基本完成%u个。",
             c->sections, c->total, c->measures, c->done, c->mostly);
  declare (p, TZ_DECLARED_ASPECTS_TOTAL, c->sections);
  declare (p, TZ_DECLARED_PROBLEMS_TOTAL, c->total);
  declare (p, TZ_DECLARED_MEASURES_TOTAL, c->measures);
  declare_statuses (p, c);
}

static void
print_breakdown (Printer *p, const Counts *c)
{
  page_putf (p,
             "巡察反馈问题%u个（其中党的建设问题%u个、财务管理问题2个），已完成整改%u个（含长期坚持1个）。",
             c->total, c->total - 2, c->done);
  declare (p, TZ_DECLARED_PROBLEMS_TOTAL, c->total);
  declare (p, TZ_DECLARED_PROBLEMS_DONE, c->done);
}

static void
print_rates (Printer *p, const Counts *c)
{
  page_putf (p,
             "巡察反馈的%u个问题，已整改%u个，整改完成率%.1f%%；信访件办结率100%%，系统填报率96%%"
             "，每个支部要解决共性问题3-5个。",
             c->total, c->done, 100.0 * c->done / c->total);
  declare (p, TZ_DECLARED_PROBLEMS_TOTAL, c->total);
  declare (p, TZ_DECLARED_PROBLEMS_DONE, c->done);
}

static void
print_short (Printer *p, const Counts *c)
{
  page_putf (p, "%u个反馈问题中，已完成%u个、基本完成%u个。", c->total + 1, c->done, c->mostly);
  declare (p, TZ_DECLARED_PROBLEMS_TOTAL, c->total + 1);
  declare_statuses (p, c);
}

static void
print_all_done (Printer *p, const Counts *c)
{
  page_putf (p, "巡察组反馈的%u个问题已全部完成整改。", c->total);
  declare (p, TZ_DECLARED_PROBLEMS_TOTAL, c->total);
  declare (p, TZ_DECLARED_PROBLEMS_DONE, c->total);
}

void
print_summary (Printer *p)
{
  static void (*const forms[N_DECLARED_FORMS]) (Printer *, const Counts *) = {
      NULL,         print_plain,     print_stops, print_verb,  print_chinese,
      print_totals, print_breakdown, print_rates, print_short, print_all_done};
  Counts counts = count (&p->notice);
  if (forms[p->layout->at[AXIS_DECLARED]] != NULL)
    forms[p->layout->at[AXIS_DECLARED]](p, &counts);
}
