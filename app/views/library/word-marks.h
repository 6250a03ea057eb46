#pragma once

#include <gtk/gtk.h>

#include "search-words.h"

/** tz_word_marks_show: Marks the places of @words (nullable: none) in what @label says. */
void tz_word_marks_show (GtkLabel *label, const TzSearchWords *words);
