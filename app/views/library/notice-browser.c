#include "notice-browser.h"

#include "jobs.h"

#include <glib/gi18n.h>

/* Changes that come one upon the other, as in an import, are shown together: after so many milliseconds, or so
 * many times what it took to show the last, so that most of the time is for other things. */
#define LEAST_DELAY 300
#define MOST_DELAY 3000
#define REST 4

/* What a person did is shown sooner, however much goes on by itself. */
#define SOON 20

struct _TzNoticeBrowser {
  GObject parent_instance;
  TzDesk *desk;
  TzNoticeFilter *filter;
  TzNoticeList *list;
  GtkSingleSelection *selection;
  gint64 selected;        /* notice, or 0 */
  gboolean changing;      /* the list is being replaced: what is selected now is chance */
  GCancellable *counting; /* (nullable) */
  guint doing;            /* what someone waits for, or 0 (doing.h) */
  guint refresh_id;
  gboolean awaited; /* someone waits for it */
  gint64 began;     /* the last refresh, in microseconds */
  guint delay;      /* before the next */
};

G_DEFINE_FINAL_TYPE (TzNoticeBrowser, tz_notice_browser, G_TYPE_OBJECT)

typedef enum { SIGNAL_SELECTED, SIGNAL_LISTED, SIGNAL_COUNTED } Signal;
static guint signals[SIGNAL_COUNTED + 1];

typedef struct {
  TzLibrary *library;
  TzNoticeFilter *filter;
} Counting;

static void
counting_free (gpointer data)
{
  Counting *counting = data;
  g_object_unref (counting->library);
  tz_notice_filter_free (counting->filter);
  g_free (counting);
}

static void
free_figures (gpointer data)
{
  tz_library_figures_free (data);
}

/* ---- Listing and counting ---- */

static gboolean
is_busy (TzNoticeBrowser *browser)
{
  return tz_notice_list_is_busy (browser->list) || browser->counting != NULL;
}

static void
begin_doing (TzNoticeBrowser *browser)
{
  if (browser->doing == 0)
    browser->doing = tz_doing_begin (tz_desk_get_doing (browser->desk), _ ("Listing notices…"), NULL);
}

static void
end_doing (TzNoticeBrowser *browser)
{
  if (browser->doing == 0 || is_busy (browser))
    return;
  tz_doing_end (tz_desk_get_doing (browser->desk), browser->doing);
  browser->doing = 0;
}

static gpointer
count (gpointer data, GCancellable *cancellable, GError **error)
{
  const Counting *counting = data;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return tz_library_figures_read (counting->library, counting->filter, error);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  TzNoticeBrowser *browser = TZ_NOTICE_BROWSER (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (TzLibraryFigures) figures = tz_job_finish (result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&browser->counting);
  end_doing (browser);
  if (figures != NULL)
    g_signal_emit (browser, signals[SIGNAL_COUNTED], 0, figures);
  else
    tz_desk_toast_error (browser->desk, _ ("The notices cannot be counted"), error);
}

static void
show (TzNoticeBrowser *browser, gboolean hurry)
{
  TzLibrary *library = tz_desk_get_library (browser->desk);
  g_cancellable_cancel (browser->counting);
  g_clear_object (&browser->counting);
  browser->began = g_get_monotonic_time ();
  tz_notice_list_show (browser->list, library, browser->filter, hurry);
  if (library == NULL) {
    end_doing (browser);
    return;
  }
  if (hurry)
    begin_doing (browser);
  browser->counting = g_cancellable_new ();
  Counting *counting = g_new0 (Counting, 1);
  *counting = (Counting){g_object_ref (library), tz_notice_filter_copy (browser->filter)};
  tz_job_run (browser, count, counting, counting_free, free_figures, browser->counting, counted_cb, NULL);
}

void
tz_notice_browser_refresh (TzNoticeBrowser *browser)
{
  show (browser, TRUE);
}

/* What someone asked for is shown before what changed meanwhile: where changes never end, it would never be. */
static gboolean
refresh_cb (gpointer data)
{
  TzNoticeBrowser *browser = data;
  if (is_busy (browser))
    return G_SOURCE_CONTINUE;
  gboolean hurry = browser->awaited;
  browser->refresh_id = 0;
  browser->awaited = FALSE;
  show (browser, hurry);
  tz_notice_list_renew_rows (browser->list);
  return G_SOURCE_REMOVE;
}

static void
library_changed_cb (TzNoticeBrowser *browser)
{
  if (browser->refresh_id == 0)
    browser->refresh_id = g_timeout_add (browser->delay, refresh_cb, browser);
}

static void
person_cb (TzNoticeBrowser *browser)
{
  g_clear_handle_id (&browser->refresh_id, g_source_remove);
  browser->awaited = TRUE;
  browser->refresh_id = g_timeout_add (SOON, refresh_cb, browser);
}

static void
library_cb (TzNoticeBrowser *browser)
{
  tz_notice_filter_clear (browser->filter);
  browser->filter->trash = FALSE;
  tz_notice_browser_refresh (browser);
}

static void
failed_cb (TzNoticeBrowser *browser, const GError *error)
{
  end_doing (browser);
  tz_desk_toast_error (browser->desk, _ ("The list cannot be read"), error);
}

/* ---- Selecting and picking ---- */

static void
selected_cb (TzNoticeBrowser *browser)
{
  guint position = gtk_single_selection_get_selected (browser->selection);
  gint64 notice = tz_notice_list_get_id (browser->list, position);
  if (browser->changing || notice == browser->selected)
    return;
  browser->selected = notice;
  g_signal_emit (browser, signals[SIGNAL_SELECTED], 0);
}

static void
changing_cb (TzNoticeBrowser *browser)
{
  browser->changing = TRUE;
}

static void
changed_cb (TzNoticeBrowser *browser)
{
  browser->changing = FALSE;
}

/* The same notice stays selected wherever it stands now. */
static void
refreshed_cb (TzNoticeBrowser *browser)
{
  guint position = 0;
  if (browser->selected != 0 && tz_notice_list_find (browser->list, browser->selected, &position))
    gtk_single_selection_set_selected (browser->selection, position);
  gint64 took = (g_get_monotonic_time () - browser->began) / 1000;
  browser->delay = (guint)CLAMP (REST * took, LEAST_DELAY, MOST_DELAY);
  selected_cb (browser);
  end_doing (browser);
  g_signal_emit (browser, signals[SIGNAL_LISTED], 0);
}

static void
picked_cb (TzNoticeBrowser *browser)
{
  guint n = 0;
  const gint64 *picked = tz_desk_get_picked (browser->desk, &n);
  tz_notice_list_set_picked (browser->list, picked, n);
}

void
tz_notice_browser_pick (TzNoticeBrowser *browser, gint64 notice)
{
  guint n = 0;
  const gint64 *picked = tz_desk_get_picked (browser->desk, &n);
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < n; i++)
    if (picked[i] != notice)
      g_array_append_val (wanted, picked[i]);
  if (wanted->len == n)
    g_array_append_val (wanted, notice);
  tz_desk_set_picked (browser->desk, (const gint64 *)(gconstpointer)wanted->data, wanted->len);
}

GArray *
tz_notice_browser_dup_chosen (TzNoticeBrowser *browser)
{
  guint n = 0;
  const gint64 *picked = tz_desk_get_picked (browser->desk, &n);
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean among = FALSE;
  for (guint i = 0; i < n; i++)
    among = among || picked[i] == browser->selected;
  if (among)
    g_array_append_vals (chosen, picked, n);
  else if (browser->selected != 0)
    g_array_append_val (chosen, browser->selected);
  return chosen;
}

/* ---- Access, GObject ---- */

TzNoticeFilter *
tz_notice_browser_get_filter (TzNoticeBrowser *browser)
{
  return browser->filter;
}

TzNoticeList *
tz_notice_browser_get_list (TzNoticeBrowser *browser)
{
  return browser->list;
}

GtkSingleSelection *
tz_notice_browser_get_selection (TzNoticeBrowser *browser)
{
  return browser->selection;
}

gint64
tz_notice_browser_get_selected (TzNoticeBrowser *browser)
{
  return browser->selected;
}

static void
tz_notice_browser_finalize (GObject *object)
{
  TzNoticeBrowser *browser = TZ_NOTICE_BROWSER (object);
  g_clear_handle_id (&browser->refresh_id, g_source_remove);
  g_cancellable_cancel (browser->counting);
  g_clear_object (&browser->counting);
  if (browser->doing != 0)
    tz_doing_end (tz_desk_get_doing (browser->desk), browser->doing);
  g_clear_object (&browser->selection);
  g_clear_object (&browser->list);
  g_clear_object (&browser->desk);
  tz_notice_filter_free (browser->filter);
  G_OBJECT_CLASS (tz_notice_browser_parent_class)->finalize (object);
}

static void
tz_notice_browser_class_init (TzNoticeBrowserClass *class)
{
  GType type = G_TYPE_FROM_CLASS (class);
  G_OBJECT_CLASS (class)->finalize = tz_notice_browser_finalize;
  signals[SIGNAL_SELECTED] =
      g_signal_new ("selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_LISTED] =
      g_signal_new ("listed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_COUNTED] =
      g_signal_new ("counted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
tz_notice_browser_init (TzNoticeBrowser *browser)
{
  browser->delay = LEAST_DELAY;
  browser->filter = tz_notice_filter_new ();
  browser->list = tz_notice_list_new ();
  /* Before the selection is told of the change. */
  g_signal_connect_object (browser->list, "items-changed", G_CALLBACK (changing_cb), browser,
                           G_CONNECT_SWAPPED);
  browser->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (browser->list)));
  g_signal_connect_object (browser->list, "items-changed", G_CALLBACK (changed_cb), browser,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (browser->selection, "notify::selected", G_CALLBACK (selected_cb), browser,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (browser->list, "refreshed", G_CALLBACK (refreshed_cb), browser, G_CONNECT_SWAPPED);
  g_signal_connect_object (browser->list, "failed", G_CALLBACK (failed_cb), browser, G_CONNECT_SWAPPED);
}

TzNoticeBrowser *
tz_notice_browser_new (TzDesk *desk)
{
  TzNoticeBrowser *browser = g_object_new (TZ_TYPE_NOTICE_BROWSER, NULL);
  browser->desk = g_object_ref (desk);
  g_signal_connect_object (desk, "notify::library", G_CALLBACK (library_cb), browser, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "library-changed", G_CALLBACK (library_changed_cb), browser,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "forget", G_CALLBACK (person_cb), browser, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "turned", G_CALLBACK (person_cb), browser, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "picked-changed", G_CALLBACK (picked_cb), browser, G_CONNECT_SWAPPED);
  return browser;
}
