#include "declared.h"

gboolean
tz_declared_is_listed (TzDeclaredKey key)
{
  return key >= TZ_DECLARED_RULES_MADE && key < TZ_N_DECLARED_KEYS;
}

static void
leave_out (TzCandidate *candidate)
{
  candidate->key = TZ_N_DECLARED_KEYS;
}

/* ---- Cases ---- */

/* 给予党纪处分3人 */
static gboolean
names_sanction (const TzReading *reading, const TzCandidate *candidate)
{
  static const char32_t *const sanctions[] = {U"处分", U"惩处",   U"问责",     U"追责", U"警告",
                                              U"记过", U"记大过", U"留党察看", U"开除", NULL};
  const TzFigure *figure = &candidate->figure;
  return tz_figure_holds (reading->s, figure->from, figure->to, sanctions);
}

/* 立案6人，批评教育23人: another figure of the rectification stands in its sentence. */
static gboolean
has_company (const GArray *candidates, guint i)
{
  const TzCandidate *all = (const TzCandidate *)(gpointer)candidates->data;
  for (guint at = i > 0 ? i - 1 : 1; at < candidates->len && at <= i + 1; at += 2)
    if (all[at].whole && tz_declared_is_listed (all[at].key) &&
        tz_span_equal (all[at].figure.sentence, all[i].figure.sentence))
      return TRUE;
  return FALSE;
}

/* 立案5人，给予党纪处分3人: a case that is opened stands for a sanction only where none is named, and where the
 * paragraph speaks of the inspection or the sentence of what else was done: others are opened in any year. */
static void
leave_cases_out (const TzReading *reading, GArray *candidates)
{
  gboolean sanctioned = FALSE;
  for (guint i = 0; i < candidates->len; i++) {
    const TzCandidate *candidate = &g_array_index (candidates, TzCandidate, i);
    sanctioned = sanctioned || (candidate->key == TZ_DECLARED_PEOPLE_DISCIPLINED && candidate->whole &&
                                names_sanction (reading, candidate));
  }
  for (guint i = 0; i < candidates->len; i++) {
    TzCandidate *candidate = &g_array_index (candidates, TzCandidate, i);
    if (candidate->key == TZ_DECLARED_PEOPLE_DISCIPLINED &&
        (sanctioned || !(candidate->spoken || has_company (candidates, i))) &&
        !names_sanction (reading, candidate))
      leave_out (candidate);
  }
}

/* ---- Figures of one sentence ---- */

typedef enum { WIDEST, WIDE, NARROW } Width;

/* How much the words of a figure hold: 问责 any sanction, 处分 those of the party and of the state. */
static Width
width_of (const TzReading *reading, const TzCandidate *candidate)
{
  static const char32_t *const any[] = {U"问责", U"追责", U"追究", NULL};
  static const char32_t *const one[] = {U"党纪", U"政务",   U"政纪",     U"党内", U"警告", U"记过",
                                        U"党籍", U"记大过", U"留党察看", U"开除", NULL};
  static const char32_t *const saved[] = {U"挽回", NULL};
  static const char32_t *const passed_on[] = {U"上缴", U"退还", NULL};
  const TzFigure *figure = &candidate->figure;
  switch (candidate->key) {
  case TZ_DECLARED_PEOPLE_DISCIPLINED:
    return tz_figure_holds (reading->s, figure->from, figure->to, one)   ? NARROW
           : tz_figure_holds (reading->s, figure->from, figure->to, any) ? WIDEST
                                                                         : WIDE;
  case TZ_DECLARED_MONEY_RECOVERED:
    return tz_figure_holds (reading->s, figure->from, figure->span.start, passed_on) ? NARROW
           : tz_figure_holds (reading->s, figure->from, figure->span.start, saved)   ? WIDEST
                                                                                     : WIDE;
  default:
    return WIDE;
  }
}

/* The figures of one key in one sentence that are still counted. */
typedef struct {
  TzCandidate *first, *last;
  guint n;
  double sum;
  Width widest;
} Listed;

static gboolean
is_held (const TzCandidate *candidate, Width width, const Listed *listed)
{
  if (listed->n == 0)
    return FALSE;
  gboolean same_money =
      candidate->key == TZ_DECLARED_MONEY_RECOVERED && candidate->figure.value == listed->last->figure.value;
  return width > listed->widest || same_money || (candidate->figure.part && !listed->first->figure.part);
}

static void
list_figure (const TzReading *reading, TzCandidate *candidate, Listed *listed)
{
  Width width = width_of (reading, candidate);
  if (is_held (candidate, width, listed)) {
    leave_out (candidate);
    return;
  }
  listed->widest = listed->n == 0 ? width : MIN (listed->widest, width);
  listed->first = listed->n == 0 ? candidate : listed->first;
  listed->last = candidate;
  listed->sum += candidate->figure.value;
  listed->n++;
}

/* 建立制度8项，修订3项、新建5项 */
static void
keep_total (const Listed *listed, TzDeclaredKey key)
{
  if (listed->n < 3)
    return;
  if (listed->last->figure.value * 2 == listed->sum)
    leave_out (listed->last);
  else if (listed->first->figure.value * 2 == listed->sum)
    for (TzCandidate *candidate = listed->first + 1; candidate <= listed->last; candidate++)
      if (candidate->key == key)
        leave_out (candidate);
}

static void
leave_held_out_of (const TzReading *reading, GArray *candidates, guint from, guint to)
{
  for (TzDeclaredKey key = TZ_DECLARED_RULES_MADE; key < TZ_N_DECLARED_KEYS; key++) {
    Listed listed = {0};
    for (guint i = from; i < to; i++) {
      TzCandidate *candidate = &g_array_index (candidates, TzCandidate, i);
      if (candidate->key == key)
        list_figure (reading, candidate, &listed);
    }
    keep_total (&listed, key);
  }
}

void
tz_declared_leave_held_out (const TzReading *reading, GArray *candidates)
{
  leave_cases_out (reading, candidates);
  for (guint from = 0, to; from < candidates->len; from = to) {
    TzSpan sentence = g_array_index (candidates, TzCandidate, from).figure.sentence;
    for (to = from + 1; to < candidates->len; to++)
      if (!tz_span_equal (g_array_index (candidates, TzCandidate, to).figure.sentence, sentence))
        break;
    leave_held_out_of (reading, candidates, from, to);
  }
}
