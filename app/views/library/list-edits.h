#pragma once

#include <glib.h>

/** TzListEdit: at @position, when all edits before it are made, so many ids go and so many come. */
typedef struct {
  guint position;
  guint removed;
  guint added;
} TzListEdit;

/** tz_list_edits_find: Returns: (transfer full) (element-type TzListEdit): what makes @new (element-type gint64)
 * of @old, from the first to the last. Ids that stay are not touched; what moved goes and comes, and stands twice in
 * the meantime where it moved up. Where hundreds would go, or thousands of edits be made, all between the first and
 * the last difference is replaced. No id stands twice in @old or in @new. */
GArray *tz_list_edits_find (const GArray *old, const GArray *new);

/** tz_list_edit_take: Takes of @edit what is to be made next, and leaves in it what is to be made after that. Rows take
 * the place of others as long as there are any, at most @n_rows; the rest goes from its end, most of it at once.
 * Returns: that part. */
TzListEdit tz_list_edit_take (TzListEdit *edit, guint n_rows);
