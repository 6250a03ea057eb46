#pragma once

#include "connection.h"
#include "word-segments.h"

/**
 * TzWordPlan: the next step of the search index (word-index.h): a segment, with its pages, of texts that are missing or
 * in place of several. Making it takes most of the time, and is done from any state of the library, while others write.
 */
typedef struct {
  GArray *segments; /* of TzWordSegment: those there were */
  guint from;       /* those from here on give way to the one */
  gint64 first;     /* of the segment */
  guint n_slots;
  guint n_texts; /* that were missing; 0 where segments become one */
  GArray *pages; /* of TzWordPage */
} TzWordPlan;

/**
 * tz_word_plan_new:
 * @least: how many texts have to be missing before they are added; 0 to add none
 * @plan: (out) (nullable): %NULL where nothing is to be done
 *
 * Segments that are ripe become one before texts are added. %TZ_ERROR_CORRUPT where the index is damaged.
 */
gboolean tz_word_plan_new (TzConnection *connection, guint least, TzWordPlan **plan, GError **error);
void tz_word_plan_free (TzWordPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzWordPlan, tz_word_plan_free)

/** tz_word_plan_fits: @fits: (out): whether the index is still the one that @plan was made for. */
gboolean tz_word_plan_fits (TzConnection *connection, const TzWordPlan *plan, gboolean *fits, GError **error);
