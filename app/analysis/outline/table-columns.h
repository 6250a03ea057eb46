#pragma once

#include "outline.h"

/*
 * The columns of a table, private to this folder: what the names in its head say, and which lines of a row stand
 * in which of them where the cells became lines.
 */

/* In the order in which one word in the name of a column decides before another: 整改完成时限 says when. */
typedef enum {
  TZ_COLUMN_NONE,
  TZ_COLUMN_NUMBER,  /* 序号 */
  TZ_COLUMN_CLASS,   /* 问题类别 */
  TZ_COLUMN_TIME,    /* 整改时限 */
  TZ_COLUMN_STATUS,  /* 整改状态 是否完成 */
  TZ_COLUMN_META,    /* 责任单位 备注 */
  TZ_COLUMN_ANSWER,  /* 整改措施 */
  TZ_COLUMN_STATE,   /* 完成情况: an answer, or how far it is */
  TZ_COLUMN_DETAIL,  /* 具体表现 */
  TZ_COLUMN_PROBLEM, /* 反馈问题 */
  TZ_COLUMN_FILLING, /* 整改, 工作: no name alone */
  TZ_COLUMN_REST,    /* no column: what stands behind a row */
} TzColumn;

#define TZ_COLUMNS_MAX 12

/* Those of a row, from left to right. */
typedef struct {
  guint8 at[TZ_COLUMNS_MAX]; /* (element-type TzColumn) */
  guint n;
  gboolean numbered; /* the rows are */
  gboolean on_lines; /* a row is a line, with blanks between its cells, of which some may have more lines */
} TzColumns;

/* More lines than these are not told apart. */
#define TZ_ROW_LINES 64

#define TZ_N_COLUMN_PARTS 10

/* What names of columns are made of, with what that begins with, to be asked at every line. */
typedef struct {
  TzScanWords parts[TZ_N_COLUMN_PARTS];
  TzScanSet firsts; /* of all of them */
} TzColumnWords;

TzColumnWords tz_columns_open_words (void);

/* tz_columns_read_head: Reads the names of columns from @from on, each on its line or all on one. @end: (out): where
 * the last ends. Returns: whether they head a table of problems. */
gboolean tz_columns_read_head (const TzReading *reading, const TzColumnWords *words, guint32 from,
                               TzColumns *columns, guint32 *end);

/* tz_columns_assign: Tells in which column each of the @n @lines of a row stands: columns follow each other, and
 * each holds some lines; of rows on lines, a further line with several cells may go through the columns again. @is_last:
 * no row follows. @places: (out): indexes of columns, or their number for what
 * stands behind the row. */
void tz_columns_assign (const TzReading *reading, const TzColumns *columns, const TzLine *lines, guint n,
                        gboolean is_last, guint8 *places);

/* tz_columns_begins_line: Returns: whether nothing but blanks stands before @line, which may be a cell. */
gboolean tz_columns_begins_line (const TzReading *reading, const TzLine *line);

/* tz_columns_list_number: Returns: the number that @line has in a list: 一是 （1） 1.; or 0. */
guint tz_columns_list_number (const TzReading *reading, const TzLine *line);

/* tz_columns_heads: Returns: whether @line heads the rows below it: （一）…, …方面 */
gboolean tz_columns_heads (const TzReading *reading, const TzLine *line);

/* tz_columns_state: Returns: whether @line says a status and nothing else. */
gboolean tz_columns_state (const TzReading *reading, const TzLine *line);
