#pragma once

#include <glib.h>

/**
 * TzSpan:
 * @start: first code point, counted from 0
 * @end: one past the last code point
 *
 * A place in a #TzText, in Unicode code points, end exclusive.
 */
typedef struct {
  guint32 start;
  guint32 end;
} TzSpan;

#define TZ_SPAN_NONE ((TzSpan){0, 0})

static inline TzSpan
tz_span (guint32 start, guint32 end)
{
  return (TzSpan){start, end};
}

static inline guint32
tz_span_length (TzSpan span)
{
  return span.end - span.start;
}

static inline gboolean
tz_span_is_empty (TzSpan span)
{
  return span.end <= span.start;
}

static inline gboolean
tz_span_equal (TzSpan a, TzSpan b)
{
  return a.start == b.start && a.end == b.end;
}

static inline gboolean
tz_span_overlaps (TzSpan a, TzSpan b)
{
  return a.start < b.end && b.start < a.end;
}

static inline gboolean
tz_span_contains (TzSpan outer, TzSpan inner)
{
  return outer.start <= inner.start && inner.end <= outer.end;
}
