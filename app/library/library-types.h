#pragma once

#include <gio/gio.h>

#include "accountability.h"
#include "analysis.h"
#include "day.h"
#include "document.h"

/* What goes in and out of the library: plain structs, each row type with its free function and g_autoptr. */

/** TzIncoming: a read and analysed notice on its way in. */
typedef struct {
  TzDocument *document; /* (transfer none) */
  TzAnalysis *analysis; /* (transfer none) */
  GBytes *bytes;        /* (transfer none): the source as it came */
  GBytes *sha256;       /* (transfer none) (nullable): of it, where that is known already */
  const char *origin;   /* where from: a URI, or "pasted" */
  const char *name;     /* what to call it on screen: a file name */
} TzIncoming;

typedef enum { TZ_STORED_NEW, TZ_STORED_ALREADY_THERE, TZ_STORED_FAILED } TzStoredKind;

/** TzStored: what became of it. */
typedef struct {
  TzStoredKind kind;
  gint64 notice; /* 0 where it failed */
  GError *error; /* (nullable): why it failed; free with tz_stored_clear() */
} TzStored;

typedef enum {
  TZ_SORT_AGENCY,
  TZ_SORT_LEVEL,
  TZ_SORT_FEEDBACK,
  TZ_SORT_PROBLEMS,
  TZ_SORT_COMPLETED,
  TZ_SORT_IMPORTED,
} TzNoticeSort;

typedef enum {
  TZ_WARNING_NOT_RECOGNISED = 1 << 0, /* not recognised as a rectification notice */
  TZ_WARNING_OUTLINE_UNCERTAIN = 1 << 1,
  TZ_WARNING_DIFFERS = 1 << 2, /* a declared figure differs from the itemised one */
  TZ_WARNING_DAMAGED = 1 << 3,
  TZ_WARNING_OVERDUE = 1 << 4, /* a commitment whose latest day is past */
  TZ_WARNING_FORM = 1 << 5,    /* another form of a notice that counts in its place (forms.h) */
} TzWarnings;

/** TZ_WARNINGS_LEFT_OUT: what is left out of all figures, and said to be. */
#define TZ_WARNINGS_LEFT_OUT (TZ_WARNING_NOT_RECOGNISED | TZ_WARNING_OUTLINE_UNCERTAIN)

/** TzNoticeQuery: which notices; %NULL and 0 mean "any". Several values of one field are alternatives, fields
 * add up. */
typedef struct {
  const char *text; /* substring of the text */
  const char *const *agencies;
  const char *const *provinces;
  const char *const *levels;
  const char *const *themes; /* identifiers */
  const int *years;          /* closed by 0 */
  TzWarnings warnings;       /* any of these */
  gboolean trash;            /* those in the trash instead of the others */
  TzNoticeSort sort;
  gboolean descending;
  guint offset; /* so many are passed over; where there is a limit */
  guint limit;  /* at most so many; 0 for all */
} TzNoticeQuery;

/** TzNoticeRow: what a list shows of a notice. What is added here is to be compared by tz_notice_row_equal(). */
typedef struct {
  gint64 id;
  char *name;        /* never NULL: agency, else issuer, title or file name */
  char *agency;      /* (nullable) */
  char *title;       /* (nullable) */
  char *issuer;      /* (nullable) */
  char *province;    /* (nullable) */
  char *level;       /* (nullable): identifier */
  char *kind;        /* (nullable): identifier */
  char *inspectors;  /* (nullable) */
  char *period;      /* (nullable): EDTF */
  char *feedback;    /* (nullable): EDTF */
  char *signed_date; /* (nullable): EDTF */
  char *published;   /* (nullable): EDTF, from the text or else the page */
  int year;          /* of feedback, else signed, else published; 0 where none */
  guint n_chars;
  guint n_problems;
  guint n_status[TZ_N_STATUSES];
  int declared_total; /* -1 where not declared */
  int declared_done;  /* -1 where not declared */
  guint n_to_review;  /* findings, those of entities aside (review.h) */
  guint n_reviewed;   /* of those */
  guint n_problems_reviewed;
  guint n_notes;
  guint n_damage;
  guint n_commitments;
  gboolean is_notice;
  float outline_certainty;
  TzWarnings warnings;
  char **themes;     /* identifiers, most frequent first */
  char *source_name; /* of the first source */
  gint64 imported;   /* Unix seconds */
  gint64 form_of;    /* the notice that counts in its place (forms.h), 0 where it stands for itself */
  guint n_forms;     /* other forms of it, which do not count */
} TzNoticeRow;

/** TzNotice: a whole notice. */
typedef struct {
  TzNoticeRow *row;
  TzText *text;
  TzAnalysis *analysis; /* what counts: findings, with what the analyst decided in their place */
  TzAnalysis *findings; /* what the machine found, by the analyst's example where there is one */
  GPtrArray *decisions; /* (element-type TzDecision): what was decided of it, by place */
  guint64 reading;      /* another number where the machine found something else */
} TzNotice;

/** TzSource: one place a notice came from. */
typedef struct {
  gint64 id;
  char *name;
  char *origin;
  char *media_type;
  char *charset;
  char *sha256;
  gsize n_bytes;
  char *page_title;     /* (nullable) */
  char *page_source;    /* (nullable) */
  char *page_published; /* (nullable): EDTF */
  char *recognised;     /* (nullable): pages whose text was recognised in pictures (recognised-pages.h) */
  gint64 imported;      /* Unix seconds */
} TzSource;

typedef enum {
  TZ_FACET_PROVINCE,
  TZ_FACET_LEVEL,
  TZ_FACET_YEAR,
  TZ_FACET_THEME,
  TZ_FACET_WARNING,
  TZ_N_FACET_KINDS,
} TzFacetKind;

/** TzFacet: how many notices have a value. */
typedef struct {
  TzFacetKind kind;
  char *value; /* identifier, province, year or warning bit in decimal */
  guint n_notices;
} TzFacet;

/** TzHit: a place that a search found. */
typedef struct {
  gint64 notice;
  char *name; /* of the notice */
  TzSpan span;
  char *before; /* up to 20 code points of context */
  char *quote;  /* the words themselves, as in the source */
  char *after;
  char *problem; /* (nullable): label of the problem it stands in */
} TzHit;

/** TzGrouping: what notices are put together by. */
typedef enum {
  TZ_GROUPING_AGENCY,
  TZ_GROUPING_PROVINCE,
  TZ_GROUPING_LEVEL,
  TZ_GROUPING_YEAR,
  TZ_GROUPING_INSPECTORS,
  TZ_GROUPING_KIND, /* of the agency */
  TZ_N_GROUPINGS,
} TzGrouping;

/** TzProblemQuery: which problems. %NULL and 0 mean "any"; notices that do not count (DESIGN: what counts)
 * are left out. */
typedef struct {
  const gint64 *notices;       /* closed by 0 */
  const char *const *agencies; /* names as in TzNoticeRow.name */
  const char *theme;           /* identifier; "" for problems without a theme */
  gboolean first_theme_only;
  int status; /* TzStatus, or -1 for any; a cleared struct asks for not_stated, so set it */
  gboolean stated_only;
  int year;
  guint32 deeds;     /* any of these kinds of measures and acts (accountability.h) */
  gboolean promised; /* those with a commitment */
  TzDay due_before;  /* those with a commitment whose last day is before that */
  TzGrouping grouping;
  const char *group; /* those of this group of @grouping; "" for notices of which that is not known */
} TzProblemQuery;

/** TzVerdict: the analyst's own judgement of a problem, beside what the machine reads; kept in the file. */
typedef enum {
  TZ_VERDICT_NONE,
  TZ_VERDICT_SUPPORTED, /* by the text */
  TZ_VERDICT_DOUBTFUL,
  TZ_VERDICT_CONTRADICTED,
  TZ_VERDICT_ELSEWHERE, /* checked elsewhere */
  TZ_N_VERDICTS,
} TzVerdict;

/** TzProblemRow: what comparisons show of a problem. */
typedef struct {
  gint64 notice;
  guint index; /* in TzAnalysis.problems */
  char *name;  /* of the notice's agency */
  char *label;
  char *title;
  char *path; /* headings above, joined by " › " */
  TzStatus status;
  char *status_quote; /* (nullable) */
  guint n_measures;
  char **themes; /* identifiers, most central first */
  TzSpan span;
  TzSpan title_span;
  TzSpan answer;     /* empty where none */
  char *answer_text; /* (nullable): the wording of the answer */
  gboolean reviewed;
  TzVerdict verdict;
} TzProblemRow;

/** TzAgencySums: figures of one agency, or one group of notices, over its notices that count. */
typedef struct {
  char *name;      /* or province, level, year …; "" where that is not known */
  GArray *notices; /* (element-type gint64) */
  GArray *years;   /* (element-type int): of these, each once, the earliest first */
  guint n_problems;
  guint n_status[TZ_N_STATUSES];
  int declared_total; /* over notices that state both figures; -1 where none does */
  int declared_done;
  guint n_left_out;   /* its notices that do not count, other forms of one that does aside */
  GHashTable *themes; /* (element-type utf8 guint): identifier to problems; "" for without */
} TzAgencySums;

/** TZ_N_DECLARED_DEEDS: the last so many of TzDeclaredKey say what was done, from %TZ_DECLARED_RULES_MADE on. */
#define TZ_N_DECLARED_DEEDS (TZ_N_DECLARED_KEYS - TZ_DECLARED_RULES_MADE)

/** TzDeeds: what was done to set things right: counted from the findings, and as the notices state it. */
typedef struct {
  guint n_notices;
  TzAccountability done;
  guint n_stating[TZ_N_DECLARED_DEEDS]; /* notices that state a figure */
  double declared[TZ_N_DECLARED_DEEDS]; /* the sum of what they state; people, rules or yuan */
} TzDeeds;

/** TzAgencyDeeds: those of one agency or group, over its notices that count. */
typedef struct {
  char *name;
  TzDeeds deeds;
} TzAgencyDeeds;

/** TzPromises: the commitments of a notice. */
typedef struct {
  gint64 notice;
  guint n;
  guint n_past;    /* those whose last day is past */
  guint n_undated; /* those with no last day */
  TzDay next;      /* the first last day that is not past, 0 where there is none */
} TzPromises;

/** TzNoticeDates: when what happened, by a notice; the strings are of its TzAgencyDates. */
typedef struct {
  gint64 notice;
  const char *name;        /* of the agency */
  int year;                /* of feedback, else signed, else published; 0 where none */
  const char *period;      /* (nullable): EDTF, as those that follow */
  const char *feedback;    /* (nullable) */
  const char *signed_date; /* (nullable) */
  const char *published;   /* (nullable) */
} TzNoticeDates;

/** TzAgencyDates: those of the notices of one agency or group that count. */
typedef struct {
  char *name;
  GArray *notices; /* (element-type TzNoticeDates): the newest feedback first */
  GStringChunk *words;
} TzAgencyDates;

/** TzRecurrence: how often a theme came back in later notices of one agency. */
typedef struct {
  char *name;    /* of the agency or group */
  char *theme;   /* identifier; "" for problems without one */
  guint n_later; /* its notices after the first that has the theme */
  guint n_again; /* of these, those that have it */
} TzRecurrence;

/** TzLeftOut: how many notices do not count; those in the trash only where they are asked for by number. */
typedef struct {
  guint n_warned; /* no rectification notice, or its outline is uncertain */
  guint n_forms;  /* another form of one that counts */
  guint n_gone;   /* asked for by number, and deleted or in the trash */
} TzLeftOut;

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

/** TzReread: a notice and what was found in it anew. */
typedef struct {
  gint64 notice;
  TzAnalysis *analysis; /* (transfer none) */
} TzReread;

/** tz_notice_row_equal: Whether two rows say the same. */
gboolean tz_notice_row_equal (const TzNoticeRow *row, const TzNoticeRow *other);

void tz_stored_clear (TzStored *stored);
void tz_notice_row_free (TzNoticeRow *row);
void tz_notice_free (TzNotice *notice);
void tz_source_free (TzSource *source);
void tz_facet_free (TzFacet *facet);
void tz_hit_free (TzHit *hit);
void tz_problem_row_free (TzProblemRow *row);
void tz_agency_sums_free (TzAgencySums *sums);
void tz_agency_deeds_free (TzAgencyDeeds *deeds);
void tz_agency_dates_free (TzAgencyDates *dates);
void tz_recurrence_free (TzRecurrence *recurrence);
void tz_annotation_free (TzAnnotation *annotation);
TzAnnotation *tz_annotation_copy (const TzAnnotation *annotation);
void tz_decision_free (TzDecision *decision);
TzDecision *tz_decision_copy (const TzDecision *decision);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzNoticeRow, tz_notice_row_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzNotice, tz_notice_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzSource, tz_source_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzFacet, tz_facet_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzHit, tz_hit_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzProblemRow, tz_problem_row_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzAgencySums, tz_agency_sums_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzAgencyDeeds, tz_agency_deeds_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzAgencyDates, tz_agency_dates_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzRecurrence, tz_recurrence_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzAnnotation, tz_annotation_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzDecision, tz_decision_free)
