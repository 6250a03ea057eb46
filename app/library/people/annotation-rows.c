#include "annotation-rows.h"

#include <glib/gi18n.h>

#include "errors.h"
#include "row-checksum.h"

static void
set_not_found (GError **error)
{
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_NOT_FOUND, _ ("This note is not in the library"));
}

/* ---- Out ---- */

static char **
load_tags (TzConnection *connection, gint64 id, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection, "SELECT tag FROM annotation_tag WHERE annotation = ? ORDER BY position", error);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_int (statement, 1, id);
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW)
    g_strv_builder_add (tags, tz_statement_get_text (statement, 0));
  return step == TZ_STEP_FAILED ? NULL : g_strv_builder_end (tags);
}

static TzAnnotation *
read_annotation (TzStatement *statement)
{
  TzAnnotation *annotation = g_new0 (TzAnnotation, 1);
  annotation->id = tz_statement_get_int (statement, 0);
  annotation->notice = tz_statement_get_int (statement, 1);
  annotation->uuid = tz_statement_dup_words (statement, 2);
  annotation->span = tz_span (tz_statement_get_int (statement, 3), tz_statement_get_int (statement, 4));
  annotation->quote = tz_statement_dup_words (statement, 5);
  annotation->prefix = tz_statement_dup_words (statement, 6);
  annotation->suffix = tz_statement_dup_words (statement, 7);
  annotation->body = tz_statement_dup_words (statement, 8);
  annotation->creator = tz_statement_dup_words (statement, 9);
  annotation->created = tz_statement_get_int (statement, 10);
  annotation->modified = tz_statement_get_int (statement, 11);
  return annotation;
}

static void
annotation_free (gpointer data)
{
  tz_annotation_free (data);
}

#define SELECT                                                                                               \
  "SELECT id, notice, uuid, start, end, quote, prefix, suffix, body, creator, created, modified,"            \
  " checksum FROM annotation"
#define ORDER " ORDER BY notice, start, end, id"

static TzStatement *
prepare_list (TzConnection *connection, gint64 notice, GError **error)
{
  TzStatement *statement = tz_connection_prepare (
      connection, notice != 0 ? SELECT " WHERE notice = ?" ORDER : SELECT ORDER, error);
  if (statement != NULL && notice != 0)
    tz_statement_bind_int (statement, 1, notice);
  return statement;
}

/* Of bytes, not strings: what a damaged disk made of them may be no UTF-8. */
static gint64
compute_checksum (const TzAnnotation *annotation)
{
  const char *const *tags = (const char *const *)annotation->tags;
  return tz_row_checksum (g_variant_new (
      "(x^ayuu^ay^ay^ay^ay^ayxx^aay)", annotation->notice, annotation->uuid, annotation->span.start,
      annotation->span.end, annotation->quote, annotation->prefix, annotation->suffix, annotation->body,
      annotation->creator, annotation->created, annotation->modified, tags));
}

static gboolean
check_seal (TzStatement *statement, const TzAnnotation *annotation, GError **error)
{
  if (tz_statement_get_int (statement, 12) == compute_checksum (annotation))
    return TRUE;
  g_set_error (error, TZ_ERROR, TZ_ERROR_CORRUPT, _ ("Note %d on notice %d is damaged"), (int)annotation->id,
               (int)annotation->notice);
  return FALSE;
}

/* @sealed: whether their checksums are to be right. */
static GPtrArray *
read_list (TzConnection *connection, TzStatement *statement, gboolean sealed, GError **error)
{
  g_autoptr (GPtrArray) annotations = g_ptr_array_new_with_free_func (annotation_free);
  TzStep step;
  while ((step = tz_statement_step (statement, error)) == TZ_STEP_ROW) {
    TzAnnotation *annotation = read_annotation (statement);
    g_ptr_array_add (annotations, annotation);
    annotation->tags = load_tags (connection, annotation->id, error);
    if (annotation->tags == NULL || (sealed && !check_seal (statement, annotation, error)))
      return NULL;
  }
  return step == TZ_STEP_FAILED ? NULL : g_steal_pointer (&annotations);
}

TzAnnotation *
tz_annotation_rows_load (TzConnection *connection, gint64 id, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (connection, SELECT " WHERE id = ?", error);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_int (statement, 1, id);
  g_autoptr (GPtrArray) one = read_list (connection, statement, TRUE, error);
  if (one == NULL)
    return NULL;
  if (one->len > 0)
    return g_ptr_array_steal_index (one, 0);
  set_not_found (error);
  return NULL;
}

/* Letters that are none would stop whoever shows them. */
static void
make_valid (char **text)
{
  char *valid = g_utf8_make_valid (*text, -1);
  g_free (*text);
  *text = valid;
}

TzAnnotation *
tz_annotation_rows_rescue (TzConnection *connection, gint64 id, gboolean *intact, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (connection, SELECT " WHERE id = ?", error);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_int (statement, 1, id);
  TzStep step = tz_statement_step (statement, error);
  if (step == TZ_STEP_DONE)
    set_not_found (error);
  if (step != TZ_STEP_ROW)
    return NULL;
  TzAnnotation *annotation = read_annotation (statement);
  annotation->tags = load_tags (connection, id, NULL);
  if (annotation->tags == NULL)
    annotation->tags = g_new0 (char *, 1);
  *intact = check_seal (statement, annotation, NULL);
  char **const texts[] = {&annotation->quote, &annotation->prefix, &annotation->suffix, &annotation->body,
                          &annotation->creator};
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    make_valid (texts[i]);
  for (char **tag = annotation->tags; *tag != NULL; tag++)
    make_valid (tag);
  return annotation;
}

GPtrArray *
tz_annotation_rows_list (TzConnection *connection, gint64 notice, GError **error)
{
  g_autoptr (TzStatement) statement = prepare_list (connection, notice, error);
  return statement == NULL ? NULL : read_list (connection, statement, TRUE, error);
}

static gboolean
seal (TzConnection *connection, const TzAnnotation *annotation, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "UPDATE annotation SET checksum = ? WHERE id = ?", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, compute_checksum (annotation));
  tz_statement_bind_int (statement, 2, annotation->id);
  return tz_statement_run (statement, error);
}

static gboolean
seal_id (TzConnection *connection, gint64 id, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (connection, SELECT " WHERE id = ?", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, id);
  g_autoptr (GPtrArray) annotations = read_list (connection, statement, FALSE, error);
  return annotations != NULL && annotations->len == 1 && seal (connection, annotations->pdata[0], error);
}

gboolean
tz_annotation_rows_seal_all (TzConnection *connection, GError **error)
{
  g_autoptr (TzStatement) statement = prepare_list (connection, 0, error);
  g_autoptr (GPtrArray) annotations =
      statement != NULL ? read_list (connection, statement, FALSE, error) : NULL;
  if (annotations == NULL)
    return FALSE;
  for (guint i = 0; i < annotations->len; i++)
    if (!seal (connection, annotations->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* ---- In ---- */

static gboolean
insert_tags (TzConnection *connection, const TzAnnotation *annotation, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection, "INSERT INTO annotation_tag (annotation, position, tag) VALUES (?, ?, ?)", error);
  if (statement == NULL)
    return FALSE;
  for (guint i = 0; annotation->tags != NULL && annotation->tags[i] != NULL; i++) {
    tz_statement_bind_int (statement, 1, annotation->id);
    tz_statement_bind_int (statement, 2, i);
    tz_statement_bind_text (statement, 3, annotation->tags[i]);
    if (!tz_statement_run (statement, error))
      return FALSE;
  }
  return TRUE;
}

gboolean
tz_annotation_rows_insert (TzConnection *connection, TzAnnotation *annotation, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection,
                             "INSERT INTO annotation (id, notice, uuid, start, end, quote, prefix, suffix,"
                             " body, creator, created, modified) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                             error);
  if (statement == NULL)
    return FALSE;
  if (annotation->id != 0)
    tz_statement_bind_int (statement, 1, annotation->id);
  tz_statement_bind_int (statement, 2, annotation->notice);
  tz_statement_bind_text (statement, 3, annotation->uuid);
  tz_statement_bind_int (statement, 4, annotation->span.start);
  tz_statement_bind_int (statement, 5, annotation->span.end);
  tz_statement_bind_text (statement, 6, annotation->quote);
  tz_statement_bind_text (statement, 7, annotation->prefix);
  tz_statement_bind_text (statement, 8, annotation->suffix);
  tz_statement_bind_text (statement, 9, annotation->body != NULL ? annotation->body : "");
  tz_statement_bind_text (statement, 10, annotation->creator != NULL ? annotation->creator : "");
  tz_statement_bind_int (statement, 11, annotation->created);
  tz_statement_bind_int (statement, 12, annotation->modified);
  if (!tz_statement_run (statement, error))
    return FALSE;
  annotation->id = tz_connection_last_id (connection);
  return insert_tags (connection, annotation, error) && seal_id (connection, annotation->id, error);
}

/* Runs a statement that returns the notice of the annotation it changed. */
static gboolean
run_on_one (TzStatement *statement, gint64 *notice, GError **error)
{
  TzStep step = tz_statement_step (statement, error);
  if (step == TZ_STEP_ROW) {
    *notice = tz_statement_get_int (statement, 0);
    step = tz_statement_step (statement, error);
    return step != TZ_STEP_FAILED;
  }
  if (step == TZ_STEP_DONE)
    set_not_found (error);
  return FALSE;
}

static gboolean
delete_tags (TzConnection *connection, gint64 id, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "DELETE FROM annotation_tag WHERE annotation = ?", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, id);
  return tz_statement_run (statement, error);
}

gboolean
tz_annotation_rows_update (TzConnection *connection, TzAnnotation *annotation, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection,
                             "UPDATE annotation SET body = ?, creator = ?, modified = ? WHERE id = ?"
                             " RETURNING notice",
                             error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_text (statement, 1, annotation->body != NULL ? annotation->body : "");
  tz_statement_bind_text (statement, 2, annotation->creator != NULL ? annotation->creator : "");
  tz_statement_bind_int (statement, 3, annotation->modified);
  tz_statement_bind_int (statement, 4, annotation->id);
  return run_on_one (statement, &annotation->notice, error) &&
         delete_tags (connection, annotation->id, error) && insert_tags (connection, annotation, error) &&
         seal_id (connection, annotation->id, error);
}

gboolean
tz_annotation_rows_delete (TzConnection *connection, gint64 id, gint64 *notice, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "DELETE FROM annotation WHERE id = ? RETURNING notice", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, id);
  return run_on_one (statement, notice, error);
}
