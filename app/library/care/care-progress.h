#pragma once

#include "library-care.h"

/** TzCare: how far long work is, and whether it is to go on. */
typedef struct {
  TzCareProgress progress; /* (nullable) */
  gpointer user_data;
  GCancellable *cancellable; /* (nullable) */
  guint done;
  guint total;
  gint64 told; /* when progress was reported last */
} TzCare;

/** tz_care_step: One more step is done. Returns: %FALSE with @error set where it was cancelled. */
gboolean tz_care_step (TzCare *care, GError **error);

/** tz_care_tell: The same for steps that were added to `done`. */
gboolean tz_care_tell (TzCare *care, GError **error);

/** tz_care_finish: All is done. Returns: %FALSE with @error set where it was cancelled. */
gboolean tz_care_finish (TzCare *care, GError **error);
