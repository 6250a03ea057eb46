#include "anchor.h"

#include <string.h>

/* So many texts are edited at random, each so many times. */
#define N_TEXTS 150
#define N_EDITS 12

/* Few words, so that look-alikes are everywhere. */
static const char *const words[] = {"食堂", "管理", "松散", "。", "已完成", "整改", "\n", "，", "问题", "𠮷"};

/* Each code point of a text has a name of its own, which it keeps through edits: what an anchor finds must
 * have the names of what it was made of. */
typedef struct {
  GString *text;
  GArray *names; /* (element-type guint) */
  guint next;
  GRand *random; /* of a fixed seed: words cut out and typed anew by chance would be the same to an anchor */
} Named;

static void
insert_word (Named *named, guint at, const char *word)
{
  const char *p = g_utf8_offset_to_pointer (named->text->str, at);
  glong n = g_utf8_strlen (word, -1);
  g_string_insert (named->text, p - named->text->str, word);
  for (glong i = 0; i < n; i++) {
    guint name = named->next++;
    g_array_insert_val (named->names, at + i, name);
  }
}

static void
cut (Named *named, guint at, guint n)
{
  const char *from = g_utf8_offset_to_pointer (named->text->str, at);
  const char *to = g_utf8_offset_to_pointer (from, n);
  g_string_erase (named->text, from - named->text->str, to - from);
  g_array_remove_range (named->names, at, n);
}

static const char *
random_word (Named *named)
{
  return words[g_rand_int_range (named->random, 0, G_N_ELEMENTS (words))];
}

static void
fill (Named *named)
{
  named->text = g_string_new (NULL);
  named->names = g_array_new (FALSE, FALSE, sizeof (guint));
  int n = g_rand_int_range (named->random, 20, 120);
  for (int i = 0; i < n; i++)
    insert_word (named, named->names->len, random_word (named));
}

static void
edit (Named *named)
{
  guint length = named->names->len;
  guint at = g_rand_int_range (named->random, 0, length), n = g_rand_int_range (named->random, 1, 8);
  if (g_rand_boolean (named->random) && length > 10)
    cut (named, at, MIN (length - at, n));
  else
    insert_word (named, at, random_word (named));
}

static TzAnchor
make_anchor (const Named *named, const TzText *text, char **strings)
{
  guint start = g_rand_int_range (named->random, 0, named->names->len - 6);
  TzSpan span = tz_span (start, start + g_rand_int_range (named->random, 1, 6));
  tz_anchor_quote (text, span, &strings[0], &strings[1], &strings[2]);
  return (TzAnchor){span, strings[0], strings[1], strings[2]};
}

static gboolean
same_names (const Named *named, TzSpan span, const GArray *names)
{
  return span.end <= named->names->len && tz_span_length (span) == names->len &&
         memcmp (&g_array_index (named->names, guint, span.start), names->data,
                 names->len * sizeof (guint)) == 0;
}

/* However the text is edited, a note is found on its own words or on none. */
static void
test_never_elsewhere (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);
  guint n_found = 0, n_lost = 0;
  for (guint round = 0; round < N_TEXTS; round++) {
    Named named = {.random = random};
    fill (&named);
    g_autoptr (TzText) before = tz_text_new (named.text->str, -1, NULL);
    char *strings[3];
    TzAnchor anchor = make_anchor (&named, before, strings);
    g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (guint));
    g_array_append_vals (names, &g_array_index (named.names, guint, anchor.span.start),
                         tz_span_length (anchor.span));
    for (guint i = 0; i < N_EDITS; i++) {
      TzSpan span;
      edit (&named);
      g_autoptr (TzText) after = tz_text_new (named.text->str, -1, NULL);
      gboolean found = tz_anchor_find (&anchor, after, &span);
      g_autofree char *there = tz_text_dup_slice (after, span);
      n_found += found;
      n_lost += !found;
      if (!found)
        continue;
      g_assert_cmpstr (there, ==, anchor.quote);
      g_assert_true (same_names (&named, span, names));
    }
    for (guint i = 0; i < 3; i++)
      g_free (strings[i]);
    g_string_free (named.text, TRUE);
    g_array_unref (named.names);
  }
  /* The test looks at both. */
  g_assert_cmpuint (n_found, >, N_TEXTS / 2);
  g_assert_cmpuint (n_lost, >, N_TEXTS / 2);
}

/* The words of a place that is there twice come with enough context to tell the two apart. */
static void
test_context_grows (void)
{
  g_autofree char *filling = g_strnfill (300, 'x');
  g_autofree char *utf8 = g_strconcat ("甲", filling, "食堂", filling, "乙", filling, "食堂", filling, NULL);
  g_autoptr (TzText) text = tz_text_new (utf8, -1, NULL);
  g_autofree char *quote = NULL, *prefix = NULL, *suffix = NULL;
  tz_anchor_quote (text, tz_span (301, 303), &quote, &prefix, &suffix);
  g_assert_cmpstr (quote, ==, "食堂");
  g_assert_true (g_str_has_prefix (prefix, "甲") || strstr (suffix, "乙") != NULL);

  /* Where only the other is left, it is not taken for it. */
  g_autofree char *rest = g_strconcat ("乙", filling, "食堂", filling, NULL);
  g_autoptr (TzText) after = tz_text_new (rest, -1, NULL);
  TzAnchor anchor = {tz_span (301, 303), quote, prefix, suffix};
  TzSpan span;
  g_assert_false (tz_anchor_find (&anchor, after, &span));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/anchor/never-elsewhere", test_never_elsewhere);
  g_test_add_func ("/library/anchor/context-grows", test_context_grows);
  return g_test_run ();
}
