#include "notice-list.h"

#include "jobs.h"
#include "list-edits.h"
#include "notice-reading.h"
#include "pace.h"

/* Rows are fetched in pages of so many; so many items keep their rows while they are not shown. */
#define PAGE 64
#define KEPT 1024

/*
 * A list changes by a few rows at a time, and by some more where that takes fewer microseconds than so many: each of
 * the two hundred rows or so that have widgets costs more than a millisecond to make and lay out.
 */
#define FEW 1
#define SOME 64
#define QUICK 200

struct _TzNoticeList {
  GObject parent_instance;
  TzLibrary *library;
  GArray *ids;           /* (element-type gint64) */
  GHashTable *items;     /* (element-type gint64 TzNoticeItem): those alive, not owned */
  GQueue kept;           /* (element-type TzNoticeItem): latest first, owned */
  GHashTable *asked;     /* (element-type gint64): those whose rows are on their way */
  GHashTable *picked;    /* (element-type gint64) */
  TzNoticeFilter *shown; /* (nullable): what was asked for last */
  gboolean hurry;        /* someone waits for it */
  gboolean reading;      /* the ids of it */
  gboolean first_page;   /* what is read now is the first page only */
  TzNoticeListing *next; /* (nullable): what the list is being made */
  guint edit;            /* how many of its edits are made */
  guint n_rows;          /* at a time */
  TzPace *pace;          /* in which they are made */
  GCancellable *reading_ids;
  GCancellable *reading_rows;
};

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TzNoticeList, tz_notice_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

typedef enum { SIGNAL_REFRESHED, SIGNAL_FAILED } Signal;
static guint signals[SIGNAL_FAILED + 1];

/* ---- Items ---- */

static void
item_gone_cb (gpointer data, GObject *item)
{
  TzNoticeList *list = data;
  gint64 id = tz_notice_item_get_id ((TzNoticeItem *)item);
  g_hash_table_remove (list->items, &id);
}

static TzNoticeItem *
dup_item (TzNoticeList *list, gint64 id)
{
  TzNoticeItem *item = g_hash_table_lookup (list->items, &id);
  if (item != NULL)
    return g_object_ref (item);
  item = tz_notice_item_new (id, g_hash_table_contains (list->picked, &id));
  g_hash_table_insert (list->items, g_memdup2 (&id, sizeof id), item);
  g_object_weak_ref (G_OBJECT (item), item_gone_cb, list);
  return item;
}

static void
keep (TzNoticeList *list, TzNoticeItem *item)
{
  g_queue_push_head (&list->kept, g_object_ref (item));
  if (g_queue_get_length (&list->kept) > KEPT)
    g_object_unref (g_queue_pop_tail (&list->kept));
}

static void
forget_item (gpointer key G_GNUC_UNUSED, gpointer item, gpointer list)
{
  g_object_weak_unref (item, item_gone_cb, list);
}

/* ---- Rows ---- */

static void
rows_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  TzNoticeList *list = TZ_NOTICE_LIST (source);
  g_autoptr (GArray) ids = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = tz_job_finish (result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  for (guint i = 0; i < ids->len; i++)
    g_hash_table_remove (list->asked, &g_array_index (ids, gint64, i));
  if (rows == NULL) {
    g_signal_emit (list, signals[SIGNAL_FAILED], 0, error);
    return;
  }
  g_ptr_array_set_free_func (rows, NULL);
  for (guint i = 0; i < rows->len; i++) {
    TzNoticeRow *row = rows->pdata[i];
    g_autoptr (TzNoticeItem) item = dup_item (list, row->id);
    keep (list, item);
    tz_notice_item_take_row (item, row);
  }
}

static void
fetch (TzNoticeList *list, GArray *ids)
{
  tz_notice_reading_rows (list, list->library, ids, list->reading_rows, rows_cb);
}

static gboolean
has_row (TzNoticeList *list, gint64 id)
{
  TzNoticeItem *item = g_hash_table_lookup (list->items, &id);
  return item != NULL && tz_notice_item_get_row (item) != NULL;
}

void
tz_notice_list_want (TzNoticeList *list, guint position)
{
  gint64 id = tz_notice_list_get_id (list, position);
  if (id == 0 || g_hash_table_contains (list->asked, &id))
    return;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint start = position - position % PAGE;
  for (guint i = start; i < MIN (start + PAGE, list->ids->len); i++) {
    id = g_array_index (list->ids, gint64, i);
    if (!has_row (list, id) && g_hash_table_add (list->asked, g_memdup2 (&id, sizeof id)))
      g_array_append_val (ids, id);
  }
  fetch (list, ids);
}

void
tz_notice_list_renew_rows (TzNoticeList *list)
{
  g_queue_clear_full (&list->kept, g_object_unref);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer item;
  g_hash_table_iter_init (&iter, list->items);
  while (g_hash_table_iter_next (&iter, NULL, &item)) {
    gint64 id = tz_notice_item_get_id (item);
    if (tz_notice_item_get_row (item) != NULL)
      g_array_append_val (ids, id);
  }
  if (ids->len > 0 && list->library != NULL)
    fetch (list, ids);
}

/* ---- Ids ---- */

static void read_list (TzNoticeList *list, gboolean first_page);

static void
splice (TzNoticeList *list, guint position, guint removed, guint added)
{
  guint replaced = MIN (removed, added);
  for (guint i = position; i < position + replaced; i++)
    g_array_index (list->ids, gint64, i) = g_array_index (list->next->ids, gint64, i);
  guint rest = position + replaced;
  if (removed > replaced)
    g_array_remove_range (list->ids, rest, removed - replaced);
  if (added > replaced)
    g_array_insert_vals (list->ids, rest, &g_array_index (list->next->ids, gint64, rest), added - replaced);
  g_list_model_items_changed (G_LIST_MODEL (list), position, removed, added);
}

static void
stop_steps (TzNoticeList *list)
{
  tz_pace_stop (list->pace);
  g_clear_pointer (&list->next, tz_notice_listing_free);
}

static void
step (TzNoticeList *list)
{
  gint64 began = g_get_monotonic_time ();
  TzListEdit *edit = &g_array_index (list->next->edits, TzListEdit, list->edit);
  TzListEdit part = tz_list_edit_take (edit, list->n_rows);
  list->edit += edit->added == 0 && edit->removed == 0;
  splice (list, part.position, part.removed, part.added);
  gboolean quick = g_get_monotonic_time () - began < QUICK;
  list->n_rows = quick ? MIN (2 * list->n_rows, SOME) : FEW;
}

static gboolean
step_cb (gpointer data)
{
  TzNoticeList *list = data;
  if (list->edit < list->next->edits->len)
    step (list);
  if (list->edit < list->next->edits->len)
    return TRUE;
  gboolean more = list->first_page && list->next->ids->len == PAGE;
  stop_steps (list);
  if (more)
    read_list (list, FALSE);
  g_signal_emit (list, signals[SIGNAL_REFRESHED], 0);
  return FALSE;
}

static void
ids_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  TzNoticeList *list = TZ_NOTICE_LIST (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (TzNoticeListing) listing = tz_job_finish (result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  list->reading = FALSE;
  if (listing == NULL) {
    g_signal_emit (list, signals[SIGNAL_FAILED], 0, error);
    return;
  }
  list->next = g_steal_pointer (&listing);
  list->edit = 0;
  list->n_rows = FEW;
  tz_pace_start (list->pace, list->hurry);
}

static void
read_list (TzNoticeList *list, gboolean first_page)
{
  list->first_page = first_page;
  list->reading = TRUE;
  tz_notice_reading_list (list, list->library, list->shown, first_page ? PAGE : 0, list->ids,
                          list->reading_ids, ids_cb);
}

static void
set_library (TzNoticeList *list, TzLibrary *library)
{
  if (!g_set_object (&list->library, library))
    return;
  g_cancellable_cancel (list->reading_rows);
  g_object_unref (list->reading_rows);
  list->reading_rows = g_cancellable_new ();
  g_hash_table_foreach (list->items, forget_item, list);
  g_hash_table_remove_all (list->items);
  g_hash_table_remove_all (list->asked);
  g_queue_clear_full (&list->kept, g_object_unref);
  if (list->ids->len > 0)
    splice (list, 0, list->ids->len, 0);
  g_signal_emit (list, signals[SIGNAL_REFRESHED], 0);
}

void
tz_notice_list_show (TzNoticeList *list, TzLibrary *library, const TzNoticeFilter *filter, gboolean hurry)
{
  g_cancellable_cancel (list->reading_ids);
  g_clear_object (&list->reading_ids);
  stop_steps (list);
  list->hurry = hurry;
  list->reading = FALSE;
  set_library (list, library);
  if (library == NULL)
    return;
  list->reading_ids = g_cancellable_new ();
  const char *before = list->shown != NULL ? list->shown->text : NULL;
  gboolean searching = filter->text != NULL && g_strcmp0 (filter->text, before) != 0;
  g_clear_pointer (&list->shown, tz_notice_filter_free);
  list->shown = tz_notice_filter_copy (filter);
  read_list (list, searching);
}

gboolean
tz_notice_list_is_busy (TzNoticeList *list)
{
  return list->reading || list->next != NULL;
}

gint64
tz_notice_list_get_id (TzNoticeList *list, guint position)
{
  return position < list->ids->len ? g_array_index (list->ids, gint64, position) : 0;
}

const gint64 *
tz_notice_list_get_ids (TzNoticeList *list, guint *n_ids)
{
  *n_ids = list->ids->len;
  return (const gint64 *)(gconstpointer)list->ids->data;
}

gboolean
tz_notice_list_find (TzNoticeList *list, gint64 id, guint *position)
{
  for (guint i = 0; i < list->ids->len; i++)
    if (g_array_index (list->ids, gint64, i) == id) {
      *position = i;
      return TRUE;
    }
  return FALSE;
}

void
tz_notice_list_set_picked (TzNoticeList *list, const gint64 *ids, guint n_ids)
{
  g_hash_table_remove_all (list->picked);
  for (guint i = 0; i < n_ids; i++)
    g_hash_table_add (list->picked, g_memdup2 (&ids[i], sizeof ids[i]));
  GHashTableIter iter;
  gpointer id, item;
  g_hash_table_iter_init (&iter, list->items);
  while (g_hash_table_iter_next (&iter, &id, &item))
    tz_notice_item_set_picked (item, g_hash_table_contains (list->picked, id));
}

/* ---- GListModel, GObject ---- */

static GType
get_item_type (GListModel *model G_GNUC_UNUSED)
{
  return TZ_TYPE_NOTICE_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return TZ_NOTICE_LIST (model)->ids->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  TzNoticeList *list = TZ_NOTICE_LIST (model);
  gint64 id = tz_notice_list_get_id (list, position);
  return id != 0 ? dup_item (list, id) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
tz_notice_list_finalize (GObject *object)
{
  TzNoticeList *list = TZ_NOTICE_LIST (object);
  g_hash_table_foreach (list->items, forget_item, list);
  g_clear_pointer (&list->items, g_hash_table_unref);
  g_queue_clear_full (&list->kept, g_object_unref);
  g_clear_pointer (&list->asked, g_hash_table_unref);
  g_clear_pointer (&list->picked, g_hash_table_unref);
  g_clear_pointer (&list->ids, g_array_unref);
  g_clear_pointer (&list->shown, tz_notice_filter_free);
  stop_steps (list);
  g_clear_pointer (&list->pace, tz_pace_free);
  g_clear_object (&list->reading_ids);
  g_clear_object (&list->reading_rows);
  g_clear_object (&list->library);
  G_OBJECT_CLASS (tz_notice_list_parent_class)->finalize (object);
}

static void
tz_notice_list_class_init (TzNoticeListClass *class)
{
  GType type = G_TYPE_FROM_CLASS (class);
  G_OBJECT_CLASS (class)->finalize = tz_notice_list_finalize;
  signals[SIGNAL_REFRESHED] =
      g_signal_new ("refreshed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] =
      g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
tz_notice_list_init (TzNoticeList *list)
{
  list->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  list->items = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  list->picked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  list->asked = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  list->reading_rows = g_cancellable_new ();
  list->pace = tz_pace_new (step_cb, list);
  g_queue_init (&list->kept);
}

TzNoticeList *
tz_notice_list_new (void)
{
  return g_object_new (TZ_TYPE_NOTICE_LIST, NULL);
}
