#include "wording-window.h"

#include <glib/gi18n.h>

#include "chart-card.h"
#include "jobs.h"
#include "passage-column.h"
#include "problem-query.h"
#include "work-watch.h"

/* So many passages are listed. */
#define MOST_PASSAGES 300u

/* What was found: with the words of each passage that is listed. */
typedef struct {
  TzSharedWording *wording;
  TzTable *table;
  GPtrArray *words; /* (element-type utf8) */
} Found;

struct _TzWordingWindow {
  AdwWindow parent_instance;
  TzDesk *desk;
  Found *found;
  GtkStack *stack;
  GtkStack *parts; /* passages and notices */
  GtkListBox *list;
  TzPassageColumn *one;
  TzPassageColumn *other;
  TzChartCard *card;
};

G_DEFINE_FINAL_TYPE (TzWordingWindow, tz_wording_window, ADW_TYPE_WINDOW)

/* ---- Finding ---- */

/* A search that runs. */
typedef struct {
  GtkWindow *parent;
  TzDesk *desk;
  TzLibrary *library;
  TzProblemQuery *query; /* (nullable) */
  gint64 notice;         /* else that of this one */
  TzWorkWatch *watch;
} Search;

static void
search_free (Search *search)
{
  g_object_unref (search->parent);
  g_object_unref (search->desk);
  g_object_unref (search->library);
  g_clear_pointer (&search->query, tz_problem_query_free);
  tz_work_watch_free (search->watch);
  g_free (search);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Search, search_free)

static void
found_free (gpointer data)
{
  Found *found = data;
  g_clear_pointer (&found->table, tz_table_free);
  g_clear_pointer (&found->words, g_ptr_array_unref);
  g_clear_pointer (&found->wording, tz_shared_wording_free);
  g_free (found);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Found, found_free)

static gboolean
load_words (Found *found, TzLibrary *library, GError **error)
{
  const GPtrArray *passages = found->wording->passages;
  found->words = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < MIN (passages->len, MOST_PASSAGES); i++) {
    TzSpan span;
    guint place = tz_shared_wording_find_own (found->wording, passages->pdata[i]);
    const TzWordingNotice *notice =
        tz_shared_wording_get_place (found->wording, passages->pdata[i], place, &span);
    g_autoptr (TzText) text = tz_library_load_text (library, notice->notice, error);
    if (text == NULL)
      return FALSE;
    g_ptr_array_add (found->words, g_strdelimit (tz_text_dup_slice (text, span), "\r\n\t", ' '));
  }
  return TRUE;
}

/* What is compared has the first half of the bar. */
static void
note_estimate (guint done, guint total, gpointer watch)
{
  tz_work_watch_note (total + done, 2 * total, watch);
}

/* Of more notices than are compared the shares are estimated. */
static TzSharedWording *
share_all (const Search *search, GCancellable *cancellable, GError **error)
{
  g_autoptr (TzSharedWording) wording = tz_shared_wording_new (
      search->library, search->query, tz_work_watch_note, search->watch, cancellable, error);
  if (wording == NULL)
    return NULL;
  if (wording->n_left_out > 0 &&
      !tz_shared_wording_estimate (wording, search->library, search->query, note_estimate, search->watch,
                                   cancellable, error))
    return NULL;
  return g_steal_pointer (&wording);
}

static gpointer
find_func (gpointer data, GCancellable *cancellable, GError **error)
{
  const Search *search = data;
  g_autoptr (Found) found = g_new0 (Found, 1);
  found->wording = search->query != NULL
                       ? share_all (search, cancellable, error)
                       : tz_shared_wording_new_of (search->library, search->notice, cancellable, error);
  if (found->wording == NULL || !load_words (found, search->library, error))
    return NULL;
  found->table = tz_shared_wording_make_table (found->wording);
  return g_steal_pointer (&found);
}

/* ---- Showing ---- */

static char *
dup_facts (const TzPassage *passage)
{
  guint n = passage->places->len;
  g_autofree char *letters =
      g_strdup_printf (ngettext ("%u letter", "%u letters", passage->n_letters), passage->n_letters);
  g_autofree char *places = g_strdup_printf (ngettext ("%u place", "%u places", n), n);
  g_autofree char *notices =
      g_strdup_printf (ngettext ("%u notice", "%u notices", passage->n_documents), passage->n_documents);
  return g_strjoin (" · ", letters, places, notices, passage->standard ? _ ("standard phrase") : NULL, NULL);
}

static GtkWidget *
make_row (const TzPassage *passage, const char *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2), *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (words);
  g_autofree char *text = dup_facts (passage);
  GtkWidget *facts = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (facts), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (facts), 0);
  gtk_widget_add_css_class (facts, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), facts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_autofree char *said = g_strdup_printf ("%s, %s", words, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  return row;
}

/* The first place in another notice than @place, where there is one. */
static guint
find_other (const TzPassage *passage, guint place)
{
  guint document = g_array_index (passage->places, TzPassagePlace, place).document;
  for (guint i = 0; i < MIN (passage->places->len, TZ_PASSAGE_COLUMN_MOST); i++)
    if (g_array_index (passage->places, TzPassagePlace, i).document != document)
      return i;
  return place == 0 ? 1 : 0;
}

static void
selected_cb (TzWordingWindow *window, GtkListBoxRow *row)
{
  if (row == NULL)
    return;
  const TzSharedWording *wording = window->found->wording;
  const TzPassage *passage = g_ptr_array_index (wording->passages, gtk_list_box_row_get_index (row));
  guint own = MIN (tz_shared_wording_find_own (wording, passage), TZ_PASSAGE_COLUMN_MOST - 1);
  tz_passage_column_show (window->one, window->desk, wording, passage, own);
  tz_passage_column_show (window->other, window->desk, wording, passage, find_other (passage, own));
}

static void
activated_cb (TzWordingWindow *window)
{
  tz_passage_column_open (window->one);
  gtk_window_close (GTK_WINDOW (window));
}

/* A row of the table is a notice. Of one whose share is estimated the passages have yet to be found. */
static void
datum_opened_cb (TzWordingWindow *window, guint row)
{
  gint64 notice = g_ascii_strtoll (tz_table_get_row (window->found->table, row)->id, NULL, 10);
  if (window->found->wording->repeats != NULL)
    tz_wording_window_present_of (gtk_window_get_transient_for (GTK_WINDOW (window)), window->desk, notice);
  else
    tz_desk_open_place (window->desk, notice, TZ_SPAN_NONE);
  gtk_window_close (GTK_WINDOW (window));
}

static void
show_found (TzWordingWindow *window)
{
  for (guint i = 0; i < window->found->words->len; i++)
    gtk_list_box_append (window->list, make_row (window->found->wording->passages->pdata[i],
                                                 g_ptr_array_index (window->found->words, i)));
  tz_chart_card_set_title (window->card, window->found->table->title);
  tz_chart_card_set_table (window->card, window->found->table, NULL);
  gtk_stack_set_visible_child_name (window->stack, "found");
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (window->list, 0);
  if (first == NULL) {
    gtk_stack_set_visible_child_name (window->parts, "notices");
    return;
  }
  gtk_list_box_select_row (window->list, first);
  gtk_widget_grab_focus (GTK_WIDGET (first));
}

/* ---- The window ---- */

static void
tz_wording_window_dispose (GObject *object)
{
  TzWordingWindow *window = TZ_WORDING_WINDOW (object);
  if (window->card != NULL)
    tz_chart_card_set_table (window->card, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_WORDING_WINDOW);
  g_clear_pointer (&window->found, found_free);
  g_clear_object (&window->desk);
  G_OBJECT_CLASS (tz_wording_window_parent_class)->dispose (object);
}

static void
tz_wording_window_class_init (TzWordingWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_wording_window_dispose;
  g_type_ensure (TZ_TYPE_PASSAGE_COLUMN);
  g_type_ensure (TZ_TYPE_CHART_CARD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/wording-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TzWordingWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, TzWordingWindow, parts);
  gtk_widget_class_bind_template_child (widget_class, TzWordingWindow, list);
  gtk_widget_class_bind_template_child (widget_class, TzWordingWindow, one);
  gtk_widget_class_bind_template_child (widget_class, TzWordingWindow, other);
  gtk_widget_class_bind_template_child (widget_class, TzWordingWindow, card);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, datum_opened_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tz_wording_window_init (TzWordingWindow *window)
{
  gtk_widget_init_template (GTK_WIDGET (window));
}

static void
present (const Search *search, Found *found)
{
  TzWordingWindow *window =
      g_object_new (TZ_TYPE_WORDING_WINDOW, "transient-for", search->parent, "modal", TRUE, NULL);
  window->desk = g_object_ref (search->desk);
  window->found = found;
  tz_chart_card_set_desk (window->card, window->desk);
  if (found->words->len > 0 || found->wording->repeats != NULL)
    show_found (window);
  gtk_window_present (GTK_WINDOW (window));
}

static void
found_cb (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (Search) search = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Found) found = tz_job_finish (result, &error);
  if (found == NULL)
    tz_desk_toast_error (search->desk, _ ("Cannot compare"), error);
  else if (gtk_widget_get_realized (GTK_WIDGET (search->parent))) /* else it was closed meanwhile */
    present (search, g_steal_pointer (&found));
}

/* @query: (transfer full) (nullable). */
static void
start (GtkWindow *parent, TzDesk *desk, TzProblemQuery *query, gint64 notice)
{
  Search *search = g_new0 (Search, 1);
  *search = (Search){g_object_ref (parent),
                     g_object_ref (desk),
                     g_object_ref (tz_desk_get_library (desk)),
                     query,
                     notice,
                     tz_work_watch_new (parent, _ ("Comparing Answers"),
                                        _ ("Every answer is held against all others, word for word."))};
  tz_job_run (NULL, find_func, search, NULL, found_free, tz_work_watch_get_cancellable (search->watch),
              found_cb, search);
}

void
tz_wording_window_present (GtkWindow *parent, TzDesk *desk, const TzProblemQuery *query)
{
  start (parent, desk, tz_problem_query_copy (query), 0);
}

void
tz_wording_window_present_of (GtkWindow *parent, TzDesk *desk, gint64 notice)
{
  start (parent, desk, NULL, notice);
}
