#include "library-view.h"

struct _TzLibraryView {
  TzPage parent_instance;
};

G_DEFINE_FINAL_TYPE (TzLibraryView, tz_library_view, TZ_TYPE_PAGE)

static void
tz_library_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_LIBRARY_VIEW);
  G_OBJECT_CLASS (tz_library_view_parent_class)->dispose (object);
}

static void
tz_library_view_class_init (TzLibraryViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_library_view_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/library-view.ui");
}

static void
tz_library_view_init (TzLibraryView *view)
{
  gtk_widget_init_template (GTK_WIDGET (view));
}
