#include "read-view.h"

#include <glib/gi18n.h>

#include "notice-page.h"
#include "read-actions.h"
#include "read-beside.h"
#include "review-actions.h"
#include "theme-follower.h"

struct _TzReadView {
  TzPage parent_instance;
  GtkStack *stack;
  AdwTabView *tabs;
  TzReadBeside *beside;
  TzThemeFollower *follower; /* (nullable) */
  GtkWidget *start_box;
  GtkWidget *end_box;
  GSimpleActionGroup *actions;
};

G_DEFINE_FINAL_TYPE (TzReadView, tz_read_view, TZ_TYPE_PAGE)

static TzNoticePage *
get_child (AdwTabPage *tab)
{
  return TZ_NOTICE_PAGE (adw_tab_page_get_child (tab));
}

static TzNoticePage *
get_selected (AdwTabView *tabs)
{
  AdwTabPage *tab = adw_tab_view_get_selected_page (tabs);
  return tab != NULL ? get_child (tab) : NULL;
}

static AdwTabView *
get_beside (TzReadView *view)
{
  return tz_read_beside_get_tabs (view->beside);
}

/* The tabs that one works in. */
static AdwTabView *
get_active (TzReadView *view)
{
  return tz_read_beside_has_focus (view->beside) ? get_beside (view) : view->tabs;
}

TzNoticePage *
tz_read_view_get_page (TzReadView *view)
{
  return get_selected (get_active (view));
}

static TzNoticePage *
get_current_page (gpointer view)
{
  return tz_read_view_get_page (view);
}

static GSettings *
get_settings (TzReadView *view)
{
  return tz_desk_get_settings (tz_page_get_desk (TZ_PAGE (view)));
}

/* ---- Going together ---- */

/* The notice in front and the one beside it go together where that is asked for and both are loaded. */
static void
follow (TzReadView *view)
{
  TzNoticePage *page = get_selected (view->tabs), *beside = get_selected (get_beside (view));
  TzOpenNotice *first = page != NULL ? tz_notice_page_get_open (page) : NULL;
  TzOpenNotice *second = beside != NULL ? tz_notice_page_get_open (beside) : NULL;
  g_clear_pointer (&view->follower, tz_theme_follower_free);
  if (first != NULL && second != NULL && g_settings_get_boolean (get_settings (view), "read-together"))
    view->follower = tz_theme_follower_new (first, second);
}

/* Where nothing is beside the notice, nothing else shows what was chosen. */
static void
together_changed_cb (TzReadView *view)
{
  gboolean together = g_settings_get_boolean (get_settings (view), "read-together");
  follow (view);
  if (adw_tab_view_get_n_pages (get_beside (view)) == 0)
    tz_desk_toast (tz_page_get_desk (TZ_PAGE (view)),
                   adw_toast_new (together ? _ ("Notices beside each other go together by theme")
                                           : _ ("Notices beside each other go each by itself")));
}

/* ---- Tabs ---- */

/* Returns: (nullable): the tab of @notice among the others or beside them. */
static AdwTabPage *
find_tab (TzReadView *view, gint64 notice)
{
  AdwTabView *const both[] = {view->tabs, get_beside (view)};
  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    for (int j = 0; j < adw_tab_view_get_n_pages (both[i]); j++) {
      AdwTabPage *tab = adw_tab_view_get_nth_page (both[i], j);
      if (tz_notice_page_get_id (get_child (tab)) == notice)
        return tab;
    }
  return NULL;
}

static AdwTabView *
get_tabs_of (AdwTabPage *tab)
{
  return ADW_TAB_VIEW (gtk_widget_get_ancestor (adw_tab_page_get_child (tab), ADW_TYPE_TAB_VIEW));
}

static void
title_changed_cb (TzNoticePage *page, GParamSpec *pspec G_GNUC_UNUSED, AdwTabPage *tab)
{
  adw_tab_page_set_title (tab, tz_notice_page_get_title (page));
  adw_tab_page_set_loading (tab, FALSE);
}

static void
add_tab (TzReadView *view, gint64 notice, TzSpan span)
{
  GtkWidget *page = tz_notice_page_new (tz_page_get_desk (TZ_PAGE (view)), notice, span);
  AdwTabPage *tab = adw_tab_view_append (view->tabs, page);
  adw_tab_page_set_title (tab, tz_notice_page_get_title (TZ_NOTICE_PAGE (page)));
  adw_tab_page_set_loading (tab, TRUE);
  g_signal_connect_object (page, "notify::title", G_CALLBACK (title_changed_cb), tab, 0);
  g_signal_connect_object (page, "notify::title", G_CALLBACK (follow), view, G_CONNECT_SWAPPED);
  adw_tab_view_set_selected_page (view->tabs, tab);
}

static void
attached_cb (TzReadView *view, AdwTabPage *tab)
{
  gboolean alone = adw_tab_view_get_n_pages (get_beside (view)) == 0;
  tz_notice_page_keep_panes (get_child (tab), alone ? get_settings (view) : NULL);
}

/* Another notice is in front, or one works on the other side. */
static void
page_changed_cb (TzReadView *view)
{
  tz_read_actions_set_page (G_ACTION_MAP (view->actions), tz_read_view_get_page (view));
  follow (view);
}

/* ---- Beside the tabs ---- */

static void
move_tab (AdwTabView *from, AdwTabPage *tab, AdwTabView *to)
{
  TzNoticePage *page = get_child (tab);
  adw_tab_view_transfer_page (from, tab, to, adw_tab_view_get_n_pages (to));
  adw_tab_view_set_selected_page (to, tab);
  if (tz_notice_page_get_pane (page) != NULL)
    tz_text_pane_focus (tz_notice_page_get_pane (page));
}

static void
put_back_cb (TzReadView *view)
{
  AdwTabPage *tab = adw_tab_view_get_selected_page (get_beside (view));
  if (tab != NULL)
    move_tab (get_beside (view), tab, view->tabs);
}

static void
keep_panes (TzReadView *view, GSettings *settings)
{
  for (int i = 0; i < adw_tab_view_get_n_pages (view->tabs); i++)
    tz_notice_page_keep_panes (get_child (adw_tab_view_get_nth_page (view->tabs, i)), settings);
}

/* There is room for the two texts; what stands beside them can be shown again, and comes back with the room. */
static void
attached_beside_cb (TzReadView *view, AdwTabPage *tab)
{
  tz_notice_page_keep_panes (get_child (tab), NULL);
  if (adw_tab_view_get_n_pages (get_beside (view)) == 1)
    keep_panes (view, NULL);
}

/* A tab that is dragged out of the window goes to the other side. */
static AdwTabView *
create_window_cb (TzReadView *view, AdwTabView *from)
{
  return from == view->tabs ? get_beside (view) : view->tabs;
}

/* While a tab is being dragged there is room for it beside the others, and nothing else changes: it may come back. */
static void
tabs_changed_cb (TzReadView *view)
{
  AdwTabView *beside = get_beside (view);
  gboolean dragging = adw_tab_view_get_is_transferring_page (view->tabs);
  gtk_widget_set_visible (GTK_WIDGET (view->beside), dragging || adw_tab_view_get_n_pages (beside) > 0);
  if (dragging)
    return;
  while (adw_tab_view_get_n_pages (view->tabs) == 0 && adw_tab_view_get_n_pages (beside) > 0)
    move_tab (beside, adw_tab_view_get_nth_page (beside, 0), view->tabs);
  gboolean any = adw_tab_view_get_n_pages (view->tabs) > 0;
  if (any && adw_tab_view_get_n_pages (beside) == 0)
    keep_panes (view, get_settings (view));
  gtk_stack_set_visible_child_name (view->stack, any ? "tabs" : "empty");
  gtk_widget_set_visible (view->start_box, any);
  gtk_widget_set_visible (view->end_box, any);
}

static void
open_place_cb (TzReadView *view, gint64 notice, guint start, guint end)
{
  AdwTabPage *tab = find_tab (view, notice);
  if (tab == NULL) {
    add_tab (view, notice, tz_span (start, end));
    return;
  }
  adw_tab_view_set_selected_page (get_tabs_of (tab), tab);
  tz_notice_page_show (get_child (tab), tz_span (start, end));
  if (tz_notice_page_get_pane (get_child (tab)) != NULL)
    tz_text_pane_focus (tz_notice_page_get_pane (get_child (tab)));
}

static void
show_search_cb (TzReadView *view, gint64 notice, const char *search)
{
  AdwTabPage *tab = find_tab (view, notice);
  if (tab != NULL)
    tz_notice_page_show_search (get_child (tab), search);
}

static void
close_tabs (AdwTabView *tabs)
{
  while (adw_tab_view_get_n_pages (tabs) > 0)
    adw_tab_view_close_page (tabs, adw_tab_view_get_nth_page (tabs, 0));
}

static void
close_all_tabs (TzReadView *view)
{
  close_tabs (get_beside (view));
  close_tabs (view->tabs);
}

static void
forget_cb (TzReadView *view, gint64 notice)
{
  AdwTabPage *tab = find_tab (view, notice);
  if (tab == NULL)
    return;
  tz_notice_page_discard (get_child (tab));
  adw_tab_view_close_page (get_tabs_of (tab), tab);
}

static void
show_library_cb (TzReadView *view)
{
  tz_desk_show_view (tz_page_get_desk (TZ_PAGE (view)), TZ_VIEW_LIBRARY);
}

/* ---- Actions ---- */

static void
close_tab_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  AdwTabView *tabs = get_active (data);
  if (adw_tab_view_get_selected_page (tabs) != NULL)
    adw_tab_view_close_page (tabs, adw_tab_view_get_selected_page (tabs));
}

/* The notice that is picked goes beside the tabs, or back into them; from the last tab the one beside it comes back. */
static void
beside_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  TzReadView *view = data;
  const gboolean beside = get_active (view) == get_beside (view);
  if (!beside && adw_tab_view_get_n_pages (view->tabs) > 1)
    move_tab (view->tabs, adw_tab_view_get_selected_page (view->tabs), get_beside (view));
  else if (adw_tab_view_get_n_pages (get_beside (view)) > 0)
    put_back_cb (view);
  else
    tz_desk_toast (tz_page_get_desk (TZ_PAGE (view)), adw_toast_new (_ ("Open a second notice first")));
}

static void
add_actions (TzReadView *view)
{
  const GActionEntry entries[] = {
      {.name = "close-tab", .activate = close_tab_cb},
      {.name = "beside", .activate = beside_cb},
  };
  GActionGroup *group = G_ACTION_GROUP (view->actions);
  g_action_map_add_action_entries (G_ACTION_MAP (view->actions), entries, G_N_ELEMENTS (entries), view);
  tz_read_actions_add (G_ACTION_MAP (view->actions), view);
  tz_review_actions_add (G_ACTION_MAP (view->actions), get_current_page, view);
  gtk_widget_insert_action_group (GTK_WIDGET (view), "read", group);
  gtk_widget_insert_action_group (view->start_box, "read", group);
  gtk_widget_insert_action_group (view->end_box, "read", group);
}

/* ---- The view ---- */

static void
tz_read_view_connect (TzPage *page, TzDesk *desk)
{
  TzReadView *view = TZ_READ_VIEW (page);
  g_autoptr (GAction) together = g_settings_create_action (get_settings (view), "read-together");
  g_action_map_add_action (G_ACTION_MAP (view->actions), together);
  g_signal_connect_object (get_settings (view), "changed::read-together", G_CALLBACK (together_changed_cb),
                           view, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "open-place", G_CALLBACK (open_place_cb), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "show-search", G_CALLBACK (show_search_cb), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "forget", G_CALLBACK (forget_cb), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "notify::library", G_CALLBACK (close_all_tabs), view, G_CONNECT_SWAPPED);
}

static void
tz_read_view_find (TzPage *page)
{
  g_action_group_activate_action (G_ACTION_GROUP (TZ_READ_VIEW (page)->actions), "find", NULL);
}

static void
tz_read_view_dispose (GObject *object)
{
  TzReadView *view = TZ_READ_VIEW (object);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_READ_VIEW);
  g_clear_pointer (&view->follower, tz_theme_follower_free);
  if (view->actions != NULL)
    tz_read_actions_set_page (G_ACTION_MAP (view->actions), NULL);
  g_clear_object (&view->actions);
  G_OBJECT_CLASS (tz_read_view_parent_class)->dispose (object);
}

static void
tz_read_view_class_init (TzReadViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_read_view_dispose;
  TZ_PAGE_CLASS (class)->connect = tz_read_view_connect;
  TZ_PAGE_CLASS (class)->find = tz_read_view_find;
  g_type_ensure (TZ_TYPE_READ_BESIDE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/taizhang/Taizhang/ui/read-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TzReadView, stack);
  gtk_widget_class_bind_template_child (widget_class, TzReadView, tabs);
  gtk_widget_class_bind_template_child (widget_class, TzReadView, beside);
  gtk_widget_class_bind_template_child (widget_class, TzReadView, start_box);
  gtk_widget_class_bind_template_child (widget_class, TzReadView, end_box);
  gtk_widget_class_bind_template_callback (widget_class, tabs_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, attached_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_window_cb);
  gtk_widget_class_bind_template_callback (widget_class, put_back_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_library_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
}

static void
connect_beside (TzReadView *view)
{
  AdwTabView *beside = get_beside (view);
  g_signal_connect_object (beside, "notify::n-pages", G_CALLBACK (tabs_changed_cb), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (beside, "notify::selected-page", G_CALLBACK (page_changed_cb), view,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (beside, "page-attached", G_CALLBACK (attached_beside_cb), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (beside, "create-window", G_CALLBACK (create_window_cb), view, G_CONNECT_SWAPPED);
}

static void
tz_read_view_init (TzReadView *view)
{
  gtk_widget_init_template (GTK_WIDGET (view));
  view->actions = g_simple_action_group_new ();
  add_actions (view);
  connect_beside (view);
  tabs_changed_cb (view);
}
