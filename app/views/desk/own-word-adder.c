#include "own-word-adder.h"

#include <glib/gi18n.h>

#include "own-word-kinds.h"

struct _TzOwnWordAdder {
  GtkPopover parent_instance;
  const TzLexicon *lexicon;
  GtkEditable *term;
  GtkDropDown *kind;
  GtkDropDown *theme;
  GtkLabel *hint;
  GtkWidget *add;
};

G_DEFINE_FINAL_TYPE (TzOwnWordAdder, tz_own_word_adder, GTK_TYPE_POPOVER)

typedef enum { SIGNAL_ADD } Signal;
static guint signals[SIGNAL_ADD + 1];

/* What is asked for, pointing into the widgets. */
static TzOwnWord
read_word (TzOwnWordAdder *adder)
{
  int type = tz_own_word_kinds_get_type (gtk_drop_down_get_selected (adder->kind));
  TzOwnWord word = {.type = type, .term = (char *)gtk_editable_get_text (adder->term)};
  if (type >= 0)
    return word;
  word.theme = (char *)tz_lexicon_get_theme_id (adder->lexicon, gtk_drop_down_get_selected (adder->theme));
  word.weight = TZ_OWN_WORD_WEIGHT;
  return word;
}

/* Of what is not typed yet nothing is said. */
static void
changed_cb (TzOwnWordAdder *adder)
{
  if (adder->lexicon == NULL)
    return;
  g_autoptr (GError) error = NULL;
  const TzOwnWord word = read_word (adder);
  gboolean good = tz_own_word_check (&word, adder->lexicon, &error);
  gboolean says = !good && g_utf8_strlen (word.term, -1) >= TZ_OWN_TERM_MIN;
  gtk_widget_set_visible (GTK_WIDGET (adder->theme), word.type < 0);
  gtk_widget_set_sensitive (adder->add, good);
  gtk_widget_set_visible (GTK_WIDGET (adder->hint), says);
  gtk_label_set_label (adder->hint, says ? error->message : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (adder->term), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  gtk_label_get_label (adder->hint), -1);
}

static void
add_cb (TzOwnWordAdder *adder)
{
  TzOwnWord word = read_word (adder);
  if (!tz_own_word_check (&word, adder->lexicon, NULL))
    return;
  g_signal_emit (adder, signals[SIGNAL_ADD], 0, &word);
  gtk_popover_popdown (GTK_POPOVER (adder));
  gtk_editable_set_text (adder->term, "");
}

static void
tz_own_word_adder_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tz_own_word_adder_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (TZ_OWN_WORD_ADDER (widget)->term));
}

static void
tz_own_word_adder_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_OWN_WORD_ADDER);
  G_OBJECT_CLASS (tz_own_word_adder_parent_class)->dispose (object);
}

static void
tz_own_word_adder_class_init (TzOwnWordAdderClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_own_word_adder_dispose;
  widget_class->map = tz_own_word_adder_map;
  signals[SIGNAL_ADD] = g_signal_new ("add", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                      NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/own-word-adder.ui");
  gtk_widget_class_bind_template_child (widget_class, TzOwnWordAdder, term);
  gtk_widget_class_bind_template_child (widget_class, TzOwnWordAdder, kind);
  gtk_widget_class_bind_template_child (widget_class, TzOwnWordAdder, theme);
  gtk_widget_class_bind_template_child (widget_class, TzOwnWordAdder, hint);
  gtk_widget_class_bind_template_child (widget_class, TzOwnWordAdder, add);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
tz_own_word_adder_init (TzOwnWordAdder *adder)
{
  gtk_widget_init_template (GTK_WIDGET (adder));
}

void
tz_own_word_adder_set_lexicon (TzOwnWordAdder *adder, const TzLexicon *lexicon)
{
  g_autoptr (GListModel) kinds = tz_own_word_kinds_new (NULL);
  g_autoptr (GtkStringList) themes = gtk_string_list_new (NULL);
  for (guint i = 0; i < tz_lexicon_get_n_themes (lexicon); i++)
    gtk_string_list_append (themes, tz_lexicon_get_theme_name (lexicon, i));
  gtk_drop_down_set_model (adder->kind, kinds);
  gtk_drop_down_set_model (adder->theme, G_LIST_MODEL (themes));
  adder->lexicon = lexicon;
  changed_cb (adder);
}
