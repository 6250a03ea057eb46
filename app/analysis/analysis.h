#pragma once

#include "lexicon.h"
#include "names.h"
#include "text.h"

/*
 * What the machine finds in a text. All places are spans of the text in Unicode code points, end exclusive.
 * Every finding names the rule that found it and how certain that is, from 0 to 1. Strings belong to the
 * analysis.
 */

/** TzEntity: a span with a type and, where it has one, a value. */
typedef struct {
  TzSpan span;
  TzEntityType type;
  float certainty;  /* 0 to 1 */
  const char *rule; /* (transfer none): "date/range" */
  double number;    /* yuan, percent or count; valid with has_number */
  char *edtf;       /* (nullable): of a date */
  guint8 has_number;
  guint8 damaged; /* the source lost characters here */
  int persons;    /* of a discipline: how many people stand beside it, or -1 */
} TzEntity;

/** TzHeading: a heading above problems; @parent is an index into the headings or -1. */
typedef struct {
  TzSpan span;
  int level;
  int parent;
} TzHeading;

/** TzMeasure: one enumerated action in an answer. */
typedef struct {
  TzSpan span;
  TzMeasureKind kind;
} TzMeasure;

/** TZ_MAX_PROBLEM_THEMES: a problem has at most so many themes, most central first. */
#define TZ_MAX_PROBLEM_THEMES 3

/** TzProblemTheme: a theme of a problem and the words that decided for it. */
typedef struct {
  guint theme; /* index into the lexicon's themes */
  float weight;
  char *words; /* the deciding words, joined by U+3001 */
} TzProblemTheme;

/** TzProblem: the smallest unit that the notice itself numbers or names and answers. */
typedef struct {
  TzSpan span;
  TzSpan label; /* empty where unnumbered */
  TzSpan title;
  TzSpan answer; /* empty where it has none */
  TzStatus status;
  TzSpan status_span;  /* its wording; empty where not stated */
  int heading;         /* index of the innermost heading above it, or -1 */
  guint n_measures;    /* as counted for this problem; shared answers give each problem the same count */
  guint first_measure; /* of the answer's measures in the analysis' list of measures */
  guint n_listed;      /* how many of that list; 0 where the answer is shared and listed at another problem */
  int shares_answer_of; /* index of the problem whose answer this one shares, or -1 */
  guint n_themes;
  float certainty;
  TzProblemTheme themes[TZ_MAX_PROBLEM_THEMES];
  const char *rule;
} TzProblem;

/** TzHeaderFact: one header fact; @value is an identifier or EDTF where the key is such. */
typedef struct {
  char *value; /* (nullable) */
  TzSpan span; /* the sentence or words it was read from; empty where derived (province of a place) */
  const char *rule;
  float certainty;
} TzHeaderFact;

/** TzDeclared: a figure that the notice states about its whole rectification. */
typedef struct {
  TzDeclaredKey key;
  double value; /* problems, people, … or yuan */
  TzSpan span;
  const char *rule;
  float certainty;
} TzDeclared;

/** TzCommitment: a promise with a deadline on the calendar. */
typedef struct {
  TzSpan span;
  char *due; /* EDTF */
  const char *rule;
  float certainty;
} TzCommitment;

/** TzDamage: a place where the source lost characters; @why is an identifier such as "digits_run_together".
 */
typedef struct {
  TzSpan span;
  const char *why;
  const char *rule;
  float certainty;
} TzDamage;

typedef enum { TZ_UNKNOWN, TZ_NO, TZ_YES } TzAnswer;

/** TzReconciliation: a declared figure against what the problems give. */
typedef struct {
  guint declared;        /* index into the declared figures */
  gboolean has_itemised; /* FALSE: it cannot be counted from the problems */
  double itemised;
  TzAnswer agrees;  /* TZ_UNKNOWN where it cannot be checked */
  const char *why;  /* identifier: "counted", "no_status", "not_itemised", … */
  GArray *problems; /* (element-type guint): indexes of the problems it was counted from */
} TzReconciliation;

/** TzAnalysis: everything found in one text. Immutable once made, reference-counted. */
typedef struct _TzAnalysis {
  gboolean is_notice;
  float outline_certainty; /* below TZ_OUTLINE_CERTAIN the outline is shown as uncertain */
  TzHeaderFact header[TZ_N_HEADER_KEYS];
  GArray *headings;       /* (element-type TzHeading) */
  GArray *problems;       /* (element-type TzProblem), in order of the text */
  GArray *measures;       /* (element-type TzMeasure) */
  GArray *entities;       /* (element-type TzEntity), in order of the text, without overlaps */
  GArray *declared;       /* (element-type TzDeclared) */
  GArray *reconciliation; /* (element-type TzReconciliation) */
  GArray *commitments;    /* (element-type TzCommitment) */
  GArray *damage;         /* (element-type TzDamage) */
  gint64 own_revision;    /* of the words of people's own that it was read with (tz_lexicon_get_revision()) */
  GStringChunk *strings;  /* owns every string of the findings that is no literal: rules, EDTF, words */
  struct _TzAnalysis *origin; /* (nullable): what it is a copy of, which owns the others */
} TzAnalysis;

#define TZ_OUTLINE_CERTAIN 0.7f

/** TZ_MAX_ENTITIES: an analysis has at most so many, one in 20 bytes of the longest text: what has more is a text
 * of nothing else, which nobody reads, and would fill the memory. */
#define TZ_MAX_ENTITIES 500000

/** TZ_ANALYSIS_VERSION: raised whenever the same text may give other findings. */
#define TZ_ANALYSIS_VERSION 14

/**
 * tz_analysis_new:
 * @text: the text
 * @lexicon: the word lists
 *
 * Reads @text. Takes time linear in its length; never fails: what cannot be known is left out. A door
 * (door.h).
 *
 * Returns: (transfer full): the findings
 */
TzAnalysis *tz_analysis_new (const TzText *text, const TzLexicon *lexicon);

TzAnalysis *tz_analysis_ref (TzAnalysis *analysis);
void tz_analysis_unref (TzAnalysis *analysis);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzAnalysis, tz_analysis_unref)

/** tz_analysis_copy: Returns: (transfer full): findings that may be changed while @analysis stays as it is. */
TzAnalysis *tz_analysis_copy (TzAnalysis *analysis);

/** tz_analysis_reconcile: Compares declared figures with problems anew, in findings that nobody else holds
 * yet and in which either was changed. */
void tz_analysis_reconcile (TzAnalysis *analysis);

/** tz_analysis_get_header: Returns: (transfer none) (nullable): the value of header fact @key. */
const char *tz_analysis_get_header (const TzAnalysis *analysis, TzHeaderKey key);

/** tz_analysis_find_declared: Returns: (transfer none) (nullable): the first declared figure of @key. */
const TzDeclared *tz_analysis_find_declared (const TzAnalysis *analysis, TzDeclaredKey key);

/** tz_analysis_count_status: Returns: how many problems have @status. */
guint tz_analysis_count_status (const TzAnalysis *analysis, TzStatus status);

/**
 * tz_analysis_dup_label:
 *
 * Returns: (transfer full): the label of @problem as people say it, without closing punctuation and blanks;
 * "" where unnumbered
 */
char *tz_analysis_dup_label (const TzText *text, const TzProblem *problem);

/** tz_analysis_dup_path: Returns: (transfer full): the headings above @problem, outermost first,
 * %NULL-terminated. */
char **tz_analysis_dup_path (const TzAnalysis *analysis, const TzText *text, const TzProblem *problem);
