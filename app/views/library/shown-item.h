#pragma once

#include <gtk/gtk.h>

#include "notice-item.h"

/*
 * The item that a cell of a list shows. A cell keeps it, and hears of its changes, until it is to show another:
 * GTK 4.8 unbinds and binds all rows that have widgets, some two hundred, whenever one comes or goes above them.
 */

/** tz_shown_item_watch: At setup: calls @callback with the item, the #GParamSpec and @data for @signal of the
 * item that is shown. */
void tz_shown_item_watch (GtkListItem *list_item, const char *signal, GCallback callback, gpointer data);

/** tz_shown_item_take: At binding. Returns: whether @item is another than before, and is to be shown. */
gboolean tz_shown_item_take (GtkListItem *list_item, TzNoticeItem *item);

/** tz_shown_item_dup: Returns: (transfer full) (nullable): the item that is shown. */
TzNoticeItem *tz_shown_item_dup (GtkListItem *list_item);
