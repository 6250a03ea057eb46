#include "note-body.h"

#include "still-bin.h"

struct _TzNoteBody {
  GtkTextView parent_instance;
  int width; /* that it got last */
  guint tick;
};

G_DEFINE_FINAL_TYPE (TzNoteBody, tz_note_body, GTK_TYPE_TEXT_VIEW)

static gboolean
ask_again_cb (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  GtkWidget *bin = gtk_widget_get_ancestor (widget, TZ_TYPE_STILL_BIN);
  TZ_NOTE_BODY (widget)->tick = 0;
  gtk_widget_queue_resize (widget);
  if (bin != NULL) /* which is told apart: it may have been forgotten, and passes on no more then */
    gtk_widget_queue_resize (gtk_widget_get_parent (bin));
  return G_SOURCE_REMOVE;
}

static void
tz_note_body_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TzNoteBody *body = TZ_NOTE_BODY (widget);
  GTK_WIDGET_CLASS (tz_note_body_parent_class)->size_allocate (widget, width, height, baseline);
  if (body->width == width)
    return;
  body->width = width;
  if (body->tick == 0)
    body->tick = gtk_widget_add_tick_callback (widget, ask_again_cb, NULL, NULL);
}

static void
tz_note_body_class_init (TzNoteBodyClass *class)
{
  GTK_WIDGET_CLASS (class)->size_allocate = tz_note_body_size_allocate;
}

static void
tz_note_body_init (TzNoteBody *body G_GNUC_UNUSED)
{
}
