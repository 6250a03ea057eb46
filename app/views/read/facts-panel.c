#include "facts-panel-private.h"

#include <glib/gi18n.h>

#include "fact-editor.h"
#include "fact-row.h"
#include "when-seen.h"

struct _TzFactsPanel {
  AdwBin parent_instance;
  TzReviewer *reviewer;
  TzOpenNotice *open;
  TzWhenSeen *seen;
  GtkScrolledWindow *scrolled;
  GtkBox *box;
  TzFactEditor *editor; /* one for all facts: it stays open while they are shown anew */
  char *edited;         /* (nullable): which fact it is about, by its identifier */
};

G_DEFINE_FINAL_TYPE (TzFactsPanel, tz_facts_panel, ADW_TYPE_BIN)

TzOpenNotice *
tz_facts_panel_get_open (TzFactsPanel *panel)
{
  return panel->open;
}

const TzSource *
tz_facts_panel_get_source (TzFactsPanel *panel)
{
  GPtrArray *sources = tz_open_notice_get_content (panel->open)->sources;
  return sources->len > 0 ? sources->pdata[0] : NULL;
}

GtkBox *
tz_facts_panel_get_box (TzFactsPanel *panel)
{
  return panel->box;
}

static void
activated_cb (TzFactsPanel *panel, TzFactRow *row)
{
  tz_open_notice_jump (panel->open, tz_fact_row_get_span (row));
}

GtkListBox *
tz_facts_panel_add_list (TzFactsPanel *panel, const char *title)
{
  GtkListBox *list = tz_fact_list_new (panel->box, title);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), panel, G_CONNECT_SWAPPED);
  return list;
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

/* There may be many commitments. */
static char *
dup_button_name (const TzFact *fact)
{
  if (fact->subject == TZ_SUBJECT_COMMITMENT)
    return g_strdup_printf ("commitment-%u", fact->span.start);
  return g_strdup (tz_fact_get_id (fact));
}

static GtkWidget *
make_edit_button (TzFactsPanel *panel, const TzFact *fact)
{
  /* Translators: what a button does to a fact. */
  g_autofree char *label = g_strdup_printf (_ ("Correct: %s"), tz_fact_get_name (fact));
  GtkWidget *button = make_small_button ("document-edit-symbolic", label);
  g_autofree char *name = dup_button_name (fact);
  gtk_widget_set_name (button, name);
  g_object_set_data_full (G_OBJECT (button), "fact", tz_fact_copy (fact), free_fact);
  g_signal_connect_object (button, "clicked", G_CALLBACK (edit_cb), panel, G_CONNECT_SWAPPED);
  return button;
}

/* What a person said of a fact, and the way to say it. */
void
tz_facts_panel_add_decision (TzFactsPanel *panel, GtkWidget *row, const TzFact *fact)
{
  g_autofree char *decided = tz_fact_dup_decided (fact);
  g_object_set_data_full (G_OBJECT (row), "fact", tz_fact_copy (fact), free_fact);
  if (tz_desk_may_write (tz_open_notice_get_desk (panel->open)))
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

/* Returns: (nullable): what no sentence states, but the web page says of itself. */
static const char *
get_from_page (TzFactsPanel *panel, const TzFact *fact)
{
  const TzSource *first = tz_facts_panel_get_source (panel);
  if (fact->value != NULL || fact->decision != NULL || first == NULL)
    return NULL;
  switch (fact->key) {
  case TZ_HEADER_TITLE:
    return first->page_title;
  case TZ_HEADER_ISSUER:
    return first->page_source;
  case TZ_HEADER_PUBLISHED_DATE:
    return tz_open_notice_get_row (panel->open)->published;
  default:
    return NULL;
  }
}

static void
add_header (TzFactsPanel *panel)
{
  GtkListBox *list = tz_facts_panel_add_list (panel, _ ("Notice"));
  for (TzHeaderKey key = 0; key < TZ_N_HEADER_KEYS; key++) {
    g_autoptr (TzFact) fact = tz_fact_new_header (panel->open, key);
    const char *from_page = get_from_page (panel, fact);
    g_autofree char *words = tz_fact_dup_words (fact, from_page != NULL ? from_page : fact->value);
    GtkWidget *row = tz_fact_row_new (tz_fact_get_name (fact), *words != '\0' ? words : "—", fact->span);
    if (key == TZ_HEADER_AGENCY)
      tz_fact_row_add_button (TZ_FACT_ROW (row), make_register_button (panel));
    if (from_page != NULL)
      tz_fact_row_set_note (TZ_FACT_ROW (row), _ ("from the web page, not from the text"));
    tz_facts_panel_add_decision (panel, row, fact);
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

static GtkWidget *
find_button (GtkWidget *widget, const char *name)
{
  GtkWidget *found =
      GTK_IS_BUTTON (widget) && g_str_equal (gtk_widget_get_name (widget), name) ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, name);
  return found;
}

static void
focus_button (TzFactsPanel *panel, const char *name)
{
  GtkWidget *button = find_button (GTK_WIDGET (panel->box), name);
  if (button != NULL)
    gtk_widget_grab_focus (button);
}

/* ---- The fact one is at ---- */

static gboolean
is_target (const TzFact *fact, const TzReviewItem *target)
{
  return fact != NULL && target != NULL && fact->subject == target->subject && fact->key == target->key &&
         (fact->subject == TZ_SUBJECT_HEADER || tz_span_equal (fact->span, target->span));
}

static GtkWidget *
mark_target (GtkWidget *widget, const TzReviewItem *target)
{
  if (TZ_IS_FACT_ROW (widget)) {
    gboolean found = is_target (g_object_get_data (G_OBJECT (widget), "fact"), target);
    if (found)
      gtk_widget_add_css_class (widget, "review-target");
    else
      gtk_widget_remove_css_class (widget, "review-target");
    return found ? widget : NULL;
  }
  GtkWidget *marked = NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *here = mark_target (child, target);
    marked = here != NULL ? here : marked;
  }
  return marked;
}

static GtkWidget *
show_target (TzFactsPanel *panel)
{
  return mark_target (GTK_WIDGET (panel->box), tz_reviewer_get_target (panel->reviewer));
}

static void
went_cb (TzFactsPanel *panel)
{
  graphene_rect_t bounds;
  tz_when_seen_now (panel->seen);
  GtkWidget *row = show_target (panel);
  if (row == NULL || !gtk_widget_compute_bounds (row, GTK_WIDGET (panel->box), &bounds))
    return;
  GtkAdjustment *scroll = gtk_scrolled_window_get_vadjustment (panel->scrolled);
  gtk_adjustment_clamp_page (scroll, bounds.origin.y - 12, bounds.origin.y + bounds.size.height + 12);
}

void
tz_facts_panel_correct (TzFactsPanel *panel)
{
  tz_when_seen_now (panel->seen);
  GtkWidget *row = show_target (panel);
  const TzFact *fact = row != NULL ? g_object_get_data (G_OBJECT (row), "fact") : NULL;
  if (fact == NULL)
    return;
  g_autofree char *name = dup_button_name (fact);
  GtkWidget *button = find_button (row, name);
  if (button != NULL)
    edit_cb (panel, button);
}

/* The scrolled place stays, since the lists are in it again before it is laid out. */
static void
show_facts (GtkWidget *widget)
{
  TzFactsPanel *panel = TZ_FACTS_PANEL (widget);
  g_autofree char *focused = dup_focused (panel);
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (panel->box))) != NULL)
    gtk_box_remove (panel->box, child);
  tz_facts_banners_add (panel);
  add_header (panel);
  tz_facts_forms_add (panel);
  tz_facts_figures_add (panel);
  tz_facts_deeds_add (panel);
  tz_facts_places_add (panel);
  show_target (panel);
  if (focused != NULL)
    focus_button (panel, focused);
}

static void
renewed_cb (TzFactsPanel *panel)
{
  tz_when_seen_changed (panel->seen);
}

/* The keys go on where they were. */
static void
closed_cb (TzFactsPanel *panel)
{
  if (panel->edited != NULL)
    focus_button (panel, panel->edited);
}

void
tz_facts_panel_set_open (TzFactsPanel *panel, TzReviewer *reviewer)
{
  g_return_if_fail (panel->open == NULL);
  TzOpenNotice *open = tz_reviewer_get_open (reviewer);
  panel->reviewer = g_object_ref (reviewer);
  panel->open = g_object_ref (open);
  panel->seen = tz_when_seen_new (GTK_WIDGET (panel), show_facts);
  g_signal_connect_object (open, "renewed", G_CALLBACK (renewed_cb), panel, G_CONNECT_SWAPPED);
  g_signal_connect_object (reviewer, "changed", G_CALLBACK (show_target), panel, G_CONNECT_SWAPPED);
  g_signal_connect_object (reviewer, "went", G_CALLBACK (went_cb), panel, G_CONNECT_SWAPPED);
  renewed_cb (panel);
}

static void
tz_facts_panel_dispose (GObject *object)
{
  TzFactsPanel *panel = TZ_FACTS_PANEL (object);
  g_clear_pointer (&panel->seen, tz_when_seen_free);
  if (panel->editor != NULL)
    gtk_widget_unparent (GTK_WIDGET (panel->editor));
  panel->editor = NULL;
  g_clear_pointer (&panel->edited, g_free);
  g_clear_object (&panel->open);
  g_clear_object (&panel->reviewer);
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
  panel->scrolled = GTK_SCROLLED_WINDOW (scrolled);
  panel->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 8));
  gtk_widget_add_css_class (GTK_WIDGET (panel->box), "panel");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (panel->box));
  adw_bin_set_child (ADW_BIN (panel), scrolled);
  panel->editor = TZ_FACT_EDITOR (tz_fact_editor_new ());
  gtk_widget_set_parent (GTK_WIDGET (panel->editor), GTK_WIDGET (panel));
  g_signal_connect_object (panel->editor, "closed", G_CALLBACK (closed_cb), panel, G_CONNECT_SWAPPED);
}
