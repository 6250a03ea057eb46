#include "accountability.h"

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

/* One sentence: as the figures are read, it ends with its line, too. */
static gboolean
is_one_sentence (const TzText *text, guint32 from, guint32 to)
{
  const gunichar *s = tz_text_get_folded (text);
  for (guint32 i = from; i < to; i++)
    if (s[i] == U'。' || s[i] == '\n')
      return FALSE;
  return TRUE;
}

gboolean
tz_accountability_sum_declared (const TzAnalysis *analysis, const TzText *text, TzDeclaredKey key,
                                double *sum, TzSpan *span)
{
  const TzDeclared *first = NULL, *last = NULL;
  *sum = 0;
  for (guint i = 0; i < analysis->declared->len; i++) {
    const TzDeclared *declared = &g_array_index (analysis->declared, TzDeclared, i);
    if (declared->key != key)
      continue;
    if (last != NULL && !is_one_sentence (text, last->span.start, declared->span.start))
      break;
    *sum += declared->value;
    first = first != NULL ? first : declared;
    last = declared;
  }
  if (span != NULL)
    *span = last != NULL ? tz_span (first->span.start, last->span.end) : TZ_SPAN_NONE;
  return last != NULL;
}
