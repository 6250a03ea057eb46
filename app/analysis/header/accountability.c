#include "accountability.h"

static TzActKind
kind_of (const TzText *text, TzSpan act, const TzLexicon *lexicon)
{
  const gunichar *s = tz_text_get_folded (text) + act.start;
  guint n = tz_lexicon_match (lexicon, s, TZ_WORD_DISCIPLINE);
  const TzWordValue *value = n == 0 ? NULL : tz_lexicon_next_value (lexicon, s, n, TZ_WORD_DISCIPLINE, NULL);
  int kind = value == NULL ? -1 : tz_name_parse (TZ_VOCABULARY_ACT, value->id);
  return kind < 0 ? TZ_ACT_OTHER : (TzActKind)kind;
}

static void
add_act (TzAccountability *sums, TzActKind kind, int persons)
{
  sums->n_acts[kind]++;
  if (persons < 0)
    return;
  sums->n_counted[kind]++;
  sums->n_people[kind] += (guint)persons;
}

TzAccountability
tz_accountability_count (const TzAnalysis *analysis, const TzText *text, const TzLexicon *lexicon)
{
  TzAccountability sums = {0};
  for (guint i = 0; i < analysis->measures->len; i++)
    sums.n_measures[g_array_index (analysis->measures, TzMeasure, i).kind]++;
  for (guint i = 0; i < analysis->entities->len; i++) {
    const TzEntity *entity = &g_array_index (analysis->entities, TzEntity, i);
    if (entity->type == TZ_ENTITY_DISCIPLINE)
      add_act (&sums, kind_of (text, entity->span, lexicon), entity->persons);
  }
  return sums;
}
