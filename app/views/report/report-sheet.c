#include "report-sheet.h"

#include <glib/gi18n.h>
#include <math.h>

/* Pixels a point at zoom 1: CSS's 96 dots an inch. */
#define PIXELS_PER_POINT (96.0 / 72.0)

struct _TzReportSheet {
  GtkWidget parent_instance;
  TzReport *report;
  guint page;
  double zoom;
  gboolean in_view;
};

G_DEFINE_FINAL_TYPE (TzReportSheet, tz_report_sheet, GTK_TYPE_WIDGET)

static void
tz_report_sheet_measure (GtkWidget *widget, GtkOrientation orientation, int for_size G_GNUC_UNUSED,
                         int *minimum, int *natural, int *minimum_baseline G_GNUC_UNUSED,
                         int *natural_baseline G_GNUC_UNUSED)
{
  TzReportSheet *sheet = TZ_REPORT_SHEET (widget);
  double width = 0, height = 0;
  if (sheet->report != NULL)
    tz_report_get_page_size (sheet->report, &width, &height);
  double points = orientation == GTK_ORIENTATION_HORIZONTAL ? width : height;
  *minimum = *natural = (int)ceil (points * PIXELS_PER_POINT * sheet->zoom);
}

static void
tz_report_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TzReportSheet *sheet = TZ_REPORT_SHEET (widget);
  const GdkRGBA paper = {1, 1, 1, 1};
  const graphene_rect_t bounds =
      GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (widget), (float)gtk_widget_get_height (widget));
  gtk_snapshot_append_color (snapshot, &paper, &bounds);
  if (!sheet->in_view || sheet->report == NULL || sheet->page >= tz_report_get_n_pages (sheet->report))
    return;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_scale (cr, PIXELS_PER_POINT * sheet->zoom, PIXELS_PER_POINT * sheet->zoom);
  tz_report_draw_page (sheet->report, sheet->page, cr);
  cairo_destroy (cr);
}

static void
tz_report_sheet_finalize (GObject *object)
{
  g_clear_pointer (&TZ_REPORT_SHEET (object)->report, tz_report_unref);
  G_OBJECT_CLASS (tz_report_sheet_parent_class)->finalize (object);
}

static void
tz_report_sheet_class_init (TzReportSheetClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->finalize = tz_report_sheet_finalize;
  widget_class->measure = tz_report_sheet_measure;
  widget_class->snapshot = tz_report_sheet_snapshot;
  gtk_widget_class_set_css_name (widget_class, "reportsheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tz_report_sheet_init (TzReportSheet *sheet)
{
  sheet->zoom = 1;
  gtk_widget_set_halign (GTK_WIDGET (sheet), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (sheet), GTK_ALIGN_START);
}

GtkWidget *
tz_report_sheet_new (void)
{
  return g_object_new (TZ_TYPE_REPORT_SHEET, NULL);
}

void
tz_report_sheet_show (TzReportSheet *sheet, TzReport *report, guint page, double zoom)
{
  TzReport *old = sheet->report;
  sheet->report = report != NULL ? tz_report_ref (report) : NULL;
  sheet->page = page;
  sheet->zoom = zoom;
  tz_report_unref (old);
  if (report != NULL) {
    g_autofree char *name = g_strdup_printf (_ ("Page %u of %u"), page + 1, tz_report_get_n_pages (report));
    gtk_accessible_update_property (GTK_ACCESSIBLE (sheet), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  }
  gtk_widget_queue_resize (GTK_WIDGET (sheet));
  gtk_widget_queue_draw (GTK_WIDGET (sheet));
}

void
tz_report_sheet_set_in_view (TzReportSheet *sheet, gboolean in_view)
{
  if (sheet->in_view == in_view)
    return;
  sheet->in_view = in_view;
  gtk_widget_queue_draw (GTK_WIDGET (sheet));
}

gboolean
tz_report_sheet_is_in_view (TzReportSheet *sheet)
{
  return sheet->in_view;
}
