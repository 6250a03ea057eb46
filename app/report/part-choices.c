#include "part-choices.h"

#include <glib/gi18n.h>

#define MAX_VALUES 4

typedef struct {
  const char *id;
  const char *name;
} Value;

static const struct {
  TzReportPart part;
  const char *id;
  const char *name;
  Value values[MAX_VALUES]; /* a switch has none of its own */
} infos[] = {
    [TZ_CHOICE_STATUSES] = {TZ_PART_COMPLETION, "completion-statuses", N_ ("A column for each status")},
    [TZ_CHOICE_ORIGINS] = {TZ_PART_COMPLETION, "completion-origins", N_ ("The problems behind the figures")},
    [TZ_CHOICE_THEMES] = {TZ_PART_THEMES,
                          "themes-most",
                          N_ ("Themes"),
                          {{"all", N_ ("All")},
                           {"10", N_ ("The 10 most recurring")},
                           {"20", N_ ("The 20 most recurring")}}},
    [TZ_CHOICE_THEMES_BY_AGENCY] = {TZ_PART_THEMES, "themes-by-agency",
                                    N_ ("Chart and columns of the agencies")},
    [TZ_CHOICE_RECURRING] = {TZ_PART_SIDE_BY_SIDE,
                             "side-by-side-agencies",
                             N_ ("Themes that recur"),
                             {{"2", N_ ("In 2 agencies or more")},
                              {"3", N_ ("In 3 agencies or more")},
                              {"5", N_ ("In 5 agencies or more")}}},
    [TZ_CHOICE_QUOTED] = {TZ_PART_SIDE_BY_SIDE,
                          "side-by-side-problems",
                          N_ ("Problems of each agency"),
                          {{"all", N_ ("All")},
                           {"1", N_ ("The first")},
                           {"3", N_ ("The first 3")},
                           {"5", N_ ("The first 5")}}},
    [TZ_CHOICE_FACTS] = {TZ_PART_AGENCIES, "agencies-facts", N_ ("Header facts")},
    [TZ_CHOICE_CHECKS] = {TZ_PART_AGENCIES, "agencies-checks", N_ ("Declared against itemised")},
    [TZ_CHOICE_COMMITMENTS] = {TZ_PART_AGENCIES, "agencies-commitments", N_ ("Commitments")},
    [TZ_CHOICE_LISTED] = {TZ_PART_PROBLEMS,
                          "problems-listed",
                          N_ ("Problems"),
                          {[TZ_LISTED_ALL] = {"all", N_ ("All")},
                           [TZ_LISTED_UNFINISHED] = {"unfinished", N_ ("Not stated as completed")},
                           [TZ_LISTED_REMARKED] = {"remarked", N_ ("With notes or verdicts")}}},
    [TZ_CHOICE_SORTED] = {TZ_PART_PROBLEMS,
                          "problems-sorted",
                          N_ ("Order"),
                          {[TZ_SORTED_AS_STATED] = {"notice", N_ ("As in the notice")},
                           [TZ_SORTED_BY_STATUS] = {"status", N_ ("By status, unfinished first")}}},
    [TZ_CHOICE_PROBLEM_THEMES] = {TZ_PART_PROBLEMS, "problems-themes", N_ ("Themes")},
    [TZ_CHOICE_NOTES] = {TZ_PART_PROBLEMS, "problems-notes", N_ ("Notes and decisions")},
};
G_STATIC_ASSERT (G_N_ELEMENTS (infos) == TZ_N_CHOICES);

/* Written in the file. */
static const char *const switch_ids[] = {"shown", "left-out"};

TzReportPart
tz_part_choice_part (TzPartChoice choice)
{
  return infos[choice].part;
}

const char *
tz_part_choice_id (TzPartChoice choice)
{
  return infos[choice].id;
}

const char *
tz_part_choice_name (TzPartChoice choice)
{
  return _ (infos[choice].name);
}

gboolean
tz_part_choice_is_switch (TzPartChoice choice)
{
  return infos[choice].values[0].id == NULL;
}

guint
tz_part_choice_n_values (TzPartChoice choice)
{
  guint n = 0;
  while (n < MAX_VALUES && infos[choice].values[n].id != NULL)
    n++;
  return tz_part_choice_is_switch (choice) ? G_N_ELEMENTS (switch_ids) : n;
}

const char *
tz_part_choice_value_id (TzPartChoice choice, guint value)
{
  return tz_part_choice_is_switch (choice) ? switch_ids[value] : infos[choice].values[value].id;
}

const char *
tz_part_choice_value_name (TzPartChoice choice, guint value)
{
  return _ (infos[choice].values[value].name);
}

static int
find_choice (const char *id)
{
  for (int choice = 0; choice < TZ_N_CHOICES; choice++)
    if (g_str_equal (infos[choice].id, id))
      return choice;
  return -1;
}

void
tz_part_choices_set (TzPartChoices *choices, const char *id, const char *value_id)
{
  int choice = find_choice (id);
  guint n_values = choice >= 0 ? tz_part_choice_n_values ((TzPartChoice)choice) : 0;
  for (guint value = 0; value < n_values; value++)
    if (g_str_equal (tz_part_choice_value_id ((TzPartChoice)choice, value), value_id))
      choices->values[choice] = (guint8)value;
}

gboolean
tz_part_choices_shows (const TzPartChoices *choices, TzPartChoice choice)
{
  return choices->values[choice] == 0;
}

guint
tz_part_choices_limit (const TzPartChoices *choices, TzPartChoice choice)
{
  const char *id = infos[choice].values[choices->values[choice]].id;
  return g_ascii_isdigit (*id) ? (guint)g_ascii_strtoull (id, NULL, 10) : G_MAXUINT;
}

guint
tz_part_choices_count (const TzPartChoices *choices)
{
  guint n = 0;
  for (guint choice = 0; choice < TZ_N_CHOICES; choice++)
    n += choices->values[choice] != 0;
  return n;
}
