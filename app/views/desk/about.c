#include "about.h"

#include <glib/gi18n.h>

#include "jobs.h"
#include "reader-pool.h"

static gpointer
find_state (gpointer data G_GNUC_UNUSED, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  g_autoptr (TzReaderPool) readers = tz_reader_pool_new ();
  TzSandboxState state;
  return tz_reader_pool_find_state (readers, &state, error) ? g_memdup2 (&state, sizeof state) : NULL;
}

static char *
dup_bounds (const TzSandboxState *state, const GError *error)
{
  if (state == NULL)
    return g_strdup (error->message);
  if (state->landlock > 0 && state->seccomp)
    return g_strdup (_ ("It can start no program, open no other file and reach no network."));
  if (state->seccomp)
    return g_strdup (_ ("This system has no Landlock: it can start no program and reach no network, but it "
                        "could open other files for reading."));
  if (state->landlock > 0)
    return g_strdup (
        _ ("This system has no seccomp: it can open no other file, but it could start programs."));
  return g_strdup (
      _ ("This system has neither Landlock nor seccomp: nothing but memory and time is bounded."));
}

static void
found_cb (GObject *parent, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree TzSandboxState *state = tz_job_finish (result, &error);
  g_autofree char *bounds = dup_bounds (state, error);
  g_autofree char *comments = g_strdup_printf ("%s\n\n%s\n%s",
                                               _ ("Reads inspection-rectification notices and compares them. "
                                                  "Every figure leads back to the sentence it came from."),
                                               _ ("Each file is read by a process of its own."), bounds);
  adw_show_about_window (GTK_WINDOW (parent), "application-name", _ ("Taizhang"), "application-icon",
                         TZ_APPLICATION_ID, "version", TZ_VERSION, "license-type", GTK_LICENSE_GPL_3_0,
                         "developer-name", _ ("The Taizhang contributors"), "comments", comments, NULL);
}

void
tz_about_show (GtkWindow *parent)
{
  tz_job_run (parent, find_state, NULL, NULL, g_free, NULL, found_cb, NULL);
}
