#include "mht.h"

#include <glib/gi18n.h>
#include <gmime/gmime.h>
#include <string.h>

#include "errors.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeStream, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeParser, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GMimeObject, g_object_unref)

/* How far into the file its head is looked for. */
#define HEAD 4096

/* A line of the head begins with a name and a colon. */
static gboolean
begins_with_name (const char *line, gsize n)
{
  gsize i = 0;
  while (i < n && (g_ascii_isalnum (line[i]) || line[i] == '-'))
    i++;
  return i > 0 && i < n && line[i] == ':';
}

gboolean
tz_mht_is_one (const char *bytes, gsize n_bytes)
{
  g_autofree char *head = g_ascii_strdown (bytes, (gssize)MIN (n_bytes, HEAD));
  const char *type = begins_with_name (bytes, MIN (n_bytes, HEAD)) ? strstr (head, "\ncontent-type:") : NULL;
  if (g_str_has_prefix (head, "content-type:") && begins_with_name (bytes, MIN (n_bytes, HEAD)))
    type = head;
  return type != NULL && strstr (head, "mime-version:") != NULL &&
         (strstr (type, "multipart/") != NULL || strstr (type, "text/html") != NULL);
}

/* Returns: (transfer none) (nullable): the first page under @object. */
static GMimePart *
find_page (GMimeObject *object)
{
  if (GMIME_IS_PART (object))
    return g_mime_content_type_is_type (g_mime_object_get_content_type (object), "text", "html")
               ? GMIME_PART (object)
               : NULL;
  if (!GMIME_IS_MULTIPART (object))
    return NULL;
  for (int i = 0; i < g_mime_multipart_get_count (GMIME_MULTIPART (object)); i++) {
    GMimePart *page = find_page (g_mime_multipart_get_part (GMIME_MULTIPART (object), i));
    if (page != NULL)
      return page;
  }
  return NULL;
}

static GBytes *
decode (GMimePart *page)
{
  GMimeDataWrapper *content = g_mime_part_get_content (page);
  GByteArray *bytes = g_byte_array_new ();
  g_autoptr (GMimeStream) stream = g_mime_stream_mem_new_with_byte_array (bytes);
  g_mime_stream_mem_set_owner (GMIME_STREAM_MEM (stream), FALSE);
  if (content != NULL)
    g_mime_data_wrapper_write_to_stream (content, stream);
  return g_byte_array_free_to_bytes (bytes);
}

GBytes *
tz_mht_read (GBytes *archive, char **charset, GError **error)
{
  gsize n_bytes;
  const char *bytes = g_bytes_get_data (archive, &n_bytes);
  g_mime_init ();
  g_autoptr (GMimeStream) stream = g_mime_stream_mem_new_with_buffer (bytes, n_bytes);
  g_autoptr (GMimeParser) parser = g_mime_parser_new_with_stream (stream);
  g_autoptr (GMimeObject) whole = g_mime_parser_construct_part (parser, NULL);
  GMimePart *page = whole != NULL ? find_page (whole) : NULL;
  if (page == NULL) {
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_BINARY, _ ("there is no web page in this web archive"));
    return NULL;
  }
  *charset = g_strdup (g_mime_object_get_content_type_parameter (GMIME_OBJECT (page), "charset"));
  return decode (page);
}
