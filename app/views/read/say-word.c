#include "say-word.h"

#include <glib/gi18n.h>

#include "own-words-submit.h"

void
tz_say_word (TzReviewer *reviewer, TzEntityType type, TzSpan span)
{
  TzOpenNotice *open = tz_reviewer_get_open (reviewer);
  TzDesk *desk = tz_open_notice_get_desk (open);
  g_autofree char *term = tz_text_dup_slice (tz_open_notice_get_text (open), span);
  const TzOwnWord word = {.type = (int)type, .term = term, .creator = (char *)tz_desk_get_creator (desk)};
  tz_own_words_submit (tz_open_notice_get_library (open), tz_own_word_copy (&word), desk, NULL,
                       g_strdup_printf (_ ("“%s” is found everywhere from now on"), term));
}
