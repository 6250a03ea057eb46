#include "report-view.h"

#include <glib/gi18n.h>

#include "jobs.h"
#include "report-content.h"
#include "report-export-bar.h"
#include "report-pages.h"
#include "report-parts.h"
#include "report-request.h"
#include "saved-report.h"

/* So long after the last change the report is made anew. */
#define REFRESH_MILLISECONDS 350

struct _TzReportView {
  TzPage parent_instance;
  TzSavedShelf *shelf;
  TzReportParts *parts;
  TzReportPages *pages;
  TzReportExportBar *export_bar;
  GtkStack *stack;
  AdwStatusPage *failed;
  GtkEditable *title;
  GtkEditable *author;
  AdwComboRow *rate;
  AdwComboRow *order;
  AdwComboRow *typeface;
  GtkSwitch *hide_names;
  AdwActionRow *notices;
  GtkSpinner *spinner;
  GtkRevealer *making;       /* slowly, so that a short report does not flash its words */
  TzReport *report;          /* (nullable): what the pages show */
  GCancellable *cancellable; /* (nullable): of the report in the making */
  guint refresh_source;
  gboolean stale;  /* a change has not been taken in */
  char *export_to; /* (nullable): path to write to once the report is made */
};

G_DEFINE_FINAL_TYPE (TzReportView, tz_report_view, TZ_TYPE_PAGE)

static TzDesk *
get_desk (TzReportView *view)
{
  return tz_page_get_desk (TZ_PAGE (view));
}

/* ---- What is asked for ---- */

static TzReportRequest *
make_request (TzReportView *view)
{
  guint n_picked = 0;
  const gint64 *picked = tz_desk_get_picked (get_desk (view), &n_picked);
  TzReportRequest *request = g_new0 (TzReportRequest, 1);
  request->library = g_object_ref (tz_desk_get_library (get_desk (view)));
  request->title = g_strdup (gtk_editable_get_text (view->title));
  request->author = g_strdup (gtk_editable_get_text (view->author));
  request->parts = tz_report_parts_get (view->parts);
  request->hide_names = gtk_switch_get_active (view->hide_names);
  request->rate = (TzRateKind)adw_combo_row_get_selected (view->rate);
  request->order = (TzOrder)adw_combo_row_get_selected (view->order);
  request->typeface = (TzTypeface)adw_combo_row_get_selected (view->typeface);
  request->choices = tz_report_parts_get_choices (view->parts);
  if (n_picked > 0) {
    request->notices = g_array_new (FALSE, FALSE, sizeof (gint64));
    g_array_append_vals (request->notices, picked, n_picked + 1);
  }
  return request;
}

static gpointer
make_report (gpointer data, GCancellable *cancellable, GError **error)
{
  const TzReportRequest *request = data;
  const TzReportOptions options = tz_report_request_get_options (request);
  return tz_report_new (request->library, &options, cancellable, error);
}

static void
report_unref (gpointer report)
{
  tz_report_unref (report);
}

/* ---- Making the report ---- */

static void
update_actions (TzReportView *view)
{
  gboolean ready = view->report != NULL && tz_report_get_n_notices (view->report) > 0;
  gtk_widget_action_set_enabled (GTK_WIDGET (view), "report.export", ready);
  gtk_widget_set_sensitive (tz_page_get_end (TZ_PAGE (view)), ready);
  gtk_spinner_set_spinning (view->spinner, view->cancellable != NULL);
  gtk_revealer_set_reveal_child (view->making, view->cancellable != NULL);
}

static void
update_notices (TzReportView *view)
{
  guint n_picked = 0;
  tz_desk_get_picked (get_desk (view), &n_picked);
  g_autofree char *text =
      n_picked == 0
          ? g_strdup (_ ("All in the library"))
          : g_strdup_printf (ngettext ("%u picked in the library", "%u picked in the library", n_picked),
                             n_picked);
  adw_action_row_set_subtitle (view->notices, text);
}

static void
show_report (TzReportView *view, TzReport *report)
{
  g_clear_pointer (&view->report, tz_report_unref);
  view->report = report;
  tz_report_pages_set_report (view->pages, report);
  adw_action_row_set_subtitle (
      ADW_ACTION_ROW (view->typeface),
      tz_report_lacks_typeface (report) ? _ ("Not installed: the system's serif is used") : "");
  gtk_stack_set_visible_child_name (view->stack, tz_report_get_n_notices (report) > 0 ? "pages" : "empty");
}

static void
show_failure (TzReportView *view, const GError *error)
{
  adw_status_page_set_description (view->failed, error->message);
  gtk_stack_set_visible_child_name (view->stack, "failed");
  g_clear_pointer (&view->report, tz_report_unref);
  tz_report_pages_set_report (view->pages, NULL);
}

static void
export_if_asked (TzReportView *view)
{
  g_autofree char *path = g_steal_pointer (&view->export_to);
  if (path != NULL && view->report != NULL)
    tz_report_export_bar_run (view->export_bar, get_desk (view), view->report, path);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  TzReportView *view = TZ_REPORT_VIEW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (TzReport) report = tz_job_finish (result, &error);
  /* Another one is being made, or the view is gone. */
  if (view->cancellable == NULL || view->cancellable != g_task_get_cancellable (G_TASK (result)))
    return;
  g_clear_object (&view->cancellable);
  if (report != NULL)
    show_report (view, g_steal_pointer (&report));
  else
    show_failure (view, error);
  update_actions (view);
  export_if_asked (view);
}

static void
drop_job (TzReportView *view)
{
  g_clear_handle_id (&view->refresh_source, g_source_remove);
  g_cancellable_cancel (view->cancellable);
  g_clear_object (&view->cancellable);
}

static void
refresh (TzReportView *view)
{
  drop_job (view);
  if (tz_desk_get_library (get_desk (view)) == NULL)
    return;
  view->stale = FALSE;
  view->cancellable = g_cancellable_new ();
  if (view->report == NULL)
    gtk_stack_set_visible_child_name (view->stack, "loading");
  update_actions (view);
  tz_job_run (view, make_report, make_request (view), tz_report_request_free, report_unref, view->cancellable,
              made_cb, NULL);
}

static gboolean
refresh_cb (gpointer data)
{
  TzReportView *view = data;
  view->refresh_source = 0;
  refresh (view);
  return G_SOURCE_REMOVE;
}

/* Changes gather for a moment, and wait while nobody looks. */
static void
changed_cb (TzReportView *view)
{
  view->stale = TRUE;
  if (get_desk (view) == NULL || !gtk_widget_get_mapped (GTK_WIDGET (view)))
    return;
  g_clear_handle_id (&view->refresh_source, g_source_remove);
  view->refresh_source = g_timeout_add (REFRESH_MILLISECONDS, refresh_cb, view);
}

static void
picked_changed_cb (TzReportView *view)
{
  update_notices (view);
  changed_cb (view);
}

static void
library_notify_cb (TzReportView *view)
{
  drop_job (view);
  g_clear_pointer (&view->report, tz_report_unref);
  tz_report_pages_set_report (view->pages, NULL);
  gtk_stack_set_visible_child_name (view->stack, "loading");
  update_actions (view);
  picked_changed_cb (view);
}

static void
part_activated_cb (TzReportView *view, int part)
{
  int page = view->report != NULL ? tz_report_get_part_page (view->report, (TzReportPart)part) : -1;
  if (page >= 0)
    tz_report_pages_show_page (view->pages, (guint)page);
}

/* ---- Saved reports ---- */

TzSavedView *
tz_report_view_dup_saved (TzReportView *view)
{
  if (tz_desk_get_library (get_desk (view)) == NULL)
    return NULL;
  g_autoptr (TzReportRequest) request = make_request (view);
  const TzReportOptions options = tz_report_request_get_options (request);
  return tz_report_save (&options);
}

static void
run_cb (TzReportView *view, const TzSavedView *saved)
{
  TzReportOptions options;
  g_autoptr (GArray) parts = NULL;
  tz_report_load (saved, &options, &parts);
  gtk_editable_set_text (view->title, options.title != NULL ? options.title : "");
  gtk_editable_set_text (view->author, options.author != NULL ? options.author : "");
  gtk_switch_set_active (view->hide_names, options.hide_names);
  adw_combo_row_set_selected (view->rate, options.rate);
  adw_combo_row_set_selected (view->order, options.order);
  adw_combo_row_set_selected (view->typeface, options.typeface);
  tz_report_parts_set_choices (view->parts, &options.choices);
  tz_report_parts_set (view->parts, parts);
  tz_desk_set_picked (get_desk (view), options.notices, saved->notices != NULL ? saved->notices->len : 0);
  changed_cb (view);
}

/* ---- Export ---- */

static void
export_to_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  TzReportView *view = TZ_REPORT_VIEW (widget);
  g_free (view->export_to);
  view->export_to = g_strdup (g_variant_get_string (parameter, NULL));
  if (view->report == NULL || view->stale)
    refresh (view);
  else if (view->cancellable == NULL)
    export_if_asked (view);
}

static void
export_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  TzReportView *view = TZ_REPORT_VIEW (widget);
  g_return_if_fail (view->report != NULL);
  tz_report_export_bar_choose (view->export_bar, get_desk (view), tz_report_get_title (view->report));
}

static void
export_clicked_cb (TzReportView *view)
{
  gtk_widget_activate_action (GTK_WIDGET (view), "report.export", NULL);
}

static void
go_to_library_cb (TzReportView *view)
{
  tz_desk_show_view (get_desk (view), TZ_VIEW_LIBRARY);
}

/* ---- Keys ---- */

static gboolean
pages_key_cb (GtkWidget *view, GVariant *action, gpointer data G_GNUC_UNUSED)
{
  return gtk_widget_activate_action (GTK_WIDGET (TZ_REPORT_VIEW (view)->pages),
                                     g_variant_get_string (action, NULL), NULL);
}

/* The pages turn and zoom wherever in the view the focus is; lists would take the keys for themselves. */
static void
add_keys (GtkWidget *view)
{
  static const char *const keys[][2] = {
      {"<Control>plus|<Control>equal|<Control>KP_Add", "pages.zoom-in"},
      {"<Control>minus|<Control>KP_Subtract", "pages.zoom-out"},
      {"<Control>0|<Control>KP_0", "pages.zoom-fit"},
      {"<Control>Page_Down", "pages.next"},
      {"<Control>Page_Up", "pages.previous"},
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++) {
    GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i][0]),
                                              gtk_callback_action_new (pages_key_cb, NULL, NULL));
    gtk_shortcut_set_arguments (shortcut, g_variant_new_string (keys[i][1]));
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  }
  gtk_widget_add_controller (view, controller);
}

/* ---- The widget ---- */

static void
tz_report_view_connect (TzPage *page, TzDesk *desk)
{
  TzReportView *view = TZ_REPORT_VIEW (page);
  gtk_editable_set_text (view->author, tz_desk_get_creator (desk));
  g_signal_connect_object (desk, "library-changed", G_CALLBACK (changed_cb), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "picked-changed", G_CALLBACK (picked_changed_cb), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::library", G_CALLBACK (library_notify_cb), view, G_CONNECT_SWAPPED);
  tz_saved_shelf_connect (view->shelf, desk, &tz_report_content, view);
  library_notify_cb (view);
}

static void
tz_report_view_map (GtkWidget *widget)
{
  TzReportView *view = TZ_REPORT_VIEW (widget);
  GTK_WIDGET_CLASS (tz_report_view_parent_class)->map (widget);
  if (view->stale && get_desk (view) != NULL)
    refresh (view);
}

static void
tz_report_view_dispose (GObject *object)
{
  TzReportView *view = TZ_REPORT_VIEW (object);
  drop_job (view);
  g_clear_pointer (&view->report, tz_report_unref);
  g_clear_pointer (&view->export_to, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_REPORT_VIEW);
  G_OBJECT_CLASS (tz_report_view_parent_class)->dispose (object);
}

static void
tz_report_view_class_init (TzReportViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_report_view_dispose;
  TZ_PAGE_CLASS (class)->connect = tz_report_view_connect;
  widget_class->map = tz_report_view_map;
  g_type_ensure (TZ_TYPE_SAVED_SHELF);
  g_type_ensure (TZ_TYPE_REPORT_EXPORT_BAR);
  g_type_ensure (TZ_TYPE_REPORT_PAGES);
  g_type_ensure (TZ_TYPE_REPORT_PARTS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/report-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TzReportView, shelf);
  gtk_widget_class_bind_template_child (widget_class, TzReportView, parts);
  gtk_widget_class_bind_template_child (widget_class, TzReportView, pages);
  gtk_widget_class_bind_template_child (widget_class, TzReportView, export_bar);
  gtk_widget_class_bind_template_child (widget_class, TzReportView, stack);
  gtk_widget_class_bind_template_child (widget_class, TzReportView, failed);
  gtk_widget_class_bind_template_child (widget_class, TzReportView, title);
  gtk_widget_class_bind_template_child (widget_class, TzReportView, author);
  gtk_widget_class_bind_template_child (widget_class, TzReportView, rate);
  gtk_widget_class_bind_template_child (widget_class, TzReportView, order);
  gtk_widget_class_bind_template_child (widget_class, TzReportView, typeface);
  gtk_widget_class_bind_template_child (widget_class, TzReportView, hide_names);
  gtk_widget_class_bind_template_child (widget_class, TzReportView, notices);
  gtk_widget_class_bind_template_child (widget_class, TzReportView, spinner);
  gtk_widget_class_bind_template_child (widget_class, TzReportView, making);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, run_cb);
  gtk_widget_class_bind_template_callback (widget_class, part_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_to_library_cb);
  gtk_widget_class_install_action (widget_class, "report.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "report.export-to", "s", export_to_cb);
}

static void
tz_report_view_init (TzReportView *view)
{
  gtk_widget_init_template (GTK_WIDGET (view));
  add_keys (GTK_WIDGET (view));
}
