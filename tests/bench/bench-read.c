#include "frames.h"
#include "notice-page.h"
#include "notice-text.h"
#include "read-view.h"
#include "view-test.h"
#include "window.h"

/*
 * Reading a long notice with thousands of marks, beside a bare text view with the same text and as many tags; and
 * how soon what is decided is seen and stored. Usage: bench-read [CHARACTERS]
 */

#define N_FRAMES 400
#define STEP 90
#define N_RUNS 7

typedef struct {
  TzViewTest *test;
  GtkWidget *window;
  GtkWidget *page; /* of the notice that was opened last */
  TzOpenNotice *open;
} Bench;

/* So many characters of a notice of an invented bureau, each copy with other figures. @which: tells one from
 * another. */
static char *
make_notice (guint n_chars, guint which)
{
  static const char *const bureaus[] = {"教育", "民政", "财政", "水务", "林业", "文旅", "商务"};
  const char *bureau = bureaus[which % G_N_ELEMENTS (bureaus)];
  GString *text = g_string_new (NULL);
  g_string_printf (text,
                   "中共云溪市%s局党组关于巡察整改进展情况的通报\n"
                   "2021年4月6日至6月25日，市委第四巡察组对市%s局党组进行了巡察。"
                   "2021年7月19日，市委第四巡察组反馈了意见。\n一、巡察反馈问题整改情况\n",
                   bureau, bureau);
  for (guint i = 1; g_utf8_strlen (text->str, -1) < n_chars; i++) {
    g_string_append_printf (text, "%u.关于食堂管理松散的问题\n整改措施：一是", i);
    for (guint k = 0; k < 8; k++)
      g_string_append_printf (text,
                              "2021年%u月%u日，组织全体教职工学习有关规定，逐条对照查找不足，"
                              "投入%u.%u万元，完成率提高到百分之九十以上，并检查%u次，发现的不足均已改正。",
                              k % 12 + 1, (i + which) % 28 + 1, i, k, k + 2);
    g_string_append (text, "\n整改进度：已完成。\n");
  }
  return g_string_free (text, FALSE);
}

static double
now (void)
{
  return (double)g_get_monotonic_time () / 1e3;
}

static TzNoticePage *
find_shown (const Bench *bench, gint64 notice)
{
  GtkWidget *view = tz_view_test_find (bench->window, TZ_TYPE_READ_VIEW, NULL);
  GtkWidget *tabs = tz_view_test_find (view, ADW_TYPE_TAB_VIEW, NULL);
  AdwTabPage *tab = adw_tab_view_get_selected_page (ADW_TAB_VIEW (tabs));
  TzNoticePage *page = tab != NULL ? TZ_NOTICE_PAGE (adw_tab_page_get_child (tab)) : NULL;
  return page != NULL && tz_notice_page_get_id (page) == notice ? page : NULL;
}

/* Opens the notice, or turns to it, up to its first frame. */
static void
open_notice (Bench *bench, const char *what, gint64 notice)
{
  double began = now (), used = frames_used ();
  tz_desk_open_place (bench->test->desk, notice, TZ_SPAN_NONE);
  while (find_shown (bench, notice) == NULL || tz_notice_page_get_open (find_shown (bench, notice)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  frames_wait (bench->window);
  if (what != NULL)
    g_print ("%-13s %6.1f ms to the first frame, %6.1f of them on the main thread\n", what, now () - began,
             frames_used () - used);
  bench->page = GTK_WIDGET (find_shown (bench, notice));
  bench->open = tz_notice_page_get_open (TZ_NOTICE_PAGE (bench->page));
}

static void
print_frames (const char *what, FrameTimes times)
{
  g_print ("%-13s frames of %.2f ms, 99 of 100 within %.2f\n", what, times.median, times.late);
}

static void
scroll (GtkWidget *window, GtkWidget *text, const char *what)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (text, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  tz_view_test_settle (2000);
  print_frames (what, frames_scroll (window, adjustment, STEP, N_FRAMES));
}

/* ---- A bare text view ---- */

static void
apply_tags (GtkTextBuffer *buffer, const GArray *entities)
{
  GtkTextTag *tags[TZ_N_ENTITY_TYPES];
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    tags[i] = gtk_text_buffer_create_tag (buffer, NULL, "background", i % 2 ? "#d0e0f0" : "#d0f0d0",
                                          "underline", PANGO_UNDERLINE_SINGLE, NULL);
  for (guint i = 0; i < entities->len; i++) {
    const TzEntity *entity = &g_array_index (entities, TzEntity, i);
    GtkTextIter start, end;
    gtk_text_buffer_get_iter_at_offset (buffer, &start, (int)entity->span.start);
    gtk_text_buffer_get_iter_at_offset (buffer, &end, (int)entity->span.end);
    gtk_text_buffer_apply_tag (buffer, tags[entity->type], &start, &end);
  }
}

static void
bench_bare (const Bench *bench)
{
  GtkWidget *like = tz_view_test_find (bench->page, TZ_TYPE_NOTICE_TEXT, NULL);
  double began = now (), used = frames_used ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *text = gtk_text_view_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (text), GTK_WRAP_WORD_CHAR);
  gtk_window_set_default_size (GTK_WINDOW (window), gtk_widget_get_width (like),
                               gtk_widget_get_height (like));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), text);
  gtk_window_set_child (GTK_WINDOW (window), scrolled);
  gtk_text_buffer_set_text (buffer, tz_text_get_utf8 (tz_open_notice_get_text (bench->open)), -1);
  apply_tags (buffer, tz_open_notice_get_analysis (bench->open)->entities);
  gtk_window_present (GTK_WINDOW (window));
  frames_wait (window);
  g_print ("bare view     %6.1f ms to the first frame, %6.1f of them on the main thread\n", now () - began,
           frames_used () - used);
  scroll (window, text, "bare view");
  gtk_window_destroy (GTK_WINDOW (window));
  tz_view_test_settle (200);
}

/* ---- Deciding ---- */

static void
stored_cb (TzLibrary *library G_GNUC_UNUSED, int what G_GNUC_UNUSED, gint64 notice G_GNUC_UNUSED,
           gpointer data)
{
  *(double *)data = now ();
}

static void
decide (Bench *bench, const char *what, const char *action)
{
  double began = now (), used = frames_used (), stored = 0;
  gulong handler = g_signal_connect (bench->test->library, "changed", G_CALLBACK (stored_cb), &stored);
  gtk_widget_activate_action (bench->page, action, NULL);
  frames_wait (bench->window);
  double seen = now ();
  while (stored == 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (bench->test->library, handler);
  TzPending *pending = tz_open_notice_get_pending (bench->open);
  while (tz_marks_get_n (tz_pending_get_marks (pending)) > 0)
    g_main_context_iteration (NULL, TRUE);
  g_print (
      "%-13s %6.1f ms until seen, %6.1f until stored, %6.1f until shown as kept, %6.1f on the main thread\n",
      what, seen - began, stored - began, now () - began, frames_used () - used);
}

static void
bench_deciding (Bench *bench)
{
  gtk_widget_activate_action (bench->page, "read.review", "b", TRUE);
  for (guint i = 0; i < N_RUNS; i++) {
    tz_view_test_settle (300);
    decide (bench, "decision", "read.accept");
  }
  const GArray *entities = tz_open_notice_get_analysis (bench->open)->entities;
  const TzEntity *entity = &g_array_index (entities, TzEntity, entities->len / 2);
  tz_open_notice_set_finding (bench->open, entity->span);
  decide (bench, "all of a type", "read.accept-type");
}

int
main (int argc, char **argv)
{
  tz_view_test_init (&argc, &argv);
  guint n_chars = argc > 1 ? (guint)g_ascii_strtoull (argv[1], NULL, 10) : 300000;
  Bench bench = {.test = tz_view_test_new ()};
  gint64 notices[N_RUNS];
  for (guint i = 0; i < N_RUNS; i++) {
    g_autofree char *text = make_notice (n_chars, i);
    notices[i] = tz_view_test_add (bench.test, text);
  }
  bench.window = tz_view_test_open_window (bench.test);
  tz_view_test_settle (1000);
  for (guint i = 0; i < N_RUNS; i++) {
    open_notice (&bench, i == 0 ? NULL : "opening", notices[i]);
    tz_view_test_settle (500);
  }
  g_print ("              %u characters, %u marks\n",
           tz_text_get_length (tz_open_notice_get_text (bench.open)),
           tz_open_notice_get_analysis (bench.open)->entities->len);
  for (guint i = 0; i < N_RUNS; i++) {
    open_notice (&bench, "turning to", notices[i]);
    tz_view_test_settle (300);
  }
  for (guint i = 0; i < 3; i++) {
    scroll (bench.window, tz_view_test_find (bench.page, TZ_TYPE_NOTICE_TEXT, NULL), "notice");
    bench_bare (&bench);
  }
  bench_deciding (&bench);
  gtk_window_destroy (GTK_WINDOW (bench.window));
  tz_view_test_settle (200);
  tz_view_test_free (bench.test);
  return 0;
}
