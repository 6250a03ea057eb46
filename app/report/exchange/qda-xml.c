#include "qda-xml.h"

#include <glib/gi18n.h>

#include "decision-ids.h"
#include "decision-words.h"
#include "iso-time.h"
#include "name-uuid.h"
#include "verdict.h"

char *
tz_qda_dup_guid_of (const char *kind, const char *name, guint index)
{
  g_autofree char *whole = g_strdup_printf ("%s#%u", name, index);
  return tz_name_uuid_dup (kind, whole);
}

/* Characters that XML 1.0 has no room for become U+FFFD. */
static char *
dup_clean (const char *text)
{
  GString *clean = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    gboolean fits = c >= 0x20 ? c != 0xfffe && c != 0xffff : c == '\t' || c == '\n' || c == '\r';
    g_string_append_unichar (clean, fits ? c : 0xfffd);
  }
  return g_string_free (clean, FALSE);
}

void
tz_qda_write_attribute (xmlTextWriter *xml, const char *name, const char *value)
{
  if (value == NULL)
    return;
  g_autofree char *clean = dup_clean (value);
  xmlTextWriterWriteAttribute (xml, BAD_CAST name, BAD_CAST clean);
}

void
tz_qda_write_number (xmlTextWriter *xml, const char *name, guint value)
{
  xmlTextWriterWriteFormatAttribute (xml, BAD_CAST name, "%u", value);
}

void
tz_qda_write_time (xmlTextWriter *xml, const char *name, gint64 unix_seconds)
{
  g_autofree char *text = tz_iso_time_dup (unix_seconds);
  tz_qda_write_attribute (xml, name, text);
}

void
tz_qda_write_text (xmlTextWriter *xml, const char *element, const char *text)
{
  if (text == NULL)
    return;
  g_autofree char *clean = dup_clean (text);
  xmlTextWriterWriteElement (xml, BAD_CAST element, BAD_CAST clean);
}

void
tz_qda_write_reference (xmlTextWriter *xml, const char *element, const char *guid)
{
  tz_qda_begin (xml, element);
  tz_qda_write_attribute (xml, "targetGUID", guid);
  tz_qda_end (xml);
}

void
tz_qda_begin (xmlTextWriter *xml, const char *element)
{
  xmlTextWriterStartElement (xml, BAD_CAST element);
}

void
tz_qda_end (xmlTextWriter *xml)
{
  xmlTextWriterEndElement (xml);
}

/* ---- Codes ---- */

static void
begin_code (xmlTextWriter *xml, const char *kind, const char *id, const char *name, gboolean codable)
{
  g_autofree char *guid = tz_name_uuid_dup (kind, id);
  tz_qda_begin (xml, "Code");
  tz_qda_write_attribute (xml, "guid", guid);
  tz_qda_write_attribute (xml, "name", name);
  tz_qda_write_attribute (xml, "isCodable", codable ? "true" : "false");
}

static void
write_code (xmlTextWriter *xml, const char *kind, const char *id, const char *name)
{
  begin_code (xml, kind, id, name, TRUE);
  tz_qda_end (xml);
}

void
tz_qda_write_codes (xmlTextWriter *xml, const TzLexicon *lexicon, const GList *tags)
{
  tz_qda_begin (xml, "Codes");
  begin_code (xml, "group", TZ_QDA_THEME, _ ("Themes"), FALSE);
  for (guint i = 0; i < tz_lexicon_get_n_themes (lexicon); i++)
    write_code (xml, TZ_QDA_THEME, tz_lexicon_get_theme_id (lexicon, i),
                tz_lexicon_get_theme_name (lexicon, i));
  tz_qda_end (xml);
  begin_code (xml, "group", TZ_QDA_ENTITY, _ ("Entities"), FALSE);
  for (int i = 0; i < TZ_N_ENTITY_TYPES; i++)
    write_code (xml, TZ_QDA_ENTITY, tz_name_id (TZ_VOCABULARY_ENTITY, i),
                tz_name_display (TZ_VOCABULARY_ENTITY, i));
  tz_qda_end (xml);
  begin_code (xml, "group", TZ_QDA_VERDICT, _ ("Verdicts"), FALSE);
  for (TzVerdict verdict = TZ_VERDICT_NONE + 1; verdict < TZ_N_VERDICTS; verdict++)
    write_code (xml, TZ_QDA_VERDICT, tz_verdict_id (verdict), tz_verdict_display (verdict));
  tz_qda_end (xml);
  begin_code (xml, "group", TZ_QDA_DECISION, _ ("Decisions"), FALSE);
  for (TzDecisionKind kind = 0; kind < TZ_N_DECISION_KINDS; kind++)
    write_code (xml, TZ_QDA_DECISION, tz_decision_kind_id (kind), tz_decision_kind_display (kind));
  tz_qda_end (xml);
  begin_code (xml, "group", TZ_QDA_TAG, _ ("Tags"), FALSE);
  for (const GList *tag = tags; tag != NULL; tag = tag->next)
    write_code (xml, TZ_QDA_TAG, tag->data, tag->data);
  tz_qda_end (xml);
  tz_qda_end (xml);
}
