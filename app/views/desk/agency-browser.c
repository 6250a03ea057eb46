#include "agency-browser.h"

#include "jobs.h"

/* Changes of the library that come one upon the other are shown together: the next list is asked for after so many
 * milliseconds, or so many times what the last one took. */
#define LEAST_REST 300
#define REST 4

struct _TzAgencyBrowser {
  GObject parent_instance;
  TzLibrary *library;
  GListStore *items;
  GtkSingleSelection *selection;
  GHashTable *picked; /* (element-type utf8): names */
  char *words;        /* part of a name; "" for all */
  char *wanted;       /* (nullable): the agency to select when it is listed */
  gboolean listing;
  gboolean outdated; /* what is listed is not what is asked for now */
  gboolean stale;    /* there may be others since */
  guint timer;       /* until they are listed */
  gint64 began;      /* the last listing, in microseconds */
};

G_DEFINE_FINAL_TYPE (TzAgencyBrowser, tz_agency_browser, G_TYPE_OBJECT)

typedef enum { SIGNAL_LISTED, SIGNAL_FOUND, SIGNAL_PICKED, SIGNAL_FAILED } Signal;
static guint signals[SIGNAL_FAILED + 1];

/* ---- Ticks ---- */

void
tz_agency_browser_pick (TzAgencyBrowser *browser, TzAgencyItem *item, gboolean picked)
{
  const char *name = tz_agency_item_get (item)->name;
  if (tz_agency_item_get_picked (item) == picked)
    return;
  tz_agency_item_set_picked (item, picked);
  if (picked)
    g_hash_table_add (browser->picked, g_strdup (name));
  else
    g_hash_table_remove (browser->picked, name);
  g_signal_emit (browser, signals[SIGNAL_PICKED], 0);
}

static void
tick (TzAgencyBrowser *browser)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (browser->items)); i++) {
    g_autoptr (TzAgencyItem) item = g_list_model_get_item (G_LIST_MODEL (browser->items), i);
    tz_agency_item_set_picked (item,
                               g_hash_table_contains (browser->picked, tz_agency_item_get (item)->name));
  }
}

void
tz_agency_browser_unpick (TzAgencyBrowser *browser)
{
  g_hash_table_remove_all (browser->picked);
  tick (browser);
  g_signal_emit (browser, signals[SIGNAL_PICKED], 0);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *)a, *(const char *const *)b);
}

char **
tz_agency_browser_dup_picked (TzAgencyBrowser *browser)
{
  guint n = 0;
  g_autofree char **names = (char **)g_hash_table_get_keys_as_array (browser->picked, &n);
  qsort (names, n, sizeof *names, compare_names);
  return g_strdupv (names);
}

/* ---- Listing ---- */

static void
select_wanted (TzAgencyBrowser *browser)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (browser->items)); i++) {
    g_autoptr (TzAgencyItem) item = g_list_model_get_item (G_LIST_MODEL (browser->items), i);
    if (!g_str_equal (tz_agency_item_get (item)->name, browser->wanted))
      continue;
    g_clear_pointer (&browser->wanted, g_free);
    gtk_single_selection_set_selected (browser->selection, i);
    g_signal_emit (browser, signals[SIGNAL_FOUND], 0, i);
    return;
  }
}

static void
show_items (TzAgencyBrowser *browser, GPtrArray *items)
{
  tz_agency_items_replace (browser->items, items);
  /* Agencies that are not listed keep their ticks. */
  if (g_hash_table_size (browser->picked) > 0)
    tick (browser);
  if (browser->wanted != NULL)
    select_wanted (browser);
  g_signal_emit (browser, signals[SIGNAL_LISTED], 0);
}

typedef struct {
  TzLibrary *library;
  char *words;
} Listing;

static void
listing_free (gpointer data)
{
  Listing *listing = data;
  g_object_unref (listing->library);
  g_free (listing->words);
  g_free (listing);
}

static gpointer
list_agencies (gpointer data, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  const Listing *listing = data;
  const char *words = *listing->words != '\0' ? listing->words : NULL;
  GPtrArray *agencies = tz_library_list_agencies (listing->library, words, error);
  return agencies != NULL ? tz_agency_items_new (agencies) : NULL;
}

static void
free_items (gpointer items)
{
  g_ptr_array_unref (items);
}

static void list (TzAgencyBrowser *browser);

static gboolean
list_again_cb (gpointer data)
{
  TzAgencyBrowser *browser = data;
  browser->timer = 0;
  list (browser);
  return G_SOURCE_REMOVE;
}

static void
list_later (TzAgencyBrowser *browser, guint milliseconds)
{
  if (browser->timer == 0)
    browser->timer = g_timeout_add (milliseconds, list_again_cb, browser);
}

/* Where the library never ceases to change, as while it is read again, what was listed is shown all the same. */
static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  TzAgencyBrowser *browser = TZ_AGENCY_BROWSER (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = tz_job_finish (result, &error);
  browser->listing = FALSE;
  if (browser->outdated) {
    list (browser);
    return;
  }
  if (browser->stale)
    list_later (browser, (guint)MAX (LEAST_REST, REST * (g_get_monotonic_time () - browser->began) / 1000));
  if (items != NULL)
    show_items (browser, items);
  else
    g_signal_emit (browser, signals[SIGNAL_FAILED], 0, error);
}

static void
list (TzAgencyBrowser *browser)
{
  browser->outdated = browser->listing;
  if (browser->listing)
    return;
  g_clear_handle_id (&browser->timer, g_source_remove);
  browser->stale = FALSE;
  browser->began = g_get_monotonic_time ();
  Listing *listing = g_new (Listing, 1);
  *listing = (Listing){g_object_ref (browser->library), g_strdup (browser->words)};
  browser->listing = TRUE;
  tz_job_run (browser, list_agencies, listing, listing_free, free_items, NULL, listed_cb, NULL);
}

void
tz_agency_browser_search (TzAgencyBrowser *browser, const char *words)
{
  g_free (browser->words);
  browser->words = g_strstrip (g_strdup (words));
  list (browser);
}

void
tz_agency_browser_want (TzAgencyBrowser *browser, const char *name)
{
  g_free (browser->wanted);
  browser->wanted = g_strdup (name);
  list (browser);
}

static void
library_changed_cb (TzAgencyBrowser *browser, TzLibraryChange what)
{
  if (what != TZ_CHANGE_NOTICES)
    return;
  browser->stale = TRUE;
  if (!browser->listing)
    list_later (browser, LEAST_REST);
}

/* ---- The browser ---- */

GtkSingleSelection *
tz_agency_browser_get_selection (TzAgencyBrowser *browser)
{
  return browser->selection;
}

TzAgencyItem *
tz_agency_browser_get_selected (TzAgencyBrowser *browser)
{
  return gtk_single_selection_get_selected_item (browser->selection);
}

static void
tz_agency_browser_finalize (GObject *object)
{
  TzAgencyBrowser *browser = TZ_AGENCY_BROWSER (object);
  g_clear_handle_id (&browser->timer, g_source_remove);
  g_clear_object (&browser->selection);
  g_clear_object (&browser->items);
  g_clear_object (&browser->library);
  g_hash_table_unref (browser->picked);
  g_free (browser->words);
  g_free (browser->wanted);
  G_OBJECT_CLASS (tz_agency_browser_parent_class)->finalize (object);
}

static void
tz_agency_browser_class_init (TzAgencyBrowserClass *class)
{
  GType type = G_TYPE_FROM_CLASS (class);
  G_OBJECT_CLASS (class)->finalize = tz_agency_browser_finalize;
  signals[SIGNAL_LISTED] =
      g_signal_new ("listed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FOUND] =
      g_signal_new ("found", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_PICKED] =
      g_signal_new ("picked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] =
      g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
tz_agency_browser_init (TzAgencyBrowser *browser)
{
  browser->picked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  browser->words = g_strdup ("");
  browser->items = g_list_store_new (TZ_TYPE_AGENCY_ITEM);
  browser->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (browser->items)));
}

TzAgencyBrowser *
tz_agency_browser_new (TzLibrary *library)
{
  TzAgencyBrowser *browser = g_object_new (TZ_TYPE_AGENCY_BROWSER, NULL);
  browser->library = g_object_ref (library);
  g_signal_connect_object (library, "changed", G_CALLBACK (library_changed_cb), browser, G_CONNECT_SWAPPED);
  list (browser);
  return browser;
}
