#include "words.h"

#include <string.h>
#include <uchar.h>

void
tz_words_add_signs (TzWords *words)
{
  static const struct {
    TzSigns sign;
    const char32_t *set;
  } sets[] = {
      {TZ_SIGN_DIGIT, U"0123456789"},
      {TZ_SIGN_NUMERAL, U"一二两三四五六七八九十百千万亿"},
      {TZ_SIGN_TIME, U"今去明当同本次翌上半"},
      {TZ_SIGN_BRACKET, U"[("},
      {TZ_SIGN_MARK, U"《》“”"},
      {TZ_SIGN_LINE, U"\n"},
      {TZ_SIGN_STOP, U",。;!?、\n"},
      {TZ_SIGN_CONTACT, U"@地信邮来"},
      {TZ_SIGN_LOSS, U"%个月年于"},
      {TZ_SIGN_PHRASE, U"理全中意领巡党\ufffd"},
      {TZ_SIGN_GROUP, U"工领指专整督检设"},
      {TZ_SIGN_PERSON, U"同等任担兼员"},
      {TZ_SIGN_ORDINAL, U"第"},
      {TZ_SIGN_POINT, U"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
                      U"⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"
                      U"⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"
                      U"㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"},
      {TZ_SIGN_ANCHOR, U"省市县区州旗盟自中局院厅委机团派驻集分"},
      {TZ_SIGN_TOWN, U"街办社村镇乡"},
  };
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    for (const char32_t *c = sets[i].set; *c != 0; c++) {
      char utf8[6 + 1] = {0};
      g_unichar_to_utf8 (*c, utf8);
      tz_words_add (words, utf8, 0, sets[i].sign);
    }
}

enum { N_ROWS = TZ_SIGN_BLOCK / 2 };

/* Swaps, in each square of twice @step by twice @step bits, the quarters off its diagonal; @mask has the lower half of
 * its columns. */
G_ALWAYS_INLINE static inline void
swap_quarters (guint64 rows[N_ROWS], guint step, guint64 mask)
{
#pragma GCC unroll 16
  for (guint square = 0; square < N_ROWS; square += 2 * step)
#pragma GCC unroll 16
    for (guint i = square; i < square + step; i++) {
      guint64 swap = (rows[i] >> step ^ rows[i + step]) & mask;
      rows[i] ^= swap << step;
      rows[i + step] ^= swap;
    }
}

/* Two matrices of 32 by 32 bits, side by side, are transposed together (H. S. Warren, Hacker's Delight, 7-3): a row
 * holds the signs of one code point of each half of the block, and then one sign of all. */
void
tz_sign_block_fill (TzSignBlock *block, const TzSigns *signs)
{
  guint64 rows[N_ROWS];
  for (guint i = 0; i < N_ROWS; i++)
    rows[i] = signs[i] | (guint64)signs[i + N_ROWS] << N_ROWS;
  swap_quarters (rows, 16, G_GUINT64_CONSTANT (0x0000ffff0000ffff));
  swap_quarters (rows, 8, G_GUINT64_CONSTANT (0x00ff00ff00ff00ff));
  swap_quarters (rows, 4, G_GUINT64_CONSTANT (0x0f0f0f0f0f0f0f0f));
  swap_quarters (rows, 2, G_GUINT64_CONSTANT (0x3333333333333333));
  swap_quarters (rows, 1, G_GUINT64_CONSTANT (0x5555555555555555));
  memcpy (block->has, rows, sizeof block->has);
}
