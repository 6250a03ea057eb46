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

/* Where in a sorted array each bucket of a text of @length code points begins, and where the last ends. */
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

static void
swap (TzEntity *one, TzEntity *other)
{
  TzEntity kept = *one;
  *one = *other;
  *other = kept;
}

/* Moves each entity straight into its bucket, with no second array (P. McIlroy, K. Bostic and M. D. McIlroy,
 * Engineering Radix Sort, 1993). */
static void
fill_buckets (GArray *entities, guint32 length)
{
  TzEntity *all = (TzEntity *)(gpointer)entities->data;
  guint32 n_buckets = length / BUCKET + 1;
  g_autofree guint *starts = count_buckets (entities, length);
  g_autofree guint *next = g_memdup2 (starts, n_buckets * sizeof *starts);
  for (guint32 bucket = 0; bucket < n_buckets; bucket++)
    while (next[bucket] < starts[bucket + 1]) {
      TzEntity *entity = &all[next[bucket]];
      guint32 own = bucket_of (entity);
      if (own != bucket)
        swap (entity, &all[next[own]]);
      next[own]++;
    }
}

/* Moves @entity, behind sorted ones of its bucket, to its place among them. */
static void
insert_sorted (const TzEntity *first, TzEntity *entity)
{
  for (; entity > first && entity[-1].span.start > entity->span.start; entity--)
    swap (entity - 1, entity);
}

/* Sorts @entities of a text of @length code points by their places in it. */
static void
sort_entities (GArray *entities, guint32 length)
{
  fill_buckets (entities, length);
  TzEntity *all = (TzEntity *)(gpointer)entities->data;
  for (guint i = 1; i < entities->len; i++)
    insert_sorted (all, all + i);
}

TzAnalysis *
tz_analysis_new (const TzText *text, const TzLexicon *lexicon)
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
  sort_entities (out->entities, reading.n);
  tz_find_own_names (&reading);
  if (flat != NULL)
    tz_flat_restore (flat, out);
  return out;
}
