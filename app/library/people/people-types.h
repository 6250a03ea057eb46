#pragma once

#include "span.h"

/* What people decide and write, as it goes in and out of the library. */

/** TzVerdict: the analyst's own judgement of a problem, beside what the machine reads; kept in the file. */
typedef enum {
  TZ_VERDICT_NONE,
  TZ_VERDICT_SUPPORTED, /* by the text */
  TZ_VERDICT_DOUBTFUL,
  TZ_VERDICT_CONTRADICTED,
  TZ_VERDICT_ELSEWHERE, /* checked elsewhere */
  TZ_N_VERDICTS,
} TzVerdict;

/** TzAnnotation: a note, tag or highlight that the analyst set on a span. W3C Web Annotation: position and
 * quote selectors. */
typedef struct {
  gint64 id;
  gint64 notice;
  char *uuid; /* urn:uuid of the annotation */
  TzSpan span;
  char *quote;    /* exact */
  char *prefix;   /* up to 32 code points before */
  char *suffix;   /* up to 32 code points after */
  char *body;     /* plain text; "" for a highlight */
  char **tags;    /* (nullable) */
  char *creator;  /* who */
  gint64 created; /* Unix seconds */
  gint64 modified;
  gboolean orphan; /* the quote is no longer found in the text */
} TzAnnotation;

/** TzSubject: what of a notice a decision is about; kept in the file. */
typedef enum {
  TZ_SUBJECT_OUTLINE, /* the outline as a whole: accepted where it is uncertain, the notice counts; corrected, it is
                       * read by an example (by-hand.h), which stands at `to` */
  TZ_SUBJECT_HEADER,
  TZ_SUBJECT_DECLARED,
  TZ_SUBJECT_PROBLEM, /* that it is one */
  TZ_SUBJECT_TITLE,   /* of a problem; as those that follow */
  TZ_SUBJECT_EXTENT,
  TZ_SUBJECT_STATUS,
  TZ_SUBJECT_THEMES,
  TZ_SUBJECT_COMMITMENT,
  TZ_SUBJECT_ENTITY,
  TZ_SUBJECT_VERDICT, /* on a problem; it is added, and changes nothing that counts */
  TZ_N_SUBJECTS,
} TzSubject;

/** TzDecisionKind: kept in the file. */
typedef enum {
  TZ_DECISION_ACCEPTED,
  TZ_DECISION_REJECTED,
  TZ_DECISION_CORRECTED,
  TZ_DECISION_ADDED,
  TZ_N_DECISION_KINDS,
} TzDecisionKind;

/** TzQuote: a place in words: W3C position and quote selectors. */
typedef struct {
  TzSpan span;
  char *quote; /* exact */
  char *prefix;
  char *suffix;
} TzQuote;

/** TzDecision: what the analyst says of a finding. */
typedef struct {
  gint64 id;
  gint64 notice;
  char *uuid;
  TzSubject subject;
  char *key; /* identifier of the header fact, declared figure or entity type; "" for others */
  TzDecisionKind kind;
  TzQuote at;  /* where the finding stands; of a problem, its title; empty for a header fact without words */
  TzQuote to;  /* the place that the analyst gives; empty: as it was. Of an added problem, its extent */
  char *found; /* (nullable): what the machine said when it was decided */
  char *
      value; /* (nullable): what the analyst says: header fact, number, status, themes joined by blanks, EDTF,
                * verdict */
  char *creator;  /* who */
  gint64 created; /* Unix seconds */
  gint64 modified;
  gboolean orphan; /* the words are no longer in the text */
  gboolean holds;  /* it is about what the machine finds today */
  TzSpan now;      /* where that stands as it counts, of a problem its title; as `at` where it is rejected or
                    * does not hold */
} TzDecision;

void tz_annotation_free (TzAnnotation *annotation);
TzAnnotation *tz_annotation_copy (const TzAnnotation *annotation);
void tz_decision_free (TzDecision *decision);
TzDecision *tz_decision_copy (const TzDecision *decision);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzAnnotation, tz_annotation_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzDecision, tz_decision_free)
