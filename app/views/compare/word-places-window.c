#include "word-places-window.h"

#include <glib/gi18n.h>

#include "hit-label.h"
#include "jobs.h"
#include "word-places.h"
#include "work-watch.h"

/* So many are listed, so many of them between two frames. */
#define MOST_PLACES 500u
#define ROWS_AT_ONCE 20u

struct _TzWordPlacesWindow {
  AdwWindow parent_instance;
  TzDesk *desk;
  GPtrArray *places; /* (element-type TzHit) */
  AdwWindowTitle *title;
  GtkListBox *list;
  GtkWidget *more;
  guint n_listed;
  guint filling; /* idle source, 0 when all are listed */
};

G_DEFINE_FINAL_TYPE (TzWordPlacesWindow, tz_word_places_window, ADW_TYPE_WINDOW)

/* ---- Looking for them ---- */

typedef struct {
  GtkWindow *parent;
  TzDesk *desk;
  TzLibrary *library;
  TzProblemQuery *query;
  char *term;
  TzWorkWatch *watch;
} Search;

static void
search_free (Search *search)
{
  g_object_unref (search->parent);
  g_object_unref (search->desk);
  g_object_unref (search->library);
  tz_problem_query_free (search->query);
  g_free (search->term);
  tz_work_watch_free (search->watch);
  g_free (search);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Search, search_free)

static gpointer
find_func (gpointer data, GCancellable *cancellable, GError **error)
{
  const Search *search = data;
  return tz_compare_list_word_places (search->library, search->query, search->term, tz_work_watch_note,
                                      search->watch, cancellable, error);
}

static void
free_places (gpointer places)
{
  g_ptr_array_unref (places);
}

/* ---- The window ---- */

static void
activated_cb (TzWordPlacesWindow *window, GtkListBoxRow *row)
{
  const TzHit *hit = g_ptr_array_index (window->places, gtk_list_box_row_get_index (row));
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (window));
  tz_desk_open_place (window->desk, hit->notice, hit->span);
  gtk_window_set_transient_for (GTK_WINDOW (window), NULL); /* it outlives the parent by this call */
  gtk_window_close (GTK_WINDOW (window));
  gtk_window_close (parent);
}

static void
tz_word_places_window_dispose (GObject *object)
{
  TzWordPlacesWindow *window = TZ_WORD_PLACES_WINDOW (object);
  g_clear_handle_id (&window->filling, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_WORD_PLACES_WINDOW);
  g_clear_pointer (&window->places, g_ptr_array_unref);
  g_clear_object (&window->desk);
  G_OBJECT_CLASS (tz_word_places_window_parent_class)->dispose (object);
}

static void
tz_word_places_window_class_init (TzWordPlacesWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_word_places_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/word-places-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TzWordPlacesWindow, title);
  gtk_widget_class_bind_template_child (widget_class, TzWordPlacesWindow, list);
  gtk_widget_class_bind_template_child (widget_class, TzWordPlacesWindow, more);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tz_word_places_window_init (TzWordPlacesWindow *window)
{
  gtk_widget_init_template (GTK_WIDGET (window));
}

static gboolean
fill_cb (gpointer data)
{
  TzWordPlacesWindow *window = data;
  guint n = MIN (window->places->len, MOST_PLACES), until = MIN (n, window->n_listed + ROWS_AT_ONCE);
  for (; window->n_listed < until; window->n_listed++)
    gtk_list_box_append (window->list, tz_hit_label_new (window->places->pdata[window->n_listed]));
  if (until < n)
    return G_SOURCE_CONTINUE;
  window->filling = 0;
  return G_SOURCE_REMOVE;
}

static void
fill (TzWordPlacesWindow *window, const char *term)
{
  guint n = window->places->len;
  g_autofree char *count = g_strdup_printf (ngettext ("%u problem", "%u problems", n), n);
  adw_window_title_set_title (window->title, term);
  adw_window_title_set_subtitle (window->title, count);
  if (fill_cb (window) == G_SOURCE_CONTINUE)
    window->filling = g_idle_add (fill_cb, window);
  gtk_widget_set_visible (window->more, n > MOST_PLACES);
}

static void
present (const Search *search, GPtrArray *places)
{
  TzWordPlacesWindow *window =
      g_object_new (TZ_TYPE_WORD_PLACES_WINDOW, "transient-for", search->parent, "modal", TRUE, NULL);
  window->desk = g_object_ref (search->desk);
  window->places = places;
  fill (window, search->term);
  gtk_window_present (GTK_WINDOW (window));
}

static void
found_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (Search) search = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *places = tz_job_finish (result, &error);
  if (places == NULL)
    tz_desk_toast_error (search->desk, _ ("Cannot look for the words"), error);
  else if (gtk_widget_get_realized (GTK_WIDGET (search->parent)))
    present (search, places);
  else
    g_ptr_array_unref (places); /* closed meanwhile */
}

void
tz_word_places_window_present (GtkWindow *parent, TzDesk *desk, const TzProblemQuery *query, const char *term)
{
  Search *search = g_new (Search, 1);
  *search = (Search){.parent = g_object_ref (parent),
                     .desk = g_object_ref (desk),
                     .library = g_object_ref (tz_desk_get_library (desk)),
                     .query = tz_problem_query_copy (query),
                     .term = g_strdup (term),
                     .watch = tz_work_watch_new (parent, _ ("Looking for the Words"),
                                                 _ ("The titles of the problems are read."))};
  tz_job_run (NULL, find_func, search, NULL, free_places, tz_work_watch_get_cancellable (search->watch),
              found_cb, search);
}
