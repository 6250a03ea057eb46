#pragma once

#include <adwaita.h>

#include "library-care.h"

/* Where backups go and how much room they may take, as the analyst set it. */

/** tz_backup_settings_dup_folder: Returns: (transfer full) (type filename): the folder. */
char *tz_backup_settings_dup_folder (GSettings *settings);

/** tz_backup_settings_get_max_bytes: Returns: how much room backups of one library may take together. */
goffset tz_backup_settings_get_max_bytes (GSettings *settings);

/** tz_backup_settings_bind: Binds the rows of the preferences in @builder. */
void tz_backup_settings_bind (GSettings *settings, GtkBuilder *builder);
