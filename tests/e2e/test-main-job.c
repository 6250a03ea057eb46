#include <poppler.h>
#include <string.h>

#include "e2e-desk.h"

#define AGENCY "北洲区农业农村局"
#define QUOTE "完善制度8项"
#define COMPLETED AGENCY ", Completed: 9 of 11 problems"
#define COMPLETED_PROBLEM "渔政执法装备落后，长江支流禁捕巡查不够的问题, Completed"
#define NOTE "核对：与台账不符"

static void
import_samples (Robot *robot)
{
  robot_click (robot, "push button", "Open the Samples");
  g_object_unref (robot_find (robot, "table row", AGENCY));
}

static void
write_note (Robot *robot)
{
  robot_act (robot, "library.open");
  g_object_unref (robot_find (robot, "text", AGENCY));
  robot_select (robot, "text", AGENCY, QUOTE);
  robot_act (robot, "read.note");
  robot_write (robot, "text", "Note", NOTE);
}

static void
compare (Robot *robot)
{
  robot_click (robot, "page tab", "Compare");
  g_object_unref (robot_find (robot, "push button", COMPLETED));
  g_assert_false (robot_has (robot, "push button", COMPLETED_PROBLEM));
  robot_click (robot, "push button", COMPLETED);
  g_object_unref (robot_find (robot, "push button", COMPLETED_PROBLEM));
}

static void
export_report (Robot *robot, const char *path)
{
  robot_click (robot, "page tab", "Report");
  g_object_unref (robot_find (robot, NULL, "Page 1 of"));
  robot_click (robot, "push button", "Export PDF");
  robot_write (robot, "text", "Name", path);
  robot_click (robot, "push button", "Export");
}

/* Waits until the whole file is there: it is moved into place when it is complete. */
static char *
read_pdf (const char *path)
{
  for (guint i = 0; i < 300 && !g_file_test (path, G_FILE_TEST_EXISTS); i++)
    g_usleep (100 * G_TIME_SPAN_MILLISECOND);
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = g_filename_to_uri (path, NULL, &error);
  g_assert_no_error (error);
  PopplerDocument *document = poppler_document_new_from_file (uri, NULL, &error);
  g_assert_no_error (error);
  GString *text = g_string_new (NULL);
  for (int i = 0; i < poppler_document_get_n_pages (document); i++) {
    PopplerPage *page = poppler_document_get_page (document, i);
    g_autofree char *words = poppler_page_get_text (page);
    g_string_append (text, words);
    g_object_unref (page);
  }
  g_object_unref (document);
  return g_string_free (text, FALSE);
}

static void
check_pdf (const char *path)
{
  g_autofree char *text = read_pdf (path);
  g_assert_nonnull (strstr (text, AGENCY));
  g_assert_nonnull (strstr (text, "9/11"));
  g_assert_nonnull (strstr (text, NOTE));
}

static void
test_main_job (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (Robot) robot = desk_start (desk);
  import_samples (robot);
  write_note (robot);
  compare (robot);
  export_report (robot, desk->pdf);
  check_pdf (desk->pdf);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* libatspi warns where the program leaves out an interface that it may leave out. */
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
  g_test_add ("/e2e/main-job", Desk, NULL, desk_set_up, test_main_job, desk_tear_down);
  return g_test_run ();
}
