#pragma once

#include <gtk/gtk.h>

#include "names.h"

/** TzMarkSwatch: a word marked as findings of a type are in the text. */
#define TZ_TYPE_MARK_SWATCH (tz_mark_swatch_get_type ())
G_DECLARE_FINAL_TYPE (TzMarkSwatch, tz_mark_swatch, TZ, MARK_SWATCH, GtkWidget)

GtkWidget *tz_mark_swatch_new (const char *word, TzEntityType type);
