#include "similar-window.h"

#include <glib/gi18n.h>

#include "difference.h"
#include "jobs.h"
#include "status-icon.h"

/* All that are compared are listed: titles that say the same take one line together. */
#define LIMIT TZ_MOST_COMPARED

struct _TzSimilarWindow {
  AdwWindow parent_instance;
  TzDesk *desk;
  GPtrArray *all; /* (nullable) (element-type TzSimilar): the problem itself first */
  GCancellable *cancellable;
  GtkStack *stack;
  AdwStatusPage *nothing;
  GtkListBox *list;
  GtkBox *itself;
  GtkBox *other;
};

G_DEFINE_FINAL_TYPE (TzSimilarWindow, tz_similar_window, ADW_TYPE_WINDOW)

/* ---- Words ---- */

/* What differs is bold and underlined; what is disregarded is pale. */
static char *
dup_markup (const GPtrArray *pieces)
{
  static const char *const formats[] = {
      [TZ_PIECE_SAME] = "%s",
      [TZ_PIECE_DIFFERENT] = "<span weight=\"bold\" underline=\"single\">%s</span>",
      [TZ_PIECE_MASKED] = "<span alpha=\"55%%\">%s</span>",
  };
  GString *markup = g_string_new (NULL);
  for (guint i = 0; i < pieces->len; i++) {
    const TzPiece *piece = g_ptr_array_index (pieces, i);
    g_autofree char *words = g_markup_printf_escaped (formats[piece->kind], piece->words);
    g_string_append (markup, words);
  }
  return g_strdelimit (g_string_free (markup, FALSE), "\r\n", ' ');
}

static GtkWidget *
add_label (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return label;
}

/* ---- The list ---- */

static const TzSimilar *
get_similar (TzSimilarWindow *window, guint index)
{
  return g_ptr_array_index (window->all, index);
}

/* ---- Those that say the same ---- */

/* Whether the title at @index is that of the line before. */
static gboolean
is_like_before (TzSimilarWindow *window, guint index)
{
  return index > 1 &&
         g_str_equal (get_similar (window, index)->row->title, get_similar (window, index - 1)->row->title);
}

/* What says the same as one before comes next after it. */
static void
put_together (GPtrArray *all)
{
  for (guint i = 1, next; i < all->len; i = next) {
    const char *title = ((const TzSimilar *)all->pdata[i])->row->title;
    next = i + 1;
    for (guint k = next; k < all->len; k++)
      if (g_str_equal (((const TzSimilar *)all->pdata[k])->row->title, title))
        g_ptr_array_insert (all, (int)next++, g_ptr_array_steal_index (all, k));
  }
}

static void
unfold_cb (TzSimilarWindow *window, GtkToggleButton *button)
{
  gboolean shown = gtk_toggle_button_get_active (button);
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  if (!shown)
    gtk_list_box_select_row (window->list, GTK_LIST_BOX_ROW (row));
  while ((guint)++index + 1 < window->all->len && is_like_before (window, (guint)index + 1))
    gtk_widget_set_visible (GTK_WIDGET (gtk_list_box_get_row_at_index (window->list, index)), shown);
}

/* Adds to a line a button that shows those that follow it. */
static void
add_unfolding (TzSimilarWindow *window, GtkBox *box, guint index)
{
  guint n = 0;
  while (index + n + 1 < window->all->len && is_like_before (window, index + n + 1))
    n++;
  if (n == 0 || is_like_before (window, index))
    return;
  g_autofree char *words = g_strdup_printf (ngettext ("and %u like it", "and %u like it", n), n);
  GtkWidget *button = gtk_toggle_button_new_with_label (words);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "toggled", G_CALLBACK (unfold_cb), window, G_CONNECT_SWAPPED);
  gtk_box_append (box, button);
}

static GtkWidget *
make_row (TzSimilarWindow *window, guint index)
{
  const TzSimilar *similar = get_similar (window, index);
  g_autoptr (GPtrArray) of_itself = NULL, of_other = NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2), *row = gtk_list_box_row_new ();
  /* Translators: how alike two problems are, and the agency of the other. */
  g_autofree char *head =
      g_strdup_printf (_ ("%u %% · %s"), (guint)(similar->share * 100), similar->row->name);
  tz_difference_find (get_similar (window, 0), similar, &of_itself, &of_other);
  g_autofree char *markup = dup_markup (of_other);
  gtk_label_set_markup (GTK_LABEL (add_label (GTK_BOX (box), NULL, NULL)), markup);
  add_label (GTK_BOX (box), head, "dim-label");
  add_unfolding (window, GTK_BOX (box), index);
  gtk_widget_set_visible (row, !is_like_before (window, index));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_autofree char *label = g_strdup_printf ("%s, %s", head, similar->row->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return row;
}

/* ---- Side by side ---- */

static void
fill_column (GtkBox *box, const TzSimilar *similar, const GPtrArray *pieces)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  const TzProblemRow *row = similar->row;
  g_autofree char *markup = dup_markup (pieces);
  GtkWidget *status = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  add_label (box, row->name, "heading");
  gtk_box_append (GTK_BOX (status), tz_status_icon_new (row->status));
  add_label (GTK_BOX (status), tz_name_display (TZ_VOCABULARY_STATUS, (int)row->status), "dim-label");
  gtk_box_append (box, status);
  gtk_label_set_markup (GTK_LABEL (add_label (box, NULL, "similar-title")), markup);
  add_label (box, row->answer_text != NULL ? row->answer_text : _ ("The notice gives no answer"),
             row->answer_text != NULL ? NULL : "dim-label");
}

static void
selected_cb (TzSimilarWindow *window, GtkListBoxRow *row)
{
  if (row == NULL)
    return;
  const TzSimilar *similar = get_similar (window, (guint)gtk_list_box_row_get_index (row) + 1);
  g_autoptr (GPtrArray) of_itself = NULL, of_other = NULL;
  tz_difference_find (get_similar (window, 0), similar, &of_itself, &of_other);
  fill_column (window->itself, get_similar (window, 0), of_itself);
  fill_column (window->other, similar, of_other);
}

static void
activated_cb (TzSimilarWindow *window, GtkListBoxRow *row)
{
  const TzProblemRow *problem = get_similar (window, (guint)gtk_list_box_row_get_index (row) + 1)->row;
  tz_desk_open_place (window->desk, problem->notice, problem->span);
  gtk_window_close (GTK_WINDOW (window));
}

/* ---- Finding them ---- */

typedef struct {
  TzLibrary *library;
  gint64 notice;
  guint number;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;
  g_object_unref (request->library);
  g_free (request);
}

static gpointer
find_func (gpointer data, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  const Request *request = data;
  return tz_library_list_similar (request->library, request->notice, request->number, LIMIT, error);
}

static void
unref_all (gpointer all)
{
  g_ptr_array_unref (all);
}

static void
show_nothing (TzSimilarWindow *window, const GError *error)
{
  gboolean reading;
  g_object_get (tz_desk_get_rereader (window->desk), "busy", &reading, NULL);
  if (error != NULL)
    adw_status_page_set_description (window->nothing, error->message);
  else if (reading)
    adw_status_page_set_description (window->nothing,
                                     _ ("Notices are being read again; those read so far have none."));
  gtk_stack_set_visible_child_name (window->stack, "nothing");
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  TzSimilarWindow *window = TZ_SIMILAR_WINDOW (source);
  GPtrArray *all = tz_job_finish (result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (all == NULL || all->len < 2) {
    g_clear_pointer (&all, g_ptr_array_unref);
    show_nothing (window, error);
    return;
  }
  put_together (all);
  window->all = all;
  for (guint i = 1; i < all->len; i++)
    gtk_list_box_append (window->list, make_row (window, i));
  gtk_stack_set_visible_child_name (window->stack, "found");
  GtkListBoxRow *first = gtk_list_box_get_row_at_index (window->list, 0);
  gtk_list_box_select_row (window->list, first);
  gtk_widget_grab_focus (GTK_WIDGET (first));
}

/* ---- The window ---- */

static void
tz_similar_window_dispose (GObject *object)
{
  TzSimilarWindow *window = TZ_SIMILAR_WINDOW (object);
  if (window->cancellable != NULL)
    g_cancellable_cancel (window->cancellable);
  g_clear_object (&window->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_SIMILAR_WINDOW);
  g_clear_pointer (&window->all, g_ptr_array_unref);
  g_clear_object (&window->desk);
  G_OBJECT_CLASS (tz_similar_window_parent_class)->dispose (object);
}

static void
tz_similar_window_class_init (TzSimilarWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_similar_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/similar-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TzSimilarWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, TzSimilarWindow, nothing);
  gtk_widget_class_bind_template_child (widget_class, TzSimilarWindow, list);
  gtk_widget_class_bind_template_child (widget_class, TzSimilarWindow, itself);
  gtk_widget_class_bind_template_child (widget_class, TzSimilarWindow, other);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tz_similar_window_init (TzSimilarWindow *window)
{
  gtk_widget_init_template (GTK_WIDGET (window));
}

void
tz_similar_window_present (GtkWindow *parent, TzDesk *desk, gint64 notice, guint number)
{
  TzSimilarWindow *window =
      g_object_new (TZ_TYPE_SIMILAR_WINDOW, "transient-for", parent, "modal", TRUE, NULL);
  Request *request = g_new (Request, 1);
  *request = (Request){g_object_ref (tz_desk_get_library (desk)), notice, number};
  window->desk = g_object_ref (desk);
  window->cancellable = g_cancellable_new ();
  tz_job_run (window, find_func, request, request_free, unref_all, window->cancellable, found_cb, NULL);
  gtk_window_present (GTK_WINDOW (window));
}
