#include "where.h"

#include <json-glib/json-glib.h>

struct _TzWhere {
  GString *sql;
  GPtrArray *values; /* of GVariant: int64, string or bytes */
};

static void
value_free (gpointer data)
{
  g_variant_unref (data);
}

TzWhere *
tz_where_new (const char *first)
{
  TzWhere *where = g_new (TzWhere, 1);
  where->sql = g_string_new (first);
  where->values = g_ptr_array_new_with_free_func (value_free);
  return where;
}

void
tz_where_free (TzWhere *where)
{
  g_string_free (where->sql, TRUE);
  g_ptr_array_unref (where->values);
  g_free (where);
}

void
tz_where_add (TzWhere *where, const char *condition)
{
  g_string_append_printf (where->sql, " AND (%s)", condition);
}

void
tz_where_add_int (TzWhere *where, const char *condition, gint64 value)
{
  tz_where_add (where, condition);
  g_ptr_array_add (where->values, g_variant_ref_sink (g_variant_new_int64 (value)));
}

void
tz_where_add_text (TzWhere *where, const char *condition, const char *value)
{
  tz_where_add (where, condition);
  g_ptr_array_add (where->values, g_variant_ref_sink (g_variant_new_string (value)));
}

static void
add_array (TzWhere *where, const char *condition, JsonArray *array)
{
  if (json_array_get_length (array) == 0)
    return;
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  json_node_set_array (node, array);
  g_autofree char *json = json_to_string (node, FALSE);
  tz_where_add_text (where, condition, json);
}

void
tz_where_add_texts (TzWhere *where, const char *condition, const char *const *values)
{
  g_autoptr (JsonArray) array = json_array_new ();
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    json_array_add_string_element (array, values[i]);
  add_array (where, condition, array);
}

void
tz_where_add_ids (TzWhere *where, const char *condition, const gint64 *values)
{
  g_autoptr (JsonArray) array = json_array_new ();
  for (guint i = 0; values != NULL && values[i] != 0; i++)
    json_array_add_int_element (array, values[i]);
  add_array (where, condition, array);
}

void
tz_where_add_years (TzWhere *where, const char *column, const int *years)
{
  if (years == NULL || years[0] == 0)
    return;
  g_autoptr (GString) condition = g_string_new (column);
  for (guint i = 0; years[i] != 0; i++) {
    g_string_append (condition, i == 0 ? " IN (?" : ", ?");
    g_ptr_array_add (where->values, g_variant_ref_sink (g_variant_new_int64 (years[i])));
  }
  g_string_append_c (condition, ')');
  tz_where_add (where, condition->str);
}

void
tz_where_add_bytes (TzWhere *where, const char *condition, GBytes *bytes)
{
  tz_where_add (where, condition);
  g_ptr_array_add (where->values,
                   g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, bytes, TRUE)));
}

void
tz_where_add_set (TzWhere *where, const char *condition, const GArray *ids)
{
  gint64 last = -1;
  for (guint i = 0; i < ids->len; i++)
    last = MAX (last, g_array_index (ids, gint64, i));
  gsize size = (gsize)(last / 8 + 1);
  guint8 *bits = g_malloc0 (size);
  for (guint i = 0; i < ids->len; i++) {
    gint64 id = g_array_index (ids, gint64, i);
    bits[id / 8] |= 1 << id % 8;
  }
  g_autoptr (GBytes) set = g_bytes_new_take (bits, size);
  tz_where_add_bytes (where, condition, set);
}

static void
bind_value (TzStatement *statement, int parameter, GVariant *value)
{
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_INT64)) {
    tz_statement_bind_int (statement, parameter, g_variant_get_int64 (value));
  } else if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING)) {
    tz_statement_bind_text (statement, parameter, g_variant_get_string (value, NULL));
  } else {
    g_autoptr (GBytes) bytes = g_variant_get_data_as_bytes (value);
    tz_statement_bind_bytes (statement, parameter, bytes);
  }
}

TzStatement *
tz_where_prepare (const TzWhere *where, TzConnection *connection, const char *before, const char *after,
                  GError **error)
{
  g_autofree char *sql = g_strconcat (before, " WHERE ", where->sql->str, " ", after, NULL);
  TzStatement *statement = tz_connection_prepare (connection, sql, error);
  for (guint i = 0; statement != NULL && i < where->values->len; i++)
    bind_value (statement, i + 1, g_ptr_array_index (where->values, i));
  return statement;
}
