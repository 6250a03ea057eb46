#pragma once

#include <glib.h>

/* A table for the terminal: its columns are as wide as their widest cell, wide characters counted twice. */
typedef struct _TzColumns TzColumns;

/** tz_columns_new: @...: the headings, closed by %NULL. */
TzColumns *tz_columns_new (const char *heading, ...) G_GNUC_NULL_TERMINATED;
/** tz_columns_new_v: The same for a %NULL-terminated array. */
TzColumns *tz_columns_new_v (const char *const *headings);

/** tz_columns_add: Adds a row; @cells: (transfer full): as many as there are headings, %NULL-terminated. */
void tz_columns_add (TzColumns *columns, char **cells);

/** tz_columns_print: Prints the table to stdout and frees it. */
void tz_columns_print (TzColumns *columns);
