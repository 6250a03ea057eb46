#pragma once

#include "export.h"
#include "masking.h"
#include "output.h"

/* What the formats of an export share. */

/** TzExportNoticeFunc: what is done with one notice of many. @masking: (nullable). */
typedef gboolean (*TzExportNoticeFunc) (TzLibrary *library, const TzNotice *notice, const TzMasking *masking,
                                        gpointer data, GError **error);

/** tz_export_walk: Hands each notice that @options ask for to @func, tells how far it is and stops when it is
 * cancelled. */
gboolean tz_export_walk (TzLibrary *library, const TzExportOptions *options, TzExportNoticeFunc func,
                         gpointer data, GCancellable *cancellable, GError **error);

/* The formats, each written whole or not at all. */
gboolean tz_export_write_csv (TzLibrary *library, const char *path, const TzExportOptions *options,
                              GCancellable *cancellable, GError **error);
gboolean tz_export_write_xlsx (TzLibrary *library, const char *path, const TzExportOptions *options,
                               GCancellable *cancellable, GError **error);
gboolean tz_export_write_jsonld (TzLibrary *library, const char *path, const TzExportOptions *options,
                                 GCancellable *cancellable, GError **error);
gboolean tz_export_write_qdpx (TzLibrary *library, const char *path, const TzExportOptions *options,
                               GCancellable *cancellable, GError **error);
gboolean tz_export_write_qdc (TzLibrary *library, const char *path, const TzExportOptions *options,
                              GCancellable *cancellable, GError **error);
gboolean tz_export_write_json (TzLibrary *library, const char *path, const TzExportOptions *options,
                               GCancellable *cancellable, GError **error);
