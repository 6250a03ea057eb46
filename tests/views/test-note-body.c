#include "note-body.h"
#include "still-bin.h"
#include "view-test.h"

#define LONG_NOTE "招投标文件、合同与付款凭证三者的日期先后不一，要看原件；"

typedef struct {
  GtkWidget *window;
  GtkWidget *inside; /* the bin */
  GtkTextView *body;
} Fixture;

/* A note in a panel, of which the bin alone is laid out where something in it changes. */
static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *around = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bin = g_object_new (TZ_TYPE_STILL_BIN, NULL);
  fixture->inside = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  fixture->body = g_object_new (TZ_TYPE_NOTE_BODY, "wrap-mode", GTK_WRAP_WORD_CHAR, NULL);
  fixture->window = gtk_window_new ();
  gtk_widget_set_vexpand (bin, TRUE);
  gtk_widget_set_valign (GTK_WIDGET (fixture->body), GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (fixture->inside), GTK_WIDGET (fixture->body));
  adw_bin_set_child (ADW_BIN (bin), fixture->inside);
  gtk_box_append (GTK_BOX (around), bin);
  gtk_window_set_child (GTK_WINDOW (fixture->window), around);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 700);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (fixture->body), LONG_NOTE LONG_NOTE LONG_NOTE LONG_NOTE,
                            -1);
  gtk_window_present (GTK_WINDOW (fixture->window));
  tz_view_test_settle (200);
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static int
height_of_lines (GtkTextView *body)
{
  GtkTextIter end;
  int y, height;
  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (body), &end);
  gtk_text_view_get_line_yrange (body, &end, &y, &height);
  return y + height;
}

static gboolean
fits (const Fixture *fixture)
{
  return gtk_widget_get_height (GTK_WIDGET (fixture->body)) == height_of_lines (fixture->body);
}

/* GTK warns of what it does not draw, which fails the test. */
static void
test_width (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const int widths[] = {300, 820, 200, 640};
  TZ_WAIT_FOR (fits (fixture));
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++) {
    const int before = height_of_lines (fixture->body);
    gtk_widget_set_margin_end (fixture->inside, 900 - widths[i]);
    TZ_WAIT_FOR (height_of_lines (fixture->body) != before);
    tz_view_test_settle (100);
    g_assert_true (fits (fixture));
  }
}

/* A note that comes, in a bin that stays as it is. */
static void
test_comes (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *body = GTK_WIDGET (fixture->body);
  gtk_widget_set_visible (body, FALSE);
  gtk_widget_set_margin_end (fixture->inside, 500);
  tz_view_test_settle (100);
  gtk_widget_set_visible (body, TRUE);
  TZ_WAIT_FOR (gtk_widget_get_mapped (body) && fits (fixture));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
  ADD ("/views/note-body/width", test_width);
  ADD ("/views/note-body/comes", test_comes);
  return g_test_run ();
}
