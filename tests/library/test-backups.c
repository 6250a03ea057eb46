#include <glib/gstdio.h>
#include <string.h>

#include "agencies.h"
#include "damage.h"
#include "errors.h"
#include "folder.h"
#include "library-care.h"
#include "work.h"

#define PLENTY ((goffset)1 << 40)

typedef struct {
  Fixture fixture;
  TzBackupPlace place;
} Case;

static void
set_up (Case *c, gconstpointer data)
{
  fixture_set_up (&c->fixture, data);
  c->place = (TzBackupPlace){g_build_filename (c->fixture.folder, "backups", NULL), PLENTY};
}

static void
tear_down (Case *c, gconstpointer data)
{
  tz_folder_remove (c->place.folder);
  g_free ((char *)c->place.folder);
  fixture_tear_down (&c->fixture, data);
}

static TzBackup *
back_up (Case *c, TzBackupKind kind)
{
  g_autoptr (GError) error = NULL;
  TzBackup *backup = tz_library_back_up (c->fixture.library, kind, &c->place, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return backup;
}

static guint
count (Case *c, TzBackupKind kind)
{
  guint n = 0;
  g_autoptr (GPtrArray) backups = tz_backup_list (c->fixture.path, c->place.folder);
  for (guint i = 0; i < backups->len; i++)
    n += ((TzBackup *)backups->pdata[i])->kind == kind;
  return n;
}

/* A whole backup is a library of its own; the one that was there is kept when it is restored. */
static void
test_whole (Case *c, gconstpointer data G_GNUC_UNUSED)
{
  Fixture *fixture = &c->fixture;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  work_for_a_while (fixture->library, 30);
  g_autoptr (GHashTable) then = work_read (fixture->library);
  g_autoptr (TzBackup) backup = back_up (c, TZ_BACKUP_WHOLE);
  g_assert_cmpint (backup->n_bytes, >, 0);
  fixture_store_text (fixture, "后来的一篇", "later.txt");
  g_autoptr (GHashTable) later = work_read (fixture->library);

  g_assert_false (tz_backup_restore (fixture->path, backup->path, &kept, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_BUSY);
  g_clear_error (&error);
  fixture_close (fixture);
  g_assert_true (tz_backup_restore (fixture->path, backup->path, &kept, &error));
  g_assert_no_error (error);
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  work_assert (fixture->library, then, NULL, 1);

  TzLibrary *old = tz_library_open (kept, TZ_LIBRARY_READ_ONLY, fixture->lexicon, &error);
  g_assert_no_error (error);
  work_assert (old, later, NULL, 1);
  g_assert_finalize_object (old);
}

/* One that is damaged is refused, and changes nothing. */
static void
test_damaged_backup (Case *c, gconstpointer data G_GNUC_UNUSED)
{
  Fixture *fixture = &c->fixture;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  work_for_a_while (fixture->library, 30);
  g_autoptr (GHashTable) state = work_read (fixture->library);
  g_autoptr (TzBackup) backup = back_up (c, TZ_BACKUP_WHOLE);
  damage_run_sql (backup->path,
                  "UPDATE text SET body = zeroblob (30) WHERE notice = (SELECT MAX (notice) FROM text)");
  fixture_close (fixture);
  g_assert_false (tz_backup_restore (fixture->path, backup->path, &kept, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_CORRUPT);
  g_assert_null (kept);
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  work_assert (fixture->library, state, NULL, 1);
}

/* A damaged library gives no backup, and the ones before stay. */
static void
test_damaged_library (Case *c, gconstpointer data G_GNUC_UNUSED)
{
  Fixture *fixture = &c->fixture;
  g_autoptr (GError) error = NULL;
  work_for_a_while (fixture->library, 30);
  g_autoptr (TzBackup) first = back_up (c, TZ_BACKUP_WHOLE);
  g_autoptr (TzBackup) second = back_up (c, TZ_BACKUP_WHOLE);
  fixture_close (fixture);
  damage_run_sql (fixture->path, "UPDATE source SET sha256 = zeroblob (32)");
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  g_assert_null (tz_library_back_up (fixture->library, TZ_BACKUP_WHOLE, &c->place, NULL, NULL, NULL, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_CORRUPT);
  g_assert_nonnull (strstr (error->message, "Source “"));
  g_assert_cmpuint (count (c, TZ_BACKUP_WHOLE), ==, 2);
  g_autoptr (GDir) dir = g_dir_open (c->place.folder, 0, NULL);
  for (const char *name; (name = g_dir_read_name (dir)) != NULL;)
    g_assert_false (g_str_has_suffix (name, ".part"));
}

static void
test_thinning (Case *c, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  work_for_a_while (c->fixture.library, 10);
  for (guint i = 0; i < TZ_BACKUPS_KEPT_WORK + 3; i++)
    tz_backup_free (back_up (c, TZ_BACKUP_WORK));
  for (guint i = 0; i < TZ_BACKUPS_KEPT_WHOLE + 2; i++)
    tz_backup_free (back_up (c, TZ_BACKUP_WHOLE));
  g_assert_cmpuint (count (c, TZ_BACKUP_WORK), ==, TZ_BACKUPS_KEPT_WORK);
  g_assert_cmpuint (count (c, TZ_BACKUP_WHOLE), ==, TZ_BACKUPS_KEPT_WHOLE);

  g_autoptr (TzBackup) one = back_up (c, TZ_BACKUP_WHOLE);
  c->place.max_bytes = one->n_bytes * 3 / 2; /* room for one */
  g_autoptr (TzBackup) another = back_up (c, TZ_BACKUP_WHOLE);
  g_assert_cmpuint (count (c, TZ_BACKUP_WHOLE), ==, 1);
  g_assert_true (g_file_test (another->path, G_FILE_TEST_EXISTS));
  c->place.max_bytes = 1000;
  g_assert_null (
      tz_library_back_up (c->fixture.library, TZ_BACKUP_WHOLE, &c->place, NULL, NULL, NULL, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_TOO_LARGE);
  g_assert_cmpuint (count (c, TZ_BACKUP_WHOLE), ==, 1);
}

static void
back_up_when_due (Case *c, gint64 min_age)
{
  g_autoptr (GError) error = NULL;
  g_assert_true (tz_library_back_up_when_due (c->fixture.library, &c->place, min_age, NULL, &error));
  g_assert_no_error (error);
}

static void
test_when_due (Case *c, gconstpointer data G_GNUC_UNUSED)
{
  back_up_when_due (c, 1000);
  g_assert_cmpuint (count (c, TZ_BACKUP_WORK) + count (c, TZ_BACKUP_WHOLE), ==, 0);
  gint64 notice = fixture_store_text (&c->fixture, "正文在此，不少于六个字", "a.txt");
  back_up_when_due (c, 1000);
  back_up_when_due (c, 1000);
  g_assert_cmpuint (count (c, TZ_BACKUP_WHOLE), ==, 1);
  g_assert_cmpuint (count (c, TZ_BACKUP_WORK), ==, 0);
  TzAnnotation note = {.notice = notice, .span = {0, 2}, .body = (char *)"看原件"};
  g_autoptr (TzAnnotation) stored = tz_library_add_annotation (c->fixture.library, &note, NULL);
  back_up_when_due (c, 1000);
  back_up_when_due (c, 1000);
  g_assert_cmpuint (count (c, TZ_BACKUP_WORK), ==, 1);
  back_up_when_due (c, -1000);
  g_assert_cmpuint (count (c, TZ_BACKUP_WHOLE), ==, 2);
}

static gint64
decide (Case *c, gint64 notice)
{
  TzDecision decision = {.notice = notice,
                         .subject = TZ_SUBJECT_HEADER,
                         .key = (char *)"agency",
                         .kind = TZ_DECISION_CORRECTED,
                         .value = (char *)"临川县教育体育局"};
  fixture_decide_all (&c->fixture, &decision, 1);
  return notice;
}

static void
write_note (Case *c, gint64 notice)
{
  g_autoptr (GError) error = NULL;
  TzAnnotation note = {.notice = notice, .span = {0, 2}, .body = (char *)"看原件"};
  g_autoptr (TzAnnotation) stored = tz_library_add_annotation (c->fixture.library, &note, &error);
  g_assert_no_error (error);
}

static guint
count_decisions (Case *c)
{
  g_autoptr (GError) error = NULL;
  const TzNoticeQuery all = {0};
  g_autoptr (GArray) ids = tz_library_list_notices (c->fixture.library, &all, &error);
  g_assert_no_error (error);
  guint n = 0;
  for (guint i = 0; i < ids->len; i++) {
    g_autoptr (GPtrArray) decisions =
        tz_library_list_decisions (c->fixture.library, g_array_index (ids, gint64, i), &error);
    g_assert_no_error (error);
    n += decisions->len;
  }
  return n;
}

static char *
dup_agency (Case *c, gint64 notice)
{
  g_autoptr (GPtrArray) rows = tz_library_get_rows (c->fixture.library, &notice, 1, NULL);
  return g_strdup (((TzNoticeRow *)rows->pdata[0])->agency);
}

/* What the analyst wrote goes back to what it was, on the same texts, and that can be undone. */
static void
test_work (Case *c, gconstpointer data G_GNUC_UNUSED)
{
  const Sample sample = {.agency = "临川县教育局",
                         .feedback = "2024-03-05",
                         .problems = {{"食堂管理松散问题", TZ_STATUS_COMPLETED, NULL}}};
  g_autoptr (GError) error = NULL;
  TzRestoredWork restored;
  work_for_a_while (c->fixture.library, 60);
  gint64 notice = decide (c, fixture_store (&c->fixture, &sample, "a.txt"));
  for (guint i = 0; i < 4; i++)
    write_note (c, notice);
  g_autoptr (GHashTable) then = work_read (c->fixture.library);
  guint n_decisions = count_decisions (c);
  g_autoptr (TzBackup) backup = back_up (c, TZ_BACKUP_WORK);

  g_autoptr (GPtrArray) notes = tz_library_list_annotations (c->fixture.library, 0, &error);
  g_assert_cmpuint (notes->len, >, 3);
  for (guint i = 0; i < notes->len; i += 2)
    g_assert_true (
        tz_library_delete_annotation (c->fixture.library, ((TzAnnotation *)notes->pdata[i])->id, &error));
  g_autoptr (GPtrArray) decisions = tz_library_list_decisions (c->fixture.library, notice, &error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (ids, ((TzDecision *)decisions->pdata[0])->id);
  g_assert_true (tz_library_withdraw (c->fixture.library, ids, &error));
  g_autoptr (GHashTable) later = work_read (c->fixture.library);

  g_assert_true (tz_library_restore_work (c->fixture.library, backup->path, &restored, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (restored.n_notes, >=, notes->len); /* those of notices in the trash, too */
  g_assert_cmpuint (restored.n_decisions, >=, n_decisions);
  g_assert_cmpuint (restored.n_left, ==, 0);
  work_assert (c->fixture.library, then, NULL, 1);
  g_autofree char *corrected = dup_agency (c, notice);
  g_assert_cmpstr (corrected, ==, "临川县教育体育局");

  g_autofree char *undone = tz_library_undo (c->fixture.library, &error);
  g_assert_no_error (error);
  work_assert (c->fixture.library, later, NULL, 1);
  g_autofree char *found = dup_agency (c, notice);
  g_assert_cmpstr (found, ==, "临川县教育局");
}

/* What was said of agencies comes back, under the numbers that notices have by now. */
static void
test_agencies (Case *c, gconstpointer data G_GNUC_UNUSED)
{
  const Sample one = {.agency = "临川县教育局", .problems = {{"食堂管理松散", TZ_STATUS_COMPLETED, NULL}}};
  const Sample other = {.agency = "临川县体育局", .problems = {{"场馆管理松散", TZ_STATUS_COMPLETED, NULL}}};
  g_autoptr (GError) error = NULL;
  TzRestoredWork restored;
  gint64 first = fixture_store (&c->fixture, &one, "a.txt");
  gint64 second = fixture_store (&c->fixture, &other, "b.txt");
  TzLibrary *library = c->fixture.library;
  g_assert_true (tz_library_rename_agency (library, "临川县教育局", "临川县教育体育局", "analyst", &error));
  g_assert_true (tz_library_move_notice (library, second, "临川县教育体育局", "analyst", &error));
  g_assert_no_error (error);
  g_autoptr (TzBackup) backup = back_up (c, TZ_BACKUP_WORK);
  g_free (tz_library_undo (library, &error));
  g_free (tz_library_undo (library, &error));
  g_assert_no_error (error);
  g_assert_true (tz_library_restore_work (library, backup->path, &restored, &error));
  g_assert_no_error (error);
  gint64 ids[] = {first, second};
  g_autoptr (GPtrArray) rows = tz_library_get_rows (library, ids, 2, &error);
  g_assert_cmpstr (((TzNoticeRow *)rows->pdata[0])->name, ==, "临川县教育体育局");
  g_assert_cmpstr (((TzNoticeRow *)rows->pdata[1])->name, ==, "临川县教育体育局");
  g_free (tz_library_undo (library, &error));
  g_assert_no_error (error);
  g_autoptr (GPtrArray) before = tz_library_get_rows (library, ids, 2, &error);
  g_assert_cmpstr (((TzNoticeRow *)before->pdata[0])->name, ==, "临川县教育局");
  g_assert_cmpstr (((TzNoticeRow *)before->pdata[1])->name, ==, "临川县体育局");
}

/* Notices may have other numbers by now, or be gone. */
static void
test_work_elsewhere (Case *c, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  TzRestoredWork restored;
  gint64 first = fixture_store_text (&c->fixture, "第一篇正文，不少于六个字", "a.txt");
  gint64 second = fixture_store_text (&c->fixture, "第二篇正文，不少于六个字", "b.txt");
  TzAnnotation one = {.notice = first, .span = {0, 2}, .body = (char *)"看原件"};
  TzAnnotation other = {.notice = second, .span = {0, 2}, .body = (char *)"再问"};
  g_autoptr (TzAnnotation) stored = tz_library_add_annotation (c->fixture.library, &one, &error);
  g_autoptr (TzAnnotation) stored_other = tz_library_add_annotation (c->fixture.library, &other, &error);
  g_autoptr (TzBackup) backup = back_up (c, TZ_BACKUP_WORK);
  fixture_close (&c->fixture);
  g_unlink (c->fixture.path);
  fixture_reopen (&c->fixture, TZ_LIBRARY_READ_WRITE);
  fixture_store_text (&c->fixture, "另一篇正文，不少于六个字", "c.txt");
  gint64 again = fixture_store_text (&c->fixture, "第二篇正文，不少于六个字", "b.txt");
  g_assert_true (tz_library_restore_work (c->fixture.library, backup->path, &restored, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (restored.n_notes, ==, 1);
  g_assert_cmpuint (restored.n_left, ==, 1);
  g_autoptr (GPtrArray) notes = tz_library_list_annotations (c->fixture.library, again, &error);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (((TzAnnotation *)notes->pdata[0])->body, ==, "再问");
  g_assert_false (tz_library_restore_work (c->fixture.library, c->fixture.path, &restored, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_INVALID);
}

/* A library that a new version changes is kept as it was, and can be restored. */
static void
test_before_migration (Case *c, gconstpointer data G_GNUC_UNUSED)
{
  Fixture *fixture = &c->fixture;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;
  fixture_put_kept (fixture, 1);
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  g_autoptr (GHashTable) state = work_read (fixture->library);
  g_autoptr (GPtrArray) backups = tz_backup_list (fixture->path, c->place.folder);
  g_assert_cmpuint (backups->len, ==, 1);
  const TzBackup *backup = backups->pdata[0];
  g_assert_cmpint (backup->kind, ==, TZ_BACKUP_BEFORE_MIGRATION);
  fixture_store_text (fixture, "后来的一篇", "later.txt");
  fixture_close (fixture);
  g_assert_true (tz_backup_restore (fixture->path, backup->path, &kept, &error));
  g_assert_no_error (error);
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  work_assert (fixture->library, state, NULL, 1);
}

/* A backup that is made while the library is written holds one moment of it. */
static gpointer
write_all_the_time (gpointer data)
{
  Fixture *fixture = data;
  for (guint i = 0; i < 40; i++) {
    g_autofree char *text = g_strdup_printf ("写入中的第%u篇，正文如下", 1000 + i);
    fixture_store_text (fixture, text, "a.txt");
  }
  return NULL;
}

static void
test_while_written (Case *c, gconstpointer data G_GNUC_UNUSED)
{
  work_for_a_while (c->fixture.library, 20);
  GThread *writer = g_thread_new ("writer", write_all_the_time, &c->fixture);
  g_autoptr (TzBackup) backup = back_up (c, TZ_BACKUP_WHOLE); /* which looks it through */
  g_thread_join (writer);
  g_assert_cmpint (backup->n_bytes, >, 0);
}

#define ADD(path, func) g_test_add (path, Case, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/library/backups/whole", test_whole);
  ADD ("/library/backups/damaged-backup", test_damaged_backup);
  ADD ("/library/backups/damaged-library", test_damaged_library);
  ADD ("/library/backups/thinning", test_thinning);
  ADD ("/library/backups/when-due", test_when_due);
  ADD ("/library/backups/before-migration", test_before_migration);
  ADD ("/library/backups/work", test_work);
  ADD ("/library/backups/agencies", test_agencies);
  ADD ("/library/backups/work-elsewhere", test_work_elsewhere);
  ADD ("/library/backups/while-written", test_while_written);
  return g_test_run ();
}
