/*
 * Whether a text is a rectification notice: it announces the results of rectification, or is titled so, or
 * answers problems, and is no news of a meeting. What is none keeps no structure.
 */
#include "header.h"
#include "scan.h"

#define TOP 1500
#define NEWS_TOP 600
#define ANNOUNCEMENT 90

static gboolean
speaks_of_inspection (const TzReading *reading)
{
  static const char32_t *const rectified[] = {U"整改", NULL};
  static const char32_t *const inspected[] = {U"巡察",   U"巡视",     U"督察", U"审计",
                                              U"检查组", U"反馈意见", NULL};
  TzSpan top = tz_span (0, MIN (reading->n, TOP));
  return tz_scan_holds_any (reading->s, top, rectified) && tz_scan_holds_any (reading->s, top, inspected);
}

static guint32
sentence_end (const TzReading *reading, guint32 from)
{
  guint32 end = from;
  while (end < reading->n && end - from < ANNOUNCEMENT && !tz_scan_in (reading->s[end], U"。;\n"))
    end++;
  return end;
}

/* 现将巡察整改进展情况予以公布. */
static gboolean
announces_results (const TzReading *reading)
{
  static const char32_t *const results[] = {U"整改", NULL};
  static const char32_t *const plans[] = {U"整改方案", U"整改任务", U"整改督查", U"整改通知", NULL};
  static const char32_t *const made_public[] = {U"公布", U"公开", U"通报", U"公告",
                                                U"公示", U"报告", U"汇报", NULL};
  static const char32_t *const begins[] = {U"现将", U"现就", U"现把", U"现根据", U"现按", U"现依据", NULL};
  for (guint32 i = 0; (i = tz_scan_find (reading->s, i, reading->n, U'现')) < reading->n; i++) {
    if (tz_scan_any (reading->s + i, begins) == 0)
      continue;
    TzSpan sentence = tz_span (i, sentence_end (reading, i));
    if (tz_scan_holds_any (reading->s, sentence, results) &&
        tz_scan_holds_any (reading->s, sentence, made_public) &&
        !tz_scan_holds_any (reading->s, sentence, plans))
      return TRUE;
  }
  return FALSE;
}

static gboolean
is_titled_so (const TzReading *reading)
{
  static const char32_t *const others[] = {U"会",   U"召开", U"动员",     U"部署", U"方案", U"通知",
                                           U"讲话", U"督查", U"督导",     U"调研", U"进驻", U"反馈巡",
                                           U"推进", U"要求", U"意见的通", NULL};
  static const char32_t *const committees[] = {U"委员会", U"常委会", NULL};
  TzSpan title;
  if (!tz_header_find_title (reading, &title))
    return FALSE;
  for (guint32 i = title.start; i < title.end; i++) {
    if (tz_scan_any (reading->s + i, committees) > 0)
      i += 2;
    else if (tz_scan_any (reading->s + i, others) > 0)
      return FALSE;
  }
  return TRUE;
}

static gboolean
answers_problems (const TzReading *reading)
{
  static const char32_t *const news[] = {U"会上",     U"出席会议", U"主持会议", U"会议强调", U"会议指出",
                                         U"会议要求", U"表态发言", U"动员会",   U"受理信访", U"同志们",
                                         U"反馈会",   U"事项公告", NULL};
  return reading->out->problems->len > 0 &&
         !tz_scan_holds_any (reading->s, tz_span (0, MIN (reading->n, NEWS_TOP)), news);
}

void
tz_recognise_notice (TzReading *reading)
{
  TzAnalysis *out = reading->out;
  out->is_notice = speaks_of_inspection (reading) &&
                   (announces_results (reading) || is_titled_so (reading) || answers_problems (reading));
  if (out->is_notice)
    return;
  out->outline_certainty = 0;
  g_array_set_size (out->headings, 0);
  g_array_set_size (out->problems, 0);
  g_array_set_size (out->measures, 0);
}
