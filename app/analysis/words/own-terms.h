#pragma once

#include "names.h"

/**
 * TzOwnTerms:
 *
 * Words that people added to the lists: names that are found wherever they stand, and words that speak for a
 * theme. A lexicon has them beside its own lists (tz_lexicon_new_with()). Filled once, then immutable.
 */
typedef struct _TzOwnTerms TzOwnTerms;

/** TzOwnTerm: one of them. */
typedef struct {
  gunichar *s; /* folded code points */
  guint n;
  int type;     /* a TzEntityType, or -1 where it speaks for a theme */
  int theme;    /* of the lexicon, or -1 */
  float weight; /* of a theme, as in `theme-words.txt` */
  int next;     /* private */
} TzOwnTerm;

/** TZ_OWN_TERM_MIN, TZ_OWN_TERM_MAX: terms have at least and at most so many code points. */
#define TZ_OWN_TERM_MIN 2
#define TZ_OWN_TERM_MAX 40

/** TZ_RULE_OWN_WORD: the rule of what is found by a name of people's own. */
#define TZ_RULE_OWN_WORD "own-word"

/** tz_own_terms_new: @revision: says which state of the list this is. Returns: (transfer full): no terms */
TzOwnTerms *tz_own_terms_new (gint64 revision);
void tz_own_terms_free (TzOwnTerms *terms);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzOwnTerms, tz_own_terms_free)

gint64 tz_own_terms_get_revision (const TzOwnTerms *terms);

/** tz_own_terms_add_name: @term: UTF-8, of TZ_OWN_TERM_MIN to TZ_OWN_TERM_MAX code points. */
void tz_own_terms_add_name (TzOwnTerms *terms, const char *term, TzEntityType type);

/** tz_own_terms_add_theme: The same for a word that speaks for @theme. */
void tz_own_terms_add_theme (TzOwnTerms *terms, const char *term, guint theme, float weight);

/** tz_own_terms_match_name: Returns: (transfer none) (nullable): the longest name at @s, @n folded code points. */
const TzOwnTerm *tz_own_terms_match_name (const TzOwnTerms *terms, const gunichar *s, guint32 n);

/** tz_own_terms_match_theme: Returns: (transfer none) (nullable): the longest word for a theme there. */
const TzOwnTerm *tz_own_terms_match_theme (const TzOwnTerms *terms, const gunichar *s, guint32 n);
