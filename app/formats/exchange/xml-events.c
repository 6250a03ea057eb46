#include "xml-events.h"

#include "syntax.h"
#include "xml-walk.h"

static void
add (GVariantBuilder *events, TzXmlEvent event, const char *words, GVariantBuilder *attributes)
{
  g_variant_builder_add (events, "(ysa(ss))", (guchar)event, words, attributes);
}

static void
enter (gpointer data, const char *name, xmlTextReader *element)
{
  GVariantBuilder attributes;
  g_variant_builder_init (&attributes, G_VARIANT_TYPE ("a(ss)"));
  for (int more = xmlTextReaderMoveToFirstAttribute (element); more == 1;
       more = xmlTextReaderMoveToNextAttribute (element))
    g_variant_builder_add (&attributes, "(ss)", (const char *)xmlTextReaderConstLocalName (element),
                           (const char *)xmlTextReaderConstValue (element));
  xmlTextReaderMoveToElement (element);
  add (data, TZ_XML_ENTER, name, &attributes);
  g_variant_builder_clear (&attributes);
}

static void
leave (gpointer data, const char *name)
{
  add (data, TZ_XML_LEAVE, name, NULL);
}

static void
text (gpointer data, const char *utf8)
{
  add (data, TZ_XML_TEXT, utf8, NULL);
}

GVariant *
tz_xml_events_new (GBytes *xml, GError **error)
{
  static const TzXmlHandler handler = {enter, leave, text};
  GVariantBuilder events;
  g_variant_builder_init (&events, tz_syntax_type (TZ_SYNTAX_XML));
  if (tz_xml_walk (xml, &handler, &events, NULL, error))
    return g_variant_builder_end (&events);
  g_variant_builder_clear (&events);
  return NULL;
}

char *
tz_xml_event_dup (GVariant *attributes, const char *name)
{
  GVariantIter pairs;
  const char *called, *value;
  g_variant_iter_init (&pairs, attributes);
  while (g_variant_iter_next (&pairs, "(&s&s)", &called, &value))
    if (g_str_equal (called, name))
      return g_strdup (value);
  return NULL;
}

int
tz_xml_event_get_int (GVariant *attributes, const char *name)
{
  gint64 number = 0;
  g_autofree char *value = tz_xml_event_dup (attributes, name);
  if (value == NULL || !g_ascii_string_to_signed (value, 10, G_MININT, G_MAXINT, &number, NULL))
    return 0;
  return (int)number;
}
