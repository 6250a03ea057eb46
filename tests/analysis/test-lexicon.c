#include "lexicon.h"

typedef struct {
  TzLexicon *lexicon;
} Fixture;

static void
set_up (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  fixture->lexicon = tz_lexicon_new (&error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  tz_lexicon_unref (fixture->lexicon);
}

static guint
match (const TzLexicon *lexicon, const char *utf8, TzWordKinds kinds)
{
  g_autofree gunichar *s = g_utf8_to_ucs4_fast (utf8, -1, NULL);
  return tz_lexicon_match (lexicon, s, kinds);
}

static const TzDivision *
match_division (const TzLexicon *lexicon, const char *utf8, TzWordKinds kinds, guint *n)
{
  g_autofree gunichar *s = g_utf8_to_ucs4_fast (utf8, -1, NULL);
  return tz_lexicon_match_division (lexicon, s, kinds, n);
}

static void
test_words (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  const TzLexicon *lexicon = fixture->lexicon;
  g_assert_cmpuint (match (lexicon, "人次的", TZ_WORD_MEASURE), ==, 2);
  g_assert_cmpuint (match (lexicon, "人的", TZ_WORD_MEASURE), ==, 1);
  g_assert_cmpuint (match (lexicon, "欧阳某", TZ_WORD_SURNAME), ==, 2);
  g_assert_cmpuint (match (lexicon, "", TZ_WORD_SURNAME), ==, 0);
  g_assert_cmpuint (match (lexicon, "人次", TZ_WORD_SURNAME), ==, 0);
  g_assert_cmpuint (match (lexicon, "𠀀", TZ_WORD_SURNAME), ==, 0);
}

static void
test_divisions (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  const TzLexicon *lexicon = fixture->lexicon;
  guint n;
  const TzDivision *city = match_division (lexicon, "杭州市教育局", TZ_WORD_DIVISION, &n);
  g_assert_nonnull (city);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpint (city->level, ==, TZ_DIVISION_PREFECTURE);
  g_assert_cmpstr (tz_lexicon_get_parent (lexicon, city)->name, ==, "浙江省");
  g_assert_null (tz_lexicon_get_parent (lexicon, tz_lexicon_get_parent (lexicon, city)));

  const TzDivision *district = match_division (lexicon, "渝中区", TZ_WORD_DIVISION, &n);
  g_assert_cmpint (district->level, ==, TZ_DIVISION_COUNTY);
  g_assert_cmpstr (tz_lexicon_get_parent (lexicon, district)->name, ==, "重庆市");

  g_assert_null (match_division (lexicon, "杭州四中", TZ_WORD_DIVISION, &n));
  g_assert_cmpstr (match_division (lexicon, "杭州四中", TZ_WORD_DIVISION_STEM, &n)->name, ==, "杭州市");
  g_assert_cmpuint (n, ==, 2);
}

static void
test_same_name (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  const TzLexicon *lexicon = fixture->lexicon;
  guint n;
  guint found = 0;
  for (const TzDivision *at = match_division (lexicon, "鼓楼区", TZ_WORD_DIVISION, &n); at != NULL;
       at = tz_lexicon_next_division (lexicon, at, TZ_WORD_DIVISION)) {
    g_assert_cmpstr (at->name, ==, "鼓楼区");
    found++;
  }
  g_assert_cmpuint (found, ==, 4); /* Nanjing, Xuzhou, Fuzhou, Kaifeng */
}

static void
test_streets (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  guint n;
  const TzDivision *district = match_division (fixture->lexicon, "渝中区", TZ_WORD_DIVISION, &n);
  const char *streets = tz_lexicon_get_streets (fixture->lexicon, district->code);
  g_assert_nonnull (streets);
  g_assert_nonnull (g_strstr_len (streets, -1, "解放碑街道"));
  g_assert_null (g_strstr_len (streets, -1, "\n"));
}

static void
test_values (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  const TzLexicon *lexicon = fixture->lexicon;
  g_autofree gunichar *s = g_utf8_to_ucs4_fast ("基本完成。", -1, NULL);
  const TzBeginning *begins = tz_words_begin (tz_lexicon_get_words (lexicon), s);
  guint n = tz_beginning_match (begins, TZ_WORD_STATUS);
  g_assert_cmpuint (n, ==, 4);
  const TzWordValue *value = tz_lexicon_next_value (lexicon, begins, n, TZ_WORD_STATUS, NULL);
  g_assert_nonnull (value);
  g_assert_cmpstr (value->id, ==, "mostly_completed");
  g_assert_null (tz_lexicon_next_value (lexicon, begins, n, TZ_WORD_STATUS, value));
  g_assert_null (tz_lexicon_next_value (lexicon, begins, n, TZ_WORD_THEME, NULL));
}

static void
test_themes (Fixture *fixture, G_GNUC_UNUSED gconstpointer data)
{
  const TzLexicon *lexicon = fixture->lexicon;
  g_assert_cmpuint (tz_lexicon_get_n_themes (lexicon), ==, 27);
  int canteen = tz_lexicon_find_theme (lexicon, "canteen");
  g_assert_cmpint (canteen, >=, 0);
  g_assert_cmpstr (tz_lexicon_get_theme_id (lexicon, (guint)canteen), ==, "canteen");
  g_assert_cmpstr (tz_lexicon_get_theme_name (lexicon, (guint)canteen), ==, "Canteens and school meals");
  g_assert_cmpint (tz_lexicon_find_theme (lexicon, "no such theme"), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/lexicon/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/lexicon/divisions", Fixture, NULL, set_up, test_divisions, tear_down);
  g_test_add ("/lexicon/same-name", Fixture, NULL, set_up, test_same_name, tear_down);
  g_test_add ("/lexicon/streets", Fixture, NULL, set_up, test_streets, tear_down);
  g_test_add ("/lexicon/values", Fixture, NULL, set_up, test_values, tear_down);
  g_test_add ("/lexicon/themes", Fixture, NULL, set_up, test_themes, tear_down);
  return g_test_run ();
}
