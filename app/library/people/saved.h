#pragma once

#include <glib.h>

/** TzSaved: what all that is kept under a name has; its first member. */
typedef struct {
  gint64 id; /* 0: not kept yet */
  char *name;
  char *creator;   /* who */
  gint64 modified; /* Unix seconds */
} TzSaved;

/** tz_saved_clear: Frees what it points to. */
void tz_saved_clear (TzSaved *saved);

/** tz_saved_copy: Makes @to, which holds nothing, a copy of @from. */
void tz_saved_copy (const TzSaved *from, TzSaved *to);

/**
 * tz_saved_prepare:
 * @to: (out): as @saved, the name without blanks around it, modified now; for tz_saved_clear()
 * @error: %TZ_ERROR_INVALID where nothing is left of the name
 */
gboolean tz_saved_prepare (const TzSaved *saved, TzSaved *to, GError **error);

/**
 * tz_saved_check_place:
 * @others: (element-type TzSaved): all of its kind; what begins with one
 * @error: %TZ_ERROR_INVALID where another one has the name, %TZ_ERROR_NOT_FOUND where the one whose place it
 * is to take is gone
 */
gboolean tz_saved_check_place (const TzSaved *saved, const GPtrArray *others, GError **error);
