#pragma once

#include "connection.h"

/* TzHitOrder: the notices that a search looks into, in the order in which it gives its hits: by feedback
 * date, newest first, then by id; without those that are deleted or in the trash. */
typedef struct _TzHitOrder TzHitOrder;

/** tz_hit_order_new: @ids: (element-type gint64): ascending. */
TzHitOrder *tz_hit_order_new (TzConnection *connection, const GArray *ids, GError **error);
void tz_hit_order_free (TzHitOrder *order);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzHitOrder, tz_hit_order_free)

/** tz_hit_order_next: Returns: %TZ_STEP_ROW with the next notice in @id, or the end. */
TzStep tz_hit_order_next (TzHitOrder *order, gint64 *id, GError **error);
