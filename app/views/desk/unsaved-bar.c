#include "unsaved-bar.h"

#include <glib/gi18n.h>

struct _TzUnsavedBar {
  AdwBin parent_instance;
  TzUnsaved *unsaved;
  GtkInfoBar *bar;
  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (TzUnsavedBar, tz_unsaved_bar, ADW_TYPE_BIN)

/* The words stay while the bar goes. */
static void
changed_cb (TzUnsavedBar *bar)
{
  const char *reason = tz_unsaved_get_reason (bar->unsaved);
  gtk_info_bar_set_revealed (bar->bar, reason != NULL);
  if (reason == NULL)
    return;
  /* Translators: %s says why. */
  g_autofree char *words = g_strdup_printf (_ ("Not saved yet: %s"), reason);
  gtk_label_set_label (bar->label, words);
}

void
tz_unsaved_bar_set_unsaved (TzUnsavedBar *bar, TzUnsaved *unsaved)
{
  g_set_object (&bar->unsaved, unsaved);
  g_signal_connect_object (unsaved, "changed", G_CALLBACK (changed_cb), bar, G_CONNECT_SWAPPED);
  changed_cb (bar);
}

static void
response_cb (TzUnsavedBar *bar)
{
  tz_unsaved_try_again (bar->unsaved);
}

static void
tz_unsaved_bar_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_UNSAVED_BAR);
  g_clear_object (&TZ_UNSAVED_BAR (object)->unsaved);
  G_OBJECT_CLASS (tz_unsaved_bar_parent_class)->dispose (object);
}

static void
tz_unsaved_bar_class_init (TzUnsavedBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_unsaved_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/unsaved-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, TzUnsavedBar, bar);
  gtk_widget_class_bind_template_child (widget_class, TzUnsavedBar, label);
  gtk_widget_class_bind_template_callback (widget_class, response_cb);
}

static void
tz_unsaved_bar_init (TzUnsavedBar *bar)
{
  gtk_widget_init_template (GTK_WIDGET (bar));
}
