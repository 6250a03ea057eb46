#pragma once

#include "notice-text.h"
#include "reviewer.h"

/**
 * TzHoverCard:
 *
 * When the card of a finding shows: where the pointer rests on one, and where one went to one. The pointer
 * can move on into the card.
 */
typedef struct _TzHoverCard TzHoverCard;

/** tz_hover_card_new: @owner: what the card stands on; @text: in it. Returns: (transfer full). */
TzHoverCard *tz_hover_card_new (GtkWidget *owner, TzNoticeText *text);
void tz_hover_card_free (TzHoverCard *hover);

/** tz_hover_card_set_reviewer: Once. */
void tz_hover_card_set_reviewer (TzHoverCard *hover, TzReviewer *reviewer);

/** tz_hover_card_show_picked: Shows the card of the finding one is at, when the text has come to rest. */
void tz_hover_card_show_picked (TzHoverCard *hover);
void tz_hover_card_hide (TzHoverCard *hover);
/** tz_hover_card_tell_picked: Hides the card; only the screen reader is told of the finding one is at. */
void tz_hover_card_tell_picked (TzHoverCard *hover);
/** tz_hover_card_follow: The text was scrolled under the card. */
void tz_hover_card_follow (TzHoverCard *hover);

/** tz_hover_card_point_to: Lets @popover of @owner point to @span. Returns: %FALSE where that is not in
 * sight. */
gboolean tz_hover_card_point_to (TzHoverCard *hover, GtkPopover *popover, TzSpan span);
