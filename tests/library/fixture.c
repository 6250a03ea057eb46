#include "fixture.h"

#include <string.h>

#include "folder.h"

static void
open_library (Fixture *fixture, TzLibraryMode mode)
{
  g_autoptr (GError) error = NULL;
  fixture->library = tz_library_open (fixture->path, mode, fixture->lexicon, &error);
  g_assert_no_error (error);
  g_assert_true (TZ_IS_LIBRARY (fixture->library));
}

/* Returns: (transfer full): the lists, which nobody changes: loading them took two thirds of a test that makes
 * a library for each write. */
static TzLexicon *
share_lexicon (void)
{
  static TzLexicon *shared;
  g_autoptr (GError) error = NULL;
  if (shared == NULL)
    shared = tz_lexicon_new (&error);
  g_assert_no_error (error);
  return tz_lexicon_ref (shared);
}

void
fixture_set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  fixture->folder = g_dir_make_tmp ("taizhang-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "notes.taizhang", NULL);
  fixture->lexicon = share_lexicon ();
  open_library (fixture, TZ_LIBRARY_READ_WRITE);
}

void
fixture_tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  if (fixture->library != NULL)
    g_assert_finalize_object (fixture->library);
  tz_lexicon_unref (fixture->lexicon);
  tz_folder_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

void
fixture_reopen (Fixture *fixture, TzLibraryMode mode)
{
  if (fixture->library != NULL)
    fixture_close (fixture);
  open_library (fixture, mode);
}

void
fixture_close (Fixture *fixture)
{
  g_assert_finalize_object (fixture->library);
  fixture->library = NULL;
}

void
fixture_delete (Fixture *fixture, const gint64 *notices, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof *notices);
  g_array_append_vals (ids, notices, n);
  tz_library_trash_notices (fixture->library, ids, "李甲", &error);
  g_assert_no_error (error);
  tz_library_empty_trash (fixture->library, &error);
  g_assert_no_error (error);
}

static void
copy_file (const char *from, const char *to)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize size = 0;
  g_file_get_contents (from, &contents, &size, &error);
  g_assert_no_error (error);
  g_file_set_contents (to, contents, size, &error);
  g_assert_no_error (error);
}

void
fixture_put_kept (Fixture *fixture, int version)
{
  g_autofree char *name = g_strdup_printf ("version-%d.taizhang", version);
  g_autofree char *kept = g_test_build_filename (G_TEST_DIST, "library", "kept", name, NULL);
  if (fixture->library != NULL)
    fixture_close (fixture);
  copy_file (kept, fixture->path);
}

TzLibrary *
fixture_open_copy (Fixture *fixture)
{
  g_autofree char *copy = g_strconcat (fixture->path, ".copy", NULL);
  g_autoptr (GError) error = NULL;
  copy_file (fixture->path, copy);
  TzLibrary *library = tz_library_open (copy, TZ_LIBRARY_READ_WRITE, fixture->lexicon, &error);
  g_assert_no_error (error);
  return library;
}

/* @incoming: (transfer full) */
static gint64
store (Fixture *fixture, TzIncoming *incoming)
{
  g_autoptr (TzIncoming) owned = incoming;
  g_autoptr (GPtrArray) notices = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  TzStored outcome;
  g_ptr_array_add (notices, owned);
  g_assert_true (tz_library_store (fixture->library, notices, &outcome, &error));
  g_assert_no_error (error);
  g_assert_cmpint (outcome.kind, !=, TZ_STORED_FAILED);
  return outcome.notice;
}

gint64
fixture_store (Fixture *fixture, const Sample *sample, const char *name)
{
  return store (fixture, sample_new (sample, name, fixture->lexicon));
}

gint64
fixture_store_text (Fixture *fixture, const char *text, const char *name)
{
  return store (fixture, sample_new_text (text, name, fixture->lexicon));
}

TzNotice *
fixture_load (Fixture *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  TzNotice *notice = tz_library_load (fixture->library, id, &error);
  g_assert_no_error (error);
  return notice;
}

void
fixture_undo (Fixture *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *undone = tz_library_undo (fixture->library, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undone, ==, name);
}

void
fixture_redo (Fixture *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *redone = tz_library_redo (fixture->library, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (redone, ==, name);
}

TzSpan
fixture_title_of (Fixture *fixture, gint64 id, guint problem)
{
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  return g_array_index (notice->findings->problems, TzProblem, problem).title;
}

void
fixture_decide_all (Fixture *fixture, const TzDecision *decisions, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (list, (gpointer)&decisions[i]);
  tz_library_decide (fixture->library, list, &error);
  g_assert_no_error (error);
}

void
fixture_replace_findings (Fixture *fixture, gint64 id, TzAnalysis *analysis)
{
  g_autoptr (GError) error = NULL;
  TzReread reread = {id, analysis};
  g_autoptr (GPtrArray) rereads = g_ptr_array_new ();
  g_ptr_array_add (rereads, &reread);
  tz_library_replace_findings (fixture->library, rereads, &error);
  g_assert_no_error (error);
}
