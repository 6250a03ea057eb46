#include "typeset.h"

#include <pango/pangocairo.h>
#include <string.h>

#include "unbroken.h"

typedef struct {
  const char *family;
  double size;        /* points */
  double line_height; /* points */
  PangoWeight weight;
  double grey; /* 0 is black */
  gboolean justified;
  gboolean by_choice; /* stands in the typeface that is chosen */
} Style;

static const Style styles[] = {
    [TZ_TYPE_TITLE] = {TZ_REPORT_SANS, 24, 36, PANGO_WEIGHT_BOLD, 0},
    [TZ_TYPE_SUBTITLE] = {TZ_REPORT_SANS, 12, 19, PANGO_WEIGHT_NORMAL, 0.3},
    [TZ_TYPE_HEADING_1] = {TZ_REPORT_SANS, 18, 28, PANGO_WEIGHT_BOLD, 0},
    [TZ_TYPE_HEADING_2] = {TZ_REPORT_SANS, 13, 21, PANGO_WEIGHT_BOLD, 0},
    [TZ_TYPE_HEADING_3] = {TZ_REPORT_SANS, 10.5, 17, PANGO_WEIGHT_BOLD, 0.15},
    [TZ_TYPE_BODY] = {TZ_REPORT_SERIF, 10.5, 17, PANGO_WEIGHT_NORMAL, 0, TRUE, TRUE},
    [TZ_TYPE_SMALL] = {TZ_REPORT_SANS, 8, 12.5, PANGO_WEIGHT_NORMAL, 0.35},
    [TZ_TYPE_CELL] = {TZ_REPORT_SANS, 8.5, 13, PANGO_WEIGHT_NORMAL, 0, FALSE, TRUE},
    [TZ_TYPE_CELL_HEAD] = {TZ_REPORT_SANS, 7.5, 11, PANGO_WEIGHT_BOLD, 0.2},
    [TZ_TYPE_CELL_GROUP] = {TZ_REPORT_SANS, 8.5, 13, PANGO_WEIGHT_BOLD, 0},
    [TZ_TYPE_RUNNING] = {TZ_REPORT_SANS, 8, 12, PANGO_WEIGHT_NORMAL, 0.4},
};
G_STATIC_ASSERT (G_N_ELEMENTS (styles) == TZ_N_TYPES);

/* A link is dark blue: told from text on screen, as dark as text on paper. */
#define LINK_RED 0.08
#define LINK_GREEN 0.25
#define LINK_BLUE 0.55

/* Figures, statuses and themes stand in a report hundreds of times: texts of so many bytes are kept as they were set,
 * and all are forgotten when there are so many. */
#define SHORT_TEXT 48u
#define MAX_KEPT 4096u

struct _TzTypesetter {
  PangoFontMap *fonts;
  PangoContext *context;
  PangoLayout *layouts[TZ_N_TYPES];
  GHashTable *kept;             /* (element-type utf8 PangoLayout): short texts, by all that they depend on */
  double baselines[TZ_N_TYPES]; /* from the top of a line */
  gboolean lacks_typeface;
};

static PangoContext *
make_context (PangoFontMap *fonts)
{
  PangoContext *context = pango_font_map_create_context (fonts);
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  /* Han characters take the forms of mainland China, whatever the language of the screen. */
  pango_context_set_language (context, pango_language_from_string ("zh-cn"));
  return context;
}

static PangoAttrList *
new_attributes (const char *text, const GArray *marks)
{
  static const PangoUnderline underlines[] = {
      [TZ_MARK_FOUND] = PANGO_UNDERLINE_SINGLE,
      [TZ_MARK_DECIDED] = PANGO_UNDERLINE_DOUBLE,
      [TZ_MARK_NOTED] = PANGO_UNDERLINE_ERROR,
  };
  PangoAttrList *attributes = pango_attr_list_new ();
  /* A number or an identifier that is broken must not gain a hyphen. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  tz_unbroken_add (attributes, text);
  for (guint i = 0; marks != NULL && i < marks->len; i++) {
    const TzTextMark *mark = &g_array_index (marks, TzTextMark, i);
    PangoAttribute *underline = pango_attr_underline_new (underlines[mark->style]);
    underline->start_index = mark->start;
    underline->end_index = mark->end;
    pango_attr_list_change (attributes, underline);
  }
  return attributes;
}

static void
set_marks (PangoLayout *layout, const char *text, const GArray *marks)
{
  PangoAttrList *attributes = new_attributes (text, marks);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

static void
make_layout (TzTypesetter *typesetter, TzType type, const char *chosen)
{
  const Style *style = &styles[type];
  g_autofree char *family = chosen != NULL && style->by_choice
                                ? g_strconcat (chosen, ",", style->family, NULL)
                                : g_strdup (style->family);
  PangoFontDescription *font = pango_font_description_new ();
  pango_font_description_set_family (font, family);
  pango_font_description_set_absolute_size (font, style->size * PANGO_SCALE);
  pango_font_description_set_weight (font, style->weight);
  PangoLayout *layout = pango_layout_new (typesetter->context);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_justify (layout, style->justified);
  if (type == TZ_TYPE_RUNNING) {
    pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    pango_layout_set_single_paragraph_mode (layout, TRUE);
  }
  PangoFontMetrics *metrics = pango_context_get_metrics (typesetter->context, font, NULL);
  double ascent = pango_units_to_double (pango_font_metrics_get_ascent (metrics));
  double descent = pango_units_to_double (pango_font_metrics_get_descent (metrics));
  typesetter->baselines[type] = (style->line_height - ascent - descent) / 2 + ascent;
  typesetter->layouts[type] = layout;
  pango_font_metrics_unref (metrics);
  pango_font_description_free (font);
}

TzTypesetter *
tz_typesetter_new (TzTypeface typeface)
{
  TzTypesetter *typesetter = g_new0 (TzTypesetter, 1);
  typesetter->fonts = pango_cairo_font_map_new ();
  /* A point of a font is a unit of the page. */
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (typesetter->fonts), 72);
  typesetter->context = make_context (typesetter->fonts);
  const char *family = tz_typeface_find_family (typeface, typesetter->fonts);
  typesetter->lacks_typeface = family == NULL && typeface != TZ_TYPEFACE_USUAL;
  for (TzType type = 0; type < TZ_N_TYPES; type++)
    make_layout (typesetter, type, family);
  typesetter->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  return typesetter;
}

void
tz_typesetter_free (TzTypesetter *typesetter)
{
  if (typesetter == NULL)
    return;
  g_hash_table_unref (typesetter->kept);
  for (TzType type = 0; type < TZ_N_TYPES; type++)
    g_object_unref (typesetter->layouts[type]);
  g_object_unref (typesetter->context);
  g_object_unref (typesetter->fonts);
  g_free (typesetter);
}

gboolean
tz_typesetter_lacks_typeface (const TzTypesetter *typesetter)
{
  return typesetter->lacks_typeface;
}

double
tz_type_line_height (TzType type)
{
  return styles[type].line_height;
}

static PangoLayout *
set (PangoLayout *layout, const char *text, int width, TzAlign align)
{
  static const PangoAlignment alignments[] = {PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER, PANGO_ALIGN_RIGHT};
  pango_layout_set_width (layout, width);
  pango_layout_set_alignment (layout, alignments[align]);
  pango_layout_set_text (layout, text, -1);
  set_marks (layout, text, NULL);
  return layout;
}

static PangoLayout *
find_kept (TzTypesetter *typesetter, TzType type, const char *text, int width, TzAlign align)
{
  char key[SHORT_TEXT + 48];
  g_snprintf (key, sizeof key, "%d %d %d %s", (int)type, (int)align, width, text);
  PangoLayout *layout = g_hash_table_lookup (typesetter->kept, key);
  if (layout != NULL)
    return layout;
  if (g_hash_table_size (typesetter->kept) >= MAX_KEPT)
    g_hash_table_remove_all (typesetter->kept);
  layout = set (pango_layout_copy (typesetter->layouts[type]), text, width, align);
  g_hash_table_insert (typesetter->kept, g_strdup (key), layout);
  return layout;
}

static PangoLayout *
lay_out (TzTypesetter *typesetter, TzType type, const char *text, double width, TzAlign align)
{
  int units = pango_units_from_double (width);
  return strlen (text) <= SHORT_TEXT ? find_kept (typesetter, type, text, units, align)
                                     : set (typesetter->layouts[type], text, units, align);
}

guint
tz_typesetter_count_lines (TzTypesetter *typesetter, TzType type, const char *text, double width)
{
  return (guint)pango_layout_get_line_count (lay_out (typesetter, type, text, width, TZ_ALIGN_START));
}

double
tz_typesetter_measure_word (TzTypesetter *typesetter, TzType type, const char *text)
{
  PangoRectangle extents;
  PangoLayout *layout = set (typesetter->layouts[type], text, 0, TZ_ALIGN_START);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_get_extents (layout, NULL, &extents);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return pango_units_to_double (extents.width);
}

double
tz_typesetter_measure_text (TzTypesetter *typesetter, TzType type, const char *text)
{
  PangoRectangle extents;
  PangoLayout *layout = set (typesetter->layouts[type], text, -1, TZ_ALIGN_START);
  pango_layout_get_extents (layout, NULL, &extents);
  return pango_units_to_double (extents.width);
}

guint
tz_typesetter_find_line (TzTypesetter *typesetter, TzType type, const char *text, double width, guint byte)
{
  int line = 0;
  pango_layout_index_to_line_x (lay_out (typesetter, type, text, width, TZ_ALIGN_START), (int)byte, FALSE,
                                &line, NULL);
  return (guint)line;
}

static void
set_color (cairo_t *cr, const TzSetting *setting)
{
  double grey = styles[setting->type].grey;
  if (setting->link)
    cairo_set_source_rgb (cr, LINK_RED, LINK_GREEN, LINK_BLUE);
  else
    cairo_set_source_rgb (cr, grey, grey, grey);
}

static void
show_line (cairo_t *cr, PangoLayoutLine *line, gboolean outlines)
{
  if (!outlines) {
    pango_cairo_show_layout_line (cr, line);
    return;
  }
  pango_cairo_layout_line_path (cr, line);
  cairo_fill (cr);
}

void
tz_typesetter_draw (TzTypesetter *typesetter, cairo_t *cr, const TzSetting *setting)
{
  PangoLayout *layout = lay_out (typesetter, setting->type, setting->text, setting->width, setting->align);
  if (setting->marks != NULL)
    set_marks (layout, setting->text, setting->marks);
  PangoLayoutIter *lines = pango_layout_get_iter (layout);
  double baseline = setting->y + typesetter->baselines[setting->type];
  set_color (cr, setting);
  for (guint line = 0; line < setting->first_line + setting->n_lines; line++) {
    if (line >= setting->first_line) {
      PangoRectangle extents;
      pango_layout_iter_get_line_extents (lines, NULL, &extents);
      cairo_move_to (cr, setting->x + pango_units_to_double (extents.x), baseline);
      show_line (cr, pango_layout_iter_get_line_readonly (lines), setting->outlines);
      baseline += styles[setting->type].line_height;
    }
    if (!pango_layout_iter_next_line (lines))
      break;
  }
  pango_layout_iter_free (lines);
  if (setting->marks != NULL)
    set_marks (layout, setting->text, NULL);
}
