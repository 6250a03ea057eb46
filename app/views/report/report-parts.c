#include "report-parts.h"

#include <glib/gi18n.h>

#include "part-menus.h"

struct _TzReportParts {
  AdwBin parent_instance;
  GtkListBox *list;
  GSimpleActionGroup *choices;
};

G_DEFINE_FINAL_TYPE (TzReportParts, tz_report_parts, ADW_TYPE_BIN)

typedef enum { SIGNAL_CHANGED, SIGNAL_PART_ACTIVATED } Signal;
static guint signals[SIGNAL_PART_ACTIVATED + 1];

/* What a row keeps; owned by the row. */
typedef struct {
  TzReportPart part;
  GtkCheckButton *check;
  GtkWidget *up;
  GtkWidget *down;
} Row;

static Row *
row_of (gpointer widget)
{
  return g_object_get_data (G_OBJECT (widget), "row");
}

static GtkListBoxRow *
find_row (TzReportParts *parts, TzReportPart part)
{
  for (int i = 0; i < TZ_N_PARTS; i++) {
    GtkListBoxRow *row = gtk_list_box_get_row_at_index (parts->list, i);
    if (row_of (row)->part == part)
      return row;
  }
  g_return_val_if_reached (NULL);
}

static TzReportParts *
parts_of (GtkWidget *row)
{
  return TZ_REPORT_PARTS (gtk_widget_get_ancestor (row, TZ_TYPE_REPORT_PARTS));
}

static void
update_ends (TzReportParts *parts)
{
  for (int i = 0; i < TZ_N_PARTS; i++) {
    const Row *row = row_of (gtk_list_box_get_row_at_index (parts->list, i));
    gtk_widget_set_sensitive (row->up, i > 0);
    gtk_widget_set_sensitive (row->down, i < TZ_N_PARTS - 1);
  }
}

/* Returns: (transfer none) (nullable): @row, or what has the focus in it. */
static GtkWidget *
find_focus (GtkWidget *row)
{
  GtkRoot *root = gtk_widget_get_root (row);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  return focus != NULL && (focus == row || gtk_widget_is_ancestor (focus, row)) ? focus : NULL;
}

/* The focus stays where it was in the row; at an end of the list the button that moved it is dead. */
static void
move_row (GtkWidget *row, int place)
{
  TzReportParts *parts = parts_of (row);
  if (place < 0 || place >= TZ_N_PARTS || place == gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)))
    return;
  g_autoptr (GtkWidget) kept = g_object_ref (row);
  GtkWidget *focus = find_focus (row);
  gtk_list_box_remove (parts->list, row);
  gtk_list_box_insert (parts->list, row, place);
  update_ends (parts);
  if (focus != NULL && !gtk_widget_grab_focus (focus))
    gtk_widget_grab_focus (row);
  g_signal_emit (parts, signals[SIGNAL_CHANGED], 0);
}

/* ---- Moving ---- */

static void
up_clicked_cb (GtkWidget *row)
{
  move_row (row, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) - 1);
}

static void
down_clicked_cb (GtkWidget *row)
{
  move_row (row, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1);
}

static gboolean
move_key_cb (GtkWidget *row, GVariant *steps, gpointer data G_GNUC_UNUSED)
{
  move_row (row, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + g_variant_get_int32 (steps));
  return GDK_EVENT_STOP;
}

static void
add_move_key (GtkEventController *keys, guint key, int steps)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_ALT_MASK),
                                            gtk_callback_action_new (move_key_cb, NULL, NULL));
  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (steps));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

static GdkContentProvider *
prepare_drag_cb (GtkDragSource *source, double x, double y, GtkWidget *row)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);
  gtk_drag_source_set_icon (source, picture, (int)x, (int)y);
  return gdk_content_provider_new_typed (GTK_TYPE_LIST_BOX_ROW, row);
}

static gboolean
drop_cb (GtkWidget *row, const GValue *value)
{
  GtkWidget *dragged = g_value_get_object (value);
  if (parts_of (dragged) != parts_of (row))
    return FALSE;
  move_row (dragged, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
  return TRUE;
}

static void
make_movable (GtkWidget *row)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  add_move_key (keys, GDK_KEY_Up, -1);
  add_move_key (keys, GDK_KEY_Down, 1);
  gtk_widget_add_controller (row, keys);
  GtkDragSource *source = gtk_drag_source_new ();
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_drag_cb), row);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  GtkDropTarget *target = gtk_drop_target_new (GTK_TYPE_LIST_BOX_ROW, GDK_ACTION_MOVE);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), row);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

/* ---- Rows ---- */

static void
toggled_cb (GtkWidget *row)
{
  TzReportParts *parts = parts_of (row);
  if (parts != NULL)
    g_signal_emit (parts, signals[SIGNAL_CHANGED], 0);
}

/* @label: what a screen reader says, which does not see the row around the button. */
static GtkWidget *
new_move_button (GtkWidget *row, const char *icon, const char *tooltip, const char *label,
                 GCallback clicked_cb)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (button, "clicked", clicked_cb, row);
  return button;
}

/* Returns: (nullable): what opens the choices of @part. */
static GtkWidget *
new_choices_button (TzReportPart part)
{
  g_autoptr (GMenuModel) menu = tz_part_menus_new (part);
  if (menu == NULL)
    return NULL;
  g_autofree char *tooltip = g_strdup_printf (_ ("Options of “%s”"), tz_report_part_name (part));
  GtkWidget *button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "emblem-system-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  return button;
}

static GtkWidget *
new_row (TzReportPart part)
{
  const char *name = tz_report_part_name (part);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (name);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), part != TZ_PART_REJECTED); /* on request */
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled_cb), row);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  g_autofree char *move_up = g_strdup_printf (_ ("Move “%s” up"), name);
  g_autofree char *move_down = g_strdup_printf (_ ("Move “%s” down"), name);
  GtkWidget *up =
      new_move_button (row, "go-up-symbolic", _ ("Move up (Alt+Up)"), move_up, G_CALLBACK (up_clicked_cb));
  GtkWidget *down = new_move_button (row, "go-down-symbolic", _ ("Move down (Alt+Down)"), move_down,
                                     G_CALLBACK (down_clicked_cb));
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), label);
  GtkWidget *choices = new_choices_button (part);
  if (choices != NULL)
    gtk_box_append (GTK_BOX (box), choices);
  gtk_box_append (GTK_BOX (box), up);
  gtk_box_append (GTK_BOX (box), down);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  Row *kept = g_new (Row, 1);
  *kept = (Row){part, GTK_CHECK_BUTTON (check), up, down};
  g_object_set_data_full (G_OBJECT (row), "row", kept, g_free);
  make_movable (row);
  return row;
}

static void
row_activated_cb (TzReportParts *parts, GtkListBoxRow *row)
{
  g_signal_emit (parts, signals[SIGNAL_PART_ACTIVATED], 0, (int)row_of (row)->part);
}

/* ---- The widget ---- */

static void
chosen_cb (TzReportParts *parts)
{
  g_signal_emit (parts, signals[SIGNAL_CHANGED], 0);
}

static void
tz_report_parts_finalize (GObject *object)
{
  g_object_unref (TZ_REPORT_PARTS (object)->choices);
  G_OBJECT_CLASS (tz_report_parts_parent_class)->finalize (object);
}

static void
tz_report_parts_class_init (TzReportPartsClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tz_report_parts_finalize;
  GType type = G_TYPE_FROM_CLASS (class);
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_PART_ACTIVATED] = g_signal_new ("part-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                                 NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
tz_report_parts_init (TzReportParts *parts)
{
  parts->choices = tz_part_menus_new_actions ();
  gtk_widget_insert_action_group (GTK_WIDGET (parts), "choices", G_ACTION_GROUP (parts->choices));
  g_signal_connect_object (parts->choices, "action-state-changed", G_CALLBACK (chosen_cb), parts,
                           G_CONNECT_SWAPPED);
  parts->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (parts->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (parts->list), "boxed-list");
  gtk_widget_add_css_class (GTK_WIDGET (parts->list), "report-parts");
  gtk_accessible_update_property (GTK_ACCESSIBLE (parts->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Parts of the report"), -1);
  g_signal_connect_swapped (parts->list, "row-activated", G_CALLBACK (row_activated_cb), parts);
  for (TzReportPart part = 0; part < TZ_N_PARTS; part++)
    gtk_list_box_append (parts->list, new_row (part));
  adw_bin_set_child (ADW_BIN (parts), GTK_WIDGET (parts->list));
  update_ends (parts);
}

GArray *
tz_report_parts_get (TzReportParts *parts)
{
  GArray *ticked = g_array_new (FALSE, FALSE, sizeof (TzReportPart));
  for (int i = 0; i < TZ_N_PARTS; i++) {
    const Row *row = row_of (gtk_list_box_get_row_at_index (parts->list, i));
    if (gtk_check_button_get_active (row->check))
      g_array_append_val (ticked, row->part);
  }
  return ticked;
}

void
tz_report_parts_set (TzReportParts *parts, const GArray *ticked)
{
  for (TzReportPart part = 0; part < TZ_N_PARTS; part++)
    tz_report_parts_include (parts, part, FALSE);
  for (guint i = 0; i < ticked->len; i++) {
    TzReportPart part = g_array_index (ticked, TzReportPart, i);
    tz_report_parts_include (parts, part, TRUE);
    tz_report_parts_move (parts, part, (int)i);
  }
}

TzPartChoices
tz_report_parts_get_choices (TzReportParts *parts)
{
  return tz_part_menus_get (parts->choices);
}

void
tz_report_parts_set_choices (TzReportParts *parts, const TzPartChoices *choices)
{
  tz_part_menus_set (parts->choices, choices);
}

void
tz_report_parts_include (TzReportParts *parts, TzReportPart part, gboolean include)
{
  gtk_check_button_set_active (row_of (find_row (parts, part))->check, include);
}

void
tz_report_parts_move (TzReportParts *parts, TzReportPart part, int place)
{
  move_row (GTK_WIDGET (find_row (parts, part)), place);
}
