#pragma once

#include <gtk/gtk.h>

#include "own-words.h"

/** TzOwnWordAdder: a popover that asks for a word of the word list and what it is. Signal: "add" (pointer: TzOwnWord,
 * without creator). */
#define TZ_TYPE_OWN_WORD_ADDER (tz_own_word_adder_get_type ())
G_DECLARE_FINAL_TYPE (TzOwnWordAdder, tz_own_word_adder, TZ, OWN_WORD_ADDER, GtkPopover)

/** tz_own_word_adder_set_lexicon: @lexicon: for the themes; outlives the popover's use. */
void tz_own_word_adder_set_lexicon (TzOwnWordAdder *adder, const TzLexicon *lexicon);
