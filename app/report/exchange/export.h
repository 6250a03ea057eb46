#pragma once

#include "library.h"

/*
 * What is handed to people who go on elsewhere. The ending of the file's name says what is written; each is
 * written whole or not at all.
 */

/** TzExportProgress: @done of @total notices are written; called on the thread that writes. */
typedef void (*TzExportProgress) (guint done, guint total, gpointer data);

/** TzExportOptions: what goes in, and how. */
typedef struct {
  const gint64 *notices;     /* (nullable): closed by 0; all where %NULL */
  gboolean keep_names;       /* else the names of persons are hidden (masking.h) */
  const char *author;        /* (nullable): who hands it out */
  gint64 now;                /* Unix seconds */
  TzExportProgress progress; /* (nullable) */
  gpointer progress_data;
} TzExportOptions;

/** tz_export_list_endings: Returns: (transfer none): the endings that tz_export() knows, %NULL-terminated:
 * ".csv", ".xlsx", … */
const char *const *tz_export_list_endings (void);

/**
 * tz_export:
 * @path: (type filename): ends in ".csv" (the ledger, ledger.h), ".xlsx" (ledger, notices and every comparison,
 *   a sheet each), ".jsonld" (notes and decisions, web-annotation.h) or ".json" (the notices whole: sources,
 *   text, what counts, notes and decisions), ".qdpx" or ".qdc" (a project or its codes for REFI-QDA, https://www.qdasoftware.org)
 * @error: %TZ_ERROR_INVALID where the ending says nothing, or a %G_IO_ERROR that names the file
 *
 * A door (door.h).
 */
gboolean tz_export (TzLibrary *library, const char *path, const TzExportOptions *options,
                    GCancellable *cancellable, GError **error);
