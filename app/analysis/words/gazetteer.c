#include "lexicon-private.h"

#include <stdlib.h>

/* Provinces, prefectures, counties and their streets. */

static TzDivisionLevel
level_of_code (guint32 code)
{
  if (code % 10000 == 0)
    return TZ_DIVISION_PROVINCE;
  return code % 100 == 0 ? TZ_DIVISION_PREFECTURE : TZ_DIVISION_COUNTY;
}

static int
find_code (const TzLexicon *self, guint32 code)
{
  for (int i = (int)self->divisions->len - 1; i >= 0; i--)
    if (g_array_index (self->divisions, TzDivision, i).code == code)
      return i;
  return -1;
}

/* The list is ordered by code, so what a division belongs to stands before it, and near. A county straight
 * under a province has no prefecture. */
static int
find_parent (const TzLexicon *self, guint32 code)
{
  if (level_of_code (code) == TZ_DIVISION_PROVINCE)
    return -1;
  int prefecture = level_of_code (code) == TZ_DIVISION_COUNTY ? find_code (self, code / 100 * 100) : -1;
  return prefecture >= 0 ? prefecture : find_code (self, code / 10000 * 10000);
}

gboolean
tz_lexicon_load_divisions (TzLexicon *self, GPtrArray *stems, GError **error)
{
  char *text = tz_lexicon_load_text (self, "divisions.txt", error);
  if (text == NULL)
    return FALSE;
  char *line;
  while ((line = tz_lexicon_next_line (&text)) != NULL) {
    guint32 code = (guint32)strtoul (tz_lexicon_cut (&line, '\t'), NULL, 10);
    const char *name = tz_lexicon_cut (&line, '\t');
    TzDivision division = {code, level_of_code (code), name, find_parent (self, code), {-1, -1}};
    tz_lexicon_add_word (self, division.name, TZ_WORD_DIVISION);
    if (line != NULL && *line != '\0')
      tz_lexicon_add_word (self, line, TZ_WORD_DIVISION_STEM);
    g_ptr_array_add (stems, line);
    g_array_append_val (self->divisions, division);
  }
  return TRUE;
}

gboolean
tz_lexicon_load_streets (TzLexicon *self, GError **error)
{
  char *text = tz_lexicon_load_text (self, "streets.txt", error);
  if (text == NULL)
    return FALSE;
  char *line;
  while ((line = tz_lexicon_next_line (&text)) != NULL) {
    gpointer code = GUINT_TO_POINTER ((guint)strtoul (tz_lexicon_cut (&line, '\t'), NULL, 10));
    g_hash_table_insert (self->streets, code, line);
  }
  return TRUE;
}

static void
link_division (TzLexicon *self, int index, const char *name, guint chain)
{
  int word = name == NULL || *name == '\0' ? -1 : tz_lexicon_word_number (self, name);
  if (word < 0)
    return;
  g_array_index (self->divisions, TzDivision, index).next[chain] = self->first_division[chain][word];
  self->first_division[chain][word] = index;
}

void
tz_lexicon_link_divisions (TzLexicon *self, GPtrArray *stems, guint n_words)
{
  for (guint chain = 0; chain < 2; chain++)
    self->first_division[chain] = tz_lexicon_new_links (n_words);
  for (int level = TZ_DIVISION_COUNTY; level >= TZ_DIVISION_PROVINCE; level--)
    for (int i = (int)self->divisions->len - 1; i >= 0; i--) {
      const TzDivision *division = &g_array_index (self->divisions, TzDivision, i);
      if ((int)division->level != level)
        continue;
      link_division (self, i, division->name, 0);
      link_division (self, i, g_ptr_array_index (stems, i), 1);
    }
}

const TzDivision *
tz_lexicon_match_division (const TzLexicon *lexicon, const gunichar *s, TzWordKinds kinds, guint *n)
{
  *n = tz_lexicon_match (lexicon, s, kinds & (TZ_WORD_DIVISION | TZ_WORD_DIVISION_STEM));
  int word = *n == 0 ? -1 : tz_words_lookup (lexicon->words, s, *n);
  if (word < 0)
    return NULL;
  int index = (kinds & TZ_WORD_DIVISION) ? lexicon->first_division[0][word] : -1;
  if (index < 0)
    index = lexicon->first_division[1][word];
  return &g_array_index (lexicon->divisions, TzDivision, index);
}

const TzDivision *
tz_lexicon_next_division (const TzLexicon *lexicon, const TzDivision *division, TzWordKinds kind)
{
  int next = division->next[kind == TZ_WORD_DIVISION_STEM];
  return next < 0 ? NULL : &g_array_index (lexicon->divisions, TzDivision, next);
}

const TzDivision *
tz_lexicon_get_parent (const TzLexicon *lexicon, const TzDivision *division)
{
  return division->parent < 0 ? NULL : &g_array_index (lexicon->divisions, TzDivision, division->parent);
}

const TzDivision *
tz_lexicon_get_divisions (const TzLexicon *lexicon, guint *n)
{
  *n = lexicon->divisions->len;
  return (const TzDivision *)(gpointer)lexicon->divisions->data;
}

const char *
tz_lexicon_get_streets (const TzLexicon *lexicon, guint32 county)
{
  return g_hash_table_lookup (lexicon->streets, GUINT_TO_POINTER (county));
}
