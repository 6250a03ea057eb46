#include <string.h>

#include "errors.h"
#include "fixture.h"

static const Sample cloud = {
    .agency = "云溪市教育局",
    .province = "江南省",
    .level = "prefecture",
    .feedback = "2024-03-05",
    .declared_total = 4,
    .declared_done = 3,
    .due = "2019-12",
    .problems = {{"食堂管理松散问题", TZ_STATUS_COMPLETED, "canteen supervision"},
                 {"违规收费问题", TZ_STATUS_COMPLETED_SUSTAINED, "fees"},
                 {"食堂采购不规范问题", TZ_STATUS_IN_PROGRESS, "canteen procurement"},
                 {"其他问题", TZ_STATUS_NOT_STATED, NULL}},
};

static const Sample river = {
    .agency = "临江区卫生局",
    .province = "江北省",
    .level = "county",
    .feedback = "2023-08",
    .due = "2999-01-01",
    .problems = {{"考勤不严问题", TZ_STATUS_NOT_STATED, "formalism"}},
};

static void
test_round_trip (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 id = fixture_store (fixture, &cloud, "cloud.txt");
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  g_autoptr (TzNotice) notice = tz_library_load (fixture->library, id, &error);
  g_assert_no_error (error);
  g_autoptr (TzIncoming) sent = sample_new (&cloud, "cloud.txt", fixture->lexicon);
  g_assert_cmpstr (tz_text_get_utf8 (notice->text), ==, tz_text_get_utf8 (sent->document->text));
  g_assert_cmpuint (notice->analysis->problems->len, ==, 4);
  const TzProblem *problem = &g_array_index (notice->analysis->problems, TzProblem, 2);
  g_assert_cmpint (problem->status, ==, TZ_STATUS_IN_PROGRESS);
  g_assert_cmpuint (problem->n_themes, ==, 2);

  const TzNoticeRow *row = notice->row;
  g_assert_cmpint (row->id, ==, id);
  g_assert_cmpstr (row->name, ==, "云溪市教育局");
  g_assert_cmpstr (row->province, ==, "江南省");
  g_assert_cmpstr (row->level, ==, "prefecture");
  g_assert_cmpstr (row->feedback, ==, "2024-03-05");
  g_assert_null (row->issuer);
  g_assert_cmpint (row->year, ==, 2024);
  g_assert_cmpuint (row->n_problems, ==, 4);
  g_assert_cmpuint (row->n_status[TZ_STATUS_COMPLETED], ==, 1);
  g_assert_cmpuint (row->n_status[TZ_STATUS_NOT_STATED], ==, 1);
  g_assert_cmpint (row->declared_total, ==, 4);
  g_assert_cmpint (row->declared_done, ==, 3);
  g_assert_cmpstr (row->themes[0], ==, "canteen");
  g_assert_cmpuint (g_strv_length (row->themes), ==, 4);
  g_assert_cmpstr (row->source_name, ==, "cloud.txt");
  g_assert_cmpuint (row->n_chars, ==, tz_text_get_length (sent->document->text));
  g_assert_cmpint (row->warnings, ==, TZ_WARNING_OVERDUE);
}

static void
test_missing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (tz_library_load (fixture->library, 7, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (tz_library_load_source_bytes (fixture->library, 7, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_NOT_FOUND);
  const gint64 ids[] = {7};
  g_autoptr (GPtrArray) rows = tz_library_get_rows (fixture->library, ids, 1, NULL);
  g_assert_cmpuint (rows->len, ==, 0);
}

static void
test_same_text_twice (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 first = fixture_store_text (fixture, "第一行\n第二行", "a.txt");
  g_assert_cmpint (fixture_store_text (fixture, "第一行\n第二行", "a.txt"), ==, first);
  g_assert_cmpint (fixture_store_text (fixture, "第一行　第二 行\n", "b.txt"), ==, first);
  g_assert_cmpint (fixture_store_text (fixture, "第一行，第二行", "c.txt"), !=, first);

  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sources = tz_library_list_sources (fixture->library, first, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sources->len, ==, 2);
  const TzSource *further = g_ptr_array_index (sources, 1);
  g_assert_cmpstr (further->name, ==, "b.txt");
  g_assert_cmpstr (further->charset, ==, "UTF-8");
  g_autoptr (GBytes) bytes = tz_library_load_source_bytes (fixture->library, further->id, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "第一行　第二 行\n",
                   strlen ("第一行　第二 行\n"));
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_assert_cmpstr (further->sha256, ==, sha256);
}

static void
test_other_bytes (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzIncoming) incoming = sample_new_text ("正文", "page.html", fixture->lexicon);
  g_bytes_unref (incoming->bytes);
  incoming->bytes = g_bytes_new_static ("<p>\0正文</p>", 13);
  incoming->document->page_published = g_strdup ("2022-05-06");
  incoming->document->recognised = g_strdup ("1:93 2:58");
  g_autoptr (GPtrArray) notices = g_ptr_array_new ();
  g_ptr_array_add (notices, incoming);
  TzStored outcome;
  g_assert_true (tz_library_store (fixture->library, notices, &outcome, &error));
  g_autoptr (GPtrArray) sources = tz_library_list_sources (fixture->library, outcome.notice, &error);
  const TzSource *source = g_ptr_array_index (sources, 0);
  g_assert_cmpstr (source->page_published, ==, "2022-05-06");
  g_assert_cmpstr (source->recognised, ==, "1:93 2:58");
  g_autoptr (GBytes) bytes = tz_library_load_source_bytes (fixture->library, source->id, &error);
  g_assert_true (g_bytes_equal (bytes, incoming->bytes));
  g_autoptr (GPtrArray) rows = tz_library_get_rows (fixture->library, &outcome.notice, 1, &error);
  const TzNoticeRow *row = g_ptr_array_index (rows, 0);
  g_assert_cmpstr (row->published, ==, "2022-05-06");
  g_assert_cmpint (row->year, ==, 2022);
  g_assert_cmpstr (row->name, ==, "page.html");
  g_assert_cmpint (row->warnings, ==, TZ_WARNING_NOT_RECOGNISED);
}

/* One that breaks the library's rules fails alone and leaves nothing behind. */
static void
test_failing_notice (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzIncoming) good = sample_new (&cloud, "good.txt", fixture->lexicon);
  g_autoptr (TzIncoming) bad = sample_new (&river, "bad.txt", fixture->lexicon);
  g_autoptr (TzIncoming) last = sample_new_text ("尾", "last.txt", fixture->lexicon);
  g_clear_pointer ((char **)&bad->origin, g_free);
  g_autoptr (GPtrArray) notices = g_ptr_array_new ();
  g_ptr_array_add (notices, good);
  g_ptr_array_add (notices, bad);
  g_ptr_array_add (notices, last);
  TzStored outcomes[3];
  g_assert_true (tz_library_store (fixture->library, notices, outcomes, &error));
  g_assert_cmpint (outcomes[0].kind, ==, TZ_STORED_NEW);
  g_assert_cmpint (outcomes[1].kind, ==, TZ_STORED_FAILED);
  g_assert_cmpint (outcomes[1].notice, ==, 0);
  g_assert_error (outcomes[1].error, TZ_ERROR, TZ_ERROR_INVALID);
  g_assert_cmpint (outcomes[2].kind, ==, TZ_STORED_NEW);
  tz_stored_clear (&outcomes[1]);
  guint n = 0;
  g_assert_true (tz_library_count (fixture->library, NULL, &n, NULL, &error));
  g_assert_cmpuint (n, ==, 2);
  g_autoptr (GPtrArray) hits = tz_library_search (fixture->library, "考勤不严", 0, 10, 0, &error);
  g_assert_cmpuint (hits->len, ==, 0);
}

static void
test_delete (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 gone = fixture_store (fixture, &cloud, "cloud.txt");
  gint64 kept = fixture_store (fixture, &river, "river.txt");
  TzAnnotation note = {.notice = gone, .span = {0, 2}, .body = (char *)"注", .creator = (char *)"甲"};
  g_autoptr (TzAnnotation) stored = tz_library_add_annotation (fixture->library, &note, &error);
  g_assert_nonnull (stored);
  fixture_delete (fixture, &gone, 1);

  guint n_notices = 0, n_problems = 0;
  g_assert_true (tz_library_count (fixture->library, NULL, &n_notices, &n_problems, &error));
  g_assert_cmpuint (n_notices, ==, 1);
  g_assert_cmpuint (n_problems, ==, 1);
  g_autoptr (GPtrArray) hits = tz_library_search (fixture->library, "食堂", 0, 10, 0, &error);
  g_assert_cmpuint (hits->len, ==, 0);
  g_autoptr (GPtrArray) notes = tz_library_list_annotations (fixture->library, 0, &error);
  g_assert_cmpuint (notes->len, ==, 0);
  fixture_delete (fixture, &gone, 1); /* again */
  g_assert_cmpint (fixture_store (fixture, &cloud, "cloud.txt"), >, kept);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/library/notices/round-trip", test_round_trip);
  FIXTURE_ADD ("/library/notices/missing", test_missing);
  FIXTURE_ADD ("/library/notices/same-text-twice", test_same_text_twice);
  FIXTURE_ADD ("/library/notices/other-bytes", test_other_bytes);
  FIXTURE_ADD ("/library/notices/failing-notice", test_failing_notice);
  FIXTURE_ADD ("/library/notices/delete", test_delete);
  return g_test_run ();
}
