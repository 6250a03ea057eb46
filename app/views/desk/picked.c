#include "picked.h"

struct _TzPicked {
  GArray *ids; /* (element-type gint64): closed by 0 */
};

TzPicked *
tz_picked_new (void)
{
  TzPicked *picked = g_new (TzPicked, 1);
  picked->ids = g_array_new (TRUE, TRUE, sizeof (gint64));
  return picked;
}

void
tz_picked_free (TzPicked *picked)
{
  g_array_unref (picked->ids);
  g_free (picked);
}

const gint64 *
tz_picked_get (TzPicked *picked, guint *n_ids)
{
  if (n_ids != NULL)
    *n_ids = picked->ids->len;
  return (const gint64 *)(gconstpointer)picked->ids->data;
}

void
tz_picked_set (TzPicked *picked, const gint64 *ids, guint n_ids)
{
  g_array_set_size (picked->ids, 0);
  g_array_append_vals (picked->ids, ids, n_ids);
}

gboolean
tz_picked_forget (TzPicked *picked, const GArray *gone)
{
  g_autoptr (GHashTable) set = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < gone->len; i++)
    g_hash_table_add (set, &g_array_index (gone, gint64, i));
  guint n_left = 0;
  for (guint i = 0; i < picked->ids->len; i++)
    if (!g_hash_table_contains (set, &g_array_index (picked->ids, gint64, i)))
      g_array_index (picked->ids, gint64, n_left++) = g_array_index (picked->ids, gint64, i);
  gboolean any = n_left < picked->ids->len;
  g_array_set_size (picked->ids, n_left);
  return any;
}
