#include "outline.h"

#define MAX_NUMBER 999
#define DOTLESS_MAX 100
#define REMARK_MAX 12
#define CIRCLED_FIRST 0x2460 /* ① to ⑳ */
#define CIRCLED_LAST 0x2473
#define PAREN_FIRST 0x2474 /* ⑴ to ⒇ */
#define PAREN_LAST 0x2487
#define FULL_STOP_FIRST 0x2488 /* ⒈ to ⒛ */
#define FULL_STOP_LAST 0x249b
#define PAREN_CHINESE_FIRST 0x3220 /* ㈠ to ㈩ */
#define PAREN_CHINESE_LAST 0x3229

static guint
digit_of (gunichar c)
{
  switch (c) {
  case U'一':
    return 1;
  case U'二':
    return 2;
  case U'三':
    return 3;
  case U'四':
    return 4;
  case U'五':
    return 5;
  case U'六':
    return 6;
  case U'七':
    return 7;
  case U'八':
    return 8;
  case U'九':
    return 9;
  default:
    return 0;
  }
}

guint
tz_label_read_number (const gunichar *s, guint32 i, guint *number)
{
  const gunichar ten = U'十';
  guint32 start = i;
  guint tens = digit_of (s[i]);
  if (tens > 0)
    i++;
  if (s[i] != ten) {
    *number = tens;
    return i - start;
  }
  i++;
  guint ones = digit_of (s[i]);
  *number = (tens == 0 ? 1 : tens) * 10 + ones;
  return i - start + (ones > 0);
}

static guint
read_digits (const gunichar *s, guint32 i, guint *number)
{
  guint length = 0;
  for (*number = 0; s[i + length] >= '0' && s[i + length] <= '9' && length < 4; length++)
    *number = *number * 10 + (s[i + length] - '0');
  return *number == 0 || *number > MAX_NUMBER ? 0 : length;
}

/* A number in either script. */
static guint
read_number (const gunichar *s, guint32 i, guint *number, gboolean *chinese)
{
  guint length = read_digits (s, i, number);
  *chinese = length == 0;
  return length > 0 ? length : tz_label_read_number (s, i, number);
}

static gboolean
closes (gunichar c)
{
  return c == U'、' || c == '.' || c == ':' || c == ',' || c == ' ' || c == U'。';
}

static guint32
skip_closing (const gunichar *s, guint32 i, guint32 end)
{
  while (i < end && closes (s[i]))
    i++;
  return i;
}

static gboolean
accept (const gunichar *s, guint32 end, TzLabel *label, TzLabelKind kind, guint number, guint32 label_end)
{
  label->kind = kind;
  label->number = number;
  label->end = label_end;
  label->content = skip_closing (s, label_end, end);
  return TRUE;
}

/* （一） （1） （问题1） [1] */
static gboolean
read_bracket (const gunichar *s, guint32 i, guint32 end, TzLabel *label)
{
  guint number;
  gboolean chinese;
  guint32 j = tz_lines_skip_blanks (s, i + 1, end);
  guint problem = tz_scan_is (s + j, U"问题");
  j += problem;
  guint length = read_number (s, j, &number, &chinese);
  if (length == 0)
    return FALSE;
  j = tz_lines_skip_blanks (s, j + length, end);
  if (j >= end || s[j] != (s[i] == '(' ? ')' : ']'))
    return FALSE;
  if (problem > 0)
    return accept (s, end, label, TZ_LABEL_PROBLEM, number, j + 1);
  return accept (s, end, label, chinese ? TZ_LABEL_BRACKET : TZ_LABEL_PAREN, number, j + 1);
}

/* 2022 in "1.2022年" opens the wording; 5 in "1.5万元" is a decimal. */
static gboolean
is_decimal (const gunichar *s, guint32 i)
{
  if (s[i] != '.' || !tz_scan_is_digit (s[i + 1]))
    return FALSE;
  guint n = 1;
  while (n < 5 && tz_scan_is_digit (s[i + 1 + n]))
    n++;
  return n != 4;
}

/* Behind a number, what it counts or dates: it is no label. */
static gboolean
is_counted (const gunichar *s)
{
  static const char32_t *const words[] = {U"项目", U"个别", U"个人", U"条件", U"人员", U"人事",
                                          U"人才", U"人民", U"名单", U"部分", U"部门", NULL};
  return tz_scan_in (s[0], U"个项条件宗人次名月年日元万亿%份场家所处类批号") && tz_scan_any (s, words) == 0;
}

/* …问题 closes the line: what stands before it is worded as problems are. */
static gboolean
words_problem (const gunichar *s, guint32 i, guint32 end)
{
  guint32 last = i;
  while (last < end && last < i + DOTLESS_MAX && s[last] != '\n')
    last++;
  while (last > i && (s[last - 1] == ' ' || tz_lines_is_stop (s[last - 1]) || s[last - 1] == ':'))
    last--;
  return (last >= end || tz_scan_in (s[last], U" \n。;:")) && tz_scan_ends (s, last, U"问题") > 0;
}

/* 1 and a blank, where the dot was left out; or no blank either, before 关于 or what is worded as a problem */
static gboolean
is_dotless (const gunichar *s, guint32 i, guint32 end)
{
  guint32 j = i;
  while (j < end && s[j] == ' ')
    j++;
  if (tz_scan_digits (s + j, 5) == 4 && s[j + 4] == U'年')
    return j > i;
  if (j >= end || !(tz_scan_is_han (s[j]) || s[j] == U'“' || s[j] == U'《') || is_counted (s + j))
    return FALSE;
  return j > i || tz_scan_is (s + j, U"关于") || tz_scan_is (s + j, U"针对") || words_problem (s, j, end);
}

/* 1.1 1-1 */
static gboolean
read_pair (const gunichar *s, guint32 i, guint32 end, TzLabel *label)
{
  guint outer = tz_scan_digits (s + i, 3);
  guint32 j = i + outer + 1;
  if (outer == 0 || outer > 2 || (s[j - 1] != '.' && s[j - 1] != '-'))
    return FALSE;
  guint inner = tz_scan_digits (s + j, 3);
  if (inner == 0 || inner > 2 || s[j] == '0' || s[i] == '0')
    return FALSE;
  guint32 after = j + inner;
  gboolean closed = after < end && (s[after] == '.' || s[after] == U'、' || s[after] == ' ');
  guint32 content = skip_closing (s, after, end);
  if (content >= end || (!closed && !tz_scan_is_han (s[content]) && s[content] != U'“') ||
      is_counted (s + content) || (closed && s[after] == '.' && tz_scan_is_digit (s[content])))
    return FALSE;
  return accept (s, end, label, TZ_LABEL_PAIR, tz_scan_number (s + j, inner), after);
}

static gboolean
read_plain (const gunichar *s, guint32 i, guint32 end, TzLabel *label)
{
  guint number;
  gboolean chinese;
  guint length = read_number (s, i, &number, &chinese);
  if (length == 0)
    return FALSE;
  guint32 label_end = i + length;
  guint32 j = tz_lines_skip_blanks (s, label_end, end);
  if (s[j] == ')')
    return accept (s, end, label, chinese ? TZ_LABEL_BRACKET : TZ_LABEL_HALF, number, j + 1);
  if (!chinese && is_dotless (s, label_end, end))
    return accept (s, end, label, TZ_LABEL_NUMBER, number, label_end);
  if (s[j] != U'、' && s[j] != '.' && (s[j] != ':' || chinese))
    return FALSE;
  if (!chinese && is_decimal (s, j))
    return FALSE;
  accept (s, end, label, chinese ? TZ_LABEL_CHINESE : TZ_LABEL_NUMBER, number, label_end);
  TzLabel inner; /* 2.（3）: the inner number goes on from one matter to the next */
  if (!chinese && s[label->content] == '(' && read_bracket (s, label->content, end, &inner) &&
      inner.kind == TZ_LABEL_PAREN)
    *label = inner;
  return TRUE;
}

/* 序号1 and 序号：1, alone on their line above a problem */
static gboolean
read_serial (const gunichar *s, guint32 i, guint32 end, TzLabel *label)
{
  guint serial = tz_scan_is (s + i, U"序号"), number;
  guint32 j = tz_lines_skip_spaces (s, i + serial);
  j = tz_lines_skip_spaces (s, j + (s[j] == ':'));
  guint length = serial > 0 ? read_digits (s, j, &number) : 0;
  return length > 0 && tz_lines_skip_blanks (s, j + length, end) >= end &&
         accept (s, end, label, TZ_LABEL_PROBLEM, number, j + length);
}

/* 问题1： 反馈问题一: 【问题1】 问题（一） 整改任务一： 问题清单第1项： */
static gboolean
read_problem (const gunichar *s, guint32 i, guint32 end, TzLabel *label)
{
  static const char32_t *const before[] = {U"巡察反馈", U"巡视反馈", U"反馈", U"具体", U"存在",
                                           U"巡察",     U"巡视",     U"整改", NULL};
  static const char32_t *const lists[] = {U"问题清单第", U"清单第", U"任务", U"意见", U"事项", NULL};
  gboolean boxed = s[i] == '[';
  guint32 j = i + boxed;
  j += tz_scan_any (s + j, before);
  guint list = tz_scan_any (s + j, lists);
  guint noun = list > 0 ? list : tz_scan_is (s + j, U"问题");
  if (noun == 0)
    return FALSE;
  j = tz_lines_skip_blanks (s, j + noun, end);
  gboolean inner = s[j] == '(';
  j += inner;
  guint number;
  gboolean chinese;
  guint length = read_number (s, j, &number, &chinese);
  if (length == 0)
    return FALSE;
  j += length;
  if (inner && s[j++] != ')')
    return FALSE;
  if (list > 0) {
    j += tz_scan_in (s[j], U"个项条");
    return s[j] == ':' && accept (s, end, label, TZ_LABEL_PROBLEM, number, j);
  }
  if (!boxed && !inner && s[j] == '(') { /* 问题一（共性问题）： */
    guint32 close = tz_scan_find (s, j, MIN (end, j + REMARK_MAX), ')');
    return s[close] == ')' && s[close + 1] == ':' &&
           accept (s, end, label, TZ_LABEL_PROBLEM, number, close + 1);
  }
  if (boxed && s[j++] != ']')
    return FALSE;
  if (!boxed && !inner && j < end && !closes (s[j]) && !tz_scan_is (s + j, U"针对") &&
      !tz_scan_is (s + j, U"关于"))
    return FALSE;
  return accept (s, end, label, TZ_LABEL_PROBLEM, number, j);
}

/* 第一类问题： 第一方面 第1个问题： */
static gboolean
read_ordinal_class (const gunichar *s, guint32 i, guint32 end, TzLabel *label)
{
  static const char32_t *const classes[] = {U"大类问题", U"类问题", U"大类", U"类",
                                            U"个方面",   U"方面",   U"部分", NULL};
  static const char32_t *const problems[] = {U"个问题", U"项问题", U"条问题", U"个具体问题",
                                             U"项",     U"条",     NULL};
  guint number;
  gboolean chinese;
  guint32 j = i + 1;
  guint length = read_number (s, j, &number, &chinese);
  if (length == 0)
    return FALSE;
  j += length;
  guint word = tz_scan_any (s + j, problems);
  TzLabelKind kind = word > 0 ? TZ_LABEL_PROBLEM : TZ_LABEL_CLASS;
  if (word == 0)
    word = tz_scan_any (s + j, classes);
  j += word;
  if (word == 0 || (j < end && !closes (s[j])))
    return FALSE;
  return accept (s, end, label, kind, number, j);
}

static gboolean
read_single (const gunichar *s, guint32 i, guint32 end, TzLabel *label)
{
  gunichar c = s[i];
  if (c >= CIRCLED_FIRST && c <= CIRCLED_LAST)
    return accept (s, end, label, TZ_LABEL_CIRCLE, c - CIRCLED_FIRST + 1, i + 1);
  if (c >= PAREN_FIRST && c <= PAREN_LAST)
    return accept (s, end, label, TZ_LABEL_PAREN, c - PAREN_FIRST + 1, i + 1);
  if (c >= FULL_STOP_FIRST && c <= FULL_STOP_LAST)
    return accept (s, end, label, TZ_LABEL_NUMBER, c - FULL_STOP_FIRST + 1, i + 1);
  if (c >= PAREN_CHINESE_FIRST && c <= PAREN_CHINESE_LAST)
    return accept (s, end, label, TZ_LABEL_BRACKET, c - PAREN_CHINESE_FIRST + 1, i + 1);
  return FALSE;
}

gboolean
tz_label_read (const gunichar *s, guint32 i, guint32 end, TzLabel *label)
{
  if (i >= end)
    return FALSE;
  if (s[i] == '(')
    return read_bracket (s, i, end, label);
  if (s[i] == U'第')
    return read_ordinal_class (s, i, end, label);
  if (s[i] == '[' && tz_scan_is_digit (s[i + 1]))
    return read_bracket (s, i, end, label);
  if (tz_scan_is_digit (s[i]))
    return read_pair (s, i, end, label) || read_plain (s, i, end, label);
  return read_single (s, i, end, label) || read_plain (s, i, end, label) || read_serial (s, i, end, label) ||
         read_problem (s, i, end, label);
}
