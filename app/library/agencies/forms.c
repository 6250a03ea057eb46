#include "forms.h"

#include <glib/gi18n.h>

#include "door.h"
#include "errors.h"
#include "form-groups.h"
#include "form-rows.h"
#include "history.h"

/* What is said of a notice. */
typedef struct {
  gint64 notice;
  gint64 other; /* 0 where it is of one alone */
  const char *creator;
} Saying;

void
tz_form_free (TzForm *form)
{
  g_free (form->name);
  g_free (form->source_name);
  g_free (form);
}

static void
form_free (gpointer data)
{
  tz_form_free (data);
}

/* The forms of notice ?1: those of its group, and those that the analyst keeps apart from it. */
#define FORMS                                                                                                \
  "WITH me (id, counted) AS (SELECT id, IFNULL (form_of, id) FROM notice WHERE id = ?1),"                    \
  " said (other, kind) AS (SELECT other, kind FROM form_decision WHERE notice = ?1 AND other != ?1"          \
  " UNION ALL SELECT notice, kind FROM form_decision WHERE other = ?1 AND notice != ?1),"                    \
  " found (id) AS (SELECT counted FROM me UNION SELECT n.id FROM me JOIN notice n ON n.form_of = counted"    \
  " UNION SELECT other FROM said WHERE kind = ?2 AND other NOT IN (SELECT notice FROM trash))"               \
  " SELECT n.id, n.name, (SELECT s.name FROM source s WHERE s.notice = n.id ORDER BY s.id LIMIT 1),"         \
  " IFNULL ((SELECT share FROM likeness l WHERE l.notice = ?1 AND l.other = n.id), 0),"                      \
  " n.form_of IS NULL, IFNULL ((SELECT kind FROM said WHERE other = n.id), 0)"                               \
  " FROM found JOIN notice n USING (id) WHERE n.id != ?1"

static gpointer
read_form (TzStatement *statement, GError **error G_GNUC_UNUSED)
{
  TzForm *form = g_new0 (TzForm, 1);
  form->notice = tz_statement_get_int (statement, 0);
  form->name = tz_statement_dup_text (statement, 1);
  form->source_name = tz_statement_dup_text (statement, 2);
  form->likeness = tz_statement_get_double (statement, 3);
  form->counts_for_all = tz_statement_get_int (statement, 4);
  form->verdict = tz_statement_get_int (statement, 5);
  return form;
}

GPtrArray *
tz_library_list_forms (TzLibrary *library, gint64 id, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return NULL;
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (snapshot->connection, FORMS " ORDER BY 6 = ?2, 5 DESC, 1", error);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_int (statement, 1, id);
  tz_statement_bind_int (statement, 2, TZ_FORM_DIFFERENT);
  return tz_statement_read_rows (statement, read_form, form_free, error);
}

/* Returns: (nullable): the group of @notice, which the step touches. */
static GArray *
touch_group (TzConnection *connection, TzHistoryStep *step, gint64 notice, GError **error)
{
  g_autoptr (GArray) group = tz_form_groups_list (connection, notice, error);
  for (guint i = 0; group != NULL && i < group->len; i++)
    tz_history_touch (step, g_array_index (group, gint64, i));
  return g_steal_pointer (&group);
}

static gboolean
require_forms (const GArray *group, GError **error)
{
  if (group->len > 1)
    return TRUE;
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_INVALID, _ ("This notice has no other forms"));
  return FALSE;
}

static gboolean
separate (TzConnection *connection, TzHistoryStep *step, gpointer data, GError **error)
{
  const Saying *saying = data;
  g_autoptr (GArray) group = touch_group (connection, step, saying->notice, error);
  if (group == NULL || !require_forms (group, error))
    return FALSE;
  for (guint i = 0; i < group->len; i++) {
    gint64 other = g_array_index (group, gint64, i);
    if (other != saying->notice &&
        !tz_form_rows_put (connection, saying->notice, other, TZ_FORM_DIFFERENT, saying->creator, error))
      return FALSE;
  }
  return tz_form_groups_settle (connection, step->notices, error);
}

/* Whatever kept notices of the two groups apart is taken back. */
static gboolean
reconcile (TzConnection *connection, const GArray *group, const GArray *others, const char *creator,
           GError **error)
{
  for (guint i = 0; i < group->len; i++)
    for (guint j = 0; j < others->len; j++)
      if (!tz_form_rows_put (connection, g_array_index (group, gint64, i), g_array_index (others, gint64, j),
                             TZ_FORM_NOT_SAID, creator, error))
        return FALSE;
  return TRUE;
}

static gboolean
check_two (const GArray *group, gint64 other, GError **error)
{
  for (guint i = 0; i < group->len; i++)
    if (g_array_index (group, gint64, i) == other) {
      g_set_error_literal (error, TZ_ERROR, TZ_ERROR_INVALID, _ ("These are forms of one notice"));
      return FALSE;
    }
  return TRUE;
}

static gboolean
join (TzConnection *connection, TzHistoryStep *step, gpointer data, GError **error)
{
  const Saying *saying = data;
  g_autoptr (GArray) group = touch_group (connection, step, saying->notice, error);
  if (group == NULL || !check_two (group, saying->other, error))
    return FALSE;
  g_autoptr (GArray) others = touch_group (connection, step, saying->other, error);
  return others != NULL && reconcile (connection, group, others, saying->creator, error) &&
         tz_form_rows_put (connection, saying->notice, saying->other, TZ_FORM_SAME, saying->creator, error) &&
         tz_form_groups_settle (connection, step->notices, error);
}

/* The choice before it is taken back. */
static gboolean
choose (TzConnection *connection, TzHistoryStep *step, gpointer data, GError **error)
{
  const Saying *saying = data;
  g_autoptr (GArray) group = touch_group (connection, step, saying->notice, error);
  if (group == NULL || !require_forms (group, error))
    return FALSE;
  for (guint i = 0; i < group->len; i++) {
    gint64 one = g_array_index (group, gint64, i);
    TzFormVerdict verdict = one == saying->notice ? TZ_FORM_CHOSEN : TZ_FORM_NOT_SAID;
    if (!tz_form_rows_put (connection, one, one, verdict, saying->creator, error))
      return FALSE;
  }
  return tz_form_groups_settle (connection, step->notices, error);
}

static gboolean
say (TzLibrary *library, TzStepKind kind, TzStepFunc func, Saying *saying, GError **error)
{
  tz_door_enter ("library");
  if (!tz_history_write (library, kind, func, saying, error))
    return FALSE;
  tz_library_announce (library, TZ_CHANGE_NOTICES, 0);
  return TRUE;
}

gboolean
tz_library_separate_form (TzLibrary *library, gint64 notice, const char *creator, GError **error)
{
  Saying saying = {notice, 0, creator};
  return say (library, TZ_STEP_SEPARATE_FORM, separate, &saying, error);
}

gboolean
tz_library_join_forms (TzLibrary *library, gint64 notice, gint64 other, const char *creator, GError **error)
{
  Saying saying = {notice, other, creator};
  return say (library, TZ_STEP_JOIN_FORMS, join, &saying, error);
}

gboolean
tz_library_choose_form (TzLibrary *library, gint64 notice, const char *creator, GError **error)
{
  Saying saying = {notice, 0, creator};
  return say (library, TZ_STEP_CHOOSE_FORM, choose, &saying, error);
}
