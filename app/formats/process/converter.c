#include "converter.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "document-size.h"
#include "errors.h"
#include "folder.h"

#define MAX_MEMORY (4096ull * 1024u * 1024u)
#define MAX_FILE (128u * 1024u * 1024u)

/* How long a look at whether it is done is put off. */
#define PAUSE (20 * 1000)

/* The folder of the file follows. */
#define SHUT_IN                                                                                              \
  "bwrap --unshare-all --die-with-parent --new-session --clearenv --cap-drop ALL --ro-bind /usr /usr "       \
  "--symlink usr/lib /lib --symlink usr/lib64 /lib64 --symlink usr/bin /bin "                                \
  "--ro-bind-try /etc/fonts /etc/fonts --ro-bind-try /etc/libreoffice /etc/libreoffice "                     \
  "--ro-bind-try /etc/alternatives /etc/alternatives --ro-bind-try /opt /opt --proc /proc --dev /dev "       \
  "--tmpfs /tmp --dir /tmp/home --setenv HOME /tmp/home --setenv PATH /usr/bin --setenv LANG C.UTF-8 "       \
  "--chdir /given --bind"

/* What is made of what. */
typedef struct {
  const char *media_type; /* of the old file */
  const char *given;      /* under which name LibreOffice gets it */
  const char *filter; /* which it reads it with: it takes any bytes for a text where it is left the choice */
  const char *into;
  const char *made; /* under which name it gives it back */
} Conversion;

static const Conversion of_text = {"application/msword", "file.doc", "--infilter=MS Word 97", "odt:writer8",
                                   "file.odt"};
static const Conversion of_workbook = {"application/vnd.ms-excel", "file.xls", "--infilter=MS Excel 97",
                                       "xlsx:Calc MS Excel 2007 XML", "file.xlsx"};

static const Conversion *
find_conversion (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name != NULL ? name : "", -1);
  gboolean workbook = g_str_has_suffix (lower, ".xls") || g_str_has_suffix (lower, ".et");
  return workbook ? &of_workbook : &of_text;
}

const char *
tz_converter_takes (GBytes *bytes, const char *name)
{
  static const char beginning[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  if (n_bytes < strlen (beginning) || memcmp (data, beginning, strlen (beginning)) != 0)
    return NULL;
  g_autofree char *bubblewrap = g_find_program_in_path ("bwrap");
  g_autofree char *office = g_find_program_in_path ("soffice");
  return bubblewrap != NULL && office != NULL ? find_conversion (name)->media_type : NULL;
}

/* ---- The process ---- */

/* @folder: becomes /given. Returns: (transfer full): the command line. */
static char **
make_command (const Conversion *conversion, const char *folder)
{
  g_autofree char *given = g_strconcat ("/given/", conversion->given, NULL);
  const char *const convert[] = {"/given",
                                 "soffice",
                                 "-env:UserInstallation=file:///tmp/home/profile",
                                 "--headless",
                                 "--norestore",
                                 conversion->filter,
                                 "--convert-to",
                                 conversion->into,
                                 "--outdir",
                                 "/given",
                                 given,
                                 NULL};
  g_auto (GStrv) shut = g_strsplit (SHUT_IN, " ", -1);
  g_autoptr (GStrvBuilder) command = g_strv_builder_new ();
  g_strv_builder_addv (command, (const char **)shut);
  g_strv_builder_add (command, folder);
  g_strv_builder_addv (command, (const char **)convert);
  return g_strv_builder_end (command);
}

/* In the child, before it becomes the other program. */
static void
bound (gpointer seconds)
{
  const rlim_t most = GPOINTER_TO_UINT (seconds);
  setrlimit (RLIMIT_AS, &(struct rlimit){MAX_MEMORY, MAX_MEMORY});
  setrlimit (RLIMIT_FSIZE, &(struct rlimit){MAX_FILE, MAX_FILE});
  setrlimit (RLIMIT_CPU, &(struct rlimit){most, most});
  setrlimit (RLIMIT_CORE, &(struct rlimit){0, 0});
}

/* Returns: whether it is stopped, and has not ended. */
static gboolean
await (GPid pid, int options)
{
  int status = 0;
  while (waitpid (pid, &status, options) < 0)
    if (errno != EINTR)
      return FALSE;
  return WIFSTOPPED (status);
}

/* Bubblewrap's child is the first process of its namespace, which ends with it. It asks to die with its parent only after
 * it has begun: the parent is held still, so that there is none to be missed, and goes last. */
static void
end (GPid pid)
{
  g_autofree char *children = NULL;
  g_autofree char *list = g_strdup_printf ("/proc/%d/task/%d/children", pid, pid);
  kill (pid, SIGSTOP);
  if (!await (pid, WUNTRACED))
    return;
  if (g_file_get_contents (list, &children, NULL, NULL)) {
    g_auto (GStrv) pids = g_strsplit (g_strstrip (children), " ", -1);
    for (guint i = 0; pids[i] != NULL && *pids[i] != '\0'; i++)
      kill ((pid_t)g_ascii_strtoll (pids[i], NULL, 10), SIGKILL);
  }
  kill (pid, SIGKILL);
  await (pid, 0);
}

static gboolean
wait_for_end (GPid pid, gint64 until, GCancellable *cancellable, GError **error)
{
  while (waitpid (pid, NULL, WNOHANG) == 0) {
    gboolean late = g_get_monotonic_time () >= until;
    if (!late && !g_cancellable_is_cancelled (cancellable)) {
      g_usleep (PAUSE);
      continue;
    }
    end (pid);
    if (!g_cancellable_set_error_if_cancelled (cancellable, error))
      g_set_error_literal (error, TZ_ERROR, TZ_ERROR_FAILED, _ ("LibreOffice took too long to read it"));
    return FALSE;
  }
  return TRUE;
}

static gboolean
run (const Conversion *conversion, const char *folder, gint64 limit, GCancellable *cancellable,
     GError **error)
{
  GPid pid;
  g_autoptr (GError) reason = NULL;
  g_auto (GStrv) command = make_command (conversion, folder);
  const GSpawnFlags flags = G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL |
                            G_SPAWN_STDERR_TO_DEV_NULL;
  if (g_spawn_async (folder, command, NULL, flags, bound, GUINT_TO_POINTER (limit / G_USEC_PER_SEC + 1), &pid,
                     &reason))
    return wait_for_end (pid, g_get_monotonic_time () + limit, cancellable, error);
  g_set_error (error, TZ_ERROR, TZ_ERROR_FAILED, _ ("LibreOffice cannot be started: %s"), reason->message);
  return FALSE;
}

/* ---- Its folder ---- */

/* Returns: (transfer full) (nullable): an ordinary file, of whatever is there under its name. */
static GBytes *
load_made (const Conversion *conversion, const char *folder, GError **error)
{
  struct stat info;
  g_autofree char *path = g_build_filename (folder, conversion->made, NULL);
  int fd = open (path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  gboolean ordinary = fd >= 0 && fstat (fd, &info) == 0 && S_ISREG (info.st_mode);
  g_autoptr (GMappedFile) file = NULL;
  if (ordinary && tz_document_check_size (info.st_size, NULL))
    file = g_mapped_file_new_from_fd (fd, FALSE, NULL);
  if (fd >= 0)
    close (fd);
  if (file != NULL)
    return g_bytes_new (g_mapped_file_get_contents (file), g_mapped_file_get_length (file));
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_CORRUPT,
                       _ ("LibreOffice cannot read this old Word, Excel or WPS file"));
  return NULL;
}

GBytes *
tz_converter_convert (GBytes *bytes, const char *name, gint64 limit, GCancellable *cancellable,
                      GError **error)
{
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  const Conversion *conversion = find_conversion (name);
  g_autoptr (GError) reason = NULL;
  g_autofree char *folder = g_dir_make_tmp ("taizhang-XXXXXX", &reason);
  g_autofree char *given = folder != NULL ? g_build_filename (folder, conversion->given, NULL) : NULL;
  GBytes *made = NULL;
  if (given == NULL || !g_file_set_contents (given, data, (gssize)n_bytes, &reason))
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_FAILED, reason->message);
  else if (run (conversion, folder, limit, cancellable, error))
    made = load_made (conversion, folder, error);
  if (folder != NULL)
    tz_folder_remove (folder);
  return made;
}
