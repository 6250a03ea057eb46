#include "search-shelf.h"

#include <glib/gi18n.h>

#include "filter-words.h"
#include "jobs.h"
#include "search-row.h"

struct _TzSearchShelf {
  AdwBin parent_instance;
  TzDesk *desk;
  TzNoticeBrowser *browser;
  GPtrArray *searches; /* (element-type TzSavedSearch) (nullable): as last read */
  gboolean opened;     /* since it was last read */
  GtkMenuButton *button;
  GtkPopover *popover;
  GtkListBox *list;
  GtkLabel *present;
  GtkEntry *name;
  GtkButton *save;
};

G_DEFINE_FINAL_TYPE (TzSearchShelf, tz_search_shelf, ADW_TYPE_BIN)

static guint run_signal;

/* A change on its way to the library. */
typedef struct {
  TzSavedSearch *search;
  gboolean deleted;
} Change;

static void
change_free (gpointer data)
{
  Change *change = data;
  tz_saved_search_free (change->search);
  g_free (change);
}

static void
free_searches (gpointer searches)
{
  g_ptr_array_unref (searches);
}

static gboolean
is_writable (TzSearchShelf *shelf)
{
  TzLibrary *library = tz_desk_get_library (shelf->desk);
  return library != NULL && !tz_library_is_read_only (library);
}

/* ---- What is saved ---- */

static const TzSavedSearch *
find_called (TzSearchShelf *shelf, const char *name)
{
  for (guint i = 0; shelf->searches != NULL && i < shelf->searches->len; i++) {
    const TzSavedSearch *search = shelf->searches->pdata[i];
    if (g_str_equal (search->name, name))
      return search;
  }
  return NULL;
}

static char *
dup_name (TzSearchShelf *shelf)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (shelf->name))));
}

/* A name that is there already means that search: it is brought up to date. */
static void
update_save (TzSearchShelf *shelf)
{
  g_autofree char *name = dup_name (shelf);
  gboolean any = !tz_notice_filter_is_empty (tz_notice_browser_get_filter (shelf->browser));
  gtk_button_set_label (shelf->save, find_called (shelf, name) != NULL ? _ ("_Update") : _ ("_Save"));
  gtk_widget_set_sensitive (GTK_WIDGET (shelf->save), any && *name != '\0' && is_writable (shelf));
}

static void
show_present (TzSearchShelf *shelf)
{
  TzLibrary *library = tz_desk_get_library (shelf->desk);
  const TzNoticeFilter *filter = tz_notice_browser_get_filter (shelf->browser);
  gboolean any = library != NULL && !tz_notice_filter_is_empty (filter);
  g_autofree char *words = any ? tz_notice_filter_dup_words (filter, tz_library_get_lexicon (library)) : NULL;
  gtk_label_set_text (shelf->present, any ? words : _ ("Search or filter first, then save it here"));
  gtk_widget_set_sensitive (GTK_WIDGET (shelf->name), any && is_writable (shelf));
  update_save (shelf);
}

/* ---- Changes ---- */

static gpointer
run_change (TzLibrary *library, gpointer data, GError **error)
{
  const Change *change = data;
  if (change->deleted)
    tz_library_delete_search (library, change->search->id, error);
  else
    tz_library_save_search (library, change->search, error);
  return NULL;
}

static gint64
finish_change (TzLibrary *library, GAsyncResult *result, TzDesk *desk)
{
  g_autoptr (GError) error = NULL;
  gint64 step = 0;
  if (!tz_library_submit_step_finish (library, result, &step, &error))
    tz_desk_toast_error (desk, _ ("The saved searches were not changed"), error);
  return step;
}

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TzDesk) desk = data;
  finish_change (TZ_LIBRARY (source), result, desk);
}

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TzDesk) desk = data;
  gint64 step = finish_change (TZ_LIBRARY (source), result, desk);
  if (step != 0)
    tz_desk_toast_undo (desk, _ ("Saved search deleted"), step);
}

/* @search: (transfer full). */
static void
submit (TzSearchShelf *shelf, TzSavedSearch *search, gboolean deleted)
{
  Change *change = g_new (Change, 1);
  *change = (Change){search, deleted};
  tz_library_submit_step (tz_desk_get_library (shelf->desk), run_change, change, change_free,
                          deleted ? deleted_cb : changed_cb, g_object_ref (shelf->desk));
}

static void
save_cb (TzSearchShelf *shelf)
{
  g_autofree char *name = dup_name (shelf);
  const TzSavedSearch *there = find_called (shelf, name);
  if (!gtk_widget_get_sensitive (GTK_WIDGET (shelf->save)))
    return;
  TzSavedSearch *search = tz_notice_filter_dup_search (tz_notice_browser_get_filter (shelf->browser));
  search->id = there != NULL ? there->id : 0;
  search->name = g_steal_pointer (&name);
  search->creator = g_strdup (tz_desk_get_creator (shelf->desk));
  submit (shelf, search, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (shelf->name), "");
}

static void
rename_cb (TzSearchShelf *shelf, const char *name, TzSearchRow *row)
{
  TzSavedSearch *search = tz_saved_search_copy (tz_search_row_get (row));
  g_free (search->name);
  g_free (search->creator);
  search->name = g_strdup (name);
  search->creator = g_strdup (tz_desk_get_creator (shelf->desk));
  submit (shelf, search, FALSE);
}

static void
delete_cb (TzSearchShelf *shelf, TzSearchRow *row)
{
  submit (shelf, tz_saved_search_copy (tz_search_row_get (row)), TRUE);
}

static void
run_cb (TzSearchShelf *shelf, TzSearchRow *row)
{
  g_autoptr (TzSavedSearch) search = tz_saved_search_copy (tz_search_row_get (row));
  gtk_menu_button_popdown (shelf->button);
  g_signal_emit (shelf, run_signal, 0, search);
}

/* ---- Reading ---- */

static void
add_row (TzSearchShelf *shelf, const TzSavedSearch *search)
{
  g_autoptr (TzNoticeFilter) filter = tz_notice_filter_new ();
  tz_notice_filter_set_search (filter, search);
  const TzLexicon *lexicon = tz_library_get_lexicon (tz_desk_get_library (shelf->desk));
  g_autofree char *words = tz_notice_filter_dup_words (filter, lexicon);
  GtkWidget *row = tz_search_row_new (search, words, is_writable (shelf));
  g_signal_connect_object (row, "rename", G_CALLBACK (rename_cb), shelf, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "delete", G_CALLBACK (delete_cb), shelf, G_CONNECT_SWAPPED);
  gtk_list_box_append (shelf->list, row);
}

static void
clear_rows (TzSearchShelf *shelf)
{
  GtkListBoxRow *row;
  while ((row = gtk_list_box_get_row_at_index (shelf->list, 0)) != NULL)
    gtk_list_box_remove (shelf->list, GTK_WIDGET (row));
  g_clear_pointer (&shelf->searches, g_ptr_array_unref);
}

static void
focus_first (TzSearchShelf *shelf)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (shelf->list, 0);
  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : GTK_WIDGET (shelf->name));
}

static gpointer
read_list (gpointer library, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  return tz_library_list_searches (library, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  TzSearchShelf *shelf = TZ_SEARCH_SHELF (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) searches = tz_job_finish (result, &error);
  if (shelf->desk == NULL || tz_desk_get_library (shelf->desk) == NULL)
    return;
  if (searches == NULL) {
    tz_desk_toast_error (shelf->desk, _ ("The saved searches cannot be read"), error);
    return;
  }
  clear_rows (shelf);
  shelf->searches = g_steal_pointer (&searches);
  for (guint i = 0; i < shelf->searches->len; i++)
    add_row (shelf, shelf->searches->pdata[i]);
  update_save (shelf);
  if (shelf->opened)
    focus_first (shelf);
  shelf->opened = FALSE;
}

static void
read_searches (TzSearchShelf *shelf)
{
  TzLibrary *library = tz_desk_get_library (shelf->desk);
  show_present (shelf);
  if (library != NULL)
    tz_job_run (shelf, read_list, g_object_ref (library), g_object_unref, free_searches, NULL, read_cb, NULL);
}

static void
opened_cb (TzSearchShelf *shelf)
{
  shelf->opened = TRUE;
  read_searches (shelf);
}

static void
library_changed_cb (TzSearchShelf *shelf)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (shelf->popover)))
    read_searches (shelf);
}

static void
library_cb (TzSearchShelf *shelf)
{
  gtk_menu_button_popdown (shelf->button);
  clear_rows (shelf);
  gtk_widget_set_sensitive (GTK_WIDGET (shelf->button), tz_desk_get_library (shelf->desk) != NULL);
}

void
tz_search_shelf_connect (TzSearchShelf *shelf, TzDesk *desk, TzNoticeBrowser *browser)
{
  g_return_if_fail (shelf->desk == NULL);
  shelf->desk = g_object_ref (desk);
  shelf->browser = g_object_ref (browser);
  g_signal_connect_object (desk, "library-changed", G_CALLBACK (library_changed_cb), shelf,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::library", G_CALLBACK (library_cb), shelf, G_CONNECT_SWAPPED);
  library_cb (shelf);
}

static void
tz_search_shelf_dispose (GObject *object)
{
  TzSearchShelf *shelf = TZ_SEARCH_SHELF (object);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_SEARCH_SHELF);
  g_clear_object (&shelf->desk);
  g_clear_object (&shelf->browser);
  g_clear_pointer (&shelf->searches, g_ptr_array_unref);
  G_OBJECT_CLASS (tz_search_shelf_parent_class)->dispose (object);
}

static void
tz_search_shelf_class_init (TzSearchShelfClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_search_shelf_dispose;
  run_signal = g_signal_new ("run", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                             G_TYPE_NONE, 1, G_TYPE_POINTER);
  g_type_ensure (TZ_TYPE_SEARCH_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/search-shelf.ui");
  gtk_widget_class_bind_template_child (widget_class, TzSearchShelf, button);
  gtk_widget_class_bind_template_child (widget_class, TzSearchShelf, popover);
  gtk_widget_class_bind_template_child (widget_class, TzSearchShelf, list);
  gtk_widget_class_bind_template_child (widget_class, TzSearchShelf, present);
  gtk_widget_class_bind_template_child (widget_class, TzSearchShelf, name);
  gtk_widget_class_bind_template_child (widget_class, TzSearchShelf, save);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_save);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, run_cb);
}

static void
tz_search_shelf_init (TzSearchShelf *shelf)
{
  gtk_widget_init_template (GTK_WIDGET (shelf));
}
