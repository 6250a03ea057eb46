#include "outline-list.h"

#include <glib/gi18n.h>
#include <string.h>

#include "lazy-tip.h"
#include "outline-item.h"
#include "status-icon.h"
#include "status-list.h"
#include "still-bin.h"

struct _TzOutlineList {
  AdwBin parent_instance;
  TzOpenNotice *open;
  GtkSearchEntry *entry;
  GtkBox *chips;
  GtkListView *view;
  GtkStack *stack;
  GListStore *items;
  GtkFilter *filter; /* owned by the filter model */
  GtkFilterListModel *shown;
  GtkSingleSelection *selection;
  guint statuses;     /* a bit for each status that is shown; 0: all */
  char *words;        /* folded words to look for */
  gboolean following; /* the selection is being moved by the program */
  guint8 *headings;   /* whether a heading has a shown problem under it */
};

G_DEFINE_FINAL_TYPE (TzOutlineList, tz_outline_list, ADW_TYPE_BIN)

/* ---- Filtering ---- */

static gboolean
problem_matches (TzOutlineList *list, const TzOutlineItem *item)
{
  if (list->statuses != 0 && (item->rejected || (list->statuses & 1u << item->status) == 0))
    return FALSE;
  if (list->words == NULL)
    return TRUE;
  g_autofree char *title = g_utf8_casefold (item->title, -1);
  return g_strcmp0 (item->label, list->words) == 0 || strstr (title, list->words) != NULL;
}

static gboolean
match_func (gpointer object, gpointer data)
{
  TzOutlineList *list = data;
  TzOutlineItem *item = object;
  if (item->problem >= 0 || item->rejected)
    return problem_matches (list, item);
  return (list->statuses == 0 && list->words == NULL) || list->headings[item->heading];
}

/* Notes which headings stand above a problem that matches. */
static void
mark_headings (TzOutlineList *list)
{
  const GArray *headings = tz_open_notice_get_analysis (list->open)->headings;
  GListModel *items = G_LIST_MODEL (list->items);
  memset (list->headings, 0, headings->len);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++) {
    g_autoptr (TzOutlineItem) item = g_list_model_get_item (items, i);
    if (item->problem < 0 || !problem_matches (list, item))
      continue;
    for (int h = item->heading; h >= 0; h = g_array_index (headings, TzHeading, h).parent)
      list->headings[h] = TRUE;
  }
}

static void
refilter (TzOutlineList *list)
{
  mark_headings (list);
  gtk_filter_changed (list->filter, GTK_FILTER_CHANGE_DIFFERENT);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list->shown));
  gtk_stack_set_visible_child_name (list->stack, n > 0 ? "list" : "empty");
}

static void
search_changed_cb (TzOutlineList *list)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (list->entry));
  g_free (list->words);
  list->words = *words != '\0' ? g_utf8_casefold (words, -1) : NULL;
  refilter (list);
}

static void
stop_search_cb (TzOutlineList *list)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (list->entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (list->entry), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (list), "read.text", NULL);
}

static void
chip_toggled_cb (TzOutlineList *list, GtkToggleButton *chip)
{
  TzStatus status = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chip), "status"));
  if (gtk_toggle_button_get_active (chip))
    list->statuses |= 1u << status;
  else
    list->statuses &= ~(1u << status);
  refilter (list);
}

static GtkWidget *
make_chip (TzOutlineList *list, TzStatus status, guint n)
{
  const char *name = tz_name_display (TZ_VOCABULARY_STATUS, status);
  g_autofree char *count = g_strdup_printf ("%u", n);
  /* Translators: a status and how many problems have it. */
  g_autofree char *tooltip = g_strdup_printf (_ ("%s: %u"), name, n);
  GtkWidget *chip = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_box_append (GTK_BOX (box), tz_status_icon_new (status));
  gtk_box_append (GTK_BOX (box), gtk_label_new (count));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), (list->statuses & 1u << status) != 0);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_tooltip_text (chip, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  g_object_set_data (G_OBJECT (chip), "status", GUINT_TO_POINTER (status));
  g_signal_connect_object (chip, "toggled", G_CALLBACK (chip_toggled_cb), list, G_CONNECT_SWAPPED);
  return chip;
}

static void
show_chips (TzOutlineList *list)
{
  GtkWidget *child;
  const TzAnalysis *analysis = tz_open_notice_get_analysis (list->open);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (list->chips))) != NULL)
    gtk_box_remove (list->chips, child);
  for (guint i = 0; i < TZ_N_STATUSES; i++) {
    guint n = tz_analysis_count_status (analysis, TZ_STATUS_ORDER[i]);
    if (n > 0)
      gtk_box_append (list->chips, make_chip (list, TZ_STATUS_ORDER[i], n));
    else
      list->statuses &= ~(1u << TZ_STATUS_ORDER[i]);
  }
  gtk_widget_set_visible (GTK_WIDGET (list->chips), analysis->problems->len > 0);
}

/* ---- Rows ---- */

static void
setup_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (NULL);
  gtk_widget_add_css_class (box, "outline-row");
  gtk_box_append (GTK_BOX (box), gtk_image_new ());
  gtk_box_append (GTK_BOX (box), title);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_list_item_set_child (row, box);
}

static void
set_class (GtkWidget *widget, const char *css_class, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static char *
dup_spoken (const TzOutlineItem *item, const char *line)
{
  if (item->rejected)
    /* Translators: a problem that the analyst rejected. */
    return g_strdup_printf (_ ("%s, rejected"), line);
  if (item->problem < 0)
    return g_strdup (line);
  const char *status = tz_name_display (TZ_VOCABULARY_STATUS, item->status);
  if (item->reviewed)
    /* Translators: a problem and its status. */
    return g_strdup_printf (_ ("%s, %s, reviewed"), line, status);
  return g_strdup_printf ("%s, %s", line, status);
}

static void
bind_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *row)
{
  TzOutlineItem *item = gtk_list_item_get_item (row);
  GtkWidget *box = gtk_list_item_get_child (row);
  GtkWidget *icon = gtk_widget_get_first_child (box);
  GtkWidget *title = gtk_widget_get_next_sibling (icon);
  GtkWidget *reviewed = gtk_widget_get_last_child (box);
  gboolean is_problem = item->problem >= 0;
  g_autofree char *line =
      *item->label != '\0' ? g_strdup_printf ("%s  %s", item->label, item->title) : g_strdup (item->title);
  gtk_widget_set_visible (icon, is_problem);
  gtk_label_set_label (GTK_LABEL (title), line);
  gtk_widget_set_visible (reviewed, item->reviewed);
  set_class (title, "rejected", item->rejected);
  tz_lazy_tip_set (box, item->title);
  gtk_widget_set_margin_start (box, is_problem ? 0 : 8 * MAX (item->level - 1, 0));
  if (is_problem)
    tz_status_icon_set (GTK_IMAGE (icon), item->status);
  set_class (box, "heading-row", !is_problem && !item->rejected);
  g_autofree char *spoken = dup_spoken (item, line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
}

/* The analyst picked a line, by pointer or keys. */
static void
selected_cb (TzOutlineList *list)
{
  TzOutlineItem *item = gtk_single_selection_get_selected_item (list->selection);
  if (item != NULL && !list->following)
    tz_open_notice_show (list->open, item->span);
}

/* ---- The open notice ---- */

static guint
find_problem (TzOutlineList *list, int problem)
{
  for (guint i = 0; problem >= 0 && i < g_list_model_get_n_items (G_LIST_MODEL (list->selection)); i++) {
    g_autoptr (TzOutlineItem) item = g_list_model_get_item (G_LIST_MODEL (list->selection), i);
    if (item->problem == problem)
      return i;
  }
  return GTK_INVALID_LIST_POSITION;
}

static void
follow_problem_cb (TzOutlineList *list)
{
  const TzOutlineItem *item = gtk_single_selection_get_selected_item (list->selection);
  int problem = tz_open_notice_get_problem (list->open);
  if (item != NULL && item->problem == problem)
    return;
  guint position = find_problem (list, problem);
  list->following = TRUE;
  gtk_single_selection_set_selected (list->selection, position);
  list->following = FALSE;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (list->view), "list.scroll-to-item", "u", position);
}

/* What is picked stays picked, unless its line is another now. */
static void
renew (TzOutlineList *list)
{
  const TzAnalysis *analysis = tz_open_notice_get_analysis (list->open);
  list->headings = g_renew (guint8, list->headings, MAX (analysis->headings->len, 1));
  memset (list->headings, 1, analysis->headings->len);
  list->following = TRUE;
  tz_outline_items_renew (list->items, tz_open_notice_get_content (list->open)->outline);
  show_chips (list);
  refilter (list);
  list->following = FALSE;
}

void
tz_outline_list_set_open (TzOutlineList *list, TzOpenNotice *open)
{
  g_return_if_fail (list->open == NULL);
  list->open = g_object_ref (open);
  list->items = g_list_store_new (TZ_TYPE_OUTLINE_ITEM);
  list->filter = GTK_FILTER (gtk_custom_filter_new (match_func, list, NULL));
  list->shown = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (list->items)), list->filter);
  list->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (list->shown)));
  gtk_single_selection_set_autoselect (list->selection, FALSE);
  gtk_single_selection_set_can_unselect (list->selection, TRUE);
  gtk_single_selection_set_selected (list->selection, GTK_INVALID_LIST_POSITION);
  gtk_list_view_set_model (list->view, GTK_SELECTION_MODEL (list->selection));
  renew (list);
  g_signal_connect_object (open, "renewed", G_CALLBACK (renew), list, G_CONNECT_SWAPPED);
  g_signal_connect_object (list->selection, "notify::selected", G_CALLBACK (selected_cb), list,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (open, "notify::problem", G_CALLBACK (follow_problem_cb), list, G_CONNECT_SWAPPED);
}

static void
tz_outline_list_dispose (GObject *object)
{
  TzOutlineList *list = TZ_OUTLINE_LIST (object);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_OUTLINE_LIST);
  g_clear_object (&list->selection);
  g_clear_object (&list->shown);
  g_clear_object (&list->items);
  g_clear_object (&list->open);
  g_clear_pointer (&list->words, g_free);
  g_clear_pointer (&list->headings, g_free);
  G_OBJECT_CLASS (tz_outline_list_parent_class)->dispose (object);
}

static void
tz_outline_list_class_init (TzOutlineListClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_outline_list_dispose;
  g_type_ensure (TZ_TYPE_STILL_BIN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/outline-list.ui");
  gtk_widget_class_bind_template_child (widget_class, TzOutlineList, entry);
  gtk_widget_class_bind_template_child (widget_class, TzOutlineList, chips);
  gtk_widget_class_bind_template_child (widget_class, TzOutlineList, view);
  gtk_widget_class_bind_template_child (widget_class, TzOutlineList, stack);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
}

static void
tz_outline_list_init (TzOutlineList *list)
{
  gtk_widget_init_template (GTK_WIDGET (list));
}
