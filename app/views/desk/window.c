#include "window.h"

#include "agencies-window.h"
#include "compare-view.h"
#include "export-window.h"
#include "library-salvager.h"
#include "library-view.h"
#include "own-words-window.h"
#include "read-view.h"
#include "report-view.h"
#include "unsaved-bar.h"
#include "window-closing.h"
#include "window-history.h"
#include "window-import.h"
#include "work-importer.h"

#include <glib/gi18n.h>

struct _TzWindow {
  AdwApplicationWindow parent_instance;
  TzDesk *desk;
  AdwViewStack *stack;
  AdwSqueezer *squeezer;
  GtkWidget *switcher;
  AdwViewSwitcherBar *switcher_bar;
  AdwToastOverlay *toasts;
  GtkBox *start;
  GtkBox *end;
  GMenu *main_menu;
  GtkInfoBar *damage;
  TzUnsavedBar *unsaved;
  TzLibraryChecker *checker;
};

G_DEFINE_FINAL_TYPE (TzWindow, tz_window, ADW_TYPE_APPLICATION_WINDOW)

static TzPage *
get_page (TzWindow *window)
{
  return TZ_PAGE (adw_view_stack_get_visible_child (window->stack));
}

/* Shows @part (nullable) of the header alone. What was there once stays: buttons that are taken out and put back
 * find their actions no more. */
static void
show_part (GtkBox *box, GtkWidget *part)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (box));
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_visible (child, FALSE);
  if (part == NULL)
    return;
  if (gtk_widget_get_parent (part) == NULL) {
    GtkWidget *bin = adw_bin_new ();
    adw_bin_set_child (ADW_BIN (bin), part);
    gtk_box_append (box, bin);
  }
  gtk_widget_set_visible (gtk_widget_get_parent (part), TRUE);
}

static void
visible_child_changed_cb (TzWindow *window)
{
  GtkWidget *child = adw_view_stack_get_visible_child (window->stack);
  if (!TZ_IS_PAGE (child))
    return;
  show_part (window->start, tz_page_get_start (TZ_PAGE (child)));
  show_part (window->end, tz_page_get_end (TZ_PAGE (child)));
  if (window->desk != NULL)
    tz_desk_set_current (window->desk, adw_view_stack_get_visible_child_name (window->stack), 0,
                         TZ_SPAN_NONE);
}

static gboolean
show_switcher_cb (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  TzWindow *window = TZ_WINDOW (widget);
  gboolean squeezed = adw_squeezer_get_visible_child (window->squeezer) != window->switcher;
  adw_view_switcher_bar_set_reveal (window->switcher_bar, squeezed);
  return G_SOURCE_REMOVE;
}

/* The views are switched below where there is no room above. That shows while the window is laid out, which is
 * too late for the bar to ask for its place in the same frame. */
static void
squeezed_cb (TzWindow *window)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (window), show_switcher_cb, NULL, NULL);
}

static void
show_view_cb (TzWindow *window, const char *view)
{
  adw_view_stack_set_visible_child_name (window->stack, view);
}

static void
toast_cb (TzWindow *window, AdwToast *toast)
{
  adw_toast_overlay_add_toast (window->toasts, g_object_ref (toast));
}

static void
damage_response_cb (TzWindow *window)
{
  gtk_info_bar_set_revealed (window->damage, FALSE);
}

static void
show_view_action_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter, gpointer window)
{
  tz_desk_show_view (TZ_WINDOW (window)->desk, g_variant_get_string (parameter, NULL));
}

static void
trash_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  TzWindow *window = data;
  tz_desk_show_view (window->desk, TZ_VIEW_LIBRARY);
  gtk_widget_activate_action (adw_view_stack_get_child_by_name (window->stack, TZ_VIEW_LIBRARY),
                              "library.show-trash", NULL);
}

static void
find_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer window)
{
  tz_page_find (get_page (window));
}

static void
back_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer window)
{
  tz_desk_go_back (TZ_WINDOW (window)->desk);
}

static gboolean
tz_window_close_request (GtkWindow *base)
{
  return tz_window_closing_ask (base, TZ_WINDOW (base)->desk) ||
         GTK_WINDOW_CLASS (tz_window_parent_class)->close_request (base);
}

static void
tz_window_dispose (GObject *object)
{
  TzWindow *window = TZ_WINDOW (object);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_WINDOW);
  g_clear_object (&window->checker);
  g_clear_object (&window->desk);
  G_OBJECT_CLASS (tz_window_parent_class)->dispose (object);
}

static void
tz_window_class_init (TzWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_window_dispose;
  GTK_WINDOW_CLASS (class)->close_request = tz_window_close_request;
  g_type_ensure (TZ_TYPE_UNSAVED_BAR);
  g_type_ensure (TZ_TYPE_LIBRARY_VIEW);
  g_type_ensure (TZ_TYPE_READ_VIEW);
  g_type_ensure (TZ_TYPE_COMPARE_VIEW);
  g_type_ensure (TZ_TYPE_REPORT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/taizhang/Taizhang/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, TzWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, TzWindow, squeezer);
  gtk_widget_class_bind_template_child (widget_class, TzWindow, switcher);
  gtk_widget_class_bind_template_child (widget_class, TzWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, TzWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, TzWindow, start);
  gtk_widget_class_bind_template_child (widget_class, TzWindow, end);
  gtk_widget_class_bind_template_child (widget_class, TzWindow, main_menu);
  gtk_widget_class_bind_template_child (widget_class, TzWindow, damage);
  gtk_widget_class_bind_template_child (widget_class, TzWindow, unsaved);
  gtk_widget_class_bind_template_callback (widget_class, visible_child_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, squeezed_cb);
  gtk_widget_class_bind_template_callback (widget_class, damage_response_cb);
}

static void
tz_window_init (TzWindow *window)
{
  gtk_widget_init_template (GTK_WIDGET (window));
}

static void
can_go_back_cb (TzWindow *window)
{
  GAction *back = g_action_map_lookup_action (G_ACTION_MAP (window), "back");
  g_simple_action_set_enabled (G_SIMPLE_ACTION (back), tz_desk_can_go_back (window->desk));
}

static void
add_actions (TzWindow *window)
{
  const GActionEntry actions[] = {
      {.name = "show-view", .activate = show_view_action_cb, .parameter_type = "s"},
      {.name = "trash", .activate = trash_cb},
      {.name = "find", .activate = find_cb},
      {.name = "back", .activate = back_cb},
  };
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), window);
  g_signal_connect_object (window->desk, "notify::can-go-back", G_CALLBACK (can_go_back_cb), window,
                           G_CONNECT_SWAPPED);
  can_go_back_cb (window);
}

static void
bind_settings (TzWindow *window)
{
  GSettings *settings = tz_desk_get_settings (window->desk);
  g_settings_bind (settings, "window-width", window, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", window, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", window, "maximized", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "view", window->stack, "visible-child-name", G_SETTINGS_BIND_DEFAULT);
}

static void
set_desk (TzWindow *window, TzDesk *desk)
{
  window->desk = g_object_ref (desk);
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (window->stack);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++) {
    g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);
    tz_page_set_desk (TZ_PAGE (adw_view_stack_page_get_child (page)), desk);
  }
  g_signal_connect_object (desk, "show-view", G_CALLBACK (show_view_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "toast", G_CALLBACK (toast_cb), window, G_CONNECT_SWAPPED);
  add_actions (window);
  tz_agencies_window_attach (GTK_APPLICATION_WINDOW (window), desk);
  tz_own_words_window_attach (GTK_APPLICATION_WINDOW (window), desk);
  tz_window_import_attach (GTK_APPLICATION_WINDOW (window), desk);
  tz_library_salvager_attach (GTK_APPLICATION_WINDOW (window), desk);
  tz_export_window_attach (GTK_APPLICATION_WINDOW (window), desk);
  tz_work_importer_attach (GTK_APPLICATION_WINDOW (window), desk);
  tz_window_history_attach (GTK_APPLICATION_WINDOW (window), desk, window->main_menu);
  tz_unsaved_bar_set_unsaved (window->unsaved, tz_desk_get_unsaved (desk));
  window->checker = tz_library_checker_new (desk);
  g_object_bind_property (window->checker, "damaged", window->damage, "revealed", G_BINDING_SYNC_CREATE);
  bind_settings (window);
  visible_child_changed_cb (window);
}

TzLibraryChecker *
tz_window_get_checker (TzWindow *window)
{
  return window->checker;
}

TzWindow *
tz_window_new (AdwApplication *application, TzDesk *desk)
{
  TzWindow *window = g_object_new (TZ_TYPE_WINDOW, "application", application, NULL);
  set_desk (window, desk);
  return window;
}
