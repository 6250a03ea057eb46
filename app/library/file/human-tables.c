#include "human-tables.h"

#include "agency-rows.h"
#include "annotation-rows.h"
#include "decision-rows.h"
#include "form-rows.h"
#include "own-word-rows.h"
#include "register.h"
#include "saved-search-rows.h"
#include "saved-view-rows.h"
#include "trash-rows.h"

static gboolean
check_note (TzConnection *connection, gint64 id, GError **error)
{
  g_autoptr (TzAnnotation) note = tz_annotation_rows_load (connection, id, error);
  return note != NULL;
}

static gboolean
check_decision (TzConnection *connection, gint64 id, GError **error)
{
  g_autoptr (TzDecision) decision = tz_decision_rows_load (connection, id, error);
  return decision != NULL;
}

static gboolean
check_agencies (TzConnection *connection, gint64 id G_GNUC_UNUSED, GError **error)
{
  g_autoptr (GPtrArray) rows = tz_agency_rows_list (connection, error);
  return rows != NULL;
}

static gboolean
check_trash (TzConnection *connection, gint64 id, GError **error)
{
  g_autoptr (TzTrashRow) row = tz_trash_rows_load (connection, id, error);
  return row != NULL;
}

static gboolean
check_search (TzConnection *connection, gint64 id, GError **error)
{
  g_autoptr (TzSavedSearch) search = tz_saved_search_rows_load (connection, id, error);
  return search != NULL;
}

static gboolean
check_view (TzConnection *connection, gint64 id, GError **error)
{
  g_autoptr (TzSavedView) view = tz_saved_view_rows_load (connection, id, error);
  return view != NULL;
}

static gboolean
check_word (TzConnection *connection, gint64 id, GError **error)
{
  g_autoptr (TzOwnWord) word = tz_own_word_rows_load (connection, id, error);
  return word != NULL;
}

static gboolean
check_form (TzConnection *connection, gint64 id, GError **error)
{
  g_autoptr (TzFormRow) row = tz_form_rows_load (connection, id, error);
  return row != NULL;
}

static const TzHumanTable tables[] = {
    {"agency",
     TZ_HUMAN_OTHER,
     NULL,
     {"CASE WHEN key LIKE '#%' THEN CAST (substr (key, 2) AS INTEGER) END"},
     NULL,
     "SELECT 0, 0 FROM agency LIMIT 1",
     check_agencies,
     tz_carry_agencies},
    {"annotation",
     TZ_HUMAN_NOTE,
     "annotation_tag",
     {"notice"},
     NULL,
     "SELECT id, notice FROM annotation",
     check_note,
     tz_carry_notes},
    {"decision",
     TZ_HUMAN_DECISION,
     NULL,
     {"notice"},
     NULL,
     "SELECT id, notice FROM decision",
     check_decision,
     tz_carry_decisions},
    {"saved_search",
     TZ_HUMAN_OTHER,
     NULL,
     {NULL},
     NULL,
     "SELECT id, 0 FROM saved_search",
     check_search,
     tz_carry_searches},
    {"saved_view",
     TZ_HUMAN_OTHER,
     NULL,
     {NULL},
     "notices",
     "SELECT id, 0 FROM saved_view",
     check_view,
     tz_carry_views},
    {"own_word",
     TZ_HUMAN_OTHER,
     NULL,
     {NULL},
     NULL,
     "SELECT id, 0 FROM own_word",
     check_word,
     tz_carry_words},
    {"form_decision",
     TZ_HUMAN_OTHER,
     NULL,
     {"notice", "other"},
     NULL,
     "SELECT id, notice FROM form_decision",
     check_form,
     tz_carry_forms},
    {"trash",
     TZ_HUMAN_OTHER,
     NULL,
     {"notice"},
     NULL,
     "SELECT notice, notice FROM trash",
     check_trash,
     tz_carry_trash},
};

const TzHumanTable *
tz_human_tables_list (guint *n)
{
  *n = G_N_ELEMENTS (tables);
  return tables;
}

static void add_select (GString *sql, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
add_select (GString *sql, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  g_string_append (sql, sql->len > 0 ? " UNION SELECT " : "SELECT ");
  g_string_append_vprintf (sql, format, arguments);
  va_end (arguments);
}

/* Of a damaged row there may be no list. */
static void
add_picks (GString *sql, const char *schema, const TzHumanTable *table)
{
  add_select (sql, "j.value FROM %s.%s v, json_each (CASE WHEN json_valid (v.%s) THEN v.%s END) j", schema,
              table->name, table->picks, table->picks);
}

char *
tz_human_tables_dup_notices (const char *schema)
{
  GString *sql = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++) {
    for (guint n = 0; n < G_N_ELEMENTS (tables[i].notices); n++)
      if (tables[i].notices[n] != NULL)
        add_select (sql, "%s FROM %s.%s", tables[i].notices[n], schema, tables[i].name);
    if (tables[i].picks != NULL)
      add_picks (sql, schema, &tables[i]);
  }
  return g_string_free (sql, FALSE);
}

static void
add_all (GHashTable *seen, GArray *notices, const GArray *more)
{
  for (guint i = 0; i < more->len; i++) {
    gint64 id = g_array_index (more, gint64, i);
    if (g_hash_table_add (seen, g_memdup2 (&id, sizeof id)))
      g_array_append_val (notices, id);
  }
}

static gboolean
add_agencies (TzConnection *connection, GHashTable *seen, GArray *notices, GError **error)
{
  g_autoptr (GPtrArray) rows = tz_agency_rows_list (connection, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    const TzAgencyRow *row = rows->pdata[i];
    g_autoptr (GArray) members =
        tz_register_list_notices (connection, row->into != NULL ? row->into : row->key, error);
    if (members == NULL)
      return FALSE;
    add_all (seen, notices, members);
  }
  return rows != NULL;
}

GArray *
tz_human_tables_list_notices (TzConnection *connection, GError **error)
{
  g_autofree char *about = tz_human_tables_dup_notices ("main");
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM notice WHERE id IN (%s)", about);
  g_autoptr (TzStatement) statement = tz_connection_prepare (connection, sql, error);
  g_autoptr (GArray) direct = statement != NULL ? tz_statement_read_ids (statement, error) : NULL;
  if (direct == NULL)
    return NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) notices = g_array_new (FALSE, FALSE, sizeof (gint64));
  add_all (seen, notices, direct);
  return add_agencies (connection, seen, notices, error) ? g_steal_pointer (&notices) : NULL;
}

static gboolean
has_table (TzConnection *connection, const char *name, gboolean *has, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_text (statement, 1, name);
  TzStep step = tz_statement_step (statement, error);
  *has = step == TZ_STEP_ROW;
  return step != TZ_STEP_FAILED;
}

gboolean
tz_human_tables_carry (TzCarrier *carrier, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++) {
    gboolean has = FALSE;
    if (!has_table (carrier->from, tables[i].name, &has, error))
      return FALSE;
    carrier->kind = tables[i].kind;
    if (has && !tables[i].carry (carrier, error))
      return FALSE;
  }
  return TRUE;
}
