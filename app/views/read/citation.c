#include "citation.h"

#include <glib/gi18n.h>

#include "place.h"

static void
add_place (GString *place, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (place->len > 0)
    g_string_append (place, _ (", "));
  g_string_append (place, part);
}

char *
tz_citation_dup (const char *quote, const TzNoticeRow *row, const char *problem)
{
  g_autoptr (GString) place = g_string_new (NULL);
  add_place (place, row->name);
  if (g_strcmp0 (row->title, row->name) != 0)
    add_place (place, row->title);
  if (row->year != 0) {
    g_autofree char *year = g_strdup_printf ("%d", row->year);
    add_place (place, year);
  }
  if (problem != NULL && *problem != '\0') {
    g_autofree char *label = tz_place_dup_problem (problem);
    add_place (place, label);
  }
  /* Translators: a quotation with the notice it is taken from. */
  return g_strdup_printf (_ ("“%s” (%s)"), quote, place->str);
}
