#pragma once

#include "problem-query.h"

/*
 * TzTable: a comparison as a plain table. The chart, the grid, the CSV and the PDF are drawn from the same
 * one, so they cannot disagree. Every cell that counts problems knows the query that yields them: what the table
 * asks for, narrowed by its row and its column.
 */

typedef enum {
  TZ_CELL_EMPTY, /* not known, not stated: never drawn as zero */
  TZ_CELL_TEXT,
  TZ_CELL_NUMBER,
  TZ_CELL_RATE, /* numerator of denominator */
  TZ_CELL_DATE, /* EDTF */
} TzCellKind;

typedef struct {
  TzCellKind kind;
  char *text;    /* TEXT and DATE: the value; otherwise (nullable) a remark, such as "fewer than 5 stated" */
  double number; /* NUMBER */
  guint numerator; /* RATE */
  guint denominator;
  gboolean counts; /* problems, which tz_table_dup_query() yields */
} TzCell;

typedef struct {
  char *id;              /* "completed", a theme's or an agency's identifier */
  char *title;           /* for the screen */
  char *mark;            /* (nullable): "A", "B": the place of an agency in all charts */
  char *group;           /* (nullable): heading over rows that belong together */
  TzProblemQuery *query; /* (nullable): to what it narrows the problems that its cells count */
} TzTableAxis;

typedef struct {
  char *id; /* "completion", "themes", "time" */
  char *title;
  char *corner;          /* title of the column of row titles */
  GPtrArray *rows;       /* (element-type TzTableAxis) */
  GPtrArray *columns;    /* (element-type TzTableAxis) */
  TzCell *cells;         /* rows × columns, row by row */
  char *blank;           /* (nullable): what an empty cell says, %NULL for "not stated" */
  gboolean rows_apart;   /* the rows count different things, which their titles name: they share no scale */
  TzProblemQuery *query; /* (nullable): the problems that the whole table is about */
  GStringChunk *words;   /* the texts of cells */
  GPtrArray *remarks;    /* (element-type utf8): what was left out, definitions, for below the table */
} TzTable;

/** tz_table_new: Returns: (transfer full): a table of empty cells; axes are added before tz_table_seal()
 * makes the cells. */
TzTable *tz_table_new (const char *id, const char *title, const char *corner);
TzTableAxis *tz_table_add_row (TzTable *table, const char *id, const char *title);
TzTableAxis *tz_table_add_column (TzTable *table, const char *id, const char *title);
void tz_table_seal (TzTable *table);

/** tz_table_add_remark: Adds a remark on @n of something, where there are any. @format: has one "%u". */
void tz_table_add_remark (TzTable *table, const char *format, guint n);

/** tz_table_get: Returns: (transfer none): a cell of a sealed table. */
TzCell *tz_table_get (const TzTable *table, guint row, guint column);
/** tz_table_find_row, tz_table_find_column: Returns: the index of that of identifier @id, or -1. */
int tz_table_find_row (const TzTable *table, const char *id);
int tz_table_find_column (const TzTable *table, const char *id);

void tz_table_set_text (TzTable *table, guint row, guint column, const char *text);
void tz_table_set_number (TzTable *table, guint row, guint column, double number);
/** tz_table_set_rate: A rate of nothing (@denominator 0) leaves the cell empty. */
void tz_table_set_rate (TzTable *table, guint row, guint column, guint numerator, guint denominator);
/** tz_table_set_date: (nullable): an unknown date leaves the cell empty. */
void tz_table_set_date (TzTable *table, guint row, guint column, const char *edtf);
/** tz_table_set_remark: Says beside the value of a number, a rate or an empty cell what a reader must know of
 * it. */
void tz_table_set_remark (TzTable *table, guint row, guint column, const char *remark);

/** tz_table_set_query: Sets the problems that the table is about; @query is copied. */
void tz_table_set_query (TzTable *table, const TzProblemQuery *query);
/** tz_table_axis_set_query: Sets to what a row or column narrows them; @query is copied. */
void tz_table_axis_set_query (TzTableAxis *axis, const TzProblemQuery *query);
/** tz_table_set_counts: Says that a cell counts problems. */
void tz_table_set_counts (TzTable *table, guint row, guint column);
/** tz_table_dup_query: Returns: (transfer full) (nullable): the query that yields the problems that a cell
 * counts, %NULL where it counts none. */
TzProblemQuery *tz_table_dup_query (const TzTable *table, guint row, guint column);

/** tz_table_get_row: Returns: (transfer none): a row; tz_table_get_column(): a column. */
const TzTableAxis *tz_table_get_row (const TzTable *table, guint row);
const TzTableAxis *tz_table_get_column (const TzTable *table, guint column);

/** tz_table_get_count: Returns: what a cell counts: its number or numerator, 0 where empty. */
guint tz_table_get_count (const TzTable *table, guint row, guint column);

/** tz_table_get_blank: Returns: (transfer none): what an empty cell without a remark says: "not stated". */
const char *tz_table_get_blank (const TzTable *table);

/** tz_rate_dup_percent: Returns: (transfer full): "92.2 %"; never "100.0 %" for less than all. @denominator
 * is not 0. */
char *tz_rate_dup_percent (guint numerator, guint denominator);

/** tz_table_dup_cell_text: Returns: (transfer full): the cell for people: "47/51 (92.2 %)", with its remark;
 * what the table says of empty ones where it is empty. */
char *tz_table_dup_cell_text (const TzTable *table, guint row, guint column);

void tz_table_free (TzTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzTable, tz_table_free)
