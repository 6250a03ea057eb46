#include "both.h"

static gint64
store (Fixture *fixture)
{
  gint64 id = fixture_store (fixture, &export_test_river, "river.txt");
  export_test_add_person (fixture, id, "梁启诚");
  return id;
}

void
both_set_up (Both *both, gconstpointer data)
{
  fixture_set_up (&both->own, data);
  fixture_set_up (&both->other, data);
  fixture_store_text (&both->own, "另一份文件。", "first.txt"); /* numbers differ */
  both->id = store (&both->own);
  both->other_id = store (&both->other);
}

void
both_tear_down (Both *both, gconstpointer data)
{
  fixture_tear_down (&both->own, data);
  fixture_tear_down (&both->other, data);
}

TzWorkSummary *
both_take_in (Fixture *fixture, const char *path)
{
  g_autoptr (GError) error = NULL;
  TzWorkSummary *summary = tz_work_import (fixture->library, path, NULL, &error);
  g_assert_no_error (error);
  return summary;
}

/* What one library exports, the other takes in. */
TzWorkSummary *
both_hand_over (Fixture *from, Fixture *to, const char *ending, gboolean keep_names)
{
  g_autofree char *file = g_strconcat ("work", ending, NULL);
  g_autofree char *path = export_test_dup_path (from, file);
  export_test_write (from, path, keep_names);
  return both_take_in (to, path);
}

void
both_assert_outcomes (const TzWorkSummary *summary, guint n_new, guint n_changed, guint n_same,
                      guint n_conflicts, guint n_refused)
{
  const guint expected[] = {n_new, n_changed, n_same, n_conflicts, n_refused};
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    g_test_message ("outcome %u", i);
    g_assert_cmpuint (summary->n[i], ==, expected[i]);
  }
}

GPtrArray *
both_list_notes (Fixture *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *notes = tz_library_list_annotations (fixture->library, id, &error);
  g_assert_no_error (error);
  return notes;
}

GPtrArray *
both_list_decisions (Fixture *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *decisions = tz_library_list_decisions (fixture->library, id, &error);
  g_assert_no_error (error);
  return decisions;
}

/* Says something of the first problem. */
void
both_say (Fixture *fixture, gint64 id, TzSubject subject, TzDecisionKind kind, const char *value,
          const char *creator)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  TzDecision decision = {.notice = id,
                         .subject = subject,
                         .key = (char *)"",
                         .kind = kind,
                         .at.span = g_array_index (notice->analysis->problems, TzProblem, 0).title,
                         .value = (char *)value,
                         .creator = (char *)creator};
  g_autoptr (GPtrArray) decisions = g_ptr_array_new ();
  g_ptr_array_add (decisions, &decision);
  tz_library_decide (fixture->library, decisions, &error);
  g_assert_no_error (error);
}

void
both_decide (Fixture *fixture, gint64 id, const char *status, const char *creator)
{
  both_say (fixture, id, TZ_SUBJECT_STATUS, TZ_DECISION_CORRECTED, status, creator);
}
