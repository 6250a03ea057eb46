#include "text-find.h"

#include "fold.h"

static gboolean
is_blank (gunichar folded)
{
  return folded == ' ' || folded == '\n' || folded == '\r' || folded == '\t';
}

/* The code points of @needle that are compared. */
static GArray *
fold_needle (const char *needle)
{
  GArray *folded = g_array_new (FALSE, FALSE, sizeof (gunichar));
  for (const char *c = needle; *c != '\0'; c = g_utf8_next_char (c)) {
    gunichar u = g_unichar_tolower (tz_fold_char (g_utf8_get_char (c)));
    if (!is_blank (u))
      g_array_append_val (folded, u);
  }
  return folded;
}

/* Where the needle ends that starts at @start, or 0. */
static guint32
match_at (const gunichar *s, guint32 n, guint32 start, const GArray *needle)
{
  guint32 i = start;
  for (guint k = 0; k < needle->len; k++, i++) {
    while (k > 0 && i < n && is_blank (s[i]))
      i++;
    if (i >= n || g_unichar_tolower (s[i]) != g_array_index (needle, gunichar, k))
      return 0;
  }
  return i;
}

TzMarks *
tz_text_find_all (const TzText *text, const char *needle)
{
  TzMarks *hits = tz_marks_new ();
  g_autoptr (GArray) folded = fold_needle (needle);
  if (folded->len == 0)
    return hits;
  const gunichar *s = tz_text_get_folded (text);
  guint32 n = tz_text_get_length (text);
  for (guint32 i = 0; i < n;) {
    guint32 end = match_at (s, n, i, folded);
    if (end > 0)
      tz_marks_add (hits, tz_span (i, end), tz_marks_get_n (hits));
    i = end > 0 ? end : i + 1;
  }
  return hits;
}
