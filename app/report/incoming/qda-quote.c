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
  guint32 start = span.start, end = span.end;
  replace (quote, tz_text_dup_slice (text, span));
  replace (prefix, tz_text_dup_slice (text, tz_span (start - MIN (start, TZ_ANCHOR_CONTEXT), start)));
  replace (suffix, tz_text_dup_slice (text, tz_span (end, end + TZ_ANCHOR_CONTEXT)));
}

static void
quote_item (const TzText *text, TzMergeItem *merge)
{
  TzAnnotation *note = merge->note;
  TzDecision *decision = merge->decision;
  TzSpan span = note != NULL ? note->span : decision->at.span;
  if (text == NULL)
    refuse (merge, _ ("it is on what is no plain text"));
  else if (tz_span_is_empty (span) || span.end > tz_text_get_length (text))
    refuse (merge, _ ("the text has no such place"));
  else if (note != NULL)
    quote (text, span, &note->quote, &note->prefix, &note->suffix);
  else
    quote (text, span, &decision->at.quote, &decision->at.prefix, &decision->at.suffix);
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
