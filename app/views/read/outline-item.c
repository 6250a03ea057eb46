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
append_problem (GListStore *list, const TzAnalysis *analysis, const TzText *text, guint index)
{
  const TzProblem *problem = &g_array_index (analysis->problems, TzProblem, index);
  g_autoptr (TzOutlineItem) item = g_object_new (TZ_TYPE_OUTLINE_ITEM, NULL);
  item->problem = index;
  item->heading = problem->heading;
  item->status = problem->status;
  item->span = problem->span;
  item->label = tz_analysis_dup_label (text, problem);
  item->title = tz_words_dup_line (text, problem->title);
  g_list_store_append (list, item);
}

GListStore *
tz_outline_items_new (const TzAnalysis *analysis, const TzText *text)
{
  GListStore *list = g_list_store_new (TZ_TYPE_OUTLINE_ITEM);
  guint h = 0;
  for (guint p = 0; p <= analysis->problems->len; p++) {
    guint32 start = p < analysis->problems->len ? g_array_index (analysis->problems, TzProblem, p).span.start
                                                : G_MAXUINT32;
    for (;
         h < analysis->headings->len && g_array_index (analysis->headings, TzHeading, h).span.start <= start;
         h++)
      append_heading (list, analysis, text, h);
    if (p < analysis->problems->len)
      append_problem (list, analysis, text, p);
  }
  return list;
}

static gboolean
are_alike (GListStore *store, guint position, GListStore *items, guint other_position)
{
  g_autoptr (TzOutlineItem) one = g_list_model_get_item (G_LIST_MODEL (store), position);
  g_autoptr (TzOutlineItem) other = g_list_model_get_item (G_LIST_MODEL (items), other_position);
  return one->problem == other->problem && one->heading == other->heading && one->level == other->level &&
         one->status == other->status && tz_span_equal (one->span, other->span) &&
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
