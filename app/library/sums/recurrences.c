#include "door.h"
#include "grouping.h"
#include "library-private.h"
#include "problem-list.h"
#include "theme-numbers.h"

/* Names, numbered as they are met. */
typedef struct {
  GPtrArray *texts;    /* (element-type utf8) */
  GHashTable *numbers; /* (element-type utf8 uint) */
} Names;

typedef struct {
  guint group, agency; /* their numbers */
  gint64 day, id;
  guint first, n; /* its themes: where they begin in those of all */
} Notice;

/* A theme in the notices of the agency at hand. */
typedef struct {
  guint n_notices; /* that have it */
  guint oldest;    /* the place of the oldest of them; the newest notice is at 0 */
} Seen;

typedef struct {
  Names groups, agencies, themes;
  GArray *without;        /* (element-type gint64): notices with a problem that has no theme, ascending */
  GArray *notices;        /* (element-type Notice) */
  GArray *notices_themes; /* (element-type guint) */
  GArray *seen;           /* (element-type Seen): by the number of the theme */
  GPtrArray *result;      /* of TzRecurrence */
} Walk;

static void
free_recurrence (gpointer data)
{
  tz_recurrence_free (data);
}

static void
names_init (Names *names)
{
  names->texts = g_ptr_array_new_with_free_func (g_free);
  names->numbers = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
names_clear (Names *names)
{
  g_hash_table_unref (names->numbers);
  g_ptr_array_unref (names->texts);
}

static guint
number_of (Names *names, const char *name)
{
  gpointer number;
  const char *known = name != NULL ? name : ""; /* of a damaged file */
  if (g_hash_table_lookup_extended (names->numbers, known, NULL, &number))
    return GPOINTER_TO_UINT (number);
  char *text = g_strdup (known);
  g_hash_table_insert (names->numbers, text, GUINT_TO_POINTER (names->texts->len));
  g_ptr_array_add (names->texts, text);
  return names->texts->len - 1;
}

static void
walk_init (Walk *walk)
{
  names_init (&walk->groups);
  names_init (&walk->agencies);
  names_init (&walk->themes);
  walk->notices = g_array_new (FALSE, FALSE, sizeof (Notice));
  walk->notices_themes = g_array_new (FALSE, FALSE, sizeof (guint));
  walk->seen = g_array_new (FALSE, TRUE, sizeof (Seen));
  walk->result = g_ptr_array_new_with_free_func (free_recurrence);
}

static void
walk_clear (Walk *walk)
{
  names_clear (&walk->groups);
  names_clear (&walk->agencies);
  names_clear (&walk->themes);
  g_clear_pointer (&walk->without, g_array_unref);
  g_array_unref (walk->notices);
  g_array_unref (walk->notices_themes);
  g_array_unref (walk->seen);
  g_clear_pointer (&walk->result, g_ptr_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Walk, walk_clear)

/* ---- Reading: in the order of the file, for to look up the themes of each notice takes several times as long ---- */

static void
add_theme (Walk *walk, const char *theme)
{
  guint number = number_of (&walk->themes, theme);
  g_array_append_val (walk->notices_themes, number);
}

static int
compare_ids (gconstpointer left, gconstpointer right)
{
  gint64 a = *(const gint64 *)left, b = *(const gint64 *)right;
  return a < b ? -1 : a > b;
}

/* @themes: as the notice keeps them, a blank between two. */
static void
add_themes (Walk *walk, char *themes, gint64 notice)
{
  for (char *theme = themes; *theme != '\0';) {
    char *end = strchr (theme, ' ');
    if (end != NULL)
      *end = '\0';
    add_theme (walk, theme);
    theme = end != NULL ? end + 1 : theme + strlen (theme);
  }
  if (g_array_binary_search (walk->without, &notice, compare_ids, NULL))
    add_theme (walk, "");
}

static void
add_notice (Walk *walk, TzStatement *statement)
{
  g_autofree char *themes = tz_statement_dup_words (statement, 4);
  Notice notice = {.group = number_of (&walk->groups, tz_statement_get_text (statement, 0)),
                   .agency = number_of (&walk->agencies, tz_statement_get_text (statement, 1)),
                   .day = tz_statement_get_int (statement, 2),
                   .id = tz_statement_get_int (statement, 3),
                   .first = walk->notices_themes->len};
  add_themes (walk, themes, notice.id);
  notice.n = walk->notices_themes->len - notice.first;
  g_array_append_val (walk->notices, notice);
}

static gboolean
read_notices (Walk *walk, TzConnection *connection, const TzProblemQuery *query, GError **error)
{
  g_autofree char *select =
      g_strdup_printf ("SELECT %s, n.name, n.feedback_day, n.id, n.themes FROM notice n",
                       tz_grouping_get_sql (query->grouping));
  g_autoptr (TzWhere) where = tz_where_new ("n.counts AND n.feedback_day IS NOT NULL");
  tz_problems_add_notices (where, query);
  g_autoptr (TzStatement) statement = tz_where_prepare (where, connection, select, "", error);
  if (statement == NULL)
    return FALSE;
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW)
    add_notice (walk, statement);
  return step == TZ_STEP_DONE;
}

static gboolean
read_without (Walk *walk, TzConnection *connection, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection, "SELECT notice FROM notice_theme WHERE theme = ? ORDER BY notice", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, TZ_THEME_NONE);
  walk->without = tz_statement_read_ids (statement, error);
  return walk->without != NULL;
}

/* ---- Walking: the notices of one agency after each other, newest first ---- */

static int
compare_notices (gconstpointer left, gconstpointer right)
{
  const Notice *a = left, *b = right;
  if (a->group != b->group)
    return a->group < b->group ? -1 : 1;
  if (a->agency != b->agency)
    return a->agency < b->agency ? -1 : 1;
  if (a->day != b->day)
    return a->day > b->day ? -1 : 1;
  return compare_ids (&a->id, &b->id);
}

static void
see_themes (Walk *walk, const Notice *notice, guint place)
{
  for (guint i = notice->first; i < notice->first + notice->n; i++) {
    Seen *seen = &g_array_index (walk->seen, Seen, g_array_index (walk->notices_themes, guint, i));
    seen->n_notices++;
    seen->oldest = place;
  }
}

static void
add_recurrence (Walk *walk, guint group, guint theme, const Seen *seen)
{
  TzRecurrence *recurrence = g_new (TzRecurrence, 1);
  *recurrence = (TzRecurrence){.name = g_strdup (walk->groups.texts->pdata[group]),
                               .theme = g_strdup (walk->themes.texts->pdata[theme]),
                               .n_again = seen->n_notices - 1,
                               .n_later = seen->oldest};
  g_ptr_array_add (walk->result, recurrence);
}

/* What stood in the newest notice alone could not come back. */
static void
end_agency (Walk *walk, guint group)
{
  for (guint theme = 0; theme < walk->seen->len; theme++) {
    Seen *seen = &g_array_index (walk->seen, Seen, theme);
    if (seen->oldest > 0)
      add_recurrence (walk, group, theme, seen);
    *seen = (Seen){0};
  }
}

static void
walk_agencies (Walk *walk)
{
  g_array_sort (walk->notices, compare_notices);
  g_array_set_size (walk->seen, walk->themes.texts->len);
  const Notice *last = NULL;
  for (guint i = 0, place = 0; i < walk->notices->len; i++, place++) {
    const Notice *notice = &g_array_index (walk->notices, Notice, i);
    if (last != NULL && (last->group != notice->group || last->agency != notice->agency)) {
      end_agency (walk, last->group);
      place = 0;
    }
    see_themes (walk, notice, place);
    last = notice;
  }
  if (last != NULL)
    end_agency (walk, last->group);
}

GPtrArray *
tz_library_list_recurrences (TzLibrary *library, const TzProblemQuery *query, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return NULL;
  g_auto (Walk) walk = {0};
  walk_init (&walk);
  if (!read_without (&walk, snapshot->connection, error) ||
      !read_notices (&walk, snapshot->connection, query, error))
    return NULL;
  walk_agencies (&walk);
  return g_steal_pointer (&walk.result);
}
