#include "outline.h"

gboolean
tz_lines_is_listed_bullet (gunichar c)
{
  return tz_scan_in (c, U"◆◇●■▲△▶►▷▸★☆➢➤✦❖▪◼◾‣⦁☑✓✔√");
}

guint32
tz_lines_skip_debris (const gunichar *s, guint32 i, guint32 end)
{
  if (!tz_scan_is (s + i, U"[bookmark:"))
    return i;
  guint32 j = i;
  while (j < end && s[j] != ']')
    j++;
  return j < end ? tz_lines_skip_blanks (s, j + 1, end) : i;
}

gboolean
tz_lines_next (const TzReading *reading, guint32 from, TzLine *line)
{
  guint32 start = tz_lines_skip_blanks (reading->s, from, reading->n);
  if (start >= reading->n)
    return FALSE;
  guint32 end = tz_reading_next_sign (reading, start, TZ_SIGN_LINE);
  *line = (TzLine){start, tz_lines_trim_end (reading->s, start, end), end};
  return TRUE;
}

/* A line below the last answer that belongs to the notice and not to the answer. */
gboolean
tz_lines_is_tail (const TzReading *reading, const TzLine *line)
{
  static const char32_t *const openings[] = {
      U"欢迎广大",       U"欢迎社会",       U"欢迎干部",     U"欢迎各",   U"欢迎对",
      U"欢迎监督",       U"来源:",          U"来源 :",       U"编辑:",    U"作者:",
      U"责任编辑",       U"附件:",          U"附件1",        U"联系方式", U"联系电话",
      U"特此",           U"此件",           U"阅读更多",     U"相关推荐", U"发布时间",
      U"发布日期",       U"信息来源",       U"扫一扫",       U"打印",     U"分享",
      U"上一篇",         U"下一篇",         U"【打印",       U"[打印",    U"监督电话",
      U"举报电话",       U"电子邮箱",       U"邮政信箱",     U"通讯地址", U"通信地址",
      U"下一步,",        U"下步,",          U"今后,",        U"接下来,",  U"下一阶段,",
      U"在今后的工作中", U"在下一步工作中", U"在下步工作中", U"总之,",    U"以上是",
      U"以上为",         U"备注:",          U"注:",          NULL};
  return tz_scan_any (reading->s + line->start, openings) > 0;
}
