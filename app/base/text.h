#pragma once

#include "span.h"

/**
 * TzText:
 *
 * The text of a notice: immutable, reference-counted UTF-8, with the same text as an array of code points
 * folded one to one (tz_fold_char()). An index into the folded array is the place in the original text, so
 * analysis never counts bytes.
 */
typedef struct _TzText TzText;

/**
 * tz_text_new:
 * @utf8: (array length=n_bytes): the text
 * @n_bytes: its length in bytes, or -1 where it is NUL-terminated
 * @error: (nullable): return location
 *
 * Fails with %TZ_ERROR_BINARY where the text holds a NUL, %TZ_ERROR_CHARSET where it is not UTF-8 and
 * %TZ_ERROR_TOO_LARGE above %TZ_TEXT_MAX_BYTES.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL on error
 */
TzText *tz_text_new (const char *utf8, gssize n_bytes, GError **error);

/** TZ_TEXT_MAX_BYTES: the longest text that is taken in, in bytes of UTF-8 (10 MB). */
#define TZ_TEXT_MAX_BYTES (10u * 1000u * 1000u)

TzText *tz_text_ref (TzText *text);
void tz_text_unref (TzText *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzText, tz_text_unref)

/** tz_text_get_utf8: Returns: (transfer none): the original text, NUL-terminated. */
const char *tz_text_get_utf8 (const TzText *text);

/** tz_text_get_n_bytes: Returns: the length of the original text in bytes. */
gsize tz_text_get_n_bytes (const TzText *text);

/** tz_text_get_length: Returns: the length in code points. */
guint32 tz_text_get_length (const TzText *text);

/** TZ_TEXT_CLOSING_ZEROS: how many zeros close the folded code points: who stands anywhere in them or at
 * their end may look this many less one characters ahead. */
#define TZ_TEXT_CLOSING_ZEROS 8u

/** tz_text_get_folded: Returns: (transfer none): the folded code points, tz_text_get_length() of them and
 * %TZ_TEXT_CLOSING_ZEROS closing zeros. */
const gunichar *tz_text_get_folded (const TzText *text);

/** tz_text_byte_offset: Returns: the byte at which code point @position starts; the length in bytes at the
 * end. */
gsize tz_text_byte_offset (const TzText *text, guint32 position);

/** tz_text_position: Returns: the code point that the byte at @offset belongs to. */
guint32 tz_text_position (const TzText *text, gsize offset);

/**
 * tz_text_dup_slice:
 *
 * Returns: (transfer full): the original wording of @span, which is clamped to the text
 */
char *tz_text_dup_slice (const TzText *text, TzSpan span);
