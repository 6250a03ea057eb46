#include "door.h"
#include "errors.h"
#include "library-private.h"
#include "word-care.h"
#include "word-index.h"

static gboolean
forget (TzConnection *connection, gpointer data G_GNUC_UNUSED, GError **error)
{
  return tz_word_care_forget (connection, error);
}

static gboolean
write_plan (TzConnection *connection, gpointer plan, GError **error)
{
  return tz_word_index_write (connection, plan, error);
}

/* @plan: (out) (nullable): the next step, made beside what others write. */
static gboolean
make_plan (TzLibrary *library, guint least, TzWordPlan **plan, GError **error)
{
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  return snapshot != NULL && tz_word_plan_new (snapshot->connection, least, plan, error);
}

/* Brings in the next texts, once, and what is ripe becomes one. */
static gboolean
index_some (TzLibrary *library, guint least, guint *n, GError **error)
{
  for (;;) {
    g_autoptr (TzWordPlan) plan = NULL;
    if (!make_plan (library, *n > 0 ? 0 : least, &plan, error))
      return FALSE;
    if (plan == NULL)
      return TRUE;
    if (!tz_library_write (library, write_plan, plan, error))
      return FALSE;
    *n += plan->n_texts;
  }
}

gboolean
tz_library_index_stored (TzLibrary *library, gboolean more, guint *n, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (GError) local = NULL;
  guint n_texts = 0;
  gboolean done = index_some (library, more ? TZ_WORD_LONG : 1, &n_texts, &local);
  if (n != NULL)
    *n = n_texts;
  if (g_error_matches (local, TZ_ERROR, TZ_ERROR_CORRUPT))
    return tz_library_write (library, forget, NULL, error);
  if (!done)
    g_propagate_error (error, g_steal_pointer (&local));
  return done;
}
