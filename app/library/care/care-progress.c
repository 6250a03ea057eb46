#include "care-progress.h"

#define INTERVAL (50 * G_TIME_SPAN_MILLISECOND)

static gboolean
tell (TzCare *care, gboolean at_end, GError **error)
{
  gint64 now = g_get_monotonic_time ();
  if (care->progress != NULL && (at_end || now - care->told >= INTERVAL)) {
    care->told = now;
    care->progress (care->done, care->total, care->user_data);
  }
  return !g_cancellable_set_error_if_cancelled (care->cancellable, error);
}

gboolean
tz_care_step (TzCare *care, GError **error)
{
  care->done++;
  return tell (care, FALSE, error);
}

gboolean
tz_care_tell (TzCare *care, GError **error)
{
  return tell (care, FALSE, error);
}

gboolean
tz_care_finish (TzCare *care, GError **error)
{
  care->done = care->total;
  return tell (care, TRUE, error);
}
