#include "desk-action.h"

/* An action that was added. */
typedef struct {
  const TzDeskAction *action;
  GtkApplicationWindow *window;
  TzDesk *desk;
} Added;

static void
free_added (gpointer data, GClosure *closure G_GNUC_UNUSED)
{
  Added *added = data;
  g_object_unref (added->desk);
  g_free (added);
}

static void
activate_cb (GSimpleAction *simple G_GNUC_UNUSED, GVariant *parameter, gpointer data)
{
  const Added *added = data;
  added->action->run (added->window, added->desk, parameter);
}

static gboolean
may_run (GBinding *binding, const GValue *library, GValue *enabled, gpointer data)
{
  const TzDeskAction *action = data;
  g_autoptr (GObject) desk = g_binding_dup_source (binding);
  gboolean open = g_value_get_object (library) != NULL;
  g_value_set_boolean (enabled, action->writes ? tz_desk_may_write (TZ_DESK (desk)) : open);
  return TRUE;
}

void
tz_desk_action_add (GtkApplicationWindow *window, TzDesk *desk, const TzDeskAction *action)
{
  const GVariantType *type = action->parameter_type != NULL ? G_VARIANT_TYPE (action->parameter_type) : NULL;
  g_autoptr (GSimpleAction) simple = g_simple_action_new (action->name, type);
  Added *added = g_new (Added, 1);
  *added = (Added){action, window, g_object_ref (desk)};
  g_signal_connect_data (simple, "activate", G_CALLBACK (activate_cb), added, free_added, 0);
  GBinding *binding = g_object_bind_property_full (desk, "library", simple, "enabled", G_BINDING_SYNC_CREATE,
                                                   may_run, NULL, (gpointer)action, NULL);
  /* The actions outlive the window for a moment, and would tell it. */
  g_signal_connect_object (window, "destroy", G_CALLBACK (g_binding_unbind), binding, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (simple));
}
