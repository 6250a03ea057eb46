#include "new-row.h"

#define STYLED "styled"

void
tz_new_row_style (GtkWidget *row)
{
  if (row == NULL || g_object_get_data (G_OBJECT (row), STYLED) != NULL)
    return;
  GdkRGBA ignored;
  g_object_set_data (G_OBJECT (row), STYLED, row);
  gtk_widget_set_visible (row, FALSE);
  gtk_style_context_get_color (gtk_widget_get_style_context (row), &ignored);
  gtk_widget_set_visible (row, TRUE);
}
