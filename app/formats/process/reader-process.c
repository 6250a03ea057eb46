#include "reader-process.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "errors.h"

/* Where the reader finds its end of the socket. */
#define READER_FD 3

struct _TzReaderProcess {
  GPid pid;
  int socket;
  gint64 limit;
  guint n_asked;
  TzSandboxState state;
};

/* What the reader is told of the world: the language of its messages, how sanitizers behave, and that Tesseract may not
 * start threads. */
static char **
dup_environment (void)
{
  static const char *const kept[] = {"LANG",       "LANGUAGE",     "LC_ALL",        "LC_MESSAGES",
                                     "LC_CTYPE",   "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS",
                                     "GCONV_PATH", "G_DEBUG"};
  char **environment = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    if (g_getenv (kept[i]) != NULL)
      environment = g_environ_setenv (environment, kept[i], g_getenv (kept[i]), TRUE);
  return g_environ_setenv (environment, "OMP_THREAD_LIMIT", "1", TRUE);
}

static gboolean
start (TzReaderProcess *process, const char *program, GError **error)
{
  int ends[2];
  g_auto (GStrv) environment = dup_environment ();
  const char *const argv[] = {program, NULL};
  const int target = READER_FD;
  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_FAILED, g_strerror (errno));
    return FALSE;
  }
  g_autoptr (GError) reason = NULL;
  gboolean started = g_spawn_async_with_pipes_and_fds (
      "/", argv, (const char *const *)environment, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, -1, -1, -1,
      &ends[1], &target, 1, &process->pid, NULL, NULL, NULL, &reason);
  close (ends[1]);
  process->socket = ends[0];
  if (!started)
    g_set_error (error, TZ_ERROR, TZ_ERROR_FAILED, _ ("the program that reads files cannot be started: %s"),
                 reason->message);
  return started;
}

/* Returns: how it ended, for waitpid()'s macros. */
static int
end (TzReaderProcess *process)
{
  int status = 0;
  if (process->pid == 0)
    return 0;
  kill (process->pid, SIGKILL);
  while (waitpid (process->pid, &status, 0) < 0 && errno == EINTR)
    ;
  process->pid = 0;
  return status;
}

/* A process that closed its end is about to die of its own: how is what people are told. */
static int
wait_for_end (TzReaderProcess *process)
{
  int status = 0;
  for (guint i = 0; i < 100 && process->pid != 0; i++) {
    if (waitpid (process->pid, &status, WNOHANG) == process->pid)
      process->pid = 0;
    else
      g_usleep (10 * 1000);
  }
  return process->pid == 0 ? status : end (process);
}

static void
set_reason (TzReaderProcess *process, const GError *fault, GError **error)
{
  if (g_error_matches (fault, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    end (process);
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, fault->message);
  } else if (g_error_matches (fault, G_IO_ERROR, G_IO_ERROR_TIMED_OUT)) {
    end (process);
    g_set_error (error, TZ_ERROR, TZ_ERROR_FAILED, _ ("reading it took more than %.0f s, and was stopped"),
                 (double)process->limit / G_USEC_PER_SEC);
  } else if (g_error_matches (fault, G_IO_ERROR, G_IO_ERROR_INVALID_DATA)) {
    end (process);
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_FAILED,
                         _ ("the program that reads files gave an answer that makes no sense"));
  } else {
    int status = wait_for_end (process);
    g_set_error (error, TZ_ERROR, TZ_ERROR_FAILED, _ ("the program that reads files broke down on it (%s)"),
                 WIFSIGNALED (status) ? g_strsignal (WTERMSIG (status)) : _ ("it ended too early"));
  }
}

static gboolean
hear_hello (TzReaderProcess *process, GError **error)
{
  TzFrameKind kind;
  g_autoptr (GError) fault = NULL;
  g_autoptr (GVariant) hello =
      tz_frame_receive (process->socket, &kind, NULL, g_get_monotonic_time () + process->limit, NULL, &fault);
  if (hello != NULL && kind != TZ_FRAME_HELLO)
    fault = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "hello");
  if (fault != NULL) {
    set_reason (process, fault, error);
    return FALSE;
  }
  g_variant_get (hello, "(ub)", &process->state.landlock, &process->state.seccomp);
  return TRUE;
}

TzReaderProcess *
tz_reader_process_new (const char *program, gint64 limit, GError **error)
{
  g_autoptr (TzReaderProcess) process = g_new0 (TzReaderProcess, 1);
  process->socket = -1;
  process->limit = limit;
  return start (process, program, error) && hear_hello (process, error) ? g_steal_pointer (&process) : NULL;
}

void
tz_reader_process_free (TzReaderProcess *process)
{
  end (process);
  if (process->socket >= 0)
    close (process->socket);
  g_free (process);
}

const TzSandboxState *
tz_reader_process_get_state (const TzReaderProcess *process)
{
  return &process->state;
}

guint
tz_reader_process_count (const TzReaderProcess *process)
{
  return process->n_asked;
}

/* Returns: whether @value is the progress that comes after @n_done pages. */
static gboolean
take_progress (const TzReaderRequest *request, GVariant *value, guint *n_done)
{
  guint32 done, n_pages;
  g_variant_get (value, "(uu)", &done, &n_pages);
  gboolean paged = request->kind == TZ_FRAME_RECOGNISE || request->kind == TZ_FRAME_LAY_OUT;
  if (!paged || done != *n_done + 1 || done > n_pages || n_pages > TZ_RECOGNISED_MAX_PAGES)
    return FALSE;
  *n_done = done;
  if (request->tell != NULL)
    request->tell (done, n_pages, request->user_data);
  return TRUE;
}

static GVariant *
hear_answer (TzReaderProcess *process, const TzReaderRequest *request, GCancellable *cancellable,
             TzFrameKind *answer, GError **error)
{
  guint n_done = 0;
  for (;;) {
    gint64 until = g_get_monotonic_time () + process->limit;
    g_autoptr (GVariant) value = tz_frame_receive (process->socket, answer, NULL, until, cancellable, error);
    if (value == NULL || *answer != TZ_FRAME_PROGRESS)
      return g_steal_pointer (&value);
    if (!take_progress (request, value, &n_done)) {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "progress");
      return NULL;
    }
  }
}

GVariant *
tz_reader_process_ask (TzReaderProcess *process, const TzReaderRequest *request, GCancellable *cancellable,
                       TzFrameKind *answer, GError **error)
{
  gint64 until = g_get_monotonic_time () + process->limit;
  g_autoptr (GError) fault = NULL;
  GVariant *answered = NULL;
  process->n_asked++;
  if (tz_frame_send (process->socket, request->kind, request->value, request->fds, request->n_fds, until,
                     cancellable, &fault))
    answered = hear_answer (process, request, cancellable, answer, &fault);
  if (answered == NULL)
    set_reason (process, fault, error);
  return answered;
}
