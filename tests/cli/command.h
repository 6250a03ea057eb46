#pragma once

#include <glib.h>

/* A folder for a library and files, and what the last command said. */
typedef struct {
  char *folder;
  char *library;
  char *out;
  char *err;
  int status;
} Command;

void command_set_up (Command *command, gconstpointer data);
void command_tear_down (Command *command, gconstpointer data);

#define COMMAND_ADD(path, func) g_test_add (path, Command, NULL, command_set_up, func, command_tear_down)

/** command_run: Runs taizhang-cli with the arguments, closed by %NULL, and keeps what it said. */
void command_run (Command *command, ...) G_GNUC_NULL_TERMINATED;

/** command_write: Writes a file into the folder. Returns: (transfer full): its path. */
char *command_write (Command *command, const char *name, const char *bytes, gssize n_bytes);

/** assert_says: Fails where @said does not hold @words. */
#define assert_says(said, words)                                                                             \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    if (strstr ((said), (words)) == NULL)                                                                    \
      g_test_message ("it said: %s", (said));                                                                \
    g_assert_nonnull (strstr ((said), (words)));                                                             \
  }                                                                                                          \
  G_STMT_END
