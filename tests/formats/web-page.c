#include "web-page.h"

#include <string.h>

#include "document.h"

static void
test_page (gconstpointer data)
{
  const WebPage *page = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (page->html, strlen (page->html));
  g_autoptr (TzDocument) document = tz_document_read (bytes, "page.html", NULL, NULL, &error);
  g_assert_no_error (error);
  g_autofree char *text = g_strchomp (g_strdup (tz_text_get_utf8 (document->text)));
  g_assert_cmpstr (text, ==, page->text);
}

void
web_page_add_tests (const char *path, const WebPage *pages, guint n_pages)
{
  for (guint i = 0; i < n_pages; i++) {
    g_autofree char *name = g_build_path ("/", path, pages[i].name, NULL);
    g_test_add_data_func (name, &pages[i], test_page);
  }
}
