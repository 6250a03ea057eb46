#include <string.h>

#include "damage.h"
#include "errors.h"
#include "library-care.h"
#include "work.h"

static GPtrArray *
check (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *flaws = tz_library_check (fixture->library, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (flaws);
  for (guint i = 0; i < flaws->len; i++)
    g_test_message ("%s", ((TzFlaw *)flaws->pdata[i])->words);
  return flaws;
}

/* That it was looked through is kept, and what was found. */
static void
assert_last (Fixture *fixture, guint n_flaws)
{
  g_autoptr (GError) error = NULL;
  TzLastCheck last;
  g_assert_true (tz_library_get_last_check (fixture->library, &last, &error));
  g_assert_no_error (error);
  g_assert_cmpint (ABS (last.finished - g_get_real_time () / G_USEC_PER_SEC), <, 600);
  g_assert_cmpuint (last.n_flaws, ==, n_flaws);
}

static void
test_sound (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) empty = check (fixture);
  g_assert_cmpuint (empty->len, ==, 0);
  work_for_a_while (fixture->library, 40);
  g_autoptr (GPtrArray) filled = check (fixture);
  g_assert_cmpuint (filled->len, ==, 0);
  assert_last (fixture, 0);
}

/* What changes a library behind its back, and what the check says of it. */
static void
test_each_flaw (void)
{
  const struct {
    const char *sql;
    TzFlawKind kind;
    const char *words;
  } cases[] = {
      {"UPDATE text SET body = CAST (substr (body, 1, 20) || x'00' || substr (body, 22) AS BLOB)"
       " WHERE notice = (SELECT MIN (id) FROM notice)",
       TZ_FLAW_TEXT, "Notice "},
      {"UPDATE text SET (n_bytes, body) = (SELECT n_bytes, body FROM text ORDER BY notice DESC LIMIT 1)"
       " WHERE notice = (SELECT MIN (id) FROM notice)",
       TZ_FLAW_TEXT, "not the one that was stored"},
      {"DELETE FROM text WHERE notice = (SELECT MIN (id) FROM notice)", TZ_FLAW_TEXT, "its text is missing"},
      {"UPDATE source SET sha256 = zeroblob (32) WHERE id = (SELECT MIN (id) FROM source)", TZ_FLAW_TEXT,
       "Source “"},
      {"UPDATE findings SET record = zeroblob (40) WHERE notice = (SELECT MIN (id) FROM notice)",
       TZ_FLAW_TEXT, "Notice "},
      {"UPDATE tally_status SET n_problems = n_problems + 1 WHERE year = 0", TZ_FLAW_SUMS, "The sums of “"},
      {"UPDATE tally_deeds SET f1 = f1 + 1 WHERE year = 0", TZ_FLAW_SUMS, "The sums of “"},
      {"DELETE FROM tally_deeds WHERE year <> 0", TZ_FLAW_SUMS, "The sums of “"},
      {"DELETE FROM tally_theme WHERE year <> 0", TZ_FLAW_SUMS, "The sums of “"},
      {"UPDATE tally_facet SET n_notices = n_notices + 1", TZ_FLAW_SUMS, "The figures of the whole"},
      {"UPDATE annotation SET body = body || '改' WHERE id = (SELECT MIN (id) FROM annotation)", TZ_FLAW_WORK,
       "Note "},
      {"UPDATE annotation SET body = CAST (x'e6e7' AS TEXT) WHERE id = (SELECT MIN (id) FROM annotation)",
       TZ_FLAW_WORK, "Note "},
      {"DELETE FROM annotation_tag WHERE annotation = (SELECT MIN (id) FROM annotation)", TZ_FLAW_WORK,
       "Note "},
      {"UPDATE word_page SET body = zeroblob (9)", TZ_FLAW_SEARCH, "The search index: "},
      {"DELETE FROM word_page", TZ_FLAW_SEARCH, "the search does not find its text"},
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    Fixture fixture = {0};
    fixture_set_up (&fixture, NULL);
    work_for_a_while (fixture.library, 40);
    fixture_close (&fixture);
    damage_run_sql (fixture.path, cases[i].sql);
    fixture_reopen (&fixture, TZ_LIBRARY_READ_WRITE);
    g_test_message ("%s", cases[i].sql);
    g_autoptr (GPtrArray) flaws = check (&fixture);
    g_assert_cmpuint (flaws->len, >, 0);
    const TzFlaw *first = g_ptr_array_index (flaws, 0);
    g_assert_cmpint (first->kind, ==, cases[i].kind);
    g_assert_nonnull (strstr (first->words, cases[i].words));
    assert_last (&fixture, flaws->len);
    fixture_tear_down (&fixture, NULL);
  }
}

/* Pages that the disk wrote over are named, whatever else can still be read. */
static void
test_pages (void)
{
  const char *const objects[] = {"notice", "source", "annotation", "notice_year", "problem", "word_page"};
  for (guint i = 0; i < G_N_ELEMENTS (objects); i++) {
    Fixture fixture = {0};
    fixture_set_up (&fixture, NULL);
    work_for_a_while (fixture.library, 40);
    fixture_close (&fixture);
    damage_page (fixture.path, objects[i]);
    fixture_reopen (&fixture, TZ_LIBRARY_READ_WRITE);
    g_test_message ("%s", objects[i]);
    g_autoptr (GPtrArray) flaws = check (&fixture);
    g_assert_cmpuint (flaws->len, >, 0);
    g_assert_cmpint (((TzFlaw *)flaws->pdata[0])->kind, ==, TZ_FLAW_FILE);
    fixture_tear_down (&fixture, NULL);
  }
}

static guint
count_hits (Fixture *fixture, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = tz_library_search (fixture->library, words, 0, 100000, 0, &error);
  g_assert_no_error (error);
  return hits->len;
}

static void
mend (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) flaws = check (fixture);
  g_assert_true (tz_library_mend (fixture->library, flaws, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (flaws->len, ==, 0);
  assert_last (fixture, 0);
}

static const char *const words[] = {"整改", "问题", "管理", "改"};

/* What is wrong with the search index: one byte of each page, half of its pages, all of it, its end. */
static const char *const index_damage[] = {
    "UPDATE word_page SET body = CAST (substr (body, 1, length (body) - 1) || x'01' AS BLOB)",
    "UPDATE word_page SET gram = gram + 1 WHERE rowid % 2",
    "UPDATE word_page SET body = (SELECT body FROM word_page ORDER BY rowid LIMIT 1)",
    "DELETE FROM word_page; DELETE FROM word_segment",
    "DELETE FROM word_page WHERE segment = (SELECT MAX (id) FROM word_segment);"
    "DELETE FROM word_segment WHERE id = (SELECT MAX (id) FROM word_segment)",
};

/* A damaged search index leaves nothing out and is not in the way of what is imported; it is made anew from the
 * texts. */
static void
test_search_index (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (index_damage); i++) {
    Fixture fixture = {0};
    guint before[G_N_ELEMENTS (words)];
    fixture_set_up (&fixture, NULL);
    work_for_a_while (fixture.library, 60);
    for (guint j = 0; j < G_N_ELEMENTS (words); j++)
      before[j] = count_hits (&fixture, words[j]);
    g_assert_cmpuint (before[0], >, 0);
    fixture_close (&fixture);
    damage_run_sql (fixture.path, index_damage[i]);
    fixture_reopen (&fixture, TZ_LIBRARY_READ_WRITE);
    g_test_message ("%s", index_damage[i]);
    for (guint j = 0; j < G_N_ELEMENTS (words); j++)
      g_assert_cmpuint (count_hits (&fixture, words[j]), ==, before[j]);
    for (guint j = 0; j < 9; j++) {
      g_autofree char *text = g_strdup_printf ("后来的第%u篇，整改一处。", j);
      fixture_store_text (&fixture, text, "later.txt");
    }
    g_assert_cmpuint (count_hits (&fixture, "整改"), ==, before[0] + 9);
    mend (&fixture);
    g_autoptr (GPtrArray) flaws = check (&fixture);
    g_assert_cmpuint (flaws->len, ==, 0);
    g_assert_cmpuint (count_hits (&fixture, "整改"), ==, before[0] + 9);
    fixture_tear_down (&fixture, NULL);
  }
}

static void
count_progress (guint done, guint total, gpointer data)
{
  guint *last = data;
  g_assert_cmpuint (done, <=, total);
  *last = done;
}

static void
test_progress_and_cancel (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  const TzNoticeQuery trash = {.trash = TRUE};
  guint n_notices = 0, n_trashed = 0, told = 0;
  work_for_a_while (fixture->library, 40);
  tz_library_count (fixture->library, NULL, &n_notices, NULL, &error);
  tz_library_count (fixture->library, &trash, &n_trashed, NULL, &error);
  g_autoptr (GPtrArray) flaws = tz_library_check (fixture->library, count_progress, &told, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (flaws->len, ==, 0);
  g_assert_cmpuint (told, ==, n_notices + n_trashed);

  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_cancellable_cancel (cancellable);
  g_assert_null (tz_library_check (fixture->library, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_autoptr (GPtrArray) again = check (fixture); /* the connection is good for other work */
  g_assert_cmpuint (again->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/library/check/sound", test_sound);
  g_test_add_func ("/library/check/each-flaw", test_each_flaw);
  g_test_add_func ("/library/check/pages", test_pages);
  g_test_add_func ("/library/check/search-index", test_search_index);
  FIXTURE_ADD ("/library/check/progress-and-cancel", test_progress_and_cancel);
  return g_test_run ();
}
