#include "still-bin.h"

/* The least height, in which some rows can be read. */
#define HEIGHT 160

struct _TzStillBin {
  AdwBin parent_instance;
  int natural_width;
};

enum { PROP_NATURAL_WIDTH = 1 };

G_DEFINE_FINAL_TYPE (TzStillBin, tz_still_bin, ADW_TYPE_BIN)

static void
measure (GtkWidget *widget, GtkOrientation orientation, int for_size G_GNUC_UNUSED, int *minimum,
         int *natural, int *minimum_baseline, int *natural_baseline)
{
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;
  *minimum = across ? 0 : HEIGHT;
  *natural = across ? TZ_STILL_BIN (widget)->natural_width : HEIGHT;
  *minimum_baseline = *natural_baseline = -1;
}

static void
allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *child = adw_bin_get_child (ADW_BIN (widget));
  if (child != NULL)
    gtk_widget_allocate (child, width, height, baseline, NULL);
}

static void
tz_still_bin_get_property (GObject *object, guint id G_GNUC_UNUSED, GValue *value,
                           GParamSpec *pspec G_GNUC_UNUSED)
{
  g_value_set_int (value, TZ_STILL_BIN (object)->natural_width);
}

static void
tz_still_bin_set_property (GObject *object, guint id G_GNUC_UNUSED, const GValue *value,
                           GParamSpec *pspec G_GNUC_UNUSED)
{
  TZ_STILL_BIN (object)->natural_width = g_value_get_int (value);
}

static void
tz_still_bin_class_init (TzStillBinClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  object_class->get_property = tz_still_bin_get_property;
  object_class->set_property = tz_still_bin_set_property;
  g_object_class_install_property (
      object_class, PROP_NATURAL_WIDTH,
      g_param_spec_int ("natural-width", NULL, NULL, 0, G_MAXINT, 0,
                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
}

static void
tz_still_bin_init (TzStillBin *bin)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (bin), gtk_custom_layout_new (NULL, measure, allocate));
}
