#include "notice-rows.h"

#include "door.h"
#include "library-private.h"

void
tz_row_bind (TzStatement *statement, const TzNoticeRow *row)
{
  const char *const texts[] = {row->name,     row->agency,   row->title,       row->issuer,
                               row->province, row->level,    row->kind,        row->inspectors,
                               row->period,   row->feedback, row->signed_date, row->published};
  int i = 1;
  for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
    tz_statement_bind_text (statement, i++, texts[t]);
  tz_statement_bind_int (statement, i++, row->year);
  tz_statement_bind_int (statement, i++, row->n_chars);
  tz_statement_bind_int (statement, i++, row->n_problems);
  for (guint status = 0; status < TZ_N_STATUSES; status++)
    tz_statement_bind_int (statement, i++, row->n_status[status]);
  tz_statement_bind_int (statement, i++, row->declared_total);
  tz_statement_bind_int (statement, i++, row->declared_done);
  tz_statement_bind_int (statement, i++, row->n_damage);
  tz_statement_bind_int (statement, i++, row->n_commitments);
  tz_statement_bind_int (statement, i++, row->is_notice);
  tz_statement_bind_double (statement, i++, row->outline_certainty);
  tz_statement_bind_int (statement, i++, row->warnings);
  g_autofree char *themes = g_strjoinv (" ", row->themes);
  tz_statement_bind_text (statement, i++, themes);
  tz_statement_bind_int (statement, i++, row->imported);
  g_assert (i == TZ_ROW_N_COLUMNS + 1);
}

static TzNoticeRow *
read_row (TzStatement *statement)
{
  TzNoticeRow *row = g_new0 (TzNoticeRow, 1);
  char **const texts[] = {&row->name,     &row->agency,   &row->title,       &row->issuer,
                          &row->province, &row->level,    &row->kind,        &row->inspectors,
                          &row->period,   &row->feedback, &row->signed_date, &row->published};
  int i = 0;
  for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
    *texts[t] = tz_statement_dup_text (statement, i++);
  row->year = tz_statement_get_int (statement, i++);
  row->n_chars = tz_statement_get_int (statement, i++);
  row->n_problems = tz_statement_get_int (statement, i++);
  for (guint status = 0; status < TZ_N_STATUSES; status++)
    row->n_status[status] = tz_statement_get_int (statement, i++);
  row->declared_total = tz_statement_get_int (statement, i++);
  row->declared_done = tz_statement_get_int (statement, i++);
  row->n_damage = tz_statement_get_int (statement, i++);
  row->n_commitments = tz_statement_get_int (statement, i++);
  row->is_notice = tz_statement_get_int (statement, i++);
  row->outline_certainty = tz_statement_get_double (statement, i++);
  row->warnings = tz_statement_get_int (statement, i++);
  const char *themes = tz_statement_get_text (statement, i++);
  row->themes = *themes == '\0' ? g_new0 (char *, 1) : g_strsplit (themes, " ", -1);
  row->imported = tz_statement_get_int (statement, i++);

  row->id = tz_statement_get_int (statement, i++);
  row->n_notes = tz_statement_get_int (statement, i++);
  row->source_name = tz_statement_dup_text (statement, i++);
  if (tz_statement_get_int (statement, i++))
    row->warnings |= TZ_WARNING_OVERDUE;
  return row;
}

TzNoticeRow *
tz_row_load (TzConnection *connection, gint64 id, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection,
                             "SELECT " TZ_ROW_COLUMNS ", id,"
                             " (SELECT COUNT(*) FROM annotation a WHERE a.notice = n.id),"
                             " (SELECT s.name FROM source s WHERE s.notice = n.id ORDER BY s.id LIMIT 1),"
                             " IFNULL (first_due < ?2, 0) FROM notice n WHERE id = ?1",
                             error);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_int (statement, 1, id);
  tz_statement_bind_int (statement, 2, tz_day_today ());
  return tz_statement_step (statement, error) == TZ_STEP_ROW ? read_row (statement) : NULL;
}

static void
row_free (gpointer data)
{
  tz_notice_row_free (data);
}

GPtrArray *
tz_library_get_rows (TzLibrary *library, const gint64 *ids, guint n_ids, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return NULL;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_full (n_ids, row_free);
  for (guint i = 0; i < n_ids; i++) {
    g_autoptr (GError) local = NULL;
    TzNoticeRow *row = tz_row_load (snapshot->connection, ids[i], &local);
    if (row != NULL)
      g_ptr_array_add (rows, row);
    if (local != NULL) {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }
  }
  return g_steal_pointer (&rows);
}
