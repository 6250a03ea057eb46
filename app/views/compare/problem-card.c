#include "problem-card.h"

#include <glib/gi18n.h>

#include "similar-window.h"
#include "verdict.h"
#include "wording-window.h"

/* Where a card leads. */
typedef struct {
  TzDesk *desk;
  GtkWidget *card; /* which owns the actions */
  gint64 notice;
  guint number; /* of the problem */
  TzSpan span;
} Goal;

static void
goal_free (gpointer data)
{
  Goal *goal = data;
  g_object_unref (goal->desk);
  g_free (goal);
}

/* ---- Actions ---- */

static void
open_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  const Goal *goal = data;
  tz_desk_open_place (goal->desk, goal->notice, goal->span);
}

static void
similar_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  const Goal *goal = data;
  tz_similar_window_present (GTK_WINDOW (gtk_widget_get_root (goal->card)), goal->desk, goal->notice,
                             goal->number);
}

static void
wording_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  const Goal *goal = data;
  tz_wording_window_present_of (GTK_WINDOW (gtk_widget_get_root (goal->card)), goal->desk, goal->notice);
}

static void
add_actions (GtkWidget *card, TzDesk *desk, const TzProblemRow *problem)
{
  const GActionEntry entries[] = {{.name = "open", .activate = open_cb},
                                  {.name = "similar", .activate = similar_cb},
                                  {.name = "wording", .activate = wording_cb}};
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  Goal *goal = g_new (Goal, 1);
  *goal = (Goal){g_object_ref (desk), card, problem->notice, problem->index, problem->span};
  g_object_set_data_full (G_OBJECT (group), "goal", goal, goal_free);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), goal);
  gtk_widget_insert_action_group (card, "card", G_ACTION_GROUP (group));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (card), "card.open");
}

/* ---- The menu ---- */

static GtkWidget *
make_menu (GtkWidget *card)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_menu_append (menu, _ ("Open in the text"), "card.open");
  g_menu_append (menu, _ ("_Similar Problems…"), "card.similar");
  g_menu_append (menu, _ ("Shared _Wording of This Notice…"), "card.wording");
  GtkWidget *popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_widget_set_parent (popover, card);
  g_signal_connect_object (card, "destroy", G_CALLBACK (gtk_widget_unparent), popover, G_CONNECT_SWAPPED);
  return popover;
}

/* It is made when it is first asked for: there are many cards. */
static gboolean
popup_menu (GtkWidget *card, GVariant *arguments G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  GtkWidget *popover = g_object_get_data (G_OBJECT (card), "menu");
  if (popover == NULL) {
    popover = make_menu (card);
    g_object_set_data (G_OBJECT (card), "menu", popover);
  }
  gtk_popover_popup (GTK_POPOVER (popover));
  return TRUE;
}

static void
pressed_cb (GtkWidget *card)
{
  popup_menu (card, NULL, NULL);
}

static void
add_menu (GtkWidget *card)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), card);
  gtk_widget_add_controller (card, GTK_EVENT_CONTROLLER (click));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys), gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                                                        gtk_callback_action_new (popup_menu, NULL, NULL)));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_s, 0), gtk_named_action_new ("card.similar")));
  gtk_widget_add_controller (card, keys);
}

/* ---- What is seen ---- */

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
  add_actions (button, desk, problem);
  add_menu (button);
  return button;
}
