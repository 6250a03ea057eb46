#include "door.h"
#include "grouping.h"
#include "library-private.h"
#include "problem-list.h"

/* The notices of one agency come newest first, each with its themes: where a theme stood last is its first notice. */
typedef struct {
  char *group;
  char *agency;
  gint64 notice;     /* at hand */
  guint n_notices;   /* so far */
  GHashTable *seen;  /* (element-type utf8 TzRecurrence) */
  GPtrArray *result; /* of TzRecurrence */
} Walk;

static void
free_recurrence (gpointer data)
{
  tz_recurrence_free (data);
}

/* Takes over what came back, and drops what stood in the newest notice alone. */
static void
end_agency (Walk *walk)
{
  GHashTableIter iter;
  gpointer value;
  g_hash_table_iter_init (&iter, walk->seen);
  while (g_hash_table_iter_next (&iter, NULL, &value)) {
    TzRecurrence *recurrence = value;
    g_hash_table_iter_steal (&iter);
    if (recurrence->n_later > 0)
      g_ptr_array_add (walk->result, recurrence);
    else
      tz_recurrence_free (recurrence);
  }
  walk->n_notices = 0;
  walk->notice = 0;
}

static void
turn_to (Walk *walk, const char *group, const char *agency, gint64 notice)
{
  if (g_strcmp0 (walk->group, group) != 0 || g_strcmp0 (walk->agency, agency) != 0) {
    end_agency (walk);
    g_free (walk->group);
    g_free (walk->agency);
    walk->group = g_strdup (group);
    walk->agency = g_strdup (agency);
  }
  walk->n_notices += walk->notice != notice;
  walk->notice = notice;
}

static void
add_theme (Walk *walk, const char *theme)
{
  TzRecurrence *recurrence = g_hash_table_lookup (walk->seen, theme);
  if (recurrence == NULL) {
    recurrence = g_new0 (TzRecurrence, 1);
    recurrence->name = g_strdup (walk->group);
    recurrence->theme = g_strdup (theme);
    g_hash_table_insert (walk->seen, recurrence->theme, recurrence);
  } else
    recurrence->n_again++;
  recurrence->n_later = walk->n_notices - 1;
}

static TzStatement *
prepare (TzConnection *connection, const TzProblemQuery *query, GError **error)
{
  const char *group = tz_grouping_get_sql (query->grouping);
  g_autofree char *select =
      g_strdup_printf ("SELECT %s, n.name, n.id, t.key FROM notice n JOIN notice_theme x ON x.notice = n.id"
                       " JOIN theme t ON t.id = x.theme",
                       group);
  g_autofree char *order = g_strdup_printf ("ORDER BY %s, n.name, n.feedback_day DESC, n.id", group);
  g_autoptr (TzWhere) where = tz_where_new ("n.counts AND n.feedback_day IS NOT NULL");
  tz_problems_add_notices (where, query);
  return tz_where_prepare (where, connection, select, order, error);
}

GPtrArray *
tz_library_list_recurrences (TzLibrary *library, const TzProblemQuery *query, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  g_autoptr (TzStatement) statement = snapshot != NULL ? prepare (snapshot->connection, query, error) : NULL;
  if (statement == NULL)
    return NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_recurrence);
  g_autoptr (GPtrArray) result = g_ptr_array_new_with_free_func (free_recurrence);
  Walk walk = {.seen = seen, .result = result};
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    turn_to (&walk, tz_statement_get_text (statement, 0), tz_statement_get_text (statement, 1),
             tz_statement_get_int (statement, 2));
    add_theme (&walk, tz_statement_get_text (statement, 3));
  }
  end_agency (&walk);
  g_free (walk.group);
  g_free (walk.agency);
  return step == TZ_STEP_DONE ? g_steal_pointer (&result) : NULL;
}
