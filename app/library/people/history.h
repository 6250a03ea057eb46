#pragma once

#include "library-private.h"

/*
 * The history of what people did. A step is one transaction that changes the human tables (human-tables.h);
 * what it changed is kept as a changeset beside it, in the same
 * transaction, and is taken back by applying it the other way round
 * (https://www.sqlite.org/sessionintro.html). What follows from the human tables is worked out anew then.
 */

/** TzStepKind: what a step did; kept in the file. */
typedef enum {
  TZ_STEP_ADD_NOTE,
  TZ_STEP_EDIT_NOTE,
  TZ_STEP_DELETE_NOTE,
  TZ_STEP_RESTORE_NOTE,
  TZ_STEP_DECIDE,
  TZ_STEP_WITHDRAW,
  TZ_STEP_TRASH,
  TZ_STEP_UNTRASH,
  TZ_STEP_RESTORE_WORK,
  TZ_STEP_MERGE_AGENCIES,
  TZ_STEP_RENAME_AGENCY,
  TZ_STEP_MOVE_NOTICE,
  TZ_STEP_SAVE_SEARCH,
  TZ_STEP_CHANGE_SEARCH,
  TZ_STEP_DELETE_SEARCH,
  TZ_STEP_SEPARATE_FORM,
  TZ_STEP_JOIN_FORMS,
  TZ_STEP_CHOOSE_FORM,
  TZ_STEP_SAVE_COMPARISON,
  TZ_STEP_CHANGE_COMPARISON,
  TZ_STEP_DELETE_COMPARISON,
  TZ_STEP_SAVE_REPORT,
  TZ_STEP_CHANGE_REPORT,
  TZ_STEP_DELETE_REPORT,
  TZ_STEP_MERGE_WORK,
  TZ_STEP_ADD_WORDS,
  TZ_STEP_REMOVE_WORDS,
  TZ_N_STEP_KINDS,
} TzStepKind;

/** TzHistoryStep: a step in the making; the function that does it fills it in. */
typedef struct {
  TzStepKind kind;
  guint n;         /* how many things, for its name */
  char *subject;   /* (nullable): what edits in a row of are one step: the note's uuid */
  GArray *notices; /* (element-type gint64): touched */
} TzHistoryStep;

/** TzStepFunc: as #TzWriteFunc. */
typedef gboolean (*TzStepFunc) (TzConnection *connection, TzHistoryStep *step, gpointer data, GError **error);

/**
 * tz_history_write:
 *
 * Runs @func in a transaction on the writer's thread as a step of the history, and waits for its commit. What
 * was undone before can no longer be done again.
 */
gboolean tz_history_write (TzLibrary *library, TzStepKind kind, TzStepFunc func, gpointer data,
                           GError **error);

/** tz_history_touch: Notes that @step touches @notice. */
void tz_history_touch (TzHistoryStep *step, gint64 notice);

/** tz_history_forget: Takes steps that touch @notices out of the history for good, with those before them
 * that touch a notice of a step taken out, and all that was undone: they could no longer be taken back
 * exactly. @notices: (element-type gint64).
 */
gboolean tz_history_forget (TzConnection *connection, const GArray *notices, GError **error);

/** tz_history_list_notices: Returns: (transfer full) (element-type gint64) (nullable): what @step touches. */
GArray *tz_history_list_notices (TzConnection *connection, gint64 step, GError **error);

/** tz_history_delete: Takes @step out of the history. */
gboolean tz_history_delete (TzConnection *connection, gint64 step, GError **error);
