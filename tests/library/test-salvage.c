#include <glib/gstdio.h>
#include <string.h>

#include "damage.h"
#include "errors.h"
#include "library-care.h"
#include "work.h"

static TzSalvage *
salvage (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  TzSalvage *salvaged = tz_salvage_library (fixture->path, fixture->lexicon, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < salvaged->lost->len; i++)
    g_test_message ("%s", (const char *)salvaged->lost->pdata[i]);
  return salvaged;
}

static guint
count (GHashTable *state, const char *kind)
{
  guint n = 0;
  GHashTableIter iter;
  gpointer key;
  g_hash_table_iter_init (&iter, state);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    n += g_str_has_prefix (key, kind);
  return n;
}

/* What is there was there before, as it was; the new library is sound. What is found in a notice, and what its
 * agency is called, may be found anew. */
static void
assert_part_of (Fixture *fixture, GHashTable *before)
{
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  g_autoptr (GHashTable) after = work_read (fixture->library);
  GHashTableIter iter;
  gpointer key, value;
  g_hash_table_iter_init (&iter, after);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (!g_str_has_prefix (key, "found") && !g_str_has_prefix (key, "name"))
      g_assert_cmpstr (value, ==, g_hash_table_lookup (before, key));
  work_assert (fixture->library, after, NULL, 1);
}

static GHashTable *
fill_and_close (Fixture *fixture)
{
  work_for_a_while (fixture->library, 80);
  GHashTable *state = work_read (fixture->library);
  g_assert_cmpuint (count (state, "notice."), >, 10);
  g_assert_cmpuint (count (state, "note."), >, 3);
  fixture_close (fixture);
  return state;
}

/* Of a library that is sound all comes over. */
static void
test_sound (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GHashTable) before = fill_and_close (fixture);
  g_autofree char *contents = NULL, *kept = NULL;
  gsize size = 0, kept_size = 0;
  g_assert_true (g_file_get_contents (fixture->path, &contents, &size, NULL));
  g_autoptr (TzSalvage) salvaged = salvage (fixture);
  g_assert_cmpuint (salvaged->lost->len, ==, 0);
  g_assert_cmpuint (salvaged->n_notices, ==, count (before, "notice."));
  g_assert_cmpuint (salvaged->n_notes, ==, count (before, "note."));
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  work_assert (fixture->library, before, NULL, 1);
  g_assert_true (g_file_get_contents (salvaged->kept, &kept, &kept_size, NULL));
  g_assert_cmpmem (kept, kept_size, contents, size);
}

/* One page of one table or index costs only what lies on it. */
static void
test_pages (void)
{
  const struct {
    const char *object;
    gboolean all_notices;
    gboolean all_notes;
  } cases[] = {{"notice", TRUE, TRUE},      {"notice_name", TRUE, TRUE},      {"text", FALSE, FALSE},
               {"findings", TRUE, TRUE},    {"problem", TRUE, TRUE},          {"annotation", TRUE, FALSE},
               {"word_page", TRUE, TRUE},   {"annotation_place", TRUE, TRUE}, {"source", TRUE, TRUE},
               {"tally_status", TRUE, TRUE}};
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    Fixture fixture = {0};
    fixture_set_up (&fixture, NULL);
    g_autoptr (GHashTable) before = fill_and_close (&fixture);
    damage_page (fixture.path, cases[i].object);
    g_test_message ("%s", cases[i].object);
    g_autoptr (TzSalvage) salvaged = salvage (&fixture);
    assert_part_of (&fixture, before);
    if (cases[i].all_notices)
      g_assert_cmpuint (salvaged->n_notices, ==, count (before, "notice."));
    if (cases[i].all_notes)
      g_assert_cmpuint (salvaged->n_notes, ==, count (before, "note."));
    fixture_tear_down (&fixture, NULL);
  }
}

/* A file cut short keeps what was not cut off, as long as its layout was not. */
static void
test_cut_short (void)
{
  guint best = 0, n_lost = 0;
  for (guint percent = 90; percent > 60; percent -= 10) {
    g_autoptr (GError) error = NULL;
    Fixture fixture = {0};
    fixture_set_up (&fixture, NULL);
    g_autoptr (GHashTable) before = fill_and_close (&fixture);
    damage_cut (fixture.path, percent / 100.0);
    g_assert_null (tz_library_open (fixture.path, TZ_LIBRARY_READ_WRITE, fixture.lexicon, &error));
    g_assert_error (error, TZ_ERROR, TZ_ERROR_CORRUPT);
    g_autoptr (TzSalvage) salvaged = salvage (&fixture);
    assert_part_of (&fixture, before);
    n_lost += salvaged->lost->len;
    best = MAX (best, salvaged->n_notices);
    fixture_tear_down (&fixture, NULL);
  }
  g_assert_cmpuint (best, >, 3);
  g_assert_cmpuint (n_lost, >, 0);
}

/* A text whose bytes flipped is read again from its source, where that has bytes of its own. */
static void
test_text_from_source (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzIncoming) incoming =
      sample_new_text ("第一行\n第二行，食堂管理松散。\n", "a.txt", fixture->lexicon);
  g_bytes_unref (incoming->bytes);
  incoming->bytes =
      g_bytes_new ("第一行\r\n第二行，食堂管理松散。\r\n", strlen ("第一行\r\n第二行，食堂管理松散。\r\n"));
  g_autoptr (GPtrArray) notices = g_ptr_array_new ();
  TzStored outcome;
  g_ptr_array_add (notices, incoming);
  g_assert_true (tz_library_store (fixture->library, notices, &outcome, &error));
  fixture_close (fixture);
  damage_run_sql (fixture->path, "UPDATE text SET body = zeroblob (30)");
  g_autoptr (TzSalvage) salvaged = salvage (fixture);
  g_assert_cmpuint (salvaged->n_notices, ==, 1);
  g_assert_cmpuint (salvaged->lost->len, ==, 0);
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  g_autoptr (GPtrArray) hits = tz_library_search (fixture->library, "食堂管理", 0, 9, 0, &error);
  g_assert_cmpuint (hits->len, ==, 1);
}

/* A note that the disk changed comes over with a tag that says so. */
static void
test_damaged_note (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 notice = fixture_store_text (fixture, "正文在此，不少于六个字", "a.txt");
  TzAnnotation note = {.notice = notice, .span = {0, 2}, .body = (char *)"看原件"};
  g_autoptr (TzAnnotation) stored = tz_library_add_annotation (fixture->library, &note, &error);
  fixture_close (fixture);
  damage_run_sql (fixture->path, "UPDATE annotation SET body = CAST (x'e79c8be7ff' AS TEXT)");
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  g_assert_null (tz_library_list_annotations (fixture->library, notice, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_CORRUPT);
  g_assert_cmpstr (error->message, ==, "Note 1 on notice 1 is damaged");
  fixture_close (fixture);
  g_autoptr (TzSalvage) salvaged = salvage (fixture);
  g_assert_cmpuint (salvaged->n_notes, ==, 1);
  g_assert_cmpuint (salvaged->lost->len, ==, 1);
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  g_autoptr (GPtrArray) notes = tz_library_list_annotations (fixture->library, 0, NULL);
  g_assert_cmpuint (notes->len, ==, 1);
  const TzAnnotation *there = notes->pdata[0];
  g_assert_true (g_str_has_prefix (there->body, "看"));
  g_assert_cmpstr (there->tags[0], ==, "damaged");
  g_assert_cmpstr (there->uuid, ==, stored->uuid);
}

/* A library of an older version is salvaged as it is. */
static void
test_older_version (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture_put_kept (fixture, 1);
  damage_page (fixture->path, "notice_name");
  g_autoptr (TzSalvage) salvaged = salvage (fixture);
  g_assert_cmpuint (salvaged->n_notices, ==, 6);
  g_assert_cmpuint (salvaged->n_notes, ==, 2);
  g_assert_cmpuint (salvaged->lost->len, ==, 0);
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
}

/* The library as a program left it that did not come to close it, and whose first page is lost. */
static char *
leave_without_beginning (Fixture *fixture)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  char *left = g_build_filename (fixture->folder, "left.taizhang", NULL);
  g_autofree char *left_log = g_strconcat (left, "-wal", NULL);
  g_autofree char *contents = NULL, *log_contents = NULL;
  gsize size = 0, log_size = 0;
  g_assert_true (g_file_get_contents (fixture->path, &contents, &size, NULL));
  g_assert_true (g_file_get_contents (log, &log_contents, &log_size, NULL));
  memset (contents, 0, MIN (size, 4096));
  g_assert_true (g_file_set_contents (left, contents, size, NULL));
  g_assert_true (g_file_set_contents (left_log, log_contents, log_size, NULL));
  return left;
}

/* What the file has lost is read from its log. */
static void
test_beginning_in_the_log (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  work_for_a_while (fixture->library, 80);
  g_autoptr (GHashTable) before = work_read (fixture->library);
  g_autofree char *left = leave_without_beginning (fixture);
  g_assert_null (tz_library_open (left, TZ_LIBRARY_READ_WRITE, fixture->lexicon, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_CORRUPT);
  g_clear_error (&error);
  g_autoptr (TzSalvage) salvaged = tz_salvage_library (left, fixture->lexicon, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (salvaged->n_notices, ==, count (before, "notice."));
  g_assert_cmpuint (salvaged->lost->len, ==, 0);
  g_autoptr (TzLibrary) library = tz_library_open (left, TZ_LIBRARY_READ_WRITE, fixture->lexicon, &error);
  g_assert_no_error (error);
  work_assert (library, before, NULL, 1);
}

static void
test_refused (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (tz_salvage_library (fixture->path, fixture->lexicon, NULL, NULL, NULL, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_BUSY); /* it is open */
  g_clear_error (&error);
  fixture_close (fixture);
  g_assert_null (tz_salvage_library (fixture->path, fixture->lexicon, NULL, NULL, NULL, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_CORRUPT); /* it is empty */
  g_clear_error (&error);
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  work_for_a_while (fixture->library, 5);
  fixture_close (fixture);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_cancellable_cancel (cancellable);
  g_assert_null (tz_salvage_library (fixture->path, fixture->lexicon, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/library/salvage/sound", test_sound);
  g_test_add_func ("/library/salvage/pages", test_pages);
  g_test_add_func ("/library/salvage/cut-short", test_cut_short);
  FIXTURE_ADD ("/library/salvage/text-from-source", test_text_from_source);
  FIXTURE_ADD ("/library/salvage/damaged-note", test_damaged_note);
  FIXTURE_ADD ("/library/salvage/older-version", test_older_version);
  FIXTURE_ADD ("/library/salvage/beginning-in-the-log", test_beginning_in_the_log);
  FIXTURE_ADD ("/library/salvage/refused", test_refused);
  return g_test_run ();
}
