#pragma once

#include "display-text.h"
#include "forms.h"
#include "library.h"
#include "marks.h"
#include "outline-item.h"

/** TzLayer: what stands on a text, one layer of marks each. The ids of a layer are indexes into the list of
 * the analysis that it is named after. */
typedef enum {
  TZ_LAYER_PROBLEMS,
  TZ_LAYER_COMMITMENTS,
  TZ_LAYER_ENTITIES,
  TZ_LAYER_DAMAGE,
  TZ_LAYER_DECIDED, /* entities of which something was said; of the decisions */
  TZ_N_LAYERS,
} TzLayer;

/** TzNoticeContent: a notice as read from the library, with what showing it needs. Made on a worker thread.
 */
typedef struct {
  TzNotice *notice;
  GPtrArray *annotations; /* (element-type TzAnnotation) */
  TzDisplayText *display;
  TzMarks *layers[TZ_N_LAYERS];
  GArray *review;        /* (element-type TzReviewItem) */
  GListStore *outline;   /* (element-type TzOutlineItem) */
  GPtrArray *sources;    /* (element-type TzSource): first source first */
  GPtrArray *forms;      /* (element-type TzForm): other forms of it */
  TzAccountability done; /* what it says was done */
  char *digest;          /* differs where what is shown of the notice does, notes aside */
} TzNoticeContent;

/** tz_notice_content_load: Returns: (transfer full) (nullable): notice @id, or %NULL on error. Waits for the
 * disk. */
TzNoticeContent *tz_notice_content_load (TzLibrary *library, gint64 id, GError **error);
void tz_notice_content_free (TzNoticeContent *content);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzNoticeContent, tz_notice_content_free)
