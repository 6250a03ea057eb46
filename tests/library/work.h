#pragma once

#include "fixture.h"

/*
 * An analyst at work, at random: notices come, go into the trash, come back or go for good, and are read again;
 * notes and decisions are written, changed and taken back; agencies are renamed, merged and split; notices are said
 * to be forms of one, or not; searches are saved, changed and deleted; all of it is undone and done again. What a library should hold is kept as a map from keys ("notice.17", "note.5") to
 * values, so that what was acknowledged can be compared with what is there, whatever happened to the program in
 * between.
 */

/** WORK_AGENCIES: what the names of agencies begin with that notices of this work give. */
#define WORK_AGENCIES "云溪市"

typedef struct _Work Work;

/** WorkListener: @begin hears what the next step changes: keys to their values afterwards, "-" for what goes.
 * @done hears that it was acknowledged. */
typedef struct {
  void (*begin) (GHashTable *changes, gpointer data);
  void (*done) (gpointer data);
  gpointer data;
} WorkListener;

/** work_new: Goes on with what @library holds; @first: keys are numbered from here on, so that none comes
 * twice. */
Work *work_new (TzLibrary *library, guint32 seed, guint first, const WorkListener *listener);
void work_free (Work *work);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, work_free)

/** work_step: Returns: whether it was acknowledged. */
gboolean work_step (Work *work, GError **error);

/** work_for_a_while: Fills @library with @n_steps of work, always the same. */
void work_for_a_while (TzLibrary *library, guint n_steps);

/** work_read: Returns: (transfer full): what @library holds. Fails where a text is not what it was. */
GHashTable *work_read (TzLibrary *library);

/** work_new_state: Returns: (transfer full): an empty map. */
GHashTable *work_new_state (void);

/** work_apply: Makes @changes in @state. */
void work_apply (GHashTable *state, GHashTable *changes);

/**
 * work_assert:
 * @acknowledged: what must be there
 * @begun: (nullable): changes that were begun and not acknowledged: all of them may be there, or none
 *
 * Fails where @library does not hold that, is damaged, or where its search does not find what a scan of its
 * texts finds. @acknowledged then is what the library holds.
 */
void work_assert (TzLibrary *library, GHashTable *acknowledged, GHashTable *begun, guint32 seed);

/** work_count: Returns: how many notices are listed, and how many notes there are on them. */
guint work_count (TzLibrary *library, guint *n_notes);

/** work_assert_sound: Fails where @library is damaged. */
void work_assert_sound (TzLibrary *library);
