#pragma once

#include "care-progress.h"
#include "connection.h"

/* The step to each version of the layout from the one before it; in a transaction that the caller opened. One
 * that goes through all texts tells @care. */

/** tz_schema_step_1: Lays out an empty file. */
gboolean tz_schema_step_1 (TzConnection *connection, TzCare *care, GError **error);

/** tz_schema_step_2: Decisions, trash, undo, checksums of what people wrote, what read each notice. */
gboolean tz_schema_step_2 (TzConnection *connection, TzCare *care, GError **error);

/** tz_schema_step_3: What is added after version 2. */
gboolean tz_schema_step_3 (TzConnection *connection, TzCare *care, GError **error);

/** tz_schema_step_4: What is added after version 3. */
gboolean tz_schema_step_4 (TzConnection *connection, TzCare *care, GError **error);

/** tz_schema_step_5: What is added after version 4. */
gboolean tz_schema_step_5 (TzConnection *connection, TzCare *care, GError **error);

/** tz_schema_step_6: What is added after version 5. */
gboolean tz_schema_step_6 (TzConnection *connection, TzCare *care, GError **error);

/** tz_schema_step_7: What is added after version 6. */
gboolean tz_schema_step_7 (TzConnection *connection, TzCare *care, GError **error);

/** tz_schema_step_8: What is added after version 7. */
gboolean tz_schema_step_8 (TzConnection *connection, TzCare *care, GError **error);
