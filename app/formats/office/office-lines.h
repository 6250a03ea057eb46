#pragma once

#include <glib.h>

/*
 * Puts the paragraphs of an office document together: one a line; the cells of a table's row stand on one line with
 * a tab between, as those of a web page do (html-lines.h), but what follows a cell of several lines begins a new one. Below
 * heads, of three cells at least, a row of as many cells is one line nevertheless: its cells are a problem, what was done
 * and how far that is, and apart from each other nobody knows whose they are.
 */
typedef struct _TzOfficeLines TzOfficeLines;

TzOfficeLines *tz_office_lines_new (void);

/** tz_office_lines_free: Returns: (transfer full): the text. */
char *tz_office_lines_free (TzOfficeLines *lines);

/** tz_office_lines_add: A paragraph comes; a blank one makes no line. */
void tz_office_lines_add (TzOfficeLines *lines, const char *utf8);

void tz_office_lines_start_cell (TzOfficeLines *lines);
void tz_office_lines_end_cell (TzOfficeLines *lines);
void tz_office_lines_end_row (TzOfficeLines *lines);
