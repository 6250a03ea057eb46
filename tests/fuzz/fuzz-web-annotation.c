#include "fuzz.h"
#include "syntax.h"
#include "web-annotation-read.h"

/* Annotations of others, as JSON-LD. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GVariant) json = tz_syntax_parse (bytes, TZ_SYNTAX_JSON, &error);
  g_autoptr (TzForeignWork) work = json != NULL ? tz_web_annotation_read (json, &error) : NULL;
  g_assert_true ((work == NULL) == (error != NULL));
  for (guint i = 0; work != NULL && i < work->items->len; i++) {
    const TzForeignItem *item = &g_array_index (work->items, TzForeignItem, i);
    g_assert_cmpuint (item->source, <, work->sources->len);
    g_assert_true ((item->merge->note == NULL) != (item->merge->decision == NULL));
    if (item->merge->note != NULL)
      g_assert_true (g_utf8_validate (item->merge->note->body, -1, NULL));
  }
  return 0;
}
