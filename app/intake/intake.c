#include "intake.h"

#include <glib/gi18n.h>

#include "archive-walk.h"
#include "door.h"
#include "errors.h"
#include "folder-walk.h"
#include "indexer.h"
#include "page-folders.h"
#include "reading-queue.h"

/* What is read within this time shares one commit, at most so many notices: a commit waits for the disk. Whoever
 * writes a note meanwhile waits for what is stored by then. */
#define GROUP_INTERVAL (200 * G_TIME_SPAN_MILLISECOND)
#define MAX_GROUP 64

#define PROGRESS_INTERVAL (50 * G_TIME_SPAN_MILLISECOND)

typedef struct {
  TzLibrary *library;
  GPtrArray *found;
  TzReaderPool *readers;
  TzImportSummary *summary;
  TzImportProgress progress;
  gpointer user_data;
  goffset bytes_done;
  goffset bytes_recognised; /* of files that are not done, by their pages */
  goffset bytes_total;
  gint64 told; /* when progress was reported last */
} Import;

static void
free_item (gpointer data)
{
  TzImportItem *item = data;
  g_free (item->name);
  g_free (item->origin);
  g_free (item->recognised);
  g_clear_error (&item->error);
  g_free (item);
}

static TzImportSummary *
new_summary (void)
{
  TzImportSummary *summary = g_new0 (TzImportSummary, 1);
  summary->items = g_ptr_array_new_with_free_func (free_item);
  return summary;
}

void
tz_import_summary_free (TzImportSummary *summary)
{
  g_ptr_array_unref (summary->items);
  g_clear_error (&summary->full);
  g_clear_error (&summary->not_indexed);
  g_free (summary);
}

static TzImportItem *
new_item (const TzRead *read)
{
  TzImportItem *item = g_new0 (TzImportItem, 1);
  item->kind = TZ_IMPORT_FAILED;
  item->name = g_strdup (read->name);
  item->origin = g_strdup (read->origin);
  return item;
}

static void
finish_item (TzImportSummary *summary, TzImportItem *item)
{
  summary->n[item->kind]++;
  if (summary->full == NULL && g_error_matches (item->error, TZ_ERROR, TZ_ERROR_FULL))
    summary->full = g_error_copy (item->error);
  g_ptr_array_add (summary->items, item);
}

static void
set_outcome (TzImportItem *item, const TzRead *read, TzStored *stored)
{
  item->notice = stored->notice;
  item->recognised = g_strdup (read->document->recognised);
  item->error = g_steal_pointer (&stored->error);
  if (stored->kind == TZ_STORED_NEW)
    item->kind = read->analysis->is_notice ? TZ_IMPORT_NEW : TZ_IMPORT_NOT_RECOGNISED;
  else if (stored->kind == TZ_STORED_ALREADY_THERE)
    item->kind = TZ_IMPORT_ALREADY_THERE;
  item->kept = stored->kind == TZ_STORED_ALREADY_THERE;
}

/* What became of a file that did not come to be stored. */
static void
set_unstored (TzImportItem *item, TzRead *read)
{
  item->notice = read->known;
  item->error = g_steal_pointer (&read->error);
  if (read->known != 0)
    item->kind = TZ_IMPORT_ALREADY_THERE;
}

/* Stores those of @reads that were prepared; @items have the same indexes. */
static void
store (TzLibrary *library, TzRead **reads, TzImportItem **items, guint n)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autofree TzStored *outcomes = g_new0 (TzStored, n);
  for (guint i = 0; i < n; i++)
    if (reads[i]->record != NULL)
      g_ptr_array_add (records, reads[i]->record);
  if (records->len > 0)
    tz_library_store_records (library, records, outcomes);
  for (guint i = 0, k = 0; i < n; i++)
    if (reads[i]->record == NULL)
      set_unstored (items[i], reads[i]);
    else
      set_outcome (items[i], reads[i], &outcomes[k++]);
}

static gboolean
is_time_to_tell (Import *import)
{
  gint64 now = g_get_monotonic_time ();
  if (import->progress == NULL || now - import->told < PROGRESS_INTERVAL)
    return FALSE;
  import->told = now;
  return TRUE;
}

static void
tell_found (guint n_found, gpointer data)
{
  Import *import = data;
  if (is_time_to_tell (import))
    import->progress (0, n_found, 0, 0, import->user_data);
}

static void
tell_progress (Import *import, gboolean at_end)
{
  if (is_time_to_tell (import) || (at_end && import->progress != NULL))
    import->progress (import->summary->items->len, import->found->len,
                      import->bytes_done + import->bytes_recognised, import->bytes_total, import->user_data);
}

static void
take_group (Import *import, GPtrArray *reads)
{
  guint first = import->summary->items->len;
  g_autofree TzImportItem **items = g_new (TzImportItem *, MAX (reads->len, 1));
  for (guint i = 0; i < reads->len; i++)
    items[i] = new_item (reads->pdata[i]);
  if (reads->len > 0)
    store (import->library, (TzRead **)reads->pdata, items, reads->len);
  for (guint i = 0; i < reads->len; i++) {
    import->bytes_done += ((TzFound *)import->found->pdata[first + i])->n_bytes;
    finish_item (import->summary, items[i]);
  }
}

static void
import_found (Import *import, const char *charset, GCancellable *cancellable)
{
  g_autoptr (TzReadingQueue) queue =
      tz_reading_queue_new (import->library, import->found, import->readers, charset, cancellable);
  TzIndexer *indexer = tz_indexer_new (import->library);
  while (import->summary->items->len < import->found->len && import->summary->full == NULL &&
         !g_cancellable_is_cancelled (cancellable)) {
    g_autoptr (GPtrArray) reads =
        tz_reading_queue_pop (queue, MAX_GROUP, g_get_monotonic_time () + GROUP_INTERVAL);
    if (!g_cancellable_is_cancelled (cancellable))
      take_group (import, reads);
    tz_indexer_add (indexer, reads->len);
    import->bytes_recognised = tz_reading_queue_get_recognised (queue);
    tell_progress (import, FALSE);
  }
  tz_indexer_finish (indexer, &import->summary->not_indexed);
}

static gboolean
may_write (TzLibrary *library, GError **error)
{
  if (!tz_library_is_read_only (library))
    return TRUE;
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_READ_ONLY,
                       _ ("the library is open in another program, and may only be read"));
  return FALSE;
}

static TzImportSummary *
import_all (TzLibrary *library, GPtrArray *files, const char *charset, const char *roles,
            TzImportProgress progress, gpointer user_data, GCancellable *cancellable, GError **error)
{
  tz_door_enter ("file");
  if (!may_write (library, error))
    return NULL;
  g_autoptr (TzReaderPool) readers = tz_reader_pool_new ();
  if (!tz_reader_pool_check (readers, error))
    return NULL;
  Import import = {.library = library,
                   .readers = readers,
                   .summary = new_summary (),
                   .progress = progress,
                   .user_data = user_data};
  g_autoptr (GPtrArray) found = tz_archive_walk (tz_folder_walk (files, tell_found, &import, cancellable),
                                                 readers, charset, roles, cancellable);
  tz_page_folders_drop (found);
  import.found = found;
  for (guint i = 0; i < found->len; i++)
    import.bytes_total += ((TzFound *)found->pdata[i])->n_bytes;
  import_found (&import, charset, cancellable);
  import.summary->cancelled = g_cancellable_is_cancelled (cancellable);
  tell_progress (&import, TRUE);
  return import.summary;
}

TzImportSummary *
tz_import_files (TzLibrary *library, GPtrArray *files, const char *charset, TzImportProgress progress,
                 gpointer user_data, GCancellable *cancellable, GError **error)
{
  return import_all (library, files, charset, NULL, progress, user_data, cancellable, error);
}

TzImportSummary *
tz_import_ledger (TzLibrary *library, GFile *ledger, const char *roles, TzImportProgress progress,
                  gpointer user_data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();
  g_ptr_array_add (files, ledger);
  return import_all (library, files, NULL, roles, progress, user_data, cancellable, error);
}

TzImportSummary *
tz_import_text (TzLibrary *library, const char *text, const char *name, GError **error)
{
  tz_door_enter ("library");
  if (!may_write (library, error))
    return NULL;
  g_autoptr (TzRead) read = tz_read_text (library, text, name);
  TzImportItem *item = new_item (read);
  TzRead *reads[] = {read};
  store (library, reads, &item, 1);
  TzImportSummary *summary = new_summary ();
  finish_item (summary, item);
  tz_library_index_stored (library, FALSE, NULL, &summary->not_indexed);
  return summary;
}
