#pragma once

#include "names.h"
#include "span.h"

/*
 * Prints invented notices in any layout, and says where everything in them stands, so that what the analysis
 * finds can be held against what was put in.
 *
 *   layout-axes.c     what layouts differ in, and which of them a reader could tell the parts of
 *   layout-words.c    the words of the notices
 *   layout-page.c     a page that is printed on: forms of characters, broken lines, losses
 *   layout-table.c    a table of which each cell became a line
 *   layout-parts.c    labels, titles, measures, statuses
 *   layout-summary.c  declared figures
 *   layout.c          the notice as a whole
 */

#define N_TABLES 16

/* A layout is a place on each of these axes. */
typedef enum {
  AXIS_CONTENT, /* which notice: sections, problems, measures and statuses are drawn from this number */
  AXIS_SECTIONS,
  AXIS_LABEL,
  AXIS_TITLE,
  AXIS_JOIN,
  AXIS_DESCRIBED, /* 一是 … of what is lacking, behind the title */
  AXIS_ANSWER,
  AXIS_ANSWER_LABEL,
  AXIS_MEASURES,
  AXIS_RUN_ON, /* numbered measures stand in one paragraph; where there is one, it has no number */
  AXIS_STATUS,
  AXIS_STATUS_LABEL,
  AXIS_META,     /* 责任单位：… */
  AXIS_SHARED,   /* the first two problems of a section have one answer */
  AXIS_RESTARTS, /* numbers start again in each section */
  AXIS_PARTLY,   /* only some problems state a status */
  AXIS_DISTRACT, /* statuses of a part, in a measure and in headings */
  AXIS_DECLARED,
  AXIS_DECLARED_AT,
  AXIS_FULL_WIDTH,
  AXIS_INDENT,
  AXIS_SPACED, /* an empty line between lines */
  AXIS_WRAP,
  AXIS_CHROME, /* what a web page has around a text */
  AXIS_TABLE,  /* the columns of a table whose cells became lines; 0 is none */
  AXIS_TABLE_HEAD,
  AXIS_LOSS,
  N_AXES
} Axis;

typedef struct {
  guint at[N_AXES];
} Layout;

enum {
  SECTIONS_BOTH,      /* 一、 over （一）, with sections on organisation and on what is next */
  SECTIONS_BRACKET,   /* （一） */
  SECTIONS_CHINESE,   /* 一、 */
  SECTIONS_CLASS,     /* 第一类问题： */
  SECTIONS_BIG_CLASS, /* 第一大类问题： */
  SECTIONS_PLAIN,     /* 在…方面 */
  SECTIONS_FEEDBACK,  /* （一）反馈问题：… over the problems */
  SECTIONS_NAMED,     /* 反馈问题一：关于“…”的问题。 over the problems */
  SECTIONS_LACK,      /* （一）…不够到位。 over the problems */
  SECTIONS_DEEP,      /* 一、 （一） 1.关于“…”方面 */
  SECTIONS_NONE,
  N_SECTIONS
};

enum {
  LABEL_DOT,         /* 1. */
  LABEL_COMMA,       /* 1、 */
  LABEL_PAREN,       /* （1） */
  LABEL_BRACKET,     /* （一） */
  LABEL_PROBLEM,     /* 问题1： */
  LABEL_PROBLEM_FOR, /* 问题1.针对 */
  LABEL_FEEDBACK,    /* 反馈问题一： */
  LABEL_FOUND,       /* （一）反馈问题： */
  LABEL_CIRCLE,      /* ① */
  LABEL_CHINESE,     /* 一、 */
  LABEL_DOTLESS,     /* 1 */
  LABEL_PAIR,        /* 1.1 */
  LABEL_ORDINAL,     /* 第1个问题： */
  LABEL_HALF,        /* 1） */
  LABEL_BARE,        /* the wording of the problem on a line, and a labelled answer */
  LABEL_NONE,        /* 针对…问题, 关于…问题, 对…问题 */
  N_LABELS,
};

enum {
  TITLE_PLAIN,
  TITLE_PROBLEM,
  TITLE_FOR,
  TITLE_QUOTED,       /* 针对“…”的问题 */
  TITLE_ABOUT,        /* 关于…的问题 */
  TITLE_ABOUT_QUOTED, /* 关于“…”问题的整改 */
  TITLE_MARKS,        /* “…”问题 */
  TITLE_TO,           /* 对…问题 */
  N_TITLES
};

enum { HEAD_LINES, HEAD_ONE_LINE, HEAD_REPEATED, ROWS_ON_LINES };

enum { JOIN_LINE, JOIN_SAME, JOIN_NO_STOP, JOIN_RUN, JOIN_CELL, N_JOINS };

enum { ANSWER_NONE, ANSWER_LINE, ANSWER_INLINE, ANSWER_BOXED, ANSWER_TWICE, N_ANSWERS };

enum {
  MEASURES_ORDINAL,
  MEASURES_PAREN,
  MEASURES_NUMBER,
  MEASURES_CIRCLE,
  MEASURES_HALF,
  MEASURES_LINES, /* 一是 … each on a line */
  MEASURES_ONE,
  N_MEASURES
};

enum {
  STATUS_NONE,
  STATUS_BEFORE,
  STATUS_AFTER,
  STATUS_BOXED,     /* behind the title */
  STATUS_ALONE,     /* a line of its own */
  STATUS_SAME_LINE, /* a label behind the answer */
  STATUS_SENTENCE,  /* 该问题已… */
  STATUS_CLOSING,   /* in brackets behind the answer */
  STATUS_DASHED,    /* behind the title and a dash */
  N_STATUS_PLACES
};

enum { META_NONE, META_BEFORE, META_AFTER, META_ONE_LINE, N_METAS };

enum {
  DECLARED_NONE,
  DECLARED_PLAIN,     /* 12个问题，已完成9个，基本完成2个，正在整改1个 */
  DECLARED_STOPS,     /* split by full stops */
  DECLARED_VERB,      /* 完成整改9个，阶段性完成2个，未完成0个 */
  DECLARED_CHINESE,   /* 十二个问题，已完成九个 */
  DECLARED_TOTALS,    /* 4个方面12个问题39项措施 */
  DECLARED_BREAKDOWN, /* 12个问题（其中党建5个、财务7个） */
  DECLARED_RATES,     /* 办结率100% */
  DECLARED_SHORT,     /* figures that do not add up to the total */
  DECLARED_ALL,       /* 全部完成整改 */
  N_DECLARED_FORMS
};

enum { DECLARED_AT_TOP, DECLARED_AT_ORGANISED, DECLARED_AT_PROBLEMS, N_DECLARED_PLACES };

enum { INDENT_NONE, INDENT_WIDE, INDENT_NO_BREAK, INDENT_BOOKMARK, INDENT_BULLET, N_INDENTS };

/* The first losses leave a notice that must be read back; the others one that may be called uncertain. */
enum {
  LOSS_NONE,
  LOSS_MARKS, /* closing quotation marks */
  LOSS_STOPS, /* full stops at the ends of lines */
  LOSS_DATE,  /* 2023620日 */
  N_READABLE_LOSSES,
  LOSS_LINES = N_READABLE_LOSSES, /* every so many lines */
  LOSS_NUMBERS,                   /* numbers of problems out of order */
  LOSS_CHARACTERS,                /* every so many characters */
  N_LOSSES
};

/* What was put in. */
typedef struct {
  TzSpan span;
  TzSpan label;
  TzSpan title;
  TzStatus status;
  guint n_measures;
  TzSpan path[3];
  guint n_path;
} Expected;

typedef struct {
  TzDeclaredKey key;
  guint value;
} Figure;

typedef struct {
  char *text;
  GArray *problems; /* (element-type Expected) */
  GArray *figures;  /* (element-type Figure) */
  guint n_damaged;
  gboolean broken; /* the loss took the wording of a problem: nobody could give it back */
} Printed;

/* layout_draw: A layout by chance, with a loss below @n_losses. Returns: one that a reader could make out. */
Layout layout_draw (GRand *random, guint n_losses);

/* layout_is_possible: Returns: whether a reader could tell the parts of such a notice from each other. */
gboolean layout_is_possible (const Layout *layout);

/* layout_describe: Returns: (transfer full): where the layout stands on the axes, for messages. */
char *layout_describe (const Layout *layout);

Printed *layout_print (const Layout *layout);
void layout_free (Printed *printed);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Printed, layout_free)
