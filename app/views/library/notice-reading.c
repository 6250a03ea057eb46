#include "notice-reading.h"

#include "jobs.h"
#include "list-edits.h"

typedef struct {
  TzLibrary *library;
  TzNoticeFilter *filter; /* for a listing */
  guint limit;
  GArray *ids; /* before the listing; those of the rows */
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;
  g_object_unref (reading->library);
  g_clear_pointer (&reading->filter, tz_notice_filter_free);
  g_array_unref (reading->ids);
  g_free (reading);
}

static void
free_listing (gpointer listing)
{
  tz_notice_listing_free (listing);
}

static void
free_rows (gpointer rows)
{
  g_ptr_array_unref (rows);
}

void
tz_notice_listing_free (TzNoticeListing *listing)
{
  g_array_unref (listing->ids);
  g_array_unref (listing->edits);
  g_free (listing);
}

static gpointer
read_listing (gpointer data, GCancellable *cancellable, GError **error)
{
  const Reading *reading = data;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  g_auto (TzNoticeFilterQuery) query = {0};
  tz_notice_filter_make_query (reading->filter, -1, &query);
  query.query.limit = reading->limit;
  GArray *ids = tz_library_list_notices (reading->library, &query.query, error);
  if (ids == NULL)
    return NULL;
  TzNoticeListing *listing = g_new (TzNoticeListing, 1);
  *listing = (TzNoticeListing){ids, tz_list_edits_find (reading->ids, ids)};
  return listing;
}

void
tz_notice_reading_list (gpointer source, TzLibrary *library, const TzNoticeFilter *filter, guint limit,
                        const GArray *before, GCancellable *cancellable, GAsyncReadyCallback callback)
{
  Reading *reading = g_new (Reading, 1);
  *reading = (Reading){g_object_ref (library), tz_notice_filter_copy (filter), limit,
                       g_array_copy ((GArray *)before)};
  tz_job_run (source, read_listing, reading, reading_free, free_listing, cancellable, callback, NULL);
}

static gpointer
read_rows (gpointer data, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  const Reading *reading = data;
  return tz_library_get_rows (reading->library, &g_array_index (reading->ids, gint64, 0), reading->ids->len,
                              error);
}

void
tz_notice_reading_rows (gpointer source, TzLibrary *library, GArray *ids, GCancellable *cancellable,
                        GAsyncReadyCallback callback)
{
  Reading *reading = g_new0 (Reading, 1);
  reading->library = g_object_ref (library);
  reading->ids = g_array_ref (ids);
  tz_job_run (source, read_rows, reading, reading_free, free_rows, cancellable, callback, g_array_ref (ids));
}
