#include "door.h"
#include "grouping.h"
#include "library-private.h"
#include "problem-list.h"
#include "theme-numbers.h"

#define N_HINTS 256u

/* The notices of one agency in one group, the newest first. */
typedef struct {
  char *group;
  guint n_notices;
} Series;

/* Where a notice stands. */
typedef struct {
  guint series; /* its number and 1; 0 where the notice is not asked for */
  guint place;  /* in it */
} Slot;

/* A theme in the notices of a series. */
typedef struct {
  guint n_notices; /* that have it */
  guint oldest;    /* the place of the oldest of them; the newest notice is at 0 */
} Seen;

typedef struct {
  char *id;
  Seen *seen; /* by the number of the series */
} Theme;

typedef struct {
  GArray *series;       /* (element-type Series) */
  GArray *slots;        /* (element-type Slot): by the number of the notice */
  GArray *themes;       /* (element-type Theme): as they are met */
  GHashTable *numbers;  /* (element-type utf8 uint): of the themes */
  guint hints[N_HINTS]; /* by their first letters: one more than the number of a theme, 0 for none */
} Walk;

static void
free_recurrence (gpointer data)
{
  tz_recurrence_free (data);
}

static void
clear_series (gpointer series)
{
  g_free (((Series *)series)->group);
}

static void
clear_theme (gpointer theme)
{
  g_free (((Theme *)theme)->id);
  g_free (((Theme *)theme)->seen);
}

static void
walk_init (Walk *walk)
{
  walk->series = g_array_new (FALSE, FALSE, sizeof (Series));
  walk->slots = g_array_new (FALSE, TRUE, sizeof (Slot));
  walk->themes = g_array_new (FALSE, FALSE, sizeof (Theme));
  walk->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  g_array_set_clear_func (walk->series, clear_series);
  g_array_set_clear_func (walk->themes, clear_theme);
}

static void
walk_clear (Walk *walk)
{
  g_hash_table_unref (walk->numbers);
  g_array_unref (walk->themes);
  g_array_unref (walk->slots);
  g_array_unref (walk->series);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Walk, walk_clear)

static TzStatement *
prepare (TzConnection *connection, const TzProblemQuery *query, const char *select, const char *after,
         GError **error)
{
  g_autoptr (TzWhere) where = tz_where_new ("n.counts AND n.feedback_day IS NOT NULL");
  tz_problems_add_notices (where, query);
  return tz_where_prepare (where, connection, select, after, error);
}

/* ---- Series: one agency after the other, by an index ---- */

/* The series of @group, of those from @first on, which are of one agency. Returns: its number. */
static guint
find_series (GArray *all, guint first, const char *group)
{
  const char *known = group != NULL ? group : ""; /* of a damaged file */
  for (guint i = first; i < all->len; i++)
    if (g_str_equal (g_array_index (all, Series, i).group, known))
      return i;
  const Series series = {.group = g_strdup (known)};
  g_array_append_val (all, series);
  return all->len - 1;
}

static void
add_notice (Walk *walk, guint series, guint notice)
{
  if (notice >= walk->slots->len)
    g_array_set_size (walk->slots, notice + 1);
  g_array_index (walk->slots, Slot, notice) =
      (Slot){series + 1, g_array_index (walk->series, Series, series).n_notices++};
}

static gboolean
read_series (Walk *walk, TzConnection *connection, const TzProblemQuery *query, GError **error)
{
  g_autofree char *select =
      g_strdup_printf ("SELECT n.name, %s, n.id FROM notice n", tz_grouping_get_sql (query->grouping));
  g_autoptr (TzStatement) statement =
      prepare (connection, query, select, "ORDER BY n.name, n.feedback_day DESC, n.id", error);
  if (statement == NULL)
    return FALSE;
  g_autofree char *agency = NULL;
  guint first = 0;
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    const char *name = tz_statement_get_text (statement, 0);
    if (agency == NULL || g_strcmp0 (agency, name) != 0) {
      g_free (agency);
      agency = g_strdup (name != NULL ? name : "");
      first = walk->series->len;
    }
    guint series = find_series (walk->series, first, tz_statement_get_text (statement, 1));
    add_notice (walk, series, (guint)tz_statement_get_int (statement, 2));
  }
  return step == TZ_STEP_DONE;
}

/* ---- Themes: in the order of the file, for to look up those of each notice takes several times as long ---- */

static guint
number_of (Walk *walk, const char *id)
{
  gpointer number;
  if (g_hash_table_lookup_extended (walk->numbers, id, NULL, &number))
    return GPOINTER_TO_UINT (number);
  const Theme theme = {g_strdup (id), g_new0 (Seen, walk->series->len)};
  g_hash_table_insert (walk->numbers, theme.id, GUINT_TO_POINTER (walk->themes->len));
  g_array_append_val (walk->themes, theme);
  return walk->themes->len - 1;
}

/* The number of a theme of @length bytes. A notice names fifteen of the same thirty themes: by hints most are found
 * without a hash table. */
static guint
number_of_theme (Walk *walk, const char *theme, gsize length)
{
  guint64 letters = 0;
  memcpy (&letters, theme, MIN (length, sizeof letters));
  guint *hint = &walk->hints[((letters + length) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> 56];
  if (*hint == 0 || strcmp (g_array_index (walk->themes, Theme, *hint - 1).id, theme) != 0)
    *hint = number_of (walk, theme) + 1;
  return *hint - 1;
}

static void
see (Walk *walk, guint theme, const Slot *slot)
{
  Seen *seen = &g_array_index (walk->themes, Theme, theme).seen[slot->series - 1];
  seen->n_notices++;
  seen->oldest = MAX (seen->oldest, slot->place);
}

static const Slot *
find_slot (const Walk *walk, gint64 notice)
{
  static const Slot none = {0, 0};
  return notice >= 0 && notice < walk->slots->len ? &g_array_index (walk->slots, Slot, notice) : &none;
}

/* @themes: as a notice keeps them, a blank between two. */
static void
see_themes (Walk *walk, char *themes, const Slot *slot)
{
  for (char *theme = themes; *theme != '\0';) {
    char *end = strchr (theme, ' ');
    gsize length = end != NULL ? (gsize)(end - theme) : strlen (theme);
    theme[length] = '\0';
    see (walk, number_of_theme (walk, theme, length), slot);
    theme += length + (end != NULL);
  }
}

static gboolean
read_themes (Walk *walk, TzConnection *connection, const TzProblemQuery *query, GError **error)
{
  g_autoptr (TzStatement) statement =
      prepare (connection, query, "SELECT n.id, n.themes FROM notice n", "", error);
  if (statement == NULL)
    return FALSE;
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    const Slot *slot = find_slot (walk, tz_statement_get_int (statement, 0));
    g_autofree char *themes = tz_statement_dup_words (statement, 1);
    if (slot->series > 0)
      see_themes (walk, themes, slot);
  }
  return step == TZ_STEP_DONE;
}

/* Problems that have no theme are of one without a name. */
static gboolean
read_without (Walk *walk, TzConnection *connection, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "SELECT notice FROM notice_theme WHERE theme = ?", error);
  if (statement == NULL)
    return FALSE;
  guint none = number_of (walk, "");
  tz_statement_bind_int (statement, 1, TZ_THEME_NONE);
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    const Slot *slot = find_slot (walk, tz_statement_get_int (statement, 0));
    if (slot->series > 0)
      see (walk, none, slot);
  }
  return step == TZ_STEP_DONE;
}

/* ---- What came back ---- */

static TzRecurrence *
make_recurrence (const Series *series, const Theme *theme, const Seen *seen)
{
  TzRecurrence *recurrence = g_new (TzRecurrence, 1);
  *recurrence = (TzRecurrence){.name = g_strdup (series->group),
                               .theme = g_strdup (theme->id),
                               .n_again = seen->n_notices - 1,
                               .n_later = seen->oldest};
  return recurrence;
}

/* Where there is one notice nothing could come back. */
static GPtrArray *
list_recurrences (const Walk *walk)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (free_recurrence);
  for (guint i = 0; i < walk->series->len; i++) {
    const Series *series = &g_array_index (walk->series, Series, i);
    for (guint j = 0; series->n_notices > 1 && j < walk->themes->len; j++) {
      const Theme *theme = &g_array_index (walk->themes, Theme, j);
      if (theme->seen[i].n_notices > 0)
        g_ptr_array_add (all, make_recurrence (series, theme, &theme->seen[i]));
    }
  }
  return all;
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
  if (!read_series (&walk, snapshot->connection, query, error) ||
      !read_themes (&walk, snapshot->connection, query, error) ||
      !read_without (&walk, snapshot->connection, error))
    return NULL;
  return list_recurrences (&walk);
}
