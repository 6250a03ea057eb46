#pragma once

#include "library.h"
#include "notice-facts.h"

/* Everything that is stored of a notice, worked out before the writer is asked, on the thread that brings it.
 */
struct _TzRecord {
  const TzIncoming *incoming; /* (transfer none) */
  TzFacts *facts;
  gint64 imported;     /* Unix seconds */
  GBytes *compact;     /* SHA-256 of the text without blanks */
  gint64 *keys;        /* (nullable): of the text (shingles.h) */
  GBytes *text;        /* compressed */
  GBytes *findings;    /* findings-record.h, compressed */
  gsize n_findings;    /* bytes of that before */
  GBytes *source_hash; /* SHA-256 of the bytes */
  GBytes *source;      /* (nullable): the bytes, compressed; %NULL where they are those of the text */
};

/** tz_record_new: Returns: (transfer full): the record. */
TzRecord *tz_record_new (const TzIncoming *incoming, const TzLexicon *lexicon);
/** tz_record_pack_findings: Returns: (transfer full): @analysis as it is stored. @n_bytes: (out): before it
 * was compressed. */
GBytes *tz_record_pack_findings (const TzAnalysis *analysis, const TzLexicon *lexicon, gsize *n_bytes);
