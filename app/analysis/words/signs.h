#pragma once

#include <glib.h>

/*
 * Signs: what the recognisers of closed shapes begin at. A recogniser goes from one of its signs to the next
 * (tz_reading_next_sign()) and does not look at what lies between.
 */
enum {
  TZ_SIGN_DIGIT = 1u << 0,    /* 0 to 9 */
  TZ_SIGN_NUMERAL = 1u << 1,  /* Chinese numerals that a number may begin with */
  TZ_SIGN_TIME = 1u << 2,     /* what dates and shares begin with that have no number: 今年, 半数 */
  TZ_SIGN_BRACKET = 1u << 3,  /* opening brackets */
  TZ_SIGN_MARK = 1u << 4,     /* title marks and quotation marks */
  TZ_SIGN_LINE = 1u << 5,     /* the end of a line */
  TZ_SIGN_STOP = 1u << 6,     /* stops, and the end of a line */
  TZ_SIGN_CONTACT = 1u << 7,  /* @, and what the label of an address begins with */
  TZ_SIGN_LOSS = 1u << 8,     /* what shows that a number before it or in it is lost: %, 月日 */
  TZ_SIGN_PHRASE = 1u << 9,   /* what fixed phrases begin with, and the replacement character */
  TZ_SIGN_GROUP = 1u << 10,   /* what the ending of a working group begins with, and 下设 */
  TZ_SIGN_PERSON = 1u << 11,  /* what stands behind a name: 同志, 等, 任 */
  TZ_SIGN_ORDINAL = 1u << 12, /* 第 */
  TZ_SIGN_POINT = 1u << 13,   /* ① ⑴ ⒈ ㈠ and their like */
  TZ_SIGN_ANCHOR = 1u << 14,  /* what the anchor of a body that is no place begins with: a level, 局, 团 */
  TZ_SIGN_TOWN = 1u << 15,    /* what the level of a town, a village or a street begins with */
};

typedef guint16 TzSigns;

#define TZ_N_SIGNS 16

/* Code points of which each sign has one word of bits. */
#define TZ_SIGN_BLOCK 64

/** TzSignBlock: Where the signs stand in %TZ_SIGN_BLOCK code points of a text: for each sign a bit for each code point,
 * so that looking for one costs a few steps for 64 code points. */
typedef struct {
  guint64 has[TZ_N_SIGNS];
} TzSignBlock;

/** tz_sign_block_any: Returns: a bit for each code point of @block that has one of @signs. */
G_ALWAYS_INLINE static inline guint64
tz_sign_block_any (const TzSignBlock *block, TzSigns signs)
{
  guint64 any = 0;
#pragma GCC unroll 16
  for (guint sign = 0; sign < TZ_N_SIGNS; sign++)
    if (signs >> sign & 1)
      any |= block->has[sign];
  return any;
}

/** tz_signs_new: Returns: (transfer full): the signs of each code point of the basic plane, 0x10000 of them.
 */
TzSigns *tz_signs_new (void);
