#include "form-groups.h"

#include "errors.h"
#include "form-partition.h"
#include "forms.h"
#include "likeness.h"
#include "shingles.h"
#include "tallies.h"
#include "texts.h"
#include "where.h"

/* Those that notice ?1 is tied to, or was until now; some of them twice. */
#define NEAR                                                                                                 \
  "SELECT other FROM likeness WHERE notice = ?1 UNION ALL"                                                   \
  " SELECT other FROM form_decision WHERE notice = ?1 UNION ALL"                                             \
  " SELECT notice FROM form_decision WHERE other = ?1 UNION ALL"                                             \
  " SELECT form_of FROM notice WHERE id = ?1 AND form_of IS NOT NULL UNION ALL"                              \
  " SELECT id FROM notice WHERE form_of = ?1"

#define MEMBERS                                                                                              \
  "SELECT n.id, n.form_of, n.id NOT IN (SELECT notice FROM trash),"                                          \
  " (SELECT modified FROM form_decision f WHERE f.notice = n.id AND f.other = n.id), n.warnings,"            \
  " (SELECT COUNT(*) FROM decision d WHERE d.notice = n.id), n.n_chars"                                      \
  " FROM notice n LEFT JOIN text t ON t.notice = n.id"

/* How alike two texts are, or what was said of them. */
#define TIES                                                                                                 \
  "SELECT other, share, 0 FROM likeness WHERE notice = ?1 AND other > ?1 UNION ALL"                          \
  " SELECT other, 0, kind FROM form_decision WHERE notice = ?1 AND other > ?1"

/* A notice, all that are near it, and all that are near those. */
typedef struct {
  GArray *members; /* (element-type TzFormMember) */
  GArray *ties;    /* (element-type TzFormTie) */
  GArray *forms;   /* (element-type gint64): what `form_of` should be */
} Group;

static void
group_free (Group *group)
{
  g_clear_pointer (&group->members, g_array_unref);
  g_clear_pointer (&group->ties, g_array_unref);
  g_clear_pointer (&group->forms, g_array_unref);
  g_free (group);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Group, group_free)

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/* Adds @id to @ids, closed by 0, where it is not known yet. */
static void
add_id (GArray *ids, GHashTable *known, gint64 id)
{
  if (g_hash_table_add (known, g_memdup2 (&id, sizeof id)))
    g_array_append_val (ids, id);
}

static gboolean
add_near (TzConnection *connection, gint64 id, GArray *ids, GHashTable *known, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (connection, NEAR, error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, id);
  g_autoptr (GArray) near = tz_statement_read_ids (statement, error);
  for (guint i = 0; near != NULL && i < near->len; i++)
    add_id (ids, known, g_array_index (near, gint64, i));
  return near != NULL;
}

/* Returns: (element-type gint64): @id and all that are near, and near those; closed by 0. */
static GArray *
list_near (TzConnection *connection, gint64 id, GHashTable *known, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (TRUE, FALSE, sizeof (gint64));
  add_id (ids, known, id);
  for (guint i = 0; i < ids->len; i++)
    if (!add_near (connection, g_array_index (ids, gint64, i), ids, known, error))
      return NULL;
  return g_steal_pointer (&ids);
}

static GArray *
load_members (TzConnection *connection, const GArray *ids, GError **error)
{
  g_autoptr (TzWhere) where = tz_where_new ("1");
  tz_where_add_ids (where, "n.id IN " TZ_WHERE_LIST, (const gint64 *)(gpointer)ids->data);
  g_autoptr (TzStatement) statement =
      tz_where_prepare (where, connection, MEMBERS, "ORDER BY t.compact, n.id", error);
  if (statement == NULL)
    return NULL;
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (TzFormMember));
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    TzWarnings warnings = tz_statement_get_int (statement, 4);
    TzFormMember one = {.notice = tz_statement_get_int (statement, 0),
                        .form_of = tz_statement_get_int (statement, 1),
                        .takes_part = tz_statement_get_int (statement, 2) != 0,
                        .chosen = tz_statement_get_int (statement, 3),
                        .is_certain = (warnings & TZ_WARNINGS_LEFT_OUT) == 0,
                        .n_decisions = tz_statement_get_int (statement, 5),
                        .n_chars = tz_statement_get_int (statement, 6)};
    g_array_append_val (members, one);
  }
  return step == TZ_STEP_FAILED ? NULL : g_steal_pointer (&members);
}

/* What ties the member at @place to others that come after it by number. */
static gboolean
load_ties (TzConnection *connection, Group *group, guint place, GHashTable *places, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (connection, TIES, error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, g_array_index (group->members, TzFormMember, place).notice);
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    gint64 id = tz_statement_get_int (statement, 0);
    gpointer other = NULL;
    if (!g_hash_table_lookup_extended (places, &id, NULL, &other))
      continue;
    TzFormVerdict said = tz_statement_get_int (statement, 2);
    TzFormTie tie = {MIN (place, GPOINTER_TO_UINT (other)), MAX (place, GPOINTER_TO_UINT (other)),
                     said == TZ_FORM_DIFFERENT ? TZ_FORM_TIE_CUT
                     : said == TZ_FORM_SAME    ? TZ_FORM_TIE_SAID
                                               : tz_statement_get_double (statement, 1)};
    g_array_append_val (group->ties, tie);
  }
  return step == TZ_STEP_DONE;
}

static gboolean
load_all_ties (TzConnection *connection, Group *group, GError **error)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; i < group->members->len; i++)
    g_hash_table_insert (places, &g_array_index (group->members, TzFormMember, i).notice,
                         GUINT_TO_POINTER (i));
  for (guint i = 0; i < group->members->len; i++)
    if (!load_ties (connection, group, i, places, error))
      return FALSE;
  return TRUE;
}

/* @known: (inout): the notices that were seen. */
static Group *
load_group (TzConnection *connection, gint64 id, GHashTable *known, GError **error)
{
  g_autoptr (Group) group = g_new0 (Group, 1);
  g_autoptr (GArray) ids = list_near (connection, id, known, error);
  group->members = ids != NULL ? load_members (connection, ids, error) : NULL;
  group->ties = g_array_new (FALSE, FALSE, sizeof (TzFormTie));
  if (group->members == NULL || !load_all_ties (connection, group, error))
    return NULL;
  group->forms = tz_form_partition (group->members, group->ties);
  return g_steal_pointer (&group);
}

static gboolean
write_form (TzConnection *connection, gint64 id, gint64 form_of, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "UPDATE notice SET form_of = NULLIF (?, 0) WHERE id = ?", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, form_of);
  tz_statement_bind_int (statement, 2, id);
  return tz_statement_run (statement, error);
}

/* It counts for the sums whether a notice is a form of another, not of which. */
static gboolean
set_form (TzConnection *connection, const TzFormMember *member, gint64 form_of, GError **error)
{
  gint64 id = member->notice;
  if (member->form_of == form_of)
    return TRUE;
  if (member->form_of != 0 && form_of != 0)
    return write_form (connection, id, form_of, error);
  return tz_tallies_remove (connection, id, error) && write_form (connection, id, form_of, error) &&
         tz_tallies_set_counts (connection, id, error) && tz_tallies_add (connection, id, error);
}

static gboolean
settle (TzConnection *connection, gint64 id, GHashTable *known, GError **error)
{
  g_autoptr (Group) group = load_group (connection, id, known, error);
  for (guint i = 0; group != NULL && i < group->members->len; i++)
    if (!set_form (connection, &g_array_index (group->members, TzFormMember, i),
                   g_array_index (group->forms, gint64, i), error))
      return FALSE;
  return group != NULL;
}

gboolean
tz_form_groups_settle (TzConnection *connection, const GArray *notices, GError **error)
{
  g_autoptr (GHashTable) known = new_set ();
  for (guint i = 0; i < notices->len; i++) {
    gint64 id = g_array_index (notices, gint64, i);
    if (!g_hash_table_contains (known, &id) && !settle (connection, id, known, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
tz_form_groups_find (TzConnection *connection, const GArray *notices, GError **error)
{
  g_autoptr (GArray) near = tz_form_groups_list_near (connection, notices, error);
  return near != NULL && tz_likeness_find (connection, notices, error) &&
         tz_form_groups_settle (connection, near, error);
}

gboolean
tz_form_groups_find_agencies (TzConnection *connection, const GArray *notices, GError **error)
{
  g_autoptr (GArray) closed = g_array_new (TRUE, FALSE, sizeof (gint64));
  g_array_append_vals (closed, notices->data, notices->len);
  g_autoptr (TzWhere) where = tz_where_new ("1");
  tz_where_add_ids (where, "name IN (SELECT name FROM notice WHERE id IN " TZ_WHERE_LIST ")",
                    (const gint64 *)(gpointer)closed->data);
  g_autoptr (TzStatement) statement =
      tz_where_prepare (where, connection, "SELECT id FROM notice", "", error);
  g_autoptr (GArray) all = statement != NULL ? tz_statement_read_ids (statement, error) : NULL;
  return all != NULL && tz_form_groups_find (connection, all, error);
}

/* @are: (out): whether texts that are like that of notice @id were found. */
static gboolean
has_alike (TzConnection *connection, gint64 id, gboolean *are, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "SELECT 1 FROM likeness WHERE notice = ?", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, id);
  TzStep step = tz_statement_step (statement, error);
  *are = step == TZ_STEP_ROW;
  return step != TZ_STEP_FAILED;
}

/* Nobody said anything of a new notice yet: where no text is like its own, it is alone. */
gboolean
tz_form_groups_enter (TzConnection *connection, gint64 id, const gint64 *keys, GError **error)
{
  gboolean alike = FALSE;
  g_autoptr (GArray) notices = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (notices, id);
  return tz_likeness_insert_keys (connection, id, keys, error) &&
         tz_likeness_find (connection, notices, error) && has_alike (connection, id, &alike, error) &&
         (!alike || tz_form_groups_settle (connection, notices, error));
}

static gboolean
fill (TzConnection *connection, gint64 id, GError **error)
{
  gint64 keys[TZ_SHINGLES_KEYS];
  g_autoptr (GError) local = NULL;
  g_autoptr (GBytes) bytes = tz_texts_load_bytes (connection, id, &local);
  if (g_error_matches (local, TZ_ERROR, TZ_ERROR_CORRUPT))
    return TRUE;
  if (bytes == NULL) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  gsize size = 0;
  const char *utf8 = g_bytes_get_data (bytes, &size);
  g_autoptr (GArray) shingles = tz_shingles_new (utf8, size, TZ_SHINGLE_OF_TEXT);
  g_autoptr (GArray) notices = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (notices, id);
  return !tz_shingles_find_keys (shingles, keys) || (tz_likeness_insert_keys (connection, id, keys, error) &&
                                                     tz_form_groups_find (connection, notices, error));
}

gboolean
tz_form_groups_fill (TzConnection *connection, TzCare *care, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection,
                             "SELECT notice FROM text WHERE notice NOT IN"
                             " (SELECT notice FROM likeness_key) ORDER BY notice",
                             error);
  g_autoptr (GArray) ids = statement != NULL ? tz_statement_read_ids (statement, error) : NULL;
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!fill (connection, g_array_index (ids, gint64, i), error) || !tz_care_step (care, error))
      return FALSE;
  return ids != NULL;
}

GArray *
tz_form_groups_list_near (TzConnection *connection, const GArray *notices, GError **error)
{
  g_autoptr (GHashTable) known = new_set ();
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < notices->len; i++) {
    gint64 id = g_array_index (notices, gint64, i);
    if (g_hash_table_contains (known, &id))
      continue;
    g_autoptr (GArray) near = list_near (connection, id, known, error);
    if (near == NULL)
      return NULL;
    g_array_append_vals (all, near->data, near->len);
  }
  return g_steal_pointer (&all);
}

GArray *
tz_form_groups_list (TzConnection *connection, gint64 id, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection,
                             "SELECT n.id FROM (SELECT IFNULL (form_of, id) AS counted FROM notice"
                             " WHERE id = ?1) JOIN notice n ON n.id = counted OR n.form_of = counted"
                             " ORDER BY n.id != counted, n.id",
                             error);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_int (statement, 1, id);
  return tz_statement_read_ids (statement, error);
}

/* Adds those of the group of @id that are not as they should be. */
static gboolean
add_wrong (TzConnection *connection, gint64 id, GHashTable *known, GArray *wrong, GError **error)
{
  g_autoptr (Group) group = load_group (connection, id, known, error);
  for (guint i = 0; group != NULL && i < group->members->len; i++) {
    const TzFormMember *member = &g_array_index (group->members, TzFormMember, i);
    if (member->form_of != g_array_index (group->forms, gint64, i))
      g_array_append_val (wrong, member->notice);
  }
  return group != NULL;
}

GArray *
tz_form_groups_list_wrong (TzConnection *connection, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection,
                             "SELECT notice FROM likeness UNION SELECT notice FROM form_decision UNION"
                             " SELECT id FROM notice WHERE form_of IS NOT NULL",
                             error);
  g_autoptr (GArray) ids = statement != NULL ? tz_statement_read_ids (statement, error) : NULL;
  g_autoptr (GHashTable) known = new_set ();
  g_autoptr (GArray) wrong = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!g_hash_table_contains (known, &g_array_index (ids, gint64, i)) &&
        !add_wrong (connection, g_array_index (ids, gint64, i), known, wrong, error))
      return NULL;
  return ids != NULL ? g_steal_pointer (&wrong) : NULL;
}
