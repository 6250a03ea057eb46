#include "review-actions.h"

#include <glib/gi18n.h>

#include "everywhere-dialog.h"
#include "say-outline.h"
#include "say.h"
#include "similar-window.h"
#include "verdict.h"
#include "wording-window.h"

typedef struct {
  TzCurrentPageFunc get_page;
  gpointer data;
} Current;

static TzNoticePage *
get_page (gpointer data)
{
  const Current *current = data;
  return current->get_page (current->data);
}

/* Returns: (nullable): who reviews; %NULL, and says so, where nothing can be changed. */
static TzReviewer *
get_reviewer (gpointer data)
{
  TzNoticePage *page = get_page (data);
  TzReviewer *reviewer = page != NULL ? tz_notice_page_get_reviewer (page) : NULL;
  if (reviewer == NULL)
    return NULL;
  TzDesk *desk = tz_open_notice_get_desk (tz_reviewer_get_open (reviewer));
  return tz_desk_may_write_or_say (desk) ? reviewer : NULL;
}

static void
toast (TzReviewer *reviewer, const char *words)
{
  tz_desk_toast (tz_open_notice_get_desk (tz_reviewer_get_open (reviewer)), adw_toast_new (words));
}

/* Returns: whether there is a finding to say something of. */
static gboolean
has_target (TzReviewer *reviewer)
{
  if (reviewer != NULL && tz_reviewer_get_target (reviewer) == NULL) {
    toast (reviewer, _ ("Go to a finding or a problem first"));
    return FALSE;
  }
  return reviewer != NULL;
}

static void
accept_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  TzReviewer *reviewer = get_reviewer (data);
  if (has_target (reviewer))
    tz_say_accept (reviewer);
}

static void
reject_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  TzReviewer *reviewer = get_reviewer (data);
  if (has_target (reviewer))
    tz_say_reject (reviewer);
}

static void
set_back_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  TzReviewer *reviewer = get_reviewer (data);
  if (has_target (reviewer))
    tz_say_set_back (reviewer);
}

static void
correct_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  if (has_target (get_reviewer (data)))
    tz_notice_page_correct (get_page (data));
}

static void
review_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *forward, gpointer data)
{
  TzNoticePage *page = get_page (data);
  TzReviewer *reviewer = page != NULL ? tz_notice_page_get_reviewer (page) : NULL;
  if (reviewer != NULL && !tz_reviewer_step (reviewer, g_variant_get_boolean (forward)))
    toast (reviewer, _ ("Everything is reviewed"));
}

static void
accept_all (TzReviewer *reviewer, int type)
{
  if (tz_say_accept_all (reviewer, type) == 0)
    toast (reviewer, _ ("There is none left to accept"));
}

/* Returns: the type of the finding that is picked, or -1, which is said. */
static int
get_picked_type (TzReviewer *reviewer)
{
  const TzReviewItem *item = reviewer != NULL ? tz_reviewer_get_target (reviewer) : NULL;
  if (item != NULL && item->subject == TZ_SUBJECT_ENTITY)
    return item->key;
  if (reviewer != NULL)
    toast (reviewer, _ ("Pick a finding in the text first"));
  return -1;
}

static void
accept_type_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  TzReviewer *reviewer = get_reviewer (data);
  const int type = get_picked_type (reviewer);
  if (type >= 0)
    accept_all (reviewer, type);
}

static void
reject_type_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  TzReviewer *reviewer = get_reviewer (data);
  const int type = get_picked_type (reviewer);
  if (type >= 0 && tz_say_reject_all (reviewer, type) == 0)
    toast (reviewer, _ ("There is none left to reject"));
}

static void
accept_left_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  TzReviewer *reviewer = get_reviewer (data);
  if (reviewer != NULL)
    accept_all (reviewer, -1);
}

static void
add_finding_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  if (get_reviewer (data) != NULL)
    tz_text_pane_add_finding (tz_notice_page_get_pane (get_page (data)));
}

static void
everywhere_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  TzReviewer *reviewer = get_reviewer (data);
  const TzDecision *said = reviewer != NULL ? tz_reviewer_get_said (reviewer) : NULL;
  GtkRoot *root = reviewer != NULL ? gtk_widget_get_root (GTK_WIDGET (get_page (data))) : NULL;
  if (said != NULL)
    tz_everywhere_dialog_present (GTK_WINDOW (root), reviewer, said);
  else if (reviewer != NULL)
    toast (reviewer, _ ("Accept, reject or correct a finding first"));
}

static gboolean
has_problem (TzReviewer *reviewer)
{
  if (reviewer != NULL && tz_reviewer_get_problem (reviewer) == NULL) {
    toast (reviewer, _ ("Go to a problem first"));
    return FALSE;
  }
  return reviewer != NULL;
}

static void
status_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *status, gpointer data)
{
  TzReviewer *reviewer = get_reviewer (data);
  if (has_problem (reviewer))
    tz_say_correct_problem (reviewer, TZ_SUBJECT_STATUS, g_variant_get_string (status, NULL));
}

static void
verdict_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *verdict, gpointer data)
{
  TzReviewer *reviewer = get_reviewer (data);
  int value = tz_verdict_parse (g_variant_get_string (verdict, NULL));
  if (value >= 0 && has_problem (reviewer))
    tz_say_judge (reviewer, (TzVerdict)value);
}

static void
themes_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  if (has_problem (get_reviewer (data)))
    tz_notice_page_choose_themes (get_page (data));
}

static void
retitle_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  TzReviewer *reviewer = get_reviewer (data);
  if (!has_problem (reviewer))
    return;
  TzSpan span = tz_text_pane_get_selection (tz_notice_page_get_pane (get_page (data)));
  if (tz_span_is_empty (span))
    toast (reviewer, _ ("Select some words first"));
  else
    tz_say_retitle (reviewer, span);
}

/* It changes nothing, and so can be asked of a library that can only be read. */
static void
similar_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  TzNoticePage *page = get_page (data);
  TzReviewer *reviewer = page != NULL ? tz_notice_page_get_reviewer (page) : NULL;
  if (!has_problem (reviewer))
    return;
  TzOpenNotice *open = tz_reviewer_get_open (reviewer);
  tz_similar_window_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))),
                             tz_open_notice_get_desk (open), tz_open_notice_get_id (open),
                             (guint)tz_reviewer_get_problem (reviewer)->number);
}

static void
wording_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  TzNoticePage *page = get_page (data);
  TzReviewer *reviewer = page != NULL ? tz_notice_page_get_reviewer (page) : NULL;
  if (reviewer == NULL)
    return;
  TzOpenNotice *open = tz_reviewer_get_open (reviewer);
  tz_wording_window_present_of (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))),
                                tz_open_notice_get_desk (open), tz_open_notice_get_id (open));
}

/* ---- The outline ---- */

/* Where the cursor is, or what is selected. */
static TzSpan
get_place (gpointer data)
{
  TzNoticePage *page = get_page (data);
  TzSpan selected = tz_text_pane_get_selection (tz_notice_page_get_pane (page));
  guint32 place = tz_open_notice_get_place (tz_notice_page_get_open (page));
  return tz_span_is_empty (selected) ? tz_span (place, place) : selected;
}

static void
begin_problem_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  TzReviewer *reviewer = get_reviewer (data);
  if (reviewer != NULL)
    tz_say_begins (reviewer, get_place (data));
}

static void
merge_problem_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  TzReviewer *reviewer = get_reviewer (data);
  if (has_problem (reviewer))
    tz_say_merge (reviewer);
}

/* The parameters: its end, not its beginning; outwards. */
static void
move_problem_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter, gpointer data)
{
  TzReviewer *reviewer = get_reviewer (data);
  gboolean end, outwards;
  g_variant_get (parameter, "(bb)", &end, &outwards);
  if (has_problem (reviewer))
    tz_say_move (reviewer, end, outwards);
}

static void
like_this_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  TzReviewer *reviewer = get_reviewer (data);
  if (reviewer != NULL)
    tz_say_like (reviewer, get_place (data));
}

static void
confirm_outline_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  TzReviewer *reviewer = get_reviewer (data);
  if (reviewer != NULL)
    tz_say_outline_right (reviewer);
}

static void
set_outline_back_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  TzReviewer *reviewer = get_reviewer (data);
  if (reviewer != NULL)
    tz_say_outline_back (reviewer);
}

void
tz_review_actions_add (GActionMap *map, TzCurrentPageFunc get_page_func, gpointer data)
{
  const GActionEntry entries[] = {
      {.name = "accept", .activate = accept_cb},
      {.name = "reject", .activate = reject_cb},
      {.name = "set-back", .activate = set_back_cb},
      {.name = "correct", .activate = correct_cb},
      {.name = "review", .activate = review_cb, .parameter_type = "b"},
      {.name = "accept-type", .activate = accept_type_cb},
      {.name = "reject-type", .activate = reject_type_cb},
      {.name = "accept-left", .activate = accept_left_cb},
      {.name = "add-finding", .activate = add_finding_cb},
      {.name = "everywhere", .activate = everywhere_cb},
      {.name = "themes", .activate = themes_cb},
      {.name = "similar", .activate = similar_cb},
      {.name = "wording", .activate = wording_cb},
      {.name = "retitle", .activate = retitle_cb},
      {.name = "begin-problem", .activate = begin_problem_cb},
      {.name = "merge-problem", .activate = merge_problem_cb},
      {.name = "move-problem", .activate = move_problem_cb, .parameter_type = "(bb)"},
      {.name = "like-this", .activate = like_this_cb},
      {.name = "confirm-outline", .activate = confirm_outline_cb},
      {.name = "set-outline-back", .activate = set_outline_back_cb},
      {.name = "status", .activate = status_cb, .parameter_type = "s"},
      {.name = "verdict", .activate = verdict_cb, .parameter_type = "s"},
  };
  Current *current = g_new (Current, 1);
  *current = (Current){get_page_func, data};
  g_object_set_data_full (G_OBJECT (map), "current-page", current, g_free);
  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), current);
}
