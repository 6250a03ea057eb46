#include "place.h"

#include <glib/gi18n.h>

#include "numerals.h"

/* Quotes longer than this many code points are shortened in their middle. */
#define MAX_QUOTE 200u
/* Longer runs of digits are no figures, and may be cut. */
#define MAX_NUMBER 16

struct _TzPlaces {
  const TzText *text;
  const TzAnalysis *analysis;
  GArray *starts; /* (element-type guint32): of each line */
};

TzPlaces *
tz_places_new (const TzText *text, const TzAnalysis *analysis)
{
  TzPlaces *places = g_new0 (TzPlaces, 1);
  places->text = text;
  places->analysis = analysis;
  places->starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  const gunichar *folded = tz_text_get_folded (text);
  guint32 length = tz_text_get_length (text);
  for (guint32 i = 0; i <= length; i++)
    if (i == 0 || folded[i - 1] == '\n')
      g_array_append_val (places->starts, i);
  return places;
}

void
tz_places_free (TzPlaces *places)
{
  if (places == NULL)
    return;
  g_array_unref (places->starts);
  g_free (places);
}

guint
tz_places_line (const TzPlaces *places, guint32 position)
{
  guint low = 0, high = places->starts->len;
  while (low + 1 < high) {
    guint middle = low + (high - low) / 2;
    if (g_array_index (places->starts, guint32, middle) <= position)
      low = middle;
    else
      high = middle;
  }
  return low + 1;
}

int
tz_places_problem (const TzPlaces *places, TzSpan span)
{
  const GArray *problems = places->analysis->problems;
  guint low = 0, high = problems->len;
  while (low < high) {
    guint middle = low + (high - low) / 2;
    const TzProblem *problem = &g_array_index (problems, TzProblem, middle);
    if (tz_span_contains (problem->span, span))
      return (int)middle;
    if (problem->span.start > span.start)
      high = middle;
    else
      low = middle + 1;
  }
  return -1;
}

char *
tz_place_dup_problem (const char *label)
{
  /* Translators: %s is the number of a problem in its notice. */
  return g_ascii_isdigit (*label) ? g_strdup_printf (_ ("problem %s"), label) : g_strdup (label);
}

char *
tz_places_dup_name (const TzPlaces *places, TzSpan span)
{
  guint line = tz_places_line (places, span.start);
  int index = tz_places_problem (places, span);
  if (index < 0)
    return g_strdup_printf (_ ("line %u"), line);
  const TzProblem *problem = &g_array_index (places->analysis->problems, TzProblem, index);
  g_autofree char *label = tz_analysis_dup_label (places->text, problem);
  if (*label == '\0')
    return g_strdup_printf (_ ("problem #%d, line %u"), index + 1, line);
  g_autofree char *name = tz_place_dup_problem (label);
  return g_strdup_printf (_ ("%s, line %u"), name, line);
}

static char *
dup_line (const TzText *text, guint32 start, guint32 end)
{
  char *slice = tz_text_dup_slice (text, tz_span (start, end));
  return g_strdelimit (slice, "\r\n\t", ' ');
}

static gboolean
is_of_number (gunichar c)
{
  return g_unichar_isdigit (c) || c == '.' || tz_numeral_find (c) != NULL;
}

static gboolean
cuts_number (const TzPlaces *places, guint32 position)
{
  const gunichar *folded = tz_text_get_folded (places->text);
  return position > 0 && position < tz_text_get_length (places->text) &&
         is_of_number (folded[position - 1]) && is_of_number (folded[position]);
}

char *
tz_places_dup_quote (const TzPlaces *places, TzSpan span, guint context)
{
  guint32 length = tz_text_get_length (places->text);
  guint32 start = span.start > context ? span.start - context : 0;
  guint32 end = length - span.end > context ? span.end + context : length;
  for (guint i = 0; context > 0 && i < MAX_NUMBER && cuts_number (places, start); i++)
    start--;
  for (guint i = 0; context > 0 && i < MAX_NUMBER && cuts_number (places, end); i++)
    end++;
  const char *before = context > 0 && start > 0 ? "…" : "";
  const char *after = context > 0 && end < length ? "…" : "";
  if (end - start <= MAX_QUOTE) {
    g_autofree char *whole = dup_line (places->text, start, end);
    return g_strconcat (before, whole, after, NULL);
  }
  g_autofree char *head = dup_line (places->text, start, start + MAX_QUOTE / 2);
  g_autofree char *tail = dup_line (places->text, end - MAX_QUOTE / 2, end);
  return g_strconcat (before, head, " … ", tail, after, NULL);
}
