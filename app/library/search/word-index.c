#include "word-index.h"

#include "errors.h"
#include "word-care.h"
#include "word-pages.h"
#include "word-plan.h"

/* ---- Writing ---- */

static gboolean
insert_page (TzConnection *connection, gint64 segment, const TzWordPage *page, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection, "INSERT INTO word_page (segment, gram, body, checksum) VALUES (?, ?, ?, ?)", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, segment);
  tz_statement_bind_int (statement, 2, page->first);
  tz_statement_bind_bytes (statement, 3, page->body);
  gsize n_bytes = 0;
  const guint8 *body = g_bytes_get_data (page->body, &n_bytes);
  tz_statement_bind_int (statement, 4, tz_page_checksum (segment, page->first, body, n_bytes));
  return tz_statement_run (statement, error);
}

static gboolean
insert_segment (TzConnection *connection, gint64 first, guint n, const GArray *pages, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "INSERT INTO word_segment (first, n) VALUES (?, ?)", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, first);
  tz_statement_bind_int (statement, 2, n);
  if (!tz_statement_run (statement, error))
    return FALSE;
  gint64 id = tz_connection_last_id (connection);
  for (guint i = 0; i < pages->len; i++)
    if (!insert_page (connection, id, &g_array_index (pages, TzWordPage, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
delete_segment (TzConnection *connection, gint64 id, GError **error)
{
  return tz_connection_run_on (connection, "DELETE FROM word_page WHERE segment = ?", id, error) &&
         tz_connection_run_on (connection, "DELETE FROM word_segment WHERE id = ?", id, error);
}

static gboolean
write_plan (TzConnection *connection, const TzWordPlan *plan, GError **error)
{
  for (guint i = plan->from; i < plan->segments->len; i++)
    if (!delete_segment (connection, g_array_index (plan->segments, TzWordSegment, i).id, error))
      return FALSE;
  return insert_segment (connection, plan->first, plan->n_slots, plan->pages, error);
}

gboolean
tz_word_index_write (TzConnection *connection, const TzWordPlan *plan, GError **error)
{
  gboolean fits = FALSE;
  return tz_word_plan_fits (connection, plan, &fits, error) &&
         (!fits || write_plan (connection, plan, error));
}

/* ---- Adding ---- */

gboolean
tz_word_index_fill_some (TzConnection *connection, guint *n, GError **error)
{
  *n = 0;
  for (;;) {
    g_autoptr (TzWordPlan) plan = NULL;
    if (!tz_word_plan_new (connection, *n == 0, &plan, error))
      return FALSE;
    if (plan == NULL)
      return TRUE;
    if (!write_plan (connection, plan, error))
      return FALSE;
    *n += plan->n_texts;
  }
}

gboolean
tz_word_index_add (TzConnection *connection, guint n_new, GError **error)
{
  g_autoptr (GError) local = NULL;
  for (guint done = 0, n = 1; n > 0 && done <= n_new; done += n) {
    if (tz_word_index_fill_some (connection, &n, &local))
      continue;
    if (g_error_matches (local, TZ_ERROR, TZ_ERROR_CORRUPT))
      return tz_word_care_forget (connection, error);
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  return TRUE;
}

gboolean
tz_word_index_fill (TzConnection *connection, TzCare *care, GError **error)
{
  guint n = 0;
  do {
    if (!tz_word_index_fill_some (connection, &n, error))
      return FALSE;
    care->done += n;
    if (!tz_care_tell (care, error))
      return FALSE;
  } while (n > 0);
  return TRUE;
}
