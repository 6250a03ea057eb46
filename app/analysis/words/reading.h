#pragma once

#include "analysis.h"

/*
 * The working state of one analysis, private to this folder. Steps run in the order in which they stand
 * below; each sees what the steps before it found and gives way to it.
 */
typedef struct {
  const TzText *text;
  const gunichar *s; /* folded code points, closed by 0 */
  guint32 n;
  const TzLexicon *lexicon;
  TzAnalysis *out;
  guint8 *taken; /* n + 1 bytes: 0 free, else 1 + TzEntityType of the entity that holds the code point */
  /* Found out once, so that no step asks what cannot be: the words that begin at each code point, n + 1 numbers
   * of a beginning, and its signs. */
  const TzBeginning *beginnings;
  guint16 *begins;
  TzSignBlock *signs;
  guint32 left_out; /* where the first finding stands that a limit left out, or G_MAXUINT32 */
  GArray *fields;   /* (nullable) (element-type TzField): of the outline (outline.h), for the statuses */
  GArray *
      replies; /* (nullable) (element-type TzSpan): of each problem where it is answered apart from its wording, else
                     * empty; %NULL where none is */
} TzReading;

/** tz_reading_open: Finds out what begins where, before the first step. */
void tz_reading_open (TzReading *reading);

void tz_reading_close (TzReading *reading);

/** tz_reading_has_sign: Returns: whether the code point at @at, before the end of the text or there, has one of
 * @signs. */
static inline gboolean
tz_reading_has_sign (const TzReading *reading, guint32 at, TzSigns signs)
{
  return (tz_sign_block_any (&reading->signs[at / TZ_SIGN_BLOCK], signs) >> (at % TZ_SIGN_BLOCK) & 1) != 0;
}

/** tz_reading_find_sign: Returns: the first code point from @from on, before @end, that has one of @signs, or
 * @end. */
static inline guint32
tz_reading_find_sign (const TzReading *reading, guint32 from, guint32 end, TzSigns signs)
{
  if (from >= end)
    return from;
  const TzSignBlock *block = &reading->signs[from / TZ_SIGN_BLOCK];
  guint64 found = tz_sign_block_any (block, signs) & G_MAXUINT64 << (from % TZ_SIGN_BLOCK);
  guint32 i = from - from % TZ_SIGN_BLOCK;
  while (found == 0 && (i += TZ_SIGN_BLOCK) < end)
    found = tz_sign_block_any (++block, signs);
  return found == 0 ? end : MIN (i + (guint32)__builtin_ctzll (found), end);
}

/** tz_reading_next_sign: Returns: the first code point from @from on that has one of @signs, or the end of
 * the text. */
static inline guint32
tz_reading_next_sign (const TzReading *reading, guint32 from, TzSigns signs)
{
  return tz_reading_find_sign (reading, from, reading->n, signs);
}

/** TzSignWalk: Goes from one code point that has one of some signs to the next. */
typedef struct {
  const TzSignBlock *signs;
  guint32 n_blocks;
  TzSigns wanted;
  guint32 block;
  guint64 left; /* of the block */
} TzSignWalk;

static inline void
tz_sign_walk_enter (TzSignWalk *walk, guint32 block)
{
  walk->block = block;
  walk->left = block < walk->n_blocks ? tz_sign_block_any (&walk->signs[block], walk->wanted) : 0;
}

/** tz_reading_walk: Returns: a walk from the beginning of the text along the code points that have one of @signs. */
static inline TzSignWalk
tz_reading_walk (const TzReading *reading, TzSigns signs)
{
  TzSignWalk walk = {.signs = reading->signs, .n_blocks = reading->n / TZ_SIGN_BLOCK + 1, .wanted = signs};
  tz_sign_walk_enter (&walk, 0);
  return walk;
}

/** tz_sign_walk_next: Finds the next one. Returns: %FALSE at the end of the text. */
static inline gboolean
tz_sign_walk_next (TzSignWalk *walk, guint32 *at)
{
  while (walk->left == 0) {
    if (walk->block + 1 >= walk->n_blocks)
      return FALSE;
    tz_sign_walk_enter (walk, walk->block + 1);
  }
  *at = walk->block * TZ_SIGN_BLOCK + (guint32)__builtin_ctzll (walk->left);
  walk->left &= walk->left - 1;
  return TRUE;
}

/** tz_sign_walk_skip: Goes on at @to, which lies behind what was found last. */
static inline void
tz_sign_walk_skip (TzSignWalk *walk, guint32 to)
{
  if (to / TZ_SIGN_BLOCK != walk->block)
    tz_sign_walk_enter (walk, to / TZ_SIGN_BLOCK);
  walk->left &= G_MAXUINT64 << (to % TZ_SIGN_BLOCK);
}

/** tz_sign_walk_skip_digits: Goes on behind the digits at @at, which was found last. */
static inline void
tz_sign_walk_skip_digits (TzSignWalk *walk, const gunichar *s, guint32 at)
{
  guint32 end = at;
  while (s[end] >= '0' && s[end] <= '9')
    end++;
  if (end > at)
    tz_sign_walk_skip (walk, end);
}

/** tz_reading_begin: Returns: (transfer none): the words that begin at @at. */
static inline const TzBeginning *
tz_reading_begin (const TzReading *reading, guint32 at)
{
  return &reading->beginnings[reading->begins[at]];
}

/** tz_reading_begins: Returns: whether a word of any of @kinds begins at @at. */
static inline gboolean
tz_reading_begins (const TzReading *reading, guint32 at, TzWordKinds kinds)
{
  return (tz_reading_begin (reading, at)->kinds & kinds) != 0;
}

/** tz_reading_match: Returns: the length of the longest word of any of @kinds at @at, 0 where there is none.
 */
static inline guint
tz_reading_match (const TzReading *reading, guint32 at, TzWordKinds kinds)
{
  return tz_beginning_match (tz_reading_begin (reading, at), kinds);
}

/** tz_reading_match_division: tz_lexicon_match_division() at @at. */
static inline const TzDivision *
tz_reading_match_division (const TzReading *reading, guint32 at, TzWordKinds kinds, guint *n)
{
  *n = 0;
  return tz_reading_begins (reading, at, kinds)
             ? tz_lexicon_match_division (reading->lexicon, reading->s + at, kinds, n)
             : NULL;
}

/** tz_reading_prefixes: Returns: a set of bits: bit n where the @n code points at @at are a word of any of
 * @kinds, n below 32. */
static inline guint32
tz_reading_prefixes (const TzReading *reading, guint32 at, TzWordKinds kinds)
{
  return tz_beginning_prefixes (tz_reading_begin (reading, at), kinds);
}

/** tz_reading_is_word: Returns: whether the @n code points at @at are a word of any of @kinds. */
static inline gboolean
tz_reading_is_word (const TzReading *reading, guint32 at, guint n, TzWordKinds kinds)
{
  return (tz_beginning_kinds_of (tz_reading_begin (reading, at), n) & kinds) != 0;
}

/** tz_reading_leave_out: Notes that a limit leaves out what stands at @at, and what follows: the notice says so. */
void tz_reading_leave_out (TzReading *reading, guint32 at);

/** tz_reading_take: Adds @entity to the findings and marks its code points as taken; leaves it out where
 * %TZ_MAX_ENTITIES are. */
void tz_reading_take (TzReading *reading, TzEntity entity);

/** tz_reading_is_free: Returns: whether no entity holds any code point of @span. */
gboolean tz_reading_is_free (const TzReading *reading, TzSpan span);

/* Shapes that cannot be anything else. */
void tz_find_documents (TzReading *reading);
void tz_find_docnums (TzReading *reading);
void tz_find_contacts (TzReading *reading);
void tz_find_dates (TzReading *reading); /* values without a year stay open until tz_place_dates() */
void tz_find_money (TzReading *reading);
void tz_find_percents (TzReading *reading);

/* Structure. */
void tz_find_outline (TzReading *reading);     /* headings, problems, answers, measures, outline_certainty */
void tz_recognise_notice (TzReading *reading); /* is_notice; what is none loses its structure */
void tz_find_statuses (TzReading *reading);    /* problem statuses and the status entities */
void tz_find_header (TzReading *reading);

/* What needs the structure. */
void
tz_place_dates (TzReading *reading); /* missing years, damaged readings; uses the header's period and dates */
void tz_settle_header (TzReading *reading); /* the header's dates, now that they are placed */
void tz_find_orgs (TzReading *reading);
void tz_find_counts (TzReading *reading);
void tz_find_persons (TzReading *reading);
void tz_find_discipline (TzReading *reading);
void tz_find_declared (TzReading *reading);
void tz_find_themes (TzReading *reading);
void tz_find_commitments (TzReading *reading);
void tz_find_damage (TzReading *reading);
void tz_reconcile (TzReading *reading);
void tz_find_own_names (TzReading *reading); /* goes by the entities in order of the text */
