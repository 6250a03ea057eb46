#include "facts-panel-private.h"

#include <glib/gi18n.h>

#include "notice-cells.h"
#include "say-outline.h"

/* @action: (nullable): what its button does, which says @label_of_button. */
static void
add_banner (TzFactsPanel *panel, const char *text, const char *label_of_button, const char *action)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (box, "warning-note");
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  gtk_box_append (GTK_BOX (box), label);
  if (action != NULL) {
    GtkWidget *button = gtk_button_new_with_label (label_of_button);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
    gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
    gtk_box_append (GTK_BOX (box), button);
  }
  gtk_box_append (tz_facts_panel_get_box (panel), box);
}

static char *
dup_recognised (TzFactsPanel *panel)
{
  const TzSource *first = tz_facts_panel_get_source (panel);
  return first != NULL ? tz_recognised_pages_dup_words (first->recognised) : NULL;
}

void
tz_facts_banners_add (TzFactsPanel *panel)
{
  TzOpenNotice *open = tz_facts_panel_get_open (panel);
  const TzAnalysis *analysis = tz_open_notice_get_analysis (open);
  g_autofree char *forms = tz_notice_row_dup_forms (tz_open_notice_get_row (open));
  if (forms != NULL)
    add_banner (panel, forms, NULL, NULL);
  g_autofree char *recognised = dup_recognised (panel);
  if (recognised != NULL)
    add_banner (panel, recognised, _ ("Original"), "read.original");
  if (!analysis->is_notice)
    add_banner (panel, _ ("Not recognised as a rectification notice"), NULL, NULL);
  const TzDecision *said = tz_say_find_outline (open);
  if (said != NULL)
    add_banner (panel,
                said->kind == TZ_DECISION_CORRECTED ? _ ("The outline is read by an example you gave")
                                                    : _ ("You confirmed the outline"),
                _ ("Set Back"), "read.set-outline-back");
  else if (analysis->is_notice && analysis->outline_certainty < TZ_OUTLINE_CERTAIN)
    add_banner (panel, _ ("The outline is uncertain, please check it"), _ ("Confirm"),
                "read.confirm-outline");
}
