#include "outline.h"
#include "status.h"

/* The statuses of fields: behind the label, on the next line, or in brackets beside it. */

#define CLEAR_WORDING 4
#define TICKS U"☑✓✔√"

guint32
tz_field_skip_general (const gunichar *s, guint32 i)
{
  static const char32_t *const general[] = {
      U"整改", U"问题", U"任务", U"事项", U"工作", U"落实", U"完成", U"目前", U"当前", U"总体", U"最终",
      U"推进", U"销号", U"办理", U"办结", U"验收", U"核查", U"核验", U"评估", U"评定", U"认定", U"评价",
      U"自评", U"审核", U"结论", U"结果", U"情况", U"进度", U"进展", U"状态", U"状况", U"程度", U"现状",
      U"阶段", U"成效", U"意见", U"类别", U"类型", U"标识", U"该",   U"本",   U"项",   NULL};
  guint32 j = i;
  for (guint n = 1; n > 0; j += n)
    n = tz_scan_any (s + j, general);
  guint32 colon = tz_lines_skip_spaces (s, j);
  return j > i && s[colon] == ':' ? tz_lines_skip_spaces (s, colon + 1) : i;
}

/* A status closes its sentence; a wording that leaves no doubt, or one after a label that can only be a
 * status's, may close with a comma. */
static gboolean
closes_status (const gunichar *s, guint32 i, guint32 length, gunichar label_end)
{
  guint32 next = tz_lines_skip_spaces (s, i);
  if (tz_lines_is_end (s, next) || tz_scan_in (s[next], U"□☐") || tz_lines_is_stop (s[i]) ||
      tz_scan_in (s[i], U"])"))
    return TRUE;
  return (s[i] == ',' || s[i] == '(') &&
         (length >= CLEAR_WORDING || label_end == U'度' || label_end == U'态' || label_end == U'展');
}

/* 100%, before a wording. */
static guint32
skip_percent (const gunichar *s, guint32 i)
{
  guint digits = tz_scan_digits (s + i, 4);
  return digits > 0 && s[i + digits] == '%' ? i + digits + 1 : i;
}

/* Of boxes to tick, □已完成 ☑正在整改, what the ticked one stands before. */
static guint32
skip_ticks (const gunichar *s, guint32 i)
{
  guint32 ticked = i;
  while (tz_scan_in (s[i], U"□☐") && !tz_lines_is_end (s, ticked) && !tz_scan_in (s[ticked], TICKS))
    ticked++;
  return tz_scan_in (s[ticked], TICKS) ? tz_lines_skip_spaces (s, ticked + 1) : i;
}

/* 是否完成：是, or a cell below such a head. Returns: the length of the word, 0 where it is none. */
static guint32
read_yes_or_no (const gunichar *s, const TzField *field, TzStatus *status)
{
  guint32 i = field->content;
  gboolean asked = i == field->start || tz_scan_is (s + field->start, U"是否") > 0;
  if (!asked || !tz_scan_in (s[i], U"是否"))
    return 0;
  *status = s[i] == U'是' ? TZ_STATUS_COMPLETED : TZ_STATUS_NOT_COMPLETED;
  guint32 next = tz_lines_skip_spaces (s, i + 1 + tz_lines_is_stop (s[i + 1]));
  return tz_lines_is_end (s, next) || s[next] == '(' ? 1 : 0; /* 否（长期整改） */
}

/* The status may stand on the next line. */
void
tz_field_read_status (const TzReading *reading, TzField *field)
{
  const gunichar *s = reading->s;
  guint32 i = field->content;
  gboolean next_line = tz_lines_is_end (s, i);
  if (next_line)
    i = tz_lines_skip_blanks (s, i, reading->n);
  i = skip_ticks (s, i);
  guint32 percent = skip_percent (s, i);
  if (percent > i && (s[percent] == ',' || s[percent] == '('))
    i = percent + (s[percent] == ',');
  gboolean boxed = tz_scan_in (s[i], U"[(");
  TzStatus status;
  guint32 n = tz_status_match (reading, i + boxed, reading->n, &status);
  gboolean asked = n == 0;
  if (asked)
    n = read_yes_or_no (s, field, &status);
  /* 整改时限：长期坚持 says until when, not how far. */
  if (n == 0 || (field->type == TZ_FIELD_META && status == TZ_STATUS_IN_PROGRESS))
    return;
  i += boxed;
  guint32 colon = tz_lines_trim_end (s, field->start, field->content);
  gunichar last = colon > field->start + 1 ? s[colon - 2] : 0;
  if (!asked && (next_line ? !tz_lines_is_end (s, tz_lines_skip_spaces (s, i + n + (s[i + n] == U'。')))
                           : !closes_status (s, i + n, n, last)))
    return;
  field->type = TZ_FIELD_STATUS;
  field->status = status;
  field->content = i;
  field->end = i + n;
}

guint32
tz_field_skip_aside (const TzReading *reading, guint32 i, TzField *aside)
{
  const gunichar *s = reading->s;
  if (!tz_scan_in (s[i], U"[("))
    return i;
  guint32 content = tz_field_skip_general (s, i + 1);
  TzStatus status;
  guint32 n = tz_status_match (reading, content, reading->n, &status);
  if (n == 0 || !tz_scan_in (s[content + n], U"])"))
    return i;
  *aside = (TzField){.content = content, .end = content + n, .type = TZ_FIELD_STATUS, .status = status};
  return tz_lines_skip_spaces (s, content + n + 1);
}
