#include "citation.h"

#include <glib/gi18n.h>

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
    /* Translators: %s is the label of a problem as the notice numbers it, such as "3" or "(2)". */
    g_autofree char *label = g_strdup_printf (_ ("problem %s"), problem);
    add_place (place, label);
  }
  /* Translators: a quotation with the notice it is taken from. */
  return g_strdup_printf (_ ("“%s” (%s)"), quote, place->str);
}
