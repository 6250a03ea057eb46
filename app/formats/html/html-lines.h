#pragma once

#include "html-names.h"

/*
 * Puts the text of a page together, line by line, as its elements come: blanks collapse as CSS has it
 * (CSS Text Level 3, "White Space Processing"), a line feed in the source between two wide characters
 * vanishes.
 */
typedef struct _TzHtmlLines TzHtmlLines;

/** tz_html_lines_new: @page: (transfer none): gets text and lines. */
TzHtmlLines *tz_html_lines_new (TzHtmlPage *page);
void tz_html_lines_free (TzHtmlLines *lines);

/** tz_html_lines_enter: An element of @kind begins; tz_html_lines_leave(): it ends. */
void tz_html_lines_enter (TzHtmlLines *lines, TzHtmlKind kind);
void tz_html_lines_leave (TzHtmlLines *lines, TzHtmlKind kind);

/** tz_html_lines_set_mark: @mark: (transfer full) (nullable): stands before the text that comes next, which begins an item of
 * a list, unless that brings a number of its own; %NULL where none comes any more. */
void tz_html_lines_set_mark (TzHtmlLines *lines, char *mark);

/** tz_html_lines_add: Text comes. */
void tz_html_lines_add (TzHtmlLines *lines, const char *utf8, gsize n_bytes);

/** tz_html_lines_break: The line ends, unless nothing stands on it. */
void tz_html_lines_break (TzHtmlLines *lines);

/** tz_html_lines_get_cell: Returns: how many cells of the row have ended. */
guint tz_html_lines_get_cell (const TzHtmlLines *lines);

/** tz_html_lines_set_cell: A row begins, or one goes on after a table in it. */
void tz_html_lines_set_cell (TzHtmlLines *lines, guint cell);

/** tz_html_lines_join: Puts the lines from @first_line on, which are of one row, on one: with tabs between cells, and nothing
 * between lines of a cell but a blank where words or numbers would run together. */
void tz_html_lines_join (TzHtmlLines *lines, guint first_line);

/** tz_html_lines_end_cell: A cell ends that began after @first_line lines: a tab follows where it was of one
 * line, else a new line. */
void tz_html_lines_end_cell (TzHtmlLines *lines, guint first_line);
