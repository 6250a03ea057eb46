#pragma once

#include "open-notice.h"

/** TzProblemGoer: a popover that goes to a problem by its number. */
#define TZ_TYPE_PROBLEM_GOER (tz_problem_goer_get_type ())
G_DECLARE_FINAL_TYPE (TzProblemGoer, tz_problem_goer, TZ, PROBLEM_GOER, GtkPopover)

GtkWidget *tz_problem_goer_new (void);

/** tz_problem_goer_ask: Asks for the number of a problem of @open. */
void tz_problem_goer_ask (TzProblemGoer *goer, TzOpenNotice *open);
