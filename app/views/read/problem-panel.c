#include "problem-panel.h"

#include <glib/gi18n.h>

#include "decided-words.h"
#include "fact-row.h"
#include "finding-words.h"
#include "finding.h"
#include "rule-words.h"
#include "say.h"
#include "status-list.h"
#include "theme-picker.h"
#include "verdict.h"
#include "when-seen.h"

struct _TzProblemPanel {
  AdwBin parent_instance;
  TzReviewer *reviewer;
  TzOpenNotice *open;
  TzWhenSeen *seen;
  gboolean showing; /* the lists are being set, not chosen from */
  GtkStack *stack;
  GtkLabel *path;
  GtkLabel *title;
  GtkDropDown *status;
  GtkDropDown *verdict;
  GtkWidget *decided_row;
  GtkLabel *decided;
  GtkWidget *accept;
  GtkWidget *reject;
  GtkWidget *set_back;
  GtkWidget *parts;
  GtkBox *machine;
  GtkMenuButton *edit_themes;
  GtkBox *lists;
};

G_DEFINE_FINAL_TYPE (TzProblemPanel, tz_problem_panel, ADW_TYPE_BIN)

static void
activated_cb (TzProblemPanel *panel, TzFactRow *row)
{
  tz_open_notice_jump (panel->open, tz_fact_row_get_span (row));
}

static GtkListBox *
add_list (TzProblemPanel *panel, GtkBox *box, const char *title)
{
  GtkListBox *list = tz_fact_list_new (box, title);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), panel, G_CONNECT_SWAPPED);
  return list;
}

/* A list under no heading of its own, named for who hears it. */
static GtkListBox *
add_plain_list (TzProblemPanel *panel, GtkBox *box, const char *name)
{
  GtkListBox *list = add_list (panel, box, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return list;
}

/* ---- What is said of it ---- */

static void
status_chosen_cb (TzProblemPanel *panel)
{
  TzStatus status = tz_status_list_get (panel->status);
  if (!panel->showing)
    tz_say_correct_problem (panel->reviewer, TZ_SUBJECT_STATUS, tz_name_id (TZ_VOCABULARY_STATUS, status));
}

static void
verdict_chosen_cb (TzProblemPanel *panel)
{
  if (!panel->showing)
    tz_say_judge (panel->reviewer, (TzVerdict)gtk_drop_down_get_selected (panel->verdict));
}

void
tz_problem_panel_correct (TzProblemPanel *panel)
{
  tz_when_seen_now (panel->seen);
  gtk_widget_grab_focus (GTK_WIDGET (panel->status));
}

void
tz_problem_panel_choose_themes (TzProblemPanel *panel)
{
  tz_when_seen_now (panel->seen);
  gtk_menu_button_popup (panel->edit_themes);
}

/* What can be said of it, and what was. */
static void
show_decided (TzProblemPanel *panel, const TzReviewItem *item)
{
  GPtrArray *decisions = tz_open_notice_get_decisions (panel->open);
  g_autofree char *words = tz_decided_words_dup_problem (decisions, item);
  gboolean writable = tz_desk_may_write (tz_open_notice_get_desk (panel->open));
  gboolean rejected = item->number < 0;
  gtk_label_set_label (panel->decided, words);
  gtk_widget_set_visible (panel->decided_row, *words != '\0');
  gtk_widget_set_visible (panel->accept, writable && (rejected || !item->reviewed));
  gtk_widget_set_visible (panel->reject, writable && !rejected);
  gtk_widget_set_visible (panel->set_back, writable);
  gtk_widget_set_visible (GTK_WIDGET (panel->edit_themes), writable);
  gtk_widget_set_sensitive (GTK_WIDGET (panel->status), writable && !rejected);
  gtk_widget_set_sensitive (GTK_WIDGET (panel->verdict), writable && !rejected);
}

/* ---- What the machine found ---- */

static void
show_head (TzProblemPanel *panel, const TzAnalysis *analysis, const TzProblem *problem, gboolean rejected)
{
  TzText *text = tz_open_notice_get_text (panel->open);
  g_auto (GStrv) path = tz_analysis_dup_path (analysis, text, problem);
  g_autofree char *joined = g_strjoinv (" › ", path);
  g_autofree char *label = tz_analysis_dup_label (text, problem);
  g_autofree char *wording = tz_words_dup_line (text, problem->title);
  g_autofree char *title = *label != '\0' ? g_strdup_printf ("%s  %s", label, wording) : g_strdup (wording);
  gtk_label_set_label (panel->path, joined);
  gtk_widget_set_visible (GTK_WIDGET (panel->path), *joined != '\0');
  gtk_label_set_label (panel->title, title);
  if (rejected)
    gtk_widget_add_css_class (GTK_WIDGET (panel->title), "rejected");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (panel->title), "rejected");
}

static void
show_status (TzProblemPanel *panel, const TzProblem *problem, TzVerdict verdict)
{
  panel->showing = TRUE;
  tz_status_list_set (panel->status, problem->status);
  gtk_drop_down_set_selected (panel->verdict, verdict);
  panel->showing = FALSE;
}

static void
show_machine (TzProblemPanel *panel, const TzProblem *problem)
{
  TzText *text = tz_open_notice_get_text (panel->open);
  GtkListBox *list = add_plain_list (panel, panel->machine, _ ("What the notice says"));
  if (tz_span_is_empty (problem->status_span)) {
    gtk_list_box_append (list,
                         tz_fact_row_new (_ ("The notice says"), _ ("nothing of its status"), TZ_SPAN_NONE));
  } else {
    g_autofree char *quote = tz_words_dup_line (text, problem->status_span);
    g_autofree char *quoted = g_strdup_printf (_ ("“%s”"), quote);
    gtk_list_box_append (list, tz_fact_row_new (_ ("The notice says"), quoted, problem->status_span));
  }
  g_autofree char *origin = tz_words_dup_origin (problem->rule, problem->certainty);
  gtk_list_box_append (list, tz_fact_row_new (_ ("Found by"), origin, TZ_SPAN_NONE));
}

static void
show_themes (TzProblemPanel *panel, const TzProblem *problem)
{
  const TzLexicon *lexicon = tz_open_notice_get_lexicon (panel->open);
  GtkListBox *list = add_plain_list (panel, panel->lists, _ ("Themes"));
  for (guint i = 0; i < problem->n_themes; i++) {
    const TzProblemTheme *theme = &problem->themes[i];
    GtkWidget *row = tz_fact_row_new (tz_lexicon_get_theme_name (lexicon, theme->theme), NULL, TZ_SPAN_NONE);
    if (theme->words != NULL && *theme->words != '\0') {
      /* Translators: the words that decided for a theme. */
      g_autofree char *words = g_strdup_printf (_ ("decided by: %s"), theme->words);
      tz_fact_row_set_note (TZ_FACT_ROW (row), words);
    }
    gtk_list_box_append (list, row);
  }
  if (problem->n_themes == 0)
    gtk_list_box_append (list, tz_fact_row_new (_ ("No theme found"), NULL, TZ_SPAN_NONE));
}

/* The problem at which the measures of @problem are listed. */
static const TzProblem *
find_measured (TzProblemPanel *panel, const TzProblem *problem)
{
  const GArray *problems = tz_open_notice_get_analysis (panel->open)->problems;
  if (problem->n_listed == 0 && problem->shares_answer_of >= 0)
    return &g_array_index (problems, TzProblem, problem->shares_answer_of);
  return problem;
}

static void
show_measures (TzProblemPanel *panel, const TzProblem *problem)
{
  TzText *text = tz_open_notice_get_text (panel->open);
  const GArray *measures = tz_open_notice_get_analysis (panel->open)->measures;
  const TzProblem *measured = find_measured (panel, problem);
  g_autofree char *title =
      g_strdup_printf (ngettext ("%u measure", "%u measures", problem->n_measures), problem->n_measures);
  GtkListBox *list = add_list (panel, panel->lists, title);
  for (guint i = 0; i < measured->n_listed; i++) {
    const TzMeasure *measure = &g_array_index (measures, TzMeasure, measured->first_measure + i);
    g_autofree char *words = tz_words_dup_line (text, measure->span);
    GtkWidget *row = tz_fact_row_new (words, NULL, measure->span);
    tz_fact_row_set_note (TZ_FACT_ROW (row), tz_name_display (TZ_VOCABULARY_MEASURE, measure->kind));
    gtk_widget_add_css_class (row, "measure");
    gtk_list_box_append (list, row);
  }
  if (measured != problem)
    gtk_list_box_append (list,
                         tz_fact_row_new (_ ("Answered together with other problems"), NULL, measured->span));
  else if (measured->n_listed == 0 && tz_span_is_empty (problem->answer))
    gtk_list_box_append (list, tz_fact_row_new (_ ("The notice gives no answer"), NULL, TZ_SPAN_NONE));
  else if (measured->n_listed == 0)
    gtk_list_box_append (list, tz_fact_row_new (_ ("One answer, not enumerated"), NULL, problem->answer));
}

static void
empty (GtkBox *box)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* GTK (4.8, gtk_widget_get_request_mode) keeps the answer of a box that was empty when it was asked, before its first
 * size, whether its height depends on its width: its rows would stand over each other. */
static void
ask_anew (TzProblemPanel *panel)
{
  gtk_widget_measure (panel->parts, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_queue_resize (GTK_WIDGET (panel->machine));
  gtk_widget_queue_resize (GTK_WIDGET (panel->lists));
}

static void
show_problem (TzProblemPanel *panel, const TzReviewItem *item)
{
  const TzAnalysis *analysis = tz_open_notice_get_analysis (panel->open);
  const TzProblem *problem = &g_array_index (analysis->problems, TzProblem, item->number);
  show_head (panel, analysis, problem, FALSE);
  show_status (panel, problem, item->verdict);
  empty (panel->machine);
  empty (panel->lists);
  show_machine (panel, problem);
  show_themes (panel, problem);
  show_measures (panel, problem);
  ask_anew (panel);
}

static void
show_rejected (TzProblemPanel *panel, const TzReviewItem *item)
{
  const TzAnalysis *findings = tz_open_notice_get_findings (panel->open);
  int number = tz_finding_find (findings, TZ_SUBJECT_PROBLEM, "", item->span);
  if (number < 0)
    return;
  const TzProblem *problem = &g_array_index (findings->problems, TzProblem, number);
  show_head (panel, findings, problem, TRUE);
  show_status (panel, problem, TZ_VERDICT_NONE);
}

static void
show (GtkWidget *widget)
{
  TzProblemPanel *panel = TZ_PROBLEM_PANEL (widget);
  const TzReviewItem *item = tz_reviewer_get_any_problem (panel->reviewer);
  gtk_stack_set_visible_child_name (panel->stack, item == NULL ? "none" : "problem");
  if (item == NULL)
    return;
  gtk_widget_set_visible (panel->parts, item->number >= 0);
  if (item->number >= 0)
    show_problem (panel, item);
  else
    show_rejected (panel, item);
  show_decided (panel, item);
}

static void
problem_changed_cb (TzProblemPanel *panel)
{
  tz_when_seen_changed (panel->seen);
}

void
tz_problem_panel_set_open (TzProblemPanel *panel, TzReviewer *reviewer)
{
  g_return_if_fail (panel->open == NULL);
  panel->reviewer = g_object_ref (reviewer);
  panel->open = g_object_ref (tz_reviewer_get_open (reviewer));
  GtkWidget *picker = tz_theme_picker_new ();
  tz_theme_picker_set_reviewer (TZ_THEME_PICKER (picker), reviewer);
  gtk_menu_button_set_popover (panel->edit_themes, picker);
  panel->seen = tz_when_seen_new (GTK_WIDGET (panel), show);
  g_signal_connect_object (reviewer, "problem-changed", G_CALLBACK (problem_changed_cb), panel,
                           G_CONNECT_SWAPPED);
  problem_changed_cb (panel);
}

static void
tz_problem_panel_dispose (GObject *object)
{
  g_clear_pointer (&TZ_PROBLEM_PANEL (object)->seen, tz_when_seen_free);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_PROBLEM_PANEL);
  g_clear_object (&TZ_PROBLEM_PANEL (object)->open);
  g_clear_object (&TZ_PROBLEM_PANEL (object)->reviewer);
  G_OBJECT_CLASS (tz_problem_panel_parent_class)->dispose (object);
}

static void
tz_problem_panel_class_init (TzProblemPanelClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_problem_panel_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/problem-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, TzProblemPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, TzProblemPanel, path);
  gtk_widget_class_bind_template_child (widget_class, TzProblemPanel, title);
  gtk_widget_class_bind_template_child (widget_class, TzProblemPanel, status);
  gtk_widget_class_bind_template_child (widget_class, TzProblemPanel, verdict);
  gtk_widget_class_bind_template_child (widget_class, TzProblemPanel, decided_row);
  gtk_widget_class_bind_template_child (widget_class, TzProblemPanel, decided);
  gtk_widget_class_bind_template_child (widget_class, TzProblemPanel, accept);
  gtk_widget_class_bind_template_child (widget_class, TzProblemPanel, reject);
  gtk_widget_class_bind_template_child (widget_class, TzProblemPanel, set_back);
  gtk_widget_class_bind_template_child (widget_class, TzProblemPanel, parts);
  gtk_widget_class_bind_template_child (widget_class, TzProblemPanel, machine);
  gtk_widget_class_bind_template_child (widget_class, TzProblemPanel, edit_themes);
  gtk_widget_class_bind_template_child (widget_class, TzProblemPanel, lists);
  gtk_widget_class_bind_template_callback (widget_class, status_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, verdict_chosen_cb);
}

static void
tz_problem_panel_init (TzProblemPanel *panel)
{
  g_autoptr (GtkStringList) verdicts = gtk_string_list_new (NULL);
  panel->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (panel));
  for (int verdict = 0; verdict < TZ_N_VERDICTS; verdict++)
    gtk_string_list_append (verdicts, tz_verdict_display (verdict));
  gtk_drop_down_set_model (panel->verdict, G_LIST_MODEL (verdicts));
  tz_status_list_fill (panel->status);
  panel->showing = FALSE;
}
