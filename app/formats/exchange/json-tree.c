#include "json-tree.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "errors.h"

/* What is nested deeper says nothing to anybody, and the parser would go down with it. */
#define MAX_DEPTH 32

static gboolean
is_flat (const char *json, gsize n_bytes)
{
  guint depth = 0;
  gboolean quoted = FALSE;
  for (gsize i = 0; i < n_bytes; i++) {
    if (json[i] == '\\' && quoted)
      i++;
    else if (json[i] == '"')
      quoted = !quoted;
    else if (!quoted && (json[i] == '{' || json[i] == '[') && ++depth > MAX_DEPTH)
      return FALSE;
    else if (!quoted && (json[i] == '}' || json[i] == ']') && depth > 0)
      depth--;
  }
  return TRUE;
}

static GVariant *value_of (JsonNode *node);

static GVariant *
new_object (JsonObject *object)
{
  JsonObjectIter members;
  const char *name;
  JsonNode *member;
  GVariantBuilder built;
  g_variant_builder_init (&built, G_VARIANT_TYPE_VARDICT);
  json_object_iter_init_ordered (&members, object);
  while (json_object_iter_next_ordered (&members, &name, &member))
    if (g_utf8_validate (name, -1, NULL))
      g_variant_builder_add (&built, "{sv}", name, value_of (member));
  return g_variant_builder_end (&built);
}

static GVariant *
new_list (JsonArray *list)
{
  GVariantBuilder built;
  g_variant_builder_init (&built, G_VARIANT_TYPE ("av"));
  for (guint i = 0; i < json_array_get_length (list); i++)
    g_variant_builder_add (&built, "v", value_of (json_array_get_element (list, i)));
  return g_variant_builder_end (&built);
}

static GVariant *
new_nothing (void)
{
  return g_variant_new_maybe (G_VARIANT_TYPE_VARIANT, NULL);
}

/* Half a pair of surrogates is no letter. */
static GVariant *
new_scalar (JsonNode *node)
{
  switch (json_node_get_value_type (node)) {
  case G_TYPE_STRING:
    return g_utf8_validate (json_node_get_string (node), -1, NULL)
               ? g_variant_new_string (json_node_get_string (node))
               : new_nothing ();
  case G_TYPE_INT64:
    return g_variant_new_int64 (json_node_get_int (node));
  case G_TYPE_DOUBLE:
    return g_variant_new_double (json_node_get_double (node));
  case G_TYPE_BOOLEAN:
    return g_variant_new_boolean (json_node_get_boolean (node));
  default:
    return new_nothing ();
  }
}

static GVariant *
value_of (JsonNode *node)
{
  switch (json_node_get_node_type (node)) {
  case JSON_NODE_OBJECT:
    return new_object (json_node_get_object (node));
  case JSON_NODE_ARRAY:
    return new_list (json_node_get_array (node));
  case JSON_NODE_VALUE:
    return new_scalar (node);
  case JSON_NODE_NULL:
  default:
    return new_nothing ();
  }
}

GVariant *
tz_json_tree_new (GBytes *json, GError **error)
{
  gsize n_bytes = 0;
  const char *text = g_bytes_get_data (json, &n_bytes);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  if (n_bytes > 0 && g_utf8_validate_len (text, n_bytes, NULL) && is_flat (text, n_bytes) &&
      json_parser_load_from_data (parser, text, (gssize)n_bytes, NULL) &&
      json_parser_get_root (parser) != NULL)
    return g_variant_new_variant (value_of (json_parser_get_root (parser)));
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_CORRUPT, _ ("the file is damaged, or no JSON"));
  return NULL;
}
