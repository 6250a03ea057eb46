#include "still-bin.h"

/* The least height, in which some rows can be read; the width is that of what is around. */
#define HEIGHT 160

struct _TzStillBin {
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (TzStillBin, tz_still_bin, ADW_TYPE_BIN)

static void
measure (GtkWidget *widget G_GNUC_UNUSED, GtkOrientation orientation, int for_size G_GNUC_UNUSED,
         int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 0;
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
tz_still_bin_class_init (TzStillBinClass *class G_GNUC_UNUSED)
{
}

static void
tz_still_bin_init (TzStillBin *bin)
{
  gtk_widget_set_layout_manager (GTK_WIDGET (bin), gtk_custom_layout_new (NULL, measure, allocate));
}
