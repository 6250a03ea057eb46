#pragma once

#include <atspi/atspi.h>
#include <gio/gio.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AtspiAccessible, g_object_unref)

/*
 * Robot: drives the application as a person with a screen reader does. It starts the program in the display
 * and session bus that the test runs in, finds things by role and accessible name, activates them and reads
 * them. Every wait is bounded; what does not come fails the test and prints what there was instead.
 */
typedef struct _Robot Robot;

/** robot_start: @argv: the program and its arguments, %NULL-terminated. Returns: (transfer full). */
Robot *robot_start (const char *const *argv);
/** robot_stop: Ends the program and waits for it. */
void robot_stop (Robot *robot);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Robot, robot_stop)

/**
 * robot_find:
 * @role: (nullable): role name as AT-SPI writes it, such as "button"
 * @name: accessible name, or a part of it; the shortest name that holds it is meant
 *
 * Waits until a thing of that role and name shows. Returns: (transfer full): never %NULL.
 */
AtspiAccessible *robot_find (Robot *robot, const char *role, const char *name);

/** robot_has: Returns: whether such a thing shows now. */
gboolean robot_has (Robot *robot, const char *role, const char *name);

/** robot_click: Finds a thing and does its first action. */
void robot_click (Robot *robot, const char *role, const char *name);

/** robot_write: Finds an editable text and replaces its contents. */
void robot_write (Robot *robot, const char *role, const char *name, const char *text);

/** robot_press: Presses a key where the focus is. @keyval: as X names it: 'a', 0xff0d for Return. */
void robot_press (Robot *robot, guint keyval);

/** robot_press_with: The same while modifiers are held. @modifiers: bits as X has them, such as 1 << 2 for Control. */
void robot_press_with (Robot *robot, guint modifiers, guint keyval);

/** robot_type: Types ASCII @words where the focus is. */
void robot_type (Robot *robot, const char *words);

/** robot_point: Puts the pointer at a place of the screen: without a window manager the keys go where it is. */
void robot_point (Robot *robot, int x, int y);

/** robot_select: Finds a text and selects the first place of @words in it. */
void robot_select (Robot *robot, const char *role, const char *name, const char *words);

/** robot_read: Finds a text. Returns: (transfer full): its contents. */
char *robot_read (Robot *robot, const char *role, const char *name);

/** robot_act: Does the first action called @action, such as "library.open", that any thing offers. */
void robot_act (Robot *robot, const char *action);
