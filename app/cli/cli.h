#pragma once

#include "library-care.h"

/*
 * What the commands share. A command prints its result to stdout, in UTF-8 whatever the locale, and every
 * complaint to stderr as "taizhang-cli: SUBJECT: reason".
 */

/** TzExit: how a command ends. */
typedef enum {
  TZ_EXIT_DONE = 0,
  TZ_EXIT_FAILED = 1, /* something could not be done */
  TZ_EXIT_USAGE = 2,
} TzExit;

/** TzCommand: one command; @run gets the command line from the command's name on. */
typedef struct {
  const char *name;
  const char *arguments; /* for the help: "PATH…" */
  const char *summary;
  TzExit (*run) (int argc, char **argv);
} TzCommand;

/**
 * tz_cli_parse:
 * @entries: the command's options
 * @min_rest: how many arguments that are no options there must be
 * @max_rest: how many there may be; -1 for any number
 * @rest: (out) (transfer full): the arguments that are no options
 *
 * Reads a command line; complains where it makes no sense.
 *
 * Returns: whether it made sense
 */
gboolean tz_cli_parse (int argc, char **argv, const GOptionEntry *entries, int min_rest, int max_rest,
                       char ***rest);

/** TZ_CLI_LIBRARY: The option of every command that needs a library; @path: (type filename). */
#define TZ_CLI_LIBRARY(path)                                                                                 \
  {                                                                                                          \
    "library", 0, 0, G_OPTION_ARG_FILENAME, (path), NULL, NULL                                               \
  }

/** tz_cli_complain: Prints what went wrong with @subject. Returns: %TZ_EXIT_FAILED. */
TzExit tz_cli_complain (const char *subject, const GError *error);

/** tz_cli_complain_usage: Prints what is wrong with the command line. Returns: %TZ_EXIT_USAGE. */
TzExit tz_cli_complain_usage (const char *message);

/** tz_cli_print: Prints to stdout as printf() does, in UTF-8. */
void tz_cli_print (const char *format, ...) G_GNUC_PRINTF (1, 2);

/**
 * tz_cli_open_library:
 * @path: (nullable) (type filename): the person's own library where %NULL
 *
 * Opens a library, or complains, and names the backups there are where it is damaged or gone.
 *
 * Returns: (transfer full) (nullable): the library
 */
TzLibrary *tz_cli_open_library (const char *path, TzLibraryMode mode);

/** tz_cli_dup_backup_words: Returns: (transfer full): a line about @backup: when, what, how large, where. */
char *tz_cli_dup_backup_words (const TzBackup *backup);

/** tz_cli_parse_id: Returns: the id of a notice that @text names, or 0 and a complaint. */
gint64 tz_cli_parse_id (const char *text);

/** tz_cli_parse_ids: Returns: (transfer full) (nullable) (element-type gint64): the ids that @rest names, closed
 * by 0; %NULL and a complaint where one is no id. */
GArray *tz_cli_parse_ids (char **rest);

/** tz_cli_check_ids: Returns: whether all of @ids are in the library; complains of the first that is not. */
gboolean tz_cli_check_ids (TzLibrary *library, const GArray *ids);

/** tz_cli_dup_done: Returns: (transfer full): how many of the problems whose status is stated are done. */
char *tz_cli_dup_done (const TzNoticeRow *row);

/* The commands, one a file. */
TzExit tz_cli_analyse (int argc, char **argv);
TzExit tz_cli_backup (int argc, char **argv);
TzExit tz_cli_check (int argc, char **argv);
TzExit tz_cli_compare (int argc, char **argv);
TzExit tz_cli_export (int argc, char **argv);
TzExit tz_cli_import (int argc, char **argv);
TzExit tz_cli_import_notes (int argc, char **argv);
TzExit tz_cli_list (int argc, char **argv);
TzExit tz_cli_report (int argc, char **argv);
TzExit tz_cli_restore (int argc, char **argv);
TzExit tz_cli_salvage (int argc, char **argv);
TzExit tz_cli_search (int argc, char **argv);
TzExit tz_cli_show (int argc, char **argv);
TzExit tz_cli_similar (int argc, char **argv);
TzExit tz_cli_words (int argc, char **argv);
