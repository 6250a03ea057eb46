#include "own-words-window.h"

#include <glib/gi18n.h>

#include "desk-action.h"
#include "jobs.h"
#include "own-word-adder.h"
#include "own-word-kinds.h"
#include "own-word-row.h"
#include "own-words-submit.h"
#include "window-history.h"

struct _TzOwnWordsWindow {
  AdwWindow parent_instance;
  TzDesk *desk;
  TzLibrary *library;
  GListStore *items; /* of TzOwnWordItem */
  GtkFilter *filter;
  GtkSingleSelection *shown;
  guint n_damaged;
  GCancellable *listing; /* (nullable) */

  GtkEditable *search;
  GtkDropDown *kind;
  GtkStack *stack;
  GtkListView *view;
  GtkLabel *counts;
  GtkMenuButton *add;
  TzOwnWordAdder *adder;
  AdwToastOverlay *toasts;
};

G_DEFINE_FINAL_TYPE (TzOwnWordsWindow, tz_own_words_window, ADW_TYPE_WINDOW)

/* ---- The list ---- */

static void
shown_cb (TzOwnWordsWindow *window)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (window->shown));
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (window->items)) > 0;
  g_autofree char *words = g_strdup_printf (ngettext ("%'u word", "%'u words", n), n);
  g_autofree char *damaged = g_strdup_printf (
      ngettext ("%'u damaged word left out", "%'u damaged words left out", window->n_damaged),
      window->n_damaged);
  g_autofree char *both = g_strdup_printf ("%s · %s", words, damaged);
  gtk_label_set_label (window->counts, window->n_damaged > 0 ? both : words);
  gtk_stack_set_visible_child_name (window->stack, n > 0 ? "list" : any ? "nothing-found" : "empty");
}

static gboolean
is_wanted (gpointer item, gpointer data)
{
  TzOwnWordsWindow *window = data;
  const TzOwnWord *word = tz_own_word_item_get (item);
  guint kind = gtk_drop_down_get_selected (window->kind); /* 0: all */
  if (kind != 0 && kind != GTK_INVALID_LIST_POSITION && tz_own_word_kinds_get_type (kind - 1) != word->type)
    return FALSE;
  return strstr (word->term, gtk_editable_get_text (window->search)) != NULL;
}

static void
filter_cb (TzOwnWordsWindow *window)
{
  if (window->shown == NULL)
    return;
  gtk_filter_changed (window->filter, GTK_FILTER_CHANGE_DIFFERENT);
  shown_cb (window);
}

typedef struct {
  GPtrArray *items; /* (element-type TzOwnWordItem) */
  guint n_damaged;
} Listed;

static void
listed_free (gpointer data)
{
  Listed *listed = data;
  g_ptr_array_unref (listed->items);
  g_free (listed);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Listed, listed_free)

static gpointer
list_func (gpointer library, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  guint n_damaged = 0;
  g_autoptr (GPtrArray) words = tz_library_list_own_words (library, &n_damaged, error);
  if (words == NULL)
    return NULL;
  Listed *listed = g_new (Listed, 1);
  *listed = (Listed){g_ptr_array_new_with_free_func (g_object_unref), n_damaged};
  for (guint i = 0; i < words->len; i++)
    g_ptr_array_add (listed->items, tz_own_word_item_new (words->pdata[i]));
  return listed;
}

static void
show_error (TzOwnWordsWindow *window, const GError *error)
{
  g_autofree char *words = g_markup_escape_text (error->message, -1);
  adw_toast_overlay_add_toast (window->toasts, adw_toast_new (words));
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  TzOwnWordsWindow *window = TZ_OWN_WORDS_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (Listed) listed = tz_job_finish (result, &error);
  if (window->desk == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (listed == NULL) {
    show_error (window, error);
    return;
  }
  g_list_store_splice (window->items, 0, g_list_model_get_n_items (G_LIST_MODEL (window->items)),
                       listed->items->pdata, listed->items->len);
  window->n_damaged = listed->n_damaged;
  shown_cb (window);
}

static void
list (TzOwnWordsWindow *window)
{
  g_cancellable_cancel (window->listing);
  g_clear_object (&window->listing);
  window->listing = g_cancellable_new ();
  tz_job_run (window, list_func, g_object_ref (window->library), g_object_unref, listed_free, window->listing,
              listed_cb, NULL);
}

static void
library_changed_cb (TzOwnWordsWindow *window, int what)
{
  if (what == TZ_CHANGE_WORDS)
    list (window);
}

/* ---- Changes ---- */

static void
add_cb (TzOwnWordsWindow *window, const TzOwnWord *word)
{
  TzOwnWord *kept = tz_own_word_copy (word);
  g_free (kept->creator);
  kept->creator = g_strdup (tz_desk_get_creator (window->desk));
  tz_own_words_submit (window->library, kept, window->desk, window->toasts,
                       g_strdup_printf (_ ("“%s” is in the word list"), word->term));
}

static void
remove_item (TzOwnWordItem *item, gpointer data)
{
  TzOwnWordsWindow *window = data;
  const TzOwnWord *word = tz_own_word_item_get (item);
  tz_own_words_submit_removal (window->library, word->id, window->desk, window->toasts,
                               g_strdup_printf (_ ("“%s” was removed"), word->term));
}

static void
remove_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  TzOwnWordsWindow *window = TZ_OWN_WORDS_WINDOW (widget);
  TzOwnWordItem *item = gtk_single_selection_get_selected_item (window->shown);
  if (item != NULL && !tz_library_is_read_only (window->library))
    remove_item (item, window);
}

/* ---- Where it stands ---- */

typedef struct {
  TzLibrary *library;
  char *search;
} Finding;

static void
finding_free (gpointer data)
{
  Finding *finding = data;
  g_object_unref (finding->library);
  g_free (finding->search);
  g_free (finding);
}

static void
free_hits (gpointer hits)
{
  g_ptr_array_unref (hits);
}

static gpointer
find_func (gpointer data, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  const Finding *finding = data;
  return tz_library_search (finding->library, finding->search, 0, 1, 0, error);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  TzOwnWordsWindow *window = TZ_OWN_WORDS_WINDOW (source);
  g_autofree char *search = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = tz_job_finish (result, &error);
  if (window->desk == NULL)
    return;
  if (hits == NULL) {
    show_error (window, error);
    return;
  }
  if (hits->len == 0) {
    adw_toast_overlay_add_toast (window->toasts, adw_toast_new (_ ("It stands in no notice")));
    return;
  }
  const TzHit *hit = hits->pdata[0];
  tz_desk_open_found (window->desk, hit->notice, hit->span, search);
  gtk_window_close (GTK_WINDOW (window)); /* it would stand before the notice */
}

/* Opens the first notice that holds the word; all of its places there are marked. */
static void
activate_cb (TzOwnWordsWindow *window, guint position)
{
  g_autoptr (TzOwnWordItem) item = g_list_model_get_item (G_LIST_MODEL (window->shown), position);
  char *search = tz_own_word_item_dup_search (item);
  Finding *finding = g_new (Finding, 1);
  *finding = (Finding){g_object_ref (window->library), g_strdup (search)};
  tz_job_run (window, find_func, finding, finding_free, free_hits, NULL, found_cb, search);
}

/* ---- The window ---- */

static void
find_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  gtk_widget_grab_focus (GTK_WIDGET (TZ_OWN_WORDS_WINDOW (widget)->search));
}

static void
stop_search_cb (TzOwnWordsWindow *window)
{
  if (*gtk_editable_get_text (window->search) != '\0')
    gtk_editable_set_text (window->search, "");
  else
    gtk_window_close (GTK_WINDOW (window));
}

static void
tz_own_words_window_dispose (GObject *object)
{
  TzOwnWordsWindow *window = TZ_OWN_WORDS_WINDOW (object);
  g_cancellable_cancel (window->listing);
  g_clear_object (&window->listing);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_OWN_WORDS_WINDOW);
  g_clear_object (&window->shown);
  g_clear_object (&window->filter);
  g_clear_object (&window->items);
  g_clear_object (&window->library);
  g_clear_object (&window->desk);
  G_OBJECT_CLASS (tz_own_words_window_parent_class)->dispose (object);
}

static void
tz_own_words_window_class_init (TzOwnWordsWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_own_words_window_dispose;
  g_type_ensure (TZ_TYPE_OWN_WORD_ADDER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/own-words-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TzOwnWordsWindow, search);
  gtk_widget_class_bind_template_child (widget_class, TzOwnWordsWindow, kind);
  gtk_widget_class_bind_template_child (widget_class, TzOwnWordsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, TzOwnWordsWindow, view);
  gtk_widget_class_bind_template_child (widget_class, TzOwnWordsWindow, counts);
  gtk_widget_class_bind_template_child (widget_class, TzOwnWordsWindow, add);
  gtk_widget_class_bind_template_child (widget_class, TzOwnWordsWindow, adder);
  gtk_widget_class_bind_template_child (widget_class, TzOwnWordsWindow, toasts);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_install_action (widget_class, "words.find", NULL, find_cb);
  gtk_widget_class_install_action (widget_class, "words.remove", NULL, remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "words.find", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "words.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tz_own_words_window_init (TzOwnWordsWindow *window)
{
  gtk_widget_init_template (GTK_WIDGET (window));
  window->items = g_list_store_new (TZ_TYPE_OWN_WORD_ITEM);
  window->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, window, NULL));
  g_autoptr (GListModel) kinds = tz_own_word_kinds_new (_ ("All kinds"));
  gtk_drop_down_set_model (window->kind, kinds);
  GtkFilterListModel *wanted =
      gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (window->items)), g_object_ref (window->filter));
  window->shown = gtk_single_selection_new (G_LIST_MODEL (wanted));
}

static void
set_desk (TzOwnWordsWindow *window, TzDesk *desk)
{
  window->desk = g_object_ref (desk);
  window->library = g_object_ref (tz_desk_get_library (desk));
  const TzLexicon *lexicon = tz_library_get_lexicon (window->library);
  g_autoptr (GtkListItemFactory) rows = tz_own_word_row_factory_new (window->library, remove_item, window);
  gtk_list_view_set_factory (window->view, rows);
  gtk_list_view_set_model (window->view, GTK_SELECTION_MODEL (window->shown));
  tz_own_word_adder_set_lexicon (window->adder, lexicon);
  gtk_widget_set_sensitive (GTK_WIDGET (window->add), !tz_library_is_read_only (window->library));
  g_signal_connect_object (desk, "library-changed", G_CALLBACK (library_changed_cb), window,
                           G_CONNECT_SWAPPED);
  /* Another library has other words. */
  g_signal_connect_object (desk, "notify::library", G_CALLBACK (gtk_window_destroy), window,
                           G_CONNECT_SWAPPED);
  list (window);
}

/* ---- The action ---- */

static void
show_words (GtkApplicationWindow *parent, TzDesk *desk, GVariant *parameter G_GNUC_UNUSED)
{
  TzOwnWordsWindow *window =
      g_object_new (TZ_TYPE_OWN_WORDS_WINDOW, "transient-for", parent, "modal", TRUE, NULL);
  tz_window_history_share (parent, GTK_WIDGET (window));
  set_desk (window, desk);
  gtk_window_present (GTK_WINDOW (window));
}

void
tz_own_words_window_attach (GtkApplicationWindow *window, TzDesk *desk)
{
  static const TzDeskAction action = {"words", NULL, FALSE, show_words};
  tz_desk_action_add (window, desk, &action);
}
