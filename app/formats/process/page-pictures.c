#include "page-pictures.h"

#include <errno.h>
#include <sys/mman.h>
#include <unistd.h>

#include "answers.h"
#include "door.h"
#include "errors.h"
#include "pool-private.h"

gboolean
tz_page_pictures_are_of (const char *media_type)
{
  return g_str_equal (media_type, "application/pdf") || g_str_has_prefix (media_type, "image/");
}

void
tz_page_picture_free (TzPagePicture *picture)
{
  g_bytes_unref (picture->pixels);
  g_free (picture);
}

/* @output: what the reader writes to. */
static TzPagePicture *
draw (TzReaderPool *readers, int pdf, int output, guint page, double dpi, GCancellable *cancellable,
      GError **error)
{
  TzFrameKind kind;
  TzPageSize size;
  const TzReaderRequest request = {TZ_FRAME_DRAW, g_variant_new ("(ud)", page, dpi), {pdf, output}, 2, NULL,
                                   NULL};
  g_autoptr (GVariant) answer = tz_reader_pool_ask (readers, &request, cancellable, &kind, error);
  if (answer == NULL || !tz_answer_to_size (kind, answer, &size, error))
    return NULL;
  GBytes *pixels = tz_reader_pool_get (output, 0, (gsize)size.width * size.height * 4, error);
  if (pixels == NULL)
    return NULL;
  TzPagePicture *picture = g_new (TzPagePicture, 1);
  *picture = (TzPagePicture){pixels, size};
  return picture;
}

TzPagePicture *
tz_page_picture_new (TzReaderPool *readers, GBytes *pdf, guint page, double dpi, GCancellable *cancellable,
                     GError **error)
{
  tz_door_enter ("file");
  int input = tz_reader_pool_put (pdf, error);
  if (input < 0)
    return NULL;
  TzPagePicture *picture = NULL;
  int output = memfd_create ("taizhang", MFD_CLOEXEC);
  if (output < 0)
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_FAILED, g_strerror (errno));
  else
    picture = draw (readers, input, output, page, dpi, cancellable, error);
  close (input);
  if (output >= 0)
    close (output);
  return picture;
}

GArray *
tz_page_lines_new (TzReaderPool *readers, GBytes *pdf, guint *n_pages, GCancellable *cancellable,
                   GError **error)
{
  TzFrameKind kind;
  tz_door_enter ("file");
  int input = tz_reader_pool_put (pdf, error);
  if (input < 0)
    return NULL;
  const TzReaderRequest request = {TZ_FRAME_LAY_OUT, g_variant_new ("()"), {input}, 1, NULL, NULL};
  g_autoptr (GVariant) answer = tz_reader_pool_ask (readers, &request, cancellable, &kind, error);
  close (input);
  return answer != NULL ? tz_answer_to_lines (kind, answer, n_pages, error) : NULL;
}

GBytes *
tz_page_lines_pack (const GArray *lines, guint n_pages)
{
  g_autoptr (GVariant) value = g_variant_ref_sink (tz_answer_from_lines (lines, n_pages));
  return g_variant_get_data_as_bytes (value);
}

GArray *
tz_page_lines_unpack (GBytes *packed, guint *n_pages)
{
  g_autoptr (GVariant) value = tz_frame_parse (TZ_FRAME_LINES, packed);
  return value != NULL ? tz_answer_to_lines (TZ_FRAME_LINES, value, n_pages, NULL) : NULL;
}

static guint
count_seen (const TzText *text, guint32 start, guint32 end)
{
  guint n = 0;
  const gunichar *chars = tz_text_get_folded (text);
  for (guint32 i = start; i < end; i++)
    n += !g_unichar_isspace (chars[i]);
  return n;
}

guint
tz_page_lines_find (const GArray *lines, const TzText *text, TzSpan span, guint *first)
{
  guint start = count_seen (text, 0, span.start);
  guint end = start + MAX (count_seen (text, span.start, span.end), 1);
  guint n = 0;
  for (guint i = 0, at = 0; i < lines->len && at < end; i++) {
    at += g_array_index (lines, TzPageLine, i).n_chars;
    if (at <= start)
      continue;
    *first = n == 0 ? i : *first;
    n++;
  }
  return n;
}
