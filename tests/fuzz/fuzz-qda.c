#include "fuzz.h"
#include "qda-read.h"

/* project.qde of a REFI-QDA project; every source has the same text. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static TzLexicon *lexicon;
  g_autoptr (GError) error = NULL;
  if (lexicon == NULL)
    lexicon = tz_lexicon_new (NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (TzForeignWork) work = tz_qda_read (bytes, lexicon, NULL, &error);
  g_assert_true ((work == NULL) == (error != NULL));
  for (guint i = 0; work != NULL && i < work->sources->len; i++) {
    TzForeignSource *source = work->sources->pdata[i];
    if (source->text == NULL)
      source->text = tz_text_new ("食堂账目不清，已完成整改。", -1, NULL);
  }
  if (work != NULL)
    tz_qda_quote (work);
  for (guint i = 0; work != NULL && i < work->items->len; i++) {
    const TzMergeItem *merge = g_array_index (work->items, TzForeignItem, i).merge;
    g_assert_nonnull (merge->note->body);
    g_assert_true (merge->outcome == TZ_MERGE_REFUSED || *merge->note->quote != '\0');
  }
  return 0;
}
