#pragma once

#include "notice-page.h"
#include "outline-item.h"
#include "view-test.h"

/* An open notice that is reviewed: what the tests of reviewing share. */

typedef struct {
  TzViewTest *test;
  gint64 notice;
  GtkWidget *window;
  GtkWidget *page;
  TzOpenNotice *open;
  TzReviewer *reviewer;
} Reviewed;

/** reviewed_text: What the notice says. */
extern const char *const reviewed_text;

void reviewed_set_up (Reviewed *fixture, gconstpointer data);
void reviewed_tear_down (Reviewed *fixture, gconstpointer data);
/** reviewed_span_of: Where words stand in the notice. */
TzSpan reviewed_span_of (const char *words);
/** reviewed_act: Does an action of the Read view. */
void reviewed_act (const Reviewed *fixture, const char *action);
void reviewed_act_with (const Reviewed *fixture, const char *action, GVariant *target);
/** reviewed_undo: Takes back the newest step. */
void reviewed_undo (const Reviewed *fixture);
guint reviewed_count_problems (const Reviewed *fixture);
TzStatus reviewed_status_of (const Reviewed *fixture, guint problem);
const TzReviewItem *reviewed_find_item (const Reviewed *fixture, TzSubject subject, TzSpan span);
gboolean reviewed_is_reviewed (const Reviewed *fixture, TzSubject subject, const char *words);
/** reviewed_dup_line: Returns: (transfer full) (nullable): the line of the outline with that title. */
TzOutlineItem *reviewed_dup_line (const Reviewed *fixture, const char *title);
/** reviewed_says: Whether a widget of @type says @words. */
gboolean reviewed_says (const Reviewed *fixture, GType type, const char *words);
/** reviewed_select_words: Selects words in the text. */
void reviewed_select_words (const Reviewed *fixture, TzSpan span);
