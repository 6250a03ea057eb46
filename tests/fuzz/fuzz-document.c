#include "document.h"
#include "fuzz.h"

/* The first byte chooses the charset, or none. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  if (size == 0)
    return 0;
  const char *const *charsets = tz_document_list_charsets ();
  guint chosen = data[0] % (g_strv_length ((char **)charsets) + 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (data + 1, size - 1);
  g_autoptr (TzDocument) document = tz_document_read (bytes, NULL, charsets[chosen], NULL, &error);
  g_assert_true ((document == NULL) == (error != NULL));
  if (document != NULL)
    g_assert_cmpuint (tz_text_get_length (document->text), >, 0);
  return 0;
}
