#pragma once

#include "names.h"
#include "span.h"

/*
 * Prints one invented notice in any layout, and says where everything in it stands, so that what the analysis
 * finds can be held against what was put in.
 */

typedef enum {
  SECTIONS_BOTH,
  SECTIONS_BRACKET,
  SECTIONS_CLASS,
  SECTIONS_PLAIN,
  SECTIONS_NONE,
  N_SECTIONS
} Sections;

typedef enum {
  LABEL_DOT,         /* 1. */
  LABEL_COMMA,       /* 1、 */
  LABEL_PAREN,       /* （1） */
  LABEL_BRACKET,     /* （一） */
  LABEL_PROBLEM,     /* 问题1： */
  LABEL_PROBLEM_FOR, /* 问题1.针对 */
  LABEL_FEEDBACK,    /* 反馈问题一： */
  LABEL_FOUND,       /* （一）反馈问题： */
  LABEL_CIRCLE,      /* ① */
  LABEL_NONE,        /* 针对…问题, 关于…问题 */
  N_LABELS,
} Label;

typedef enum { TITLE_PLAIN, TITLE_PROBLEM, TITLE_FOR, TITLE_QUOTED, TITLE_ABOUT, N_TITLES } Title;

typedef enum { ANSWER_NONE, ANSWER_LINE, ANSWER_INLINE, N_ANSWERS } Answer;

typedef enum { JOIN_LINE, JOIN_SAME, JOIN_NO_STOP, N_JOINS } Join;

typedef enum {
  MEASURES_ORDINAL,
  MEASURES_PAREN,
  MEASURES_NUMBER,
  MEASURES_CIRCLE,
  MEASURES_ONE,
  N_MEASURES
} Measures;

typedef enum {
  STATUS_NONE,
  STATUS_BEFORE,
  STATUS_AFTER,
  STATUS_BOXED,
  STATUS_ALONE,
  N_STATUS_PLACES
} StatusPlace;

typedef struct {
  Sections sections;
  Label label;
  Title title;
  Answer answer;
  Join join;
  Measures measures;
  StatusPlace status;
  guint status_label;
  guint answer_label;
  guint wording;      /* offset into the wordings of statuses */
  gboolean described; /* 一是 … of what is lacking, behind the title */
  gboolean restarts;  /* numbers start again in each section */
  gboolean full_width;
  gboolean indented; /* by U+3000 */
  gboolean spaced;   /* an empty line between lines */
  guint wrap;        /* columns, or 0 */
} Layout;

/* What was put in. */
typedef struct {
  TzSpan span;
  TzSpan label;
  TzSpan title;
  TzStatus status;
  guint n_measures;
} Expected;

/* layout_is_possible: Returns: whether a reader could tell the parts of such a notice from each other. */
gboolean layout_is_possible (const Layout *layout);

/* layout_print: Returns: (transfer full): the notice; @expected gets its problems (element-type Expected). */
char *layout_print (const Layout *layout, GArray *expected);

/* layout_describe: Returns: (transfer full): the layout in words, for messages. */
char *layout_describe (const Layout *layout);
