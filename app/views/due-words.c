#include "due-words.h"

#include <glib/gi18n.h>

#include "edtf.h"

static TzDay
today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, g_date_time_get_day_of_month (now), g_date_time_get_month (now),
                  g_date_time_get_year (now));
  return g_date_get_julian (&date);
}

gboolean
tz_commitment_is_overdue (const TzCommitment *commitment)
{
  TzDay latest;
  return tz_edtf_bounds (commitment->due, NULL, &latest) && latest != 0 && latest < today ();
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
