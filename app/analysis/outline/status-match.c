#include "outline.h"
#include "status.h"

/* So long a status at most closes the line of a wording. */
#define CLOSING_MAX 16

/* Which parts a wording has. */
enum {
  COMPLETED = 1 << 0,
  SUSTAINED = 1 << 1,
  MOSTLY = 1 << 2,
  IN_PROGRESS = 1 << 3,
  NOT_COMPLETED = 1 << 4,
  NOTHING = 1 << 5,
};

static guint
part_of (int status)
{
  switch (status) {
  case TZ_STATUS_COMPLETED:
    return COMPLETED;
  case TZ_STATUS_COMPLETED_SUSTAINED:
    return SUSTAINED;
  case TZ_STATUS_MOSTLY_COMPLETED:
    return MOSTLY;
  case TZ_STATUS_IN_PROGRESS:
    return IN_PROGRESS;
  case TZ_STATUS_NOT_COMPLETED:
    return NOT_COMPLETED;
  default:
    return NOTHING;
  }
}

/* Kept up without a word of completion is still under way: completion is never guessed. */
static TzStatus
status_of (guint parts)
{
  if (parts & NOT_COMPLETED)
    return TZ_STATUS_NOT_COMPLETED;
  if (parts & MOSTLY)
    return TZ_STATUS_MOSTLY_COMPLETED;
  if (parts & COMPLETED)
    return parts & (SUSTAINED | IN_PROGRESS) ? TZ_STATUS_COMPLETED_SUSTAINED : TZ_STATUS_COMPLETED;
  return parts & (IN_PROGRESS | SUSTAINED) ? TZ_STATUS_IN_PROGRESS : TZ_STATUS_NOT_STATED;
}

static gboolean
joins (gunichar c)
{
  return c == ',' || c == U'、' || c == ';' || c == '/' || c == ' ' || c == '(' || c == U'并' || c == U'且' ||
         c == U'和';
}

/* 已于2024年9月底前 in 已于2024年9月底前完成整改. Returns: its length. */
static guint32
skip_when (const gunichar *s, guint32 i, guint32 end)
{
  if (!tz_scan_is (s + i, U"已于") && !tz_scan_is (s + i, U"已在"))
    return 0;
  guint32 j = i + 2;
  while (j < end && (tz_scan_is_digit (s[j]) || tz_scan_in (s[j], U"年月日初上中下旬底末前")))
    j++;
  return j > i + 2 ? j - i : 0;
}

guint32
tz_status_match (const TzReading *reading, guint32 i, guint32 end, TzStatus *status)
{
  /* 正在持续推进|整改 */
  static const char32_t *const in_progress_tails[] = {U"整改工作", U"整改任务", U"整改落实",
                                                      U"整改中",   U"整改",     NULL};
  guint parts = 0;
  guint32 matched = i;
  for (guint32 j = i + skip_when (reading->s, i, end); j < end;) {
    guint n = tz_reading_match (reading, j, TZ_WORD_STATUS);
    if (n == 0 || j + n > end ||
        (parts != 0 && tz_scan_is_digit (reading->s[j + n]))) /* 完成60% says how far */
      break;
    const TzWordValue *value =
        tz_lexicon_next_value (reading->lexicon, tz_reading_begin (reading, j), n, TZ_WORD_STATUS, NULL);
    parts |= part_of (value->code);
    if (parts == IN_PROGRESS)
      n += tz_scan_any (reading->s + j + n, in_progress_tails);
    gboolean bracketed = j > matched && reading->s[j - 1] == '(' && reading->s[j + n] == ')';
    j += n + bracketed;
    matched = j;
    while (j < end && joins (reading->s[j]))
      j++;
  }
  *status = status_of (parts);
  return *status == TZ_STATUS_NOT_STATED ? 0 : matched - i;
}

guint32
tz_status_match_boxed (const TzReading *reading, guint32 i, guint32 end, TzStatus *status)
{
  const gunichar *s = reading->s;
  if (i >= end || (s[i] != '(' && s[i] != '['))
    return 0;
  guint32 n = tz_status_match (reading, i + 1, end, status);
  gunichar close = s[i + 1 + n];
  return n > 0 && (close == ')' || close == ']') ? n + 2 : 0;
}

/* Between a wording and its status: …的问题——已完成 */
static gboolean
leads_to_status (gunichar c)
{
  return c == '-' || c == ':' || c == ' ' || c == '|' || c == U'…';
}

guint32
tz_status_match_joined (const TzReading *reading, guint32 i, guint32 end, TzStatus *status, guint32 *at)
{
  const gunichar *s = reading->s;
  *at = i;
  while (*at < end && leads_to_status (s[*at]))
    (*at)++;
  guint32 n = *at > i ? tz_status_match (reading, *at, end, status) : 0;
  if (n == 0)
    return 0;
  guint32 after = *at + n;
  after += after < end && s[after] == U'。';
  return tz_lines_trim_end (s, i, end) <= after ? end - i : 0;
}

guint32
tz_status_find_joined (const TzReading *reading, guint32 start, guint32 end)
{
  const gunichar *s = reading->s;
  guint32 i = MAX (start + 1, end > CLOSING_MAX ? end - CLOSING_MAX : 0);
  for (; i < end; i++) {
    TzStatus status;
    guint32 at;
    if (leads_to_status (s[i]) && !leads_to_status (s[i - 1]) &&
        tz_status_match_joined (reading, i, end, &status, &at) > 0)
      return i;
  }
  return end;
}
