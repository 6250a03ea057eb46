#pragma once

#include <gio/gio.h>

#include "library.h"
#include "reader-pool.h"

/*
 * Reads, analyses and prepares files on worker threads and gives them out in their order. Only so many files,
 * and so many bytes of them, are under way at any time: a slow writer holds the readers back, so memory stays
 * flat however many files there are. The threads work in the background (background.h).
 */
typedef struct _TzReadingQueue TzReadingQueue;

/** TzRead: a file that was read, or why not. */
typedef struct {
  char *name;           /* for the screen */
  char *origin;         /* URI, or "pasted" */
  GBytes *bytes;        /* (nullable) */
  GBytes *sha256;       /* (nullable): of them */
  TzDocument *document; /* (nullable) */
  TzAnalysis *analysis; /* (nullable) */
  TzIncoming incoming;  /* those, where they are there */
  TzRecord *record;     /* (nullable): prepared for the library */
  gint64 known;  /* the notice that has this very file as a source already: it was not looked into; or 0 */
  GError *error; /* (nullable) */
} TzRead;

void tz_read_free (TzRead *read);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzRead, tz_read_free)

/** tz_read_text: Returns: (transfer full): a pasted text, read, analysed and prepared. */
TzRead *tz_read_text (TzLibrary *library, const char *text, const char *name);

/**
 * tz_reading_queue_new:
 * @found: (element-type TzFound) (transfer none): outlives the queue, as do @readers
 * @charset: (nullable): asked for by a person, who wants what is known to be read again
 */
TzReadingQueue *tz_reading_queue_new (TzLibrary *library, GPtrArray *found, TzReaderPool *readers,
                                      const char *charset, GCancellable *cancellable);

/** tz_reading_queue_free: Waits for the readers, who finish what they are at. */
void tz_reading_queue_free (TzReadingQueue *queue);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzReadingQueue, tz_reading_queue_free)

/**
 * tz_reading_queue_pop:
 * @max: so many
 * @until: a time of g_get_monotonic_time()
 *
 * Waits until the next @max files in order are read (or all that are left), or @until is past.
 *
 * Returns: (transfer full) (element-type TzRead): the next files in order, as many as are read
 */
GPtrArray *tz_reading_queue_pop (TzReadingQueue *queue, guint max, gint64 until);

/** tz_reading_queue_get_recognised: Returns: how many bytes of scanned files that are being read are done, by their pages. */
goffset tz_reading_queue_get_recognised (TzReadingQueue *queue);
