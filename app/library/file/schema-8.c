#include "schema-steps.h"

/*
 * Version 8.
 */
gboolean
tz_schema_step_8 (TzConnection *connection G_GNUC_UNUSED, TzCare *care G_GNUC_UNUSED,
                  GError **error G_GNUC_UNUSED)
{
  return TRUE;
}
