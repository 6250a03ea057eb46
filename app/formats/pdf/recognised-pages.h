#pragma once

#include <glib.h>

/*
 * How certain the text of pages is that was recognised in their pictures: "1:93 3:58", each page with its certainty in
 * percent, in their order. What was written as text has none.
 */

/** TZ_RECOGNISED_MAX_PAGES: of so many pages of a file the text is recognised. */
#define TZ_RECOGNISED_MAX_PAGES 100

/** TzPagesFunc: is told that @n_done of @n_pages pages were recognised. */
typedef void (*TzPagesFunc) (guint n_done, guint n_pages, gpointer user_data);

/** TzRecognisedPage: one of them. */
typedef struct {
  guint page;      /* from 1 */
  guint certainty; /* in percent */
} TzRecognisedPage;

/** tz_recognised_pages_to_string: @pages: (element-type TzRecognisedPage). Returns: (transfer full) (nullable): them as
 * words, %NULL where there are none. */
char *tz_recognised_pages_to_string (const GArray *pages);

/** tz_recognised_pages_parse: @words: from anybody. Returns: (transfer full) (nullable) (element-type TzRecognisedPage):
 * them, or %NULL where @words are no such pages. */
GArray *tz_recognised_pages_parse (const char *words);

/** tz_recognised_pages_dup_words: @words: (nullable): as above. Returns: (transfer full) (nullable): for people: that the
 * text was recognised, how certain in the mean, and which pages are so uncertain that one should look at them. */
char *tz_recognised_pages_dup_words (const char *words);
