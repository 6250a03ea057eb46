#include "theme-picker.h"

#include <glib/gi18n.h>

#include "say.h"

struct _TzThemePicker {
  GtkPopover parent_instance;
  TzReviewer *reviewer;
  GtkBox *box;
  GArray *picked; /* (element-type guint): themes, most central first */
  gboolean changed;
};

G_DEFINE_FINAL_TYPE (TzThemePicker, tz_theme_picker, GTK_TYPE_POPOVER)

static const TzLexicon *
get_lexicon (TzThemePicker *picker)
{
  return tz_open_notice_get_lexicon (tz_reviewer_get_open (picker->reviewer));
}

static gboolean
is_picked (TzThemePicker *picker, guint theme)
{
  for (guint i = 0; i < picker->picked->len; i++)
    if (g_array_index (picker->picked, guint, i) == theme)
      return TRUE;
  return FALSE;
}

/* A problem has so many themes and no more. */
static void
limit (TzThemePicker *picker)
{
  gboolean full = picker->picked->len >= TZ_MAX_PROBLEM_THEMES;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (picker->box)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_sensitive (child, !full || gtk_check_button_get_active (GTK_CHECK_BUTTON (child)));
}

static void
toggled_cb (TzThemePicker *picker, GtkCheckButton *button)
{
  guint theme = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "theme"));
  if (gtk_check_button_get_active (button)) {
    g_array_append_val (picker->picked, theme);
  } else {
    for (guint i = picker->picked->len; i > 0; i--)
      if (g_array_index (picker->picked, guint, i - 1) == theme)
        g_array_remove_index (picker->picked, i - 1);
  }
  picker->changed = TRUE;
  limit (picker);
}

static void
add_theme (TzThemePicker *picker, guint theme)
{
  GtkWidget *button =
      gtk_check_button_new_with_label (tz_lexicon_get_theme_name (get_lexicon (picker), theme));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), is_picked (picker, theme));
  g_object_set_data (G_OBJECT (button), "theme", GUINT_TO_POINTER (theme));
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), picker, G_CONNECT_SWAPPED);
  gtk_box_append (picker->box, button);
}

static void
read_themes (TzThemePicker *picker)
{
  const TzReviewItem *item = tz_reviewer_get_problem (picker->reviewer);
  const TzAnalysis *analysis = tz_open_notice_get_analysis (tz_reviewer_get_open (picker->reviewer));
  g_array_set_size (picker->picked, 0);
  if (item == NULL)
    return;
  const TzProblem *problem = &g_array_index (analysis->problems, TzProblem, item->number);
  for (guint i = 0; i < problem->n_themes; i++)
    g_array_append_val (picker->picked, problem->themes[i].theme);
}

/* Those that are picked come first. */
static void
show_cb (TzThemePicker *picker)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (picker->box))) != NULL)
    gtk_box_remove (picker->box, child);
  read_themes (picker);
  for (guint i = 0; i < picker->picked->len; i++)
    add_theme (picker, g_array_index (picker->picked, guint, i));
  for (guint theme = 0; theme < tz_lexicon_get_n_themes (get_lexicon (picker)); theme++)
    if (!is_picked (picker, theme))
      add_theme (picker, theme);
  limit (picker);
  picker->changed = FALSE;
}

static void
closed_cb (TzThemePicker *picker)
{
  if (!picker->changed)
    return;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  for (guint i = 0; i < picker->picked->len; i++)
    g_strv_builder_add (
        ids, tz_lexicon_get_theme_id (get_lexicon (picker), g_array_index (picker->picked, guint, i)));
  g_auto (GStrv) all = g_strv_builder_end (ids);
  g_autofree char *value = g_strjoinv (" ", all);
  tz_say_correct_problem (picker->reviewer, TZ_SUBJECT_THEMES, value);
}

void
tz_theme_picker_set_reviewer (TzThemePicker *picker, TzReviewer *reviewer)
{
  picker->reviewer = g_object_ref (reviewer);
  g_signal_connect (picker, "show", G_CALLBACK (show_cb), NULL);
  g_signal_connect (picker, "closed", G_CALLBACK (closed_cb), NULL);
}

static void
tz_theme_picker_dispose (GObject *object)
{
  g_clear_object (&TZ_THEME_PICKER (object)->reviewer);
  G_OBJECT_CLASS (tz_theme_picker_parent_class)->dispose (object);
}

static void
tz_theme_picker_finalize (GObject *object)
{
  g_array_unref (TZ_THEME_PICKER (object)->picked);
  G_OBJECT_CLASS (tz_theme_picker_parent_class)->finalize (object);
}

static void
tz_theme_picker_class_init (TzThemePickerClass *class)
{
  G_OBJECT_CLASS (class)->dispose = tz_theme_picker_dispose;
  G_OBJECT_CLASS (class)->finalize = tz_theme_picker_finalize;
}

static void
tz_theme_picker_init (TzThemePicker *picker)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  picker->picked = g_array_new (FALSE, FALSE, sizeof (guint));
  picker->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 420);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (picker->box));
  gtk_popover_set_child (GTK_POPOVER (picker), scrolled);
  gtk_accessible_update_property (GTK_ACCESSIBLE (picker), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Themes"), -1);
}

GtkWidget *
tz_theme_picker_new (void)
{
  return g_object_new (TZ_TYPE_THEME_PICKER, NULL);
}
