#pragma once

#include <glib.h>

/** zipped_new: Returns: (transfer full): a ZIP file; @name: the name of its first member, followed by that member's
 * content, and so on; closed by %NULL. */
GBytes *zipped_new (const char *name, ...) G_GNUC_NULL_TERMINATED;

/** zipped_start: Begins an archive of @format ("zip", "ustar", "7zip"), compressed by gzip or not; @archive: (out): libarchive's struct archive.
 * Returns: (transfer full): holds it after zipped_finish(). */
GByteArray *zipped_start (gpointer *archive, const char *format, gboolean gzip);
void zipped_finish (gpointer archive);

/** zipped_add: Puts a member into an archive that is being written (libarchive's struct archive). */
void zipped_add (gpointer archive, const char *name, const void *content, gsize n_bytes);

/** zipped_docx: Returns: (transfer full): a Word document; @body: what stands in w:body; @numbering, @styles:
 * (nullable): what stands in those parts. */
GBytes *zipped_docx (const char *body, const char *numbering, const char *styles);
