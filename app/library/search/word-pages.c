#include "word-pages.h"

/* A page is closed when it has so many bytes: two fit on a page of SQLite. */
#define PAGE_BYTES 1800

struct _TzWordPages {
  TzPageWriter page;
  GArray *made; /* of TzWordPage */
};

static void
clear_page (gpointer data)
{
  g_bytes_unref (((TzWordPage *)data)->body);
}

TzWordPages *
tz_word_pages_new (guint n_slots)
{
  TzWordPages *pages = g_new0 (TzWordPages, 1);
  pages->page = (TzPageWriter){.body = g_byte_array_new (), .n_slots = n_slots};
  pages->made = g_array_new (FALSE, FALSE, sizeof (TzWordPage));
  g_array_set_clear_func (pages->made, clear_page);
  return pages;
}

void
tz_word_pages_free (TzWordPages *pages)
{
  g_byte_array_unref (pages->page.body);
  g_array_unref (pages->made);
  g_free (pages);
}

static void
close_page (TzWordPages *pages)
{
  TzWordPage page = {pages->page.first, g_bytes_new (pages->page.body->data, pages->page.body->len)};
  g_array_append_val (pages->made, page);
  g_byte_array_set_size (pages->page.body, 0);
}

void
tz_word_pages_append (TzWordPages *pages, TzGram gram, const guint *slots, guint n)
{
  tz_page_append (&pages->page, gram, slots, n);
  if (pages->page.body->len >= PAGE_BYTES)
    close_page (pages);
}

GArray *
tz_word_pages_finish (TzWordPages *pages)
{
  if (pages->page.body->len > 0)
    close_page (pages);
  return g_array_ref (pages->made);
}
