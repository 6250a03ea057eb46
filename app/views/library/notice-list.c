#include "notice-list.h"

#include "jobs.h"

/* Rows are fetched in pages of so many; so many items keep their rows while they are not shown. */
#define PAGE 64
#define KEPT 1024

struct _TzNoticeList {
  GObject parent_instance;
  TzLibrary *library;
  GArray *ids;           /* (element-type gint64) */
  GHashTable *items;     /* (element-type gint64 TzNoticeItem): those alive, not owned */
  GQueue kept;           /* (element-type TzNoticeItem): latest first, owned */
  GHashTable *asked;     /* (element-type guint): pages on their way, counted from 1 */
  GHashTable *picked;    /* (element-type gint64) */
  TzNoticeFilter *shown; /* (nullable): what was asked for last */
  GCancellable *reading_ids;
  GCancellable *reading_rows;
};

/* What a worker thread is to read. */
typedef struct {
  TzLibrary *library;
  TzNoticeFilter *filter; /* for ids */
  guint limit;            /* at most so many; 0 for all */
  GArray *ids;            /* for rows */
} Reading;

static void list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TzNoticeList, tz_notice_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

typedef enum { SIGNAL_REFRESHED, SIGNAL_FAILED } Signal;
static guint signals[SIGNAL_FAILED + 1];

static Reading *
reading_new (TzLibrary *library)
{
  Reading *reading = g_new0 (Reading, 1);
  reading->library = g_object_ref (library);
  return reading;
}

static void
reading_free (gpointer data)
{
  Reading *reading = data;
  g_object_unref (reading->library);
  g_clear_pointer (&reading->filter, tz_notice_filter_free);
  g_clear_pointer (&reading->ids, g_array_unref);
  g_free (reading);
}

static void
free_array (gpointer data)
{
  g_array_unref (data);
}

static void
free_pointers (gpointer data)
{
  g_ptr_array_unref (data);
}

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

static gpointer
read_rows (gpointer data, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  const Reading *reading = data;
  return tz_library_get_rows (reading->library, &g_array_index (reading->ids, gint64, 0), reading->ids->len,
                              error);
}

static void
rows_cb (GObject *source, GAsyncResult *result, gpointer page)
{
  TzNoticeList *list = TZ_NOTICE_LIST (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = tz_job_finish (result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_hash_table_remove (list->asked, page);
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
fetch (TzNoticeList *list, GArray *ids, gpointer page)
{
  Reading *reading = reading_new (list->library);
  reading->ids = ids;
  tz_job_run (list, read_rows, reading, reading_free, free_pointers, list->reading_rows, rows_cb, page);
}

void
tz_notice_list_want (TzNoticeList *list, guint position)
{
  guint start = position - position % PAGE;
  gpointer page = GUINT_TO_POINTER (position / PAGE + 1);
  if (position >= list->ids->len || !g_hash_table_add (list->asked, page))
    return;
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (ids, &g_array_index (list->ids, gint64, start), MIN (PAGE, list->ids->len - start));
  fetch (list, ids, page);
}

void
tz_notice_list_renew_rows (TzNoticeList *list)
{
  g_queue_clear_full (&list->kept, g_object_unref);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer item;
  g_hash_table_iter_init (&iter, list->items);
  while (g_hash_table_iter_next (&iter, NULL, &item)) {
    gint64 id = tz_notice_item_get_id (item);
    if (tz_notice_item_get_row (item) != NULL)
      g_array_append_val (ids, id);
  }
  if (ids->len > 0 && list->library != NULL)
    fetch (list, ids, NULL);
  else
    g_array_unref (ids);
}

/* ---- Ids ---- */

static guint
count_alike (const GArray *old, const GArray *new, gboolean from_end, guint most)
{
  guint n = 0;
  while (n < most) {
    guint i = from_end ? old->len - 1 - n : n;
    guint j = from_end ? new->len - 1 - n : n;
    if (g_array_index (old, gint64, i) != g_array_index (new, gint64, j))
      break;
    n++;
  }
  return n;
}

static void
replace_ids (TzNoticeList *list, GArray *ids)
{
  guint shorter = MIN (list->ids->len, ids->len);
  guint start = count_alike (list->ids, ids, FALSE, shorter);
  guint end = count_alike (list->ids, ids, TRUE, shorter - start);
  guint removed = list->ids->len - start - end;
  guint added = ids->len - start - end;
  g_array_unref (list->ids);
  list->ids = g_array_ref (ids);
  g_hash_table_remove_all (list->asked);
  if (removed > 0 || added > 0)
    g_list_model_items_changed (G_LIST_MODEL (list), start, removed, added);
  g_signal_emit (list, signals[SIGNAL_REFRESHED], 0);
}

static gpointer
read_ids (gpointer data, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  const Reading *reading = data;
  g_auto (TzNoticeFilterQuery) query = {0};
  tz_notice_filter_make_query (reading->filter, -1, &query);
  query.query.limit = reading->limit;
  return tz_library_list_notices (reading->library, &query.query, error);
}

/* @limit: at most so many; 0 for all. */
static void
read_list (TzNoticeList *list, guint limit, GAsyncReadyCallback callback)
{
  Reading *reading = reading_new (list->library);
  reading->filter = tz_notice_filter_copy (list->shown);
  reading->limit = limit;
  tz_job_run (list, read_ids, reading, reading_free, free_array, list->reading_ids, callback, NULL);
}

static GArray *
take_ids (TzNoticeList *list, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  GArray *ids = tz_job_finish (result, &error);
  if (ids != NULL)
    replace_ids (list, ids);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (list, signals[SIGNAL_FAILED], 0, error);
  return ids;
}

static void
ids_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  g_autoptr (GArray) ids = take_ids (TZ_NOTICE_LIST (source), result);
}

static void
first_ids_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  TzNoticeList *list = TZ_NOTICE_LIST (source);
  g_autoptr (GArray) ids = take_ids (list, result);
  if (ids != NULL && ids->len == PAGE)
    read_list (list, 0, ids_cb);
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
  g_queue_clear_full (&list->kept, g_object_unref);
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (gint64));
  replace_ids (list, none);
}

void
tz_notice_list_show (TzNoticeList *list, TzLibrary *library, const TzNoticeFilter *filter)
{
  g_cancellable_cancel (list->reading_ids);
  g_clear_object (&list->reading_ids);
  set_library (list, library);
  if (library == NULL)
    return;
  list->reading_ids = g_cancellable_new ();
  const char *before = list->shown != NULL ? list->shown->text : NULL;
  gboolean searching = filter->text != NULL && g_strcmp0 (filter->text, before) != 0;
  g_clear_pointer (&list->shown, tz_notice_filter_free);
  list->shown = tz_notice_filter_copy (filter);
  read_list (list, searching ? PAGE : 0, searching ? first_ids_cb : ids_cb);
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
  list->asked = g_hash_table_new (NULL, NULL);
  list->reading_rows = g_cancellable_new ();
  g_queue_init (&list->kept);
}

TzNoticeList *
tz_notice_list_new (void)
{
  return g_object_new (TZ_TYPE_NOTICE_LIST, NULL);
}
