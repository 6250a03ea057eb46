#include "own-terms.h"
#include "reading.h"

/* Names that people added are found wherever they stand, but inside of what is longer and found by a rule. */

/* How many of @entities, sorted, from @from on begin before @end. */
static guint
count_before (const GArray *entities, guint from, guint32 end)
{
  guint n = 0;
  while (from + n < entities->len && g_array_index (entities, TzEntity, from + n).span.start < end)
    n++;
  return n;
}

/* Whether one of the @n entities at @over, which overlap @name, holds more than it, or is what it says. */
static gboolean
gives_way (const TzEntity *name, const TzEntity *over, guint n)
{
  for (guint i = 0; i < n; i++) {
    gboolean holds = over[i].span.start <= name->span.start && over[i].span.end >= name->span.end;
    gboolean is_same = tz_span_length (over[i].span) == tz_span_length (name->span);
    if (holds && (!is_same || over[i].type == name->type))
      return TRUE;
  }
  return FALSE;
}

static gboolean
next_name (const TzReading *reading, guint32 from, TzEntity *name)
{
  const TzOwnTerms *own = tz_lexicon_get_own (reading->lexicon);
  for (guint32 i = from; i < reading->n; i++) {
    const TzOwnTerm *term = tz_own_terms_match_name (own, reading->s + i, reading->n - i);
    if (term == NULL)
      continue;
    *name = (TzEntity){.span = tz_span (i, i + term->n),
                       .type = (TzEntityType)term->type,
                       .rule = TZ_RULE_OWN_WORD,
                       .certainty = 1,
                       .persons = -1};
    return TRUE;
  }
  return FALSE;
}

void
tz_find_own_names (TzReading *reading)
{
  if (tz_lexicon_get_own (reading->lexicon) == NULL)
    return;
  g_autoptr (GArray) found = g_steal_pointer (&reading->out->entities);
  GArray *entities = g_array_sized_new (FALSE, FALSE, sizeof (TzEntity), found->len);
  const TzEntity *all = (const TzEntity *)(gconstpointer)found->data;
  reading->out->entities = entities;
  guint next = 0; /* of those found by rules */
  TzEntity name = {0};
  while (entities->len + found->len - next < TZ_MAX_ENTITIES && next_name (reading, name.span.end, &name)) {
    while (next < found->len && all[next].span.end <= name.span.start)
      g_array_append_val (entities, all[next++]);
    guint n_over = count_before (found, next, name.span.end);
    if (gives_way (&name, all + next, n_over))
      continue;
    next += n_over;
    g_array_append_val (entities, name);
  }
  g_array_append_vals (entities, all + next, found->len - next);
}
