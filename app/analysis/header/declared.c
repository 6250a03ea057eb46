#include "declared.h"

#include "scan.h"

#define BRACKET_MAX 200
#define MAX_FIGURES 2000
#define OWN_MAX 14
#define HANDLED_MAX 60

/* Where a figure stands. */
typedef struct {
  gboolean whole;   /* in a paragraph that speaks of the inspection */
  gboolean summary; /* below a paragraph that states totals */
} Scope;

static gboolean
separates (gunichar c)
{
  return tz_scan_in (c, U",;:、!?");
}

static guint32
skip_brackets (const gunichar *s, guint32 i, guint32 end)
{
  if (s[i] != '(')
    return i;
  for (guint32 j = i + 1; j < end && j < i + BRACKET_MAX; j++)
    if (s[j] == ')')
      return j;
  return i;
}

/* Problems that the inspectors found, not those that the agency found itself when it checked. */
static gboolean
is_inspectors (const gunichar *s, const TzFigure *figure)
{
  static const char32_t *const own[] = {U"排查", U"自查", U"检查", U"摸排", U"清查",
                                        U"核查", U"督查", U"抽查", NULL};
  static const char32_t *const found[] = {U"反馈", U"巡察", U"巡视",   U"指出",
                                          U"督察", U"审计", U"梳理出", NULL};
  static const char32_t *const planned[] = {U"整改举措", U"整改措施", U"整改任务",
                                            U"整改方案", U"整改清单", NULL};
  guint32 near =
      MAX (figure->sentence.start, figure->span.start > OWN_MAX ? figure->span.start - OWN_MAX : 0);
  return !tz_figure_holds (s, near, figure->span.start, own) &&
         (tz_figure_holds (s, figure->sentence.start, figure->sentence.end, found) ||
          tz_figure_holds (s, figure->sentence.start, figure->sentence.end, planned));
}

static void
add_candidate (const TzReading *reading, GArray *candidates, TzFigure *figure, const Scope *scope,
               TzCounted *counted)
{
  int key = tz_figure_key (reading, figure, counted);
  if (key < 0)
    return;
  gboolean whole = scope->whole || (scope->summary && tz_declared_is_listed (key));
  if (key == TZ_DECLARED_PROBLEMS_TOTAL || key == TZ_DECLARED_ASPECTS_TOTAL)
    whole = is_inspectors (reading->s, figure);
  TzCandidate candidate = {*figure, key, whole, scope->whole};
  g_array_append_val (candidates, candidate);
}

/* A number, what separates it from others, or 其中. */
static gboolean
is_of_figures (const TzReading *reading, guint32 i)
{
  const TzSigns signs = TZ_SIGN_DIGIT | TZ_SIGN_NUMERAL | TZ_SIGN_BRACKET | TZ_SIGN_STOP;
  return tz_reading_has_sign (reading, i, signs) || reading->s[i] == ':' || reading->s[i] == U'其';
}

/* 约谈校长（园长）|12人: the words before the bracket go on behind it. */
static gboolean
is_followed_by_figure (const TzReading *reading, guint32 close)
{
  return tz_reading_has_sign (reading, close + 1, TZ_SIGN_DIGIT | TZ_SIGN_NUMERAL);
}

/* 已完成20个（其中5个需长期坚持） */
static void
add_kept_up (const TzReading *reading, GArray *candidates, TzSpan bracket, const Scope *scope)
{
  TzCandidate candidate = {.key = TZ_DECLARED_PROBLEMS_LONG_TERM, .whole = scope->whole};
  if (tz_figure_read_kept_up (reading, bracket, &candidate.figure))
    g_array_append_val (candidates, candidate);
}

/* 共处理12人，|其中党纪处分3人: what was counted before has no key of its own. */
static gboolean
is_of_handled (const gunichar *s, const TzFigure *figure)
{
  static const char32_t *const handled[] = {U"处理", U"处置", U"查处", NULL};
  guint32 from = MAX (figure->sentence.start, figure->from > HANDLED_MAX ? figure->from - HANDLED_MAX : 0);
  return figure->unit == U'人' && tz_figure_holds (s, from, figure->from, handled);
}

/* Figures of one sentence: the words of each reach to the next figure or separator on either side. */
static void
read_sentence (const TzReading *reading, GArray *candidates, TzSpan sentence, const Scope *scope)
{
  const gunichar *s = reading->s;
  TzCounted counted = {TZ_SUBJECT_NONE, {0}};
  TzFigure open = {.span = TZ_SPAN_NONE};
  guint32 clause = sentence.start;
  gboolean part = FALSE; /* 其中: a part of what was counted before */
  for (guint32 i = sentence.start; i < sentence.end; i++) {
    if (!is_of_figures (reading, i))
      continue;
    guint32 close = skip_brackets (s, i, sentence.end);
    gboolean goes_on = close > i && tz_span_is_empty (open.span) && is_followed_by_figure (reading, close);
    gboolean ends = separates (s[i]) || (close > i && !goes_on);
    if (close > i)
      add_kept_up (reading, candidates, tz_span (i + 1, close), scope);
    TzFigure figure = {.sentence = sentence, .from = clause, .part = part};
    gboolean opens = !ends && tz_figure_read (reading, i, &figure);
    if (opens && i == open.span.end && figure.unit == U'人') /* 立案4件5人 */
      figure.from = open.from;
    if ((ends || opens) && !tz_span_is_empty (open.span)) {
      open.to = i;
      open.runs_on = opens;
      add_candidate (reading, candidates, &open, scope, &counted);
      open.span = TZ_SPAN_NONE;
    }
    part = part || tz_scan_is (s + i, U"其中");
    if (opens) {
      if (!part || figure.unit == U'个' || is_of_handled (s, &figure))
        open = figure;
      i = clause = figure.span.end;
      i--;
    } else if (ends) {
      i = close;
      clause = i + 1;
      part = part && s[i] != ';';
      if (s[i] == ';')
        counted.last = TZ_SUBJECT_NONE;
    } else if (goes_on) {
      i = close;
    }
  }
  if (tz_span_is_empty (open.span))
    return;
  open.to = sentence.end;
  open.runs_on = FALSE;
  add_candidate (reading, candidates, &open, scope, &counted);
}

static gboolean
states_totals (const GArray *candidates, guint from)
{
  for (guint i = from; i < candidates->len; i++) {
    const TzCandidate *candidate = &g_array_index (candidates, TzCandidate, i);
    if (candidate->whole && candidate->key <= TZ_DECLARED_MEASURES_DONE)
      return TRUE;
  }
  return FALSE;
}

/* 该问题涉及具体问题2个，…: of what the heading above names alone. */
static gboolean
is_of_heading (const gunichar *s)
{
  static const char32_t *const openings[] = {U"该问题",   U"该方面", U"该部分", U"该类", U"该项",
                                             U"本方面",   U"本部分", U"此方面", U"此类", U"此部分",
                                             U"这一方面", U"这方面", NULL};
  while (*s == ' ')
    s++;
  return tz_scan_any (s, openings) > 0;
}

/* What a paragraph has said to be about the inspection goes for the rest of it, and what rules, people and
 * money the paragraphs below it name in the same summary. */
static void
read_region (TzReading *reading, GArray *candidates, guint32 from, guint32 to)
{
  static const char32_t *const inspection[] = {U"反馈", U"巡察", U"巡视", U"指出",
                                               U"整改", U"督察", U"审计", NULL};
  Scope scope = {FALSE, FALSE};
  guint first = candidates->len;
  for (guint32 i = from; i < to;) {
    if (candidates->len >= MAX_FIGURES) {
      tz_reading_leave_out (reading, i);
      return;
    }
    guint32 end = i;
    while (end < to && reading->s[end] != U'。' && reading->s[end] != '\n')
      end++;
    scope.whole = scope.whole || tz_figure_holds (reading->s, i, end, inspection);
    if (!is_of_heading (reading->s + i))
      read_sentence (reading, candidates, tz_span (i, end), &scope);
    scope.summary = scope.summary || states_totals (candidates, first);
    scope.whole = scope.whole && (end >= to || reading->s[end] != '\n');
    i = end + 1;
  }
}

static guint
count_itemised (const TzReading *reading, TzDeclaredKey key)
{
  const TzAnalysis *out = reading->out;
  switch (key) {
  case TZ_DECLARED_PROBLEMS_TOTAL:
    return out->problems->len;
  case TZ_DECLARED_PROBLEMS_DONE:
    return tz_analysis_count_status (out, TZ_STATUS_COMPLETED) +
           tz_analysis_count_status (out, TZ_STATUS_COMPLETED_SUSTAINED);
  case TZ_DECLARED_PROBLEMS_MOSTLY_DONE:
    return tz_analysis_count_status (out, TZ_STATUS_MOSTLY_COMPLETED);
  case TZ_DECLARED_PROBLEMS_IN_PROGRESS:
    return tz_analysis_count_status (out, TZ_STATUS_IN_PROGRESS);
  default:
    return 0;
  }
}

/* The first figure of each status from done to @last, added up. */
static double
sum_of_statuses (const GArray *candidates, TzDeclaredKey last)
{
  double sum = 0;
  gboolean seen[TZ_N_DECLARED_KEYS] = {FALSE};
  for (guint i = 0; i < candidates->len; i++) {
    const TzCandidate *candidate = &g_array_index (candidates, TzCandidate, i);
    gboolean counts = candidate->key >= TZ_DECLARED_PROBLEMS_DONE && candidate->key <= last;
    if (!counts || seen[candidate->key])
      continue;
    sum += candidate->figure.value;
    seen[candidate->key] = TRUE;
  }
  return sum;
}

/* Of several figures with one key the one that the problems bear out, then the one that the statuses add up
 * to, with or without those that are kept up (which may be done as well), then the first. */
static const TzCandidate *
choose (const TzReading *reading, const GArray *candidates, TzDeclaredKey key)
{
  const TzCandidate *best = NULL;
  int best_score = -1;
  guint itemised = count_itemised (reading, key);
  gboolean total = key == TZ_DECLARED_PROBLEMS_TOTAL;
  double sum = total ? sum_of_statuses (candidates, TZ_DECLARED_PROBLEMS_NOT_DONE) : 0;
  double with_kept_up = total ? sum_of_statuses (candidates, TZ_DECLARED_PROBLEMS_LONG_TERM) : 0;
  for (guint i = 0; i < candidates->len; i++) {
    const TzCandidate *candidate = &g_array_index (candidates, TzCandidate, i);
    if (candidate->key != key)
      continue;
    int score = candidate->whole ? 1 : -1;
    score += itemised > 0 && candidate->figure.value == itemised ? 4 : 0;
    score += sum > 0 && (candidate->figure.value == sum || candidate->figure.value == with_kept_up) ? 2 : 0;
    if (score > best_score) {
      best = candidate;
      best_score = score;
    }
  }
  return best;
}

/* More than there are problems is said of the measures: 17个问题细化为42项任务，完成39项; more than there are
 * measures is said of something else. What goes on behind it, 3项正在推进, is said of the measures as well. */
static void
settle_done (GArray *candidates, const TzCandidate *problems, const TzCandidate *measures)
{
  TzSpan of_measures = TZ_SPAN_NONE;
  for (guint i = 0; i < candidates->len; i++) {
    TzCandidate *candidate = &g_array_index (candidates, TzCandidate, i);
    gboolean fits = measures != NULL && candidate->figure.value <= measures->figure.value;
    if (candidate->key == TZ_DECLARED_PROBLEMS_DONE && problems != NULL && fits &&
        candidate->figure.value > problems->figure.value) {
      candidate->key = TZ_DECLARED_MEASURES_DONE;
      of_measures = candidate->figure.sentence;
    } else if (candidate->key > TZ_DECLARED_PROBLEMS_DONE &&
               candidate->key <= TZ_DECLARED_PROBLEMS_NOT_DONE &&
               tz_span_equal (candidate->figure.sentence, of_measures))
      candidate->key = TZ_N_DECLARED_KEYS;
    else if (candidate->key == TZ_DECLARED_MEASURES_DONE && measures != NULL && !fits)
      candidate->key = TZ_N_DECLARED_KEYS;
  }
}

/* What an earlier sentence said in the same words of figures. */
static gboolean
is_said_again (const TzReading *reading, const TzCandidate *candidate)
{
  for (guint i = 0; i < reading->out->declared->len; i++) {
    const TzDeclared *declared = &g_array_index (reading->out->declared, TzDeclared, i);
    if (declared->key == candidate->key && declared->value == candidate->figure.value &&
        declared->span.start < candidate->figure.sentence.start)
      return TRUE;
  }
  return FALSE;
}

static void
declare (TzReading *reading, TzDeclaredKey key, double value, TzSpan span, const char *rule, float certainty)
{
  TzDeclared declared = {key, value, span, rule, certainty};
  g_array_append_val (reading->out->declared, declared);
}

/* 6月底前|全部完成: what is still to be done. */
static gboolean
follows_deadline (const TzReading *reading, guint32 i)
{
  guint32 end = i > 0 && tz_scan_in (reading->s[i - 1], U"前内") ? i - 1 : i;
  return end < i && end > 0 && reading->taken[end - 1] == 1 + TZ_ENTITY_DATE;
}

/* 全部完成整改: as many as there are. */
static void
declare_all_done (TzReading *reading, guint32 from, guint32 to)
{
  static const char32_t *const all[] = {U"全部完成",   U"全部整改", U"已全部完成",
                                        U"全部已完成", U"全部办结", NULL};
  const TzDeclared *total = tz_analysis_find_declared (reading->out, TZ_DECLARED_PROBLEMS_TOTAL);
  if (total == NULL || tz_analysis_find_declared (reading->out, TZ_DECLARED_PROBLEMS_DONE) != NULL)
    return;
  for (guint32 i = from; i < to; i++) {
    if (!tz_scan_any (reading->s + i, all) || follows_deadline (reading, i))
      continue;
    declare (reading, TZ_DECLARED_PROBLEMS_DONE, total->value, tz_span (i, i + 2), "declared/all", 0.85f);
    return;
  }
}

static void
for_each_region (TzReading *reading, GArray *candidates)
{
  const GArray *problems = reading->out->problems;
  guint32 from = 0;
  for (guint i = 0; i < problems->len; i++) {
    TzSpan span = g_array_index (problems, TzProblem, i).span;
    if (candidates != NULL)
      read_region (reading, candidates, from, span.start);
    else
      declare_all_done (reading, from, span.start);
    from = span.end;
  }
  if (candidates != NULL)
    read_region (reading, candidates, from, reading->n);
  else
    declare_all_done (reading, from, reading->n);
}

void
tz_find_declared (TzReading *reading)
{
  if (!reading->out->is_notice)
    return;
  g_autoptr (GArray) candidates = g_array_sized_new (FALSE, FALSE, sizeof (TzCandidate), 16);
  for_each_region (reading, candidates);
  settle_done (candidates, choose (reading, candidates, TZ_DECLARED_PROBLEMS_TOTAL),
               choose (reading, candidates, TZ_DECLARED_MEASURES_TOTAL));
  tz_declared_leave_held_out (reading, candidates);
  const TzCandidate *chosen[TZ_N_DECLARED_KEYS + 1] = {NULL};
  for (int key = 0; key < TZ_N_DECLARED_KEYS; key++)
    chosen[key] = choose (reading, candidates, key);
  for (guint i = 0; i < candidates->len; i++) {
    const TzCandidate *candidate = &g_array_index (candidates, TzCandidate, i);
    if (candidate->key == TZ_N_DECLARED_KEYS || is_said_again (reading, candidate))
      continue;
    if (candidate == chosen[candidate->key] || (tz_declared_is_listed (candidate->key) && candidate->whole))
      declare (reading, candidate->key, candidate->figure.value, candidate->figure.span, "declared/figure",
               0.9f);
  }
  for_each_region (reading, NULL);
}
