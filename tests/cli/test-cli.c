#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#include "command.h"
#include "paths.h"
#include "saved-comparison.h"
#include "saved-report.h"

static void
import_samples (Command *command)
{
  g_autofree char *samples = tz_paths_dup_samples_dir ();
  command_run (command, "import", samples, "--library", command->library, NULL);
  g_assert_cmpstr (command->err, ==, "");
  g_assert_cmpint (command->status, ==, 0);
}

static void
test_help (Command *command, gconstpointer data G_GNUC_UNUSED)
{
  const char *const words[] = {"import", "list",   "show",   "analyse", "search", "compare", "similar",
                               "words",  "report", "backup", "restore", "check",  "salvage", "Exit status"};
  command_run (command, "--help", NULL);
  g_assert_cmpint (command->status, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    assert_says (command->out, words[i]);
  command_run (command, "import", "--help", NULL);
  g_assert_cmpint (command->status, ==, 0);
  command_run (command, "--version", NULL);
  g_assert_cmpstr (command->out, ==, "taizhang-cli " TZ_VERSION "\n");
}

static void
test_usage (Command *command, gconstpointer data G_GNUC_UNUSED)
{
  const char *const lines[][4] = {{NULL},
                                  {"frobnicate"},
                                  {"import"},
                                  {"import", "--no-such-option", "x"},
                                  {"list", "x"},
                                  {"show"},
                                  {"show", "1", "2"},
                                  {"search"},
                                  {"search", "\xff"},
                                  {"compare", "apples"},
                                  {"compare", "words"},
                                  {"compare", "wording", "--saved", "x"},
                                  {"words", "add", "person"},
                                  {"words", "remove"},
                                  {"similar", "1"},
                                  {"similar", "1", "0"},
                                  {"report"},
                                  {"export"},
                                  {"restore"},
                                  {"analyse", "x"},
                                  {"analyse", "--json"}};
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    command_run (command, lines[i][0], lines[i][1], lines[i][2], NULL);
    g_assert_cmpint (command->status, ==, 2);
    g_assert_cmpstr (command->out, ==, "");
    g_assert_true (g_str_has_prefix (command->err, "taizhang-cli: "));
  }
}

static void
test_analyse (Command *command, gconstpointer data G_GNUC_UNUSED)
{
  const char *const keys[] = {"notice",      "declared",  "problems", "entities",
                              "commitments", "is_notice", "damage",   "reconciliation"};
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *path = command_write (command, "a.txt", "1.学习不到位的问题。\n整改进度：已完成\n", -1);
  command_run (command, "analyse", "--json", path, NULL);
  g_assert_cmpint (command->status, ==, 0);
  json_parser_load_from_data (parser, command->out, -1, &error);
  g_assert_no_error (error);
  JsonObject *object = json_node_get_object (json_parser_get_root (parser));
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_true (json_object_has_member (object, keys[i]));
}

static void
test_analyse_unreadable (Command *command, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *unclear = command_write (command, "unclear.txt", "\xd8\xbc\xd8\xc0", 4);
  command_run (command, "analyse", "--json", unclear, NULL);
  g_assert_cmpint (command->status, ==, 1);
  g_autofree char *expected = g_strdup_printf ("taizhang-cli: %s: charset unclear\n", unclear);
  g_assert_cmpstr (command->err, ==, expected);
  command_run (command, "analyse", "--json", "--charset", "GB18030", unclear, NULL);
  g_assert_cmpint (command->status, ==, 0);
  command_run (command, "analyse", "--json", command->folder, NULL);
  g_assert_cmpint (command->status, ==, 1);
  assert_says (command->err, "this is a folder");
}

static void
test_import (Command *command, gconstpointer data G_GNUC_UNUSED)
{
  import_samples (command);
  g_assert_cmpstr (command->out, ==, "New: 6\n");
  import_samples (command);
  g_assert_cmpstr (command->out, ==, "Already there: 6\n");
}

static void
test_import_summary (Command *command, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *binary = command_write (command, "binary.txt", "\0\1\2", 3);
  g_autofree char *poem = command_write (command, "poem.txt", "床前明月光，疑是地上霜。\n", -1);
  command_run (command, "import", binary, poem, "/nowhere", "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 1);
  g_autofree char *named =
      g_strdup_printf ("taizhang-cli: %s: this is not a text (it holds a NUL)\n", binary);
  assert_says (command->err, named);
  assert_says (command->err, "taizhang-cli: /nowhere: there is no such file or folder\n");
  assert_says (command->out, "Not recognised as a rectification notice: 1\n");
  assert_says (command->out, "Not readable: 2\n");
  assert_says (command->out, poem);
}

static void
test_list_and_show (Command *command, gconstpointer data G_GNUC_UNUSED)
{
  import_samples (command);
  command_run (command, "list", "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 0);
  g_auto (GStrv) lines = g_strsplit (command->out, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 1 + 6 + 1);
  assert_says (lines[0], "Agency");

  g_autofree char *id = g_strdup (lines[1]);
  *strchr (id, ' ') = '\0';
  command_run (command, "show", id, "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 0);
  assert_says (command->out, "Problem");
  assert_says (command->out, "Source: /");

  command_run (command, "show", "9999", "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 1);
  assert_says (command->err, "taizhang-cli: 9999: ");
  command_run (command, "show", "one", "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 1);
}

static void
test_search (Command *command, gconstpointer data G_GNUC_UNUSED)
{
  import_samples (command);
  command_run (command, "search", "漏损率", "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 0);
  assert_says (command->out, "[漏损率]");
  command_run (command, "search", "没有的字样", "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 0);
  g_assert_cmpstr (command->out, ==, "");
}

/* Fields without words give notices, of which only some fit. */
static void
test_search_fields (Command *command, gconstpointer data G_GNUC_UNUSED)
{
  import_samples (command);
  command_run (command, "search", "agency:教育局", "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 0);
  g_auto (GStrv) lines = g_strsplit (command->out, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 1 + 1);
  assert_says (lines[0], "云溪市教育局\t\t中共云溪市教育局党组");
  command_run (command, "search", "status:in_progress", "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 0);
  assert_says (command->out, "云溪市教育局\t\t");
  g_assert_null (strstr (command->out, "望川市水务集团"));
  command_run (command, "search", "year:1949", "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 0);
  g_assert_cmpstr (command->out, ==, "");
  command_run (command, "search", "theme:xyz", "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 2);
  assert_says (command->err, "There is no theme “xyz”.");
}

static void
test_compare (Command *command, gconstpointer data G_GNUC_UNUSED)
{
  const char *const tables[] = {"completion", "themes", "time", "wording"};
  import_samples (command);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++) {
    command_run (command, "compare", tables[i], "--library", command->library, NULL);
    g_assert_cmpint (command->status, ==, 0);
    g_assert_cmpuint (strlen (command->out), >, 100);
    command_run (command, "compare", tables[i], "--csv", "--library", command->library, NULL);
    g_assert_cmpint (command->status, ==, 0);
    g_assert_true (g_str_has_prefix (command->out, "\xef\xbb\xbf"));
    g_assert_true (g_str_has_suffix (command->out, "\r\n"));
  }
}

/* @saved: (transfer full). */
static void
save_view (Command *command, const char *name, TzSavedView *saved)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (&error);
  g_autoptr (TzLibrary) library = tz_library_open (command->library, TZ_LIBRARY_READ_WRITE, lexicon, &error);
  g_assert_no_error (error);
  g_autoptr (TzSavedView) view = saved;
  view->saved.name = g_strdup (name);
  view->saved.creator = g_strdup ("李甲");
  g_assert_true (tz_library_save_view (library, view, &error));
}

static void
save_comparison (Command *command, const char *name, const char *agency)
{
  const char *const agencies[] = {agency, NULL};
  const TzComparisonOptions options = {.agencies = agencies};
  save_view (command, name, tz_comparison_save (&options));
}

/* Only the agency of the comparison that was saved. */
static void
test_compare_saved (Command *command, gconstpointer data G_GNUC_UNUSED)
{
  import_samples (command);
  save_comparison (command, "教育", "云溪市教育局");
  command_run (command, "compare", "--saved", "教育", "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 0);
  assert_says (command->out, "云溪市教育局");
  g_assert_null (strstr (command->out, "北洲区"));
  command_run (command, "compare", "--saved", "卫生", "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 1);
  assert_says (command->err, "卫生");
}

static void
test_similar (Command *command, gconstpointer data G_GNUC_UNUSED)
{
  import_samples (command);
  command_run (command, "similar", "3", "3", "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 0);
  assert_says (command->out, "100 %  3");
  assert_says (command->out, "]整治不彻底的问题");
  command_run (command, "similar", "3", "99", "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 1);
}

static void
test_report (Command *command, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *pdf = g_build_filename (command->folder, "report.pdf", NULL);
  g_autofree char *contents = NULL;
  import_samples (command);
  command_run (command, "report", "--pdf", pdf, "1", "2", "--library", command->library, NULL);
  g_assert_cmpstr (command->err, ==, "");
  g_assert_cmpint (command->status, ==, 0);
  g_assert_true (g_file_get_contents (pdf, &contents, NULL, NULL));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));

  command_run (command, "report", "--pdf", "/nowhere/report.pdf", "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 1);
  assert_says (command->err, "/nowhere/report.pdf");
  command_run (command, "report", "--pdf", pdf, "77", "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 1);
}

/* One that was saved, and one notice alone. */
static void
test_report_kinds (Command *command, gconstpointer data G_GNUC_UNUSED)
{
  const TzReportPart parts[] = {TZ_PART_COVER};
  const TzReportOptions options = {.parts = parts, .n_parts = 1};
  g_autofree char *pdf = g_build_filename (command->folder, "report.pdf", NULL);
  import_samples (command);
  save_view (command, "封面", tz_report_save (&options));
  command_run (command, "report", "--saved", "封面", "--pdf", pdf, "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 0);
  assert_says (command->out, "report.pdf: 1 page");
  command_run (command, "report", "--notice", "1", "--pdf", pdf, "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 0);
  command_run (command, "report", "--notice", "--pdf", pdf, "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 2);
}

static void
test_no_library (Command *command, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *other = command_write (command, "not-a-library", "text", -1);
  command_run (command, "list", "--library", other, NULL);
  g_assert_cmpint (command->status, ==, 1);
  assert_says (command->err, other);
  command_run (command, "list", "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 1);
  assert_says (command->err, command->library);
  g_assert_false (g_file_test (command->library, G_FILE_TEST_EXISTS));
}

static char *
find_backup (Command *command, const char *folder, const char *suffix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  for (const char *name; (name = g_dir_read_name (dir)) != NULL;)
    if (g_str_has_suffix (name, suffix))
      return g_build_filename (folder, name, NULL);
  g_test_message ("%s", command->out);
  g_assert_not_reached ();
}

static void
test_backup_and_restore (Command *command, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *folder = g_build_filename (command->folder, "backups", NULL);
  import_samples (command);
  command_run (command, "backup", "--folder", folder, "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 0);
  command_run (command, "backup", "--work", "--folder", folder, "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 0);
  command_run (command, "backup", "--list", "--folder", folder, "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 0);
  assert_says (command->out, "  whole library  ");
  assert_says (command->out, "  notes and decisions  ");

  g_autofree char *whole = find_backup (command, folder, "-whole.taizhang");
  g_autofree char *work = find_backup (command, folder, ".taizhang-work");
  command_run (command, "restore", work, "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 0);
  assert_says (command->out, "Notes: 0\n");
  command_run (command, "restore", whole, "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 0);
  assert_says (command->out, "is kept: ");
  command_run (command, "restore", "/nowhere.taizhang", "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 1);
  g_unlink (whole);
  g_unlink (work);
  g_rmdir (folder);
}

static void
test_check_and_salvage (Command *command, gconstpointer data G_GNUC_UNUSED)
{
  import_samples (command);
  command_run (command, "check", "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 0);
  assert_says (command->out, "The library is sound.");
  g_autofree char *folder = g_build_filename (command->folder, "taizhang", "backups", NULL);
  g_setenv ("XDG_DATA_HOME", command->folder, TRUE);
  command_run (command, "backup", "--library", command->library, NULL);
  g_autofree char *backup = find_backup (command, folder, "-whole.taizhang");
  g_autofree char *contents = NULL;
  gsize size = 0;
  g_assert_true (g_file_get_contents (command->library, &contents, &size, NULL));
  g_assert_true (g_file_set_contents (command->library, contents, size - 8192, NULL));
  command_run (command, "check", "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 1);
  assert_says (command->err, "“taizhang-cli salvage”");
  assert_says (command->err, backup);
  command_run (command, "backup", "--list", "--library", command->library, NULL);
  assert_says (command->out, backup);
  command_run (command, "salvage", "--library", command->library, NULL);
  assert_says (command->out, "Notices: ");
  assert_says (command->out, "The damaged library is kept: ");
  command_run (command, "check", "--library", command->library, NULL);
  g_assert_cmpint (command->status, ==, 0);
  g_unlink (backup);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("LANGUAGE", "C", TRUE);
  COMMAND_ADD ("/cli/help", test_help);
  COMMAND_ADD ("/cli/usage", test_usage);
  COMMAND_ADD ("/cli/analyse", test_analyse);
  COMMAND_ADD ("/cli/analyse-unreadable", test_analyse_unreadable);
  COMMAND_ADD ("/cli/import", test_import);
  COMMAND_ADD ("/cli/import-summary", test_import_summary);
  COMMAND_ADD ("/cli/list-and-show", test_list_and_show);
  COMMAND_ADD ("/cli/search", test_search);
  COMMAND_ADD ("/cli/search-fields", test_search_fields);
  COMMAND_ADD ("/cli/compare", test_compare);
  COMMAND_ADD ("/cli/compare-saved", test_compare_saved);
  COMMAND_ADD ("/cli/similar", test_similar);
  COMMAND_ADD ("/cli/report", test_report);
  COMMAND_ADD ("/cli/report-kinds", test_report_kinds);
  COMMAND_ADD ("/cli/no-library", test_no_library);
  COMMAND_ADD ("/cli/backup-and-restore", test_backup_and_restore);
  COMMAND_ADD ("/cli/check-and-salvage", test_check_and_salvage);
  return g_test_run ();
}
