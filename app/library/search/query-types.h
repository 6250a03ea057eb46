#pragma once

#include <glib.h>

#include "span.h"

/* How notices are asked for, and what a search finds. */

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

void tz_facet_free (TzFacet *facet);
void tz_hit_free (TzHit *hit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzFacet, tz_facet_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TzHit, tz_hit_free)
