#include "note-body.h"
#include "notes-panel.h"
#include "reviewed.h"

#define N_NOTES 15

/* Whether what has the focus is a note's words, and stands within what the panel shows. */
static gboolean
is_edited_in_sight (const Reviewed *fixture)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  GtkWidget *panel = tz_view_test_find (fixture->page, TZ_TYPE_NOTES_PANEL, NULL);
  graphene_rect_t place;
  return TZ_IS_NOTE_BODY (focus) && gtk_widget_get_height (focus) > 0 &&
         gtk_widget_compute_bounds (focus, panel, &place) && place.origin.y > 0 &&
         place.origin.y + place.size.height <= (float)gtk_widget_get_height (panel);
}

/* A note below others that fill the panel is written where one sees it. GTK warns of what it does not draw, which
 * fails the test. */
static void
test_in_sight (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  for (guint i = 0; i < N_NOTES; i++)
    tz_open_notice_add_note (fixture->open, tz_span (2 * i, 2 * i + 2), FALSE);
  tz_view_test_settle (200);
  for (guint i = 0; i < 3; i++) {
    reviewed_select_words (fixture, tz_span (50 + 2 * i, 52 + 2 * i));
    reviewed_act (fixture, "read.note");
    tz_view_test_settle (400);
    g_assert_true (is_edited_in_sight (fixture));
    reviewed_act (fixture, "read.text");
  }
}

#define ADD(path, func) g_test_add (path, Reviewed, NULL, reviewed_set_up, func, reviewed_tear_down)

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
  ADD ("/views/notes-panel/in-sight", test_in_sight);
  return g_test_run ();
}
