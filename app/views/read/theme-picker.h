#pragma once

#include <gtk/gtk.h>

#include "reviewer.h"

/** TzThemePicker: a popover with all themes, in which those of the problem one is in are ticked; what is ticked
 * when it closes are the themes. */
#define TZ_TYPE_THEME_PICKER (tz_theme_picker_get_type ())
G_DECLARE_FINAL_TYPE (TzThemePicker, tz_theme_picker, TZ, THEME_PICKER, GtkPopover)

GtkWidget *tz_theme_picker_new (void);

/** tz_theme_picker_set_reviewer: Once. */
void tz_theme_picker_set_reviewer (TzThemePicker *picker, TzReviewer *reviewer);
