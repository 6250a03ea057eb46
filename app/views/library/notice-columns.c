#include "notice-columns.h"

#include "completion-bar.h"
#include "lazy-tip.h"
#include "list-cell.h"
#include "new-row.h"
#include "notice-cells.h"
#include "shown-item.h"

#include <glib/gi18n.h>

typedef struct {
  const char *id;
  const char *title;
  const TzNoticeCell *cell;
  int sort; /* TzNoticeSort, or -1 */
  int width;
  gboolean expand;
} Column;

static const Column columns[] = {
    {"agency", N_ ("Agency"), &tz_cell_agency, TZ_SORT_AGENCY, 200, TRUE},
    {"level", N_ ("Level"), &tz_cell_level, TZ_SORT_LEVEL, 88, FALSE},
    {"feedback", N_ ("Feedback"), &tz_cell_feedback, TZ_SORT_FEEDBACK, 104, FALSE},
    {"problems", N_ ("Problems"), &tz_cell_problems, TZ_SORT_PROBLEMS, 80, FALSE},
    {"completed", N_ ("Completed"), &tz_cell_completed, TZ_SORT_COMPLETED, 216, TRUE},
    {"themes", N_ ("Main themes"), &tz_cell_themes, -1, 140, TRUE},
    {"review", N_ ("Review"), &tz_cell_review, -1, 80, FALSE},
    {"notes", N_ ("Notes"), &tz_cell_notes, -1, 56, FALSE},
};

/* What a header's sorter is asked about to learn which column sorts, and how (GTK 4.8 tells no other way). */
typedef struct {
  GObject *low;
  GObject *high;
  const Column *asked;
} Sentinels;

static void
sentinels_free (gpointer data)
{
  Sentinels *sentinels = data;
  g_object_unref (sentinels->low);
  g_object_unref (sentinels->high);
  g_free (sentinels);
}

static Sentinels *
get_sentinels (gpointer view)
{
  Sentinels *sentinels = g_object_get_data (view, "sentinels");
  if (sentinels != NULL)
    return sentinels;
  sentinels = g_new0 (Sentinels, 1);
  sentinels->low = g_object_new (G_TYPE_OBJECT, NULL);
  sentinels->high = g_object_new (G_TYPE_OBJECT, NULL);
  g_object_set_data_full (view, "sentinels", sentinels, sentinels_free);
  return sentinels;
}

typedef struct {
  const Column *column;
  GtkColumnView *view; /* owns this through its columns */
  TzDesk *desk;
  TzNoticeList *list;
  TzHitLines *lines;
} Use;

static void
use_free (gpointer data)
{
  Use *use = data;
  g_object_unref (use->desk);
  g_object_unref (use->list);
  g_object_unref (use->lines);
  g_free (use);
}

static Use *
use_new (const Column *column, GtkColumnView *view, TzDesk *desk, TzNoticeList *list, TzHitLines *lines)
{
  Use *use = g_new0 (Use, 1);
  *use = (Use){column, view, g_object_ref (desk), g_object_ref (list), g_object_ref (lines)};
  return use;
}

static int
compare_cb (gconstpointer a, gconstpointer b G_GNUC_UNUSED, gpointer data)
{
  const Use *use = data;
  Sentinels *sentinels = get_sentinels (use->view);
  sentinels->asked = use->column;
  return a == sentinels->low ? GTK_ORDERING_SMALLER : GTK_ORDERING_LARGER;
}

/* ---- Cells ---- */

static void
show_cb (TzNoticeItem *item, GParamSpec *pspec G_GNUC_UNUSED, GtkListItem *list_item)
{
  const Use *use = g_object_get_data (G_OBJECT (list_item), "use");
  GtkWidget *cell = gtk_list_item_get_child (list_item);
  const TzNoticeRow *row = tz_notice_item_get_row (item);
  TzLibrary *library = tz_desk_get_library (use->desk);
  use->column->cell->show (cell, row, library != NULL ? tz_library_get_lexicon (library) : NULL);
  if (row != NULL && use->column->cell->mark != NULL)
    use->column->cell->mark (cell, row, use->lines);
  tz_notice_cell_name (cell, _ (use->column->title));
}

static void
show_again_cb (GtkListItem *list_item)
{
  g_autoptr (TzNoticeItem) item = tz_shown_item_dup (list_item);
  if (item != NULL)
    show_cb (item, NULL, list_item);
}

static void
setup_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *list_item, gpointer data)
{
  const Use *use = data;
  GtkWidget *cell = use->column->cell->make ();
  gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (list_item), "use", data);
  tz_list_cell_note (cell, list_item);
  gtk_list_item_set_child (list_item, cell);
  tz_shown_item_watch (list_item, "notify::row", G_CALLBACK (show_cb), list_item);
  if (use->column->cell->mark != NULL)
    g_signal_connect_object (use->lines, "changed", G_CALLBACK (show_again_cb), list_item, G_CONNECT_SWAPPED);
}

static void
bind_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *list_item, gpointer data)
{
  const Use *use = data;
  TzNoticeItem *item = gtk_list_item_get_item (list_item);
  if (tz_notice_item_get_row (item) == NULL)
    tz_notice_list_want (use->list, gtk_list_item_get_position (list_item));
  if (tz_shown_item_take (list_item, item))
    show_cb (item, NULL, list_item);
}

static GtkListItemFactory *
make_factory (const Column *column, GtkColumnView *view, TzDesk *desk, TzNoticeList *list, TzHitLines *lines)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Use *use = use_new (column, view, desk, list, lines);
  g_object_set_data_full (G_OBJECT (factory), "use", use, use_free);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), use);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), use);
  return factory;
}

/* ---- Ticks ---- */

static void
ticked_cb (GtkCheckButton *check, GtkListItem *list_item)
{
  TzNoticeItem *item = gtk_list_item_get_item (list_item);
  if (item == NULL || gtk_check_button_get_active (check) == tz_notice_item_get_picked (item))
    return;
  gtk_widget_activate_action (GTK_WIDGET (check), "library.pick", "u",
                              gtk_list_item_get_position (list_item));
}

static void
show_tick_cb (TzNoticeItem *item, GParamSpec *pspec G_GNUC_UNUSED, GtkCheckButton *check)
{
  const TzNoticeRow *row = tz_notice_item_get_row (item);
  g_autofree char *label = g_strdup_printf (_ ("Pick %s"), row != NULL ? row->name : "…");
  gtk_check_button_set_active (check, tz_notice_item_get_picked (item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  tz_notice_cell_name (GTK_WIDGET (check), label);
  tz_notice_cell_name_row (GTK_WIDGET (check), row);
}

static void
setup_tick_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *list_item)
{
  GtkWidget *check = gtk_check_button_new ();
  /* The row has the focus: Return opens it, and Space ticks it. */
  gtk_widget_set_focusable (check, FALSE);
  tz_lazy_tip_set (check, _ ("Pick for comparing and reports"));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  tz_list_cell_note (check, list_item);
  g_signal_connect (check, "toggled", G_CALLBACK (ticked_cb), list_item);
  gtk_list_item_set_child (list_item, check);
  tz_shown_item_watch (list_item, "notify", G_CALLBACK (show_tick_cb), check);
}

static void
bind_tick_cb (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *list_item)
{
  TzNoticeItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *check = gtk_list_item_get_child (list_item);
  tz_new_row_style (gtk_widget_get_parent (gtk_widget_get_parent (check)));
  if (tz_shown_item_take (list_item, item))
    show_tick_cb (item, NULL, GTK_CHECK_BUTTON (check));
}

static void
add_ticks (GtkColumnView *view)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (setup_tick_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_tick_cb), NULL);
  g_autoptr (GtkColumnViewColumn) ticks = gtk_column_view_column_new (NULL, factory);
  gtk_column_view_column_set_fixed_width (ticks, 40);
  gtk_column_view_append_column (view, ticks);
}

/* ---- Columns ---- */

static gboolean
get_hidden (GValue *value, GVariant *variant, gpointer id)
{
  g_autofree const char **hidden = g_variant_get_strv (variant, NULL);
  g_value_set_boolean (value, !g_strv_contains (hidden, id));
  return TRUE;
}

static void
restore_width (GtkColumnViewColumn *column, const Column *kind, GSettings *settings)
{
  int width = kind->width;
  g_autoptr (GVariant) widths = g_settings_get_value (settings, "library-column-widths");
  g_variant_lookup (widths, kind->id, "i", &width);
  gtk_column_view_column_set_fixed_width (column, MAX (width, 40));
}

static void
width_cb (GtkColumnViewColumn *column, GParamSpec *pspec G_GNUC_UNUSED, GSettings *settings)
{
  const char *id = g_object_get_data (G_OBJECT (column), "id");
  g_autoptr (GVariant) widths = g_settings_get_value (settings, "library-column-widths");
  GVariantIter iter;
  const char *known;
  int width;
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{si}"));
  g_variant_iter_init (&iter, widths);
  while (g_variant_iter_next (&iter, "{&si}", &known, &width))
    if (!g_str_equal (known, id))
      g_variant_builder_add (&builder, "{si}", known, width);
  g_variant_builder_add (&builder, "{si}", id, gtk_column_view_column_get_fixed_width (column));
  g_settings_set_value (settings, "library-column-widths", g_variant_builder_end (&builder));
}

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();
  for (guint i = 1; i < G_N_ELEMENTS (columns); i++) {
    g_autofree char *action = g_strdup_printf ("columns.%s", columns[i].id);
    g_menu_append (menu, _ (columns[i].title), action);
  }
  return G_MENU_MODEL (menu);
}

static void
add_column (GtkColumnView *view, const Column *kind, TzDesk *desk, TzNoticeList *list, TzHitLines *lines,
            GMenuModel *menu)
{
  GSettings *settings = tz_desk_get_settings (desk);
  g_autoptr (GtkColumnViewColumn) column =
      gtk_column_view_column_new (_ (kind->title), make_factory (kind, view, desk, list, lines));
  g_object_set_data (G_OBJECT (column), "id", (gpointer)kind->id);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, kind->expand);
  gtk_column_view_column_set_header_menu (column, menu);
  restore_width (column, kind, settings);
  g_signal_connect_object (column, "notify::fixed-width", G_CALLBACK (width_cb), settings, 0);
  if (kind->sort >= 0) {
    g_autoptr (GtkSorter) sorter =
        GTK_SORTER (gtk_custom_sorter_new (compare_cb, use_new (kind, view, desk, list, lines), use_free));
    gtk_column_view_column_set_sorter (column, sorter);
  }
  g_settings_bind_with_mapping (settings, "library-hidden-columns", column, "visible",
                                G_SETTINGS_BIND_GET | G_SETTINGS_BIND_NO_SENSITIVITY, get_hidden, NULL,
                                (gpointer)kind->id, NULL);
  gtk_column_view_append_column (view, column);
}

static void
toggle_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  GSettings *settings = data;
  g_auto (GStrv) hidden = g_settings_get_strv (settings, "library-hidden-columns");
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  for (guint i = 0; hidden[i] != NULL; i++)
    if (!g_str_equal (hidden[i], g_action_get_name (G_ACTION (action))))
      g_ptr_array_add (wanted, hidden[i]);
  if (!g_variant_get_boolean (state))
    g_ptr_array_add (wanted, (gpointer)g_action_get_name (G_ACTION (action)));
  g_ptr_array_add (wanted, NULL);
  g_settings_set_strv (settings, "library-hidden-columns", (const char *const *)wanted->pdata);
  g_simple_action_set_state (action, state);
}

static void
add_toggles (GtkColumnView *view, GSettings *settings)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_auto (GStrv) hidden = g_settings_get_strv (settings, "library-hidden-columns");
  for (guint i = 1; i < G_N_ELEMENTS (columns); i++) {
    gboolean shown = !g_strv_contains ((const char *const *)hidden, columns[i].id);
    g_autoptr (GSimpleAction) action =
        g_simple_action_new_stateful (columns[i].id, NULL, g_variant_new_boolean (shown));
    g_signal_connect_object (action, "change-state", G_CALLBACK (toggle_cb), settings, 0);
    g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  }
  gtk_widget_insert_action_group (GTK_WIDGET (view), "columns", G_ACTION_GROUP (group));
}

void
tz_notice_columns_add (GtkColumnView *view, TzDesk *desk, TzNoticeList *list, TzHitLines *lines)
{
  g_autoptr (GMenuModel) menu = make_menu ();
  add_toggles (view, tz_desk_get_settings (desk));
  add_ticks (view);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (view, &columns[i], desk, list, lines, menu);
}

gboolean
tz_notice_columns_get_sort (GtkColumnView *view, GSettings *settings, TzNoticeFilter *filter)
{
  Sentinels *sentinels = get_sentinels (view);
  sentinels->asked = NULL;
  GtkOrdering ordering =
      gtk_sorter_compare (gtk_column_view_get_sorter (view), sentinels->low, sentinels->high);
  if (sentinels->asked == NULL)
    return FALSE;
  TzNoticeSort sort = (TzNoticeSort)sentinels->asked->sort;
  gboolean descending = ordering == GTK_ORDERING_LARGER;
  if (sort == filter->sort && descending == filter->descending)
    return FALSE;
  filter->sort = sort;
  filter->descending = descending;
  g_settings_set_string (settings, "library-sort", sentinels->asked->id);
  g_settings_set_boolean (settings, "library-descending", descending);
  return TRUE;
}

void
tz_notice_columns_restore_sort (GtkColumnView *view, GSettings *settings)
{
  g_autofree char *id = g_settings_get_string (settings, "library-sort");
  gboolean descending = g_settings_get_boolean (settings, "library-descending");
  GListModel *all = gtk_column_view_get_columns (view);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (all, i);
    if (g_strcmp0 (g_object_get_data (G_OBJECT (column), "id"), id) == 0 &&
        gtk_column_view_column_get_sorter (column) != NULL)
      gtk_column_view_sort_by_column (view, column, descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
  }
}
