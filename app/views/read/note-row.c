#include "note-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "note-body.h"
#include "note-tags.h"

struct _TzNoteRow {
  GtkListBoxRow parent_instance;
  TzOpenNotice *open;
  TzNote *note;
  GtkLabel *quote;
  GtkWidget *delete;
  GtkTextView *body;
  GtkLabel *hint;
  TzNoteTags *tags;
  GtkLabel *state;
};

G_DEFINE_FINAL_TYPE (TzNoteRow, tz_note_row, GTK_TYPE_LIST_BOX_ROW)

static void
body_changed_cb (TzNoteRow *row)
{
  g_autofree char *body = NULL;
  g_object_get (gtk_text_view_get_buffer (row->body), "text", &body, NULL);
  gtk_widget_set_visible (GTK_WIDGET (row->hint), *body == '\0');
  tz_note_set_body (row->note, body);
}

static char *
dup_when (const TzAnnotation *annotation)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_local (annotation->modified);
  return g_date_time_format (when, "%Y-%m-%d %H:%M");
}

static void
show_state_cb (TzNoteRow *row)
{
  const TzAnnotation *annotation = tz_note_get (row->note);
  g_autofree char *when = dup_when (annotation);
  g_autofree char *words = NULL;
  gboolean failed = tz_note_get_state (row->note) == TZ_NOTE_FAILED;
  const char *classes[] = {"caption", failed ? "error" : "dim-label", NULL};
  if (failed)
    words = g_strdup_printf (_ ("Not saved, trying again: %s"), tz_note_get_problem (row->note));
  else if (tz_note_get_state (row->note) == TZ_NOTE_PENDING)
    words = g_strdup (_ ("Saving…"));
  else
    words = g_strdup_printf ("%s · %s", annotation->creator, when);
  gtk_label_set_label (row->state, words);
  gtk_widget_set_css_classes (GTK_WIDGET (row->state), classes);
}

/* The library has other words than the editor: a step was undone. */
static void
renew_cb (TzNoteRow *row)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (row->body);
  g_autofree char *shown = NULL;
  g_object_get (buffer, "text", &shown, NULL);
  if (g_strcmp0 (shown, tz_note_get_body (row->note)) != 0)
    gtk_text_buffer_set_text (buffer, tz_note_get_body (row->note), -1);
}

static void
undo_cb (AdwToast *toast)
{
  TzNotes *notes = g_object_get_data (G_OBJECT (toast), "notes");
  tz_notes_restore (notes, g_object_get_data (G_OBJECT (toast), "note"));
}

static void
delete_cb (TzNoteRow *row)
{
  TzNotes *notes = tz_open_notice_get_notes (row->open);
  TzDesk *desk = tz_open_notice_get_desk (row->open);
  AdwToast *toast = adw_toast_new (_ ("Note deleted"));
  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), "notes", g_object_ref (notes), g_object_unref);
  g_object_set_data_full (G_OBJECT (toast), "note", g_object_ref (row->note), g_object_unref);
  g_signal_connect (toast, "button-clicked", G_CALLBACK (undo_cb), NULL);
  tz_notes_delete (notes, row->note);
  tz_desk_toast (desk, toast);
}

static void
show_cb (TzNoteRow *row)
{
  tz_open_notice_jump (row->open, tz_note_get_span (row->note));
}

static void
show_quote (TzNoteRow *row)
{
  const TzAnnotation *annotation = tz_note_get (row->note);
  g_autofree char *line = g_strdup (annotation->quote);
  g_strdelimit (line, "\r\n\t", ' ');
  g_autofree char *quoted = g_strdup_printf (_ ("“%s”"), g_strstrip (line));
  gtk_label_set_label (row->quote, annotation->orphan ? _ ("These words are no longer in the text") : quoted);
  gtk_widget_set_tooltip_text (GTK_WIDGET (row->quote), annotation->quote);
}

GtkWidget *
tz_note_row_new (TzOpenNotice *open, TzNote *note)
{
  TzNoteRow *row = g_object_new (TZ_TYPE_NOTE_ROW, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (row->body);
  row->open = g_object_ref (open);
  row->note = g_object_ref (note);
  show_quote (row);
  gtk_text_buffer_set_text (buffer, tz_note_get_body (note), -1);
  gtk_widget_set_visible (GTK_WIDGET (row->hint), *tz_note_get_body (note) == '\0');
  tz_note_tags_set_note (row->tags, open, note);
  gboolean writable = tz_desk_may_write (tz_open_notice_get_desk (open));
  gtk_text_view_set_editable (row->body, writable);
  gtk_widget_set_sensitive (row->delete, writable);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (body_changed_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (note, "notify::body", G_CALLBACK (renew_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (note, "notify::state", G_CALLBACK (show_state_cb), row, G_CONNECT_SWAPPED);
  show_state_cb (row);
  return GTK_WIDGET (row);
}

TzNote *
tz_note_row_get_note (TzNoteRow *row)
{
  return row->note;
}

void
tz_note_row_edit (TzNoteRow *row)
{
  gtk_widget_grab_focus (GTK_WIDGET (row->body));
}

static void
tz_note_row_dispose (GObject *object)
{
  TzNoteRow *row = TZ_NOTE_ROW (object);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_NOTE_ROW);
  g_clear_object (&row->open);
  g_clear_object (&row->note);
  G_OBJECT_CLASS (tz_note_row_parent_class)->dispose (object);
}

static void
tz_note_row_class_init (TzNoteRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_note_row_dispose;
  g_type_ensure (TZ_TYPE_NOTE_BODY);
  g_type_ensure (TZ_TYPE_NOTE_TAGS);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/taizhang/Taizhang/ui/note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TzNoteRow, quote);
  gtk_widget_class_bind_template_child (widget_class, TzNoteRow, delete);
  gtk_widget_class_bind_template_child (widget_class, TzNoteRow, body);
  gtk_widget_class_bind_template_child (widget_class, TzNoteRow, hint);
  gtk_widget_class_bind_template_child (widget_class, TzNoteRow, tags);
  gtk_widget_class_bind_template_child (widget_class, TzNoteRow, state);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
}

static void
tz_note_row_init (TzNoteRow *row)
{
  gtk_widget_init_template (GTK_WIDGET (row));
}
