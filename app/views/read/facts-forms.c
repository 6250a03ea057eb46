#include "facts-panel-private.h"

#include <glib/gi18n.h>

#include "fact-row.h"

static void
activated_cb (TzOpenNotice *open, GtkListBoxRow *row)
{
  const gint64 *notice = g_object_get_data (G_OBJECT (row), "notice");
  tz_desk_open_place (tz_open_notice_get_desk (open), *notice, TZ_SPAN_NONE);
}

/* What becomes of it in the figures. */
static const char *
get_words (const TzForm *form)
{
  if (form->verdict == TZ_FORM_DIFFERENT)
    return _ ("nearly the same text, but a notice of its own");
  return form->counts_for_all ? _ ("counted in place of this one") : _ ("not counted");
}

static GtkWidget *
make_row (const TzForm *form)
{
  GtkWidget *row = tz_fact_row_new (form->source_name, NULL, TZ_SPAN_NONE);
  g_autofree char *likeness = g_strdup_printf ("%u %%", (guint)(form->likeness * 100));
  g_autofree char *note = g_strdup_printf ("%s · %s", form->name, get_words (form));
  if (form->likeness > 0)
    tz_fact_row_add_figure (TZ_FACT_ROW (row), likeness, 5, "dim-label");
  tz_fact_row_set_note (TZ_FACT_ROW (row), note);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, _ ("Open it"));
  g_object_set_data_full (G_OBJECT (row), "notice", g_memdup2 (&form->notice, sizeof form->notice), g_free);
  return row;
}

void
tz_facts_forms_add (TzFactsPanel *panel)
{
  TzOpenNotice *open = tz_facts_panel_get_open (panel);
  GPtrArray *forms = tz_open_notice_get_content (open)->forms;
  if (forms->len == 0)
    return;
  GtkListBox *list = tz_fact_list_new (tz_facts_panel_get_box (panel), _ ("Other forms of the notice"));
  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), open, G_CONNECT_SWAPPED);
  for (guint i = 0; i < forms->len; i++)
    gtk_list_box_append (list, make_row (forms->pdata[i]));
}
