#include "word-merge.h"

/* The pages of a segment. */
typedef struct {
  TzGram gram; /* the one at hand */
  guint base;
  TzPageReader page;
  TzPageFunc next;
  gpointer data;
} Source;

struct _TzWordMerge {
  const guint8 *left_out;
  GPtrArray *heap; /* of Source, the least gram first; where grams are equal, the least base */
  GArray *slots;   /* of the gram at hand */
  TzWordPages *pages;
};

TzWordMerge *
tz_word_merge_new (guint n_slots)
{
  TzWordMerge *merge = g_new0 (TzWordMerge, 1);
  merge->heap = g_ptr_array_new_with_free_func (g_free);
  merge->slots = g_array_new (FALSE, FALSE, sizeof (guint));
  merge->pages = tz_word_pages_new (n_slots);
  return merge;
}

void
tz_word_merge_free (TzWordMerge *merge)
{
  g_ptr_array_unref (merge->heap);
  g_array_unref (merge->slots);
  tz_word_pages_free (merge->pages);
  g_free (merge);
}

static gboolean
is_before (const Source *one, const Source *other)
{
  return one->gram != other->gram ? one->gram < other->gram : one->base < other->base;
}

static void
swap (gpointer *one, gpointer *other)
{
  gpointer held = *one;
  *one = *other;
  *other = held;
}

static void
sift_up (GPtrArray *heap, guint i)
{
  for (; i > 0 && is_before (heap->pdata[i], heap->pdata[(i - 1) / 2]); i = (i - 1) / 2)
    swap (&heap->pdata[i], &heap->pdata[(i - 1) / 2]);
}

static void
sift_down (GPtrArray *heap)
{
  for (guint i = 0, child; (child = 2 * i + 1) < heap->len; i = child) {
    if (child + 1 < heap->len && is_before (heap->pdata[child + 1], heap->pdata[child]))
      child++;
    if (!is_before (heap->pdata[child], heap->pdata[i]))
      return;
    swap (&heap->pdata[i], &heap->pdata[child]);
  }
}

/* Returns: FALSE where there is no further gram. */
static gboolean
advance (Source *source)
{
  while (!tz_page_next (&source->page)) {
    TzGram first = 0;
    const guint8 *body = NULL;
    gsize n_bytes = 0;
    if (source->page.damaged || !source->next (source->data, &first, &body, &n_bytes))
      return FALSE;
    tz_page_open (&source->page, first, body, n_bytes, source->page.n_slots);
  }
  source->gram = source->page.gram;
  return TRUE;
}

void
tz_word_merge_add_pages (TzWordMerge *merge, guint base, guint n_slots, TzPageFunc next, gpointer data)
{
  g_autofree Source *source = g_new0 (Source, 1);
  source->base = base;
  source->page.n_slots = n_slots;
  source->next = next;
  source->data = data;
  if (!advance (source))
    return;
  g_ptr_array_add (merge->heap, g_steal_pointer (&source));
  sift_up (merge->heap, merge->heap->len - 1);
}

void
tz_word_merge_leave_out (TzWordMerge *merge, const guint8 *bits)
{
  merge->left_out = bits;
}

static void
drop_left_out (TzWordMerge *merge)
{
  guint *slots = (guint *)(gpointer)merge->slots->data, kept = 0;
  for (guint i = 0; i < merge->slots->len; i++)
    if ((merge->left_out[slots[i] / 8] & 1 << slots[i] % 8) == 0)
      slots[kept++] = slots[i];
  g_array_set_size (merge->slots, kept);
}

/* The least gram, out of all sources that have it. */
static void
take_gram (TzWordMerge *merge)
{
  TzGram gram = ((const Source *)merge->heap->pdata[0])->gram;
  g_array_set_size (merge->slots, 0);
  while (merge->heap->len > 0 && ((const Source *)merge->heap->pdata[0])->gram == gram) {
    Source *source = merge->heap->pdata[0];
    tz_page_read (&source->page, source->base, merge->slots);
    if (!advance (source))
      g_ptr_array_remove_index_fast (merge->heap, 0);
    sift_down (merge->heap);
  }
  if (merge->left_out != NULL)
    drop_left_out (merge);
  if (merge->slots->len > 0)
    tz_word_pages_append (merge->pages, gram, (const guint *)(gpointer)merge->slots->data, merge->slots->len);
}

GArray *
tz_word_merge_run (TzWordMerge *merge)
{
  while (merge->heap->len > 0)
    take_gram (merge);
  return tz_word_pages_finish (merge->pages);
}
