#include <glib/gi18n.h>

#include "anchor.h"
#include "errors.h"
#include "qda-read.h"

static void
refuse (TzMergeItem *merge, const char *reason)
{
  merge->outcome = TZ_MERGE_REFUSED;
  g_set_error_literal (&merge->error, TZ_ERROR, TZ_ERROR_INVALID, reason);
}

static void
replace (char **words, char *with)
{
  g_free (*words);
  *words = with;
}

static void
quote (const TzText *text, TzSpan span, char **quote, char **prefix, char **suffix)
{
  if (tz_span_is_empty (span))
    return;
  guint32 start = span.start, end = span.end;
  replace (quote, tz_text_dup_slice (text, span));
  replace (prefix, tz_text_dup_slice (text, tz_span (start - MIN (start, TZ_ANCHOR_CONTEXT), start)));
  replace (suffix, tz_text_dup_slice (text, tz_span (end, end + TZ_ANCHOR_CONTEXT)));
}

/* A header fact may be without words, and most decisions give no place of their own. */
static gboolean
is_in (const TzText *text, const TzMergeItem *merge)
{
  guint32 length = tz_text_get_length (text);
  const TzDecision *decision = merge->decision;
  if (decision == NULL)
    return !tz_span_is_empty (merge->note->span) && merge->note->span.end <= length;
  return (decision->subject == TZ_SUBJECT_HEADER || !tz_span_is_empty (decision->at.span)) &&
         decision->at.span.end <= length && decision->to.span.end <= length;
}

static void
quote_place (const TzText *text, TzQuote *place)
{
  quote (text, place->span, &place->quote, &place->prefix, &place->suffix);
}

static void
quote_item (const TzText *text, TzMergeItem *merge)
{
  TzAnnotation *note = merge->note;
  if (text == NULL)
    refuse (merge, _ ("it is on what is no plain text"));
  else if (!is_in (text, merge))
    refuse (merge, _ ("the text has no such place"));
  else if (note != NULL)
    quote (text, note->span, &note->quote, &note->prefix, &note->suffix);
  else {
    quote_place (text, &merge->decision->at);
    quote_place (text, &merge->decision->to);
  }
}

void
tz_qda_quote (TzForeignWork *work)
{
  for (guint i = 0; i < work->items->len; i++) {
    const TzForeignItem *item = &g_array_index (work->items, TzForeignItem, i);
    if (item->merge->outcome != TZ_MERGE_REFUSED)
      quote_item (tz_foreign_work_get_source (work, item->source)->text, item->merge);
  }
}
