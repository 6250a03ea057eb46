#include <stdio.h>
#include <string.h>

#include "e2e-desk.h"

/* Reviews a whole sample notice with keys alone, as one does who hears the screen. */

#define AGENCY "北洲区农业农村局"
#define MAX_KEYS 300
#define CONTROL (1u << 2)
#define ALT (1u << 3)
#define ESCAPE 0xff1b
#define NOTE "ask for the contract"
/* So often something is looked at again, 20 ms apart. */
#define WAIT_STEPS 1000

/* @label: "Reviewed 3 of 44" */
static void
read_share (AtspiAccessible *label, guint *done, guint *all)
{
  atspi_accessible_clear_cache (label);
  g_autofree char *words = atspi_accessible_get_name (label, NULL);
  g_assert_cmpint (sscanf (words, "Reviewed %u of %u", done, all), ==, 2);
}

/* Waits until @text says something else than @before (nullable) of where one is. */
static char *
wait_for_description (AtspiAccessible *text, const char *before)
{
  for (guint i = 0; i < WAIT_STEPS; i++) {
    atspi_accessible_clear_cache (text);
    g_autofree char *words = atspi_accessible_get_description (text, NULL);
    if (words != NULL && *words != '\0' && g_strcmp0 (words, before) != 0)
      return g_steal_pointer (&words);
    g_usleep (20000);
  }
  g_error ("nothing is said of what is picked in the text");
}

static void
wait_for (Robot *robot, const char *role, const char *name)
{
  g_object_unref (robot_find (robot, role, name));
}

/* What is said by mistake is heard, and taken back. */
static void
reject_and_undo (Robot *robot)
{
  robot_press (robot, 'u');
  robot_press (robot, 'r');
  wait_for (robot, "list item", ", rejected");
  wait_for (robot, "label", "Reviewed 1 of ");
  robot_press_with (robot, CONTROL, 'z');
  wait_for (robot, "label", "Reviewed 0 of ");
  g_assert_false (robot_has (robot, "list item", ", rejected"));
}

/* On what is picked; after it the keys are those of the text again. */
static void
write_note (Robot *robot, AtspiAccessible *text)
{
  g_autofree char *before = atspi_accessible_get_description (text, NULL);
  robot_press (robot, 'n');
  wait_for (robot, "page tab", "Notes 1");
  robot_type (robot, NOTE);
  g_autofree char *written = robot_read (robot, "text", "Note");
  g_assert_cmpstr (written, ==, NOTE);
  robot_press (robot, ESCAPE);
  robot_press (robot, 'j');
  g_autofree char *after = wait_for_description (text, before);
}

/* The analyst's own judgement beside what the notice claims. */
static void
judge (Robot *robot)
{
  robot_press (robot, '5');
  wait_for (robot, "list item", ", Not completed");
  robot_press_with (robot, ALT, '2');
  wait_for (robot, "label", "Doubtful");
}

/* The problem that is merged with the one before it is none any more, until that is taken back. */
static void
merge_and_undo (Robot *robot)
{
  robot_press (robot, 'm');
  wait_for (robot, "list item", ", rejected");
  robot_press_with (robot, CONTROL, 'z');
  for (guint i = 0; i < WAIT_STEPS && robot_has (robot, "list item", ", rejected"); i++)
    g_usleep (20000);
  g_assert_false (robot_has (robot, "list item", ", rejected"));
}

/* Each key that accepts is seen in the share before the next one is pressed. */
static void
accept_all (Robot *robot)
{
  guint done = 0, all = 1, before = 0;
  g_autoptr (AtspiAccessible) label = robot_find (robot, "label", "Reviewed ");
  robot_press (robot, 'u');
  read_share (label, &before, &all);
  done = before;
  g_assert_cmpuint (all, >, 11);
  for (guint n = 0; n < MAX_KEYS && before < all; n++) {
    robot_press (robot, 'a');
    for (guint i = 0; i < WAIT_STEPS && done == before; i++) {
      read_share (label, &done, &all);
      g_usleep (20000);
    }
    g_assert_cmpuint (done, >, before);
    before = done;
  }
  g_assert_cmpuint (done, ==, all);
}

static void
assert_all_reviewed (Robot *robot)
{
  guint done = 0, all = 0;
  g_autoptr (AtspiAccessible) label = robot_find (robot, "label", "Reviewed ");
  read_share (label, &done, &all);
  g_assert_cmpuint (done, ==, all);
}

static void
open_notice (Robot *robot)
{
  robot_act (robot, "library.open");
  g_object_unref (robot_find (robot, "text", AGENCY));
}

static void
test_review (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (Robot) robot = desk_start (desk);
  robot_click (robot, "push button", "Open the Samples");
  g_object_unref (robot_find (robot, "table row", AGENCY));
  open_notice (robot);
  g_object_unref (robot_find (robot, "list", "Outline"));
  robot_point (robot, 4, 4); /* where no card comes up under it */
  reject_and_undo (robot);
  judge (robot);
  merge_and_undo (robot);

  /* What is picked in the text is told of where the text is. */
  g_autoptr (AtspiAccessible) text = robot_find (robot, "text", AGENCY);
  robot_press (robot, 'j');
  g_autofree char *first = wait_for_description (text, NULL);
  robot_press (robot, 'j');
  g_autofree char *second = wait_for_description (text, first);

  write_note (robot, text);
  accept_all (robot);
}

/* It is there when the program is started again. */
static void
test_again (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  test_review (desk, NULL);
  g_autoptr (Robot) robot = desk_start (desk);
  g_object_unref (robot_find (robot, "table row", AGENCY));
  open_notice (robot);
  assert_all_reviewed (robot);
  wait_for (robot, "page tab", "Notes 1");
  wait_for (robot, "list item", ", Not completed, reviewed");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* libatspi warns where the program leaves out an interface that it may leave out. */
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  g_test_add ("/e2e/review-by-keys", Desk, NULL, desk_set_up, test_again, desk_tear_down);
  return g_test_run ();
}
