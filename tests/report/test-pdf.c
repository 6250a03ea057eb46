#include "report-test.h"

#include <glib/gstdio.h>
#include <poppler.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#define CREATED G_GINT64_CONSTANT (1700000000)

typedef struct {
  TzTypesetter *typesetter;
  TzFlow *flow;
  TzPainter painter;
  PopplerDocument *document; /* (nullable): what was read back */
} Fixture;

static const TzChartLook look = {.print = TRUE};
static const TzPdfInfo info = {.title = "整改情况比较",
                               .author = "陆'\\\"某",
                               .subject = "Subject",
                               .keywords = "食堂, 资产",
                               .created = CREATED};

static GPtrArray *
make_blocks (void)
{
  GPtrArray *blocks = report_test_blocks ();
  tz_blocks_add_heading (blocks, 1, "完成情况 Completion", "part'\\one");
  tz_blocks_add_text (blocks, TZ_TYPE_BODY, "云溪市教育局51个问题中已完成47个，占92.2%。");
  tz_blocks_add_link (blocks, TZ_TYPE_SMALL, "看第二部分", "last");
  tz_blocks_add_link (blocks, TZ_TYPE_SMALL, "无处可去", "nowhere");
  TzGrid *grid = tz_grid_new ();
  tz_grid_add_column (grid, "序号", 1, TZ_ALIGN_END);
  tz_grid_add_column (grid, "问题", 6, TZ_ALIGN_START);
  for (guint i = 0; i < 120; i++) {
    g_autofree char *number = g_strdup_printf ("%u", i + 1);
    tz_grid_add_row (grid, i == 119 ? "last" : NULL);
    tz_grid_set (grid, 0, number, NULL);
    tz_grid_set (grid, 1, "食堂大宗物资采购不规范", i == 0 ? "last" : NULL);
  }
  tz_blocks_add_grid (blocks, grid);
  tz_blocks_add_heading (blocks, 2, "附录", NULL);
  tz_blocks_add_text (blocks, TZ_TYPE_BODY, "完");
  return blocks;
}

static void
set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->typesetter = tz_typesetter_new (TZ_TYPEFACE_USUAL);
  fixture->flow = report_test_flow (make_blocks (), fixture->typesetter);
  fixture->painter = (TzPainter){
      .flow = fixture->flow, .typesetter = fixture->typesetter, .look = &look, .running_title = info.title};
}

static void
tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_clear_object (&fixture->document);
  tz_flow_free (fixture->flow);
  tz_typesetter_free (fixture->typesetter);
  report_test_clear ();
}

static void
write_pdf (Fixture *fixture, const char *path)
{
  g_autoptr (GError) error = NULL;
  guint n_written = 0;
  tz_pdf_write (&fixture->painter, &info, path, &n_written, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_written, ==, fixture->flow->pages->len);
}

static PopplerDocument *
write_and_read (Fixture *fixture, const char *name)
{
  g_autofree char *path = report_test_dup_path (name);
  g_autoptr (GError) error = NULL;
  write_pdf (fixture, path);
  g_autofree char *uri = g_filename_to_uri (path, NULL, &error);
  g_assert_no_error (error);
  fixture->document = poppler_document_new_from_file (uri, NULL, &error);
  g_assert_no_error (error);
  return fixture->document;
}

static void
test_text_comes_back (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  PopplerDocument *document = write_and_read (fixture, "text.pdf");
  guint n_pages = (guint)poppler_document_get_n_pages (document);
  g_assert_cmpuint (n_pages, ==, fixture->flow->pages->len);
  g_assert_cmpuint (n_pages, >, 2);
  for (guint i = 0; i < n_pages; i++) {
    PopplerPage *page = poppler_document_get_page (document, (int)i);
    g_autofree char *text = poppler_page_get_text (page);
    g_assert_nonnull (strstr (text, "食堂大宗物资采购不规范"));
    /* The head of the grid is repeated, and the running title stands over each page. */
    g_assert_nonnull (strstr (text, "序号"));
    g_assert_nonnull (strstr (text, info.title));
    if (i == 0)
      g_assert_nonnull (strstr (text, "云溪市教育局51个问题中已完成47个，占92.2%。"));
    g_object_unref (page);
  }
}

static void
test_says_what_it_is (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  PopplerDocument *document = write_and_read (fixture, "info.pdf");
  g_autofree char *title = poppler_document_get_title (document);
  g_autofree char *author = poppler_document_get_author (document);
  g_assert_cmpstr (title, ==, info.title);
  g_autofree char *keywords = poppler_document_get_keywords (document);
  g_assert_cmpstr (author, ==, info.author);
  g_assert_cmpstr (keywords, ==, info.keywords);
  g_assert_cmpint (poppler_document_get_creation_date (document), ==, CREATED);
  g_assert_cmpint (poppler_document_get_modification_date (document), ==, CREATED);
}

static void
test_fonts_are_embedded (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  PopplerDocument *document = write_and_read (fixture, "fonts.pdf");
  PopplerFontInfo *fonts = poppler_font_info_new (document);
  PopplerFontsIter *iter = NULL;
  g_assert_true (poppler_font_info_scan (fonts, poppler_document_get_n_pages (document), &iter));
  do {
    g_assert_true (poppler_fonts_iter_is_embedded (iter));
    g_assert_true (poppler_fonts_iter_is_subset (iter));
  } while (poppler_fonts_iter_next (iter));
  poppler_fonts_iter_free (iter);
  g_object_unref (fonts);
}

static void
test_links_lead_to_pages (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  PopplerDocument *document = write_and_read (fixture, "links.pdf");
  PopplerPage *page = poppler_document_get_page (document, 0);
  GList *links = poppler_page_get_link_mapping (page);
  /* The paragraph and the first row; the link to nowhere is plain text. */
  g_assert_cmpuint (g_list_length (links), ==, 2);
  for (GList *l = links; l != NULL; l = l->next) {
    const PopplerAction *action = ((PopplerLinkMapping *)l->data)->action;
    g_assert_cmpint (action->type, ==, POPPLER_ACTION_GOTO_DEST);
    PopplerDest *dest = poppler_document_find_dest (document, action->goto_dest.dest->named_dest);
    g_assert_nonnull (dest);
    g_assert_cmpint (dest->page_num - 1, ==, tz_flow_find (fixture->flow, "last"));
    poppler_dest_free (dest);
  }
  poppler_page_free_link_mapping (links);
  g_object_unref (page);
}

static void
test_outline (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  PopplerDocument *document = write_and_read (fixture, "outline.pdf");
  PopplerIndexIter *top = poppler_index_iter_new (document);
  g_assert_nonnull (top);
  PopplerAction *first = poppler_index_iter_get_action (top);
  PopplerIndexIter *children = poppler_index_iter_get_child (top);
  g_assert_nonnull (children);
  PopplerAction *second = poppler_index_iter_get_action (children);
  g_assert_cmpstr (first->any.title, ==, "完成情况 Completion");
  g_assert_cmpstr (second->any.title, ==, "附录");
  poppler_action_free (first);
  poppler_action_free (second);
  poppler_index_iter_free (children);
  poppler_index_iter_free (top);
}

static guint
count_elements (PopplerStructureElementIter *iter, PopplerStructureElementKind kind)
{
  guint n = 0;
  do {
    PopplerStructureElement *element = poppler_structure_element_iter_get_element (iter);
    PopplerStructureElementIter *child = poppler_structure_element_iter_get_child (iter);
    n += poppler_structure_element_get_kind (element) == kind;
    if (child != NULL)
      n += count_elements (child, kind);
    poppler_structure_element_iter_free (child);
    g_object_unref (element);
  } while (poppler_structure_element_iter_next (iter));
  return n;
}

static void
check_elements (PopplerDocument *document, PopplerStructureElementKind kind, guint n)
{
  PopplerStructureElementIter *iter = poppler_structure_element_iter_new (document);
  g_assert_nonnull (iter);
  g_assert_cmpuint (count_elements (iter, kind), ==, n);
  poppler_structure_element_iter_free (iter);
}

static void
test_is_tagged (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  PopplerDocument *document = write_and_read (fixture, "tagged.pdf");
  guint n_pages = fixture->flow->pages->len;
  check_elements (document, POPPLER_STRUCTURE_ELEMENT_DOCUMENT, 1);
  check_elements (document, POPPLER_STRUCTURE_ELEMENT_HEADING_1, 1);
  check_elements (document, POPPLER_STRUCTURE_ELEMENT_HEADING_2, 1);
  check_elements (document, POPPLER_STRUCTURE_ELEMENT_PARAGRAPH, 4);
  check_elements (document, POPPLER_STRUCTURE_ELEMENT_TABLE, n_pages);
  check_elements (document, POPPLER_STRUCTURE_ELEMENT_TABLE_HEADING, 2 * n_pages);
  check_elements (document, POPPLER_STRUCTURE_ELEMENT_TABLE_DATA, 240);
  check_elements (document, POPPLER_STRUCTURE_ELEMENT_LINK, 2);
}

static void
test_same_bytes (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *first = report_test_dup_path ("first.pdf");
  g_autofree char *second = report_test_dup_path ("second.pdf");
  g_autofree char *a = NULL, *b = NULL;
  gsize n_a, n_b;
  write_pdf (fixture, first);
  write_pdf (fixture, second);
  g_assert_true (g_file_get_contents (first, &a, &n_a, NULL));
  g_assert_true (g_file_get_contents (second, &b, &n_b, NULL));
  g_assert_cmpmem (a, n_a, b, n_b);
}

static guint
count_files (void)
{
  g_autofree char *inside = report_test_dup_path ("x");
  g_autofree char *folder = g_path_get_dirname (inside);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;
  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_cancelled_leaves_what_was_there (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = report_test_dup_path ("kept.pdf");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  guint n_written = 0;
  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (tz_pdf_write (&fixture->painter, &info, path, &n_written, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "old");
  g_assert_cmpuint (count_files (), ==, 1);
}

static void
check_fails (Fixture *fixture, const char *path, int code)
{
  g_autoptr (GError) error = NULL;
  guint n_written = 0;
  g_assert_false (tz_pdf_write (&fixture->painter, &info, path, &n_written, NULL, &error));
  g_assert_error (error, G_IO_ERROR, code);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_unwritable_folder (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *missing = report_test_dup_path ("missing/report.pdf");
  check_fails (fixture, missing, G_IO_ERROR_NOT_FOUND);
  check_fails (fixture, "/proc/report.pdf", G_IO_ERROR_NOT_FOUND);
}

/* What stands under the name is a folder: nothing but the folder is left. */
static void
test_folder_in_the_way (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = report_test_dup_path ("folder.pdf");
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  check_fails (fixture, path, G_IO_ERROR_IS_DIRECTORY);
  g_assert_cmpuint (count_files (), ==, 1);
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

/* The disk takes no more than the first bytes: the limit on the size of files stands for it. */
static void
test_full_disk (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = report_test_dup_path ("full.pdf");
  g_autoptr (GError) error = NULL;
  struct rlimit limit;
  guint n_written = 0;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  const struct rlimit small = {.rlim_cur = 4096, .rlim_max = limit.rlim_max};
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  gboolean written = tz_pdf_write (&fixture->painter, &info, path, &n_written, NULL, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_false (written);
  g_assert_nonnull (error);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_cmpuint (count_files (), ==, 0);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/pdf/text-comes-back", test_text_comes_back);
  ADD ("/pdf/says-what-it-is", test_says_what_it_is);
  ADD ("/pdf/fonts-are-embedded", test_fonts_are_embedded);
  ADD ("/pdf/links-lead-to-pages", test_links_lead_to_pages);
  ADD ("/pdf/outline", test_outline);
  ADD ("/pdf/is-tagged", test_is_tagged);
  ADD ("/pdf/same-bytes", test_same_bytes);
  ADD ("/pdf/cancelled-leaves-what-was-there", test_cancelled_leaves_what_was_there);
  ADD ("/pdf/unwritable-folder", test_unwritable_folder);
  ADD ("/pdf/folder-in-the-way", test_folder_in_the_way);
  ADD ("/pdf/full-disk", test_full_disk);
  return g_test_run ();
}
