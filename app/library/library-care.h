#pragma once

#include "library.h"

/*
 * How a library is kept whole for a career: looking for damage. Functions here wait for the disk, some for
 * minutes; they are doors like those of library.h.
 */

/** TzCareProgress: @done of @total steps; called on the thread that does the work, at most every 50 ms and at
 * the end. */
typedef void (*TzCareProgress) (guint done, guint total, gpointer user_data);

typedef enum {
  TZ_FLAW_FILE,   /* the structure of the file */
  TZ_FLAW_TEXT,   /* a text, its findings or a source */
  TZ_FLAW_SEARCH, /* a text is not in the search index */
  TZ_FLAW_SUMS,   /* what is kept for comparisons is not what the notices add up to */
  TZ_FLAW_WORK,   /* what the analyst wrote */
} TzFlawKind;

/** TzFlaw: one thing that is damaged. */
typedef struct {
  TzFlawKind kind;
  gint64 notice; /* 0 where it concerns no single one */
  char *words;   /* what and where, for the screen */
} TzFlaw;

void tz_flaw_free (TzFlaw *flaw);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzFlaw, tz_flaw_free)

/**
 * tz_library_check:
 * @progress: (nullable): counts notices
 * @error: %G_IO_ERROR_CANCELLED, or what keeps it from looking at all
 *
 * Looks through one state of the whole library: the structure of the file, every text, source, finding and
 * note against its checksum, the search index, the sums. Changes nothing, holds nobody up.
 *
 * Returns: (transfer full) (nullable) (element-type TzFlaw): what is damaged; empty where the library is
 * sound
 */
GPtrArray *tz_library_check (TzLibrary *library, TzCareProgress progress, gpointer user_data,
                             GCancellable *cancellable, GError **error);
