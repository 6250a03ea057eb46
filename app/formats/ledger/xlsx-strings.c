#include "xlsx-strings.h"

#include "xml-walk.h"

typedef struct {
  GPtrArray *strings;
  GString *string;
  gboolean text;    /* a t is open */
  guint n_phonetic; /* how many rPh are */
} Strings;

static void
enter (gpointer data, const char *name, xmlTextReader *element G_GNUC_UNUSED)
{
  Strings *strings = data;
  if (g_str_equal (name, "si"))
    g_string_truncate (strings->string, 0);
  strings->n_phonetic += g_str_equal (name, "rPh");
  strings->text = g_str_equal (name, "t");
}

static void
leave (gpointer data, const char *name)
{
  Strings *strings = data;
  strings->text = FALSE;
  if (g_str_equal (name, "rPh"))
    strings->n_phonetic--;
  else if (g_str_equal (name, "si"))
    g_ptr_array_add (strings->strings, g_strdup (strings->string->str));
}

static void
add_text (gpointer data, const char *utf8)
{
  Strings *strings = data;
  if (strings->text && strings->n_phonetic == 0)
    g_string_append (strings->string, utf8);
}

GPtrArray *
tz_xlsx_read_strings (GBytes *part, GCancellable *cancellable, GError **error)
{
  static const TzXmlHandler handler = {enter, leave, add_text};
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) string = g_string_new (NULL);
  Strings strings = {.strings = found, .string = string};
  if (part != NULL && !tz_xml_walk (part, &handler, &strings, cancellable, error))
    return NULL;
  return g_steal_pointer (&found);
}
