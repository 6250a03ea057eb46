#pragma once

#include "library.h"
#include "saved.h"

/*
 * Comparisons and reports that the analyst keeps under a name, with the library: human work, in the history and
 * in the copies of it. A change is announced as %TZ_CHANGE_SAVED.
 */

/** TzSavedKind: what is saved; each has its own names. */
typedef enum { TZ_SAVED_COMPARISON, TZ_SAVED_REPORT, TZ_N_SAVED_KINDS } TzSavedKind;

/** TzSavedView: how it was set. */
typedef struct {
  TzSaved saved;
  TzSavedKind kind;
  GArray *notices;   /* (element-type gint64) (nullable): what was picked, closed by 0; %NULL: all notices */
  GVariant *options; /* of type a{sv}: whoever shows the view knows the keys, and passes over others */
} TzSavedView;

/** tz_saved_view_new: @notices: (nullable) (array zero-terminated=1); @options: (transfer floating). Returns:
 * (transfer full): without a name. */
TzSavedView *tz_saved_view_new (TzSavedKind kind, const gint64 *notices, GVariant *options);
void tz_saved_view_free (TzSavedView *view);
TzSavedView *tz_saved_view_copy (const TzSavedView *view);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzSavedView, tz_saved_view_free)

/** tz_library_list_views: Returns: (transfer full) (nullable) (element-type TzSavedView): by name. */
GPtrArray *tz_library_list_views (TzLibrary *library, TzSavedKind kind, GError **error);

/** tz_library_load_view: Returns: (transfer full) (nullable): that called @name; %TZ_ERROR_NOT_FOUND. */
TzSavedView *tz_library_load_view (TzLibrary *library, TzSavedKind kind, const char *name, GError **error);

/**
 * tz_library_save_view:
 * @view: with an id it takes the place of that one
 * @error: %TZ_ERROR_INVALID where the name is blank or another of its kind has it, %TZ_ERROR_NOT_FOUND where
 * that one is gone
 *
 * Keeps a view, as one step of the history.
 */
gboolean tz_library_save_view (TzLibrary *library, const TzSavedView *view, GError **error);

/** tz_library_delete_view: As one step of the history; one that is gone is passed over. */
gboolean tz_library_delete_view (TzLibrary *library, TzSavedKind kind, gint64 id, GError **error);
