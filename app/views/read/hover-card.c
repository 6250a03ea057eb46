#include "hover-card.h"

#include <glib/gi18n.h>

#include "finding-card.h"
#include "open-findings.h"

/* The card comes when the pointer has rested so long, or the text has been scrolled so long to show a place;
 * it goes when the pointer has been away so long; in milliseconds. */
#define HOVER 350
#define SCROLLING 250
#define LEAVING 300

struct _TzHoverCard {
  GtkWidget *owner;
  TzNoticeText *text;
  TzReviewer *reviewer;
  TzFindingCard *card;
  guint hover_timer;
  guint picked_timer; /* of a card that was asked for, which a moving pointer does not call off */
  guint leave_timer;
  guint32 hovered;
  double pointer_x;
  double pointer_y;
  gulong renewed;
};

static TzOpenNotice *
get_open (const TzHoverCard *hover)
{
  return tz_reviewer_get_open (hover->reviewer);
}

gboolean
tz_hover_card_point_to (TzHoverCard *hover, GtkPopover *popover, TzSpan span)
{
  GdkRectangle area;
  graphene_point_t origin;
  if (!tz_notice_text_get_area (hover->text, span, &area) ||
      !gtk_widget_compute_point (GTK_WIDGET (hover->text), hover->owner,
                                 &GRAPHENE_POINT_INIT (area.x, area.y), &origin))
    return FALSE;
  area.x = origin.x;
  area.y = origin.y;
  gtk_popover_set_pointing_to (popover, &area);
  return TRUE;
}

/* A card that was asked for still comes. */
static void
pop_down (TzHoverCard *hover)
{
  g_clear_handle_id (&hover->hover_timer, g_source_remove);
  g_clear_handle_id (&hover->leave_timer, g_source_remove);
  gtk_popover_popdown (GTK_POPOVER (hover->card));
}

void
tz_hover_card_hide (TzHoverCard *hover)
{
  g_clear_handle_id (&hover->picked_timer, g_source_remove);
  pop_down (hover);
}

/* Lets the card say what is at @span, and who hears the text too. Returns: whether there is something. */
static gboolean
describe (TzHoverCard *hover, TzSpan span, const TzReviewItem *item)
{
  if (!tz_finding_card_describe (hover->card, get_open (hover), span, item))
    return FALSE;
  g_autofree char *words = tz_text_dup_slice (tz_open_notice_get_text (get_open (hover)), span);
  g_autofree char *said = tz_finding_card_dup_text (hover->card);
  /* Translators: words of a notice, and what is said of them. */
  g_autofree char *description = g_strdup_printf (_ ("“%s”: %s"), g_strstrip (words), said);
  gtk_accessible_update_property (GTK_ACCESSIBLE (hover->text), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
  return TRUE;
}

/* GTK shows a popover whose parent is not seen, too, and one in a window that is gone keeps it and, when it goes, is let go
 * of twice (GTK 4.8, gtk_widget_remove_surface_transform_changed_callback). */
static void
show_at (TzHoverCard *hover, TzSpan span, const TzReviewItem *item)
{
  if (gtk_widget_get_mapped (hover->owner) && describe (hover, span, item) &&
      tz_hover_card_point_to (hover, GTK_POPOVER (hover->card), span))
    gtk_popover_popup (GTK_POPOVER (hover->card));
  else
    tz_hover_card_hide (hover);
}

void
tz_hover_card_tell_picked (TzHoverCard *hover)
{
  tz_hover_card_hide (hover);
  describe (hover, tz_open_notice_get_finding (get_open (hover)), tz_reviewer_get_target (hover->reviewer));
}

void
tz_hover_card_follow (TzHoverCard *hover)
{
  if (gtk_widget_get_visible (GTK_WIDGET (hover->card)) &&
      !tz_hover_card_point_to (hover, GTK_POPOVER (hover->card), tz_finding_card_get_span (hover->card)))
    pop_down (hover);
}

/* ---- The pointer ---- */

static gboolean
leave_timer_cb (gpointer data)
{
  TzHoverCard *hover = data;
  hover->leave_timer = 0;
  pop_down (hover);
  return G_SOURCE_REMOVE;
}

static void
leave_cb (TzHoverCard *hover)
{
  g_clear_handle_id (&hover->hover_timer, g_source_remove);
  if (hover->leave_timer == 0)
    hover->leave_timer = g_timeout_add (LEAVING, leave_timer_cb, hover);
}

static void
enter_card_cb (TzHoverCard *hover)
{
  g_clear_handle_id (&hover->leave_timer, g_source_remove);
}

static gboolean
hover_timer_cb (gpointer data)
{
  TzHoverCard *hover = data;
  hover->hover_timer = 0;
  g_clear_handle_id (&hover->leave_timer, g_source_remove);
  show_at (hover, tz_open_findings_find (get_open (hover), hover->hovered), NULL);
  return G_SOURCE_REMOVE;
}

static void
motion_cb (TzHoverCard *hover, double x, double y)
{
  guint32 position;
  /* Scrolling under a pointer that rests says so, too. */
  if (hover->reviewer == NULL || (x == hover->pointer_x && y == hover->pointer_y))
    return;
  hover->pointer_x = x;
  hover->pointer_y = y;
  if (!tz_notice_text_find_position (hover->text, x, y, &position) ||
      tz_span_is_empty (tz_open_findings_find (get_open (hover), position))) {
    leave_cb (hover);
    return;
  }
  if (position == hover->hovered && gtk_widget_get_visible (GTK_WIDGET (hover->card)))
    return;
  g_clear_handle_id (&hover->hover_timer, g_source_remove);
  hover->hovered = position;
  hover->hover_timer = g_timeout_add (HOVER, hover_timer_cb, hover);
}

/* ---- Where one went ---- */

static gboolean
picked_timer_cb (gpointer data)
{
  TzHoverCard *hover = data;
  hover->picked_timer = 0;
  g_clear_handle_id (&hover->leave_timer, g_source_remove);
  show_at (hover, tz_open_notice_get_finding (get_open (hover)), tz_reviewer_get_target (hover->reviewer));
  return G_SOURCE_REMOVE;
}

void
tz_hover_card_show_picked (TzHoverCard *hover)
{
  g_clear_handle_id (&hover->hover_timer, g_source_remove);
  g_clear_handle_id (&hover->picked_timer, g_source_remove);
  hover->picked_timer = g_timeout_add (SCROLLING, picked_timer_cb, hover);
}

/* What it says may be others now. */
static void
renewed_cb (TzHoverCard *hover)
{
  if (gtk_widget_get_visible (GTK_WIDGET (hover->card)))
    show_at (hover, tz_finding_card_get_span (hover->card), NULL);
}

/* What is clicked in the card is said of what it is about. */
static void
chosen_cb (TzHoverCard *hover, const char *action)
{
  TzSpan span = tz_finding_card_get_span (hover->card);
  if (!tz_span_equal (span, tz_open_notice_get_finding (get_open (hover))))
    tz_open_notice_set_finding (get_open (hover), span);
  tz_hover_card_hide (hover);
  gtk_widget_activate_action (hover->owner, action, NULL);
}

/* ---- Making it ---- */

TzHoverCard *
tz_hover_card_new (GtkWidget *owner, TzNoticeText *text)
{
  TzHoverCard *hover = g_new0 (TzHoverCard, 1);
  GtkEventController *over_text = gtk_event_controller_motion_new ();
  GtkEventController *over_card = gtk_event_controller_motion_new ();
  hover->owner = owner;
  hover->text = text;
  hover->card = tz_finding_card_new ();
  gtk_widget_set_parent (GTK_WIDGET (hover->card), owner);
  g_signal_connect_swapped (owner, "unmap", G_CALLBACK (tz_hover_card_hide), hover);
  g_signal_connect_swapped (over_text, "motion", G_CALLBACK (motion_cb), hover);
  g_signal_connect_swapped (over_text, "leave", G_CALLBACK (leave_cb), hover);
  g_signal_connect_swapped (over_card, "enter", G_CALLBACK (enter_card_cb), hover);
  g_signal_connect_swapped (over_card, "leave", G_CALLBACK (leave_cb), hover);
  g_signal_connect_swapped (hover->card, "chosen", G_CALLBACK (chosen_cb), hover);
  gtk_widget_add_controller (GTK_WIDGET (text), over_text);
  gtk_widget_add_controller (GTK_WIDGET (hover->card), over_card);
  return hover;
}

void
tz_hover_card_set_reviewer (TzHoverCard *hover, TzReviewer *reviewer)
{
  hover->reviewer = g_object_ref (reviewer);
  hover->renewed = g_signal_connect_swapped (get_open (hover), "renewed", G_CALLBACK (renewed_cb), hover);
}

void
tz_hover_card_free (TzHoverCard *hover)
{
  g_clear_handle_id (&hover->picked_timer, g_source_remove);
  g_clear_handle_id (&hover->hover_timer, g_source_remove);
  g_clear_handle_id (&hover->leave_timer, g_source_remove);
  g_signal_handlers_disconnect_by_data (hover->owner, hover);
  g_signal_handlers_disconnect_by_data (hover->card, hover);
  gtk_widget_unparent (GTK_WIDGET (hover->card));
  if (hover->reviewer != NULL)
    g_signal_handler_disconnect (get_open (hover), hover->renewed);
  g_clear_object (&hover->reviewer);
  g_free (hover);
}
