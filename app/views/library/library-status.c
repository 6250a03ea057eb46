#include "library-status.h"

#include "waiting-spinner.h"

#include <glib/gi18n.h>

struct _TzLibraryStatus {
  AdwBin parent_instance;
  TzDesk *desk;
  GtkLabel *counts;
  GtkWidget *read_only;
  GtkWidget *picked_box;
  GtkLabel *picked;
  GtkWidget *join;
  GtkWidget *doing_box;
  GtkLabel *doing;
  GtkWidget *cancel;
  GtkWidget *import_box;
  GtkLabel *progress;
  GtkProgressBar *bar;
  GtkWidget *reading_box;
  GtkLabel *reading;
  GtkProgressBar *reading_bar;
};

G_DEFINE_FINAL_TYPE (TzLibraryStatus, tz_library_status, ADW_TYPE_BIN)

static void
picked_cb (TzLibraryStatus *status)
{
  guint n = 0;
  tz_desk_get_picked (status->desk, &n);
  g_autofree char *text = g_strdup_printf (ngettext ("%'u picked", "%'u picked", n), n);
  gtk_label_set_text (status->picked, text);
  gtk_widget_set_visible (status->picked_box, n > 0);
  gtk_widget_set_visible (status->join, n == 2);
}

static void
library_cb (TzLibraryStatus *status)
{
  TzLibrary *library = tz_desk_get_library (status->desk);
  gtk_widget_set_visible (status->read_only, library != NULL && tz_library_is_read_only (library));
  gtk_widget_set_tooltip_text (GTK_WIDGET (status->counts),
                               library != NULL ? tz_library_get_path (library) : NULL);
  gtk_label_set_text (status->counts, "");
}

static void
cancel_cb (TzLibraryStatus *status)
{
  tz_doing_cancel (tz_desk_get_doing (status->desk));
}

static void
doing_cb (TzLibraryStatus *status)
{
  TzDoing *doing = tz_desk_get_doing (status->desk);
  const char *words = tz_doing_get_words (doing);
  gtk_widget_set_visible (status->cancel, tz_doing_can_cancel (doing));
  gtk_widget_set_visible (status->doing_box, words != NULL);
  gtk_label_set_text (status->doing, words != NULL ? words : "");
}

static void
tz_library_status_dispose (GObject *object)
{
  g_clear_object (&TZ_LIBRARY_STATUS (object)->desk);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_LIBRARY_STATUS);
  G_OBJECT_CLASS (tz_library_status_parent_class)->dispose (object);
}

static void
tz_library_status_class_init (TzLibraryStatusClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  g_type_ensure (TZ_TYPE_WAITING_SPINNER);
  G_OBJECT_CLASS (class)->dispose = tz_library_status_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/library-status.ui");
  gtk_widget_class_bind_template_child (widget_class, TzLibraryStatus, counts);
  gtk_widget_class_bind_template_child (widget_class, TzLibraryStatus, read_only);
  gtk_widget_class_bind_template_child (widget_class, TzLibraryStatus, picked_box);
  gtk_widget_class_bind_template_child (widget_class, TzLibraryStatus, picked);
  gtk_widget_class_bind_template_child (widget_class, TzLibraryStatus, join);
  gtk_widget_class_bind_template_child (widget_class, TzLibraryStatus, doing_box);
  gtk_widget_class_bind_template_child (widget_class, TzLibraryStatus, doing);
  gtk_widget_class_bind_template_child (widget_class, TzLibraryStatus, cancel);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_child (widget_class, TzLibraryStatus, import_box);
  gtk_widget_class_bind_template_child (widget_class, TzLibraryStatus, progress);
  gtk_widget_class_bind_template_child (widget_class, TzLibraryStatus, bar);
  gtk_widget_class_bind_template_child (widget_class, TzLibraryStatus, reading_box);
  gtk_widget_class_bind_template_child (widget_class, TzLibraryStatus, reading);
  gtk_widget_class_bind_template_child (widget_class, TzLibraryStatus, reading_bar);
}

static void
tz_library_status_init (TzLibraryStatus *status)
{
  gtk_widget_init_template (GTK_WIDGET (status));
}

void
tz_library_status_set_desk (TzLibraryStatus *status, TzDesk *desk)
{
  TzImporter *importer = tz_desk_get_importer (desk);
  TzRereader *rereader = tz_desk_get_rereader (desk);
  status->desk = g_object_ref (desk);
  g_object_bind_property (importer, "busy", status->import_box, "visible", G_BINDING_SYNC_CREATE);
  g_object_bind_property (importer, "progress", status->progress, "label", G_BINDING_SYNC_CREATE);
  g_object_bind_property (importer, "fraction", status->bar, "fraction", G_BINDING_SYNC_CREATE);
  g_object_bind_property (rereader, "busy", status->reading_box, "visible", G_BINDING_SYNC_CREATE);
  g_object_bind_property (rereader, "progress", status->reading, "label", G_BINDING_SYNC_CREATE);
  g_object_bind_property (rereader, "fraction", status->reading_bar, "fraction", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (desk, "picked-changed", G_CALLBACK (picked_cb), status, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::library", G_CALLBACK (library_cb), status, G_CONNECT_SWAPPED);
  g_signal_connect_object (tz_desk_get_doing (desk), "notify::words", G_CALLBACK (doing_cb), status,
                           G_CONNECT_SWAPPED);
  picked_cb (status);
  library_cb (status);
  doing_cb (status);
}

void
tz_library_status_set_counts (TzLibraryStatus *status, guint n_all, guint n_notices, guint n_problems,
                              guint n_reviewed)
{
  g_autofree char *notices =
      n_notices == n_all
          ? g_strdup_printf (ngettext ("%'u notice", "%'u notices", n_all), n_all)
          : g_strdup_printf (ngettext ("%'u of %'u notice", "%'u of %'u notices", n_all), n_notices, n_all);
  g_autofree char *problems =
      g_strdup_printf (ngettext ("%'u problem", "%'u problems", n_problems), n_problems);
  /* Translators: so many problems of the library are reviewed. */
  g_autofree char *reviewed = g_strdup_printf (_ (" · %'u reviewed"), n_reviewed);
  g_autofree char *text = g_strconcat (notices, " · ", problems, n_reviewed > 0 ? reviewed : NULL, NULL);
  gtk_label_set_text (status->counts, text);
}
