#include "agency-bar.h"

#include <glib/gi18n.h>
#include <string.h>

/* With more agencies than this, "all" is one chip. */
#define MOST_CHIPS 12u

struct _TzAgencyBar {
  AdwBin parent_instance;
  TzComparing *comparing;
  TzDesk *desk;
  GtkBox *chips;
  GtkMenuButton *add;
  GtkSearchEntry *search;
  GtkListView *list;
  GtkStringFilter *filter;
  GPtrArray *shown; /* names that have a chip, in the order of their marks */
};

G_DEFINE_FINAL_TYPE (TzAgencyBar, tz_agency_bar, ADW_TYPE_BIN)

/* ---- What is compared ---- */

static int
compare_rows (gconstpointer left, gconstpointer right)
{
  const TzTableAxis *a = *(TzTableAxis *const *)left, *b = *(TzTableAxis *const *)right;
  gsize m = strlen (a->mark), n = strlen (b->mark);
  return m != n ? (m < n ? -1 : 1) : strcmp (a->mark, b->mark);
}

/* The agencies compared, in the order of their marks. (element-type TzTableAxis) */
static GPtrArray *
list_compared (TzAgencyBar *bar)
{
  const TzTable *table = tz_comparing_get_table (bar->comparing, TZ_COMPARISON_COMPLETION);
  GPtrArray *rows = g_ptr_array_new ();
  for (guint i = 0; table != NULL && i < table->rows->len; i++)
    g_ptr_array_add (rows, g_ptr_array_index (table->rows, i));
  g_ptr_array_sort (rows, compare_rows);
  return rows;
}

static gboolean
has_chip (TzAgencyBar *bar, const char *name)
{
  return g_ptr_array_find_with_equal_func (bar->shown, name, g_str_equal, NULL);
}

static void
compare_only (TzAgencyBar *bar, GPtrArray *names)
{
  g_ptr_array_add (names, NULL);
  tz_comparing_set_agencies (bar->comparing, names->len > 1 ? (const char *const *)names->pdata : NULL);
}

static void
set_compared (TzAgencyBar *bar, const char *name, gboolean compared)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  for (guint i = 0; i < bar->shown->len; i++)
    if (!g_str_equal (g_ptr_array_index (bar->shown, i), name))
      g_ptr_array_add (names, g_ptr_array_index (bar->shown, i));
  if (compared)
    g_ptr_array_add (names, (char *)name);
  compare_only (bar, names);
}

/* ---- Chips ---- */

static void
remove_clicked_cb (GtkButton *button, TzAgencyBar *bar)
{
  set_compared (bar, gtk_widget_get_name (GTK_WIDGET (button)), FALSE);
}

static void
all_clicked_cb (TzAgencyBar *bar)
{
  tz_comparing_set_agencies (bar->comparing, NULL);
}

static void
unpick_clicked_cb (TzAgencyBar *bar)
{
  tz_desk_set_picked (bar->desk, NULL, 0);
}

/* A chip; the caller connects its button. */
static GtkWidget *
make_chip (const char *mark, const char *text, const char *tooltip, GtkWidget **button)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (chip, "agency-chip");
  if (mark != NULL) {
    GtkWidget *letter = gtk_label_new (mark);
    gtk_widget_add_css_class (letter, "heading");
    gtk_box_append (GTK_BOX (chip), letter);
  }
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), MIN (6, (int)g_utf8_strlen (text, -1)));
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_set_tooltip_text (label, text);
  gtk_box_append (GTK_BOX (chip), label);
  *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_widget_add_css_class (*button, "flat");
  gtk_widget_add_css_class (*button, "circular");
  gtk_widget_set_tooltip_text (*button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (*button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_box_append (GTK_BOX (chip), *button);
  return chip;
}

static void
add_agency_chip (TzAgencyBar *bar, const TzTableAxis *row, gboolean removable)
{
  GtkWidget *button;
  g_autofree char *tooltip = g_strdup_printf (_ ("Do not compare %s"), row->title);
  GtkWidget *chip = make_chip (row->mark, row->title, tooltip, &button);
  gtk_widget_set_name (button, row->id);
  gtk_widget_set_visible (button, removable);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), bar, 0);
  gtk_box_append (bar->chips, chip);
  g_ptr_array_add (bar->shown, g_strdup (row->id));
}

static void
add_picked_chip (TzAgencyBar *bar)
{
  guint n;
  GtkWidget *button;
  tz_desk_get_picked (bar->desk, &n);
  if (n == 0)
    return;
  g_autofree char *text = g_strdup_printf (ngettext ("%u picked notice", "%u picked notices", n), n);
  gtk_box_append (bar->chips, make_chip (NULL, text, _ ("Compare all notices of the library"), &button));
  g_signal_connect_object (button, "clicked", G_CALLBACK (unpick_clicked_cb), bar, G_CONNECT_SWAPPED);
}

/* How many there are, in the place of a chip for each. */
static void
add_count (TzAgencyBar *bar, GPtrArray *rows, gboolean all)
{
  guint n = rows->len;
  g_autofree char *text = all ? g_strdup_printf (ngettext ("All %u agency", "All %u agencies", n), n)
                              : g_strdup_printf (ngettext ("%u agency", "%u agencies", n), n);
  gtk_box_append (bar->chips, gtk_label_new (text));
  for (guint i = 0; !all && i < n; i++)
    g_ptr_array_add (bar->shown, g_strdup (((const TzTableAxis *)g_ptr_array_index (rows, i))->id));
}

static void
add_all_button (TzAgencyBar *bar)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("All"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Compare all agencies"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (all_clicked_cb), bar, G_CONNECT_SWAPPED);
  gtk_box_append (bar->chips, button);
}

/* Groups have no chips: they come of the agencies, which may still be picked. */
static void
add_groups (TzAgencyBar *bar, guint n, gboolean all)
{
  const char *const *agencies = tz_comparing_get_options (bar->comparing).agencies;
  g_autofree char *text = g_strdup_printf (ngettext ("%u group", "%u groups", n), n);
  gtk_box_append (bar->chips, gtk_label_new (text));
  for (guint i = 0; !all && agencies[i] != NULL; i++)
    g_ptr_array_add (bar->shown, g_strdup (agencies[i]));
  if (!all)
    add_all_button (bar);
}

static void
fill_chips (TzAgencyBar *bar)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (bar->chips)); child != NULL;
       child = gtk_widget_get_first_child (GTK_WIDGET (bar->chips)))
    gtk_box_remove (bar->chips, child);
  g_ptr_array_set_size (bar->shown, 0);
  g_autoptr (GPtrArray) rows = list_compared (bar);
  const TzTable *table = tz_comparing_get_table (bar->comparing, TZ_COMPARISON_COMPLETION);
  gboolean all = tz_comparing_get_options (bar->comparing).agencies == NULL;
  add_picked_chip (bar);
  if (table != NULL && table->query->grouping != TZ_GROUPING_AGENCY) {
    add_groups (bar, rows->len, all);
    return;
  }
  if (rows->len > MOST_CHIPS)
    add_count (bar, rows, all);
  for (guint i = 0; rows->len <= MOST_CHIPS && i < rows->len; i++)
    add_agency_chip (bar, g_ptr_array_index (rows, i), rows->len > 1);
  if (!all)
    add_all_button (bar);
}

static void
updated_cb (TzAgencyBar *bar, guint comparison)
{
  if (comparison == TZ_COMPARISON_COMPLETION)
    fill_chips (bar);
}

/* ---- The list ---- */

static void
toggled_cb (GtkCheckButton *check, TzAgencyBar *bar)
{
  set_compared (bar, gtk_check_button_get_label (check), gtk_check_button_get_active (check));
}

static void
setup_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_check_button_new ());
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (TzAgencyBar *bar, GtkListItem *item)
{
  const char *name = gtk_string_object_get_string (gtk_list_item_get_item (item));
  GtkCheckButton *check = GTK_CHECK_BUTTON (gtk_list_item_get_child (item));
  g_signal_handlers_disconnect_by_func (check, toggled_cb, bar);
  gtk_check_button_set_label (check, name);
  gtk_check_button_set_active (check, has_chip (bar, name));
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), bar, 0);
}

static void
unbind_cb (TzAgencyBar *bar, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_child (item), toggled_cb, bar);
}

static void
fill_list (TzAgencyBar *bar)
{
  GtkStringList *names = gtk_string_list_new (tz_comparing_get_all_agencies (bar->comparing));
  GtkFilterListModel *found =
      gtk_filter_list_model_new (G_LIST_MODEL (names), GTK_FILTER (g_object_ref (bar->filter)));
  g_autoptr (GtkNoSelection) model = gtk_no_selection_new (G_LIST_MODEL (found));
  gtk_list_view_set_model (bar->list, GTK_SELECTION_MODEL (model));
}

/* The list is filled when it is opened, so an update does not move it under the pointer. */
static void
popover_shown_cb (TzAgencyBar *bar)
{
  gtk_editable_set_text (GTK_EDITABLE (bar->search), "");
  fill_list (bar);
  gtk_widget_grab_focus (GTK_WIDGET (bar->search));
}

static void
search_changed_cb (TzAgencyBar *bar)
{
  gtk_string_filter_set_search (bar->filter, gtk_editable_get_text (GTK_EDITABLE (bar->search)));
}

/* Enter takes or leaves the first that is found; what was typed last may not have been sought yet. */
static void
search_activated_cb (TzAgencyBar *bar)
{
  search_changed_cb (bar);
  GListModel *found = G_LIST_MODEL (gtk_list_view_get_model (bar->list));
  g_autoptr (GtkStringObject) first = found != NULL ? g_list_model_get_item (found, 0) : NULL;
  if (first == NULL)
    return;
  const char *name = gtk_string_object_get_string (first);
  set_compared (bar, name, !has_chip (bar, name));
  gtk_menu_button_popdown (bar->add);
}

/* ---- The widget ---- */

static void
tz_agency_bar_dispose (GObject *object)
{
  TzAgencyBar *bar = TZ_AGENCY_BAR (object);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_AGENCY_BAR);
  g_clear_object (&bar->comparing);
  g_clear_object (&bar->desk);
  g_clear_object (&bar->filter);
  g_clear_pointer (&bar->shown, g_ptr_array_unref);
  G_OBJECT_CLASS (tz_agency_bar_parent_class)->dispose (object);
}

static void
tz_agency_bar_class_init (TzAgencyBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_agency_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/taizhang/Taizhang/ui/agency-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, TzAgencyBar, chips);
  gtk_widget_class_bind_template_child (widget_class, TzAgencyBar, add);
  gtk_widget_class_bind_template_child (widget_class, TzAgencyBar, search);
  gtk_widget_class_bind_template_child (widget_class, TzAgencyBar, list);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
}

static void
tz_agency_bar_init (TzAgencyBar *bar)
{
  gtk_widget_init_template (GTK_WIDGET (bar));
  bar->shown = g_ptr_array_new_with_free_func (g_free);
  bar->filter = gtk_string_filter_new (gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), bar, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), bar, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (bar->list, factory);
}

void
tz_agency_bar_connect (TzAgencyBar *bar, TzComparing *comparing, TzDesk *desk)
{
  bar->comparing = g_object_ref (comparing);
  bar->desk = g_object_ref (desk);
  g_signal_connect_object (comparing, "updated", G_CALLBACK (updated_cb), bar, G_CONNECT_SWAPPED);
}

void
tz_agency_bar_popup (TzAgencyBar *bar)
{
  gtk_menu_button_popup (bar->add);
}
