#include "problem-panel.h"

#include <glib/gi18n.h>

#include "fact-row.h"
#include "finding-words.h"
#include "status-icon.h"

struct _TzProblemPanel {
  AdwBin parent_instance;
  TzOpenNotice *open;
  GtkStack *stack;
  GtkLabel *path;
  GtkLabel *title;
  GtkImage *mark;
  GtkLabel *status;
  GtkBox *lists;
};

G_DEFINE_FINAL_TYPE (TzProblemPanel, tz_problem_panel, ADW_TYPE_BIN)

static void
activated_cb (TzProblemPanel *panel, TzFactRow *row)
{
  tz_open_notice_jump (panel->open, tz_fact_row_get_span (row));
}

static GtkListBox *
add_list (TzProblemPanel *panel, const char *title)
{
  GtkListBox *list = tz_fact_list_new (panel->lists, title);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), panel, G_CONNECT_SWAPPED);
  return list;
}

static void
show_head (TzProblemPanel *panel, const TzProblem *problem)
{
  TzText *text = tz_open_notice_get_text (panel->open);
  g_auto (GStrv) path = tz_analysis_dup_path (tz_open_notice_get_analysis (panel->open), text, problem);
  g_autofree char *joined = g_strjoinv (" › ", path);
  g_autofree char *label = tz_analysis_dup_label (text, problem);
  g_autofree char *wording = tz_words_dup_line (text, problem->title);
  g_autofree char *title = *label != '\0' ? g_strdup_printf ("%s  %s", label, wording) : g_strdup (wording);
  gtk_label_set_label (panel->path, joined);
  gtk_widget_set_visible (GTK_WIDGET (panel->path), *joined != '\0');
  gtk_label_set_label (panel->title, title);
  gtk_label_set_label (panel->status, tz_name_display (TZ_VOCABULARY_STATUS, problem->status));
  tz_status_icon_set (panel->mark, problem->status);
}

static void
show_machine (TzProblemPanel *panel, const TzProblem *problem)
{
  TzText *text = tz_open_notice_get_text (panel->open);
  GtkListBox *list = add_list (panel, NULL);
  if (tz_span_is_empty (problem->status_span)) {
    gtk_list_box_append (list,
                         tz_fact_row_new (_ ("The notice says"), _ ("nothing of its status"), TZ_SPAN_NONE));
  } else {
    g_autofree char *quote = tz_words_dup_line (text, problem->status_span);
    g_autofree char *quoted = g_strdup_printf (_ ("“%s”"), quote);
    gtk_list_box_append (list, tz_fact_row_new (_ ("The notice says"), quoted, problem->status_span));
  }
  g_autofree char *rule =
      g_strdup_printf (_ ("Rule %s · %s"), problem->rule, tz_words_certainty (problem->certainty));
  gtk_list_box_append (list, tz_fact_row_new (_ ("Found by"), rule, TZ_SPAN_NONE));
}

static void
show_themes (TzProblemPanel *panel, const TzProblem *problem)
{
  const TzLexicon *lexicon = tz_open_notice_get_lexicon (panel->open);
  GtkListBox *list = add_list (panel, _ ("Themes"));
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
  GtkListBox *list = add_list (panel, title);
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
problem_changed_cb (TzProblemPanel *panel)
{
  const GArray *problems = tz_open_notice_get_analysis (panel->open)->problems;
  int index = tz_open_notice_get_problem (panel->open);
  gtk_stack_set_visible_child_name (panel->stack, index < 0 ? "none" : "problem");
  if (index < 0)
    return;
  const TzProblem *problem = &g_array_index (problems, TzProblem, index);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (panel->lists)); child != NULL;
       child = gtk_widget_get_first_child (GTK_WIDGET (panel->lists)))
    gtk_box_remove (panel->lists, child);
  show_head (panel, problem);
  show_machine (panel, problem);
  show_themes (panel, problem);
  show_measures (panel, problem);
}

void
tz_problem_panel_set_open (TzProblemPanel *panel, TzOpenNotice *open)
{
  g_return_if_fail (panel->open == NULL);
  panel->open = g_object_ref (open);
  g_signal_connect_object (open, "notify::problem", G_CALLBACK (problem_changed_cb), panel,
                           G_CONNECT_SWAPPED);
  problem_changed_cb (panel);
}

static void
tz_problem_panel_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_PROBLEM_PANEL);
  g_clear_object (&TZ_PROBLEM_PANEL (object)->open);
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
  gtk_widget_class_bind_template_child (widget_class, TzProblemPanel, mark);
  gtk_widget_class_bind_template_child (widget_class, TzProblemPanel, status);
  gtk_widget_class_bind_template_child (widget_class, TzProblemPanel, lists);
}

static void
tz_problem_panel_init (TzProblemPanel *panel)
{
  gtk_widget_init_template (GTK_WIDGET (panel));
}
