#include "tree.h"

#include <glib/gstdio.h>
#include <string.h>

/* Files with strings for the screen, but for the pattern that marks none. */
static gboolean
has_strings (const char *path)
{
  g_autofree char *contents = tree_read (path);
  if (g_str_has_suffix (path, ".ui"))
    return strstr (contents, "translatable=\"yes\"") != NULL;
  const char *const marks[] = {" _ (\"", "(_ (\"", "N_ (\"", "C_ (\"", "ngettext (\"", "_ (\"", NULL};
  for (const char *const *mark = marks; *mark != NULL; mark++)
    if (strstr (contents, *mark) != NULL)
      return TRUE;
  return FALSE;
}

static void
check_listed (const char *folder, const char *suffix, GHashTable *listed)
{
  const char *const suffixes[] = {suffix, NULL};
  g_autoptr (GPtrArray) paths = tree_list (folder, suffixes);
  for (guint i = 0; i < paths->len; i++)
    if (has_strings (paths->pdata[i]) && !g_hash_table_contains (listed, paths->pdata[i])) {
      g_test_message ("po/POTFILES lacks %s", (const char *)paths->pdata[i]);
      g_test_fail ();
    }
}

static void
test_every_file_is_listed (void)
{
  g_autofree char *potfiles = tree_read ("po/POTFILES");
  g_auto (GStrv) lines = g_strsplit (potfiles, "\n", -1);
  g_autoptr (GHashTable) listed = g_hash_table_new (g_str_hash, g_str_equal);
  for (char **line = lines; *line != NULL; line++)
    g_hash_table_add (listed, *line);
  check_listed ("app", ".c", listed);
  check_listed ("ui", ".ui", listed);
}

/* What is shown of a finding says by which rule it was found, in words of the screen: in every file of the analysis,
 * strings like "date/range" are rules. */
static void
test_every_rule_has_words (void)
{
  const char *const suffixes[] = {".c", NULL};
  g_autofree char *words = tree_read ("app/views/read/rule-words.c");
  g_autoptr (GPtrArray) paths = tree_list ("app/analysis", suffixes);
  g_autoptr (GRegex) rule = g_regex_new ("\"[a-z]+/[a-z-]+\"", 0, 0, NULL);
  guint n = 0;
  for (guint i = 0; i < paths->len; i++) {
    g_autofree char *contents = tree_read (paths->pdata[i]);
    g_autoptr (GMatchInfo) match = NULL;
    for (g_regex_match (rule, contents, 0, &match); g_match_info_matches (match); n++) {
      g_autofree char *found = g_match_info_fetch (match, 0);
      if (strstr (words, found) == NULL) {
        g_test_message ("app/views/read/rule-words.c has no words for %s", found);
        g_test_fail ();
      }
      g_match_info_next (match, NULL);
    }
  }
  g_assert_cmpuint (n, >, 50);
}

static char *
run (const char *const *arguments)
{
  int status = 0;
  char *said = NULL;
  g_autoptr (GError) error = NULL;
  g_spawn_sync (tree_root (), (char **)arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, &said, &status,
                &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, NULL)) {
    g_test_message ("%s: %s", arguments[0], said);
    g_test_fail ();
  }
  return said;
}

/* Merges what the sources say now with the Chinese file and counts what has no translation. */
static void
test_chinese_is_complete (void)
{
  if (tree_program_missing ("xgettext") || tree_program_missing ("msgmerge"))
    return;
  g_autoptr (GError) error = NULL;
  g_autofree char *dir = g_dir_make_tmp ("taizhang-po-XXXXXX", &error);
  g_assert_no_error (error);
  g_autofree char *pot = g_build_filename (dir, "taizhang.pot", NULL);
  g_autofree char *merged = g_build_filename (dir, "zh_CN.po", NULL);
  const char *const extract[] = {"xgettext",
                                 "--from-code=UTF-8",
                                 "--keyword=_",
                                 "--keyword=N_",
                                 "--keyword=C_:1c,2",
                                 "--keyword=g_dngettext:2,3",
                                 "--files-from=po/POTFILES",
                                 "-o",
                                 pot,
                                 NULL};
  const char *const merge[] = {"msgmerge", "--quiet", "--no-fuzzy-matching", "-o", merged, "po/zh_CN.po",
                               pot,        NULL};
  const char *const check[] = {"msgfmt", "--check", "--statistics", "-o", "/dev/null", merged, NULL};
  g_free (run (extract));
  g_free (run (merge));
  g_autofree char *statistics = run (check);
  if (strstr (statistics, "untranslated") != NULL || strstr (statistics, "fuzzy") != NULL) {
    g_test_message ("zh_CN: %s", statistics);
    g_test_fail ();
  }
  g_assert_cmpint (g_unlink (pot), ==, 0);
  g_assert_cmpint (g_unlink (merged), ==, 0);
  g_assert_cmpint (g_rmdir (dir), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/translations/every-file-is-listed", test_every_file_is_listed);
  g_test_add_func ("/translations/every-rule-has-words", test_every_rule_has_words);
  g_test_add_func ("/translations/chinese-is-complete", test_chinese_is_complete);
  return g_test_run ();
}
