#include "problem-columns.h"

#include <glib/gi18n.h>

#include "jobs.h"
#include "problem-card.h"
#include "problem-notes.h"
#include "problem-query.h"

/* So many cards are made at a time. */
#define PAGE 40u
/* So many agencies stand side by side where they are to be found. */
#define MOST_FOUND 6u
/* To count the others then takes too long. */
#define UNCOUNTED G_MAXUINT
/* Of a column; with more than fit they scroll aside. */
#define LEAST_WIDTH 180

struct _TzProblemColumns {
  AdwBin parent_instance;
  TzDesk *desk;
  char **agencies;
  char **names;
  char *shared;        /* what the problems have in common, once they are listed the title */
  guint n_more;        /* agencies that have no column */
  GPtrArray *problems; /* of TzProblemRow */
  GPtrArray *notes;    /* (element-type utf8): on each of them */
  GCancellable *cancellable;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkBox *headings;
  GtkBox *columns;
};

G_DEFINE_FINAL_TYPE (TzProblemColumns, tz_problem_columns, ADW_TYPE_BIN)

/* ---- One column ---- */

/* The problems of one agency, of which the first @next have cards. */
typedef struct {
  TzProblemColumns *owner;
  GPtrArray *problems;
  GPtrArray *notes;
  guint next;
  GtkBox *box;
} Column;

static void
column_free (gpointer data)
{
  Column *column = data;
  g_ptr_array_unref (column->problems);
  g_ptr_array_unref (column->notes);
  g_free (column);
}

static gboolean
shares_answer (GPtrArray *problems, guint index)
{
  if (index == 0)
    return FALSE;
  const TzProblemRow *before = g_ptr_array_index (problems, index - 1),
                     *row = g_ptr_array_index (problems, index);
  return before->notice == row->notice && !tz_span_is_empty (row->answer) &&
         tz_span_equal (before->answer, row->answer);
}

static void add_page (Column *column);

static void
more_clicked_cb (GtkWidget *button, Column *column)
{
  gtk_box_remove (column->box, button);
  add_page (column);
}

static void
add_more_button (Column *column)
{
  guint n = column->problems->len - column->next;
  g_autofree char *text = g_strdup_printf (ngettext ("%u more", "%u more", n), n);
  GtkWidget *button = gtk_button_new_with_label (text);
  g_signal_connect (button, "clicked", G_CALLBACK (more_clicked_cb), column);
  gtk_box_append (column->box, button);
}

static void
add_page (Column *column)
{
  guint end = MIN (column->next + PAGE, column->problems->len);
  for (; column->next < end; column->next++)
    gtk_box_append (column->box, tz_problem_card_new (column->owner->desk,
                                                      g_ptr_array_index (column->problems, column->next),
                                                      g_ptr_array_index (column->notes, column->next),
                                                      shares_answer (column->problems, column->next)));
  if (column->next < column->problems->len)
    add_more_button (column);
}

static GtkWidget *
make_heading (const char *heading, guint n)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (heading), *count;
  g_autofree char *text = g_strdup_printf (ngettext ("%u problem", "%u problems", n), n);
  count = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (count), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (name, heading);
  gtk_widget_add_css_class (name, "heading");
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "caption");
  gtk_widget_add_css_class (box, "column-heading");
  gtk_widget_add_css_class (box, "problem-column");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_size_request (box, LEAST_WIDTH, -1);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), count);
  return box;
}

static void
add_column (TzProblemColumns *self, const char *agency, const char *heading)
{
  Column *column = g_new0 (Column, 1);
  *column = (Column){self, g_ptr_array_new (), g_ptr_array_new (), 0,
                     GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6))};
  for (guint i = 0; i < self->problems->len; i++) {
    TzProblemRow *problem = g_ptr_array_index (self->problems, i);
    if (!g_str_equal (problem->name, agency))
      continue;
    g_ptr_array_add (column->problems, problem);
    g_ptr_array_add (column->notes, g_ptr_array_index (self->notes, i));
  }
  gtk_widget_add_css_class (GTK_WIDGET (column->box), "problem-column");
  gtk_widget_set_hexpand (GTK_WIDGET (column->box), TRUE);
  gtk_widget_set_size_request (GTK_WIDGET (column->box), LEAST_WIDTH, -1);
  g_object_set_data_full (G_OBJECT (column->box), "column", column, column_free);
  gtk_box_append (self->headings, make_heading (heading, column->problems->len));
  add_page (column);
  gtk_box_append (self->columns, GTK_WIDGET (column->box));
}

/* ---- All of them ---- */

static void
empty_box (GtkBox *box)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
remove_columns (TzProblemColumns *self)
{
  empty_box (self->headings);
  empty_box (self->columns);
}

static char *
dup_summary (TzProblemColumns *self)
{
  guint n = self->problems->len, n_columns = g_strv_length (self->agencies);
  g_autofree char *problems = g_strdup_printf (ngettext ("%u problem", "%u problems", n), n);
  g_autofree char *agencies = g_strdup_printf (ngettext ("%u agency", "%u agencies", n_columns), n_columns);
  g_autofree char *beside = g_strdup_printf (_ ("%s, %s side by side"), problems, agencies);
  const char *shown = n_columns > 1 ? beside : problems;
  if (self->n_more == 0)
    return g_strdup (shown);
  if (self->n_more == UNCOUNTED)
    return g_strdup_printf (_ ("%s; more agencies have such problems"), shown);
  return g_strdup_printf (ngettext ("%s; %u more agency has such problems",
                                    "%s; %u more agencies have such problems", self->n_more),
                          shown, self->n_more);
}

static void
show_problems (TzProblemColumns *self)
{
  g_autofree char *summary = dup_summary (self);
  gtk_label_set_text (self->title, self->shared);
  gtk_label_set_text (self->subtitle, summary);
  remove_columns (self);
  for (guint i = 0; i < g_strv_length (self->agencies); i++)
    add_column (self, self->agencies[i], self->names[i]);
}

typedef struct {
  TzLibrary *library;
  TzProblemQuery *query;
  gboolean finds_agencies; /* which of those concerned stand side by side */
} Work;

typedef struct {
  GPtrArray *problems;
  GPtrArray *notes;
  char **agencies; /* (nullable): those found */
  gboolean more;   /* agencies have such problems than were asked for */
} Listed;

static void
work_free (gpointer data)
{
  Work *work = data;
  g_object_unref (work->library);
  tz_problem_query_free (work->query);
  g_free (work);
}

static void
listed_free (gpointer data)
{
  Listed *listed = data;
  g_clear_pointer (&listed->problems, g_ptr_array_unref);
  g_clear_pointer (&listed->notes, g_ptr_array_unref);
  g_strfreev (listed->agencies);
  g_free (listed);
}

static gboolean
find_agencies (const Work *work, gboolean *more, GError **error)
{
  g_autoptr (GPtrArray) names = tz_library_list_concerned (work->library, work->query, MOST_FOUND + 1, error);
  if (names == NULL)
    return FALSE;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n = MIN (names->len, MOST_FOUND);
  *more = names->len > n;
  for (guint i = 0; i < n; i++)
    g_strv_builder_add (builder, g_ptr_array_index (names, i));
  g_strfreev ((char **)work->query->agencies);
  work->query->agencies = (const char *const *)g_strv_builder_end (builder);
  return TRUE;
}

static gpointer
list_problems (gpointer data, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  const Work *work = data;
  gboolean more = FALSE;
  if (work->finds_agencies && !find_agencies (work, &more, error))
    return NULL;
  gboolean none = work->finds_agencies && work->query->agencies[0] == NULL;
  g_autoptr (GPtrArray) problems =
      none ? g_ptr_array_new () : tz_library_list_problems (work->library, work->query, error);
  GPtrArray *notes = problems != NULL ? tz_compare_list_notes (work->library, problems, error) : NULL;
  if (notes == NULL)
    return NULL;
  Listed *listed = g_new (Listed, 1);
  *listed = (Listed){g_steal_pointer (&problems), notes,
                     work->finds_agencies ? g_strdupv ((char **)work->query->agencies) : NULL, more};
  return listed;
}

static void
take_listed (TzProblemColumns *self, Listed *listed)
{
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  self->problems = g_steal_pointer (&listed->problems);
  self->notes = g_steal_pointer (&listed->notes);
  if (listed->agencies != NULL) {
    self->agencies = g_steal_pointer (&listed->agencies);
    self->names = g_strdupv (self->agencies);
    self->n_more = listed->more ? UNCOUNTED : 0;
  }
  listed_free (listed);
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  TzProblemColumns *self = TZ_PROBLEM_COLUMNS (source);
  g_autoptr (GError) error = NULL;
  Listed *listed = tz_job_finish (result, &error);
  if (listed == NULL) {
    tz_desk_toast_error (self->desk, _ ("Cannot show the problems"), error);
    return;
  }
  g_clear_object (&self->cancellable);
  remove_columns (self);
  take_listed (self, listed);
  show_problems (self);
}

static void
stop (TzProblemColumns *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
tz_problem_columns_dispose (GObject *object)
{
  TzProblemColumns *self = TZ_PROBLEM_COLUMNS (object);
  stop (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_PROBLEM_COLUMNS);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->agencies, g_strfreev);
  g_clear_pointer (&self->names, g_strfreev);
  g_clear_pointer (&self->shared, g_free);
  g_clear_object (&self->desk);
  G_OBJECT_CLASS (tz_problem_columns_parent_class)->dispose (object);
}

static void
tz_problem_columns_class_init (TzProblemColumnsClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_problem_columns_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/problem-columns.ui");
  gtk_widget_class_bind_template_child (widget_class, TzProblemColumns, title);
  gtk_widget_class_bind_template_child (widget_class, TzProblemColumns, subtitle);
  gtk_widget_class_bind_template_child (widget_class, TzProblemColumns, headings);
  gtk_widget_class_bind_template_child (widget_class, TzProblemColumns, columns);
}

static void
tz_problem_columns_init (TzProblemColumns *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tz_problem_columns_open (TzProblemColumns *self, TzDesk *desk, const char *title, TzProblemQuery *query,
                         char **agencies, char **names, guint n_more)
{
  stop (self);
  g_set_object (&self->desk, desk);
  g_strfreev (self->agencies);
  g_strfreev (self->names);
  self->agencies = agencies;
  self->names = names;
  self->n_more = n_more;
  g_free (self->shared);
  self->shared = g_strdup (title);
  Work *work = g_new0 (Work, 1);
  *work = (Work){g_object_ref (tz_desk_get_library (desk)), query, agencies == NULL};
  self->cancellable = g_cancellable_new ();
  tz_job_run (self, list_problems, work, work_free, listed_free, self->cancellable, listed_cb, NULL);
}

void
tz_problem_columns_clear (TzProblemColumns *self)
{
  stop (self);
  remove_columns (self);
  gtk_label_set_text (self->title, "");
  gtk_label_set_text (self->subtitle, "");
}
