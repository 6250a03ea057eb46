#include <string.h>

#include "errors.h"
#include "fixture.h"

#define N_STEPS 220

static gint64
add_note (Fixture *fixture, gint64 notice, guint32 start, const char *body)
{
  g_autoptr (GError) error = NULL;
  const char *const tags[] = {"甲", "乙", NULL};
  TzAnnotation note = {.notice = notice,
                       .span = {start, start + 2},
                       .body = (char *)body,
                       .tags = (char **)tags,
                       .creator = (char *)"李甲"};
  g_autoptr (TzAnnotation) stored = tz_library_add_annotation (fixture->library, &note, &error);
  g_assert_no_error (error);
  return stored->id;
}

static GPtrArray *
list (Fixture *fixture, gint64 notice)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *notes = tz_library_list_annotations (fixture->library, notice, &error);
  g_assert_no_error (error);
  return notes;
}

static guint
count_notes (Fixture *fixture)
{
  g_autoptr (GPtrArray) notes = list (fixture, 0);
  return notes->len;
}

static void
set_body (Fixture *fixture, gint64 notice, const char *body)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = list (fixture, notice);
  g_autoptr (TzAnnotation) changed = tz_annotation_copy (notes->pdata[0]);
  g_free (changed->body);
  changed->body = g_strdup (body);
  g_assert_true (tz_library_update_annotation (fixture->library, changed, &error));
  g_assert_no_error (error);
}

static void
assert_body (Fixture *fixture, gint64 notice, const char *body)
{
  g_autoptr (GPtrArray) notes = list (fixture, notice);
  g_assert_cmpstr (((TzAnnotation *)notes->pdata[0])->body, ==, body);
}

static void
assert_names (Fixture *fixture, const char *undo_name, const char *redo_name)
{
  g_autofree char *to_undo = NULL, *to_redo = NULL;
  g_assert_true (tz_library_peek_history (fixture->library, &to_undo, &to_redo, NULL));
  g_assert_cmpstr (to_undo, ==, undo_name);
  g_assert_cmpstr (to_redo, ==, redo_name);
}

static void
test_notes (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 notice = fixture_store_text (fixture, "食堂管理松散。食堂采购不规范。", "a.txt");
  assert_names (fixture, NULL, NULL);
  g_assert_null (tz_library_undo (fixture->library, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_NOT_FOUND);

  gint64 id = add_note (fixture, notice, 0, "旧");
  set_body (fixture, notice, "新");
  set_body (fixture, notice, "新的"); /* the same typing: one step */
  g_assert_true (tz_library_delete_annotation (fixture->library, id, NULL));
  assert_names (fixture, "Delete Note", NULL);
  fixture_undo (fixture, "Delete Note");
  assert_body (fixture, notice, "新的");
  g_autoptr (GPtrArray) notes = list (fixture, notice);
  const TzAnnotation *back = notes->pdata[0];
  g_assert_cmpint (back->id, ==, id);
  g_assert_cmpuint (g_strv_length (back->tags), ==, 2);
  g_assert_cmpstr (back->tags[1], ==, "乙");

  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE); /* the history is kept */
  assert_names (fixture, "Edit Note", "Delete Note");
  fixture_undo (fixture, "Edit Note");
  assert_body (fixture, notice, "旧");
  fixture_undo (fixture, "Write Note");
  g_assert_cmpuint (count_notes (fixture), ==, 0);
  fixture_redo (fixture, "Write Note");
  fixture_redo (fixture, "Edit Note");
  assert_body (fixture, notice, "新的");
  fixture_redo (fixture, "Delete Note");
  g_assert_cmpuint (count_notes (fixture), ==, 0);
  assert_names (fixture, "Delete Note", NULL);
}

/* Something new takes the place of what was undone. */
static void
test_new_branch (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 notice = fixture_store_text (fixture, "食堂管理松散。", "a.txt");
  add_note (fixture, notice, 0, "一");
  fixture_undo (fixture, "Write Note");
  add_note (fixture, notice, 2, "二");
  assert_names (fixture, "Write Note", NULL);
  assert_body (fixture, notice, "二");
}

static gint64
get_newest (Fixture *fixture)
{
  gint64 step = 0;
  g_assert_true (tz_library_get_newest_step (fixture->library, &step, NULL));
  return step;
}

static void
assert_not_undone (Fixture *fixture, gint64 step)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (tz_library_undo_step (fixture->library, step, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_INVALID);
}

/* A step that is meant is taken back as long as nothing came after it, and no other in its place. */
static void
test_one_step (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 notice = fixture_store_text (fixture, "食堂管理松散。", "a.txt");
  g_assert_cmpint (get_newest (fixture), ==, 0);
  add_note (fixture, notice, 0, "一");
  gint64 first = get_newest (fixture);
  add_note (fixture, notice, 2, "二");
  gint64 second = get_newest (fixture);
  assert_not_undone (fixture, first);
  g_assert_cmpuint (count_notes (fixture), ==, 2);
  g_autofree char *done = tz_library_undo_step (fixture->library, second, NULL);
  g_assert_cmpstr (done, ==, "Write Note");
  g_assert_cmpint (get_newest (fixture), ==, first);
  assert_not_undone (fixture, second);
  g_assert_cmpuint (count_notes (fixture), ==, 1);
}

static void
test_many (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 notice = fixture_store_text (fixture, "食堂管理松散。", "a.txt");
  for (guint i = 0; i < N_STEPS; i++)
    add_note (fixture, notice, i % 5, "注");
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  for (guint i = 0; i < N_STEPS; i++)
    fixture_undo (fixture, "Write Note");
  g_assert_cmpuint (count_notes (fixture), ==, 0);
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  for (guint i = 0; i < N_STEPS; i++)
    fixture_redo (fixture, "Write Note");
  g_assert_cmpuint (count_notes (fixture), ==, N_STEPS);
}

/* What follows from a decision is taken back with it. */
static void
test_decisions (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const Sample sample = {.agency = "云溪市教育局",
                         .problems = {{"食堂管理松散问题", TZ_STATUS_IN_PROGRESS, "canteen"},
                                      {"违规收费问题", TZ_STATUS_IN_PROGRESS, "fees"}}};
  gint64 id = fixture_store (fixture, &sample, "a.txt");
  g_autoptr (TzNotice) notice = tz_library_load (fixture->library, id, NULL);
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < 2; i++) {
    TzDecision decision = {.notice = id,
                           .subject = TZ_SUBJECT_STATUS,
                           .kind = TZ_DECISION_CORRECTED,
                           .at = {.span = g_array_index (notice->findings->problems, TzProblem, i).title},
                           .value = (char *)"completed"};
    g_ptr_array_add (decisions, g_memdup2 (&decision, sizeof decision));
  }
  g_assert_true (tz_library_decide (fixture->library, decisions, NULL));
  const guint completed[] = {2, 0, 2};
  for (guint i = 0; i < G_N_ELEMENTS (completed); i++) {
    if (i == 1)
      fixture_undo (fixture, "Decide on 2 Findings");
    if (i == 2)
      fixture_redo (fixture, "Decide on 2 Findings");
    TzProblemQuery any = {.status = -1};
    g_autoptr (GPtrArray) sums = tz_library_sum_agencies (fixture->library, &any, NULL);
    g_assert_cmpuint (((TzAgencySums *)sums->pdata[0])->n_status[TZ_STATUS_COMPLETED], ==, completed[i]);
    g_autoptr (GPtrArray) rows = tz_library_get_rows (fixture->library, &id, 1, NULL);
    g_assert_cmpuint (((TzNoticeRow *)rows->pdata[0])->n_status[TZ_STATUS_COMPLETED], ==, completed[i]);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/library/history/notes", test_notes);
  FIXTURE_ADD ("/library/history/new-branch", test_new_branch);
  FIXTURE_ADD ("/library/history/many", test_many);
  FIXTURE_ADD ("/library/history/one-step", test_one_step);
  FIXTURE_ADD ("/library/history/decisions", test_decisions);
  return g_test_run ();
}
