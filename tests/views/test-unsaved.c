#include <glib/gstdio.h>

#include "door.h"
#include "full-disk.h"
#include "library-opener.h"
#include "reviewed.h"
#include "unsaved-bar.h"

/* The library goes away, fills up or may only be read while one works. */

typedef struct {
  void (*begin) (const Reviewed *fixture);
  void (*end) (const Reviewed *fixture);
} Trouble;

static void
fill (const Reviewed *fixture G_GNUC_UNUSED)
{
  full_disk_fill_after (0);
}

static void
turn_read_only (const Reviewed *fixture G_GNUC_UNUSED)
{
  full_disk_turn_read_only ();
}

static void
make_room (const Reviewed *fixture G_GNUC_UNUSED)
{
  full_disk_make_room ();
}

static void
move (const Reviewed *fixture, const char *from, const char *to)
{
  g_autofree char *one = g_build_filename (fixture->test->folder, from, NULL);
  g_autofree char *other = g_build_filename (fixture->test->folder, to, NULL);
  g_assert_cmpint (g_rename (one, other), ==, 0);
}

static void
move_away (const Reviewed *fixture)
{
  move (fixture, "test.taizhang", "elsewhere");
}

static void
move_back (const Reviewed *fixture)
{
  move (fixture, "elsewhere", "test.taizhang");
}

static const Trouble c_full = {fill, make_room};
static const Trouble c_read_only = {turn_read_only, make_room};
static const Trouble c_moved = {move_away, move_back};

/* Where it is said that something is not saved, and why. */
static GtkInfoBar *
find_bar (const Reviewed *fixture)
{
  GtkWidget *bar = tz_view_test_find (fixture->window, TZ_TYPE_UNSAVED_BAR, NULL);
  return GTK_INFO_BAR (tz_view_test_find (bar, GTK_TYPE_INFO_BAR, NULL));
}

static void
try_again (const Reviewed *fixture)
{
  GtkWidget *button = tz_view_test_find (GTK_WIDGET (find_bar (fixture)), GTK_TYPE_BUTTON, NULL);
  g_signal_emit_by_name (button, "clicked");
}

static TzNote *
write_note (const Reviewed *fixture, const char *words)
{
  GListModel *notes = G_LIST_MODEL (tz_open_notice_get_notes (fixture->open));
  tz_open_notice_add_note (fixture->open, reviewed_span_of ("食堂管理松散"), TRUE);
  g_autoptr (TzNote) note = g_list_model_get_item (notes, 0);
  tz_note_set_body (note, words);
  return note;
}

static guint
count_stored (const Reviewed *fixture)
{
  tz_door_open_here ();
  g_autoptr (GPtrArray) stored = tz_library_list_annotations (fixture->test->library, fixture->notice, NULL);
  tz_door_close_here ();
  return stored != NULL ? stored->len : 0;
}

static void
test_note (Reviewed *fixture, gconstpointer data)
{
  const Trouble *trouble = data;
  g_assert_false (gtk_info_bar_get_revealed (find_bar (fixture)));
  trouble->begin (fixture);
  TzNote *note = write_note (fixture, "食堂台账要再看");
  TZ_WAIT_FOR (tz_note_get_state (note) == TZ_NOTE_FAILED);
  g_assert_true (gtk_info_bar_get_revealed (find_bar (fixture)));
  try_again (fixture);
  TZ_WAIT_FOR (tz_note_get_state (note) == TZ_NOTE_FAILED);
  g_assert_cmpstr (tz_note_get_body (note), ==, "食堂台账要再看");
  trouble->end (fixture);
  g_assert_cmpuint (count_stored (fixture), ==, 0);
  try_again (fixture);
  TZ_WAIT_FOR (tz_note_get_state (note) == TZ_NOTE_SAVED);
  TZ_WAIT_FOR (!gtk_info_bar_get_revealed (find_bar (fixture)));
  g_assert_cmpuint (count_stored (fixture), ==, 1);
}

static guint
count_pending (const Reviewed *fixture)
{
  return tz_marks_get_n (tz_pending_get_marks (tz_open_notice_get_pending (fixture->open)));
}

/* What is said stays on the screen, and what is said later of the same finding counts. */
static void
test_decisions (Reviewed *fixture, gconstpointer data)
{
  const Trouble *trouble = data;
  trouble->begin (fixture);
  tz_open_notice_show (fixture->open, reviewed_span_of ("培训走过场"));
  reviewed_act_with (fixture, "read.status", g_variant_new_string ("not_completed"));
  TZ_WAIT_FOR (gtk_info_bar_get_revealed (find_bar (fixture)));
  reviewed_act_with (fixture, "read.status", g_variant_new_string ("completed"));
  g_assert_cmpuint (count_pending (fixture), >, 0);
  tz_view_test_settle (100);
  g_assert_cmpuint (count_pending (fixture), >, 0);
  trouble->end (fixture);
  try_again (fixture);
  TZ_WAIT_FOR (count_pending (fixture) == 0);
  g_assert_cmpint (reviewed_status_of (fixture, 1), ==, TZ_STATUS_COMPLETED);
  TZ_WAIT_FOR (!gtk_info_bar_get_revealed (find_bar (fixture)));
}

/* ---- Closing ---- */

static void
answer (const char *response)
{
  TZ_WAIT_FOR (tz_view_test_find_message () != NULL);
  g_autoptr (AdwMessageDialog) dialog = g_object_ref (tz_view_test_find_message ());
  adw_message_dialog_response (dialog, response);
  gtk_window_close (GTK_WINDOW (dialog));
}

static void
close_and_answer (const Reviewed *fixture, const char *response)
{
  gtk_window_close (GTK_WINDOW (fixture->window));
  answer (response);
}

static void
test_closing (Reviewed *fixture, gconstpointer data)
{
  const Trouble *trouble = data;
  trouble->begin (fixture);
  TzNote *note = write_note (fixture, "食堂台账要再看");
  close_and_answer (fixture, "stay");
  g_assert_cmpstr (tz_note_get_body (note), ==, "食堂台账要再看");
  g_autofree char *words = tz_unsaved_dup_words (tz_desk_get_unsaved (fixture->test->desk));
  g_assert_nonnull (strstr (words, "食堂台账要再看"));
  trouble->end (fixture);
  gtk_window_close (GTK_WINDOW (fixture->window));
  TZ_WAIT_FOR (fixture->test->window == NULL);
  g_assert_cmpuint (count_stored (fixture), ==, 1);
}

static void
test_giving_up (Reviewed *fixture, gconstpointer data)
{
  const Trouble *trouble = data;
  trouble->begin (fixture);
  write_note (fixture, "食堂台账要再看");
  close_and_answer (fixture, "leave");
  TZ_WAIT_FOR (fixture->test->window == NULL);
  g_assert_null (tz_unsaved_get_reason (tz_desk_get_unsaved (fixture->test->desk)));
  trouble->end (fixture);
  tz_view_test_settle (100);
  g_assert_cmpuint (count_stored (fixture), ==, 0);
}

static void
open_other (const Reviewed *fixture)
{
  g_autofree char *other = g_build_filename (fixture->test->folder, "other.taizhang", NULL);
  tz_library_opener_open (fixture->test->desk, GTK_WINDOW (fixture->window), other, TZ_LIBRARY_READ_WRITE);
}

static gboolean
is_open (const Reviewed *fixture, const char *name)
{
  TzLibrary *library = tz_desk_get_library (fixture->test->desk);
  return library != NULL && g_str_has_suffix (tz_library_get_path (library), name);
}

/* Another library is opened only after what is not saved in this one. */
static void
test_switching (Reviewed *fixture, gconstpointer data)
{
  const Trouble *trouble = data;
  trouble->begin (fixture);
  TzNote *note = write_note (fixture, "食堂台账要再看");
  open_other (fixture);
  answer ("stay");
  tz_view_test_settle (100);
  g_assert_true (is_open (fixture, "test.taizhang"));
  g_assert_cmpstr (tz_note_get_body (note), ==, "食堂台账要再看");
  trouble->end (fixture);
  open_other (fixture);
  TZ_WAIT_FOR (is_open (fixture, "other.taizhang"));
  g_assert_cmpuint (count_stored (fixture), ==, 1);
}

#define ADD(path, data, func) g_test_add (path, Reviewed, data, reviewed_set_up, func, reviewed_tear_down)

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
  full_disk_install ();
  ADD ("/unsaved/note/full", &c_full, test_note);
  ADD ("/unsaved/note/read-only", &c_read_only, test_note);
  ADD ("/unsaved/note/moved", &c_moved, test_note);
  ADD ("/unsaved/decisions/full", &c_full, test_decisions);
  ADD ("/unsaved/decisions/moved", &c_moved, test_decisions);
  ADD ("/unsaved/closing", &c_moved, test_closing);
  ADD ("/unsaved/giving-up", &c_full, test_giving_up);
  ADD ("/unsaved/switching", &c_moved, test_switching);
  return g_test_run ();
}
