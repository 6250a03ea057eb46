#include "chart-card.h"

#include <glib/gi18n.h>
#include <string.h>

#include "chart-area.h"
#include "chart-look.h"
#include "chart-saver.h"
#include "csv.h"
#include "near-toast.h"
#include "picture.h"
#include "table-grid.h"
#include "waiting-spinner.h"
#include "wheel.h"

/* A grid is so high that its rows are seen, up to a height at which it scrolls. */
#define MOST_HEIGHT 420u
#define HEAD_HEIGHT 44u
#define ROW_HEIGHT 28u

struct _TzChartCard {
  AdwBin parent_instance;
  TzDesk *desk;
  const TzTable *table;
  const TzTable *overview; /* (nullable): what the chart shows in its place */
  int kind;
  gboolean as_table;
  GtkLabel *title;
  GtkWidget *menu;
  GtkLabel *remarks;
  GtkStack *stack;
  TzChartArea *area;
  GtkWidget *sideways;
  GtkScrolledWindow *grid;
};

G_DEFINE_FINAL_TYPE (TzChartCard, tz_chart_card, ADW_TYPE_BIN)

typedef enum { PROP_KIND = 1, PROP_AS_TABLE } Property;
static GParamSpec *properties[PROP_AS_TABLE + 1];
static guint open_signal;

static void
open_datum_cb (TzChartCard *card, guint row, guint column)
{
  g_signal_emit (card, open_signal, 0, row, column, card->overview != NULL);
}

/* ---- Chart and table ---- */

static const TzTable *
get_drawn (TzChartCard *card)
{
  return card->overview != NULL ? card->overview : card->table;
}

static TzChartKind
get_kind (TzChartCard *card)
{
  return card->overview != NULL ? TZ_CHART_SHARES : (TzChartKind)card->kind;
}

static void
show_remarks (TzChartCard *card)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const TzTable *shown = get_drawn (card);
  for (guint i = 0; shown != NULL && i < shown->remarks->len; i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "",
                            (const char *)g_ptr_array_index (shown->remarks, i));
  gtk_label_set_text (card->remarks, text->str);
  gtk_widget_set_visible (GTK_WIDGET (card->remarks), text->len > 0);
}

/* A row of the grid opens all problems it counts; one that is an agency, those of the first row. */
static void
row_activated_cb (TzChartCard *card, guint row)
{
  int column = tz_table_find_column (card->table, "problems");
  if (tz_table_grid_is_turned (card->table))
    g_signal_emit (card, open_signal, 0, 0u, row, FALSE);
  else
    g_signal_emit (card, open_signal, 0, row, (guint)MAX (0, column), FALSE);
}

static GtkWidget *
make_grid (TzChartCard *card)
{
  GtkWidget *grid = tz_table_grid_new (card->table);
  g_signal_connect_object (grid, "activate", G_CALLBACK (row_activated_cb), card, G_CONNECT_SWAPPED);
  return grid;
}

static guint
get_n_lines (const TzTable *table)
{
  return tz_table_grid_is_turned (table) ? table->columns->len : table->rows->len;
}

static const char *
choose_page (const TzChartCard *card)
{
  if (card->table == NULL)
    return "waiting";
  if (card->table->rows->len == 0 || card->table->columns->len == 0)
    return "nothing";
  return card->as_table ? "table" : "chart";
}

/* The grid is made only while it is shown: charts are what most look at. */
static void
show_grid (TzChartCard *card)
{
  gboolean shows = card->as_table && card->table != NULL;
  gtk_scrolled_window_set_child (card->grid, shows ? make_grid (card) : NULL);
  if (shows)
    gtk_scrolled_window_set_min_content_height (
        card->grid, (int)MIN (MOST_HEIGHT, HEAD_HEIGHT + get_n_lines (card->table) * ROW_HEIGHT));
  gtk_stack_set_visible_child_name (card->stack, choose_page (card));
}

void
tz_chart_card_set_table (TzChartCard *card, const TzTable *table, const TzTable *overview)
{
  card->table = table;
  card->overview = overview;
  tz_chart_area_set_table (card->area, get_kind (card), get_drawn (card));
  gtk_widget_set_sensitive (card->menu, table != NULL);
  show_remarks (card);
  show_grid (card);
}

void
tz_chart_card_set_title (TzChartCard *card, const char *title)
{
  gtk_label_set_text (card->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (card->area), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

void
tz_chart_card_select (TzChartCard *card, int row, int column)
{
  tz_chart_area_select (card->area, row, column);
}

/* ---- The grid ---- */

guint
tz_chart_card_get_line (TzChartCard *card)
{
  GtkWidget *grid = gtk_scrolled_window_get_child (card->grid);
  return grid != NULL ? tz_table_grid_get_selected (grid) : GTK_INVALID_LIST_POSITION;
}

void
tz_chart_card_refresh_grid (TzChartCard *card)
{
  GtkWidget *grid = gtk_scrolled_window_get_child (card->grid);
  if (grid != NULL)
    tz_table_grid_refresh (grid);
}

gboolean
tz_chart_card_select_line_at (TzChartCard *card, double x, double y)
{
  GtkWidget *grid = gtk_scrolled_window_get_child (card->grid);
  double grid_x, grid_y;
  return grid != NULL && gtk_widget_translate_coordinates (GTK_WIDGET (card), grid, x, y, &grid_x, &grid_y) &&
         tz_table_grid_select_at (grid, grid_x, grid_y);
}

/* ---- Copying and saving ---- */

static GBytes *
make_picture (TzChartCard *card, TzPictureFormat format)
{
  g_autofree char *font = tz_chart_look_dup_font (GTK_WIDGET (card->area));
  return tz_picture_new (get_drawn (card), get_kind (card), format, font);
}

static GBytes *
make_csv (TzChartCard *card)
{
  char *csv = tz_table_to_csv (card->table);
  return g_bytes_new_take (csv, strlen (csv));
}

static void
copy_picture (TzChartCard *card)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = make_picture (card, TZ_PICTURE_PNG);
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (bytes, &error);
  if (texture == NULL) {
    tz_desk_toast_error (card->desk, _ ("Cannot copy the chart"), error);
    return;
  }
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (card)), texture);
  tz_toast_near (GTK_WIDGET (card), card->desk, adw_toast_new (_ ("Chart copied")));
}

static void
copy_table (TzChartCard *card)
{
  g_autofree char *text = tz_table_to_csv (card->table);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (card)), text);
  tz_toast_near (GTK_WIDGET (card), card->desk, adw_toast_new (_ ("Table copied as CSV")));
}

static void
copy_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *what)
{
  TzChartCard *card = TZ_CHART_CARD (widget);
  if (card->table == NULL)
    return;
  if (g_str_equal (g_variant_get_string (what, NULL), "png"))
    copy_picture (card);
  else
    copy_table (card);
}

static GBytes *
make_file (gpointer data, TzChartFile file)
{
  TzChartCard *card = TZ_CHART_CARD (data);
  if (card->table == NULL)
    return NULL;
  if (file == TZ_CHART_FILE_CSV)
    return make_csv (card);
  return make_picture (card, file == TZ_CHART_FILE_SVG ? TZ_PICTURE_SVG : TZ_PICTURE_PNG);
}

static void
save_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *ending)
{
  TzChartCard *card = TZ_CHART_CARD (widget);
  TzChartFile asked = tz_chart_saver_choose (g_variant_get_string (ending, NULL), TZ_CHART_FILE_PNG);
  if (card->table != NULL)
    tz_chart_saver_run (widget, card->desk, card->table->title, asked, make_file);
}

/* ---- The widget ---- */

static void
tz_chart_card_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TzChartCard *card = TZ_CHART_CARD (object);
  switch ((Property)id) {
  case PROP_KIND:
    g_value_set_int (value, card->kind);
    break;
  case PROP_AS_TABLE:
    g_value_set_boolean (value, card->as_table);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
tz_chart_card_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TzChartCard *card = TZ_CHART_CARD (object);
  switch ((Property)id) {
  case PROP_KIND:
    card->kind = g_value_get_int (value);
    break;
  case PROP_AS_TABLE:
    card->as_table = g_value_get_boolean (value);
    show_grid (card);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
tz_chart_card_dispose (GObject *object)
{
  TZ_CHART_CARD (object)->table = TZ_CHART_CARD (object)->overview = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_CHART_CARD);
  g_clear_object (&TZ_CHART_CARD (object)->desk);
  G_OBJECT_CLASS (tz_chart_card_parent_class)->dispose (object);
}

static void
tz_chart_card_class_init (TzChartCardClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  object_class->get_property = tz_chart_card_get_property;
  object_class->set_property = tz_chart_card_set_property;
  object_class->dispose = tz_chart_card_dispose;
  properties[PROP_KIND] =
      g_param_spec_int ("kind", NULL, NULL, 0, TZ_CHART_TIME, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_AS_TABLE] =
      g_param_spec_boolean ("as-table", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  open_signal = g_signal_new ("open-datum", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_BOOLEAN);
  g_type_ensure (TZ_TYPE_CHART_AREA);
  g_type_ensure (TZ_TYPE_WAITING_SPINNER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/taizhang/Taizhang/ui/chart-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TzChartCard, title);
  gtk_widget_class_bind_template_child (widget_class, TzChartCard, menu);
  gtk_widget_class_bind_template_child (widget_class, TzChartCard, remarks);
  gtk_widget_class_bind_template_child (widget_class, TzChartCard, stack);
  gtk_widget_class_bind_template_child (widget_class, TzChartCard, area);
  gtk_widget_class_bind_template_child (widget_class, TzChartCard, sideways);
  gtk_widget_class_bind_template_child (widget_class, TzChartCard, grid);
  gtk_widget_class_bind_template_callback (widget_class, open_datum_cb);
  gtk_widget_class_install_action (widget_class, "chart.copy", "s", copy_action);
  gtk_widget_class_install_action (widget_class, "chart.save", "s", save_action);
}

static void
tz_chart_card_init (TzChartCard *card)
{
  gtk_widget_init_template (GTK_WIDGET (card));
  tz_wheel_pass_on (card->sideways);
}

void
tz_chart_card_set_desk (TzChartCard *card, TzDesk *desk)
{
  g_set_object (&card->desk, desk);
}
