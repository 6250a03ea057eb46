#include "library-trash.h"

#include "notice-trash.h"

#include <glib/gi18n.h>

static TzDesk *
desk_of (GtkWidget *view)
{
  return tz_page_get_desk (TZ_PAGE (view));
}

static GArray *
dup_chosen (GtkWidget *view)
{
  return tz_notice_browser_dup_chosen (tz_library_view_get_browser (TZ_LIBRARY_VIEW (view)));
}

static void
delete_cb (GtkWidget *view, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  g_autoptr (GArray) ids = dup_chosen (view);
  if (ids->len > 0)
    tz_notice_trash_put (desk_of (view), ids);
}

/* The menus show that nothing can be deleted; a key has to be answered. */
static gboolean
delete_key_cb (GtkWidget *view, GVariant *parameter G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  return !tz_desk_may_write_or_say (desk_of (view)) ||
         gtk_widget_activate_action (view, "library.delete", NULL);
}

static void
restore_cb (GtkWidget *view, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  g_autoptr (GArray) ids = dup_chosen (view);
  if (ids->len > 0)
    tz_notice_trash_restore (desk_of (view), ids);
}

static void
empty_cb (GtkWidget *view, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  tz_notice_trash_ask_empty (GTK_WINDOW (gtk_widget_get_root (view)), desk_of (view));
}

static void
show_cb (GtkWidget *view, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  TzNoticeBrowser *browser = tz_library_view_get_browser (TZ_LIBRARY_VIEW (view));
  if (tz_notice_browser_get_filter (browser)->trash)
    return;
  if (tz_library_view_count_trash (TZ_LIBRARY_VIEW (view)) > 0)
    gtk_widget_activate_action (view, "library.toggle-trash", NULL);
  else
    tz_desk_toast (desk_of (view), adw_toast_new (_ ("The trash is empty")));
}

void
tz_library_trash_install (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "library.delete", NULL, delete_cb);
  gtk_widget_class_install_action (class, "library.restore", NULL, restore_cb);
  gtk_widget_class_install_action (class, "library.empty-trash", NULL, empty_cb);
  gtk_widget_class_install_action (class, "library.show-trash", NULL, show_cb);
  gtk_widget_class_add_binding (class, GDK_KEY_Delete, 0, delete_key_cb, NULL);
}

void
tz_library_trash_update (TzLibraryView *view, gboolean trash)
{
  gboolean writable = tz_desk_may_write (desk_of (GTK_WIDGET (view)));
  gtk_widget_action_set_enabled (GTK_WIDGET (view), "library.delete", writable && !trash);
  gtk_widget_action_set_enabled (GTK_WIDGET (view), "library.restore", writable && trash);
  gtk_widget_action_set_enabled (GTK_WIDGET (view), "library.empty-trash", writable && trash);
}
