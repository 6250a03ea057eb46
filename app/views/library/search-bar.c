#include "search-bar.h"

struct _TzSearchBar {
  AdwBin parent_instance;
  GtkSearchEntry *entry;
};

G_DEFINE_FINAL_TYPE (TzSearchBar, tz_search_bar, ADW_TYPE_BIN)

typedef enum { SIGNAL_CHANGED, SIGNAL_ENTERED, SIGNAL_STOPPED } Signal;
static guint signals[SIGNAL_STOPPED + 1];

static void
changed_cb (TzSearchBar *bar)
{
  g_signal_emit (bar, signals[SIGNAL_CHANGED], 0);
}

static void
activate_cb (TzSearchBar *bar)
{
  g_signal_emit (bar, signals[SIGNAL_ENTERED], 0);
}

static void
stop_cb (TzSearchBar *bar)
{
  tz_search_bar_set_text (bar, "");
  g_signal_emit (bar, signals[SIGNAL_STOPPED], 0);
}

const char *
tz_search_bar_get_text (TzSearchBar *bar)
{
  return gtk_editable_get_text (GTK_EDITABLE (bar->entry));
}

void
tz_search_bar_set_text (TzSearchBar *bar, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (bar->entry), text);
}

void
tz_search_bar_focus (TzSearchBar *bar)
{
  gtk_widget_grab_focus (GTK_WIDGET (bar->entry));
}

static void
tz_search_bar_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_SEARCH_BAR);
  G_OBJECT_CLASS (tz_search_bar_parent_class)->dispose (object);
}

static void
tz_search_bar_class_init (TzSearchBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GType type = G_TYPE_FROM_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_search_bar_dispose;
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ENTERED] =
      g_signal_new ("entered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_STOPPED] =
      g_signal_new ("stopped", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/taizhang/Taizhang/ui/search-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, TzSearchBar, entry);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
}

static void
tz_search_bar_init (TzSearchBar *bar)
{
  gtk_widget_init_template (GTK_WIDGET (bar));
}
