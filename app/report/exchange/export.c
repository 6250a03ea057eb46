#include "export.h"

#include <glib/gi18n.h>

#include "door.h"
#include "errors.h"
#include "export-walk.h"

typedef gboolean (*WriteFunc) (const TzExporting *exporting, GError **error);

static const char *const endings[] = {".csv", ".xlsx", ".jsonld", ".json", ".qdpx", ".qdc", NULL};
static const WriteFunc writers[] = {tz_export_write_csv,  tz_export_write_xlsx, tz_export_write_jsonld,
                                    tz_export_write_json, tz_export_write_qdpx, tz_export_write_qdc};
G_STATIC_ASSERT (G_N_ELEMENTS (endings) == G_N_ELEMENTS (writers) + 1);

const char *const *
tz_export_list_endings (void)
{
  return endings;
}

static gboolean
write_with (WriteFunc write, TzLibrary *library, const char *path, const TzExportOptions *options,
            GCancellable *cancellable, GError **error)
{
  g_autoptr (TzHandout) handout =
      tz_handout_new (library, options->notices, !options->keep_names, cancellable, error);
  const TzExporting exporting = {handout, path, options, cancellable};
  return handout != NULL && write (&exporting, error);
}

gboolean
tz_export (TzLibrary *library, const char *path, const TzExportOptions *options, GCancellable *cancellable,
           GError **error)
{
  tz_door_enter ("library");
  g_autofree char *folded = g_ascii_strdown (path, -1);
  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    if (g_str_has_suffix (folded, endings[i]))
      return write_with (writers[i], library, path, options, cancellable, error);
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *known = g_strjoinv (", ", (char **)endings);
  g_set_error (error, TZ_ERROR, TZ_ERROR_INVALID, _ ("“%s” is none of what can be exported: %s"), name,
               known);
  return FALSE;
}
