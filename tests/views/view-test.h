#pragma once

#include "desk.h"

/*
 * What window tests share: a desk with a library in a temporary folder, and waiting for the main loop without
 * ever waiting forever. Doors (door.h) are closed while a test runs, as in the application.
 */

typedef struct {
  char *folder;
  GSettings *settings;
  TzDesk *desk;
  TzLibrary *library; /* open on the desk */
  GtkWidget *window;  /* (nullable): the main window, while it is there */
} TzViewTest;

/** tz_view_test_init: Instead of g_test_init(): starts GTK, libadwaita and the program's resources. */
void tz_view_test_init (int *argc, char ***argv);

/** tz_view_test_new: Returns: (transfer full): a desk with settings and an empty library of its own. */
TzViewTest *tz_view_test_new (void);
/** tz_view_test_free: Closes the window, and asserts that nobody holds the library any more. */
void tz_view_test_free (TzViewTest *test);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzViewTest, tz_view_test_free)

/** tz_view_test_add: Reads, analyses and stores a text. Returns: the notice. */
gint64 tz_view_test_add (TzViewTest *test, const char *text);

/** tz_view_test_open_window: Returns: (transfer none): the main window, presented, in the place of one that was
 * opened before. */
GtkWidget *tz_view_test_open_window (TzViewTest *test);

/** tz_view_test_disturb: From now on the library says all the time that it changed, as while it is read again.
 * Returns: the source, to be removed. */
guint tz_view_test_disturb (TzViewTest *test);

/** tz_view_test_turn: Lets the main loop work until something happens, at most some 20 ms. */
void tz_view_test_turn (void);

/** tz_view_test_settle: Lets the main loop work for @milliseconds, for what leaves no trace to wait for. */
void tz_view_test_settle (guint milliseconds);

/** TZ_WAIT_FOR: Lets the main loop work until @condition holds; fails the test where it does not within
 * a minute. */
#define TZ_WAIT_FOR(condition)                                                                               \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    gint64 tz_until = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;                                         \
    while (!(condition) && g_get_monotonic_time () < tz_until)                                               \
      tz_view_test_turn ();                                                                                  \
    g_assert_true (condition);                                                                               \
  }                                                                                                          \
  G_STMT_END

/** tz_view_test_find: Returns: (transfer none) (nullable): the first widget of @type under @root whose
 * widget name, CSS name or text, if a label, is @name (nullable: any). */
GtkWidget *tz_view_test_find (GtkWidget *root, GType type, const char *name);

/** tz_view_test_find_tooltip: The same by the tooltip, which icons have in place of words. */
GtkWidget *tz_view_test_find_tooltip (GtkWidget *root, GType type, const char *tooltip);

/** tz_view_test_find_window: Returns: (transfer none) (nullable): a visible window of @type. */
GtkWidget *tz_view_test_find_window (GType type);

/** tz_view_test_find_message: Returns: (transfer none) (nullable): the message dialog that is shown. */
AdwMessageDialog *tz_view_test_find_message (void);

/** tz_view_test_says: Whether a label under @root says just @words. */
gboolean tz_view_test_says (GtkWidget *root, const char *words);
