#include "schema-steps.h"

/*
 * Version 7.
 */
gboolean
tz_schema_step_7 (TzConnection *connection G_GNUC_UNUSED, TzCare *care G_GNUC_UNUSED,
                  GError **error G_GNUC_UNUSED)
{
  return TRUE;
}
