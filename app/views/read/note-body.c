#include "note-body.h"

#include "still-bin.h"

struct _TzNoteBody {
  GtkTextView parent_instance;
  int width;     /* that it got last */
  gulong asking; /* handler of the frame clock */
};

G_DEFINE_FINAL_TYPE (TzNoteBody, tz_note_body, GTK_TYPE_TEXT_VIEW)

static void
ask_again_cb (TzNoteBody *body, GdkFrameClock *clock)
{
  GtkWidget *bin = gtk_widget_get_ancestor (GTK_WIDGET (body), TZ_TYPE_STILL_BIN);
  g_clear_signal_handler (&body->asking, clock);
  gtk_widget_queue_resize (GTK_WIDGET (body));
  if (bin != NULL) /* which is told apart: it may have been forgotten, and passes on no more then */
    gtk_widget_queue_resize (gtk_widget_get_parent (bin));
}

static void
tz_note_body_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TzNoteBody *body = TZ_NOTE_BODY (widget);
  GTK_WIDGET_CLASS (tz_note_body_parent_class)->size_allocate (widget, width, height, baseline);
  if (body->width == width)
    return;
  body->width = width;
  if (body->asking != 0)
    return;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (gtk_widget_get_root (widget)));
  body->asking = g_signal_connect_object (clock, "layout", G_CALLBACK (ask_again_cb), body,
                                          G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
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
