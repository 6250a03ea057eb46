#include "option-bar.h"

#include <glib/gi18n.h>

#include "comparison-content.h"
#include "saved-comparison.h"

struct _TzOptionBar {
  AdwBin parent_instance;
  TzComparing *comparing;
  GtkDropDown *grouping;
  GtkDropDown *rate;
  GtkDropDown *order;
  GtkDropDown *year;
  TzSavedShelf *shelf;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (TzOptionBar, tz_option_bar, ADW_TYPE_BIN)

static void
fill_years (TzOptionBar *bar, int year)
{
  const int *years = tz_comparing_get_years (bar->comparing);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;
  gtk_string_list_append (names, _ ("Years: all"));
  for (guint i = 0; years != NULL && years[i] != 0; i++) {
    gtk_string_list_take (names, g_strdup_printf ("%d", years[i]));
    if (years[i] == year)
      selected = i + 1;
  }
  gtk_drop_down_set_model (bar->year, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (bar->year, selected);
}

static void
show_options (TzOptionBar *bar)
{
  const TzComparisonOptions options = tz_comparing_get_options (bar->comparing);
  bar->updating = TRUE;
  gtk_drop_down_set_selected (bar->grouping, options.grouping);
  gtk_drop_down_set_selected (bar->rate, options.rate);
  gtk_drop_down_set_selected (bar->order, options.order);
  fill_years (bar, options.year);
  bar->updating = FALSE;
}

static void
updated_cb (TzOptionBar *bar, guint comparison)
{
  if (comparison == TZ_COMPARISON_COMPLETION)
    show_options (bar);
}

static void
changed_cb (TzOptionBar *bar)
{
  if (bar->updating || bar->comparing == NULL)
    return;
  guint year = gtk_drop_down_get_selected (bar->year);
  const int *years = tz_comparing_get_years (bar->comparing);
  tz_comparing_set_grouping (bar->comparing, (TzGrouping)gtk_drop_down_get_selected (bar->grouping));
  tz_comparing_set_rate (bar->comparing, (TzRateKind)gtk_drop_down_get_selected (bar->rate));
  tz_comparing_set_order (bar->comparing, (TzOrder)gtk_drop_down_get_selected (bar->order));
  tz_comparing_set_year (bar->comparing, year == 0 || years == NULL ? 0 : years[year - 1]);
}

static void
run_cb (TzOptionBar *bar, const TzSavedView *view)
{
  TzComparisonOptions options;
  g_auto (GStrv) agencies = NULL;
  tz_comparison_load (view, &options, &agencies);
  tz_comparing_set_options (bar->comparing, &options);
  show_options (bar);
}

static void
tz_option_bar_dispose (GObject *object)
{
  TzOptionBar *bar = TZ_OPTION_BAR (object);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_OPTION_BAR);
  g_clear_object (&bar->comparing);
  G_OBJECT_CLASS (tz_option_bar_parent_class)->dispose (object);
}

static void
tz_option_bar_class_init (TzOptionBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_option_bar_dispose;
  g_type_ensure (TZ_TYPE_SAVED_SHELF);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/taizhang/Taizhang/ui/option-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, TzOptionBar, grouping);
  gtk_widget_class_bind_template_child (widget_class, TzOptionBar, rate);
  gtk_widget_class_bind_template_child (widget_class, TzOptionBar, order);
  gtk_widget_class_bind_template_child (widget_class, TzOptionBar, year);
  gtk_widget_class_bind_template_child (widget_class, TzOptionBar, shelf);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, run_cb);
}

static void
tz_option_bar_init (TzOptionBar *bar)
{
  gtk_widget_init_template (GTK_WIDGET (bar));
}

void
tz_option_bar_connect (TzOptionBar *bar, TzComparing *comparing, TzDesk *desk)
{
  bar->comparing = g_object_ref (comparing);
  tz_saved_shelf_connect (bar->shelf, desk, &tz_comparison_content, comparing);
  g_signal_connect_object (comparing, "updated", G_CALLBACK (updated_cb), bar, G_CONNECT_SWAPPED);
}
