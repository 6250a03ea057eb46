#pragma once

#include "span.h"

/** TzStop: where one is or was: a view, and in it a place of a notice or 0. */
typedef struct {
  char *view;
  gint64 notice;
  TzSpan span;
} TzStop;

void tz_stop_free (TzStop *place);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzStop, tz_stop_free)

/**
 * TzTrail:
 *
 * Where one is on the desk, and the way back to where one was; the oldest places fall off.
 */
typedef struct _TzTrail TzTrail;

TzTrail *tz_trail_new (void);
void tz_trail_free (TzTrail *trail);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzTrail, tz_trail_free)

/** tz_trail_set_current: One is there now. */
void tz_trail_set_current (TzTrail *trail, const char *view, gint64 notice, TzSpan span);

/** tz_trail_leave: One goes elsewhere: the way back leads to where one is. */
void tz_trail_leave (TzTrail *trail);

/** tz_trail_can_go_back: Returns: whether there is a way back. */
gboolean tz_trail_can_go_back (const TzTrail *trail);

/** tz_trail_take_back: Returns: (transfer full) (nullable): where the way back leads, which is then gone; %NULL
 * where there is none. */
TzStop *tz_trail_take_back (TzTrail *trail);

/** tz_trail_forget: These notices are gone, and with them the ways to them. @gone: (element-type gint64). */
void tz_trail_forget (TzTrail *trail, const GArray *gone);

/** tz_trail_clear: There is no way back, and one is at no notice. */
void tz_trail_clear (TzTrail *trail);
