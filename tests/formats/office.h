#pragma once

#include "reader-pool.h"

/** Office: what tests have that compare with other programs, or take what LibreOffice makes: a folder that goes with the
 * test, and readers. */
typedef struct {
  char *folder;
  TzReaderPool *readers;
} Office;

/** OFFICE_ADD: Adds a test that is given an Office and @data. */
#define OFFICE_ADD(path, data, function)                                                                     \
  g_test_add (path, Office, data, office_set_up, function, office_tear_down)

void office_set_up (Office *office, gconstpointer data);
void office_tear_down (Office *office, gconstpointer data);

/** office_run: @argv: closed by %NULL. Returns: whether the program ended well. */
gboolean office_run (const char *const *argv);

/** office_write: Returns: (transfer full): the path of a new file in the folder. */
char *office_write (Office *office, const char *name, const char *contents);

/**
 * office_convert:
 * @given: path of a file
 * @in_filter: (nullable): what LibreOffice reads it with ("Text (encoded):UTF8")
 * @into: what it makes of it ("doc:MS Word 97")
 * @folder: where it puts that
 *
 * Returns: whether it could
 */
gboolean office_convert (Office *office, const char *given, const char *in_filter, const char *into,
                         const char *folder);
