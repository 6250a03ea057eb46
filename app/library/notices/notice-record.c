#include "notice-record.h"

#include "checksum.h"
#include "compress.h"
#include "findings-record.h"
#include "review.h"
#include "shingles.h"

GBytes *
tz_record_pack_findings (const TzAnalysis *analysis, const TzLexicon *lexicon, gsize *n_bytes)
{
  g_autoptr (GBytes) bytes = tz_findings_record_write (analysis, lexicon);
  *n_bytes = g_bytes_get_size (bytes);
  return tz_compress (bytes);
}

static void
pack_text_and_source (TzRecord *record, const TzText *text)
{
  g_autoptr (GBytes) utf8 = g_bytes_new_static (tz_text_get_utf8 (text), tz_text_get_n_bytes (text));
  record->text = tz_compress (utf8);
  if (!g_bytes_equal (record->incoming->bytes, utf8))
    record->source = tz_compress (record->incoming->bytes);
}

static gint64 *
find_keys (const TzText *text)
{
  g_autofree gint64 *keys = g_new (gint64, TZ_SHINGLES_KEYS);
  g_autoptr (GArray) shingles =
      tz_shingles_new (tz_text_get_utf8 (text), tz_text_get_n_bytes (text), TZ_SHINGLE_OF_TEXT);
  return tz_shingles_find_keys (shingles, keys) ? g_steal_pointer (&keys) : NULL;
}

static TzFacts *
make_facts (const TzIncoming *incoming, const TzLexicon *lexicon)
{
  g_autoptr (GPtrArray) undecided = g_ptr_array_new ();
  g_autoptr (GArray) review = tz_review_list (incoming->analysis, undecided);
  return tz_facts_new (incoming->analysis, review, incoming->document->text, lexicon, incoming->name,
                       incoming->document->page_published);
}

TzRecord *
tz_record_new (const TzIncoming *incoming, const TzLexicon *lexicon)
{
  const TzText *text = incoming->document->text;
  TzRecord *record = g_new0 (TzRecord, 1);
  record->incoming = incoming;
  record->facts = make_facts (incoming, lexicon);
  record->imported = g_get_real_time () / G_USEC_PER_SEC;
  record->compact = tz_checksum_compact (tz_text_get_utf8 (text));
  record->source_hash =
      incoming->sha256 != NULL ? g_bytes_ref (incoming->sha256) : tz_checksum_bytes (incoming->bytes);
  record->keys = find_keys (text);
  pack_text_and_source (record, text);
  record->findings = tz_record_pack_findings (incoming->analysis, lexicon, &record->n_findings);
  return record;
}

void
tz_record_free (TzRecord *record)
{
  g_clear_pointer (&record->facts, tz_facts_free);
  g_clear_pointer (&record->compact, g_bytes_unref);
  g_free (record->keys);
  g_clear_pointer (&record->text, g_bytes_unref);
  g_clear_pointer (&record->findings, g_bytes_unref);
  g_clear_pointer (&record->source_hash, g_bytes_unref);
  g_clear_pointer (&record->source, g_bytes_unref);
  g_free (record);
}
