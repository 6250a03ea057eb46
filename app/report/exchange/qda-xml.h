#pragma once

#include <libxml/xmlwriter.h>

#include "library.h"

/* The XML of REFI-QDA 1.0 (https://www.qdasoftware.org): elements with GUIDs that are made of what they stand
 * for, so that the same notice, code or note has the same GUID in every export. */

/** tz_qda_dup_guid_of: Returns: (transfer full): the GUID of thing @index of what is called @name. GUIDs are
 * name-uuid.h of a kind ("code", "source", …) and a name. */
char *tz_qda_dup_guid_of (const char *kind, const char *name, guint index);

/** tz_qda_write_attribute: @value: (nullable): written without the characters that XML has no room for; left
 * out where %NULL. */
void tz_qda_write_attribute (xmlTextWriter *xml, const char *name, const char *value);
void tz_qda_write_number (xmlTextWriter *xml, const char *name, guint value);
void tz_qda_write_time (xmlTextWriter *xml, const char *name, gint64 unix_seconds);
/** tz_qda_write_text: An element that holds words; left out where @text is %NULL. */
void tz_qda_write_text (xmlTextWriter *xml, const char *element, const char *text);
/** tz_qda_write_reference: An empty element that points at @guid. */
void tz_qda_write_reference (xmlTextWriter *xml, const char *element, const char *guid);
void tz_qda_begin (xmlTextWriter *xml, const char *element);
void tz_qda_end (xmlTextWriter *xml);

/**
 * tz_qda_write_codes:
 * @tags: (element-type utf8) (nullable): tags of notes
 *
 * Writes the element Codes: themes, entity types, verdicts, decisions and tags, each under a code of its own kind.
 */
void tz_qda_write_codes (xmlTextWriter *xml, const TzLexicon *lexicon, const GList *tags);

/* What the codes are called in GUIDs. */
#define TZ_QDA_THEME "theme"
#define TZ_QDA_ENTITY "entity"
#define TZ_QDA_TAG "tag"
#define TZ_QDA_VERDICT "verdict"
#define TZ_QDA_DECISION "decision"

/* The variable that says from which file a text was read. */
#define TZ_QDA_SHA256 "sha256"
