#include "door.h"
#include "grouping.h"
#include "library-private.h"
#include "problem-list.h"

/* A theme in the notices of the agency at hand. */
typedef struct {
  guint n_notices; /* that have it */
  guint oldest;    /* the place of the oldest of them; the newest notice is at 0 */
} Seen;

/* The notices of one agency come newest first, each with its themes. */
typedef struct {
  TzStatement *themes_of; /* a notice: their numbers */
  GPtrArray *keys;        /* (element-type utf8): of the themes by their numbers */
  char *group;
  char *agency;
  guint n_notices;   /* of the agency, so far */
  GArray *seen;      /* (element-type Seen): by the number of the theme */
  GPtrArray *result; /* of TzRecurrence */
} Walk;

static void
free_recurrence (gpointer data)
{
  tz_recurrence_free (data);
}

static void
walk_clear (Walk *walk)
{
  g_clear_pointer (&walk->themes_of, tz_statement_release);
  g_clear_pointer (&walk->keys, g_ptr_array_unref);
  g_clear_pointer (&walk->seen, g_array_unref);
  g_clear_pointer (&walk->result, g_ptr_array_unref);
  g_free (walk->group);
  g_free (walk->agency);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Walk, walk_clear)

static void
add_recurrence (Walk *walk, guint theme, const Seen *seen)
{
  TzRecurrence *recurrence = g_new (TzRecurrence, 1);
  *recurrence = (TzRecurrence){.name = g_strdup (walk->group),
                               .theme = g_strdup (walk->keys->pdata[theme]),
                               .n_again = seen->n_notices - 1,
                               .n_later = seen->oldest};
  g_ptr_array_add (walk->result, recurrence);
}

/* What stood in the newest notice alone could not come back. */
static void
end_agency (Walk *walk)
{
  for (guint theme = 0; theme < walk->seen->len; theme++) {
    Seen *seen = &g_array_index (walk->seen, Seen, theme);
    if (seen->oldest > 0)
      add_recurrence (walk, theme, seen);
    *seen = (Seen){0};
  }
  walk->n_notices = 0;
}

static void
turn_to (Walk *walk, const char *group, const char *agency)
{
  if (g_strcmp0 (walk->group, group) == 0 && g_strcmp0 (walk->agency, agency) == 0)
    return;
  end_agency (walk);
  g_free (walk->group);
  g_free (walk->agency);
  walk->group = g_strdup (group);
  walk->agency = g_strdup (agency);
}

static gboolean
add_notice (Walk *walk, gint64 notice, GError **error)
{
  TzStep step;
  tz_statement_reset (walk->themes_of);
  tz_statement_bind_int (walk->themes_of, 1, notice);
  while ((step = tz_statement_step (walk->themes_of, error)) == TZ_STEP_ROW) {
    gint64 theme = tz_statement_get_int (walk->themes_of, 0);
    if (theme < 0 || theme >= walk->seen->len) /* of a damaged file */
      continue;
    Seen *seen = &g_array_index (walk->seen, Seen, theme);
    seen->n_notices++;
    seen->oldest = walk->n_notices;
  }
  walk->n_notices++;
  return step == TZ_STEP_DONE;
}

static gboolean
walk_init (Walk *walk, TzConnection *connection, GError **error)
{
  g_autoptr (TzStatement) themes = tz_connection_prepare (connection, "SELECT id, key FROM theme", error);
  walk->themes_of = tz_connection_prepare (
      connection, "SELECT theme FROM notice_theme INDEXED BY notice_theme_notice WHERE notice = ?", error);
  if (themes == NULL || walk->themes_of == NULL)
    return FALSE;
  walk->keys = g_ptr_array_new_with_free_func (g_free);
  walk->result = g_ptr_array_new_with_free_func (free_recurrence);
  TzStep step;
  while ((step = tz_statement_step (themes, error)) == TZ_STEP_ROW) {
    guint number = (guint)tz_statement_get_int (themes, 0);
    g_ptr_array_set_size (walk->keys, (int)MAX (walk->keys->len, number + 1));
    walk->keys->pdata[number] = tz_statement_dup_text (themes, 1);
  }
  walk->seen = g_array_new (FALSE, TRUE, sizeof (Seen));
  g_array_set_size (walk->seen, walk->keys->len);
  return step == TZ_STEP_DONE;
}

static TzStatement *
prepare (TzConnection *connection, const TzProblemQuery *query, GError **error)
{
  const char *group = tz_grouping_get_sql (query->grouping);
  g_autofree char *select = g_strdup_printf ("SELECT %s, n.name, n.id FROM notice n", group);
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
  g_auto (Walk) walk = {0};
  g_autoptr (TzStatement) statement = snapshot != NULL ? prepare (snapshot->connection, query, error) : NULL;
  if (statement == NULL || !walk_init (&walk, snapshot->connection, error))
    return NULL;
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    turn_to (&walk, tz_statement_get_text (statement, 0), tz_statement_get_text (statement, 1));
    if (!add_notice (&walk, tz_statement_get_int (statement, 2), error))
      return NULL;
  }
  end_agency (&walk);
  return step == TZ_STEP_DONE ? g_steal_pointer (&walk.result) : NULL;
}
