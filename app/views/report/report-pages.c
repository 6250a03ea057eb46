#include "report-pages.h"

#include <glib/gi18n.h>
#include <math.h>

#include "jobs.h"
#include "report-sheet.h"

#define ZOOM_STEP 1.2
#define MIN_ZOOM 0.3
#define MAX_ZOOM 3.0
#define PIXELS_PER_POINT (96.0 / 72.0)
/* What stands beside and between the sheets, in pixels; the style sheet says the same. */
#define SHEET_MARGIN 18

struct _TzReportPages {
  AdwBin parent_instance;
  GtkScrolledWindow *scroller;
  GtkListView *list;
  GtkLabel *position;
  GtkLabel *zoom_label;
  GtkStringList *numbers; /* one item a page */
  GPtrArray *sheets;      /* (element-type GtkListItem): those in view or near it, unowned */
  TzReport *report;       /* (nullable) */
  double zoom;            /* in force */
  gboolean fits_width;    /* the zoom follows the width */
  double kept_place;      /* pages from the top, while layout_handler waits */
  gulong layout_handler;
  guint fit_source;
};

G_DEFINE_FINAL_TYPE (TzReportPages, tz_report_pages, ADW_TYPE_BIN)

static guint
count_pages (TzReportPages *pages)
{
  return pages->report != NULL ? tz_report_get_n_pages (pages->report) : 0;
}

/* ---- Sheets ---- */

static GtkAdjustment *
get_vertical (TzReportPages *pages)
{
  return gtk_scrolled_window_get_vadjustment (pages->scroller);
}

static double
row_height (TzReportPages *pages)
{
  double width, height;
  tz_report_get_page_size (pages->report, &width, &height);
  return ceil (height * PIXELS_PER_POINT * pages->zoom) + SHEET_MARGIN;
}

/* Half a view beyond what is seen is drawn too, so that scrolling shows no blank paper. */
static gboolean
is_in_view (TzReportPages *pages, guint page)
{
  GtkAdjustment *vertical = get_vertical (pages);
  double height = gtk_adjustment_get_page_size (vertical);
  double top = gtk_adjustment_get_value (vertical) - height / 2;
  double y = page * row_height (pages);
  return y + row_height (pages) > top && y < top + 2 * height;
}

static void
update_in_view (TzReportPages *pages)
{
  for (guint i = 0; i < pages->sheets->len && pages->report != NULL; i++) {
    GtkListItem *item = g_ptr_array_index (pages->sheets, i);
    tz_report_sheet_set_in_view (TZ_REPORT_SHEET (gtk_list_item_get_child (item)),
                                 is_in_view (pages, gtk_list_item_get_position (item)));
  }
}

static void
show_item (TzReportPages *pages, GtkListItem *item)
{
  tz_report_sheet_show (TZ_REPORT_SHEET (gtk_list_item_get_child (item)), pages->report,
                        gtk_list_item_get_position (item), pages->zoom);
}

static void
setup_cb (TzReportPages *pages G_GNUC_UNUSED, GtkListItem *item)
{
  gtk_list_item_set_child (item, tz_report_sheet_new ());
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cb (TzReportPages *pages, GtkListItem *item)
{
  g_ptr_array_add (pages->sheets, item);
  show_item (pages, item);
  update_in_view (pages);
}

static void
unbind_cb (TzReportPages *pages, GtkListItem *item)
{
  g_ptr_array_remove_fast (pages->sheets, item);
}

static void
show_sheets (TzReportPages *pages)
{
  for (guint i = 0; i < pages->sheets->len; i++)
    show_item (pages, g_ptr_array_index (pages->sheets, i));
  update_in_view (pages);
}

/* ---- The place in the report ---- */

static double
get_place (TzReportPages *pages)
{
  return gtk_adjustment_get_value (get_vertical (pages)) / row_height (pages);
}

static void
go_to_place (TzReportPages *pages, double place)
{
  gtk_adjustment_set_value (get_vertical (pages), place * row_height (pages));
}

guint
tz_report_pages_get_page (TzReportPages *pages)
{
  guint n_pages = count_pages (pages);
  if (n_pages == 0)
    return 0;
  GtkAdjustment *vertical = get_vertical (pages);
  /* The page that covers the upper third of the view. */
  double at = gtk_adjustment_get_value (vertical) + gtk_adjustment_get_page_size (vertical) / 3;
  return MIN ((guint)MAX (at / row_height (pages), 0), n_pages - 1);
}

void
tz_report_pages_show_page (TzReportPages *pages, guint page)
{
  if (page >= count_pages (pages))
    return;
  pages->kept_place = page;
  go_to_place (pages, page);
}

static void
update_labels (TzReportPages *pages)
{
  guint n_pages = count_pages (pages);
  g_autofree char *position =
      n_pages == 0 ? g_strdup ("")
                   : g_strdup_printf (_ ("Page %u of %u"), tz_report_pages_get_page (pages) + 1, n_pages);
  g_autofree char *zoom = g_strdup_printf (_ ("%.0f %%"), pages->zoom * 100);
  gtk_label_set_text (pages->position, position);
  gtk_label_set_text (pages->zoom_label, zoom);
  gtk_widget_action_set_enabled (GTK_WIDGET (pages), "pages.previous", n_pages > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (pages), "pages.next", n_pages > 0);
}

static void
scrolled_cb (TzReportPages *pages)
{
  update_in_view (pages);
  update_labels (pages);
}

/* ---- Zoom ---- */

static void
laid_out_cb (TzReportPages *pages, GdkFrameClock *clock)
{
  g_clear_signal_handler (&pages->layout_handler, clock);
  go_to_place (pages, pages->kept_place);
}

/* The list takes a place for one of the old heights until it has given out the new ones, still before it draws. */
static void
keep_place_over_layout (TzReportPages *pages, double place)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (pages));
  if (clock == NULL || pages->layout_handler != 0)
    return;
  pages->kept_place = place;
  pages->layout_handler = g_signal_connect_object (clock, "layout", G_CALLBACK (laid_out_cb), pages,
                                                   G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}

static void
set_zoom (TzReportPages *pages, double zoom)
{
  zoom = CLAMP (zoom, MIN_ZOOM, MAX_ZOOM);
  if (fabs (zoom - pages->zoom) < 0.001)
    return;
  if (pages->report != NULL)
    keep_place_over_layout (pages, get_place (pages));
  pages->zoom = zoom;
  show_sheets (pages);
  update_labels (pages);
}

/* The whole width, but never larger than on paper. */
static void
fit_width (TzReportPages *pages)
{
  double width, height;
  int room = gtk_widget_get_width (GTK_WIDGET (pages->scroller)) - 2 * SHEET_MARGIN;
  if (!pages->fits_width || pages->report == NULL || room <= 0)
    return;
  tz_report_get_page_size (pages->report, &width, &height);
  set_zoom (pages, MIN (room / (width * PIXELS_PER_POINT), 1));
}

static gboolean
fit_width_cb (gpointer data)
{
  TzReportPages *pages = data;
  pages->fit_source = 0;
  fit_width (pages);
  return G_SOURCE_REMOVE;
}

/* Sizes must not change while sizes are being given out. */
static void
width_changed_cb (TzReportPages *pages)
{
  if (pages->fit_source == 0)
    pages->fit_source = g_idle_add (fit_width_cb, pages);
}

static void
zoom_cb (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  TzReportPages *pages = TZ_REPORT_PAGES (widget);
  pages->fits_width = FALSE;
  set_zoom (pages, g_str_equal (name, "pages.zoom-in") ? pages->zoom * ZOOM_STEP : pages->zoom / ZOOM_STEP);
}

static void
zoom_fit_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  TzReportPages *pages = TZ_REPORT_PAGES (widget);
  pages->fits_width = TRUE;
  fit_width (pages);
}

static void
turn_cb (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  TzReportPages *pages = TZ_REPORT_PAGES (widget);
  guint page = tz_report_pages_get_page (pages);
  if (g_str_equal (name, "pages.next"))
    tz_report_pages_show_page (pages, page + 1);
  else if (page > 0)
    tz_report_pages_show_page (pages, page - 1);
}

double
tz_report_pages_get_zoom (TzReportPages *pages)
{
  return pages->zoom;
}

/* ---- The widget ---- */

static void
tz_report_pages_dispose (GObject *object)
{
  TzReportPages *pages = TZ_REPORT_PAGES (object);
  g_clear_handle_id (&pages->fit_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_REPORT_PAGES);
  g_clear_pointer (&pages->report, tz_report_unref);
  G_OBJECT_CLASS (tz_report_pages_parent_class)->dispose (object);
}

static void
tz_report_pages_finalize (GObject *object)
{
  TzReportPages *pages = TZ_REPORT_PAGES (object);
  g_ptr_array_unref (pages->sheets);
  g_object_unref (pages->numbers);
  G_OBJECT_CLASS (tz_report_pages_parent_class)->finalize (object);
}

static void
tz_report_pages_class_init (TzReportPagesClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_report_pages_dispose;
  G_OBJECT_CLASS (class)->finalize = tz_report_pages_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/report-pages.ui");
  gtk_widget_class_bind_template_child (widget_class, TzReportPages, scroller);
  gtk_widget_class_bind_template_child (widget_class, TzReportPages, list);
  gtk_widget_class_bind_template_child (widget_class, TzReportPages, position);
  gtk_widget_class_bind_template_child (widget_class, TzReportPages, zoom_label);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_install_action (widget_class, "pages.zoom-in", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "pages.zoom-out", NULL, zoom_cb);
  gtk_widget_class_install_action (widget_class, "pages.zoom-fit", NULL, zoom_fit_cb);
  gtk_widget_class_install_action (widget_class, "pages.next", NULL, turn_cb);
  gtk_widget_class_install_action (widget_class, "pages.previous", NULL, turn_cb);
}

static void
tz_report_pages_init (TzReportPages *pages)
{
  pages->zoom = 1;
  pages->fits_width = TRUE;
  pages->sheets = g_ptr_array_new ();
  pages->numbers = gtk_string_list_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (pages));
  g_autoptr (GtkNoSelection) model = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (pages->numbers)));
  gtk_list_view_set_model (pages->list, GTK_SELECTION_MODEL (model));
  g_signal_connect_object (get_vertical (pages), "value-changed", G_CALLBACK (scrolled_cb), pages,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (get_vertical (pages), "notify::page-size", G_CALLBACK (update_in_view), pages,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (pages->scroller), "notify::page-size",
                           G_CALLBACK (width_changed_cb), pages, G_CONNECT_SWAPPED);
  update_labels (pages);
}

static void
set_n_pages (TzReportPages *pages, guint n_pages)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (pages->numbers));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  for (guint i = n_old; i < n_pages; i++) {
    g_autofree char *number = g_strdup_printf ("%u", i + 1);
    g_strv_builder_add (builder, number);
  }
  g_auto (GStrv) numbers = g_strv_builder_end (builder);
  guint n_kept = MIN (n_old, n_pages);
  gtk_string_list_splice (pages->numbers, n_kept, n_old - n_kept, (const char *const *)numbers);
}

/* A report of thousands of pages takes long to free. */
static gpointer
let_go (gpointer report, GCancellable *cancellable G_GNUC_UNUSED, GError **error G_GNUC_UNUSED)
{
  tz_report_unref (report);
  return NULL;
}

void
tz_report_pages_set_report (TzReportPages *pages, TzReport *report)
{
  TzReport *old = pages->report;
  pages->report = report != NULL ? tz_report_ref (report) : NULL;
  set_n_pages (pages, count_pages (pages));
  show_sheets (pages);
  if (old != NULL)
    tz_job_run (NULL, let_go, old, NULL, NULL, NULL, NULL, NULL);
  fit_width (pages);
  update_labels (pages);
}
