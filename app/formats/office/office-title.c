#include "office-title.h"

#include <string.h>

#include "xml-walk.h"

/* Longer ones are no titles. */
#define MAX_BYTES 1000

typedef struct {
  GString *title;
  gboolean open;
} Search;

static void
enter (gpointer data, const char *name, xmlTextReader *element G_GNUC_UNUSED)
{
  Search *search = data;
  search->open = g_str_equal (name, "title");
}

static void
leave (gpointer data, const char *name G_GNUC_UNUSED)
{
  Search *search = data;
  search->open = FALSE;
}

static void
add_text (gpointer data, const char *utf8)
{
  Search *search = data;
  if (search->open)
    g_string_append (search->title, utf8);
}

char *
tz_office_dup_title (GBytes *properties)
{
  static const TzXmlHandler handler = {enter, leave, add_text};
  Search search = {.title = g_string_new (NULL)};
  gboolean read = properties != NULL && tz_xml_walk (properties, &handler, &search, NULL, NULL);
  g_autofree char *title = g_strstrip (g_string_free (search.title, FALSE));
  return read && *title != '\0' && strlen (title) <= MAX_BYTES ? g_steal_pointer (&title) : NULL;
}
