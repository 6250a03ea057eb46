#include "effective-values.h"

#include <string.h>

#include "finding.h"

struct _TzRemoval {
  TzAnalysis *analysis;
  GHashTable *problems; /* numbers, as those that follow */
  GHashTable *declared;
  GHashTable *commitments;
  GHashTable *entities;
};

TzRemoval *
tz_removal_new (TzAnalysis *analysis)
{
  TzRemoval *removal = g_new (TzRemoval, 1);
  *removal = (TzRemoval){analysis, g_hash_table_new (NULL, NULL), g_hash_table_new (NULL, NULL),
                         g_hash_table_new (NULL, NULL), g_hash_table_new (NULL, NULL)};
  return removal;
}

void
tz_removal_free (TzRemoval *removal)
{
  g_hash_table_unref (removal->problems);
  g_hash_table_unref (removal->declared);
  g_hash_table_unref (removal->commitments);
  g_hash_table_unref (removal->entities);
  g_free (removal);
}

void
tz_removal_take (TzRemoval *removal, TzSubject subject, int number)
{
  switch (subject) {
  case TZ_SUBJECT_HEADER:
    removal->analysis->header[number] = (TzHeaderFact){.value = NULL};
    break;
  case TZ_SUBJECT_DECLARED:
    g_hash_table_add (removal->declared, GINT_TO_POINTER (number));
    break;
  case TZ_SUBJECT_PROBLEM:
    g_hash_table_add (removal->problems, GINT_TO_POINTER (number));
    break;
  case TZ_SUBJECT_STATUS:
    g_array_index (removal->analysis->problems, TzProblem, number).status = TZ_STATUS_NOT_STATED;
    break;
  case TZ_SUBJECT_THEMES:
    g_array_index (removal->analysis->problems, TzProblem, number).n_themes = 0;
    break;
  case TZ_SUBJECT_COMMITMENT:
    g_hash_table_add (removal->commitments, GINT_TO_POINTER (number));
    break;
  case TZ_SUBJECT_ENTITY:
    g_hash_table_add (removal->entities, GINT_TO_POINTER (number));
    break;
  case TZ_SUBJECT_OUTLINE: /* what is wrong with it is said of its problems */
  case TZ_SUBJECT_TITLE:   /* a problem has one, until another is given */
  case TZ_SUBJECT_EXTENT:
  case TZ_SUBJECT_VERDICT:
  case TZ_N_SUBJECTS:
  default:
    break;
  }
}

static void
drop (GArray *items, GHashTable *numbers)
{
  const gsize size = g_array_get_element_size (items);
  guint kept = 0;
  for (guint i = 0; i < items->len; i++)
    if (!g_hash_table_contains (numbers, GUINT_TO_POINTER (i)))
      memmove (items->data + kept++ * size, items->data + i * size, size);
  g_array_set_size (items, kept);
}

/* An entity of the analyst's, which takes the place of others. */
typedef struct {
  TzRemoval *removal;
  guint number;
} Displacing;

static void
displace (guint number, gpointer data)
{
  const Displacing *displacing = data;
  if (number != displacing->number)
    g_hash_table_add (displacing->removal->entities, GUINT_TO_POINTER (number));
}

/* What the analyst added displaces what stands in its place; two of the machine's never overlap. */
static void
settle_entities (TzRemoval *removal)
{
  const GArray *entities = removal->analysis->entities;
  g_autoptr (TzFindingIndex) index = tz_finding_index_new (removal->analysis);
  for (guint i = 0; i < entities->len; i++) {
    const TzEntity *entity = &g_array_index (entities, TzEntity, i);
    Displacing displacing = {removal, i};
    if (g_strcmp0 (entity->rule, "decision") == 0 &&
        !g_hash_table_contains (removal->entities, GUINT_TO_POINTER (i)))
      tz_finding_index_foreach (index, TZ_SUBJECT_ENTITY, entity->span, displace, &displacing);
  }
}

static int
compare_entities (gconstpointer a, gconstpointer b)
{
  guint32 one = ((const TzEntity *)a)->span.start, other = ((const TzEntity *)b)->span.start;
  return (one > other) - (one < other);
}

/* A problem with the number it had. */
typedef struct {
  TzProblem problem;
  guint number;
} Numbered;

static int
compare_numbered (gconstpointer a, gconstpointer b)
{
  const Numbered *one = a, *other = b;
  if (one->problem.span.start != other->problem.span.start)
    return one->problem.span.start < other->problem.span.start ? -1 : 1;
  return one->number < other->number ? -1 : one->number > other->number;
}

static GArray *
list_remaining (TzRemoval *removal)
{
  GArray *problems = removal->analysis->problems;
  GArray *remaining = g_array_sized_new (FALSE, FALSE, sizeof (Numbered), problems->len);
  for (guint i = 0; i < problems->len; i++) {
    Numbered numbered = {g_array_index (problems, TzProblem, i), i};
    if (!g_hash_table_contains (removal->problems, GUINT_TO_POINTER (i)))
      g_array_append_val (remaining, numbered);
  }
  g_array_sort (remaining, compare_numbered);
  return remaining;
}

static void
settle_problems (TzRemoval *removal)
{
  GArray *problems = removal->analysis->problems;
  g_autoptr (GArray) remaining = list_remaining (removal);
  g_autofree int *renumbered = g_new (int, MAX (problems->len, 1));
  for (guint i = 0; i < problems->len; i++)
    renumbered[i] = -1;
  for (guint i = 0; i < remaining->len; i++)
    renumbered[g_array_index (remaining, Numbered, i).number] = (int)i;
  g_array_set_size (problems, 0);
  for (guint i = 0; i < remaining->len; i++) {
    TzProblem problem = g_array_index (remaining, Numbered, i).problem;
    if (problem.shares_answer_of >= 0)
      problem.shares_answer_of = renumbered[problem.shares_answer_of];
    g_array_append_val (problems, problem);
  }
}

void
tz_removal_finish (TzRemoval *removal)
{
  TzAnalysis *analysis = removal->analysis;
  drop (analysis->declared, removal->declared);
  drop (analysis->commitments, removal->commitments);
  settle_entities (removal);
  drop (analysis->entities, removal->entities);
  g_array_sort (analysis->entities, compare_entities);
  settle_problems (removal);
}
