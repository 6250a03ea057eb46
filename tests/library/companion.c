#include "companion.h"

#include "log.h"

/* Between two of its turns, in microseconds. */
#define PAUSE 2000

struct _Companion {
  TzLibrary *library;
  TzReaders *readers;
  GThread *thread;
  gint ending; /* (atomic) */
};

static gpointer
go_along (gpointer data)
{
  Companion *companion = data;
  while (!g_atomic_int_get (&companion->ending)) {
    tz_library_index_stored (companion->library, FALSE, NULL, NULL);
    tz_log_move (companion->readers);
    g_usleep (PAUSE);
  }
  return NULL;
}

Companion *
companion_new (TzLibrary *library)
{
  Companion *companion = g_new0 (Companion, 1);
  companion->library = g_object_ref (library);
  companion->readers = tz_readers_new (tz_library_get_path (library), TZ_CONNECT_READ);
  companion->thread = g_thread_new ("companion", go_along, companion);
  return companion;
}

void
companion_free (Companion *companion)
{
  g_atomic_int_set (&companion->ending, TRUE);
  g_thread_join (companion->thread);
  tz_readers_free (companion->readers);
  g_object_unref (companion->library);
  g_free (companion);
}
