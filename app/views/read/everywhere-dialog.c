#include "everywhere-dialog.h"

#include <glib/gi18n.h>

#include "alike.h"
#include "deciding.h"
#include "hit-label.h"
#include "jobs.h"
#include "waiting-spinner.h"

/* So many places are listed at once. */
#define LIMIT 500

struct _TzEverywhereDialog {
  AdwWindow parent_instance;
  TzReviewer *reviewer;
  TzDecision *decision;
  GPtrArray *places; /* (nullable) (element-type TzHit) */
  GCancellable *cancellable;

  GtkLabel *title;
  GtkDropDown *scope;
  GtkStack *stack;
  GtkListBox *list;
  GtkLabel *nothing;
  GtkWidget *apply;
};

G_DEFINE_FINAL_TYPE (TzEverywhereDialog, tz_everywhere_dialog, ADW_TYPE_WINDOW)

static TzOpenNotice *
get_open (TzEverywhereDialog *dialog)
{
  return tz_reviewer_get_open (dialog->reviewer);
}

/* ---- The places ---- */

typedef struct {
  TzLibrary *library;
  gint64 notice;
  TzDecision *decision;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;
  g_object_unref (request->library);
  tz_decision_free (request->decision);
  g_free (request);
}

static gpointer
find_func (gpointer data, GCancellable *cancellable G_GNUC_UNUSED, GError **error)
{
  const Request *request = data;
  const TzDecision *decision = request->decision;
  return tz_library_find_alike (request->library, request->notice,
                                tz_name_parse (TZ_VOCABULARY_ENTITY, decision->key), decision->at.quote,
                                decision->kind == TZ_DECISION_ADDED, LIMIT, error);
}

static void
unref_places (gpointer places)
{
  g_ptr_array_unref (places);
}

static GtkWidget *
get_check (TzEverywhereDialog *dialog, guint index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (dialog->list, (int)index);
  return gtk_list_box_row_get_child (row);
}

static guint
count_ticked (TzEverywhereDialog *dialog)
{
  guint n = 0;
  for (guint i = 0; dialog->places != NULL && i < dialog->places->len; i++)
    n += gtk_check_button_get_active (GTK_CHECK_BUTTON (get_check (dialog, i)));
  return n;
}

static void
ticked_cb (TzEverywhereDialog *dialog)
{
  guint n = count_ticked (dialog);
  g_autofree char *label = g_strdup_printf (ngettext ("Apply to %u Place", "Apply to %u Places", n), n);
  gtk_button_set_label (GTK_BUTTON (dialog->apply), label);
  gtk_widget_set_sensitive (dialog->apply, n > 0);
}

static GtkWidget *
make_row (TzEverywhereDialog *dialog, const TzHit *hit)
{
  GtkWidget *check = gtk_check_button_new (), *label = tz_hit_label_new (hit);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (label)), -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (ticked_cb), dialog, G_CONNECT_SWAPPED);
  return check;
}

/* Who goes through the rows by keys ticks the one he is at. */
static void
activated_cb (TzEverywhereDialog *dialog G_GNUC_UNUSED, GtkListBoxRow *row)
{
  gtk_widget_activate (gtk_list_box_row_get_child (row));
}

static void
show_places (TzEverywhereDialog *dialog, const GError *error)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (dialog->list))) != NULL)
    gtk_list_box_remove (dialog->list, child);
  guint n = dialog->places != NULL ? dialog->places->len : 0;
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (dialog->list, make_row (dialog, dialog->places->pdata[i]));
  gtk_label_set_label (dialog->nothing,
                       error != NULL ? error->message : _ ("There is no other place to say it of"));
  gtk_stack_set_visible_child_name (dialog->stack, n > 0 ? "places" : "nothing");
  ticked_cb (dialog);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) places = tz_job_finish (result, &error);
  TzEverywhereDialog *dialog = TZ_EVERYWHERE_DIALOG (source);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_pointer (&dialog->places, g_ptr_array_unref);
  dialog->places = g_steal_pointer (&places);
  show_places (dialog, error);
}

static void
look_cb (TzEverywhereDialog *dialog)
{
  if (dialog->reviewer == NULL)
    return;
  TzOpenNotice *open = get_open (dialog);
  gboolean all = gtk_drop_down_get_selected (dialog->scope) == 1;
  Request *request = g_new (Request, 1);
  *request = (Request){g_object_ref (tz_desk_get_library (tz_open_notice_get_desk (open))),
                       all ? 0 : tz_open_notice_get_id (open), tz_decision_copy (dialog->decision)};
  if (dialog->cancellable != NULL)
    g_cancellable_cancel (dialog->cancellable);
  g_clear_object (&dialog->cancellable);
  dialog->cancellable = g_cancellable_new ();
  gtk_stack_set_visible_child_name (dialog->stack, "looking");
  gtk_widget_set_sensitive (dialog->apply, FALSE);
  tz_job_run (dialog, find_func, request, request_free, unref_places, dialog->cancellable, found_cb, NULL);
}

/* ---- Saying it ---- */

static void
apply_cb (TzEverywhereDialog *dialog)
{
  TzOpenNotice *open = get_open (dialog);
  GPtrArray *decisions = tz_deciding_new_list ();
  for (guint i = 0; i < dialog->places->len; i++) {
    const TzHit *hit = dialog->places->pdata[i];
    if (!gtk_check_button_get_active (GTK_CHECK_BUTTON (get_check (dialog, i))))
      continue;
    TzDecision *decision =
        tz_deciding_new (open, TZ_SUBJECT_ENTITY, dialog->decision->key, dialog->decision->kind, hit->span);
    decision->notice = hit->notice;
    decision->value = g_strdup (dialog->decision->value);
    g_ptr_array_add (decisions, decision);
  }
  g_autofree char *words =
      g_strdup_printf (ngettext ("Said of %u place", "Said of %u places", decisions->len), decisions->len);
  tz_deciding_say_and_tell (open, decisions, words);
  gtk_window_close (GTK_WINDOW (dialog));
}

/* ---- The dialog ---- */

static const char *
get_format (TzDecisionKind kind)
{
  switch (kind) {
  case TZ_DECISION_REJECTED:
    /* Translators: %s are words of a notice, and a type of findings. */
    return _ ("Reject “%s” as %s everywhere");
  case TZ_DECISION_CORRECTED:
    return _ ("Correct “%s” as %s everywhere");
  case TZ_DECISION_ADDED:
    return _ ("Add “%s” as %s everywhere");
  default:
    return _ ("Accept “%s” as %s everywhere");
  }
}

static void
tz_everywhere_dialog_dispose (GObject *object)
{
  TzEverywhereDialog *dialog = TZ_EVERYWHERE_DIALOG (object);
  if (dialog->cancellable != NULL)
    g_cancellable_cancel (dialog->cancellable);
  g_clear_object (&dialog->cancellable);
  g_clear_object (&dialog->reviewer);
  g_clear_pointer (&dialog->decision, tz_decision_free);
  g_clear_pointer (&dialog->places, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_EVERYWHERE_DIALOG);
  G_OBJECT_CLASS (tz_everywhere_dialog_parent_class)->dispose (object);
}

static void
tz_everywhere_dialog_class_init (TzEverywhereDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_everywhere_dialog_dispose;
  g_type_ensure (TZ_TYPE_WAITING_SPINNER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/everywhere-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TzEverywhereDialog, title);
  gtk_widget_class_bind_template_child (widget_class, TzEverywhereDialog, scope);
  gtk_widget_class_bind_template_child (widget_class, TzEverywhereDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, TzEverywhereDialog, list);
  gtk_widget_class_bind_template_child (widget_class, TzEverywhereDialog, nothing);
  gtk_widget_class_bind_template_child (widget_class, TzEverywhereDialog, apply);
  gtk_widget_class_bind_template_callback (widget_class, look_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tz_everywhere_dialog_init (TzEverywhereDialog *dialog)
{
  gtk_widget_init_template (GTK_WIDGET (dialog));
}

void
tz_everywhere_dialog_present (GtkWindow *parent, TzReviewer *reviewer, const TzDecision *decision)
{
  TzEverywhereDialog *dialog =
      g_object_new (TZ_TYPE_EVERYWHERE_DIALOG, "transient-for", parent, "modal", TRUE, NULL);
  dialog->reviewer = g_object_ref (reviewer);
  dialog->decision = tz_decision_copy (decision);
  g_autofree char *title = g_strdup_printf (get_format (decision->kind), decision->at.quote,
                                            tz_name_display_id (TZ_VOCABULARY_ENTITY, decision->key));
  gtk_label_set_label (dialog->title, title);
  look_cb (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}
