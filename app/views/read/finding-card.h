#pragma once

#include <gtk/gtk.h>

#include "open-notice.h"

/**
 * TzFindingCard:
 *
 * A small popover that says what the machine found at a place: type, value, rule and certainty, what is
 * damaged, what is promised, and what a person said of it; with buttons to say something.
 *
 * Signals: "chosen" (action): a button was clicked, whose action is to be done on what the card is about.
 */
#define TZ_TYPE_FINDING_CARD (tz_finding_card_get_type ())
G_DECLARE_FINAL_TYPE (TzFindingCard, tz_finding_card, TZ, FINDING_CARD, GtkPopover)

TzFindingCard *tz_finding_card_new (void);

/** tz_finding_card_describe: Says what stands on @span. @item: (nullable): the finding one is at there, if any;
 * said first where it is not marked in the text. Returns: whether there is anything to say. */
gboolean tz_finding_card_describe (TzFindingCard *card, TzOpenNotice *open, TzSpan span,
                                   const TzReviewItem *item);

/** tz_finding_card_get_span: Returns: what it is about. */
TzSpan tz_finding_card_get_span (TzFindingCard *card);

/** tz_finding_card_dup_text: Returns: (transfer full): what the card says, for the screen reader. */
char *tz_finding_card_dup_text (TzFindingCard *card);
