#include "problem-card.h"

#include <glib/gi18n.h>

#include "verdict.h"

/* Where a card leads. */
typedef struct {
  TzDesk *desk;
  gint64 notice;
  TzSpan span;
} Goal;

static void
goal_free (gpointer data, GClosure *closure G_GNUC_UNUSED)
{
  Goal *goal = data;
  g_object_unref (goal->desk);
  g_free (goal);
}

static void
clicked_cb (GtkButton *button G_GNUC_UNUSED, gpointer data)
{
  const Goal *goal = data;
  tz_desk_open_place (goal->desk, goal->notice, goal->span);
}

static GtkWidget *
make_status (TzStatus status)
{
  static const char *const icons[TZ_N_STATUSES] = {
      [TZ_STATUS_NOT_STATED] = "tz-status-not-stated-symbolic",
      [TZ_STATUS_COMPLETED] = "tz-status-completed-symbolic",
      [TZ_STATUS_COMPLETED_SUSTAINED] = "tz-status-completed-sustained-symbolic",
      [TZ_STATUS_MOSTLY_COMPLETED] = "tz-status-mostly-completed-symbolic",
      [TZ_STATUS_IN_PROGRESS] = "tz-status-in-progress-symbolic",
      [TZ_STATUS_NOT_COMPLETED] = "tz-status-not-completed-symbolic",
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  gtk_widget_add_css_class (box, "status-pill");
  gtk_widget_add_css_class (box, tz_name_id (TZ_VOCABULARY_STATUS, (int)status));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icons[status]));
  gtk_box_append (GTK_BOX (box), gtk_label_new (tz_name_display (TZ_VOCABULARY_STATUS, (int)status)));
  return box;
}

static GtkWidget *
make_text (const char *text, int lines, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static char *
dup_facts (const TzProblemRow *problem)
{
  if (problem->n_measures == 0)
    return g_strdup (problem->label);
  g_autofree char *measures =
      g_strdup_printf (ngettext ("%u measure", "%u measures", problem->n_measures), problem->n_measures);
  return *problem->label != '\0' ? g_strdup_printf ("%s · %s", problem->label, measures)
                                 : g_steal_pointer (&measures);
}

static GtkWidget *
make_verdict (TzVerdict verdict)
{
  GtkWidget *label = gtk_label_new (tz_verdict_display (verdict));
  gtk_widget_set_tooltip_text (label, _ ("Your verdict"));
  gtk_widget_add_css_class (label, "status-pill");
  gtk_widget_add_css_class (label, "verdict");
  return label;
}

/* What the notice says of it, and what the analyst holds of that. */
static GtkWidget *
make_standing (const TzProblemRow *problem)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (box), make_status (problem->status));
  if (problem->verdict != TZ_VERDICT_NONE)
    gtk_box_append (GTK_BOX (box), make_verdict (problem->verdict));
  return box;
}

static GtkWidget *
make_content (const TzProblemRow *problem, const char *notes, gboolean shares_answer)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *facts = dup_facts (problem);
  gtk_box_append (GTK_BOX (box), make_standing (problem));
  gtk_box_append (GTK_BOX (box), make_text (problem->title, 4, "heading"));
  if (*facts != '\0')
    gtk_box_append (GTK_BOX (box), make_text (facts, 1, "dim-label"));
  if (shares_answer)
    gtk_box_append (GTK_BOX (box),
                    make_text (_ ("Answered together with the problem above"), 2, "dim-label"));
  else if (problem->answer_text != NULL)
    gtk_box_append (GTK_BOX (box), make_text (problem->answer_text, 6, NULL));
  else if (problem->n_measures > 0)
    gtk_box_append (GTK_BOX (box), make_text (_ ("Answered together with another problem"), 2, "dim-label"));
  if (notes != NULL)
    gtk_box_append (GTK_BOX (box), make_text (notes, 4, "problem-notes"));
  return box;
}

/* What a screen reader says: all that is seen but the answer. */
static char *
dup_label (const TzProblemRow *problem, const char *notes)
{
  g_autoptr (GString) label = g_string_new (problem->title);
  g_string_append_printf (label, ", %s", tz_name_display (TZ_VOCABULARY_STATUS, (int)problem->status));
  if (problem->verdict != TZ_VERDICT_NONE)
    g_string_append_printf (label, ", %s", tz_verdict_display (problem->verdict));
  if (notes != NULL)
    g_string_append_printf (label, ", %s", notes);
  return g_string_free (g_steal_pointer (&label), FALSE);
}

GtkWidget *
tz_problem_card_new (TzDesk *desk, const TzProblemRow *problem, const char *notes, gboolean shares_answer)
{
  GtkWidget *button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), make_content (problem, notes, shares_answer));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "problem-card");
  gtk_widget_set_tooltip_text (button, _ ("Open in the text"));
  g_autofree char *label = dup_label (problem, notes);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  Goal *goal = g_new0 (Goal, 1);
  *goal = (Goal){g_object_ref (desk), problem->notice, problem->span};
  g_signal_connect_data (button, "clicked", G_CALLBACK (clicked_cb), goal, goal_free, 0);
  return button;
}
