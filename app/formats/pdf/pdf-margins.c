#include "pdf-margins.h"

#include <string.h>

/* How much of a page, from above and from below, may hold heads and feet. */
#define MARGIN 0.12

/* On how many of the pages what is a head or foot stands. */
#define MIN_SHARE 0.5

#define MAX_DIGITS 8

static gboolean
lies_in_margin (const TzPdfLine *line, double height)
{
  return line->bottom < MARGIN * height || line->top > (1 - MARGIN) * height;
}

/* 3, - 3 -, 第3页 共12页, 3/12 */
static gboolean
is_page_number (const char *text)
{
  guint n_digits = 0;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (g_unichar_isdigit (c))
      n_digits++;
    else if (g_utf8_strchr ("第页共/ \t-—–―－─·•~～", -1, c) == NULL)
      return FALSE;
  }
  return n_digits > 0 && n_digits <= MAX_DIGITS;
}

gboolean
tz_pdf_margins_has_number (const TzPdfLine *line, const char *text, double height)
{
  return lies_in_margin (line, height) && is_page_number (text);
}

/* What a head has in common on all pages: its words without their numbers, and whether it stands above or below. */
static char *
dup_key (const TzPdfLine *line, const double *heights)
{
  GString *key = g_string_new (line->top * 2 < heights[line->page] ? "above " : "below ");
  for (const char *p = line->text->str; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (!g_unichar_isdigit (c) && !g_unichar_isspace (c))
      g_string_append_unichar (key, c);
  }
  return g_string_free (key, FALSE);
}

/* Returns: (element-type utf8 uint): on how many pages each stands. */
static GHashTable *
count_pages (GPtrArray *lines, const double *heights)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < lines->len; i++) {
    const TzPdfLine *line = lines->pdata[i];
    if (!lies_in_margin (line, heights[line->page]))
      continue;
    char *key = dup_key (line, heights);
    guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));
    g_hash_table_insert (counts, key, GUINT_TO_POINTER (n + 1));
  }
  return counts;
}

static gboolean
is_margin (const TzPdfLine *line, const double *heights, GHashTable *counts, guint n_pages)
{
  if (!lies_in_margin (line, heights[line->page]))
    return FALSE;
  g_autofree char *key = dup_key (line, heights);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));
  return line->n_cells == 0 && ((n > 1 && n >= MIN_SHARE * n_pages) || is_page_number (line->text->str));
}

void
tz_pdf_margins_clear (GPtrArray *lines, const double *heights, guint n_pages)
{
  g_autoptr (GHashTable) counts = count_pages (lines, heights);
  guint n_kept = 0;
  for (guint i = 0; i < lines->len; i++)
    if (!is_margin (lines->pdata[i], heights, counts, n_pages)) {
      gpointer line = lines->pdata[i];
      lines->pdata[i] = lines->pdata[n_kept];
      lines->pdata[n_kept++] = line;
    }
  g_ptr_array_set_size (lines, n_kept);
}
