#include "own-words-submit.h"

#include <glib/gi18n.h>

#include "undo-toast.h"

/* A change on its way, and where it is to be told of. */
typedef struct {
  TzDesk *desk;
  GWeakRef toasts;
  char *done;
} Change;

static Change *
change_new (TzDesk *desk, AdwToastOverlay *toasts, char *done)
{
  Change *change = g_new (Change, 1);
  change->desk = g_object_ref (desk);
  change->done = done;
  g_weak_ref_init (&change->toasts, toasts);
  return change;
}

static void
change_free (Change *change)
{
  g_object_unref (change->desk);
  g_weak_ref_clear (&change->toasts);
  g_free (change->done);
  g_free (change);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Change, change_free)

static void
changed_cb (GObject *library, GAsyncResult *result, gpointer data)
{
  g_autoptr (Change) change = data;
  g_autoptr (AdwToastOverlay) toasts = g_weak_ref_get (&change->toasts);
  g_autoptr (GError) error = NULL;
  gint64 step = 0;
  gboolean done = tz_library_submit_step_finish (TZ_LIBRARY (library), result, &step, &error);
  if (toasts != NULL && gtk_widget_get_mapped (GTK_WIDGET (toasts)))
    adw_toast_overlay_add_toast (
        toasts, tz_undo_toast_new (change->desk, done ? change->done : error->message, step));
  else if (done)
    tz_desk_toast_undo (change->desk, change->done, step);
  else
    tz_desk_toast_error (change->desk, _ ("The word list stays as it is"), error);
}

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
tz_own_words_submit (TzLibrary *library, TzOwnWord *word, TzDesk *desk, AdwToastOverlay *toasts, char *done)
{
  tz_library_submit_step (library, add_func, word, free_word, NULL, changed_cb,
                          change_new (desk, toasts, done));
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
tz_own_words_submit_removal (TzLibrary *library, gint64 id, TzDesk *desk, AdwToastOverlay *toasts, char *done)
{
  tz_library_submit_step (library, remove_func, g_memdup2 (&id, sizeof id), g_free, NULL, changed_cb,
                          change_new (desk, toasts, done));
}
