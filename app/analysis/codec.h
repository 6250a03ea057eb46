#pragma once

#include "findings.h"

/*
 * Numbers, strings and places in a row of bytes, written or read by the same function, as in XDR (RFC 4506): each
 * takes a value and returns it, as it is where the codec writes, and as the bytes have it where it reads. The first
 * that is not as written marks the codec as damaged; whatever is read after it does not matter, so that nobody need
 * check after each.
 *
 * A number is a LEB128; a place is written by how far it is from the one before; a string that came before by its
 * number.
 */
typedef struct _TzCodec TzCodec;

/** tz_codec_new_writer: Returns: (transfer full): a codec that writes. */
TzCodec *tz_codec_new_writer (void);

/** tz_codec_new_reader: Returns: (transfer full): a codec that reads @bytes. @analysis: keeps the strings. @length: of the
 * text that holds the places, in code points. */
TzCodec *tz_codec_new_reader (GBytes *bytes, TzAnalysis *analysis, guint32 length);

void tz_codec_free (TzCodec *codec);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzCodec, tz_codec_free)

gboolean tz_codec_is_reading (const TzCodec *codec);

/** tz_codec_damage: Marks @codec as damaged. */
void tz_codec_damage (TzCodec *codec);
gboolean tz_codec_is_damaged (const TzCodec *codec);

/** tz_codec_finish: Returns: (transfer full): what was written. */
GBytes *tz_codec_finish (TzCodec *codec);
/** tz_codec_is_finished: Returns: whether all was read and nothing was damaged. */
gboolean tz_codec_is_finished (const TzCodec *codec);

/** tz_codec_number: @n: it is less than that; what is not is damage. */
guint tz_codec_number (TzCodec *codec, guint value, guint n);
/** tz_codec_index: into a list of @n; -1 is none. */
int tz_codec_index (TzCodec *codec, int index, guint n);
/** tz_codec_count: of items of which each takes at least a byte. */
guint tz_codec_count (TzCodec *codec, guint count);
/** tz_codec_real: a number with a fraction, neither infinite nor none. */
double tz_codec_real (TzCodec *codec, double value);
/** tz_codec_float: the same of one that a float holds. */
float tz_codec_float (TzCodec *codec, float value);
TzSpan tz_codec_span (TzCodec *codec, TzSpan span);
/** tz_codec_string: Returns: (transfer none): @string, or the one that was read, which the analysis keeps. */
char *tz_codec_string (TzCodec *codec, const char *string);
/** tz_codec_string_or_none: Returns: (transfer none) (nullable): the same of one that may be %NULL. */
char *tz_codec_string_or_none (TzCodec *codec, const char *string);
