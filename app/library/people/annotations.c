#include <glib/gi18n.h>

#include "anchor.h"
#include "annotation-rows.h"
#include "door.h"
#include "errors.h"
#include "history.h"
#include "texts.h"

static gint64
now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

static void
replace (char **string, char *with)
{
  g_free (*string);
  *string = with;
}

/* The quote and its context are what the text says, whatever the caller believed. */
static gboolean
quote_text (TzConnection *connection, TzAnnotation *annotation, GError **error)
{
  g_autoptr (TzText) text = tz_texts_load (connection, annotation->notice, error);
  if (text == NULL)
    return FALSE;
  TzSpan span = annotation->span;
  if (tz_span_is_empty (span) || span.end > tz_text_get_length (text)) {
    g_set_error (error, TZ_ERROR, TZ_ERROR_INVALID, _ ("The text has no place from %u to %u"), span.start,
                 span.end);
    return FALSE;
  }
  char *quote, *prefix, *suffix;
  tz_anchor_quote (text, span, &quote, &prefix, &suffix);
  replace (&annotation->quote, quote);
  replace (&annotation->prefix, prefix);
  replace (&annotation->suffix, suffix);
  return TRUE;
}

static void
note_step (TzHistoryStep *step, const char *uuid, gint64 notice)
{
  g_free (step->subject);
  step->subject = g_strdup (uuid);
  tz_history_touch (step, notice);
}

static gboolean
add (TzConnection *connection, TzHistoryStep *step, gpointer data, GError **error)
{
  TzAnnotation *annotation = data;
  g_autofree char *uuid = g_uuid_string_random ();
  if (!quote_text (connection, annotation, error))
    return FALSE;
  replace (&annotation->uuid, g_strconcat ("urn:uuid:", uuid, NULL));
  annotation->id = 0;
  annotation->created = annotation->modified = now ();
  note_step (step, annotation->uuid, annotation->notice);
  return tz_annotation_rows_insert (connection, annotation, error);
}

TzAnnotation *
tz_library_add_annotation (TzLibrary *library, const TzAnnotation *annotation, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzAnnotation) copy = tz_annotation_copy (annotation);
  if (!tz_history_write (library, TZ_STEP_ADD_NOTE, add, copy, error))
    return NULL;
  tz_library_announce (library, TZ_CHANGE_ANNOTATIONS, copy->notice);
  return g_steal_pointer (&copy);
}

static gboolean
update (TzConnection *connection, TzHistoryStep *step, gpointer data, GError **error)
{
  TzAnnotation *annotation = data;
  annotation->modified = now ();
  if (!tz_annotation_rows_update (connection, annotation, error))
    return FALSE;
  note_step (step, annotation->uuid, annotation->notice);
  return TRUE;
}

gboolean
tz_library_update_annotation (TzLibrary *library, const TzAnnotation *annotation, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzAnnotation) copy = tz_annotation_copy (annotation);
  if (!tz_history_write (library, TZ_STEP_EDIT_NOTE, update, copy, error))
    return FALSE;
  tz_library_announce (library, TZ_CHANGE_ANNOTATIONS, copy->notice);
  return TRUE;
}

typedef struct {
  gint64 id;
  gint64 notice;
} Deletion;

static gboolean delete (TzConnection *connection, TzHistoryStep *step, gpointer data, GError **error)
{
  Deletion *deletion = data;
  if (!tz_annotation_rows_delete (connection, deletion->id, &deletion->notice, error))
    return FALSE;
  note_step (step, NULL, deletion->notice);
  return TRUE;
}

gboolean
tz_library_delete_annotation (TzLibrary *library, gint64 id, GError **error)
{
  tz_door_enter ("library");
  Deletion deletion = {.id = id};
  if (!tz_history_write (library, TZ_STEP_DELETE_NOTE, delete, &deletion, error))
    return FALSE;
  tz_library_announce (library, TZ_CHANGE_ANNOTATIONS, deletion.notice);
  return TRUE;
}

static gboolean
restore (TzConnection *connection, TzHistoryStep *step, gpointer data, GError **error)
{
  TzAnnotation *annotation = data;
  g_autoptr (TzText) text = tz_texts_load (connection, annotation->notice, error);
  note_step (step, annotation->uuid, annotation->notice);
  return text != NULL && tz_annotation_rows_insert (connection, annotation, error);
}

gboolean
tz_library_restore_annotation (TzLibrary *library, const TzAnnotation *annotation, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzAnnotation) copy = tz_annotation_copy (annotation);
  if (!tz_history_write (library, TZ_STEP_RESTORE_NOTE, restore, copy, error))
    return FALSE;
  tz_library_announce (library, TZ_CHANGE_ANNOTATIONS, copy->notice);
  return TRUE;
}

/* Finds the places of annotations of one notice, which stand together, in its text. */
static gboolean
anchor_all (TzConnection *connection, GPtrArray *annotations, GError **error)
{
  g_autoptr (TzText) text = NULL;
  gint64 notice = 0;
  for (guint i = 0; i < annotations->len; i++) {
    TzAnnotation *annotation = g_ptr_array_index (annotations, i);
    if (text == NULL || notice != annotation->notice) {
      g_clear_pointer (&text, tz_text_unref);
      notice = annotation->notice;
      text = tz_texts_load (connection, notice, error);
      if (text == NULL)
        return FALSE;
    }
    TzAnchor anchor = {annotation->span, annotation->quote, annotation->prefix, annotation->suffix};
    annotation->orphan = !tz_anchor_find (&anchor, text, &annotation->span);
  }
  return TRUE;
}

static gboolean
drop_trashed (TzConnection *connection, GPtrArray *annotations, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (connection, "SELECT notice FROM trash", error);
  g_autoptr (GArray) trash = statement != NULL ? tz_statement_read_ids (statement, error) : NULL;
  g_autoptr (GHashTable) gone = g_hash_table_new (g_int64_hash, g_int64_equal);
  for (guint i = 0; trash != NULL && i < trash->len; i++)
    g_hash_table_add (gone, &g_array_index (trash, gint64, i));
  for (guint i = annotations->len; i > 0; i--)
    if (g_hash_table_contains (gone, &((TzAnnotation *)annotations->pdata[i - 1])->notice))
      g_ptr_array_remove_index (annotations, i - 1);
  return trash != NULL;
}

GPtrArray *
tz_library_list_annotations (TzLibrary *library, gint64 notice, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return NULL;
  g_autoptr (GPtrArray) annotations = tz_annotation_rows_list (snapshot->connection, notice, error);
  if (annotations == NULL || (notice == 0 && !drop_trashed (snapshot->connection, annotations, error)) ||
      !anchor_all (snapshot->connection, annotations, error))
    return NULL;
  return g_steal_pointer (&annotations);
}
