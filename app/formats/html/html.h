#pragma once

#include <gio/gio.h>

/** TzHtmlArticle: what a web page gives. */
typedef struct {
  char *text;
  char *title;     /* (nullable) */
  char *source;    /* (nullable) */
  char *published; /* (nullable): EDTF */
} TzHtmlArticle;

/**
 * tz_html_is_html:
 * @name: (nullable): of the file
 * @bytes: (array length=n_bytes): its beginning, in any charset that keeps ASCII
 *
 * Returns: whether this is a web page
 */
gboolean tz_html_is_html (const char *name, const char *bytes, gsize n_bytes);

/** tz_html_dup_charset: Returns: (transfer full) (nullable): the charset that the page itself names. */
char *tz_html_dup_charset (const char *bytes, gsize n_bytes);

/**
 * tz_html_read:
 * @utf8: (array length=n_bytes): the page
 * @error: return location; %TZ_ERROR_CORRUPT, %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the article and what the page states of it
 */
TzHtmlArticle *tz_html_read (const char *utf8, gsize n_bytes, GCancellable *cancellable, GError **error);

void tz_html_article_free (TzHtmlArticle *article);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzHtmlArticle, tz_html_article_free)
