#pragma once

#include <gio/gio.h>

#include "review.h"

/** TzOutlineItem: a line of the outline: a heading or a problem. */
#define TZ_TYPE_OUTLINE_ITEM (tz_outline_item_get_type ())
G_DECLARE_FINAL_TYPE (TzOutlineItem, tz_outline_item, TZ, OUTLINE_ITEM, GObject)

struct _TzOutlineItem {
  GObject parent_instance;
  int problem; /* index, or -1 for a heading or a problem that was rejected */
  int heading; /* index of the heading itself, or of the one above the problem; -1 where none */
  int level;   /* of a heading */
  TzStatus status;
  gboolean reviewed;
  gboolean rejected;
  TzSpan span;
  char *label; /* of a problem; "" where unnumbered */
  char *title; /* on one line */
};

/** tz_outline_items_new: Returns: (transfer full): a list of the headings and problems of a notice, in
 * order of the text, also of those that were rejected. @review: (element-type TzReviewItem): of @analysis. */
GListStore *tz_outline_items_new (const TzAnalysis *analysis, const GArray *review, const TzText *text);

/** tz_outline_items_renew: Puts the lines of @items into @store, which tells of the smallest range that
 * changed. */
void tz_outline_items_renew (GListStore *store, GListStore *items);
