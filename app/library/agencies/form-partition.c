#include "form-partition.h"

typedef struct {
  const GArray *members;
  const GArray *ties;
  guint *groups; /* of each member: the first one in its group */
} Partition;

static const TzFormMember *
member_at (const Partition *partition, guint i)
{
  return &g_array_index (partition->members, TzFormMember, i);
}

static int
compare_ties (gconstpointer a, gconstpointer b)
{
  const TzFormTie *one = a, *other = b;
  if (one->strength != other->strength)
    return one->strength > other->strength ? -1 : 1;
  if (one->one != other->one)
    return one->one < other->one ? -1 : 1;
  return (one->other > other->other) - (one->other < other->other);
}

/* Whether two groups hold notices that are said to be different. Those ties stand last. */
static gboolean
is_cut (const Partition *partition, guint group, guint other)
{
  for (guint i = partition->ties->len; i > 0; i--) {
    const TzFormTie *tie = &g_array_index (partition->ties, TzFormTie, i - 1);
    guint a = partition->groups[tie->one], b = partition->groups[tie->other];
    if (tie->strength != TZ_FORM_TIE_CUT)
      return FALSE;
    if ((a == group && b == other) || (a == other && b == group))
      return TRUE;
  }
  return FALSE;
}

static void
follow (Partition *partition, const TzFormTie *tie)
{
  guint kept = MIN (partition->groups[tie->one], partition->groups[tie->other]);
  guint gone = MAX (partition->groups[tie->one], partition->groups[tie->other]);
  if (kept == gone || !member_at (partition, tie->one)->takes_part ||
      !member_at (partition, tie->other)->takes_part || is_cut (partition, kept, gone))
    return;
  for (guint i = 0; i < partition->members->len; i++)
    if (partition->groups[i] == gone)
      partition->groups[i] = kept;
}

static gboolean
is_better (const TzFormMember *one, const TzFormMember *than)
{
  if (one->chosen != than->chosen)
    return one->chosen > than->chosen;
  if (one->is_certain != than->is_certain)
    return one->is_certain;
  if (one->n_decisions != than->n_decisions)
    return one->n_decisions > than->n_decisions;
  return one->n_chars > than->n_chars;
}

/* The one that counts of each group, by the first in it. */
static guint *
choose (const Partition *partition)
{
  guint *chosen = g_new (guint, partition->members->len);
  for (guint i = 0; i < partition->members->len; i++) {
    guint group = partition->groups[i];
    if (group == i || is_better (member_at (partition, i), member_at (partition, chosen[group])))
      chosen[group] = i;
  }
  return chosen;
}

GArray *
tz_form_partition (const GArray *members, GArray *ties)
{
  g_autofree guint *groups = g_new (guint, members->len);
  Partition partition = {members, ties, groups};
  for (guint i = 0; i < members->len; i++)
    groups[i] = i;
  g_array_sort (ties, compare_ties);
  for (guint i = 0; i < ties->len && g_array_index (ties, TzFormTie, i).strength != TZ_FORM_TIE_CUT; i++)
    follow (&partition, &g_array_index (ties, TzFormTie, i));
  g_autofree guint *chosen = choose (&partition);
  GArray *forms = g_array_sized_new (FALSE, FALSE, sizeof (gint64), members->len);
  for (guint i = 0; i < members->len; i++) {
    guint counted = chosen[groups[i]];
    gint64 form_of = counted == i ? 0 : member_at (&partition, counted)->notice;
    g_array_append_val (forms, form_of);
  }
  return forms;
}
