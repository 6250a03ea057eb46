#include <glib/gstdio.h>
#include <poppler.h>
#include <unistd.h>

#include "notice-print.h"
#include "view-notices.h"
#include "view-test.h"

/* Made on a thread of its own, as the window does. */
static gpointer
make_report (gpointer data)
{
  const TzViewTest *test = data;
  g_autoptr (GError) error = NULL;
  const TzReportOptions options = {.author = "李甲"};
  TzReport *report = tz_report_new_of_notice (test->library, 1, &options, NULL, &error);
  g_assert_no_error (error);
  return report;
}

/* Pixels of the page that are not white. */
static guint
count_ink (PopplerPage *page)
{
  const int width = 595, height = 842;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  poppler_page_render (page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  const guint32 *pixels = (const guint32 *)(gconstpointer)cairo_image_surface_get_data (surface);
  guint n = 0;
  for (int i = 0; i < width * height; i++)
    n += (pixels[i] & 0xffffff) != 0xffffff;
  cairo_surface_destroy (surface);
  return n;
}

static void
test_pages (void)
{
  TzViewTest *test = tz_view_test_new ();
  g_autoptr (GError) error = NULL;
  tz_view_test_add (test, c_north);
  g_autoptr (TzReport) report = g_thread_join (g_thread_new ("report", make_report, test));
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "printed-XXXXXX.pdf", NULL);
  close (g_mkstemp (path));
  GtkPrintOperation *operation = tz_notice_print_new (report);
  const char *name = gtk_print_settings_get (gtk_print_operation_get_print_settings (operation),
                                             GTK_PRINT_SETTINGS_OUTPUT_BASENAME);
  g_assert_cmpstr (name, ==, tz_report_get_title (report));
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_finalize_object (operation);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  PopplerDocument *document = poppler_document_new_from_file (uri, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, (int)tz_report_get_n_pages (report));
  PopplerPage *page = poppler_document_get_page (document, 0);
  g_assert_cmpuint (count_ink (page), >, 2000);
  g_autofree char *text = poppler_page_get_text (page);
  g_assert_nonnull (strstr (text, "整改")); /* letters, not their shapes */
  g_object_unref (page);
  g_object_unref (document);
  g_unlink (path);
  tz_view_test_free (test);
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
  g_test_add_func ("/views/notice-print/pages", test_pages);
  return g_test_run ();
}
