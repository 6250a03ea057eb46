#include "merging.h"

#include <glib/gi18n.h>

#include "anchor.h"
#include "annotation-rows.h"
#include "decider.h"
#include "door.h"
#include "errors.h"
#include "history.h"
#include "name-uuid.h"
#include "refresh.h"
#include "texts.h"

typedef struct {
  GPtrArray *items;
  const TzLexicon *lexicon;
  gboolean (*is_same) (const char *own, const char *other);
  TzConnection *connection;
  TzHistoryStep *step;
  TzDecider *decider;
} Merging;

TzMergeItem *
tz_merge_item_new (void)
{
  return g_new0 (TzMergeItem, 1);
}

void
tz_merge_item_free (TzMergeItem *item)
{
  g_clear_pointer (&item->note, tz_annotation_free);
  g_clear_pointer (&item->decision, tz_decision_free);
  g_clear_pointer (&item->own_note, tz_annotation_free);
  g_clear_pointer (&item->own_decision, tz_decision_free);
  g_clear_error (&item->error);
  g_free (item->words);
  g_free (item);
}

/* Both sides began with the same edition, and now differ. Where one side alone changed it since, that is the newer
 * edition. */
static TzMergeOutcome
weigh (const TzMergeItem *item, gint64 own_created, gint64 own_modified, gint64 created, gint64 modified)
{
  gboolean own_changed = own_modified > own_created, other_changed = modified > created;
  if (own_changed == other_changed || (other_changed && item->veiled))
    return TZ_MERGE_CONFLICT;
  return other_changed ? TZ_MERGE_CHANGED : TZ_MERGE_SAME;
}

static void
touch (Merging *merging, TzMergeItem *item, TzMergeOutcome outcome, gint64 notice)
{
  item->outcome = outcome;
  merging->step->n++;
  tz_history_touch (merging->step, notice);
}

/* ---- Notes ---- */

/* Returns: (transfer full) (nullable): the note of that name; NULL without @error where there is none. */
static TzAnnotation *
find_note (TzConnection *connection, const char *uuid, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "SELECT id FROM annotation WHERE uuid = ?", error);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_text (statement, 1, uuid);
  TzStep step = tz_statement_step (statement, error);
  return step == TZ_STEP_ROW
             ? tz_annotation_rows_load (connection, tz_statement_get_int (statement, 0), error)
             : NULL;
}

static gboolean
says_the_same (const Merging *merging, const TzAnnotation *own, const TzAnnotation *other)
{
  guint n = own->tags != NULL ? g_strv_length (own->tags) : 0;
  if (n != (other->tags != NULL ? g_strv_length (other->tags) : 0) ||
      !merging->is_same (own->body, other->body))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!merging->is_same (own->tags[i], other->tags[i]))
      return FALSE;
  return TRUE;
}

static gboolean
insert_note (Merging *merging, TzAnnotation *note, GError **error)
{
  g_autoptr (TzText) text = tz_texts_load (merging->connection, note->notice, error);
  if (text == NULL)
    return FALSE;
  g_free (note->quote);
  g_free (note->prefix);
  g_free (note->suffix);
  tz_anchor_quote (text, note->span, &note->quote, &note->prefix, &note->suffix);
  note->id = 0;
  return tz_annotation_rows_insert (merging->connection, note, error);
}

/* Puts @note beside one's own, unless it stands there since an earlier time. @what: tells it from others. */
static gboolean
put_beside (Merging *merging, TzMergeItem *item, TzAnnotation *note, const char *what, GError **error)
{
  g_autoptr (GError) failed = NULL;
  g_autofree char *uuid = tz_name_uuid_dup ("conflict", what);
  g_free (note->uuid);
  note->uuid = g_strconcat ("urn:uuid:", uuid, NULL);
  g_autoptr (TzAnnotation) there = find_note (merging->connection, note->uuid, &failed);
  if (failed != NULL) {
    g_propagate_error (error, g_steal_pointer (&failed));
    return FALSE;
  }
  item->outcome = TZ_MERGE_CONFLICT;
  if (there != NULL)
    return TRUE;
  touch (merging, item, TZ_MERGE_CONFLICT, note->notice);
  return insert_note (merging, note, error);
}

static gboolean
merge_with_own (Merging *merging, TzMergeItem *item, const TzAnnotation *own, GError **error)
{
  TzAnnotation *note = item->note;
  item->outcome = says_the_same (merging, own, note)
                      ? TZ_MERGE_SAME
                      : weigh (item, own->created, own->modified, note->created, note->modified);
  if (item->outcome == TZ_MERGE_CONFLICT) {
    item->own_note = tz_annotation_copy (own);
    g_autoptr (TzAnnotation) beside = tz_annotation_copy (note);
    g_autofree char *what = g_strconcat (note->uuid, note->body, NULL);
    return put_beside (merging, item, beside, what, error);
  }
  if (item->outcome != TZ_MERGE_CHANGED)
    return TRUE;
  note->id = own->id;
  touch (merging, item, TZ_MERGE_CHANGED, own->notice);
  return tz_annotation_rows_update (merging->connection, note, error);
}

static gboolean
merge_note (Merging *merging, TzMergeItem *item, GError **error)
{
  g_autoptr (GError) failed = NULL;
  g_autoptr (TzAnnotation) own = find_note (merging->connection, item->note->uuid, &failed);
  if (failed != NULL) {
    g_propagate_error (error, g_steal_pointer (&failed));
    return FALSE;
  }
  if (own != NULL)
    return merge_with_own (merging, item, own, error);
  touch (merging, item, TZ_MERGE_NEW, item->note->notice);
  return insert_note (merging, item->note, error);
}

/* ---- Decisions ---- */

static gboolean
decides_the_same (const Merging *merging, const TzDecision *own, const TzDecision *other)
{
  return own->kind == other->kind && tz_span_equal (own->to.span, other->to.span) &&
         (own->value == other->value ||
          (own->value != NULL && other->value != NULL && merging->is_same (own->value, other->value)));
}

/* Whether a decision goes by that name already. */
static gboolean
is_taken (TzConnection *connection, const char *uuid, gboolean *taken, GError **error)
{
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (connection, "SELECT 1 FROM decision WHERE uuid = ?", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_text (statement, 1, uuid);
  TzStep step = tz_statement_step (statement, error);
  *taken = step == TZ_STEP_ROW;
  return step != TZ_STEP_FAILED;
}

static gboolean
write_decision (Merging *merging, TzMergeItem *item, TzMergeOutcome outcome, GError **error)
{
  touch (merging, item, outcome, item->decision->notice);
  return tz_decider_write (merging->decider, item->decision, error);
}

static gboolean
add_decision (Merging *merging, TzMergeItem *item, GError **error)
{
  gboolean taken = FALSE;
  if (!is_taken (merging->connection, item->decision->uuid, &taken, error))
    return FALSE;
  if (taken) { /* by one on what is another finding here */
    g_autofree char *uuid = g_uuid_string_random ();
    g_free (item->decision->uuid);
    item->decision->uuid = g_strconcat ("urn:uuid:", uuid, NULL);
  }
  item->decision->id = 0;
  return write_decision (merging, item, TZ_MERGE_NEW, error);
}

/* A finding without a place has no place for a note either. */
static gboolean
note_decision (Merging *merging, TzMergeItem *item, GError **error)
{
  const TzDecision *decision = item->decision;
  char *tags[] = {(char *)_ ("conflict"), NULL};
  item->outcome = TZ_MERGE_CONFLICT;
  if (tz_span_is_empty (decision->at.span))
    return TRUE;
  const TzAnnotation says = {.notice = decision->notice,
                             .span = decision->at.span,
                             .body = item->words,
                             .tags = tags,
                             .creator = decision->creator,
                             .created = decision->created,
                             .modified = decision->modified};
  g_autoptr (TzAnnotation) note = tz_annotation_copy (&says);
  g_autofree char *what = g_strconcat (decision->uuid, item->words, NULL);
  return put_beside (merging, item, note, what, error);
}

static gboolean
merge_checked (Merging *merging, TzMergeItem *item, const TzDecision *own, GError **error)
{
  TzDecision *decision = item->decision;
  if (own == NULL)
    return add_decision (merging, item, error);
  item->outcome = TZ_MERGE_SAME;
  if (decides_the_same (merging, own, decision))
    return TRUE;
  gboolean of_one = g_str_equal (own->uuid, decision->uuid);
  item->outcome = of_one ? weigh (item, own->created, own->modified, decision->created, decision->modified)
                         : TZ_MERGE_CONFLICT;
  if (item->outcome == TZ_MERGE_SAME)
    return TRUE;
  if (item->outcome == TZ_MERGE_CONFLICT) {
    item->own_decision = tz_decision_copy (own);
    return note_decision (merging, item, error);
  }
  decision->id = own->id;
  return write_decision (merging, item, TZ_MERGE_CHANGED, error);
}

static gboolean
merge_decision (Merging *merging, TzMergeItem *item, GError **error)
{
  const TzDecision *own = NULL;
  if (tz_decider_check (merging->decider, item->decision, &own, &item->error))
    return merge_checked (merging, item, own, error);
  item->outcome = TZ_MERGE_REFUSED;
  if (item->error->domain == TZ_ERROR)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&item->error));
  return FALSE;
}

/* ---- All ---- */

/* Notice by notice; that something is a problem comes before what is said of it. */
static int
compare_items (gconstpointer left, gconstpointer right)
{
  const TzDecision *a = (*(TzMergeItem *const *)left)->decision,
                   *b = (*(TzMergeItem *const *)right)->decision;
  if (a == NULL || b == NULL)
    return (a != NULL) - (b != NULL);
  if (a->notice != b->notice)
    return (a->notice > b->notice) - (a->notice < b->notice);
  return ((int)a->subject > (int)b->subject) - ((int)a->subject < (int)b->subject);
}

static gboolean
merge_all (TzConnection *connection, TzHistoryStep *step, gpointer data, GError **error)
{
  Merging *merging = data;
  g_autoptr (TzDecider) decider = tz_decider_new (connection, merging->lexicon);
  merging->connection = connection;
  merging->step = step;
  merging->decider = decider;
  step->n = 0;
  g_ptr_array_sort (merging->items, compare_items);
  for (guint i = 0; i < merging->items->len; i++) {
    TzMergeItem *item = merging->items->pdata[i];
    if (item->outcome == TZ_MERGE_REFUSED)
      continue;
    if (item->note != NULL ? !merge_note (merging, item, error) : !merge_decision (merging, item, error))
      return FALSE;
  }
  return tz_refresh_notices (connection, step->notices, merging->lexicon, error);
}

gboolean
tz_library_merge (TzLibrary *library, GPtrArray *items,
                  gboolean (*is_same) (const char *own, const char *other), GError **error)
{
  tz_door_enter ("library");
  Merging merging = {.items = items, .lexicon = tz_library_get_lexicon (library), .is_same = is_same};
  if (!tz_history_write (library, TZ_STEP_MERGE_WORK, merge_all, &merging, error))
    return FALSE;
  tz_library_announce (library, TZ_CHANGE_NOTICES, 0);
  tz_library_announce (library, TZ_CHANGE_ANNOTATIONS, 0);
  return TRUE;
}
