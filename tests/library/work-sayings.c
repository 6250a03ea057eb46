#include "work-sayings.h"

#include <sqlite3.h>
#include <string.h>

#define GONE "-"
#define NAME "搜"
#define MAX_SEARCHES 8

/* ---- Forms ---- */

/* A notice by its number or, where it was not made here, by its id. */
static char *
dup_mark (TzLibrary *library, gint64 id)
{
  guint number = state_get_number (library, id);
  return number != 0 ? g_strdup_printf ("%u", number) : g_strdup_printf ("kept%d", (int)id);
}

static void
set_form (TzLibrary *library, gint64 one, gint64 other, const char *value, GHashTable *state)
{
  g_autofree char *first = dup_mark (library, MIN (one, other));
  g_autofree char *second = dup_mark (library, MAX (one, other));
  g_hash_table_insert (state, g_strdup_printf ("form.%s-%s", first, second), g_strdup (value));
}

/* What was said of notice @id (0: of any), past the library, which shows only what follows from it. @value: (nullable):
 * what to note instead. */
static void
read_forms (TzLibrary *library, gint64 id, const char *value, GHashTable *state)
{
  sqlite3 *handle = NULL;
  sqlite3_stmt *rows = NULL;
  g_assert_cmpint (sqlite3_open_v2 (tz_library_get_path (library), &handle, SQLITE_OPEN_READONLY, NULL), ==,
                   SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle,
                                       "SELECT notice, other, kind FROM form_decision"
                                       " WHERE ?1 = 0 OR notice = ?1 OR other = ?1",
                                       -1, &rows, NULL),
                   ==, SQLITE_OK);
  sqlite3_bind_int64 (rows, 1, id);
  while (sqlite3_step (rows) == SQLITE_ROW) {
    g_autofree char *kind = g_strdup_printf ("%d", sqlite3_column_int (rows, 2));
    set_form (library, sqlite3_column_int64 (rows, 0), sqlite3_column_int64 (rows, 1),
              value != NULL ? value : kind, state);
  }
  sqlite3_finalize (rows);
  sqlite3_close (handle);
}

void
sayings_set_gone (TzLibrary *library, gint64 id, GHashTable *state)
{
  read_forms (library, id, GONE, state);
}

/* Returns: (element-type gint64): @id and its other forms. */
static GArray *
list_group (TzLibrary *library, gint64 id)
{
  g_autoptr (GError) error = NULL;
  GArray *group = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) forms = tz_library_list_forms (library, id, &error);
  g_assert_no_error (error);
  g_array_append_val (group, id);
  for (guint i = 0; i < forms->len; i++) {
    const TzForm *form = forms->pdata[i];
    if (form->verdict != TZ_FORM_DIFFERENT)
      g_array_append_val (group, form->notice);
  }
  return group;
}

static gboolean
holds (GArray *group, gint64 id)
{
  for (guint i = 0; i < group->len; i++)
    if (g_array_index (group, gint64, i) == id)
      return TRUE;
  return FALSE;
}

static void
set_kind (TzLibrary *library, gint64 one, gint64 other, TzFormVerdict kind, GHashTable *forth)
{
  g_autofree char *value = kind == TZ_FORM_NOT_SAID ? g_strdup (GONE) : g_strdup_printf ("%d", kind);
  set_form (library, one, other, value, forth);
}

static void
plan_join (TzLibrary *library, const FormSaying *saying, GArray *group, GHashTable *forth)
{
  g_autoptr (GArray) others = list_group (library, saying->other);
  for (guint i = 0; i < group->len; i++)
    for (guint j = 0; j < others->len; j++)
      set_kind (library, g_array_index (group, gint64, i), g_array_index (others, gint64, j),
                TZ_FORM_NOT_SAID, forth);
  set_kind (library, saying->notice, saying->other, TZ_FORM_SAME, forth);
}

static void
plan_for_group (TzLibrary *library, const FormSaying *saying, GArray *group, GHashTable *forth)
{
  for (guint i = 0; i < group->len; i++) {
    gint64 one = g_array_index (group, gint64, i);
    if (saying->verdict == TZ_FORM_CHOSEN)
      set_kind (library, one, one, one == saying->notice ? TZ_FORM_CHOSEN : TZ_FORM_NOT_SAID, forth);
    else if (one != saying->notice)
      set_kind (library, saying->notice, one, TZ_FORM_DIFFERENT, forth);
  }
}

/* What stands now in place of what @forth sets; keeps in @forth what changes. */
static gboolean
plan_back (TzLibrary *library, GHashTable *forth, GHashTable *back)
{
  g_autoptr (GHashTable) now = work_new_state ();
  GHashTableIter iter;
  gpointer key, value;
  read_forms (library, 0, NULL, now);
  g_hash_table_iter_init (&iter, forth);
  while (g_hash_table_iter_next (&iter, &key, &value)) {
    const char *before = g_hash_table_lookup (now, key);
    before = before != NULL ? before : GONE;
    if (g_str_equal (before, value))
      g_hash_table_iter_remove (&iter);
    else
      g_hash_table_insert (back, g_strdup (key), g_strdup (before));
  }
  return g_hash_table_size (forth) > 0;
}

gboolean
form_saying_choose (TzLibrary *library, GRand *rand, GArray *ids, FormSaying *saying, GHashTable *forth,
                    GHashTable *back)
{
  *saying = (FormSaying){.notice = g_array_index (ids, gint64, g_rand_int_range (rand, 0, ids->len))};
  g_autoptr (GArray) group = list_group (library, saying->notice);
  saying->other = g_array_index (ids, gint64, g_rand_int_range (rand, 0, ids->len));
  gboolean apart = !holds (group, saying->other);
  if (apart && (group->len == 1 || g_rand_boolean (rand))) {
    saying->verdict = TZ_FORM_SAME;
    plan_join (library, saying, group, forth);
  } else if (group->len > 1) {
    saying->verdict = g_rand_boolean (rand) ? TZ_FORM_CHOSEN : TZ_FORM_DIFFERENT;
    plan_for_group (library, saying, group, forth);
  }
  return plan_back (library, forth, back);
}

gboolean
form_saying_say (TzLibrary *library, const FormSaying *saying, GError **error)
{
  switch (saying->verdict) {
  case TZ_FORM_SAME:
    return tz_library_join_forms (library, saying->notice, saying->other, "李甲", error);
  case TZ_FORM_DIFFERENT:
    return tz_library_separate_form (library, saying->notice, "李甲", error);
  case TZ_FORM_CHOSEN:
    return tz_library_choose_form (library, saying->notice, "李甲", error);
  case TZ_FORM_NOT_SAID:
  default:
    g_assert_not_reached ();
  }
}

/* ---- Saved searches ---- */

static GPtrArray *
list_searches (TzLibrary *library)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *searches = tz_library_list_searches (library, &error);
  g_assert_no_error (error);
  return searches;
}

static void
set_search (const TzSavedSearch *search, const char *value, GHashTable *state)
{
  g_hash_table_insert (state, g_strconcat ("search.", search->saved.name, NULL), g_strdup (value));
}

void
sayings_read (TzLibrary *library, GHashTable *state)
{
  g_autoptr (GPtrArray) searches = list_searches (library);
  for (guint i = 0; i < searches->len; i++)
    set_search (searches->pdata[i], ((const TzSavedSearch *)searches->pdata[i])->text, state);
  read_forms (library, 0, NULL, state);
}

static TzSavedSearch *
new_search (guint number)
{
  TzSavedSearch *search = g_new0 (TzSavedSearch, 1);
  search->saved.name = g_strdup_printf (NAME "%u", number);
  search->text = g_strdup ("");
  search->saved.creator = g_strdup ("李甲");
  return search;
}

void
search_change_choose (TzLibrary *library, GRand *rand, guint number, SearchChange *change, GHashTable *forth,
                      GHashTable *back)
{
  g_autoptr (GPtrArray) searches = list_searches (library);
  gboolean fresh = searches->len == 0 || (searches->len < MAX_SEARCHES && g_rand_boolean (rand));
  change->search = fresh ? new_search (number)
                         : tz_saved_search_copy (searches->pdata[g_rand_int_range (rand, 0, searches->len)]);
  change->deleted = !fresh && (searches->len >= MAX_SEARCHES || g_rand_boolean (rand));
  set_search (change->search, fresh ? GONE : change->search->text, back);
  g_free (change->search->text);
  change->search->text = g_strdup_printf ("整改%u", number);
  set_search (change->search, change->deleted ? GONE : change->search->text, forth);
}

gboolean
search_change_make (TzLibrary *library, const SearchChange *change, GError **error)
{
  return change->deleted ? tz_library_delete_search (library, change->search->saved.id, error)
                         : tz_library_save_search (library, change->search, error);
}
