#pragma once

#include "forms.h"
#include "saved-searches.h"
#include "work-state.h"

/* What people say of forms of notices, and what they search for again, as part of the work (work.h):
 * "form.5-17" what is said of two notices, or of one that stands twice; "search.9" a saved search. */

/** sayings_read: All of it. */
void sayings_read (TzLibrary *library, GHashTable *state);

/** sayings_set_gone: What goes with notice @id. */
void sayings_set_gone (TzLibrary *library, gint64 id, GHashTable *state);

/** FormSaying: what is said of @notice and @other, or of @notice alone. */
typedef struct {
  TzFormVerdict verdict;
  gint64 notice;
  gint64 other;
} FormSaying;

/** form_saying_choose: One that can be said of some of @ids. @forth, @back: what it changes, and what taking it
 * back does. Returns: whether there is one. */
gboolean form_saying_choose (TzLibrary *library, GRand *rand, GArray *ids, FormSaying *saying,
                             GHashTable *forth, GHashTable *back);
gboolean form_saying_say (TzLibrary *library, const FormSaying *saying, GError **error);

/** SearchChange: @search is saved, or deleted. */
typedef struct {
  TzSavedSearch *search;
  gboolean deleted;
} SearchChange;

/** search_change_choose: @number: for a name or words that no other has. Its search is for
 * tz_saved_search_free(). */
void search_change_choose (TzLibrary *library, GRand *rand, guint number, SearchChange *change,
                           GHashTable *forth, GHashTable *back);
gboolean search_change_make (TzLibrary *library, const SearchChange *change, GError **error);
