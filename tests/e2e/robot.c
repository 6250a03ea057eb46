#include "robot.h"

#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAction, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiEditableText, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiRange, g_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiStateSet, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiText, g_object_unref)

#define WAIT_SECONDS 60
#define MAX_DEPTH 60

struct _Robot {
  GSubprocess *process;
};

static gboolean
is_showing (AtspiAccessible *thing)
{
  g_autoptr (AtspiStateSet) states = atspi_accessible_get_state_set (thing);
  return states != NULL && (atspi_state_set_contains (states, ATSPI_STATE_SHOWING) ||
                            atspi_state_set_contains (states, ATSPI_STATE_VISIBLE));
}

/* The length of the name of @thing where it is what is looked for, else 0. */
static gsize
match (AtspiAccessible *thing, const char *role, const char *name)
{
  g_autofree char *its_name = atspi_accessible_get_name (thing, NULL);
  if (its_name == NULL || strstr (its_name, name) == NULL)
    return 0;
  g_autofree char *its_role = atspi_accessible_get_role_name (thing, NULL);
  if ((role != NULL && g_strcmp0 (its_role, role) != 0) || !is_showing (thing))
    return 0;
  return strlen (its_name);
}

typedef struct {
  AtspiAccessible *thing;
  gsize length;
} Found;

/* Of several things whose names hold @name, the one with the shortest name is meant. */
static void
search (AtspiAccessible *parent, const char *role, const char *name, int depth, Found *found)
{
  int n = depth < MAX_DEPTH ? atspi_accessible_get_child_count (parent, NULL) : 0;
  for (int i = 0; i < n; i++) {
    g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (parent, i, NULL);
    if (child == NULL)
      continue;
    gsize length = match (child, role, name);
    if (length > 0 && (found->thing == NULL || length < found->length)) {
      g_set_object (&found->thing, child);
      found->length = length;
    }
    search (child, role, name, depth + 1, found);
  }
}

static AtspiAccessible *
look_for (const char *role, const char *name)
{
  g_autoptr (AtspiAccessible) desktop = atspi_get_desktop (0);
  atspi_accessible_clear_cache (desktop);
  Found found = {NULL, 0};
  search (desktop, role, name, 0, &found);
  return found.thing;
}

static void
print_tree (AtspiAccessible *parent, int depth)
{
  int n = depth < MAX_DEPTH ? atspi_accessible_get_child_count (parent, NULL) : 0;
  for (int i = 0; i < n; i++) {
    g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (parent, i, NULL);
    if (child == NULL || (depth > 0 && !is_showing (child)))
      continue;
    g_autofree char *role = atspi_accessible_get_role_name (child, NULL);
    g_autofree char *name = atspi_accessible_get_name (child, NULL);
    g_test_message ("%*s%s '%s'", depth * 2, "", role, name);
    print_tree (child, depth + 1);
  }
}

static void
pause_briefly (void)
{
  gint64 until = g_get_monotonic_time () + G_TIME_SPAN_MILLISECOND * 100;
  while (g_get_monotonic_time () < until)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (5000);
}

Robot *
robot_start (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  Robot *robot = g_new0 (Robot, 1);
  g_assert_cmpint (atspi_init (), <=, 1);
  robot->process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_NONE, &error);
  g_assert_no_error (error);
  return robot;
}

void
robot_stop (Robot *robot)
{
  g_subprocess_send_signal (robot->process, 15);
  g_assert_true (g_subprocess_wait (robot->process, NULL, NULL));
  g_object_unref (robot->process);
  g_free (robot);
}

AtspiAccessible *
robot_find (Robot *robot, const char *role, const char *name)
{
  gint64 until = g_get_monotonic_time () + WAIT_SECONDS * G_TIME_SPAN_SECOND;
  while (g_get_monotonic_time () < until) {
    AtspiAccessible *found = look_for (role, name);
    if (found != NULL)
      return found;
    if (g_subprocess_get_identifier (robot->process) == NULL)
      g_error ("the program ended while '%s' was waited for", name);
    pause_briefly ();
  }
  g_autoptr (AtspiAccessible) desktop = atspi_get_desktop (0);
  print_tree (desktop, 0);
  g_error ("no %s named '%s' came", role != NULL ? role : "thing", name);
}

gboolean
robot_has (Robot *robot G_GNUC_UNUSED, const char *role, const char *name)
{
  g_autoptr (AtspiAccessible) found = look_for (role, name);
  return found != NULL;
}

void
robot_click (Robot *robot, const char *role, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtspiAccessible) thing = robot_find (robot, role, name);
  g_autoptr (AtspiAction) action = atspi_accessible_get_action_iface (thing);
  if (action == NULL)
    g_error ("'%s' has no action", name);
  atspi_action_do_action (action, 0, &error);
  g_assert_no_error (error);
  pause_briefly ();
}

void
robot_write (Robot *robot, const char *role, const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtspiAccessible) thing = robot_find (robot, role, name);
  g_autoptr (AtspiEditableText) editable = atspi_accessible_get_editable_text_iface (thing);
  if (editable == NULL)
    g_error ("'%s' cannot be written", name);
  atspi_editable_text_set_text_contents (editable, text, &error);
  g_assert_no_error (error);
  pause_briefly ();
}

void
robot_press (Robot *robot G_GNUC_UNUSED, guint keyval)
{
  g_autoptr (GError) error = NULL;
  atspi_generate_keyboard_event (keyval, NULL, ATSPI_KEY_SYM, &error);
  g_assert_no_error (error);
  pause_briefly ();
}

static void
hold (guint modifiers, AtspiKeySynthType how)
{
  g_autoptr (GError) error = NULL;
  atspi_generate_keyboard_event (modifiers, NULL, how, &error);
  g_assert_no_error (error);
}

void
robot_press_with (Robot *robot, guint modifiers, guint keyval)
{
  hold (modifiers, ATSPI_KEY_LOCKMODIFIERS);
  robot_press (robot, keyval);
  hold (modifiers, ATSPI_KEY_UNLOCKMODIFIERS);
}

void
robot_type (Robot *robot, const char *words)
{
  for (; *words != '\0'; words++)
    robot_press (robot, (guint)*words);
}

void
robot_point (Robot *robot G_GNUC_UNUSED, int x, int y)
{
  g_autoptr (GError) error = NULL;
  atspi_generate_mouse_event (x, y, "abs", &error);
  g_assert_no_error (error);
}

static AtspiText *
find_text (Robot *robot, const char *role, const char *name)
{
  g_autoptr (AtspiAccessible) thing = robot_find (robot, role, name);
  AtspiText *text = atspi_accessible_get_text_iface (thing);
  if (text == NULL)
    g_error ("'%s' has no text", name);
  return text;
}

char *
robot_read (Robot *robot, const char *role, const char *name)
{
  g_autoptr (AtspiText) text = find_text (robot, role, name);
  return atspi_text_get_text (text, 0, atspi_text_get_character_count (text, NULL), NULL);
}

void
robot_select (Robot *robot, const char *role, const char *name, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AtspiText) text = find_text (robot, role, name);
  g_autofree char *contents =
      atspi_text_get_text (text, 0, atspi_text_get_character_count (text, NULL), NULL);
  const char *place = strstr (contents, words);
  g_assert_nonnull (place);
  int start = g_utf8_pointer_to_offset (contents, place);
  int end = start + g_utf8_strlen (words, -1);
  /* GTK 4.8 adds a selection, but answers with a value of the wrong type; so what is selected is asked. */
  atspi_text_add_selection (text, start, end, NULL);
  g_autoptr (AtspiRange) selected = atspi_text_get_selection (text, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpint (selected->start_offset, ==, start);
  g_assert_cmpint (selected->end_offset, ==, end);
  pause_briefly ();
}

static int
find_action (AtspiAccessible *thing, const char *wanted)
{
  g_autoptr (AtspiAction) action = atspi_accessible_get_action_iface (thing);
  int n = action != NULL ? atspi_action_get_n_actions (action, NULL) : 0;
  for (int i = 0; i < n; i++) {
    g_autofree char *name = atspi_action_get_action_name (action, i, NULL);
    if (g_strcmp0 (name, wanted) == 0)
      return i;
  }
  return -1;
}

static gboolean
act_below (AtspiAccessible *parent, const char *wanted, int depth)
{
  int n = depth < MAX_DEPTH ? atspi_accessible_get_child_count (parent, NULL) : 0;
  for (int i = 0; i < n; i++) {
    g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (parent, i, NULL);
    if (child == NULL)
      continue;
    int index = find_action (child, wanted);
    if (index >= 0) {
      g_autoptr (AtspiAction) action = atspi_accessible_get_action_iface (child);
      return atspi_action_do_action (action, index, NULL);
    }
    if (act_below (child, wanted, depth + 1))
      return TRUE;
  }
  return FALSE;
}

void
robot_act (Robot *robot G_GNUC_UNUSED, const char *action)
{
  g_autoptr (AtspiAccessible) desktop = atspi_get_desktop (0);
  if (!act_below (desktop, action, 0))
    g_error ("nothing offers the action '%s'", action);
  pause_briefly ();
}
