#pragma once

#include <glib.h>

/*
 * What can be chosen for a part of a report: which figures and columns stand in it, how much of them, in which order.
 * Of each choice the first value is the usual one; identifiers are kept in saved reports.
 */

typedef enum {
  TZ_PART_COVER,
  TZ_PART_SUMMARY,
  TZ_PART_METHOD,
  TZ_PART_COMPLETION,
  TZ_PART_THEMES,
  TZ_PART_SIDE_BY_SIDE,
  TZ_PART_AGENCIES,
  TZ_PART_PROBLEMS,
  TZ_PART_NOT_REVIEWED,
  TZ_PART_REJECTED,
  TZ_PART_SOURCES,
  TZ_N_PARTS,
} TzReportPart;

typedef enum {
  TZ_CHOICE_STATUSES,         /* completion: a column each */
  TZ_CHOICE_ORIGINS,          /* completion: the problems behind the figures */
  TZ_CHOICE_THEMES,           /* themes: how many */
  TZ_CHOICE_THEMES_BY_AGENCY, /* themes: a column an agency */
  TZ_CHOICE_RECURRING,        /* side by side: in how many agencies at least */
  TZ_CHOICE_QUOTED,           /* side by side: how many problems of an agency under a theme */
  TZ_CHOICE_FACTS,            /* each agency */
  TZ_CHOICE_CHECKS,
  TZ_CHOICE_COMMITMENTS,
  TZ_CHOICE_LISTED,         /* problems: which; a value of TzListed */
  TZ_CHOICE_SORTED,         /* problems: a value of TzSorted */
  TZ_CHOICE_PROBLEM_THEMES, /* problems: a column */
  TZ_CHOICE_NOTES,          /* problems: notes and decisions below each */
  TZ_N_CHOICES,
} TzPartChoice;

typedef enum { TZ_LISTED_ALL, TZ_LISTED_UNFINISHED, TZ_LISTED_REMARKED } TzListed;
typedef enum { TZ_SORTED_AS_STATED, TZ_SORTED_BY_STATUS } TzSorted;

/** TzPartChoices: the value of each choice; what is usual where it is all zero. */
typedef struct {
  guint8 values[TZ_N_CHOICES];
} TzPartChoices;

/** tz_part_choice_part: Returns: the part that it is of; choices of a part follow each other. */
TzReportPart tz_part_choice_part (TzPartChoice choice);
/** tz_part_choice_id: Returns: (transfer none): as "problems-listed"; tz_part_choice_name(): for the screen. */
const char *tz_part_choice_id (TzPartChoice choice);
const char *tz_part_choice_name (TzPartChoice choice);

/** tz_part_choice_n_values: Returns: how many values it has; 2 of one that is shown or left out. */
guint tz_part_choice_n_values (TzPartChoice choice);
/** tz_part_choice_is_switch: Whether its values are shown and left out. */
gboolean tz_part_choice_is_switch (TzPartChoice choice);
/** tz_part_choice_value_id: Returns: (transfer none): as "unfinished"; tz_part_choice_value_name(): for the screen. */
const char *tz_part_choice_value_id (TzPartChoice choice, guint value);
const char *tz_part_choice_value_name (TzPartChoice choice, guint value);

/** tz_part_choices_set: Chooses by identifiers; what only a later version knows is passed over. */
void tz_part_choices_set (TzPartChoices *choices, const char *id, const char *value_id);

/** tz_part_choices_shows: Whether a switch is on. */
gboolean tz_part_choices_shows (const TzPartChoices *choices, TzPartChoice choice);
/** tz_part_choices_limit: Returns: the number that was chosen; %G_MAXUINT for all. */
guint tz_part_choices_limit (const TzPartChoices *choices, TzPartChoice choice);
/** tz_part_choices_count: Returns: how many are not as usual. */
guint tz_part_choices_count (const TzPartChoices *choices);
