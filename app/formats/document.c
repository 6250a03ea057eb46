#include "document.h"

#include <glib/gi18n.h>

#include "charset.h"
#include "door.h"
#include "errors.h"
#include "html.h"
#include "plain.h"

static gboolean
check_size (goffset n_bytes, GError **error)
{
  if (n_bytes == 0) {
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_EMPTY, _ ("the file is empty"));
    return FALSE;
  }
  if (n_bytes > (goffset)TZ_DOCUMENT_MAX_BYTES) {
    g_autofree char *size = g_format_size (n_bytes);
    g_autofree char *limit = g_format_size (TZ_TEXT_MAX_BYTES);
    g_set_error (error, TZ_ERROR, TZ_ERROR_TOO_LARGE, _ ("the file has %s; at most %s of text are read"),
                 size, limit);
    return FALSE;
  }
  return TRUE;
}

static gboolean
is_blank (const char *utf8)
{
  for (const char *p = utf8; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

static char *
read_page (TzDocument *document, const char *utf8, gsize n_utf8, GCancellable *cancellable, GError **error)
{
  g_autoptr (TzHtmlArticle) article = tz_html_read (utf8, n_utf8, cancellable, error);
  if (article == NULL)
    return NULL;
  document->media_type = g_strdup ("text/html");
  document->page_title = g_steal_pointer (&article->title);
  document->page_source = g_steal_pointer (&article->source);
  document->page_published = g_steal_pointer (&article->published);
  return g_steal_pointer (&article->text);
}

static char *
read_plain (TzDocument *document, char *utf8, gsize n_utf8)
{
  document->media_type = g_strdup ("text/plain");
  tz_plain_unify_lines (utf8, n_utf8);
  return utf8;
}

TzDocument *
tz_document_read (GBytes *bytes, const char *name, const char *charset, GCancellable *cancellable,
                  GError **error)
{
  gsize n_bytes, n_utf8;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  g_autoptr (TzDocument) document = g_new0 (TzDocument, 1);
  tz_door_enter ("file");

  if (!check_size (n_bytes, error))
    return NULL;
  gboolean is_page = tz_html_is_html (name, data, n_bytes);
  g_autofree char *declared = is_page ? tz_html_dup_charset (data, n_bytes) : NULL;
  g_autofree char *utf8 =
      tz_charset_decode (data, n_bytes, charset, declared, &document->charset, &n_utf8, cancellable, error);
  if (utf8 == NULL)
    return NULL;
  g_autofree char *text = is_page ? read_page (document, utf8, n_utf8, cancellable, error)
                                  : read_plain (document, g_steal_pointer (&utf8), n_utf8);
  if (text == NULL)
    return NULL;
  if (is_blank (text)) {
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_EMPTY, _ ("the file holds no text"));
    return NULL;
  }
  document->text = tz_text_new (text, -1, error);
  return document->text != NULL ? g_steal_pointer (&document) : NULL;
}

/* Nothing but an ordinary file is opened: a pipe would keep the reader waiting. */
static GBytes *
load_regular (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                         G_FILE_QUERY_INFO_NONE, cancellable, error);
  if (info == NULL)
    return NULL;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, _ ("this is a folder"));
    return NULL;
  }
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR) {
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE, _ ("this is not an ordinary file"));
    return NULL;
  }
  goffset size = g_file_info_get_size (info);
  if (!check_size (size, error))
    return NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;
  gsize n_bytes = 0;
  g_autofree char *data = g_malloc (size);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), data, size, &n_bytes, cancellable, error))
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&data), n_bytes);
}

GBytes *
tz_document_load_bytes (GFile *file, GCancellable *cancellable, GError **error)
{
  tz_door_enter ("file");
  g_autoptr (GError) reason = NULL;
  GBytes *loaded = load_regular (file, cancellable, &reason);
  if (loaded == NULL) {
    tz_error_shorten (reason);
    g_propagate_error (error, g_steal_pointer (&reason));
  }
  return loaded;
}

void
tz_document_free (TzDocument *document)
{
  g_clear_pointer (&document->text, tz_text_unref);
  g_free (document->media_type);
  g_free (document->charset);
  g_free (document->page_title);
  g_free (document->page_source);
  g_free (document->page_published);
  g_free (document);
}

const char *const *
tz_document_list_charsets (void)
{
  return tz_charset_list ();
}
