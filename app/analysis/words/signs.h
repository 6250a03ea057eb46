#pragma once

#include <glib.h>

/*
 * Signs: what the recognisers begin at, characters and words, each at its first character. A recogniser goes from one
 * of its signs to the next (tz_reading_next_sign()) and does not look at what lies between.
 */
enum {
  TZ_SIGN_DIGIT = 1u << 0,     /* 0 to 9 */
  TZ_SIGN_NUMERAL = 1u << 1,   /* Chinese numerals that a number may begin with */
  TZ_SIGN_TIME = 1u << 2,      /* dates and shares that have no number: 今年, 半数 */
  TZ_SIGN_BRACKET = 1u << 3,   /* opening brackets */
  TZ_SIGN_MARK = 1u << 4,      /* title marks and quotation marks */
  TZ_SIGN_LINE = 1u << 5,      /* the end of a line */
  TZ_SIGN_STOP = 1u << 6,      /* stops, and the end of a line */
  TZ_SIGN_SENTENCE = 1u << 31, /* stops that end a sentence */
  TZ_SIGN_CONTACT = 1u << 7,   /* @, and labels of an address */
  TZ_SIGN_LOSS = 1u << 8,      /* what shows that a number before it or in it is lost: %, 月日 */
  TZ_SIGN_PHRASE = 1u << 9,    /* the first two characters of fixed phrases, and the replacement character */
  TZ_SIGN_GROUP = 1u << 10,    /* what the ending of a working group begins with, and 设 */
  TZ_SIGN_PERSON = 1u << 11,   /* what stands beside a name: 同志, 等, 任 */
  TZ_SIGN_ORDINAL = 1u << 12,  /* 第 */
  TZ_SIGN_POINT = 1u << 13,    /* ① ⑴ ⒈ ㈠ and their like */
  TZ_SIGN_ANCHOR = 1u << 14, /* what the anchor of a body that is no place begins with: a level, 局, 团县 */
  TZ_SIGN_TOWN = 1u << 15,   /* the level of a town, a village or a street */
  TZ_SIGN_DOT = 1u << 16,    /* · */
  /* Words of a list: */
  TZ_SIGN_SURNAME = 1u << 17,
  TZ_SIGN_POST = 1u << 18,     /* posts, and verbs that stand straight before names */
  TZ_SIGN_FUNCTION = 1u << 19, /* words of function */
  TZ_SIGN_CLOSE = 1u << 20,    /* endings and parts of bodies */
  TZ_SIGN_PLACE = 1u << 21,    /* places, and bodies that need no place */
  TZ_SIGN_SCHOOL = 1u << 22,   /* endings of schools */
  TZ_SIGN_COMPANY = 1u << 23,  /* endings of companies */
  TZ_SIGN_FIELD = 1u << 24,    /* labels of a status, an answer and of who answers */
  TZ_SIGN_ACT = 1u << 25,      /* acts of accountability */
  TZ_SIGN_LACK = 1u << 26,     /* words of a lack */
  TZ_SIGN_ACTION = 1u << 27,   /* verbs that open a measure */
  TZ_SIGN_SECTION = 1u << 28,  /* words of a heading */
  /* Around acts of accountability: */
  TZ_SIGN_PEOPLE = 1u << 29, /* whom they are done to, by what these are */
  TZ_SIGN_RULE = 1u << 30,   /* what makes a clause a rule or an intention */
};

typedef guint32 TzSigns;

#define TZ_N_SIGNS 32

/* Code points of which each sign has one word of bits. */
#define TZ_SIGN_BLOCK 64

/** TzSignBlock: Where the signs stand in %TZ_SIGN_BLOCK code points of a text: for each sign a bit for each code point,
 * so that looking for one costs a few steps for 64 code points. */
typedef struct {
  guint64 has[TZ_N_SIGNS];
} TzSignBlock;

/** tz_sign_block_set: Gives code point @at of @block @signs beside those which it has. */
static inline void
tz_sign_block_set (TzSignBlock *block, guint at, TzSigns signs)
{
  for (; signs != 0; signs &= signs - 1)
    block->has[__builtin_ctz (signs)] |= G_GUINT64_CONSTANT (1) << at;
}

/** tz_sign_block_fill: Gives each of the %TZ_SIGN_BLOCK code points of @block the signs that it has in @signs,
 * which is used up. */
void tz_sign_block_fill (TzSignBlock *block, const TzSigns *signs);

/** tz_sign_block_any: Returns: a bit for each code point of @block that has one of @signs. */
G_ALWAYS_INLINE static inline guint64
tz_sign_block_any (const TzSignBlock *block, TzSigns signs)
{
  guint64 any = 0;
#pragma GCC unroll 32
  for (guint sign = 0; sign < TZ_N_SIGNS; sign++)
    if (signs >> sign & 1)
      any |= block->has[sign];
  return any;
}
