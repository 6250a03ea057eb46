#include <string.h>

#include "desk.h"
#include "export.h"
#include "paths.h"

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *)a, *(char *const *)b);
}

/* Returns: (transfer full): whose each problem is, how it is worded and how far it is, a line each. */
static char *
dup_problems (TzLibrary *library)
{
  g_autoptr (GError) error = NULL;
  const TzProblemQuery query = {.status = -1};
  g_autoptr (GPtrArray) problems = tz_library_list_problems (library, &query, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < problems->len; i++) {
    const TzProblemRow *problem = problems->pdata[i];
    g_ptr_array_add (lines, g_strdup_printf ("%s: %s: %s", problem->name, problem->title,
                                             tz_name_id (TZ_VOCABULARY_STATUS, problem->status)));
  }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **)lines->pdata);
}

static void
import_path (TzLibrary *library, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (files, g_file_new_for_path (path));
  g_autoptr (TzImportSummary) summary = tz_import_files (library, files, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (summary->n[TZ_IMPORT_NEW], >, 1);
}

/* Data: the ending. What is written as a ledger is read back as one: the same problems, and as far. */
static void
test_back (Desk *desk, gconstpointer ending)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *samples = tz_paths_dup_samples_dir ();
  g_autofree char *name = g_strconcat ("ledger", ending, NULL);
  g_autofree char *ledger = g_build_filename (desk->folder, name, NULL);
  g_autofree char *path = g_build_filename (desk->home, "b.taizhang", NULL);
  import_path (desk->library, samples);
  const TzExportOptions options = {.keep_names = TRUE};
  tz_export (desk->library, ledger, &options, NULL, &error);
  g_assert_no_error (error);

  g_autoptr (TzLibrary) library = tz_library_open (path, TZ_LIBRARY_READ_WRITE, desk->lexicon, &error);
  g_assert_no_error (error);
  import_path (library, ledger);
  g_autofree char *before = dup_problems (desk->library);
  g_autofree char *after = dup_problems (library);
  g_assert_true (strchr (before, '\n') != NULL);
  g_assert_cmpstr (after, ==, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/ledger-back/csv", Desk, ".csv", desk_set_up, test_back, desk_tear_down);
  g_test_add ("/ledger-back/xlsx", Desk, ".xlsx", desk_set_up, test_back, desk_tear_down);
  return g_test_run ();
}
