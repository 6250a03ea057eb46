#include "agency-merger.h"

#include <glib/gi18n.h>

struct _TzAgencyMerger {
  GtkPopover parent_instance;
  GtkBox *choices;
  char *chosen;
};

G_DEFINE_FINAL_TYPE (TzAgencyMerger, tz_agency_merger, GTK_TYPE_POPOVER)

typedef enum { SIGNAL_MERGE } Signal;
static guint signals[SIGNAL_MERGE + 1];

static void
merge_cb (TzAgencyMerger *merger)
{
  gtk_popover_popdown (GTK_POPOVER (merger));
  g_signal_emit (merger, signals[SIGNAL_MERGE], 0, merger->chosen);
}

static void
toggled_cb (TzAgencyMerger *merger, GtkCheckButton *choice)
{
  if (!gtk_check_button_get_active (choice))
    return;
  g_free (merger->chosen);
  merger->chosen = g_strdup (gtk_check_button_get_label (choice));
}

static guint
find_longest (const char *const *names)
{
  guint longest = 0;
  for (guint i = 1; names[i] != NULL; i++)
    if (g_utf8_strlen (names[i], -1) > g_utf8_strlen (names[longest], -1))
      longest = i;
  return longest;
}

void
tz_agency_merger_set_names (TzAgencyMerger *merger, const char *const *names)
{
  GtkWidget *child;
  GtkCheckButton *first = NULL;
  guint longest = names[0] != NULL ? find_longest (names) : 0;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (merger->choices))) != NULL)
    gtk_box_remove (merger->choices, child);
  for (guint i = 0; names[i] != NULL; i++) {
    GtkWidget *choice = gtk_check_button_new_with_label (names[i]);
    gtk_check_button_set_group (GTK_CHECK_BUTTON (choice), first);
    first = GTK_CHECK_BUTTON (choice);
    g_signal_connect_object (choice, "toggled", G_CALLBACK (toggled_cb), merger, G_CONNECT_SWAPPED);
    gtk_box_append (merger->choices, choice);
    gtk_check_button_set_active (GTK_CHECK_BUTTON (choice), i == longest);
  }
}

static void
tz_agency_merger_finalize (GObject *object)
{
  g_free (TZ_AGENCY_MERGER (object)->chosen);
  G_OBJECT_CLASS (tz_agency_merger_parent_class)->finalize (object);
}

static void
tz_agency_merger_class_init (TzAgencyMergerClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tz_agency_merger_finalize;
  signals[SIGNAL_MERGE] = g_signal_new ("merge", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
tz_agency_merger_init (TzAgencyMerger *merger)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *title = gtk_label_new (_ ("Which name stays?"));
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Merge"));
  merger->choices = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (merger->choices));
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 320);
  gtk_scrolled_window_set_max_content_width (GTK_SCROLLED_WINDOW (scrolled), 480);
  g_signal_connect_object (button, "clicked", G_CALLBACK (merge_cb), merger, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), button);
  gtk_popover_set_child (GTK_POPOVER (merger), box);
}
