#pragma once

#include "library.h"

/*
 * Words that people add to the lists of this library: names that are found from then on in all its notices, and words
 * that speak for a theme. Human work, in the history and in the copies of it. Whatever changes the list makes the
 * lexicon of the library another one, is announced as %TZ_CHANGE_WORDS, and leaves the notices whose texts hold the
 * words outdated (tz_library_list_outdated()).
 */

/** TzOwnWord: one of them. */
typedef struct {
  gint64 id; /* 0: not kept yet */
  int type;  /* a TzEntityType that needs no value (tz_own_word_is_type()), or -1 of a word for a theme */
  char *term;
  char *theme;   /* (nullable): identifier */
  double weight; /* of a theme: above 0, at most TZ_OWN_WORD_MAX_WEIGHT */
  char *creator; /* who */
  gint64 modified;
} TzOwnWord;

/** TZ_OWN_WORD_WEIGHT: the weight of a word that decides a theme when it stands in a problem's title. */
#define TZ_OWN_WORD_WEIGHT 3.0
#define TZ_OWN_WORD_MAX_WEIGHT 5.0

TzOwnWord *tz_own_word_copy (const TzOwnWord *word);
void tz_own_word_free (TzOwnWord *word);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzOwnWord, tz_own_word_free)

/** tz_own_word_is_type: Returns: whether entities of @type are known by their words alone. */
gboolean tz_own_word_is_type (TzEntityType type);

/**
 * tz_own_word_check:
 * @error: %TZ_ERROR_INVALID, whose message names the word and says why it cannot be one: too short or long, not
 *   one line, no letter in it, or for a theme a word that stands in every notice
 */
gboolean tz_own_word_check (const TzOwnWord *word, const TzLexicon *lexicon, GError **error);

/** tz_library_list_own_words: @n_damaged: (out) (optional): how many are left out because they are damaged. Returns:
 * (transfer full) (nullable) (element-type TzOwnWord): by kind, then term. */
GPtrArray *tz_library_list_own_words (TzLibrary *library, guint *n_damaged, GError **error);

/**
 * tz_library_add_own_words:
 * @words: (element-type TzOwnWord): kind, term, theme, weight and creator are taken
 * @error: %TZ_ERROR_INVALID as tz_own_word_check(), or where a term is there already, for another theme or type too
 *
 * Adds all of them or none, as one step of the history.
 */
gboolean tz_library_add_own_words (TzLibrary *library, const GPtrArray *words, GError **error);

/** tz_library_remove_own_words: @ids: (element-type gint64): those that are gone are passed over. As one step of the
 * history. */
gboolean tz_library_remove_own_words (TzLibrary *library, const GArray *ids, GError **error);
