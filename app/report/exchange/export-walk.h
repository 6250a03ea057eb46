#pragma once

#include "export.h"
#include "handout.h"
#include "output.h"

/* What the formats of an export share. */

/** TzExporting: an export on its way. */
typedef struct {
  const TzHandout *handout;
  const char *path; /* (type filename) */
  const TzExportOptions *options;
  GCancellable *cancellable; /* (nullable) */
} TzExporting;

/** TzExportNoticeFunc: what is done with one notice of many. */
typedef gboolean (*TzExportNoticeFunc) (const TzHandout *handout, const TzNotice *notice, gpointer data,
                                        GError **error);

/** tz_export_walk: Hands each notice to @func, tells how far it is and stops when it is cancelled. */
gboolean tz_export_walk (const TzExporting *exporting, TzExportNoticeFunc func, gpointer data,
                         GError **error);

/* The formats, each written whole or not at all. */
gboolean tz_export_write_csv (const TzExporting *exporting, GError **error);
gboolean tz_export_write_xlsx (const TzExporting *exporting, GError **error);
gboolean tz_export_write_jsonld (const TzExporting *exporting, GError **error);
gboolean tz_export_write_qdpx (const TzExporting *exporting, GError **error);
gboolean tz_export_write_qdc (const TzExporting *exporting, GError **error);
gboolean tz_export_write_json (const TzExporting *exporting, GError **error);
