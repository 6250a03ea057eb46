#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>

#include "compared.h"
#include "corpus.h"
#include "folder.h"
#include "intake.h"
#include "names.h"

/*
 * Every figure of agencies, years and provinces is what a corpus was made of, from its files to the cells. TZ_NOTICES
 * sets how many notices are read.
 */

#define DEFAULT_NOTICES 300

/* What is counted of an agency, a year or a province. */
typedef struct {
  guint n_problems;
  guint n_status[TZ_N_STATUSES];
  guint declared_total;
  guint declared_done;
  GHashTable *themes; /* (element-type utf8 uint) */
} Sums;

static void
sums_free (gpointer data)
{
  Sums *sums = data;
  g_hash_table_unref (sums->themes);
  g_free (sums);
}

static guint
get_count (JsonObject *object, const char *name)
{
  return (guint)json_object_get_int_member_with_default (object, name, 0);
}

static void
add_notice (Sums *sums, JsonObject *notice)
{
  JsonObject *status = json_object_get_object_member (notice, "status");
  JsonNode *declared = json_object_get_member (notice, "declared");
  JsonObject *themes = json_object_get_object_member (notice, "themes");
  g_autoptr (GList) names = json_object_get_members (themes);
  sums->n_problems += get_count (notice, "problems");
  for (int i = 0; i < TZ_N_STATUSES; i++)
    sums->n_status[i] += get_count (status, tz_name_id (TZ_VOCABULARY_STATUS, i));
  if (!JSON_NODE_HOLDS_NULL (declared)) {
    sums->declared_total += get_count (json_node_get_object (declared), "problems_total");
    sums->declared_done += get_count (json_node_get_object (declared), "problems_done");
  }
  for (GList *name = names; name != NULL; name = name->next) {
    guint n = GPOINTER_TO_UINT (g_hash_table_lookup (sums->themes, name->data));
    g_hash_table_replace (sums->themes, g_strdup (name->data),
                          GUINT_TO_POINTER (n + get_count (themes, name->data)));
  }
}

/* The group of a notice; NULL where the manifest does not say it. */
static char *
dup_group (JsonObject *notice, TzGrouping grouping)
{
  switch (grouping) {
  case TZ_GROUPING_AGENCY:
    return g_strdup (json_object_get_string_member (notice, "agency"));
  case TZ_GROUPING_YEAR:
    return g_strndup (json_object_get_string_member (notice, "feedback"), strlen ("2024"));
  case TZ_GROUPING_PROVINCE:
    return g_strdup (json_object_get_string_member_with_default (notice, "province", NULL));
  default:
    g_assert_not_reached ();
  }
}

/* Returns: (element-type utf8 Sums): for each group. */
static GHashTable *
sum_up (JsonObject *manifest, TzGrouping grouping)
{
  GHashTable *groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, sums_free);
  g_autoptr (GList) notices = json_object_get_values (manifest);
  for (GList *i = notices; i != NULL; i = i->next) {
    JsonObject *notice = json_node_get_object (i->data);
    g_autofree char *group = dup_group (notice, grouping);
    Sums *sums = group != NULL ? g_hash_table_lookup (groups, group) : NULL;
    if (group == NULL)
      continue;
    if (sums == NULL) {
      sums = g_new0 (Sums, 1);
      sums->themes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_insert (groups, g_strdup (group), sums);
    }
    add_notice (sums, notice);
  }
  return groups;
}

/* ---- Against the tables ---- */

static TzTable *
compare (TzLibrary *library, TzComparison comparison, TzGrouping grouping)
{
  g_autoptr (GError) error = NULL;
  const TzComparisonOptions options = {.grouping = grouping};
  g_autoptr (TzGathering) gathering = tz_gathering_new (library, &options);
  TzTable *table = tz_compare (gathering, comparison, &error);
  g_assert_no_error (error);
  return table;
}

static void
assert_number (const TzTable *table, const char *row, const char *column, guint number)
{
  const TzCell *cell = compared_cell (table, row, column);
  g_assert_cmpint (cell->kind, ==, TZ_CELL_NUMBER);
  g_assert_cmpfloat (cell->number, ==, number);
}

static void
assert_rate (const TzTable *table, const char *row, const char *column, guint numerator, guint denominator)
{
  const TzCell *cell = compared_cell (table, row, column);
  if (denominator == 0)
    g_assert_cmpint (cell->kind, ==, TZ_CELL_EMPTY);
  else
    compared_assert_rate (cell, numerator, denominator);
}

static void
assert_row (const TzTable *table, const char *row, const Sums *sums)
{
  const guint *n = sums->n_status;
  guint stated = sums->n_problems - n[TZ_STATUS_NOT_STATED];
  guint done = n[TZ_STATUS_COMPLETED] + n[TZ_STATUS_COMPLETED_SUSTAINED];
  g_test_message ("%s", row);
  assert_number (table, row, "problems", sums->n_problems);
  for (int i = 0; i < TZ_N_STATUSES; i++)
    if (i != TZ_STATUS_NOT_STATED)
      assert_number (table, row, tz_name_id (TZ_VOCABULARY_STATUS, i), n[i]);
  assert_rate (table, row, "not_stated", n[TZ_STATUS_NOT_STATED], sums->n_problems);
  assert_number (table, row, "stated", stated);
  assert_rate (table, row, "rate", done, stated);
  assert_rate (table, row, "rate_mostly", done + n[TZ_STATUS_MOSTLY_COMPLETED], stated);
  assert_rate (table, row, "declared", sums->declared_done, sums->declared_total);
}

static void
assert_completion (TzLibrary *library, JsonObject *manifest, TzGrouping grouping)
{
  g_autoptr (GHashTable) groups = sum_up (manifest, grouping);
  if (g_hash_table_size (groups) == 0)
    return;
  g_autoptr (TzTable) table = compare (library, TZ_COMPARISON_COMPLETION, grouping);
  g_assert_cmpuint (table->rows->len, ==, g_hash_table_size (groups));
  GHashTableIter iter;
  gpointer row, sums;
  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, &row, &sums))
    assert_row (table, row, sums);
}

static void
assert_themes (TzLibrary *library, JsonObject *manifest)
{
  g_autoptr (GHashTable) agencies = sum_up (manifest, TZ_GROUPING_AGENCY);
  g_autoptr (TzTable) table = compare (library, TZ_COMPARISON_THEMES, TZ_GROUPING_AGENCY);
  GHashTableIter iter;
  gpointer agency, data;
  g_hash_table_iter_init (&iter, agencies);
  while (g_hash_table_iter_next (&iter, &agency, &data)) {
    const Sums *sums = data;
    for (guint row = 0; row < table->rows->len; row++) {
      const char *theme = tz_table_get_row (table, row)->id;
      g_test_message ("%s %s", (const char *)agency, theme);
      assert_number (table, theme, agency, GPOINTER_TO_UINT (g_hash_table_lookup (sums->themes, theme)));
    }
  }
}

/* ---- The corpora ---- */

static guint
get_n_notices (void)
{
  const char *n = g_getenv ("TZ_NOTICES");
  return n != NULL ? (guint)atoi (n) : DEFAULT_NOTICES;
}

static JsonObject *
load_manifest (const char *folder, JsonParser *parser)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (folder, "manifest.json", NULL);
  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  g_remove (path); /* it is no notice */
  return json_node_get_object (json_parser_get_root (parser));
}

static void
import (Fixture *fixture, const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (files, g_file_new_for_path (folder));
  g_autoptr (TzImportSummary) summary =
      tz_import_files (fixture->library, files, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (summary->n[TZ_IMPORT_NEW], ==, get_n_notices ());
}

static void
check (Fixture *fixture, const char *folder, gboolean sure_of_themes)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *manifest = load_manifest (folder, parser);
  import (fixture, folder);
  assert_completion (fixture->library, manifest, TZ_GROUPING_AGENCY);
  assert_completion (fixture->library, manifest, TZ_GROUPING_YEAR);
  assert_completion (fixture->library, manifest, TZ_GROUPING_PROVINCE);
  if (sure_of_themes)
    assert_themes (fixture->library, manifest);
}

static char *
make_folder (Fixture *fixture)
{
  char *folder = g_build_filename (fixture->folder, "corpus", NULL);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  return folder;
}

static void
test_invented (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *folder = make_folder (fixture);
  corpus_write (folder, get_n_notices ());
  check (fixture, folder, TRUE);
  tz_folder_remove (folder);
}

/* Themes of real problems are not always found: test-scores.c says how often. */
static void
test_shared (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *shared = g_getenv ("TAIZHANG_SHARED");
  g_autofree char *maker = g_build_filename (shared != NULL ? shared : "", "bench", "make_corpus.py", NULL);
  if (shared == NULL || !g_file_test (maker, G_FILE_TEST_EXISTS)) {
    g_test_skip ("TAIZHANG_SHARED names no folder with make_corpus.py");
    return;
  }
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = make_folder (fixture);
  g_autofree char *n = g_strdup_printf ("%u", get_n_notices ());
  const char *const command[] = {"python3", maker, n, folder, NULL};
  int status = 0;
  g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  check (fixture, folder, FALSE);
  tz_folder_remove (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/compare/manifest/invented", test_invented);
  FIXTURE_ADD ("/compare/manifest/shared", test_shared);
  return g_test_run ();
}
