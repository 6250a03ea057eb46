#include "own-words.h"

#include "damage.h"
#include "errors.h"
#include "fixture.h"

#define WITH_NAME "北滩市教育局党组关于巡察整改进展情况的通报\n由欧阳小禾牵头，清查云帆助学金。\n"
#define WITHOUT "南岭县卫生局党组关于巡察整改进展情况的通报\n已完成整改。\n"

static TzOwnWord
name (const char *term, TzEntityType type)
{
  return (TzOwnWord){.type = (int)type, .term = (char *)term, .creator = (char *)"李甲"};
}

static TzOwnWord
theme_word (const char *term, const char *theme)
{
  return (TzOwnWord){.type = -1,
                     .term = (char *)term,
                     .theme = (char *)theme,
                     .weight = TZ_OWN_WORD_WEIGHT,
                     .creator = (char *)"李甲"};
}

static gboolean
try_add (Fixture *fixture, TzOwnWord word, GError **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_ptr_array_add (words, &word);
  return tz_library_add_own_words (fixture->library, words, error);
}

static void
add (Fixture *fixture, TzOwnWord word)
{
  g_autoptr (GError) error = NULL;
  try_add (fixture, word, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *words = tz_library_list_own_words (fixture->library, NULL, &error);
  g_assert_no_error (error);
  return words;
}

static void
assert_terms (Fixture *fixture, const char *expected)
{
  g_autoptr (GPtrArray) words = list (fixture);
  g_autoptr (GString) terms = g_string_new (NULL);
  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (terms, "%s%s", i > 0 ? "," : "", ((const TzOwnWord *)words->pdata[i])->term);
  g_assert_cmpstr (terms->str, ==, expected);
}

static void
remove_all (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) words = list (fixture);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < words->len; i++)
    g_array_append_val (ids, ((const TzOwnWord *)words->pdata[i])->id);
  g_assert_true (tz_library_remove_own_words (fixture->library, ids, &error));
  g_assert_true (tz_library_remove_own_words (fixture->library, ids, &error)); /* gone already */
}

/* The numbers of the outdated notices, joined by blanks. */
static void
assert_outdated (Fixture *fixture, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = tz_library_list_outdated (fixture->library, &error);
  g_assert_no_error (error);
  g_autoptr (GString) numbers = g_string_new (NULL);
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (numbers, "%s%d", i > 0 ? " " : "", (int)g_array_index (ids, gint64, i));
  g_assert_cmpstr (numbers->str, ==, expected);
}

static TzAnalysis *
read_text (Fixture *fixture, gint64 id, TzLexicon *lexicon)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzText) text = tz_library_load_text (fixture->library, id, &error);
  g_assert_no_error (error);
  return tz_analysis_new (text, lexicon);
}

static void
read_again (Fixture *fixture)
{
  g_autoptr (GArray) ids = tz_library_list_outdated (fixture->library, NULL);
  for (guint i = 0; i < ids->len; i++) {
    gint64 id = g_array_index (ids, gint64, i);
    g_autoptr (TzAnalysis) analysis = read_text (fixture, id, tz_library_get_lexicon (fixture->library));
    fixture_replace_findings (fixture, id, analysis);
  }
}

static guint
count_own (Fixture *fixture, gint64 id)
{
  guint n = 0;
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  const GArray *entities = notice->analysis->entities;
  for (guint i = 0; i < entities->len; i++)
    n += g_str_equal (g_array_index (entities, TzEntity, i).rule, TZ_RULE_OWN_WORD);
  return n;
}

static gint64
store (Fixture *fixture, const char *text, const char *file)
{
  gint64 id = fixture_store_text (fixture, text, file);
  g_autoptr (TzAnalysis) analysis = read_text (fixture, id, tz_library_get_lexicon (fixture->library));
  fixture_replace_findings (fixture, id, analysis);
  return id;
}

static void
test_kept (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add (fixture, theme_word (" 云帆助学金 ", "finance"));
  add (fixture, name ("云帆助学金", TZ_ENTITY_DOCUMENT)); /* a name, and a word for a theme */
  fixture_reopen (fixture, TZ_LIBRARY_READ_ONLY);
  g_autoptr (GPtrArray) words = list (fixture);
  g_assert_cmpuint (words->len, ==, 2);
  const TzOwnWord *kept = words->pdata[0], *themed = words->pdata[1];
  g_assert_cmpint (kept->type, ==, TZ_ENTITY_DOCUMENT);
  g_assert_cmpstr (kept->term, ==, "云帆助学金");
  g_assert_null (kept->theme);
  g_assert_cmpstr (kept->creator, ==, "李甲");
  g_assert_cmpint (kept->modified, >, 0);
  g_assert_cmpint (themed->type, ==, -1);
  g_assert_cmpstr (themed->term, ==, "云帆助学金");
  g_assert_cmpstr (themed->theme, ==, "finance");
  g_assert_cmpfloat (themed->weight, ==, TZ_OWN_WORD_WEIGHT);
}

static void
test_refused (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add (fixture, name ("Ｂ楼管理处", TZ_ENTITY_ORG));
  const TzOwnWord refused[] = {
      name (" 甲 ", TZ_ENTITY_PERSON),
      name ("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一",
            TZ_ENTITY_ORG),
      name ("甲\n乙", TZ_ENTITY_ORG),
      name ("2021", TZ_ENTITY_DOCNUM),
      name ("三万元", TZ_ENTITY_MONEY),       /* needs a value */
      name ("B楼管理处", TZ_ENTITY_DOCUMENT), /* the same as compared */
      name ("\xff\xfe", TZ_ENTITY_ORG),
      theme_word ("整改", "finance"),
      theme_word ("问题", "finance"),
      theme_word ("助学金", "nothing"),
  };
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (GError) error = NULL;
    g_test_message ("%u", i);
    g_assert_false (try_add (fixture, refused[i], &error));
    g_assert_error (error, TZ_ERROR, TZ_ERROR_INVALID);
  }
  assert_terms (fixture, "Ｂ楼管理处");
}

/* One that cannot be kept keeps the others out. */
static void
test_all_or_none (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  TzOwnWord good = name ("欧阳小禾", TZ_ENTITY_PERSON), again = good;
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_ptr_array_add (words, &good);
  g_ptr_array_add (words, &again);
  g_assert_false (tz_library_add_own_words (fixture->library, words, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_INVALID);
  assert_terms (fixture, "");
}

/* Only notices that hold the word are read again, and it is found there; removing it takes that back. */
static void
test_found (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 with = store (fixture, WITH_NAME, "a.txt");
  gint64 without = store (fixture, WITHOUT, "b.txt");
  assert_outdated (fixture, "");
  g_autofree char *only = g_strdup_printf ("%d", (int)with);
  add (fixture, name ("云帆助学金", TZ_ENTITY_DOCUMENT));
  assert_outdated (fixture, only);
  read_again (fixture);
  assert_outdated (fixture, "");
  g_assert_cmpuint (count_own (fixture, with), ==, 1);
  g_assert_cmpuint (count_own (fixture, without), ==, 0);
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  gint64 later = store (fixture, "东湖区民政局\n发放云帆助学金。\n", "c.txt");
  g_assert_cmpuint (count_own (fixture, later), ==, 1);
  remove_all (fixture);
  read_again (fixture);
  g_assert_cmpuint (count_own (fixture, with) + count_own (fixture, later), ==, 0);
}

static void
undo (Fixture *fixture, const char *step)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *done = tz_library_undo (fixture->library, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (done, ==, step);
}

/* What is undone and done again counts at once. */
static void
test_undone (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 with = store (fixture, WITH_NAME, "a.txt");
  add (fixture, name ("云帆助学金", TZ_ENTITY_DOCUMENT));
  remove_all (fixture);
  read_again (fixture);
  g_assert_cmpuint (count_own (fixture, with), ==, 0);
  undo (fixture, "Remove 1 Word");
  assert_terms (fixture, "云帆助学金");
  read_again (fixture);
  g_assert_cmpuint (count_own (fixture, with), ==, 1);
  undo (fixture, "Add 1 Word");
  assert_terms (fixture, "");
  read_again (fixture);
  g_assert_cmpuint (count_own (fixture, with), ==, 0);
  g_free (tz_library_redo (fixture->library, NULL));
  assert_terms (fixture, "云帆助学金");
}

/* Who began to read before a word came, and is done after that, does not make the notice one that was read with it. */
static void
test_read_meanwhile (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 with = store (fixture, WITH_NAME, "a.txt");
  g_autofree char *only = g_strdup_printf ("%d", (int)with);
  TzLexicon *before = tz_library_get_lexicon (fixture->library);
  add (fixture, name ("云帆助学金", TZ_ENTITY_DOCUMENT));
  g_autoptr (TzAnalysis) late = read_text (fixture, with, before);
  fixture_replace_findings (fixture, with, late);
  assert_outdated (fixture, only);
  read_again (fixture);
  assert_outdated (fixture, "");
  g_assert_cmpuint (count_own (fixture, with), ==, 1);
}

/* A damaged word is no word, and is not passed over in silence. */
static void
test_damaged (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  guint n_damaged = 0;
  add (fixture, (TzOwnWord){.type = TZ_ENTITY_ORG, .term = (char *)"云帆驿站", .creator = (char *)"李甲"});
  add (fixture, (TzOwnWord){.type = TZ_ENTITY_ORG, .term = (char *)"青石书屋", .creator = (char *)"李甲"});
  fixture_close (fixture);
  damage_run_sql (fixture->path, "UPDATE own_word SET term = '青石书' WHERE term = '青石书屋'");
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  g_autoptr (GPtrArray) words = tz_library_list_own_words (fixture->library, &n_damaged, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_damaged, ==, 1);
  assert_terms (fixture, "云帆驿站");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/library/own-words/kept", test_kept);
  FIXTURE_ADD ("/library/own-words/refused", test_refused);
  FIXTURE_ADD ("/library/own-words/all-or-none", test_all_or_none);
  FIXTURE_ADD ("/library/own-words/found", test_found);
  FIXTURE_ADD ("/library/own-words/undone", test_undone);
  FIXTURE_ADD ("/library/own-words/read-meanwhile", test_read_meanwhile);
  FIXTURE_ADD ("/library/own-words/damaged", test_damaged);
  return g_test_run ();
}
