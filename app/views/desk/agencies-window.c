#include "agencies-window.h"

#include <glib/gi18n.h>

#include "agency-browser.h"
#include "agency-change.h"
#include "agency-merger.h"
#include "agency-pane.h"
#include "agency-row.h"
#include "desk-action.h"
#include "undo-toast.h"
#include "window-history.h"

struct _TzAgenciesWindow {
  AdwWindow parent_instance;
  TzDesk *desk;
  TzLibrary *library;
  TzAgencyBrowser *browser;

  GtkEditable *search;
  GtkStack *stack;
  GtkListView *view;
  TzAgencyPane *pane;
  GtkLabel *counts;
  GtkWidget *unpick;
  GtkMenuButton *merge;
  TzAgencyMerger *merger;
  AdwToastOverlay *toasts;
};

G_DEFINE_FINAL_TYPE (TzAgenciesWindow, tz_agencies_window, ADW_TYPE_WINDOW)

/* ---- Changes ---- */

static void
show_error (TzAgenciesWindow *window, const GError *error)
{
  g_autofree char *words = g_markup_escape_text (error->message, -1);
  adw_toast_overlay_add_toast (window->toasts, adw_toast_new (words));
}

/* A change on its way. */
typedef struct {
  TzAgenciesWindow *window;
  const char *done; /* format: what to say of the agency that it came to */
  char *name;       /* of that agency */
  gboolean unpicks; /* the agencies it is about are gone */
} Changing;

static void
changing_free (Changing *changing)
{
  g_object_unref (changing->window);
  g_free (changing->name);
  g_free (changing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Changing, changing_free)

static void
changed_cb (GObject *library, GAsyncResult *result, gpointer data)
{
  g_autoptr (Changing) changing = data;
  TzAgenciesWindow *window = changing->window;
  g_autoptr (GError) error = NULL;
  gint64 step = 0;
  gboolean done = tz_library_submit_step_finish (TZ_LIBRARY (library), result, &step, &error);
  if (window->desk == NULL)
    return;
  if (!done) {
    show_error (window, error);
    return;
  }
  g_autofree char *words = g_strdup_printf (changing->done, changing->name);
  adw_toast_overlay_add_toast (window->toasts, tz_undo_toast_new (window->desk, words, step));
  if (changing->unpicks)
    tz_agency_browser_unpick (window->browser);
  tz_agency_browser_want (window->browser, changing->name);
}

static void
submit (TzAgenciesWindow *window, TzAgencyChange *change, const char *done, gboolean unpicks)
{
  Changing *changing = g_new (Changing, 1);
  *changing = (Changing){g_object_ref (window), done, g_strdup (tz_agency_change_get_name (change)), unpicks};
  tz_library_submit_step (window->library, tz_agency_change_run, change, tz_agency_change_free, NULL,
                          changed_cb, changing);
}

static void
merge_cb (TzAgenciesWindow *window, const char *into)
{
  g_auto (GStrv) names = tz_agency_browser_dup_picked (window->browser);
  const char *creator = tz_desk_get_creator (window->desk);
  submit (window, tz_agency_change_merge ((const char *const *)names, into, creator), _ ("Merged into “%s”"),
          TRUE);
}

static void
rename_cb (TzAgenciesWindow *window, const char *name, const char *new_name)
{
  const char *creator = tz_desk_get_creator (window->desk);
  submit (window, tz_agency_change_rename (name, new_name, creator), _ ("Renamed to “%s”"), FALSE);
}

static void
move_cb (TzAgenciesWindow *window, gint64 notice, const char *name)
{
  const char *creator = tz_desk_get_creator (window->desk);
  submit (window, tz_agency_change_move (notice, name, creator), _ ("Moved to “%s”"), FALSE);
}

static void
open_cb (TzAgenciesWindow *window, gint64 notice)
{
  tz_desk_open_place (window->desk, notice, TZ_SPAN_NONE);
  gtk_window_present (gtk_window_get_transient_for (GTK_WINDOW (window)));
}

/* ---- The list ---- */

static void
selected_cb (TzAgenciesWindow *window)
{
  tz_agency_pane_show (window->pane, tz_agency_browser_get_selected (window->browser));
}

static void
found_cb (TzAgenciesWindow *window, guint position)
{
  gtk_widget_activate_action (GTK_WIDGET (window->view), "list.scroll-to-item", "u", position);
}

static void
listed_cb (TzAgenciesWindow *window)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (tz_agency_browser_get_selection (window->browser)));
  g_autofree char *counts = g_strdup_printf (ngettext ("%'u agency", "%'u agencies", n), n);
  const char *without = *gtk_editable_get_text (window->search) != '\0' ? "nothing-found" : "empty";
  gtk_label_set_label (window->counts, counts);
  gtk_stack_set_visible_child_name (window->stack, n > 0 ? "list" : without);
  selected_cb (window);
}

static void
picked_cb (TzAgenciesWindow *window)
{
  g_auto (GStrv) names = tz_agency_browser_dup_picked (window->browser);
  guint n = g_strv_length (names);
  g_autofree char *label = n > 1
                               ? g_strdup_printf (ngettext ("_Merge %u Agency…", "_Merge %u Agencies…", n), n)
                               : g_strdup (_ ("_Merge…"));
  gtk_menu_button_set_label (window->merge, label);
  gtk_widget_set_sensitive (GTK_WIDGET (window->merge), n > 1);
  gtk_widget_set_visible (window->unpick, n > 0);
  tz_agency_merger_set_names (window->merger, (const char *const *)names);
}

static void
unpick_cb (TzAgenciesWindow *window)
{
  tz_agency_browser_unpick (window->browser);
}

static void
search_cb (TzAgenciesWindow *window)
{
  tz_agency_browser_search (window->browser, gtk_editable_get_text (window->search));
}

/* ---- Keys ---- */

static void
activate_cb (TzAgenciesWindow *window)
{
  tz_agency_pane_focus (window->pane);
}

/* Space ticks the selected row, before the list selects by it. */
static gboolean
key_cb (TzAgenciesWindow *window, guint key, guint code G_GNUC_UNUSED, GdkModifierType state)
{
  TzAgencyItem *item = tz_agency_browser_get_selected (window->browser);
  if (key != GDK_KEY_space || (state & gtk_accelerator_get_default_mod_mask ()) != 0 || item == NULL ||
      tz_library_is_read_only (window->library))
    return FALSE;
  tz_agency_browser_pick (window->browser, item, !tz_agency_item_get_picked (item));
  return TRUE;
}

static void
stop_search_cb (TzAgenciesWindow *window)
{
  if (*gtk_editable_get_text (window->search) != '\0')
    gtk_editable_set_text (window->search, "");
  else
    gtk_window_close (GTK_WINDOW (window));
}

static void
find_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  gtk_widget_grab_focus (GTK_WIDGET (TZ_AGENCIES_WINDOW (widget)->search));
}

/* ---- The window ---- */

static void
tz_agencies_window_dispose (GObject *object)
{
  TzAgenciesWindow *window = TZ_AGENCIES_WINDOW (object);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_AGENCIES_WINDOW);
  g_clear_object (&window->browser);
  g_clear_object (&window->library);
  g_clear_object (&window->desk);
  G_OBJECT_CLASS (tz_agencies_window_parent_class)->dispose (object);
}

static void
tz_agencies_window_class_init (TzAgenciesWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_agencies_window_dispose;
  g_type_ensure (TZ_TYPE_AGENCY_PANE);
  g_type_ensure (TZ_TYPE_AGENCY_MERGER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/agencies-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TzAgenciesWindow, search);
  gtk_widget_class_bind_template_child (widget_class, TzAgenciesWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, TzAgenciesWindow, view);
  gtk_widget_class_bind_template_child (widget_class, TzAgenciesWindow, pane);
  gtk_widget_class_bind_template_child (widget_class, TzAgenciesWindow, counts);
  gtk_widget_class_bind_template_child (widget_class, TzAgenciesWindow, unpick);
  gtk_widget_class_bind_template_child (widget_class, TzAgenciesWindow, merge);
  gtk_widget_class_bind_template_child (widget_class, TzAgenciesWindow, merger);
  gtk_widget_class_bind_template_child (widget_class, TzAgenciesWindow, toasts);
  gtk_widget_class_bind_template_callback (widget_class, merge_cb);
  gtk_widget_class_bind_template_callback (widget_class, rename_cb);
  gtk_widget_class_bind_template_callback (widget_class, move_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, unpick_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_install_action (widget_class, "agencies.find", NULL, find_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "agencies.find", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tz_agencies_window_init (TzAgenciesWindow *window)
{
  gtk_widget_init_template (GTK_WIDGET (window));
}

static void
set_library (TzAgenciesWindow *window, TzLibrary *library)
{
  window->library = g_object_ref (library);
  window->browser = tz_agency_browser_new (library);
  g_autoptr (GtkListItemFactory) rows =
      tz_agency_row_factory_new (window->browser, !tz_library_is_read_only (library));
  GtkSingleSelection *selection = tz_agency_browser_get_selection (window->browser);
  gtk_list_view_set_factory (window->view, rows);
  gtk_list_view_set_model (window->view, GTK_SELECTION_MODEL (selection));
  tz_agency_pane_set_library (window->pane, library);
  g_signal_connect_object (selection, "notify::selected-item", G_CALLBACK (selected_cb), window,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (window->browser, "listed", G_CALLBACK (listed_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (window->browser, "found", G_CALLBACK (found_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (window->browser, "picked", G_CALLBACK (picked_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (window->browser, "failed", G_CALLBACK (show_error), window, G_CONNECT_SWAPPED);
  picked_cb (window);
}

static TzAgenciesWindow *
make_window (GtkApplicationWindow *parent, TzDesk *desk)
{
  TzAgenciesWindow *window = g_object_new (TZ_TYPE_AGENCIES_WINDOW, "transient-for", parent, NULL);
  window->desk = g_object_ref (desk);
  set_library (window, tz_desk_get_library (desk));
  tz_window_history_share (parent, GTK_WIDGET (window));
  /* Another library has other agencies. */
  g_signal_connect_object (desk, "notify::library", G_CALLBACK (gtk_window_destroy), window,
                           G_CONNECT_SWAPPED);
  return window;
}

static TzAgenciesWindow *
find_window (GtkApplicationWindow *parent)
{
  g_autoptr (GList) all = gtk_window_list_toplevels ();
  for (GList *l = all; l != NULL; l = l->next)
    if (TZ_IS_AGENCIES_WINDOW (l->data) && gtk_window_get_transient_for (l->data) == GTK_WINDOW (parent))
      return l->data;
  return NULL;
}

GtkWidget *
tz_agencies_window_present (GtkApplicationWindow *parent, TzDesk *desk, const char *name)
{
  TzAgenciesWindow *window = find_window (parent);
  if (window == NULL)
    window = make_window (parent, desk);
  if (name != NULL) {
    gtk_editable_set_text (window->search, "");
    tz_agency_browser_want (window->browser, name);
  }
  gtk_window_present (GTK_WINDOW (window));
  return GTK_WIDGET (window);
}

/* ---- The action ---- */

static void
show_agencies (GtkApplicationWindow *parent, TzDesk *desk, GVariant *parameter)
{
  const char *name = g_variant_get_string (parameter, NULL);
  tz_agencies_window_present (parent, desk, *name != '\0' ? name : NULL);
}

void
tz_agencies_window_attach (GtkApplicationWindow *window, TzDesk *desk)
{
  static const TzDeskAction action = {"agencies", "s", FALSE, show_agencies};
  tz_desk_action_add (window, desk, &action);
}
