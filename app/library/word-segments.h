#pragma once

#include "connection.h"

/** TzWordSegment: a segment of the search index (word-index.h): the notices @first to @first + @n - 1. */
typedef struct {
  gint64 id;
  gint64 first;
  guint n;
} TzWordSegment;

/** tz_word_segments_list: Returns: (transfer full) (element-type TzWordSegment) (nullable): all, in order. */
GArray *tz_word_segments_list (TzConnection *connection, GError **error);
