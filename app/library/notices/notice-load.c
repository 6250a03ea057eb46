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

static TzAnalysis *
load_findings (TzConnection *connection, const TzNotice *notice, gint64 id, const TzLexicon *lexicon,
               GError **error)
{
  if (notice->decisions->len == 0)
    return tz_analysis_ref (notice->analysis);
  TzAnalysis *findings = tz_effective_load_findings (connection, id, notice->text, lexicon, error);
  if (findings != NULL)
    tz_effective_read_like (findings, notice->decisions, notice->text, lexicon);
  return findings;
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
  const TzLexicon *lexicon = tz_library_get_lexicon (library);
  notice->analysis =
      tz_effective_load (snapshot->connection, id, notice->text, lexicon, &notice->decisions, error);
  if (notice->analysis == NULL)
    return NULL;
  notice->findings = load_findings (snapshot->connection, notice, id, lexicon, error);
  return notice->findings == NULL ? NULL : g_steal_pointer (&notice);
}
