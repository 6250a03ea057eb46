#pragma once

#include <glib.h>

/** TzListEdit: at @position, when all edits before it are made, so many ids go and so many come. */
typedef struct {
  guint position;
  guint removed;
  guint added;
} TzListEdit;

/** tz_list_edits_find: Returns: (transfer full) (element-type TzListEdit): what makes @new (element-type gint64)
 * of @old, from the first to the last. Ids that stay are not touched, unless their order changed or there would
 * be hundreds of edits: then all between the first and the last difference is replaced. No id stands twice in a list. */
GArray *tz_list_edits_find (const GArray *old, const GArray *new);
