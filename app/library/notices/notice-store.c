#include "deeds.h"
#include "door.h"
#include "errors.h"
#include "form-groups.h"
#include "library-private.h"
#include "notice-record.h"
#include "notice-rows.h"
#include "own-word-reading.h"
#include "problem-rows.h"
#include "promises.h"
#include "reading-numbers.h"
#include "register.h"
#include "tallies.h"
#include "theme-numbers.h"
#include "word-index.h"

typedef struct {
  TzLibrary *library;
  GPtrArray *records; /* of TzRecord */
  TzStored *outcomes;
  guint first;    /* those before are stored */
  guint end;      /* behind the last that is */
  gboolean whole; /* in one commit, though others wait; and brought into the search index */
  gboolean each_alone;
  const TzLexicon *lexicon;
  TzThemes *themes;
  gint64 reading; /* number of what made the findings */
} Batch;

typedef struct {
  gint64 notice;
  const TzRecord *record;
} NewNotice;

static gboolean
find_same (TzConnection *connection, const TzRecord *record, gint64 *notice, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "SELECT notice FROM text WHERE compact = ?", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_bytes (statement, 1, record->compact);
  TzStep step = tz_statement_step (statement, error);
  *notice = step == TZ_STEP_ROW ? tz_statement_get_int (statement, 0) : 0;
  return step != TZ_STEP_FAILED;
}

static gboolean
insert_text (TzConnection *connection, const TzRecord *record, gint64 id, GError **error)
{
  const TzText *text = record->incoming->document->text;
  g_autoptr (TzStatement) body = tz_connection_prepare (
      connection, "INSERT INTO text (notice, compact, n_bytes, body) VALUES (?, ?, ?, ?)", error);
  if (body == NULL)
    return FALSE;
  tz_statement_bind_int (body, 1, id);
  tz_statement_bind_bytes (body, 2, record->compact);
  tz_statement_bind_int (body, 3, tz_text_get_n_bytes (text));
  tz_statement_bind_bytes (body, 4, record->text);
  return tz_statement_run (body, error);
}

static gboolean
insert_findings (TzConnection *connection, const Batch *batch, const TzRecord *record, gint64 id,
                 GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection, "INSERT INTO findings (notice, reading, n_bytes, record) VALUES (?, ?, ?, ?)", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, id);
  tz_statement_bind_int (statement, 2, batch->reading);
  tz_statement_bind_int (statement, 3, record->n_findings);
  tz_statement_bind_bytes (statement, 4, record->findings);
  return tz_statement_run (statement, error);
}

/* The same bytes from the same place are one source. A further one may differ from the text in blanks. */
static gboolean
insert_source (TzConnection *connection, const TzRecord *record, gint64 id, gboolean further, GError **error)
{
  const TzIncoming *incoming = record->incoming;
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection,
      "INSERT INTO source (notice, name, origin, media_type, charset, sha256, n_bytes, page_title,"
      " page_source, page_published, imported, body, recognised)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
      " ON CONFLICT (notice, sha256, origin) DO NOTHING",
      error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, id);
  tz_statement_bind_text (statement, 2, incoming->name);
  tz_statement_bind_text (statement, 3, incoming->origin);
  tz_statement_bind_text (statement, 4, incoming->document->media_type);
  tz_statement_bind_text (statement, 5, incoming->document->charset);
  tz_statement_bind_bytes (statement, 6, record->source_hash);
  tz_statement_bind_int (statement, 7, g_bytes_get_size (incoming->bytes));
  tz_statement_bind_text (statement, 8, incoming->document->page_title);
  tz_statement_bind_text (statement, 9, incoming->document->page_source);
  tz_statement_bind_text (statement, 10, incoming->document->page_published);
  tz_statement_bind_int (statement, 11, record->imported);
  tz_statement_bind_bytes (statement, 12, record->source == NULL && further ? record->text : record->source);
  tz_statement_bind_text (statement, 13, incoming->document->recognised);
  return tz_statement_run (statement, error);
}

/* All that is the notice's own. */
static gboolean
store_record (TzConnection *connection, const Batch *batch, const TzRecord *record, TzStored *outcome,
              GError **error)
{
  if (!find_same (connection, record, &outcome->notice, error))
    return FALSE;
  if (outcome->notice != 0) {
    outcome->kind = TZ_STORED_ALREADY_THERE;
    return insert_source (connection, record, outcome->notice, TRUE, error);
  }
  outcome->kind = TZ_STORED_NEW;
  return tz_notice_rows_insert (connection, record->facts, record->imported, &outcome->notice, error) &&
         insert_source (connection, record, outcome->notice, FALSE, error) &&
         insert_text (connection, record, outcome->notice, error) &&
         insert_findings (connection, batch, record, outcome->notice, error) &&
         tz_own_word_reading_note (connection, outcome->notice, record->incoming->analysis, error) &&
         tz_problem_rows_insert (connection, record->incoming->analysis, record->facts, outcome->notice, NULL,
                                 batch->themes, error) &&
         tz_deeds_insert (connection, &record->facts->deeds, outcome->notice, error) &&
         tz_promises_insert (connection, record->incoming->analysis, outcome->notice, error);
}

/* What new notices are to those that are there: named, counted, and compared with them, all before the next. */
static gboolean
enter_new (TzConnection *connection, const NewNotice *all, guint n, GError **error)
{
  if (n == 0)
    return TRUE;
  for (guint i = 0; i < n; i++)
    if (!tz_register_enter (connection, all[i].notice, all[0].notice, error))
      return FALSE;
  if (!tz_tallies_add_all (connection, all[0].notice, all[n - 1].notice, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!tz_form_groups_enter (connection, all[i].notice, all[i].record->keys, error))
      return FALSE;
  return TRUE;
}

static gboolean
store_next (TzConnection *connection, const Batch *batch, GArray *new, GError **error)
{
  TzStored *outcome = &batch->outcomes[batch->end];
  const TzRecord *record = g_ptr_array_index (batch->records, batch->end);
  if (!store_record (connection, batch, record, outcome, error))
    return FALSE;
  if (outcome->kind == TZ_STORED_NEW)
    g_array_append_val (new, ((NewNotice){outcome->notice, record}));
  return TRUE;
}

/* Whoever waits to write goes first, before the rest. */
static gboolean
has_next (const Batch *batch)
{
  return batch->end < batch->records->len &&
         (batch->whole || batch->end == batch->first || !tz_library_is_awaited (batch->library));
}

static gboolean
enter_all (TzConnection *connection, const GArray *new, GError **error)
{
  return enter_new (connection, (const NewNotice *)(gpointer) new->data, new->len, error);
}

static gboolean
store_one (TzConnection *connection, const Batch *batch, GError **error)
{
  g_autoptr (GArray) new = g_array_new (FALSE, FALSE, sizeof (NewNotice));
  return store_next (connection, batch, new, error) && enter_all (connection, new, error);
}

/* A notice that fails for a reason of its own leaves nothing behind; FALSE where the library is the reason. */
static gboolean
store_alone (TzConnection *connection, Batch *batch, GError **error)
{
  g_autoptr (GError) local = NULL;
  if (!tz_connection_exec (connection, "SAVEPOINT notice", error))
    return FALSE;
  if (store_one (connection, batch, &local))
    return tz_connection_exec (connection, "RELEASE notice", error);
  if (!g_error_matches (local, TZ_ERROR, TZ_ERROR_INVALID)) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  batch->outcomes[batch->end] = (TzStored){.kind = TZ_STORED_FAILED, .error = g_steal_pointer (&local)};
  return tz_connection_exec (connection, "ROLLBACK TO notice; RELEASE notice", error);
}

static gboolean
store_each (TzConnection *connection, Batch *batch, GError **error)
{
  for (; has_next (batch); batch->end++) {
    g_autoptr (TzThemes) themes = tz_themes_new (batch->lexicon);
    batch->themes = themes;
    if (!store_alone (connection, batch, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
store_all (TzConnection *connection, Batch *batch, GError **error)
{
  g_autoptr (TzThemes) themes = tz_themes_new (batch->lexicon);
  g_autoptr (GArray) new = g_array_new (FALSE, FALSE, sizeof (NewNotice));
  batch->themes = themes;
  for (; has_next (batch); batch->end++)
    if (!store_next (connection, batch, new, error))
      return FALSE;
  return enter_all (connection, new, error);
}

static gboolean
store_batch (TzConnection *connection, gpointer data, GError **error)
{
  Batch *batch = data;
  return tz_reading_number (connection, batch->lexicon, &batch->reading, error) &&
         (batch->each_alone ? store_each : store_all) (connection, batch, error) &&
         (!batch->whole || tz_word_index_add (connection, batch->records->len, error));
}

/* A savepoint for each notice means a copy of every page that it changes: there is one only where a notice of the batch
 * cannot be stored. */
static gboolean
write_batch (Batch *batch, GError **error)
{
  g_autoptr (GError) local = NULL;
  batch->end = batch->first;
  memset (batch->outcomes + batch->first, 0, sizeof *batch->outcomes * (batch->records->len - batch->first));
  if (tz_library_write (batch->library, store_batch, batch, &local))
    return TRUE;
  batch->each_alone = !batch->each_alone && g_error_matches (local, TZ_ERROR, TZ_ERROR_INVALID);
  if (batch->each_alone)
    return write_batch (batch, error);
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static void
record_free (gpointer data)
{
  tz_record_free (data);
}

/* What is brought in again is wanted again. */
static gboolean
take_out_of_trash (TzLibrary *library, const TzStored *outcomes, guint n, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < n; i++)
    if (outcomes[i].kind == TZ_STORED_ALREADY_THERE)
      g_array_append_val (ids, outcomes[i].notice);
  return ids->len == 0 || tz_library_restore_notices (library, ids, error);
}

TzRecord *
tz_library_prepare (TzLibrary *library, const TzIncoming *incoming)
{
  tz_door_enter ("library");
  return tz_record_new (incoming, tz_library_get_lexicon (library));
}

static void
announce (TzLibrary *library, const TzStored *outcomes, guint n)
{
  tz_library_announce (library, TZ_CHANGE_NOTICES, n == 1 ? outcomes[0].notice : 0);
}

static void
fail (TzStored *outcome, const GError *error)
{
  tz_stored_clear (outcome);
  *outcome = (TzStored){.kind = TZ_STORED_FAILED, .error = g_error_copy (error)};
}

void
tz_library_store_records (TzLibrary *library, GPtrArray *records, TzStored *outcomes)
{
  tz_door_enter ("library");
  g_autoptr (GError) error = NULL;
  Batch batch = {.library = library,
                 .records = records,
                 .outcomes = outcomes,
                 .lexicon = tz_library_get_lexicon (library)};
  while (batch.first < records->len && write_batch (&batch, &error))
    batch.first = batch.end;
  for (guint i = batch.first; i < records->len; i++)
    fail (&outcomes[i], error);
  tz_library_move_log (library);
  announce (library, outcomes, records->len);
  g_clear_error (&error);
  if (take_out_of_trash (library, outcomes, records->len, &error))
    return;
  for (guint i = 0; i < records->len; i++)
    if (outcomes[i].kind == TZ_STORED_ALREADY_THERE)
      fail (&outcomes[i], error);
}

gboolean
tz_library_store (TzLibrary *library, GPtrArray *notices, TzStored *outcomes, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_full (notices->len, record_free);
  for (guint i = 0; i < notices->len; i++)
    g_ptr_array_add (records, tz_library_prepare (library, g_ptr_array_index (notices, i)));
  Batch batch = {.library = library,
                 .records = records,
                 .outcomes = outcomes,
                 .whole = TRUE,
                 .lexicon = tz_library_get_lexicon (library)};
  if (!write_batch (&batch, error)) {
    for (guint i = 0; i < records->len; i++)
      tz_stored_clear (&outcomes[i]);
    return FALSE;
  }
  announce (library, outcomes, records->len);
  return take_out_of_trash (library, outcomes, records->len, error);
}
