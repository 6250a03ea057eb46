#include "due-words.h"

#include <glib/gi18n.h>

#include "day.h"

gboolean
tz_commitment_is_overdue (const TzCommitment *commitment)
{
  return tz_day_count_past (commitment->due, tz_day_today ()) > 0;
}

char *
tz_commitment_dup_due (const TzCommitment *commitment)
{
  g_autofree char *due = tz_edtf_dup_display (commitment->due);
  if (tz_commitment_is_overdue (commitment))
    /* Translators: a deadline that has passed; whether it was kept is not known. */
    return g_strdup_printf (_ ("due %s, overdue"), due);
  return g_strdup_printf (_ ("due %s"), due);
}
