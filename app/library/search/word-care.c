#include "word-care.h"

#include <glib/gi18n.h>

#include "errors.h"

gboolean
tz_word_care_read (TzStatement *statement, gint64 segment, TzGram *first, const guint8 **body, gsize *n_bytes,
                   GError **error)
{
  *first = tz_statement_get_int (statement, 0);
  *body = tz_statement_get_bytes (statement, 1, n_bytes);
  if (tz_page_checksum (segment, *first, *body, *n_bytes) == tz_statement_get_int (statement, 2))
    return TRUE;
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_CORRUPT, _ ("a page is damaged"));
  return FALSE;
}

gboolean
tz_word_care_check (TzConnection *connection, GError **error)
{
  g_autoptr (TzStatement) pages =
      tz_connection_prepare (connection, "SELECT gram, body, checksum, segment FROM word_page", error);
  if (pages == NULL)
    return FALSE;
  TzStep step;
  while ((step = tz_statement_step (pages, error)) == TZ_STEP_ROW) {
    TzGram first = 0;
    const guint8 *body = NULL;
    gsize n_bytes = 0;
    if (!tz_word_care_read (pages, tz_statement_get_int (pages, 3), &first, &body, &n_bytes, error))
      return FALSE;
  }
  return step == TZ_STEP_DONE;
}

gboolean
tz_word_care_forget (TzConnection *connection, GError **error)
{
  return tz_connection_exec (connection, "DELETE FROM word_page; DELETE FROM word_segment", error);
}
