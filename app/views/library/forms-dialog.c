#include "forms-dialog.h"

#include <glib/gi18n.h>

#include "forms.h"
#include "jobs.h"

/* A column for what is compared, and one for each notice. */
#define N_NOTICES 2
#define COLUMN_CHARS 22

/* Two notices on their way: from the list to the dialog, and from there to the library. */
typedef struct {
  TzDesk *desk;
  TzLibrary *library;
  GtkWindow *parent; /* (nullable), weak */
  gint64 notices[N_NOTICES];
  char *creator;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;
  g_clear_weak_pointer (&asking->parent);
  g_object_unref (asking->desk);
  g_object_unref (asking->library);
  g_free (asking->creator);
  g_free (asking);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, asking_free)

static Asking *
asking_new (GtkWindow *parent, TzDesk *desk, gint64 one, gint64 other)
{
  Asking *asking = g_new0 (Asking, 1);
  *asking = (Asking){.desk = g_object_ref (desk),
                     .library = g_object_ref (tz_desk_get_library (desk)),
                     .notices = {one, other},
                     .creator = g_strdup (tz_desk_get_creator (desk))};
  g_set_weak_pointer (&asking->parent, parent);
  return asking;
}

/* ---- Joining ---- */

static gpointer
join (TzLibrary *library, gpointer data, GError **error)
{
  const Asking *asking = data;
  tz_library_join_forms (library, asking->notices[0], asking->notices[1], asking->creator, error);
  return NULL;
}

static void
joined_cb (GObject *library, GAsyncResult *result, gpointer data)
{
  g_autoptr (TzDesk) desk = data;
  g_autoptr (GError) error = NULL;
  gint64 step = 0;
  if (tz_library_submit_step_finish (TZ_LIBRARY (library), result, &step, &error))
    tz_desk_toast_undo (desk, _ ("Counted as one notice"), step);
  else
    tz_desk_toast_error (desk, _ ("What counts was not changed"), error);
}

static void
response_cb (Asking *asking, const char *response)
{
  if (!g_str_equal (response, "join") || tz_desk_get_library (asking->desk) != asking->library)
    return;
  Asking *own = asking_new (asking->parent, asking->desk, asking->notices[0], asking->notices[1]);
  tz_library_submit_step (asking->library, join, own, asking_free, NULL, joined_cb,
                          g_object_ref (asking->desk));
}

/* ---- What differs ---- */

/* On one line: a label that wraps makes the dialog as high as at its narrowest. */
static GtkWidget *
new_label (const char *words)
{
  GtkWidget *label = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), COLUMN_CHARS);
  gtk_widget_set_tooltip_text (label, words);
  return label;
}

/* @one, @other: (nullable). */
static void
add_line (GtkGrid *grid, int *line, const char *what, const char *one, const char *other)
{
  gboolean same = g_strcmp0 (one, other) == 0;
  GtkWidget *labels[] = {new_label (what), new_label (one != NULL ? one : "—"),
                         new_label (other != NULL ? other : "—")};
  gtk_widget_add_css_class (labels[0], "dim-label");
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++) {
    if (i > 0)
      gtk_widget_add_css_class (labels[i], same ? "dim-label" : "heading");
    gtk_grid_attach (grid, labels[i], i, *line, 1, 1);
  }
  ++*line;
}

static void
add_numbers (GtkGrid *grid, int *line, const char *what, guint one, guint other)
{
  g_autofree char *first = g_strdup_printf ("%'u", one), *second = g_strdup_printf ("%'u", other);
  add_line (grid, line, what, first, second);
}

static guint
count_done (const TzNoticeRow *row)
{
  return row->n_status[TZ_STATUS_COMPLETED] + row->n_status[TZ_STATUS_COMPLETED_SUSTAINED];
}

static GtkWidget *
make_grid (const TzNoticeRow *one, const TzNoticeRow *other)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());
  int line = 0;
  gtk_grid_set_column_spacing (grid, 18);
  gtk_grid_set_row_spacing (grid, 6);
  add_line (grid, &line, _ ("File"), one->source_name, other->source_name);
  add_line (grid, &line, _ ("Agency"), one->name, other->name);
  add_line (grid, &line, _ ("Title"), one->title, other->title);
  add_line (grid, &line, _ ("Feedback"), one->feedback, other->feedback);
  add_line (grid, &line, _ ("Published"), one->published, other->published);
  add_numbers (grid, &line, _ ("Characters"), one->n_chars, other->n_chars);
  add_numbers (grid, &line, _ ("Problems"), one->n_problems, other->n_problems);
  add_numbers (grid, &line, _ ("Completed"), count_done (one), count_done (other));
  add_numbers (grid, &line, _ ("Notes"), one->n_notes, other->n_notes);
  return GTK_WIDGET (grid);
}

static void
free_asking (gpointer data, GClosure *closure G_GNUC_UNUSED)
{
  asking_free (data);
}

/* @asking: (transfer full). */
static void
show (Asking *asking, const TzNoticeRow *one, const TzNoticeRow *other)
{
  GtkWidget *dialog = adw_message_dialog_new (
      asking->parent, _ ("Count these as one notice?"),
      _ ("As two forms of one notice, such as a file and a web page, one of them is counted and the other "
         "left out of all figures. Which one, the preview says and lets you choose. What differs is bold."));
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);
  adw_message_dialog_set_extra_child (message, make_grid (one, other));
  adw_message_dialog_add_responses (message, "cancel", _ ("_Cancel"), "join", _ ("Count as _One"), NULL);
  adw_message_dialog_set_response_appearance (message, "join", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (message, "cancel");
  adw_message_dialog_set_close_response (message, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), asking, free_asking,
                         G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- Reading ---- */

static gpointer
read_rows (gpointer data, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  const Asking *asking = data;
  return tz_library_get_rows (asking->library, asking->notices, N_NOTICES, error);
}

static void
free_rows (gpointer rows)
{
  g_ptr_array_unref (rows);
}

static void
read_cb (GObject *desk, GAsyncResult *result, gpointer data)
{
  g_autoptr (Asking) asking = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = tz_job_finish (result, &error);
  if (rows == NULL) {
    tz_desk_toast_error (TZ_DESK (desk), _ ("The notices cannot be read"), error);
    return;
  }
  if (rows->len < N_NOTICES || asking->parent == NULL)
    return; /* deleted meanwhile, or the window was closed */
  show (g_steal_pointer (&asking), rows->pdata[0], rows->pdata[1]);
}

void
tz_forms_dialog_ask (GtkWindow *parent, TzDesk *desk, gint64 one, gint64 other)
{
  Asking *asking = asking_new (parent, desk, one, other);
  tz_job_run (desk, read_rows, asking, NULL, free_rows, NULL, read_cb, asking);
}
