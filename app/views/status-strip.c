#include "status-strip.h"

#include <adwaita.h>
#include <string.h>

#include "mark-painter.h"

#define HEIGHT 18
#define BAR_HEIGHT 10
#define DIAMOND 5.f

struct _TzStatusStrip {
  GtkWidget parent_instance;
  guint counts[TZ_N_STATUSES];
  double declared;
};

G_DEFINE_FINAL_TYPE (TzStatusStrip, tz_status_strip, GTK_TYPE_WIDGET)

/* What is done comes first, what is not known last. */
static const TzStatus order[TZ_N_STATUSES] = {
    TZ_STATUS_COMPLETED,   TZ_STATUS_COMPLETED_SUSTAINED, TZ_STATUS_MOSTLY_COMPLETED,
    TZ_STATUS_IN_PROGRESS, TZ_STATUS_NOT_COMPLETED,       TZ_STATUS_NOT_STATED,
};

static void
paint_declared (TzStatusStrip *strip, GtkSnapshot *snapshot, float width)
{
  const float x = CLAMP (strip->declared, 0, 1) * width;
  const graphene_rect_t area = GRAPHENE_RECT_INIT (x - DIAMOND - 1, 0, 2 * DIAMOND + 2, HEIGHT);
  const GdkRGBA color = tz_mark_palette_ink (tz_mark_palette_now ());
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &area);
  cairo_move_to (cr, x, HEIGHT / 2.f - DIAMOND);
  cairo_line_to (cr, x + DIAMOND, HEIGHT / 2.f);
  cairo_line_to (cr, x, HEIGHT / 2.f + DIAMOND);
  cairo_line_to (cr, x - DIAMOND, HEIGHT / 2.f);
  cairo_close_path (cr);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_fill (cr);
  cairo_destroy (cr);
}

static void
tz_status_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TzStatusStrip *strip = TZ_STATUS_STRIP (widget);
  const TzMarkPalette palette = tz_mark_palette_now ();
  const float width = gtk_widget_get_width (widget);
  guint total = 0, before = 0;
  for (guint i = 0; i < TZ_N_STATUSES; i++)
    total += strip->counts[i];
  for (guint i = 0; i < TZ_N_STATUSES && total > 0; i++) {
    const guint n = strip->counts[order[i]];
    const float x = width * before / total;
    const graphene_rect_t bar =
        GRAPHENE_RECT_INIT (x, (HEIGHT - BAR_HEIGHT) / 2.f, width * n / total, BAR_HEIGHT);
    const GdkRGBA color = tz_mark_palette_status (palette, order[i]);
    tz_mark_paint_bar (snapshot, &bar, &color, tz_mark_palette_status_is_hatched (order[i]));
    before += n;
  }
  if (strip->declared >= 0)
    paint_declared (strip, snapshot, width);
}

static void
tz_status_strip_measure (GtkWidget *widget G_GNUC_UNUSED, GtkOrientation orientation,
                         int for_size G_GNUC_UNUSED, int *minimum, int *natural, int *minimum_baseline,
                         int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 40;
  *minimum_baseline = *natural_baseline = -1;
}

static void
tz_status_strip_class_init (TzStatusStripClass *class)
{
  GTK_WIDGET_CLASS (class)->snapshot = tz_status_strip_snapshot;
  GTK_WIDGET_CLASS (class)->measure = tz_status_strip_measure;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tz_status_strip_init (TzStatusStrip *strip)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify", G_CALLBACK (gtk_widget_queue_draw),
                           strip, G_CONNECT_SWAPPED);
}

GtkWidget *
tz_status_strip_new (const guint counts[TZ_N_STATUSES], double declared, const char *description)
{
  TzStatusStrip *strip = g_object_new (TZ_TYPE_STATUS_STRIP, NULL);
  memcpy (strip->counts, counts, sizeof strip->counts);
  strip->declared = declared;
  gtk_accessible_update_property (GTK_ACCESSIBLE (strip), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  return GTK_WIDGET (strip);
}
