#include "notice-rows.h"

#include "door.h"
#include "library-private.h"

/* The columns of TzNoticeRow that are stored, in the order of bind_row(). */
#define ROW_COLUMNS                                                                                          \
  "name, agency, title, issuer, province, level, kind, inspectors, period, feedback, signed, published, "    \
  "year, n_chars, n_problems, not_stated, completed, completed_sustained, mostly_completed, in_progress, "   \
  "not_completed, declared_total, declared_done, n_damage, n_commitments, is_notice, outline_certainty, "    \
  "warnings, themes, n_to_review, n_reviewed, n_problems_reviewed"

/* Those, and what only queries use. */
#define COLUMNS ROW_COLUMNS ", own_name, agency_key, counts, level_rank, feedback_day, rate, first_due"

/* 39 parameters for them. */
#define VALUES                                                                                               \
  "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "   \
  "?, ?, ?, ?, ?"

static int
bind_row (TzStatement *statement, const TzNoticeRow *row)
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
  tz_statement_bind_int (statement, i++, row->n_to_review);
  tz_statement_bind_int (statement, i++, row->n_reviewed);
  tz_statement_bind_int (statement, i++, row->n_problems_reviewed);
  return i;
}

static void
bind_day (TzStatement *statement, int parameter, TzDay day)
{
  if (day != 0)
    tz_statement_bind_int (statement, parameter, day);
}

/* The strict rate, to sort by; none where no status is stated. */
static void
bind_rate (TzStatement *statement, int parameter, const TzNoticeRow *row)
{
  guint stated = row->n_problems - row->n_status[TZ_STATUS_NOT_STATED];
  guint done = row->n_status[TZ_STATUS_COMPLETED] + row->n_status[TZ_STATUS_COMPLETED_SUSTAINED];
  if (stated > 0)
    tz_statement_bind_double (statement, parameter, (double)done / stated);
}

/* Returns: the first parameter after those of COLUMNS. */
static int
bind_facts (TzStatement *statement, const TzFacts *facts)
{
  int i = bind_row (statement, facts->row);
  tz_statement_bind_text (statement, i++, facts->row->name);
  tz_statement_bind_text (statement, i++, facts->agency_key);
  tz_statement_bind_int (statement, i++, facts->counts);
  if (facts->level_rank >= 0)
    tz_statement_bind_int (statement, i, facts->level_rank);
  i++;
  bind_day (statement, i++, facts->feedback_day);
  bind_rate (statement, i++, facts->row);
  bind_day (statement, i++, facts->first_due);
  return i;
}

gboolean
tz_notice_rows_insert (TzConnection *connection, const TzFacts *facts, gint64 imported, gint64 *id,
                       GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection, "INSERT INTO notice (" COLUMNS ", imported) VALUES (" VALUES ", ?)", error);
  if (statement == NULL)
    return FALSE;
  int i = bind_facts (statement, facts);
  tz_statement_bind_int (statement, i, imported);
  if (!tz_statement_run (statement, error))
    return FALSE;
  *id = tz_connection_last_id (connection);
  return TRUE;
}

gboolean
tz_notice_rows_update (TzConnection *connection, const TzFacts *facts, gint64 id, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection, "UPDATE notice SET (" COLUMNS ") = (" VALUES ") WHERE id = ?", error);
  if (statement == NULL)
    return FALSE;
  int i = bind_facts (statement, facts);
  tz_statement_bind_int (statement, i, id);
  return tz_statement_run (statement, error);
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
  row->n_to_review = tz_statement_get_int (statement, i++);
  row->n_reviewed = tz_statement_get_int (statement, i++);
  row->n_problems_reviewed = tz_statement_get_int (statement, i++);
  row->imported = tz_statement_get_int (statement, i++);

  row->id = tz_statement_get_int (statement, i++);
  row->n_notes = tz_statement_get_int (statement, i++);
  row->source_name = tz_statement_dup_text (statement, i++);
  if (tz_statement_get_int (statement, i++))
    row->warnings |= TZ_WARNING_OVERDUE;
  row->form_of = tz_statement_get_int (statement, i++);
  row->n_forms = tz_statement_get_int (statement, i++);
  if (row->form_of != 0)
    row->warnings |= TZ_WARNING_FORM;
  return row;
}

TzNoticeRow *
tz_row_load (TzConnection *connection, gint64 id, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection,
                             "SELECT " ROW_COLUMNS ", imported, id,"
                             " (SELECT COUNT(*) FROM annotation a WHERE a.notice = n.id),"
                             " (SELECT s.name FROM source s WHERE s.notice = n.id ORDER BY s.id LIMIT 1),"
                             " IFNULL (first_due < ?2, 0), form_of,"
                             " (SELECT COUNT(*) FROM notice f WHERE f.form_of = n.id)"
                             " FROM notice n WHERE id = ?1",
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
