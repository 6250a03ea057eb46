#include "register.h"

#include "tallies.h"

/* The keys of agency ?1: its own, and those merged into it. */
#define KEYS "(SELECT ?1 UNION ALL SELECT key FROM agency WHERE into_key = ?1)"

/* The notices of agency ?1: those that give its name, and those put there one by one. */
#define MEMBERS                                                                                              \
  "(SELECT id FROM notice WHERE agency_key IN " KEYS                                                         \
  " AND NOT EXISTS (SELECT 1 FROM agency WHERE key = '#' || notice.id)"                                      \
  " UNION ALL SELECT CAST (substr (key, 2) AS INTEGER) FROM agency"                                          \
  " WHERE into_key = ?1 AND substr (key, 1, 1) = '#')"

char *
tz_register_find (TzConnection *connection, gint64 id, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection,
      "SELECT COALESCE ((SELECT into_key FROM agency WHERE key = '#' || n.id),"
      " (SELECT into_key FROM agency WHERE key = n.agency_key), n.agency_key) FROM notice n WHERE id = ?",
      error);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_int (statement, 1, id);
  return tz_statement_step (statement, error) == TZ_STEP_ROW ? tz_statement_dup_text (statement, 0) : NULL;
}

/* Runs a query about agency @key that gives one text. @text: (out) (nullable). */
static gboolean
read_text (TzConnection *connection, const char *sql, const char *key, char **text, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_text (statement, 1, key);
  TzStep step = tz_statement_step (statement, error);
  *text = step == TZ_STEP_ROW ? tz_statement_dup_text (statement, 0) : NULL;
  return step != TZ_STEP_FAILED;
}

static gboolean
names_party (const char *name)
{
  return g_str_has_prefix (name, "中共") || g_str_has_prefix (name, "中国共产党") ||
         g_str_has_suffix (name, "党组") || g_str_has_suffix (name, "党委");
}

/* A body's own name rather than its party body's, then the longer one, then by code point: whatever the order
 * in which they come. */
static gboolean
is_fuller (const char *name, const char *than)
{
  if (names_party (name) != names_party (than))
    return names_party (than);
  glong n = g_utf8_strlen (name, -1), n_than = g_utf8_strlen (than, -1);
  return n != n_than ? n > n_than : g_strcmp0 (name, than) < 0;
}

/* The fullest name that the notices of agency @key give. */
static gboolean
find_fullest (TzConnection *connection, const char *key, char **fullest, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "SELECT DISTINCT own_name FROM notice WHERE id IN " MEMBERS, error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_text (statement, 1, key);
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    const char *name = tz_statement_get_text (statement, 0);
    if (*fullest != NULL && !is_fuller (name, *fullest))
      continue;
    g_free (*fullest);
    *fullest = g_strdup (name);
  }
  return step == TZ_STEP_DONE;
}

static gboolean
set_name (TzConnection *connection, gint64 id, const char *name, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "UPDATE notice SET name = ? WHERE id = ?", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_text (statement, 1, name);
  tz_statement_bind_int (statement, 2, id);
  return tz_statement_run (statement, error);
}

static GArray *
list_notices (TzConnection *connection, const char *sql, const char *key, const char *name, gint64 but,
              GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (connection, sql, error);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_text (statement, 1, key);
  tz_statement_bind_text (statement, 2, name);
  tz_statement_bind_int (statement, 3, but);
  return tz_statement_read_ids (statement, error);
}

GArray *
tz_register_list_notices (TzConnection *connection, const char *key, GError **error)
{
  return list_notices (connection, "SELECT id FROM " MEMBERS " WHERE ?2 IS NULL AND ?3 = 0 ORDER BY id", key,
                       NULL, 0, error);
}

static gboolean
rename_counted (TzConnection *connection, gint64 id, const char *name, GError **error)
{
  return tz_tallies_remove (connection, id, error) && set_name (connection, id, name, error) &&
         tz_tallies_add (connection, id, error);
}

/* All notices of agency @key are called @name from now on. Those from @uncounted on are not counted yet. */
static gboolean
rename_all (TzConnection *connection, const char *key, const char *name, gint64 uncounted, GError **error)
{
  g_autoptr (GArray) ids =
      list_notices (connection, "SELECT id FROM notice WHERE id IN " MEMBERS " AND name <> ?2 AND ?3 = 0",
                    key, name, 0, error);
  for (guint i = 0; ids != NULL && i < ids->len; i++) {
    gint64 id = g_array_index (ids, gint64, i);
    if (!(id < uncounted ? rename_counted : set_name) (connection, id, name, error))
      return FALSE;
  }
  return ids != NULL;
}

static gboolean
find_name (TzConnection *connection, const char *key, char **name, GError **error)
{
  if (!read_text (connection, "SELECT name FROM agency WHERE key = ?1", key, name, error))
    return FALSE;
  return *name != NULL || find_fullest (connection, key, name, error);
}

gboolean
tz_register_settle (TzConnection *connection, const char *key, GError **error)
{
  g_autofree char *name = NULL;
  if (!find_name (connection, key, &name, error))
    return FALSE;
  return name == NULL || rename_all (connection, key, name, G_MAXINT64, error);
}

/* Adds the keys of @notices to @keys. */
static gboolean
add_keys (TzConnection *connection, const GArray *notices, GHashTable *keys, GError **error)
{
  for (guint i = 0; i < notices->len; i++) {
    g_autoptr (GError) local = NULL;
    char *key = tz_register_find (connection, g_array_index (notices, gint64, i), &local);
    if (key != NULL)
      g_hash_table_add (keys, key);
    if (local != NULL) {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  }
  return TRUE;
}

/* Adds the names that @notices have to @names. */
static gboolean
add_names (TzConnection *connection, const GArray *notices, GHashTable *names, GError **error)
{
  for (guint i = 0; i < notices->len; i++) {
    g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, g_array_index (notices, gint64, i));
    char *name = NULL;
    if (!read_text (connection, "SELECT name FROM notice WHERE id = ?1", number, &name, error))
      return FALSE;
    if (name != NULL)
      g_hash_table_add (names, name);
  }
  return TRUE;
}

/* Notices that came since have the same names, wherever they belong now. */
static gboolean
find_keys (TzConnection *connection, const GArray *notices, GHashTable *keys, GError **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (!add_names (connection, notices, names, error))
    return FALSE;
  GHashTableIter iter;
  gpointer name;
  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL)) {
    g_autoptr (GArray) named = list_notices (
        connection, "SELECT id FROM notice WHERE name = ?1 AND ?2 IS NULL AND ?3 = 0", name, NULL, 0, error);
    if (named == NULL || !add_keys (connection, named, keys, error))
      return FALSE;
  }
  return TRUE;
}

GHashTable *
tz_register_list_keys (TzConnection *connection, const GArray *notices, GError **error)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return add_keys (connection, notices, keys, error) ? g_steal_pointer (&keys) : NULL;
}

gboolean
tz_register_settle_notices (TzConnection *connection, const GArray *notices, GError **error)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return find_keys (connection, notices, keys, error) && tz_register_settle_keys (connection, keys, error);
}

gboolean
tz_register_settle_keys (TzConnection *connection, GHashTable *keys, GError **error)
{
  GHashTableIter iter;
  gpointer key;
  g_hash_table_iter_init (&iter, keys);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!tz_register_settle (connection, key, error))
      return FALSE;
  return TRUE;
}

/* What the other notices of the agency are called: one of them tells. */
static gboolean
find_known (TzConnection *connection, const char *key, gint64 id, char **name, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection,
                             "SELECT name FROM notice WHERE agency_key = ? AND id <> ?"
                             " AND NOT EXISTS (SELECT 1 FROM agency WHERE key = '#' || notice.id) LIMIT 1",
                             error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_text (statement, 1, key);
  tz_statement_bind_int (statement, 2, id);
  TzStep step = tz_statement_step (statement, error);
  *name = step == TZ_STEP_ROW ? tz_statement_dup_text (statement, 0) : NULL;
  return step != TZ_STEP_FAILED;
}

/* An agency that nobody named. */
static gboolean
enter_by_own_name (TzConnection *connection, gint64 id, const char *key, const char *own, gint64 uncounted,
                   GError **error)
{
  g_autofree char *known = NULL;
  if (!find_known (connection, key, id, &known, error))
    return FALSE;
  if (known != NULL && !is_fuller (own, known))
    return set_name (connection, id, known, error);
  return known == NULL || rename_all (connection, key, own, uncounted, error);
}

gboolean
tz_register_enter (TzConnection *connection, gint64 id, gint64 uncounted, GError **error)
{
  g_autofree char *key = tz_register_find (connection, id, error);
  if (key == NULL)
    return FALSE;
  g_autofree char *given = NULL, *own = NULL;
  if (!read_text (connection, "SELECT name FROM agency WHERE key = ?1", key, &given, error))
    return FALSE;
  if (given != NULL)
    return set_name (connection, id, given, error);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  return read_text (connection, "SELECT own_name FROM notice WHERE id = ?1", number, &own, error) &&
         enter_by_own_name (connection, id, key, own, uncounted, error);
}
