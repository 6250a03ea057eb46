#pragma once

#include <gtk/gtk.h>

#include "names.h"

/* How marks on the text look: a tint and a line under the words, one colour a family of entity types, one
 * kind of line a type in it. Readable in light, dark and high contrast. */

typedef enum { TZ_LINE_SOLID, TZ_LINE_DOUBLE, TZ_LINE_DASHED, TZ_LINE_DOTTED } TzLineStyle;

typedef struct {
  GdkRGBA line;
  GdkRGBA tint; /* at most 20 % opaque */
  TzLineStyle style;
} TzMarkLook;

/** TzMarkPalette: what the colours depend on. */
typedef struct {
  gboolean dark;
  gboolean high_contrast;
} TzMarkPalette;

/** tz_mark_palette_now: Returns: the palette that the desktop asks for. */
TzMarkPalette tz_mark_palette_now (void);

TzMarkLook tz_mark_palette_entity (TzMarkPalette palette, TzEntityType type);
GdkRGBA tz_mark_palette_status (TzMarkPalette palette, TzStatus status);
/** tz_mark_palette_status_is_hatched: Returns: whether the bar of @status is hatched: mostly completed, not
 * stated. */
gboolean tz_mark_palette_status_is_hatched (TzStatus status);
GdkRGBA tz_mark_palette_note (TzMarkPalette palette);
GdkRGBA tz_mark_palette_hit (TzMarkPalette palette, gboolean current);
GdkRGBA tz_mark_palette_damage (TzMarkPalette palette);
/** tz_mark_palette_focus: Returns: the ring around the finding that is picked. */
GdkRGBA tz_mark_palette_focus (TzMarkPalette palette);
