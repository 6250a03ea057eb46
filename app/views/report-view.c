#include "report-view.h"

struct _TzReportView {
  TzPage parent_instance;
};

G_DEFINE_FINAL_TYPE (TzReportView, tz_report_view, TZ_TYPE_PAGE)

static void
tz_report_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_REPORT_VIEW);
  G_OBJECT_CLASS (tz_report_view_parent_class)->dispose (object);
}

static void
tz_report_view_class_init (TzReportViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_report_view_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/report-view.ui");
}

static void
tz_report_view_init (TzReportView *view)
{
  gtk_widget_init_template (GTK_WIDGET (view));
}
