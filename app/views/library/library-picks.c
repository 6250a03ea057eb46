#include "library-picks.h"

#include "forms-dialog.h"

static TzDesk *
desk_of (GtkWidget *view)
{
  return tz_page_get_desk (TZ_PAGE (view));
}

static TzNoticeBrowser *
browser_of (GtkWidget *view)
{
  return tz_library_view_get_browser (TZ_LIBRARY_VIEW (view));
}

static void
pick_cb (GtkWidget *view, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  TzNoticeBrowser *browser = browser_of (view);
  tz_notice_browser_pick (browser, tz_notice_list_get_id (tz_notice_browser_get_list (browser),
                                                          g_variant_get_uint32 (parameter)));
}

static void
pick_selected_cb (GtkWidget *view, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  TzNoticeBrowser *browser = browser_of (view);
  if (tz_notice_browser_get_selected (browser) != 0)
    tz_notice_browser_pick (browser, tz_notice_browser_get_selected (browser));
}

static void
pick_all_cb (GtkWidget *view, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  guint n = 0;
  const gint64 *ids = tz_notice_list_get_ids (tz_notice_browser_get_list (browser_of (view)), &n);
  tz_desk_set_picked (desk_of (view), ids, n);
}

static void
unpick_all_cb (GtkWidget *view, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  tz_desk_set_picked (desk_of (view), NULL, 0);
}

static void
show_picked_cb (GtkWidget *view, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  gboolean report = g_str_equal (name, "library.report-picked");
  tz_desk_show_view (desk_of (view), report ? TZ_VIEW_REPORT : TZ_VIEW_COMPARE);
}

static void
join_picked_cb (GtkWidget *view, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  guint n = 0;
  const gint64 *ids = tz_desk_get_picked (desk_of (view), &n);
  tz_forms_dialog_ask (GTK_WINDOW (gtk_widget_get_root (view)), desk_of (view), ids[0], ids[1]);
}

/* Space ticks the selected row, and Control+A every row, before the list selects by them. */
static gboolean
key_cb (GtkWidget *view, guint key, guint code G_GNUC_UNUSED, GdkModifierType state)
{
  GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();
  if (key == GDK_KEY_space && held == 0)
    return gtk_widget_activate_action (view, "library.pick-selected", NULL);
  if (gdk_keyval_to_lower (key) == GDK_KEY_a && held == GDK_CONTROL_MASK)
    return gtk_widget_activate_action (view, "library.pick-all", NULL);
  return FALSE;
}

void
tz_library_picks_install (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "library.pick", "u", pick_cb);
  gtk_widget_class_install_action (class, "library.pick-selected", NULL, pick_selected_cb);
  gtk_widget_class_install_action (class, "library.pick-all", NULL, pick_all_cb);
  gtk_widget_class_install_action (class, "library.unpick-all", NULL, unpick_all_cb);
  gtk_widget_class_install_action (class, "library.compare-picked", NULL, show_picked_cb);
  gtk_widget_class_install_action (class, "library.report-picked", NULL, show_picked_cb);
  gtk_widget_class_install_action (class, "library.join-picked", NULL, join_picked_cb);
  gtk_widget_class_add_binding_action (class, GDK_KEY_a, GDK_CONTROL_MASK, "library.pick-all", NULL);
  gtk_widget_class_bind_template_callback (class, key_cb);
}

static void
picked_cb (GtkWidget *view)
{
  guint n = 0;
  tz_desk_get_picked (desk_of (view), &n);
  gtk_widget_action_set_enabled (view, "library.join-picked", n == 2 && tz_desk_may_write (desk_of (view)));
  gtk_widget_action_set_enabled (view, "library.compare-picked", n > 0);
  gtk_widget_action_set_enabled (view, "library.report-picked", n > 0);
  gtk_widget_action_set_enabled (view, "library.unpick-all", n > 0);
}

void
tz_library_picks_connect (TzLibraryView *view)
{
  g_signal_connect_object (desk_of (GTK_WIDGET (view)), "picked-changed", G_CALLBACK (picked_cb), view,
                           G_CONNECT_SWAPPED);
  picked_cb (GTK_WIDGET (view));
}
