#pragma once

#include "export-test.h"
#include "work-import.h"

/** Both: two libraries with the same notice, one's own and that of a colleague. */
typedef struct {
  Fixture own;
  Fixture other;
  gint64 id; /* of the notice that both have */
  gint64 other_id;
} Both;

void both_set_up (Both *both, gconstpointer data);
void both_tear_down (Both *both, gconstpointer data);

/** both_take_in: Returns: (transfer full): what became of the work in the file at @path. */
TzWorkSummary *both_take_in (Fixture *fixture, const char *path);

/** both_hand_over: What one library exports as @ending, the other takes in. */
TzWorkSummary *both_hand_over (Fixture *from, Fixture *to, const char *ending, gboolean keep_names);

void both_assert_outcomes (const TzWorkSummary *summary, guint n_new, guint n_changed, guint n_same,
                           guint n_conflicts, guint n_refused);

GPtrArray *both_list_notes (Fixture *fixture, gint64 id);
GPtrArray *both_list_decisions (Fixture *fixture, gint64 id);

/** both_say: Decides something of the first problem; both_decide(): that it has another status. */
void both_say (Fixture *fixture, gint64 id, TzSubject subject, TzDecisionKind kind, const char *value,
               const char *creator);
void both_decide (Fixture *fixture, gint64 id, const char *status, const char *creator);
