#include "list-edits.h"

/* Where more edits would be made, or more ids would go by them, all is replaced: for each row that goes above what is
 * shown, another has to be made below. */
#define MANY 4096
#define MANY_GONE 200

/* Of what goes, what is that far from the first row has no widgets. */
#define FAR 256

static gint64
id_at (const GArray *ids, guint i)
{
  return g_array_index (ids, gint64, i);
}

/* The ids of a list that are yet to be walked over, and where each stands. */
typedef struct {
  const GArray *ids;
  guint next;
  GHashTable *places; /* (element-type gint64 guint) */
} Walk;

static Walk
walk_begin (const GArray *ids)
{
  Walk walk = {ids, 0, g_hash_table_new (g_int64_hash, g_int64_equal)};
  for (guint i = 0; i < ids->len; i++)
    g_hash_table_insert (walk.places, &g_array_index (ids, gint64, i), GUINT_TO_POINTER (i));
  return walk;
}

static gboolean
is_over (const Walk *walk)
{
  return walk->next == walk->ids->len;
}

/* Whether what comes next in @walk has no counterpart in @other. */
static gboolean
is_alone (const Walk *walk, const Walk *other)
{
  return !is_over (walk) &&
         !g_hash_table_contains (other->places, &g_array_index (walk->ids, gint64, walk->next));
}

/* How far ahead of it in @other stands what comes next in @walk. */
static guint
how_far (const Walk *walk, const Walk *other)
{
  gint64 id = id_at (walk->ids, walk->next);
  return GPOINTER_TO_UINT (g_hash_table_lookup (other->places, &id)) - other->next;
}

/* From now on what comes next in @walk goes from its place in the one list and comes to that in the other. */
static void
part (const Walk *walk, const Walk *other)
{
  gint64 id = id_at (walk->ids, walk->next);
  g_hash_table_remove (walk->places, &id);
  g_hash_table_remove (other->places, &id);
}

/* What is between the first and the last difference, in one. */
static void
add_whole (GArray *edits, const GArray *old, const GArray *new)
{
  guint shorter = MIN (old->len, new->len), start = 0, end = 0;
  while (start < shorter && id_at (old, start) == id_at (new, start))
    start++;
  while (end < shorter - start && id_at (old, old->len - 1 - end) == id_at (new, new->len - 1 - end))
    end++;
  TzListEdit edit = {start, old->len - start - end, new->len - start - end};
  if (edit.removed > 0 || edit.added > 0)
    g_array_append_val (edits, edit);
}

static void
flush (GArray *edits, TzListEdit *edit)
{
  if (edit->removed > 0 || edit->added > 0)
    g_array_append_val (edits, *edit);
  *edit = (TzListEdit){0};
}

/* One step of both walks. Of two that stand in another order, the one that moved farther goes and comes. */
static void
step (GArray *edits, TzListEdit *edit, Walk *before, Walk *after)
{
  gboolean goes = is_alone (before, after), comes = !goes && is_alone (after, before);
  if (edit->removed == 0 && edit->added == 0)
    edit->position = after->next;
  if (goes || comes) {
    edit->removed += goes;
    edit->added += comes;
  } else if (id_at (before->ids, before->next) == id_at (after->ids, after->next)) {
    flush (edits, edit);
  } else {
    gboolean up = how_far (after, before) > how_far (before, after);
    part (up ? after : before, up ? before : after);
    return;
  }
  before->next += !comes;
  after->next += !goes;
}

/* Returns: whether the edits are not too many. */
static gboolean
add_runs (GArray *edits, const GArray *old, const GArray *new)
{
  Walk before = walk_begin (old), after = walk_begin (new);
  g_autoptr (GHashTable) old_places = before.places, new_places = after.places;
  TzListEdit edit = {0};
  guint n_gone = 0;
  while ((!is_over (&before) || !is_over (&after)) && edits->len <= MANY && n_gone <= MANY_GONE) {
    n_gone += is_alone (&before, &after);
    step (edits, &edit, &before, &after);
  }
  flush (edits, &edit);
  return edits->len <= MANY && n_gone <= MANY_GONE;
}

GArray *
tz_list_edits_find (const GArray *old, const GArray *new)
{
  GArray *edits = g_array_new (FALSE, FALSE, sizeof (TzListEdit));
  if (add_runs (edits, old, new))
    return edits;
  g_array_set_size (edits, 0);
  add_whole (edits, old, new);
  return edits;
}

TzListEdit
tz_list_edit_take (TzListEdit *edit, guint n_rows)
{
  TzListEdit part = {edit->position, MIN (edit->removed, n_rows), MIN (edit->added, n_rows)};
  if (edit->added == 0) {
    part.removed = edit->removed > FAR ? edit->removed - FAR : part.removed;
    part.position += edit->removed - part.removed;
  }
  edit->position += part.added;
  edit->added -= part.added;
  edit->removed -= part.removed;
  return part;
}
