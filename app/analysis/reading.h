#pragma once

#include "analysis.h"

/*
 * The working state of one analysis, private to this folder. Steps run in the order in which they stand
 * below; each sees what the steps before it found and gives way to it.
 */
typedef struct {
  TzText *text;
  const gunichar *s; /* folded code points, closed by 0 */
  guint32 n;
  const TzLexicon *lexicon;
  TzAnalysis *out;
  guint8 *taken; /* n + 1 bytes: 0 free, else 1 + TzEntityType of the entity that holds the code point */
} TzReading;

/** tz_reading_take: Adds @entity to the findings and marks its code points as taken. */
void tz_reading_take (TzReading *reading, TzEntity entity);

/** tz_reading_is_free: Returns: whether no entity holds any code point of @span. */
gboolean tz_reading_is_free (const TzReading *reading, TzSpan span);

/* Shapes that cannot be anything else. */
void tz_find_documents (TzReading *reading);
void tz_find_docnums (TzReading *reading);
void tz_find_contacts (TzReading *reading);
void tz_find_dates (TzReading *reading); /* values without a year stay open until tz_place_dates() */
void tz_find_money (TzReading *reading);
void tz_find_percents (TzReading *reading);

/* Structure. */
void tz_find_outline (
    TzReading *reading); /* headings, problems, answers, measures, outline_certainty, is_notice */
void tz_find_statuses (TzReading *reading); /* problem statuses and the status entities */
void tz_find_header (TzReading *reading);

/* What needs the structure. */
void
tz_place_dates (TzReading *reading); /* missing years, damaged readings; uses the header's period and dates */
void tz_settle_header (TzReading *reading); /* the header's dates, now that they are placed */
void tz_find_orgs (TzReading *reading);
void tz_find_counts (TzReading *reading);
void tz_find_persons (TzReading *reading);
void tz_find_discipline (TzReading *reading);
void tz_find_declared (TzReading *reading);
void tz_find_themes (TzReading *reading);
void tz_find_commitments (TzReading *reading);
void tz_find_damage (TzReading *reading);
void tz_reconcile (TzReading *reading);
