#include "errors.h"
#include "form-case.h"
#include "forms.h"
#include "library-care.h"

/* What the analyst says of forms. */

static void
test_separate (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 first = fixture_store (fixture, &form_case_paper, "a.txt");
  g_assert_false (tz_library_separate_form (fixture->library, first, "李甲", &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_INVALID);
  g_clear_error (&error);
  gint64 second = fixture_store (fixture, &form_case_page, "b.txt");
  g_assert_true (tz_library_separate_form (fixture->library, first, "李甲", &error));
  form_case_assert_figures (fixture, 2);
  g_autoptr (GPtrArray) forms = tz_library_list_forms (fixture->library, second, NULL);
  g_assert_cmpuint (forms->len, ==, 1);
  g_assert_cmpint (((TzForm *)forms->pdata[0])->verdict, ==, TZ_FORM_DIFFERENT);

  /* Another form is like both: it goes to one of them, and they stay apart. */
  gint64 third = fixture_store (fixture, &form_case_print, "c.txt");
  form_case_assert_figures (fixture, 2);
  g_assert_cmpint (form_case_counted (fixture, first) == third, !=,
                   form_case_counted (fixture, second) == third);
  form_case_purge (fixture, third);

  fixture_undo (fixture, "Keep Notices Apart");
  form_case_assert_figures (fixture, 1);
  fixture_redo (fixture, "Keep Notices Apart");
  form_case_assert_figures (fixture, 2);
  g_assert_true (tz_library_join_forms (fixture->library, second, first, "李甲", &error));
  form_case_assert_figures (fixture, 1);
  fixture_undo (fixture, "Count as One Notice");
  form_case_assert_figures (fixture, 2);
}

/* The analyst may say so of any two. */
static void
test_join (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 first = fixture_store (fixture, &form_case_paper, "a.txt");
  gint64 other = fixture_store (fixture, &form_case_elsewhere, "b.txt");
  g_assert_true (tz_library_join_forms (fixture->library, first, other, "李甲", &error));
  form_case_assert_figures (fixture, 1);
  g_assert_false (tz_library_join_forms (fixture->library, first, other, "李甲", &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_INVALID);
  fixture_undo (fixture, "Count as One Notice");
  form_case_assert_figures (fixture, 2);
}

static void
test_choose (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 first = fixture_store (fixture, &form_case_paper, "a.txt");
  gint64 second = fixture_store (fixture, &form_case_page, "b.txt");
  g_assert_true (tz_library_choose_form (fixture->library, first, "李甲", &error));
  g_assert_cmpint (form_case_counted (fixture, second), ==, first);
  gint64 third = fixture_store (fixture, &form_case_print, "c.txt");
  g_assert_cmpint (form_case_counted (fixture, third), ==, first);
  form_case_assert_figures (fixture, 1);
  g_assert_true (tz_library_choose_form (fixture->library, second, "李甲", &error));
  g_assert_cmpint (form_case_counted (fixture, first), ==, second);
  fixture_undo (fixture, "Choose What Counts");
  g_assert_cmpint (form_case_counted (fixture, second), ==, first);
  fixture_undo (fixture, "Choose What Counts");
  g_assert_cmpint (form_case_counted (fixture, first), ==, third);
  form_case_assert_figures (fixture, 1);
}

/* What the analyst corrected counts. */
static void
test_decided (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 first = fixture_store (fixture, &form_case_paper, "a.txt");
  gint64 second = fixture_store (fixture, &form_case_page, "b.txt");
  g_autoptr (TzNotice) notice = tz_library_load (fixture->library, first, &error);
  const TzProblem *problem = &g_array_index (notice->analysis->problems, TzProblem, 0);
  TzDecision decision = {.notice = first,
                         .subject = TZ_SUBJECT_STATUS,
                         .key = (char *)"",
                         .kind = TZ_DECISION_ACCEPTED,
                         .at.span = problem->title,
                         .creator = (char *)"李甲"};
  g_autoptr (GPtrArray) decisions = g_ptr_array_new ();
  g_ptr_array_add (decisions, &decision);
  g_assert_true (tz_library_decide (fixture->library, decisions, &error));
  g_assert_cmpint (form_case_counted (fixture, second), ==, first);
  form_case_assert_figures (fixture, 1);
  fixture_undo (fixture, "Decide on 1 Finding");
  g_assert_cmpint (form_case_counted (fixture, first), ==, second);
  form_case_assert_figures (fixture, 1);
}

static void
test_backup (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 first = fixture_store (fixture, &form_case_paper, "a.txt");
  fixture_store (fixture, &form_case_page, "b.txt");
  g_assert_true (tz_library_separate_form (fixture->library, first, "李甲", &error));
  const TzBackupPlace place = {fixture->folder, 1 << 30};
  g_autoptr (TzBackup) backup =
      tz_library_back_up (fixture->library, TZ_BACKUP_WORK, &place, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  fixture_undo (fixture, "Keep Notices Apart");
  form_case_assert_figures (fixture, 1);
  TzRestoredWork restored;
  g_assert_true (tz_library_restore_work (fixture->library, backup->path, &restored, &error));
  g_assert_no_error (error);
  form_case_assert_figures (fixture, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/library/form-sayings/separate", test_separate);
  FIXTURE_ADD ("/library/form-sayings/join", test_join);
  FIXTURE_ADD ("/library/form-sayings/choose", test_choose);
  FIXTURE_ADD ("/library/form-sayings/decided", test_decided);
  FIXTURE_ADD ("/library/form-sayings/backup", test_backup);
  return g_test_run ();
}
