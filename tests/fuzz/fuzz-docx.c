#include "docx.h"
#include "fuzz.h"

/* The parts of a Word document, unpacked, with a NUL between: the text, its lists, its styles. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const char *const names[] = {"word/document.xml", "word/numbering.xml", "word/styles.xml"};
  g_autoptr (GHashTable) parts =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_bytes_unref);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    gsize n = 0;
    while (n < size && data[n] != 0)
      n++;
    g_hash_table_insert (parts, (gpointer)names[i], g_bytes_new (data, n));
    data += MIN (n + 1, size);
    size -= MIN (n + 1, size);
  }
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = tz_docx_read (parts, &title, NULL, &error);
  g_assert_true ((text == NULL) == (error != NULL));
  g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
  return 0;
}
