#pragma once

#include <poppler.h>

/** TzPdfRule: a straight line that is drawn on a page, level or upright; lengths in points, from the upper left corner. */
typedef struct {
  double at; /* how far down, or to the right, all of it lies */
  double start;
  double end;
} TzPdfRule;

/** TzPdfRules: of a page, each array sorted by where they lie. */
typedef struct {
  GArray *level;   /* of TzPdfRule */
  GArray *upright; /* of TzPdfRule */
} TzPdfRules;

/**
 * tz_pdf_rules_find:
 *
 * Finds the rules of tables. Poppler gives no paths, so the page is drawn and looked at: that serves for lines and for thin
 * boxes, which others write in place of them.
 *
 * Returns: (transfer full) (nullable): %NULL where there are none, or more than a table has
 */
TzPdfRules *tz_pdf_rules_find (PopplerPage *page);

void tz_pdf_rules_free (TzPdfRules *rules);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzPdfRules, tz_pdf_rules_free)
