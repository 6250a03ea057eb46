#pragma once

#include "open-notice.h"

/** TzOriginalPages: a window that shows the pages of the PDF that a notice was published as, with the lines marked on which a
 * place of its text stands. They are drawn in the process that reads files. */
#define TZ_TYPE_ORIGINAL_PAGES (tz_original_pages_get_type ())
G_DECLARE_FINAL_TYPE (TzOriginalPages, tz_original_pages, TZ, ORIGINAL_PAGES, AdwWindow)

/** tz_original_pages_present: Shows where @span stands on the pages of @open, in the window that it has already or in a new
 * one before @parent; a toast where it was not published as a PDF. */
void tz_original_pages_present (GtkWindow *parent, TzOpenNotice *open, TzSpan span);
