#pragma once

#include "reading.h"
#include "scan.h"

/*
 * The figures that a notice states about the whole of its rectification; private to this folder.
 *
 *   declared.c          walks through what stands outside the problems and chooses among the candidates
 *   declared-figure.c   what one number counts, from the words beside it
 *   declared-listed.c   which figures of one sentence others hold already
 */

typedef enum {
  TZ_SUBJECT_NONE,
  TZ_SUBJECT_PROBLEMS,
  TZ_SUBJECT_MEASURES,
  TZ_SUBJECT_RULES,
  TZ_N_SUBJECTS
} TzSubject;

/* What a sentence has counted so far, and the signs of the units that it took: 12个问题、39项措施. */
typedef struct {
  TzSubject last;
  gunichar signs[TZ_N_SUBJECTS];
} TzCounted;

/* A number with its unit and the words beside it, up to the next number or separator. */
typedef struct {
  TzSpan span; /* number and unit */
  double value;
  gunichar unit; /* 个 for all that counts things, 人, or 元 */
  gunichar sign; /* the first character of the unit as it stands */
  guint32 from;  /* the words before it begin here, in its clause */
  guint32 to;    /* the words after it end here, in its clause */
  TzSpan sentence;
  gboolean part;    /* 其中: of what was counted before */
  gboolean runs_on; /* another number follows at @to with no separator between */
} TzFigure;

/* tz_figure_read: Reads the number with unit at @i. Returns: whether there is one. */
gboolean tz_figure_read (const TzReading *reading, guint32 i, TzFigure *figure);

/* tz_figure_read_kept_up: Reads the number of those that are kept up in @bracket: （其中5个需长期坚持）. Returns: whether
 * it holds that and nothing else. */
gboolean tz_figure_read_kept_up (const TzReading *reading, TzSpan bracket, TzFigure *figure);

/* tz_figure_key: What @figure counts; @counted is what was counted before and is moved on. Returns: a key, or
 * -1. */
int tz_figure_key (const TzReading *reading, TzFigure *figure, TzCounted *counted);

/* A figure that may be declared, with the key it would have; %TZ_N_DECLARED_KEYS once it is left out. */
typedef struct {
  TzFigure figure;
  TzDeclaredKey key;
  gboolean whole;  /* what stands there is said of the whole rectification */
  gboolean spoken; /* its paragraph speaks of the inspection */
} TzCandidate;

/* tz_declared_is_listed: Returns: whether @key is one of rules made, people and money: they are stated one by one,
 * and each sentence counts. */
gboolean tz_declared_is_listed (TzDeclaredKey key);

/*
 * tz_declared_leave_held_out: Leaves out, of @candidates in the order of the text, each listed figure that others of its
 * sentence hold already, so that those of one sentence and key add up:
 *
 *   给予党纪处分3人、政务处分2人              two kinds, 3 and 2
 *   处分5人，其中党纪处分3人、政务处分2人      5
 *   问责12人，给予党纪处分3人、批评教育9人     12: the wider word stands first
 *   建立制度8项，修订3项、新建5项             8: what follows adds up to it
 *   追缴12万元，上缴国库10万元               12: the same money goes on
 */
void tz_declared_leave_held_out (const TzReading *reading, GArray *candidates);

/* tz_figure_holds: Returns: whether one of @words, an array of literals closed by %NULL, stands between @from and @to. */
#define tz_figure_holds(s, from, to, words) tz_figure_holds_word ((s), (from), (to), tz_scan_words (words))
gboolean tz_figure_holds_word (const gunichar *s, guint32 from, guint32 to, TzScanWords words);
