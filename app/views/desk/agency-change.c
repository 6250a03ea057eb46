#include "agency-change.h"

struct _TzAgencyChange {
  char **names;  /* those that are merged, or the one that is renamed; %NULL where a notice moves */
  gint64 notice; /* the one that moves */
  char *name;    /* of the agency that it comes to */
  gboolean merges;
  char *creator;
};

TzAgencyChange *
tz_agency_change_merge (const char *const *names, const char *into, const char *creator)
{
  TzAgencyChange *change = g_new0 (TzAgencyChange, 1);
  *change = (TzAgencyChange){.names = g_strdupv ((char **)names),
                             .name = g_strstrip (g_strdup (into)),
                             .merges = TRUE,
                             .creator = g_strdup (creator)};
  return change;
}

TzAgencyChange *
tz_agency_change_rename (const char *name, const char *new_name, const char *creator)
{
  const char *const names[] = {name, NULL};
  TzAgencyChange *change = tz_agency_change_merge (names, new_name, creator);
  change->merges = FALSE;
  return change;
}

TzAgencyChange *
tz_agency_change_move (gint64 notice, const char *name, const char *creator)
{
  TzAgencyChange *change = g_new0 (TzAgencyChange, 1);
  *change =
      (TzAgencyChange){.notice = notice, .name = g_strstrip (g_strdup (name)), .creator = g_strdup (creator)};
  return change;
}

const char *
tz_agency_change_get_name (const TzAgencyChange *change)
{
  return change->name;
}

gpointer
tz_agency_change_run (TzLibrary *library, gpointer data, GError **error)
{
  const TzAgencyChange *change = data;
  const char *const *names = (const char *const *)change->names;
  if (names == NULL)
    tz_library_move_notice (library, change->notice, change->name, change->creator, error);
  else if (change->merges)
    tz_library_merge_agencies (library, names, change->name, change->creator, error);
  else
    tz_library_rename_agency (library, names[0], change->name, change->creator, error);
  return NULL;
}

void
tz_agency_change_free (gpointer data)
{
  TzAgencyChange *change = data;
  g_strfreev (change->names);
  g_free (change->name);
  g_free (change->creator);
  g_free (change);
}
