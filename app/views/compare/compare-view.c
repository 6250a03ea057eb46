#include "compare-view.h"

#include "agency-bar.h"
#include "chart-card.h"
#include "comparing.h"
#include "declared-opener.h"
#include "option-bar.h"
#include "overview.h"
#include "problem-columns.h"
#include "side-by-side.h"
#include "words-menu.h"

/* So many agencies stand side by side. */
#define MOST_COLUMNS 6u
/* Work that takes longer shows a spinner, in milliseconds. */
#define A_MOMENT 300

struct _TzCompareView {
  TzPage parent_instance;
  TzComparing *comparing;
  GtkStack *pages;
  AdwStatusPage *nothing;
  TzAgencyBar *agencies;
  TzOptionBar *options;
  GtkSpinner *spinner;
  GtkWidget *words;
  GtkToggleButton *as_table;
  GtkBox *card_box;
  TzChartCard *cards[TZ_N_COMPARISONS];
  TzProblemColumns *problems;
  guint waiting;
  gboolean notes_changed;       /* since the problems were read */
  TzComparison open_comparison; /* the cell whose problems are shown, by its identifiers */
  char *open_row;
  char *open_column;
};

G_DEFINE_FINAL_TYPE (TzCompareView, tz_compare_view, TZ_TYPE_PAGE)

/* ---- Problems of a cell ---- */

/* "D 璧城区教育局" for each agency, marked as in the charts. */
static char **
dup_headings (TzCompareView *view, char **agencies)
{
  const TzTable *table = tz_comparing_get_table (view->comparing, TZ_COMPARISON_COMPLETION);
  g_autoptr (GStrvBuilder) headings = g_strv_builder_new ();
  if (agencies == NULL)
    return NULL;
  for (guint i = 0; agencies[i] != NULL; i++) {
    int row = tz_table_find_row (table, agencies[i]);
    const char *mark = row >= 0 ? tz_table_get_row (table, (guint)row)->mark : "";
    g_autofree char *heading = g_strdup_printf ("%s %s", mark, agencies[i]);
    g_strv_builder_add (headings, g_strstrip (heading));
  }
  return g_strv_builder_end (headings);
}

static void
select_cell (TzCompareView *view, TzComparison comparison, int row, int column)
{
  for (guint i = 0; i < TZ_N_COMPARISONS; i++)
    tz_chart_card_select (view->cards[i], -1, -1);
  if (tz_comparing_get_overview (view->comparing, comparison) == NULL)
    tz_chart_card_select (view->cards[comparison], row, column);
}

/* Shows the problems of a cell; returns whether it counts any. */
static gboolean
show_cell (TzCompareView *view, TzComparison comparison, guint row, guint column)
{
  const TzTable *table = tz_comparing_get_table (view->comparing, comparison);
  char **agencies;
  guint n_more;
  TzProblemQuery *query = tz_compare_side_by_side (table, row, column, MOST_COLUMNS, &agencies, &n_more);
  if (query == NULL)
    return FALSE;
  const TzTableAxis *shared = tz_table_get_row (table, row)->mark != NULL
                                  ? tz_table_get_column (table, column)
                                  : tz_table_get_row (table, row);
  tz_problem_columns_open (view->problems, tz_page_get_desk (TZ_PAGE (view)), shared->title, query, agencies,
                           dup_headings (view, agencies), n_more);
  select_cell (view, comparison, (int)row, (int)column);
  return TRUE;
}

static void
open_cell (TzCompareView *view, TzComparison comparison, guint row, guint column)
{
  const TzTable *table = tz_comparing_get_table (view->comparing, comparison);
  if (!show_cell (view, comparison, row, column)) {
    tz_declared_opener_open (tz_page_get_desk (TZ_PAGE (view)), table, row, column);
    return;
  }
  g_free (view->open_row);
  g_free (view->open_column);
  view->open_comparison = comparison;
  view->open_row = g_strdup (tz_table_get_row (table, row)->id);
  view->open_column = g_strdup (tz_table_get_column (table, column)->id);
}

static void
open_notice (TzCompareView *view, guint row)
{
  const TzTable *table = tz_comparing_get_table (view->comparing, TZ_COMPARISON_TIME);
  gint64 notice = g_ascii_strtoll (tz_table_get_row (table, row)->id, NULL, 10);
  tz_desk_open_place (tz_page_get_desk (TZ_PAGE (view)), notice, TZ_SPAN_NONE);
}

/* What a row of an overview stands for. */
static void
open_overview (TzCompareView *view, TzComparison comparison, guint row)
{
  const TzTable *table = tz_comparing_get_table (view->comparing, comparison);
  const TzTable *overview = tz_comparing_get_overview (view->comparing, comparison);
  if (comparison == TZ_COMPARISON_COMPLETION)
    tz_comparing_set_class (view->comparing, row);
  if (comparison == TZ_COMPARISON_COMPLETION || comparison == TZ_COMPARISON_TIME)
    return;
  int place = tz_table_find_row (table, tz_table_get_row (overview, row)->id);
  int column = place >= 0 ? tz_overview_find_cell (table, (guint)place) : -1;
  if (column >= 0)
    open_cell (view, comparison, (guint)place, (guint)column);
}

static void
datum_opened_cb (TzCompareView *view, guint row, guint column, gboolean of_overview, TzChartCard *card)
{
  guint comparison = 0;
  while (view->cards[comparison] != card)
    comparison++;
  if (of_overview)
    open_overview (view, (TzComparison)comparison, row);
  else if (comparison == TZ_COMPARISON_TIME)
    open_notice (view, row);
  else
    open_cell (view, (TzComparison)comparison, row, column);
}

/* The cell that was open, where the new tables still have it. */
static gboolean
reopen_cell (TzCompareView *view)
{
  if (view->open_row == NULL)
    return FALSE;
  const TzTable *table = tz_comparing_get_table (view->comparing, view->open_comparison);
  if (table == NULL)
    return FALSE;
  int row = tz_table_find_row (table, view->open_row),
      column = tz_table_find_column (table, view->open_column);
  return row >= 0 && column >= 0 && show_cell (view, view->open_comparison, (guint)row, (guint)column);
}

/* At first the most recurring theme stands side by side. */
static void
open_some_cell (TzCompareView *view)
{
  const TzTable *themes = tz_comparing_get_table (view->comparing, TZ_COMPARISON_THEMES);
  select_cell (view, TZ_COMPARISON_THEMES, -1, -1);
  if (reopen_cell (view) || themes == NULL)
    return;
  int column = themes->rows->len > 0 ? tz_table_find_column (themes, "problems") : -1;
  if (column >= 0)
    open_cell (view, TZ_COMPARISON_THEMES, 0, (guint)column);
  else
    tz_problem_columns_clear (view->problems);
}

/* ---- Pages ---- */

static void
library_clicked_cb (TzCompareView *view)
{
  tz_desk_show_view (tz_page_get_desk (TZ_PAGE (view)), TZ_VIEW_LIBRARY);
}

static void
all_clicked_cb (TzCompareView *view)
{
  tz_comparing_set_year (view->comparing, 0);
  tz_comparing_set_agencies (view->comparing, NULL);
  tz_desk_set_picked (tz_page_get_desk (TZ_PAGE (view)), NULL, 0);
}

/* Says which notices were left out, where that is why. */
static void
explain_nothing (TzCompareView *view)
{
  const TzTable *table = tz_comparing_get_table (view->comparing, TZ_COMPARISON_TIME);
  const char *why = table != NULL && table->remarks->len > 0 ? g_ptr_array_index (table->remarks, 0) : NULL;
  adw_status_page_set_description (view->nothing, why);
}

static void
choose_page (TzCompareView *view)
{
  const TzTable *table = tz_comparing_get_table (view->comparing, TZ_COMPARISON_COMPLETION);
  gboolean nothing = table != NULL && table->rows->len == 0;
  const char *page = nothing ? "nothing" : "content";
  if (tz_comparing_get_n_notices (view->comparing) == 0)
    page = "empty";
  gtk_stack_set_visible_child_name (view->pages, page);
}

static void
updated_cb (TzCompareView *view, guint comparison)
{
  tz_chart_card_set_table (view->cards[comparison],
                           tz_comparing_get_table (view->comparing, (TzComparison)comparison),
                           tz_comparing_get_overview (view->comparing, (TzComparison)comparison));
  if (comparison == TZ_COMPARISON_COMPLETION)
    choose_page (view);
  if (comparison == TZ_COMPARISON_TIME)
    explain_nothing (view);
  if (comparison == (view->open_row != NULL ? view->open_comparison : TZ_COMPARISON_THEMES))
    open_some_cell (view);
}

static gboolean
moment_passed_cb (gpointer data)
{
  TzCompareView *view = data;
  view->waiting = 0;
  gtk_spinner_start (view->spinner);
  if (g_str_equal (gtk_stack_get_visible_child_name (view->pages), "loading"))
    gtk_stack_set_visible_child_name (view->pages, "content");
  return G_SOURCE_REMOVE;
}

static void
busy_changed_cb (TzCompareView *view)
{
  gboolean busy;
  g_object_get (view->comparing, "busy", &busy, NULL);
  if (busy && view->waiting == 0)
    view->waiting = g_timeout_add (A_MOMENT, moment_passed_cb, view);
  if (busy)
    return;
  g_clear_handle_id (&view->waiting, g_source_remove);
  gtk_spinner_stop (view->spinner);
}

/* ---- The page ---- */

static void
show_notes (TzCompareView *view)
{
  if (!view->notes_changed || !gtk_widget_get_mapped (GTK_WIDGET (view)))
    return;
  view->notes_changed = FALSE;
  reopen_cell (view);
}

/* Verdicts come with new tables. */
static void
library_changed_cb (TzCompareView *view, int what)
{
  view->notes_changed = view->notes_changed || what == TZ_CHANGE_ANNOTATIONS;
  show_notes (view);
}

static void
tz_compare_view_connect (TzPage *page, TzDesk *desk)
{
  TzCompareView *view = TZ_COMPARE_VIEW (page);
  view->comparing = tz_comparing_new (desk);
  tz_words_menu_connect (view->words, view->comparing, desk);
  tz_agency_bar_connect (view->agencies, view->comparing, desk);
  tz_option_bar_connect (view->options, view->comparing, desk);
  for (guint i = 0; i < TZ_N_COMPARISONS; i++)
    tz_chart_card_set_desk (view->cards[i], desk);
  g_signal_connect_object (view->comparing, "updated", G_CALLBACK (updated_cb), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "library-changed", G_CALLBACK (library_changed_cb), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (view->comparing, "notify::busy", G_CALLBACK (busy_changed_cb), view,
                           G_CONNECT_SWAPPED);
  tz_comparing_set_active (view->comparing, gtk_widget_get_mapped (GTK_WIDGET (view)));
}

static void
tz_compare_view_find (TzPage *page)
{
  tz_agency_bar_popup (TZ_COMPARE_VIEW (page)->agencies);
}

static void
tz_compare_view_map (GtkWidget *widget)
{
  TzCompareView *view = TZ_COMPARE_VIEW (widget);
  GTK_WIDGET_CLASS (tz_compare_view_parent_class)->map (widget);
  if (view->comparing == NULL)
    return;
  tz_comparing_set_active (view->comparing, TRUE);
  show_notes (view);
}

static void
tz_compare_view_unmap (GtkWidget *widget)
{
  if (TZ_COMPARE_VIEW (widget)->comparing != NULL)
    tz_comparing_set_active (TZ_COMPARE_VIEW (widget)->comparing, FALSE);
  GTK_WIDGET_CLASS (tz_compare_view_parent_class)->unmap (widget);
}

static void
tz_compare_view_dispose (GObject *object)
{
  TzCompareView *view = TZ_COMPARE_VIEW (object);
  g_clear_handle_id (&view->waiting, g_source_remove);
  /* GTK lets go of what is below without telling the bin. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_COMPARE_VIEW);
  g_clear_object (&view->comparing);
  g_clear_pointer (&view->open_row, g_free);
  g_clear_pointer (&view->open_column, g_free);
  G_OBJECT_CLASS (tz_compare_view_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TzCompareView, pages);
  gtk_widget_class_bind_template_child (widget_class, TzCompareView, nothing);
  gtk_widget_class_bind_template_child (widget_class, TzCompareView, agencies);
  gtk_widget_class_bind_template_child (widget_class, TzCompareView, options);
  gtk_widget_class_bind_template_child (widget_class, TzCompareView, spinner);
  gtk_widget_class_bind_template_child (widget_class, TzCompareView, words);
  gtk_widget_class_bind_template_child (widget_class, TzCompareView, as_table);
  gtk_widget_class_bind_template_child (widget_class, TzCompareView, card_box);
  gtk_widget_class_bind_template_child (widget_class, TzCompareView, problems);
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, library_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_clicked_cb);
}

static void
tz_compare_view_class_init (TzCompareViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_compare_view_dispose;
  widget_class->map = tz_compare_view_map;
  widget_class->unmap = tz_compare_view_unmap;
  TZ_PAGE_CLASS (class)->connect = tz_compare_view_connect;
  TZ_PAGE_CLASS (class)->find = tz_compare_view_find;
  g_type_ensure (TZ_TYPE_AGENCY_BAR);
  g_type_ensure (TZ_TYPE_CHART_CARD);
  g_type_ensure (TZ_TYPE_OPTION_BAR);
  g_type_ensure (TZ_TYPE_PROBLEM_COLUMNS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/compare-view.ui");
  bind_children (widget_class);
  bind_callbacks (widget_class);
}

static void
add_card (TzCompareView *view, TzComparison comparison, TzChartKind chart)
{
  TzChartCard *card = g_object_new (TZ_TYPE_CHART_CARD, "kind", chart, NULL);
  view->cards[comparison] = card;
  tz_chart_card_set_title (card, tz_comparison_get_title (comparison));
  g_signal_connect_swapped (card, "open-datum", G_CALLBACK (datum_opened_cb), view);
  g_object_bind_property (view->as_table, "active", card, "as-table", G_BINDING_SYNC_CREATE);
  gtk_box_append (view->card_box, GTK_WIDGET (card));
}

static void
tz_compare_view_init (TzCompareView *view)
{
  gtk_widget_init_template (GTK_WIDGET (view));
  add_card (view, TZ_COMPARISON_COMPLETION, TZ_CHART_COMPLETION);
  add_card (view, TZ_COMPARISON_THEMES, TZ_CHART_MATRIX);
  add_card (view, TZ_COMPARISON_RECURRENCE, TZ_CHART_MATRIX);
  add_card (view, TZ_COMPARISON_MEASURES, TZ_CHART_MATRIX);
  add_card (view, TZ_COMPARISON_ACCOUNTABILITY, TZ_CHART_MATRIX);
  add_card (view, TZ_COMPARISON_COMMITMENTS, TZ_CHART_MATRIX);
  add_card (view, TZ_COMPARISON_TIME, TZ_CHART_TIME);
}
