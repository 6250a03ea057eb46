/* fdopen(), fsync() and O_CLOEXEC are POSIX, not C11. */
#define _POSIX_C_SOURCE 200809L

#include "pdf.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

/* A PDF on its way to the disk; cairo writes it in many small pieces. */
typedef struct {
  char *path; /* temporary name */
  FILE *file;
  int errsv; /* of the first write that failed, or 0 */
} Sink;

static cairo_status_t
write_to_sink (void *closure, const unsigned char *data, unsigned int length)
{
  Sink *sink = closure;
  if (sink->errsv == 0 && fwrite (data, 1, length, sink->file) != length)
    sink->errsv = errno;
  return sink->errsv == 0 ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

static gboolean
fail (GError **error, const char *path, int errsv)
{
  g_autofree char *name = g_filename_display_name (path);
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errsv), _ ("“%s” could not be written: %s"), name,
               g_strerror (errsv));
  return FALSE;
}

/* ---- What a PDF says of itself ---- */

static void
set_metadata (cairo_surface_t *surface, const TzPdfInfo *info)
{
  g_autoptr (GDateTime) created = g_date_time_new_from_unix_utc (info->created);
  g_autofree char *date = created != NULL ? g_date_time_format_iso8601 (created) : NULL;
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, info->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, info->subject);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Taizhang " TZ_VERSION);
  if (info->author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, info->author);
  if (date == NULL)
    return;
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

static void
add_outline (cairo_surface_t *surface, const TzFlow *flow)
{
  int parents[] = {CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT};
  for (guint i = 0; i < flow->blocks->len; i++) {
    const TzBlock *block = g_ptr_array_index (flow->blocks, i);
    if (block->kind != TZ_BLOCK_HEADING || block->level == 0)
      continue;
    g_autofree char *anchor = tz_tag_escape (block->anchor);
    g_autofree char *attributes = g_strdup_printf ("dest='%s'", anchor);
    int entry =
        cairo_pdf_surface_add_outline (surface, parents[block->level - 1], block->text, attributes, 0);
    for (int level = block->level; level < (int)G_N_ELEMENTS (parents); level++)
      parents[level] = entry;
  }
}

/* ---- Writing ---- */

static gboolean
draw_pages (const TzPainter *painter, cairo_t *cr, guint *n_written, GCancellable *cancellable,
            GError **error)
{
  cairo_tag_begin (cr, "Document", NULL);
  for (guint page = 0; page < painter->flow->pages->len; page++) {
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return FALSE;
    tz_painter_draw_page (painter, cr, page);
    if (page + 1 == painter->flow->pages->len)
      cairo_tag_end (cr, "Document");
    cairo_show_page (cr);
    if (cairo_status (cr) != CAIRO_STATUS_SUCCESS)
      return TRUE;
    g_atomic_int_set (n_written, page + 1);
  }
  return TRUE;
}

/* Whatever went wrong, the surface is finished before it is asked: most of the file is written then. */
static gboolean
write_pages (const TzPainter *painter, const TzPdfInfo *info, Sink *sink, const char *path, guint *n_written,
             GCancellable *cancellable, GError **error)
{
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (write_to_sink, sink, TZ_PAGE_WIDTH, TZ_PAGE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  set_metadata (surface, info);
  gboolean drawn = draw_pages (painter, cr, n_written, cancellable, error);
  if (drawn)
    add_outline (surface, painter->flow);
  cairo_status_t status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!drawn)
    return FALSE;
  if (sink->errsv != 0)
    return fail (error, path, sink->errsv);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_autofree char *name = g_filename_display_name (path);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("“%s” could not be written: %s"), name,
               cairo_status_to_string (status));
  return FALSE;
}

static gboolean
open_sink (Sink *sink, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  sink->path = g_build_filename (folder, ".taizhang-XXXXXX", NULL);
  int fd = g_mkstemp_full (sink->path, O_WRONLY | O_CLOEXEC, 0666);
  if (fd < 0)
    return fail (error, path, errno);
  sink->file = fdopen (fd, "w");
  return sink->file != NULL || fail (error, path, errno);
}

/* Only what is safe on the disk takes the place of what was there. */
static gboolean
move_in_place (Sink *sink, const char *path, GError **error)
{
  if (fflush (sink->file) != 0 || fsync (fileno (sink->file)) != 0 || g_rename (sink->path, path) != 0)
    return fail (error, path, errno);
  return TRUE;
}

gboolean
tz_pdf_write (const TzPainter *painter, const TzPdfInfo *info, const char *path, guint *n_written,
              GCancellable *cancellable, GError **error)
{
  Sink sink = {0};
  TzPainter tagged = *painter;
  tagged.tagged = TRUE;
  g_atomic_int_set (n_written, 0);
  gboolean done = open_sink (&sink, path, error) &&
                  write_pages (&tagged, info, &sink, path, n_written, cancellable, error) &&
                  move_in_place (&sink, path, error);
  if (sink.file != NULL) {
    fclose (sink.file);
    if (!done)
      g_unlink (sink.path);
  }
  g_free (sink.path);
  return done;
}
