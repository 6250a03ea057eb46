#include "fuzz.h"
#include "qda-read.h"
#include "syntax.h"

/* project.qde of a REFI-QDA project; every source has the same text. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static TzLexicon *lexicon;
  g_autoptr (GError) error = NULL;
  if (lexicon == NULL)
    lexicon = tz_lexicon_new (NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GVariant) xml = tz_syntax_parse (bytes, TZ_SYNTAX_XML, &error);
  g_assert_true ((xml == NULL) == (error != NULL));
  g_autoptr (TzForeignWork) work = xml != NULL ? tz_qda_read (xml, lexicon) : NULL;
  for (guint i = 0; work != NULL && i < work->sources->len; i++) {
    TzForeignSource *source = work->sources->pdata[i];
    if (source->text == NULL)
      source->text = tz_text_new ("食堂账目不清，已完成整改。", -1, NULL);
  }
  if (work != NULL)
    tz_qda_quote (work);
  for (guint i = 0; work != NULL && i < work->items->len; i++) {
    const TzMergeItem *merge = g_array_index (work->items, TzForeignItem, i).merge;
    const char *quote = merge->note != NULL ? merge->note->quote : merge->decision->at.quote;
    g_assert_true (merge->note == NULL || merge->note->body != NULL);
    g_assert_true (merge->outcome == TZ_MERGE_REFUSED || *quote != '\0');
  }
  return 0;
}
