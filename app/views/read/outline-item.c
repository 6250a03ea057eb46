#include "outline-item.h"

#include "finding-words.h"

G_DEFINE_FINAL_TYPE (TzOutlineItem, tz_outline_item, G_TYPE_OBJECT)

static void
tz_outline_item_finalize (GObject *object)
{
  TzOutlineItem *item = TZ_OUTLINE_ITEM (object);
  g_free (item->label);
  g_free (item->title);
  G_OBJECT_CLASS (tz_outline_item_parent_class)->finalize (object);
}

static void
tz_outline_item_class_init (TzOutlineItemClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tz_outline_item_finalize;
}

static void
tz_outline_item_init (TzOutlineItem *item)
{
  item->problem = item->heading = -1;
}

static void
append_heading (GListStore *list, const TzAnalysis *analysis, const TzText *text, guint index)
{
  const TzHeading *heading = &g_array_index (analysis->headings, TzHeading, index);
  g_autoptr (TzOutlineItem) item = g_object_new (TZ_TYPE_OUTLINE_ITEM, NULL);
  item->heading = index;
  item->level = heading->level;
  item->span = heading->span;
  item->label = g_strdup ("");
  item->title = tz_words_dup_line (text, heading->span);
  g_list_store_append (list, item);
}

static void
append_problem (GListStore *list, const TzAnalysis *analysis, const TzText *text, const TzReviewItem *review)
{
  const TzProblem *problem = &g_array_index (analysis->problems, TzProblem, review->number);
  g_autoptr (TzOutlineItem) item = g_object_new (TZ_TYPE_OUTLINE_ITEM, NULL);
  item->problem = review->number;
  item->heading = problem->heading;
  item->status = problem->status;
  item->reviewed = review->reviewed;
  item->span = problem->span;
  item->label = tz_analysis_dup_label (text, problem);
  item->title = tz_words_dup_line (text, problem->title);
  g_list_store_append (list, item);
}

static void
append_rejected (GListStore *list, const TzText *text, const TzReviewItem *review)
{
  g_autoptr (TzOutlineItem) item = g_object_new (TZ_TYPE_OUTLINE_ITEM, NULL);
  item->rejected = TRUE;
  item->span = review->span;
  item->label = g_strdup ("");
  item->title = tz_words_dup_line (text, review->span);
  g_list_store_append (list, item);
}

/* The headings that stand before @place and are not in the list yet. */
static void
append_headings (GListStore *list, const TzAnalysis *analysis, const TzText *text, guint *next, guint32 place)
{
  for (; *next < analysis->headings->len; *next += 1) {
    if (g_array_index (analysis->headings, TzHeading, *next).span.start > place)
      return;
    append_heading (list, analysis, text, *next);
  }
}

static guint32
get_start (const TzAnalysis *analysis, const TzReviewItem *item)
{
  return item->number < 0 ? item->span.start
                          : g_array_index (analysis->problems, TzProblem, item->number).span.start;
}

GListStore *
tz_outline_items_new (const TzAnalysis *analysis, const GArray *review, const TzText *text)
{
  GListStore *list = g_list_store_new (TZ_TYPE_OUTLINE_ITEM);
  guint heading = 0;
  for (guint i = 0; i < review->len; i++) {
    const TzReviewItem *item = &g_array_index (review, TzReviewItem, i);
    if (item->subject != TZ_SUBJECT_PROBLEM)
      break;
    append_headings (list, analysis, text, &heading, get_start (analysis, item));
    if (item->number < 0)
      append_rejected (list, text, item);
    else
      append_problem (list, analysis, text, item);
  }
  append_headings (list, analysis, text, &heading, G_MAXUINT32);
  return list;
}

static gboolean
are_alike (GListStore *store, guint position, GListStore *items, guint other_position)
{
  g_autoptr (TzOutlineItem) one = g_list_model_get_item (G_LIST_MODEL (store), position);
  g_autoptr (TzOutlineItem) other = g_list_model_get_item (G_LIST_MODEL (items), other_position);
  return one->problem == other->problem && one->heading == other->heading && one->level == other->level &&
         one->status == other->status && one->reviewed == other->reviewed &&
         one->rejected == other->rejected && tz_span_equal (one->span, other->span) &&
         g_str_equal (one->label, other->label) && g_str_equal (one->title, other->title);
}

void
tz_outline_items_renew (GListStore *store, GListStore *items)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (store));
  guint n_new = g_list_model_get_n_items (G_LIST_MODEL (items));
  guint start = 0, end = 0;
  while (start < MIN (n_old, n_new) && are_alike (store, start, items, start))
    start++;
  while (end < MIN (n_old, n_new) - start && are_alike (store, n_old - 1 - end, items, n_new - 1 - end))
    end++;
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = start; i < n_new - end; i++)
    g_ptr_array_add (added, g_list_model_get_item (G_LIST_MODEL (items), i));
  if (n_old - end > start || added->len > 0)
    g_list_store_splice (store, start, n_old - end - start, added->pdata, added->len);
}
