#include "facet-pane.h"

#include "filter-words.h"
#include "pace.h"

#include <glib/gi18n.h>

/* One value with its number. */
typedef struct {
  TzFacetKind kind;
  char *value;
  GtkWidget *button;
  GtkWidget *count;
  gulong handler;
  guint n_notices;
  guint round; /* the last one that showed it */
} Value;

struct _TzFacetPane {
  GtkBox parent_instance;
  GtkWidget *groups[TZ_N_FACET_KINDS];
  GtkWidget *boxes[TZ_N_FACET_KINDS];
  GPtrArray *values; /* (element-type Value), in order */
  /* What is being shown. */
  TzPace *pace;
  GPtrArray *facets;            /* (nullable) (element-type TzFacet) */
  guint next;                   /* of them */
  guint round;                  /* counted from 1 */
  const TzNoticeFilter *filter; /* (transfer none) */
  const TzLexicon *lexicon;     /* (transfer none) */
};

G_DEFINE_FINAL_TYPE (TzFacetPane, tz_facet_pane, GTK_TYPE_BOX)

static guint chosen_signal;

static const char *const titles[TZ_N_FACET_KINDS] = {N_ ("Province"), N_ ("Level"), N_ ("Year"), N_ ("Theme"),
                                                     N_ ("Warnings")};

static void
value_free (gpointer data)
{
  Value *value = data;
  g_free (value->value);
  g_free (value);
}

static void
toggled_cb (GtkToggleButton *button, TzFacetPane *pane)
{
  const Value *value = g_object_get_data (G_OBJECT (button), "value");
  g_signal_emit (pane, chosen_signal, 0, (int)value->kind, value->value,
                 gtk_toggle_button_get_active (button));
}

/* Where a value stands among those of its kind: years newest first, provinces by name, the rest in the order
 * of their vocabulary. */
static int
compare_values (TzFacetKind kind, const char *a, const char *b, const TzLexicon *lexicon)
{
  switch (kind) {
  case TZ_FACET_YEAR:
    return atoi (b) - atoi (a);
  case TZ_FACET_WARNING:
    return atoi (a) - atoi (b);
  case TZ_FACET_LEVEL:
    return tz_name_parse (TZ_VOCABULARY_LEVEL, a) - tz_name_parse (TZ_VOCABULARY_LEVEL, b);
  case TZ_FACET_THEME:
    return tz_lexicon_find_theme (lexicon, a) - tz_lexicon_find_theme (lexicon, b);
  case TZ_FACET_PROVINCE:
  default:
    return g_utf8_collate (a, b);
  }
}

static Value *
find_value (TzFacetPane *pane, TzFacetKind kind, const char *id)
{
  for (guint i = 0; i < pane->values->len; i++) {
    Value *value = pane->values->pdata[i];
    if (value->kind == kind && g_str_equal (value->value, id))
      return value;
  }
  return NULL;
}

static void
make_button (TzFacetPane *pane, Value *value, const char *name)
{
  GtkWidget *label = gtk_label_new (name);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  value->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (value->count, "dim-label");
  gtk_widget_add_css_class (value->count, "numeric");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), value->count);
  value->button = gtk_toggle_button_new ();
  gtk_button_set_child (GTK_BUTTON (value->button), box);
  gtk_widget_set_tooltip_text (value->button, name);
  gtk_widget_add_css_class (value->button, "flat");
  gtk_widget_add_css_class (value->button, "facet");
  g_object_set_data (G_OBJECT (value->button), "value", value);
  value->handler = g_signal_connect (value->button, "toggled", G_CALLBACK (toggled_cb), pane);
}

static Value *
add_value (TzFacetPane *pane, TzFacetKind kind, const char *id, const TzLexicon *lexicon)
{
  Value *value = g_new0 (Value, 1);
  value->kind = kind;
  value->value = g_strdup (id);
  make_button (pane, value, tz_facet_display (kind, id, lexicon));
  GtkWidget *before = NULL;
  guint at = 0;
  for (; at < pane->values->len; at++) {
    const Value *other = pane->values->pdata[at];
    if (other->kind == kind && compare_values (kind, other->value, id, lexicon) > 0)
      break;
    if (other->kind == kind)
      before = other->button;
  }
  g_ptr_array_insert (pane->values, (int)at, value);
  gtk_box_insert_child_after (GTK_BOX (pane->boxes[kind]), value->button, before);
  gtk_widget_show (pane->groups[kind]);
  return value;
}

static void
show_value (Value *value, gboolean chosen)
{
  g_autofree char *number = g_strdup_printf ("%u", value->n_notices);
  const char *name = gtk_widget_get_tooltip_text (value->button);
  g_autofree char *label = g_strdup_printf (ngettext ("%s, %u notice", "%s, %u notices", value->n_notices),
                                            name, value->n_notices);
  gtk_label_set_text (GTK_LABEL (value->count), number);
  gtk_widget_set_sensitive (value->button, value->n_notices > 0 || chosen);
  gtk_accessible_update_property (GTK_ACCESSIBLE (value->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_handler_block (value->button, value->handler);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (value->button), chosen);
  g_signal_handler_unblock (value->button, value->handler);
}

static void
remove_value (TzFacetPane *pane, guint at)
{
  const Value *value = pane->values->pdata[at];
  gtk_box_remove (GTK_BOX (pane->boxes[value->kind]), value->button);
  g_ptr_array_remove_index (pane->values, at);
}

static void
show_groups (TzFacetPane *pane)
{
  for (guint i = 0; i < TZ_N_FACET_KINDS; i++)
    gtk_widget_set_visible (pane->groups[i], gtk_widget_get_first_child (pane->boxes[i]) != NULL);
}

static gboolean
is_chosen (TzFacetPane *pane, const Value *value)
{
  return tz_notice_filter_has (pane->filter, value->kind, value->value);
}

static void
show_facet (TzFacetPane *pane, const TzFacet *facet)
{
  Value *value = find_value (pane, facet->kind, facet->value);
  gboolean known = value != NULL;
  if (!known)
    value = add_value (pane, facet->kind, facet->value, pane->lexicon);
  gboolean chosen = is_chosen (pane, value);
  gboolean same = known && value->n_notices == facet->n_notices &&
                  gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (value->button)) == chosen;
  value->n_notices = facet->n_notices;
  value->round = pane->round;
  if (!same)
    show_value (value, chosen);
}

/* Values that no notice has now go, or stay where what is chosen took their notices away. */
static void
finish_round (TzFacetPane *pane)
{
  gboolean prune = tz_notice_filter_is_empty (pane->filter);
  for (guint i = pane->values->len; i > 0; i--) {
    Value *value = pane->values->pdata[i - 1];
    if (value->round == pane->round)
      continue;
    value->n_notices = 0;
    if (prune)
      remove_value (pane, i - 1);
    else
      show_value (value, is_chosen (pane, value));
  }
  show_groups (pane);
}

static gboolean
show_next_cb (gpointer data)
{
  TzFacetPane *pane = data;
  if (pane->next < pane->facets->len) {
    show_facet (pane, pane->facets->pdata[pane->next++]);
    return TRUE;
  }
  finish_round (pane);
  g_clear_pointer (&pane->facets, g_ptr_array_unref);
  return FALSE;
}

void
tz_facet_pane_show (TzFacetPane *pane, GPtrArray *facets, const TzNoticeFilter *filter,
                    const TzLexicon *lexicon)
{
  g_clear_pointer (&pane->facets, g_ptr_array_unref);
  pane->facets = g_ptr_array_ref (facets);
  pane->next = 0;
  pane->round++;
  pane->filter = filter;
  pane->lexicon = lexicon;
  tz_pace_start (pane->pace, FALSE);
}

void
tz_facet_pane_clear (TzFacetPane *pane)
{
  tz_pace_stop (pane->pace);
  while (pane->values->len > 0)
    remove_value (pane, pane->values->len - 1);
  show_groups (pane);
}

static void
tz_facet_pane_finalize (GObject *object)
{
  TzFacetPane *pane = TZ_FACET_PANE (object);
  g_clear_pointer (&pane->pace, tz_pace_free);
  g_clear_pointer (&pane->facets, g_ptr_array_unref);
  g_clear_pointer (&pane->values, g_ptr_array_unref);
  G_OBJECT_CLASS (tz_facet_pane_parent_class)->finalize (object);
}

static void
tz_facet_pane_class_init (TzFacetPaneClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tz_facet_pane_finalize;
  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_STRING, G_TYPE_BOOLEAN);
}

static void
add_group (TzFacetPane *pane, TzFacetKind kind)
{
  pane->groups[kind] = gtk_expander_new (_ (titles[kind]));
  pane->boxes[kind] = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (pane->groups[kind], "facets");
  gtk_expander_set_expanded (GTK_EXPANDER (pane->groups[kind]), TRUE);
  gtk_expander_set_child (GTK_EXPANDER (pane->groups[kind]), pane->boxes[kind]);
  gtk_box_append (GTK_BOX (pane), pane->groups[kind]);
  gtk_widget_hide (pane->groups[kind]);
}

static void
tz_facet_pane_init (TzFacetPane *pane)
{
  /* The themes last: they are many. */
  const TzFacetKind shown[TZ_N_FACET_KINDS] = {TZ_FACET_PROVINCE, TZ_FACET_LEVEL, TZ_FACET_YEAR,
                                               TZ_FACET_WARNING, TZ_FACET_THEME};
  pane->values = g_ptr_array_new_with_free_func (value_free);
  pane->pace = tz_pace_new (show_next_cb, pane);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (pane), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (pane), 6);
  for (guint i = 0; i < TZ_N_FACET_KINDS; i++)
    add_group (pane, shown[i]);
}
