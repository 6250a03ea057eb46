#pragma once

#include "work.h"

/* What a library holds, as a map of keys to values (work.h): of a notice, "notice.17" whether it is there or in
 * the trash, and its title where the analyst gave one; "name.17" what its agency is called; "found.17" in how
 * many problems; "note.5" a note. One that was not made by this work goes by its id: "kept-notice.2". */

/** state_set: Sets KIND.NUMBER. */
void state_set (GHashTable *state, const char *kind, guint number, const char *value);

/** state_make_notice: Returns: (transfer full): always the same notice for the same number, of an agency that
 * no other has. */
TzIncoming *state_make_notice (guint number, const TzLexicon *lexicon);

/** state_dup_agency: Returns: (transfer full): a name for each number; @start: what it begins with. */
char *state_dup_agency (const char *start, guint number);

/** state_get_number: Returns: by which notice @id was made, 0 where it was not made here. */
guint state_get_number (TzLibrary *library, gint64 id);

/** state_list_notices: Returns: (transfer full) (element-type gint64): those listed, or in the trash. */
GArray *state_list_notices (TzLibrary *library, gboolean trash);

/** state_list_notes: Returns: (transfer full): of @notice, or of all listed ones where it is 0. */
GPtrArray *state_list_notes (TzLibrary *library, gint64 notice);

/** state_read_notice: Reads notice @id with all that hangs on it into @state; @gone (nullable): the value of
 * all of that instead. */
void state_read_notice (TzLibrary *library, gint64 id, gboolean trash, GHashTable *state, const char *gone);

/** state_set_notice: Where notice @id is, and its title (nullable: as it is). */
void state_set_notice (TzLibrary *library, gint64 id, gboolean trash, const char *title, GHashTable *state);

/** state_set_name: What the agency of notice @id is called. */
void state_set_name (TzLibrary *library, gint64 id, const char *name, GHashTable *state);

/** state_set_note: What @note says. */
void state_set_note (const TzAnnotation *note, const char *value, GHashTable *state);
