#pragma once

#include "pdf-lines.h"

/*
 * Reads pages that are pictures, by Tesseract with its data for simplified Chinese. Where the program was built without it
 * or the data are not installed, there is no recogniser. It is for the process that reads files (app/reader) alone.
 */
typedef struct _TzPdfRecogniser TzPdfRecogniser;

/** tz_pdf_recogniser_find_data: Returns: (transfer none) (nullable): the folder of Tesseract's data. */
const char *tz_pdf_recogniser_find_data (void);

/** tz_pdf_recogniser_new: Returns: (transfer full) (nullable): a recogniser. */
TzPdfRecogniser *tz_pdf_recogniser_new (void);

void tz_pdf_recogniser_free (TzPdfRecogniser *recogniser);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzPdfRecogniser, tz_pdf_recogniser_free)

/**
 * tz_pdf_recogniser_add_page:
 * @lines: (element-type TzPdfLine): gets those of @page, which is number @number
 *
 * Gives a page half a minute.
 *
 * Returns: how certain the text is, in percent, as Tesseract says of its words in the mean; 0 where nothing could be read
 */
guint tz_pdf_recogniser_add_page (TzPdfRecogniser *recogniser, GPtrArray *lines, PopplerPage *page,
                                  guint number);
