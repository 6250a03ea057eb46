#include "notes.h"

#include "jobs.h"
#include "note-write.h"

/* Saving waits for so long a pause in the typing, in milliseconds. */
#define PAUSE 400

struct _TzNotes {
  GObject parent_instance;
  TzDesk *desk;
  TzLibrary *library;
  gint64 notice;
  GListStore *list;
  TzMarks *marks;
  GPtrArray *unsaved; /* (element-type TzNote): need a write or have one under way */
  guint timer;
  gboolean discarded; /* nothing is saved any more */
};

static void tz_notes_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TzNotes, tz_notes, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, tz_notes_model_init))

/* A write under way; keeps the notes alive until it is done. */
typedef struct {
  TzNotes *notes;
  TzNote *note;
  TzNoteStep step;
} Pending;

static GType
get_item_type (GListModel *model G_GNUC_UNUSED)
{
  return TZ_TYPE_NOTE;
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (TZ_NOTES (model)->list));
}

static gpointer
get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (TZ_NOTES (model)->list), position);
}

static void
tz_notes_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
free_annotation (gpointer annotation)
{
  tz_annotation_free (annotation);
}

static void
pending_free (Pending *pending)
{
  g_object_unref (pending->notes);
  g_object_unref (pending->note);
  g_free (pending);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pending, pending_free)

static void save_note (TzNotes *notes, TzNote *note);

static void
try_again (gpointer notes)
{
  tz_notes_save_now (notes);
}

static void
give_up (gpointer notes)
{
  tz_notes_discard (notes);
}

static char *
dup_words (gpointer data)
{
  TzNotes *notes = data;
  GString *words = g_string_new (NULL);
  for (guint i = 0; i < notes->unsaved->len; i++) {
    const TzAnnotation *annotation = tz_note_get (notes->unsaved->pdata[i]);
    if (*annotation->body != '\0')
      g_string_append_printf (words, "%s\n%s\n\n", annotation->quote, annotation->body);
  }
  return g_string_free (words, FALSE);
}

static const TzUnsavedKind c_unsaved = {g_object_ref, g_object_unref, give_up, try_again, dup_words};

static void
write_done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Pending) pending = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TzAnnotation) stored = tz_library_submit_finish (TZ_LIBRARY (source), result, &error);
  tz_note_end_step (pending->note, pending->step, stored, error);
  if (pending->notes->discarded)
    return;
  if (error == NULL) {
    save_note (pending->notes, pending->note);
    return;
  }
  tz_unsaved_put (tz_desk_get_unsaved (pending->notes->desk), pending->notes, &c_unsaved, error);
}

/* Takes the next step of @note; one that needs none is saved. */
static void
save_note (TzNotes *notes, TzNote *note)
{
  TzNoteStep step = tz_note_begin_step (note);
  if (step == TZ_NOTE_NOTHING) {
    if (tz_note_get_state (note) == TZ_NOTE_SAVED)
      g_ptr_array_remove (notes->unsaved, note);
    if (notes->unsaved->len == 0)
      tz_unsaved_take (tz_desk_get_unsaved (notes->desk), notes);
    return;
  }
  Pending *pending = g_new (Pending, 1);
  *pending = (Pending){g_object_ref (notes), g_object_ref (note), step};
  tz_library_submit (notes->library, tz_note_write_run, tz_note_write_new (tz_note_get (note), step),
                     tz_note_write_free, free_annotation, write_done_cb, pending);
}

void
tz_notes_save_now (TzNotes *notes)
{
  g_clear_handle_id (&notes->timer, g_source_remove);
  for (guint i = notes->unsaved->len; i > 0; i--)
    save_note (notes, notes->unsaved->pdata[i - 1]);
}

void
tz_notes_discard (TzNotes *notes)
{
  notes->discarded = TRUE;
  g_clear_handle_id (&notes->timer, g_source_remove);
  g_ptr_array_set_size (notes->unsaved, 0);
  tz_unsaved_take (tz_desk_get_unsaved (notes->desk), notes);
}

static gboolean
timer_cb (gpointer data)
{
  TzNotes *notes = data;
  notes->timer = 0;
  tz_notes_save_now (notes);
  return G_SOURCE_REMOVE;
}

static void
start_timer (TzNotes *notes)
{
  g_clear_handle_id (&notes->timer, g_source_remove);
  notes->timer =
      g_timeout_add_full (G_PRIORITY_DEFAULT, PAUSE, timer_cb, g_object_ref (notes), g_object_unref);
}

static void
add_unsaved (TzNotes *notes, TzNote *note)
{
  if (!notes->discarded && !g_ptr_array_find (notes->unsaved, note, NULL))
    g_ptr_array_add (notes->unsaved, g_object_ref (note));
}

static void
changed_cb (TzNotes *notes, GParamSpec *pspec G_GNUC_UNUSED, TzNote *note)
{
  if (tz_note_get_state (note) == TZ_NOTE_SAVED)
    return; /* it came from the library */
  add_unsaved (notes, note);
  start_timer (notes);
}

static void
remark (TzNotes *notes)
{
  GListModel *list = G_LIST_MODEL (notes->list);
  tz_marks_clear (notes->marks);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (TzNote) note = g_list_model_get_item (list, i);
    tz_marks_add (notes->marks, tz_note_get_span (note), i);
  }
}

static void
items_changed_cb (TzNotes *notes, guint position, guint removed, guint added)
{
  remark (notes);
  g_list_model_items_changed (G_LIST_MODEL (notes), position, removed, added);
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data G_GNUC_UNUSED)
{
  TzSpan one = tz_note_get_span (TZ_NOTE ((gpointer)a));
  TzSpan other = tz_note_get_span (TZ_NOTE ((gpointer)b));
  if (one.start != other.start)
    return one.start < other.start ? -1 : 1;
  return (one.end > other.end) - (one.end < other.end);
}

static void
insert (TzNotes *notes, TzNote *note)
{
  g_signal_handlers_disconnect_by_func (note, changed_cb, notes);
  g_signal_connect_object (note, "notify::body", G_CALLBACK (changed_cb), notes, G_CONNECT_SWAPPED);
  g_signal_connect_object (note, "notify::tags", G_CALLBACK (changed_cb), notes, G_CONNECT_SWAPPED);
  g_list_store_insert_sorted (notes->list, note, compare_places, NULL);
}

static void
tz_notes_finalize (GObject *object)
{
  TzNotes *notes = TZ_NOTES (object);
  g_clear_object (&notes->desk);
  g_clear_object (&notes->library);
  g_clear_object (&notes->list);
  g_ptr_array_unref (notes->unsaved);
  tz_marks_free (notes->marks);
  G_OBJECT_CLASS (tz_notes_parent_class)->finalize (object);
}

static void
tz_notes_class_init (TzNotesClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tz_notes_finalize;
}

static void
tz_notes_init (TzNotes *notes)
{
  notes->list = g_list_store_new (TZ_TYPE_NOTE);
  notes->marks = tz_marks_new ();
  notes->unsaved = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect_object (notes->list, "items-changed", G_CALLBACK (items_changed_cb), notes,
                           G_CONNECT_SWAPPED);
}

/* ---- What the library has, after a step was undone or redone ---- */

static const TzAnnotation *
find_annotation (GPtrArray *annotations, gint64 id)
{
  for (guint i = 0; i < annotations->len; i++)
    if (((TzAnnotation *)annotations->pdata[i])->id == id)
      return annotations->pdata[i];
  return NULL;
}

static TzNote *
find_note (TzNotes *notes, gint64 id)
{
  GListModel *list = G_LIST_MODEL (notes->list);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (TzNote) note = g_list_model_get_item (list, i);
    if (tz_note_get (note)->id == id)
      return note;
  }
  return NULL;
}

static void
drop_missing (TzNotes *notes, GPtrArray *annotations)
{
  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (notes->list)); i > 0; i--) {
    g_autoptr (TzNote) note = g_list_model_get_item (G_LIST_MODEL (notes->list), i - 1);
    gint64 id = tz_note_get (note)->id;
    if (id == 0 || find_annotation (annotations, id) != NULL)
      continue;
    tz_note_forget (note);
    g_ptr_array_remove (notes->unsaved, note);
    g_list_store_remove (notes->list, i - 1);
  }
}

void
tz_notes_take (TzNotes *notes, GPtrArray *annotations)
{
  drop_missing (notes, annotations);
  for (guint i = 0; i < annotations->len; i++) {
    const TzAnnotation *annotation = annotations->pdata[i];
    TzNote *known = find_note (notes, annotation->id);
    if (known != NULL) {
      tz_note_renew (known, annotation);
      continue;
    }
    g_autoptr (TzNote) note = tz_note_new (tz_annotation_copy (annotation));
    insert (notes, note);
  }
}

static gpointer
read_notes (gpointer data, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  TzNotes *notes = data;
  return tz_library_list_annotations (notes->library, notes->notice, error);
}

static void
free_list (gpointer list)
{
  g_ptr_array_unref (list);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  TzNotes *notes = TZ_NOTES (source);
  g_autoptr (GPtrArray) annotations = tz_job_finish (result, NULL);
  if (annotations != NULL && !notes->discarded)
    tz_notes_take (notes, annotations);
}

static void
turned_cb (TzNotes *notes)
{
  tz_job_run (notes, read_notes, notes, NULL, free_list, NULL, read_cb, NULL);
}

TzNotes *
tz_notes_new (TzDesk *desk, gint64 notice, GPtrArray *annotations)
{
  TzNotes *notes = g_object_new (TZ_TYPE_NOTES, NULL);
  notes->desk = g_object_ref (desk);
  notes->library = g_object_ref (tz_desk_get_library (desk));
  notes->notice = notice;
  g_signal_connect_object (desk, "settle", G_CALLBACK (tz_notes_save_now), notes, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "turned", G_CALLBACK (turned_cb), notes, G_CONNECT_SWAPPED);
  for (guint i = 0; i < annotations->len; i++) {
    g_autoptr (TzNote) note = tz_note_new (tz_annotation_copy (annotations->pdata[i]));
    insert (notes, note);
  }
  return notes;
}

TzNote *
tz_notes_add (TzNotes *notes, TzSpan span, const char *quote)
{
  TzAnnotation *annotation = g_new0 (TzAnnotation, 1);
  annotation->notice = notes->notice;
  annotation->span = span;
  annotation->quote = g_strdup (quote);
  annotation->body = g_strdup ("");
  annotation->creator = g_strdup (tz_desk_get_creator (notes->desk));
  annotation->created = annotation->modified = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (TzNote) note = tz_note_new (annotation);
  insert (notes, note);
  add_unsaved (notes, note);
  save_note (notes, note);
  return note;
}

void
tz_notes_delete (TzNotes *notes, TzNote *note)
{
  guint position;
  if (!g_list_store_find (notes->list, note, &position))
    return;
  g_autoptr (TzNote) kept = g_object_ref (note);
  g_list_store_remove (notes->list, position);
  tz_note_set_wanted (kept, FALSE);
  add_unsaved (notes, kept);
  save_note (notes, kept);
}

void
tz_notes_restore (TzNotes *notes, TzNote *note)
{
  if (find_note (notes, tz_note_get (note)->id) != NULL)
    return; /* it was undone already */
  insert (notes, note);
  tz_note_set_wanted (note, TRUE);
  add_unsaved (notes, note);
  save_note (notes, note);
}

TzMarks *
tz_notes_get_marks (TzNotes *notes)
{
  return notes->marks;
}
