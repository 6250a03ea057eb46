#include "document.h"

#include <glib/gi18n.h>

#include "charset.h"
#include "document-size.h"
#include "door.h"
#include "errors.h"

gboolean
tz_document_check_size (goffset n_bytes, GError **error)
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
  if (!tz_document_check_size (size, error))
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
  g_free (document->recognised);
  g_free (document);
}

const char *const *
tz_document_list_charsets (void)
{
  return tz_charset_list ();
}

const char *const *
tz_document_list_endings (void)
{
  static const char *const endings[] = {".txt",  ".html", ".htm",  ".shtml", ".xhtml", ".mht", ".mhtml",
                                        ".docx", ".doc",  ".wps",  ".odt",   ".rtf",   ".pdf", ".xlsx",
                                        ".xls",  ".et",   ".ods",  ".csv",   ".tsv",   ".png", ".jpg",
                                        ".jpeg", ".tif",  ".tiff", NULL};
  return endings;
}
