#pragma once

#include "open-notice.h"

/**
 * tz_numbered_problem_find:
 * @number: as the notice numbers its problems, or else which of all problems it is, counted from 1
 *
 * Where sections begin anew with their numbers, it is the first after the problem one is at, from the end on to the
 * beginning.
 *
 * Returns: the index of the problem, or -1
 */
int tz_numbered_problem_find (TzOpenNotice *open, const char *number);
