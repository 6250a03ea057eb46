#include "say-word.h"

#include <glib/gi18n.h>

#include "own-words-submit.h"

/* A word on its way into the list. */
typedef struct {
  TzDesk *desk;
  char *done; /* what to say of it */
} Saying;

static void
said_cb (GObject *library, GAsyncResult *result, gpointer data)
{
  Saying *saying = data;
  g_autoptr (TzDesk) desk = saying->desk;
  g_autofree char *words = saying->done;
  g_autoptr (GError) error = NULL;
  gint64 step = 0;
  gboolean done = tz_library_submit_step_finish (TZ_LIBRARY (library), result, &step, &error);
  g_free (saying);
  if (done)
    tz_desk_toast_undo (desk, words, step);
  else
    tz_desk_toast_error (desk, _ ("The word list stays as it is"), error);
}

void
tz_say_word (TzReviewer *reviewer, TzEntityType type, TzSpan span)
{
  TzOpenNotice *open = tz_reviewer_get_open (reviewer);
  TzDesk *desk = tz_open_notice_get_desk (open);
  g_autofree char *term = tz_text_dup_slice (tz_open_notice_get_text (open), span);
  const TzOwnWord word = {.type = (int)type, .term = term, .creator = (char *)tz_desk_get_creator (desk)};
  Saying *saying = g_new (Saying, 1);
  *saying = (Saying){g_object_ref (desk), g_strdup_printf (_ ("“%s” is found everywhere from now on"), term)};
  tz_own_words_submit (tz_open_notice_get_library (open), tz_own_word_copy (&word), said_cb, saying);
}
