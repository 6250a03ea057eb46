#include "door.h"
#include "library-private.h"
#include "notice-record.h"
#include "own-word-reading.h"
#include "reading-numbers.h"
#include "refresh.h"
#include "texts.h"

GArray *
tz_library_list_outdated (TzLibrary *library, GError **error)
{
  tz_door_enter ("library");
  gint64 number = 0;
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL ||
      !tz_reading_find (snapshot->connection, tz_library_get_lexicon (library), &number, error))
    return NULL;
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (snapshot->connection,
                             "SELECT notice FROM findings WHERE reading != ?"
                             " UNION SELECT notice FROM own_word_due ORDER BY notice DESC",
                             error);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_int (statement, 1, number);
  return tz_statement_read_ids (statement, error);
}

TzText *
tz_library_load_text (TzLibrary *library, gint64 id, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  return snapshot == NULL ? NULL : tz_texts_load (snapshot->connection, id, error);
}

/* Findings ready to be written. */
typedef struct {
  gint64 notice;
  const TzAnalysis *analysis;
  GBytes *findings;
  gsize n_findings;
} Packed;

typedef struct {
  const TzLexicon *lexicon;
  GArray *packed; /* (element-type Packed) */
  gint64 reading;
} Replacing;

static void
clear_packed (gpointer data)
{
  g_clear_pointer (&((Packed *)data)->findings, g_bytes_unref);
}

static gboolean
write_findings (TzConnection *connection, const Replacing *replacing, const Packed *packed, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection, "UPDATE findings SET reading = ?, n_bytes = ?, record = ? WHERE notice = ?", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, replacing->reading);
  tz_statement_bind_int (statement, 2, packed->n_findings);
  tz_statement_bind_bytes (statement, 3, packed->findings);
  tz_statement_bind_int (statement, 4, packed->notice);
  return tz_statement_run (statement, error);
}

static gboolean
is_there (TzConnection *connection, gint64 notice, gboolean *there, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "SELECT 1 FROM findings WHERE notice = ?", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, notice);
  TzStep step = tz_statement_step (statement, error);
  *there = step == TZ_STEP_ROW;
  return step != TZ_STEP_FAILED;
}

/* Leaves out what is gone. */
static gboolean
replace (TzConnection *connection, gpointer data, GError **error)
{
  Replacing *replacing = data;
  g_autoptr (GArray) notices = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (!tz_reading_number (connection, replacing->lexicon, &replacing->reading, error))
    return FALSE;
  for (guint i = 0; i < replacing->packed->len; i++) {
    const Packed *packed = &g_array_index (replacing->packed, Packed, i);
    gboolean there = FALSE;
    if (!is_there (connection, packed->notice, &there, error))
      return FALSE;
    if (!there)
      continue;
    g_array_append_val (notices, packed->notice);
    if (!write_findings (connection, replacing, packed, error) ||
        !tz_own_word_reading_note (connection, packed->notice, packed->analysis, error))
      return FALSE;
  }
  return tz_refresh_notices (connection, notices, replacing->lexicon, error);
}

static void
pack (TzLibrary *library, const TzReread *reread, GArray *all)
{
  Packed packed = {.notice = reread->notice, .analysis = reread->analysis};
  packed.findings =
      tz_record_pack_findings (reread->analysis, tz_library_get_lexicon (library), &packed.n_findings);
  g_array_append_val (all, packed);
}

gboolean
tz_library_replace_findings (TzLibrary *library, GPtrArray *rereads, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (GArray) packed = g_array_new (FALSE, FALSE, sizeof (Packed));
  g_array_set_clear_func (packed, clear_packed);
  for (guint i = 0; i < rereads->len; i++)
    pack (library, rereads->pdata[i], packed);
  Replacing replacing = {tz_library_get_lexicon (library), packed, 0};
  if (!tz_library_write (library, replace, &replacing, error))
    return FALSE;
  tz_library_move_log (library);
  gint64 one = rereads->len == 1 ? ((TzReread *)rereads->pdata[0])->notice : 0;
  tz_library_announce (library, TZ_CHANGE_NOTICES, one);
  return TRUE;
}
