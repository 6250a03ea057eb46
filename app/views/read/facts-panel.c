#include "facts-panel.h"

#include <glib/gi18n.h>

#include "completion-bar.h"
#include "due-words.h"
#include "fact-editor.h"
#include "fact-row.h"
#include "finding-words.h"
#include "notice-cells.h"

struct _TzFactsPanel {
  AdwBin parent_instance;
  TzOpenNotice *open;
  GtkBox *box;
  TzFactEditor *editor; /* one for all facts: it stays open while they are shown anew */
  char *edited;         /* (nullable): which fact it is about, by its identifier */
};

G_DEFINE_FINAL_TYPE (TzFactsPanel, tz_facts_panel, ADW_TYPE_BIN)

static void
activated_cb (TzFactsPanel *panel, TzFactRow *row)
{
  tz_open_notice_jump (panel->open, tz_fact_row_get_span (row));
}

static GtkListBox *
add_list (TzFactsPanel *panel, const char *title)
{
  GtkListBox *list = tz_fact_list_new (panel->box, title);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), panel, G_CONNECT_SWAPPED);
  return list;
}

/* ---- Warnings ---- */

static void
add_banner (TzFactsPanel *panel, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (box, "warning-note");
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (panel->box, box);
}

static void
add_banners (TzFactsPanel *panel, const TzAnalysis *analysis)
{
  g_autofree char *forms = tz_notice_row_dup_forms (tz_open_notice_get_row (panel->open));
  if (forms != NULL)
    add_banner (panel, forms);
  if (!analysis->is_notice)
    add_banner (panel, _ ("Not recognised as a rectification notice"));
  else if (analysis->outline_certainty < TZ_OUTLINE_CERTAIN)
    add_banner (panel, _ ("The outline is uncertain, please check it"));
}

/* ---- Header facts ---- */

static void
edit_cb (TzFactsPanel *panel, GtkWidget *button)
{
  graphene_rect_t bounds;
  if (!gtk_widget_compute_bounds (button, GTK_WIDGET (panel), &bounds))
    return;
  const GdkRectangle at = {(int)bounds.origin.x, (int)bounds.origin.y, (int)bounds.size.width,
                           (int)bounds.size.height};
  g_free (panel->edited);
  panel->edited = g_strdup (gtk_widget_get_name (button));
  gtk_popover_set_pointing_to (GTK_POPOVER (panel->editor), &at);
  tz_fact_editor_edit (panel->editor, panel->open, g_object_get_data (G_OBJECT (button), "fact"));
}

static void
free_fact (gpointer fact)
{
  tz_fact_free (fact);
}

static GtkWidget *
make_small_button (const char *icon, const char *label)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "small-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return button;
}

static GtkWidget *
make_edit_button (TzFactsPanel *panel, const TzFact *fact)
{
  /* Translators: what a button does to a fact. */
  g_autofree char *label = g_strdup_printf (_ ("Correct: %s"), tz_fact_get_name (fact));
  GtkWidget *button = make_small_button ("document-edit-symbolic", label);
  gtk_widget_set_name (button, tz_fact_get_id (fact));
  g_object_set_data_full (G_OBJECT (button), "fact", tz_fact_copy (fact), free_fact);
  g_signal_connect_object (button, "clicked", G_CALLBACK (edit_cb), panel, G_CONNECT_SWAPPED);
  return button;
}

/* What a person said of a fact, and the way to say it. */
static void
add_decision (TzFactsPanel *panel, GtkWidget *row, const TzFact *fact)
{
  g_autofree char *decided = tz_fact_dup_decided (fact);
  if (!tz_library_is_read_only (tz_desk_get_library (tz_open_notice_get_desk (panel->open))))
    tz_fact_row_add_button (TZ_FACT_ROW (row), make_edit_button (panel, fact));
  if (decided == NULL)
    return;
  tz_fact_row_set_note (TZ_FACT_ROW (row), decided);
  gtk_widget_add_css_class (row, "decided");
}

static GtkWidget *
make_register_button (TzFactsPanel *panel)
{
  GtkWidget *button = make_small_button ("view-list-symbolic", _ ("Show in the agency register"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.agencies");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", tz_open_notice_get_row (panel->open)->name);
  return button;
}

static void
add_header (TzFactsPanel *panel)
{
  GtkListBox *list = add_list (panel, _ ("Notice"));
  for (TzHeaderKey key = 0; key < TZ_N_HEADER_KEYS; key++) {
    g_autoptr (TzFact) fact = tz_fact_new_header (panel->open, key);
    g_autofree char *words = tz_fact_dup_words (fact, fact->value);
    GtkWidget *row = tz_fact_row_new (tz_fact_get_name (fact), *words != '\0' ? words : "—", fact->span);
    if (key == TZ_HEADER_AGENCY)
      tz_fact_row_add_button (TZ_FACT_ROW (row), make_register_button (panel));
    add_decision (panel, row, fact);
    gtk_list_box_append (list, row);
  }
}

/* ---- Declared against itemised ---- */

static void
set_verdict (TzFactRow *row, const TzReconciliation *reconciliation, const TzDeclared *declared)
{
  if (reconciliation->agrees == TZ_YES) {
    tz_fact_row_add_figure (row, _ ("agrees"), 5, "success");
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
  tz_fact_row_set_note (row, tz_words_reconciliation (reconciliation->why));
}

static void
add_rejected (TzFactsPanel *panel, GtkListBox *list, GPtrArray *rejected)
{
  for (guint i = 0; i < rejected->len; i++) {
    const TzFact *fact = rejected->pdata[i];
    GtkWidget *row = tz_fact_row_new (tz_fact_get_name (fact), NULL, fact->span);
    tz_fact_row_add_figure (TZ_FACT_ROW (row), "—", 6, "dim-label");
    add_decision (panel, row, fact);
    gtk_list_box_append (list, row);
  }
}

static void
add_reconciliation (TzFactsPanel *panel, const TzAnalysis *analysis)
{
  g_autoptr (GPtrArray) rejected = tz_facts_list_rejected (panel->open);
  if (analysis->reconciliation->len == 0 && rejected->len == 0)
    return;
  GtkListBox *list = add_list (panel, _ ("Declared against itemised"));
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
    g_autoptr (TzFact) fact = tz_fact_new_declared (panel->open, item->declared);
    set_verdict (TZ_FACT_ROW (row), item, declared);
    add_decision (panel, row, fact);
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

  GtkListBox *list = add_list (panel, _ ("Completion"));
  g_autofree char *strict = dup_rate (done, stated);
  GtkWidget *bar = tz_completion_bar_new ();
  tz_completion_bar_set_row (TZ_COMPLETION_BAR (bar), tz_open_notice_get_row (panel->open));
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

/* ---- Commitments and damage ---- */

static void
add_commitments (TzFactsPanel *panel, const TzAnalysis *analysis)
{
  if (analysis->commitments->len == 0)
    return;
  GtkListBox *list = add_list (panel, _ ("Commitments"));
  for (guint i = 0; i < analysis->commitments->len; i++) {
    const TzCommitment *commitment = &g_array_index (analysis->commitments, TzCommitment, i);
    g_autofree char *words = tz_words_dup_line (tz_open_notice_get_text (panel->open), commitment->span);
    g_autofree char *due = tz_commitment_dup_due (commitment);
    GtkWidget *row = tz_fact_row_new (words, NULL, commitment->span);
    tz_fact_row_set_note (TZ_FACT_ROW (row), due);
    if (tz_commitment_is_overdue (commitment))
      gtk_widget_add_css_class (row, "overdue");
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
  GtkListBox *list = add_list (panel, title);
  for (guint i = 0; i < MIN (n, MAX_DAMAGE); i++) {
    const TzDamage *damage = &g_array_index (analysis->damage, TzDamage, i);
    g_autofree char *words = tz_words_dup_line (tz_open_notice_get_text (panel->open), damage->span);
    GtkWidget *row = tz_fact_row_new (words, NULL, damage->span);
    tz_fact_row_set_note (TZ_FACT_ROW (row), tz_words_damage (damage->why));
    gtk_list_box_append (list, row);
  }
}

/* ---- The panel ---- */

/* Returns: (transfer full) (nullable): which fact's button has the focus. */
static char *
dup_focused (TzFactsPanel *panel)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (panel));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (panel)))
    return NULL;
  GtkWidget *button = gtk_widget_get_ancestor (focus, GTK_TYPE_BUTTON);
  return button != NULL ? g_strdup (gtk_widget_get_name (button)) : NULL;
}

static gboolean
focus_button (GtkWidget *widget, const char *name)
{
  if (GTK_IS_BUTTON (widget) && g_str_equal (gtk_widget_get_name (widget), name))
    return gtk_widget_grab_focus (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (focus_button (child, name))
      return TRUE;
  return FALSE;
}

/* The scrolled place stays, since the lists are in it again before it is laid out. */
static void
show_facts (TzFactsPanel *panel)
{
  const TzAnalysis *analysis = tz_open_notice_get_analysis (panel->open);
  g_autofree char *focused = dup_focused (panel);
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (panel->box))) != NULL)
    gtk_box_remove (panel->box, child);
  add_banners (panel, analysis);
  add_header (panel);
  add_reconciliation (panel, analysis);
  add_completion (panel, analysis);
  add_commitments (panel, analysis);
  add_damage (panel, analysis);
  if (focused != NULL)
    focus_button (GTK_WIDGET (panel->box), focused);
}

/* The keys go on where they were. */
static void
closed_cb (TzFactsPanel *panel)
{
  if (panel->edited != NULL)
    focus_button (GTK_WIDGET (panel->box), panel->edited);
}

void
tz_facts_panel_set_open (TzFactsPanel *panel, TzOpenNotice *open)
{
  g_return_if_fail (panel->open == NULL);
  panel->open = g_object_ref (open);
  g_signal_connect_object (open, "renewed", G_CALLBACK (show_facts), panel, G_CONNECT_SWAPPED);
  show_facts (panel);
}

static void
tz_facts_panel_dispose (GObject *object)
{
  TzFactsPanel *panel = TZ_FACTS_PANEL (object);
  if (panel->editor != NULL)
    gtk_widget_unparent (GTK_WIDGET (panel->editor));
  panel->editor = NULL;
  g_clear_pointer (&panel->edited, g_free);
  g_clear_object (&panel->open);
  G_OBJECT_CLASS (tz_facts_panel_parent_class)->dispose (object);
}

static void
tz_facts_panel_class_init (TzFactsPanelClass *class)
{
  G_OBJECT_CLASS (class)->dispose = tz_facts_panel_dispose;
}

static void
tz_facts_panel_init (TzFactsPanel *panel)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  panel->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  gtk_widget_add_css_class (GTK_WIDGET (panel->box), "panel");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (panel->box));
  adw_bin_set_child (ADW_BIN (panel), scrolled);
  panel->editor = TZ_FACT_EDITOR (tz_fact_editor_new ());
  gtk_widget_set_parent (GTK_WIDGET (panel->editor), GTK_WIDGET (panel));
  g_signal_connect_object (panel->editor, "closed", G_CALLBACK (closed_cb), panel, G_CONNECT_SWAPPED);
}
