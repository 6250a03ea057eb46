#pragma once

#include <gio/gio.h>

/**
 * TzDoing:
 *
 * What is being done that someone waits for and that cannot say how far it is, as a line for the screen. Of several
 * things the newest is told. What is over at once is not told at all: it would only flicker.
 * Property: "words" (nullable: nothing is done, or not for long), which is also told of when it was cancelled.
 */
#define TZ_TYPE_DOING (tz_doing_get_type ())
G_DECLARE_FINAL_TYPE (TzDoing, tz_doing, TZ, DOING, GObject)

TzDoing *tz_doing_new (void);

/** tz_doing_begin: @cancellable: (nullable): what stops it. Returns: a number for tz_doing_end(), never 0. */
guint tz_doing_begin (TzDoing *doing, const char *words, GCancellable *cancellable);

/** tz_doing_end: What was begun is over. */
void tz_doing_end (TzDoing *doing, guint id);

/** tz_doing_get_words: Returns: (transfer none) (nullable): the property. */
const char *tz_doing_get_words (TzDoing *doing);

/** tz_doing_can_cancel: Whether what the words tell of can be stopped, and was not yet. */
gboolean tz_doing_can_cancel (TzDoing *doing);

/** tz_doing_cancel: Stops it, if it can be. */
void tz_doing_cancel (TzDoing *doing);
