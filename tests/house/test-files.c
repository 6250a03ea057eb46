#include "tree.h"

#include <string.h>

#define MAX_LINES 400

static const char *const c_suffixes[] = {".c", ".h", NULL};

static void
test_names_are_unique (void)
{
  g_autoptr (GPtrArray) paths = tree_list ("app", c_suffixes);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < paths->len; i++) {
    g_autofree char *name = g_path_get_basename (paths->pdata[i]);
    const char *twin = g_hash_table_lookup (seen, name);
    if (twin != NULL && !g_str_equal (name, "main.c")) {
      g_test_message ("%s and %s have one name", twin, (const char *)paths->pdata[i]);
      g_test_fail ();
    }
    g_hash_table_insert (seen, g_steal_pointer (&name), paths->pdata[i]);
  }
}

static guint
count_lines (const char *contents)
{
  guint n = 0;
  for (const char *p = strchr (contents, '\n'); p != NULL; p = strchr (p + 1, '\n'))
    n++;
  return n;
}

static void
check_lengths (const char *folder)
{
  g_autoptr (GPtrArray) paths = tree_list (folder, c_suffixes);
  for (guint i = 0; i < paths->len; i++) {
    g_autofree char *contents = tree_read (paths->pdata[i]);
    guint n = count_lines (contents);
    if (n > MAX_LINES) {
      g_test_message ("%s has %u lines: which two rooms are in it?", (const char *)paths->pdata[i], n);
      g_test_fail ();
    }
  }
}

static void
test_lengths (void)
{
  check_lengths ("app");
  check_lengths ("tests");
}

static void
test_format (void)
{
  if (tree_program_missing ("clang-format"))
    return;
  g_autoptr (GPtrArray) arguments = tree_list ("app", c_suffixes);
  g_autoptr (GPtrArray) tests = tree_list ("tests", c_suffixes);
  g_ptr_array_extend_and_steal (arguments, g_steal_pointer (&tests));
  g_ptr_array_insert (arguments, 0, g_strdup ("clang-format"));
  g_ptr_array_insert (arguments, 1, g_strdup ("--dry-run"));
  g_ptr_array_insert (arguments, 2, g_strdup ("-Werror"));
  g_ptr_array_add (arguments, NULL);

  int status = 0;
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;
  g_spawn_sync (tree_root (), (char **)arguments->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, &said,
                &status, &error);
  g_assert_no_error (error);
  if (!g_spawn_check_wait_status (status, NULL)) {
    g_test_message ("%.4000s", said);
    g_test_fail ();
  }
}

/* Names of places on a developer's machine have no business in the sources. */
static void
test_no_machine_paths (void)
{
  const char *const suffixes[] = {".c",     ".h",   ".ui", ".xml",  ".md", ".txt",
                                  ".build", ".css", ".in", ".json", NULL};
  const char *const folders[] = {"app", "ui", "resources", "data", "po", "flatpak", NULL};
  for (const char *const *folder = folders; *folder != NULL; folder++) {
    g_autoptr (GPtrArray) paths = tree_list (*folder, suffixes);
    for (guint i = 0; i < paths->len; i++) {
      g_autofree char *contents = tree_read (paths->pdata[i]);
      if (strstr (contents, "../shared") != NULL || strstr (contents, "/work/") != NULL) {
        g_test_message ("%s names a place outside the repository", (const char *)paths->pdata[i]);
        g_test_fail ();
      }
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/house/names-are-unique", test_names_are_unique);
  g_test_add_func ("/house/lengths", test_lengths);
  g_test_add_func ("/house/format", test_format);
  g_test_add_func ("/house/no-machine-paths", test_no_machine_paths);
  return g_test_run ();
}
