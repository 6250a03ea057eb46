#include <locale.h>

#include "analysis.h"
#include "probe.h"

/* Themes of invented titles of problems of every kind of agency: those by which the word lists were mended,
 * and those that were set aside. */

typedef struct {
  guint titles;
  guint right;
  guint found;
  guint expected;
  guint first;
} Tally;

static GPtrArray *
read_titles (const char *file)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_file_get_contents (g_test_get_filename (G_TEST_DIST, "analysis", file, NULL), &text, NULL, &error);
  g_assert_no_error (error);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GPtrArray *titles = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  for (char **line = lines; *line != NULL; line++)
    if (**line != '#' && **line != '\0')
      g_ptr_array_add (titles, g_strsplit (*line, "\t", 2));
  return titles;
}

static TzText *
print_notice (const GPtrArray *titles)
{
  g_autoptr (GString) notice = g_string_new (
      "中共青石县统计局党组关于巡察整改进展情况的通报\n"
      "县委第二巡察组对县统计局党组进行了巡察。现将巡察整改进展情况予以公布。\n一、反馈问题整改情况\n");
  for (guint i = 0; i < titles->len; i++) {
    char **title = g_ptr_array_index (titles, i);
    g_string_append_printf (notice, "%u.%s\n整改情况：已落实。\n", i + 1, title[1]);
  }
  return tz_text_new (notice->str, -1, NULL);
}

static void
count_title (Tally *tally, const TzLexicon *lexicon, const TzProblem *problem, char **title)
{
  g_auto (GStrv) expected = g_strsplit (title[0], ",", -1);
  g_autoptr (GString) found = g_string_new (NULL);
  guint right = 0;
  for (guint i = 0; i < problem->n_themes; i++) {
    const char *id = tz_lexicon_get_theme_id (lexicon, problem->themes[i].theme);
    gboolean is_right = g_strv_contains ((const char *const *)expected, id);
    right += is_right;
    tally->first += i == 0 && is_right;
    g_string_append_printf (found, "%s%s", i == 0 ? "" : ",", id);
  }
  tally->titles++;
  tally->right += right;
  tally->found += problem->n_themes;
  tally->expected += g_strv_length (expected);
  if (right < g_strv_length (expected) || right < problem->n_themes)
    g_test_message ("%s: %s, found %s", title[1], title[0], found->str);
}

static void
check (const char *file, double least, double least_first)
{
  const TzLexicon *lexicon = probe_lexicon ();
  g_autoptr (GPtrArray) titles = read_titles (file);
  g_autoptr (TzText) text = print_notice (titles);
  g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, lexicon);
  g_assert_cmpuint (analysis->problems->len, ==, titles->len);
  Tally tally = {0};
  for (guint i = 0; i < titles->len; i++)
    count_title (&tally, lexicon, &g_array_index (analysis->problems, TzProblem, i),
                 g_ptr_array_index (titles, i));
  double f1 = 2.0 * tally.right / (tally.found + tally.expected);
  double first = (double)tally.first / tally.titles;
  g_test_message ("%u titles: themes F1 %.3f, first %.3f", tally.titles, f1, first);
  g_assert_cmpfloat (f1, >=, least);
  g_assert_cmpfloat (first, >=, least_first);
}

static void
test_at_hand (void)
{
  check ("theme-titles.txt", 0.97, 0.98);
}

static void
test_systems (void)
{
  check ("theme-titles-systems.txt", 0.96, 0.98);
}

static void
test_aside (void)
{
  check ("theme-titles-aside.txt", 0.95, 0.95);
}

/* What no theme has stays without one, and empty words decide nothing. */
static void
test_unthemed (void)
{
  const TzLexicon *lexicon = probe_lexicon ();
  g_autoptr (TzText) text = tz_text_new (
      "中共青石县统计局党组关于巡察整改进展情况的通报\n现将巡察整改进展情况予以公布。\n"
      "1.有关工作管理不到位的问题\n整改情况：已落实。\n2.部分单位制度机制建设存在不足\n整改情况：已落实。\n",
      -1, NULL);
  g_autoptr (TzAnalysis) analysis = tz_analysis_new (text, lexicon);
  g_assert_cmpuint (analysis->problems->len, ==, 2);
  for (guint i = 0; i < analysis->problems->len; i++)
    g_assert_cmpuint (g_array_index (analysis->problems, TzProblem, i).n_themes, ==, 0);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/themes/titles", test_at_hand);
  g_test_add_func ("/themes/titles-of-other-systems", test_systems);
  g_test_add_func ("/themes/titles-set-aside", test_aside);
  g_test_add_func ("/themes/unthemed", test_unthemed);
  return g_test_run ();
}
