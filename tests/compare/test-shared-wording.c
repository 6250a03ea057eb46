#include "shared-wording.h"

#include "compared.h"
#include "errors.h"

/* The answer to a problem is 针对 and its title, and 已修订制度: seven letters more. */
#define TWENTY "食堂采购验收办法没有公布账目也没有接受监督"
#define THIRTY "工程招标文件没有经过集体研究就由个别人决定并且没有留下任何记录"

#define OTHER "公车使用没有登记里程也没有核对油卡余额而且多次在节假日停放在私人小区里无人过问更没有追究责任"

static const Sample samples[] = {
    {.agency = "甲市教育局",
     .problems = {{TWENTY, TZ_STATUS_COMPLETED, "canteen"}, {"账目不清", TZ_STATUS_COMPLETED, "finance"}}},
    {.agency = "乙县水务局", .problems = {{TWENTY, TZ_STATUS_COMPLETED, "canteen"}}},
    {.agency = "丙县交通局",
     .problems = {{THIRTY, TZ_STATUS_COMPLETED, "construction"}, {THIRTY, TZ_STATUS_COMPLETED, NULL}}},
    {.agency = "丁县住建局", .certainty = 0.4f, .problems = {{TWENTY, TZ_STATUS_COMPLETED, "canteen"}}},
};

static void
count_progress (guint done, guint total, gpointer data)
{
  guint *n = data;
  g_assert_cmpuint (done, <=, total);
  (*n)++;
}

static TzSharedWording *
share (Fixture *fixture, const TzProblemQuery *query, guint *n_told)
{
  g_autoptr (GError) error = NULL;
  TzSharedWording *wording =
      tz_shared_wording_new (fixture->library, query, count_progress, n_told, NULL, &error);
  g_assert_no_error (error);
  return wording;
}

static void
fill (Fixture *fixture)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_autofree char *name = g_strdup_printf ("%u.txt", i);
    g_assert_cmpint (fixture_store (fixture, &samples[i], name), ==, i + 1);
  }
}

static void
test_shares (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzProblemQuery every = {.status = -1};
  guint n_told = 0;
  fill (fixture);
  g_autoptr (TzSharedWording) wording = share (fixture, &every, &n_told);
  g_assert_cmpuint (n_told, ==, 3);
  g_assert_cmpuint (wording->passages->len, ==, 2);
  const TzPassage *within = g_ptr_array_index (wording->passages, 0),
                  *across = g_ptr_array_index (wording->passages, 1);
  g_assert_cmpuint (within->n_documents, ==, 1);
  g_assert_cmpuint (across->n_documents, ==, 2);
  g_assert_cmpuint (across->n_letters, ==, g_utf8_strlen (TWENTY, -1) + 7);
  TzSpan span;
  const TzWordingNotice *notice = tz_shared_wording_get_place (wording, across, 1, &span);
  g_assert_cmpstr (notice->name, ==, "甲市教育局");
  g_autoptr (TzNotice) loaded = fixture_load (fixture, notice->notice);
  g_autofree char *words = tz_text_dup_slice (loaded->text, span);
  g_assert_cmpstr (words, ==, "针对" TWENTY "，已修订制度");
}

static void
test_table (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzProblemQuery every = {.status = -1};
  guint n_told = 0, n = (guint)g_utf8_strlen (TWENTY, -1) + 7;
  fill (fixture);
  g_autoptr (TzSharedWording) wording = share (fixture, &every, &n_told);
  g_autoptr (TzTable) table = tz_shared_wording_make_table (wording);
  compared_assert_rows (table, "乙县水务局 丙县交通局 甲市教育局");
  compared_assert_rate (compared_cell (table, "2", "shared"), n, n);
  compared_assert_rate (compared_cell (table, "1", "shared"), n, n + 11);
  compared_assert_rate (compared_cell (table, "1", "standard"), 0, n);
}

/* Only what is asked for is compared. */
static void
test_query (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const gint64 notices[] = {1, 3, 0};
  const TzProblemQuery picked = {.notices = notices, .status = -1}, none = {.year = 1999, .status = -1};
  guint n_told = 0;
  fill (fixture);
  g_autoptr (TzSharedWording) two = share (fixture, &picked, &n_told);
  g_assert_cmpuint (two->notices->len, ==, 2);
  g_assert_cmpuint (two->passages->len, ==, 1);
  g_autoptr (TzSharedWording) nothing = share (fixture, &none, &n_told);
  g_assert_cmpuint (nothing->notices->len, ==, 0);
  g_assert_cmpuint (nothing->passages->len, ==, 0);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzProblemQuery every = {.status = -1};
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  fill (fixture);
  g_cancellable_cancel (cancellable);
  g_assert_null (tz_shared_wording_new (fixture->library, &every, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* One notice against all others: only what it shares is told, beginning with its own place. */
static void
test_of_one (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const Sample notices[] = {
      {.agency = "甲市教育局", .problems = {{TWENTY THIRTY, TZ_STATUS_COMPLETED, NULL}}},
      {.agency = "乙县水务局",
       .problems = {{TWENTY THIRTY, TZ_STATUS_COMPLETED, NULL}, {OTHER, TZ_STATUS_COMPLETED, NULL}}},
      {.agency = "丙县交通局", .problems = {{OTHER, TZ_STATUS_COMPLETED, NULL}}},
  };
  guint n = (guint)g_utf8_strlen (TWENTY THIRTY, -1) + 7;
  g_autoptr (GError) error = NULL;
  TzSpan span;
  for (guint i = 0; i < G_N_ELEMENTS (notices); i++) {
    g_autofree char *name = g_strdup_printf ("%u.txt", i);
    fixture_store (fixture, &notices[i], name);
  }
  g_autoptr (TzSharedWording) wording = tz_shared_wording_new_of (fixture->library, 1, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (wording->sharing->notices->len, ==, 1);
  g_assert_cmpuint (wording->passages->len, ==, 1);
  const TzPassage *passage = g_ptr_array_index (wording->passages, 0);
  guint own = tz_shared_wording_find_own (wording, passage);
  g_assert_cmpuint (passage->n_letters, ==, n);
  g_assert_cmpint (tz_shared_wording_get_place (wording, passage, own, &span)->notice, ==, 1);
  g_autoptr (TzTable) table = tz_shared_wording_make_table (wording);
  compared_assert_rows (table, "甲市教育局");
  compared_assert_rate (compared_cell (table, "1", "shared"), n, n);
  g_assert_null (tz_shared_wording_new_of (fixture->library, 9, NULL, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_NOT_FOUND);
}

/* The table tells of all notices that count, in marks; one that only has words of its own comes last. */
static void
test_estimate (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const Sample notices[] = {
      {.agency = "丙县交通局", .problems = {{OTHER, TZ_STATUS_COMPLETED, NULL}}},
      {.agency = "甲市教育局", .problems = {{TWENTY THIRTY, TZ_STATUS_COMPLETED, NULL}}},
      {.agency = "乙县水务局", .problems = {{TWENTY THIRTY, TZ_STATUS_COMPLETED, NULL}}},
  };
  const TzProblemQuery every = {.status = -1};
  g_autoptr (GError) error = NULL;
  guint n_told = 0;
  for (guint i = 0; i < G_N_ELEMENTS (notices); i++) {
    g_autofree char *name = g_strdup_printf ("%u.txt", i);
    fixture_store (fixture, &notices[i], name);
  }
  g_autoptr (TzSharedWording) wording = share (fixture, &every, &n_told);
  g_assert_true (
      tz_shared_wording_estimate (wording, fixture->library, &every, count_progress, &n_told, NULL, &error));
  g_assert_no_error (error);
  g_autoptr (TzTable) table = tz_shared_wording_make_table (wording);
  compared_assert_rows (table, "甲市教育局 乙县水务局 丙县交通局");
  g_assert_cmpuint (wording->repeats->len, ==, 3);
  for (guint i = 0; i < 3; i++) {
    const TzNoticeRepeats *repeats = wording->repeats->pdata[i];
    g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, repeats->notice);
    compared_assert_rate (compared_cell (table, id, "shared"), repeats->n_repeated, repeats->n_marks);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/shared-wording/shares", test_shares);
  FIXTURE_ADD ("/shared-wording/table", test_table);
  FIXTURE_ADD ("/shared-wording/query", test_query);
  FIXTURE_ADD ("/shared-wording/of-one", test_of_one);
  FIXTURE_ADD ("/shared-wording/estimate", test_estimate);
  FIXTURE_ADD ("/shared-wording/cancelled", test_cancelled);
  return g_test_run ();
}
