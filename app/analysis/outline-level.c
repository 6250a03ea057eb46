#include "outline.h"

/* Which kind of label numbers the problems: the innermost at which most items are worded as a lack, or are
 * followed by a labelled answer, and have an answer at all. */

#define MIN_GROUP_SHARE 0.5
#define MIN_SHARE 0.6
#define MIN_ANSWERED 0.5
#define MIN_FIELDS 0.9
#define MIN_UNNUMBERED 2

int
tz_label_rank (TzLabelKind kind)
{
  static const int ranks[TZ_N_LABELS] = {
      [TZ_LABEL_CLASS] = 0,   [TZ_LABEL_CHINESE] = 1, [TZ_LABEL_BRACKET] = 2, [TZ_LABEL_NUMBER] = 3,
      [TZ_LABEL_PROBLEM] = 4, [TZ_LABEL_WORDED] = 5,  [TZ_LABEL_BARE] = 5,    [TZ_LABEL_TITLED] = 5,
      [TZ_LABEL_PAREN] = 6,   [TZ_LABEL_HALF] = 7,    [TZ_LABEL_CIRCLE] = 8,
  };
  return ranks[kind];
}

typedef struct {
  guint n;
  guint worded;
  guint answered;
  guint fields;
} Tally;

static TzMark *
mark_at (const TzOutline *outline, guint i)
{
  return &g_array_index (outline->marks, TzMark, i);
}

static gboolean
is_heading_kind (TzLabelKind kind)
{
  return kind == TZ_LABEL_CLASS || kind == TZ_LABEL_CHINESE || kind == TZ_LABEL_BRACKET ||
         kind == TZ_LABEL_TITLED;
}

/* Marks everything under a heading of what is planned. */
static void
leave_out_next (TzOutline *outline)
{
  int rank = -1;
  for (guint i = 0; i < outline->marks->len; i++) {
    TzMark *mark = mark_at (outline, i);
    if (mark->flags & TZ_MARK_INNER)
      continue;
    gboolean closes = rank >= 0 && is_heading_kind (mark->kind) &&
                      (tz_label_rank (mark->kind) <= rank || mark->kind == TZ_LABEL_TITLED);
    if (closes)
      rank = -1;
    gboolean opens = is_heading_kind (mark->kind) && (mark->flags & TZ_MARK_NEXT) &&
                     !(mark->flags & TZ_MARK_FIELD) && !tz_mark_words_problem (mark);
    if (rank < 0 && opens)
      rank = tz_label_rank (mark->kind);
    if (rank >= 0)
      mark->flags |= TZ_MARK_OUTSIDE;
  }
}

static gboolean
counts_for (const TzMark *mark, TzLabelKind kind)
{
  return mark->kind == kind && !(mark->flags & (TZ_MARK_INNER | TZ_MARK_OUTSIDE));
}

static gboolean
has_answer (const TzOutline *outline, guint i)
{
  const TzMark *mark = mark_at (outline, i);
  if (mark->flags & (TZ_MARK_FIELD | TZ_MARK_ANSWERED | TZ_MARK_LONG))
    return TRUE;
  if (i + 1 >= outline->marks->len)
    return FALSE;
  const TzMark *next = mark_at (outline, i + 1);
  return (next->flags & TZ_MARK_INNER) || tz_label_rank (next->kind) > tz_label_rank (mark->kind);
}

static void
add_to (Tally *tally, const TzOutline *outline, guint i)
{
  const TzMark *mark = mark_at (outline, i);
  gboolean field = (mark->flags & TZ_MARK_FIELD) != 0;
  tally->n++;
  tally->worded += tz_mark_words_problem (mark) || (field && !(mark->flags & TZ_MARK_ACTION));
  tally->answered += has_answer (outline, i);
  tally->fields += field;
}

/* Is a section about how the work was organised: its items of the kind word no problems. */
static gboolean
holds_problems (const Tally *group)
{
  return group->n > 0 &&
         (group->worded >= group->n * MIN_GROUP_SHARE || group->fields >= group->n * MIN_FIELDS);
}

static gboolean
opens_group (const TzMark *mark, TzLabelKind kind)
{
  return !(mark->flags & TZ_MARK_INNER) && is_heading_kind (mark->kind) && mark->kind != kind &&
         (mark->kind != TZ_LABEL_BRACKET || tz_label_rank (kind) > tz_label_rank (TZ_LABEL_BRACKET));
}

static gboolean
has_kind (const TzOutline *outline, TzLabelKind kind)
{
  for (guint i = 0; i < outline->marks->len; i++)
    if (mark_at (outline, i)->kind == kind)
      return TRUE;
  return FALSE;
}

/* Adds up the groups between headings that hold problems; with @close marks the others as outside. */
static Tally
tally_kind (TzOutline *outline, TzLabelKind kind, gboolean close)
{
  Tally total = {0};
  if (!has_kind (outline, kind))
    return total;
  guint i = 0;
  while (i < outline->marks->len) {
    Tally group = {0};
    guint first = i;
    for (; i < outline->marks->len && (i == first || !opens_group (mark_at (outline, i), kind)); i++)
      if (counts_for (mark_at (outline, i), kind))
        add_to (&group, outline, i);
    if (holds_problems (&group)) {
      total.n += group.n;
      total.worded += group.worded;
      total.answered += group.answered;
      total.fields += group.fields;
    } else if (close) {
      for (guint j = first; j < i; j++)
        if (counts_for (mark_at (outline, j), kind))
          mark_at (outline, j)->flags |= TZ_MARK_OUTSIDE;
    }
  }
  return total;
}

static gboolean
qualifies (const Tally *tally, gboolean needs_fields)
{
  if (tally->n == 0 || tally->answered < tally->n * MIN_ANSWERED)
    return FALSE;
  if (needs_fields && tally->fields < tally->n * MIN_GROUP_SHARE)
    return FALSE;
  return tally->worded >= tally->n * MIN_SHARE || tally->fields >= tally->n * MIN_FIELDS;
}

void
tz_outline_find_kind (TzOutline *outline)
{
  static const TzLabelKind numbered[] = {TZ_LABEL_CIRCLE,  TZ_LABEL_HALF,   TZ_LABEL_PAREN,
                                         TZ_LABEL_PROBLEM, TZ_LABEL_NUMBER, TZ_LABEL_BRACKET,
                                         TZ_LABEL_CHINESE, TZ_LABEL_CLASS};
  leave_out_next (outline);
  gboolean named = tally_kind (outline, TZ_LABEL_PROBLEM, FALSE).n > 0;
  guint n = 0;
  for (guint i = 0; i < G_N_ELEMENTS (numbered) && n == 0; i++) {
    Tally tally = tally_kind (outline, numbered[i], FALSE);
    if (!qualifies (&tally, named && tz_label_rank (numbered[i]) > tz_label_rank (TZ_LABEL_PROBLEM)))
      continue;
    outline->kind = numbered[i];
    n = tally.n;
  }
  Tally worded = tally_kind (outline, TZ_LABEL_WORDED, FALSE);
  Tally bare = tally_kind (outline, TZ_LABEL_BARE, FALSE);
  if (worded.n >= MIN_UNNUMBERED && worded.n > n && qualifies (&worded, FALSE))
    outline->kind = TZ_LABEL_WORDED;
  else if (n == 0 && bare.n >= MIN_UNNUMBERED && qualifies (&bare, FALSE))
    outline->kind = TZ_LABEL_BARE;
  if (outline->kind != TZ_LABEL_NONE)
    tally_kind (outline, outline->kind, TRUE);
}
