#pragma once

#include <gio/gio.h>

/**
 * TzUnsaved:
 *
 * What the library could not take: a full disk, one that is gone, a file that may only be read. It stays where it was
 * typed or said; here is known whose it is, why, and it is tried again every few seconds and when asked.
 *
 * Signals: "changed": there is something else here, or another reason.
 */
#define TZ_TYPE_UNSAVED (tz_unsaved_get_type ())
G_DECLARE_FINAL_TYPE (TzUnsaved, tz_unsaved, TZ, UNSAVED, GObject)

/** TzUnsavedKind: what is done with someone whose work is not saved. */
typedef struct {
  gpointer (*hold) (gpointer owner);   /* lets them stay until they are saved */
  void (*let_go) (gpointer owner);     /* and no longer */
  void (*give_up) (gpointer owner);    /* (nullable): tries no more */
  void (*try_again) (gpointer owner);  /* tells by tz_unsaved_put() or tz_unsaved_take() what came of it */
  char *(*dup_words) (gpointer owner); /* (nullable): what was written, to be copied */
} TzUnsavedKind;

TzUnsaved *tz_unsaved_new (void);

/** tz_unsaved_is_passing: Returns: whether what failed with @error may be saved later as it is. */
gboolean tz_unsaved_is_passing (const GError *error);

/** tz_unsaved_put: @owner could not save. @kind: (transfer none): static. */
void tz_unsaved_put (TzUnsaved *unsaved, gpointer owner, const TzUnsavedKind *kind, const GError *error);
/** tz_unsaved_take: All of @owner is saved, or given up. */
void tz_unsaved_take (TzUnsaved *unsaved, gpointer owner);

/** tz_unsaved_try_again: Those who could not save try again, in the order in which they failed first. */
void tz_unsaved_try_again (TzUnsaved *unsaved);

/** tz_unsaved_give_up: Nothing of it is to be saved any more. */
void tz_unsaved_give_up (TzUnsaved *unsaved);

/** tz_unsaved_get_reason: Returns: (transfer none) (nullable): why saving failed last; %NULL where all is saved. */
const char *tz_unsaved_get_reason (TzUnsaved *unsaved);

/** tz_unsaved_dup_words: Returns: (transfer full): what was written and is not saved, "" where nothing was. */
char *tz_unsaved_dup_words (TzUnsaved *unsaved);
