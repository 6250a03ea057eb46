#include "analysis.h"

#include "door.h"
#include "findings.h"
#include "reading.h"
#include "soft-breaks.h"

/* In this order: each step sees what the steps before it found and gives way to it. */
static void (*const steps[]) (TzReading *) = {
    tz_find_documents,  tz_find_docnums,  tz_find_contacts,    tz_find_dates,       tz_find_money,
    tz_find_percents,   tz_find_outline,  tz_recognise_notice, tz_find_statuses,    tz_find_header,
    tz_place_dates,     tz_settle_header, tz_find_orgs,        tz_find_counts,      tz_find_persons,
    tz_find_discipline, tz_find_declared, tz_find_themes,      tz_find_commitments, tz_find_damage,
    tz_reconcile,
};

static int
compare_entities (gconstpointer a, gconstpointer b)
{
  const TzEntity *one = a;
  const TzEntity *other = b;
  return one->span.start < other->span.start ? -1 : one->span.start > other->span.start;
}

TzAnalysis *
tz_analysis_new (TzText *text, const TzLexicon *lexicon)
{
  tz_door_enter ("analyser");
  g_return_val_if_fail (text != NULL && lexicon != NULL, NULL);

  TzAnalysis *out = tz_findings_new ();
  TzReading reading;
  g_autoptr (TzFlat) flat = tz_flat_open (&reading, text, lexicon, out);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    steps[i](&reading);
  tz_reading_close (&reading);
  g_array_sort (out->entities, compare_entities);
  if (flat != NULL)
    tz_flat_restore (flat, out);
  return out;
}
