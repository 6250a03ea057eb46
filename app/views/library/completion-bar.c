#include "completion-bar.h"

#include "chart.h"
#include "lazy-tip.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define HEIGHT 10
#define DIAMOND 5

struct _TzCompletionBar {
  GtkWidget parent_instance;
  guint n_problems;
  guint n_status[TZ_N_STATUSES];
  double declared; /* share, or below 0 */
};

G_DEFINE_FINAL_TYPE (TzCompletionBar, tz_completion_bar, GTK_TYPE_WIDGET)

/* From done to not known, as the bar is read. */
static const TzStatus order[] = {TZ_STATUS_COMPLETED,        TZ_STATUS_COMPLETED_SUSTAINED,
                                 TZ_STATUS_MOSTLY_COMPLETED, TZ_STATUS_IN_PROGRESS,
                                 TZ_STATUS_NOT_COMPLETED,    TZ_STATUS_NOT_STATED};

static void
hatch (cairo_t *cr, double x, double y, double width, double height)
{
  cairo_save (cr);
  cairo_rectangle (cr, x, y, width, height);
  cairo_clip (cr);
  for (double at = x - height; at < x + width; at += 5) {
    cairo_move_to (cr, at, y + height);
    cairo_line_to (cr, at + height, y);
  }
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_segment (cairo_t *cr, TzStatus status, const TzChartLook *look, double x, double y, double width)
{
  double red, green, blue;
  tz_chart_status_color (status, look, &red, &green, &blue);
  gboolean hatched = status == TZ_STATUS_NOT_STATED || status == TZ_STATUS_MOSTLY_COMPLETED;
  cairo_set_source_rgba (cr, red, green, blue, hatched ? 0.35 : 1);
  cairo_rectangle (cr, x, y, width, HEIGHT);
  cairo_fill (cr);
  if (!hatched)
    return;
  cairo_set_source_rgb (cr, red, green, blue);
  hatch (cr, x, y, width, HEIGHT);
}

static void
draw_declared (cairo_t *cr, const GdkRGBA *ink, gboolean dark, double x, double middle)
{
  cairo_move_to (cr, x, middle - DIAMOND);
  cairo_line_to (cr, x + DIAMOND, middle);
  cairo_line_to (cr, x, middle + DIAMOND);
  cairo_line_to (cr, x - DIAMOND, middle);
  cairo_close_path (cr);
  double halo = dark ? 0 : 1;
  cairo_set_source_rgb (cr, halo, halo, halo);
  cairo_set_line_width (cr, 2);
  cairo_stroke_preserve (cr);
  gdk_cairo_set_source_rgba (cr, ink);
  cairo_fill (cr);
}

static void
tz_completion_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TzCompletionBar *bar = TZ_COMPLETION_BAR (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  if (bar->n_problems == 0 || width <= 2 * DIAMOND)
    return;
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  TzChartLook look = {.dark = adw_style_manager_get_dark (style),
                      .high_contrast = adw_style_manager_get_high_contrast (style)};
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  double inner = width - 2 * DIAMOND;
  double x = DIAMOND;
  for (guint i = 0; i < G_N_ELEMENTS (order); i++) {
    double part = inner * bar->n_status[order[i]] / bar->n_problems;
    if (part > 0)
      draw_segment (cr, order[i], &look, x, (height - HEIGHT) / 2.0, part);
    x += part;
  }
  GdkRGBA ink;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  if (bar->declared >= 0)
    draw_declared (cr, &ink, look.dark, DIAMOND + inner * bar->declared, height / 2.0);
  cairo_destroy (cr);
}

static void
tz_completion_bar_measure (GtkWidget *widget G_GNUC_UNUSED, GtkOrientation orientation,
                           int for_size G_GNUC_UNUSED, int *minimum, int *natural, int *minimum_baseline,
                           int *natural_baseline)
{
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;
  *minimum = across ? 40 : 2 * DIAMOND + 2;
  *natural = across ? 120 : 2 * DIAMOND + 2;
  *minimum_baseline = *natural_baseline = -1;
}

static void
tz_completion_bar_class_init (TzCompletionBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  widget_class->snapshot = tz_completion_bar_snapshot;
  widget_class->measure = tz_completion_bar_measure;
  gtk_widget_class_set_css_name (widget_class, "completionbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tz_completion_bar_init (TzCompletionBar *bar)
{
  bar->declared = -1;
}

GtkWidget *
tz_completion_bar_new (void)
{
  return g_object_new (TZ_TYPE_COMPLETION_BAR, NULL);
}

void
tz_completion_bar_set_row (TzCompletionBar *bar, const TzNoticeRow *row)
{
  bar->n_problems = row != NULL ? row->n_problems : 0;
  bar->declared = -1;
  g_autofree char *text = NULL;
  if (row != NULL) {
    memcpy (bar->n_status, row->n_status, sizeof bar->n_status);
    if (row->declared_total > 0 && row->declared_done >= 0)
      bar->declared = MIN (1, (double)row->declared_done / row->declared_total);
    text = tz_completion_dup_description (row);
  }
  tz_lazy_tip_set (GTK_WIDGET (bar), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text != NULL ? text : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (bar));
}

char *
tz_completion_dup_text (const TzNoticeRow *row)
{
  guint not_stated = row->n_status[TZ_STATUS_NOT_STATED];
  guint stated = row->n_problems - not_stated;
  guint done = row->n_status[TZ_STATUS_COMPLETED] + row->n_status[TZ_STATUS_COMPLETED_SUSTAINED];
  if (row->n_problems == 0)
    return g_strdup (_ ("no problems found"));
  if (stated == 0)
    return g_strdup_printf (_ ("not stated %u"), not_stated);
  if (not_stated == 0)
    return g_strdup_printf ("%u/%u", done, stated);
  return g_strdup_printf (_ ("%u/%u · not stated %u"), done, stated, not_stated);
}

char *
tz_completion_dup_description (const TzNoticeRow *row)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (row->n_status[order[i]] > 0)
      g_string_append_printf (text, "%s%s %u", text->len > 0 ? "\n" : "",
                              tz_name_display (TZ_VOCABULARY_STATUS, (int)order[i]), row->n_status[order[i]]);
  if (row->declared_total >= 0 && row->declared_done >= 0) {
    g_string_append (text, text->len > 0 ? "\n" : "");
    g_string_append_printf (text, _ ("◆ Declared %d of %d"), row->declared_done, row->declared_total);
  }
  return g_string_free (text, FALSE);
}
