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

/* So many code points are one bucket to entities that are sorted: none overlap, so that few begin in one. */
#define BUCKET 64

static guint32
bucket_of (const TzEntity *entity)
{
  return entity->span.start / BUCKET;
}

/* Where in a sorted array each bucket of a text of @length code points begins. */
static guint *
count_buckets (const GArray *entities, guint32 length)
{
  guint32 n_buckets = length / BUCKET + 1;
  guint *starts = g_new0 (guint, n_buckets + 1);
  for (guint i = 0; i < entities->len; i++)
    starts[bucket_of (&g_array_index (entities, TzEntity, i)) + 1]++;
  for (guint32 i = 0; i < n_buckets; i++)
    starts[i + 1] += starts[i];
  return starts;
}

/* Moves @entity, behind sorted ones of its bucket, to its place among them. */
static void
insert_sorted (const TzEntity *first, TzEntity *entity)
{
  for (; entity > first && entity[-1].span.start > entity->span.start; entity--) {
    TzEntity before = entity[-1];
    entity[-1] = *entity;
    *entity = before;
  }
}

/* Returns: (transfer full): @entities of a text of @length code points, in its order. */
static GArray *
sort_entities (const GArray *entities, guint32 length)
{
  GArray *sorted = g_array_sized_new (FALSE, FALSE, sizeof (TzEntity), entities->len);
  g_array_set_size (sorted, entities->len);
  TzEntity *all = (TzEntity *)(gpointer)sorted->data;
  g_autofree guint *next = count_buckets (entities, length);
  for (guint i = 0; i < entities->len; i++) {
    const TzEntity *entity = &g_array_index (entities, TzEntity, i);
    all[next[bucket_of (entity)]++] = *entity;
  }
  for (guint i = 1; i < entities->len; i++)
    insert_sorted (all, all + i);
  return sorted;
}

TzAnalysis *
tz_analysis_new (TzText *text, const TzLexicon *lexicon)
{
  tz_door_enter ("analyser");
  g_return_val_if_fail (text != NULL && lexicon != NULL, NULL);

  TzAnalysis *out = tz_findings_new ();
  out->own_revision = tz_lexicon_get_revision (lexicon);
  TzReading reading;
  g_autoptr (TzFlat) flat = tz_flat_open (&reading, text, lexicon, out);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    steps[i](&reading);
  tz_reading_close (&reading);
  g_autoptr (GArray) entities = out->entities;
  out->entities = sort_entities (entities, reading.n);
  tz_find_own_names (&reading);
  if (flat != NULL)
    tz_flat_restore (flat, out);
  return out;
}
