#pragma once

#include "desk.h"

/**
 * tz_problem_card_new:
 * @problem: (transfer none): what the card shows is copied
 * @shares_answer: its answer is that of the problem above it
 *
 * Returns: (transfer floating): a problem as a button: status, title, measures and the beginning of its
 * answer; opens the problem in the text
 */
GtkWidget *tz_problem_card_new (TzDesk *desk, const TzProblemRow *problem, gboolean shares_answer);
