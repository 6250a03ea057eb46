#pragma once

#include "pdf.h"

/* What the tests of the report share: blocks laid out, and a PDF written and read back. */

/** report_test_flow: @blocks: (transfer full). */
TzFlow *report_test_flow (GPtrArray *blocks, TzTypesetter *typesetter);

GPtrArray *report_test_blocks (void);

/** report_test_dup_path: Returns: (transfer full): the path of @name in a folder of the test's own, which
 * report_test_clear() removes. */
char *report_test_dup_path (const char *name);
void report_test_clear (void);
