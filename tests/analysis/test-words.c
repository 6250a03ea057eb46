#include "words.h"

/* The trie against a plain scan of its words, on random words and texts over few letters, so that words
 * begin, hold and continue each other. */

#define N_ROUNDS 40
#define N_WORDS 60
#define LONGEST 6
#define N_TEXT 400
#define N_KINDS 5

static const TzWordKinds kinds_of_words[N_KINDS] = {1, 1ull << 5, 1ull << 31, 1ull << 63, 1ull << 32};

static const TzSigns signs_of_words[N_KINDS] = {0, TZ_SIGN_DIGIT, TZ_SIGN_TOWN, TZ_SIGN_FIELD, 0};

static const char *const letters[] = {"一", "是", "市", "教", "育", "局", "Ａ", "1", "。", "𠀀"};

typedef struct {
  gunichar s[LONGEST + 1];
  guint n;
  TzWordKinds kinds;
  TzSigns signs;
} Plain;

typedef struct {
  TzWords *words;
  Plain plain[N_WORDS];
  gunichar text[N_TEXT + 1];
} Round;

/* As the text is folded: Ａ is A. */
static gunichar
random_letter (GString *utf8, guint n_letters)
{
  const char *letter = letters[g_test_rand_int_range (0, (gint32)n_letters)];
  g_string_append (utf8, letter);
  gunichar c = g_utf8_get_char (letter);
  return c == 0xff21 ? 'A' : c;
}

static void
round_open (Round *round)
{
  round->words = tz_words_new (kinds_of_words[1]);
  for (guint i = 0; i < N_WORDS; i++) {
    g_autoptr (GString) utf8 = g_string_new (NULL);
    Plain *plain = &round->plain[i];
    *plain = (Plain){.n = (guint)g_test_rand_int_range (1, LONGEST + 1),
                     .kinds = kinds_of_words[g_test_rand_int_range (0, N_KINDS)],
                     .signs = signs_of_words[g_test_rand_int_range (0, N_KINDS)]};
    for (guint j = 0; j < plain->n; j++)
      plain->s[j] = random_letter (utf8, G_N_ELEMENTS (letters) - 1);
    tz_words_add (round->words, utf8->str, plain->kinds, plain->signs);
  }
  tz_words_build (round->words);
  g_autoptr (GString) ignored = g_string_new (NULL);
  for (guint i = 0; i < N_TEXT; i++)
    round->text[i] = random_letter (ignored, G_N_ELEMENTS (letters));
  round->text[N_TEXT] = 0;
}

static gboolean
is_plain (const Plain *plain, const gunichar *s, guint n)
{
  gboolean same = plain->n == n;
  for (guint j = 0; same && j < n; j++)
    same = s[j] == plain->s[j];
  return same;
}

static TzWordKinds
plain_kinds (const Round *round, const gunichar *s, guint n)
{
  TzWordKinds kinds = 0;
  for (guint i = 0; i < N_WORDS; i++)
    kinds |= is_plain (&round->plain[i], s, n) ? round->plain[i].kinds : 0;
  return kinds;
}

static void
check_signs (const Round *round, guint at, const TzSignBlock *blocks)
{
  TzSigns signs = 0, marked = 0;
  for (guint n = 1; n <= MIN (N_TEXT - at, LONGEST); n++)
    for (guint i = 0; i < N_WORDS; i++)
      signs |= is_plain (&round->plain[i], round->text + at, n) ? round->plain[i].signs : 0;
  for (guint sign = 0; sign < TZ_N_SIGNS; sign++)
    if (tz_sign_block_any (&blocks[at / TZ_SIGN_BLOCK], 1u << sign) >> (at % TZ_SIGN_BLOCK) & 1)
      marked |= 1u << sign;
  g_assert_cmphex (marked, ==, signs);
}

static void
check_place (const Round *round, const gunichar *s, guint rest, guint16 number)
{
  const TzBeginning *begins = tz_words_get_beginnings (round->words) + number;
  g_assert_true (begins == tz_words_begin (round->words, s));
  TzWordKinds all = 0;
  for (guint n = 1; n <= MIN (rest, LONGEST); n++) {
    TzWordKinds kinds = plain_kinds (round, s, n);
    g_assert_cmphex (tz_beginning_kinds_of (begins, n), ==, kinds);
    int word = tz_words_lookup (round->words, s, n);
    g_assert_cmpint (word >= 0, ==, kinds != 0);
    g_assert_cmpint (tz_beginning_number_of (begins, n), ==, kinds & kinds_of_words[1] ? word : -1);
    all |= kinds;
  }
  g_assert_cmphex (begins->kinds, ==, all);
  for (guint set = 1; set < 1u << N_KINDS; set++) {
    TzWordKinds wanted = 0;
    for (guint i = 0; i < N_KINDS; i++)
      wanted |= set & (1u << i) ? kinds_of_words[i] : 0;
    guint longest = 0;
    guint32 lengths = 0;
    for (guint n = 1; n <= MIN (rest, LONGEST); n++)
      if (plain_kinds (round, s, n) & wanted) {
        longest = n;
        lengths |= 1u << n;
      }
    g_assert_cmpuint (tz_beginning_match (begins, wanted), ==, longest);
    g_assert_cmphex (tz_beginning_prefixes (begins, wanted), ==, lengths);
  }
}

static void
test_against_plain_scan (void)
{
  for (guint i = 0; i < N_ROUNDS; i++) {
    Round round;
    guint16 begins[N_TEXT] = {0};
    TzSignBlock signs[N_TEXT / TZ_SIGN_BLOCK + 1] = {0};
    round_open (&round);
    tz_words_mark (round.words, round.text, N_TEXT, begins, signs);
    for (guint at = 0; at < N_TEXT; at++) {
      check_place (&round, round.text + at, N_TEXT - at, begins[at]);
      check_signs (&round, at, signs);
    }
    tz_words_free (round.words);
  }
}

/* Two words never share a number. */
static void
test_numbers (void)
{
  Round round;
  round_open (&round);
  for (guint i = 0; i < N_WORDS; i++)
    for (guint j = 0; j < i; j++) {
      const Plain *one = &round.plain[i], *other = &round.plain[j];
      gboolean same = is_plain (one, other->s, other->n);
      gboolean same_number =
          tz_words_lookup (round.words, one->s, one->n) == tz_words_lookup (round.words, other->s, other->n);
      g_assert_cmpint (same_number, ==, same);
    }
  tz_words_free (round.words);
}

static void
test_empty (void)
{
  g_autoptr (TzWords) words = tz_words_new (kinds_of_words[1]);
  tz_words_add (words, "", 1, 0);
  g_assert_cmpuint (tz_words_build (words), ==, 0);
  const gunichar text[] = {0x4e00, 0};
  guint16 begins = 0;
  TzSignBlock signs = {0};
  tz_words_mark (words, text, 1, &begins, &signs);
  g_assert_cmphex (begins, ==, 0);
  g_assert_cmpuint (tz_beginning_match (tz_words_begin (words, text), 1), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/against-plain-scan", test_against_plain_scan);
  g_test_add_func ("/words/numbers", test_numbers);
  g_test_add_func ("/words/empty", test_empty);
  return g_test_run ();
}
