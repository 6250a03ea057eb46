#include "reviewed.h"

#include "fact-row.h"
#include "notice-text.h"
#include "outline-list.h"
#include "window.h"

const char *const reviewed_text =
    "中共云溪市教育局党组关于巡察整改进展情况的通报\n"
    "2021年4月6日至6月25日，市委第四巡察组对市教育局党组进行了巡察。2021年7月19日，市委第四巡察组反馈了意见"
    "。截至目前，反馈的3个问题已完成整改2个，正在整改1个。\n"
    "一、巡察反馈问题整改情况\n"
    "1.关于食堂管理松散的问题\n整改措施：一是修订食堂管理制度。二是开展检查。\n整改进度：已完成。\n"
    "2.关于培训走过场的问题\n整改措施：一是开展培训，投入经费3.2万元。\n整改进度：正在整改。\n"
    "3.关于采购程序不规范的问题\n整改措施：一是规范采购流程。\n整改进度：已完成。\n"
    "中共云溪市教育局党组\n2022年1月10日\n";

static TzOpenNotice *
reviewed_find_open (const Reviewed *fixture)
{
  GtkWidget *page = tz_view_test_find (fixture->window, TZ_TYPE_NOTICE_PAGE, NULL);
  return page != NULL ? tz_notice_page_get_open (TZ_NOTICE_PAGE (page)) : NULL;
}

void
reviewed_set_up (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture->test = tz_view_test_new ();
  fixture->notice = tz_view_test_add (fixture->test, reviewed_text);
  fixture->window = tz_view_test_open_window (fixture->test);
  tz_desk_open_place (fixture->test->desk, fixture->notice, TZ_SPAN_NONE);
  TZ_WAIT_FOR (reviewed_find_open (fixture) != NULL);
  fixture->page = tz_view_test_find (fixture->window, TZ_TYPE_NOTICE_PAGE, NULL);
  fixture->open = reviewed_find_open (fixture);
  fixture->reviewer = tz_notice_page_get_reviewer (TZ_NOTICE_PAGE (fixture->page));
  TZ_WAIT_FOR (tz_view_test_find (fixture->page, TZ_TYPE_FACT_ROW, NULL) != NULL);
}

void
reviewed_tear_down (Reviewed *fixture, gconstpointer data G_GNUC_UNUSED)
{
  tz_view_test_free (fixture->test);
}

/* Where words stand in the notice. */
TzSpan
reviewed_span_of (const char *words)
{
  const char *at = g_strstr_len (reviewed_text, -1, words);
  g_assert_nonnull (at);
  guint32 start = g_utf8_pointer_to_offset (reviewed_text, at);
  return tz_span (start, start + g_utf8_strlen (words, -1));
}

void
reviewed_act (const Reviewed *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (fixture->page, action, NULL));
}

void
reviewed_act_with (const Reviewed *fixture, const char *action, GVariant *target)
{
  g_assert_true (gtk_widget_activate_action_variant (fixture->page, action, target));
}

void
reviewed_undo (const Reviewed *fixture)
{
  TZ_WAIT_FOR (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "undo"));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "undo", NULL);
}

guint
reviewed_count_problems (const Reviewed *fixture)
{
  return tz_open_notice_get_analysis (fixture->open)->problems->len;
}

TzStatus
reviewed_status_of (const Reviewed *fixture, guint problem)
{
  return g_array_index (tz_open_notice_get_analysis (fixture->open)->problems, TzProblem, problem).status;
}

const TzReviewItem *
reviewed_find_item (const Reviewed *fixture, TzSubject subject, TzSpan span)
{
  const GArray *items = tz_open_notice_get_review (fixture->open);
  for (guint i = 0; i < items->len; i++) {
    const TzReviewItem *item = &g_array_index (items, TzReviewItem, i);
    if (item->subject == subject && tz_span_equal (item->span, span))
      return item;
  }
  return NULL;
}

gboolean
reviewed_is_reviewed (const Reviewed *fixture, TzSubject subject, const char *words)
{
  const TzReviewItem *item = reviewed_find_item (fixture, subject, reviewed_span_of (words));
  return item != NULL && item->reviewed;
}

TzOutlineItem *
reviewed_dup_line (const Reviewed *fixture, const char *title)
{
  GtkWidget *outline = tz_view_test_find (fixture->page, TZ_TYPE_OUTLINE_LIST, NULL);
  GtkListView *view = GTK_LIST_VIEW (tz_view_test_find (outline, GTK_TYPE_LIST_VIEW, NULL));
  GListModel *lines = G_LIST_MODEL (gtk_list_view_get_model (view));
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++) {
    TzOutlineItem *item = g_list_model_get_item (lines, i);
    if (g_str_equal (item->title, title))
      return item;
    g_object_unref (item);
  }
  return NULL;
}

gboolean
reviewed_says (const Reviewed *fixture, GType type, const char *words)
{
  return tz_view_test_find (tz_view_test_find (fixture->page, type, NULL), GTK_TYPE_LABEL, words) != NULL;
}

void
reviewed_select_words (const Reviewed *fixture, TzSpan span)
{
  GtkTextView *text = GTK_TEXT_VIEW (tz_view_test_find (fixture->page, TZ_TYPE_NOTICE_TEXT, NULL));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (text);
  GtkTextIter start, end;
  gtk_text_buffer_get_iter_at_offset (buffer, &start, span.start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, span.end);
  gtk_text_buffer_select_range (buffer, &start, &end);
}
