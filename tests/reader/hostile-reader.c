#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include "errors.h"
#include "serve.h"

/*
 * A reader that a file has taken over: it does what the file says. What the sandbox let it do is its text; what the
 * sandbox refused is its error.
 */

static int
open_socket (void)
{
  return socket (AF_INET, SOCK_STREAM, 0);
}

static int
open_local_socket (void)
{
  return socket (AF_UNIX, SOCK_STREAM, 0);
}

static int
open_file (void)
{
  return open ("/etc/passwd", O_RDONLY);
}

static int
list_folder (void)
{
  return open ("/", O_RDONLY | O_DIRECTORY);
}

static int
write_file (void)
{
  return open ("/tmp/taizhang-hostile", O_WRONLY | O_CREAT, 0600);
}

static int
start_process (void)
{
  pid_t child = fork ();
  if (child == 0)
    _exit (0);
  return child;
}

static int
start_program (void)
{
  char *argv[] = {"/bin/true", NULL};
  return execv (argv[0], argv);
}

static int
kill_parent (void)
{
  return kill (getppid (), 0);
}

static int
make_code (void)
{
  void *code = mmap (NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return code == MAP_FAILED ? -1 : 0;
}

static int
spin (void)
{
  for (volatile gboolean for_ever = TRUE; for_ever;)
    ;
  return 0;
}

static int
eat (void)
{
  for (;;)
    memset (g_malloc (1 << 20), 1, 1 << 20);
  return 0;
}

static int
crash (void)
{
  return raise (SIGKILL);
}

static int
leave (void)
{
  _exit (0);
}

/* Answers in place of the code that it belongs to. */
static int
answer (const void *frame, gsize n_bytes)
{
  return write (3, frame, n_bytes) == (gssize)n_bytes ? spin () : -1;
}

static int
talk_nonsense (void)
{
  static const guint32 frame[] = {7777, 4, 1};
  return answer (frame, sizeof frame);
}

static int
claim_length (void)
{
  static const guint32 frame[] = {3, G_MAXUINT32, 1};
  return answer (frame, sizeof frame);
}

static int
send_half (void)
{
  static const guint32 frame[] = {3, 400, 1};
  return answer (frame, sizeof frame);
}

static int
send_rubbish (void)
{
  static const guint32 frame[] = {3, 4, 0xfefefefe};
  return answer (frame, sizeof frame);
}

/* As libraries do of damaged files, and as no file may to the terminal of whoever started the program. */
static int
shout (void)
{
  return dprintf (STDERR_FILENO, "shouted\n") > 0 ? 0 : -1;
}

static const struct {
  const char *name;
  int (*act) (void);
} acts[] = {{"socket", open_socket},
            {"local-socket", open_local_socket},
            {"open", open_file},
            {"list", list_folder},
            {"write", write_file},
            {"fork", start_process},
            {"exec", start_program},
            {"kill", kill_parent},
            {"code", make_code},
            {"shout", shout},
            {"spin", spin},
            {"eat", eat},
            {"crash", crash},
            {"leave", leave},
            {"nonsense", talk_nonsense},
            {"length", claim_length},
            {"half", send_half},
            {"rubbish", send_rubbish}};

static TzDocument *
act_as_told (GBytes *bytes, const char *name, const char *charset, GCancellable *cancellable, GError **error)
{
  gsize n_bytes;
  const char *told = g_bytes_get_data (bytes, &n_bytes);
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++) {
    if (strlen (acts[i].name) != n_bytes || memcmp (acts[i].name, told, n_bytes) != 0)
      continue;
    if (acts[i].act () < 0) {
      g_set_error_literal (error, TZ_ERROR, TZ_ERROR_INVALID, g_strerror (errno));
      return NULL;
    }
  }
  return tz_document_read (bytes, name, charset, cancellable, error);
}

int
main (void)
{
  static const char *const readable[] = {NULL};
  return tz_reader_serve (3, readable, act_as_told);
}
