#include "fuzz.h"
#include "rtf.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = tz_rtf_read ((const char *)data, size, &title, NULL, &error);
  g_assert_true ((text == NULL) == (error != NULL));
  g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
  g_assert_true (title == NULL || g_utf8_validate (title, -1, NULL));
  return 0;
}
