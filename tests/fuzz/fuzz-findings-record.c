#include "findings-record.h"
#include "fuzz.h"

/* What stands in the text does not matter, only that places may lie in it. */
#define LENGTH 4096

/* Whatever the record: it is refused, or holds findings that are written as they were read. */

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static TzLexicon *lexicon;
  static TzText *text;
  if (lexicon == NULL) {
    g_autofree char *utf8 = g_strnfill (LENGTH, 'x');
    lexicon = tz_lexicon_new (NULL);
    text = tz_text_new (utf8, LENGTH, NULL);
  }
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (TzAnalysis) analysis = tz_findings_record_read (bytes, text, lexicon, NULL);
  if (analysis == NULL)
    return 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) record = tz_findings_record_write (analysis, lexicon);
  g_autoptr (TzAnalysis) again = tz_findings_record_read (record, text, lexicon, &error);
  g_assert_no_error (error);
  g_autoptr (GBytes) record_again = tz_findings_record_write (again, lexicon);
  g_assert_true (g_bytes_equal (record, record_again));
  return 0;
}
