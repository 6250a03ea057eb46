#pragma once

#include "connection.h"
#include "grams.h"

/** TzMarkHolder: a notice that holds marks (grams.h) that are asked for. */
typedef struct {
  gint64 notice;
  guint n_marks;
} TzMarkHolder;

/** TzMarkHolders: those of some marks. */
typedef struct {
  GArray *
      holders; /* (element-type TzMarkHolder): those with most first; ones that are deleted may be among them */
  guint n_common; /* marks that stand in too many notices to tell one from another, and count for none */
  gint64 end;     /* notices from here on are not in the index yet */
} TzMarkHolders;

/**
 * tz_word_index_find_holders:
 * @marks: (element-type TzGram): each once
 * @common: what stands in more notices is common
 * @holders: (out caller-allocates): to be emptied with tz_mark_holders_clear()
 *
 * Returns: %FALSE with @error set; %TZ_ERROR_CORRUPT where a page is damaged
 */
gboolean tz_word_index_find_holders (TzConnection *connection, const GArray *marks, guint common,
                                     TzMarkHolders *holders, GError **error);
void tz_mark_holders_clear (TzMarkHolders *holders);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TzMarkHolders, tz_mark_holders_clear)
