#include "decision-rows.h"
#include "door.h"
#include "effective.h"
#include "errors.h"
#include "library-private.h"
#include "notice-rows.h"
#include "texts.h"

static TzNoticeRow *
load_row (TzConnection *connection, gint64 id, GError **error)
{
  g_autoptr (GError) local = NULL;
  TzNoticeRow *row = tz_row_load (connection, id, &local);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (row == NULL)
    tz_texts_set_not_found (error);
  return row;
}

/* What was found, and what counts of it. */
static gboolean
load_findings (TzConnection *connection, TzNotice *notice, const TzLexicon *lexicon, GError **error)
{
  gint64 id = notice->row->id;
  notice->decisions = tz_decision_rows_list (connection, id, error);
  if (notice->decisions == NULL)
    return FALSE;
  notice->findings =
      tz_effective_load_findings (connection, id, notice->text, lexicon, &notice->reading, error);
  if (notice->findings == NULL)
    return FALSE;
  if (notice->decisions->len == 0) {
    notice->analysis = tz_analysis_ref (notice->findings);
    return TRUE;
  }
  notice->analysis = tz_analysis_copy (notice->findings);
  tz_effective_anchor (notice->decisions, notice->text);
  tz_effective_apply (notice->analysis, notice->decisions, notice->text, lexicon);
  tz_effective_read_like (notice->findings, notice->decisions, notice->text, lexicon);
  return TRUE;
}

TzNotice *
tz_library_load (TzLibrary *library, gint64 id, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return NULL;
  g_autoptr (TzNotice) notice = g_new0 (TzNotice, 1);
  notice->row = load_row (snapshot->connection, id, error);
  if (notice->row == NULL)
    return NULL;
  notice->text = tz_texts_load (snapshot->connection, id, error);
  if (notice->text == NULL)
    return NULL;
  if (!load_findings (snapshot->connection, notice, tz_library_get_lexicon (library), error))
    return NULL;
  return g_steal_pointer (&notice);
}
