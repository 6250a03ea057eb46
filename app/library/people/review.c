#include "review.h"

#include "finding.h"
#include "verdict.h"

typedef struct {
  const TzAnalysis *counts;
  GHashTable *decisions; /* (element-type TzDecision TzDecision): those that hold, by what they are about */
  GArray *items;
} Listing;

/* ---- Decisions by what they are about ---- */

static guint
hash_about (gconstpointer data)
{
  const TzDecision *decision = data;
  guint32 place = decision->subject == TZ_SUBJECT_HEADER ? 0 : decision->now.start;
  return g_str_hash (decision->key) ^ (place * 31 + decision->subject);
}

static gboolean
is_about_same (gconstpointer a, gconstpointer b)
{
  const TzDecision *one = a, *other = b;
  return one->subject == other->subject && g_str_equal (one->key, other->key) &&
         (one->subject == TZ_SUBJECT_HEADER || tz_span_equal (one->now, other->now));
}

static GHashTable *
index_decisions (GPtrArray *decisions)
{
  GHashTable *table = g_hash_table_new (hash_about, is_about_same);
  for (guint i = 0; i < decisions->len; i++) {
    TzDecision *decision = decisions->pdata[i];
    if (decision->holds)
      g_hash_table_add (table, decision);
  }
  return table;
}

static const TzDecision *
find (const Listing *listing, TzSubject subject, const char *key, TzSpan span)
{
  const TzDecision about = {.subject = subject, .key = (char *)key, .now = span};
  return g_hash_table_lookup (listing->decisions, &about);
}

const TzDecision *
tz_review_find_decision (GPtrArray *decisions, TzSubject subject, const char *key, TzSpan span)
{
  const TzDecision about = {.subject = subject, .key = (char *)key, .now = span};
  for (guint i = 0; i < decisions->len; i++)
    if (is_about_same (decisions->pdata[i], &about))
      return decisions->pdata[i];
  return NULL;
}

/* ---- Items ---- */

static TzVocabulary
get_vocabulary (TzSubject subject)
{
  return subject == TZ_SUBJECT_HEADER     ? TZ_VOCABULARY_HEADER
         : subject == TZ_SUBJECT_DECLARED ? TZ_VOCABULARY_DECLARED
                                          : TZ_VOCABULARY_ENTITY;
}

static gboolean
has_key (TzSubject subject)
{
  return subject == TZ_SUBJECT_HEADER || subject == TZ_SUBJECT_DECLARED || subject == TZ_SUBJECT_ENTITY;
}

const char *
tz_review_get_key (const TzReviewItem *item)
{
  return has_key (item->subject) ? tz_name_id (get_vocabulary (item->subject), item->key) : "";
}

static void
add (Listing *listing, TzReviewItem item)
{
  g_array_append_val (listing->items, item);
}

/* One that is rejected stands in the list where the machine found it. */
static void
add_rejected (Listing *listing, GPtrArray *decisions, TzSubject subject)
{
  for (guint i = 0; i < decisions->len; i++) {
    const TzDecision *decision = decisions->pdata[i];
    if (decision->subject != subject || decision->kind != TZ_DECISION_REJECTED || !decision->holds)
      continue;
    int key = has_key (subject) ? tz_name_parse (get_vocabulary (subject), decision->key) : 0;
    add (listing, (TzReviewItem){.subject = subject,
                                 .key = key,
                                 .number = -1,
                                 .span = decision->now,
                                 .queued = TRUE,
                                 .reviewed = TRUE,
                                 .decision = decision});
  }
}

static gboolean
is_reviewed_problem (const Listing *listing, const TzDecision *decision, TzSpan head)
{
  if (decision != NULL && decision->kind == TZ_DECISION_ADDED)
    return TRUE;
  for (TzSubject subject = TZ_SUBJECT_TITLE; subject <= TZ_SUBJECT_THEMES; subject++)
    if (find (listing, subject, "", head) == NULL)
      return FALSE;
  return TRUE;
}

static void
add_problems (Listing *listing)
{
  for (guint i = 0; i < listing->counts->problems->len; i++) {
    TzSpan head = tz_finding_get_span (listing->counts, TZ_SUBJECT_PROBLEM, (int)i);
    const TzDecision *decision = find (listing, TZ_SUBJECT_PROBLEM, "", head);
    const TzDecision *verdict = find (listing, TZ_SUBJECT_VERDICT, "", head);
    add (listing, (TzReviewItem){.subject = TZ_SUBJECT_PROBLEM,
                                 .number = (int)i,
                                 .span = head,
                                 .verdict = verdict != NULL ? tz_verdict_parse (verdict->value) : 0,
                                 .queued = TRUE,
                                 .reviewed = is_reviewed_problem (listing, decision, head),
                                 .decision = decision});
  }
}

static void
add_header (Listing *listing)
{
  for (int key = 0; key < TZ_N_HEADER_KEYS; key++) {
    const TzHeaderFact *fact = &listing->counts->header[key];
    const TzDecision *decision =
        find (listing, TZ_SUBJECT_HEADER, tz_name_id (TZ_VOCABULARY_HEADER, key), TZ_SPAN_NONE);
    if (fact->value == NULL && decision == NULL)
      continue;
    add (listing, (TzReviewItem){.subject = TZ_SUBJECT_HEADER,
                                 .key = key,
                                 .number = fact->value != NULL ? key : -1,
                                 .span = fact->span,
                                 .queued = TRUE,
                                 .reviewed = decision != NULL,
                                 .decision = decision});
  }
}

static void
add_finding (Listing *listing, TzSubject subject, guint number, int key, gboolean certain)
{
  TzReviewItem item = {.subject = subject,
                       .key = key,
                       .number = (int)number,
                       .span = tz_finding_get_span (listing->counts, subject, (int)number)};
  item.decision = find (listing, subject, tz_review_get_key (&item), item.span);
  item.reviewed = item.decision != NULL;
  item.queued = item.reviewed || !certain;
  add (listing, item);
}

static void
add_others (Listing *listing, GPtrArray *decisions)
{
  const TzAnalysis *counts = listing->counts;
  for (guint i = 0; i < counts->declared->len; i++)
    add_finding (listing, TZ_SUBJECT_DECLARED, i, (int)g_array_index (counts->declared, TzDeclared, i).key,
                 FALSE);
  add_rejected (listing, decisions, TZ_SUBJECT_DECLARED);
  for (guint i = 0; i < counts->commitments->len; i++)
    add_finding (listing, TZ_SUBJECT_COMMITMENT, i, 0, FALSE);
  add_rejected (listing, decisions, TZ_SUBJECT_COMMITMENT);
  for (guint i = 0; i < counts->entities->len; i++) {
    const TzEntity *entity = &g_array_index (counts->entities, TzEntity, i);
    add_finding (listing, TZ_SUBJECT_ENTITY, i, (int)entity->type, entity->certainty >= TZ_REVIEW_CERTAIN);
  }
  add_rejected (listing, decisions, TZ_SUBJECT_ENTITY);
}

/* In the queue, kinds come one after the other. */
static int
rank_of (TzSubject subject)
{
  static const TzSubject order[] = {TZ_SUBJECT_PROBLEM, TZ_SUBJECT_HEADER, TZ_SUBJECT_DECLARED,
                                    TZ_SUBJECT_COMMITMENT, TZ_SUBJECT_ENTITY};
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (order[i] == subject)
      return (int)i;
  return G_N_ELEMENTS (order);
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const TzReviewItem *one = a, *other = b;
  if (one->subject != other->subject)
    return rank_of (one->subject) - rank_of (other->subject);
  if (one->subject == TZ_SUBJECT_HEADER)
    return one->key - other->key;
  if (one->span.start != other->span.start)
    return one->span.start < other->span.start ? -1 : 1;
  return one->key - other->key;
}

GArray *
tz_review_list (const TzAnalysis *counts, GPtrArray *decisions)
{
  g_autoptr (GHashTable) table = index_decisions (decisions);
  Listing listing = {counts, table, g_array_new (FALSE, FALSE, sizeof (TzReviewItem))};
  add_problems (&listing);
  add_rejected (&listing, decisions, TZ_SUBJECT_PROBLEM);
  add_header (&listing);
  add_others (&listing, decisions);
  g_array_sort (listing.items, compare_items);
  return listing.items;
}

TzReviewShare
tz_review_count (const GArray *items)
{
  TzReviewShare share = {0};
  for (guint i = 0; i < items->len; i++) {
    const TzReviewItem *item = &g_array_index (items, TzReviewItem, i);
    if (item->subject == TZ_SUBJECT_ENTITY)
      continue;
    share.n++;
    share.n_reviewed += item->reviewed;
    share.n_problems_reviewed += item->reviewed && item->subject == TZ_SUBJECT_PROBLEM && item->number >= 0;
  }
  return share;
}
