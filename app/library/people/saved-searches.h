#pragma once

#include "library.h"
#include "saved.h"

/*
 * Searches that the analyst keeps under a name, with the library: human work, in the history and in the copies
 * of it. A change is announced as %TZ_CHANGE_SAVED.
 */

/** TzSavedSearch: what to search for again. */
typedef struct {
  TzSaved saved;
  char *text;                      /* as written; "" where only values are chosen */
  char **values[TZ_N_FACET_KINDS]; /* (nullable): the chosen values of each facet */
} TzSavedSearch;

void tz_saved_search_free (TzSavedSearch *search);
TzSavedSearch *tz_saved_search_copy (const TzSavedSearch *search);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzSavedSearch, tz_saved_search_free)

/** tz_library_list_searches: Returns: (transfer full) (nullable) (element-type TzSavedSearch): by name. */
GPtrArray *tz_library_list_searches (TzLibrary *library, GError **error);

/**
 * tz_library_save_search:
 * @search: its name, text, values and creator are taken; with an id it takes the place of that one
 * @error: %TZ_ERROR_INVALID where the name is blank or another search has it, %TZ_ERROR_NOT_FOUND where that
 * one is gone
 *
 * Keeps a search, as one step of the history.
 */
gboolean tz_library_save_search (TzLibrary *library, const TzSavedSearch *search, GError **error);

/** tz_library_delete_search: As one step of the history; one that is gone is passed over. */
gboolean tz_library_delete_search (TzLibrary *library, gint64 id, GError **error);
