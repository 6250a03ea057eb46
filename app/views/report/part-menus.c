#include "part-menus.h"

/* A switch is ticked where its words are shown; of another choice the state is the identifier of its value. */
static GVariant *
state_of (TzPartChoice choice, guint value)
{
  return tz_part_choice_is_switch (choice) ? g_variant_new_boolean (value == 0)
                                           : g_variant_new_string (tz_part_choice_value_id (choice, value));
}

GSimpleActionGroup *
tz_part_menus_new_actions (void)
{
  GSimpleActionGroup *actions = g_simple_action_group_new ();
  for (TzPartChoice choice = 0; choice < TZ_N_CHOICES; choice++) {
    const GVariantType *type = tz_part_choice_is_switch (choice) ? NULL : G_VARIANT_TYPE_STRING;
    g_autoptr (GSimpleAction) action =
        g_simple_action_new_stateful (tz_part_choice_id (choice), type, state_of (choice, 0));
    g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  }
  return actions;
}

static guint
read_value (TzPartChoice choice, GVariant *state)
{
  for (guint value = 0; value < tz_part_choice_n_values (choice); value++) {
    g_autoptr (GVariant) wanted = g_variant_ref_sink (state_of (choice, value));
    if (g_variant_equal (wanted, state))
      return value;
  }
  g_return_val_if_reached (0);
}

TzPartChoices
tz_part_menus_get (GSimpleActionGroup *actions)
{
  TzPartChoices choices = {0};
  for (TzPartChoice choice = 0; choice < TZ_N_CHOICES; choice++) {
    g_autoptr (GVariant) state =
        g_action_group_get_action_state (G_ACTION_GROUP (actions), tz_part_choice_id (choice));
    choices.values[choice] = (guint8)read_value (choice, state);
  }
  return choices;
}

void
tz_part_menus_set (GSimpleActionGroup *actions, const TzPartChoices *choices)
{
  for (TzPartChoice choice = 0; choice < TZ_N_CHOICES; choice++)
    g_action_group_change_action_state (G_ACTION_GROUP (actions), tz_part_choice_id (choice),
                                        state_of (choice, choices->values[choice]));
}

static GMenuModel *
new_values (TzPartChoice choice)
{
  GMenu *values = g_menu_new ();
  for (guint value = 0; value < tz_part_choice_n_values (choice); value++) {
    g_autofree char *action = g_strdup_printf ("choices.%s::%s", tz_part_choice_id (choice),
                                               tz_part_choice_value_id (choice, value));
    g_menu_append (values, tz_part_choice_value_name (choice, value), action);
  }
  return G_MENU_MODEL (values);
}

GMenuModel *
tz_part_menus_new (TzReportPart part)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) switches = g_menu_new ();
  for (TzPartChoice choice = 0; choice < TZ_N_CHOICES; choice++) {
    if (tz_part_choice_part (choice) != part)
      continue;
    const char *name = tz_part_choice_name (choice);
    if (tz_part_choice_is_switch (choice)) {
      g_autofree char *action = g_strconcat ("choices.", tz_part_choice_id (choice), NULL);
      g_menu_append (switches, name, action);
    } else {
      g_autoptr (GMenuModel) values = new_values (choice);
      g_menu_append_section (menu, name, values);
    }
  }
  if (g_menu_model_get_n_items (G_MENU_MODEL (switches)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (switches));
  return g_menu_model_get_n_items (G_MENU_MODEL (menu)) > 0 ? G_MENU_MODEL (g_steal_pointer (&menu)) : NULL;
}
