#include "agency-pane.h"

#include <glib/gi18n.h>

#include "edtf.h"
#include "jobs.h"

/* So many notices of an agency are shown, the newest first. */
#define MAX_SHOWN 100

struct _TzAgencyPane {
  AdwBin parent_instance;
  TzLibrary *library;
  TzAgencyItem *item;
  GPtrArray *rows;       /* (nullable) (element-type TzNoticeRow): its notices that are shown */
  GCancellable *reading; /* (nullable): while they are read */
  gboolean stale;        /* they may be others since that began */

  GtkStack *stack;
  AdwEntryRow *name;
  GtkLabel *others;
  GtkListBox *notices;
  GtkLabel *more;
};

G_DEFINE_FINAL_TYPE (TzAgencyPane, tz_agency_pane, ADW_TYPE_BIN)

typedef enum { SIGNAL_RENAME, SIGNAL_MOVE, SIGNAL_OPEN } Signal;
static guint signals[SIGNAL_OPEN + 1];

/* ---- The notices ---- */

typedef struct {
  TzLibrary *library;
  char *agency;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;
  g_object_unref (reading->library);
  g_free (reading->agency);
  g_free (reading);
}

static gpointer
read_notices (gpointer data, GCancellable *cancellable, GError **error)
{
  const Reading *reading = data;
  const char *const agencies[] = {reading->agency, NULL};
  const TzNoticeQuery query = {
      .agencies = agencies, .sort = TZ_SORT_FEEDBACK, .descending = TRUE, .limit = MAX_SHOWN};
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  g_autoptr (GArray) ids = tz_library_list_notices (reading->library, &query, error);
  if (ids == NULL)
    return NULL;
  return tz_library_get_rows (reading->library, (const gint64 *)(gconstpointer)ids->data, ids->len, error);
}

static void
free_rows (gpointer rows)
{
  g_ptr_array_unref (rows);
}

static gint64
get_notice (gpointer widget)
{
  return *(const gint64 *)g_object_get_data (widget, "notice");
}

static void
set_notice (GtkWidget *widget, gint64 notice)
{
  g_object_set_data_full (G_OBJECT (widget), "notice", g_memdup2 (&notice, sizeof notice), g_free);
}

static void
move_cb (TzAgencyPane *pane, GtkWidget *entry)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (entry));
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (entry, GTK_TYPE_POPOVER)));
  if (!g_str_equal (name, tz_agency_item_get (pane->item)->name))
    g_signal_emit (pane, signals[SIGNAL_MOVE], 0, get_notice (entry), name);
}

static void
move_clicked_cb (GtkWidget *entry)
{
  gtk_widget_activate (entry);
}

/* A name that the notice gives and the agency has not is what it was put here against. */
static GtkWidget *
make_mover (TzAgencyPane *pane, const TzNoticeRow *row)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *hint =
      gtk_label_new (_ ("Move to the agency of this name. Where there is none, it becomes a new one."));
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Move"));
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (hint), 32);
  gtk_editable_set_text (GTK_EDITABLE (entry), row->agency != NULL ? row->agency : row->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Agency"), -1);
  set_notice (entry, row->id);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  g_signal_connect_object (entry, "activate", G_CALLBACK (move_cb), pane, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "clicked", G_CALLBACK (move_clicked_cb), entry, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), hint);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), button);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static GtkWidget *
make_move_button (TzAgencyPane *pane, const TzNoticeRow *row)
{
  GtkWidget *button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Move…"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), make_mover (pane, row));
  gtk_widget_set_tooltip_text (button, _ ("This notice is of another agency"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !tz_library_is_read_only (pane->library));
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
add_notice (TzAgencyPane *pane, const TzNoticeRow *row)
{
  g_autofree char *date = tz_edtf_dup_display (row->feedback != NULL ? row->feedback : row->signed_date);
  g_autofree char *problems =
      g_strdup_printf (ngettext ("%'u problem", "%'u problems", row->n_problems), row->n_problems);
  g_autofree char *words = g_strdup_printf ("%s%s%s", date, *date != '\0' ? " · " : "", problems);
  GtkWidget *line = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), row->agency != NULL ? row->agency : row->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (line), words);
  adw_action_row_add_suffix (ADW_ACTION_ROW (line), make_move_button (pane, row));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (line), TRUE);
  gtk_widget_set_tooltip_text (line, row->title);
  set_notice (line, row->id);
  gtk_list_box_append (pane->notices, line);
}

static gboolean
are_shown (TzAgencyPane *pane, GPtrArray *rows)
{
  if (pane->rows == NULL || pane->rows->len != rows->len)
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    if (!tz_notice_row_equal (pane->rows->pdata[i], rows->pdata[i]))
      return FALSE;
  return TRUE;
}

static void
show_rows (TzAgencyPane *pane, GPtrArray *rows)
{
  GtkWidget *line;
  while ((line = GTK_WIDGET (gtk_list_box_get_row_at_index (pane->notices, 0))) != NULL)
    gtk_list_box_remove (pane->notices, line);
  for (guint i = 0; i < rows->len; i++)
    add_notice (pane, rows->pdata[i]);
  g_clear_pointer (&pane->rows, g_ptr_array_unref);
  pane->rows = g_ptr_array_ref (rows);
}

/* Lines that say the same are left alone: someone may be about to move one. */
static void
show_notices (TzAgencyPane *pane, GPtrArray *rows)
{
  guint n = tz_agency_item_get (pane->item)->n_notices;
  if (!are_shown (pane, rows))
    show_rows (pane, rows);
  g_autofree char *more = g_strdup_printf (_ ("… and %'u more"), n > rows->len ? n - rows->len : 0);
  gtk_label_set_label (pane->more, more);
  gtk_widget_set_visible (GTK_WIDGET (pane->more), n > rows->len);
}

static void read_agency (TzAgencyPane *pane);

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  TzAgencyPane *pane = TZ_AGENCY_PANE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = tz_job_finish (result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&pane->reading);
  if (rows != NULL)
    show_notices (pane, rows);
  if (pane->stale)
    read_agency (pane);
}

static void
stop_reading (TzAgencyPane *pane)
{
  g_cancellable_cancel (pane->reading);
  g_clear_object (&pane->reading);
}

/* What is on its way is waited for: where the library never ceases to change, nothing else would ever be shown. */
static void
read_agency (TzAgencyPane *pane)
{
  pane->stale = pane->reading != NULL;
  if (pane->stale)
    return;
  Reading *reading = g_new (Reading, 1);
  *reading = (Reading){g_object_ref (pane->library), g_strdup (tz_agency_item_get (pane->item)->name)};
  pane->reading = g_cancellable_new ();
  tz_job_run (pane, read_notices, reading, reading_free, free_rows, pane->reading, read_cb, NULL);
}

/* ---- The pane ---- */

static void
apply_cb (TzAgencyPane *pane)
{
  const char *name = tz_agency_item_get (pane->item)->name;
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (pane->name));
  if (!g_str_equal (name, typed))
    g_signal_emit (pane, signals[SIGNAL_RENAME], 0, name, typed);
}

static void
activated_cb (TzAgencyPane *pane, GtkListBoxRow *line)
{
  g_signal_emit (pane, signals[SIGNAL_OPEN], 0, get_notice (line));
}

static void
show_names (TzAgencyPane *pane)
{
  g_autofree char *names = tz_agency_item_dup_others (pane->item);
  /* Translators: the other names of an agency. */
  g_autofree char *others = g_strdup_printf (_ ("Also called: %s"), names);
  gtk_label_set_label (pane->others, others);
  gtk_widget_set_visible (GTK_WIDGET (pane->others), *names != '\0');
}

void
tz_agency_pane_show (TzAgencyPane *pane, TzAgencyItem *item)
{
  gboolean other = g_set_object (&pane->item, item);
  gtk_stack_set_visible_child_name (pane->stack, item != NULL ? "agency" : "none");
  if (other)
    stop_reading (pane);
  if (item == NULL)
    return;
  if (other)
    gtk_editable_set_text (GTK_EDITABLE (pane->name), tz_agency_item_get (item)->name);
  show_names (pane);
  read_agency (pane);
}

void
tz_agency_pane_focus (TzAgencyPane *pane)
{
  gtk_widget_grab_focus (GTK_WIDGET (pane->name));
}

void
tz_agency_pane_set_library (TzAgencyPane *pane, TzLibrary *library)
{
  g_set_object (&pane->library, library);
  gtk_editable_set_editable (GTK_EDITABLE (pane->name), !tz_library_is_read_only (library));
}

static void
tz_agency_pane_dispose (GObject *object)
{
  TzAgencyPane *pane = TZ_AGENCY_PANE (object);
  stop_reading (pane);
  g_clear_pointer (&pane->rows, g_ptr_array_unref);
  g_clear_object (&pane->item);
  g_clear_object (&pane->library);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_AGENCY_PANE);
  G_OBJECT_CLASS (tz_agency_pane_parent_class)->dispose (object);
}

static void
tz_agency_pane_class_init (TzAgencyPaneClass *class)
{
  GType type = G_TYPE_FROM_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_agency_pane_dispose;
  signals[SIGNAL_RENAME] = g_signal_new ("rename", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                         2, G_TYPE_STRING, G_TYPE_STRING);
  signals[SIGNAL_MOVE] = g_signal_new ("move", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                       G_TYPE_INT64, G_TYPE_STRING);
  signals[SIGNAL_OPEN] =
      g_signal_new ("open", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/agency-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, TzAgencyPane, stack);
  gtk_widget_class_bind_template_child (widget_class, TzAgencyPane, name);
  gtk_widget_class_bind_template_child (widget_class, TzAgencyPane, others);
  gtk_widget_class_bind_template_child (widget_class, TzAgencyPane, notices);
  gtk_widget_class_bind_template_child (widget_class, TzAgencyPane, more);
  gtk_widget_class_bind_template_callback (widget_class, apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
tz_agency_pane_init (TzAgencyPane *pane)
{
  gtk_widget_init_template (GTK_WIDGET (pane));
}
