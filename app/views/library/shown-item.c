#include "shown-item.h"

#define SHOWN "shown-item"

static GSignalGroup *
get_group (GtkListItem *list_item)
{
  return g_object_get_data (G_OBJECT (list_item), SHOWN);
}

void
tz_shown_item_watch (GtkListItem *list_item, const char *signal, GCallback callback, gpointer data)
{
  GSignalGroup *group = g_signal_group_new (TZ_TYPE_NOTICE_ITEM);
  g_signal_group_connect (group, signal, callback, data);
  g_object_set_data_full (G_OBJECT (list_item), SHOWN, group, g_object_unref);
}

gboolean
tz_shown_item_take (GtkListItem *list_item, TzNoticeItem *item)
{
  g_autoptr (TzNoticeItem) before = tz_shown_item_dup (list_item);
  g_signal_group_set_target (get_group (list_item), item);
  return before != item;
}

TzNoticeItem *
tz_shown_item_dup (GtkListItem *list_item)
{
  return g_signal_group_dup_target (get_group (list_item));
}
