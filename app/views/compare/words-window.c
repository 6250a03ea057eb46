#include "words-window.h"

#include <glib/gi18n.h>

#include "chart-card.h"
#include "jobs.h"
#include "keyness.h"
#include "problem-query.h"
#include "work-watch.h"

struct _TzWordsWindow {
  AdwWindow parent_instance;
  TzDesk *desk;
  TzProblemQuery *query;
  TzTable *table;     /* (nullable) */
  TzWorkWatch *watch; /* (nullable): while words are counted */
  GtkDropDown *kinds;
  GtkStack *stack;
  TzChartCard *card;
};

G_DEFINE_FINAL_TYPE (TzWordsWindow, tz_words_window, ADW_TYPE_WINDOW)

/* ---- Counting ---- */

typedef struct {
  TzLibrary *library;
  TzProblemQuery *whole;
  TzProblemQuery *by;
  TzWorkWatch *watch;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;
  g_object_unref (request->library);
  tz_problem_query_free (request->whole);
  tz_problem_query_free (request->by);
  g_free (request);
}

static void
free_table (gpointer table)
{
  tz_table_free (table);
}

static gpointer
count_func (gpointer data, GCancellable *cancellable, GError **error)
{
  const Request *request = data;
  return tz_compare_words (request->library, request->whole, request->by, tz_work_watch_note, request->watch,
                           cancellable, error);
}

static void
show_table (TzWordsWindow *window, TzTable *table)
{
  g_autoptr (TzTable) before = window->table;
  window->table = table;
  tz_chart_card_set_title (window->card, table->title);
  tz_chart_card_set_table (window->card, table, NULL);
  gtk_stack_set_visible_child_name (window->stack, table->rows->len > 0 ? "found" : "nothing");
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  TzWordsWindow *window = TZ_WORDS_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (TzTable) table = tz_job_finish (result, &error);
  g_clear_pointer (&window->watch, tz_work_watch_free);
  if (window->card == NULL)
    return; /* closed meanwhile */
  gtk_widget_set_sensitive (GTK_WIDGET (window->kinds), TRUE);
  if (table != NULL) {
    show_table (window, g_steal_pointer (&table));
    return;
  }
  gtk_stack_set_visible_child_name (window->stack, "waiting");
  tz_desk_toast_error (window->desk, _ ("Cannot compare"), error);
}

/* The first kind is all that is compared, against the library; then come the themes. */
static void
count (TzWordsWindow *window)
{
  guint kind = gtk_drop_down_get_selected (window->kinds);
  TzLibrary *library = tz_desk_get_library (window->desk);
  const TzProblemQuery every = {.status = -1};
  TzProblemQuery theme = {.status = -1};
  if (kind > 0)
    theme.theme = tz_lexicon_get_theme_id (tz_library_get_lexicon (library), kind - 1);
  window->watch = tz_work_watch_new (GTK_WINDOW (window), _ ("Counting Words"),
                                     _ ("The titles of all problems that are compared are read."));
  Request *request = g_new0 (Request, 1);
  *request = (Request){g_object_ref (library), tz_problem_query_copy (kind > 0 ? window->query : &every),
                       tz_problem_query_copy (kind > 0 ? &theme : window->query), window->watch};
  gtk_widget_set_sensitive (GTK_WIDGET (window->kinds), FALSE);
  tz_job_run (window, count_func, request, request_free, free_table,
              tz_work_watch_get_cancellable (window->watch), counted_cb, NULL);
}

/* Not while the list is made. */
static void
chosen_cb (TzWordsWindow *window)
{
  if (window->desk != NULL && window->watch == NULL)
    count (window);
}

/* ---- The window ---- */

static void
fill_kinds (TzWordsWindow *window, const TzLexicon *lexicon)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gtk_string_list_append (names, _ ("All that is compared, against the rest of the library"));
  for (guint i = 0; i < tz_lexicon_get_n_themes (lexicon); i++)
    gtk_string_list_append (names, tz_lexicon_get_theme_name (lexicon, i));
  gtk_drop_down_set_model (window->kinds, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (window->kinds, 1);
}

static void
tz_words_window_dispose (GObject *object)
{
  TzWordsWindow *window = TZ_WORDS_WINDOW (object);
  if (window->watch != NULL)
    g_cancellable_cancel (tz_work_watch_get_cancellable (window->watch));
  if (window->card != NULL)
    tz_chart_card_set_table (window->card, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_WORDS_WINDOW);
  G_OBJECT_CLASS (tz_words_window_parent_class)->dispose (object);
}

/* A count that runs holds the window until it is done. */
static void
tz_words_window_finalize (GObject *object)
{
  TzWordsWindow *window = TZ_WORDS_WINDOW (object);
  g_clear_pointer (&window->table, tz_table_free);
  g_clear_pointer (&window->query, tz_problem_query_free);
  g_clear_object (&window->desk);
  G_OBJECT_CLASS (tz_words_window_parent_class)->finalize (object);
}

static void
tz_words_window_class_init (TzWordsWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_words_window_dispose;
  G_OBJECT_CLASS (class)->finalize = tz_words_window_finalize;
  g_type_ensure (TZ_TYPE_CHART_CARD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/words-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TzWordsWindow, kinds);
  gtk_widget_class_bind_template_child (widget_class, TzWordsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, TzWordsWindow, card);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tz_words_window_init (TzWordsWindow *window)
{
  gtk_widget_init_template (GTK_WIDGET (window));
}

void
tz_words_window_present (GtkWindow *parent, TzDesk *desk, const TzProblemQuery *query)
{
  TzWordsWindow *window = g_object_new (TZ_TYPE_WORDS_WINDOW, "transient-for", parent, "modal", TRUE, NULL);
  fill_kinds (window, tz_library_get_lexicon (tz_desk_get_library (desk)));
  window->query = tz_problem_query_copy (query);
  window->desk = g_object_ref (desk);
  tz_chart_card_set_desk (window->card, desk);
  gtk_window_present (GTK_WINDOW (window));
  count (window);
}
