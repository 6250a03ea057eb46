#pragma once

#include <glib.h>

/** TzPicked: the notices that are picked for comparing and reports, in the order in which they were. */
typedef struct _TzPicked TzPicked;

TzPicked *tz_picked_new (void);
void tz_picked_free (TzPicked *picked);

/** tz_picked_get: Returns: (transfer none) (array zero-terminated=1 length=n_ids): valid until they change. */
const gint64 *tz_picked_get (TzPicked *picked, guint *n_ids);

void tz_picked_set (TzPicked *picked, const gint64 *ids, guint n_ids);

/** tz_picked_forget: Takes out @gone (element-type gint64). Returns: whether any of them was picked. */
gboolean tz_picked_forget (TzPicked *picked, const GArray *gone);
