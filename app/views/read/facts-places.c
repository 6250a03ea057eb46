#include "facts-panel-private.h"

#include <glib/gi18n.h>

#include "due-words.h"
#include "fact-row.h"
#include "finding-words.h"

static GtkWidget *
make_commitment (TzFactsPanel *panel, TzSpan span, const TzFact *fact)
{
  g_autofree char *words =
      tz_words_dup_line (tz_open_notice_get_text (tz_facts_panel_get_open (panel)), span);
  GtkWidget *row = tz_fact_row_new (words, NULL, span);
  if (fact->value == NULL)
    gtk_widget_add_css_class (row, "rejected");
  return row;
}

static void
add_commitment (TzFactsPanel *panel, GtkListBox *list, const TzAnalysis *analysis, guint index)
{
  const TzCommitment *commitment = &g_array_index (analysis->commitments, TzCommitment, index);
  g_autoptr (TzFact) fact = tz_fact_new_commitment (tz_facts_panel_get_open (panel), index);
  g_autofree char *due = tz_commitment_dup_due (commitment);
  GtkWidget *row = make_commitment (panel, commitment->span, fact);
  tz_fact_row_set_note (TZ_FACT_ROW (row), due);
  tz_facts_panel_add_decision (panel, row, fact);
  if (tz_commitment_is_overdue (commitment))
    gtk_widget_add_css_class (row, "overdue");
  gtk_list_box_append (list, row);
}

static void
add_commitments (TzFactsPanel *panel, const TzAnalysis *analysis)
{
  g_autoptr (GPtrArray) rejected =
      tz_facts_list_rejected (tz_facts_panel_get_open (panel), TZ_SUBJECT_COMMITMENT);
  if (analysis->commitments->len == 0 && rejected->len == 0)
    return;
  GtkListBox *list = tz_facts_panel_add_list (panel, _ ("Commitments"));
  for (guint i = 0; i < analysis->commitments->len; i++)
    add_commitment (panel, list, analysis, i);
  for (guint i = 0; i < rejected->len; i++) {
    const TzFact *fact = rejected->pdata[i];
    GtkWidget *row = make_commitment (panel, fact->span, fact);
    tz_facts_panel_add_decision (panel, row, fact);
    gtk_list_box_append (list, row);
  }
}

/* So many damaged places are listed; the text marks all of them. */
#define MAX_DAMAGE 200

static void
add_damage (TzFactsPanel *panel, const TzAnalysis *analysis)
{
  const guint n = analysis->damage->len;
  if (n == 0)
    return;
  g_autofree char *title = g_strdup_printf (
      ngettext ("%u place where the source lost characters", "%u places where the source lost characters", n),
      n);
  GtkListBox *list = tz_facts_panel_add_list (panel, title);
  for (guint i = 0; i < MIN (n, MAX_DAMAGE); i++) {
    const TzDamage *damage = &g_array_index (analysis->damage, TzDamage, i);
    g_autofree char *words =
        tz_words_dup_line (tz_open_notice_get_text (tz_facts_panel_get_open (panel)), damage->span);
    GtkWidget *row = tz_fact_row_new (words, NULL, damage->span);
    tz_fact_row_set_note (TZ_FACT_ROW (row), tz_words_damage (damage->why));
    gtk_list_box_append (list, row);
  }
}

void
tz_facts_places_add (TzFactsPanel *panel)
{
  const TzAnalysis *analysis = tz_open_notice_get_analysis (tz_facts_panel_get_open (panel));
  add_commitments (panel, analysis);
  add_damage (panel, analysis);
}
