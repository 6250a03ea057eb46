#include "text-pane.h"

#include <glib/gi18n.h>

#include "extent-dragger.h"
#include "find-bar.h"
#include "finding-editor.h"
#include "hover-card.h"
#include "notice-text.h"
#include "open-findings.h"
#include "problem-goer.h"
#include "search-parse.h"

/* The selection's buttons come when it has not changed so long; scrolling by the program is not followed so
 * long; in milliseconds. */
#define SELECTED 250
#define UNFOLLOWED 600

struct _TzTextPane {
  AdwBin parent_instance;
  TzReviewer *reviewer;
  TzOpenNotice *open;
  TzNoticeText *text;
  AdwClampScrollable *clamp;
  GtkScrolledWindow *scrolled;
  GtkLabel *path;
  TzFindBar *find_bar;
  TzHoverCard *card;
  TzExtentDragger *dragger;
  TzFindingEditor *editor;
  TzProblemGoer *goer;
  GtkPopover *commands;
  guint selection_timer;
  guint tick;          /* in which the scrolled text is followed */
  gint64 follow_after; /* monotonic time */
};

G_DEFINE_FINAL_TYPE (TzTextPane, tz_text_pane, ADW_TYPE_BIN)

/* ---- The selection ---- */

static gboolean
selection_timer_cb (gpointer data)
{
  TzTextPane *pane = data;
  TzSpan span = tz_notice_text_get_selection (pane->text);
  pane->selection_timer = 0;
  if (tz_span_is_empty (span) || !tz_hover_card_point_to (pane->card, pane->commands, span)) {
    gtk_popover_popdown (pane->commands);
    return G_SOURCE_REMOVE;
  }
  tz_hover_card_hide (pane->card);
  gtk_popover_popup (pane->commands);
  return G_SOURCE_REMOVE;
}

static void
cursor_moved_cb (TzTextPane *pane, const GtkTextIter *iter, GtkTextMark *mark, GtkTextBuffer *buffer)
{
  if (mark != gtk_text_buffer_get_insert (buffer) && mark != gtk_text_buffer_get_selection_bound (buffer))
    return;
  g_clear_handle_id (&pane->selection_timer, g_source_remove);
  pane->selection_timer = g_timeout_add (SELECTED, selection_timer_cb, pane);
  if (mark != gtk_text_buffer_get_insert (buffer))
    return;
  guint32 shown = gtk_text_iter_get_offset (iter);
  guint32 position =
      tz_display_text_to_original (tz_open_notice_get_display (pane->open), tz_span (shown, shown)).start;
  tz_open_notice_set_place (pane->open, position);
  tz_open_notice_set_finding (pane->open, tz_open_findings_find (pane->open, position));
}

static void
hide_commands_cb (TzTextPane *pane)
{
  gtk_popover_popdown (pane->commands);
}

/* What a command acts on: the selection, else the finding that is picked. */
static gboolean
get_picked (TzTextPane *pane, TzSpan *span)
{
  TzSpan selected = tz_notice_text_get_selection (pane->text);
  *span = tz_span_is_empty (selected) ? tz_open_notice_get_finding (pane->open) : selected;
  if (tz_span_is_empty (*span))
    tz_desk_toast (tz_open_notice_get_desk (pane->open), adw_toast_new (_ ("Select some words first")));
  return !tz_span_is_empty (*span);
}

/* ---- Findings ---- */

void
tz_text_pane_show_card (TzTextPane *pane)
{
  tz_hover_card_show_picked (pane->card);
}

void
tz_text_pane_hide_card (TzTextPane *pane)
{
  tz_hover_card_hide (pane->card);
}

void
tz_text_pane_tell_card (TzTextPane *pane)
{
  tz_hover_card_tell_picked (pane->card);
}

/* Words that are not in sight, or not yet, are edited at the top. */
static void
begin_edit (TzTextPane *pane, TzSpan span)
{
  tz_hover_card_hide (pane->card);
  gtk_popover_popdown (pane->commands);
  g_clear_handle_id (&pane->selection_timer, g_source_remove);
  const GdkRectangle top = {gtk_widget_get_width (GTK_WIDGET (pane)) / 2, 24, 1, 1};
  if (!tz_hover_card_point_to (pane->card, GTK_POPOVER (pane->editor), span))
    gtk_popover_set_pointing_to (GTK_POPOVER (pane->editor), &top);
}

void
tz_text_pane_correct (TzTextPane *pane)
{
  const TzReviewItem *item = tz_reviewer_get_target (pane->reviewer);
  if (item == NULL || item->subject != TZ_SUBJECT_ENTITY)
    return;
  begin_edit (pane, item->span);
  tz_finding_editor_correct (pane->editor, pane->reviewer, item);
}

void
tz_text_pane_add_finding (TzTextPane *pane)
{
  TzSpan span = tz_notice_text_get_selection (pane->text);
  if (tz_span_is_empty (span)) {
    tz_desk_toast (tz_open_notice_get_desk (pane->open), adw_toast_new (_ ("Select some words first")));
    return;
  }
  begin_edit (pane, span);
  tz_finding_editor_add (pane->editor, pane->reviewer, span);
}

TzSpan
tz_text_pane_get_selection (TzTextPane *pane)
{
  return tz_notice_text_get_selection (pane->text);
}

/* ---- What is done with words ---- */

void
tz_text_pane_annotate (TzTextPane *pane, gboolean edit)
{
  TzSpan span;
  if (tz_desk_may_write_or_say (tz_open_notice_get_desk (pane->open)) && get_picked (pane, &span))
    tz_open_notice_add_note (pane->open, span, edit);
}

void
tz_text_pane_copy_citation (TzTextPane *pane)
{
  TzSpan span;
  if (!get_picked (pane, &span))
    return;
  g_autofree char *citation = tz_open_notice_dup_citation (pane->open, span);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (pane)), citation);
  tz_desk_toast (tz_open_notice_get_desk (pane->open), adw_toast_new (_ ("Copied with citation")));
}

/* Words that would be read as something else stand in quotation marks. */
static char *
dup_search (const char *words)
{
  g_autoptr (GPtrArray) terms = tz_search_parse (words);
  const TzTerm *only = terms->len == 1 ? terms->pdata[0] : NULL;
  if (only != NULL && only->kind == TZ_TERM_TEXT && !only->excluded)
    return g_strdup (words);
  return g_strdup_printf ("“%s”", words);
}

void
tz_text_pane_find (TzTextPane *pane)
{
  TzSpan span = tz_notice_text_get_selection (pane->text);
  if (tz_span_is_empty (span) || tz_span_length (span) >= 40) {
    tz_find_bar_start (pane->find_bar, NULL);
    return;
  }
  g_autofree char *words = tz_text_dup_slice (tz_open_notice_get_text (pane->open), span);
  g_autofree char *search = dup_search (words);
  tz_find_bar_start (pane->find_bar, search);
}

void
tz_text_pane_show_search (TzTextPane *pane, const char *search)
{
  tz_find_bar_show (pane->find_bar, search);
  tz_text_pane_focus (pane);
}

static gboolean
step_hit_cb (GtkWidget *widget, GVariant *forward, gpointer data G_GNUC_UNUSED)
{
  return tz_find_bar_step (TZ_TEXT_PANE (widget)->find_bar, g_variant_get_boolean (forward));
}

/* ---- Going to a problem ---- */

void
tz_text_pane_go_to_problem (TzTextPane *pane)
{
  const GdkRectangle top = {gtk_widget_get_width (GTK_WIDGET (pane)) / 2, 0, 1, 1};
  tz_hover_card_hide (pane->card);
  gtk_popover_set_pointing_to (GTK_POPOVER (pane->goer), &top);
  tz_problem_goer_ask (pane->goer, pane->open);
}

/* ---- Following ---- */

static void
show_path_cb (TzTextPane *pane)
{
  int index = tz_open_notice_get_problem (pane->open);
  if (index < 0) {
    gtk_label_set_label (pane->path, "");
    return;
  }
  const TzAnalysis *analysis = tz_open_notice_get_analysis (pane->open);
  g_auto (GStrv) path = tz_analysis_dup_path (analysis, tz_open_notice_get_text (pane->open),
                                              &g_array_index (analysis->problems, TzProblem, index));
  g_autofree char *joined = g_strjoinv (" › ", path);
  gtk_label_set_label (pane->path, g_strdelimit (joined, "\r\n", ' '));
}

static void
show_span_cb (TzTextPane *pane)
{
  pane->follow_after = g_get_monotonic_time () + UNFOLLOWED * G_TIME_SPAN_MILLISECOND;
}

static void
follow_scroll (TzTextPane *pane)
{
  if (pane->open == NULL)
    return;
  gtk_popover_popdown (pane->commands);
  if (g_get_monotonic_time () < pane->follow_after) {
    tz_hover_card_follow (pane->card);
    return;
  }
  tz_hover_card_hide (pane->card);
  guint32 position = tz_notice_text_get_reading_position (pane->text);
  int problem = tz_open_notice_find_problem (pane->open, position);
  if (problem >= 0)
    tz_open_notice_set_problem (pane->open, problem);
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  TzTextPane *pane = TZ_TEXT_PANE (widget);
  pane->tick = 0;
  follow_scroll (pane);
  return G_SOURCE_REMOVE;
}

/* The text also scrolls while the page is laid out. What followed it there and changed its size would have no
 * place, and would not be drawn, until something else is laid out: so all follows it in the next frame. */
static void
scrolled_cb (TzTextPane *pane)
{
  if (pane->tick == 0)
    pane->tick = gtk_widget_add_tick_callback (GTK_WIDGET (pane), tick_cb, NULL, NULL);
}

/* As the preferences say. */
static void
update_look (TzTextPane *pane)
{
  GSettings *settings = tz_desk_get_settings (tz_open_notice_get_desk (pane->open));
  g_autofree char *font = g_settings_get_string (settings, "read-font");
  tz_notice_text_set_look (pane->text, font, g_settings_get_double (settings, "read-zoom"),
                           g_settings_get_double (settings, "read-line-height"),
                           g_settings_get_int (settings, "read-width"));
  const int width = tz_notice_text_get_column_width (pane->text);
  adw_clamp_scrollable_set_maximum_size (pane->clamp, width);
  adw_clamp_scrollable_set_tightening_threshold (pane->clamp, width);
}

static void
follow_look (TzTextPane *pane)
{
  static const char *const changes[] = {"changed::read-font", "changed::read-zoom",
                                        "changed::read-line-height", "changed::read-width"};
  GSettings *settings = tz_desk_get_settings (tz_open_notice_get_desk (pane->open));
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (settings, changes[i], G_CALLBACK (update_look), pane, G_CONNECT_SWAPPED);
  update_look (pane);
}

void
tz_text_pane_focus (TzTextPane *pane)
{
  gtk_widget_grab_focus (GTK_WIDGET (pane->text));
}

void
tz_text_pane_set_open (TzTextPane *pane, TzReviewer *reviewer)
{
  g_return_if_fail (pane->open == NULL);
  TzOpenNotice *open = tz_reviewer_get_open (reviewer);
  g_autofree char *title = tz_open_notice_dup_title (open);
  pane->reviewer = g_object_ref (reviewer);
  pane->open = g_object_ref (open);
  tz_hover_card_set_reviewer (pane->card, reviewer);
  tz_extent_dragger_set_reviewer (pane->dragger, reviewer);
  show_span_cb (pane);
  tz_notice_text_set_open (pane->text, open);
  tz_find_bar_set_open (pane->find_bar, open);
  gtk_accessible_update_property (GTK_ACCESSIBLE (pane->text), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (pane->text)), "mark-set",
                           G_CALLBACK (cursor_moved_cb), pane, G_CONNECT_SWAPPED);
  g_signal_connect_object (open, "notify::problem", G_CALLBACK (show_path_cb), pane, G_CONNECT_SWAPPED);
  g_signal_connect_object (open, "show-span", G_CALLBACK (show_span_cb), pane, G_CONNECT_SWAPPED);
  /* The selection has its note, by whatever way. */
  g_signal_connect_object (tz_open_notice_get_notes (open), "items-changed", G_CALLBACK (hide_commands_cb),
                           pane, G_CONNECT_SWAPPED);
  follow_look (pane);
}

static void
tz_text_pane_dispose (GObject *object)
{
  TzTextPane *pane = TZ_TEXT_PANE (object);
  g_clear_handle_id (&pane->selection_timer, g_source_remove);
  g_clear_pointer (&pane->dragger, tz_extent_dragger_free);
  g_clear_pointer (&pane->card, tz_hover_card_free);
  if (pane->editor != NULL)
    gtk_widget_unparent (GTK_WIDGET (pane->editor));
  pane->editor = NULL;
  if (pane->goer != NULL)
    gtk_widget_unparent (GTK_WIDGET (pane->goer));
  pane->goer = NULL;
  if (pane->commands != NULL)
    gtk_widget_unparent (GTK_WIDGET (pane->commands));
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TZ_TYPE_TEXT_PANE);
  g_clear_object (&pane->open);
  g_clear_object (&pane->reviewer);
  G_OBJECT_CLASS (tz_text_pane_parent_class)->dispose (object);
}

static void
tz_text_pane_class_init (TzTextPaneClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  G_OBJECT_CLASS (class)->dispose = tz_text_pane_dispose;
  g_type_ensure (TZ_TYPE_NOTICE_TEXT);
  g_type_ensure (TZ_TYPE_FIND_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/taizhang/Taizhang/ui/text-pane.ui");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_g, GDK_CONTROL_MASK, step_hit_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK, step_hit_cb, "b",
                                FALSE);
  gtk_widget_class_bind_template_child (widget_class, TzTextPane, text);
  gtk_widget_class_bind_template_child (widget_class, TzTextPane, clamp);
  gtk_widget_class_bind_template_child (widget_class, TzTextPane, scrolled);
  gtk_widget_class_bind_template_child (widget_class, TzTextPane, path);
  gtk_widget_class_bind_template_child (widget_class, TzTextPane, find_bar);
  gtk_widget_class_bind_template_child (widget_class, TzTextPane, commands);
  gtk_widget_class_bind_template_callback (widget_class, hide_commands_cb);
}

static void
tz_text_pane_init (TzTextPane *pane)
{
  gtk_widget_init_template (GTK_WIDGET (pane));
  pane->card = tz_hover_card_new (GTK_WIDGET (pane), pane->text);
  pane->dragger = tz_extent_dragger_new (pane->text);
  /* What is open while its window is destroyed would never be let go of (GTK 4.8). */
  pane->editor = TZ_FINDING_EDITOR (tz_finding_editor_new ());
  gtk_widget_set_parent (GTK_WIDGET (pane->editor), GTK_WIDGET (pane));
  g_signal_connect_object (pane, "unmap", G_CALLBACK (gtk_popover_popdown), pane->editor, G_CONNECT_SWAPPED);
  g_signal_connect_object (pane->editor, "closed", G_CALLBACK (tz_text_pane_focus), pane, G_CONNECT_SWAPPED);
  pane->goer = TZ_PROBLEM_GOER (tz_problem_goer_new ());
  gtk_widget_set_parent (GTK_WIDGET (pane->goer), GTK_WIDGET (pane));
  g_signal_connect_object (pane, "unmap", G_CALLBACK (gtk_popover_popdown), pane->goer, G_CONNECT_SWAPPED);
  g_signal_connect_object (pane->goer, "closed", G_CALLBACK (tz_text_pane_focus), pane, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (pane->commands), GTK_WIDGET (pane));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (pane->scrolled), "value-changed",
                           G_CALLBACK (scrolled_cb), pane, G_CONNECT_SWAPPED);
}
