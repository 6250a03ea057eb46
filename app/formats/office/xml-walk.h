#pragma once

#include <gio/gio.h>
#include <libxml/xmlreader.h>

/** TzXmlHandler: told of the elements of a part as they come, by their names without a prefix. */
typedef struct {
  void (*enter) (gpointer data, const char *name, xmlTextReader *element);
  void (*leave) (gpointer data, const char *name);
  void (*text) (gpointer data, const char *utf8); /* (nullable) */
} TzXmlHandler;

/**
 * tz_xml_walk:
 * @xml: a part of an office document
 * @error: return location; %TZ_ERROR_CORRUPT, %G_IO_ERROR_CANCELLED
 *
 * Goes through @xml without keeping it. No entity is expanded and nothing outside is looked for: a part that
 * declares a document type, which office documents have none of, is refused, as is one nested too deeply.
 */
gboolean tz_xml_walk (GBytes *xml, const TzXmlHandler *handler, gpointer data, GCancellable *cancellable,
                      GError **error);

/** tz_xml_dup_attribute: Returns: (transfer full) (nullable): an attribute by its name without a prefix. */
char *tz_xml_dup_attribute (xmlTextReader *element, const char *name);

/** tz_xml_get_int: Returns: an attribute that is a number; @fallback where it is none. */
int tz_xml_get_int (xmlTextReader *element, const char *name, int fallback);

/** tz_xml_is_on: Returns: whether an element of yes or no, such as w:vanish, says yes (ISO/IEC 29500-1,
 * 17.17.4). */
gboolean tz_xml_is_on (xmlTextReader *element);
