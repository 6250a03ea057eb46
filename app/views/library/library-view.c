#include "library-view.h"

#include "facet-pane.h"
#include "library-panes.h"
#include "library-picks.h"
#include "library-status.h"
#include "library-trash.h"
#include "nothing-found.h"
#include "notice-browser.h"
#include "notice-columns.h"
#include "notice-preview.h"
#include "row-menu.h"
#include "saved-shelf.h"
#include "search-bar.h"
#include "search-content.h"
#include "side-flap.h"
#include "still-bin.h"

/* How far the list of the open library is. */
typedef enum { LISTING, LISTED, UNREADABLE } Listing;

struct _TzLibraryView {
  TzPage parent_instance;
  TzNoticeBrowser *browser;
  TzHitLines *lines;
  Listing listing;
  guint n_all;     /* notices in the library, as last counted */
  guint n_trash;   /* and in the trash */
  gboolean filled; /* whether the list has held a notice since the library was opened */
  GtkStack *stack;
  GtkStack *found;
  TzNothingFound *nothing;
  AdwFlap *flap;
  GtkPaned *paned;
  GtkColumnView *view;
  TzSearchBar *search;
  TzSavedShelf *shelf;
  TzFacetPane *facets;
  TzNoticePreview *preview;
  TzLibraryStatus *status;
  GMenuModel *row_menu;
  GtkWidget *trash_bar;
  GtkWidget *trash_button;
};

G_DEFINE_FINAL_TYPE (TzLibraryView, tz_library_view, TZ_TYPE_PAGE)

static TzDesk *
get_desk (TzLibraryView *view)
{
  return tz_page_get_desk (TZ_PAGE (view));
}

TzNoticeBrowser *
tz_library_view_get_browser (TzLibraryView *view)
{
  return view->browser;
}

guint
tz_library_view_count_trash (TzLibraryView *view)
{
  return view->n_trash;
}

/* ---- What is shown ---- */

static const char *
page_name (TzLibraryView *view, gboolean some)
{
  if (tz_desk_get_library (get_desk (view)) == NULL)
    return tz_desk_is_opening (get_desk (view)) ? "opening" : "closed";
  if (some || (view->n_all + view->n_trash > 0 && view->listing != UNREADABLE))
    return "notices";
  return view->listing == LISTED ? "empty" : view->listing == LISTING ? "opening" : "unreadable";
}

static void
show_page (TzLibraryView *view)
{
  TzLibrary *library = tz_desk_get_library (get_desk (view));
  gboolean some = g_list_model_get_n_items (G_LIST_MODEL (tz_notice_browser_get_list (view->browser))) > 0;
  gboolean opened = some && !view->filled;
  view->filled |= some;
  gtk_stack_set_visible_child_name (view->stack, page_name (view, some));
  gtk_stack_set_visible_child_name (view->found, some ? "list" : "nothing");
  gtk_widget_set_visible (GTK_WIDGET (view->preview), some);
  if (!some && library != NULL)
    tz_nothing_found_describe (view->nothing, tz_notice_browser_get_filter (view->browser),
                               tz_library_get_lexicon (library));
  if ((opened && gtk_widget_get_mapped (GTK_WIDGET (view))) || tz_page_lost_focus (TZ_PAGE (view)))
    gtk_widget_grab_focus (GTK_WIDGET (view->view));
}

static void
read_again_cb (TzLibraryView *view)
{
  tz_notice_browser_refresh (view->browser);
}

static void
unreadable_cb (TzLibraryView *view)
{
  view->listing = UNREADABLE;
  show_page (view);
}

static void
listed_cb (TzLibraryView *view)
{
  view->listing = LISTED;
  tz_hit_lines_search (view->lines, tz_desk_get_library (get_desk (view)),
                       tz_notice_browser_get_filter (view->browser)->text);
  show_page (view);
}

static void
show_selected (TzLibraryView *view)
{
  tz_notice_preview_show (view->preview, tz_notice_browser_get_selected (view->browser),
                          tz_notice_browser_get_filter (view->browser)->text);
}

static void
changed_cb (TzLibraryView *view, int what G_GNUC_UNUSED, gint64 notice)
{
  if (notice == 0 || notice == tz_notice_browser_get_selected (view->browser))
    show_selected (view);
}

static void
update_trash (TzLibraryView *view)
{
  gboolean trash = tz_notice_browser_get_filter (view->browser)->trash;
  tz_library_trash_update (view, trash);
  gtk_widget_set_visible (view->trash_bar, trash);
  gtk_widget_set_visible (view->trash_button, !trash && view->n_trash > 0);
}

static void
toggle_trash_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  TzLibraryView *view = TZ_LIBRARY_VIEW (widget);
  TzNoticeFilter *filter = tz_notice_browser_get_filter (view->browser);
  filter->trash = !filter->trash;
  tz_notice_filter_clear (filter);
  tz_search_bar_set_text (view->search, "");
  update_trash (view);
  tz_notice_browser_refresh (view->browser);
}

static void
counted_cb (TzLibraryView *view, const TzLibraryFigures *figures)
{
  view->n_all = figures->n_all;
  view->n_trash = figures->n_trash;
  update_trash (view);
  if (tz_notice_browser_get_filter (view->browser)->trash && figures->n_trash == 0)
    toggle_trash_cb (GTK_WIDGET (view), NULL, NULL);
  tz_library_status_set_counts (view->status, figures->n_all, figures->n_notices, figures->n_problems,
                                figures->n_reviewed);
  tz_facet_pane_show (view->facets, figures->facets, tz_notice_browser_get_filter (view->browser),
                      tz_library_get_lexicon (tz_desk_get_library (get_desk (view))));
  show_page (view);
}

/* ---- Filter, search, order ---- */

static void
search_changed_cb (TzLibraryView *view)
{
  const char *text = tz_search_bar_get_text (view->search);
  if (!tz_notice_filter_set_text (tz_notice_browser_get_filter (view->browser), text))
    return;
  tz_notice_browser_refresh (view->browser);
  show_selected (view);
}

static void
stop_search_cb (TzLibraryView *view)
{
  gtk_widget_grab_focus (GTK_WIDGET (view->view));
}

static void
run_search_cb (TzLibraryView *view, const TzSavedSearch *search)
{
  TzNoticeFilter *filter = tz_notice_browser_get_filter (view->browser);
  filter->trash = FALSE;
  tz_notice_filter_set_search (filter, search);
  tz_search_bar_set_text (view->search, search->text);
  update_trash (view);
  tz_notice_browser_refresh (view->browser);
  show_selected (view);
}

static void
chosen_cb (TzLibraryView *view, int kind, const char *value, gboolean chosen)
{
  tz_notice_filter_set (tz_notice_browser_get_filter (view->browser), (TzFacetKind)kind, value, chosen);
  tz_notice_browser_refresh (view->browser);
}

static void
sorter_cb (TzLibraryView *view)
{
  GSettings *settings = tz_desk_get_settings (get_desk (view));
  if (tz_notice_columns_get_sort (view->view, settings, tz_notice_browser_get_filter (view->browser)))
    tz_notice_browser_refresh (view->browser);
}

static void
clear_filters_cb (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  TzLibraryView *view = TZ_LIBRARY_VIEW (widget);
  TzNoticeFilter *filter = tz_notice_browser_get_filter (view->browser);
  tz_notice_filter_clear_values (filter);
  if (g_str_equal (name, "library.clear-all")) {
    tz_notice_filter_set_text (filter, NULL);
    tz_search_bar_set_text (view->search, "");
  }
  tz_notice_browser_refresh (view->browser);
  show_selected (view);
}

/* ---- Actions ---- */

static void
toggle_filters_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  TzLibraryView *view = TZ_LIBRARY_VIEW (widget);
  adw_flap_set_reveal_flap (view->flap, !adw_flap_get_reveal_flap (view->flap));
}

static void
open_notice (TzLibraryView *view, gint64 notice)
{
  if (notice != 0)
    tz_desk_open_found (get_desk (view), notice, tz_notice_preview_get_first_hit (view->preview, notice),
                        tz_notice_browser_get_filter (view->browser)->text);
}

static void
open_cb (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  TzLibraryView *view = TZ_LIBRARY_VIEW (widget);
  open_notice (view, tz_notice_browser_get_selected (view->browser));
}

static void
activate_cb (TzLibraryView *view, guint position)
{
  open_notice (view, tz_notice_list_get_id (tz_notice_browser_get_list (view->browser), position));
}

/* ---- The desk ---- */

static void
library_cb (TzLibraryView *view)
{
  tz_search_bar_set_text (view->search, "");
  tz_facet_pane_clear (view->facets);
  view->listing = LISTING;
  view->n_all = view->n_trash = 0;
  view->filled = FALSE;
  update_trash (view);
  show_page (view);
}

static void
make_browser (TzLibraryView *view, TzDesk *desk)
{
  GSettings *settings = tz_desk_get_settings (desk);
  view->browser = tz_notice_browser_new (desk);
  view->lines = tz_hit_lines_new ();
  tz_notice_columns_add (view->view, desk, tz_notice_browser_get_list (view->browser), view->lines);
  tz_notice_columns_restore_sort (view->view, settings);
  tz_notice_columns_get_sort (view->view, settings, tz_notice_browser_get_filter (view->browser));
  gtk_column_view_set_model (view->view,
                             GTK_SELECTION_MODEL (tz_notice_browser_get_selection (view->browser)));
  tz_row_menu_add (GTK_WIDGET (view->view), view->browser, view->row_menu);
  g_signal_connect_object (gtk_column_view_get_sorter (view->view), "changed", G_CALLBACK (sorter_cb), view,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view->browser, "selected", G_CALLBACK (show_selected), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (tz_notice_browser_get_list (view->browser), "items-changed",
                           G_CALLBACK (show_page), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (tz_notice_browser_get_list (view->browser), "failed", G_CALLBACK (unreadable_cb),
                           view, G_CONNECT_SWAPPED);
  g_signal_connect_object (view->browser, "listed", G_CALLBACK (listed_cb), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (view->browser, "counted", G_CALLBACK (counted_cb), view, G_CONNECT_SWAPPED);
}

static void
tz_library_view_connect (TzPage *page, TzDesk *desk)
{
  TzLibraryView *view = TZ_LIBRARY_VIEW (page);
  tz_notice_preview_set_desk (view->preview, desk);
  tz_library_status_set_desk (view->status, desk);
  make_browser (view, desk);
  tz_saved_shelf_connect (view->shelf, desk, &tz_search_content, view->browser);
  tz_page_keep_focus (page, GTK_WIDGET (view->view));
  tz_library_panes_restore (view->flap, view->paned, tz_desk_get_settings (desk));
  g_signal_connect_object (desk, "notify::library", G_CALLBACK (library_cb), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::opening", G_CALLBACK (show_page), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "library-changed", G_CALLBACK (changed_cb), view, G_CONNECT_SWAPPED);
  tz_library_picks_connect (view);
  library_cb (view);
  tz_notice_browser_refresh (view->browser);
}

static void
tz_library_view_find (TzPage *page)
{
  tz_search_bar_focus (TZ_LIBRARY_VIEW (page)->search);
}

static void
tz_library_view_dispose (GObject *object)
{
  TzLibraryView *view = TZ_LIBRARY_VIEW (object);
  /* The columns go one by one, which changes the order. */
  if (view->view != NULL)
    g_signal_handlers_disconnect_by_func (gtk_column_view_get_sorter (view->view), sorter_cb, view);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_LIBRARY_VIEW);
  g_clear_object (&view->browser);
  g_clear_object (&view->lines);
  G_OBJECT_CLASS (tz_library_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "library.open", NULL, open_cb);
  gtk_widget_class_install_action (class, "library.toggle-trash", NULL, toggle_trash_cb);
  gtk_widget_class_install_action (class, "library.clear-filters", NULL, clear_filters_cb);
  gtk_widget_class_install_action (class, "library.clear-all", NULL, clear_filters_cb);
  gtk_widget_class_install_action (class, "library.toggle-filters", NULL, toggle_filters_cb);
  gtk_widget_class_add_binding_action (class, GDK_KEY_F9, 0, "library.toggle-filters", NULL);
  tz_library_picks_install (class);
  tz_library_trash_install (class);
}

static void
tz_library_view_class_init (TzLibraryViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_library_view_dispose;
  TZ_PAGE_CLASS (class)->connect = tz_library_view_connect;
  TZ_PAGE_CLASS (class)->find = tz_library_view_find;
  g_type_ensure (TZ_TYPE_STILL_BIN);
  g_type_ensure (TZ_TYPE_NOTHING_FOUND);
  g_type_ensure (TZ_TYPE_SEARCH_BAR);
  g_type_ensure (TZ_TYPE_SAVED_SHELF);
  g_type_ensure (TZ_TYPE_FACET_PANE);
  g_type_ensure (TZ_TYPE_NOTICE_PREVIEW);
  g_type_ensure (TZ_TYPE_LIBRARY_STATUS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/taizhang/Taizhang/ui/library-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TzLibraryView, stack);
  gtk_widget_class_bind_template_child (widget_class, TzLibraryView, found);
  gtk_widget_class_bind_template_child (widget_class, TzLibraryView, nothing);
  gtk_widget_class_bind_template_child (widget_class, TzLibraryView, flap);
  gtk_widget_class_bind_template_child (widget_class, TzLibraryView, paned);
  gtk_widget_class_bind_template_child (widget_class, TzLibraryView, view);
  gtk_widget_class_bind_template_child (widget_class, TzLibraryView, search);
  gtk_widget_class_bind_template_child (widget_class, TzLibraryView, shelf);
  gtk_widget_class_bind_template_child (widget_class, TzLibraryView, facets);
  gtk_widget_class_bind_template_child (widget_class, TzLibraryView, preview);
  gtk_widget_class_bind_template_child (widget_class, TzLibraryView, status);
  gtk_widget_class_bind_template_child (widget_class, TzLibraryView, row_menu);
  gtk_widget_class_bind_template_child (widget_class, TzLibraryView, trash_bar);
  gtk_widget_class_bind_template_child (widget_class, TzLibraryView, trash_button);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, run_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, read_again_cb);
  tz_side_flap_bind_callbacks (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  install_actions (widget_class);
}

static void
tz_library_view_init (TzLibraryView *view)
{
  gtk_widget_init_template (GTK_WIDGET (view));
}
