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

GListModel *
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
  return G_LIST_MODEL (list);
}
