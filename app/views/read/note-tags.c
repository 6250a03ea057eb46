#include "note-tags.h"

#include <glib/gi18n.h>

struct _TzNoteTags {
  GtkBox parent_instance;
  TzOpenNotice *open;
  TzNote *note;
  GtkEditable *entry;
  GtkMenuButton *themes;
  GSimpleAction *theme; /* its state: the name of the note's theme, "" where it has none */
};

G_DEFINE_FINAL_TYPE (TzNoteTags, tz_note_tags, GTK_TYPE_BOX)

/* ---- Tags in a line ---- */

/* Returns: (transfer full): what stands between commas, each once. */
static char **
split (const char *line)
{
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *commas = g_strdup (line);
  static const char *const others[] = {"，", "、", "；", ";"};
  for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
    g_auto (GStrv) parts = g_strsplit (commas, others[i], -1);
    g_free (commas);
    commas = g_strjoinv (",", parts);
  }
  g_auto (GStrv) parts = g_strsplit (commas, ",", -1);
  for (char **part = parts; *part != NULL; part++)
    if (*g_strstrip (*part) != '\0' && !g_ptr_array_find_with_equal_func (tags, *part, g_str_equal, NULL))
      g_ptr_array_add (tags, g_strdup (*part));
  g_ptr_array_add (tags, NULL);
  return (char **)g_ptr_array_steal (tags, NULL);
}

static void
changed_cb (TzNoteTags *tags)
{
  g_auto (GStrv) words = split (gtk_editable_get_text (tags->entry));
  tz_note_set_tags (tags->note, (const char *const *)words);
}

/* ---- The theme ---- */

static const char *
find_theme (TzNoteTags *tags)
{
  const TzLexicon *lexicon = tz_open_notice_get_lexicon (tags->open);
  const char *const *words = tz_note_get_tags (tags->note);
  for (guint i = 0; i < tz_lexicon_get_n_themes (lexicon); i++)
    if (g_strv_contains (words, tz_lexicon_get_theme_name (lexicon, i)))
      return tz_lexicon_get_theme_name (lexicon, i);
  return "";
}

/* In the place of the theme it has; the same one again is taken away. */
static void
choose_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter, gpointer data)
{
  TzNoteTags *tags = data;
  const char *chosen = g_variant_get_string (parameter, NULL);
  g_autofree char *before = g_strdup (find_theme (tags));
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  for (const char *const *word = tz_note_get_tags (tags->note); *word != NULL; word++)
    if (!g_str_equal (*word, before))
      g_strv_builder_add (words, *word);
  if (!g_str_equal (chosen, before))
    g_strv_builder_add (words, chosen);
  g_auto (GStrv) all = g_strv_builder_end (words);
  tz_note_set_tags (tags->note, (const char *const *)all);
}

/* The menu is long, and most notes never need it. */
static void
create_menu (GtkMenuButton *button, gpointer data)
{
  TzNoteTags *tags = data;
  const TzLexicon *lexicon = tz_open_notice_get_lexicon (tags->open);
  g_autoptr (GMenu) menu = g_menu_new ();
  for (guint i = 0; i < tz_lexicon_get_n_themes (lexicon); i++) {
    const char *name = tz_lexicon_get_theme_name (lexicon, i);
    g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);
    g_menu_item_set_action_and_target (item, "note.theme", "s", name);
    g_menu_append_item (menu, item);
  }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* ---- The widget ---- */

static void
show_tags_cb (TzNoteTags *tags)
{
  g_auto (GStrv) shown = split (gtk_editable_get_text (tags->entry));
  const char *const *words = tz_note_get_tags (tags->note);
  g_simple_action_set_state (tags->theme, g_variant_new_string (find_theme (tags)));
  if (g_strv_equal ((const char *const *)shown, words))
    return; /* it is being typed */
  g_autofree char *line = g_strjoinv (", ", (char **)words);
  gtk_editable_set_text (tags->entry, line);
}

void
tz_note_tags_set_note (TzNoteTags *tags, TzOpenNotice *open, TzNote *note)
{
  g_return_if_fail (tags->note == NULL);
  gboolean writable = tz_desk_may_write (tz_open_notice_get_desk (open));
  tags->open = g_object_ref (open);
  tags->note = g_object_ref (note);
  gtk_editable_set_editable (tags->entry, writable);
  gtk_widget_set_sensitive (GTK_WIDGET (tags->themes), writable);
  show_tags_cb (tags);
  g_signal_connect_object (tags->entry, "changed", G_CALLBACK (changed_cb), tags, G_CONNECT_SWAPPED);
  g_signal_connect_object (note, "notify::tags", G_CALLBACK (show_tags_cb), tags, G_CONNECT_SWAPPED);
}

static void
tz_note_tags_dispose (GObject *object)
{
  TzNoteTags *tags = TZ_NOTE_TAGS (object);
  g_clear_object (&tags->theme);
  g_clear_object (&tags->note);
  g_clear_object (&tags->open);
  G_OBJECT_CLASS (tz_note_tags_parent_class)->dispose (object);
}

static void
tz_note_tags_class_init (TzNoteTagsClass *class)
{
  G_OBJECT_CLASS (class)->dispose = tz_note_tags_dispose;
}

static void
add_action (TzNoteTags *tags)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  tags->theme = g_simple_action_new_stateful ("theme", G_VARIANT_TYPE_STRING, g_variant_new_string (""));
  g_signal_connect (tags->theme, "activate", G_CALLBACK (choose_cb), tags);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (tags->theme));
  gtk_widget_insert_action_group (GTK_WIDGET (tags), "note", G_ACTION_GROUP (group));
}

static void
tz_note_tags_init (TzNoteTags *tags)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *themes = gtk_menu_button_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Tags, with commas between them"));
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Tags"), -1);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (themes), "user-bookmarks-symbolic");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (themes), create_menu, tags, NULL);
  gtk_widget_set_tooltip_text (themes, _ ("Theme of the note"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (themes), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Theme of the note"), -1);
  gtk_widget_add_css_class (themes, "flat");
  gtk_widget_add_css_class (GTK_WIDGET (tags), "note-tags");
  gtk_box_append (GTK_BOX (tags), entry);
  gtk_box_append (GTK_BOX (tags), themes);
  tags->entry = GTK_EDITABLE (entry);
  tags->themes = GTK_MENU_BUTTON (themes);
  add_action (tags);
}
