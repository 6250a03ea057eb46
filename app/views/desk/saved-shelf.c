#include "saved-shelf.h"

#include <glib/gi18n.h>

#include "jobs.h"
#include "saved-row.h"

struct _TzSavedShelf {
  AdwBin parent_instance;
  TzDesk *desk;
  const TzShelfContent *content;
  gpointer shown;
  GPtrArray *items; /* (element-type TzSaved) (nullable): as last read */
  gboolean opened;  /* since they were last read */
  gboolean stale;   /* others were read while a name was typed */
  GtkMenuButton *button;
  GtkPopover *popover;
  GtkListBox *list;
  GtkLabel *none;
  GtkLabel *present;
  GtkEntry *name;
  GtkButton *save;
};

G_DEFINE_FINAL_TYPE (TzSavedShelf, tz_saved_shelf, ADW_TYPE_BIN)

static guint run_signal;

/* A change on its way to the library, held by the job and by who waits for it. */
typedef struct {
  const TzShelfContent *content;
  TzSaved *item;
  gboolean removed;
  TzDesk *desk;
} Change;

static void
change_clear (gpointer data)
{
  Change *change = data;
  change->content->free (change->item);
  g_object_unref (change->desk);
}

static void
change_unref (gpointer change)
{
  g_rc_box_release_full (change, change_clear);
}

/* ---- What is saved ---- */

static const TzSaved *
find_called (TzSavedShelf *shelf, const char *name)
{
  for (guint i = 0; shelf->items != NULL && i < shelf->items->len; i++) {
    const TzSaved *item = shelf->items->pdata[i];
    if (g_str_equal (item->name, name))
      return item;
  }
  return NULL;
}

static char *
dup_name (TzSavedShelf *shelf)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (shelf->name))));
}

/* A name that is there already means that item: it is brought up to date. */
static void
update_save (TzSavedShelf *shelf)
{
  g_autofree char *name = dup_name (shelf);
  gtk_button_set_label (shelf->save, find_called (shelf, name) != NULL ? _ ("_Update") : _ ("_Save"));
  gtk_widget_set_sensitive (GTK_WIDGET (shelf->save),
                            *name != '\0' && gtk_widget_get_sensitive (GTK_WIDGET (shelf->name)));
}

static void
show_present (TzSavedShelf *shelf)
{
  const TzShelfContent *content = shelf->content;
  TzLibrary *library = tz_desk_get_library (shelf->desk);
  gpointer present = library != NULL ? content->make (shelf->shown) : NULL;
  g_autofree char *words = present != NULL ? content->dup_words (present, library) : NULL;
  gtk_label_set_text (shelf->present, words != NULL ? words : _ (content->first));
  gtk_widget_set_sensitive (GTK_WIDGET (shelf->name), words != NULL && tz_desk_may_write (shelf->desk));
  update_save (shelf);
  g_clear_pointer (&present, content->free);
}

/* ---- Changes ---- */

static gpointer
run_change (TzLibrary *library, gpointer data, GError **error)
{
  const Change *change = data;
  if (change->removed)
    change->content->remove (library, change->item->id, error);
  else
    change->content->save (library, change->item, error);
  return NULL;
}

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  Change *change = data;
  gint64 step = 0;
  if (!tz_library_submit_step_finish (TZ_LIBRARY (source), result, &step, &error))
    tz_desk_toast_error (change->desk, _ (change->content->unsaved), error);
  if (step != 0 && change->removed)
    tz_desk_toast_undo (change->desk, _ (change->content->deleted), step);
  change_unref (change);
}

/* @item: (transfer full). */
static void
submit (TzSavedShelf *shelf, TzSaved *item, gboolean removed)
{
  Change *change = g_rc_box_new (Change);
  *change = (Change){shelf->content, item, removed, g_object_ref (shelf->desk)};
  tz_library_submit_step (tz_desk_get_library (shelf->desk), run_change, change, change_unref, NULL,
                          changed_cb, g_rc_box_acquire (change));
}

/* Saves @item, (transfer full), as @name, in the place of the item numbered @id. */
static void
save_as (TzSavedShelf *shelf, TzSaved *item, gint64 id, const char *name)
{
  tz_saved_clear (item);
  item->id = id;
  item->name = g_strdup (name);
  item->creator = g_strdup (tz_desk_get_creator (shelf->desk));
  submit (shelf, item, FALSE);
}

static void
save_cb (TzSavedShelf *shelf)
{
  g_autofree char *name = dup_name (shelf);
  const TzSaved *there = find_called (shelf, name);
  if (!gtk_widget_get_sensitive (GTK_WIDGET (shelf->save)))
    return;
  save_as (shelf, shelf->content->make (shelf->shown), there != NULL ? there->id : 0, name);
  gtk_editable_set_text (GTK_EDITABLE (shelf->name), "");
}

static void
rename_cb (TzSavedShelf *shelf, const char *name, TzSavedRow *row)
{
  const TzSaved *item = tz_saved_row_get (row);
  save_as (shelf, shelf->content->copy (item), item->id, name);
}

static void
delete_cb (TzSavedShelf *shelf, TzSavedRow *row)
{
  submit (shelf, shelf->content->copy (tz_saved_row_get (row)), TRUE);
}

static void
run_cb (TzSavedShelf *shelf, TzSavedRow *row)
{
  gpointer item = shelf->content->copy (tz_saved_row_get (row));
  gtk_menu_button_popdown (shelf->button);
  g_signal_emit (shelf, run_signal, 0, item);
  shelf->content->free (item);
}

/* ---- Reading ---- */

static void refresh (TzSavedShelf *shelf);

static void
kept_cb (TzSavedShelf *shelf)
{
  if (shelf->stale)
    refresh (shelf);
}

static void
add_row (TzSavedShelf *shelf, const TzSaved *item)
{
  g_autofree char *words = shelf->content->dup_words (item, tz_desk_get_library (shelf->desk));
  GtkWidget *row = tz_saved_row_new (item, words, tz_desk_may_write (shelf->desk));
  g_signal_connect_object (row, "rename", G_CALLBACK (rename_cb), shelf, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "delete", G_CALLBACK (delete_cb), shelf, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "kept", G_CALLBACK (kept_cb), shelf, G_CONNECT_SWAPPED);
  gtk_list_box_append (shelf->list, row);
}

static void
clear_rows (TzSavedShelf *shelf)
{
  GtkListBoxRow *row;
  while ((row = gtk_list_box_get_row_at_index (shelf->list, 0)) != NULL)
    gtk_list_box_remove (shelf->list, GTK_WIDGET (row));
  g_clear_pointer (&shelf->items, g_ptr_array_unref);
}

static gboolean
is_renamed (TzSavedShelf *shelf)
{
  GtkListBoxRow *row;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (shelf->list, i)) != NULL; i++)
    if (tz_saved_row_is_renamed (TZ_SAVED_ROW (row)))
      return TRUE;
  return FALSE;
}

static void
focus_first (TzSavedShelf *shelf)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (shelf->list, 0);
  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (shelf->name));
}

typedef struct {
  TzLibrary *library;
  const TzShelfContent *content;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;
  g_object_unref (reading->library);
  g_free (reading);
}

static gpointer
read_items (gpointer data, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  const Reading *reading = data;
  return reading->content->list (reading->library, error);
}

static void
free_items (gpointer items)
{
  g_ptr_array_unref (items);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  TzSavedShelf *shelf = TZ_SAVED_SHELF (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = tz_job_finish (result, &error);
  if (shelf->desk == NULL || tz_desk_get_library (shelf->desk) == NULL)
    return;
  if (items == NULL) {
    tz_desk_toast_error (shelf->desk, _ (shelf->content->unread), error);
    return;
  }
  shelf->stale = !shelf->opened && is_renamed (shelf);
  if (shelf->stale)
    return;
  clear_rows (shelf);
  shelf->items = g_steal_pointer (&items);
  for (guint i = 0; i < shelf->items->len; i++)
    add_row (shelf, shelf->items->pdata[i]);
  update_save (shelf);
  if (shelf->opened)
    focus_first (shelf);
  shelf->opened = FALSE;
}

static void
refresh (TzSavedShelf *shelf)
{
  TzLibrary *library = tz_desk_get_library (shelf->desk);
  show_present (shelf);
  if (library == NULL)
    return;
  Reading *reading = g_new (Reading, 1);
  *reading = (Reading){g_object_ref (library), shelf->content};
  tz_job_run (shelf, read_items, reading, reading_free, free_items, NULL, read_cb, NULL);
}

static void
opened_cb (TzSavedShelf *shelf)
{
  shelf->opened = TRUE;
  refresh (shelf);
}

static void
library_changed_cb (TzSavedShelf *shelf, TzLibraryChange what)
{
  if (what == TZ_CHANGE_SAVED && gtk_widget_get_mapped (GTK_WIDGET (shelf->popover)))
    refresh (shelf);
}

static void
library_cb (TzSavedShelf *shelf)
{
  gtk_menu_button_popdown (shelf->button);
  clear_rows (shelf);
  gtk_widget_set_sensitive (GTK_WIDGET (shelf->button), tz_desk_get_library (shelf->desk) != NULL);
}

/* ---- The widget ---- */

static void
set_label (gpointer widget, const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
show_words (TzSavedShelf *shelf)
{
  const char *title = _ (shelf->content->title), *name = _ (shelf->content->name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (shelf->button), title);
  set_label (shelf->button, title);
  set_label (shelf->popover, title);
  set_label (shelf->list, title);
  gtk_label_set_label (shelf->none, _ (shelf->content->none));
  gtk_entry_set_placeholder_text (shelf->name, name);
  set_label (shelf->name, name);
}

void
tz_saved_shelf_connect (TzSavedShelf *shelf, TzDesk *desk, const TzShelfContent *content, gpointer shown)
{
  g_return_if_fail (shelf->desk == NULL);
  shelf->desk = g_object_ref (desk);
  shelf->content = content;
  shelf->shown = shown;
  show_words (shelf);
  g_signal_connect_object (desk, "library-changed", G_CALLBACK (library_changed_cb), shelf,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::library", G_CALLBACK (library_cb), shelf, G_CONNECT_SWAPPED);
  library_cb (shelf);
}

static void
tz_saved_shelf_dispose (GObject *object)
{
  TzSavedShelf *shelf = TZ_SAVED_SHELF (object);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_SAVED_SHELF);
  g_clear_object (&shelf->desk);
  g_clear_pointer (&shelf->items, g_ptr_array_unref);
  G_OBJECT_CLASS (tz_saved_shelf_parent_class)->dispose (object);
}

static void
tz_saved_shelf_class_init (TzSavedShelfClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_saved_shelf_dispose;
  run_signal = g_signal_new ("run", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                             G_TYPE_NONE, 1, G_TYPE_POINTER);
  g_type_ensure (TZ_TYPE_SAVED_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/saved-shelf.ui");
  gtk_widget_class_bind_template_child (widget_class, TzSavedShelf, button);
  gtk_widget_class_bind_template_child (widget_class, TzSavedShelf, popover);
  gtk_widget_class_bind_template_child (widget_class, TzSavedShelf, list);
  gtk_widget_class_bind_template_child (widget_class, TzSavedShelf, none);
  gtk_widget_class_bind_template_child (widget_class, TzSavedShelf, present);
  gtk_widget_class_bind_template_child (widget_class, TzSavedShelf, name);
  gtk_widget_class_bind_template_child (widget_class, TzSavedShelf, save);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_save);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, run_cb);
}

static void
tz_saved_shelf_init (TzSavedShelf *shelf)
{
  gtk_widget_init_template (GTK_WIDGET (shelf));
}
