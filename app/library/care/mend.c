#include "care-progress.h"
#include "check.h"
#include "door.h"
#include "library-private.h"
#include "word-care.h"
#include "word-index.h"

static gboolean
is_of_search (const GPtrArray *flaws)
{
  for (guint i = 0; i < flaws->len; i++)
    if (((const TzFlaw *)flaws->pdata[i])->kind == TZ_FLAW_SEARCH)
      return TRUE;
  return FALSE;
}

static void
take_out_search (GPtrArray *flaws)
{
  for (guint i = flaws->len; i > 0; i--)
    if (((const TzFlaw *)flaws->pdata[i - 1])->kind == TZ_FLAW_SEARCH)
      g_ptr_array_remove_index (flaws, i - 1);
}

static gboolean
forget (TzConnection *connection, gpointer data G_GNUC_UNUSED, GError **error)
{
  return tz_word_care_forget (connection, error);
}

static gboolean
fill_some (TzConnection *connection, gpointer n, GError **error)
{
  return tz_word_index_fill_some (connection, n, error);
}

static gboolean
count_texts (TzLibrary *library, guint *n, GError **error)
{
  gint64 count = 0;
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  gboolean counted = snapshot != NULL && tz_connection_read_int (snapshot->connection,
                                                                 "SELECT COUNT(*) FROM text", &count, error);
  *n = (guint)count;
  return counted;
}

static gboolean
fill (TzLibrary *library, TzCare *care, GError **error)
{
  guint n = 0;
  if (!count_texts (library, &care->total, error))
    return FALSE;
  do {
    if (!tz_library_write (library, fill_some, &n, error))
      return FALSE;
    care->done = MIN (care->done + n, care->total);
    if (!tz_care_tell (care, error))
      return FALSE;
  } while (n > 0);
  return tz_care_finish (care, error);
}

gboolean
tz_library_mend (TzLibrary *library, GPtrArray *flaws, TzCareProgress progress, gpointer user_data,
                 GCancellable *cancellable, GError **error)
{
  tz_door_enter ("library");
  TzCare care = {.progress = progress, .user_data = user_data, .cancellable = cancellable};
  gboolean anew = is_of_search (flaws);
  if (anew && !tz_library_write (library, forget, NULL, error))
    return FALSE;
  if (!fill (library, &care, error))
    return FALSE;
  take_out_search (flaws);
  return !anew || tz_library_write (library, tz_check_keep, flaws, error);
}
