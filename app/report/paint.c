#include "paint.h"

#include <glib/gi18n.h>

#define RULE_WIDTH 0.5
#define RULE_GREY 0.75
#define HEAD_FILL 0.94
#define GROUP_FILL 0.97
#define RUNNING_HEAD_Y 40.0
#define MARGIN_NUMBER_WIDTH 24.0
#define MARGIN_NUMBER_GAP 8.0
#define MARGIN_NUMBER_DROP 3.0 /* that it stands level with a line of the text */
#define RUNNING_FOOT_Y (TZ_PAGE_HEIGHT - 44.0)

typedef struct {
  const TzPainter *painter;
  cairo_t *cr;
} Sheet;

char *
tz_tag_escape (const char *text)
{
  GString *escaped = g_string_new (NULL);
  for (const char *c = text; *c != '\0'; c++) {
    if (*c == '\'' || *c == '\\')
      g_string_append_c (escaped, '\\');
    g_string_append_c (escaped, *c);
  }
  return g_string_free (escaped, FALSE);
}

/* Vector pages hold the letters of a text, which can be found and copied; elsewhere they are shapes. */
static gboolean
keeps_text (cairo_t *cr)
{
  switch (cairo_surface_get_type (cairo_get_target (cr))) {
  case CAIRO_SURFACE_TYPE_PDF:
  case CAIRO_SURFACE_TYPE_PS:
  case CAIRO_SURFACE_TYPE_SVG:
    return TRUE;
  default:
    return FALSE;
  }
}

/* ---- Tags ---- */

static void
begin_tag (const Sheet *sheet, const char *name)
{
  if (sheet->painter->tagged)
    cairo_tag_begin (sheet->cr, name, NULL);
}

static void
end_tag (const Sheet *sheet, const char *name)
{
  if (sheet->painter->tagged)
    cairo_tag_end (sheet->cr, name);
}

static void
begin_anchored_tag (const Sheet *sheet, const char *name, const char *attribute, const char *anchor)
{
  g_autofree char *escaped = tz_tag_escape (anchor);
  g_autofree char *attributes = g_strdup_printf ("%s='%s'", attribute, escaped);
  cairo_tag_begin (sheet->cr, name, attributes);
}

static gboolean
leads_somewhere (const Sheet *sheet, const char *link)
{
  return link != NULL && tz_flow_find (sheet->painter->flow, link) >= 0;
}

/* Draws text as a leaf of the structure: cairo marks only the content of leaves. */
static void
draw_text (const Sheet *sheet, const char *tag, TzSetting setting, const char *link)
{
  setting.link = leads_somewhere (sheet, link);
  setting.outlines = !keeps_text (sheet->cr);
  gboolean tag_link = setting.link && sheet->painter->tagged;
  begin_tag (sheet, tag);
  if (tag_link)
    begin_anchored_tag (sheet, CAIRO_TAG_LINK, "dest", link);
  tz_typesetter_draw (sheet->painter->typesetter, sheet->cr, &setting);
  if (tag_link)
    end_tag (sheet, CAIRO_TAG_LINK);
  end_tag (sheet, tag);
}

/* ---- Grids ---- */

static void
draw_rule (const Sheet *sheet, double y)
{
  cairo_set_source_rgb (sheet->cr, RULE_GREY, RULE_GREY, RULE_GREY);
  cairo_set_line_width (sheet->cr, RULE_WIDTH);
  cairo_move_to (sheet->cr, TZ_PAGE_SIDE, y);
  cairo_line_to (sheet->cr, TZ_PAGE_SIDE + TZ_BODY_WIDTH, y);
  cairo_stroke (sheet->cr);
}

static void
fill_band (const Sheet *sheet, double y, double height, double grey)
{
  cairo_set_source_rgb (sheet->cr, grey, grey, grey);
  cairo_rectangle (sheet->cr, TZ_PAGE_SIDE, y, TZ_BODY_WIDTH, height);
  cairo_fill (sheet->cr);
}

static double
draw_head (const Sheet *sheet, const TzGrid *grid, double y)
{
  double height = tz_grid_head_height (grid);
  double x = TZ_PAGE_SIDE;
  if (height <= 0)
    return 0;
  fill_band (sheet, y, height, HEAD_FILL);
  begin_tag (sheet, "TR");
  for (guint i = 0; i < grid->columns->len; i++) {
    const TzGridColumn *column = tz_grid_column (grid, i);
    TzSetting setting = {.text = column->title != NULL ? column->title : "",
                         .type = TZ_TYPE_CELL_HEAD,
                         .align = column->align,
                         .x = x + TZ_CELL_PAD_X,
                         .y = y + TZ_CELL_PAD_Y,
                         .width = column->width - 2 * TZ_CELL_PAD_X,
                         .n_lines = grid->n_head_lines};
    draw_text (sheet, "TH", setting, NULL);
    x += column->width;
  }
  end_tag (sheet, "TR");
  return height;
}

static void
draw_cell (const Sheet *sheet, const TzGridCell *cell, TzSetting setting)
{
  g_autofree char *number = NULL;
  if (cell->page_of && leads_somewhere (sheet, cell->link))
    number = g_strdup_printf ("%d", tz_flow_find (sheet->painter->flow, cell->link) + 1);
  setting.text = number != NULL ? number : cell->text != NULL ? cell->text : "";
  setting.x += TZ_CELL_PAD_X;
  setting.y += TZ_CELL_PAD_Y;
  setting.width -= 2 * TZ_CELL_PAD_X;
  draw_text (sheet, "TD", setting, cell->link);
}

static void
draw_row (const Sheet *sheet, const TzSlice *slice, guint index, double y)
{
  const TzGrid *grid = slice->block->grid;
  const TzGridRow *row = tz_grid_row (grid, index);
  TzSetting setting = {.type = tz_grid_row_type (row), .x = TZ_PAGE_SIDE, .y = y, .width = TZ_BODY_WIDTH};
  tz_slice_row_lines (slice, index, &setting.first_line, &setting.n_lines);
  if (row->kind == TZ_ROW_GROUP)
    fill_band (sheet, y, tz_slice_row_height (slice, index), GROUP_FILL);
  if (row->kind != TZ_ROW_CELLS) {
    draw_cell (sheet, row->cells, setting);
    return;
  }
  for (guint i = 0; i < grid->columns->len; i++) {
    setting.width = tz_grid_column (grid, i)->width;
    setting.align = tz_grid_column (grid, i)->align;
    draw_cell (sheet, &row->cells[i], setting);
    setting.x += setting.width;
  }
}

static void
draw_anchored_row (const Sheet *sheet, const TzSlice *slice, guint index, double y)
{
  const char *anchor = tz_grid_row (slice->block->grid, index)->anchor;
  gboolean begins = index > slice->from || slice->from_line == 0;
  gboolean tag_anchor = anchor != NULL && begins && sheet->painter->tagged;
  if (tag_anchor)
    begin_anchored_tag (sheet, CAIRO_TAG_DEST, "name", anchor);
  begin_tag (sheet, "TR");
  draw_row (sheet, slice, index, y);
  end_tag (sheet, "TR");
  if (tag_anchor)
    end_tag (sheet, CAIRO_TAG_DEST);
}

static void
draw_grid (const Sheet *sheet, const TzSlice *slice)
{
  double y = slice->y;
  begin_tag (sheet, "Table");
  draw_rule (sheet, y);
  y += draw_head (sheet, slice->block->grid, y);
  for (guint row = slice->from; row < slice->to; row++) {
    draw_anchored_row (sheet, slice, row, y);
    y += tz_slice_row_height (slice, row);
    draw_rule (sheet, y);
  }
  end_tag (sheet, "Table");
}

/* ---- Other blocks ---- */

/* The numbers of marks that begin on the lines of a slice, in the margin, one below the other where they would meet. */
static void
draw_numbers (const Sheet *sheet, const TzSlice *slice)
{
  const TzBlock *block = slice->block;
  double line_height = tz_type_line_height (block->type), free_y = slice->y;
  for (guint i = 0; i < block->marks->len; i++) {
    const TzTextMark *mark = &g_array_index (block->marks, TzTextMark, i);
    guint line = tz_typesetter_find_line (sheet->painter->typesetter, block->type, block->text, TZ_BODY_WIDTH,
                                          mark->start);
    if (mark->number == 0 || line < slice->from || line >= slice->to)
      continue;
    g_autofree char *text = g_strdup_printf ("%u", mark->number);
    g_autofree char *link = g_strdup_printf ("note-%u", mark->number);
    double y = MAX (free_y, slice->y + (line - slice->from) * line_height + MARGIN_NUMBER_DROP);
    TzSetting setting = {.text = text,
                         .type = TZ_TYPE_SMALL,
                         .align = TZ_ALIGN_END,
                         .x = TZ_PAGE_SIDE - MARGIN_NUMBER_WIDTH - MARGIN_NUMBER_GAP,
                         .y = y,
                         .width = MARGIN_NUMBER_WIDTH,
                         .n_lines = 1};
    draw_text (sheet, "Lbl", setting, link);
    free_y = y + tz_type_line_height (TZ_TYPE_SMALL);
  }
}

static TzSetting
body_setting (const TzSlice *slice)
{
  return (TzSetting){.text = slice->block->text,
                     .type = slice->block->type,
                     .x = TZ_PAGE_SIDE,
                     .y = slice->y,
                     .width = TZ_BODY_WIDTH,
                     .marks = slice->block->marks,
                     .first_line = slice->from,
                     .n_lines = slice->to - slice->from};
}

static void
draw_heading (const Sheet *sheet, const TzSlice *slice)
{
  static const char *const tags[] = {"H1", "H1", "H2", "H3"};
  if (sheet->painter->tagged)
    begin_anchored_tag (sheet, CAIRO_TAG_DEST, "name", slice->block->anchor);
  draw_text (sheet, tags[slice->block->level], body_setting (slice), NULL);
  end_tag (sheet, CAIRO_TAG_DEST);
}

static void
draw_chart (const Sheet *sheet, const TzSlice *slice)
{
  begin_tag (sheet, "Figure");
  cairo_save (sheet->cr);
  cairo_rectangle (sheet->cr, TZ_PAGE_SIDE, slice->y, TZ_BODY_WIDTH, slice->height);
  cairo_clip (sheet->cr);
  cairo_translate (sheet->cr, TZ_PAGE_SIDE, slice->y - slice->offset);
  tz_chart_draw (slice->block->chart, sheet->cr, sheet->painter->look, NULL);
  cairo_restore (sheet->cr);
  end_tag (sheet, "Figure");
}

static void
draw_paragraph (const Sheet *sheet, const TzSlice *slice)
{
  const char *anchor = slice->from == 0 && sheet->painter->tagged ? slice->block->anchor : NULL;
  if (anchor != NULL)
    begin_anchored_tag (sheet, CAIRO_TAG_DEST, "name", anchor);
  draw_text (sheet, "P", body_setting (slice), slice->block->link);
  if (anchor != NULL)
    end_tag (sheet, CAIRO_TAG_DEST);
  if (slice->block->marks != NULL)
    draw_numbers (sheet, slice);
}

static void
draw_slice (const Sheet *sheet, const TzSlice *slice)
{
  switch (slice->block->kind) {
  case TZ_BLOCK_HEADING:
    draw_heading (sheet, slice);
    break;
  case TZ_BLOCK_TEXT:
    draw_paragraph (sheet, slice);
    break;
  case TZ_BLOCK_GRID:
    draw_grid (sheet, slice);
    break;
  case TZ_BLOCK_CHART:
    draw_chart (sheet, slice);
    break;
  case TZ_BLOCK_SPACE:
  case TZ_BLOCK_PAGE_BREAK:
  default:
    break;
  }
}

/* ---- Head and foot ---- */

static void
draw_running (const Sheet *sheet, const char *text, TzAlign align, double x, double y, double width)
{
  TzSetting setting = {
      .text = text, .type = TZ_TYPE_RUNNING, .align = align, .x = x, .y = y, .width = width, .n_lines = 1};
  setting.outlines = !keeps_text (sheet->cr);
  tz_typesetter_draw (sheet->painter->typesetter, sheet->cr, &setting);
}

/* Not part of the structure: a screen reader does not read it on every page. */
static void
draw_head_and_foot (const Sheet *sheet, const TzFlowPage *page, guint number)
{
  const double half = TZ_BODY_WIDTH / 2 - 6;
  g_autofree char *foot = g_strdup_printf (_ ("Page %u of %u"), number + 1, sheet->painter->flow->pages->len);
  draw_running (sheet, sheet->painter->running_title, TZ_ALIGN_START, TZ_PAGE_SIDE, RUNNING_HEAD_Y, half);
  if (!g_str_equal (page->section, sheet->painter->running_title))
    draw_running (sheet, page->section, TZ_ALIGN_END, TZ_PAGE_WIDTH - TZ_PAGE_SIDE - half, RUNNING_HEAD_Y,
                  half);
  draw_rule (sheet, RUNNING_HEAD_Y + tz_type_line_height (TZ_TYPE_RUNNING) + 3);
  draw_running (sheet, foot, TZ_ALIGN_CENTER, TZ_PAGE_SIDE, RUNNING_FOOT_Y, TZ_BODY_WIDTH);
}

void
tz_painter_draw_page (const TzPainter *painter, cairo_t *cr, guint page)
{
  const Sheet sheet = {painter, cr};
  const TzFlowPage *shown = tz_flow_page (painter->flow, page);
  g_autoptr (GMutexLocker) G_GNUC_UNUSED locker =
      painter->drawing != NULL ? g_mutex_locker_new (painter->drawing) : NULL;
  /* The cover has neither. */
  if (shown->section != NULL)
    draw_head_and_foot (&sheet, shown, page);
  for (guint i = 0; i < shown->slices->len; i++)
    draw_slice (&sheet, &g_array_index (shown->slices, TzSlice, i));
}
