#pragma once

#include "intake.h"

/* A folder with files in it, and a library beside. */
typedef struct {
  char *folder; /* of the files */
  char *home;   /* of the library */
  TzLexicon *lexicon;
  TzLibrary *library;
} Desk;

void desk_set_up (Desk *desk, gconstpointer data);
void desk_tear_down (Desk *desk, gconstpointer data);

#define DESK_ADD(path, func) g_test_add (path, Desk, NULL, desk_set_up, func, desk_tear_down)

/** desk_write: Writes a file below the folder, with the folders above it. Returns: (transfer full): its path.
 */
char *desk_write (Desk *desk, const char *name, const char *bytes, gssize n_bytes);

/** desk_write_notice: Writes a short notice of @agency that is recognised as one. */
void desk_write_notice (Desk *desk, const char *name, const char *agency);

/** desk_import: Imports the whole folder. */
TzImportSummary *desk_import (Desk *desk, const char *charset);

/** desk_find: Returns: (transfer none): what became of the file called @name. */
const TzImportItem *desk_find (const TzImportSummary *summary, const char *name);

/** desk_count: Returns: how many notices the library holds. */
guint desk_count (Desk *desk);
