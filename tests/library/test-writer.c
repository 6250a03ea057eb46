#include <glib/gstdio.h>

#include "errors.h"
#include "fixture.h"
#include "library-private.h"

typedef struct {
  GMainLoop *loop;
  GThread *caller;
  guint n_done;
  guint order[10];
  guint n_changed;
  gint64 changed;
} Log;

typedef struct {
  Log *log;
  guint number;
  Fixture *fixture;
} Work;

/* On the library's thread: a write within a write's turn runs at once. */
static gpointer
store_one (TzLibrary *library, gpointer data, GError **error)
{
  Work *work = data;
  g_assert_true (g_thread_self () != work->log->caller);
  work->log->order[work->log->n_done++] = work->number;
  if (work->number == 9) {
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_INVALID, "no");
    return NULL;
  }
  g_autofree char *name = g_strdup_printf ("%u.txt", work->number);
  g_assert_cmpint (fixture_store_text (work->fixture, name, name), >, 0);
  guint n = 0;
  g_assert_true (tz_library_count (library, NULL, &n, NULL, error));
  return GUINT_TO_POINTER (n);
}

static void
stored (GObject *source, GAsyncResult *result, gpointer data)
{
  Work *work = data;
  g_autoptr (GError) error = NULL;
  g_assert_true (g_thread_self () == work->log->caller);
  gpointer n = tz_library_submit_finish (TZ_LIBRARY (source), result, &error);
  if (work->number < 9) {
    g_assert_no_error (error);
    g_assert_cmpuint (GPOINTER_TO_UINT (n), ==, work->number + 1);
    return;
  }
  g_assert_error (error, TZ_ERROR, TZ_ERROR_INVALID);
  g_main_loop_quit (work->log->loop);
}

static void
changed (TzLibrary *library G_GNUC_UNUSED, int what, gint64 notice, gpointer data)
{
  Log *log = data;
  g_assert_true (g_thread_self () == log->caller);
  g_assert_cmpint (what, ==, TZ_CHANGE_NOTICES);
  log->changed = notice;
  log->n_changed++;
}

static void
test_submit (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Log log = {.loop = loop, .caller = g_thread_self ()};
  Work works[10];
  g_signal_connect (fixture->library, "changed", G_CALLBACK (changed), &log);
  for (guint i = 0; i < 10; i++) {
    works[i] = (Work){&log, i, fixture};
    tz_library_submit (fixture->library, store_one, &works[i], NULL, NULL, stored, &works[i]);
  }
  g_main_loop_run (loop);
  while (log.n_changed < 9)
    g_main_context_iteration (NULL, TRUE);
  for (guint i = 0; i < 10; i++)
    g_assert_cmpuint (log.order[i], ==, i);
  g_assert_cmpint (log.changed, ==, 9);
}

static gpointer
wait_a_little (TzLibrary *library G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED, GError **error G_GNUC_UNUSED)
{
  g_usleep (20 * 1000);
  return NULL;
}

/* What was submitted is done before the library goes, and the file is free afterwards. */
static void
test_closing_with_work (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  Log log = {.caller = g_thread_self ()};
  Work work = {&log, 0, fixture};
  tz_library_submit (fixture->library, wait_a_little, NULL, NULL, NULL, NULL, NULL);
  tz_library_submit (fixture->library, store_one, &work, NULL, NULL, NULL, NULL);
  tz_library_submit (fixture->library, wait_a_little, NULL, NULL, NULL, NULL, NULL);
  TzLibrary *closing = fixture->library;
  g_object_add_weak_pointer (G_OBJECT (closing), (gpointer *)&closing);
  g_object_unref (closing);
  while (closing != NULL) {
    g_main_context_iteration (NULL, FALSE);
    g_usleep (1000);
  }
  g_autoptr (GError) error = NULL;
  fixture->library = tz_library_open (fixture->path, TZ_LIBRARY_READ_WRITE, fixture->lexicon, &error);
  g_assert_no_error (error);
  guint n = 0;
  g_assert_true (tz_library_count (fixture->library, NULL, &n, NULL, NULL));
  g_assert_cmpuint (n, ==, 1);
}

#define N_THREADS 6
#define N_EACH 15

static gpointer
write_and_read (gpointer data)
{
  Work *work = data;
  for (guint i = 0; i < N_EACH; i++) {
    g_autofree char *text = g_strdup_printf ("甲乙%u丙丁%u", work->number, i);
    gint64 id = fixture_store_text (work->fixture, text, "a.txt");
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) hits = tz_library_search (work->fixture->library, text, 0, 100, 0, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (hits->len, >=, 1);
    g_autoptr (TzNotice) notice = tz_library_load (work->fixture->library, id, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (tz_text_get_utf8 (notice->text), ==, text);
  }
  return NULL;
}

static void
test_many_threads (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GThread *threads[N_THREADS];
  Work works[N_THREADS];
  for (guint i = 0; i < N_THREADS; i++) {
    works[i] = (Work){NULL, i, fixture};
    threads[i] = g_thread_new ("test", write_and_read, &works[i]);
  }
  for (guint i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);
  guint n = 0;
  g_assert_true (tz_library_count (fixture->library, NULL, &n, NULL, NULL));
  g_assert_cmpuint (n, ==, N_THREADS * N_EACH);
}

static gboolean
add_note (Fixture *fixture, gint64 notice, GError **error)
{
  TzAnnotation note = {.notice = notice, .span = {0, 2}, .body = (char *)"要再看", .creator = (char *)"李甲"};
  g_autoptr (TzAnnotation) stored = tz_library_add_annotation (fixture->library, &note, error);
  return stored != NULL;
}

/* What is written to a file that nobody finds is no longer told to be kept. */
static void
test_moved (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 notice = fixture_store_text (fixture, "食堂管理松散。", "1.txt");
  g_autofree char *elsewhere = g_strconcat (fixture->path, ".elsewhere", NULL);
  g_assert_cmpint (g_rename (fixture->path, elsewhere), ==, 0);
  g_assert_false (add_note (fixture, notice, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  g_assert_false (add_note (fixture, notice, NULL));
  g_assert_cmpint (g_rename (elsewhere, fixture->path), ==, 0);
  g_assert_true (add_note (fixture, notice, &error));
  g_assert_no_error (error);
}

#define N_RECORDS 5

typedef struct {
  Fixture *fixture;
  GMutex mutex; /* held while the writer is to wait */
  guint n_seen;
} Queue;

static gpointer
wait_for_leave (TzLibrary *library G_GNUC_UNUSED, gpointer data, GError **error G_GNUC_UNUSED)
{
  Queue *queue = data;
  g_mutex_lock (&queue->mutex);
  g_mutex_unlock (&queue->mutex);
  return NULL;
}

static gpointer
count_stored (TzLibrary *library, gpointer data, GError **error)
{
  Queue *queue = data;
  g_assert_true (tz_library_count (library, NULL, &queue->n_seen, NULL, error));
  return NULL;
}

static gpointer
store_records (gpointer data)
{
  Fixture *fixture = data;
  TzIncoming *notices[N_RECORDS];
  TzStored outcomes[N_RECORDS];
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  for (guint i = 0; i < N_RECORDS; i++) {
    g_autofree char *text = g_strdup_printf ("第%u条", i);
    notices[i] = sample_new_text (text, "a.txt", fixture->lexicon);
    g_ptr_array_add (records, tz_library_prepare (fixture->library, notices[i]));
  }
  tz_library_store_records (fixture->library, records, outcomes);
  for (guint i = 0; i < N_RECORDS; i++) {
    g_assert_cmpint (outcomes[i].kind, ==, TZ_STORED_NEW);
    tz_record_free (records->pdata[i]);
    sample_free (notices[i]);
  }
  return NULL;
}

/* Who waits to write goes before the rest of what is imported. */
static void
test_makes_way (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  Queue queue = {.fixture = fixture};
  g_mutex_init (&queue.mutex);
  g_mutex_lock (&queue.mutex);
  tz_library_submit (fixture->library, wait_for_leave, &queue, NULL, NULL, NULL, NULL);
  while (tz_library_is_awaited (fixture->library))
    g_thread_yield ();
  GThread *importing = g_thread_new ("test", store_records, fixture);
  while (!tz_library_is_awaited (fixture->library))
    g_thread_yield ();
  tz_library_submit (fixture->library, count_stored, &queue, NULL, NULL, NULL, NULL);
  g_mutex_unlock (&queue.mutex);
  g_thread_join (importing);
  guint n = 0;
  g_assert_true (tz_library_count (fixture->library, NULL, &n, NULL, NULL));
  g_assert_cmpuint (n, ==, N_RECORDS);
  g_assert_cmpuint (queue.n_seen, ==, 1);
  g_mutex_clear (&queue.mutex);
  while (
      g_main_context_iteration (NULL, FALSE)) /* what was submitted holds the library until it has returned */
    continue;
}

static gboolean
write_ballast (TzConnection *connection, gpointer data, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("CREATE TABLE IF NOT EXISTS ballast (body); DELETE FROM ballast;"
                                          "INSERT INTO ballast VALUES (zeroblob (%u * 1000000))",
                                          GPOINTER_TO_UINT (data));
  return tz_connection_exec (connection, sql, error);
}

/* Returns: how many megabytes the file takes without its log once so many were written. */
static guint
write_megabytes (Fixture *fixture, guint n)
{
  GStatBuf found;
  g_autoptr (GError) error = NULL;
  g_assert_true (tz_library_write (fixture->library, write_ballast, GUINT_TO_POINTER (n), &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (fixture->path, &found), ==, 0);
  return found.st_size / 1000000;
}

/* Who writes next does not wait until what was written before is moved into the file, unless that is very much. */
static void
test_log (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GStatBuf found;
  g_assert_cmpuint (write_megabytes (fixture, 20), <, 5);
  tz_library_move_log (fixture->library);
  g_assert_cmpint (g_stat (fixture->path, &found), ==, 0);
  g_assert_cmpint (found.st_size, >, 20 * 1000000);
  g_assert_cmpuint (write_megabytes (fixture, 30), <, 25);
  g_assert_cmpuint (write_megabytes (fixture, 25), >=, 30);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/library/writer/submit", test_submit);
  FIXTURE_ADD ("/library/writer/closing-with-work", test_closing_with_work);
  FIXTURE_ADD ("/library/writer/many-threads", test_many_threads);
  FIXTURE_ADD ("/library/writer/makes-way", test_makes_way);
  FIXTURE_ADD ("/library/writer/moved", test_moved);
  FIXTURE_ADD ("/library/writer/log", test_log);
  return g_test_run ();
}
