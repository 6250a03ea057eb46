#include <poppler.h>
#include <string.h>

#include "errors.h"
#include "export-test.h"
#include "report.h"

/* 2026-06-15 */
#define NOW G_GINT64_CONSTANT (1781481600)

/* A document, written and read back. */
typedef struct {
  PopplerDocument *document;
  GString *text; /* of all pages, without line breaks */
} Printed;

static void
printed_clear (Printed *printed)
{
  g_object_unref (printed->document);
  g_string_free (printed->text, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Printed, printed_clear)

static Printed
print (Fixture *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  const TzReportOptions options = {.author = "李甲", .now = NOW};
  g_autofree char *path = export_test_dup_path (fixture, "notice.pdf");
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (TzReport) report = tz_report_new_of_notice (fixture->library, id, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (tz_report_write_pdf (report, path, NULL, &error));
  Printed printed = {poppler_document_new_from_file (uri, NULL, &error), g_string_new (NULL)};
  g_assert_no_error (error);
  for (int i = 0; i < poppler_document_get_n_pages (printed.document); i++) {
    PopplerPage *page = poppler_document_get_page (printed.document, i);
    g_autofree char *words = poppler_page_get_text (page);
    g_string_append (printed.text, words);
    g_object_unref (page);
  }
  g_string_replace (printed.text, "\n", "", 0);
  return printed;
}

/* Returns: how many links lead somewhere in the document. */
static guint
count_links_on (PopplerDocument *document, int number)
{
  PopplerPage *page = poppler_document_get_page (document, number);
  GList *links = poppler_page_get_link_mapping (page);
  guint n = 0;
  for (GList *l = links; l != NULL; l = l->next)
    n += ((PopplerLinkMapping *)l->data)->action->type == POPPLER_ACTION_GOTO_DEST;
  poppler_page_free_link_mapping (links);
  g_object_unref (page);
  return n;
}

static guint
count_links (const Printed *printed)
{
  guint n = 0;
  for (int i = 0; i < poppler_document_get_n_pages (printed->document); i++)
    n += count_links_on (printed->document, i);
  return n;
}

static void
test_document (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &export_test_river, "river.txt");
  export_test_add_person (fixture, id, "梁启诚");
  export_test_add_note (fixture, id, "欧阳若云在场");
  export_test_add_note (fixture, id, "食堂大宗物资采购不规范");
  g_auto (Printed) printed = print (fixture, id);
  const char *text = printed.text->str;
  export_test_assert_holds (text, "对科长梁启诚进行约谈，梁启诚作检讨。");
  export_test_assert_holds (text, "问梁启诚。");
  export_test_assert_holds (text, "Persons: added");
  export_test_assert_holds (text, "SHA-256");
  g_assert_true (strstr (text, "Facts") < strstr (text, "Underlined twice"));
  g_assert_cmpuint (count_links (&printed), >=, 4); /* two notes, there and back */
}

/* Nothing said is said to be nothing. */
static void
test_untouched (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &export_test_river, "river.txt");
  g_auto (Printed) printed = print (fixture, id);
  export_test_assert_holds (printed.text->str, "There are no notes on it.");
  export_test_assert_holds (printed.text->str, "Nothing was decided on it");
}

static void
test_unknown (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  const TzReportOptions options = {.now = NOW};
  g_assert_null (tz_report_new_of_notice (fixture->library, 7, &options, NULL, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/report/notice-document/document", test_document);
  FIXTURE_ADD ("/report/notice-document/untouched", test_untouched);
  FIXTURE_ADD ("/report/notice-document/unknown", test_unknown);
  return g_test_run ();
}
