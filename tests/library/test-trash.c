#include "errors.h"
#include "fixture.h"

static const Sample north = {.agency = "北滩市教育局",
                             .feedback = "2024-03-05",
                             .problems = {{"食堂管理松散问题", TZ_STATUS_COMPLETED, "canteen"}}};
static const Sample south = {.agency = "南岭县教育局",
                             .feedback = "2023-03-05",
                             .problems = {{"食堂采购问题", TZ_STATUS_IN_PROGRESS, "procurement"}}};

static GArray *
ids_new (gint64 id)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (ids, id);
  return ids;
}

static void
trash (Fixture *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = ids_new (id);
  tz_library_trash_notices (fixture->library, ids, "李甲", &error);
  g_assert_no_error (error);
}

static void
assert_state (Fixture *fixture, guint n_listed, guint n_in_trash)
{
  guint n = 0, n_problems = 0;
  TzNoticeQuery in_trash = {.trash = TRUE};
  TzProblemQuery any = {.status = -1};
  g_assert_true (tz_library_count (fixture->library, NULL, &n, &n_problems, NULL));
  g_assert_cmpuint (n, ==, n_listed);
  g_assert_cmpuint (n_problems, ==, n_listed);
  g_autoptr (GArray) listed = tz_library_list_notices (fixture->library, NULL, NULL);
  g_assert_cmpuint (listed->len, ==, n_listed);
  g_autoptr (GArray) thrown = tz_library_list_notices (fixture->library, &in_trash, NULL);
  g_assert_cmpuint (thrown->len, ==, n_in_trash);
  g_autoptr (GPtrArray) hits = tz_library_search (fixture->library, "整改进度", 0, 99, 0, NULL);
  g_assert_cmpuint (hits->len, ==, n_listed);
  g_autoptr (GPtrArray) sums = tz_library_sum_agencies (fixture->library, &any, NULL);
  g_assert_cmpuint (sums->len, ==, n_listed);
  g_autoptr (GPtrArray) problems = tz_library_list_problems (fixture->library, &any, NULL);
  g_assert_cmpuint (problems->len, ==, n_listed);
}

static void
test_left_out (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &north, "n.txt");
  fixture_store (fixture, &south, "s.txt");
  assert_state (fixture, 2, 0);
  trash (fixture, id);
  assert_state (fixture, 1, 1);
  trash (fixture, id); /* again: nothing to do, and no step */
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  assert_state (fixture, 1, 1);
  fixture_undo (fixture, "Delete 1 Notice");
  assert_state (fixture, 2, 0);
  fixture_redo (fixture, "Delete 1 Notice");
  assert_state (fixture, 1, 1);

  g_autoptr (GArray) ids = ids_new (id);
  g_assert_true (tz_library_restore_notices (fixture->library, ids, NULL));
  assert_state (fixture, 2, 0);
  fixture_undo (fixture, "Restore 1 Notice");
  assert_state (fixture, 1, 1);
}

typedef struct {
  GArray *ids;
  GCancellable *cancellable;
  gboolean late; /* it is cancelled when it is committed already */
  gboolean over;
  GError *error;
} Cancelled;

static gpointer
trash_cancelled (TzLibrary *library, gpointer data, GError **error)
{
  Cancelled *cancelled = data;
  if (!cancelled->late)
    g_cancellable_cancel (cancelled->cancellable);
  tz_library_trash_notices (library, cancelled->ids, "李甲", error);
  g_cancellable_cancel (cancelled->cancellable);
  return NULL;
}

static void
cancelled_cb (GObject *library, GAsyncResult *result, gpointer data)
{
  Cancelled *cancelled = data;
  gint64 step = 0;
  tz_library_submit_step_finish (TZ_LIBRARY (library), result, &step, &cancelled->error);
  g_assert_cmpint (step != 0, ==, cancelled->error == NULL);
  cancelled->over = TRUE;
}

static void
assert_cancelled (Fixture *fixture, GArray *ids, gboolean late)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Cancelled cancelled = {ids, cancellable, late, FALSE, NULL};
  tz_library_submit_step (fixture->library, trash_cancelled, &cancelled, NULL, cancellable, cancelled_cb,
                          &cancelled);
  while (!cancelled.over)
    g_main_context_iteration (NULL, TRUE);
  if (late)
    g_assert_no_error (cancelled.error);
  else
    g_assert_error (cancelled.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&cancelled.error);
}

/* What is cancelled leaves nothing behind, and what was committed before stays; the next write is not concerned. */
static void
test_cancelled (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GArray) ids = ids_new (fixture_store (fixture, &north, "n.txt"));
  gint64 id = fixture_store (fixture, &south, "s.txt");
  g_array_append_val (ids, id);
  assert_cancelled (fixture, ids, FALSE);
  assert_state (fixture, 2, 0);
  trash (fixture, id);
  assert_state (fixture, 1, 1);
  assert_cancelled (fixture, ids, TRUE);
  assert_state (fixture, 0, 2);
  fixture_undo (fixture, "Delete 1 Notice");
  assert_state (fixture, 1, 1);
}

/* A trashed notice is counted beside the rate of its agency. */
static void
test_counted_beside (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  Sample older = north;
  older.feedback = "2020-03-05";
  fixture_store (fixture, &north, "n.txt");
  trash (fixture, fixture_store (fixture, &older, "o.txt"));
  TzProblemQuery any = {.status = -1};
  g_autoptr (GPtrArray) sums = tz_library_sum_agencies (fixture->library, &any, NULL);
  g_assert_cmpuint (sums->len, ==, 1);
  const TzAgencySums *agency = sums->pdata[0];
  g_assert_cmpuint (agency->notices->len, ==, 1);
  g_assert_cmpuint (agency->n_left_out, ==, 1);
  g_assert_cmpuint (agency->n_problems, ==, 1);
}

/* A correction of a notice in the trash does not bring it back into the sums. */
static void
test_decided_in_trash (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &north, "n.txt");
  fixture_store (fixture, &south, "s.txt");
  trash (fixture, id);
  TzDecision agency = {.notice = id,
                       .subject = TZ_SUBJECT_HEADER,
                       .key = (char *)"agency",
                       .kind = TZ_DECISION_CORRECTED,
                       .value = (char *)"南岭县教育局"};
  g_autoptr (GPtrArray) decisions = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_ptr_array_add (decisions, &agency);
  tz_library_decide (fixture->library, decisions, &error);
  g_assert_no_error (error);
  assert_state (fixture, 1, 1);
}

static void
test_imported_again (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &north, "n.txt");
  trash (fixture, id);
  assert_state (fixture, 0, 1);
  g_assert_cmpint (fixture_store (fixture, &north, "n.txt"), ==, id);
  assert_state (fixture, 1, 0);
  fixture_undo (fixture, "Restore 1 Notice");
  fixture_undo (fixture, "Delete 1 Notice");
  assert_state (fixture, 1, 0);
}

static void
add_note (Fixture *fixture, gint64 notice)
{
  TzAnnotation note = {.notice = notice, .span = {0, 2}, .body = (char *)"注", .creator = (char *)"李甲"};
  g_autoptr (GError) error = NULL;
  g_autoptr (TzAnnotation) stored = tz_library_add_annotation (fixture->library, &note, &error);
  g_assert_no_error (error);
}

static guint
count_notes (Fixture *fixture)
{
  g_autoptr (GPtrArray) notes = tz_library_list_annotations (fixture->library, 0, NULL);
  return notes->len;
}

/* What is emptied is gone for good, and so are the steps that touched it; the others stay. */
static void
test_emptied (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 gone = fixture_store (fixture, &north, "n.txt");
  gint64 kept = fixture_store (fixture, &south, "s.txt");
  add_note (fixture, kept);
  add_note (fixture, gone);
  g_assert_cmpuint (count_notes (fixture), ==, 2);
  trash (fixture, gone);
  g_assert_cmpuint (count_notes (fixture), ==, 1);
  g_assert_true (tz_library_empty_trash (fixture->library, &error));
  assert_state (fixture, 1, 0);
  fixture_undo (fixture, "Write Note"); /* of the notice that is still there */
  g_assert_cmpuint (count_notes (fixture), ==, 0);
  g_assert_null (tz_library_undo (fixture->library, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_NOT_FOUND);
  g_assert_cmpint (fixture_store (fixture, &north, "n.txt"), !=, gone);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/library/trash/left-out", test_left_out);
  FIXTURE_ADD ("/library/trash/cancelled", test_cancelled);
  FIXTURE_ADD ("/library/trash/counted-beside", test_counted_beside);
  FIXTURE_ADD ("/library/trash/decided-in-trash", test_decided_in_trash);
  FIXTURE_ADD ("/library/trash/imported-again", test_imported_again);
  FIXTURE_ADD ("/library/trash/emptied", test_emptied);
  return g_test_run ();
}
