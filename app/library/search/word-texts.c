#include "word-texts.h"

#include "compress.h"
#include "word-batch.h"

static void
free_batch (gpointer data)
{
  tz_word_batch_free (data);
}

/* Adds the text at hand: its notice, body and n_bytes. */
static gboolean
add_text (TzWordBatch *batch, gint64 first, TzStatement *text, TzGramLengths lengths, GError **error)
{
  g_autoptr (GBytes) packed = tz_statement_dup_bytes (text, 1);
  g_autoptr (GBytes) bytes = tz_decompress (packed, tz_statement_get_int (text, 2), error);
  if (bytes == NULL)
    return FALSE;
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GArray) grams = tz_grams_new (data, size, lengths);
  tz_word_batch_add (batch, tz_statement_get_int (text, 0) - first, grams);
  return TRUE;
}

/* Returns: (transfer full) (nullable): the texts of @n_slots from @first on. */
static TzWordBatch *
make_batch (TzConnection *connection, gint64 first, guint n_slots, TzGramLengths lengths, guint *n_texts,
            GError **error)
{
  g_autoptr (TzStatement) text = tz_connection_prepare (
      connection, "SELECT notice, body, n_bytes FROM text WHERE notice BETWEEN ? AND ?", error);
  if (text == NULL)
    return NULL;
  tz_statement_bind_int (text, 1, first);
  tz_statement_bind_int (text, 2, first + n_slots - 1);
  g_autoptr (TzWordBatch) batch = tz_word_batch_new (n_slots);
  TzStep step;
  for (; (step = tz_statement_step (text, error)) == TZ_STEP_ROW; (*n_texts)++)
    if (!add_text (batch, first, text, lengths, error))
      return NULL;
  tz_word_batch_sort (batch);
  return step == TZ_STEP_DONE ? g_steal_pointer (&batch) : NULL;
}

GArray *
tz_word_texts_make_pages (TzConnection *connection, gint64 first, guint n_slots, TzGramLengths lengths,
                          guint *n_texts, GError **error)
{
  g_autoptr (GPtrArray) batches = g_ptr_array_new_with_free_func (free_batch);
  guint n = 0;
  for (guint from = 0; from < n_slots; from += TZ_WORD_BATCH) {
    TzWordBatch *batch =
        make_batch (connection, first + from, MIN (TZ_WORD_BATCH, n_slots - from), lengths, &n, error);
    if (batch == NULL)
      return NULL;
    g_ptr_array_add (batches, batch);
  }
  if (n_texts != NULL)
    *n_texts = n;
  return tz_word_batches_make_pages (batches, n_slots);
}
