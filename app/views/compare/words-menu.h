#pragma once

#include "comparing.h"

/** tz_words_menu_connect: Gives the actions "words.wording" and "words.recurring" to @button, whose menu has them: they
 * open windows over what @comparing compares. */
void tz_words_menu_connect (GtkWidget *button, TzComparing *comparing, TzDesk *desk);
