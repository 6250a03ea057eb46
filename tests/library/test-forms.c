#include <sqlite3.h>
#include <string.h>

#include "agencies.h"
#include "form-case.h"
#include "forms.h"

static void
test_counted_once (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 first = fixture_store (fixture, &form_case_paper, "a.txt");
  form_case_assert_figures (fixture, 1);
  gint64 second = fixture_store (fixture, &form_case_page, "b.html");
  form_case_assert_figures (fixture, 1);
  g_assert_cmpint (form_case_counted (fixture, first), ==, second); /* the longer one */
  g_assert_cmpint (form_case_counted (fixture, second), ==, second);
  g_autoptr (TzNoticeRow) row = form_case_load_row (fixture, second);
  g_assert_cmpuint (row->n_forms, ==, 1);

  g_autoptr (GPtrArray) forms = tz_library_list_forms (fixture->library, first, NULL);
  g_assert_cmpuint (forms->len, ==, 1);
  const TzForm *form = forms->pdata[0];
  g_assert_cmpint (form->notice, ==, second);
  g_assert_cmpstr (form->source_name, ==, "b.html");
  g_assert_true (form->counts_for_all);
  g_assert_cmpfloat (form->likeness, >, 0.95);
  g_assert_cmpfloat (form->likeness, <, 1);

  TzProblemQuery all = {.status = -1};
  g_autoptr (GPtrArray) sums = tz_library_sum_agencies (fixture->library, &all, NULL);
  g_assert_cmpuint (((TzAgencySums *)sums->pdata[0])->n_left_out, ==, 0); /* counted, and once */

  TzNoticeQuery query = {.warnings = TZ_WARNING_FORM};
  g_autoptr (GArray) listed = tz_library_list_notices (fixture->library, &query, NULL);
  g_assert_cmpuint (listed->len, ==, 1);
  g_assert_cmpint (g_array_index (listed, gint64, 0), ==, first);
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  form_case_assert_figures (fixture, 1);
}

static void
test_not_the_same (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture_store (fixture, &form_case_paper, "a.txt");
  fixture_store (fixture, &form_case_year_later, "b.txt");
  fixture_store (fixture, &form_case_elsewhere, "c.txt");
  form_case_assert_figures (fixture, 3);
}

/* Where nobody says whose they are, they have to be nearly the same to the letter. */
static void
test_unknown_agency (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 one = fixture_store_text (fixture, FORM_CASE_BODY, "a.txt");
  gint64 near = fixture_store_text (fixture, FORM_CASE_BODY "来源", "b.txt");
  gint64 far = fixture_store_text (fixture, FORM_CASE_BODY "责任编辑和签发人均已核对无误后发布", "c.txt");
  g_assert_cmpint (form_case_counted (fixture, one), ==, near);
  g_assert_cmpint (form_case_counted (fixture, far), ==, far);
}

/* Which one counts, and what it counts, is the same in whichever order they come. */
static void
test_order (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const Sample *const samples[] = {&form_case_paper, &form_case_page, &form_case_print};
  static const guint orders[][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
  for (guint order = 0; order < G_N_ELEMENTS (orders); order++) {
    gint64 ids[3] = {0};
    for (guint i = 0; i < 3; i++)
      ids[orders[order][i]] = fixture_store (fixture, samples[orders[order][i]], "a.txt");
    form_case_assert_figures (fixture, 1);
    for (guint i = 0; i < 3; i++) {
      g_assert_cmpint (form_case_counted (fixture, ids[i]), ==, ids[2]);
      form_case_purge (fixture, ids[i]);
    }
  }
}

static void
test_trash (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 first = fixture_store (fixture, &form_case_paper, "a.txt");
  gint64 second = fixture_store (fixture, &form_case_page, "b.txt");
  form_case_trash (fixture, second);
  g_assert_cmpint (form_case_counted (fixture, first), ==, first);
  form_case_assert_figures (fixture, 1);
  fixture_undo (fixture, "Delete 1 Notice");
  g_assert_cmpint (form_case_counted (fixture, first), ==, second);
  form_case_assert_figures (fixture, 1);
  fixture_redo (fixture, "Delete 1 Notice");
  g_assert_cmpint (form_case_counted (fixture, first), ==, first);
  form_case_restore (fixture, second);
  g_assert_cmpint (form_case_counted (fixture, first), ==, second);
  form_case_trash (fixture, second);
  form_case_purge (fixture, second);
  form_case_assert_figures (fixture, 1);
  second = fixture_store (fixture, &form_case_page, "b.txt");
  form_case_purge (fixture, second);
  g_assert_cmpint (form_case_counted (fixture, first), ==, first);
  form_case_assert_figures (fixture, 1);
}

static void
test_agencies (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 first = fixture_store (fixture, &form_case_paper, "a.txt");
  gint64 other = fixture_store (fixture, &form_case_elsewhere, "b.txt");
  g_assert_true (tz_library_merge_agencies (fixture->library, (const char *[]){"南岭县教育局", NULL},
                                            "北滩市教育局", "李甲", &error));
  form_case_assert_figures (fixture, 1);
  fixture_store (fixture, &form_case_page, "c.txt");
  form_case_assert_figures (fixture, 1);
  fixture_undo (fixture, "Merge Agencies");
  form_case_assert_figures (fixture, 2);
  fixture_redo (fixture, "Merge Agencies");
  form_case_assert_figures (fixture, 1);
  g_assert_true (tz_library_move_notice (fixture->library, first, "东溪区教育局", "李甲", &error));
  form_case_assert_figures (fixture, 2);
  g_assert_cmpint (form_case_counted (fixture, first), ==, first);
  g_assert_cmpint (form_case_counted (fixture, other), !=, first);
  fixture_undo (fixture, "Move Notice to Another Agency");
  form_case_assert_figures (fixture, 1);
}

/* New findings give another agency, or another date. */
static void
test_rereading (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  fixture_store (fixture, &form_case_paper, "a.txt");
  gint64 second = fixture_store (fixture, &form_case_page, "b.txt");
  g_autoptr (TzNotice) notice = tz_library_load (fixture->library, second, &error);
  TzReread reread = {second, notice->findings};
  g_autoptr (GPtrArray) rereads = g_ptr_array_new ();
  g_ptr_array_add (rereads, &reread);
  notice->findings->header[TZ_HEADER_FEEDBACK_DATE].value = "2023-03-05";
  g_assert_true (tz_library_replace_findings (fixture->library, rereads, &error));
  form_case_assert_figures (fixture, 2);
  notice->findings->header[TZ_HEADER_FEEDBACK_DATE].value = "2024-03";
  g_assert_true (tz_library_replace_findings (fixture->library, rereads, &error));
  form_case_assert_figures (fixture, 1);
  notice->findings->header[TZ_HEADER_AGENCY].value = "南岭县教育局";
  g_assert_true (tz_library_replace_findings (fixture->library, rereads, &error));
  form_case_assert_figures (fixture, 2);
}

/* Steps over whole tables, of the statements that look for forms. */
static guint n_statements, n_steps;

static int
trace_cb (unsigned type G_GNUC_UNUSED, void *data G_GNUC_UNUSED, void *statement, void *time G_GNUC_UNUSED)
{
  const char *sql = sqlite3_sql (statement);
  if (strstr (sql, "likeness") == NULL && strstr (sql, "form_of") == NULL)
    return 0;
  n_statements++;
  n_steps += sqlite3_stmt_status (statement, SQLITE_STMTSTATUS_FULLSCAN_STEP, 0);
  return 0;
}

static int
trace_connection (sqlite3 *connection, char **message G_GNUC_UNUSED, gconstpointer routines G_GNUC_UNUSED)
{
  return sqlite3_trace_v2 (connection, SQLITE_TRACE_PROFILE, trace_cb, NULL);
}

/* Stores two forms, keeps them apart and throws one away; says how many steps that took. */
static guint
count_steps (Fixture *fixture)
{
  fixture_close (fixture);
  sqlite3_auto_extension ((void (*) (void))trace_connection);
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  n_statements = n_steps = 0;
  gint64 first = fixture_store (fixture, &form_case_paper, "a.txt");
  gint64 second = fixture_store (fixture, &form_case_page, "b.txt");
  g_autoptr (GPtrArray) forms = tz_library_list_forms (fixture->library, first, NULL);
  g_assert_cmpuint (forms->len, ==, 1);
  g_assert_true (tz_library_separate_form (fixture->library, first, "李甲", NULL));
  form_case_trash (fixture, first);
  form_case_purge (fixture, first);
  form_case_purge (fixture, second);
  fixture_close (fixture);
  sqlite3_reset_auto_extension ();
  fixture_reopen (fixture, TZ_LIBRARY_READ_WRITE);
  g_assert_cmpuint (n_statements, >, 5);
  return n_steps;
}

/* What is done for a notice is the same work among few notices and among many. */
static void
test_looked_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  guint among_none = count_steps (fixture);
  for (guint i = 0; i < 20; i++) {
    Sample other = form_case_year_later;
    g_autofree char *feedback = g_strdup_printf ("%u-03-05", 2000 + i);
    other.feedback = feedback;
    fixture_store (fixture, &other, "c.txt");
  }
  g_assert_cmpuint (count_steps (fixture), ==, among_none);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/library/forms/counted-once", test_counted_once);
  FIXTURE_ADD ("/library/forms/not-the-same", test_not_the_same);
  FIXTURE_ADD ("/library/forms/unknown-agency", test_unknown_agency);
  FIXTURE_ADD ("/library/forms/order", test_order);
  FIXTURE_ADD ("/library/forms/trash", test_trash);
  FIXTURE_ADD ("/library/forms/agencies", test_agencies);
  FIXTURE_ADD ("/library/forms/rereading", test_rereading);
  FIXTURE_ADD ("/library/forms/looked-up", test_looked_up);
  return g_test_run ();
}
