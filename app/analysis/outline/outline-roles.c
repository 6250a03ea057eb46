#include "outline.h"

#include <string.h>

/* Tells the labels that stand outside, of headings and problems, from those that only number what stands
 * inside an answer. Numbers decide: a list that starts again at 1 without a heading between is inside. */

#define FIELDS_LOOK 16

typedef struct {
  TzLabelKind stack[TZ_N_LABELS]; /* kinds that enclose the place, outermost first */
  guint depth;
  guint last[TZ_N_LABELS];                   /* last number outside of each kind on the stack, else 0 */
  guint inner[TZ_N_LABELS];                  /* last number of the list inside of each kind, else 0 */
  gboolean listed[TZ_N_LABELS][TZ_N_LABELS]; /* by kind of the mark outside: what numbered lists below it */
  const TzMark *owner;                       /* the last mark outside */
  const TzMark *worded;                      /* a problem without number that stands open */
  const TzField *listing;                    /* the field that was last asked for the list behind it */
  TzLabel list; /* its label, with its last number in the line; 0 where there is none */
} Walk;

static gboolean
follows_field_at_once (const TzOutline *outline, const TzMark *owner, const TzMark *mark, gboolean *zone)
{
  *zone = FALSE;
  guint looked = 0;
  for (guint i = mark->field; i > 0 && looked < FIELDS_LOOK; looked++) {
    const TzField *field = &g_array_index (outline->fields, TzField, --i);
    if (field->start < owner->start)
      return FALSE;
    if (field->type == TZ_FIELD_META || tz_field_is_aside (outline, i))
      continue;
    *zone = TRUE;
    return field->type == TZ_FIELD_ANSWER &&
           tz_lines_skip_blanks (outline->reading->s, field->content, mark->start) >= mark->start;
  }
  return FALSE;
}

static const TzField *
first_field (const TzOutline *outline, const TzMark *mark)
{
  return mark->field < outline->fields->len ? &g_array_index (outline->fields, TzField, mark->field) : NULL;
}

/* Both lists could go on with this number. A problem is followed by the same kind of field as the one before;
 * the last measure only by what closes the answer. */
static gboolean
tie_is_inner (const TzOutline *outline, const Walk *walk, const TzMark *mark)
{
  if (tz_mark_words_problem (mark) || (mark->flags & TZ_MARK_SECTION))
    return FALSE;
  if (mark->kind != walk->owner->kind || (mark->flags & TZ_MARK_ACTION) || !(mark->flags & TZ_MARK_FIELD))
    return TRUE;
  const TzField *own = first_field (outline, mark);
  const TzField *before = first_field (outline, walk->owner);
  return own == NULL || own->type == TZ_FIELD_META || before == NULL || own->type != before->type;
}

/* One number of the list is lost. */
static gboolean
skips_one (const Walk *walk, const TzMark *mark)
{
  return walk->inner[mark->kind] > 0 && mark->number == walk->inner[mark->kind] + 2 &&
         !tz_mark_words_problem (mark) && !(mark->flags & TZ_MARK_SECTION);
}

static gboolean
is_inner_known (const TzOutline *outline, const Walk *walk, const TzMark *mark, gboolean at_once)
{
  guint number = mark->number;
  gboolean goes_on = number == walk->last[mark->kind] + 1;
  gboolean inner_goes_on = walk->inner[mark->kind] > 0 && number == walk->inner[mark->kind] + 1;
  if (number == 1)
    return at_once || !tz_mark_words_problem (mark);
  if (goes_on && inner_goes_on)
    return tie_is_inner (outline, walk, mark);
  if (inner_goes_on || (!goes_on && skips_one (walk, mark)))
    return TRUE;
  return number <= walk->last[mark->kind] && walk->inner[mark->kind] > 0;
}

static gboolean
has_own_answer (const TzOutline *outline, const TzMark *mark)
{
  const TzField *field = first_field (outline, mark);
  return (mark->flags & TZ_MARK_FIELD) && field->type == TZ_FIELD_ANSWER;
}

/* A list that starts at 1 and words no problem, right below one that is worded: what was done about it. */
static gboolean
opens_list (const TzMark *mark)
{
  return mark->number == 1 && mark->kind != TZ_LABEL_CHINESE && mark->kind != TZ_LABEL_CLASS &&
         !tz_mark_words_problem (mark) && !(mark->flags & (TZ_MARK_SECTION | TZ_MARK_NEXT));
}

/* （1） with nothing behind its wording: it heads nothing that stands outside, so what follows is its answer.
 */
static gboolean
stands_bare (const TzMark *owner)
{
  return tz_label_rank (owner->kind) >= tz_label_rank (TZ_LABEL_PAREN) &&
         !(owner->flags & (TZ_MARK_ANSWERED | TZ_MARK_FIELD | TZ_MARK_LONG));
}

static gboolean
is_inner_new (const TzOutline *outline, const Walk *walk, const TzMark *mark, gboolean at_once, gboolean zone)
{
  if (!zone && tz_label_rank (mark->kind) < tz_label_rank (walk->owner->kind))
    return walk->inner[mark->kind] > 0
               ? mark->number == walk->inner[mark->kind] + 1
               : opens_list (mark) && !has_own_answer (outline, mark) &&
                     (tz_mark_words_problem (walk->owner) || (mark->flags & TZ_MARK_ACTION) ||
                      stands_bare (walk->owner) || walk->listed[walk->owner->kind][mark->kind]);
  if (!zone || mark->kind == TZ_LABEL_CHINESE || mark->kind == TZ_LABEL_CLASS)
    return FALSE;
  if (skips_one (walk, mark))
    return TRUE;
  gboolean outside = tz_label_rank (mark->kind) < tz_label_rank (walk->owner->kind);
  if (mark->number == 1)
    return at_once || !outside || !(tz_mark_words_problem (mark) || (mark->flags & TZ_MARK_SECTION));
  return !outside || walk->inner[mark->kind] + 1 == mark->number;
}

/* The last number of the list that begins with @first and runs on in its line: （1）…。（2）… */
static guint
last_in_line (const TzReading *reading, const TzLabel *first, guint32 end)
{
  guint last = first->number;
  TzLabel label;
  for (guint32 i = first->content + 1; i < end; i++)
    if (tz_lines_is_stop (reading->s[i - 1]) && tz_label_read (reading->s, i, end, &label) &&
        label.kind == first->kind && label.number == last + 1)
      last++;
  return last;
}

/* Whether a list right behind @field stands at the number before @mark where its line ends. */
static gboolean
leads_to (const TzOutline *outline, Walk *walk, const TzField *field, const TzMark *mark)
{
  const TzReading *reading = outline->reading;
  if (walk->listing != field) {
    guint32 end = tz_scan_find (reading->s, field->content, reading->n, '\n');
    gboolean lists = tz_label_read (reading->s, field->content, end, &walk->list) && walk->list.number == 1;
    walk->listing = field;
    walk->list.number = lists ? last_in_line (reading, &walk->list, end) : 0;
  }
  return walk->list.number > 0 && walk->list.kind == mark->kind && walk->list.number + 1 == mark->number;
}

/* 整改情况：1.… with 2.… on the next line: the list began behind the label of the answer. */
static gboolean
began_in_field (const TzOutline *outline, Walk *walk, const TzMark *owner, const TzMark *mark)
{
  if (mark->number < 2 || mark->field == 0)
    return FALSE;
  const TzField *field = &g_array_index (outline->fields, TzField, mark->field - 1);
  gboolean answered_alike =
      has_own_answer (outline, mark) && tz_field_same_label (outline->reading->s, field, field + 1);
  if (field->start < owner->start || field->type != TZ_FIELD_ANSWER || answered_alike)
    return FALSE;
  return leads_to (outline, walk, field, mark);
}

/* （1）…。（2）…。 in one paragraph below a problem: what was done about it. */
static gboolean
is_run_on_list (const TzOutline *outline, const Walk *walk, const TzMark *mark)
{
  if (mark->number != 1 || (mark->flags & (TZ_MARK_WORDED | TZ_MARK_LACK_END | TZ_MARK_SECTION)) ||
      tz_label_rank (mark->kind) <= tz_label_rank (walk->owner->kind))
    return FALSE;
  if (!tz_mark_words_problem (walk->owner) && !walk->listed[walk->owner->kind][mark->kind])
    return FALSE;
  TzLabel label = {.kind = mark->kind, .number = 1, .content = mark->content};
  return last_in_line (outline->reading, &label, mark->end) > 1;
}

static gboolean
is_inner (const TzOutline *outline, Walk *walk, const TzMark *mark)
{
  guint inner = walk->inner[mark->kind];
  if (walk->worded != NULL && (opens_list (mark) || (inner > 0 && mark->number == inner + 1)))
    return TRUE;
  const TzMark *open = walk->worded != NULL ? walk->worded : walk->owner;
  if (open != NULL && inner == 0 && began_in_field (outline, walk, open, mark))
    return TRUE;
  if (walk->owner == NULL)
    return FALSE;
  if (is_run_on_list (outline, walk, mark))
    return TRUE;
  gboolean zone;
  gboolean at_once = follows_field_at_once (outline, walk->owner, mark, &zone);
  if (at_once && tz_mark_words_problem (mark) && !tz_mark_words_problem (walk->owner))
    at_once = FALSE;
  if (walk->last[mark->kind] > 0)
    return is_inner_known (outline, walk, mark, at_once);
  return is_inner_new (outline, walk, mark, at_once, zone);
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
  memset (walk->inner, 0, sizeof walk->inner);
  walk->owner = mark;
  walk->worded = NULL;
}

void
tz_outline_find_inner (TzOutline *outline)
{
  Walk walk = {.depth = 0};
  for (guint i = 0; i < outline->marks->len; i++) {
    TzMark *mark = &g_array_index (outline->marks, TzMark, i);
    if (mark->kind == TZ_LABEL_CELL) {
      enter (&walk, mark);
      continue;
    }
    if (mark->kind == TZ_LABEL_WORDED || mark->kind == TZ_LABEL_BARE || mark->kind == TZ_LABEL_LISTED) {
      walk.worded = mark;
      memset (walk.inner, 0, sizeof walk.inner);
      continue;
    }
    if (mark->kind == TZ_LABEL_TITLED) {
      walk = (Walk){.depth = 0};
      continue;
    }
    if (is_inner (outline, &walk, mark)) {
      mark->flags |= TZ_MARK_INNER;
      walk.inner[mark->kind] = mark->number;
      if (walk.owner != NULL)
        walk.listed[walk.owner->kind][mark->kind] = TRUE;
    } else {
      enter (&walk, mark);
    }
  }
}
