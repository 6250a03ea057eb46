#include "frames.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* Both sides run on one machine: its byte order. */
typedef struct {
  guint32 kind;
  guint32 n_bytes;
} Header;

typedef struct {
  int socket;
  gint64 until;
  GCancellable *cancellable;
} Line;

static const char *
find_type (guint32 kind)
{
  static const char *const types[] = {
      [TZ_FRAME_HELLO] = "(ub)",      [TZ_FRAME_READ] = "(msms)",   [TZ_FRAME_DOCUMENT] = "(sssmsmsmsms)",
      [TZ_FRAME_FAILURE] = "(sus)",   [TZ_FRAME_UNPACK] = "(ut)",   [TZ_FRAME_MEMBERS] = "(a(stt)m(sus))",
      [TZ_FRAME_DIVIDE] = "(utmsms)", [TZ_FRAME_LOOK] = "(ms)",     [TZ_FRAME_COLUMNS] = "(a(ssu))",
      [TZ_FRAME_RECOGNISE] = "()",    [TZ_FRAME_LAY_OUT] = "()",    [TZ_FRAME_LINES] = "(ua(uddddu))",
      [TZ_FRAME_DRAW] = "(ud)",       [TZ_FRAME_PICTURE] = "(uud)", [TZ_FRAME_PROGRESS] = "(uu)",
      [TZ_FRAME_PARSE] = "(y)",       [TZ_FRAME_PARSED] = "(t)"};
  return kind < G_N_ELEMENTS (types) ? types[kind] : NULL;
}

GVariant *
tz_frame_parse (guint32 kind, GBytes *bytes)
{
  const char *type = find_type (kind);
  if (type == NULL)
    return NULL;
  g_autoptr (GVariant) value =
      g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (type), bytes, FALSE));
  return g_variant_is_normal_form (value) ? g_steal_pointer (&value) : NULL;
}

static gboolean
fail (GError **error, GIOErrorEnum code)
{
  g_set_error_literal (error, G_IO_ERROR, code, "frame");
  return FALSE;
}

/* Waits until the socket is ready for @events or closed. */
static gboolean
wait_for (const Line *line, gushort events, GError **error)
{
  GPollFD fds[2] = {{.fd = line->socket, .events = events}};
  gboolean watched = g_cancellable_make_pollfd (line->cancellable, &fds[1]);
  int n_ready;
  do {
    gint64 left = line->until < 0 ? -1 : MAX (line->until - g_get_monotonic_time (), 0);
    n_ready = g_poll (fds, watched ? 2 : 1, left < 0 ? -1 : (int)MIN ((left + 999) / 1000, G_MAXINT));
  } while (n_ready < 0 && errno == EINTR);
  if (watched)
    g_cancellable_release_fd (line->cancellable);
  if (g_cancellable_is_cancelled (line->cancellable))
    return fail (error, G_IO_ERROR_CANCELLED);
  if (n_ready == 0)
    return fail (error, G_IO_ERROR_TIMED_OUT);
  return n_ready > 0 || fail (error, G_IO_ERROR_FAILED);
}

static gboolean
send_all (const Line *line, const void *data, gsize n_bytes, GError **error)
{
  const char *next = data;
  while (n_bytes > 0) {
    gssize n = send (line->socket, next, n_bytes, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (n > 0) {
      next += n;
      n_bytes -= n;
    } else if (errno == EAGAIN) {
      if (!wait_for (line, G_IO_OUT, error))
        return FALSE;
    } else if (errno != EINTR) {
      return fail (error, G_IO_ERROR_CONNECTION_CLOSED);
    }
  }
  return TRUE;
}

/* @message: (out): to hold @fds, in @control */
static void
put_fds (struct msghdr *message, char *control, const int *fds, guint n_fds)
{
  g_assert (n_fds <= TZ_FRAME_MAX_FDS);
  if (n_fds == 0)
    return;
  message->msg_control = control;
  message->msg_controllen = CMSG_SPACE (n_fds * sizeof (int));
  struct cmsghdr *rights = CMSG_FIRSTHDR (message);
  rights->cmsg_level = SOL_SOCKET;
  rights->cmsg_type = SCM_RIGHTS;
  rights->cmsg_len = CMSG_LEN (n_fds * sizeof (int));
  memcpy (CMSG_DATA (rights), fds, n_fds * sizeof (int));
}

/* Sends the beginning of a frame with the descriptors: who waits for it wakes once for both. The header is short enough
 * to go at once. Returns: how many bytes of @data went along, or -1. */
static gssize
send_beginning (const Line *line, const Header *header, const void *data, const int *fds, guint n_fds,
                GError **error)
{
  _Alignas(struct cmsghdr) char control[CMSG_SPACE (TZ_FRAME_MAX_FDS * sizeof (int))] = {0};
  struct iovec parts[] = {{(void *)header, sizeof *header}, {(void *)data, header->n_bytes}};
  struct msghdr message = {.msg_iov = parts, .msg_iovlen = G_N_ELEMENTS (parts)};
  put_fds (&message, control, fds, n_fds);
  for (;;) {
    gssize n = sendmsg (line->socket, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (n >= (gssize)sizeof *header)
      return n - (gssize)sizeof *header;
    if (n >= 0 || (errno != EAGAIN && errno != EINTR)) {
      fail (error, G_IO_ERROR_CONNECTION_CLOSED);
      return -1;
    }
    if (errno == EAGAIN && !wait_for (line, G_IO_OUT, error))
      return -1;
  }
}

gboolean
tz_frame_send (int socket, TzFrameKind kind, GVariant *value, const int *fds, guint n_fds, gint64 until,
               GCancellable *cancellable, GError **error)
{
  g_autoptr (GVariant) held = g_variant_ref_sink (value);
  g_return_val_if_fail (g_variant_is_of_type (held, G_VARIANT_TYPE (find_type (kind))), FALSE);
  const Line line = {socket, until, cancellable};
  const Header header = {kind, g_variant_get_size (held)};
  const char *data = g_variant_get_data (held);
  gssize n_sent = send_beginning (&line, &header, data, fds, n_fds, error);
  return n_sent >= 0 && send_all (&line, data + n_sent, header.n_bytes - (gsize)n_sent, error);
}

/* Takes the descriptors that came, and closes what is too many. */
static void
take_fds (struct msghdr *message, int *fds)
{
  for (struct cmsghdr *rights = CMSG_FIRSTHDR (message); rights != NULL;
       rights = CMSG_NXTHDR (message, rights)) {
    if (rights->cmsg_level != SOL_SOCKET || rights->cmsg_type != SCM_RIGHTS)
      continue;
    guint n = (rights->cmsg_len - CMSG_LEN (0)) / sizeof (int);
    int came[TZ_FRAME_MAX_FDS];
    memcpy (came, CMSG_DATA (rights), MIN (n, TZ_FRAME_MAX_FDS) * sizeof (int));
    for (guint i = 0; i < MIN (n, TZ_FRAME_MAX_FDS); i++) {
      if (fds[i] >= 0)
        close (fds[i]);
      fds[i] = came[i];
    }
  }
}

static gssize
receive_some (const Line *line, char *data, gsize n_bytes, int *fds)
{
  _Alignas(struct cmsghdr) char control[CMSG_SPACE (TZ_FRAME_MAX_FDS * sizeof (int))];
  struct iovec part = {.iov_base = data, .iov_len = n_bytes};
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
  if (fds != NULL) {
    message.msg_control = control;
    message.msg_controllen = sizeof control;
  }
  gssize n = recvmsg (line->socket, &message, MSG_CMSG_CLOEXEC | MSG_DONTWAIT);
  if (n > 0 && fds != NULL)
    take_fds (&message, fds);
  return n;
}

static gboolean
receive_all (const Line *line, void *data, gsize n_bytes, int *fds, GError **error)
{
  char *next = data;
  while (n_bytes > 0) {
    gssize n = receive_some (line, next, n_bytes, fds);
    if (n > 0) {
      next += n;
      n_bytes -= n;
    } else if (n < 0 && errno == EAGAIN) {
      if (!wait_for (line, G_IO_IN, error))
        return FALSE;
    } else if (n == 0 || errno != EINTR) {
      return fail (error, G_IO_ERROR_CONNECTION_CLOSED);
    }
  }
  return TRUE;
}

static GVariant *
receive_value (const Line *line, TzFrameKind *kind, int *fds, GError **error)
{
  Header header;
  if (!receive_all (line, &header, sizeof header, fds, error))
    return NULL;
  if (header.n_bytes > TZ_FRAME_MAX_BYTES || find_type (header.kind) == NULL) {
    fail (error, G_IO_ERROR_INVALID_DATA);
    return NULL;
  }
  g_autofree char *data = g_malloc (MAX (header.n_bytes, 1));
  if (!receive_all (line, data, header.n_bytes, fds, error))
    return NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_steal_pointer (&data), header.n_bytes);
  GVariant *value = tz_frame_parse (header.kind, bytes);
  if (value == NULL)
    fail (error, G_IO_ERROR_INVALID_DATA);
  *kind = header.kind;
  return value;
}

GVariant *
tz_frame_receive (int socket, TzFrameKind *kind, int *fds, gint64 until, GCancellable *cancellable,
                  GError **error)
{
  const Line line = {socket, until, cancellable};
  for (guint i = 0; fds != NULL && i < TZ_FRAME_MAX_FDS; i++)
    fds[i] = -1;
  GVariant *value = receive_value (&line, kind, fds, error);
  for (guint i = 0; value == NULL && fds != NULL && i < TZ_FRAME_MAX_FDS; i++)
    if (fds[i] >= 0)
      close (fds[i]);
  return value;
}
