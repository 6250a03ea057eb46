#include "fold.h"

/* The block of full-width ASCII, U+FF01 to U+FF5E, lies 0xFEE0 above ASCII (Unicode, "Halfwidth and Fullwidth
 * Forms"). */
#define FULL_WIDTH_FIRST 0xff01
#define FULL_WIDTH_LAST 0xff5e
#define FULL_WIDTH_OFFSET 0xfee0

static gunichar
fold_rare (gunichar c)
{
  switch (c) {
  case '\t':
  case '\v':
  case '\f':
  case '\r':
  case 0x0085:
  case 0x00a0:
  case 0x1680:
  case 0x200b:
  case 0x2028:
  case 0x2029:
  case 0x202f:
  case 0x205f:
  case 0x2060:
  case 0x3000:
  case 0xfeff:
    return ' ';
  case 0x00b7: /* middle dot and its look-alikes */
  case 0x2022:
  case 0x2027:
  case 0x30fb:
  case 0xff65:
    return 0x00b7;
  case 0x2010: /* hyphens and dashes */
  case 0x2011:
  case 0x2012:
  case 0x2013:
  case 0x2014:
  case 0x2015:
  case 0x2212:
  case 0x2500:
  case 0xfe58:
    return '-';
  case 0x223c: /* tildes of ranges */
  case 0x301c:
  case 0xffe3:
    return '~';
  case 0x3014: /* tortoise-shell and lenticular brackets */
  case 0x3010:
  case 0x3016:
  case 0x3018:
  case 0xfe5d:
    return '[';
  case 0x3015:
  case 0x3011:
  case 0x3017:
  case 0x3019:
  case 0xfe5e:
    return ']';
  case 0xfe59:
    return '(';
  case 0xfe5a:
    return ')';
  case 0x3008: /* inner title marks */
  case 0x2039:
    return 0x3008;
  case 0x3009:
  case 0x203a:
    return 0x3009;
  case 0x201c: /* quotation marks */
  case 0x300c:
  case 0x300e:
  case 0xfe41:
  case 0xfe43:
  case 0x301d:
    return 0x201c;
  case 0x201d:
  case 0x300d:
  case 0x300f:
  case 0xfe42:
  case 0xfe44:
  case 0x301e:
    return 0x201d;
  case 0xff61:
    return 0x3002;
  case 0xff64:
    return 0x3001;
  case 0xfe50:
    return ',';
  case 0xfe52:
    return '.';
  case 0xfe54:
    return ';';
  case 0xfe55:
    return ':';
  case 0xfe6a:
    return '%';
  default:
    return c;
  }
}

gunichar
tz_fold_unusual (gunichar c)
{
  if (c < 0x80)
    return c == '\t' || c == '\v' || c == '\f' || c == '\r' ? ' ' : c;
  if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST)
    return c - FULL_WIDTH_OFFSET;
  if (c >= 0x2000 && c <= 0x200a)
    return ' ';
  return fold_rare (c);
}
