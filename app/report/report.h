#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "comparison.h"
#include "part-choices.h"
#include "typeface.h"

/*
 * TzReport: a report laid out in pages, drawn the same in the preview and in the PDF. Made on a worker
 * thread; once made it holds everything it draws and touches neither file nor library. Immutable,
 * reference-counted.
 */
typedef struct _TzReport TzReport;

/** tz_report_part_id: Returns: (transfer none): "cover", "summary", …; tz_report_part_name(): for the screen.
 */
const char *tz_report_part_id (TzReportPart part);
const char *tz_report_part_name (TzReportPart part);

/** TzReportOptions: what goes in. */
typedef struct {
  const char *title;         /* (nullable): a title is made from the agencies */
  const char *author;        /* (nullable) */
  const gint64 *notices;     /* (nullable): closed by 0; all that count where %NULL */
  const TzReportPart *parts; /* (nullable): in order; all but what was rejected where %NULL */
  guint n_parts;
  TzRateKind rate;
  TzOrder order; /* of the agencies */
  TzTypeface typeface;
  TzPartChoices choices;
  gboolean hide_names; /* of persons, wherever they stand (masking.h) */
  gint64 now; /* Unix seconds that stand on the cover and against which commitments are overdue; 0: now */
} TzReportOptions;

/** tz_report_new: Gathers and lays out; a door (door.h). Returns: (transfer full) (nullable): %NULL on error.
 */
TzReport *tz_report_new (TzLibrary *library, const TzReportOptions *options, GCancellable *cancellable,
                         GError **error);
/** tz_report_new_of_notice: One notice as a reviewed document: its facts, its text with what was found and decided
 * marked in it and the notes numbered in the margin, the notes and decisions with who and when, its sources. @options:
 * the author, the names and the day are asked for. A door. */
TzReport *tz_report_new_of_notice (TzLibrary *library, gint64 notice, const TzReportOptions *options,
                                   GCancellable *cancellable, GError **error);
TzReport *tz_report_ref (TzReport *report);
void tz_report_unref (TzReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzReport, tz_report_unref)

/** tz_report_get_n_notices: Returns: how many notices were asked for, those that do not count included. */
guint tz_report_get_n_notices (const TzReport *report);

/** tz_report_lacks_typeface: Whether the typeface that was asked for is not installed, so that the usual one stands in its
 * place. */
gboolean tz_report_lacks_typeface (const TzReport *report);

guint tz_report_get_n_pages (const TzReport *report);
/** tz_report_get_page_size: A4, in points. */
void tz_report_get_page_size (const TzReport *report, double *width, double *height);
/** tz_report_get_title: Returns: (transfer none): as given, or made from the agencies. */
const char *tz_report_get_title (const TzReport *report);
/** tz_report_get_part_page: Returns: the page on which @part starts, or -1. */
int tz_report_get_part_page (const TzReport *report, TzReportPart part);
/** tz_report_draw_page: Draws page @page (from 0) in points. May be called while another thread writes the
 * PDF.
 */
void tz_report_draw_page (TzReport *report, guint page, cairo_t *cr);

/**
 * tz_report_write_pdf:
 * @path: (type filename): written under another name and moved in place, so a failure leaves what was there
 *
 * Tagged PDF with outline, metadata, the font embedded and the text extractable. A door (door.h).
 */
gboolean tz_report_write_pdf (TzReport *report, const char *path, GCancellable *cancellable, GError **error);

/** tz_report_get_n_written: Returns: how many pages of the PDF that is being written are done; for another
 * thread to show. */
guint tz_report_get_n_written (const TzReport *report);
