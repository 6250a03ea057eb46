#pragma once

#include "html-lines.h"

/*
 * Finds the rows of a page's tables that are one line, however their cells are set: cells of one paragraph each, and below
 * heads, of three cells at least, cells of several, for these are a problem, what was done and how far that is, and apart
 * from each other nobody knows whose they are. A row that holds a table is laid out by it, and keeps its lines.
 */
typedef struct _TzHtmlTables TzHtmlTables;

/** tz_html_tables_new: @page, @lines: (transfer none): in which lines of a row are joined. */
TzHtmlTables *tz_html_tables_new (TzHtmlPage *page, TzHtmlLines *lines);
void tz_html_tables_free (TzHtmlTables *tables);

/** tz_html_tables_enter: An element of @kind begins; tz_html_tables_leave(): it ends, after its last line. */
void tz_html_tables_enter (TzHtmlTables *tables, TzHtmlKind kind);
void tz_html_tables_leave (TzHtmlTables *tables, TzHtmlKind kind);
