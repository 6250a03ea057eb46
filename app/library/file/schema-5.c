#include "schema-steps.h"

/*
 * Version 5.
 *
 * notice_name  holds all that the comparison of agencies asks of a notice
 */
static const char layout[] =
    "DROP INDEX notice_name;"
    "CREATE INDEX notice_name ON notice ("
    "  name, feedback_day DESC, id, counts, form_of, declared_total, declared_done, year, period,"
    "  feedback, signed, published);";

gboolean
tz_schema_step_5 (TzConnection *connection, TzCare *care G_GNUC_UNUSED, GError **error)
{
  return tz_connection_exec (connection, layout, error);
}
