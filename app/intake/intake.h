#pragma once

#include <gio/gio.h>

#include "library.h"

/*
 * Files in, notices stored. Reading and analysing run on worker threads, storing on the library's own, in the
 * order in which the files were given. A file that cannot be read is named with its reason and stops nothing; where
 * no room is left on the disk, the rest is not tried.
 */

typedef enum {
  TZ_IMPORT_NEW,
  TZ_IMPORT_ALREADY_THERE,
  TZ_IMPORT_NOT_RECOGNISED,
  TZ_IMPORT_FAILED
} TzImportKind;

/** TzImportItem: what became of one file. NOT_RECOGNISED is stored too, but is no rectification notice. */
typedef struct {
  TzImportKind kind;
  char *name;       /* for the screen */
  char *origin;     /* URI (of what lies in an archive, as if that were a folder), or "pasted" */
  gint64 notice;    /* 0 where it failed */
  char *recognised; /* (nullable): pages whose text was recognised in pictures (recognised-pages.h) */
  GError *error;    /* (nullable) */
  gboolean kept;    /* ALREADY_THERE: whether the file is another than the library had, and kept beside it */
} TzImportItem;

/** TzImportSummary: what became of all. */
typedef struct {
  GPtrArray *items; /* (element-type TzImportItem), in the order of the files */
  guint n[4];       /* how many of each TzImportKind */
  gboolean cancelled;
  GError *full;        /* (nullable): that no room was left on the disk, and the rest was not tried */
  GError *not_indexed; /* (nullable): why the search index lacks some: they are found, more slowly */
} TzImportSummary;

void tz_import_summary_free (TzImportSummary *summary);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzImportSummary, tz_import_summary_free)

/** TzImportProgress: @done of @total files, in bytes too; while they are looked for, @total were found so far and
 * @bytes_total is 0. Called on a worker thread, at most every 50 ms and at the end. */
typedef void (*TzImportProgress) (guint done, guint total, goffset bytes_done, goffset bytes_total,
                                  gpointer user_data);

/**
 * tz_import_files:
 * @files: (element-type GFile): files, folders and archives; folders and archives are read through, links are
 * not followed out of folders
 * @charset: (nullable): how to decode, where the reader could not tell
 * @progress: (nullable)
 * @error: return location; set only where nothing could be done at all (the library cannot be written)
 *
 * Imports, waiting until all is stored or @cancellable stops it; what was stored by then stays. A door
 * (door.h).
 *
 * Returns: (transfer full) (nullable): what became of each file
 */
TzImportSummary *tz_import_files (TzLibrary *library, GPtrArray *files, const char *charset,
                                  TzImportProgress progress, gpointer user_data, GCancellable *cancellable,
                                  GError **error);

/**
 * tz_import_ledger:
 * @ledger: a file of tz_ledger_is_ledger()
 * @roles: what its columns hold, as a person said (tz_ledger_roles_to_string())
 *
 * The same for a ledger of problems: each of its notices is a text of its own, as if they lay in an archive.
 */
TzImportSummary *tz_import_ledger (TzLibrary *library, GFile *ledger, const char *roles,
                                   TzImportProgress progress, gpointer user_data, GCancellable *cancellable,
                                   GError **error);

/** tz_import_text: The same for a pasted text. */
TzImportSummary *tz_import_text (TzLibrary *library, const char *text, const char *name, GError **error);
