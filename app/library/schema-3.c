#include "schema-steps.h"

/*
 * Version 3.
 */
static const char layout[] = "";

gboolean
tz_schema_step_3 (TzConnection *connection, GError **error)
{
  return tz_connection_exec (connection, layout, error);
}
