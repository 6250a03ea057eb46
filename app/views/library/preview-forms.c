#include "preview-forms.h"

#include <glib/gi18n.h>

/* What a button says of a notice and another form of it. */
typedef enum { SAY_DIFFERENT, SAY_SAME, SAY_COUNTS } Verdict;

typedef struct {
  TzDesk *desk;
  Verdict verdict;
  gint64 notice;
  gint64 other; /* with SAY_SAME */
  char *creator;
} Saying;

static void
saying_free (gpointer data)
{
  Saying *saying = data;
  g_object_unref (saying->desk);
  g_free (saying->creator);
  g_free (saying);
}

static void
button_saying_free (gpointer data, GClosure *closure G_GNUC_UNUSED)
{
  saying_free (data);
}

static gpointer
say (TzLibrary *library, gpointer data, GError **error)
{
  const Saying *saying = data;
  switch (saying->verdict) {
  case SAY_DIFFERENT:
    tz_library_separate_form (library, saying->notice, saying->creator, error);
    break;
  case SAY_SAME:
    tz_library_join_forms (library, saying->notice, saying->other, saying->creator, error);
    break;
  case SAY_COUNTS:
  default:
    tz_library_choose_form (library, saying->notice, saying->creator, error);
  }
  return NULL;
}

static void
said_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TzDesk) desk = data;
  g_autoptr (GError) error = NULL;
  gint64 step = 0;
  if (tz_library_submit_step_finish (TZ_LIBRARY (source), result, &step, &error))
    tz_desk_toast_undo (desk, _ ("What counts was changed"), step);
  else
    tz_desk_toast_error (desk, _ ("What counts was not changed"), error);
}

static void
say_cb (const Saying *saying)
{
  if (!tz_desk_may_write_or_say (saying->desk))
    return;
  Saying *copy = g_new (Saying, 1);
  *copy = *saying;
  g_object_ref (copy->desk);
  copy->creator = g_strdup (tz_desk_get_creator (saying->desk));
  tz_library_submit_step (tz_desk_get_library (saying->desk), say, copy, saying_free, NULL, said_cb,
                          g_object_ref (saying->desk));
}

static void
show_cb (const Saying *saying)
{
  tz_desk_open_place (saying->desk, saying->notice, TZ_SPAN_NONE);
}

static void
add_button (GtkBox *box, const char *words, GCallback pressed, const Saying *saying)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (words);
  Saying *own = g_new (Saying, 1);
  *own = *saying;
  g_object_ref (own->desk);
  g_signal_connect_data (button, "clicked", pressed, own, button_saying_free, G_CONNECT_SWAPPED);
  gtk_box_append (box, button);
}

/* What is said of @form beside the notice of @row. */
static char *
dup_words (const TzNoticeRow *row, const TzForm *form)
{
  const char *name = form->source_name;
  guint percent = (guint)(form->likeness * 100);
  if (form->verdict == TZ_FORM_DIFFERENT)
    return g_strdup_printf (_ ("“%s” is nearly the same text, but kept apart: both are counted."), name);
  if (form->likeness == 0)
    return g_strdup_printf (form->counts_for_all ? _ ("Another form of “%s”, which is counted in its place.")
                                                 : _ ("“%s” is another form of the notice, not counted."),
                            name);
  /* Translators: %s is a file name. */
  return g_strdup_printf (
      form->counts_for_all ? _ ("Nearly the same text as “%s” (%u %%), which is counted in its place.")
      : row->form_of != 0  ? _ ("Nearly the same text as “%s” (%u %%), which is not counted either.")
                           : _ ("Nearly the same text as “%s” (%u %%). Counted once: this one."),
      name, percent);
}

/* One of the two counts, or both do; of two others there is nothing to say here. */
static void
add_buttons (GtkBox *box, TzDesk *desk, const TzNoticeRow *row, const TzForm *form)
{
  gint64 left_out = row->form_of != 0 ? row->id : form->notice;
  add_button (box, _ ("_Show"), G_CALLBACK (show_cb), &(Saying){.desk = desk, .notice = form->notice});
  if (form->verdict == TZ_FORM_DIFFERENT) {
    add_button (box, _ ("Count as _One"), G_CALLBACK (say_cb),
                &(Saying){.desk = desk, .verdict = SAY_SAME, .notice = row->id, .other = form->notice});
    return;
  }
  if (row->form_of != 0 && !form->counts_for_all)
    return;
  add_button (box, _ ("_Different Notices"), G_CALLBACK (say_cb),
              &(Saying){.desk = desk, .verdict = SAY_DIFFERENT, .notice = left_out});
  add_button (box, row->form_of != 0 ? _ ("_Count This One") : _ ("_Count That One"), G_CALLBACK (say_cb),
              &(Saying){.desk = desk, .verdict = SAY_COUNTS, .notice = left_out});
}

static GtkWidget *
make_form (TzDesk *desk, const TzNoticeRow *row, const TzForm *form)
{
  g_autofree char *words = dup_words (row, form);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  add_buttons (GTK_BOX (buttons), desk, row, form);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), buttons);
  return line;
}

GtkWidget *
tz_preview_part_forms (TzDesk *desk, const TzPreviewData *data)
{
  if (data->forms->len == 0)
    return NULL;
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_add_css_class (part, "form-note");
  for (guint i = 0; i < data->forms->len; i++)
    gtk_box_append (GTK_BOX (part), make_form (desk, data->notice->row, data->forms->pdata[i]));
  return part;
}
