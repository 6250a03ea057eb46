#include "paths.h"

#include <glib/gi18n.h>
#include <locale.h>

static gboolean
runs_from_build (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  return program != NULL && g_str_has_prefix (program, TZ_BUILD_ROOT G_DIR_SEPARATOR_S);
}

char *
tz_paths_dup_locale_dir (void)
{
  return g_strdup (runs_from_build () ? TZ_BUILD_ROOT "/po" : TZ_LOCALEDIR);
}

char *
tz_paths_dup_schema_dir (void)
{
  return g_strdup (runs_from_build () ? TZ_BUILD_ROOT "/data" : TZ_SCHEMADIR);
}

char *
tz_paths_dup_samples_dir (void)
{
  return g_strdup (runs_from_build () ? TZ_SOURCE_ROOT "/data/samples" : TZ_PKGDATADIR "/samples");
}

char *
tz_paths_dup_reader (void)
{
  return g_strdup (runs_from_build () ? TZ_BUILD_ROOT "/app/reader/taizhang-reader"
                                      : TZ_LIBEXECDIR "/taizhang-reader");
}

void
tz_paths_init_locale (void)
{
  g_autofree char *dir = tz_paths_dup_locale_dir ();
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
