#include "qda-xml.h"

#include <glib/gi18n.h>

#include "iso-time.h"

/* The namespace of our names (RFC 4122, section 4.3): a UUID made once for them. */
static const guint8 namespace[16] = {0x6f, 0x1c, 0x0e, 0x52, 0x9b, 0x3d, 0x4c, 0x8e,
                                     0xa1, 0x57, 0x2d, 0x84, 0xf0, 0x6b, 0x39, 0xc5};

char *
tz_qda_dup_guid (const char *kind, const char *name)
{
  guint8 hash[20];
  gsize n = sizeof hash;
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  g_checksum_update (checksum, namespace, sizeof namespace);
  g_checksum_update (checksum, (const guchar *)kind, -1);
  g_checksum_update (checksum, (const guchar *)":", 1);
  g_checksum_update (checksum, (const guchar *)name, -1);
  g_checksum_get_digest (checksum, hash, &n);
  hash[6] = (hash[6] & 0x0f) | 0x50;
  hash[8] = (hash[8] & 0x3f) | 0x80;
  GString *guid = g_string_new (NULL);
  for (guint i = 0; i < 16; i++)
    g_string_append_printf (guid, "%s%02x", i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "", hash[i]);
  return g_string_free (guid, FALSE);
}

char *
tz_qda_dup_guid_of (const char *kind, const char *name, guint index)
{
  g_autofree char *whole = g_strdup_printf ("%s#%u", name, index);
  return tz_qda_dup_guid (kind, whole);
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
  g_autofree char *guid = tz_qda_dup_guid (kind, id);
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
  begin_code (xml, "group", TZ_QDA_TAG, _ ("Tags"), FALSE);
  for (const GList *tag = tags; tag != NULL; tag = tag->next)
    write_code (xml, TZ_QDA_TAG, tag->data, tag->data);
  tz_qda_end (xml);
  tz_qda_end (xml);
}
