#include <glib/gi18n.h>

#include "cli.h"
#include "export.h"
#include "interrupt.h"

static TzExit
hand_out (TzLibrary *library, const char *file, const GArray *ids, gboolean keep_names,
          GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  const TzExportOptions options = {
      .notices = ids->len > 0 ? (const gint64 *)(gconstpointer)ids->data : NULL,
      .keep_names = keep_names,
      .now = g_get_real_time () / G_USEC_PER_SEC,
  };
  return tz_export (library, file, &options, cancellable, &error) ? TZ_EXIT_DONE
                                                                  : tz_cli_complain (file, error);
}

TzExit
tz_cli_export (int argc, char **argv)
{
  g_autofree char *path = NULL;
  gboolean keep_names = FALSE;
  g_auto (GStrv) rest = NULL;
  const GOptionEntry entries[] = {TZ_CLI_LIBRARY (&path),
                                  {"keep-names", 0, 0, G_OPTION_ARG_NONE, &keep_names, NULL, NULL},
                                  G_OPTION_ENTRY_NULL};
  if (!tz_cli_parse (argc, argv, entries, 1, -1, &rest))
    return TZ_EXIT_USAGE;
  g_autoptr (GArray) ids = tz_cli_parse_ids (rest + 1);
  g_autoptr (GCancellable) cancellable = tz_interrupt_new ();
  g_autoptr (TzLibrary) library = ids != NULL ? tz_cli_open_library (path, TZ_LIBRARY_READ_ONLY) : NULL;
  if (library == NULL || !tz_cli_check_ids (library, ids))
    return TZ_EXIT_FAILED;
  return hand_out (library, rest[0], ids, keep_names, cancellable);
}
