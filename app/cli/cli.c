#include "cli.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "errors.h"

gboolean
tz_cli_parse (int argc, char **argv, const GOptionEntry *entries, int min_rest, int max_rest, char ***rest)
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
  if (n < min_rest || (max_rest >= 0 && n > max_rest)) {
    tz_cli_complain_usage (n < min_rest ? _ ("an argument is missing") : _ ("there are too many arguments"));
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

static char *
dup_path (const char *path)
{
  return path != NULL ? g_strdup (path) : tz_library_dup_default_path ();
}

static const char *
name_kind (TzBackupKind kind)
{
  switch (kind) {
  case TZ_BACKUP_WORK:
    return _ ("notes and decisions");
  case TZ_BACKUP_WHOLE:
    return _ ("whole library");
  default:
    return _ ("whole library, before an update");
  }
}

char *
tz_cli_dup_backup_words (const TzBackup *backup)
{
  g_autoptr (GDateTime) made = g_date_time_new_from_unix_local (backup->made);
  g_autofree char *time = g_date_time_format (made, "%Y-%m-%d %H:%M:%S");
  g_autofree char *size = g_format_size (backup->n_bytes);
  g_autofree char *path = g_filename_display_name (backup->path);
  return g_strdup_printf ("%s  %s  %s  %s", time, name_kind (backup->kind), size, path);
}

/* What a library that cannot be opened can be had back from. */
static void
name_backups (const char *file, const GError *error)
{
  if (!g_error_matches (error, TZ_ERROR, TZ_ERROR_CORRUPT) &&
      !g_error_matches (error, TZ_ERROR, TZ_ERROR_INVALID) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return;
  g_autofree char *folder = tz_backup_dup_default_folder ();
  g_autoptr (GPtrArray) backups = tz_backup_list (file, folder);
  if (g_error_matches (error, TZ_ERROR, TZ_ERROR_CORRUPT))
    fprintf (stderr, "%s\n", _ ("“taizhang-cli salvage” reads what can be read of it into a new library."));
  if (backups->len > 0)
    fprintf (stderr, "%s\n", _ ("There are backups of it, for “taizhang-cli restore”:"));
  for (guint i = 0; i < backups->len; i++) {
    g_autofree char *words = tz_cli_dup_backup_words (g_ptr_array_index (backups, i));
    fprintf (stderr, "%s\n", words);
  }
}

TzLibrary *
tz_cli_open_library (const char *path, TzLibraryMode mode)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *file = dup_path (path);
  g_autoptr (TzLexicon) lexicon = tz_lexicon_new (&error);
  TzLibrary *library = lexicon != NULL ? tz_library_open (file, mode, lexicon, &error) : NULL;
  if (library == NULL) {
    fprintf (stderr, "taizhang-cli: %s\n", error->message);
    name_backups (file, error);
  }
  return library;
}

gint64
tz_cli_parse_id (const char *text)
{
  guint64 id = 0;
  g_autoptr (GError) error = NULL;
  if (!g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT64, &id, NULL)) {
    g_set_error_literal (&error, TZ_ERROR, TZ_ERROR_INVALID, _ ("this is not the number of a notice"));
    tz_cli_complain (text, error);
  }
  return id;
}

char *
tz_cli_dup_done (const TzNoticeRow *row)
{
  guint stated = row->n_problems - row->n_status[TZ_STATUS_NOT_STATED];
  guint done = row->n_status[TZ_STATUS_COMPLETED] + row->n_status[TZ_STATUS_COMPLETED_SUSTAINED];
  if (stated == 0)
    return g_strdup (_ ("not stated"));
  return g_strdup_printf ("%u/%u", done, stated);
}

GArray *
tz_cli_parse_ids (char **rest)
{
  g_autoptr (GArray) ids = g_array_new (TRUE, FALSE, sizeof (gint64));
  for (guint i = 0; rest[i] != NULL; i++) {
    gint64 id = tz_cli_parse_id (rest[i]);
    if (id == 0)
      return NULL;
    g_array_append_val (ids, id);
  }
  return g_steal_pointer (&ids);
}

gboolean
tz_cli_check_ids (TzLibrary *library, const GArray *ids)
{
  for (guint i = 0; i < ids->len; i++) {
    g_autoptr (GError) error = NULL;
    gint64 id = g_array_index (ids, gint64, i);
    g_autoptr (TzNotice) notice = tz_library_load (library, id, &error);
    g_autofree char *subject = g_strdup_printf ("%" G_GINT64_FORMAT, id);
    if (notice == NULL) {
      tz_cli_complain (subject, error);
      return FALSE;
    }
  }
  return TRUE;
}
