#include "source-lines.h"

#include "errors.h"
#include "fixture.h"
#include "page-lines.h"

static const char pdf[] =
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
    "/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
    "4 0 obj<</Length 40>>stream\nBT /F 16 Tf 72 642 Td (Notice) Tj ET    \nendstream endobj\n"
    "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R/Size 6>>\n";

/* Returns: the id of a source of which @recognised is said. */
static gint64
store (Fixture *fixture, const char *recognised)
{
  TzStored outcome;
  g_autoptr (GError) error = NULL;
  g_autoptr (TzIncoming) incoming = sample_new_text ("Notice", "a.pdf", fixture->lexicon);
  g_autoptr (GPtrArray) notices = g_ptr_array_new ();
  g_bytes_unref (incoming->bytes);
  incoming->bytes = g_bytes_new_static (pdf, sizeof pdf - 1);
  incoming->document->recognised = g_strdup (recognised);
  g_ptr_array_add (notices, incoming);
  tz_library_store (fixture->library, notices, &outcome, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) sources = tz_library_list_sources (fixture->library, outcome.notice, &error);
  g_assert_no_error (error);
  return ((const TzSource *)sources->pdata[0])->id;
}

static GArray *
find (Fixture *fixture, gint64 source, TzReaderPool *readers, GError **error)
{
  guint n_pages;
  GArray *lines = tz_source_lines_find (fixture->library, source, readers, &n_pages, NULL, error);
  if (lines != NULL)
    g_assert_cmpuint (n_pages, ==, 1);
  return lines;
}

/* Finds the lines of @source twice. Returns: (transfer full) (nullable): what is found without a reader. */
static GArray *
find_again (Fixture *fixture, gint64 source, GError **error)
{
  g_autoptr (TzReaderPool) readers = tz_reader_pool_new ();
  g_autoptr (TzReaderPool) none = tz_reader_pool_new_for_program ("/nowhere", G_USEC_PER_SEC);
  g_autoptr (GArray) lines = find (fixture, source, readers, error);
  g_assert_no_error (*error);
  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_cmpuint (g_array_index (lines, TzPageLine, 0).n_chars, ==, 6);
  return find (fixture, source, none, error);
}

static void
test_recognised (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) lines = find_again (fixture, store (fixture, "1:93"), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_array_index (lines, TzPageLine, 0).n_chars, ==, 6);
  g_assert_cmpfloat (g_array_index (lines, TzPageLine, 0).left, >, 70);
}

/* What is written is found so soon that it is not kept. */
static void
test_written (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (find_again (fixture, store (fixture, NULL), &error));
  g_assert_nonnull (error);
}

static void
test_missing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzReaderPool) readers = tz_reader_pool_new ();
  g_assert_null (find (fixture, 99, readers, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/source-lines/recognised", test_recognised);
  FIXTURE_ADD ("/source-lines/written", test_written);
  FIXTURE_ADD ("/source-lines/missing", test_missing);
  return g_test_run ();
}
