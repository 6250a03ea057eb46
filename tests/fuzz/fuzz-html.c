#include "document.h"
#include "edtf.h"
#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (TzDocument) document = tz_document_read (bytes, "page.html", "UTF-8", NULL, &error);
  g_assert_true ((document == NULL) == (error != NULL));
  if (document == NULL)
    return 0;
  g_assert_cmpuint (tz_text_get_n_bytes (document->text), >, 0);
  if (document->page_published != NULL)
    g_assert_true (tz_edtf_is_day (document->page_published));
  return 0;
}
