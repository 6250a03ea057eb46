#include "shelf.h"

#include "saved-row.h"
#include "saved-shelf.h"
#include "view-test.h"

static GtkWidget *
find_shelf (GtkWidget *root)
{
  return tz_view_test_find (root, TZ_TYPE_SAVED_SHELF, NULL);
}

void
shelf_open (GtkWidget *root)
{
  GtkWidget *button = tz_view_test_find (find_shelf (root), GTK_TYPE_MENU_BUTTON, NULL);
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (gtk_widget_activate (button));
  TZ_WAIT_FOR (gtk_widget_get_mapped (popover));
}

GtkWidget *
shelf_find_row (GtkWidget *root, const char *name)
{
  GtkWidget *label = tz_view_test_find (find_shelf (root), GTK_TYPE_LABEL, name);
  return label != NULL ? gtk_widget_get_ancestor (label, TZ_TYPE_SAVED_ROW) : NULL;
}

/* The entry that is no part of a row. */
static GtkWidget *
find_entry (GtkWidget *root)
{
  if (GTK_IS_ENTRY (root))
    return root;
  GtkWidget *found = NULL;
  for (GtkWidget *child = TZ_IS_SAVED_ROW (root) ? NULL : gtk_widget_get_first_child (root);
       child != NULL && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_entry (child);
  return found;
}

void
shelf_save (GtkWidget *root, const char *name, const char *as)
{
  gtk_editable_set_text (GTK_EDITABLE (find_entry (find_shelf (root))), name);
  GtkWidget *label = tz_view_test_find (find_shelf (root), GTK_TYPE_LABEL, as);
  g_assert_nonnull (label);
  GtkWidget *button = gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

void
shelf_run (GtkWidget *root, const char *name)
{
  GtkWidget *row = shelf_find_row (root, name);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
}
