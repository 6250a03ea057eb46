#include <sqlite3.h>

#include "errors.h"
#include "fixture.h"
#include "full-disk.h"

/* What was acknowledged before and while the disk filled up. */
typedef struct {
  gint64 first;  /* a notice from before */
  gint64 note;   /* a note from before */
  gint64 second; /* a notice, or 0 where it was refused */
  gint64 later;  /* a note, or 0 */
} Acknowledged;

#define FIRST "最早的一篇，食堂管理松散。"

static char *
make_long_text (void)
{
  GString *text = g_string_new ("第二篇");
  for (guint i = 0; i < 4000; i++)
    g_string_append_unichar (text, 0x4e00 + (i * 7919) % 0x5000);
  return g_string_free (text, FALSE);
}

static gint64
add_note (Fixture *fixture, gint64 notice, const char *body, GError **error)
{
  TzAnnotation note = {.notice = notice, .span = {0, 3}, .body = (char *)body, .creator = (char *)"李甲"};
  g_autoptr (TzAnnotation) stored = tz_library_add_annotation (fixture->library, &note, error);
  return stored != NULL ? stored->id : 0;
}

static gint64
try_to_store (Fixture *fixture, const char *text, GError **error)
{
  g_autoptr (TzIncoming) incoming = sample_new_text (text, "second.txt", fixture->lexicon);
  g_autoptr (GPtrArray) notices = g_ptr_array_new ();
  TzStored outcome;
  g_ptr_array_add (notices, incoming);
  return tz_library_store (fixture->library, notices, &outcome, error) ? outcome.notice : 0;
}

static void
assert_full (gint64 id, GError **error)
{
  g_assert_cmpint (id != 0, ==, *error == NULL);
  if (*error != NULL)
    g_assert_error (*error, TZ_ERROR, TZ_ERROR_FULL);
  g_clear_error (error);
}

static Acknowledged
work_until_full (Fixture *fixture, const char *text, int n_writes)
{
  g_autoptr (GError) error = NULL;
  Acknowledged there = {0};
  there.first = fixture_store_text (fixture, FIRST, "first.txt");
  there.note = add_note (fixture, there.first, "早", &error);
  g_assert_no_error (error);
  full_disk_fill_after (n_writes);
  there.second = try_to_store (fixture, text, &error);
  assert_full (there.second, &error);
  there.later = add_note (fixture, there.first, "晚", &error);
  assert_full (there.later, &error);
  return there;
}

static void
assert_sound (const char *path)
{
  sqlite3 *handle = NULL;
  sqlite3_stmt *statement = NULL;
  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, "PRAGMA quick_check", -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_cmpstr ((const char *)sqlite3_column_text (statement, 0), ==, "ok");
  sqlite3_finalize (statement);
  sqlite3_close (handle);
}

static void
assert_there (Fixture *fixture, const Acknowledged *there, const char *text)
{
  g_autoptr (GError) error = NULL;
  guint n = 0;
  g_assert_true (tz_library_count (fixture->library, NULL, &n, NULL, &error));
  g_assert_cmpuint (n, ==, there->second != 0 ? 2 : 1);
  g_autoptr (TzNotice) first = tz_library_load (fixture->library, there->first, &error);
  g_assert_cmpstr (tz_text_get_utf8 (first->text), ==, FIRST);
  g_autoptr (GPtrArray) notes = tz_library_list_annotations (fixture->library, 0, &error);
  g_assert_cmpuint (notes->len, ==, there->later != 0 ? 2 : 1);
  g_autoptr (GPtrArray) hits = tz_library_search (fixture->library, "第二篇", 0, 9, 0, &error);
  g_assert_cmpuint (hits->len, ==, there->second != 0 ? 1 : 0);
  if (there->second == 0)
    return;
  g_autoptr (TzNotice) second = tz_library_load (fixture->library, there->second, &error);
  g_assert_cmpstr (tz_text_get_utf8 (second->text), ==, text);
}

/* Returns: whether the disk was full before the work was done. */
static gboolean
fill_after (Fixture *fixture, int n_writes)
{
  g_autofree char *text = make_long_text ();
  Acknowledged there = work_until_full (fixture, text, n_writes);
  g_assert_finalize_object (fixture->library); /* with the disk still full */
  gboolean full = full_disk_make_room () > 0;
  g_autoptr (GError) error = NULL;
  fixture->library = tz_library_open (fixture->path, TZ_LIBRARY_READ_WRITE, fixture->lexicon, &error);
  g_assert_no_error (error);
  assert_there (fixture, &there, text);
  g_assert_finalize_object (fixture->library);
  fixture->library = NULL;
  assert_sound (fixture->path);
  return full;
}

static void
test_every_write (void)
{
  gboolean full = TRUE;
  int n_writes = 0;
  for (; full; n_writes += 4) {
    Fixture fixture = {0};
    fixture_set_up (&fixture, NULL);
    full = fill_after (&fixture, n_writes);
    fixture_tear_down (&fixture, NULL);
  }
  g_test_message ("full after up to %d writes", n_writes);
  g_assert_cmpint (n_writes, >, 30);
}

/* A refused write leaves the library open and usable once there is room. */
static void
test_goes_on (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *text = make_long_text ();
  Acknowledged there = work_until_full (fixture, text, 2);
  g_assert_cmpint (there.second, ==, 0);
  g_assert_cmpint (full_disk_make_room (), >, 0);
  g_autoptr (GError) error = NULL;
  there.second = try_to_store (fixture, text, &error);
  g_assert_no_error (error);
  assert_there (fixture, &there, text);
}

/* A library that cannot be made leaves nothing behind. */
static void
test_making (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->folder, "new.taizhang", NULL);
  const char *const left[] = {"", "-new", "-new-journal", "-lock", "-wal"};
  for (int n_writes = 0; n_writes < 20; n_writes += 4) {
    g_autoptr (GError) error = NULL;
    full_disk_fill_after (n_writes);
    g_assert_null (tz_library_open (path, TZ_LIBRARY_READ_WRITE, fixture->lexicon, &error));
    g_assert_error (error, TZ_ERROR, TZ_ERROR_FULL);
    full_disk_make_room ();
    for (guint i = 0; i < G_N_ELEMENTS (left); i++) {
      g_autofree char *file = g_strconcat (path, left[i], NULL);
      g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  full_disk_install ();
  g_test_add_func ("/library/full-disk/every-write", test_every_write);
  FIXTURE_ADD ("/library/full-disk/goes-on", test_goes_on);
  FIXTURE_ADD ("/library/full-disk/making", test_making);
  return g_test_run ();
}
