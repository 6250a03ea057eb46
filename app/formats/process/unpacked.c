#include "unpacked.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "answers.h"
#include "document-size.h"
#include "door.h"
#include "errors.h"
#include "pool-private.h"

/* The largest archive that is opened, in bytes. */
#define MAX_ARCHIVE (400 * 1000 * 1000)

struct _TzUnpacked {
  int fd;
  GArray *members; /* of TzMember */
};

static void
clear (gpointer data)
{
  TzUnpacked *unpacked = data;
  if (unpacked->fd >= 0)
    close (unpacked->fd);
  g_array_unref (unpacked->members);
}

TzUnpacked *
tz_unpacked_ref (TzUnpacked *unpacked)
{
  return g_atomic_rc_box_acquire (unpacked);
}

void
tz_unpacked_unref (TzUnpacked *unpacked)
{
  g_atomic_rc_box_release_full (unpacked, clear);
}

/* Returns: a file that goes with its descriptor. */
static int
open_nameless (GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GError) fault = NULL;
  int fd = g_file_open_tmp ("taizhang-XXXXXX", &name, &fault);
  if (fd >= 0)
    g_unlink (name);
  else
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_FAILED, fault->message);
  return fd;
}

static guint64
size_of (int fd)
{
  struct stat info;
  return fstat (fd, &info) == 0 ? (guint64)info.st_size : 0;
}

/* @archive: (transfer full): a descriptor, or -1 where @error is set; @value: (transfer floating): of @kind. */
static TzUnpacked *
ask (TzReaderPool *readers, int archive, TzFrameKind kind, GVariant *value, const TzUnpackBudget *budget,
     GCancellable *cancellable, GError **error)
{
  g_autoptr (GVariant) held = g_variant_ref_sink (value);
  g_autoptr (TzUnpacked) unpacked = g_atomic_rc_box_new0 (TzUnpacked);
  unpacked->members = tz_members_new ();
  unpacked->fd = archive >= 0 ? open_nameless (error) : -1;
  const TzReaderRequest request = {kind, held, {archive, unpacked->fd}, 2, NULL, NULL};
  TzFrameKind answered;
  g_autoptr (GVariant) answer =
      unpacked->fd < 0 ? NULL : tz_reader_pool_ask (readers, &request, cancellable, &answered, error);
  if (archive >= 0)
    close (archive);
  if (answer == NULL ||
      !tz_answer_to_members (answered, answer, size_of (unpacked->fd), budget, unpacked->members, error))
    return NULL;
  return g_steal_pointer (&unpacked);
}

static TzUnpacked *
unpack (TzReaderPool *readers, int archive, const TzUnpackBudget *budget, GCancellable *cancellable,
        GError **error)
{
  return ask (readers, archive, TZ_FRAME_UNPACK, g_variant_new ("(ut)", budget->n_members, budget->n_bytes),
              budget, cancellable, error);
}

/* A large archive is not copied: the reader gets the file itself. */
static int
open_file (GFile *file, GCancellable *cancellable, GError **error)
{
  struct stat info;
  const char *path = g_file_peek_path (file);
  if (path == NULL) {
    g_autoptr (GBytes) bytes = tz_document_load_bytes (file, cancellable, error);
    return bytes != NULL ? tz_reader_pool_put (bytes, error) : -1;
  }
  int fd = open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  if (fd >= 0 && fstat (fd, &info) == 0 && S_ISREG (info.st_mode) && info.st_size > 0 &&
      info.st_size <= MAX_ARCHIVE)
    return fd;
  if (fd < 0)
    g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
  else if (!S_ISREG (info.st_mode) || info.st_size == 0)
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_EMPTY, _ ("the file is empty"));
  else
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_TOO_LARGE, _ ("the archive unpacks to more than is read"));
  if (fd >= 0)
    close (fd);
  return -1;
}

TzUnpacked *
tz_unpacked_new (TzReaderPool *readers, GFile *archive, const TzUnpackBudget *budget,
                 GCancellable *cancellable, GError **error)
{
  tz_door_enter ("file");
  return unpack (readers, open_file (archive, cancellable, error), budget, cancellable, error);
}

TzUnpacked *
tz_unpacked_new_inner (TzReaderPool *readers, TzUnpacked *outer, guint i, const TzUnpackBudget *budget,
                       GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = tz_unpacked_load (outer, i, error);
  return bytes != NULL ? unpack (readers, tz_reader_pool_put (bytes, error), budget, cancellable, error)
                       : NULL;
}

TzUnpacked *
tz_unpacked_new_ledger (TzReaderPool *readers, GBytes *ledger, const char *name, const char *charset,
                        const char *roles, const TzUnpackBudget *budget, GCancellable *cancellable,
                        GError **error)
{
  tz_door_enter ("file");
  g_autoptr (GBytes) renewed = tz_reader_pool_renew (readers, ledger, name, cancellable, error);
  if (renewed == NULL)
    return NULL;
  GVariant *request = g_variant_new ("(utmsms)", budget->n_members, budget->n_bytes, charset, roles);
  return ask (readers, tz_reader_pool_put (renewed, error), TZ_FRAME_DIVIDE, request, budget, cancellable,
              error);
}

const GArray *
tz_unpacked_get_members (TzUnpacked *unpacked)
{
  return unpacked->members;
}

GBytes *
tz_unpacked_load (TzUnpacked *unpacked, guint i, GError **error)
{
  tz_door_enter ("file");
  const TzMember *member = &g_array_index (unpacked->members, TzMember, i);
  if (!tz_document_check_size ((goffset)member->n_bytes, error))
    return NULL;
  return tz_reader_pool_get (unpacked->fd, member->offset, member->n_bytes, error);
}
