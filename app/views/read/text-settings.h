#pragma once

#include <gtk/gtk.h>

/** tz_text_settings_bind: Ties what ui/preferences.ui says of the text of notices to the settings. */
void tz_text_settings_bind (GSettings *settings, GtkBuilder *builder);
