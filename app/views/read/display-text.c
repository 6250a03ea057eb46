#include "display-text.h"

/* Paragraphs above LONGEST are broken into pieces of SHORT to LONG code points, after the end of a sentence
 * where there is one. A text view lays out some 100,000 code points a second. */
#define LONGEST 3000u
#define SHORT 1000u
#define LONG 2000u

struct _TzDisplayText {
  TzText *text;
  GString *broken; /* (nullable): NULL where nothing had to be broken */
  GArray *breaks;  /* (element-type guint32): a break stands before this code point of the text */
};

static gboolean
ends_sentence (gunichar c)
{
  return c == 0x3002 || c == '!' || c == '?' || c == ';';
}

/* Where the piece that starts at @start ends, in a paragraph that ends at @end. */
static guint32
find_cut (const gunichar *s, guint32 start, guint32 end)
{
  if (end - start <= LONG)
    return end;
  for (guint32 cut = start + LONG; cut > start + SHORT; cut--)
    if (ends_sentence (s[cut - 1]))
      return cut;
  return start + LONG;
}

static void
break_paragraph (TzDisplayText *display, guint32 start, guint32 end)
{
  const gunichar *s = tz_text_get_folded (display->text);
  for (guint32 cut = find_cut (s, start, end); cut < end; cut = find_cut (s, cut, end))
    g_array_append_val (display->breaks, cut);
}

static void
find_breaks (TzDisplayText *display)
{
  const gunichar *s = tz_text_get_folded (display->text);
  guint32 n = tz_text_get_length (display->text);
  guint32 start = 0;
  for (guint32 i = 0; i <= n; i++) {
    if (i < n && s[i] != '\n')
      continue;
    if (i - start > LONGEST)
      break_paragraph (display, start, i);
    start = i + 1;
  }
}

static GString *
insert_breaks (const TzDisplayText *display)
{
  const char *utf8 = tz_text_get_utf8 (display->text);
  GString *broken = g_string_sized_new (tz_text_get_n_bytes (display->text) + display->breaks->len);
  gsize from = 0;
  for (guint i = 0; i < display->breaks->len; i++) {
    gsize to = tz_text_byte_offset (display->text, g_array_index (display->breaks, guint32, i));
    g_string_append_len (broken, utf8 + from, to - from);
    g_string_append_c (broken, '\n');
    from = to;
  }
  g_string_append_len (broken, utf8 + from, tz_text_get_n_bytes (display->text) - from);
  return broken;
}

TzDisplayText *
tz_display_text_new (TzText *text)
{
  TzDisplayText *display = g_new0 (TzDisplayText, 1);
  display->text = tz_text_ref (text);
  display->breaks = g_array_new (FALSE, FALSE, sizeof (guint32));
  find_breaks (display);
  if (display->breaks->len > 0)
    display->broken = insert_breaks (display);
  return display;
}

void
tz_display_text_free (TzDisplayText *display)
{
  if (display == NULL)
    return;
  if (display->broken != NULL)
    g_string_free (display->broken, TRUE);
  g_array_unref (display->breaks);
  tz_text_unref (display->text);
  g_free (display);
}

const char *
tz_display_text_get_utf8 (const TzDisplayText *display)
{
  return display->broken != NULL ? display->broken->str : tz_text_get_utf8 (display->text);
}

gsize
tz_display_text_get_n_bytes (const TzDisplayText *display)
{
  return display->broken != NULL ? display->broken->len : tz_text_get_n_bytes (display->text);
}

guint
tz_display_text_get_n_breaks (const TzDisplayText *display)
{
  return display->breaks->len;
}

/* How many breaks stand before code point @position of the text, or, with @shown, of what is shown. */
static guint
count_breaks (const TzDisplayText *display, guint32 position, gboolean shown)
{
  guint from = 0, to = display->breaks->len;
  while (from < to) {
    guint middle = from + (to - from) / 2;
    guint32 at = g_array_index (display->breaks, guint32, middle) + (shown ? middle + 1 : 0);
    if (at <= position)
      from = middle + 1;
    else
      to = middle;
  }
  return from;
}

TzSpan
tz_display_text_to_shown (const TzDisplayText *display, TzSpan span)
{
  guint32 start = span.start + count_breaks (display, span.start, FALSE);
  if (tz_span_is_empty (span))
    return tz_span (start, start);
  return tz_span (start, span.end + count_breaks (display, span.end - 1, FALSE));
}

/* A break itself stands for the code point after it. */
TzSpan
tz_display_text_to_original (const TzDisplayText *display, TzSpan span)
{
  return tz_span (span.start - count_breaks (display, span.start, TRUE),
                  span.end - count_breaks (display, span.end, TRUE));
}
