#pragma once

#include "grams.h"

/*
 * A page of the search index: grams in order, each with the notices of a segment that hold it. Notices are
 * slots, counted from the first of the segment. A gram takes its distance from the one before (varint), what
 * follows (varint: 1 for a bit for every slot, else twice the number of bytes of the list) and the slots: the
 * first and the distances (varints).
 */

/** tz_page_checksum: Returns: what tells a page of @segment, with the first gram @first, from what a damaged disk
 * makes of it; the same on every machine. */
gint64 tz_page_checksum (gint64 segment, TzGram first, const guint8 *body, gsize n_bytes);

/** TzPageWriter: a page in the making. */
typedef struct {
  GByteArray *body;
  TzGram first;
  TzGram last;
  guint n_slots; /* of the segment */
} TzPageWriter;

/** tz_page_append: Adds a gram, which is greater than the last, with its slots in order. */
void tz_page_append (TzPageWriter *page, TzGram gram, const guint *slots, guint n);

/** TzPageReader: a page that is read gram by gram. */
typedef struct {
  const guint8 *next;
  const guint8 *end;
  TzGram gram;
  guint n_slots; /* of the segment */
  gboolean dense;
  const guint8 *slots;
  gsize n_bytes;
  gboolean damaged;
} TzPageReader;

/** tz_page_open: Reads @body from before its first gram, which is @first. */
void tz_page_open (TzPageReader *page, TzGram first, const guint8 *body, gsize n_bytes, guint n_slots);

/** tz_page_next: Goes to the next gram. Returns: FALSE at the end, or where the page is found to be damaged.
 */
gboolean tz_page_next (TzPageReader *page);

/** tz_page_read: Adds the slots of the gram at hand, each increased by @base, to @slots, an array of guint.
 */
void tz_page_read (const TzPageReader *page, guint base, GArray *slots);

/** tz_page_mark: Sets the bits of the slots of the gram at hand; @bits has room for all slots. */
void tz_page_mark (const TzPageReader *page, guint8 *bits);
