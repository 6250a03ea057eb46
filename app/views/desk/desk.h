#pragma once

#include <adwaita.h>

#include "doing.h"
#include "importer.h"
#include "library.h"
#include "rereader.h"
#include "unsaved.h"

/**
 * TzDesk:
 *
 * What the four views share: the open library, the notices that are picked, and the way from any figure to
 * its sentence and back. It stands between the library and the widgets, which hold no truth of their own.
 */
#define TZ_TYPE_DESK (tz_desk_get_type ())
G_DECLARE_FINAL_TYPE (TzDesk, tz_desk, TZ, DESK, GObject)

/* Names of the pages of the window's view stack. */
#define TZ_VIEW_LIBRARY "library"
#define TZ_VIEW_READ "read"
#define TZ_VIEW_COMPARE "compare"
#define TZ_VIEW_REPORT "report"

TzDesk *tz_desk_new (GSettings *settings);

/** tz_desk_get_settings: Returns: (transfer none): the application's settings. */
GSettings *tz_desk_get_settings (TzDesk *desk);

/** tz_desk_get_library: Returns: (transfer none) (nullable): the open library; `notify::library` tells of
 * another one. */
TzLibrary *tz_desk_get_library (TzDesk *desk);
void tz_desk_set_library (TzDesk *desk, TzLibrary *library);

/** tz_desk_may_write: Returns: whether a library is open that may be changed. */
gboolean tz_desk_may_write (TzDesk *desk);
/** tz_desk_may_write_or_say: The same; where it may not, a toast says so. */
gboolean tz_desk_may_write_or_say (TzDesk *desk);

/** tz_desk_is_opening: Returns: whether a library is being opened; `notify::opening` tells. */
gboolean tz_desk_is_opening (TzDesk *desk);
void tz_desk_set_opening (TzDesk *desk, gboolean opening);

/** tz_desk_get_importer: Returns: (transfer none): what brings files into the open library. */
TzImporter *tz_desk_get_importer (TzDesk *desk);

/** tz_desk_get_rereader: Returns: (transfer none): what reads outdated notices of the open library again. */
TzRereader *tz_desk_get_rereader (TzDesk *desk);

/** tz_desk_get_doing: Returns: (transfer none): what is done in the open library that someone waits for. */
TzDoing *tz_desk_get_doing (TzDesk *desk);

/** tz_desk_get_unsaved: Returns: (transfer none): what could not be saved yet. */
TzUnsaved *tz_desk_get_unsaved (TzDesk *desk);

/** tz_desk_get_creator: Returns: (transfer none): who writes notes: the name from the preferences, else the
 * account's. */
const char *tz_desk_get_creator (TzDesk *desk);

/** tz_desk_get_picked: Returns: (transfer none): the ids of the notices picked in the Library, closed by 0;
 * "picked-changed" tells. */
const gint64 *tz_desk_get_picked (TzDesk *desk, guint *n_picked);
void tz_desk_set_picked (TzDesk *desk, const gint64 *ids, guint n_ids);

/**
 * tz_desk_open_place: Opens a notice in the Read view; @span is shown and marked, the empty span opens the
 * top. Where one was is kept for tz_desk_go_back(). Emits "open-place" (gint64 notice, guint start, guint
 * end).
 */
void tz_desk_open_place (TzDesk *desk, gint64 notice, TzSpan span);

/** tz_desk_open_found: The same for a place that a search of the library found. @search: (nullable): its words
 * are marked in the text. Emits "show-search" (gint64 notice, search) after the place is open. */
void tz_desk_open_found (TzDesk *desk, gint64 notice, TzSpan span, const char *search);

/**
 * tz_desk_forget: Notices are no longer in the library: they are unpicked, Back no longer leads to them, and
 * their tabs close. @ids: (element-type gint64). Emits "forget" (gint64 notice) for each.
 */
void tz_desk_forget (TzDesk *desk, const GArray *ids);

/** tz_desk_settle: What is typed and waits for a pause goes to the library now, before what follows. Emits
 * "settle". */
void tz_desk_settle (TzDesk *desk);

/** tz_desk_tell_newest_step: What is done last in the library is @step, 0 where there is none. Emits
 * "newest-step" (gint64 step). */
void tz_desk_tell_newest_step (TzDesk *desk, gint64 step);

/** tz_desk_turn: A step was undone or redone: what is on the screen of it is read again. Emits "turned". */
void tz_desk_turn (TzDesk *desk);

/** tz_desk_show_view: Switches to a view by its name. Emits "show-view" (name). */
void tz_desk_show_view (TzDesk *desk, const char *view);

/** tz_desk_set_current: A view tells where the analyst is now, so that Back can return there. */
void tz_desk_set_current (TzDesk *desk, const char *view, gint64 notice, TzSpan span);
gboolean tz_desk_can_go_back (TzDesk *desk);
void tz_desk_go_back (TzDesk *desk);

/** tz_desk_toast: Shows a toast. @toast: (transfer full). Emits "toast". */
void tz_desk_toast (TzDesk *desk, AdwToast *toast);
/** tz_desk_toast_undo: Says in a toast what was done, with a button that takes back @step (undo-toast.h). */
void tz_desk_toast_undo (TzDesk *desk, const char *words, gint64 step);
/** tz_desk_toast_error: Says in a toast what failed. @error: (transfer none). Cancelled work says nothing; what failed because
 * the library is damaged emits "damaged". */
void tz_desk_toast_error (TzDesk *desk, const char *what, const GError *error);
/** tz_desk_toast_not_done: The same for what a person can cancel: then it says @what alone. */
void tz_desk_toast_not_done (TzDesk *desk, const char *what, const GError *error);

/*
 * Signals, beside those above: "library-changed" (int TzLibraryChange, gint64 notice) after a change of the
 * open library is committed; "picked-changed".
 */
