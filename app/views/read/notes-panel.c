#include "notes-panel.h"

#include <glib/gi18n.h>
#include <string.h>

#include "note-row.h"

/* How long a note that is edited is kept in sight while the notes get their heights, in milliseconds. */
#define KEPT 250

struct _TzNotesPanel {
  AdwBin parent_instance;
  TzOpenNotice *open;
  GtkStack *stack;
  GtkSearchEntry *entry;
  GtkScrolledWindow *scrolled;
  GtkListBox *list;
  GtkFilterListModel *shown;
  GtkFilter *filter; /* owned by the filter model */
  TzNote *edited;    /* (nullable): what is kept in sight */
  gint64 kept_until; /* monotonic time */
};

G_DEFINE_FINAL_TYPE (TzNotesPanel, tz_notes_panel, ADW_TYPE_BIN)

static gboolean
holds (const char *text, const char *folded)
{
  g_autofree char *other = g_utf8_casefold (text, -1);
  return strstr (other, folded) != NULL;
}

static gboolean
is_tagged (TzNote *note, const char *folded)
{
  for (const char *const *tag = tz_note_get_tags (note); *tag != NULL; tag++)
    if (holds (*tag, folded))
      return TRUE;
  return FALSE;
}

static gboolean
match_func (gpointer object, gpointer data)
{
  TzNotesPanel *panel = data;
  const TzAnnotation *annotation = tz_note_get (object);
  g_autofree char *words = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (panel->entry)), -1);
  return *words == '\0' || holds (annotation->body, words) || holds (annotation->quote, words) ||
         is_tagged (object, words);
}

static void
update_page (TzNotesPanel *panel)
{
  gboolean has_notes = g_list_model_get_n_items (G_LIST_MODEL (tz_open_notice_get_notes (panel->open))) > 0;
  gtk_stack_set_visible_child_name (panel->stack, has_notes ? "notes" : "none");
}

static void
search_changed_cb (TzNotesPanel *panel)
{
  gtk_filter_changed (panel->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
stop_search_cb (TzNotesPanel *panel)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (panel->entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (panel->entry), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (panel), "read.text", NULL);
}

static GtkWidget *
make_row (gpointer note, gpointer data)
{
  return tz_note_row_new (TZ_NOTES_PANEL (data)->open, note);
}

static TzNoteRow *
find_row (TzNotesPanel *panel, TzNote *note)
{
  for (int i = 0; gtk_list_box_get_row_at_index (panel->list, i) != NULL; i++) {
    TzNoteRow *row = TZ_NOTE_ROW (gtk_list_box_get_row_at_index (panel->list, i));
    if (tz_note_row_get_note (row) == note)
      return row;
  }
  return NULL;
}

static gboolean
keep_in_sight_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data G_GNUC_UNUSED)
{
  TzNotesPanel *panel = TZ_NOTES_PANEL (widget);
  TzNoteRow *row = find_row (panel, panel->edited);
  graphene_rect_t place;
  if (row != NULL && gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (panel->list), &place))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (panel->scrolled), place.origin.y,
                               place.origin.y + place.size.height);
  if (gdk_frame_clock_get_frame_time (clock) < panel->kept_until)
    return G_SOURCE_CONTINUE;
  g_clear_object (&panel->edited);
  return G_SOURCE_REMOVE;
}

/* GTK shows what gets the focus where it stands, and a note that was just made stands nowhere yet. */
static void
keep_in_sight (TzNotesPanel *panel, TzNote *note)
{
  if (panel->edited == NULL)
    gtk_widget_add_tick_callback (GTK_WIDGET (panel), keep_in_sight_cb, NULL, NULL);
  g_set_object (&panel->edited, note);
  panel->kept_until = g_get_monotonic_time () + KEPT * G_TIME_SPAN_MILLISECOND;
}

void
tz_notes_panel_edit (TzNotesPanel *panel, TzNote *note)
{
  TzNoteRow *row = find_row (panel, note);
  if (row == NULL) {
    gtk_editable_set_text (GTK_EDITABLE (panel->entry), "");
    search_changed_cb (panel);
    row = find_row (panel, note);
  }
  if (row == NULL)
    return;
  tz_note_row_edit (row);
  keep_in_sight (panel, note);
}

void
tz_notes_panel_set_open (TzNotesPanel *panel, TzOpenNotice *open)
{
  g_return_if_fail (panel->open == NULL);
  TzNotes *notes = tz_open_notice_get_notes (open);
  panel->open = g_object_ref (open);
  panel->filter = GTK_FILTER (gtk_custom_filter_new (match_func, panel, NULL));
  panel->shown = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (notes)), panel->filter);
  gtk_list_box_bind_model (panel->list, G_LIST_MODEL (panel->shown), make_row, panel, NULL);
  g_signal_connect_object (notes, "items-changed", G_CALLBACK (update_page), panel, G_CONNECT_SWAPPED);
  update_page (panel);
}

static void
tz_notes_panel_dispose (GObject *object)
{
  TzNotesPanel *panel = TZ_NOTES_PANEL (object);
  if (panel->list != NULL)
    gtk_list_box_bind_model (panel->list, NULL, NULL, NULL, NULL);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_NOTES_PANEL);
  g_clear_object (&panel->edited);
  g_clear_object (&panel->shown);
  g_clear_object (&panel->open);
  G_OBJECT_CLASS (tz_notes_panel_parent_class)->dispose (object);
}

static void
tz_notes_panel_class_init (TzNotesPanelClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_notes_panel_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/notes-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, TzNotesPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, TzNotesPanel, entry);
  gtk_widget_class_bind_template_child (widget_class, TzNotesPanel, scrolled);
  gtk_widget_class_bind_template_child (widget_class, TzNotesPanel, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
tz_notes_panel_init (TzNotesPanel *panel)
{
  gtk_widget_init_template (GTK_WIDGET (panel));
}
