#include "layouter.h"

#include <math.h>

/* Room above and below blocks, in points; none above at the top of a page. */
static const double heading_above[] = {150, 0, 20, 12};
static const double heading_below[] = {10, 12, 6, 4};
#define TEXT_BELOW 6
#define REMARK_BELOW 2
#define CHART_BELOW 10
/* The room left for headings over a whole chart, and what a longer chart needs to begin. */
#define CHART_HEADINGS 110
#define CHART_START 180

/* A text is not split so that fewer lines than this stand alone. */
#define MIN_LINES 2u

static void
clear_page (gpointer data)
{
  TzFlowPage *page = data;
  g_array_unref (page->slices);
}

void
tz_layouter_begin_page (TzLayouter *layouter)
{
  GArray *pages = layouter->flow->pages;
  TzFlowPage page = {.slices = g_array_new (FALSE, TRUE, sizeof (TzSlice))};
  if (pages->len > 0)
    page.section = tz_flow_page (layouter->flow, pages->len - 1)->section;
  g_array_append_val (pages, page);
  layouter->y = TZ_PAGE_TOP;
}

gboolean
tz_layouter_is_fresh (const TzLayouter *layouter)
{
  return layouter->y <= TZ_PAGE_TOP;
}

double
tz_layouter_room (const TzLayouter *layouter)
{
  return TZ_BODY_END - layouter->y;
}

void
tz_layouter_push (TzLayouter *layouter, TzSlice slice)
{
  GArray *pages = layouter->flow->pages;
  slice.y = layouter->y;
  g_array_append_val (g_array_index (pages, TzFlowPage, pages->len - 1).slices, slice);
  layouter->y += slice.height;
}

void
tz_layouter_set_anchor (TzLayouter *layouter, const char *anchor)
{
  if (anchor != NULL)
    g_hash_table_insert (layouter->flow->anchors, g_strdup (anchor),
                         GUINT_TO_POINTER (layouter->flow->pages->len - 1));
}

/* ---- Texts and headings ---- */

static double
lines_height (const TzBlock *block, guint n_lines)
{
  return n_lines * tz_type_line_height (block->type);
}

static void
push_lines (TzLayouter *layouter, const TzBlock *block, guint from, guint n_lines)
{
  tz_layouter_push (
      layouter,
      (TzSlice){.block = block, .from = from, .to = from + n_lines, .height = lines_height (block, n_lines)});
}

/* How many of @left lines go on this page, where not all do. */
static guint
share_of_lines (const TzLayouter *layouter, const TzBlock *block, guint left)
{
  guint fitting = (guint)MAX (floor (tz_layouter_room (layouter) / tz_type_line_height (block->type)), 0);
  if (fitting >= left)
    return left;
  if (tz_layouter_is_fresh (layouter) && left <= MIN_LINES)
    return left;
  if (left < 2 * MIN_LINES || fitting < MIN_LINES)
    return 0;
  return MIN (fitting, left - MIN_LINES);
}

/* Remarks that follow each other stand close. */
static double
room_below (const TzLayouter *layouter, guint index)
{
  const GPtrArray *blocks = layouter->flow->blocks;
  const TzBlock *block = blocks->pdata[index];
  const TzBlock *next = index + 1 < blocks->len ? blocks->pdata[index + 1] : NULL;
  gboolean remarks = next != NULL && next->kind == TZ_BLOCK_TEXT && next->type == TZ_TYPE_SMALL;
  return block->type == TZ_TYPE_SMALL && remarks ? REMARK_BELOW : TEXT_BELOW;
}

static void
place_text (TzLayouter *layouter, guint index)
{
  const TzBlock *block = g_ptr_array_index (layouter->flow->blocks, index);
  guint line = 0;
  while (line < block->n_lines) {
    guint n_lines = share_of_lines (layouter, block, block->n_lines - line);
    if (n_lines > 0) {
      if (line == 0)
        tz_layouter_set_anchor (layouter, block->anchor);
      push_lines (layouter, block, line, n_lines);
      line += n_lines;
    }
    if (line < block->n_lines)
      tz_layouter_begin_page (layouter);
  }
  layouter->y += room_below (layouter, index);
}

/* ---- Charts ---- */

/* A chart is kept whole where it fits under its headings. */
static double
least_chart_height (double height)
{
  return height <= TZ_BODY_END - TZ_PAGE_TOP - CHART_HEADINGS ? height : CHART_START;
}

/* Where a chart that is higher than a page can be cut: between data, as late as @latest. */
static double
find_cut (const TzBlock *block, double earliest, double latest)
{
  guint n_data = 0;
  const TzDatum *data = tz_chart_get_data (block->chart, &n_data);
  double cut = latest;
  for (gboolean moved = TRUE; moved;) {
    moved = FALSE;
    for (guint i = 0; i < n_data; i++)
      if (data[i].y > earliest && data[i].y < cut && data[i].y + data[i].height > cut) {
        cut = data[i].y;
        moved = TRUE;
      }
  }
  return cut > earliest ? cut : latest;
}

static void
place_chart (TzLayouter *layouter, const TzBlock *block, double height)
{
  if (least_chart_height (height) > tz_layouter_room (layouter) && !tz_layouter_is_fresh (layouter))
    tz_layouter_begin_page (layouter);
  for (double offset = 0; offset < height;) {
    double room = tz_layouter_room (layouter);
    double end = height - offset <= room ? height : find_cut (block, offset, offset + room);
    tz_layouter_push (layouter, (TzSlice){.block = block, .offset = offset, .height = end - offset});
    offset = end;
    if (offset < height)
      tz_layouter_begin_page (layouter);
  }
  layouter->y += CHART_BELOW;
}

/* ---- All blocks ---- */

static void
measure (TzLayouter *layouter, guint index)
{
  TzBlock *block = g_ptr_array_index (layouter->flow->blocks, index);
  switch (block->kind) {
  case TZ_BLOCK_HEADING:
  case TZ_BLOCK_TEXT:
    block->n_lines =
        tz_typesetter_count_lines (layouter->typesetter, block->type, block->text, TZ_BODY_WIDTH);
    break;
  case TZ_BLOCK_GRID:
    tz_grid_measure (block->grid, layouter->typesetter);
    break;
  case TZ_BLOCK_CHART:
    layouter->chart_heights[index] = tz_chart_layout (block->chart, TZ_BODY_WIDTH, layouter->look);
    break;
  case TZ_BLOCK_SPACE:
  case TZ_BLOCK_PAGE_BREAK:
  default:
    break;
  }
}

static double least_height (const TzLayouter *layouter, guint index, gboolean under_heading);

/* A few lines between a heading and its table belong to both. */
static double
least_text_height (const TzLayouter *layouter, guint index, gboolean under_heading)
{
  const TzBlock *block = g_ptr_array_index (layouter->flow->blocks, index);
  if (block->n_lines >= 2 * MIN_LINES)
    return lines_height (block, MIN_LINES);
  double height = lines_height (block, block->n_lines);
  return under_heading ? height + room_below (layouter, index) + least_height (layouter, index + 1, TRUE)
                       : height;
}

/* The room that a block needs at least on the page where it begins. */
static double
least_height (const TzLayouter *layouter, guint index, gboolean under_heading)
{
  if (index >= layouter->flow->blocks->len)
    return 0;
  const TzBlock *block = g_ptr_array_index (layouter->flow->blocks, index);
  switch (block->kind) {
  case TZ_BLOCK_HEADING:
    return heading_above[block->level] + lines_height (block, block->n_lines) + heading_below[block->level] +
           least_height (layouter, index + 1, TRUE);
  case TZ_BLOCK_TEXT:
    return least_text_height (layouter, index, under_heading);
  case TZ_BLOCK_GRID:
    return tz_grid_least_height (block->grid);
  case TZ_BLOCK_CHART:
    return least_chart_height (layouter->chart_heights[index]);
  case TZ_BLOCK_SPACE:
    return block->space + least_height (layouter, index + 1, under_heading);
  case TZ_BLOCK_PAGE_BREAK:
  default:
    return 0;
  }
}

static void
place_heading (TzLayouter *layouter, guint index)
{
  const TzBlock *block = g_ptr_array_index (layouter->flow->blocks, index);
  if (!tz_layouter_is_fresh (layouter) && least_height (layouter, index, FALSE) > tz_layouter_room (layouter))
    tz_layouter_begin_page (layouter);
  if (!tz_layouter_is_fresh (layouter) || block->level == 0)
    layouter->y += heading_above[block->level];
  tz_layouter_set_anchor (layouter, block->anchor);
  if (block->level == 1)
    g_array_index (layouter->flow->pages, TzFlowPage, layouter->flow->pages->len - 1).section = block->text;
  push_lines (layouter, block, 0, block->n_lines);
  layouter->y += heading_below[block->level];
}

static void
place (TzLayouter *layouter, guint index)
{
  const TzBlock *block = g_ptr_array_index (layouter->flow->blocks, index);
  switch (block->kind) {
  case TZ_BLOCK_HEADING:
    place_heading (layouter, index);
    break;
  case TZ_BLOCK_TEXT:
    place_text (layouter, index);
    break;
  case TZ_BLOCK_GRID:
    tz_layouter_place_grid (layouter, block);
    break;
  case TZ_BLOCK_CHART:
    place_chart (layouter, block, layouter->chart_heights[index]);
    break;
  case TZ_BLOCK_SPACE:
    layouter->y += block->space;
    break;
  case TZ_BLOCK_PAGE_BREAK:
    if (!tz_layouter_is_fresh (layouter))
      tz_layouter_begin_page (layouter);
    break;
  default:
    break;
  }
}

TzFlow *
tz_flow_new (GPtrArray *blocks, TzTypesetter *typesetter, const TzChartLook *look, GCancellable *cancellable,
             GError **error)
{
  g_autoptr (TzFlow) flow = g_new0 (TzFlow, 1);
  flow->blocks = blocks;
  flow->pages = g_array_new (FALSE, TRUE, sizeof (TzFlowPage));
  g_array_set_clear_func (flow->pages, clear_page);
  flow->anchors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree double *chart_heights = g_new0 (double, blocks->len);
  TzLayouter layouter = {flow, typesetter, look, 0, chart_heights};
  for (guint i = 0; i < blocks->len; i++) {
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return NULL;
    measure (&layouter, i);
  }
  tz_layouter_begin_page (&layouter);
  for (guint i = 0; i < blocks->len; i++)
    place (&layouter, i);
  return g_steal_pointer (&flow);
}

void
tz_flow_free (TzFlow *flow)
{
  if (flow == NULL)
    return;
  g_ptr_array_unref (flow->blocks);
  g_array_unref (flow->pages);
  g_hash_table_unref (flow->anchors);
  g_free (flow);
}

const TzFlowPage *
tz_flow_page (const TzFlow *flow, guint page)
{
  return &g_array_index (flow->pages, TzFlowPage, page);
}

int
tz_flow_find (const TzFlow *flow, const char *anchor)
{
  gpointer page;
  return g_hash_table_lookup_extended (flow->anchors, anchor, NULL, &page) ? (int)GPOINTER_TO_UINT (page)
                                                                           : -1;
}
