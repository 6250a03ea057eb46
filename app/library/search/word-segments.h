#pragma once

#include "connection.h"

/** TzWordSegment: a segment of the search index (word-index.h): the notices @first to @first + @n - 1. */
typedef struct {
  gint64 id;
  gint64 first;
  guint n;
} TzWordSegment;

/** TZ_WORD_LONG: a segment of so many notices or more holds long grams too. */
#define TZ_WORD_LONG 512u

/** tz_word_segment_has_long: Returns: whether a segment of @n notices holds long grams too. */
static inline gboolean
tz_word_segment_has_long (guint n)
{
  return n >= TZ_WORD_LONG;
}

/** tz_word_segments_list: Returns: (transfer full) (element-type TzWordSegment) (nullable): all, in order. */
GArray *tz_word_segments_list (TzConnection *connection, GError **error);
