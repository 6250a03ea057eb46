#include "accountability.h"

#include "scan.h"

static TzActKind
kind_of (const TzText *text, TzSpan act, const TzLexicon *lexicon)
{
  const TzBeginning *begins =
      tz_words_begin (tz_lexicon_get_words (lexicon), tz_text_get_folded (text) + act.start);
  guint n = tz_beginning_match (begins, TZ_WORD_DISCIPLINE);
  const TzWordValue *value =
      n == 0 ? NULL : tz_lexicon_next_value (lexicon, begins, n, TZ_WORD_DISCIPLINE, NULL);
  return value == NULL || value->code < 0 ? TZ_ACT_OTHER : (TzActKind)value->code;
}

/* Where @problem says what was done: its answer, or what follows its title. Empty where another problem says it. */
static TzSpan
done_in (const TzProblem *problem)
{
  if (problem->shares_answer_of >= 0)
    return TZ_SPAN_NONE;
  return tz_span_is_empty (problem->answer) ? tz_span (problem->title.end, problem->span.end)
                                            : problem->answer;
}

/* The first entity that begins at @position or after it. */
static guint
entity_after (const GArray *entities, guint32 position)
{
  guint low = 0, high = entities->len;
  while (low < high) {
    guint middle = low + (high - low) / 2;
    if (g_array_index (entities, TzEntity, middle).span.start < position)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

typedef void (*ActFunc) (TzActKind kind, int persons, gpointer data);

static void
for_acts_of (const TzAnalysis *analysis, const TzProblem *problem, const TzText *text,
             const TzLexicon *lexicon, ActFunc func, gpointer data)
{
  TzSpan span = done_in (problem);
  for (guint i = entity_after (analysis->entities, span.start); i < analysis->entities->len; i++) {
    const TzEntity *entity = &g_array_index (analysis->entities, TzEntity, i);
    if (entity->span.start >= span.end)
      break;
    if (entity->type == TZ_ENTITY_DISCIPLINE)
      func (kind_of (text, entity->span, lexicon), entity->persons, data);
  }
}

static void
add_act (TzActKind kind, int persons, gpointer data)
{
  TzAccountability *sums = data;
  sums->n_acts[kind]++;
  if (persons < 0)
    return;
  sums->n_counted[kind]++;
  sums->n_people[kind] += (guint)persons;
}

static void
mark_act (TzActKind kind, int persons G_GNUC_UNUSED, gpointer data)
{
  *(guint32 *)data |= TZ_DEED_ACT (kind);
}

TzAccountability
tz_accountability_count (const TzAnalysis *analysis, const TzText *text, const TzLexicon *lexicon)
{
  TzAccountability sums = {0};
  for (guint i = 0; i < analysis->problems->len; i++) {
    const TzProblem *problem = &g_array_index (analysis->problems, TzProblem, i);
    for (guint k = 0; k < problem->n_listed; k++)
      sums.n_measures[g_array_index (analysis->measures, TzMeasure, problem->first_measure + k).kind]++;
    for_acts_of (analysis, problem, text, lexicon, add_act, &sums);
  }
  return sums;
}

static guint32
list_deeds_of (const TzAnalysis *analysis, const TzProblem *problem, const TzText *text,
               const TzLexicon *lexicon)
{
  guint32 deeds = 0;
  for (guint i = 0; i < problem->n_listed; i++)
    deeds |= TZ_DEED_MEASURE (g_array_index (analysis->measures, TzMeasure, problem->first_measure + i).kind);
  for_acts_of (analysis, problem, text, lexicon, mark_act, &deeds);
  return deeds;
}

GArray *
tz_accountability_list_deeds (const TzAnalysis *analysis, const TzText *text, const TzLexicon *lexicon)
{
  const GArray *problems = analysis->problems;
  GArray *all = g_array_sized_new (FALSE, FALSE, sizeof (guint32), problems->len);
  for (guint i = 0; i < problems->len; i++) {
    guint32 deeds = list_deeds_of (analysis, &g_array_index (problems, TzProblem, i), text, lexicon);
    g_array_append_val (all, deeds);
  }
  for (guint i = 0; i < problems->len; i++) {
    int owner = g_array_index (problems, TzProblem, i).shares_answer_of;
    if (owner >= 0)
      g_array_index (all, guint32, i) |= g_array_index (all, guint32, owner);
  }
  return all;
}

/* ---- Declared ---- */

/* What a figure says of whom: by the party, by the state, either, or anything that was done to anyone. */
typedef enum { SANCTION_ANY, SANCTION_PARTY, SANCTION_STATE, SANCTION_HELD } Sanction;

/* The words of a figure reach from the figure or sign before it to the sign behind it. */
static Sanction
sanction_of (const gunichar *s, TzSpan figure)
{
  static const char32_t *const party[] = {U"党纪", U"党内", NULL};
  static const char32_t *const state[] = {U"政务", U"政纪", NULL};
  static const char32_t *const held[] = {U"问责", U"追责", U"追究", NULL};
  guint32 from = figure.start, to = figure.end;
  while (from > 0 && tz_scan_is_han (s[from - 1]))
    from--;
  while (tz_scan_is_han (s[to]))
    to++;
  TzSpan words = tz_span (from, to);
  gboolean of_party = tz_scan_holds_any (s, words, party), of_state = tz_scan_holds_any (s, words, state);
  if (of_party != of_state)
    return of_party ? SANCTION_PARTY : SANCTION_STATE;
  return tz_scan_holds_any (s, words, held) ? SANCTION_HELD : SANCTION_ANY;
}

/* How many sentences end between two places: as the figures are read, they end with their lines, too. */
static guint
count_ends (const gunichar *s, guint32 from, guint32 to)
{
  guint n = 0;
  for (guint32 i = from; i < to; i++)
    n += s[i] == U'。' || s[i] == '\n';
  return n;
}

/* Whether the next figure is of others than those before it: in the same sentence, or in the next one where one is of
 * the party and the other of the state. 党纪处分3人。政务处分2人。 */
static gboolean
is_of_others (const gunichar *s, TzDeclaredKey key, TzSpan before, TzSpan next)
{
  guint ends = count_ends (s, before.start, next.start);
  if (ends == 0 || key != TZ_DECLARED_PEOPLE_DISCIPLINED)
    return ends == 0;
  Sanction one = sanction_of (s, before), other = sanction_of (s, next);
  return ends == 1 && one + other == SANCTION_PARTY + SANCTION_STATE && one != SANCTION_ANY &&
         other != SANCTION_ANY;
}

/* 处分5人，问责7人: who was held to account may be those who were sanctioned; so many there are at least. */
static gboolean
may_hold_all (const gunichar *s, TzDeclaredKey key, TzSpan figure, double value, double sum)
{
  return key == TZ_DECLARED_PEOPLE_DISCIPLINED && value >= sum && sanction_of (s, figure) == SANCTION_HELD;
}

gboolean
tz_accountability_sum_declared (const TzAnalysis *analysis, const TzText *text, TzDeclaredKey key,
                                double *sum, TzSpan *span)
{
  const gunichar *s = tz_text_get_folded (text);
  const TzDeclared *first = NULL, *last = NULL;
  *sum = 0;
  for (guint i = 0; i < analysis->declared->len; i++) {
    const TzDeclared *declared = &g_array_index (analysis->declared, TzDeclared, i);
    if (declared->key != key)
      continue;
    if (last != NULL && !is_of_others (s, key, last->span, declared->span))
      break;
    *sum = may_hold_all (s, key, declared->span, declared->value, *sum) ? declared->value
                                                                        : *sum + declared->value;
    first = first != NULL ? first : declared;
    last = declared;
  }
  if (span != NULL)
    *span = last != NULL ? tz_span (first->span.start, last->span.end) : TZ_SPAN_NONE;
  return last != NULL;
}
