#pragma once

#include "layout.h"

/* How a notice is printed, room by room; private to the layouts. */

/* The words of one problem. */
typedef struct {
  const char *lack;
  const char *detail[2];
} Lack;

typedef struct {
  const char *text;
  TzStatus status;
} Wording;

/* One problem of a notice. */
typedef struct {
  const Lack *lack;
  const Wording *wording;
  guint n_measures;
  guint measures[4]; /* numbers of measures */
  gboolean states;   /* its status */
  gboolean leans;    /* its answer is the next problem's */
} Item;

#define MAX_SECTIONS 4
#define MAX_ITEMS 16

/* What a notice says, whatever its layout. */
typedef struct {
  guint n_sections;
  guint n_items[MAX_SECTIONS];
  Item items[MAX_SECTIONS][MAX_ITEMS];
} Notice;

typedef struct {
  const Layout *layout;
  Notice notice;
  GArray *text; /* (element-type gunichar) */
  GArray *drop; /* (element-type gboolean): whether the code point is lost */
  Printed *out;
  gboolean among_problems;
} Printer;

/* layout-words.c */
void notice_draw (Notice *notice, const Layout *layout);
const char *words_aspect (guint section);
const char *words_measure (guint number);
const char *words_status_label (guint number);
const char *words_answer_label (guint number);
const char *words_numeral (guint number);

/* layout-page.c */
guint page_put (Printer *p, const char *utf8);
guint page_putf (Printer *p, const char *format, ...) G_GNUC_PRINTF (2, 3);
void page_new_line (Printer *p);
void page_lines (Printer *p, const char *const *lines);
void page_render (Printer *p);

/* layout-parts.c */
void print_problem (Printer *p, guint section, guint index, guint number);
void print_title (Printer *p, const Item *item, Expected *e);
void print_one_measure (Printer *p, const Item *item, guint i);

/* layout-table.c */
void print_table_head (Printer *p);
void print_row (Printer *p, const Item *item, guint index, guint number);

/* layout-summary.c */
void print_summary (Printer *p);
