#include "syntax.h"

#include "json-tree.h"
#include "xml-events.h"

const GVariantType *
tz_syntax_type (TzSyntax syntax)
{
  return syntax == TZ_SYNTAX_XML ? G_VARIANT_TYPE ("a(ysa(ss))") : G_VARIANT_TYPE_VARIANT;
}

GVariant *
tz_syntax_parse (GBytes *bytes, TzSyntax syntax, GError **error)
{
  GVariant *value =
      syntax == TZ_SYNTAX_XML ? tz_xml_events_new (bytes, error) : tz_json_tree_new (bytes, error);
  if (value == NULL)
    return NULL;
  g_variant_ref_sink (value);
  g_variant_get_data (value); /* one piece, so that what is taken out of it lives as long */
  return value;
}
