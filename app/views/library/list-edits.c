#include "list-edits.h"

/* Each edit costs the view what it has to do for all rows below it: where there are more, all is replaced. */
#define MANY 200

/* Of what goes, what is that far from the first row has no widgets. */
#define FAR 256

static gint64
id_at (const GArray *ids, guint i)
{
  return g_array_index (ids, gint64, i);
}

static GHashTable *
make_set (const GArray *ids)
{
  GHashTable *set = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (set, &g_array_index (ids, gint64, i));
  return set;
}

static gboolean
has (GHashTable *set, gint64 id)
{
  return g_hash_table_contains (set, &id);
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

/* Returns: whether those that stay are in the same order, and the runs not too many. */
static gboolean
add_runs (GArray *edits, const GArray *old, const GArray *new)
{
  g_autoptr (GHashTable) before = make_set (old), after = make_set (new);
  guint i = 0, j = 0;
  while (i < old->len || j < new->len) {
    TzListEdit edit = {.position = j};
    for (; i < old->len && !has (after, id_at (old, i)); i++)
      edit.removed++;
    for (; j < new->len && !has (before, id_at (new, j)); j++)
      edit.added++;
    if (edit.removed > 0 || edit.added > 0)
      g_array_append_val (edits, edit);
    for (; i < old->len && j < new->len &&id_at (old, i) == id_at (new, j); j++)
      i++;
    gboolean moved =
        i < old->len && j < new->len &&has (after, id_at (old, i)) && has (before, id_at (new, j));
    if (moved || edits->len > MANY)
      return FALSE;
  }
  return TRUE;
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
