#include "xml-walk.h"

#include <glib/gi18n.h>

#include "errors.h"

/* How many nodes are read before a look at whether it was cancelled. */
#define STEPS 4096

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlTextReader, xmlFreeTextReader)

static const char *
local_name (xmlTextReader *reader)
{
  return (const char *)xmlTextReaderConstLocalName (reader);
}

/* Returns: FALSE for what an office document does not have. */
static gboolean
tell (xmlTextReader *reader, const TzXmlHandler *handler, gpointer data)
{
  switch (xmlTextReaderNodeType (reader)) {
  case XML_READER_TYPE_ELEMENT: {
    gboolean empty = xmlTextReaderIsEmptyElement (reader) == 1;
    handler->enter (data, local_name (reader), reader);
    xmlTextReaderMoveToElement (reader);
    if (empty)
      handler->leave (data, local_name (reader));
    return TRUE;
  }
  case XML_READER_TYPE_END_ELEMENT:
    handler->leave (data, local_name (reader));
    return TRUE;
  case XML_READER_TYPE_TEXT:
  case XML_READER_TYPE_CDATA:
  case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
  case XML_READER_TYPE_WHITESPACE:
    if (handler->text != NULL)
      handler->text (data, (const char *)xmlTextReaderConstValue (reader));
    return TRUE;
  case XML_READER_TYPE_DOCUMENT_TYPE:
  case XML_READER_TYPE_ENTITY_REFERENCE:
    return FALSE;
  default:
    return TRUE;
  }
}

gboolean
tz_xml_walk (GBytes *xml, const TzXmlHandler *handler, gpointer data, GCancellable *cancellable,
             GError **error)
{
  gsize n_bytes;
  const char *bytes = g_bytes_get_data (xml, &n_bytes);
  g_autoptr (xmlTextReader) reader =
      xmlReaderForMemory (bytes != NULL ? bytes : "", (int)n_bytes, NULL, NULL,
                          XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  int more = reader != NULL ? xmlTextReaderRead (reader) : -1;
  for (guint n = 0; more == 1; n++) {
    if (n % STEPS == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    more = tell (reader, handler, data) ? xmlTextReaderRead (reader) : -1;
  }
  if (more == 0)
    return TRUE;
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_CORRUPT, _ ("the document is damaged"));
  return FALSE;
}

char *
tz_xml_dup_attribute (xmlTextReader *element, const char *name)
{
  char *value = NULL;
  for (int more = xmlTextReaderMoveToFirstAttribute (element); more == 1 && value == NULL;
       more = xmlTextReaderMoveToNextAttribute (element))
    if (g_strcmp0 (local_name (element), name) == 0)
      value = g_strdup ((const char *)xmlTextReaderConstValue (element));
  xmlTextReaderMoveToElement (element);
  return value;
}

int
tz_xml_get_int (xmlTextReader *element, const char *name, int fallback)
{
  g_autofree char *value = tz_xml_dup_attribute (element, name);
  gint64 number;
  if (value == NULL || !g_ascii_string_to_signed (value, 10, G_MININT, G_MAXINT, &number, NULL))
    return fallback;
  return (int)number;
}

gboolean
tz_xml_is_on (xmlTextReader *element)
{
  g_autofree char *value = tz_xml_dup_attribute (element, "val");
  return value == NULL ||
         !(g_str_equal (value, "0") || g_str_equal (value, "false") || g_str_equal (value, "off"));
}
