#include "notice-page.h"

#include <glib/gi18n.h>

#include "entity-legend.h"
#include "facts-panel.h"
#include "jobs.h"
#include "notes-panel.h"
#include "notice-reload.h"
#include "open-findings.h"
#include "outline-list.h"
#include "problem-panel.h"
#include "review-bar.h"
#include "side-flap.h"
#include "still-bin.h"
#include "text-pane.h"
#include "waiting-spinner.h"

struct _TzNoticePage {
  AdwBin parent_instance;
  TzDesk *desk;
  gint64 id;
  TzSpan span;  /* to be shown when the notice is loaded */
  char *search; /* (nullable): and this searched in it */
  char *title;
  TzOpenNotice *open;
  TzReviewer *reviewer;
  GCancellable *cancellable;
  gboolean loading;
  gboolean stale; /* the library may say something else since */
  GtkStack *stack;
  AdwStatusPage *failure;
  AdwFlap *outline_flap;
  AdwFlap *panel_flap;
  TzOutlineList *outline;
  TzTextPane *pane;
  TzEntityLegend *legend;
  TzReviewBar *bar;
  GtkStack *panels;
  GtkStackPage *notes_page;
  TzFactsPanel *facts;
  TzProblemPanel *problem;
  TzNotesPanel *notes;
};

G_DEFINE_FINAL_TYPE (TzNoticePage, tz_notice_page, ADW_TYPE_BIN)

static GParamSpec *title_property;

/* ---- Loading ---- */

static void
count_notes_cb (TzNoticePage *page)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (tz_open_notice_get_notes (page->open)));
  g_autofree char *title = n > 0 ? g_strdup_printf (_ ("Notes %u"), n) : g_strdup (_ ("Notes"));
  gtk_stack_page_set_title (page->notes_page, title);
}

/* Brings a panel into sight, and the card out of its way. */
static void
show_panel (TzNoticePage *page, const char *name)
{
  tz_text_pane_hide_card (page->pane);
  adw_flap_set_reveal_flap (page->panel_flap, TRUE);
  gtk_stack_set_visible_child_name (page->panels, name);
}

static void
edit_note_cb (TzNoticePage *page, TzNote *note)
{
  show_panel (page, "notes");
  tz_notes_panel_edit (page->notes, note);
}

static const char *
get_panel_of (const TzReviewItem *item)
{
  return item->subject == TZ_SUBJECT_PROBLEM ? "problem" : "facts";
}

/* What one goes to by the queue comes into sight, wherever it is told of. */
static void
went_cb (TzNoticePage *page)
{
  const TzReviewItem *item = tz_reviewer_get_target (page->reviewer);
  if (item == NULL)
    return;
  if (item->subject != TZ_SUBJECT_ENTITY)
    gtk_stack_set_visible_child_name (page->panels, get_panel_of (item));
  if (item->subject == TZ_SUBJECT_ENTITY || !adw_flap_get_reveal_flap (page->panel_flap))
    tz_text_pane_show_card (page->pane);
  else
    tz_text_pane_tell_card (page->pane);
}

/* Where there is no notice, that is its title. */
static void
show_title (TzNoticePage *page)
{
  g_free (page->title);
  page->title = page->open != NULL ? tz_open_notice_dup_title (page->open)
                                   : g_strdup (adw_status_page_get_title (page->failure));
  g_object_notify_by_pspec (G_OBJECT (page), title_property);
}

static void
show_open (TzNoticePage *page)
{
  TzOpenNotice *open = page->open;
  page->reviewer = tz_reviewer_new (open);
  tz_outline_list_set_open (page->outline, open);
  tz_text_pane_set_open (page->pane, page->reviewer);
  tz_entity_legend_set_open (page->legend, open);
  tz_review_bar_set_reviewer (page->bar, page->reviewer);
  tz_facts_panel_set_open (page->facts, page->reviewer);
  tz_problem_panel_set_open (page->problem, page->reviewer);
  tz_notes_panel_set_open (page->notes, open);
  g_signal_connect_object (page->reviewer, "went", G_CALLBACK (went_cb), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (open, "edit-note", G_CALLBACK (edit_note_cb), page, G_CONNECT_SWAPPED);
  g_signal_connect_object (tz_open_notice_get_notes (open), "items-changed", G_CALLBACK (count_notes_cb),
                           page, G_CONNECT_SWAPPED);
  count_notes_cb (page);
  gtk_stack_set_visible_child_name (page->stack, "notice");
  show_title (page);
  tz_notice_page_show (page, page->span);
  if (page->search != NULL)
    tz_text_pane_show_search (page->pane, page->search);
  if (gtk_widget_get_mapped (GTK_WIDGET (page)))
    tz_text_pane_focus (page->pane);
}

static void renew (TzNoticePage *page);

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  TzNoticePage *page = TZ_NOTICE_PAGE (source);
  g_autoptr (TzNoticeContent) content = tz_job_finish (result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_cancellable_is_cancelled (page->cancellable))
    return;
  page->loading = FALSE;
  if (page->open != NULL && content != NULL) {
    tz_open_notice_renew (page->open, g_steal_pointer (&content));
    show_title (page);
  } else if (content != NULL) {
    page->open = tz_open_notice_new (page->desk, g_steal_pointer (&content));
    show_open (page);
  } else if (page->open == NULL) {
    adw_status_page_set_description (page->failure, error->message);
    gtk_stack_set_visible_child_name (page->stack, "failure");
    show_title (page);
  } else if (error == NULL) {
    tz_pending_settle (tz_open_notice_get_pending (page->open), tz_open_notice_get_decisions (page->open));
  }
  renew (page);
}

static void
load (TzNoticePage *page)
{
  const char *shown = page->open != NULL ? tz_open_notice_get_digest (page->open) : NULL;
  if (page->open == NULL)
    gtk_stack_set_visible_child_name (page->stack, "loading");
  page->loading = TRUE;
  page->stale = FALSE;
  tz_notice_reload (page, tz_desk_get_library (page->desk), page->id, shown, page->cancellable, loaded_cb);
}

/* What is not on the screen waits until it is. */
static void
renew (TzNoticePage *page)
{
  if (page->stale && !page->loading && page->open != NULL && gtk_widget_get_mapped (GTK_WIDGET (page)) &&
      tz_desk_get_library (page->desk) != NULL)
    load (page);
}

static void
library_changed_cb (TzNoticePage *page, int what, gint64 notice)
{
  if (what != TZ_CHANGE_NOTICES || (notice != 0 && notice != page->id))
    return;
  page->stale = TRUE;
  renew (page);
}

/* ---- The page ---- */

GtkWidget *
tz_notice_page_new (TzDesk *desk, gint64 id, TzSpan span)
{
  TzNoticePage *page = g_object_new (TZ_TYPE_NOTICE_PAGE, NULL);
  page->desk = g_object_ref (desk);
  page->id = id;
  page->span = span;
  g_signal_connect_object (desk, "library-changed", G_CALLBACK (library_changed_cb), page, G_CONNECT_SWAPPED);
  /* what comes from a library that is open no longer would be taken for the other's */
  g_signal_connect_object (desk, "notify::library", G_CALLBACK (g_cancellable_cancel), page->cancellable,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "map", G_CALLBACK (renew), page, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  load (page);
  return GTK_WIDGET (page);
}

gint64
tz_notice_page_get_id (TzNoticePage *page)
{
  return page->id;
}

const char *
tz_notice_page_get_title (TzNoticePage *page)
{
  return page->title;
}

TzOpenNotice *
tz_notice_page_get_open (TzNoticePage *page)
{
  return page->open;
}

TzTextPane *
tz_notice_page_get_pane (TzNoticePage *page)
{
  return page->open != NULL ? page->pane : NULL;
}

TzReviewer *
tz_notice_page_get_reviewer (TzNoticePage *page)
{
  return page->reviewer;
}

void
tz_notice_page_show (TzNoticePage *page, TzSpan span)
{
  page->span = span;
  if (page->open == NULL)
    return;
  tz_open_notice_show (page->open, span);
  tz_open_notice_set_finding (page->open, span);
}

void
tz_notice_page_discard (TzNoticePage *page)
{
  if (page->open != NULL)
    tz_notes_discard (tz_open_notice_get_notes (page->open));
}

void
tz_notice_page_show_search (TzNoticePage *page, const char *search)
{
  if (page->open != NULL) {
    tz_text_pane_show_search (page->pane, search);
    return;
  }
  g_free (page->search);
  page->search = g_strdup (search);
}

void
tz_notice_page_step (TzNoticePage *page, gboolean forward)
{
  if (page->open != NULL && tz_open_findings_step (page->open, forward))
    tz_text_pane_show_card (page->pane);
}

void
tz_notice_page_choose_themes (TzNoticePage *page)
{
  show_panel (page, "problem");
  tz_problem_panel_choose_themes (page->problem);
}

void
tz_notice_page_correct (TzNoticePage *page)
{
  const TzReviewItem *item = page->reviewer != NULL ? tz_reviewer_get_target (page->reviewer) : NULL;
  if (item == NULL)
    return;
  if (item->subject == TZ_SUBJECT_ENTITY) {
    tz_text_pane_correct (page->pane);
    return;
  }
  show_panel (page, get_panel_of (item));
  if (item->subject == TZ_SUBJECT_PROBLEM)
    tz_problem_panel_correct (page->problem);
  else
    tz_facts_panel_correct (page->facts);
}

void
tz_notice_page_uncover_text (TzNoticePage *page)
{
  tz_text_pane_hide_card (page->pane);
  tz_side_flap_uncover (page->outline_flap);
  tz_side_flap_uncover (page->panel_flap);
}

void
tz_notice_page_keep_panes (TzNoticePage *page, GSettings *settings)
{
  tz_side_flap_keep (page->outline_flap, settings, "read-outline");
  tz_side_flap_keep (page->panel_flap, settings, "read-panel");
}

void
tz_notice_page_add_pane_actions (TzNoticePage *page, GActionMap *map)
{
  tz_side_flap_add_action (page->outline_flap, map, "outline");
  tz_side_flap_add_action (page->panel_flap, map, "panel");
}

static void
tz_notice_page_get_property (GObject *object, guint id G_GNUC_UNUSED, GValue *value,
                             GParamSpec *pspec G_GNUC_UNUSED)
{
  g_value_set_string (value, TZ_NOTICE_PAGE (object)->title);
}

static void
tz_notice_page_dispose (GObject *object)
{
  TzNoticePage *page = TZ_NOTICE_PAGE (object);
  g_cancellable_cancel (page->cancellable);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_NOTICE_PAGE);
  g_clear_object (&page->reviewer);
  g_clear_object (&page->open);
  g_clear_object (&page->desk);
  G_OBJECT_CLASS (tz_notice_page_parent_class)->dispose (object);
}

static void
tz_notice_page_finalize (GObject *object)
{
  TzNoticePage *page = TZ_NOTICE_PAGE (object);
  g_clear_object (&page->cancellable);
  g_free (page->title);
  g_free (page->search);
  G_OBJECT_CLASS (tz_notice_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *class)
{
  gtk_widget_class_bind_template_child (class, TzNoticePage, stack);
  gtk_widget_class_bind_template_child (class, TzNoticePage, failure);
  gtk_widget_class_bind_template_child (class, TzNoticePage, outline_flap);
  gtk_widget_class_bind_template_child (class, TzNoticePage, panel_flap);
  gtk_widget_class_bind_template_child (class, TzNoticePage, outline);
  gtk_widget_class_bind_template_child (class, TzNoticePage, pane);
  gtk_widget_class_bind_template_child (class, TzNoticePage, legend);
  gtk_widget_class_bind_template_child (class, TzNoticePage, bar);
  gtk_widget_class_bind_template_child (class, TzNoticePage, panels);
  gtk_widget_class_bind_template_child (class, TzNoticePage, notes_page);
  gtk_widget_class_bind_template_child (class, TzNoticePage, facts);
  gtk_widget_class_bind_template_child (class, TzNoticePage, problem);
  gtk_widget_class_bind_template_child (class, TzNoticePage, notes);
  gtk_widget_class_bind_template_callback (class, load);
  tz_side_flap_bind_callbacks (class);
}

static void
tz_notice_page_class_init (TzNoticePageClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  object_class->dispose = tz_notice_page_dispose;
  object_class->finalize = tz_notice_page_finalize;
  object_class->get_property = tz_notice_page_get_property;
  title_property = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, 1, title_property);

  g_type_ensure (TZ_TYPE_STILL_BIN);
  g_type_ensure (TZ_TYPE_WAITING_SPINNER);
  g_type_ensure (TZ_TYPE_OUTLINE_LIST);
  g_type_ensure (TZ_TYPE_TEXT_PANE);
  g_type_ensure (TZ_TYPE_ENTITY_LEGEND);
  g_type_ensure (TZ_TYPE_REVIEW_BAR);
  g_type_ensure (TZ_TYPE_FACTS_PANEL);
  g_type_ensure (TZ_TYPE_PROBLEM_PANEL);
  g_type_ensure (TZ_TYPE_NOTES_PANEL);
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (class),
                                               "/io/github/taizhang/Taizhang/ui/notice-page.ui");
  bind_children (GTK_WIDGET_CLASS (class));
}

static void
tz_notice_page_init (TzNoticePage *page)
{
  page->cancellable = g_cancellable_new ();
  page->title = g_strdup (_ ("Loading…"));
  gtk_widget_init_template (GTK_WIDGET (page));
}
