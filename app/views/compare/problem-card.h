#pragma once

#include "desk.h"

/**
 * tz_problem_card_new:
 * @problem: (transfer none): what the card shows is copied
 * @notes: (nullable): what the analyst wrote on it
 * @shares_answer: its answer is that of the problem above it
 *
 * Returns: (transfer floating): a problem as a button: status, the analyst's verdict, title, measures, the
 * beginning of its answer and the notes; opens the problem in the text
 */
GtkWidget *tz_problem_card_new (TzDesk *desk, const TzProblemRow *problem, const char *notes,
                                gboolean shares_answer);
