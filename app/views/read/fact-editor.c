#include "fact-editor.h"

#include <glib/gi18n.h>

#include "fact-decide.h"
#include "finding-words.h"

struct _TzFactEditor {
  GtkPopover parent_instance;
  TzOpenNotice *open;
  TzFact *fact;
  char **choices; /* (nullable): values, in the order of the list */

  GtkLabel *title;
  GtkLabel *quote;
  GtkLabel *found;
  GtkEntry *entry;
  GtkDropDown *list;
  GtkLabel *hint;
  GtkWidget *set_back;
  GtkWidget *reject;
  GtkWidget *confirm;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (TzFactEditor, tz_fact_editor, GTK_TYPE_POPOVER)

/* ---- The value ---- */

/* Returns: (transfer full) (nullable): what is typed or chosen; %NULL without an error where nothing is. */
static char *
dup_value (TzFactEditor *editor, GError **error)
{
  if (editor->choices == NULL)
    return tz_fact_read (editor->fact, gtk_editable_get_text (GTK_EDITABLE (editor->entry)), error);
  guint chosen = gtk_drop_down_get_selected (editor->list);
  return chosen != GTK_INVALID_LIST_POSITION ? g_strdup (editor->choices[chosen]) : NULL;
}

static void
set_hint (TzFactEditor *editor, const char *words, gboolean wrong)
{
  gtk_label_set_label (editor->hint, words);
  gtk_widget_set_visible (GTK_WIDGET (editor->hint), *words != '\0');
  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (editor->hint), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (editor->hint), "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (editor->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (editor->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* What is typed is read at once, and shown in words. */
static void
changed_cb (TzFactEditor *editor)
{
  g_autoptr (GError) error = NULL;
  if (editor->fact == NULL)
    return;
  g_autofree char *value = dup_value (editor, &error);
  g_autofree char *words = tz_fact_dup_words (editor->fact, value);
  gtk_widget_set_sensitive (editor->save, value != NULL && g_strcmp0 (value, editor->fact->value) != 0);
  set_hint (editor, error != NULL ? error->message : editor->choices == NULL ? words : "", error != NULL);
}

static void
save_cb (TzFactEditor *editor)
{
  g_autofree char *value = dup_value (editor, NULL);
  if (!gtk_widget_get_sensitive (editor->save))
    return;
  gtk_popover_popdown (GTK_POPOVER (editor));
  tz_fact_decide (editor->fact, editor->open, TZ_DECISION_CORRECTED, value);
}

static void
confirm_cb (TzFactEditor *editor)
{
  gtk_popover_popdown (GTK_POPOVER (editor));
  tz_fact_decide (editor->fact, editor->open, TZ_DECISION_ACCEPTED, NULL);
}

static void
reject_cb (TzFactEditor *editor)
{
  gtk_popover_popdown (GTK_POPOVER (editor));
  tz_fact_decide (editor->fact, editor->open, TZ_DECISION_REJECTED, NULL);
}

static void
set_back_cb (TzFactEditor *editor)
{
  gtk_popover_popdown (GTK_POPOVER (editor));
  tz_fact_set_back (editor->fact, editor->open);
}

/* ---- The editor ---- */

static void
show_quote (TzFactEditor *editor)
{
  TzSpan span = editor->fact->span;
  g_autofree char *sentence = tz_words_dup_sentence (tz_open_notice_get_text (editor->open), span);
  g_autofree char *quoted = g_strdup_printf (_ ("“%s”"), sentence);
  gtk_label_set_label (editor->quote, quoted);
  gtk_widget_set_visible (GTK_WIDGET (editor->quote), !tz_span_is_empty (span));
}

static void
show_found (TzFactEditor *editor)
{
  const TzFact *fact = editor->fact;
  g_autofree char *words = tz_fact_dup_words (fact, fact->found);
  g_autofree char *found = *words != '\0' ? g_strdup_printf (_ ("The program found: %s"), words)
                                          : g_strdup (_ ("The program found nothing"));
  gtk_label_set_label (editor->found, found);
  gtk_widget_set_visible (GTK_WIDGET (editor->found), fact->decision != NULL || fact->found == NULL);
}

static void
fill_list (TzFactEditor *editor)
{
  guint chosen = GTK_INVALID_LIST_POSITION;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  for (guint i = 0; editor->choices[i] != NULL; i++) {
    g_autofree char *name = tz_fact_dup_words (editor->fact, editor->choices[i]);
    gtk_string_list_append (names, name);
    if (g_strcmp0 (editor->choices[i], editor->fact->value) == 0)
      chosen = i;
  }
  gtk_drop_down_set_model (editor->list, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (editor->list, chosen);
}

static void
show_input (TzFactEditor *editor)
{
  const TzFact *fact = editor->fact;
  const char *name = tz_fact_get_name (fact);
  editor->choices = tz_fact_list_choices (fact, tz_open_notice_get_lexicon (editor->open));
  gtk_widget_set_visible (GTK_WIDGET (editor->list), editor->choices != NULL);
  gtk_widget_set_visible (GTK_WIDGET (editor->entry), editor->choices == NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (editor->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (editor->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (editor->choices != NULL)
    fill_list (editor);
  else
    gtk_editable_set_text (GTK_EDITABLE (editor->entry), fact->value != NULL ? fact->value : "");
}

/* A machine's finding is confirmed or rejected; what a person said is set back. */
static void
show_fact (TzFactEditor *editor)
{
  const TzFact *fact = editor->fact;
  gboolean undecided = fact->decision == NULL && fact->value != NULL;
  gtk_label_set_label (editor->title, tz_fact_get_name (fact));
  show_quote (editor);
  show_found (editor);
  show_input (editor);
  gtk_widget_set_visible (editor->set_back, fact->decision != NULL);
  gtk_widget_set_visible (editor->confirm, undecided);
  gtk_widget_set_visible (editor->reject, fact->value != NULL);
  changed_cb (editor);
}

static void
tz_fact_editor_dispose (GObject *object)
{
  TzFactEditor *editor = TZ_FACT_EDITOR (object);
  g_clear_pointer (&editor->fact, tz_fact_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_FACT_EDITOR);
  g_clear_object (&editor->open);
  g_clear_pointer (&editor->choices, g_strfreev);
  G_OBJECT_CLASS (tz_fact_editor_parent_class)->dispose (object);
}

static void
tz_fact_editor_class_init (TzFactEditorClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_fact_editor_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/fact-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, TzFactEditor, title);
  gtk_widget_class_bind_template_child (widget_class, TzFactEditor, quote);
  gtk_widget_class_bind_template_child (widget_class, TzFactEditor, found);
  gtk_widget_class_bind_template_child (widget_class, TzFactEditor, entry);
  gtk_widget_class_bind_template_child (widget_class, TzFactEditor, list);
  gtk_widget_class_bind_template_child (widget_class, TzFactEditor, hint);
  gtk_widget_class_bind_template_child (widget_class, TzFactEditor, set_back);
  gtk_widget_class_bind_template_child (widget_class, TzFactEditor, reject);
  gtk_widget_class_bind_template_child (widget_class, TzFactEditor, confirm);
  gtk_widget_class_bind_template_child (widget_class, TzFactEditor, save);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirm_cb);
  gtk_widget_class_bind_template_callback (widget_class, reject_cb);
  gtk_widget_class_bind_template_callback (widget_class, set_back_cb);
}

static void
tz_fact_editor_init (TzFactEditor *editor)
{
  gtk_widget_init_template (GTK_WIDGET (editor));
}

GtkWidget *
tz_fact_editor_new (void)
{
  return g_object_new (TZ_TYPE_FACT_EDITOR, NULL);
}

void
tz_fact_editor_edit (TzFactEditor *editor, TzOpenNotice *open, const TzFact *fact)
{
  g_clear_pointer (&editor->fact, tz_fact_free);
  g_clear_pointer (&editor->choices, g_strfreev);
  g_set_object (&editor->open, open);
  editor->fact = tz_fact_copy (fact);
  show_fact (editor);
  gtk_popover_popup (GTK_POPOVER (editor));
}
