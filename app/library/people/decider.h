#pragma once

#include "connection.h"
#include "library-types.h"

/*
 * TzDecider: decisions on their way into the library, one after the other; best those of one notice together, as
 * the notice at hand is kept.
 */
typedef struct _TzDecider TzDecider;

TzDecider *tz_decider_new (TzConnection *connection, const TzLexicon *lexicon);
void tz_decider_free (TzDecider *decider);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzDecider, tz_decider_free)

/**
 * tz_decider_check:
 * @decision: its places are put where the finding stands in what was found, their words are read from the text,
 * and what the machine said from the findings
 * @earlier: (out) (transfer none) (nullable): what was decided of the same finding before; it lasts until another
 * notice comes
 * @error: %TZ_ERROR_NOT_FOUND where no such finding stands there, %TZ_ERROR_INVALID where the value or place makes
 * no sense
 */
gboolean tz_decider_check (TzDecider *decider, TzDecision *decision, const TzDecision **earlier,
                           GError **error);

/** tz_decider_write: Writes a decision that was checked, over the row of its id or as a new row where that is 0. */
gboolean tz_decider_write (TzDecider *decider, TzDecision *decision, GError **error);
