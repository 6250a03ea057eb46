#include "tree.h"

#include <string.h>

/* The floors of CONTRIBUTING.md, "The house": a file includes from its own floor and from floors below. */
static const struct {
  const char *folder;
  int floor;
} floors[] = {
    {"app/base", 0},   {"app/formats", 1}, {"app/analysis", 1}, {"app/library", 2},
    {"app/intake", 3}, {"app/compare", 4}, {"app/charts", 5},   {"app/report", 6},
    {"app/views", 7},  {"app/cli", 7},     {"app/reader", 7},   {"app", 8},
};

/* Returns: (transfer full): the folder of the floor: "app/views" for what lies in a room of it. */
static char *
floor_folder (const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);
  if (g_strv_length (parts) < 3)
    return g_strdup (parts[0]);
  return g_build_path ("/", parts[0], parts[1], NULL);
}

static int
floor_of (const char *folder)
{
  for (guint i = 0; i < G_N_ELEMENTS (floors); i++)
    if (g_str_equal (floors[i].folder, folder))
      return floors[i].floor;
  g_error ("%s stands on no floor", folder);
}

static GHashTable *
index_headers (GPtrArray *paths)
{
  GHashTable *folders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < paths->len; i++) {
    const char *path = paths->pdata[i];
    if (g_str_has_suffix (path, ".h"))
      g_hash_table_insert (folders, g_path_get_basename (path), floor_folder (path));
  }
  return folders;
}

static void
check_local_include (const char *path, const char *header, GHashTable *folders)
{
  if (g_str_has_suffix (header, "-resource.h")) /* made by the build from data/ and resources/ */
    return;
  g_autofree char *own = floor_folder (path);
  const char *other = g_hash_table_lookup (folders, header);
  if (other == NULL) {
    g_test_message ("%s includes \"%s\", which is in no folder of the house", path, header);
    g_test_fail ();
  } else if (!g_str_equal (own, other) && floor_of (other) >= floor_of (own)) {
    g_test_message ("%s climbs: it includes \"%s\" of %s", path, header, other);
    g_test_fail ();
  }
}

static void
check_system_include (const char *path, const char *header)
{
  gboolean window = g_str_has_prefix (path, "app/views/") || g_str_equal (path, "app/main.c");
  gboolean library = g_str_has_prefix (path, "app/library/");
  if (!window && (g_str_has_prefix (header, "gtk/") || g_str_has_prefix (header, "adwaita") ||
                  g_str_has_prefix (header, "gdk/"))) {
    g_test_message ("%s knows GTK", path);
    g_test_fail ();
  }
  if (!library && g_str_has_prefix (header, "sqlite3")) {
    g_test_message ("%s knows SQLite", path);
    g_test_fail ();
  }
}

static void
check_includes (const char *path, GHashTable *folders)
{
  g_autofree char *contents = tree_read (path);
  g_auto (GStrv) lines = g_strsplit (contents, "\n", -1);
  for (char **line = lines; *line != NULL; line++) {
    if (!g_str_has_prefix (*line, "#include "))
      continue;
    char *name = *line + strlen ("#include ") + 1;
    gboolean local = name[-1] == '"';
    name[strcspn (name, "\">")] = '\0';
    if (local)
      check_local_include (path, name, folders);
    else
      check_system_include (path, name);
  }
}

static void
test_floors (void)
{
  const char *const suffixes[] = {".c", ".h", NULL};
  g_autoptr (GPtrArray) paths = tree_list ("app", suffixes);
  g_autoptr (GHashTable) folders = index_headers (paths);
  for (guint i = 0; i < paths->len; i++)
    check_includes (paths->pdata[i], folders);
}

static void
test_sql_stays_inside (void)
{
  const char *const suffixes[] = {".c", ".h", NULL};
  const char *const words[] = {"\"SELECT ", "\"INSERT ", "\"UPDATE ", "\"DELETE ", "sqlite3_", NULL};
  g_autoptr (GPtrArray) paths = tree_list ("app", suffixes);
  for (guint i = 0; i < paths->len; i++) {
    if (g_str_has_prefix (paths->pdata[i], "app/library/"))
      continue;
    g_autofree char *contents = tree_read (paths->pdata[i]);
    for (const char *const *word = words; *word != NULL; word++)
      if (strstr (contents, *word) != NULL) {
        g_test_message ("%s speaks SQL: %s", (const char *)paths->pdata[i], *word);
        g_test_fail ();
      }
  }
}

/* What comes from outside is read by the process that is shut in, and by no other. */
static void
test_reading_is_shut_in (void)
{
  const char *const suffixes[] = {".c", NULL};
  const char *const words[] = {"tz_document_read", "tz_syntax_parse", "tz_xml_walk", "xmlReader", NULL};
  g_autoptr (GPtrArray) paths = tree_list ("app", suffixes);
  for (guint i = 0; i < paths->len; i++) {
    if (g_str_has_prefix (paths->pdata[i], "app/formats/") ||
        g_str_has_prefix (paths->pdata[i], "app/reader/"))
      continue;
    g_autofree char *contents = tree_read (paths->pdata[i]);
    for (const char *const *word = words; *word != NULL; word++)
      if (strstr (contents, *word) != NULL) {
        g_test_message ("%s reads files itself (reader-pool.h): %s", (const char *)paths->pdata[i], *word);
        g_test_fail ();
      }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/house/floors", test_floors);
  g_test_add_func ("/house/sql-stays-inside", test_sql_stays_inside);
  g_test_add_func ("/house/reading-is-shut-in", test_reading_is_shut_in);
  return g_test_run ();
}
