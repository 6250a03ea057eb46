#include "window-history.h"

#include <glib/gi18n.h>

#include "jobs.h"

typedef struct {
  GtkApplicationWindow *window;
  TzDesk *desk;
  GMenu *section;
  gboolean asking; /* for the names of the steps */
  gboolean stale;  /* they may have changed since */
} History;

/* What a worker thread finds. */
typedef struct {
  char *undo;
  char *redo;
  gint64 newest; /* step that can be undone */
} Names;

static void
names_free (gpointer data)
{
  Names *names = data;
  g_free (names->undo);
  g_free (names->redo);
  g_free (names);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Names, names_free)

static void
history_free (gpointer data)
{
  History *history = data;
  g_object_unref (history->desk);
  g_object_unref (history->section);
  g_free (history);
}

static History *
history_of (gpointer window)
{
  return g_object_get_data (G_OBJECT (window), "history");
}

/* ---- What can be undone and redone ---- */

static void
set_entry (History *history, int position, const char *action, const char *name, const char *bare,
           const char *format)
{
  g_autofree char *named = name != NULL ? g_strdup_printf (format, name) : g_strdup (bare);
  g_autofree char *detailed = g_strconcat ("win.", action, NULL);
  GAction *simple = g_action_map_lookup_action (G_ACTION_MAP (history->window), action);
  g_menu_remove (history->section, position);
  g_menu_insert (history->section, position, named, detailed);
  g_simple_action_set_enabled (G_SIMPLE_ACTION (simple), name != NULL);
}

static void
show_names (History *history, const Names *names)
{
  set_entry (history, 0, "undo", names->undo, _ ("_Undo"), _ ("_Undo: %s"));
  set_entry (history, 1, "redo", names->redo, _ ("_Redo"), _ ("_Redo: %s"));
}

static gpointer
ask_names (gpointer library, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  Names *names = g_new0 (Names, 1);
  if (tz_library_peek_history (library, &names->undo, &names->redo, error) &&
      tz_library_get_newest_step (library, &names->newest, error))
    return names;
  names_free (names);
  return NULL;
}

static void update (History *history);

static void
asked_cb (GObject *window, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  History *history = history_of (window);
  g_autoptr (Names) names = tz_job_finish (result, NULL);
  history->asking = FALSE;
  if (names != NULL && tz_desk_get_library (history->desk) != NULL) {
    show_names (history, names);
    tz_desk_tell_newest_step (history->desk, names->newest);
  }
  if (history->stale)
    update (history);
}

static void
update (History *history)
{
  const Names none = {NULL, NULL, 0};
  history->stale = history->asking;
  if (history->asking)
    return;
  if (!tz_desk_may_write (history->desk)) {
    show_names (history, &none);
    return;
  }
  history->asking = TRUE;
  tz_job_run (history->window, ask_names, g_object_ref (tz_desk_get_library (history->desk)), g_object_unref,
              names_free, NULL, asked_cb, NULL);
}

/* ---- Undoing and redoing ---- */

static gpointer
undo (TzLibrary *library, gpointer data G_GNUC_UNUSED, GError **error)
{
  return tz_library_undo (library, error);
}

static gpointer
undo_step (TzLibrary *library, gpointer step, GError **error)
{
  return tz_library_undo_step (library, *(const gint64 *)step, error);
}

static gpointer
redo (TzLibrary *library, gpointer data G_GNUC_UNUSED, GError **error)
{
  return tz_library_redo (library, error);
}

/* A step that is on its way back or forth. */
typedef struct {
  TzDesk *desk;
  GCancellable *cancellable;
  guint doing;
} Turn;

static Turn *
turn_new (TzDesk *desk, const char *words)
{
  Turn *turn = g_new (Turn, 1);
  *turn = (Turn){g_object_ref (desk), g_cancellable_new (), 0};
  turn->doing = tz_doing_begin (tz_desk_get_doing (desk), words, turn->cancellable);
  return turn;
}

static void
turn_free (Turn *turn)
{
  tz_doing_end (tz_desk_get_doing (turn->desk), turn->doing);
  g_object_unref (turn->desk);
  g_object_unref (turn->cancellable);
  g_free (turn);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Turn, turn_free)

static void
say (TzDesk *desk, const char *format, const char *name)
{
  g_autofree char *said = g_strdup_printf (format, name);
  g_autofree char *escaped = g_markup_escape_text (said, -1);
  tz_desk_toast (desk, adw_toast_new (escaped));
}

static void
turned (GObject *library, GAsyncResult *result, gpointer data, const char *format)
{
  g_autoptr (Turn) turn = data;
  TzDesk *desk = turn->desk;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = tz_library_submit_finish (TZ_LIBRARY (library), result, &error);
  if (error != NULL)
    tz_desk_toast_not_done (desk, _ ("Nothing was changed"), error);
  else
    say (desk, format, name);
  if (tz_desk_get_library (desk) == TZ_LIBRARY (library))
    tz_desk_turn (desk);
}

static void
undone_cb (GObject *library, GAsyncResult *result, gpointer turn)
{
  turned (library, result, turn, _ ("Undone: %s"));
}

static void
redone_cb (GObject *library, GAsyncResult *result, gpointer turn)
{
  turned (library, result, turn, _ ("Redone: %s"));
}

static void
turn_cb (GSimpleAction *action, GVariant *parameter G_GNUC_UNUSED, gpointer window)
{
  TzDesk *desk = history_of (window)->desk;
  gboolean back = g_str_equal (g_action_get_name (G_ACTION (action)), "undo");
  tz_desk_settle (desk);
  Turn *turn = turn_new (desk, back ? _ ("Undoing…") : _ ("Redoing…"));
  tz_library_submit_cancellable (tz_desk_get_library (desk), back ? undo : redo, NULL, NULL, g_free,
                                 turn->cancellable, back ? undone_cb : redone_cb, turn);
}

static void
undo_step_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter, gpointer window)
{
  TzDesk *desk = history_of (window)->desk;
  TzLibrary *library = tz_desk_get_library (desk);
  gint64 step = g_variant_get_int64 (parameter);
  if (library == NULL)
    return;
  tz_desk_settle (desk);
  Turn *turn = turn_new (desk, _ ("Undoing…"));
  tz_library_submit_cancellable (library, undo_step, g_memdup2 (&step, sizeof step), g_free, g_free,
                                 turn->cancellable, undone_cb, turn);
}

/* After the widgets had the keys: a text that is being edited undoes its own words first. */
static void
add_keys (GtkWidget *window)
{
  static const char *const keys[][2] = {{"<Control>z", "win.undo"}, {"<Control><Shift>z", "win.redo"}};
  GtkEventController *controller = gtk_shortcut_controller_new ();
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    GtkShortcut *shortcut =
        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i][0]), gtk_named_action_new (keys[i][1]));
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  }
  gtk_widget_add_controller (window, controller);
}

static void
changed_cb (GtkApplicationWindow *window)
{
  update (history_of (window));
}

void
tz_window_history_attach (GtkApplicationWindow *window, TzDesk *desk, GMenu *menu)
{
  const GActionEntry actions[] = {{.name = "undo", .activate = turn_cb},
                                  {.name = "redo", .activate = turn_cb},
                                  {.name = "undo-step", .activate = undo_step_cb, .parameter_type = "x"}};
  History *history = g_new0 (History, 1);
  *history = (History){.window = window, .desk = g_object_ref (desk), .section = g_menu_new ()};
  g_menu_append (history->section, _ ("_Undo"), "win.undo");
  g_menu_append (history->section, _ ("_Redo"), "win.redo");
  g_menu_prepend_section (menu, NULL, G_MENU_MODEL (history->section));
  g_object_set_data_full (G_OBJECT (window), "history", history, history_free);
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), window);
  add_keys (GTK_WIDGET (window));
  g_signal_connect_object (desk, "notify::library", G_CALLBACK (changed_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "library-changed", G_CALLBACK (changed_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "turned", G_CALLBACK (changed_cb), window, G_CONNECT_SWAPPED);
  update (history);
}

void
tz_window_history_share (GtkApplicationWindow *window, GtkWidget *other)
{
  gtk_widget_insert_action_group (other, "win", G_ACTION_GROUP (window));
  add_keys (other);
}
