#pragma once

/*
 * A disk that fills up: SQLite's own way to files, whose writes fail with SQLITE_FULL from the n-th on.
 * What was written before stays.
 */

/** full_disk_install: Puts it between SQLite and the files that are opened from now on. */
void full_disk_install (void);

/** full_disk_fill_after: Lets @n_writes more succeed. */
void full_disk_fill_after (int n_writes);

/** full_disk_turn_read_only: Lets none succeed: the disk may only be read from now on. */
void full_disk_turn_read_only (void);

/** full_disk_make_room: Lets all succeed. Returns: how many were refused. */
int full_disk_make_room (void);
