#include "human-tables.h"

#include <string.h>

#include "agencies.h"
#include "damage.h"
#include "errors.h"
#include "folder.h"
#include "forms.h"
#include "library-care.h"
#include "own-words.h"
#include "saved-searches.h"
#include "saved-views.h"
#include "work.h"

/*
 * Nothing that people made is forgotten: every table of a library is either one of theirs, and then kept by
 * all that keeps them, or one that can be made again.
 */

/* Made by the program out of the others, or no work: texts and their sources, findings, sums, history. */
static const char *const made_by_machine[] = {
    "notice",          "text",        "source",       "findings",    "problem",        "problem_theme",
    "notice_theme",    "theme",       "tally_status", "tally_facet", "tally_theme",    "reading",
    "undo_step",       "undo_notice", "last_check",   "word_page",   "word_segment",   "likeness",
    "likeness_key",    "deeds",       "tally_deeds",  "commitment",  "problem_sketch", "source_lines",
    "own_word_change", "own_word_due"};

static gint64
read_int (const char *path, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = 0;
  g_autoptr (TzConnection) connection = tz_connection_open (path, TZ_CONNECT_READ, &error);
  g_assert_no_error (error);
  tz_connection_read_int (connection, sql, &value, &error);
  g_assert_no_error (error);
  return value;
}

static gint64
count (const char *path, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT COUNT(*) FROM %s", table);
  return read_int (path, sql);
}

static gboolean
is_human (const char *name)
{
  guint n = 0;
  const TzHumanTable *tables = tz_human_tables_list (&n);
  for (guint i = 0; i < n; i++)
    if (g_str_equal (tables[i].name, name) || g_strcmp0 (tables[i].part, name) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_made_by_machine (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (made_by_machine); i++)
    if (g_str_equal (made_by_machine[i], name))
      return TRUE;
  return FALSE;
}

static void
test_all_tables (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzConnection) connection = tz_connection_open (fixture->path, TZ_CONNECT_READ, &error);
  g_assert_no_error (error);
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'", &error);
  g_assert_no_error (error);
  while (tz_statement_step (statement, &error) == TZ_STEP_ROW) {
    const char *name = tz_statement_get_text (statement, 0);
    g_test_message ("%s", name);
    g_assert_true (is_human (name) != is_made_by_machine (name));
  }
  g_assert_no_error (error);
}

static gint64
store (Fixture *fixture, const char *agency)
{
  const Sample sample = {.agency = agency, .problems = {{"食堂管理松散问题", TZ_STATUS_COMPLETED, NULL}}};
  g_autofree char *name = g_strconcat (agency, ".txt", NULL);
  return fixture_store (fixture, &sample, name);
}

static void
write_note (Fixture *fixture, gint64 notice)
{
  g_autoptr (GError) error = NULL;
  char *tags[] = {(char *)"重要", NULL};
  TzAnnotation note = {.notice = notice, .span = {0, 2}, .body = (char *)"看原件", .tags = tags};
  g_autoptr (TzAnnotation) stored = tz_library_add_annotation (fixture->library, &note, &error);
  g_assert_no_error (error);
}

static void
decide (Fixture *fixture, gint64 notice)
{
  TzDecision decision = {.notice = notice,
                         .subject = TZ_SUBJECT_HEADER,
                         .key = (char *)"title",
                         .kind = TZ_DECISION_CORRECTED,
                         .value = (char *)"整改进展"};
  fixture_decide_all (fixture, &decision, 1);
}

static void
trash (Fixture *fixture, gint64 notice)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof notice);
  g_array_append_val (ids, notice);
  tz_library_trash_notices (fixture->library, ids, "李甲", &error);
  g_assert_no_error (error);
}

/* Work of every kind there is. */
static void
work (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gint64 first = store (fixture, "北滩市教育局");
  gint64 second = store (fixture, "南岭县教育局");
  gint64 third = store (fixture, "东湖区卫生局");
  write_note (fixture, first);
  decide (fixture, second);
  tz_library_rename_agency (fixture->library, "北滩市教育局", "北滩市教育体育局", "李甲", &error);
  g_assert_no_error (error);
  tz_library_move_notice (fixture->library, second, "北滩市教育体育局", "李甲", &error);
  g_assert_no_error (error);
  tz_library_separate_form (fixture->library, first, "李甲", &error);
  g_assert_no_error (error);
  trash (fixture, third);
  const TzSavedSearch search = {.saved = {.name = (char *)"食堂", .creator = (char *)"李甲"},
                                .text = (char *)"食堂 -采购"};
  tz_library_save_search (fixture->library, &search, &error);
  g_assert_no_error (error);
  g_autoptr (TzSavedView) view = tz_saved_view_new (TZ_SAVED_REPORT, (const gint64[]){second, 0},
                                                    g_variant_new_parsed ("{'part': <'themes'>}"));
  view->saved.name = g_strdup ("年报");
  view->saved.creator = g_strdup ("李甲");
  tz_library_save_view (fixture->library, view, &error);
  g_assert_no_error (error);
  TzOwnWord word = {.type = TZ_ENTITY_ORG, .term = (char *)"云帆驿站", .creator = (char *)"李甲"};
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_ptr_array_add (words, &word);
  tz_library_add_own_words (fixture->library, words, &error);
  g_assert_no_error (error);
  guint n = 0;
  const TzHumanTable *tables = tz_human_tables_list (&n);
  for (guint i = 0; i < n; i++) {
    g_test_message ("%s", tables[i].name);
    g_assert_cmpint (count (fixture->path, tables[i].name), >, 0);
    g_assert_true (tables[i].part == NULL || count (fixture->path, tables[i].part) > 0);
  }
}

/* What people made, one line a row; without the numbers by which it lies in the file. */
static char *
dup_state (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GString *state = g_string_new (NULL);
  const TzNoticeQuery in_trash = {.trash = TRUE};
  g_autoptr (GArray) listed = tz_library_list_notices (fixture->library, NULL, &error);
  g_autoptr (GArray) thrown = tz_library_list_notices (fixture->library, &in_trash, &error);
  g_autoptr (GPtrArray) rows =
      tz_library_get_rows (fixture->library, (gint64 *)(gpointer)listed->data, listed->len, &error);
  g_autoptr (GPtrArray) gone =
      tz_library_get_rows (fixture->library, (gint64 *)(gpointer)thrown->data, thrown->len, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++) {
    const TzNoticeRow *row = rows->pdata[i];
    g_string_append_printf (state, "%s %s %s %u %u\n", row->name, row->agency, row->title, row->n_notes,
                            row->n_forms);
  }
  for (guint i = 0; i < gone->len; i++)
    g_string_append_printf (state, "trash %s\n", ((TzNoticeRow *)gone->pdata[i])->agency);
  g_autoptr (GPtrArray) searches = tz_library_list_searches (fixture->library, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < searches->len; i++)
    g_string_append_printf (state, "search %s\n", ((TzSavedSearch *)searches->pdata[i])->text);
  g_autoptr (GPtrArray) views = tz_library_list_views (fixture->library, TZ_SAVED_REPORT, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < views->len; i++)
    g_string_append_printf (state, "report of %u\n", ((TzSavedView *)views->pdata[i])->notices->len);
  g_autoptr (GPtrArray) words = tz_library_list_own_words (fixture->library, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (state, "word %s\n", ((TzOwnWord *)words->pdata[i])->term);
  return g_string_free (state, FALSE);
}

static void
assert_sound (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) flaws = tz_library_check (fixture->library, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < flaws->len; i++)
    g_test_message ("%s", ((TzFlaw *)flaws->pdata[i])->words);
  g_assert_cmpuint (flaws->len, ==, 0);
}

static void
change_rows (const char *path, const TzHumanTable *table)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE %s SET checksum = checksum + 1", table->name);
  damage_run_sql (path, sql);
}

/* A changed row of any table is found. */
static void
test_check (Fixture *fixture, gconstpointer table)
{
  g_autoptr (GError) error = NULL;
  work (fixture);
  assert_sound (fixture);
  fixture_close (fixture);
  change_rows (fixture->path, table);
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  g_autoptr (GPtrArray) flaws = tz_library_check (fixture->library, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (flaws->len, >, 0);
  for (guint i = 0; i < flaws->len; i++)
    g_assert_cmpint (((TzFlaw *)flaws->pdata[i])->kind, ==, TZ_FLAW_WORK);
}

/* A backup of the work holds every table; all of it goes with undo, comes back, and can be undone again. */
static void
test_backup (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  TzRestoredWork restored;
  g_autofree char *folder = g_build_filename (fixture->folder, "backups", NULL);
  const TzBackupPlace place = {folder, G_MAXOFFSET};
  work (fixture);
  g_autofree char *then = dup_state (fixture);
  g_autoptr (TzBackup) backup =
      tz_library_back_up (fixture->library, TZ_BACKUP_WORK, &place, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  guint n = 0;
  const TzHumanTable *tables = tz_human_tables_list (&n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (count (backup->path, tables[i].name), ==, count (fixture->path, tables[i].name));

  char *name;
  while ((name = tz_library_undo (fixture->library, NULL)) != NULL)
    g_free (name);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (count (fixture->path, tables[i].name), ==, 0); /* the history knows all of them */
  g_autofree char *before = dup_state (fixture);
  g_assert_cmpstr (before, !=, then);

  tz_library_restore_work (fixture->library, backup->path, &restored, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (count (backup->path, tables[i].name), ==, count (fixture->path, tables[i].name));
  g_autofree char *there = dup_state (fixture);
  g_assert_cmpstr (there, ==, then);
  assert_sound (fixture);
  g_free (tz_library_undo (fixture->library, &error));
  g_assert_no_error (error);
  g_autofree char *undone = dup_state (fixture);
  g_assert_cmpstr (undone, ==, before);
  assert_sound (fixture);
  tz_folder_remove (folder);
}

/* A row that is damaged in a backup of the work is not restored for a true one. */
static void
test_damaged_backup (Fixture *fixture, gconstpointer table)
{
  g_autoptr (GError) error = NULL;
  TzRestoredWork restored;
  g_autofree char *folder = g_build_filename (fixture->folder, "backups", NULL);
  const TzBackupPlace place = {folder, G_MAXOFFSET};
  work (fixture);
  g_autofree char *before = dup_state (fixture);
  g_autoptr (TzBackup) backup =
      tz_library_back_up (fixture->library, TZ_BACKUP_WORK, &place, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  change_rows (backup->path, table);
  g_assert_false (tz_library_restore_work (fixture->library, backup->path, &restored, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_CORRUPT);
  g_autofree char *after = dup_state (fixture);
  g_assert_cmpstr (after, ==, before);
  tz_folder_remove (folder);
}

/* Out of a damaged file comes every table. */
static void
test_salvage (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  work (fixture);
  g_autofree char *before = dup_state (fixture);
  fixture_close (fixture);
  damage_page (fixture->path, "notice_name");
  g_autoptr (TzSalvage) salvaged =
      tz_salvage_library (fixture->path, fixture->lexicon, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (salvaged->lost->len, ==, 0);
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  guint n = 0;
  const TzHumanTable *tables = tz_human_tables_list (&n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (count (fixture->path, tables[i].name), ==, count (salvaged->kept, tables[i].name));
  g_autofree char *after = dup_state (fixture);
  g_assert_cmpstr (after, ==, before);
  assert_sound (fixture);
}

/* What cannot be read of a table is said, and the rest of the library comes over. */
static void
test_salvage_damaged (Fixture *fixture, gconstpointer table)
{
  g_autoptr (GError) error = NULL;
  work (fixture);
  fixture_close (fixture);
  damage_page (fixture->path, ((const TzHumanTable *)table)->name);
  g_autoptr (TzSalvage) salvaged =
      tz_salvage_library (fixture->path, fixture->lexicon, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (salvaged->n_notices, ==, 3);
  g_assert_cmpuint (salvaged->lost->len, >, 0);
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  assert_sound (fixture);
}

static void
add_for_each_table (const char *name, void (*test) (Fixture *fixture, gconstpointer table))
{
  guint n = 0;
  const TzHumanTable *tables = tz_human_tables_list (&n);
  for (guint i = 0; i < n; i++) {
    g_autofree char *path = g_strdup_printf ("/library/human-tables/%s/%s", name, tables[i].name);
    g_test_add (path, Fixture, &tables[i], fixture_set_up, test, fixture_tear_down);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/library/human-tables/all", test_all_tables);
  add_for_each_table ("check", test_check);
  FIXTURE_ADD ("/library/human-tables/backup", test_backup);
  add_for_each_table ("damaged-backup", test_damaged_backup);
  FIXTURE_ADD ("/library/human-tables/salvage", test_salvage);
  add_for_each_table ("salvage-damaged", test_salvage_damaged);
  return g_test_run ();
}
