#include "outline.h"

/* Which kind of label numbers the problems: the innermost at which most items are worded as a lack, or are
 * followed by a labelled answer, and have an answer at all. */

#define MIN_GROUP_SHARE 0.5
#define MIN_SHARE 0.6
#define MIN_ANSWERED 0.5
#define MIN_FIELDS 0.9
#define MIN_UNLISTED 0.3
#define MIN_UNNUMBERED 2

int
tz_label_rank (TzLabelKind kind)
{
  static const int ranks[TZ_N_LABELS] = {
      [TZ_LABEL_CLASS] = 0,   [TZ_LABEL_CHINESE] = 2, [TZ_LABEL_BRACKET] = 4, [TZ_LABEL_CELL] = 5,
      [TZ_LABEL_NUMBER] = 6,  [TZ_LABEL_PROBLEM] = 8, [TZ_LABEL_PAIR] = 10,   [TZ_LABEL_WORDED] = 12,
      [TZ_LABEL_BARE] = 12,   [TZ_LABEL_TITLED] = 12, [TZ_LABEL_PAREN] = 14,  [TZ_LABEL_HALF] = 16,
      [TZ_LABEL_CIRCLE] = 18, [TZ_LABEL_LISTED] = 20,
  };
  return ranks[kind];
}

/* 反馈问题一 above 1. 2. 3. stands outside them. */
int
tz_outline_rank (const TzOutline *outline, TzLabelKind kind)
{
  gboolean heads = kind == TZ_LABEL_PROBLEM && outline->named_heads;
  return heads ? tz_label_rank (TZ_LABEL_NUMBER) - 1 : tz_label_rank (kind);
}

typedef struct {
  guint n;
  guint worded;
  guint answered;
  guint fields;
  guint actions;
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
void
tz_outline_leave_out_next (TzOutline *outline)
{
  int rank = -1;
  for (guint i = 0; i < outline->marks->len; i++) {
    TzMark *mark = mark_at (outline, i);
    if (mark->flags & TZ_MARK_INNER)
      continue;
    gboolean closes = rank >= 0 && is_heading_kind (mark->kind) &&
                      (tz_outline_rank (outline, mark->kind) <= rank || mark->kind == TZ_LABEL_TITLED);
    if (closes)
      rank = -1;
    gboolean opens = is_heading_kind (mark->kind) && (mark->flags & TZ_MARK_NEXT) &&
                     !(mark->flags & TZ_MARK_FIELD) && !tz_mark_words_problem (mark);
    if (rank < 0 && opens)
      rank = tz_outline_rank (outline, mark->kind);
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
  return (next->flags & TZ_MARK_INNER) ||
         tz_outline_rank (outline, next->kind) > tz_outline_rank (outline, mark->kind);
}

/* The kind of the list that begins right below a mark at @i, TZ_LABEL_NONE where there is none. */
static TzLabelKind
list_below (const TzOutline *outline, guint i)
{
  if (i + 1 >= outline->marks->len || (mark_at (outline, i)->flags & (TZ_MARK_FIELD | TZ_MARK_ANSWERED)))
    return TZ_LABEL_NONE;
  const TzMark *next = mark_at (outline, i + 1);
  gboolean lists = next->number > 0 && counts_for (next, next->kind) && !is_heading_kind (next->kind);
  return lists && next->kind != TZ_LABEL_PROBLEM ? (TzLabelKind)next->kind : TZ_LABEL_NONE;
}

/* Whether 反馈问题一 heads what is numbered below it, and is no problem itself: a list begins right below
 * most of them, and its items have answers of their own. */
static gboolean
heads_problems (const TzOutline *outline)
{
  guint named = 0, heads = 0, items[TZ_N_LABELS] = {0}, answered[TZ_N_LABELS] = {0};
  TzLabelKind kind = TZ_LABEL_NONE;
  for (guint i = 0; i < outline->marks->len; i++) {
    const TzMark *mark = mark_at (outline, i);
    if (!counts_for (mark, mark->kind))
      continue;
    items[mark->kind]++;
    answered[mark->kind] += has_answer (outline, i);
    if (mark->kind != TZ_LABEL_PROBLEM)
      continue;
    TzLabelKind below = list_below (outline, i);
    named++;
    heads += below != TZ_LABEL_NONE;
    kind = below != TZ_LABEL_NONE ? below : kind;
  }
  return named > 0 && heads >= named * MIN_SHARE && answered[kind] > items[kind] * MIN_SHARE;
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
  tally->actions += (mark->flags & TZ_MARK_ACTION) && !tz_mark_words_problem (mark);
}

/* Some are worded as a lack and none as an action, and all are answered: the words of the others are on no
 * list. */
static gboolean
is_unlisted (const Tally *tally)
{
  return tally->actions == 0 && tally->answered == tally->n && tally->worded >= tally->n * MIN_UNLISTED;
}

/* Is a section about how the work was organised: its items of the kind word no problems. */
static gboolean
holds_problems (const Tally *group)
{
  return group->n > 0 && (group->worded >= group->n * MIN_GROUP_SHARE ||
                          group->fields >= group->n * MIN_FIELDS || is_unlisted (group));
}

static gboolean
opens_group (const TzOutline *outline, const TzMark *mark, TzLabelKind kind)
{
  gboolean heads = is_heading_kind (mark->kind) || (mark->kind == TZ_LABEL_PROBLEM && outline->named_heads);
  return !(mark->flags & TZ_MARK_INNER) && heads && mark->kind != kind &&
         (mark->kind != TZ_LABEL_BRACKET ||
          tz_outline_rank (outline, kind) > tz_outline_rank (outline, TZ_LABEL_BRACKET));
}

static gboolean
has_kind (const TzOutline *outline, TzLabelKind kind)
{
  for (guint i = 0; i < outline->marks->len; i++)
    if (mark_at (outline, i)->kind == kind)
      return TRUE;
  return FALSE;
}

/* The marks of one kind between two headings. */
typedef struct {
  Tally tally;
  guint from; /* marks */
  guint to;
  guint first; /* numbers */
  guint last;
  gboolean headed; /* by a heading that ends as those above problems do */
  gboolean holds;  /* problems */
} Group;

static Group
read_group (const TzOutline *outline, TzLabelKind kind, guint from)
{
  const TzMark *heading = mark_at (outline, from);
  Group group = {.from = from,
                 .headed = opens_group (outline, heading, kind) && !(heading->flags & TZ_MARK_ORGANISED) &&
                           ((heading->flags & TZ_MARK_SECTION) || tz_mark_words_problem (heading))};
  guint i = from;
  for (; i < outline->marks->len && (i == from || !opens_group (outline, mark_at (outline, i), kind)); i++) {
    const TzMark *mark = mark_at (outline, i);
    if (!counts_for (mark, kind))
      continue;
    if (group.tally.n == 0)
      group.first = mark->number;
    group.last = mark->number;
    add_to (&group.tally, outline, i);
  }
  group.to = i;
  group.holds = holds_problems (&group.tally);
  return group;
}

static GArray *
read_groups (const TzOutline *outline, TzLabelKind kind)
{
  GArray *groups = g_array_sized_new (FALSE, FALSE, sizeof (Group), 32);
  for (guint i = 0; i < outline->marks->len; i = g_array_index (groups, Group, groups->len - 1).to) {
    Group group = read_group (outline, kind, i);
    g_array_append_val (groups, group);
  }
  return groups;
}

/* Wording that no list knows: the numbers go on from one group to the next, so both hold problems. */
static void
follow_numbers (GArray *groups, gboolean back)
{
  Group *last = NULL;
  for (guint i = 0; i < groups->len; i++) {
    Group *group = &g_array_index (groups, Group, back ? groups->len - 1 - i : i);
    if (group->tally.n == 0)
      continue;
    gboolean goes_on =
        last != NULL && (back ? group->last + 1 == last->first : last->last + 1 == group->first);
    group->holds = group->holds || (goes_on && last->holds);
    last = group;
  }
}

/* Or the group stands under a heading like theirs, and all in it is answered. */
static void
follow_headings (GArray *groups)
{
  gboolean headed = FALSE;
  for (guint i = 0; i < groups->len; i++)
    headed = headed || (g_array_index (groups, Group, i).headed && g_array_index (groups, Group, i).holds);
  for (guint i = 0; i < groups->len; i++) {
    Group *group = &g_array_index (groups, Group, i);
    gboolean alike = group->headed && group->first == 1 && group->tally.answered == group->tally.n;
    group->holds = group->holds || (headed && alike);
  }
}

static void
leave_out (TzOutline *outline, TzLabelKind kind, const Group *group)
{
  for (guint i = group->from; i < group->to; i++)
    if (counts_for (mark_at (outline, i), kind))
      mark_at (outline, i)->flags |= TZ_MARK_OUTSIDE;
}

/* Adds up the groups between headings that hold problems; with @close marks the others as outside. */
static Tally
tally_kind (TzOutline *outline, TzLabelKind kind, gboolean close)
{
  Tally total = {0};
  if (!has_kind (outline, kind))
    return total;
  g_autoptr (GArray) groups = read_groups (outline, kind);
  follow_numbers (groups, FALSE);
  follow_numbers (groups, TRUE);
  follow_headings (groups);
  for (guint i = 0; i < groups->len; i++) {
    const Group *group = &g_array_index (groups, Group, i);
    if (group->holds) {
      total.n += group->tally.n;
      total.worded += group->tally.worded;
      total.answered += group->tally.answered;
      total.fields += group->tally.fields;
      total.actions += group->tally.actions;
    } else if (close) {
      leave_out (outline, kind, group);
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
  return tally->worded >= tally->n * MIN_SHARE || tally->fields >= tally->n * MIN_FIELDS ||
         is_unlisted (tally);
}

/* Whether a problem stands below the mark at @i, before the next of its level. */
static gboolean
holds_problem (const TzOutline *outline, guint i)
{
  int rank = tz_outline_rank (outline, mark_at (outline, i)->kind);
  for (i++; i < outline->marks->len; i++) {
    const TzMark *mark = mark_at (outline, i);
    if (mark->flags & TZ_MARK_INNER)
      continue;
    if (mark->kind == outline->kind || tz_outline_rank (outline, mark->kind) <= rank)
      return mark->kind == outline->kind;
  }
  return FALSE;
}

/* 针对…问题, or a lack with an answer that is labelled as one or is all that follows it. */
static gboolean
words_own_problem (const TzMark *mark)
{
  if (mark->flags & TZ_MARK_WORDED)
    return TRUE;
  gboolean ends_in_lack = (mark->flags & TZ_MARK_LACK_END) && !(mark->flags & TZ_MARK_SECTION);
  return !(mark->flags & TZ_MARK_NEXT) && tz_mark_words_problem (mark) &&
         ((mark->flags & TZ_MARK_FIELD) || ends_in_lack);
}

/* （1）针对…问题 in two sections and 1.针对…问题 in the third: what words a problem one level up, has an answer
 * and holds none of the problems is one too. */
static void
take_childless (TzOutline *outline)
{
  for (guint i = 0; i < outline->marks->len; i++) {
    TzMark *mark = mark_at (outline, i);
    gboolean above = tz_outline_rank (outline, mark->kind) < tz_outline_rank (outline, outline->kind);
    if (!above || mark->number == 0 || !counts_for (mark, mark->kind) || !words_own_problem (mark) ||
        !has_answer (outline, i))
      continue;
    if (!holds_problem (outline, i))
      mark->kind = outline->kind;
  }
}

void
tz_outline_find_kind (TzOutline *outline)
{
  static const TzLabelKind numbered[] = {
      TZ_LABEL_LISTED,  TZ_LABEL_CIRCLE, TZ_LABEL_HALF,    TZ_LABEL_PAREN,   TZ_LABEL_PAIR,
      TZ_LABEL_PROBLEM, TZ_LABEL_NUMBER, TZ_LABEL_BRACKET, TZ_LABEL_CHINESE, TZ_LABEL_CLASS};
  tz_outline_leave_out_next (outline);
  if (outline->tabular) {
    outline->kind = TZ_LABEL_CELL;
    return;
  }
  outline->named_heads = heads_problems (outline);
  gboolean named = !outline->named_heads && tally_kind (outline, TZ_LABEL_PROBLEM, FALSE).n > 0;
  guint n = 0;
  for (guint i = 0; i < G_N_ELEMENTS (numbered) && n == 0; i++) {
    Tally tally = tally_kind (outline, numbered[i], FALSE);
    if (outline->named_heads && numbered[i] == TZ_LABEL_PROBLEM)
      continue;
    if (!qualifies (&tally, named && tz_outline_rank (outline, numbered[i]) >
                                         tz_outline_rank (outline, TZ_LABEL_PROBLEM)))
      continue;
    outline->kind = numbered[i];
    n = tally.n;
  }
  Tally worded = tally_kind (outline, TZ_LABEL_WORDED, FALSE);
  Tally bare = tally_kind (outline, TZ_LABEL_BARE, FALSE);
  if (worded.n >= MIN_UNNUMBERED && worded.n > n && qualifies (&worded, FALSE))
    outline->kind = TZ_LABEL_WORDED;
  else if (bare.n >= MIN_UNNUMBERED && bare.n > n && qualifies (&bare, FALSE))
    outline->kind = TZ_LABEL_BARE;
  if (outline->kind == TZ_LABEL_NONE)
    return;
  tally_kind (outline, outline->kind, TRUE);
  take_childless (outline);
}
