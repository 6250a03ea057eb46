#include "window.h"

#include "compare-view.h"
#include "library-view.h"
#include "read-view.h"
#include "report-view.h"

struct _TzWindow {
  AdwApplicationWindow parent_instance;
  TzDesk *desk;
  AdwViewStack *stack;
  AdwToastOverlay *toasts;
  AdwBin *start;
  AdwBin *end;
};

G_DEFINE_FINAL_TYPE (TzWindow, tz_window, ADW_TYPE_APPLICATION_WINDOW)

static void
visible_child_changed_cb (TzWindow *window)
{
  GtkWidget *page = adw_view_stack_get_visible_child (window->stack);
  if (!TZ_IS_PAGE (page))
    return;
  adw_bin_set_child (window->start, tz_page_get_start (TZ_PAGE (page)));
  adw_bin_set_child (window->end, tz_page_get_end (TZ_PAGE (page)));
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
tz_window_dispose (GObject *object)
{
  TzWindow *window = TZ_WINDOW (object);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_WINDOW);
  g_clear_object (&window->desk);
  G_OBJECT_CLASS (tz_window_parent_class)->dispose (object);
}

static void
tz_window_class_init (TzWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_window_dispose;
  g_type_ensure (TZ_TYPE_LIBRARY_VIEW);
  g_type_ensure (TZ_TYPE_READ_VIEW);
  g_type_ensure (TZ_TYPE_COMPARE_VIEW);
  g_type_ensure (TZ_TYPE_REPORT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/taizhang/Taizhang/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, TzWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, TzWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, TzWindow, start);
  gtk_widget_class_bind_template_child (widget_class, TzWindow, end);
  gtk_widget_class_bind_template_callback (widget_class, visible_child_changed_cb);
}

static void
tz_window_init (TzWindow *window)
{
  gtk_widget_init_template (GTK_WIDGET (window));
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
  visible_child_changed_cb (window);
}

TzWindow *
tz_window_new (AdwApplication *application, TzDesk *desk)
{
  TzWindow *window = g_object_new (TZ_TYPE_WINDOW, "application", application, NULL);
  set_desk (window, desk);
  return window;
}
