#include <string.h>

#include "damage.h"
#include "errors.h"
#include "fixture.h"
#include "library-care.h"
#include "sharing.h"
#include "word-index.h"

/* So many texts that segments of the search index become one, twice, and hold long grams. */
#define N_TEXTS 4200
#define GROUP 256
#define N_QUERIES 150

/* Few characters, so that grams recur; the last ones are not among the usual. */
static const gunichar alphabet[] = {0x6574, 0x6539, 0x95ee, 0x9898, 0x3002, '2', 0x20bb7, 0xac00};

static void
free_incoming (gpointer data)
{
  sample_free (data);
}

/* Each begins with its number, so that no two are the same. */
static void
store (Fixture *fixture, char **texts, gint64 *ids, guint from, guint n)
{
  g_autoptr (GPtrArray) notices = g_ptr_array_new_with_free_func (free_incoming);
  g_autofree TzStored *outcomes = g_new0 (TzStored, n);
  g_autoptr (GError) error = NULL;
  for (guint i = from; i < from + n; i++) {
    g_autofree char *words =
        sample_random_text (alphabet, G_N_ELEMENTS (alphabet), g_test_rand_int_range (3, 40));
    texts[i] = g_strdup_printf ("%u号%s", i, words);
    g_ptr_array_add (notices, sample_new_text (texts[i], "a.txt", fixture->lexicon));
  }
  g_assert_true (tz_library_store (fixture->library, notices, outcomes, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < n; i++)
    ids[from + i] = outcomes[i].notice;
}

static char *
random_query (char **texts)
{
  if (g_test_rand_int_range (0, 2) == 0)
    return sample_random_text (alphabet, G_N_ELEMENTS (alphabet), g_test_rand_int_range (1, 8));
  const char *text = texts[g_test_rand_int_range (0, N_TEXTS)];
  guint length = g_utf8_strlen (text, -1);
  guint wanted = g_test_rand_int_range (1, 12);
  wanted = MIN (wanted, length);
  guint start = g_test_rand_int_range (0, length - wanted + 1);
  return g_utf8_substring (text, start, start + wanted);
}

static void
check (Fixture *fixture, char **texts, const gint64 *ids, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *query = g_strdup_printf ("\"%s\"", words);
  TzNoticeQuery wanted = {.text = query, .sort = TZ_SORT_IMPORTED};
  g_autoptr (GArray) listed = tz_library_list_notices (fixture->library, &wanted, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) hits = tz_library_search (fixture->library, query, 0, G_MAXUINT, 0, &error);
  g_assert_no_error (error);
  g_test_message ("%s", words);
  guint n_listed = 0, n_hits = 0;
  for (guint i = 0; i < N_TEXTS; i++) {
    if (texts[i] == NULL || strstr (texts[i], words) == NULL)
      continue;
    g_assert_cmpint (g_array_index (listed, gint64, n_listed++), ==, ids[i]);
    for (const char *at = texts[i]; (at = strstr (at, words)) != NULL; at += strlen (words)) {
      const TzHit *hit = g_ptr_array_index (hits, n_hits++);
      g_assert_cmpint (hit->notice, ==, ids[i]);
      g_assert_cmpuint (hit->span.start, ==, g_utf8_strlen (texts[i], at - texts[i]));
    }
  }
  g_assert_cmpuint (listed->len, ==, n_listed);
  g_assert_cmpuint (hits->len, ==, n_hits);
}

static void
delete_some (Fixture *fixture, char **texts, const gint64 *ids, guint n)
{
  g_autoptr (GArray) gone = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  for (guint i = 0; i < n; i += 7) {
    if (texts[i] != NULL)
      g_array_append_val (gone, ids[i]);
    g_clear_pointer (&texts[i], g_free);
  }
  fixture_delete (fixture, (const gint64 *)(gpointer)gone->data, gone->len);
  g_assert_no_error (error);
}

static void
test_against_scan (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  char *texts[N_TEXTS] = {0}, *gone[N_TEXTS] = {0};
  gint64 ids[N_TEXTS];
  for (guint from = 0; from < N_TEXTS; from += GROUP)
    store (fixture, texts, ids, from, MIN (GROUP, N_TEXTS - from));
  for (guint i = 0; i < N_QUERIES; i++) {
    g_autofree char *words = random_query (texts);
    check (fixture, texts, ids, words);
  }
  for (guint i = 0; i < N_TEXTS; i++)
    gone[i] = g_strdup (texts[i]);
  delete_some (fixture, texts, ids, N_TEXTS);
  for (guint i = 0; i < N_QUERIES / 10; i++) {
    g_autofree char *words = random_query (gone);
    check (fixture, texts, ids, words);
  }
  for (guint i = 0; i < N_TEXTS; i++) {
    g_free (texts[i]);
    g_free (gone[i]);
  }
}

/* What is deleted before segments become one is left out of the one. */
static void
test_deleted_before (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  char *texts[N_TEXTS] = {0};
  gint64 ids[N_TEXTS];
  g_autoptr (GError) error = NULL;
  for (guint from = 0; from < N_TEXTS; from += GROUP) {
    store (fixture, texts, ids, from, MIN (GROUP, N_TEXTS - from));
    delete_some (fixture, texts, ids, from);
  }
  const char *const queries[] = {"整", "改问", "整改问", "整改问题", "整改。改整", "号整改"};
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    check (fixture, texts, ids, queries[i]);
  g_autoptr (GPtrArray) flaws = tz_library_check (fixture->library, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (flaws->len, ==, 0);
  for (guint i = 0; i < N_TEXTS; i++)
    g_free (texts[i]);
}

static void
free_record (gpointer data)
{
  tz_record_free (data);
}

/* As an import stores them that goes on. */
static void
store_waiting (Fixture *fixture, char **texts, gint64 *ids, guint from, guint n)
{
  g_autoptr (GPtrArray) notices = g_ptr_array_new_with_free_func (free_incoming);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (free_record);
  g_autofree TzStored *outcomes = g_new0 (TzStored, n);
  g_autoptr (GError) error = NULL;
  for (guint i = from; i < from + n; i++) {
    texts[i] = g_strdup_printf ("%u号整改问题", i);
    g_ptr_array_add (notices, sample_new_text (texts[i], "a.txt", fixture->lexicon));
    g_ptr_array_add (records, tz_library_prepare (fixture->library, notices->pdata[i - from]));
  }
  tz_library_store_records (fixture->library, records, outcomes);
  for (guint i = 0; i < n; i++) {
    g_assert_no_error (outcomes[i].error);
    ids[from + i] = outcomes[i].notice;
  }
}

static guint
index_stored (Fixture *fixture, gboolean more)
{
  g_autoptr (GError) error = NULL;
  guint n = 0;
  g_assert_true (tz_library_index_stored (fixture->library, more, &n, &error));
  g_assert_no_error (error);
  return n;
}

static void
assert_missing (Fixture *fixture, gint64 notice, guint n_missing)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzSharing) sharing = tz_library_find_sharing (fixture->library, notice, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sharing->n_missing, ==, n_missing);
}

/* What waits for others is found, and comes into the index at the end of an import, or with the next one where the
 * program died before. */
static void
test_waiting (Fixture *fixture, gconstpointer data)
{
  const guint n = 700, n_waiting = 700 - 512;
  gboolean died = GPOINTER_TO_INT (data);
  char *texts[N_TEXTS] = {0};
  gint64 ids[N_TEXTS];
  guint n_indexed = 0;
  g_autoptr (GError) error = NULL;
  for (guint from = 0; from < n; from += 100) {
    store_waiting (fixture, texts, ids, from, 100);
    n_indexed += index_stored (fixture, TRUE);
  }
  g_assert_cmpuint (n_indexed, ==, n - n_waiting);
  assert_missing (fixture, ids[0], n_waiting);
  check (fixture, texts, ids, "699号");
  check (fixture, texts, ids, "9号整改问");
  if (died) {
    fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
    check (fixture, texts, ids, "699号");
    store (fixture, texts, ids, n, 1);
  } else {
    g_assert_cmpuint (index_stored (fixture, FALSE), ==, n_waiting);
  }
  assert_missing (fixture, ids[0], 0);
  check (fixture, texts, ids, "699号");
  check (fixture, texts, ids, "9号整改问");
  for (guint i = 0; i < N_TEXTS; i++)
    g_free (texts[i]);
}

static TzWordPlan *
make_plan (TzConnection *connection)
{
  g_autoptr (GError) error = NULL;
  TzWordPlan *plan = NULL;
  g_assert_true (tz_word_plan_new (connection, 1, &plan, &error));
  g_assert_no_error (error);
  g_assert_nonnull (plan);
  return plan;
}

/* Two that index the same: what comes second is not written. A text that is deleted meanwhile does no harm. */
static void
test_overtaken (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  char *texts[N_TEXTS] = {0};
  gint64 ids[N_TEXTS], n_segments = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (TzConnection) connection = tz_connection_open (fixture->path, TZ_CONNECT_WRITE, &error);
  g_assert_no_error (error);
  store_waiting (fixture, texts, ids, 0, 100);
  g_autoptr (TzWordPlan) plan = make_plan (connection);
  g_autoptr (TzWordPlan) late = make_plan (connection);
  delete_some (fixture, texts, ids, 50);
  store_waiting (fixture, texts, ids, 100, 100);
  g_assert_true (tz_word_index_write (connection, plan, &error));
  g_assert_true (tz_word_index_write (connection, late, &error));
  g_assert_no_error (error);
  assert_missing (fixture, ids[1], 100);
  index_stored (fixture, FALSE);
  assert_missing (fixture, ids[1], 0);
  tz_connection_read_int (connection, "SELECT COUNT(*) FROM word_segment", &n_segments, &error);
  g_assert_cmpint (n_segments, ==, 2);
  check (fixture, texts, ids, "9号整改问");
  for (guint i = 0; i < N_TEXTS; i++)
    g_free (texts[i]);
}

/* One text among many that several threads read. */
static void
test_damaged_text (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  char *texts[N_TEXTS] = {0};
  gint64 ids[N_TEXTS];
  g_autoptr (GError) error = NULL;
  store_waiting (fixture, texts, ids, 0, 300);
  fixture_close (fixture);
  damage_run_sql (fixture->path, "UPDATE text SET body = zeroblob (40) WHERE notice = 200");
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  TzNoticeQuery wanted = {.text = "整改问题"};
  g_autoptr (GArray) listed = tz_library_list_notices (fixture->library, &wanted, &error);
  g_assert_error (error, TZ_ERROR, TZ_ERROR_CORRUPT);
  g_assert_nonnull (strstr (error->message, "Notice 200: "));
  g_assert_null (listed);
  for (guint i = 0; i < N_TEXTS; i++)
    g_free (texts[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/library/large-index/against-scan", test_against_scan);
  FIXTURE_ADD ("/library/large-index/deleted-before", test_deleted_before);
  FIXTURE_ADD ("/library/large-index/overtaken", test_overtaken);
  FIXTURE_ADD ("/library/large-index/damaged-text", test_damaged_text);
  g_test_add ("/library/large-index/waiting", Fixture, GINT_TO_POINTER (FALSE), fixture_set_up, test_waiting,
              fixture_tear_down);
  g_test_add ("/library/large-index/waiting-died", Fixture, GINT_TO_POINTER (TRUE), fixture_set_up,
              test_waiting, fixture_tear_down);
  return g_test_run ();
}
