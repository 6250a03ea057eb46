#include "parsed.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <sys/mman.h>
#include <unistd.h>

#include "answers.h"
#include "door.h"
#include "errors.h"
#include "pool-private.h"

/* @output: what the reader writes to. */
static GVariant *
ask (TzReaderPool *readers, int input, int output, TzSyntax syntax, GCancellable *cancellable, GError **error)
{
  TzFrameKind kind;
  gsize n_bytes = 0;
  const TzReaderRequest request = {
      TZ_FRAME_PARSE, g_variant_new ("(y)", (guchar)syntax), {input, output}, 2, NULL, NULL};
  g_autoptr (GVariant) answer = tz_reader_pool_ask (readers, &request, cancellable, &kind, error);
  if (answer == NULL || !tz_answer_to_parsed (kind, answer, &n_bytes, error))
    return NULL;
  g_autoptr (GBytes) written = tz_reader_pool_get (output, 0, n_bytes, error);
  if (written == NULL)
    return NULL;
  g_autoptr (GVariant) value =
      g_variant_ref_sink (g_variant_new_from_bytes (tz_syntax_type (syntax), written, FALSE));
  if (g_variant_is_normal_form (value))
    return g_steal_pointer (&value);
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_FAILED,
                       _ ("the program that reads files gave an answer that makes no sense"));
  return NULL;
}

GVariant *
tz_parsed_new (TzReaderPool *readers, GBytes *bytes, TzSyntax syntax, GCancellable *cancellable,
               GError **error)
{
  tz_door_enter ("file");
  int input = tz_reader_pool_put (bytes, error);
  if (input < 0)
    return NULL;
  GVariant *value = NULL;
  int output = memfd_create ("taizhang", MFD_CLOEXEC);
  if (output < 0)
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_FAILED, g_strerror (errno));
  else
    value = ask (readers, input, output, syntax, cancellable, error);
  close (input);
  if (output >= 0)
    close (output);
  return value;
}
