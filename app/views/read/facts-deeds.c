#include "facts-panel-private.h"

#include <glib/gi18n.h>

#include "fact-row.h"

static TzSpan
find_measure_of (const TzAnalysis *analysis, const TzProblem *problem, TzMeasureKind kind)
{
  for (guint i = 0; i < problem->n_listed; i++) {
    const TzMeasure *measure = &g_array_index (analysis->measures, TzMeasure, problem->first_measure + i);
    if (measure->kind == kind)
      return measure->span;
  }
  return TZ_SPAN_NONE;
}

/* Returns: where the first measure of @kind stands. */
static TzSpan
find_measure (const TzAnalysis *analysis, TzMeasureKind kind)
{
  for (guint i = 0; i < analysis->problems->len; i++) {
    TzSpan span = find_measure_of (analysis, &g_array_index (analysis->problems, TzProblem, i), kind);
    if (!tz_span_is_empty (span))
      return span;
  }
  return TZ_SPAN_NONE;
}

static GtkWidget *
make_row (const char *name, guint n, TzSpan span)
{
  g_autofree char *figure = g_strdup_printf ("%u", n);
  GtkWidget *row = tz_fact_row_new (name, NULL, span);
  tz_fact_row_add_figure (TZ_FACT_ROW (row), figure, 4, NULL);
  return row;
}

static void
add_measures (TzFactsPanel *panel, const TzAnalysis *analysis, const TzAccountability *done)
{
  GtkListBox *list = NULL;
  for (guint i = 1; i <= TZ_N_MEASURE_KINDS; i++) {
    TzMeasureKind kind = i % TZ_N_MEASURE_KINDS; /* the other ones come last */
    if (done->n_measures[kind] == 0)
      continue;
    if (list == NULL)
      list = tz_facts_panel_add_list (panel, _ ("Measures"));
    gtk_list_box_append (list, make_row (tz_name_display (TZ_VOCABULARY_MEASURE, kind),
                                         done->n_measures[kind], find_measure (analysis, kind)));
  }
}

/* How many people stand beside acts, as far as numbers do. */
static char *
dup_people (const TzAccountability *done, TzActKind kind)
{
  guint silent = done->n_acts[kind] - done->n_counted[kind];
  g_autofree char *people =
      g_strdup_printf (ngettext ("%u person", "%u persons", done->n_people[kind]), done->n_people[kind]);
  if (silent == 0)
    return g_steal_pointer (&people);
  g_autofree char *without = g_strdup_printf (
      ngettext ("%u act without a number of people", "%u acts without a number of people", silent), silent);
  return done->n_counted[kind] > 0 ? g_strdup_printf ("%s · %s", people, without)
                                   : g_steal_pointer (&without);
}

static void
add_acts (TzFactsPanel *panel, const TzAccountability *done)
{
  GtkListBox *list = NULL;
  for (TzActKind kind = 0; kind < TZ_N_ACT_KINDS; kind++) {
    if (done->n_acts[kind] == 0)
      continue;
    if (list == NULL)
      list = tz_facts_panel_add_list (panel, _ ("Held to account"));
    g_autofree char *people = dup_people (done, kind);
    GtkWidget *row = make_row (tz_name_display (TZ_VOCABULARY_ACT, kind), done->n_acts[kind], TZ_SPAN_NONE);
    tz_fact_row_set_note (TZ_FACT_ROW (row), people);
    gtk_list_box_append (list, row);
  }
}

void
tz_facts_deeds_add (TzFactsPanel *panel)
{
  TzOpenNotice *open = tz_facts_panel_get_open (panel);
  const TzAccountability *done = &tz_open_notice_get_content (open)->done;
  add_measures (panel, tz_open_notice_get_analysis (open), done);
  add_acts (panel, done);
}
