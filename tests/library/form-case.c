#include "form-case.h"

#include "agencies.h"
#include "library-care.h"

const Sample form_case_paper = {.agency = "北滩市教育局",
                                .feedback = "2024-03-05",
                                .extra = FORM_CASE_BODY,
                                .problems = {{"食堂管理松散问题", TZ_STATUS_COMPLETED, "canteen"},
                                             {"采购不合规问题", TZ_STATUS_IN_PROGRESS, "procurement"}}};
const Sample form_case_page = {.agency = "北滩市教育局",
                               .feedback = "2024-03-05",
                               .extra = FORM_CASE_BODY "来源：北滩发布",
                               .problems = {{"食堂管理松散问题", TZ_STATUS_COMPLETED, "canteen"},
                                            {"采购不合规问题", TZ_STATUS_IN_PROGRESS, "procurement"}}};
const Sample form_case_print = {.agency = "北滩市教育局",
                                .feedback = "2024-03-05",
                                .extra = FORM_CASE_BODY "来源：北滩发布　责任编辑",
                                .problems = {{"食堂管理松散问题", TZ_STATUS_COMPLETED, "canteen"},
                                             {"采购不合规问题", TZ_STATUS_IN_PROGRESS, "procurement"}}};
const Sample form_case_year_later = {.agency = "北滩市教育局",
                                     .feedback = "2025-03-05",
                                     .extra = FORM_CASE_BODY,
                                     .problems = {{"食堂管理松散问题", TZ_STATUS_COMPLETED, "canteen"},
                                                  {"采购不合规问题", TZ_STATUS_IN_PROGRESS, "procurement"}}};
const Sample form_case_elsewhere = {.agency = "南岭县教育局",
                                    .feedback = "2024-03-05",
                                    .extra = FORM_CASE_BODY,
                                    .problems = {{"食堂管理松散问题", TZ_STATUS_COMPLETED, "canteen"},
                                                 {"采购不合规问题", TZ_STATUS_IN_PROGRESS, "procurement"}}};

TzNoticeRow *
form_case_load_row (Fixture *fixture, gint64 id)
{
  g_autoptr (GPtrArray) rows = tz_library_get_rows (fixture->library, &id, 1, NULL);
  g_assert_cmpuint (rows->len, ==, 1);
  return g_ptr_array_steal_index (rows, 0);
}

gint64
form_case_counted (Fixture *fixture, gint64 id)
{
  g_autoptr (TzNoticeRow) row = form_case_load_row (fixture, id);
  g_assert_cmpint ((row->warnings & TZ_WARNING_FORM) != 0, ==, row->form_of != 0);
  return row->form_of != 0 ? row->form_of : id;
}

void
form_case_assert_figures (Fixture *fixture, guint n)
{
  g_autoptr (GError) error = NULL;
  TzProblemQuery all = {.status = -1}, canteen = {.status = -1, .theme = "canteen"};
  g_autoptr (GPtrArray) problems = tz_library_list_problems (fixture->library, &all, &error);
  g_assert_cmpuint (problems->len, ==, 2 * n);
  g_autoptr (GPtrArray) of_theme = tz_library_list_problems (fixture->library, &canteen, &error);
  g_assert_cmpuint (of_theme->len, ==, n);
  g_autoptr (GPtrArray) sums = tz_library_sum_agencies (fixture->library, &all, &error);
  g_assert_true (tz_library_sum_themes (fixture->library, &all, sums, &error));
  guint n_notices = 0, n_problems = 0, n_done = 0, n_canteen = 0;
  for (guint i = 0; i < sums->len; i++) {
    const TzAgencySums *one = sums->pdata[i];
    n_notices += one->notices->len;
    n_problems += one->n_problems;
    n_done += one->n_status[TZ_STATUS_COMPLETED];
    n_canteen += GPOINTER_TO_UINT (g_hash_table_lookup (one->themes, "canteen"));
  }
  g_assert_cmpuint (n_notices, ==, n);
  g_assert_cmpuint (n_problems, ==, 2 * n);
  g_assert_cmpuint (n_done, ==, n);
  g_assert_cmpuint (n_canteen, ==, n);
  g_assert_true (tz_library_count (fixture->library, NULL, NULL, &n_problems, &error));
  g_assert_cmpuint (n_problems, ==, 2 * n);
  g_autoptr (GPtrArray) agencies = tz_library_list_agencies (fixture->library, NULL, &error);
  guint n_registered = 0;
  for (guint i = 0; i < agencies->len; i++)
    n_registered += ((const TzAgency *)agencies->pdata[i])->n_problems;
  g_assert_cmpuint (n_registered, ==, 2 * n);
  g_autoptr (GPtrArray) flaws = tz_library_check (fixture->library, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (flaws->len, ==, 0);
}

static void
do_with (Fixture *fixture, gboolean (*func) (TzLibrary *, GArray *, GError **), gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (ids, id);
  g_assert_true (func (fixture->library, ids, &error));
  g_assert_no_error (error);
}

static gboolean
trash (TzLibrary *library, GArray *ids, GError **error)
{
  return tz_library_trash_notices (library, ids, "李甲", error);
}

void
form_case_trash (Fixture *fixture, gint64 id)
{
  do_with (fixture, trash, id);
}

void
form_case_restore (Fixture *fixture, gint64 id)
{
  do_with (fixture, tz_library_restore_notices, id);
}

void
form_case_purge (Fixture *fixture, gint64 id)
{
  form_case_trash (fixture, id);
  g_assert_true (tz_library_empty_trash (fixture->library, NULL));
}
