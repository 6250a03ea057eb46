#pragma once

#include <glib.h>

/*
 * Where the program's own data lie: in the build folder while it runs from there, else under the install
 * prefix.
 */

/** tz_paths_dup_locale_dir: Returns: (transfer full) (type filename): the folder of the translations. */
char *tz_paths_dup_locale_dir (void);

/** tz_paths_dup_schema_dir: Returns: (transfer full) (type filename): the folder of the compiled settings
 * schema. */
char *tz_paths_dup_schema_dir (void);

/** tz_paths_dup_samples_dir: Returns: (transfer full) (type filename): the folder of the sample notices. */
char *tz_paths_dup_samples_dir (void);

/** tz_paths_dup_reader: Returns: (transfer full) (type filename): the program that reads files (app/reader). */
char *tz_paths_dup_reader (void);

/** tz_paths_init_locale: Binds gettext to the program's translations and takes the locale from the
 * environment. */
void tz_paths_init_locale (void);
