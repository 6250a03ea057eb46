#include "jobs.h"
#include "notice-page.h"
#include "own-word-adder.h"
#include "own-words-window.h"
#include "view-test.h"

#define NOTICE                                                                                                                                              \
  "云溪市民政局关于巡察整改进展情况的通报\n一、整改情况\n1.云帆驿站无人值守的问题。\n整改进度：已完成\n由云" \
  "帆驿站负责。\n云溪市民政局\n2024年3月5日\n"

typedef struct {
  TzViewTest *test;
  GtkWidget *window;
  GtkWidget *words;
  gint64 notice;
} Fixture;

static void
fixture_set_up (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->test = tz_view_test_new ();
  fixture->notice = tz_view_test_add (fixture->test, NOTICE);
  fixture->window = tz_view_test_open_window (fixture->test);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "words", NULL);
  fixture->words = tz_view_test_find_window (TZ_TYPE_OWN_WORDS_WINDOW);
  g_assert_nonnull (fixture->words);
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_view_test_free (fixture->test);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

static gpointer
count_func (gpointer data, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  const Fixture *fixture = data;
  guint n = 0;
  g_autoptr (TzNotice) notice = tz_library_load (fixture->test->library, fixture->notice, error);
  for (guint i = 0; notice != NULL && i < notice->analysis->entities->len; i++)
    n += g_str_equal (g_array_index (notice->analysis->entities, TzEntity, i).rule, TZ_RULE_OWN_WORD);
  return GUINT_TO_POINTER (n);
}

static void
counted_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer n)
{
  *(int *)n = GPOINTER_TO_INT (tz_job_finish (result, NULL));
}

/* How many places of the notice are found by the word list. */
static int
count_found (Fixture *fixture)
{
  int n = -1;
  tz_job_run (NULL, count_func, fixture, NULL, NULL, NULL, counted_cb, &n);
  TZ_WAIT_FOR (n >= 0);
  return n;
}

/* What holds the list; drop-downs have lists and search entries, too. */
static GtkWidget *
find_toasts (const Fixture *fixture)
{
  return tz_view_test_find (fixture->words, ADW_TYPE_TOAST_OVERLAY, NULL);
}

static GtkWidget *
find_list (const Fixture *fixture)
{
  return tz_view_test_find (find_toasts (fixture), GTK_TYPE_LIST_VIEW, NULL);
}

static guint
count_listed (const Fixture *fixture)
{
  GtkWidget *view = find_list (fixture);
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (view))));
}

static GtkWidget *
find_adder (const Fixture *fixture)
{
  return tz_view_test_find (fixture->words, TZ_TYPE_OWN_WORD_ADDER, NULL);
}

/* Types @term, and adds it if that is offered; the kind is the first: documents. Returns: whether it was. */
static gboolean
add (const Fixture *fixture, const char *term)
{
  GtkWidget *entry = tz_view_test_find (find_adder (fixture), GTK_TYPE_ENTRY, NULL);
  GtkWidget *label = tz_view_test_find (find_adder (fixture), GTK_TYPE_LABEL, "Add");
  GtkWidget *button = gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
  gtk_editable_set_text (GTK_EDITABLE (entry), term);
  gboolean offered = gtk_widget_get_sensitive (button);
  if (offered)
    g_signal_emit_by_name (button, "clicked");
  return offered;
}

/* What is added is found in the background, listed with how often it stands there, and removed again. */
static void
test_add_and_remove (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  TZ_WAIT_FOR (tz_view_test_says (fixture->words, "No Words Yet"));
  g_assert_true (add (fixture, "云帆驿站"));
  TZ_WAIT_FOR (count_listed (fixture) == 1);
  TZ_WAIT_FOR (tz_view_test_says (fixture->words, "in 1 notice"));
  TZ_WAIT_FOR (count_found (fixture) == 2);
  g_assert_true (gtk_widget_activate_action (fixture->words, "words.remove", NULL));
  TZ_WAIT_FOR (count_listed (fixture) == 0);
  TZ_WAIT_FOR (count_found (fixture) == 0);
  TZ_WAIT_FOR (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "undo"));
  g_assert_true (gtk_widget_activate_action (fixture->words, "win.undo", NULL));
  TZ_WAIT_FOR (count_listed (fixture) == 1);
  TZ_WAIT_FOR (count_found (fixture) == 2);
}

/* Why a word cannot be added is said before that is tried. */
static void
test_refused (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_false (add (fixture, ""));
  g_assert_false (add (fixture, "12"));
  g_assert_true (
      tz_view_test_says (find_adder (fixture), "“12” cannot be in the word list: there is no letter in it"));
  GtkWidget *kind = tz_view_test_find (find_adder (fixture), GTK_TYPE_DROP_DOWN, NULL);
  guint n_kinds = g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (kind)));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (kind), n_kinds - 1);
  g_assert_false (add (fixture, "整改"));
  g_assert_true (add (fixture, "云帆驿站"));
  TZ_WAIT_FOR (count_listed (fixture) == 1);
}

static void
test_filter (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add (fixture, "云帆驿站");
  add (fixture, "青石书屋");
  TZ_WAIT_FOR (count_listed (fixture) == 2);
  GtkWidget *bar = gtk_widget_get_prev_sibling (gtk_widget_get_prev_sibling (find_toasts (fixture)));
  GtkWidget *search = tz_view_test_find (bar, GTK_TYPE_SEARCH_ENTRY, NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), "书屋");
  TZ_WAIT_FOR (count_listed (fixture) == 1);
  gtk_editable_set_text (GTK_EDITABLE (search), "书店");
  TZ_WAIT_FOR (tz_view_test_says (fixture->words, "No Such Word"));
  gtk_editable_set_text (GTK_EDITABLE (search), "");
  TZ_WAIT_FOR (count_listed (fixture) == 2);
}

/* A word leads to the first notice that holds it, which the window makes room for. */
static void
test_show (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  add (fixture, "云帆驿站");
  TZ_WAIT_FOR (count_listed (fixture) == 1);
  g_signal_emit_by_name (find_list (fixture), "activate", 0u);
  TZ_WAIT_FOR (tz_view_test_find (fixture->window, TZ_TYPE_NOTICE_PAGE, NULL) != NULL);
  TZ_WAIT_FOR (tz_view_test_find_window (TZ_TYPE_OWN_WORDS_WINDOW) == NULL);
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
  ADD ("/views/own-words/add-and-remove", test_add_and_remove);
  ADD ("/views/own-words/refused", test_refused);
  ADD ("/views/own-words/filter", test_filter);
  ADD ("/views/own-words/show", test_show);
  return g_test_run ();
}
