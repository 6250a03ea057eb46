#include "docx-lists.h"

#include <string.h>

#include "xml-walk.h"

typedef struct {
  TzDocxLists *lists;
  TzDocxShape *shape; /* the one that is being read; each is NULL outside of its element */
  TzDocxList *list;
  TzDocxLevel *level;
  TzDocxStyle *style;
  int list_level; /* of w:lvlOverride */
} Reading;

static const TzDocxLevel unread_level = {.start = 1, .restart = -1, .gap = TRUE};

static void
clear_level (TzDocxLevel *level)
{
  g_free (level->format);
  g_free (level->label);
  g_free (level->style);
}

static void
free_level (TzDocxLevel *level)
{
  clear_level (level);
  g_free (level);
}

static void
free_shape (gpointer data)
{
  TzDocxShape *shape = data;
  for (guint i = 0; i < TZ_DOCX_N_LEVELS; i++)
    clear_level (&shape->levels[i]);
  g_free (shape);
}

static void
free_list (gpointer data)
{
  TzDocxList *list = data;
  for (guint i = 0; i < TZ_DOCX_N_LEVELS; i++)
    g_clear_pointer (&list->own[i], free_level);
  g_free (list);
}

static void
free_style (gpointer data)
{
  TzDocxStyle *style = data;
  g_free (style->parent);
  g_free (style);
}

static gboolean
is_level (int level)
{
  return level >= 0 && level < TZ_DOCX_N_LEVELS;
}

/* One that comes twice is one: lists may point to it already. */
static TzDocxShape *
add_shape (TzDocxLists *lists, int id)
{
  TzDocxShape *shape = g_hash_table_lookup (lists->shapes, GINT_TO_POINTER (id));
  if (shape != NULL)
    return shape;
  shape = g_new0 (TzDocxShape, 1);
  for (guint i = 0; i < TZ_DOCX_N_LEVELS; i++) {
    shape->levels[i] = unread_level;
    shape->counts[i] = -1;
  }
  g_hash_table_insert (lists->shapes, GINT_TO_POINTER (id), shape);
  return shape;
}

static TzDocxList *
add_list (TzDocxLists *lists, int id)
{
  TzDocxList *list = g_hash_table_lookup (lists->lists, GINT_TO_POINTER (id));
  if (list != NULL)
    return list;
  list = g_new0 (TzDocxList, 1);
  for (guint i = 0; i < TZ_DOCX_N_LEVELS; i++)
    list->starts[i] = -1;
  g_hash_table_insert (lists->lists, GINT_TO_POINTER (id), list);
  return list;
}

static void
replace (char **value, xmlTextReader *element)
{
  g_free (*value);
  *value = tz_xml_dup_attribute (element, "val");
}

static void
read_level (TzDocxLevel *level, const char *name, xmlTextReader *element)
{
  if (g_str_equal (name, "start"))
    level->start = tz_xml_get_int (element, "val", 1);
  else if (g_str_equal (name, "numFmt"))
    replace (&level->format, element);
  else if (g_str_equal (name, "lvlText"))
    replace (&level->label, element);
  else if (g_str_equal (name, "pStyle"))
    replace (&level->style, element);
  else if (g_str_equal (name, "lvlRestart"))
    level->restart = tz_xml_get_int (element, "val", -1);
  else if (g_str_equal (name, "isLgl"))
    level->legal = tz_xml_is_on (element);
  else if (g_str_equal (name, "suff")) {
    g_autofree char *after = tz_xml_dup_attribute (element, "val");
    level->gap = g_strcmp0 (after, "nothing") != 0;
  }
}

/* Returns: (nullable): the level that begins, of a shape, or of a list in place of its shape's. */
static TzDocxLevel *
find_level (Reading *reading, xmlTextReader *element)
{
  const int level = tz_xml_get_int (element, "ilvl", -1);
  if (!is_level (level))
    return NULL;
  if (reading->shape != NULL)
    return &reading->shape->levels[level];
  if (reading->list == NULL)
    return NULL;
  TzDocxLevel **own = &reading->list->own[level];
  if (*own == NULL)
    *own = g_memdup2 (&unread_level, sizeof unread_level);
  return *own;
}

static void
read_list (Reading *reading, const char *name, xmlTextReader *element)
{
  TzDocxLists *lists = reading->lists;
  if (g_str_equal (name, "abstractNumId")) {
    int id = tz_xml_get_int (element, "val", -1);
    reading->list->shape = g_hash_table_lookup (lists->shapes, GINT_TO_POINTER (id));
  } else if (g_str_equal (name, "lvlOverride")) {
    reading->list_level = tz_xml_get_int (element, "ilvl", -1);
  } else if (g_str_equal (name, "startOverride") && is_level (reading->list_level)) {
    reading->list->starts[reading->list_level] = MAX (tz_xml_get_int (element, "val", 1), 0);
  }
}

static void
enter_numbering (gpointer data, const char *name, xmlTextReader *element)
{
  Reading *reading = data;
  if (g_str_equal (name, "abstractNum"))
    reading->shape = add_shape (reading->lists, tz_xml_get_int (element, "abstractNumId", -1));
  else if (g_str_equal (name, "num"))
    reading->list = add_list (reading->lists, tz_xml_get_int (element, "numId", -1));
  else if (g_str_equal (name, "lvl"))
    reading->level = find_level (reading, element);
  else if (reading->level != NULL)
    read_level (reading->level, name, element);
  else if (reading->list != NULL)
    read_list (reading, name, element);
}

static void
leave_numbering (gpointer data, const char *name)
{
  Reading *reading = data;
  if (g_str_equal (name, "abstractNum"))
    reading->shape = NULL;
  else if (g_str_equal (name, "num"))
    reading->list = NULL;
  else if (g_str_equal (name, "lvl"))
    reading->level = NULL;
}

static void
start_style (Reading *reading, xmlTextReader *element)
{
  g_autofree char *type = tz_xml_dup_attribute (element, "type");
  g_autofree char *normal = tz_xml_dup_attribute (element, "default");
  char *id = tz_xml_dup_attribute (element, "styleId");
  if (id == NULL || g_strcmp0 (type, "paragraph") != 0) {
    g_free (id);
    return;
  }
  if (normal != NULL && (g_str_equal (normal, "1") || g_str_equal (normal, "true"))) {
    g_free (reading->lists->normal);
    reading->lists->normal = g_strdup (id);
  }
  reading->style = g_new (TzDocxStyle, 1);
  *reading->style = (TzDocxStyle){.list = -1, .level = -1};
  g_hash_table_insert (reading->lists->styles, id, reading->style);
}

static void
enter_styles (gpointer data, const char *name, xmlTextReader *element)
{
  Reading *reading = data;
  if (g_str_equal (name, "style"))
    start_style (reading, element);
  else if (reading->style == NULL)
    return;
  else if (g_str_equal (name, "basedOn"))
    replace (&reading->style->parent, element);
  else if (g_str_equal (name, "numId"))
    reading->style->list = tz_xml_get_int (element, "val", -1);
  else if (g_str_equal (name, "ilvl"))
    reading->style->level = tz_xml_get_int (element, "val", -1);
}

static void
leave_styles (gpointer data, const char *name)
{
  Reading *reading = data;
  if (g_str_equal (name, "style"))
    reading->style = NULL;
}

const TzDocxLevel *
tz_docx_list_get_level (const TzDocxList *list, int level)
{
  return list->own[level] != NULL ? list->own[level] : &list->shape->levels[level];
}

TzDocxLists *
tz_docx_lists_new (GBytes *numbering, GBytes *styles, GCancellable *cancellable, GError **error)
{
  static const TzXmlHandler numbering_handler = {enter_numbering, leave_numbering, NULL};
  static const TzXmlHandler styles_handler = {enter_styles, leave_styles, NULL};
  g_autoptr (TzDocxLists) lists = g_new0 (TzDocxLists, 1);
  Reading reading = {.lists = lists, .list_level = -1};
  lists->shapes = g_hash_table_new_full (NULL, NULL, NULL, free_shape);
  lists->lists = g_hash_table_new_full (NULL, NULL, NULL, free_list);
  lists->styles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_style);
  if (numbering != NULL && !tz_xml_walk (numbering, &numbering_handler, &reading, cancellable, error))
    return NULL;
  if (styles != NULL && !tz_xml_walk (styles, &styles_handler, &reading, cancellable, error))
    return NULL;
  return g_steal_pointer (&lists);
}

void
tz_docx_lists_free (TzDocxLists *lists)
{
  g_hash_table_unref (lists->shapes);
  g_hash_table_unref (lists->lists);
  g_hash_table_unref (lists->styles);
  g_free (lists->normal);
  g_free (lists);
}
