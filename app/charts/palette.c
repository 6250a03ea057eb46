#include "palette.h"

#include <math.h>

static TzColor
rgb (guint32 hex)
{
  return (TzColor){(hex >> 16 & 0xff) / 255.0, (hex >> 8 & 0xff) / 255.0, (hex & 0xff) / 255.0, 1.0};
}

static TzColor
mix (TzColor from, TzColor to, double share)
{
  return (TzColor){from.red + (to.red - from.red) * share, from.green + (to.green - from.green) * share,
                   from.blue + (to.blue - from.blue) * share, 1.0};
}

TzColor
tz_palette_text (const TzChartLook *look)
{
  if (look->print || look->high_contrast)
    return rgb (look->dark && !look->print ? 0xffffff : 0x000000);
  return rgb (look->dark ? 0xf6f5f4 : 0x2e3436);
}

TzColor
tz_palette_dim (const TzChartLook *look)
{
  if (look->high_contrast)
    return tz_palette_text (look);
  if (look->print)
    return rgb (0x404040);
  return rgb (look->dark ? 0xb4b2b0 : 0x66696c);
}

TzColor
tz_palette_paper (const TzChartLook *look)
{
  return rgb (look->dark && !look->print ? 0x363636 : 0xffffff);
}

TzColor
tz_palette_line (const TzChartLook *look)
{
  if (look->high_contrast)
    return tz_palette_dim (look);
  if (look->print)
    return rgb (0xb0b0b0);
  return rgb (look->dark ? 0x4a4a4a : 0xe3e2e0);
}

TzColor
tz_palette_accent (const TzChartLook *look)
{
  return rgb (look->dark && !look->print ? 0x78aeed : 0x1c71d8);
}

TzColor
tz_palette_status (TzStatus status, const TzChartLook *look)
{
  gboolean dark = look->dark && !look->print;
  switch (status) {
  case TZ_STATUS_COMPLETED:
    return rgb (dark ? 0x33b679 : 0x2ec27e);
  case TZ_STATUS_COMPLETED_SUSTAINED:
    return rgb (dark ? 0x1f8a58 : 0x208a5b);
  case TZ_STATUS_MOSTLY_COMPLETED:
    return rgb (dark ? 0x8fd9b0 : 0x8ff0a4);
  case TZ_STATUS_IN_PROGRESS:
    return rgb (dark ? 0xe5a50a : 0xf5c211);
  case TZ_STATUS_NOT_COMPLETED:
    return rgb (dark ? 0xed4250 : 0xe01b24);
  case TZ_STATUS_NOT_STATED:
  case TZ_N_STATUSES:
  default:
    return rgb (dark ? 0x5e5c64 : 0xdeddda);
  }
}

TzHatch
tz_palette_hatch (TzStatus status, const TzChartLook *look)
{
  gboolean all = look->print || look->high_contrast;
  switch (status) {
  case TZ_STATUS_MOSTLY_COMPLETED:
    return TZ_HATCH_RISING;
  case TZ_STATUS_NOT_STATED:
    return TZ_HATCH_FALLING;
  case TZ_STATUS_COMPLETED_SUSTAINED:
    return all ? TZ_HATCH_UPRIGHT : TZ_HATCH_NONE;
  case TZ_STATUS_IN_PROGRESS:
    return all ? TZ_HATCH_LEVEL : TZ_HATCH_NONE;
  case TZ_STATUS_NOT_COMPLETED:
    return all ? TZ_HATCH_CROSSED : TZ_HATCH_NONE;
  case TZ_STATUS_COMPLETED:
  case TZ_N_STATUSES:
  default:
    return TZ_HATCH_NONE;
  }
}

static double
linear (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
luminance (TzColor color)
{
  return 0.2126 * linear (color.red) + 0.7152 * linear (color.green) + 0.0722 * linear (color.blue);
}

double
tz_palette_contrast (TzColor a, TzColor b)
{
  double of_a = luminance (a) + 0.05, of_b = luminance (b) + 0.05;
  return MAX (of_a, of_b) / MIN (of_a, of_b);
}

void
tz_palette_shade (double strength, const TzChartLook *look, TzColor *fill, TzColor *text)
{
  const TzColor black = rgb (0x000000), white = rgb (0xffffff);
  *fill = mix (tz_palette_paper (look), rgb (0x3584e4), 0.12 + 0.88 * strength);
  *text = tz_palette_contrast (*fill, white) > tz_palette_contrast (*fill, black) ? white : black;
}

void
tz_chart_status_color (TzStatus status, const TzChartLook *look, double *red, double *green, double *blue)
{
  TzColor color = tz_palette_status (status, look);
  *red = color.red;
  *green = color.green;
  *blue = color.blue;
}
