#include "answers.h"
#include "fuzz.h"

/* What a reader that was taken over may answer: the first byte chooses the kind of the frame. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  if (size == 0)
    return 0;
  guint32 kind = data[0] % 8;
  g_autoptr (GBytes) bytes = g_bytes_new (data + 1, size - 1);
  g_autoptr (GVariant) value = tz_frame_parse (kind, bytes);
  if (value == NULL || kind == TZ_FRAME_READ || kind == TZ_FRAME_HELLO)
    return 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (TzDocument) document = tz_answer_to_document (kind, value, &error);
  g_assert_true ((document == NULL) == (error != NULL));
  if (document != NULL)
    g_assert_cmpuint (tz_text_get_length (document->text), >, 0);
  return 0;
}
