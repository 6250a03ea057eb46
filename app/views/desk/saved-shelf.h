#pragma once

#include "desk.h"
#include "saved.h"

/**
 * TzShelfContent: what a shelf has to know of what it keeps. The words are untranslated; the items begin with
 * a #TzSaved.
 */
typedef struct {
  const char *title;   /* "Saved searches" */
  const char *none;    /* "No search is saved yet" */
  const char *name;    /* "Name of this search" */
  const char *first;   /* what to do before anything can be saved */
  const char *deleted; /* "Saved search deleted" */
  const char *unread;  /* "The saved searches cannot be read" */
  const char *unsaved; /* "The saved searches were not changed" */

  /* In a job. list() returns (transfer full) (nullable), by name. */
  GPtrArray *(*list) (TzLibrary *library, GError **error);
  gboolean (*save) (TzLibrary *library, gconstpointer item, GError **error);
  gboolean (*remove) (TzLibrary *library, gint64 id, GError **error);

  gpointer (*copy) (gconstpointer item);
  void (*free) (gpointer item);
  /* Returns: (transfer full): what is kept, in words. */
  char *(*dup_words) (gconstpointer item, TzLibrary *library);
  /* Returns: (transfer full) (nullable): what @shown shows, without name and creator; %NULL where there is
   * nothing to save. */
  gpointer (*make) (gpointer shown);
} TzShelfContent;

/**
 * TzSavedShelf:
 *
 * The button with what is saved in the library of one kind: open, rename, delete, and save what is shown at
 * present, under a new name or in the place of another.
 *
 * Signal "run" (gpointer item): the analyst wants this one.
 */
#define TZ_TYPE_SAVED_SHELF (tz_saved_shelf_get_type ())
G_DECLARE_FINAL_TYPE (TzSavedShelf, tz_saved_shelf, TZ, SAVED_SHELF, AdwBin)

/** tz_saved_shelf_connect: Once. @content: static; @shown: what its make() looks at, outlives the shelf. */
void tz_saved_shelf_connect (TzSavedShelf *shelf, TzDesk *desk, const TzShelfContent *content,
                             gpointer shown);
