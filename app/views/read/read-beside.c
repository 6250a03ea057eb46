#include "read-beside.h"

struct _TzReadBeside {
  GtkBox parent_instance;
  AdwTabView *tabs;
  GtkWidget *hint;
};

G_DEFINE_FINAL_TYPE (TzReadBeside, tz_read_beside, GTK_TYPE_BOX)

static guint put_back_signal;

AdwTabView *
tz_read_beside_get_tabs (TzReadBeside *beside)
{
  return beside->tabs;
}

gboolean
tz_read_beside_has_focus (TzReadBeside *beside)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (beside));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  return adw_tab_view_get_n_pages (beside->tabs) > 0 && focus != NULL &&
         gtk_widget_is_ancestor (focus, GTK_WIDGET (beside));
}

static void
put_back_cb (TzReadBeside *beside)
{
  g_signal_emit (beside, put_back_signal, 0);
}

static void
n_pages_changed_cb (TzReadBeside *beside)
{
  gtk_widget_set_visible (beside->hint, adw_tab_view_get_n_pages (beside->tabs) == 0);
}

static void
tz_read_beside_class_init (TzReadBesideClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  put_back_signal = g_signal_new ("put-back", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/read-beside.ui");
  gtk_widget_class_bind_template_child (widget_class, TzReadBeside, tabs);
  gtk_widget_class_bind_template_child (widget_class, TzReadBeside, hint);
  gtk_widget_class_bind_template_callback (widget_class, put_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, n_pages_changed_cb);
}

static void
tz_read_beside_init (TzReadBeside *beside)
{
  gtk_widget_init_template (GTK_WIDGET (beside));
}
