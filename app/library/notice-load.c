#include "analysis-json.h"
#include "door.h"
#include "errors.h"
#include "library-private.h"
#include "notice-rows.h"
#include "texts.h"

static TzAnalysis *
load_findings (TzConnection *connection, gint64 id, const TzText *text, const TzLexicon *lexicon,
               GError **error)
{
  g_autoptr (GBytes) bytes = tz_texts_load_findings (connection, id, error);
  if (bytes == NULL)
    return NULL;
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *json = g_strndup (data, size);
  return tz_analysis_from_json (json, text, lexicon, error);
}

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
  notice->analysis =
      load_findings (snapshot->connection, id, notice->text, tz_library_get_lexicon (library), error);
  return notice->analysis == NULL ? NULL : g_steal_pointer (&notice);
}
