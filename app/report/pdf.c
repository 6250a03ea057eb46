#include "pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

#include "output.h"

/* The output keeps its failure for tz_output_finish(): cairo ends the program where it is told of one while it writes
 * the numbers of its objects. */
static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  tz_output_write (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
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
  if (info->keywords != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, info->keywords);
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

static gboolean
check_status (cairo_status_t status, const char *path, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_autofree char *name = g_filename_display_name (path);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("“%s” could not be written: %s"), name,
               cairo_status_to_string (status));
  return FALSE;
}

/* Whatever went wrong, the surface is finished before it is asked: most of the file is written then. */
static gboolean
write_pages (const TzPainter *painter, const TzPdfInfo *info, TzOutput *output, const char *path,
             guint *n_written, GCancellable *cancellable, GError **error)
{
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (write_cb, output, TZ_PAGE_WIDTH, TZ_PAGE_HEIGHT);
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
  return drawn && check_status (status, path, error);
}

gboolean
tz_pdf_write (const TzPainter *painter, const TzPdfInfo *info, const char *path, guint *n_written,
              GCancellable *cancellable, GError **error)
{
  TzPainter tagged = *painter;
  tagged.tagged = TRUE;
  g_atomic_int_set (n_written, 0);
  g_autoptr (TzOutput) output = tz_output_new (path, error);
  return output != NULL && write_pages (&tagged, info, output, path, n_written, cancellable, error) &&
         tz_output_finish (output, error);
}
