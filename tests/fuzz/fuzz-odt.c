#include "fuzz.h"
#include "odt.h"

/* The parts of an OpenDocument text, unpacked, with a NUL between: the text with its lists, and further styles. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GHashTable) parts =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_bytes_unref);
  gsize n = 0;
  while (n < size && data[n] != 0)
    n++;
  g_hash_table_insert (parts, (gpointer) "content.xml", g_bytes_new (data, n));
  if (n < size)
    g_hash_table_insert (parts, (gpointer) "styles.xml", g_bytes_new (data + n + 1, size - n - 1));
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = tz_odt_read (parts, &title, NULL, &error);
  g_assert_true ((text == NULL) == (error != NULL));
  g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
  return 0;
}
