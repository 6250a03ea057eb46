#pragma once

#include <poppler.h>

#include "export-test.h"
#include "report.h"

/* A report of the library of a fixture, written as PDF and read back. */
typedef struct {
  TzReport *report;
  PopplerDocument *document;
} Printed;

/** PRINTED_NOW: 2026-06-15. */
#define PRINTED_NOW G_GINT64_CONSTANT (1781481600)

/** printed_make: The report alone, not written. */
TzReport *printed_make (Fixture *fixture, const TzReportOptions *options);

/** printed_new: Written as "report.pdf" in the folder of @fixture. */
Printed printed_new (Fixture *fixture, const TzReportOptions *options);
void printed_clear (Printed *printed);

/** printed_dup_text: Returns: (transfer full): the text of the pages from @part to the next part, without line breaks. */
char *printed_dup_text (const Printed *printed, TzReportPart part);

void printed_assert_says (const Printed *printed, TzReportPart part, const char *words);
void printed_assert_says_not (const Printed *printed, TzReportPart part, const char *words);
