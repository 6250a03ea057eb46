#include "problem-goer.h"

#include <glib/gi18n.h>

#include "finding-words.h"
#include "numbered-problem.h"

struct _TzProblemGoer {
  GtkPopover parent_instance;
  TzOpenNotice *open;
  GtkEditable *number;
  GtkLabel *title;
};

G_DEFINE_FINAL_TYPE (TzProblemGoer, tz_problem_goer, GTK_TYPE_POPOVER)

static const TzProblem *
find_problem (TzProblemGoer *goer)
{
  const GArray *problems = tz_open_notice_get_analysis (goer->open)->problems;
  int index = tz_numbered_problem_find (goer->open, gtk_editable_get_text (goer->number));
  return index >= 0 ? &g_array_index (problems, TzProblem, index) : NULL;
}

static char *
dup_title (TzProblemGoer *goer)
{
  const TzProblem *problem = find_problem (goer);
  if (problem != NULL)
    return tz_words_dup_line (tz_open_notice_get_text (goer->open), problem->title);
  return g_strdup (*gtk_editable_get_text (goer->number) != '\0' ? _ ("No problem has this number") : "");
}

static void
changed_cb (TzProblemGoer *goer)
{
  g_autofree char *title = dup_title (goer);
  gtk_label_set_label (goer->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (goer->number), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, title,
                                  -1);
}

static void
go_cb (TzProblemGoer *goer)
{
  const TzProblem *problem = find_problem (goer);
  if (problem == NULL)
    return;
  const TzSpan span = problem->span;
  gtk_popover_popdown (GTK_POPOVER (goer));
  tz_open_notice_jump (goer->open, tz_span (span.start, span.start));
}

void
tz_problem_goer_ask (TzProblemGoer *goer, TzOpenNotice *open)
{
  g_set_object (&goer->open, open);
  gtk_editable_set_text (goer->number, "");
  changed_cb (goer);
  gtk_popover_popup (GTK_POPOVER (goer));
  gtk_widget_grab_focus (GTK_WIDGET (goer->number));
}

static void
tz_problem_goer_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_PROBLEM_GOER);
  g_clear_object (&TZ_PROBLEM_GOER (object)->open);
  G_OBJECT_CLASS (tz_problem_goer_parent_class)->dispose (object);
}

static void
tz_problem_goer_class_init (TzProblemGoerClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_problem_goer_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/problem-goer.ui");
  gtk_widget_class_bind_template_child (widget_class, TzProblemGoer, number);
  gtk_widget_class_bind_template_child (widget_class, TzProblemGoer, title);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_cb);
}

static void
tz_problem_goer_init (TzProblemGoer *goer)
{
  gtk_widget_init_template (GTK_WIDGET (goer));
}

GtkWidget *
tz_problem_goer_new (void)
{
  return g_object_new (TZ_TYPE_PROBLEM_GOER, NULL);
}
