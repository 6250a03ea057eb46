#include "numbered-problem.h"

#include <string.h>

/* Brackets and dots around a number need not be typed. */
static char *
dup_bare (const char *label)
{
  GString *bare = g_string_new (NULL);
  for (const char *p = label; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (bare, g_utf8_get_char (p));
  return g_string_free (bare, FALSE);
}

static gboolean
is_labelled (TzOpenNotice *open, guint index, const char *number)
{
  const GArray *problems = tz_open_notice_get_analysis (open)->problems;
  g_autofree char *label =
      tz_analysis_dup_label (tz_open_notice_get_text (open), &g_array_index (problems, TzProblem, index));
  g_autofree char *bare = dup_bare (label);
  return g_str_equal (bare, number);
}

int
tz_numbered_problem_find (TzOpenNotice *open, const char *number)
{
  g_autofree char *bare = dup_bare (number);
  const guint n = tz_open_notice_get_analysis (open)->problems->len;
  const guint at = (guint)(tz_open_notice_get_problem (open) + 1);
  guint64 place = 0;
  for (guint i = 0; i < n && *bare != '\0'; i++)
    if (is_labelled (open, (at + i) % n, bare))
      return (int)((at + i) % n);
  if (!g_ascii_string_to_unsigned (bare, 10, 1, n, &place, NULL))
    return -1;
  return (int)place - 1;
}
