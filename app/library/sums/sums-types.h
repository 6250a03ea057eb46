#pragma once

#include <gio/gio.h>

#include "accountability.h"
#include "analysis.h"
#include "day.h"
#include "people-types.h"

/* Problems as comparisons ask for them, and the figures of agencies and groups. */

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
  guint n_left_out; /* its notices that do not count, other forms of one that does aside */
  GHashTable *
      themes; /* (element-type utf8 guint): identifier to problems; "" for without; see tz_library_sum_themes() */
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
  guint n_later; /* its notices after the first that has the theme: 0 where that is the newest */
  guint n_again; /* of these, those that have it */
} TzRecurrence;

/** TzLeftOut: how many notices do not count; those in the trash only where they are asked for by number. */
typedef struct {
  guint n_warned; /* no rectification notice, or its outline is uncertain */
  guint n_forms;  /* another form of one that counts */
  guint n_gone;   /* asked for by number, and deleted or in the trash */
} TzLeftOut;

void tz_problem_row_free (TzProblemRow *row);
void tz_agency_sums_free (TzAgencySums *sums);
void tz_agency_deeds_free (TzAgencyDeeds *deeds);
void tz_agency_dates_free (TzAgencyDates *dates);
void tz_recurrence_free (TzRecurrence *recurrence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzProblemRow, tz_problem_row_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzAgencySums, tz_agency_sums_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzAgencyDeeds, tz_agency_deeds_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzAgencyDates, tz_agency_dates_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzRecurrence, tz_recurrence_free)
