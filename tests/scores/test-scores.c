#include <glib.h>

/* What the analysis has reached on strict spans; a change that loses any of it fails. */
static const char *const reached[] = {
    "problem=1.0",     "problem.status=1.0", "problem.label=1.0", "problem.end=1.0",  "problem.measures=1.0",
    "date=1.0",        "document=1.0",       "money=1.0",         "percent=1.0",      "org=1.0",
    "person=1.0",      "header=1.0",         "count=1.0",         "contact=1.0",      "declared=1.0",
    "discipline=0.97", "commitment=1.0",     "theme=0.90",        "theme.first=0.99", NULL,
};

/* The same on invented notices that were written and annotated before the analysis had seen them. */
static const char *const reached_invented[] = {
    "problem=1.0",
    "problem.status=1.0",
    "problem.label=1.0",
    "problem.end=1.0",
    "problem.measures=1.0",
    "document=1.0",
    "docnum=1.0",
    "date=1.0",
    "date.norm=1.0",
    "money=1.0",
    "percent=1.0",
    "contact=1.0",
    "header=1.0",
    "declared=0.97",
    "count=0.99",
    "org=0.97",
    "person=0.98",
    "discipline=0.97",
    "status=1.0",
    "commitment=1.0",
    "theme=0.94",
    "theme.first=0.98",
    NULL,
};

static GPtrArray *
list_gold (const char *folder)
{
  GPtrArray *files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  for (const char *name; (name = g_dir_read_name (dir)) != NULL;)
    if (g_str_has_suffix (name, ".json"))
      g_ptr_array_add (files, g_build_filename (folder, name, NULL));
  g_assert_cmpuint (files->len, >, 0);
  return files;
}

static void
add (GPtrArray *arguments, const char *argument)
{
  g_ptr_array_add (arguments, g_strdup (argument));
}

static GPtrArray *
make_command (const char *shared, const char *texts, const char *gold, const char *const *minimums)
{
  g_autofree char *scorer = g_build_filename (shared, "eval", "score.py", NULL);
  g_autofree char *quoted = g_shell_quote (g_getenv ("TZ_CLI"));
  g_autofree char *command = g_strdup_printf ("%s analyse --json", quoted);
  const char *const head[] = {"python3", scorer, "--cmd", command, "--texts", texts};
  GPtrArray *arguments = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < G_N_ELEMENTS (head); i++)
    add (arguments, head[i]);
  for (guint i = 0; minimums[i] != NULL; i++) {
    add (arguments, "--min");
    add (arguments, minimums[i]);
  }
  g_autoptr (GPtrArray) files = list_gold (gold);
  g_ptr_array_extend_and_steal (arguments, g_steal_pointer (&files));
  g_ptr_array_add (arguments, NULL);
  return arguments;
}

static void
print_table (const char *table)
{
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    g_test_message ("%s", *line);
}

/* Returns: (nullable): the folder that holds the scorer and the real notices; the test is skipped without. */
static const char *
find_shared (void)
{
  const char *shared = g_getenv ("TAIZHANG_SHARED");
  if (shared != NULL && *shared != '\0')
    return shared;
  g_test_skip ("TAIZHANG_SHARED names no folder of real notices");
  return NULL;
}

static void
run_scorer (GPtrArray *command)
{
  g_autofree char *table = NULL;
  g_autofree char *complaint = NULL;
  g_autoptr (GError) error = NULL;
  int status = 0;
  g_spawn_sync (NULL, (char **)command->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &table, &complaint,
                &status, &error);
  g_assert_no_error (error);
  print_table (table);
  if (!g_spawn_check_wait_status (status, NULL)) {
    print_table (complaint);
    g_test_fail ();
  }
}

static void
test_real (void)
{
  const char *shared = find_shared ();
  if (shared == NULL)
    return;
  g_autofree char *texts = g_build_filename (shared, "notices", NULL);
  g_autofree char *gold = g_build_filename (shared, "gold", NULL);
  g_autoptr (GPtrArray) command = make_command (shared, texts, gold, reached);
  run_scorer (command);
}

static void
test_invented (void)
{
  const char *shared = find_shared ();
  if (shared == NULL)
    return;
  const char *folder = g_getenv ("TZ_INVENTED");
  g_autoptr (GPtrArray) command = make_command (shared, folder, folder, reached_invented);
  run_scorer (command);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scores/real-notices", test_real);
  g_test_add_func ("/scores/invented-notices", test_invented);
  return g_test_run ();
}
