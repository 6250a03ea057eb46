#pragma once

#include <gio/gio.h>

#include "own-terms.h"
#include "words.h"

/**
 * TzLexicon:
 *
 * The word lists of `data/lexicon/`, loaded once and shared by all threads: immutable and reference-counted.
 * Lists are plain text, one entry a line, `#` starts a comment; what the columns of each mean stands at its
 * top.
 */
typedef struct _TzLexicon TzLexicon;

/** tz_lexicon_new: Loads the lists that are built into the program. Returns: (transfer full) (nullable):
 * %NULL on error. */
TzLexicon *tz_lexicon_new (GError **error);

/** tz_lexicon_new_with: Returns: (transfer full): the lists of @lexicon with words of people's own beside them,
 * and without those that it may have. @own: (transfer full). */
TzLexicon *tz_lexicon_new_with (TzLexicon *lexicon, TzOwnTerms *own);

/** tz_lexicon_get_own: Returns: (transfer none) (nullable): the words of people's own. */
const TzOwnTerms *tz_lexicon_get_own (const TzLexicon *lexicon);

/** tz_lexicon_get_revision: Returns: the revision of the words of people's own, 0 without any. */
gint64 tz_lexicon_get_revision (const TzLexicon *lexicon);

TzLexicon *tz_lexicon_ref (TzLexicon *lexicon);
void tz_lexicon_unref (TzLexicon *lexicon);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzLexicon, tz_lexicon_unref)

/** tz_lexicon_get_digest: Returns: (transfer none): the SHA-256 of the lists, in hexadecimal digits: findings
 * of one text differ only where this or %TZ_ANALYSIS_VERSION does. */
const char *tz_lexicon_get_digest (const TzLexicon *lexicon);

/** tz_lexicon_get_n_themes: Returns: how many themes the taxonomy has, in the order of DESIGN. */
guint tz_lexicon_get_n_themes (const TzLexicon *lexicon);

/** tz_lexicon_get_theme_id: Returns: (transfer none): the identifier of theme @theme, such as "canteen". */
const char *tz_lexicon_get_theme_id (const TzLexicon *lexicon, guint theme);

/** tz_lexicon_get_theme_name: Returns: (transfer none): its name in the language of the locale. */
const char *tz_lexicon_get_theme_name (const TzLexicon *lexicon, guint theme);

/** tz_lexicon_theme_is_called: Returns: whether @words are its identifier or stand in its name, in Chinese or English,
 * in large or small letters. */
gboolean tz_lexicon_theme_is_called (const TzLexicon *lexicon, guint theme, const char *words);

/** tz_lexicon_find_theme: Returns: the theme of identifier @id, or -1. */
int tz_lexicon_find_theme (const TzLexicon *lexicon, const char *id);

/* The kinds of words, one list a kind: `TZ_WORD_THEME` is `theme-words.txt`, and so on (lexicon.c). */
enum {
  TZ_WORD_DIVISION = 1ull << 0,       /* full name of a province, prefecture or county */
  TZ_WORD_DIVISION_STEM = 1ull << 1,  /* the same without its level */
  TZ_WORD_SURNAME = 1ull << 2,        /* surnames */
  TZ_WORD_NO_NAME = 1ull << 3,        /* what begins like a name and is one only before 同志 */
  TZ_WORD_MEASURE = 1ull << 4,        /* measure words that count something */
  TZ_WORD_FUNCTION = 1ull << 5,       /* what a body does: first part of its name */
  TZ_WORD_VERB_FUNCTION = 1ull << 6,  /* those of them that are verbs as well */
  TZ_WORD_BODY = 1ull << 7,           /* bodies that need nothing but a place or level before them */
  TZ_WORD_BODY_END = 1ull << 8,       /* endings after a function word */
  TZ_WORD_PART = 1ull << 9,           /* parts of a body */
  TZ_WORD_SCHOOL_END = 1ull << 10,    /* endings of schools and villages */
  TZ_WORD_CLASS = 1ull << 11,         /* words that make a class of schools or institutions */
  TZ_WORD_COMPANY_END = 1ull << 12,   /* endings of companies and institutions */
  TZ_WORD_STOP = 1ull << 13,          /* words that are no part of a proper name */
  TZ_WORD_COMMON = 1ull << 14,        /* common words of the language */
  TZ_WORD_POST = 1ull << 15,          /* posts that people hold */
  TZ_WORD_DISCIPLINE = 1ull << 16,    /* columns: act of accountability, kind of act */
  TZ_WORD_ISSUING_SIGN = 1ull << 17,  /* last character of an issuing sign */
  TZ_WORD_NOT_COUNTED = 1ull << 18,   /* nouns after a number that is a slogan's */
  TZ_WORD_TASK = 1ull << 19,          /* general tasks, which name no working group */
  TZ_WORD_INTENTION = 1ull << 20,     /* words that announce something for later */
  TZ_WORD_THEME = 1ull << 21,         /* columns: word, theme, weight */
  TZ_WORD_THEME_EMPTY = 1ull << 22,   /* words that never decide a theme */
  TZ_WORD_STATUS = 1ull << 23,        /* columns: wording, status */
  TZ_WORD_STATUS_LABEL = 1ull << 24,  /* labels of a status line */
  TZ_WORD_KIND = 1ull << 25,          /* columns: word, kind of agency */
  TZ_WORD_LACK = 1ull << 26,          /* words of a lack, as problems are worded */
  TZ_WORD_ACTION = 1ull << 27,        /* columns: verb that opens a measure, kind of measure */
  TZ_WORD_SECTION = 1ull << 28,       /* columns: word of a heading, what the section is about */
  TZ_WORD_ANSWER_LABEL = 1ull << 29,  /* labels of an answer */
  TZ_WORD_META_LABEL = 1ull << 30,    /* labels of who answers for a problem and until when */
  TZ_WORD_PROBLEM_LABEL = 1ull << 31, /* what may stand between the number of a problem and its wording */
  TZ_WORD_CENTRAL = 1ull << 32,       /* bodies of the state that need nothing before them */
  TZ_WORD_AREA = 1ull << 33,          /* areas that are no division but have bodies */
  TZ_WORD_GIVEN = 1ull << 34,         /* what given names are made of: words, and frequent characters */
  TZ_WORD_NOT_GIVEN = 1ull << 35,     /* characters that no given name holds */
  TZ_WORD_SOUND = 1ull << 36,         /* characters that write names of other languages by their sound */
  TZ_WORD_BARE = 1ull << 39,          /* names of bodies that many places have */
  TZ_WORD_STRONG_END = 1ull << 40,    /* endings of bodies after unknown characters */
  TZ_WORD_OFFICE = 1ull << 41,        /* offices that are known by their place in the party's body */
  TZ_WORD_TRADE = 1ull << 44,         /* what companies do, part of their names */
  TZ_WORD_BEFORE_NAME = 1ull << 47,   /* columns: verb straight before names, whether it takes only people */
  TZ_WORD_AFTER_NAME = 1ull << 49,    /* what follows the name of a person */
  TZ_WORD_MEETING_ROOM = 1ull << 57,  /* rooms that are no part of a body */
  TZ_WORD_ROOM = 1ull << 58,          /* rooms and the like, no body by what they do alone */
  TZ_WORD_STATE = 1ull << 60,         /* what other bodies of the state begin with */
};

/**
 * TzWordValue:
 *
 * What further columns of a list say of a word; a word may stand in several lines.
 */
typedef struct {
  TzWordKinds kind;
  const char *id; /* second column, such as "canteen" or "completed" */
  int code;       /* the theme, status or kind that @id stands for, or -1 */
  float weight;   /* third column, or 1 */
  int next;       /* private */
} TzWordValue;

/** tz_lexicon_get_words: Returns: (transfer none): all words of all lists. */
const TzWords *tz_lexicon_get_words (const TzLexicon *lexicon);

/**
 * tz_lexicon_match:
 *
 * Returns: the length of the longest word of any of @kinds at @s, 0 where there is none
 */
static inline guint
tz_lexicon_match (const TzLexicon *lexicon, const gunichar *s, TzWordKinds kinds)
{
  return tz_beginning_match (tz_words_begin (tz_lexicon_get_words (lexicon), s), kinds);
}

/**
 * tz_lexicon_next_value:
 * @begins: what begins at a place
 * @n: the length of one of its words
 * @kind: one kind
 * @previous: (nullable): the value before it, or %NULL for the first
 *
 * Returns: (transfer none) (nullable): the next value that list @kind gives the word
 */
const TzWordValue *tz_lexicon_next_value (const TzLexicon *lexicon, const TzBeginning *begins, guint n,
                                          TzWordKinds kind, const TzWordValue *previous);

typedef enum { TZ_DIVISION_PROVINCE, TZ_DIVISION_PREFECTURE, TZ_DIVISION_COUNTY } TzDivisionLevel;

/** TzDivision: a province, prefecture or county. */
typedef struct {
  guint32 code; /* GB/T 2260 */
  TzDivisionLevel level;
  const char *name; /* full, "永州市" */
  int parent;       /* private */
  int next[2];      /* private: of the same name, of the same stem */
} TzDivision;

/**
 * tz_lexicon_match_division:
 * @s: folded code points
 * @kinds: %TZ_WORD_DIVISION, %TZ_WORD_DIVISION_STEM or both
 * @n: (out): length of the name
 *
 * Finds the longest name of a division at @s. Several divisions may have it: see tz_lexicon_next_division().
 *
 * Returns: (transfer none) (nullable): the first division of that name, highest level first
 */
const TzDivision *tz_lexicon_match_division (const TzLexicon *lexicon, const gunichar *s, TzWordKinds kinds,
                                             guint *n);

/**
 * tz_lexicon_next_division:
 * @kind: %TZ_WORD_DIVISION or %TZ_WORD_DIVISION_STEM
 *
 * Returns: (transfer none) (nullable): the next division with the same full name, or the same stem
 */
const TzDivision *tz_lexicon_next_division (const TzLexicon *lexicon, const TzDivision *division,
                                            TzWordKinds kind);

/** tz_lexicon_get_parent: Returns: (transfer none) (nullable): the division that @division belongs to; a
 * province's is %NULL. */
const TzDivision *tz_lexicon_get_parent (const TzLexicon *lexicon, const TzDivision *division);

/** tz_lexicon_get_divisions: Returns: (transfer none) (array length=n): all of them, ordered by code. */
const TzDivision *tz_lexicon_get_divisions (const TzLexicon *lexicon, guint *n);

/**
 * tz_lexicon_get_streets:
 * @county: code of a county
 *
 * Returns: (transfer none) (nullable): the names of its streets and towns, separated by blanks, up to the
 * line's end
 */
const char *tz_lexicon_get_streets (const TzLexicon *lexicon, guint32 county);
