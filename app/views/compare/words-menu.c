#include "words-menu.h"

#include "wording-window.h"
#include "words-window.h"

typedef struct {
  GtkWidget *button; /* which owns the actions */
  TzComparing *comparing;
  TzDesk *desk;
} Menu;

static void
menu_free (gpointer data)
{
  Menu *menu = data;
  g_object_unref (menu->comparing);
  g_object_unref (menu->desk);
  g_free (menu);
}

static void
open_words (const Menu *menu,
            void (*open_window) (GtkWindow *parent, TzDesk *desk, const TzProblemQuery *query))
{
  const TzTable *table = tz_comparing_get_table (menu->comparing, TZ_COMPARISON_COMPLETION);
  if (table != NULL)
    open_window (GTK_WINDOW (gtk_widget_get_root (menu->button)), menu->desk, table->query);
}

static void
wording_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer menu)
{
  open_words (menu, tz_wording_window_present);
}

static void
recurring_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer menu)
{
  open_words (menu, tz_words_window_present);
}

void
tz_words_menu_connect (GtkWidget *button, TzComparing *comparing, TzDesk *desk)
{
  const GActionEntry entries[] = {{.name = "wording", .activate = wording_cb},
                                  {.name = "recurring", .activate = recurring_cb}};
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  Menu *menu = g_new (Menu, 1);
  *menu = (Menu){button, g_object_ref (comparing), g_object_ref (desk)};
  g_object_set_data_full (G_OBJECT (group), "menu", menu, menu_free);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), menu);
  gtk_widget_insert_action_group (button, "words", G_ACTION_GROUP (group));
}
