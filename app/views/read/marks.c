#include "marks.h"

/* A mark with the furthest end among the marks of its half of the array, so that a search can leave out whole
 * halves. The halves form a binary tree whose node over [from, to) stands at its middle. */
typedef struct {
  TzMark mark;
  guint32 furthest;
} Node;

struct _TzMarks {
  GArray *nodes; /* (element-type Node) */
  gboolean sorted;
};

TzMarks *
tz_marks_new (void)
{
  TzMarks *marks = g_new0 (TzMarks, 1);
  marks->nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  marks->sorted = TRUE;
  return marks;
}

void
tz_marks_free (TzMarks *marks)
{
  if (marks == NULL)
    return;
  g_array_unref (marks->nodes);
  g_free (marks);
}

void
tz_marks_add (TzMarks *marks, TzSpan span, guint id)
{
  if (tz_span_is_empty (span))
    return;
  Node node = {{span, id}, span.end};
  g_array_append_val (marks->nodes, node);
  marks->sorted = FALSE;
}

void
tz_marks_clear (TzMarks *marks)
{
  g_array_set_size (marks->nodes, 0);
  marks->sorted = TRUE;
}

guint
tz_marks_get_n (const TzMarks *marks)
{
  return marks->nodes->len;
}

static Node *
node_at (TzMarks *marks, guint i)
{
  return &g_array_index (marks->nodes, Node, i);
}

static int
compare_nodes (gconstpointer a, gconstpointer b)
{
  const TzMark *one = &((const Node *)a)->mark, *other = &((const Node *)b)->mark;
  if (one->span.start != other->span.start)
    return one->span.start < other->span.start ? -1 : 1;
  if (one->span.end != other->span.end)
    return one->span.end > other->span.end ? -1 : 1;
  return (one->id > other->id) - (one->id < other->id);
}

static guint32
measure (TzMarks *marks, guint from, guint to)
{
  if (from >= to)
    return 0;
  guint middle = from + (to - from) / 2;
  Node *node = node_at (marks, middle);
  const guint32 before = measure (marks, from, middle);
  const guint32 after = measure (marks, middle + 1, to);
  node->furthest = MAX (node->mark.span.end, MAX (before, after));
  return node->furthest;
}

static void
ensure_sorted (TzMarks *marks)
{
  if (marks->sorted)
    return;
  g_array_sort (marks->nodes, compare_nodes);
  measure (marks, 0, marks->nodes->len);
  marks->sorted = TRUE;
}

const TzMark *
tz_marks_get (TzMarks *marks, guint i)
{
  g_return_val_if_fail (i < marks->nodes->len, NULL);
  ensure_sorted (marks);
  return &node_at (marks, i)->mark;
}

static void
visit (TzMarks *marks, guint from, guint to, TzSpan range, TzMarkFunc func, gpointer data)
{
  if (from >= to)
    return;
  guint middle = from + (to - from) / 2;
  const Node *node = node_at (marks, middle);
  if (node->furthest <= range.start)
    return;
  visit (marks, from, middle, range, func, data);
  if (node->mark.span.start >= range.end)
    return;
  if (tz_span_overlaps (node->mark.span, range))
    func (&node->mark, data);
  visit (marks, middle + 1, to, range, func, data);
}

void
tz_marks_foreach (TzMarks *marks, TzSpan range, TzMarkFunc func, gpointer data)
{
  ensure_sorted (marks);
  visit (marks, 0, marks->nodes->len, range, func, data);
}

static void
keep_shortest (const TzMark *mark, gpointer data)
{
  const TzMark **best = data;
  if (*best == NULL || tz_span_length (mark->span) <= tz_span_length ((*best)->span))
    *best = mark;
}

const TzMark *
tz_marks_find_innermost (TzMarks *marks, guint32 position)
{
  const TzMark *best = NULL;
  tz_marks_foreach (marks, tz_span (position, position + 1), keep_shortest, &best);
  return best;
}

guint
tz_marks_search (TzMarks *marks, guint32 position)
{
  ensure_sorted (marks);
  guint from = 0, to = marks->nodes->len;
  while (from < to) {
    guint middle = from + (to - from) / 2;
    if (node_at (marks, middle)->mark.span.start < position)
      from = middle + 1;
    else
      to = middle;
  }
  return from;
}

gboolean
tz_marks_has (TzMarks *marks, TzSpan span)
{
  for (guint i = tz_marks_search (marks, span.start); i < tz_marks_get_n (marks); i++) {
    TzSpan there = tz_marks_get (marks, i)->span;
    if (there.start != span.start)
      return FALSE;
    if (tz_span_equal (there, span))
      return TRUE;
  }
  return FALSE;
}
