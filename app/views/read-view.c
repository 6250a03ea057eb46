#include "read-view.h"

struct _TzReadView {
  TzPage parent_instance;
};

G_DEFINE_FINAL_TYPE (TzReadView, tz_read_view, TZ_TYPE_PAGE)

static void
tz_read_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_READ_VIEW);
  G_OBJECT_CLASS (tz_read_view_parent_class)->dispose (object);
}

static void
tz_read_view_class_init (TzReadViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_read_view_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/taizhang/Taizhang/ui/read-view.ui");
}

static void
tz_read_view_init (TzReadView *view)
{
  gtk_widget_init_template (GTK_WIDGET (view));
}
