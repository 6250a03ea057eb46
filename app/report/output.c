#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

struct _TzOutput {
  char *path;
  char *temporary; /* (nullable): its name until it is whole */
  FILE *file;
  int errsv; /* of the first write that failed, or 0 */
};

static gboolean
fail (GError **error, const char *path, int errsv)
{
  g_autofree char *name = g_filename_display_name (path);
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errsv), _ ("“%s” could not be written: %s"), name,
               g_strerror (errsv));
  return FALSE;
}

TzOutput *
tz_output_new (const char *path, GError **error)
{
  g_autoptr (TzOutput) output = g_new0 (TzOutput, 1);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_build_filename (folder, ".taizhang-XXXXXX", NULL);
  output->path = g_strdup (path);
  int fd = g_mkstemp_full (temporary, O_WRONLY | O_CLOEXEC, 0666);
  if (fd < 0) {
    fail (error, path, errno);
    return NULL;
  }
  output->temporary = g_steal_pointer (&temporary);
  output->file = fdopen (fd, "w");
  if (output->file != NULL)
    return g_steal_pointer (&output);
  fail (error, path, errno);
  g_close (fd, NULL);
  return NULL;
}

void
tz_output_free (TzOutput *output)
{
  if (output->file != NULL)
    fclose (output->file);
  if (output->temporary != NULL)
    g_unlink (output->temporary);
  g_free (output->temporary);
  g_free (output->path);
  g_free (output);
}

const char *
tz_output_get_temporary_path (const TzOutput *output)
{
  return output->temporary;
}

gboolean
tz_output_write (TzOutput *output, const void *data, gsize n_bytes)
{
  if (output->errsv == 0 && fwrite (data, 1, n_bytes, output->file) != n_bytes)
    output->errsv = errno;
  return output->errsv == 0;
}

void
tz_output_failed (TzOutput *output, int errsv)
{
  if (output->errsv == 0)
    output->errsv = errsv != 0 ? errsv : EIO;
}

gboolean
tz_output_finish (TzOutput *output, GError **error)
{
  if (output->errsv != 0)
    return fail (error, output->path, output->errsv);
  if (fflush (output->file) != 0 || fsync (fileno (output->file)) != 0 ||
      g_rename (output->temporary, output->path) != 0)
    return fail (error, output->path, errno);
  g_clear_pointer (&output->temporary, g_free);
  return TRUE;
}
