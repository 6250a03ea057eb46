#include "finding-editor.h"

#include <glib/gi18n.h>

#include "entity-value.h"
#include "near-words.h"
#include "own-words.h"
#include "say-word.h"
#include "say.h"

struct _TzFindingEditor {
  GtkPopover parent_instance;
  TzReviewer *reviewer;
  TzReviewItem item; /* what is corrected; subject OUTLINE where something is added */
  TzSpan span;       /* the words that were given */
  TzEntityType last; /* what was added last */
  gboolean showing;

  GtkLabel *title;
  GtkDropDown *type;
  GtkEntry *words;
  GtkEntry *value;
  GtkCheckButton *everywhere;
  GtkLabel *hint;
  GtkWidget *save;
};

G_DEFINE_FINAL_TYPE (TzFindingEditor, tz_finding_editor, GTK_TYPE_POPOVER)

static TzText *
get_text (TzFindingEditor *editor)
{
  return tz_open_notice_get_text (tz_reviewer_get_open (editor->reviewer));
}

static gboolean
adds (TzFindingEditor *editor)
{
  return editor->item.subject != TZ_SUBJECT_ENTITY;
}

static TzEntityType
get_type (TzFindingEditor *editor)
{
  return (TzEntityType)gtk_drop_down_get_selected (editor->type);
}

static TzSpan
find_span (TzFindingEditor *editor)
{
  return tz_near_words_find (get_text (editor), gtk_editable_get_text (GTK_EDITABLE (editor->words)),
                             editor->span);
}

static GSettings *
get_settings (TzFindingEditor *editor)
{
  return tz_desk_get_settings (tz_open_notice_get_desk (tz_reviewer_get_open (editor->reviewer)));
}

/* Returns: (transfer full): the value as it is kept; "" where none is given. */
static char *
read_value (TzFindingEditor *editor, GError **error)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (editor->value));
  if (!tz_entity_value_has (get_type (editor)) || *typed == '\0')
    return g_strdup ("");
  return tz_entity_value_read (get_type (editor), typed, error);
}

/* ---- What is typed ---- */

static void
set_hint (TzFindingEditor *editor, const char *words)
{
  gtk_label_set_label (editor->hint, words);
  gtk_widget_set_visible (GTK_WIDGET (editor->hint), *words != '\0');
  gtk_widget_set_sensitive (editor->save, *words == '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (editor->words), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
}

static void
changed_cb (TzFindingEditor *editor)
{
  g_autoptr (GError) error = NULL;
  if (editor->showing || editor->reviewer == NULL)
    return;
  g_autofree char *value = read_value (editor, &error);
  if (tz_span_is_empty (find_span (editor)))
    set_hint (editor, _ ("These words do not stand here in the text"));
  else
    set_hint (editor, value != NULL ? "" : error->message);
}

static void
show_fields (TzFindingEditor *editor)
{
  TzEntityType type = get_type (editor);
  gtk_widget_set_visible (GTK_WIDGET (editor->value), tz_entity_value_has (type));
  gtk_widget_set_visible (GTK_WIDGET (editor->everywhere), adds (editor) && tz_own_word_is_type (type));
}

static void
type_chosen_cb (TzFindingEditor *editor)
{
  if (editor->showing || editor->reviewer == NULL)
    return;
  TzEntityType type = get_type (editor);
  show_fields (editor);
  if (adds (editor) || type != (TzEntityType)editor->item.key) {
    g_autofree char *guess = tz_entity_value_dup_guess (type, get_text (editor), find_span (editor));
    gtk_editable_set_text (GTK_EDITABLE (editor->value), guess);
  }
  changed_cb (editor);
}

static void
add_finding (TzFindingEditor *editor, TzEntityType type, TzSpan span, const char *value)
{
  editor->last = type;
  tz_say_add_entity (editor->reviewer, type, span, value);
  if (!tz_own_word_is_type (type))
    return;
  gboolean everywhere = gtk_check_button_get_active (editor->everywhere);
  g_settings_set_boolean (get_settings (editor), "read-find-everywhere", everywhere);
  if (everywhere)
    tz_say_word (editor->reviewer, type, span);
}

static void
save_cb (TzFindingEditor *editor)
{
  TzSpan span = find_span (editor);
  g_autofree char *value = read_value (editor, NULL);
  if (tz_span_is_empty (span) || value == NULL)
    return;
  const TzEntityType type = get_type (editor);
  gtk_popover_popdown (GTK_POPOVER (editor));
  if (adds (editor))
    add_finding (editor, type, span, value);
  else
    tz_say_correct_entity (editor->reviewer, &editor->item, type, span, value);
}

/* ---- The editor ---- */

static char *
dup_value (TzFindingEditor *editor)
{
  const TzAnalysis *analysis = tz_open_notice_get_analysis (tz_reviewer_get_open (editor->reviewer));
  if (adds (editor) || editor->item.number < 0)
    return tz_entity_value_dup_guess (get_type (editor), get_text (editor), editor->span);
  const TzEntity *entity = &g_array_index (analysis->entities, TzEntity, editor->item.number);
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  if (entity->edtf != NULL)
    return g_strdup (entity->edtf);
  return g_strdup (entity->has_number ? g_ascii_dtostr (buffer, sizeof buffer, entity->number) : "");
}

static void
show_finding (TzFindingEditor *editor, TzReviewer *reviewer, TzSpan span, TzEntityType type)
{
  g_set_object (&editor->reviewer, reviewer);
  editor->span = span;
  editor->showing = TRUE;
  gtk_label_set_label (editor->title, adds (editor) ? _ ("Add a Finding") : _ ("Correct the Finding"));
  gtk_drop_down_set_selected (editor->type, type);
  g_autofree char *words = tz_text_dup_slice (get_text (editor), span);
  g_autofree char *value = dup_value (editor);
  gtk_editable_set_text (GTK_EDITABLE (editor->words), words);
  gtk_editable_set_text (GTK_EDITABLE (editor->value), value);
  gtk_check_button_set_active (editor->everywhere,
                               g_settings_get_boolean (get_settings (editor), "read-find-everywhere"));
  show_fields (editor);
  editor->showing = FALSE;
  changed_cb (editor);
  gtk_popover_popup (GTK_POPOVER (editor));
  gtk_widget_grab_focus (GTK_WIDGET (editor->type));
}

void
tz_finding_editor_correct (TzFindingEditor *editor, TzReviewer *reviewer, const TzReviewItem *item)
{
  editor->item = *item;
  show_finding (editor, reviewer, item->span, (TzEntityType)item->key);
}

void
tz_finding_editor_add (TzFindingEditor *editor, TzReviewer *reviewer, TzSpan span)
{
  editor->item = (TzReviewItem){.subject = TZ_SUBJECT_OUTLINE, .number = -1};
  show_finding (editor, reviewer, span, editor->last);
}

static void
tz_finding_editor_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_FINDING_EDITOR);
  g_clear_object (&TZ_FINDING_EDITOR (object)->reviewer);
  G_OBJECT_CLASS (tz_finding_editor_parent_class)->dispose (object);
}

static void
tz_finding_editor_class_init (TzFindingEditorClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_finding_editor_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/finding-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, TzFindingEditor, title);
  gtk_widget_class_bind_template_child (widget_class, TzFindingEditor, type);
  gtk_widget_class_bind_template_child (widget_class, TzFindingEditor, words);
  gtk_widget_class_bind_template_child (widget_class, TzFindingEditor, value);
  gtk_widget_class_bind_template_child (widget_class, TzFindingEditor, everywhere);
  gtk_widget_class_bind_template_child (widget_class, TzFindingEditor, hint);
  gtk_widget_class_bind_template_child (widget_class, TzFindingEditor, save);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, type_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
tz_finding_editor_init (TzFindingEditor *editor)
{
  g_autoptr (GtkStringList) types = gtk_string_list_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (editor));
  editor->last = TZ_ENTITY_ORG;
  for (int type = 0; type < TZ_N_ENTITY_TYPES; type++)
    gtk_string_list_append (types, tz_name_display (TZ_VOCABULARY_ENTITY, type));
  gtk_drop_down_set_model (editor->type, G_LIST_MODEL (types));
}

GtkWidget *
tz_finding_editor_new (void)
{
  return g_object_new (TZ_TYPE_FINDING_EDITOR, NULL);
}
