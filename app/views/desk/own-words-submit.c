#include "own-words-submit.h"

static gpointer
add_func (TzLibrary *library, gpointer word, GError **error)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_ptr_array_add (words, word);
  tz_library_add_own_words (library, words, error);
  return NULL;
}

static void
free_word (gpointer word)
{
  tz_own_word_free (word);
}

void
tz_own_words_submit (TzLibrary *library, TzOwnWord *word, GAsyncReadyCallback callback, gpointer data)
{
  tz_library_submit_step (library, add_func, word, free_word, callback, data);
}

static gpointer
remove_func (TzLibrary *library, gpointer id, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (ids, id, 1);
  tz_library_remove_own_words (library, ids, error);
  return NULL;
}

void
tz_own_words_submit_removal (TzLibrary *library, gint64 id, GAsyncReadyCallback callback, gpointer data)
{
  tz_library_submit_step (library, remove_func, g_memdup2 (&id, sizeof id), g_free, callback, data);
}
