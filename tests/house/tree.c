#include "tree.h"

const char *
tree_root (void)
{
  const char *root = g_getenv ("TZ_SOURCE_ROOT");
  g_assert_nonnull (root);
  return root;
}

static gboolean
has_suffix (const char *name, const char *const *suffixes)
{
  for (; *suffixes != NULL; suffixes++)
    if (g_str_has_suffix (name, *suffixes))
      return TRUE;
  return FALSE;
}

static void
collect (const char *folder, const char *const *suffixes, GPtrArray *paths)
{
  g_autofree char *full = g_build_filename (tree_root (), folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (full, 0, NULL);
  g_assert_nonnull (dir);
  for (const char *name; (name = g_dir_read_name (dir)) != NULL;) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autofree char *below = g_build_filename (full, name, NULL);
    if (g_file_test (below, G_FILE_TEST_IS_DIR))
      collect (path, suffixes, paths);
    else if (has_suffix (name, suffixes))
      g_ptr_array_add (paths, g_steal_pointer (&path));
  }
}

GPtrArray *
tree_list (const char *folder, const char *const *suffixes)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  collect (folder, suffixes, paths);
  g_assert_cmpuint (paths->len, >, 0);
  return paths;
}

char *
tree_read (const char *path)
{
  g_autofree char *full = g_build_filename (tree_root (), path, NULL);
  g_autoptr (GError) error = NULL;
  char *contents = NULL;
  g_file_get_contents (full, &contents, NULL, &error);
  g_assert_no_error (error);
  return contents;
}

gboolean
tree_program_missing (const char *program)
{
  g_autofree char *path = g_find_program_in_path (program);
  if (path != NULL)
    return FALSE;
  g_autofree char *why = g_strdup_printf ("%s is not installed", program);
  g_test_skip (why);
  return TRUE;
}
