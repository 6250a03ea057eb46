#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "backup-copy.h"
#include "care-progress.h"
#include "door.h"
#include "errors.h"
#include "file-place.h"
#include "human-tables.h"
#include "library-private.h"
#include "lock.h"
#include "refresh.h"
#include "wreck.h"

/* Notices that share a commit. */
#define BATCH 64

typedef struct {
  TzWreck *wreck;
  TzLibrary *library; /* the new one */
  TzLexicon *lexicon;
  GHashTable *notices; /* their numbers in the wreck to those in the new library */
  GPtrArray *batch;    /* of Rescued */
  TzSalvage *salvage;
  TzCare care;
} Salvaging;

/* A notice on its way over: one for each of its sources, which make one notice again. */
typedef struct {
  TzIncoming incoming; /* first, so that it is one */
  gint64 id;
  gint64 imported;
} Rescued;

void
tz_salvage_free (TzSalvage *salvage)
{
  g_ptr_array_unref (salvage->lost);
  g_free (salvage->kept);
  g_free (salvage);
}

static void
rescued_free (gpointer data)
{
  Rescued *rescued = data;
  tz_document_free (rescued->incoming.document);
  tz_analysis_unref (rescued->incoming.analysis);
  g_bytes_unref (rescued->incoming.bytes);
  g_free ((char *)rescued->incoming.origin);
  g_free ((char *)rescued->incoming.name);
  g_free (rescued);
}

static void G_GNUC_PRINTF (2, 3) lose (Salvaging *salvaging, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_ptr_array_add (salvaging->salvage->lost, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

static void
map_notice (Salvaging *salvaging, gint64 from, gint64 to)
{
  g_hash_table_insert (salvaging->notices, g_memdup2 (&from, sizeof from), g_memdup2 (&to, sizeof to));
}

/* Returns: its number in the new library, 0 where it is not there. */
static gint64
find_notice (Salvaging *salvaging, gint64 from)
{
  const gint64 *to = g_hash_table_lookup (salvaging->notices, &from);
  return to != NULL ? *to : 0;
}

static gboolean
set_imported (TzConnection *connection, gpointer data, GError **error)
{
  Salvaging *salvaging = data;
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "UPDATE notice SET imported = ? WHERE id = ?", error);
  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < salvaging->batch->len; i++) {
    const Rescued *rescued = g_ptr_array_index (salvaging->batch, i);
    if (rescued->imported == 0)
      continue;
    tz_statement_bind_int (statement, 1, rescued->imported);
    tz_statement_bind_int (statement, 2, find_notice (salvaging, rescued->id));
    if (!tz_statement_run (statement, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
store_batch (Salvaging *salvaging, GError **error)
{
  GPtrArray *batch = salvaging->batch;
  g_autofree TzStored *outcomes = g_new0 (TzStored, MAX (batch->len, 1));
  if (batch->len == 0)
    return TRUE;
  if (!tz_library_store (salvaging->library, batch, outcomes, error))
    return FALSE;
  for (guint i = 0; i < batch->len; i++) {
    const Rescued *rescued = g_ptr_array_index (batch, i);
    if (outcomes[i].kind == TZ_STORED_FAILED)
      lose (salvaging, _ ("Notice %d: %s"), (int)rescued->id, outcomes[i].error->message);
    else
      map_notice (salvaging, rescued->id, outcomes[i].notice);
    salvaging->salvage->n_notices += outcomes[i].kind == TZ_STORED_NEW;
    tz_stored_clear (&outcomes[i]);
  }
  if (!tz_library_write (salvaging->library, set_imported, salvaging, error))
    return FALSE;
  g_ptr_array_set_size (batch, 0);
  return TRUE;
}

/* Where no source came over, the text stands for one. */
static Rescued *
new_rescued (gint64 id, TzText *text, TzAnalysis *analysis, const TzWreckSource *source)
{
  Rescued *rescued = g_new0 (Rescued, 1);
  TzDocument *document = g_new0 (TzDocument, 1);
  document->text = tz_text_ref (text);
  document->media_type = g_strdup (source != NULL ? source->media_type : "text/plain");
  document->charset = g_strdup (source != NULL ? source->charset : "UTF-8");
  document->page_title = g_strdup (source != NULL ? source->page_title : NULL);
  document->page_source = g_strdup (source != NULL ? source->page_source : NULL);
  document->page_published = g_strdup (source != NULL ? source->page_published : NULL);
  document->recognised = g_strdup (source != NULL ? source->recognised : NULL);
  rescued->id = id;
  rescued->incoming.document = document;
  rescued->incoming.analysis = tz_analysis_ref (analysis);
  rescued->incoming.bytes = source != NULL
                                ? g_bytes_ref (source->bytes)
                                : g_bytes_new (tz_text_get_utf8 (text), tz_text_get_n_bytes (text));
  rescued->incoming.origin = source != NULL ? g_strdup (source->origin) : g_strdup ("salvaged");
  rescued->incoming.name =
      source != NULL ? g_strdup (source->name) : g_strdup_printf (_ ("Notice %d"), (int)id);
  return rescued;
}

static void
rescue_notice (Salvaging *salvaging, gint64 id, TzText *text)
{
  guint n_lost = 0;
  g_autoptr (GPtrArray) sources = tz_wreck_load_sources (salvaging->wreck, id, &n_lost);
  g_autoptr (TzAnalysis) analysis = tz_wreck_load_findings (salvaging->wreck, id, text, salvaging->lexicon);
  if (analysis == NULL)
    analysis = tz_analysis_new (text, salvaging->lexicon);
  if (n_lost > 0)
    lose (salvaging, _ ("Notice %d: %u of its sources cannot be read; its text is there"), (int)id, n_lost);
  for (guint i = 0; i < MAX (sources->len, 1); i++) {
    Rescued *rescued = new_rescued (id, text, analysis, i < sources->len ? sources->pdata[i] : NULL);
    rescued->imported = tz_wreck_load_imported (salvaging->wreck, id);
    g_ptr_array_add (salvaging->batch, rescued);
  }
}

static gboolean
rescue_notices (Salvaging *salvaging, GError **error)
{
  gint64 last = tz_wreck_get_last_notice (salvaging->wreck);
  salvaging->care.total = last;
  for (gint64 id = 1; id <= last; id++) {
    g_autoptr (TzText) text = tz_wreck_load_text (salvaging->wreck, id);
    if (text != NULL)
      rescue_notice (salvaging, id, text);
    else if (tz_wreck_was_there (salvaging->wreck, id))
      lose (salvaging, _ ("Notice %d: its text cannot be read"), (int)id);
    if ((salvaging->batch->len >= BATCH && !store_batch (salvaging, error)) ||
        !tz_care_step (&salvaging->care, error))
      return FALSE;
  }
  return store_batch (salvaging, error);
}

static void
told_cb (guint kind, TzCarried how, const char *words, gpointer data)
{
  Salvaging *salvaging = data;
  guint *const counts[TZ_N_HUMAN_KINDS] = {&salvaging->salvage->n_notes, &salvaging->salvage->n_decisions,
                                           &salvaging->salvage->n_others};
  if (how == TZ_CARRIED)
    ++*counts[kind];
  else
    lose (salvaging, "%s", words);
}

static gboolean
rescue_work (TzConnection *connection, gpointer data, GError **error)
{
  Salvaging *salvaging = data;
  TzCarrier carrier = {.from = tz_wreck_get_connection (salvaging->wreck),
                       .to = connection,
                       .notices = salvaging->notices,
                       .unsealed = !tz_wreck_has_checksums (salvaging->wreck),
                       .told = told_cb,
                       .data = salvaging};
  if (!tz_human_tables_carry (&carrier, error))
    return FALSE;
  g_autoptr (GArray) notices = tz_human_tables_list_notices (connection, error);
  return notices != NULL && tz_refresh_notices (connection, notices, salvaging->lexicon, error);
}

static gboolean
rescue_all (Salvaging *salvaging, GError **error)
{
  if (!rescue_notices (salvaging, error))
    return FALSE;
  if (salvaging->salvage->n_notices > 0)
    return tz_library_write (salvaging->library, rescue_work, salvaging, error) &&
           tz_care_finish (&salvaging->care, error);
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_CORRUPT, _ ("No notice of this library can be read"));
  return FALSE;
}

static gboolean
fill (Salvaging *salvaging, const char *part, GError **error)
{
  salvaging->library = tz_library_open (part, TZ_LIBRARY_READ_WRITE, salvaging->lexicon, error);
  if (salvaging->library == NULL)
    return FALSE;
  salvaging->notices = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  salvaging->batch = g_ptr_array_new_with_free_func (rescued_free);
  gboolean filled = rescue_all (salvaging, error);
  g_ptr_array_unref (salvaging->batch);
  g_hash_table_unref (salvaging->notices);
  g_clear_object (&salvaging->library);
  return filled;
}

static TzSalvage *
new_salvage (void)
{
  TzSalvage *salvage = g_new0 (TzSalvage, 1);
  salvage->lost = g_ptr_array_new_with_free_func (g_free);
  return salvage;
}

TzSalvage *
tz_salvage_library (const char *path, TzLexicon *lexicon, TzCareProgress progress, gpointer user_data,
                    GCancellable *cancellable, GError **error)
{
  tz_door_enter ("file");
  g_autoptr (TzLock) lock = tz_lock_take (path, error);
  g_autoptr (TzWreck) wreck = lock != NULL ? tz_wreck_open (path, error) : NULL;
  if (wreck == NULL)
    return NULL;
  g_autofree char *part = tz_file_dup_beside (path, "salvaged");
  g_autoptr (TzSalvage) salvage = new_salvage ();
  Salvaging salvaging = {.wreck = wreck,
                         .lexicon = lexicon,
                         .salvage = salvage,
                         .care = {.progress = progress, .user_data = user_data, .cancellable = cancellable}};
  if (fill (&salvaging, part, error) && tz_backup_verify (part, cancellable, error)) {
    g_clear_pointer (&wreck, tz_wreck_free);
    if (tz_file_replace (part, path, "damaged", &salvage->kept, error))
      return g_steal_pointer (&salvage);
  }
  g_unlink (part);
  return NULL;
}
