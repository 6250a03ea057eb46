#include "passages.h"

#include <string.h>

static void
add (TzPassages *passages, guint document, const char *words)
{
  g_autoptr (TzText) text = tz_text_new (words, -1, NULL);
  tz_passages_add (passages, document, text, tz_span (0, tz_text_get_length (text)));
}

static GPtrArray *
find (TzPassages *passages)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *found = tz_passages_find (passages, G_MAXUINT, NULL, &error);
  g_assert_no_error (error);
  return found;
}

static void
assert_place (const TzPassage *passage, guint i, guint document, guint32 start, guint32 end)
{
  const TzPassagePlace *place = &g_array_index (passage->places, TzPassagePlace, i);
  g_assert_cmpuint (place->document, ==, document);
  g_assert_cmpuint (place->span.start, ==, start);
  g_assert_cmpuint (place->span.end, ==, end);
}

static void
assert_count (const TzPassages *passages, guint document, guint n_letters, guint n_shared)
{
  TzPassageCount count = tz_passages_count (passages, document);
  g_assert_cmpuint (count.n_letters, ==, n_letters);
  g_assert_cmpuint (count.n_shared, ==, n_shared);
}

/* Twenty-two letters, and nineteen. */
#define LONG "制定食堂采购验收办法每周公布账目接受家长委员会监"
#define SHORT "召开专题会议研究部署明确责任分工限期完成任"

static void
test_known (void)
{
  g_autoptr (TzPassages) passages = tz_passages_new ();
  guint n = (guint)g_utf8_strlen (LONG, -1);
  add (passages, 0, "一是" LONG "督。");
  add (passages, 1, "（1）制定食堂采购，验收办法。 每周公布账目；接受家长委员会监察。");
  add (passages, 2, "别的");
  g_autoptr (GPtrArray) found = find (passages);
  g_assert_cmpuint (found->len, ==, 1);
  const TzPassage *passage = g_ptr_array_index (found, 0);
  g_assert_cmpuint (passage->n_letters, ==, n);
  g_assert_cmpuint (passage->n_documents, ==, 2);
  g_assert_cmpuint (passage->places->len, ==, 2);
  assert_place (passage, 0, 0, 2, 2 + n);
  assert_place (passage, 1, 1, 3, 3 + n + 4);
  assert_count (passages, 0, n + 3, n);
  assert_count (passages, 1, n + 2, n);
  assert_count (passages, 2, 2, 0);
  assert_count (passages, 3, 0, 0);
}

/* A stretch is no longer than it is, and what is shorter than the least is no passage. */
static void
test_bounds (void)
{
  g_autoptr (TzPassages) passages = tz_passages_new ();
  g_autofree char *short_of = g_utf8_substring (SHORT, 0, TZ_PASSAGE_LEAST - 1);
  g_autofree char *enough = g_utf8_substring (SHORT, 0, TZ_PASSAGE_LEAST);
  g_autofree char *first = g_utf8_substring (LONG, 0, 12);
  add (passages, 0, short_of);
  add (passages, 1, short_of);
  add (passages, 2, LONG);
  add (passages, 3, first);
  add (passages, 3, g_utf8_offset_to_pointer (LONG, 12));
  g_autoptr (GPtrArray) none = find (passages);
  g_assert_cmpuint (none->len, ==, 0);
  g_autoptr (TzPassages) others = tz_passages_new ();
  add (others, 0, enough);
  add (others, 0, enough);
  g_autoptr (GPtrArray) twice = find (others);
  g_assert_cmpuint (twice->len, ==, 1);
  g_assert_cmpuint (((TzPassage *)twice->pdata[0])->n_documents, ==, 1);
  g_assert_cmpuint (((TzPassage *)twice->pdata[0])->places->len, ==, 2);
}

/* Two share more than all three do. */
static void
test_nested (void)
{
  g_autoptr (TzPassages) passages = tz_passages_new ();
  add (passages, 0, LONG SHORT);
  add (passages, 1, "甲" SHORT "乙");
  add (passages, 2, LONG SHORT);
  g_autoptr (GPtrArray) found = find (passages);
  g_assert_cmpuint (found->len, ==, 2);
  const TzPassage *both = g_ptr_array_index (found, 0), *all = g_ptr_array_index (found, 1);
  g_assert_cmpuint (both->places->len, ==, 2);
  g_assert_cmpuint (all->places->len, ==, 3);
  g_assert_cmpuint (all->n_letters, ==, g_utf8_strlen (SHORT, -1));
}

/* What stands in very many comes last, and is counted apart. */
static void
test_standard (void)
{
  g_autoptr (TzPassages) passages = tz_passages_new ();
  guint n_short = (guint)g_utf8_strlen (SHORT, -1), n_long = (guint)g_utf8_strlen (LONG, -1);
  add (passages, 0, LONG "甲" SHORT "乙");
  add (passages, 1, LONG "丙" SHORT "丁");
  add (passages, 2, SHORT);
  g_autoptr (GPtrArray) found = tz_passages_find (passages, 3, NULL, NULL);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_false (((TzPassage *)found->pdata[0])->standard);
  g_assert_cmpuint (((TzPassage *)found->pdata[0])->n_letters, ==, n_long);
  g_assert_true (((TzPassage *)found->pdata[1])->standard);
  g_assert_cmpuint (tz_passages_count (passages, 0).n_standard, ==, n_short);
  g_assert_cmpuint (tz_passages_count (passages, 0).n_shared, ==, n_long + n_short);
}

static void
test_cancelled (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (TzPassages) passages = tz_passages_new ();
  add (passages, 0, LONG);
  g_cancellable_cancel (cancellable);
  g_assert_null (tz_passages_find (passages, G_MAXUINT, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* ---- Against all pairs of places ---- */

#define N_DOCUMENTS 8
#define MOST 400

typedef struct {
  char text[N_DOCUMENTS][MOST + 1]; /* of ASCII letters */
  gboolean shared[N_DOCUMENTS][MOST];
} Corpus;

/* Words of ten stocks, few enough of each that all pairs are compared, between letters without a pattern. */
static void
write_corpus (Corpus *corpus, GRand *random)
{
  char stock[10][64];
  for (guint i = 0; i < sizeof stock; i++)
    stock[i / 64][i % 64] = (char)('a' + g_rand_int_range (random, 0, 26));
  for (guint i = 0; i < N_DOCUMENTS; i++)
    for (guint n = 0; n < MOST;) {
      guint most = (guint)g_rand_int_range (random, 5, 64), length = MIN (most, MOST - n);
      if (g_rand_boolean (random))
        memcpy (corpus->text[i] + n,
                stock[g_rand_int_range (random, 0, 10)] + g_rand_int_range (random, 0, 2), length - 1);
      corpus->text[i][n + length - 1] = (char)('a' + g_rand_int_range (random, 0, 26));
      for (guint k = 0; k < length; k++)
        if (corpus->text[i][n + k] == '\0')
          corpus->text[i][n + k] = (char)('a' + g_rand_int_range (random, 0, 26));
      n += length;
    }
}

static void
mark_pair (Corpus *corpus, guint i, guint p, guint j, guint q)
{
  const char *one = corpus->text[i], *other = corpus->text[j];
  guint n = 0;
  if (p > 0 && q > 0 && one[p - 1] == other[q - 1])
    return;
  while (one[p + n] != '\0' && one[p + n] == other[q + n])
    n++;
  guint apart = i == j ? MAX (p, q) - MIN (p, q) : MOST;
  for (guint k = 0; n >= TZ_PASSAGE_LEAST && apart >= n && k < n; k++)
    corpus->shared[i][p + k] = TRUE;
}

static void
mark_all (Corpus *corpus)
{
  for (guint i = 0; i < N_DOCUMENTS; i++)
    for (guint j = 0; j < N_DOCUMENTS; j++)
      for (guint p = 0; p < MOST; p++)
        for (guint q = 0; q < MOST; q++)
          if (i != j || p != q)
            mark_pair (corpus, i, p, j, q);
}

/* The letters of each passage are the same wherever it stands, and those of two places could not be more. */
static void
check_passage (const Corpus *corpus, const TzPassage *passage)
{
  const TzPassagePlace *first = &g_array_index (passage->places, TzPassagePlace, 0);
  g_assert_cmpuint (passage->places->len, >=, 2);
  g_assert_cmpuint (passage->n_letters, >=, TZ_PASSAGE_LEAST);
  for (guint i = 0; i < passage->places->len; i++) {
    const TzPassagePlace *place = &g_array_index (passage->places, TzPassagePlace, i);
    g_assert_cmpuint (tz_span_length (place->span), ==, passage->n_letters);
    g_assert_cmpmem (corpus->text[first->document] + first->span.start, passage->n_letters,
                     corpus->text[place->document] + place->span.start, passage->n_letters);
  }
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  guint n_found = 0;
  for (guint round = 0; round < 12; round++) {
    g_autofree Corpus *corpus = g_new0 (Corpus, 1);
    g_autoptr (TzPassages) passages = tz_passages_new ();
    write_corpus (corpus, random);
    mark_all (corpus);
    for (guint i = 0; i < N_DOCUMENTS; i++)
      add (passages, i, corpus->text[i]);
    g_autoptr (GPtrArray) found = find (passages);
    for (guint i = 0; i < found->len; i++)
      check_passage (corpus, g_ptr_array_index (found, i));
    for (guint i = 0; i < N_DOCUMENTS; i++) {
      guint n = 0;
      for (guint k = 0; k < MOST; k++)
        n += corpus->shared[i][k];
      assert_count (passages, i, MOST, n);
      n_found += n;
    }
  }
  g_assert_cmpuint (n_found, >, 1000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/passages/known", test_known);
  g_test_add_func ("/passages/bounds", test_bounds);
  g_test_add_func ("/passages/nested", test_nested);
  g_test_add_func ("/passages/standard", test_standard);
  g_test_add_func ("/passages/cancelled", test_cancelled);
  g_test_add_func ("/passages/random", test_random);
  return g_test_run ();
}
