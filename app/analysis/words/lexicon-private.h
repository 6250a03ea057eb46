#pragma once

#include "lexicon.h"

/* The inside of a lexicon, for the rooms that load it. */
struct _TzLexicon {
  gatomicrefcount ref_count;
  TzWords *words;
  GPtrArray *texts;  /* (element-type char*): the lists, cut into strings in place */
  GArray *themes;    /* private to lexicon.c */
  GArray *values;    /* (element-type TzWordValue) */
  GArray *divisions; /* (element-type TzDivision), by code */
  int *first_division[2];
  GHashTable *streets; /* code of a county to the names in a line */
  GChecksum *checksum; /* of the lists as they were loaded */
  TzOwnTerms *own;     /* (nullable) */
  TzLexicon *base;     /* (nullable): owns all of the above but the own words */
};

/** tz_lexicon_get_resource: Returns: (transfer none): the lists, compiled in from data/lexicon by the build.
 */
GResource *tz_lexicon_get_resource (void);

/** tz_lexicon_load_text: Returns: (transfer none) (nullable): list @file, to be cut up in place. */
char *tz_lexicon_load_text (TzLexicon *self, const char *file, GError **error);

/** tz_lexicon_cut: Cuts the text up to the next @separator off @rest. Returns: (nullable): %NULL at the end.
 */
char *tz_lexicon_cut (char **rest, char separator);

/** tz_lexicon_next_line: Cuts the next line off @text; skips comments and empty lines. Returns: (nullable):
 * %NULL at the end. */
char *tz_lexicon_next_line (char **text);

/** tz_lexicon_add_word: Adds @word of the lists @kinds, and the signs of what begins with it. */
void tz_lexicon_add_word (TzLexicon *self, const char *word, TzWordKinds kinds);

/** tz_lexicon_word_number: Returns: the number of @word, or -1. */
int tz_lexicon_word_number (const TzLexicon *self, const char *word);

/** tz_lexicon_new_links: Returns: (transfer full): @n numbers, all -1. */
int *tz_lexicon_new_links (guint n);

/** tz_lexicon_load_divisions: Loads the divisions, and their stems into @stems. */
gboolean tz_lexicon_load_divisions (TzLexicon *self, GPtrArray *stems, GError **error);

gboolean tz_lexicon_load_streets (TzLexicon *self, GError **error);

/** tz_lexicon_link_divisions: Chains divisions of one name, once words have numbers. */
void tz_lexicon_link_divisions (TzLexicon *self, GPtrArray *stems, guint n_words);
