#include "pdf-lines.h"

#include "pdf-columns.h"
#include "pdf-grid.h"
#include "pdf-tables.h"

/* Wider gaps, in ems, lie between columns. */
#define COLUMN_GAP 1.8

/* And such gaps may lie between the cells of a table. */
#define CELL_GAP 0.26

/* Lines whose middles are no further apart than this, in ems, are one. */
#define ONE_LINE 0.3

/* Cells of a table, and what stands beside a signature, are put beside each other that are no wider, in ems, on so many
 * lines. */
#define MAX_CELL_WIDTH 16
#define MAX_LOOK 100

/* How much of the height of a line an em is, where no wide character tells. */
#define EM_OF_HEIGHT 0.7

static void
free_line (gpointer data)
{
  TzPdfLine *line = data;
  g_string_free (line->text, TRUE);
  g_free (line);
}

GPtrArray *
tz_pdf_lines_new (void)
{
  return g_ptr_array_new_with_free_func (free_line);
}

static gunichar
last_char (const GString *text)
{
  return text->len > 0 ? g_utf8_get_char (g_utf8_prev_char (text->str + text->len)) : 0;
}

gboolean
tz_pdf_line_ends_sentence (const TzPdfLine *line)
{
  return line->text->len > 0 && g_utf8_strchr ("。；：！？;:!?", -1, last_char (line->text)) != NULL;
}

/* What stands between two characters that are @gap apart. */
static void
append_gap (TzPdfLine *line, double gap, gunichar next)
{
  if (gap > COLUMN_GAP * line->em)
    g_string_append_c (line->text, '\t');
  else if (!g_unichar_iswide (next) && !g_unichar_iswide (last_char (line->text)))
    g_string_append_c (line->text, ' ');
}

static void
take_box (TzPdfLine *line, gunichar c, const PopplerRectangle *box)
{
  gboolean first = line->text->len == 0;
  line->left = first ? box->x1 : MIN (line->left, box->x1);
  line->right = first ? box->x2 : MAX (line->right, box->x2);
  line->top = first ? box->y1 : MIN (line->top, box->y1);
  line->bottom = first ? box->y2 : MAX (line->bottom, box->y2);
  if (g_unichar_iswide (c))
    line->em = box->x2 - box->x1;
  else if (line->em <= 0)
    line->em = EM_OF_HEIGHT * (box->y2 - box->y1);
}

static void
append_char (TzPdfLine *line, gunichar c, const PopplerRectangle *box, gboolean blank)
{
  if (line->text->len > 0 && blank)
    append_gap (line, box->x1 - line->right, c);
  take_box (line, c, box);
  g_string_append_unichar (line->text, c);
}

static gboolean
is_beside (const TzPdfLine *line, const TzPdfLine *next)
{
  double apart = (line->top + line->bottom) / 2 - (next->top + next->bottom) / 2;
  return next->left >= line->right && ABS (apart) < ONE_LINE * next->em;
}

static gboolean
is_short (const TzPdfLine *line)
{
  return line->right - line->left <= MAX_CELL_WIDTH * line->em;
}

/* Returns: (nullable): the line that @line goes on with: the one before it, or the cell to its left in a table, which
 * comes column by column. Two columns of prose are left as they are. */
static TzPdfLine *
find_beginning (GPtrArray *lines, const TzPdfLine *line)
{
  guint n_looked = 0;
  for (guint i = lines->len; i > 0 && n_looked < MAX_LOOK; i--, n_looked++) {
    TzPdfLine *before = lines->pdata[i - 1];
    if (before->page != line->page || before->side != line->side || before->zone != line->zone)
      return NULL;
    if (is_beside (before, line) && (n_looked == 0 || (is_short (before) && is_short (line))))
      return before;
  }
  return NULL;
}

/* Puts what stands beside each other on a page together. */
static void
join_beside (GPtrArray *lines, guint first)
{
  g_autoptr (GPtrArray) apart = g_ptr_array_new ();
  g_ptr_array_extend (apart, lines, NULL, NULL);
  g_ptr_array_remove_range (apart, 0, first);
  g_ptr_array_set_free_func (lines, NULL);
  g_ptr_array_set_size (lines, (gint)first);
  g_ptr_array_set_free_func (lines, free_line);
  for (guint i = 0; i < apart->len; i++) {
    TzPdfLine *line = apart->pdata[i];
    TzPdfLine *beginning = find_beginning (lines, line);
    if (beginning == NULL) {
      g_ptr_array_add (lines, line);
      continue;
    }
    append_gap (beginning, line->left - beginning->right, g_utf8_get_char (line->text->str));
    g_string_append_len (beginning->text, line->text->str, line->text->len);
    beginning->right = line->right;
    free_line (line);
  }
}

static void
finish_line (GPtrArray *lines, TzPdfLine *line)
{
  if (line->text->len == 0)
    free_line (line);
  else
    g_ptr_array_add (lines, line);
}

TzPdfLine *
tz_pdf_line_new (guint page)
{
  TzPdfLine *line = g_new0 (TzPdfLine, 1);
  line->text = g_string_new (NULL);
  line->page = page;
  return line;
}

/* Whether a rule parts the cell at @x from that at @next. */
static gboolean
rules_part (const GPtrArray *grids, double x, double next, double y)
{
  for (guint i = 0; i < grids->len; i++) {
    guint row, column, next_column;
    if (tz_pdf_grid_find_cell (grids->pdata[i], x, y, &row, &column))
      return !tz_pdf_grid_find_cell (grids->pdata[i], next, y, &row, &next_column) || next_column != column;
  }
  return FALSE;
}

/* A gap parts what stands on one line: it may be another column or cell. Poppler may go on in another row, too. */
static gboolean
parts (const TzPdfLine *line, const PopplerRectangle *box, const GPtrArray *grids)
{
  if (line->text->len == 0)
    return FALSE;
  gboolean elsewhere = box->y1 > line->bottom || box->y2 < line->top;
  return elsewhere || box->x1 - line->right > CELL_GAP * line->em ||
         (grids != NULL && rules_part (grids, line->right - line->em / 2, (box->x1 + box->x2) / 2,
                                       (line->top + line->bottom) / 2));
}

static void
add_lines (GPtrArray *lines, const char *text, const PopplerRectangle *boxes, guint n_boxes, guint page,
           const GPtrArray *grids)
{
  TzPdfLine *line = tz_pdf_line_new (page);
  gboolean blank = FALSE;
  guint i = 0;
  for (const char *p = text; *p != '\0' && i < n_boxes; p = g_utf8_next_char (p), i++) {
    gunichar c = g_utf8_get_char (p);
    gboolean seen = !g_unichar_isspace (c) && !g_unichar_iscntrl (c);
    if (c == '\n' || (seen && parts (line, &boxes[i], grids))) {
      finish_line (lines, line);
      line = tz_pdf_line_new (page);
      blank = FALSE;
    }
    if (seen)
      append_char (line, c, &boxes[i], blank);
    blank = !seen && (blank || g_unichar_isspace (c));
  }
  finish_line (lines, line);
}

void
tz_pdf_lines_finish_page (GPtrArray *lines, guint first, PopplerPage *page, const GPtrArray *grids)
{
  double width, height;
  poppler_page_get_size (page, &width, &height);
  tz_pdf_tables_join (lines, first, height, grids);
  tz_pdf_columns_order (lines, first, width);
  join_beside (lines, first);
}

/* Returns: (nullable) (transfer full) (element-type TzPdfGrid). */
static GPtrArray *
find_grids (PopplerPage *page)
{
  g_autoptr (TzPdfRules) rules = tz_pdf_rules_find (page);
  return rules != NULL ? tz_pdf_grids_find (rules) : NULL;
}

void
tz_pdf_lines_add_page (GPtrArray *lines, PopplerPage *page, guint number)
{
  guint n_boxes = 0;
  guint first = lines->len;
  g_autofree PopplerRectangle *boxes = NULL;
  g_autofree char *text = poppler_page_get_text (page);
  if (text == NULL || !poppler_page_get_text_layout (page, &boxes, &n_boxes))
    return;
  add_lines (lines, text, boxes, n_boxes, number, NULL);
  g_autoptr (GPtrArray) grids = tz_pdf_tables_are_likely (lines, first) ? find_grids (page) : NULL;
  if (grids != NULL && grids->len > 0) {
    g_ptr_array_set_size (lines, (gint)first);
    add_lines (lines, text, boxes, n_boxes, number, grids);
  }
  tz_pdf_lines_finish_page (lines, first, page, grids);
}
