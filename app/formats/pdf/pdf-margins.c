#include "pdf-margins.h"

#include <string.h>

/* How much of a page, from above and from below, may hold heads and feet. */
#define MARGIN 0.12

/* On how many of the pages what is a head or foot stands. */
#define MIN_SHARE 0.5

/* A head may be the title, too. What stands between the margins more often is text that came to lie at the edge of a page. */
#define MAX_BETWEEN 1

#define MAX_DIGITS 8

typedef enum { ABOVE, BETWEEN, BELOW } Zone;

static Zone
find_zone (const TzPdfLine *line, double height)
{
  if (line->bottom < MARGIN * height)
    return ABOVE;
  return line->top > (1 - MARGIN) * height ? BELOW : BETWEEN;
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
  return find_zone (line, height) != BETWEEN && is_page_number (text);
}

/* What a head has in common on all pages: where it stands, and its words without their numbers. */
static char *
dup_key (Zone zone, const char *text)
{
  GString *key = g_string_new (NULL);
  g_string_append_c (key, '0' + (char)zone);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (!g_unichar_isdigit (c) && !g_unichar_isspace (c))
      g_string_append_unichar (key, c);
  }
  return g_string_free (key, FALSE);
}

static guint
count (GHashTable *counts, Zone zone, const char *text)
{
  g_autofree char *key = dup_key (zone, text);
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, key));
}

/* Returns: (element-type utf8 uint): how often each stands where it does. */
static GHashTable *
count_lines (GPtrArray *lines, const double *heights)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < lines->len; i++) {
    const TzPdfLine *line = lines->pdata[i];
    Zone zone = find_zone (line, heights[line->page]);
    guint n = count (counts, zone, line->text->str);
    g_hash_table_insert (counts, dup_key (zone, line->text->str), GUINT_TO_POINTER (n + 1));
  }
  return counts;
}

static gboolean
is_margin (const TzPdfLine *line, const double *heights, GHashTable *counts, guint n_pages)
{
  const char *text = line->text->str;
  Zone zone = find_zone (line, heights[line->page]);
  if (line->n_cells > 0 || zone == BETWEEN)
    return FALSE;
  if (is_page_number (text))
    return TRUE;
  guint n = count (counts, zone, text);
  return n > 1 && n >= MIN_SHARE * n_pages && count (counts, BETWEEN, text) <= MAX_BETWEEN &&
         !tz_pdf_line_ends_sentence (line); /* which a head is not */
}

void
tz_pdf_margins_clear (GPtrArray *lines, const double *heights, guint n_pages)
{
  g_autoptr (GHashTable) counts = count_lines (lines, heights);
  guint n_kept = 0;
  for (guint i = 0; i < lines->len; i++)
    if (!is_margin (lines->pdata[i], heights, counts, n_pages)) {
      gpointer line = lines->pdata[i];
      lines->pdata[i] = lines->pdata[n_kept];
      lines->pdata[n_kept++] = line;
    }
  g_ptr_array_set_size (lines, n_kept);
}
