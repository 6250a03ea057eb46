#pragma once

#include "view-test.h"

/* The Compare view in its window: what the tests of comparing share. */

typedef struct {
  TzViewTest *test;
  gint64 north; /* the notice of 北滩市教育局 */
  GtkWidget *window;
  GtkWidget *page;
  gint64 opened; /* by "open-place" */
} ComparePage;

/** compare_page_open: Opens the window with what the library of its test holds, and shows the view. */
void compare_page_open (ComparePage *page);

/** compare_page_set_up: The same with two notices, of 北滩市教育局 and 南屿县卫生健康局. */
void compare_page_set_up (ComparePage *page, gconstpointer data);
void compare_page_tear_down (ComparePage *page, gconstpointer data);

gboolean compare_page_is_shown (GtkWidget *widget);

/** compare_page_find_datum: Returns: (transfer none) (nullable): the datum of a chart that says @words, as a screen
 * reader hears it. */
GtkWidget *compare_page_find_datum (const ComparePage *page, const char *words);

#define WAIT_FOR_DATUM(page, words) TZ_WAIT_FOR (compare_page_find_datum (page, words) != NULL)

/** compare_page_find_label: Returns: (transfer none) (nullable): that of @text in the first widget of the type
 * @inside. */
GtkWidget *compare_page_find_label (const ComparePage *page, GType inside, const char *text);
