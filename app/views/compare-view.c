#include "compare-view.h"

struct _TzCompareView {
  TzPage parent_instance;
};

G_DEFINE_FINAL_TYPE (TzCompareView, tz_compare_view, TZ_TYPE_PAGE)

static void
tz_compare_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_COMPARE_VIEW);
  G_OBJECT_CLASS (tz_compare_view_parent_class)->dispose (object);
}

static void
tz_compare_view_class_init (TzCompareViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_compare_view_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/compare-view.ui");
}

static void
tz_compare_view_init (TzCompareView *view)
{
  gtk_widget_init_template (GTK_WIDGET (view));
}
