#include "mark-palette.h"

#include <adwaita.h>

#include "chart.h"

typedef enum { TIME, NUMBERS, NAMES, PAPERS, OUTCOMES, REST, N_FAMILIES } Family;

static const struct {
  Family family;
  TzLineStyle style;
} types[TZ_N_ENTITY_TYPES] = {
    [TZ_ENTITY_DATE] = {TIME, TZ_LINE_SOLID},           [TZ_ENTITY_MONEY] = {NUMBERS, TZ_LINE_SOLID},
    [TZ_ENTITY_PERCENT] = {NUMBERS, TZ_LINE_DASHED},    [TZ_ENTITY_COUNT] = {NUMBERS, TZ_LINE_DOTTED},
    [TZ_ENTITY_ORG] = {NAMES, TZ_LINE_SOLID},           [TZ_ENTITY_PERSON] = {NAMES, TZ_LINE_DOTTED},
    [TZ_ENTITY_DOCUMENT] = {PAPERS, TZ_LINE_SOLID},     [TZ_ENTITY_DOCNUM] = {PAPERS, TZ_LINE_DASHED},
    [TZ_ENTITY_DISCIPLINE] = {OUTCOMES, TZ_LINE_SOLID}, [TZ_ENTITY_STATUS] = {REST, TZ_LINE_DOUBLE},
    [TZ_ENTITY_CONTACT] = {REST, TZ_LINE_DOTTED},
};

/* Of GNOME's palette: the darker shades stand on light paper, the lighter ones on dark. */
static const struct {
  const char *light;
  const char *dark;
} families[N_FAMILIES] = {
    [TIME] = {"#1c71d8", "#78aeed"},   [NUMBERS] = {"#1f8f53", "#57d08a"},  [NAMES] = {"#813d9c", "#d39ae8"},
    [PAPERS] = {"#c07800", "#f5c04a"}, [OUTCOMES] = {"#c01c28", "#ff8088"}, [REST] = {"#77767b", "#b0afac"},
};

static GdkRGBA
parse (const char *color, float alpha)
{
  GdkRGBA rgba;
  gdk_rgba_parse (&rgba, color);
  rgba.alpha = alpha;
  return rgba;
}

TzMarkPalette
tz_mark_palette_now (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  return (TzMarkPalette){adw_style_manager_get_dark (style), adw_style_manager_get_high_contrast (style)};
}

TzMarkLook
tz_mark_palette_entity (TzMarkPalette palette, TzEntityType type)
{
  Family family = types[type].family;
  const char *color = palette.dark ? families[family].dark : families[family].light;
  return (TzMarkLook){parse (color, palette.high_contrast ? 1 : 0.85f),
                      parse (color, palette.dark ? 0.2f : 0.13f), types[type].style};
}

GdkRGBA
tz_mark_palette_status (TzMarkPalette palette, TzStatus status)
{
  /* The grey of charts is too pale for a narrow bar on paper. */
  if (status == TZ_STATUS_NOT_STATED)
    return parse (palette.dark ? "#9a9996" : "#8a888c", 1);
  const TzChartLook look = {.dark = palette.dark, .high_contrast = palette.high_contrast};
  double red, green, blue;
  tz_chart_status_color (status, &look, &red, &green, &blue);
  return (GdkRGBA){red, green, blue, 1};
}

gboolean
tz_mark_palette_status_is_hatched (TzStatus status)
{
  return status == TZ_STATUS_MOSTLY_COMPLETED || status == TZ_STATUS_NOT_STATED;
}

GdkRGBA
tz_mark_palette_note (TzMarkPalette palette)
{
  return palette.dark ? parse ("#f8e45c", 0.24f) : parse ("#f8e45c", 0.4f);
}

GdkRGBA
tz_mark_palette_hit (TzMarkPalette palette, gboolean current)
{
  return parse (palette.dark ? "#ff7800" : "#ffa348", current ? 0.85f : 0.4f);
}

GdkRGBA
tz_mark_palette_damage (TzMarkPalette palette)
{
  return parse (palette.dark ? "#ff7b63" : "#c01c28", 1);
}

GdkRGBA
tz_mark_palette_focus (TzMarkPalette palette)
{
  return parse (palette.dark ? "#99c1f1" : "#1a5fb4", 1);
}
