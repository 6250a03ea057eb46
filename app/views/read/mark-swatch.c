#include "mark-swatch.h"

#include <adwaita.h>

#include "mark-painter.h"

struct _TzMarkSwatch {
  GtkWidget parent_instance;
  GtkWidget *label;
  TzEntityType type;
};

G_DEFINE_FINAL_TYPE (TzMarkSwatch, tz_mark_swatch, GTK_TYPE_WIDGET)

static void
tz_mark_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  const TzMarkLook look = tz_mark_palette_entity (tz_mark_palette_now (), TZ_MARK_SWATCH (widget)->type);
  const graphene_rect_t area =
      GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  tz_mark_paint (snapshot, &area, &look);
  GTK_WIDGET_CLASS (tz_mark_swatch_parent_class)->snapshot (widget, snapshot);
}

static void
tz_mark_swatch_dispose (GObject *object)
{
  g_clear_pointer (&TZ_MARK_SWATCH (object)->label, gtk_widget_unparent);
  G_OBJECT_CLASS (tz_mark_swatch_parent_class)->dispose (object);
}

static void
tz_mark_swatch_class_init (TzMarkSwatchClass *class)
{
  G_OBJECT_CLASS (class)->dispose = tz_mark_swatch_dispose;
  GTK_WIDGET_CLASS (class)->snapshot = tz_mark_swatch_snapshot;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}

static void
tz_mark_swatch_init (TzMarkSwatch *swatch)
{
  gtk_widget_set_valign (GTK_WIDGET (swatch), GTK_ALIGN_CENTER);
  g_signal_connect_object (adw_style_manager_get_default (), "notify", G_CALLBACK (gtk_widget_queue_draw),
                           swatch, G_CONNECT_SWAPPED);
}

GtkWidget *
tz_mark_swatch_new (const char *word, TzEntityType type)
{
  TzMarkSwatch *swatch = g_object_new (TZ_TYPE_MARK_SWATCH, NULL);
  swatch->type = type;
  swatch->label = gtk_label_new (word);
  gtk_widget_set_margin_bottom (swatch->label, 1);
  gtk_widget_set_parent (swatch->label, GTK_WIDGET (swatch));
  return GTK_WIDGET (swatch);
}
