#include "read-actions.h"

#include "notice-print.h"
#include "original-pages.h"

#define MIN_ZOOM 0.6
#define MAX_ZOOM 3.0
#define ZOOM_STEP 1.1

static TzTextPane *
get_pane (gpointer data)
{
  TzNoticePage *page = tz_read_view_get_page (data);
  return page != NULL ? tz_notice_page_get_pane (page) : NULL;
}

static void
step_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter, gpointer data)
{
  if (tz_read_view_get_page (data) != NULL)
    tz_notice_page_step (tz_read_view_get_page (data), g_variant_get_boolean (parameter));
}

static void
note_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  if (get_pane (data) != NULL)
    tz_text_pane_annotate (get_pane (data), TRUE);
}

static void
highlight_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  if (get_pane (data) != NULL)
    tz_text_pane_annotate (get_pane (data), FALSE);
}

static void
copy_citation_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  if (get_pane (data) != NULL)
    tz_text_pane_copy_citation (get_pane (data));
}

static void
print_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  TzNoticePage *page = tz_read_view_get_page (data);
  if (page != NULL)
    tz_notice_print (tz_page_get_desk (TZ_PAGE (data)), tz_notice_page_get_id (page),
                     GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (data))));
}

/* Of the selection, or of where one is. */
static void
original_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  TzNoticePage *page = tz_read_view_get_page (data);
  TzOpenNotice *open = page != NULL ? tz_notice_page_get_open (page) : NULL;
  if (open == NULL)
    return;
  TzSpan span = tz_text_pane_get_selection (tz_notice_page_get_pane (page));
  if (span.end == span.start)
    span = tz_span (tz_open_notice_get_place (open), tz_open_notice_get_place (open));
  tz_original_pages_present (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (data))), open, span);
}

/* Returns: (nullable): the text, and nothing over it. */
static TzTextPane *
uncover_text (gpointer data)
{
  if (get_pane (data) != NULL)
    tz_notice_page_uncover_text (tz_read_view_get_page (data));
  return get_pane (data);
}

static void
find_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  TzTextPane *pane = uncover_text (data);
  if (pane != NULL)
    tz_text_pane_find (pane);
}

/* From a note, a list or a card back to where one reads. */
static void
text_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  TzTextPane *pane = uncover_text (data);
  if (pane != NULL)
    tz_text_pane_focus (pane);
}

static void
go_to_problem_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  TzTextPane *pane = uncover_text (data);
  if (pane != NULL)
    tz_text_pane_go_to_problem (pane);
}

/* The parameter is 1 for larger, -1 for smaller, 0 for the usual size. */
static void
zoom_cb (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter, gpointer data)
{
  GSettings *settings = tz_desk_get_settings (tz_page_get_desk (TZ_PAGE (data)));
  int direction = g_variant_get_int32 (parameter);
  double zoom = g_settings_get_double (settings, "read-zoom");
  zoom = direction == 0 ? 1 : direction > 0 ? zoom * ZOOM_STEP : zoom / ZOOM_STEP;
  g_settings_set_double (settings, "read-zoom", CLAMP (zoom, MIN_ZOOM, MAX_ZOOM));
}

void
tz_read_actions_set_page (GActionMap *map, TzNoticePage *page)
{
  if (page != NULL) {
    tz_notice_page_add_pane_actions (page, map);
    return;
  }
  g_action_map_remove_action (map, "outline");
  g_action_map_remove_action (map, "panel");
}

void
tz_read_actions_add (GActionMap *map, TzReadView *view)
{
  const GActionEntry entries[] = {
      {.name = "step", .activate = step_cb, .parameter_type = "b"},
      {.name = "note", .activate = note_cb},
      {.name = "highlight", .activate = highlight_cb},
      {.name = "copy-citation", .activate = copy_citation_cb},
      {.name = "print", .activate = print_cb},
      {.name = "original", .activate = original_cb},
      {.name = "find", .activate = find_cb},
      {.name = "go-to-problem", .activate = go_to_problem_cb},
      {.name = "text", .activate = text_cb},
      {.name = "zoom", .activate = zoom_cb, .parameter_type = "i"},
  };
  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), view);
}
