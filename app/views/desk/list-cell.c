#include "list-cell.h"

#define ITEM "list-item"

void
tz_list_cell_note (GtkWidget *cell, GtkListItem *item)
{
  g_object_set_data (G_OBJECT (cell), ITEM, item);
}

/* Beside the widget in a cell the pointer is on the cell itself, between cells on the row. */
GtkListItem *
tz_list_cell_find_item (GtkWidget *at)
{
  for (GtkWidget *down = at; down != NULL && !GTK_IS_LIST_VIEW (down);
       down = gtk_widget_get_first_child (down))
    if (g_object_get_data (G_OBJECT (down), ITEM) != NULL)
      return g_object_get_data (G_OBJECT (down), ITEM);
  for (GtkWidget *up = at; up != NULL; up = gtk_widget_get_parent (up))
    if (g_object_get_data (G_OBJECT (up), ITEM) != NULL)
      return g_object_get_data (G_OBJECT (up), ITEM);
  return NULL;
}

gboolean
tz_list_cell_get_position (GtkWidget *at, guint *position)
{
  GtkListItem *item = tz_list_cell_find_item (at);
  if (item == NULL)
    return FALSE;
  *position = gtk_list_item_get_position (item);
  return *position != GTK_INVALID_LIST_POSITION;
}
