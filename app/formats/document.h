#pragma once

#include <gio/gio.h>

#include "recognised-pages.h"
#include "text.h"

/**
 * TzDocument:
 *
 * What a file gave: its text, and the facts that the file states beside the text (title, source, date).
 */
typedef struct {
  TzText *text;
  char *media_type;     /* "text/plain", "text/html", … */
  char *charset;        /* "UTF-8", "GB18030", … as decoded */
  char *page_title;     /* (nullable): of the page, or what another file says its title is */
  char *page_source;    /* (nullable): who published it, such as "云溪市教育局" */
  char *page_published; /* (nullable): EDTF */
  char *recognised;     /* (nullable): pages whose text was recognised in pictures (recognised-pages.h) */
} TzDocument;

/** TZ_DOCUMENT_MAX_BYTES: the largest file that is looked into, in bytes (a text of %TZ_TEXT_MAX_BYTES may
 * take more room in another charset or inside a web page). */
#define TZ_DOCUMENT_MAX_BYTES (4 * (gsize)TZ_TEXT_MAX_BYTES)

/**
 * tz_document_read:
 * @bytes: the file as it is
 * @name: (nullable): its name, which may help to tell the kind of file
 * @charset: (nullable): the charset to decode with; %NULL to find it out
 * @cancellable: (nullable)
 * @error: return location; %TZ_ERROR_EMPTY, _BINARY, _PICTURES, _TOO_LARGE, _CHARSET, _CORRUPT
 *
 * Turns bytes into text. The text is never repaired: only the byte order mark goes, and CRLF becomes LF. Of a
 * web page, the article is taken without its menus, footers, scripts and recommendations; of a Word document, what it
 * prints (docx.h), of a PDF or a picture its paragraphs (pdf-text.h). A door (door.h).
 *
 * Done in the calling process: what cannot be trusted goes through tz_reader_pool_read().
 *
 * Returns: (transfer full) (nullable): the document, or %NULL on error
 */
TzDocument *tz_document_read (GBytes *bytes, const char *name, const char *charset, GCancellable *cancellable,
                              GError **error);

/**
 * tz_document_recognise:
 * @bytes: a file for which tz_document_read() fails with %TZ_ERROR_PICTURES
 * @tell: is told of each page that was recognised
 * @error: return location; those of tz_document_read()
 *
 * Reads what is written in it, and recognises what is pictures (pdf-text.h). A door.
 *
 * Returns: (transfer full) (nullable): the document
 */
TzDocument *tz_document_recognise (GBytes *bytes, TzPagesFunc tell, gpointer user_data, GError **error);

/** tz_document_load_bytes: Returns: (transfer full) (nullable): a file as it is, which is looked at before it
 * is read: what is too large or no ordinary file is not. */
GBytes *tz_document_load_bytes (GFile *file, GCancellable *cancellable, GError **error);

void tz_document_free (TzDocument *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzDocument, tz_document_free)

/** tz_document_list_endings: Returns: (transfer none): how the names of files end that hold documents, %NULL-terminated.
 * What a file is is told by what is in it. */
const char *const *tz_document_list_endings (void);

/** tz_document_list_charsets: Returns: (transfer none): the charsets a person may choose from,
 * %NULL-terminated. */
const char *const *tz_document_list_charsets (void);
