#include "pen.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "letters.h"

#define DEFAULT_FONT "Sans 11"
#define SMALL 0.85
#define HATCH_DISTANCE 5.0

static PangoContext *
make_context (cairo_t *cr, const TzChartLook *look)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  if (cr != NULL)
    pango_cairo_update_context (cr, context);
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, look->print ? 72.0 : 96.0);
  pango_context_set_round_glyph_positions (context, FALSE);
  return context;
}

/* Keeps the unit: a size in pixels stays one. */
static void
scale_font (PangoFontDescription *font, double factor)
{
  double size = pango_font_description_get_size (font) * factor;
  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size);
  else
    pango_font_description_set_size (font, (int)size);
}

static PangoLayout *
make_layout (const TzPen *pen, const char *text, TzPenStyle style)
{
  PangoLayout *layout = pango_layout_new (pen->context);
  g_autoptr (PangoFontDescription) font = pango_font_description_copy (pen->font);
  if (style & TZ_PEN_SMALL)
    scale_font (font, SMALL);
  if (style & TZ_PEN_BOLD)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

static double
measure_line (const TzPen *pen)
{
  g_autoptr (PangoLayout) layout = make_layout (pen, "局Ag", 0);
  int height;
  pango_layout_get_size (layout, NULL, &height);
  return (double)height / PANGO_SCALE;
}

void
tz_pen_init (TzPen *pen, cairo_t *cr, const TzChartLook *look)
{
  pen->cr = cr;
  pen->look = look;
  pen->context = make_context (cr, look);
  pen->font = pango_font_description_from_string (look->font != NULL ? look->font : DEFAULT_FONT);
  if (pango_font_description_get_size (pen->font) == 0)
    pango_font_description_set_size (pen->font, 11 * PANGO_SCALE);
  pen->line = measure_line (pen);
  pen->measured = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

void
tz_pen_clear (TzPen *pen)
{
  g_clear_pointer (&pen->measured, g_hash_table_unref);
  g_clear_object (&pen->context);
  g_clear_pointer (&pen->font, pango_font_description_free);
}

/* @width: what is broken into lines of it, and measured in height; below 0 for the width of one line. */
static double
measure (const TzPen *pen, const char *text, double width, TzPenStyle style)
{
  g_autoptr (PangoLayout) layout = make_layout (pen, text, style);
  int across, down;
  if (width >= 0) {
    pango_layout_set_width (layout, (int)ceil (width * PANGO_SCALE));
    pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  }
  pango_layout_get_size (layout, &across, &down);
  return ceil ((double)(width >= 0 ? down : across) / PANGO_SCALE);
}

static double
measure_once (const TzPen *pen, const char *text, double width, TzPenStyle style)
{
  g_autofree char *key = g_strdup_printf ("%d %d %s", (int)style, (int)ceil (width * PANGO_SCALE), text);
  const double *known = g_hash_table_lookup (pen->measured, key);
  if (known != NULL)
    return *known;
  double size = measure (pen, text, width, style);
  g_hash_table_insert (pen->measured, g_steal_pointer (&key), g_memdup2 (&size, sizeof size));
  return size;
}

double
tz_pen_measure (const TzPen *pen, const char *text, TzPenStyle style)
{
  return measure_once (pen, text, -1, style);
}

double
tz_pen_measure_height (const TzPen *pen, const char *text, double width, TzPenStyle style)
{
  return measure_once (pen, text, MAX (0, width), style);
}

void
tz_pen_set_color (const TzPen *pen, TzColor color)
{
  cairo_set_source_rgba (pen->cr, color.red, color.green, color.blue, color.alpha);
}

void
tz_pen_write (const TzPen *pen, const char *text, TzBox box, TzPenStyle style)
{
  TzColor color = style & TZ_PEN_DIM ? tz_palette_dim (pen->look) : tz_palette_text (pen->look);
  tz_pen_write_colored (pen, text, box, style, color);
}

void
tz_pen_write_colored (const TzPen *pen, const char *text, TzBox box, TzPenStyle style, TzColor color)
{
  g_autoptr (PangoLayout) layout = make_layout (pen, text, style);
  pango_layout_set_width (layout, (int)ceil (box.width * PANGO_SCALE));
  pango_layout_set_height (layout, (int)(box.height * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  if (style & (TZ_PEN_RIGHT | TZ_PEN_CENTER))
    pango_layout_set_alignment (layout, style & TZ_PEN_RIGHT ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_CENTER);
  int height;
  pango_layout_get_size (layout, NULL, &height);
  tz_pen_set_color (pen, color);
  cairo_move_to (pen->cr, box.x, box.y + (box.height - (double)height / PANGO_SCALE) / 2);
  tz_letters_show_layout (pen->cr, layout);
}

static void
slanted (cairo_t *cr, TzBox box, int direction)
{
  for (double x = -box.height; x < box.width; x += HATCH_DISTANCE) {
    cairo_move_to (cr, box.x + x, direction > 0 ? box.y + box.height : box.y);
    cairo_line_to (cr, box.x + x + box.height, direction > 0 ? box.y : box.y + box.height);
  }
}

static void
straight (cairo_t *cr, TzBox box, gboolean upright)
{
  double length = upright ? box.width : box.height;
  for (double at = HATCH_DISTANCE / 2; at < length; at += HATCH_DISTANCE) {
    cairo_move_to (cr, upright ? box.x + at : box.x, upright ? box.y : box.y + at);
    cairo_rel_line_to (cr, upright ? 0 : box.width, upright ? box.height : 0);
  }
}

/* Dark lines on a light fill, light ones on a dark fill. */
static void
set_hatch_color (const TzPen *pen, TzColor fill)
{
  double lightness = 0.3 * fill.red + 0.59 * fill.green + 0.11 * fill.blue;
  double ink = lightness > 0.5 ? 0 : 1;
  double strength = pen->look->print || pen->look->high_contrast ? 0.8 : 0.35;
  tz_pen_set_color (pen, (TzColor){ink, ink, ink, strength});
}

static void
draw_hatch (const TzPen *pen, TzBox box, TzColor fill, TzHatch hatch)
{
  if (hatch == TZ_HATCH_RISING || hatch == TZ_HATCH_CROSSED)
    slanted (pen->cr, box, 1);
  if (hatch == TZ_HATCH_FALLING || hatch == TZ_HATCH_CROSSED)
    slanted (pen->cr, box, -1);
  if (hatch == TZ_HATCH_LEVEL || hatch == TZ_HATCH_UPRIGHT)
    straight (pen->cr, box, hatch == TZ_HATCH_UPRIGHT);
  set_hatch_color (pen, fill);
  cairo_set_line_width (pen->cr, 1.0);
  cairo_stroke (pen->cr);
}

void
tz_pen_fill (const TzPen *pen, TzBox box, TzColor color, TzHatch hatch)
{
  cairo_save (pen->cr);
  cairo_rectangle (pen->cr, box.x, box.y, box.width, box.height);
  cairo_clip (pen->cr);
  tz_pen_set_color (pen, color);
  cairo_paint (pen->cr);
  if (hatch != TZ_HATCH_NONE)
    draw_hatch (pen, box, color, hatch);
  cairo_restore (pen->cr);
}

void
tz_pen_outline (const TzPen *pen, TzBox box, TzColor color, double thickness)
{
  tz_pen_set_color (pen, color);
  cairo_set_line_width (pen->cr, thickness);
  cairo_rectangle (pen->cr, box.x + thickness / 2, box.y + thickness / 2, box.width - thickness,
                   box.height - thickness);
  cairo_stroke (pen->cr);
}

void
tz_pen_rule (const TzPen *pen, double x, double y, double width)
{
  tz_pen_set_color (pen, tz_palette_line (pen->look));
  cairo_set_line_width (pen->cr, pen->look->print ? 0.5 : 1.0);
  cairo_move_to (pen->cr, x, floor (y) + 0.5);
  cairo_rel_line_to (pen->cr, width, 0);
  cairo_stroke (pen->cr);
}

void
tz_pen_diamond (const TzPen *pen, double x, double y, double radius)
{
  cairo_move_to (pen->cr, x, y - radius);
  cairo_line_to (pen->cr, x + radius, y);
  cairo_line_to (pen->cr, x, y + radius);
  cairo_line_to (pen->cr, x - radius, y);
  cairo_close_path (pen->cr);
  tz_pen_set_color (pen, tz_palette_text (pen->look));
  cairo_fill_preserve (pen->cr);
  tz_pen_set_color (pen, tz_palette_paper (pen->look));
  cairo_set_line_width (pen->cr, 1.0);
  cairo_stroke (pen->cr);
}

void
tz_pen_round (const TzPen *pen, TzBox box, double radius)
{
  cairo_new_sub_path (pen->cr);
  cairo_arc (pen->cr, box.x + box.width - radius, box.y + radius, radius, -G_PI_2, 0);
  cairo_arc (pen->cr, box.x + box.width - radius, box.y + box.height - radius, radius, 0, G_PI_2);
  cairo_arc (pen->cr, box.x + radius, box.y + box.height - radius, radius, G_PI_2, G_PI);
  cairo_arc (pen->cr, box.x + radius, box.y + radius, radius, G_PI, G_PI + G_PI_2);
  cairo_close_path (pen->cr);
}

gboolean
tz_pen_is_visible (const TzPen *pen, TzBox box)
{
  double left, top, right, bottom;
  cairo_clip_extents (pen->cr, &left, &top, &right, &bottom);
  return box.x < right && box.x + box.width > left && box.y < bottom && box.y + box.height > top;
}
