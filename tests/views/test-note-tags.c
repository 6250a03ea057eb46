#include "door.h"
#include "note-tags.h"
#include "notice-text.h"
#include "reviewed.h"

/* Sets a note on words of the notice. */
static TzNote *
add_note (Reviewed *fixture)
{
  reviewed_select_words (fixture, reviewed_span_of ("3.2万元"));
  reviewed_act (fixture, "read.note");
  return g_list_model_get_item (G_LIST_MODEL (tz_open_notice_get_notes (fixture->open)), 0);
}

static GtkWidget *
find_tags (const Reviewed *fixture)
{
  return tz_view_test_find (fixture->page, TZ_TYPE_NOTE_TAGS, NULL);
}

static GtkEditable *
find_line (const Reviewed *fixture)
{
  return GTK_EDITABLE (tz_view_test_find (find_tags (fixture), GTK_TYPE_ENTRY, NULL));
}

static void
assert_tags (TzNote *note, const char *wanted)
{
  g_autofree char *tags = g_strjoinv ("|", (char **)tz_note_get_tags (note));
  g_assert_cmpstr (tags, ==, wanted);
}

/* What the library has. */
static char *
dup_stored (const Reviewed *fixture)
{
  tz_door_open_here ();
  g_autoptr (GPtrArray) notes = tz_library_list_annotations (fixture->test->library, fixture->notice, NULL);
  tz_door_close_here ();
  g_assert_cmpuint (notes->len, ==, 1);
  return g_strjoinv ("|", ((TzAnnotation *)notes->pdata[0])->tags);
}

/* Typed between commas of either width; blanks, gaps and repetitions are no tags. */
static void
test_typed (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (TzNote) note = add_note (fixture);
  gtk_editable_set_text (find_line (fixture), "待查， 数据 、,待查");
  assert_tags (note, "待查|数据");
  TZ_WAIT_FOR (tz_note_get_state (note) == TZ_NOTE_SAVED);
  g_autofree char *stored = dup_stored (fixture);
  g_assert_cmpstr (stored, ==, "待查|数据");
  g_assert_cmpstr (gtk_editable_get_text (find_line (fixture)), ==, "待查， 数据 、,待查");
}

static void
test_undone (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (TzNote) note = add_note (fixture);
  TZ_WAIT_FOR (tz_note_get_state (note) == TZ_NOTE_SAVED);
  gtk_editable_set_text (find_line (fixture), "待查");
  TZ_WAIT_FOR (tz_note_get_state (note) == TZ_NOTE_SAVED);
  reviewed_undo (fixture);
  TZ_WAIT_FOR (*tz_note_get_tags (note) == NULL);
  g_assert_cmpstr (gtk_editable_get_text (find_line (fixture)), ==, "");
}

/* A note has one theme, which stands among its tags. */
static void
test_theme (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzLexicon *lexicon = tz_open_notice_get_lexicon (fixture->open);
  const char *first = tz_lexicon_get_theme_name (lexicon, 0), *other = tz_lexicon_get_theme_name (lexicon, 1);
  g_autoptr (TzNote) note = add_note (fixture);
  gtk_editable_set_text (find_line (fixture), "待查");
  gtk_widget_activate_action (find_tags (fixture), "note.theme", "s", first);
  g_autofree char *with_first = g_strconcat ("待查|", first, NULL);
  assert_tags (note, with_first);
  gtk_widget_activate_action (find_tags (fixture), "note.theme", "s", other);
  g_autofree char *with_other = g_strconcat ("待查|", other, NULL);
  assert_tags (note, with_other);
  g_autofree char *line = g_strconcat ("待查, ", other, NULL);
  g_assert_cmpstr (gtk_editable_get_text (find_line (fixture)), ==, line);
  gtk_widget_activate_action (find_tags (fixture), "note.theme", "s", other);
  assert_tags (note, "待查");
}

/* From a note back to the text, without the mouse. */
static void
test_leave (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (TzNote) note = add_note (fixture);
  gtk_widget_grab_focus (GTK_WIDGET (find_line (fixture)));
  reviewed_act (fixture, "read.text");
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (fixture->page));
  g_assert_true (TZ_IS_NOTICE_TEXT (focus));
}

#define ADD(path, func) g_test_add (path, Reviewed, NULL, reviewed_set_up, func, reviewed_tear_down)

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
  ADD ("/views/note-tags/typed", test_typed);
  ADD ("/views/note-tags/undone", test_undone);
  ADD ("/views/note-tags/theme", test_theme);
  ADD ("/views/note-tags/leave", test_leave);
  return g_test_run ();
}
