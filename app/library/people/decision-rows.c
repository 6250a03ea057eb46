#include "decision-rows.h"

#include <glib/gi18n.h>

#include "errors.h"
#include "row-checksum.h"

#define COLUMNS                                                                                              \
  "notice, uuid, subject, key, kind, start, end, quote, prefix, suffix, found, value, to_start, to_end,"     \
  " to_quote, to_prefix, to_suffix, creator, created, modified"

/* Of bytes, not strings: what a damaged disk made of them may be no UTF-8. */
static gint64
compute_checksum (const TzDecision *decision)
{
  const TzQuote *at = &decision->at, *to = &decision->to;
  return tz_row_checksum (g_variant_new (
      "(x^ayi^ayi(uu^ay^ay^ay)m^aym^ay(uu^ay^ay^ay)^ayxx)", decision->notice, decision->uuid,
      decision->subject, decision->key, decision->kind, at->span.start, at->span.end, at->quote, at->prefix,
      at->suffix, decision->found, decision->value, to->span.start, to->span.end, to->quote, to->prefix,
      to->suffix, decision->creator, decision->created, decision->modified));
}

static int
bind_quote (TzStatement *statement, int i, const TzQuote *quote)
{
  tz_statement_bind_int (statement, i++, quote->span.start);
  tz_statement_bind_int (statement, i++, quote->span.end);
  tz_statement_bind_text (statement, i++, quote->quote);
  tz_statement_bind_text (statement, i++, quote->prefix);
  tz_statement_bind_text (statement, i++, quote->suffix);
  return i;
}

static void
bind_decision (TzStatement *statement, const TzDecision *decision)
{
  int i = 1;
  if (decision->id != 0)
    tz_statement_bind_int (statement, i, decision->id);
  i++;
  tz_statement_bind_int (statement, i++, decision->notice);
  tz_statement_bind_text (statement, i++, decision->uuid);
  tz_statement_bind_int (statement, i++, decision->subject);
  tz_statement_bind_text (statement, i++, decision->key);
  tz_statement_bind_int (statement, i++, decision->kind);
  i = bind_quote (statement, i, &decision->at);
  tz_statement_bind_text (statement, i++, decision->found);
  tz_statement_bind_text (statement, i++, decision->value);
  i = bind_quote (statement, i, &decision->to);
  tz_statement_bind_text (statement, i++, decision->creator);
  tz_statement_bind_int (statement, i++, decision->created);
  tz_statement_bind_int (statement, i++, decision->modified);
  tz_statement_bind_int (statement, i++, compute_checksum (decision));
}

gboolean
tz_decision_rows_put (TzConnection *connection, TzDecision *decision, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection,
      "INSERT INTO decision (id, " COLUMNS ", checksum) VALUES"
      " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
      " ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, start = excluded.start, end = excluded.end,"
      " quote = excluded.quote, prefix = excluded.prefix, suffix = excluded.suffix, found = excluded.found,"
      " value = excluded.value, to_start = excluded.to_start, to_end = excluded.to_end,"
      " to_quote = excluded.to_quote, to_prefix = excluded.to_prefix, to_suffix = excluded.to_suffix,"
      " creator = excluded.creator, modified = excluded.modified, checksum = excluded.checksum",
      error);
  if (statement == NULL)
    return FALSE;
  bind_decision (statement, decision);
  if (!tz_statement_run (statement, error))
    return FALSE;
  if (decision->id == 0)
    decision->id = tz_connection_last_id (connection);
  return TRUE;
}

gboolean
tz_decision_rows_delete (TzConnection *connection, gint64 id, gint64 *notice, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "DELETE FROM decision WHERE id = ? RETURNING notice", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, id);
  TzStep step = tz_statement_step (statement, error);
  *notice = step == TZ_STEP_ROW ? tz_statement_get_int (statement, 0) : 0;
  while (step == TZ_STEP_ROW)
    step = tz_statement_step (statement, error);
  return step == TZ_STEP_DONE;
}

static TzQuote
read_quote (TzStatement *statement, int column)
{
  return (TzQuote){
      tz_span (tz_statement_get_int (statement, column), tz_statement_get_int (statement, column + 1)),
      tz_statement_dup_words (statement, column + 2), tz_statement_dup_words (statement, column + 3),
      tz_statement_dup_words (statement, column + 4)};
}

static TzDecision *
read_decision (TzStatement *statement)
{
  TzDecision *decision = g_new0 (TzDecision, 1);
  decision->id = tz_statement_get_int (statement, 0);
  decision->notice = tz_statement_get_int (statement, 1);
  decision->uuid = tz_statement_dup_words (statement, 2);
  decision->subject = tz_statement_get_int (statement, 3);
  decision->key = tz_statement_dup_words (statement, 4);
  decision->kind = tz_statement_get_int (statement, 5);
  decision->at = read_quote (statement, 6);
  decision->found = tz_statement_dup_text (statement, 11);
  decision->value = tz_statement_dup_text (statement, 12);
  decision->to = read_quote (statement, 13);
  decision->creator = tz_statement_dup_words (statement, 18);
  decision->created = tz_statement_get_int (statement, 19);
  decision->modified = tz_statement_get_int (statement, 20);
  return decision;
}

static void
decision_free (gpointer data)
{
  tz_decision_free (data);
}

static gpointer
read_sealed (TzStatement *statement, GError **error)
{
  g_autoptr (TzDecision) decision = read_decision (statement);
  if (tz_statement_get_int (statement, 21) == compute_checksum (decision))
    return g_steal_pointer (&decision);
  g_set_error (error, TZ_ERROR, TZ_ERROR_CORRUPT, _ ("Decision %d on notice %d is damaged"),
               (int)decision->id, (int)decision->notice);
  return NULL;
}

GPtrArray *
tz_decision_rows_list (TzConnection *connection, gint64 notice, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection, "SELECT id, " COLUMNS ", checksum FROM decision WHERE notice = ? ORDER BY start, end, id",
      error);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_int (statement, 1, notice);
  return tz_statement_read_rows (statement, read_sealed, decision_free, error);
}

TzDecision *
tz_decision_rows_load (TzConnection *connection, gint64 id, GError **error)
{
  return tz_connection_load_row (connection, "SELECT id, " COLUMNS ", checksum FROM decision WHERE id = ?",
                                 id, read_sealed, _ ("This decision is not in the library"), error);
}
