#include "recognised-pages.h"

#include <glib/gi18n.h>
#include <stdlib.h>

/* Less certain pages are named. */
#define CERTAIN 75

/* So many of them; more are counted. */
#define MAX_NAMED 12

char *
tz_recognised_pages_to_string (const GArray *pages)
{
  if (pages->len == 0)
    return NULL;
  GString *words = g_string_new (NULL);
  for (guint i = 0; i < pages->len; i++) {
    const TzRecognisedPage *page = &g_array_index (pages, TzRecognisedPage, i);
    g_string_append_printf (words, "%s%u:%u", i > 0 ? " " : "", page->page, page->certainty);
  }
  return g_string_free (words, FALSE);
}

static gboolean
parse_number (const char **p, guint max, char end, guint *value)
{
  char *after;
  if (!g_ascii_isdigit (**p))
    return FALSE;
  guint64 number = g_ascii_strtoull (*p, &after, 10);
  if (number > max || (*after != end && *after != '\0'))
    return FALSE;
  *value = (guint)number;
  *p = *after != '\0' ? after + 1 : after;
  return TRUE;
}

GArray *
tz_recognised_pages_parse (const char *words)
{
  g_autoptr (GArray) pages = g_array_new (FALSE, FALSE, sizeof (TzRecognisedPage));
  guint last = 0;
  for (const char *p = words; *p != '\0';) {
    TzRecognisedPage page;
    if (!parse_number (&p, G_MAXINT, ':', &page.page) || page.page <= last || p[-1] != ':' ||
        !parse_number (&p, 100, ' ', &page.certainty) || pages->len == TZ_RECOGNISED_MAX_PAGES)
      return NULL;
    last = page.page;
    g_array_append_val (pages, page);
  }
  return pages->len > 0 ? g_steal_pointer (&pages) : NULL;
}

static guint
find_mean (const GArray *pages)
{
  guint sum = 0;
  for (guint i = 0; i < pages->len; i++)
    sum += g_array_index (pages, TzRecognisedPage, i).certainty;
  return (sum + pages->len / 2) / pages->len;
}

/* Returns: (transfer full): the numbers of uncertain pages; @n: (out): how many there are. */
static char *
dup_uncertain (const GArray *pages, guint *n)
{
  GString *numbers = g_string_new (NULL);
  *n = 0;
  for (guint i = 0; i < pages->len; i++) {
    const TzRecognisedPage *page = &g_array_index (pages, TzRecognisedPage, i);
    if (page->certainty >= CERTAIN)
      continue;
    if (*n < MAX_NAMED)
      g_string_append_printf (numbers, "%s%u", *n > 0 ? _ (", ") : "", page->page);
    ++*n;
  }
  if (*n > MAX_NAMED)
    g_string_append (numbers, _ (" and more"));
  return g_string_free (numbers, FALSE);
}

char *
tz_recognised_pages_dup_words (const char *words)
{
  guint n;
  g_autoptr (GArray) pages = words != NULL ? tz_recognised_pages_parse (words) : NULL;
  if (pages == NULL)
    return NULL;
  g_autofree char *uncertain = dup_uncertain (pages, &n);
  g_autofree char *recognised = g_strdup_printf (
      ngettext ("Text recognised (OCR) on %u page, with a mean certainty of %u%%",
                "Text recognised (OCR) on %u pages, with a mean certainty of %u%%", pages->len),
      pages->len, find_mean (pages));
  if (n == 0)
    return g_steal_pointer (&recognised);
  return g_strdup_printf (ngettext ("%s; uncertain on page %s", "%s; uncertain on pages %s", n), recognised,
                          uncertain);
}
