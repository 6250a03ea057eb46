#include "cli.h"

#include <glib/gi18n.h>
#include <stdio.h>

gboolean
tz_cli_parse (int argc, char **argv, const GOptionEntry *entries, int n_rest, char ***rest)
{
  g_auto (GStrv) found = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry rest_entry[] = {
      {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &found, NULL, NULL}, G_OPTION_ENTRY_NULL};
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, rest_entry, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, &argc, &argv, &error)) {
    tz_cli_complain_usage (error->message);
    return FALSE;
  }
  int n = found != NULL ? (int)g_strv_length (found) : 0;
  if (n_rest < 0 ? n == 0 : n != n_rest) {
    tz_cli_complain_usage (n == 0        ? _ ("an argument is missing")
                           : n_rest == 0 ? _ ("this command takes no arguments")
                                         : _ ("too many arguments"));
    return FALSE;
  }
  *rest = found != NULL ? g_steal_pointer (&found) : g_new0 (char *, 1);
  return TRUE;
}

TzExit
tz_cli_complain (const char *subject, const GError *error)
{
  fprintf (stderr, "taizhang-cli: %s: %s\n", subject, error->message);
  return TZ_EXIT_FAILED;
}

TzExit
tz_cli_complain_usage (const char *message)
{
  fprintf (stderr, "taizhang-cli: %s\n%s\n", message, _ ("See “taizhang-cli --help”."));
  return TZ_EXIT_USAGE;
}

void
tz_cli_print (const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  vfprintf (stdout, format, arguments);
  va_end (arguments);
}
