#pragma once

#include <gtk/gtk.h>

#include "hit-lines.h"

/*
 * What stands in the cells of the Library's list: for each column a function that makes the widget and one
 * that shows a row in it, or nothing while the row is not there.
 */

/** TzNoticeCell: one kind of cell. */
typedef struct {
  GtkWidget *(*make) (void);
  void (*show) (GtkWidget *cell, const TzNoticeRow *row, const TzLexicon *lexicon);
  /* (nullable): marks what is searched, after the row is shown, and shows where it stands. */
  void (*mark) (GtkWidget *cell, const TzNoticeRow *row, TzHitLines *lines);
} TzNoticeCell;

extern const TzNoticeCell tz_cell_agency;
extern const TzNoticeCell tz_cell_level;
extern const TzNoticeCell tz_cell_feedback;
extern const TzNoticeCell tz_cell_problems;
extern const TzNoticeCell tz_cell_completed;
extern const TzNoticeCell tz_cell_themes;
extern const TzNoticeCell tz_cell_review;
extern const TzNoticeCell tz_cell_notes;

/** tz_notice_cell_name: Names the place a @cell is in for a screen reader: GTK 4.8 calls it by its class.
 * @title: of the column. */
void tz_notice_cell_name (GtkWidget *cell, const char *title);

/** tz_notice_cell_name_row: Names the row a @cell is in, which is read aloud as a whole. @row: (nullable): not
 * there yet. */
void tz_notice_cell_name_row (GtkWidget *cell, const TzNoticeRow *row);

/** tz_notice_row_dup_forms: Returns: (transfer full) (nullable): that it is another form of a notice, or has
 * others (forms.h). */
char *tz_notice_row_dup_forms (const TzNoticeRow *row);

/** tz_warnings_dup_text: Returns: (transfer full): each warning in words, one a line; "" where there is none.
 */
char *tz_warnings_dup_text (TzWarnings warnings);

/** tz_warning_display: Returns: (transfer none): one warning in words. */
const char *tz_warning_display (TzWarnings warning);

/** tz_themes_dup_text: Returns: (transfer full): the names of the first @most of the themes @ids, as a list.
 */
char *tz_themes_dup_text (char **ids, guint most, const TzLexicon *lexicon);

/** tz_notice_row_dup_subtitle: Returns: (transfer full): province and inspectors. */
char *tz_notice_row_dup_subtitle (const TzNoticeRow *row);
