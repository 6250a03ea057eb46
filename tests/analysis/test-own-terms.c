#include "analysis.h"

/* Words of people's own beside the lists. */

typedef struct {
  const char *text;
  const char *term;
  TzEntityType type;
  const char *expected; /* every entity of the text: type:words, those of own words with a star */
} Case;

static TzLexicon *
load (void)
{
  g_autoptr (GError) error = NULL;
  TzLexicon *lexicon = tz_lexicon_new (&error);
  g_assert_no_error (error);
  return lexicon;
}

static char *
dup_entities (TzText *text, const TzLexicon *lexicon)
{
  g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, lexicon);
  GString *found = g_string_new (NULL);
  for (guint i = 0; i < analysis->entities->len; i++) {
    const TzEntity *entity = &g_array_index (analysis->entities, TzEntity, i);
    g_autofree char *words = tz_text_dup_slice (text, entity->span);
    g_string_append_printf (found, "%s%s:%s%s", i > 0 ? " " : "",
                            tz_name_id (TZ_VOCABULARY_ENTITY, entity->type), words,
                            g_str_equal (entity->rule, TZ_RULE_OWN_WORD) ? "*" : "");
  }
  return g_string_free (found, FALSE);
}

static void
test_names (void)
{
  static const Case cases[] = {
      {"由云帆驿站承办，云帆驿站负责。", "云帆驿站", TZ_ENTITY_ORG, "org:云帆驿站* org:云帆驿站*"},
      {"由ＡＢ驿站承办。", "AB驿站", TZ_ENTITY_ORG, "org:ＡＢ驿站*"}, /* as texts are compared */
      {"修订《云帆驿站管理办法》。", "云帆驿站", TZ_ENTITY_ORG, "document:《云帆驿站管理办法》"},
      {"修订《管理办法》。", "《管理办法》", TZ_ENTITY_DOCUMENT,
       "document:《管理办法》"}, /* the rule's own */
      {"云帆驿", "云帆驿站", TZ_ENTITY_ORG, ""},
      {"由𫖯𬱖驿站承办。", "𫖯𬱖驿站", TZ_ENTITY_ORG,
       "org:𫖯𬱖驿站*"}, /* beyond the basic plane */
      {"收回2021年3月5日云帆款12万元。", "日云帆款", TZ_ENTITY_DOCUMENT, "document:日云帆款* money:12万元"},
  };
  g_autoptr (TzLexicon) lists = load ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    TzOwnTerms *own = tz_own_terms_new (1);
    tz_own_terms_add_name (own, cases[i].term, cases[i].type);
    g_autoptr (TzLexicon) lexicon = tz_lexicon_new_with (lists, own);
    g_autoptr (TzText) text = tz_text_new (cases[i].text, -1, NULL);
    g_autofree char *found = dup_entities (text, lexicon);
    g_assert_cmpstr (found, ==, cases[i].expected);
  }
}

/* Of words that begin alike the longest counts, in whichever order they came. */
static void
test_longest (void)
{
  static const char *const terms[] = {"云帆驿", "云帆驿站", "云帆", "云帆驿站分站"};
  g_autoptr (TzLexicon) lists = load ();
  g_autoptr (TzText) text = tz_text_new ("云帆、云帆驿、云帆驿站分、云帆驿站分站", -1, NULL);
  TzOwnTerms *own = tz_own_terms_new (1);
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    tz_own_terms_add_name (own, terms[i], TZ_ENTITY_ORG);
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new_with (lists, own);
  g_autofree char *found = dup_entities (text, lexicon);
  g_assert_cmpstr (found, ==, "org:云帆* org:云帆驿* org:云帆驿站* org:云帆驿站分站*");
}

static const char *
find_theme (const TzLexicon *lexicon, TzText *text)
{
  g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, lexicon);
  g_assert_cmpuint (analysis->problems->len, >, 0);
  const TzProblem *problem = &g_array_index (analysis->problems, TzProblem, 0);
  return problem->n_themes > 0 ? tz_lexicon_get_theme_id (lexicon, problem->themes[0].theme) : "none";
}

/* A word of a theme speaks for it; the lists stay as they are. */
static void
test_themes (void)
{
  g_autoptr (TzLexicon) lists = load ();
  g_autoptr (TzText) text =
      tz_text_new ("中共青石县统计局党组关于巡察整改进展情况的通报\n"
                   "县委第二巡察组对县统计局党组进行了巡察。现将巡察整改进展情况予以公布。\n"
                   "一、反馈问题整改情况\n1.云帆驿站无人值守。\n整改情况：已落实。\n"
                   "2.食堂无人值守。\n整改情况：已落实。\n",
                   -1, NULL);
  g_assert_cmpstr (find_theme (lists, text), ==, "none");
  TzOwnTerms *own = tz_own_terms_new (7);
  tz_own_terms_add_theme (own, "云帆驿站", (guint)tz_lexicon_find_theme (lists, "petitions"), 3);
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new_with (lists, own);
  g_assert_cmpstr (find_theme (lexicon, text), ==, "petitions");
  g_assert_cmpint (tz_lexicon_get_revision (lexicon), ==, 7);
  g_assert_cmpstr (tz_lexicon_get_digest (lexicon), ==, tz_lexicon_get_digest (lists));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/analysis/own-terms/names", test_names);
  g_test_add_func ("/analysis/own-terms/longest", test_longest);
  g_test_add_func ("/analysis/own-terms/themes", test_themes);
  return g_test_run ();
}
