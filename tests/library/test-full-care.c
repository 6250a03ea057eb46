#include <string.h>

#include "agencies.h"
#include "errors.h"
#include "folder.h"
#include "full-disk.h"
#include "library-care.h"
#include "work.h"

/* The disk fills up, or may only be read, while the analyst works, while a library is brought up to date, and
 * while it is backed up. */

#define TEXT "正文在此，不少于六个字"

static gint64
add_note (Fixture *fixture, const char *body)
{
  g_autoptr (GError) error = NULL;
  gint64 notice = fixture_store_text (fixture, TEXT, "a.txt");
  TzAnnotation note = {.notice = notice, .span = {0, 2}, .body = (char *)body};
  g_autoptr (TzAnnotation) stored = tz_library_add_annotation (fixture->library, &note, &error);
  g_assert_no_error (error);
  return stored->id;
}

static char *
dup_body (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) notes = tz_library_list_annotations (fixture->library, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (notes->len, ==, 1);
  return g_strdup (((TzAnnotation *)notes->pdata[0])->body);
}

static gboolean
edit (Fixture *fixture, gint64 id, const char *body, GError **error)
{
  const TzAnnotation note = {.id = id, .body = (char *)body};
  return tz_library_update_annotation (fixture->library, &note, error);
}

static void
assert_holds (Fixture *fixture, const char *body)
{
  g_autofree char *there = dup_body (fixture);
  g_assert_cmpstr (there, ==, body);
}

static void
reopen (Fixture *fixture)
{
  fixture_close (fixture); /* with the disk as it is */
  full_disk_make_room ();
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
}

/* What was refused changed nothing; after a restart it may be there whole, if its last write was the one that
 * made it so. */
static void
assert_either (Fixture *fixture, const char *before, const char *after, gboolean done)
{
  assert_holds (fixture, done ? after : before);
  reopen (fixture);
  g_autofree char *there = dup_body (fixture);
  if (done || !g_str_equal (there, before))
    g_assert_cmpstr (there, ==, after);
}

static void
test_edit_and_undo (void)
{
  for (int n_writes = 0; n_writes < 12; n_writes++) {
    g_autoptr (GError) error = NULL;
    Fixture fixture = {0};
    fixture_set_up (&fixture, NULL);
    gint64 id = add_note (&fixture, "早");
    full_disk_fill_after (n_writes);
    gboolean edited = edit (&fixture, id, "晚", &error);
    if (!edited)
      g_assert_error (error, TZ_ERROR, TZ_ERROR_FULL);
    g_clear_error (&error);
    assert_either (&fixture, "早", "晚", edited);

    g_autofree char *before = dup_body (&fixture);
    g_assert_true (edit (&fixture, id, "更晚", &error));
    full_disk_fill_after (n_writes);
    g_autofree char *name = tz_library_undo (fixture.library, &error);
    if (name == NULL)
      g_assert_error (error, TZ_ERROR, TZ_ERROR_FULL);
    assert_either (&fixture, "更晚", before, name != NULL);
    fixture_tear_down (&fixture, NULL);
  }
}

/* ---- Each thing that an analyst does ---- */

/* What it is done to. */
typedef struct {
  Fixture fixture;
  gint64 first;
} Case;

static GArray *
ids_new (gint64 id)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof id);
  g_array_append_val (ids, id);
  return ids;
}

static gboolean
decide (Case *c, GError **error)
{
  TzDecision decision = {.notice = c->first,
                         .subject = TZ_SUBJECT_HEADER,
                         .key = (char *)"title",
                         .kind = TZ_DECISION_CORRECTED,
                         .value = (char *)"整改进展"};
  g_autoptr (GPtrArray) decisions = g_ptr_array_new ();
  g_ptr_array_add (decisions, &decision);
  return tz_library_decide (c->fixture.library, decisions, error);
}

static gboolean
rename_agency (Case *c, GError **error)
{
  return tz_library_rename_agency (c->fixture.library, "北滩市教育局", "北滩市教育体育局", "李甲", error);
}

static gboolean
trash (Case *c, GError **error)
{
  g_autoptr (GArray) ids = ids_new (c->first);
  return tz_library_trash_notices (c->fixture.library, ids, "李甲", error);
}

static gboolean
empty_trash (Case *c, GError **error)
{
  return tz_library_empty_trash (c->fixture.library, error);
}

static gboolean
undo (Case *c, GError **error)
{
  g_autofree char *name = tz_library_undo (c->fixture.library, error);
  return name != NULL;
}

typedef gboolean (*Deed) (Case *c, GError **error);
static const Deed deeds[] = {decide, rename_agency, trash, empty_trash, undo};

static void
set_up (Case *c)
{
  const Sample first = {.agency = "北滩市教育局", .problems = {{"食堂管理松散", TZ_STATUS_COMPLETED, NULL}}};
  const Sample second = {.agency = "南岭县教育局", .problems = {{"票据管理不严", TZ_STATUS_COMPLETED, NULL}}};
  g_autoptr (GError) error = NULL;
  fixture_set_up (&c->fixture, NULL);
  c->first = fixture_store (&c->fixture, &first, "a.txt");
  g_autoptr (GArray) ids = ids_new (fixture_store (&c->fixture, &second, "b.txt"));
  tz_library_trash_notices (c->fixture.library, ids, "李甲", &error);
  g_assert_no_error (error);
  add_note (&c->fixture, "早");
}

static char *
dup_state (Case *c)
{
  g_autoptr (GHashTable) state = work_read (c->fixture.library);
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (state), (GCompareFunc)strcmp);
  GString *words = g_string_new (NULL);
  for (GList *key = keys; key != NULL; key = key->next)
    g_string_append_printf (words, "%s=%s ", (char *)key->data,
                            (char *)g_hash_table_lookup (state, key->data));
  return g_string_free (words, FALSE);
}

/* What was refused changed nothing, and can be done once there is room. Returns: whether it was not refused. */
static gboolean
do_until_full (Deed deed, int n_writes, const char *after)
{
  g_autoptr (GError) error = NULL;
  Case c = {0};
  set_up (&c);
  g_autofree char *before = dup_state (&c);
  full_disk_fill_after (n_writes);
  gboolean done = deed (&c, &error);
  g_autofree char *at_once = dup_state (&c);
  if (!done)
    g_assert_error (error, TZ_ERROR, TZ_ERROR_FULL);
  g_clear_error (&error);
  g_assert_cmpstr (at_once, ==, done ? after : before);
  reopen (&c.fixture);
  g_autofree char *later = dup_state (&c);
  if (!done && g_str_equal (later, before))
    g_assert_true (deed (&c, &error));
  g_assert_no_error (error);
  g_autofree char *at_last = dup_state (&c);
  g_assert_cmpstr (at_last, ==, after);
  fixture_tear_down (&c.fixture, NULL);
  return done;
}

/* Returns: what the library holds when there is room. */
static char *
do_with_room (Deed deed)
{
  g_autoptr (GError) error = NULL;
  Case c = {0};
  set_up (&c);
  g_autofree char *before = dup_state (&c);
  g_assert_true (deed (&c, &error));
  char *after = dup_state (&c);
  g_assert_cmpstr (after, !=, before);
  fixture_tear_down (&c.fixture, NULL);
  return after;
}

static void
test_deeds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++) {
    g_autofree char *after = do_with_room (deeds[i]);
    int n_writes = 0;
    while (!do_until_full (deeds[i], n_writes, after))
      n_writes += 7;
    g_test_message ("done with %d writes", n_writes);
    g_assert_cmpint (n_writes, >, 0);
  }
}

/* The same with a disk that may only be read all at once. */
static void
test_read_only_deeds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++) {
    g_autoptr (GError) error = NULL;
    Case c = {0};
    set_up (&c);
    g_autofree char *before = dup_state (&c);
    full_disk_turn_read_only ();
    g_assert_false (deeds[i](&c, &error));
    g_assert_error (error, TZ_ERROR, TZ_ERROR_FAILED);
    g_clear_error (&error);
    g_autofree char *then = dup_state (&c);
    g_assert_cmpstr (then, ==, before);
    full_disk_make_room ();
    g_assert_true (deeds[i](&c, &error));
    g_assert_no_error (error);
    fixture_tear_down (&c.fixture, NULL);
  }
}

/* A disk that may only be read all at once refuses changes; reading goes on, and writing when it may again.
 */
static void
test_read_only (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 id = add_note (fixture, "早");
  full_disk_turn_read_only ();
  g_assert_false (edit (fixture, id, "晚", &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_FAILED);
  g_clear_error (&error);
  assert_holds (fixture, "早");
  full_disk_make_room ();
  g_assert_true (edit (fixture, id, "晚", &error));
  g_assert_no_error (error);
  assert_holds (fixture, "晚");
}

/* Returns: whether it could be brought up to date. */
static gboolean
migrate_until_full (int n_writes)
{
  g_autoptr (GError) error = NULL;
  Fixture fixture = {0};
  fixture_set_up (&fixture, NULL);
  fixture_put_kept (&fixture, 1);
  full_disk_fill_after (n_writes);
  TzLibrary *library = tz_library_open (fixture.path, TZ_LIBRARY_READ_WRITE, fixture.lexicon, &error);
  gboolean opened = library != NULL;
  if (opened)
    g_assert_finalize_object (library);
  else
    g_assert_error (error, TZ_ERROR, TZ_ERROR_FULL);
  full_disk_make_room ();
  fixture_reopen (&fixture, TZ_LIBRARY_READ_WRITE);
  guint n = 0;
  g_autoptr (GPtrArray) notes = tz_library_list_annotations (fixture.library, 0, NULL);
  g_assert_cmpuint (notes->len, ==, 2);
  g_assert_true (tz_library_count (fixture.library, NULL, &n, NULL, NULL));
  g_assert_cmpuint (n, ==, 6);
  g_autoptr (GHashTable) state = work_read (fixture.library);
  work_assert (fixture.library, state, NULL, 1);
  fixture_tear_down (&fixture, NULL);
  return opened;
}

static void
test_migration (void)
{
  int n_writes = 0;
  while (!migrate_until_full (n_writes))
    n_writes += 9;
  g_test_message ("brought up to date with %d writes", n_writes);
  g_assert_cmpint (n_writes, >, 20);
}

/* A backup that there is no room for leaves nothing behind, and the ones before. */
static void
test_backup (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzBackupKind kinds[] = {TZ_BACKUP_WORK, TZ_BACKUP_WHOLE};
  g_autofree char *folder = g_build_filename (fixture->folder, "backups", NULL);
  const TzBackupPlace place = {folder, G_MAXOFFSET};
  work_for_a_while (fixture->library, 30);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (GError) error = NULL;
    full_disk_fill_after (10);
    g_assert_null (tz_library_back_up (fixture->library, kinds[i], &place, NULL, NULL, NULL, &error));
    g_assert_error (error, TZ_ERROR, TZ_ERROR_FULL);
    full_disk_make_room ();
    g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
    g_assert_null (g_dir_read_name (dir));
  }
  g_autoptr (GHashTable) state = work_read (fixture->library);
  work_assert (fixture->library, state, NULL, 1);
  tz_folder_remove (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  full_disk_install ();
  g_test_add_func ("/library/full-care/edit-and-undo", test_edit_and_undo);
  g_test_add_func ("/library/full-care/deeds", test_deeds);
  g_test_add_func ("/library/full-care/read-only-deeds", test_read_only_deeds);
  FIXTURE_ADD ("/library/full-care/read-only", test_read_only);
  g_test_add_func ("/library/full-care/migration", test_migration);
  FIXTURE_ADD ("/library/full-care/backup", test_backup);
  return g_test_run ();
}
