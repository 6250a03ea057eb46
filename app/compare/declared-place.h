#pragma once

#include "table.h"

/** TzDeclaredPlace: where a notice states a figure; @notice is 0 where none does. */
typedef struct {
  gint64 notice;
  TzSpan span; /* of the figures that add up */
} TzDeclaredPlace;

/**
 * tz_declared_place_ask:
 * @table: of accountability
 * @key: (out): the figure that the cell adds up
 *
 * Returns: (transfer full) (nullable): which notices may state it, or %NULL where the cell is of no such figure or
 * none is stated
 */
TzProblemQuery *tz_declared_place_ask (const TzTable *table, guint row, guint column, TzDeclaredKey *key);

/** tz_declared_place_find: Finds where the newest notice of @query that states @key does. Door (door.h). */
gboolean tz_declared_place_find (TzLibrary *library, const TzProblemQuery *query, TzDeclaredKey key,
                                 TzDeclaredPlace *place, GError **error);
