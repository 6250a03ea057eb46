#include <sqlite3.h>
#include <string.h>

#include "backup-copy.h"
#include "fixture.h"
#include "library-care.h"
#include "own-words.h"
#include "saved-searches.h"
#include "saved-views.h"

static void
open_kept (Fixture *fixture, int version)
{
  g_autoptr (GError) error = NULL;
  fixture_put_kept (fixture, version);
  fixture->library = tz_library_open (fixture->path, TZ_LIBRARY_READ_WRITE, fixture->lexicon, &error);
  g_assert_no_error (error);
}

typedef struct {
  const char *name;
  guint n_problems;
} Kept;

static void
assert_notes (Fixture *fixture)
{
  g_autoptr (GPtrArray) notes = tz_library_list_annotations (fixture->library, 0, NULL);
  g_assert_cmpuint (notes->len, ==, 2);
  const TzAnnotation *note = notes->pdata[0];
  g_assert_cmpstr (note->uuid, ==, "urn:uuid:db059a21-ae3e-4972-9ae5-49cc9fed507c");
  g_assert_true (tz_span_equal (note->span, tz_span (573, 595)));
  g_assert_cmpstr (note->quote, ==, "基层医疗服务能力薄弱，乡镇卫生院人员流失严重");
  g_assert_cmpstr (note->body, ==, "要看原始凭证。\n再问一次。");
  g_assert_cmpuint (g_strv_length (note->tags), ==, 2);
  g_assert_cmpstr (note->tags[0], ==, "重要");
  g_assert_cmpstr (note->tags[1], ==, "核对");
  g_assert_cmpstr (note->creator, ==, "李甲");
  g_assert_cmpint (note->created, ==, 1795320708);
  g_assert_false (note->orphan);
  note = notes->pdata[1];
  g_assert_true (tz_span_equal (note->span, tz_span (847, 871)));
  g_assert_cmpstr (note->body, ==, "");
}

static void
assert_notice (Fixture *fixture, gint64 id, const char *name, guint n_problems)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzNotice) notice = tz_library_load (fixture->library, id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (notice->row->name, ==, name);
  g_assert_cmpuint (notice->row->n_problems, ==, n_problems);
  g_assert_cmpuint (notice->analysis->problems->len, ==, n_problems);
  g_autoptr (GPtrArray) sources = tz_library_list_sources (fixture->library, id, &error);
  g_assert_cmpuint (sources->len, ==, 1);
  const TzSource *source = sources->pdata[0];
  g_autoptr (GBytes) bytes = tz_library_load_source_bytes (fixture->library, source->id, &error);
  g_assert_no_error (error); /* the SHA-256 of what was published is right */
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, source->n_bytes);
}

static void
test_version_1 (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const Kept notices[] = {{"临江区卫生健康局", 12}, {"云溪市教育局", 16},
                                 {"北洲区农业农村局", 11}, {"望川市水务集团有限公司", 10},
                                 {"澄湖市交通运输局", 10}, {"青石县住房和城乡建设局", 14}};
  open_kept (fixture, 1);
  for (guint i = 0; i < G_N_ELEMENTS (notices); i++)
    assert_notice (fixture, i + 1, notices[i].name, notices[i].n_problems);
  assert_notes (fixture);

  g_autoptr (GError) error = NULL;
  TzProblemQuery query = {.status = -1};
  g_autoptr (GPtrArray) sums = tz_library_sum_agencies (fixture->library, &query, &error);
  g_assert_cmpuint (sums->len, ==, 6);
  g_autoptr (GPtrArray) hits = tz_library_search (fixture->library, "乡镇卫生院人员流失", 0, 9, 0, &error);
  g_assert_cmpuint (hits->len, ==, 1);
  fixture_reopen (fixture, TZ_LIBRARY_READ_ONLY);
  assert_notes (fixture);
}

static void
test_version_2 (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const Kept notices[] = {
      {"临江区卫生健康局", 12}, {"云溪市教育局", 16},           {"北洲区农业农村局", 11},
      {"北洲区农业农村局", 11}, {"望川市水务集团有限公司", 10}, {"澄湖市交通运输局", 10},
      {"青石县住建局", 14}};
  open_kept (fixture, 2);
  for (guint i = 0; i < G_N_ELEMENTS (notices); i++)
    assert_notice (fixture, i + 1, notices[i].name, notices[i].n_problems);

  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = tz_library_list_annotations (fixture->library, 1, &error);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (((TzAnnotation *)notes->pdata[0])->body, ==, "要看原始凭证。");
  g_autoptr (GPtrArray) decisions = tz_library_list_decisions (fixture->library, 2, &error);
  g_assert_cmpuint (decisions->len, ==, 1);
  g_assert_true (((TzDecision *)decisions->pdata[0])->holds);
  TzNoticeQuery trash = {.trash = TRUE};
  g_autoptr (GArray) ids = tz_library_list_notices (fixture->library, &trash, &error);
  g_assert_cmpuint (ids->len, ==, 1);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, 5);
  TzProblemQuery all = {.status = -1};
  g_autoptr (GPtrArray) problems = tz_library_list_problems (fixture->library, &all, &error);
  g_assert_cmpuint (problems->len, ==, 12 + 16 + 11 + 10 + 14); /* a republication is counted once */
  g_autofree char *undone = tz_library_undo (fixture->library, &error);
  g_assert_no_error (error); /* the steps of the history can still be taken back */
  assert_notice (fixture, 7, "青石县住房和城乡建设局", 14);
}

static void
test_version_3 (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const Kept notices[] = {{"临江区卫生健康局", 12},
                                 {"云溪市教育局", 15},
                                 {"北洲区农业农村局", 11},
                                 {"望川市水务集团有限公司", 10}};
  g_autoptr (GError) error = NULL;
  open_kept (fixture, 3);
  for (guint i = 0; i < G_N_ELEMENTS (notices); i++)
    assert_notice (fixture, i + 1, notices[i].name, notices[i].n_problems);
  g_autoptr (GPtrArray) decisions = tz_library_list_decisions (fixture->library, 2, &error);
  g_assert_cmpuint (decisions->len, ==, 4);
  g_autoptr (GPtrArray) searches = tz_library_list_searches (fixture->library, &error);
  g_assert_cmpuint (searches->len, ==, 1);
  /* What was decided is counted when the notice is read again. */
  g_autoptr (GArray) outdated = tz_library_list_outdated (fixture->library, &error);
  gboolean due = FALSE;
  for (guint i = 0; i < outdated->len; i++)
    due |= g_array_index (outdated, gint64, i) == 2;
  g_assert_true (due);
}

static void
test_version_4 (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const Kept notices[] = {{"临江区卫生健康局", 12},
                                 {"云溪市教育局", 16},
                                 {"北洲区农业农村局", 11},
                                 {"望川市水务集团有限公司", 10}};
  g_autoptr (GError) error = NULL;
  open_kept (fixture, 4);
  for (guint i = 0; i < G_N_ELEMENTS (notices); i++)
    assert_notice (fixture, i + 1, notices[i].name, notices[i].n_problems);
  TzProblemQuery all = {.status = -1};
  g_autoptr (GPtrArray) problems = tz_library_list_problems (fixture->library, &all, &error);
  g_assert_cmpuint (problems->len, ==, 12 + 16 + 11 + 10);
  guint n_reviewed = 0, n_contradicted = 0;
  for (guint i = 0; i < problems->len; i++) {
    const TzProblemRow *row = problems->pdata[i];
    n_reviewed += row->reviewed;
    n_contradicted += row->verdict == TZ_VERDICT_CONTRADICTED;
  }
  g_assert_cmpuint (n_reviewed, ==, 1);
  g_assert_cmpuint (n_contradicted, ==, 1);
  g_autoptr (GPtrArray) searches = tz_library_list_searches (fixture->library, &error);
  g_assert_cmpuint (searches->len, ==, 1);
}

/* What was decided, and what was done to the outline by hand, of which the fifth problem became a part of the
 * fourth. */
static void
test_version_5 (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const Kept notices[] = {{"临江区卫生健康局", 11},
                                 {"云溪市教育局", 16},
                                 {"北洲区农业农村局", 11},
                                 {"望川市水务集团有限公司", 10}};
  g_autoptr (GError) error = NULL;
  open_kept (fixture, 5);
  for (guint i = 0; i < G_N_ELEMENTS (notices); i++)
    assert_notice (fixture, i + 1, notices[i].name, notices[i].n_problems);
  const gint64 ids[] = {1, 0};
  TzProblemQuery of_first = {.notices = ids, .status = -1};
  g_autoptr (GPtrArray) problems = tz_library_list_problems (fixture->library, &of_first, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 11);
  const TzProblemRow *third = problems->pdata[2], *fourth = problems->pdata[3];
  g_assert_cmpint (fourth->status, ==, TZ_STATUS_COMPLETED_SUSTAINED);
  g_assert_cmpint (third->verdict, ==, TZ_VERDICT_CONTRADICTED);
}

/* A verdict, and a comparison of two notices that was saved under a name. */
static void
test_version_6 (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const gint64 picked[] = {1, 2, 0};
  g_autoptr (GError) error = NULL;
  open_kept (fixture, 6);
  assert_notice (fixture, 5, "青石县住房和城乡建设局", 14);
  g_autoptr (TzSavedView) view =
      tz_library_load_view (fixture->library, TZ_SAVED_COMPARISON, "卫健与教育", &error);
  g_assert_no_error (error);
  g_assert_cmpmem (view->notices->data, sizeof picked, picked, sizeof picked);
  const gint64 ids[] = {3, 0};
  TzProblemQuery of_third = {.notices = ids, .status = -1};
  g_autoptr (GPtrArray) problems = tz_library_list_problems (fixture->library, &of_third, &error);
  g_assert_no_error (error);
  const TzProblemRow *first = problems->pdata[0];
  g_assert_cmpint (first->verdict, ==, TZ_VERDICT_DOUBTFUL);
}

/* A name and a word for a theme that were added to the lists, beside what the library held when it was of version 6. */
static void
test_version_7 (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  open_kept (fixture, 7);
  assert_notice (fixture, 5, "青石县住房和城乡建设局", 14);
  g_autoptr (GPtrArray) words = tz_library_list_own_words (fixture->library, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (words->len, ==, 2);
  const TzOwnWord *name = words->pdata[0], *theme = words->pdata[1];
  g_assert_cmpstr (name->term, ==, "青石创业园");
  g_assert_cmpint (name->type, ==, TZ_ENTITY_ORG);
  g_assert_cmpstr (theme->term, ==, "备用金");
  g_assert_cmpstr (theme->theme, ==, "finance");
}

static gint64
read_int (const char *path, const char *sql)
{
  sqlite3 *handle = NULL;
  sqlite3_stmt *statement = NULL;
  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  gint64 value = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  return value;
}

/* A migrated file and a new one are laid out alike. */
static void
assert_layout (Fixture *fixture, int version)
{
  static const char layout[] = "SELECT COUNT(*) FROM (SELECT name, sql FROM sqlite_schema WHERE"
                               " name NOT LIKE 'sqlite_%')";
  g_autofree char *other = g_strconcat (fixture->path, ".new", NULL);
  g_assert_finalize_object (tz_library_open (other, TZ_LIBRARY_READ_WRITE, fixture->lexicon, NULL));
  open_kept (fixture, version);
  g_assert_finalize_object (fixture->library);
  fixture->library = NULL;
  g_assert_cmpint (read_int (fixture->path, layout), ==, read_int (other, layout));
  g_assert_cmpint (read_int (fixture->path, "PRAGMA user_version"), ==,
                   read_int (other, "PRAGMA user_version"));
  g_assert_cmpint (read_int (fixture->path, "SELECT COUNT(*) FROM annotation WHERE checksum = 0"), ==, 0);
}

static void
test_layout (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  for (int version = 1; version <= 7; version++)
    assert_layout (fixture, version);
}

typedef struct {
  GCancellable *cancellable;
  guint n_told;
} Watch;

static void
told_cb (guint done, guint total, gpointer data)
{
  Watch *watch = data;
  g_assert_cmpuint (done, <=, total);
  watch->n_told++;
  g_cancellable_cancel (watch->cancellable);
}

static void
cancel_opening (Fixture *fixture, int version)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Watch watch = {cancellable, 0};
  fixture_put_kept (fixture, version);
  g_assert_null (
      tz_library_open_watched (fixture->path, fixture->lexicon, told_cb, &watch, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (watch.n_told, ==, 1);
}

/* Bringing a library up to date says how far it is, the copy that is kept of it included, where nothing else has to be
 * gone through; where it is cancelled, the library is as it was for whoever opens it next. */
static void
test_watched (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  cancel_opening (fixture, 5);
  cancel_opening (fixture, 1);
  fixture->library = tz_library_open (fixture->path, TZ_LIBRARY_READ_WRITE, fixture->lexicon, &error);
  g_assert_no_error (error);
  assert_notes (fixture);
}

/* A copy of gigabytes takes its time to be gone through. */
static void
test_verify_cancelled (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  fixture_put_kept (fixture, 5);
  g_assert_true (tz_backup_verify (fixture->path, cancellable, &error));
  g_assert_no_error (error);
  g_cancellable_cancel (cancellable);
  g_assert_false (tz_backup_verify (fixture->path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/library/migration/version-1", test_version_1);
  FIXTURE_ADD ("/library/migration/watched", test_watched);
  FIXTURE_ADD ("/library/migration/verify-cancelled", test_verify_cancelled);
  FIXTURE_ADD ("/library/migration/version-2", test_version_2);
  FIXTURE_ADD ("/library/migration/version-3", test_version_3);
  FIXTURE_ADD ("/library/migration/version-4", test_version_4);
  FIXTURE_ADD ("/library/migration/version-5", test_version_5);
  FIXTURE_ADD ("/library/migration/version-6", test_version_6);
  FIXTURE_ADD ("/library/migration/version-7", test_version_7);
  FIXTURE_ADD ("/library/migration/layout", test_layout);
  return g_test_run ();
}
