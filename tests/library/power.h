#pragma once

#include <glib.h>

/*
 * A computer whose power fails: what SQLite has written and not yet synced may have reached the disk or not,
 * sector by sector, and a file deleted without a sync may be there again.
 */

/** power_install: Puts it between SQLite and the files that are opened from now on. */
void power_install (void);

/** PowerLoss: what becomes of what was not synced. */
typedef enum { POWER_LOSES_ALL, POWER_LOSES_SOME, POWER_LOSES_NOTHING, POWER_N_LOSSES } PowerLoss;

/**
 * power_cut_after:
 * @n_calls: so many writes, syncs, truncations and deletions still happen; then all fail
 * @rand: chooses what is lost
 * @folder: where the files are put as the disk holds them then, under their names
 */
void power_cut_after (guint n_calls, PowerLoss loss, GRand *rand, const char *folder);

/** power_restore: All is well again; what was cut off is forgotten. Returns: whether the power failed. */
gboolean power_restore (void);
