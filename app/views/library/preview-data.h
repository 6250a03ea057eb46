#pragma once

#include "forms.h"
#include "search-words.h"

/** TzPreviewData: what a preview shows of a notice, read in one go. */
typedef struct {
  TzNotice *notice;
  GPtrArray *sources;   /* (element-type TzSource) */
  GPtrArray *forms;     /* (element-type TzForm): other forms of it */
  GPtrArray *hits;      /* (element-type TzHit) (nullable) where nothing is searched */
  char *text;           /* (nullable): what is searched */
  TzSearchWords *words; /* (nullable): and marked */
  GBytes *findings;     /* findings-record.h, to compare by */
  char *print;          /* what else is shown of them, to compare by */
} TzPreviewData;

/** TZ_PREVIEW_MAX_HITS: a preview shows at most so many places. */
#define TZ_PREVIEW_MAX_HITS 50

/** tz_preview_data_read: Reads from @library; not on the main thread. Returns: (transfer full) (nullable). */
TzPreviewData *tz_preview_data_read (TzLibrary *library, gint64 notice, const char *text, GError **error);
void tz_preview_data_free (TzPreviewData *data);

/** tz_preview_data_equal: Returns: whether both show the same. */
gboolean tz_preview_data_equal (const TzPreviewData *data, const TzPreviewData *other);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzPreviewData, tz_preview_data_free)
