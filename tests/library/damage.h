#pragma once

/* What a disk does to a file, and a look into it past the library. */

/** damage_run_sql: Runs statements on the file at @path. */
void damage_run_sql (const char *path, const char *sql);

/** damage_page: Writes over half of the first page that holds rows of @object, a table or an index. */
void damage_page (const char *path, const char *object);

/** damage_cut: Cuts the file to a @share of its length. */
void damage_cut (const char *path, double share);
