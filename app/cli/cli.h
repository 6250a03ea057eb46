#pragma once

#include "library.h"

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
 * @n_rest: how many arguments @rest may have: at least 0, or -1 for any number from one on
 * @rest: (out) (transfer full): the arguments that are no options
 *
 * Reads a command line; complains where it makes no sense.
 *
 * Returns: whether it made sense
 */
gboolean tz_cli_parse (int argc, char **argv, const GOptionEntry *entries, int n_rest, char ***rest);

/** tz_cli_complain: Prints what went wrong with @subject. Returns: %TZ_EXIT_FAILED. */
TzExit tz_cli_complain (const char *subject, const GError *error);

/** tz_cli_complain_usage: Prints what is wrong with the command line. Returns: %TZ_EXIT_USAGE. */
TzExit tz_cli_complain_usage (const char *message);

/** tz_cli_print: Prints to stdout as printf() does, in UTF-8. */
void tz_cli_print (const char *format, ...) G_GNUC_PRINTF (1, 2);

TzExit tz_cli_analyse (int argc, char **argv);
