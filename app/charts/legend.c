#include "legend.h"

#include <glib/gi18n.h>

static gboolean
occurs (const TzTable *table, const char *id)
{
  int column = tz_table_find_column (table, id);
  for (guint row = 0; column >= 0 && row < table->rows->len; row++)
    if (tz_table_get_count (table, row, (guint)column) > 0 ||
        (g_str_equal (id, "declared") && tz_table_get (table, row, (guint)column)->kind == TZ_CELL_RATE))
      return TRUE;
  return FALSE;
}

static void
draw_swatch (const TzPen *pen, TzStatus status, TzBox box)
{
  tz_pen_fill (pen, box, tz_palette_status (status, pen->look), tz_palette_hatch (status, pen->look));
  if (pen->look->print || pen->look->high_contrast)
    tz_pen_outline (pen, box, tz_palette_text (pen->look), 0.75);
}

typedef struct {
  const TzPen *pen;
  double width;
  double x, y;
  gboolean draws;
} Flow;

/* Puts an entry where there is room for it, on the next line if need be; status -1 is the declared marker. */
static void
put (Flow *flow, int status, const char *name)
{
  const TzPen *pen = flow->pen;
  double swatch = pen->line * 0.7;
  double text = tz_pen_measure (pen, name, TZ_PEN_SMALL), width = swatch + 5 + text;
  if (flow->x > 0 && flow->x + width > flow->width) {
    flow->x = 0;
    flow->y += pen->line * 1.15;
  }
  if (flow->draws) {
    double middle = flow->y + pen->line / 2;
    if (status < 0)
      tz_pen_diamond (pen, flow->x + swatch / 2, middle, pen->line * 0.3);
    else
      draw_swatch (pen, (TzStatus)status,
                   (TzBox){flow->x, middle - pen->line * 0.25, swatch, pen->line * 0.5});
    tz_pen_write (pen, name, (TzBox){flow->x + swatch + 5, flow->y, text, pen->line},
                  TZ_PEN_SMALL | TZ_PEN_DIM);
  }
  flow->x += width + pen->line * 0.8;
}

/* Returns the y under the last line. */
static double
run (const TzTable *table, const TzPen *pen, double width, double y, gboolean draws)
{
  static const TzStatus statuses[] = {TZ_STATUS_COMPLETED,        TZ_STATUS_COMPLETED_SUSTAINED,
                                      TZ_STATUS_MOSTLY_COMPLETED, TZ_STATUS_IN_PROGRESS,
                                      TZ_STATUS_NOT_COMPLETED,    TZ_STATUS_NOT_STATED};
  Flow flow = {pen, width, 0, y + pen->line * 0.5, draws};
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (occurs (table, tz_name_id (TZ_VOCABULARY_STATUS, (int)statuses[i])))
      put (&flow, (int)statuses[i], tz_name_display (TZ_VOCABULARY_STATUS, (int)statuses[i]));
  if (occurs (table, "declared"))
    put (&flow, -1, _ ("declared in the notice"));
  return flow.y + pen->line;
}

double
tz_legend_height (const TzTable *table, const TzPen *pen, double width)
{
  return run (table, pen, width, 0, FALSE);
}

void
tz_legend_draw (const TzTable *table, const TzPen *pen, double width, double y)
{
  run (table, pen, width, y, TRUE);
}
