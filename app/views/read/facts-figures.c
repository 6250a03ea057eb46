#include "facts-panel-private.h"

#include <glib/gi18n.h>

#include "completion-bar.h"
#include "fact-row.h"
#include "finding-words.h"

/* ---- Declared against itemised ---- */

static void
set_verdict (TzFactRow *row, const TzReconciliation *reconciliation, const TzDeclared *declared)
{
  if (reconciliation->agrees == TZ_YES) {
    tz_fact_row_add_figure (row, _ ("agrees"), 5, "success");
    tz_fact_row_set_note (row, tz_words_reconciliation (reconciliation->why));
    return;
  }
  if (reconciliation->agrees == TZ_UNKNOWN) {
    /* Translators: a declared figure that cannot be checked; %s says why. */
    g_autofree char *note =
        g_strdup_printf (_ ("Cannot be checked: %s"), tz_words_reconciliation (reconciliation->why));
    tz_fact_row_add_figure (row, "—", 5, "dim-label");
    tz_fact_row_set_note (row, note);
    return;
  }
  g_autofree char *difference =
      tz_words_dup_declared (declared->key, ABS (reconciliation->itemised - declared->value));
  /* Translators: a declared and an itemised figure differ by %s. */
  g_autofree char *words = g_strdup_printf (_ ("differs by %s"), difference);
  tz_fact_row_add_figure (row, words, 5, "error");
  g_autofree char *stated = tz_words_dup_declared (declared->key, declared->value);
  g_autofree char *counted = tz_words_dup_declared (declared->key, reconciliation->itemised);
  /* Translators: two figures, and how the second was counted. */
  g_autofree char *note = g_strdup_printf (_ ("The notice says %s, its problems give %s: %s"), stated,
                                           counted, tz_words_reconciliation (reconciliation->why));
  tz_fact_row_set_note (row, note);
}

static void
add_rejected (TzFactsPanel *panel, GtkListBox *list, GPtrArray *rejected)
{
  for (guint i = 0; i < rejected->len; i++) {
    const TzFact *fact = rejected->pdata[i];
    GtkWidget *row = tz_fact_row_new (tz_fact_get_name (fact), NULL, fact->span);
    tz_fact_row_add_figure (TZ_FACT_ROW (row), "—", 6, "dim-label");
    tz_facts_panel_add_decision (panel, row, fact);
    gtk_list_box_append (list, row);
  }
}

static void
add_reconciliation (TzFactsPanel *panel, const TzAnalysis *analysis)
{
  g_autoptr (GPtrArray) rejected =
      tz_facts_list_rejected (tz_facts_panel_get_open (panel), TZ_SUBJECT_DECLARED);
  if (analysis->reconciliation->len == 0 && rejected->len == 0)
    return;
  GtkListBox *list = tz_facts_panel_add_list (panel, _ ("Declared against itemised"));
  GtkWidget *head = tz_fact_row_new ("", NULL, TZ_SPAN_NONE);
  tz_fact_row_add_figure (TZ_FACT_ROW (head), _ ("Declared"), 6, "dim-label");
  tz_fact_row_add_figure (TZ_FACT_ROW (head), _ ("Itemised"), 6, "dim-label");
  tz_fact_row_add_figure (TZ_FACT_ROW (head), "", 8, NULL);
  gtk_widget_add_css_class (head, "caption");
  gtk_list_box_append (list, head);
  for (guint i = 0; i < analysis->reconciliation->len; i++) {
    const TzReconciliation *item = &g_array_index (analysis->reconciliation, TzReconciliation, i);
    const TzDeclared *declared = &g_array_index (analysis->declared, TzDeclared, item->declared);
    g_autofree char *stated = tz_words_dup_declared (declared->key, declared->value);
    g_autofree char *counted =
        item->has_itemised ? tz_words_dup_declared (declared->key, item->itemised) : g_strdup ("—");
    GtkWidget *row =
        tz_fact_row_new (tz_name_display (TZ_VOCABULARY_DECLARED, declared->key), NULL, declared->span);
    tz_fact_row_add_figure (TZ_FACT_ROW (row), stated, 6, NULL);
    tz_fact_row_add_figure (TZ_FACT_ROW (row), counted, 6, NULL);
    g_autoptr (TzFact) fact = tz_fact_new_declared (tz_facts_panel_get_open (panel), item->declared);
    set_verdict (TZ_FACT_ROW (row), item, declared);
    tz_facts_panel_add_decision (panel, row, fact);
    gtk_list_box_append (list, row);
  }
  add_rejected (panel, list, rejected);
}

/* ---- Completion ---- */

static char *
dup_rate (guint done, guint stated)
{
  if (stated == 0)
    return g_strdup (_ ("no status stated"));
  return g_strdup_printf (_ ("%u of %u = %.1f%%"), done, stated, 100.0 * done / stated);
}

static void
add_completion (TzFactsPanel *panel, const TzAnalysis *analysis)
{
  if (analysis->problems->len == 0)
    return;
  guint counts[TZ_N_STATUSES];
  for (TzStatus status = 0; status < TZ_N_STATUSES; status++)
    counts[status] = tz_analysis_count_status (analysis, status);
  const guint done = counts[TZ_STATUS_COMPLETED] + counts[TZ_STATUS_COMPLETED_SUSTAINED];
  const guint mostly = done + counts[TZ_STATUS_MOSTLY_COMPLETED];
  const guint stated = analysis->problems->len - counts[TZ_STATUS_NOT_STATED];
  const TzDeclared *total = tz_analysis_find_declared (analysis, TZ_DECLARED_PROBLEMS_TOTAL);
  const TzDeclared *declared = tz_analysis_find_declared (analysis, TZ_DECLARED_PROBLEMS_DONE);
  const gboolean has_declared = total != NULL && declared != NULL && total->value > 0;

  GtkListBox *list = tz_facts_panel_add_list (panel, _ ("Completion"));
  g_autofree char *strict = dup_rate (done, stated);
  GtkWidget *bar = tz_completion_bar_new ();
  tz_completion_bar_set_row (TZ_COMPLETION_BAR (bar),
                             tz_open_notice_get_row (tz_facts_panel_get_open (panel)));
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_list_box_append (list, bar);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (gtk_widget_get_parent (bar)), FALSE);
  gtk_widget_add_css_class (gtk_widget_get_parent (bar), "fact-row");
  gtk_list_box_append (list, tz_fact_row_new (_ ("Completed"), strict, TZ_SPAN_NONE));
  if (mostly > done) {
    g_autofree char *wide = dup_rate (mostly, stated);
    gtk_list_box_append (list, tz_fact_row_new (_ ("With mostly completed"), wide, TZ_SPAN_NONE));
  }
  if (has_declared) {
    g_autofree char *rate = dup_rate (declared->value, total->value);
    gtk_list_box_append (list, tz_fact_row_new (_ ("◆ Declared"), rate, declared->span));
  }
  if (counts[TZ_STATUS_NOT_STATED] > 0) {
    g_autofree char *share =
        g_strdup_printf (_ ("%u of %u"), counts[TZ_STATUS_NOT_STATED], analysis->problems->len);
    gtk_list_box_append (list, tz_fact_row_new (_ ("Not stated"), share, TZ_SPAN_NONE));
  }
}

void
tz_facts_figures_add (TzFactsPanel *panel)
{
  const TzAnalysis *analysis = tz_open_notice_get_analysis (tz_facts_panel_get_open (panel));
  add_reconciliation (panel, analysis);
  add_completion (panel, analysis);
}
