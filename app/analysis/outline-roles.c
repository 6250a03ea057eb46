#include "outline.h"

/* Tells the labels that stand outside, of headings and problems, from those that only number what stands
 * inside an answer. Numbers decide: a list that starts again at 1 without a heading between is inside. */

typedef struct {
  TzLabelKind stack[TZ_N_LABELS]; /* kinds that enclose the place, outermost first */
  guint depth;
  guint last[TZ_N_LABELS];  /* last number outside of each kind on the stack, else 0 */
  guint inner[TZ_N_LABELS]; /* last number of the list inside of each kind, else 0 */
  const TzMark *owner;      /* the last mark outside */
} Walk;

static gboolean
follows_field_at_once (const TzOutline *outline, const TzMark *owner, const TzMark *mark, gboolean *zone)
{
  *zone = FALSE;
  for (guint i = tz_outline_field_after (outline, mark->start); i > 0;) {
    const TzField *field = &g_array_index (outline->fields, TzField, --i);
    if (field->start < owner->start)
      return FALSE;
    if (field->type == TZ_FIELD_META)
      continue;
    *zone = TRUE;
    return field->type == TZ_FIELD_ANSWER &&
           tz_lines_skip_blanks (outline->reading->s, field->content, mark->start) >= mark->start;
  }
  return FALSE;
}

/* Both lists could go on with this number. */
static gboolean
tie_is_inner (const TzMark *mark)
{
  if (tz_mark_words_problem (mark) || (mark->flags & TZ_MARK_SECTION))
    return FALSE;
  return (mark->flags & TZ_MARK_ACTION) || !(mark->flags & TZ_MARK_FIELD);
}

static gboolean
is_inner_known (const Walk *walk, const TzMark *mark, gboolean at_once)
{
  guint number = mark->number;
  gboolean goes_on = number == walk->last[mark->kind] + 1;
  gboolean inner_goes_on = walk->inner[mark->kind] > 0 && number == walk->inner[mark->kind] + 1;
  if (number == 1)
    return at_once || !tz_mark_words_problem (mark);
  if (goes_on && inner_goes_on)
    return tie_is_inner (mark);
  if (inner_goes_on)
    return TRUE;
  return number <= walk->last[mark->kind] && walk->inner[mark->kind] > 0;
}

static gboolean
is_inner_new (const Walk *walk, const TzMark *mark, gboolean at_once, gboolean zone)
{
  if (!zone || mark->kind == TZ_LABEL_CHINESE || mark->kind == TZ_LABEL_CLASS)
    return FALSE;
  gboolean outside = tz_label_rank (mark->kind) < tz_label_rank (walk->owner->kind);
  if (mark->number == 1)
    return at_once || !outside || !(mark->flags & (TZ_MARK_SECTION | TZ_MARK_LACK));
  return !outside || walk->inner[mark->kind] + 1 == mark->number;
}

static gboolean
is_inner (const TzOutline *outline, const Walk *walk, const TzMark *mark)
{
  if (walk->owner == NULL)
    return FALSE;
  gboolean zone;
  gboolean at_once = follows_field_at_once (outline, walk->owner, mark, &zone);
  if (at_once && tz_mark_words_problem (mark) && !tz_mark_words_problem (walk->owner))
    at_once = FALSE;
  if (walk->last[mark->kind] > 0)
    return is_inner_known (walk, mark, at_once);
  return is_inner_new (walk, mark, at_once, zone);
}

static void
enter (Walk *walk, const TzMark *mark)
{
  guint place = 0;
  while (place < walk->depth && walk->stack[place] != mark->kind)
    place++;
  for (guint i = place; i < walk->depth; i++)
    walk->last[walk->stack[i]] = 0;
  walk->stack[place] = mark->kind;
  walk->depth = place + 1;
  walk->last[mark->kind] = mark->number;
  for (guint kind = 0; kind < TZ_N_LABELS; kind++)
    walk->inner[kind] = 0;
  walk->owner = mark;
}

void
tz_outline_find_inner (TzOutline *outline)
{
  Walk walk = {.depth = 0};
  for (guint i = 0; i < outline->marks->len; i++) {
    TzMark *mark = &g_array_index (outline->marks, TzMark, i);
    if (mark->kind == TZ_LABEL_WORDED || mark->kind == TZ_LABEL_BARE)
      continue;
    if (mark->kind == TZ_LABEL_TITLED) {
      walk = (Walk){.depth = 0};
      continue;
    }
    if (is_inner (outline, &walk, mark)) {
      mark->flags |= TZ_MARK_INNER;
      walk.inner[mark->kind] = mark->number;
    } else {
      enter (&walk, mark);
    }
  }
}
