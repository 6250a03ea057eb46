#include "typeset.h"

#include <pango/pangocairo.h>
#include <string.h>

#include "letters.h"
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

/* Texts are kept as they were set, to be drawn as they were measured: so many bytes, and all are forgotten when they are
 * more. One takes about a kilobyte and sixteen times its length. */
#define MAX_KEPT (64u << 20)
#define KEPT_SIZE(text) (1024 + 16 * strlen (text))
/* Figures, statuses and themes stand in a report hundreds of times, in columns of many widths: texts of so few bytes are
 * tried on one line first. */
#define SHORT_TEXT 48u

struct _TzTypesetter {
  PangoFontMap *fonts;
  PangoContext *context;
  PangoLayout *layouts[TZ_N_TYPES];
  GHashTable *kept;             /* (element-type utf8 PangoLayout): by all that they depend on */
  gsize n_kept;                 /* bytes that they take */
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
set (PangoLayout *layout, const char *text, int width, const GArray *marks)
{
  PangoAttrList *attributes = new_attributes (text, marks);
  pango_layout_set_width (layout, width);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

/* @width: in units of Pango; -1 for one line. */
static PangoLayout *
find_kept (TzTypesetter *typesetter, TzType type, const char *text, int width)
{
  g_autofree char *key = g_strdup_printf ("%d %d %s", (int)type, width, text);
  PangoLayout *layout = g_hash_table_lookup (typesetter->kept, key);
  if (layout != NULL)
    return layout;
  if (typesetter->n_kept >= MAX_KEPT) {
    g_hash_table_remove_all (typesetter->kept);
    typesetter->n_kept = 0;
  }
  layout = set (pango_layout_copy (typesetter->layouts[type]), text, width, NULL);
  typesetter->n_kept += KEPT_SIZE (text);
  g_hash_table_insert (typesetter->kept, g_steal_pointer (&key), layout);
  return layout;
}

static int
get_width (PangoLayout *layout)
{
  PangoRectangle extents;
  pango_layout_get_extents (layout, NULL, &extents);
  return extents.width;
}

static PangoLayout *
lay_out (TzTypesetter *typesetter, TzType type, const char *text, double width)
{
  int units = pango_units_from_double (width);
  if (strlen (text) > SHORT_TEXT)
    return find_kept (typesetter, type, text, units);
  PangoLayout *line = find_kept (typesetter, type, text, -1);
  return get_width (line) <= units ? line : find_kept (typesetter, type, text, units);
}

guint
tz_typesetter_count_lines (TzTypesetter *typesetter, TzType type, const char *text, double width)
{
  return (guint)pango_layout_get_line_count (lay_out (typesetter, type, text, width));
}

double
tz_typesetter_measure_word (TzTypesetter *typesetter, TzType type, const char *text)
{
  PangoLayout *layout = set (typesetter->layouts[type], text, 0, NULL);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  double width = pango_units_to_double (get_width (layout));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return width;
}

double
tz_typesetter_measure_text (TzTypesetter *typesetter, TzType type, const char *text)
{
  return pango_units_to_double (get_width (find_kept (typesetter, type, text, -1)));
}

guint
tz_typesetter_find_line (TzTypesetter *typesetter, TzType type, const char *text, double width, guint byte)
{
  int line = 0;
  pango_layout_index_to_line_x (lay_out (typesetter, type, text, width), (int)byte, FALSE, &line, NULL);
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
    tz_letters_show_line (cr, line);
    return;
  }
  pango_cairo_layout_line_path (cr, line);
  cairo_fill (cr);
}

/* Returns: the room before a line, by which it is aligned. */
static double
find_indent (PangoLayoutLine *line, const TzSetting *setting)
{
  static const double shares[] = {[TZ_ALIGN_START] = 0, [TZ_ALIGN_CENTER] = 0.5, [TZ_ALIGN_END] = 1};
  PangoRectangle extents;
  if (setting->align == TZ_ALIGN_START)
    return 0;
  pango_layout_line_get_extents (line, NULL, &extents);
  return shares[setting->align] * (setting->width - pango_units_to_double (extents.width));
}

void
tz_typesetter_draw (TzTypesetter *typesetter, cairo_t *cr, const TzSetting *setting)
{
  PangoLayout *layout = setting->marks != NULL
                            ? set (typesetter->layouts[setting->type], setting->text,
                                   pango_units_from_double (setting->width), setting->marks)
                            : lay_out (typesetter, setting->type, setting->text, setting->width);
  double baseline = setting->y + typesetter->baselines[setting->type];
  GSList *at = g_slist_nth (pango_layout_get_lines_readonly (layout), setting->first_line);
  set_color (cr, setting);
  for (guint i = 0; i < setting->n_lines && at != NULL; i++, at = at->next) {
    cairo_move_to (cr, setting->x + find_indent (at->data, setting), baseline);
    show_line (cr, at->data, setting->outlines);
    baseline += styles[setting->type].line_height;
  }
}
