#pragma once

#include <gio/gio.h>

/** TZ_ODT_N_LEVELS: how deep lists are numbered. */
#define TZ_ODT_N_LEVELS 10

/** TzOdtLists: how the lists of an OpenDocument text are numbered (OpenDocument 1.3 part 3, 16.30 to 16.34), and how far
 * they have counted. */
typedef struct _TzOdtLists TzOdtLists;

/**
 * tz_odt_lists_new:
 * @content: content.xml
 * @styles: (nullable): styles.xml
 * @error: return location; those of tz_xml_walk()
 */
TzOdtLists *tz_odt_lists_new (GBytes *content, GBytes *styles, GCancellable *cancellable, GError **error);
void tz_odt_lists_free (TzOdtLists *lists);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzOdtLists, tz_odt_lists_free)

/**
 * tz_odt_lists_begin:
 * @style: (nullable): its own; that of the list around it where it has none
 * @id: (nullable): what other lists call it by
 * @goes_on: whether it continues the last list of its style
 * @after: (nullable): the list that it continues
 *
 * A list begins, within the item of another where one is open.
 */
void tz_odt_lists_begin (TzOdtLists *lists, const char *style, const char *id, gboolean goes_on,
                         const char *after);

/** tz_odt_lists_end: The innermost list ends. */
void tz_odt_lists_end (TzOdtLists *lists);

/** tz_odt_lists_begin_item: An item of the innermost list begins. @start: the number it has, -1 where it counts on. */
void tz_odt_lists_begin_item (TzOdtLists *lists, int start);

/** tz_odt_lists_append: Writes the number of the item that has begun, once, as it is printed; nothing outside of
 * items. */
void tz_odt_lists_append (TzOdtLists *lists, GString *line);
