#pragma once

#include "library.h"

/*
 * What a colleague said of notices, on its way into this library. What only the other side changed is taken over;
 * where both sides changed the same note, or decided differently of the same finding, one's own stays, and beside it
 * stands a note under the other's name that says what the other says.
 */

typedef enum {
  TZ_MERGE_NEW,
  TZ_MERGE_CHANGED,  /* was here already, as the other has it now */
  TZ_MERGE_SAME,     /* is here already, or a newer edition of it */
  TZ_MERGE_CONFLICT, /* both stand */
  TZ_MERGE_REFUSED,  /* with the reason in @error */
  TZ_N_MERGE_OUTCOMES,
} TzMergeOutcome;

/** TzMergeItem: a note or a decision. Its uuid, creator and times are kept; the words of its places are read from the
 * text. */
typedef struct {
  TzAnnotation *note;   /* (nullable) */
  TzDecision *decision; /* (nullable): one of the two */
  char *words;          /* what it says; of a decision, for a note of it */
  gboolean veiled;      /* names are hidden in it, so it takes the place of nothing */
  TzMergeOutcome outcome;
  GError *error;            /* (nullable) */
  TzAnnotation *own_note;   /* (nullable): one's own, in a conflict */
  TzDecision *own_decision; /* (nullable) */
} TzMergeItem;

TzMergeItem *tz_merge_item_new (void);
void tz_merge_item_free (TzMergeItem *item);

/**
 * tz_library_merge:
 * @items: (element-type TzMergeItem): their outcomes are set; those that are refused already are passed over
 * @is_same: whether one's own words are those of the other side, which may have hidden names in them
 *
 * Takes them in, as one step of the history; what counts follows in the same commit. A door (door.h).
 */
gboolean tz_library_merge (TzLibrary *library, GPtrArray *items,
                           gboolean (*is_same) (const char *own, const char *other), GError **error);
