#include "numerals.h"
#include "outline.h"

/* Problems in a list above the answer that they share:
 *
 *   （一）统筹推进有差距
 *   ①方案不细；
 *   ②督查不够。
 *   整改情况：…
 *
 * What describes one problem is listed in the same way. The notice tells which of the two it is: there are as many
 * problems as it says were found. */

/* How far behind its number what is counted is named: 17个反馈问题 */
#define NOUN_LOOK 6

/* How many items of the lists word a lack, at least. */
#define MIN_WORDED 0.6

static TzMark *
mark_at (const TzOutline *outline, guint i)
{
  return &g_array_index (outline->marks, TzMark, i);
}

/* The length of the list that stands right below the mark at @i, no item of which words an action and only the last of
 * which has an answer, or 0. @kind: (out): what numbers it. @worded: how many word a lack is added to it. */
static guint
count_list (const TzOutline *outline, guint i, TzLabelKind *kind, guint *worded)
{
  guint n = 0;
  for (i++; i < outline->marks->len; i++) {
    const TzMark *mark = mark_at (outline, i);
    *kind = n == 0 ? (TzLabelKind)mark->kind : *kind;
    if (mark->kind != *kind || mark->number != ++n)
      return 0;
    if (tz_mark_words_problem (mark))
      ++*worded;
    else if (mark->flags & TZ_MARK_ACTION)
      return 0;
    if (mark->flags & TZ_MARK_FIELD)
      return n;
    if (mark->flags & (TZ_MARK_ANSWERED | TZ_MARK_LONG))
      return 0;
  }
  return 0;
}

/* Whether the first @end code points say that there are @n problems: 17个问题, 17个具体问题 */
static gboolean
declares (const TzReading *reading, guint32 end, guint n)
{
  static const char32_t *const nouns[] = {U"问题", NULL};
  const gunichar *s = reading->s;
  const TzSigns signs = TZ_SIGN_DIGIT | TZ_SIGN_NUMERAL;
  for (guint32 i = 0; (i = tz_reading_find_sign (reading, i, end, signs)) < end; i++) {
    double value = 0;
    gboolean inside = i > 0 && (tz_scan_is_digit (s[i - 1]) || tz_scan_in (s[i - 1], U".十百第"));
    guint length = inside                    ? 0
                   : tz_scan_is_digit (s[i]) ? tz_numeral_digits (s + i, &value)
                                             : tz_numeral_chinese (s + i, &value);
    guint32 behind = i + length;
    if (length > 0 && value == n && tz_scan_in (s[behind], U"个项条") &&
        tz_scan_holds_any (s, tz_span (behind + 1, MIN (end, behind + NOUN_LOOK)), nouns))
      return TRUE;
  }
  return FALSE;
}

/* Makes the items of the lists the problems, and what else is numbered like them part of an answer. */
static void
take_lists (TzOutline *outline, TzLabelKind kind)
{
  guint left = 0, worded = 0;
  for (guint i = 0; i < outline->marks->len; i++) {
    TzMark *mark = mark_at (outline, i);
    TzLabelKind below;
    if (tz_outline_is_problem (outline, mark)) {
      left = count_list (outline, i, &below, &worded);
    } else if (mark->kind == kind && left > 0) {
      mark->flags &= ~TZ_MARK_INNER;
      left--;
    } else if (mark->kind == kind) {
      mark->flags |= TZ_MARK_INNER;
    }
  }
  outline->kind = kind;
}

void
tz_outline_bear_out (TzOutline *outline)
{
  TzLabelKind kind = TZ_LABEL_NONE;
  guint n_heads = 0, n_listed = 0, n_worded = 0;
  guint32 first = 0;
  for (guint i = 0; i < outline->marks->len; i++) {
    if (!tz_outline_is_problem (outline, mark_at (outline, i)))
      continue;
    TzLabelKind below = TZ_LABEL_NONE;
    guint n = count_list (outline, i, &below, &n_worded);
    if (n == 0 || (n_heads > 0 && below != kind))
      return;
    first = n_heads == 0 ? mark_at (outline, i)->start : first;
    kind = below;
    n_heads++;
    n_listed += n;
  }
  if (n_heads > 1 && n_worded >= n_listed * MIN_WORDED &&
      tz_outline_rank (outline, kind) > tz_outline_rank (outline, outline->kind) &&
      declares (outline->reading, first, n_listed) && !declares (outline->reading, first, n_heads))
    take_lists (outline, kind);
}
