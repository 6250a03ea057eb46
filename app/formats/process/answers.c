#include "answers.h"

#include <string.h>

#include "edtf.h"
#include "errors.h"

#define MAX_WORDS_BYTES 4096

GVariant *
tz_answer_from_document (const TzDocument *document)
{
  return g_variant_new ("(sssmsmsms)", tz_text_get_utf8 (document->text), document->media_type,
                        document->charset, document->page_title, document->page_source,
                        document->page_published);
}

GVariant *
tz_answer_from_error (const GError *error)
{
  g_autofree char *message = g_utf8_make_valid (error->message, -1);
  return g_variant_new ("(sus)", g_quark_to_string (error->domain), (guint32)error->code, message);
}

static gboolean
complain (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "answer");
  return FALSE;
}

static void
set_told_error (GVariant *value, GError **error)
{
  const char *domain, *message;
  guint32 code;
  g_variant_get (value, "(&su&s)", &domain, &code, &message);
  gboolean ours = g_str_equal (domain, g_quark_to_string (TZ_ERROR)) && code <= TZ_ERROR_FAILED;
  gboolean file =
      g_str_equal (domain, g_quark_to_string (G_IO_ERROR)) && code <= G_IO_ERROR_MESSAGE_TOO_LARGE;
  if ((ours || file) && *message != '\0' && strlen (message) <= MAX_WORDS_BYTES)
    g_set_error_literal (error, ours ? TZ_ERROR : G_IO_ERROR, (int)code, message);
  else
    complain (error);
}

static gboolean
is_short (const char *words)
{
  return words == NULL || (*words != '\0' && strlen (words) <= MAX_WORDS_BYTES);
}

TzDocument *
tz_answer_to_document (TzFrameKind kind, GVariant *value, GError **error)
{
  if (kind == TZ_FRAME_FAILURE) {
    set_told_error (value, error);
    return NULL;
  }
  if (kind != TZ_FRAME_DOCUMENT) {
    complain (error);
    return NULL;
  }
  const char *text;
  g_autoptr (TzDocument) document = g_new0 (TzDocument, 1);
  g_variant_get (value, "(&sssmsmsms)", &text, &document->media_type, &document->charset,
                 &document->page_title, &document->page_source, &document->page_published);
  if (*text == '\0' || !is_short (document->media_type) || !is_short (document->charset) ||
      !is_short (document->page_title) || !is_short (document->page_source) ||
      (document->page_published != NULL && !tz_edtf_is_day (document->page_published))) {
    complain (error);
    return NULL;
  }
  document->text = tz_text_new (text, -1, error);
  return document->text != NULL ? g_steal_pointer (&document) : NULL;
}
