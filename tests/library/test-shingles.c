#include "shingles.h"

#include <string.h>

#include "search-fold.h"

static GArray *
new_set (const char *utf8)
{
  GArray *shingles = tz_shingles_new (utf8, strlen (utf8), TZ_SHINGLE_OF_TEXT);
  tz_shingles_make_set (shingles);
  return shingles;
}

static double
compare (const char *one, const char *other)
{
  g_autoptr (GArray) first = new_set (one), second = new_set (other);
  double share = tz_shingles_compare (first, second);
  g_assert_cmpfloat (tz_shingles_compare (second, first), ==, share);
  return share;
}

/* @n different ideographs from @first on. */
static char *
make_text (gunichar first, guint n)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    g_string_append_unichar (text, first + i);
  return g_string_free (text, FALSE);
}

static void
test_known (void)
{
  g_autofree char *text = make_text (0x5000, 100);
  g_autofree char *other = make_text (0x6000, 100);
  g_autofree char *longer = make_text (0x5000, 104);
  g_autofree char *changed = g_strdup (text);
  memcpy (changed + 150, "工", strlen ("工")); /* one letter in the middle is in five of 96 shingles */
  g_assert_cmpfloat (compare (text, text), ==, 1);
  g_assert_cmpfloat (compare (text, other), ==, 0);
  g_assert_cmpfloat (compare (text, longer), ==, 96.0 / 100);
  g_assert_cmpfloat (compare (text, changed), ==, 91.0 / 101);
}

/* What other formats of a text differ in. */
static void
test_format (void)
{
  g_assert_cmpfloat (compare ("一、加强领导，共3次（含1次）。", "一、 加强领导,\n共３次(含1次)"), ==, 1);
  g_assert_cmpfloat (compare ("巡察整改进展情况的通报", "巡察整改進展情況的通報"), ==, 1);
  g_assert_cmpfloat (compare ("Report 2024 ABC", "report 2024 abc"), ==, 1);
  g_assert_cmpfloat (compare ("2023年进展情况", "2024年进展情况"), <, 1);
}

static void
test_short (void)
{
  gint64 keys[TZ_SHINGLES_KEYS], again[TZ_SHINGLES_KEYS];
  g_autoptr (GArray) nothing = new_set (" 。\n——");
  g_autoptr (GArray) one = new_set ("通报");
  g_assert_cmpuint (nothing->len, ==, 0);
  g_assert_false (tz_shingles_find_keys (nothing, keys));
  g_assert_cmpfloat (tz_shingles_compare (nothing, nothing), ==, 0);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpfloat (compare ("通报", "通，报"), ==, 1);
  g_assert_cmpfloat (compare ("通报", "通知"), ==, 0);
  g_assert_true (tz_shingles_find_keys (one, keys));
  g_assert_true (tz_shingles_find_keys (one, again));
  g_assert_cmpmem (keys, sizeof keys, again, sizeof again);
}

#define N_TEXTS 1000

typedef struct {
  GHashTable *words; /* all that a text has of five letters */
  GArray *set;
  gint64 keys[TZ_SHINGLES_KEYS];
} Made;

/* Letters of @from with some of them changed; of nothing: all of them new. */
static char *
vary (GRand *random, const char *from, double changes)
{
  GString *text = g_string_new (NULL);
  guint n = from != NULL ? g_utf8_strlen (from, -1) : (guint)g_rand_int_range (random, 60, 400);
  for (guint i = 0; i < n; i++)
    if (from == NULL || g_rand_double (random) < changes)
      g_string_append_unichar (text, tz_search_fold (0x4e00 + g_rand_int_range (random, 0, 2000)));
    else
      g_string_append_unichar (text, g_utf8_get_char (g_utf8_offset_to_pointer (from, i)));
  return g_string_free (text, FALSE);
}

/* By another way: the words themselves, in a set. */
static GHashTable *
list_words (const char *text)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (glong i = 0; i + 5 <= g_utf8_strlen (text, -1); i++)
    g_hash_table_add (words, g_utf8_substring (text, i, i + 5));
  return words;
}

static double
compare_words (GHashTable *one, GHashTable *other)
{
  guint both = 0;
  GHashTableIter iter;
  gpointer word;
  g_hash_table_iter_init (&iter, one);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    both += g_hash_table_contains (other, word);
  return (double)both / (g_hash_table_size (one) + g_hash_table_size (other) - both);
}

static gboolean
share_key (const Made *one, const Made *other)
{
  for (guint i = 0; i < TZ_SHINGLES_KEYS; i++)
    if (one->keys[i] == other->keys[i])
      return TRUE;
  return FALSE;
}

static Made *
make_texts (GRand *random)
{
  Made *made = g_new0 (Made, N_TEXTS);
  g_autofree char *base = NULL;
  for (guint i = 0; i < N_TEXTS; i++) {
    g_autofree char *text = vary (random, i % 4 == 0 ? NULL : base, g_rand_double_range (random, 0, 0.05));
    if (i % 4 == 0) {
      g_free (base);
      base = g_strdup (text);
    }
    made[i].words = list_words (text);
    made[i].set = new_set (text);
    g_assert_true (tz_shingles_find_keys (made[i].set, made[i].keys));
  }
  return made;
}

/* Of 1,000 texts, against all that they have in common: how alike any two are is right, and those that are
 * nearly the same are found by their keys, and hardly any other. */
static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20);
  g_autofree Made *made = make_texts (random);
  guint n_alike = 0, n_found = 0, n_strangers = 0;
  for (guint i = 0; i < N_TEXTS; i++)
    for (guint j = i / 4 * 4; j < i; j++) {
      double share = compare_words (made[i].words, made[j].words);
      g_assert_cmpfloat (tz_shingles_compare (made[i].set, made[j].set), ==, share);
      n_alike += share >= TZ_SHINGLES_ALIKE;
      n_found += share >= TZ_SHINGLES_ALIKE && share_key (&made[i], &made[j]);
    }
  for (guint i = 0; i < N_TEXTS; i++)
    for (guint j = 0; j < i / 4 * 4; j++)
      n_strangers += share_key (&made[i], &made[j]);
  g_assert_cmpuint (n_alike, >, 100);
  g_assert_cmpuint (n_found, ==, n_alike);
  g_assert_cmpuint (n_strangers, ==, 0);
  for (guint i = 0; i < N_TEXTS; i++) {
    g_hash_table_unref (made[i].words);
    g_array_unref (made[i].set);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/shingles/known", test_known);
  g_test_add_func ("/library/shingles/format", test_format);
  g_test_add_func ("/library/shingles/short", test_short);
  g_test_add_func ("/library/shingles/random", test_random);
  return g_test_run ();
}
