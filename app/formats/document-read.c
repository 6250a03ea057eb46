#include "document.h"

#include <glib/gi18n.h>
#include <string.h>

#include "charset.h"
#include "document-size.h"
#include "docx.h"
#include "door.h"
#include "errors.h"
#include "html.h"
#include "ledger-file.h"
#include "ledger-print.h"
#include "mht.h"
#include "ods.h"
#include "odt.h"
#include "package.h"
#include "pdf-text.h"
#include "pictures.h"
#include "plain.h"
#include "rtf.h"
#include "xlsx.h"

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

/* @declared: (nullable): what the page or what holds it says of its charset. */
static char *
read_encoded_page (TzDocument *document, GBytes *bytes, const char *charset, const char *declared,
                   GCancellable *cancellable, GError **error)
{
  gsize n_bytes, n_utf8;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  g_autofree char *own = declared == NULL ? tz_html_dup_charset (data, n_bytes) : NULL;
  g_autofree char *utf8 = tz_charset_decode (data, n_bytes, charset, declared != NULL ? declared : own,
                                             &document->charset, &n_utf8, cancellable, error);
  return utf8 != NULL ? read_page (document, utf8, n_utf8, cancellable, error) : NULL;
}

static char *
read_web_archive (TzDocument *document, GBytes *bytes, const char *charset, GCancellable *cancellable,
                  GError **error)
{
  g_autofree char *declared = NULL;
  g_autoptr (GBytes) page = tz_mht_read (bytes, &declared, error);
  if (page == NULL)
    return NULL;
  if (g_bytes_get_size (page) == 0)
    return g_strdup (""); /* which holds no text */
  char *text = read_encoded_page (document, page, charset, declared, cancellable, error);
  g_free (document->media_type);
  document->media_type = g_strdup ("multipart/related");
  return text;
}

static char *
read_words (TzDocument *document, GBytes *bytes, const char *name, const char *charset,
            GCancellable *cancellable, GError **error)
{
  gsize n_bytes, n_utf8;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  if (tz_html_is_html (name, data, n_bytes))
    return read_encoded_page (document, bytes, charset, NULL, cancellable, error);
  char *utf8 =
      tz_charset_decode (data, n_bytes, charset, NULL, &document->charset, &n_utf8, cancellable, error);
  return utf8 != NULL ? read_plain (document, utf8, n_utf8) : NULL;
}

static char *
read_docx (TzDocument *document, GHashTable *parts, GCancellable *cancellable, GError **error)
{
  document->media_type = g_strdup ("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  document->charset = g_strdup ("UTF-8");
  return tz_docx_read (parts, &document->page_title, cancellable, error);
}

static char *
read_odt (TzDocument *document, GHashTable *parts, GCancellable *cancellable, GError **error)
{
  document->media_type = g_strdup (TZ_ODT_MEDIA_TYPE);
  document->charset = g_strdup ("UTF-8");
  return tz_odt_read (parts, &document->page_title, cancellable, error);
}

/* Of all its notices: intake takes those of several agencies apart first. */
static char *
read_ledger (TzDocument *document, GBytes *bytes, const char *media_type, const char *charset,
             GCancellable *cancellable, GError **error)
{
  g_autoptr (TzLedger) ledger = tz_ledger_read (bytes, charset, NULL, &document->charset, cancellable, error);
  if (ledger == NULL)
    return NULL;
  GString *text = g_string_new (NULL);
  document->media_type = g_strdup (media_type);
  for (guint i = 0; i < ledger->notices->len; i++) {
    g_autofree char *printed = tz_ledger_print (ledger, ledger->notices->pdata[i]);
    g_string_append (text, printed);
  }
  return g_string_free (text, FALSE);
}

static char *
read_package (TzDocument *document, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) word = tz_package_read (bytes, TZ_DOCX_PARTS, cancellable, error);
  if (word == NULL)
    return NULL;
  if (tz_docx_is_one (word))
    return read_docx (document, word, cancellable, error);
  g_autoptr (GHashTable) open = tz_package_read (bytes, TZ_ODT_PARTS, cancellable, error);
  if (open == NULL)
    return NULL;
  if (tz_odt_is_one (open))
    return read_odt (document, open, cancellable, error);
  if (tz_ods_is_one (open))
    return read_ledger (document, bytes, TZ_ODS_MEDIA_TYPE, NULL, cancellable, error);
  g_autoptr (GHashTable) sheets = tz_package_read (bytes, TZ_XLSX_PARTS, cancellable, error);
  if (sheets == NULL)
    return NULL;
  if (tz_xlsx_is_one (sheets))
    return read_ledger (document, bytes, TZ_XLSX_MEDIA_TYPE, NULL, cancellable, error);
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_BINARY,
                       _ ("this is no text document: open it in Word or WPS, and save it as .docx"));
  return NULL;
}

static void
set_pages (TzDocument *document, GBytes *bytes)
{
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  const char *picture = tz_picture_find_type (data, n_bytes);
  document->media_type = g_strdup (picture != NULL ? picture : "application/pdf");
  document->charset = g_strdup ("UTF-8");
}

static char *
read_pages (TzDocument *document, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  set_pages (document, bytes);
  return tz_pdf_read (bytes, &document->page_title, cancellable, error);
}

static char *
read_rtf (TzDocument *document, const char *data, gsize n_bytes, GCancellable *cancellable, GError **error)
{
  document->media_type = g_strdup ("application/rtf");
  document->charset = g_strdup ("UTF-8");
  return tz_rtf_read (data, n_bytes, &document->page_title, cancellable, error);
}

/* What old Word, Excel and WPS save, by how it begins: the pool of readers has it converted first, where it can. */
static gboolean
is_readable (const char *data, gsize n_bytes, GError **error)
{
  static const char beginning[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
  if (n_bytes < strlen (beginning) || memcmp (data, beginning, strlen (beginning)) != 0)
    return TRUE;
  g_set_error_literal (
      error, TZ_ERROR, TZ_ERROR_BINARY,
      _ ("this is an old Word, Excel or WPS file: install LibreOffice and bubblewrap to have it "
         "read, or save it anew as .docx or .xlsx"));
  return FALSE;
}

static char *
read_any (TzDocument *document, GBytes *bytes, const char *name, const char *charset,
          GCancellable *cancellable, GError **error)
{
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  if (!tz_document_check_size (n_bytes, error) || !is_readable (data, n_bytes, error))
    return NULL;
  if (tz_package_is_one (data, n_bytes))
    return read_package (document, bytes, cancellable, error);
  if (tz_rtf_is_one (data, n_bytes))
    return read_rtf (document, data, n_bytes, cancellable, error);
  if (tz_pdf_is_one (data, n_bytes) || tz_picture_find_type (data, n_bytes) != NULL)
    return read_pages (document, bytes, cancellable, error);
  if (tz_mht_is_one (data, n_bytes))
    return read_web_archive (document, bytes, charset, cancellable, error);
  if (tz_ledger_is_file (name, data, n_bytes))
    return read_ledger (document, bytes, "text/csv", charset, cancellable, error);
  return read_words (document, bytes, name, charset, cancellable, error);
}

static gboolean
is_page (const TzDocument *document)
{
  return g_strcmp0 (document->media_type, "text/html") == 0 ||
         g_strcmp0 (document->media_type, "multipart/related") == 0;
}

/* The scripts of a page are not run, and some fetch its text. */
static gboolean
refuse_empty (const TzDocument *document, GError **error)
{
  const char *reason =
      is_page (document)
          ? _ ("the web page holds no text; if a browser shows some, scripts fetch it: save the page "
               "from the browser as a complete page, or copy the text and paste it")
          : _ ("the file holds no text");
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_EMPTY, reason);
  return FALSE;
}

/* @text: (nullable): what @document holds. */
static gboolean
finish (TzDocument *document, const char *text, GError **error)
{
  if (text == NULL)
    return FALSE;
  if (is_blank (text))
    return refuse_empty (document, error);
  document->text = tz_text_new (text, -1, error);
  return document->text != NULL;
}

TzDocument *
tz_document_read (GBytes *bytes, const char *name, const char *charset, GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (TzDocument) document = g_new0 (TzDocument, 1);
  tz_door_enter ("file");
  g_autofree char *text = read_any (document, bytes, name, charset, cancellable, error);
  return finish (document, text, error) ? g_steal_pointer (&document) : NULL;
}

TzDocument *
tz_document_recognise (GBytes *bytes, TzPagesFunc tell, gpointer user_data, GError **error)
{
  g_autoptr (TzDocument) document = g_new0 (TzDocument, 1);
  tz_door_enter ("file");
  set_pages (document, bytes);
  g_autofree char *text =
      tz_pdf_recognise (bytes, &document->page_title, &document->recognised, tell, user_data, error);
  return finish (document, text, error) ? g_steal_pointer (&document) : NULL;
}
