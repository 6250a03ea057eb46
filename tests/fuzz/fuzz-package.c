#include "document.h"
#include "fuzz.h"

/* A ZIP file, whole or broken, as a document. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (TzDocument) document = tz_document_read (bytes, "a.docx", NULL, NULL, &error);
  g_assert_true ((document == NULL) == (error != NULL));
  return 0;
}
