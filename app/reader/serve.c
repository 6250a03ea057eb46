#include "serve.h"

#include <unistd.h>

#include "answers.h"
#include "errors.h"
#include "ledger-file.h"
#include "pdf-draw.h"
#include "pdf-text.h"
#include "sandbox.h"
#include "syntax.h"
#include "unpack.h"

typedef struct {
  int socket;
  TzReadFunc read;
} Server;

static gboolean
reply (Server *server, TzFrameKind kind, GVariant *value)
{
  return tz_frame_send (server->socket, kind, value, NULL, 0, -1, NULL, NULL);
}

/* Returns: (transfer full) (nullable): what the descriptor holds. */
static GBytes *
map_file (int fd, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new_from_fd (fd, FALSE, error);
  return file != NULL ? g_mapped_file_get_bytes (file) : NULL;
}

static gboolean
reply_document (Server *server, const TzDocument *document, const GError *error)
{
  return document != NULL ? reply (server, TZ_FRAME_DOCUMENT, tz_answer_from_document (document))
                          : reply (server, TZ_FRAME_FAILURE, tz_answer_from_error (error));
}

static gboolean
read_file (Server *server, GVariant *request, int fd)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *charset = NULL;
  g_variant_get (request, "(msms)", &name, &charset);
  g_autoptr (GBytes) bytes = map_file (fd, &error);
  g_autoptr (TzDocument) document = bytes != NULL ? server->read (bytes, name, charset, NULL, &error) : NULL;
  return reply_document (server, document, error);
}

static void
tell_page (guint n_done, guint n_pages, gpointer data)
{
  reply (data, TZ_FRAME_PROGRESS, g_variant_new ("(uu)", n_done, n_pages));
}

static gboolean
recognise_file (Server *server, int fd)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = map_file (fd, &error);
  g_autoptr (TzDocument) document =
      bytes != NULL ? tz_document_recognise (bytes, tell_page, server, &error) : NULL;
  return reply_document (server, document, error);
}

static gboolean
lay_out_file (Server *server, int fd)
{
  guint n_pages;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = map_file (fd, &error);
  g_autoptr (GArray) lines =
      bytes != NULL ? tz_pdf_list_lines (bytes, tell_page, server, &n_pages, &error) : NULL;
  return lines != NULL ? reply (server, TZ_FRAME_LINES, tz_answer_from_lines (lines, n_pages))
                       : reply (server, TZ_FRAME_FAILURE, tz_answer_from_error (error));
}

static gboolean
draw_page (Server *server, GVariant *request, int fd, int output)
{
  guint32 page;
  double dpi;
  TzPageSize size;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = map_file (fd, &error);
  g_variant_get (request, "(ud)", &page, &dpi);
  return bytes != NULL && tz_pdf_draw (bytes, page, dpi, output, &size, &error)
             ? reply (server, TZ_FRAME_PICTURE, tz_answer_from_size (&size))
             : reply (server, TZ_FRAME_FAILURE, tz_answer_from_error (error));
}

static gboolean
unpack_file (Server *server, GVariant *request, int fd, int output)
{
  g_autoptr (GError) error = NULL;
  TzUnpackBudget budget;
  g_variant_get (request, "(ut)", &budget.n_members, &budget.n_bytes);
  g_autoptr (GBytes) bytes = map_file (fd, &error);
  if (bytes == NULL)
    return reply (server, TZ_FRAME_FAILURE, tz_answer_from_error (error));
  g_autoptr (GArray) members = tz_unpack (bytes, output, &budget, NULL, &error);
  return reply (server, TZ_FRAME_MEMBERS, tz_answer_from_members (members, error));
}

static gboolean
divide_ledger (Server *server, GVariant *request, int fd, int output)
{
  g_autoptr (GError) error = NULL;
  TzUnpackBudget budget;
  g_autofree char *charset = NULL;
  g_autofree char *roles = NULL;
  g_variant_get (request, "(utmsms)", &budget.n_members, &budget.n_bytes, &charset, &roles);
  g_autoptr (GBytes) bytes = map_file (fd, &error);
  g_autoptr (TzLedger) ledger =
      bytes != NULL ? tz_ledger_read (bytes, charset, roles, NULL, NULL, &error) : NULL;
  if (ledger == NULL)
    return reply (server, TZ_FRAME_FAILURE, tz_answer_from_error (error));
  g_autoptr (GArray) members = tz_ledger_divide (ledger, output, &budget, &error);
  return reply (server, TZ_FRAME_MEMBERS, tz_answer_from_members (members, error));
}

/* No column need be known: the person who looks at them says what they hold. */
static gboolean
look_at_ledger (Server *server, GVariant *request, int fd)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *charset = NULL;
  g_variant_get (request, "(ms)", &charset);
  g_autoptr (GBytes) bytes = map_file (fd, &error);
  g_autoptr (TzLedger) known =
      bytes != NULL ? tz_ledger_read (bytes, charset, NULL, NULL, NULL, &error) : NULL;
  g_autoptr (TzLedger) ledger = g_error_matches (error, TZ_ERROR, TZ_ERROR_NOT_FOUND)
                                    ? tz_ledger_read (bytes, charset, "", NULL, NULL, NULL)
                                    : g_steal_pointer (&known);
  return ledger != NULL ? reply (server, TZ_FRAME_COLUMNS, tz_answer_from_columns (ledger->columns))
                        : reply (server, TZ_FRAME_FAILURE, tz_answer_from_error (error));
}

static gboolean
parse_file (Server *server, GVariant *request, int fd, int output)
{
  guchar syntax = 0;
  g_autoptr (GError) error = NULL;
  g_variant_get (request, "(y)", &syntax);
  g_autoptr (GBytes) bytes = map_file (fd, &error);
  g_autoptr (GVariant) parsed = bytes != NULL ? tz_syntax_parse (bytes, (TzSyntax)syntax, &error) : NULL;
  gsize size = parsed != NULL ? g_variant_get_size (parsed) : 0;
  return parsed != NULL && tz_member_write (output, 0, g_variant_get_data (parsed), size, &error)
             ? reply (server, TZ_FRAME_PARSED, g_variant_new ("(t)", (guint64)size))
             : reply (server, TZ_FRAME_FAILURE, tz_answer_from_error (error));
}

static gboolean
answer (Server *server, TzFrameKind kind, GVariant *request, const int *fds)
{
  if (kind == TZ_FRAME_READ)
    return read_file (server, request, fds[0]);
  if (kind == TZ_FRAME_UNPACK)
    return unpack_file (server, request, fds[0], fds[1]);
  if (kind == TZ_FRAME_RECOGNISE)
    return recognise_file (server, fds[0]);
  if (kind == TZ_FRAME_LAY_OUT)
    return lay_out_file (server, fds[0]);
  if (kind == TZ_FRAME_DRAW)
    return draw_page (server, request, fds[0], fds[1]);
  if (kind == TZ_FRAME_PARSE)
    return parse_file (server, request, fds[0], fds[1]);
  if (kind == TZ_FRAME_DIVIDE)
    return divide_ledger (server, request, fds[0], fds[1]);
  return kind == TZ_FRAME_LOOK && look_at_ledger (server, request, fds[0]);
}

static gboolean
answer_next (Server *server)
{
  TzFrameKind kind;
  int fds[TZ_FRAME_MAX_FDS];
  g_autoptr (GVariant) request = tz_frame_receive (server->socket, &kind, fds, -1, NULL, NULL);
  gboolean answered = request != NULL && answer (server, kind, request, fds);
  for (guint i = 0; request != NULL && i < TZ_FRAME_MAX_FDS; i++)
    if (fds[i] >= 0)
      close (fds[i]);
  return answered;
}

int
tz_reader_serve (int socket, const char *const *readable, TzReadFunc read)
{
  Server server = {socket, read};
  const TzSandboxState state = tz_sandbox_enter (readable);
  if (!reply (&server, TZ_FRAME_HELLO, g_variant_new ("(ub)", state.landlock, state.seccomp)))
    return 1;
  while (answer_next (&server))
    ;
  return 0;
}
