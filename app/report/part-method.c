#include "parts.h"

#include <glib/gi18n.h>

typedef struct {
  const char *term;
  const char *meaning;
} Definition;

static const Definition counted[] = {
    {N_ ("Notice"),
     N_ ("A document in which an agency says what it did about the problems of an inspection.")},
    {N_ ("Problem"),
     N_ ("The smallest unit that the notice itself numbers or names as a problem and answers.")},
    {N_ ("Measure"), N_ ("One enumerated action in the answer to a problem. Where several problems share an "
                         "answer, each shows its measures.")},
    {N_ ("Status"),
     N_ ("How far a problem is, where the notice says so of it; never inferred from what was done.")},
    {N_ ("Theme"), N_ ("What a problem is about: one to three of a list of themes, the most central first. A "
                       "problem counts once in each of its themes and once in any total.")},
    {N_ ("What counts"),
     N_ ("Rectification notices whose outline is certain. The others are left out and named.")},
};

static const Definition rates[] = {
    {N_ ("Completion rate"),
     N_ ("Problems completed, also where they are to be kept up, out of the problems whose status is stated. "
         "Mostly completed does not count as completed.")},
    {N_ ("Rate including mostly completed"), N_ ("The same with the problems that are mostly completed.")},
    {N_ ("Not stated"), N_ ("Problems of which the notice does not say how far they are. They never count as "
                            "done; their share stands beside the rate.")},
    {N_ ("Declared rate"),
     N_ ("What the notice declares in its summary: problems done out of all problems. It is "
         "shown beside the itemised rate and never mixed with it; only notices that state "
         "both figures are added up.")},
    {N_ ("Several notices"),
     N_ ("Their numerators and denominators are added up; a rate is never an average of rates.")},
    {N_ ("Order"),
     N_ ("By rate: agencies with at least 5 problems whose status is stated, and at least half of "
         "all stated, come first; then those with fewer; then those that state none.")},
};

static const Definition checks[] = {
    {N_ ("Declared against itemised"),
     N_ ("A figure of the summary against what its problems add up to. Where "
         "the problems do not itemise it, it cannot be checked, and the report "
         "says so.")},
    {N_ ("Commitment"),
     N_ ("A promise with a deadline on the calendar. It is overdue when the last day it can "
         "mean is past; that says nothing of whether it was kept. Open ends are never overdue.")},
    {N_ ("Money"),
     N_ ("Amounts in the text are never added up; only sums that the notice declares are shown.")},
    {N_ ("Damage"), N_ ("A place where the published text lost characters. It is shown as it is and never "
                        "repaired; a date there is the set of days it can mean.")},
    {N_ ("Place"),
     N_ ("A figure leads to its problems, a problem to its line in the text as imported, from 1 on.")},
};

static void
add_definitions (TzDraft *draft, const char *title, const Definition *definitions, guint n)
{
  TzGrid *grid = tz_grid_new ();
  tz_grid_add_column (grid, NULL, 1, TZ_ALIGN_START);
  tz_grid_add_column (grid, NULL, 4.5, TZ_ALIGN_START);
  for (guint i = 0; i < n; i++) {
    tz_grid_add_row (grid, NULL);
    tz_grid_set (grid, 0, _ (definitions[i].term), NULL);
    tz_grid_set (grid, 1, _ (definitions[i].meaning), NULL);
  }
  tz_blocks_add_heading (draft->blocks, 2, title, NULL);
  tz_blocks_add_grid (draft->blocks, grid);
}

/* The order by rate, which is the last of them, is told where it is the one. */
static guint
count_rates (const TzDraft *draft)
{
  return G_N_ELEMENTS (rates) - (draft->options->order != TZ_ORDER_RATE);
}

gboolean
tz_part_method (TzDraft *draft, GError **error G_GNUC_UNUSED)
{
  tz_draft_begin_part (draft, TZ_PART_METHOD);
  tz_blocks_add_text (
      draft->blocks, TZ_TYPE_BODY,
      _ ("The texts were kept as they were published and read by rules, on this computer. Each "
         "finding is a place in a text. What a text does not say is shown as not stated."));
  add_definitions (draft, _ ("What is counted"), counted, G_N_ELEMENTS (counted));
  add_definitions (draft, _ ("Rates"), rates, count_rates (draft));
  add_definitions (draft, _ ("Checks"), checks, G_N_ELEMENTS (checks));
  return TRUE;
}
