#include "words-window.h"

#include <glib/gi18n.h>

#include "chart-card.h"
#include "jobs.h"
#include "keyness.h"
#include "own-words-submit.h"
#include "problem-query.h"
#include "window-history.h"
#include "word-places-window.h"
#include "work-watch.h"

struct _TzWordsWindow {
  AdwWindow parent_instance;
  TzDesk *desk;
  TzProblemQuery *query;
  TzTable *table;     /* (nullable) */
  TzWorkWatch *watch; /* (nullable): while words are counted */
  GtkDropDown *kinds;
  GtkStack *stack;
  AdwStatusPage *not_counted;
  TzChartCard *card;
  AdwToastOverlay *toasts;
  GMenuModel *row_menu;
  GtkWidget *popover;
};

G_DEFINE_FINAL_TYPE (TzWordsWindow, tz_words_window, ADW_TYPE_WINDOW)

/* Returns: (nullable): that whose words are listed. */
static const char *
get_theme (TzWordsWindow *window)
{
  guint kind = gtk_drop_down_get_selected (window->kinds);
  const TzLexicon *lexicon = tz_library_get_lexicon (tz_desk_get_library (window->desk));
  return kind > 0 ? tz_lexicon_get_theme_id (lexicon, kind - 1) : NULL;
}

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
allow_actions (TzWordsWindow *window)
{
  gboolean any = window->table != NULL && window->table->rows->len > 0;
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "words.places", any);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "words.add",
                                 any && get_theme (window) != NULL && tz_desk_may_write (window->desk));
}

static void
show_table (TzWordsWindow *window, TzTable *table)
{
  g_autoptr (TzTable) before = window->table;
  window->table = table;
  tz_chart_card_set_title (window->card, table->title);
  tz_chart_card_set_table (window->card, table, NULL);
  gtk_stack_set_visible_child_name (window->stack, table->rows->len > 0 ? "found" : "nothing");
  allow_actions (window);
}

/* A toast of the desk would be behind the window. */
static void
show_not_counted (TzWordsWindow *window, const GError *error)
{
  gboolean stopped = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  adw_status_page_set_description (window->not_counted, stopped ? NULL : error->message);
  gtk_stack_set_visible_child_name (window->stack, "not-counted");
  tz_desk_toast_error (window->desk, _ ("Cannot compare"), error);
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
  show_not_counted (window, error);
}

/* The first kind is all that is compared, against the library; then come the themes. */
static void
count (TzWordsWindow *window)
{
  const TzProblemQuery every = {.status = -1}, theme = {.status = -1, .theme = get_theme (window)};
  window->watch = tz_work_watch_new (GTK_WINDOW (window), _ ("Counting Words"),
                                     _ ("The titles of all problems that are compared are read."));
  Request *request = g_new0 (Request, 1);
  *request = (Request){g_object_ref (tz_desk_get_library (window->desk)),
                       tz_problem_query_copy (theme.theme != NULL ? window->query : &every),
                       tz_problem_query_copy (theme.theme != NULL ? &theme : window->query), window->watch};
  gtk_widget_set_sensitive (GTK_WIDGET (window->kinds), FALSE);
  tz_job_run (window, count_func, request, request_free, free_table,
              tz_work_watch_get_cancellable (window->watch), counted_cb, NULL);
}

static void
count_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  TzWordsWindow *window = TZ_WORDS_WINDOW (widget);
  if (window->watch == NULL)
    count (window);
}

/* Not while the list is made. */
static void
chosen_cb (TzWordsWindow *window)
{
  if (window->desk != NULL && window->watch == NULL)
    count (window);
}

/* ---- What can be done with a word ---- */

/* Returns: (nullable): that of the selected line. */
static const char *
get_word (TzWordsWindow *window)
{
  guint line = tz_chart_card_get_line (window->card);
  return line != GTK_INVALID_LIST_POSITION ? tz_table_get_row (window->table, line)->id : NULL;
}

static void
places_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  TzWordsWindow *window = TZ_WORDS_WINDOW (widget);
  const char *word = get_word (window);
  if (word != NULL)
    tz_word_places_window_present (GTK_WINDOW (window), window->desk, window->table->query, word);
}

static void
show_places (TzWordsWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "words.places", NULL);
}

static void
add_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  TzWordsWindow *window = TZ_WORDS_WINDOW (widget);
  TzLibrary *library = tz_desk_get_library (window->desk);
  const char *word = get_word (window);
  if (word == NULL)
    return;
  const TzOwnWord own = {.type = -1,
                         .term = (char *)word,
                         .theme = (char *)get_theme (window),
                         .weight = TZ_OWN_WORD_WEIGHT,
                         .creator = (char *)tz_desk_get_creator (window->desk)};
  guint theme = gtk_drop_down_get_selected (window->kinds) - 1;
  /* Translators: a word, and the theme it speaks for. */
  char *done = g_strdup_printf (_ ("“%s” speaks for %s from now on"), word,
                                tz_lexicon_get_theme_name (tz_library_get_lexicon (library), theme));
  tz_own_words_submit (library, tz_own_word_copy (&own), window->desk, window->toasts, done);
}

/* What was added, here or elsewhere, or was taken back. */
static void
library_changed_cb (TzWordsWindow *window, int what)
{
  if (what != TZ_CHANGE_WORDS || window->table == NULL || window->watch != NULL)
    return;
  tz_keyness_mark_listed (window->table, tz_library_get_lexicon (tz_desk_get_library (window->desk)),
                          get_theme (window));
  tz_chart_card_refresh_grid (window->card);
}

static void
menu_cb (TzWordsWindow *window, int n_press G_GNUC_UNUSED, double x, double y)
{
  if (!tz_chart_card_select_line_at (window->card, x, y))
    return;
  gtk_popover_set_pointing_to (GTK_POPOVER (window->popover), &(GdkRectangle){(int)x, (int)y, 1, 1});
  gtk_popover_popup (GTK_POPOVER (window->popover));
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
  g_clear_pointer (&window->popover, gtk_widget_unparent);
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
  gtk_widget_class_bind_template_child (widget_class, TzWordsWindow, not_counted);
  gtk_widget_class_bind_template_child (widget_class, TzWordsWindow, card);
  gtk_widget_class_bind_template_child (widget_class, TzWordsWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, TzWordsWindow, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_places);
  gtk_widget_class_bind_template_callback (widget_class, menu_cb);
  gtk_widget_class_install_action (widget_class, "words.count", NULL, count_cb);
  gtk_widget_class_install_action (widget_class, "words.places", NULL, places_cb);
  gtk_widget_class_install_action (widget_class, "words.add", NULL, add_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "words.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tz_words_window_init (TzWordsWindow *window)
{
  gtk_widget_init_template (GTK_WIDGET (window));
  window->popover = gtk_popover_menu_new_from_model (window->row_menu);
  gtk_widget_set_parent (window->popover, GTK_WIDGET (window->card));
  g_object_set (window->popover, "has-arrow", FALSE, "halign", GTK_ALIGN_START, NULL);
}

void
tz_words_window_present (GtkWindow *parent, TzDesk *desk, const TzProblemQuery *query)
{
  TzWordsWindow *window = g_object_new (TZ_TYPE_WORDS_WINDOW, "transient-for", parent, "modal", TRUE, NULL);
  fill_kinds (window, tz_library_get_lexicon (tz_desk_get_library (desk)));
  window->query = tz_problem_query_copy (query);
  window->desk = g_object_ref (desk);
  tz_chart_card_set_desk (window->card, desk);
  tz_window_history_share (GTK_APPLICATION_WINDOW (parent), GTK_WIDGET (window));
  g_signal_connect_object (desk, "library-changed", G_CALLBACK (library_changed_cb), window,
                           G_CONNECT_SWAPPED);
  allow_actions (window);
  gtk_window_present (GTK_WINDOW (window));
  count (window);
}
