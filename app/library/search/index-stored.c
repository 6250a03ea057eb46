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

gboolean
tz_library_index_stored (TzLibrary *library, gboolean more, GError **error)
{
  tz_door_enter ("library");
  guint least = more ? TZ_WORD_LONG : 1;
  for (;;) {
    g_autoptr (GError) local = NULL;
    g_autoptr (TzWordPlan) plan = NULL;
    if (!make_plan (library, least, &plan, &local) && g_error_matches (local, TZ_ERROR, TZ_ERROR_CORRUPT))
      return tz_library_write (library, forget, NULL, error);
    if (local != NULL) {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
    if (plan == NULL)
      return TRUE;
    if (!tz_library_write (library, write_plan, plan, error))
      return FALSE;
    if (plan->n_texts > 0)
      least = 0;
  }
}
