#include "table-columns.h"

#include "status.h"

#define NAME_LONGEST 14
#define MIN_COLUMNS 3
#define PROSE_MIN 40
#define EMPTY 3   /* what a column without a line costs */
#define GOES_ON 1 /* and the class, which goes on from the row above */
#define HAS_CLASS 4
#define AGAIN 1 /* what it costs to go through the columns again */

static const char32_t *const numbers[] = {U"序号", U"编号", NULL};
static const char32_t *const classes[] = {U"类别", U"类型", U"分类", U"大类", U"方面", NULL};
static const char32_t *const times[] = {U"时限", U"期限", U"时间", U"时效", NULL};
static const char32_t *const states[] = {U"状态", U"是否", U"销号", NULL};
static const char32_t *const metas[] = {U"责任", U"牵头", U"配合", U"分管", U"主办", U"协办", U"包抓",
                                        U"单位", U"部门", U"科室", U"股室", U"处室", U"领导", U"负责人",
                                        U"人员", U"备注", U"附件", U"目标", U"佐证", U"材料", NULL};
static const char32_t *const answers[] = {U"措施", U"举措", U"做法", U"办法", NULL};
static const char32_t *const outcomes[] = {U"进展", U"进度", U"情况", U"成效", U"效果",
                                           U"结果", U"成果", U"结论", NULL};
static const char32_t *const details[] = {U"表现", NULL};
static const char32_t *const problems[] = {U"问题", U"意见", U"事项", U"内容", U"描述", U"表述", NULL};
static const char32_t *const fillings[] = {U"整改", U"反馈", U"巡察组", U"巡察", U"巡视组", U"巡视", U"具体",
                                           U"主要", U"存在", U"发现",   U"任务", U"清单",   U"落实", U"推进",
                                           U"完成", U"办结", U"工作",   U"目前", U"当前",   U"计划", U"主体",
                                           U"取得", U"采取", U"所属",   U"的",   U"及",     U"和",   U"与",
                                           U"、",   U"/",    U"(",      U")",    U"人",     NULL};

/* What the words in the name of a column say. */
static const struct {
  TzColumn column;
  const char32_t *const *words;
} parts[] = {
    {TZ_COLUMN_NUMBER, numbers},   {TZ_COLUMN_CLASS, classes},  {TZ_COLUMN_TIME, times},
    {TZ_COLUMN_STATUS, states},    {TZ_COLUMN_META, metas},     {TZ_COLUMN_ANSWER, answers},
    {TZ_COLUMN_STATE, outcomes},   {TZ_COLUMN_DETAIL, details}, {TZ_COLUMN_PROBLEM, problems},
    {TZ_COLUMN_FILLING, fillings},
};

G_STATIC_ASSERT (G_N_ELEMENTS (parts) == TZ_N_COLUMN_PARTS);

TzColumnWords
tz_columns_open_words (void)
{
  TzColumnWords words = {0};
  for (guint i = 0; i < TZ_N_COLUMN_PARTS; i++) {
    words.parts[i] = tz_scan_words_of (parts[i].words);
    tz_scan_set_join (&words.firsts, &words.parts[i].firsts);
  }
  return words;
}

static guint
read_part (const gunichar *s, const TzColumnWords *words, TzColumn *column)
{
  guint n = 0;
  for (guint i = 0; i < TZ_N_COLUMN_PARTS && n == 0; i++) {
    n = tz_scan_words_any (&words->parts[i], s);
    *column = parts[i].column;
  }
  return n;
}

/* A name is made of such words alone. @end: (out): where it ends. */
static TzColumn
read_name (const gunichar *s, const TzColumnWords *words, guint32 start, guint32 *end)
{
  TzColumn name = TZ_COLUMN_FILLING;
  guint32 i = start, longest = start + NAME_LONGEST;
  while (i < longest && s[i] != ' ' && s[i] != '\n' && s[i] != 0) {
    TzColumn part;
    guint n = read_part (s + i, words, &part);
    if (n == 0)
      return TZ_COLUMN_NONE;
    name = MIN (name, part);
    i += n;
  }
  *end = MIN (i, longest);
  return name == TZ_COLUMN_FILLING ? TZ_COLUMN_NONE : name;
}

static gboolean
holds (const TzColumns *columns, TzColumn column)
{
  for (guint i = 0; i < columns->n; i++)
    if (columns->at[i] == column)
      return TRUE;
  return FALSE;
}

/* Of two columns of problems the first is the one, unless the second is of those @in_particular; what the other says
 * is no title. */
static void
add_column (TzColumns *columns, TzColumn name, gboolean in_particular)
{
  if (name == TZ_COLUMN_PROBLEM && holds (columns, name)) {
    for (guint i = 0; in_particular && i < columns->n; i++)
      if (columns->at[i] == TZ_COLUMN_PROBLEM)
        columns->at[i] = TZ_COLUMN_CLASS;
    name = in_particular ? TZ_COLUMN_PROBLEM : TZ_COLUMN_DETAIL;
  }
  columns->at[columns->n++] = name;
}

gboolean
tz_columns_read_head (const TzReading *reading, const TzColumnWords *words, guint32 from, TzColumns *columns,
                      guint32 *end)
{
  const gunichar *s = reading->s;
  columns->n = 0;
  for (guint32 i = from; columns->n < TZ_COLUMNS_MAX;) {
    guint32 start = tz_lines_skip_blanks (s, i, reading->n);
    if (!tz_scan_set_may_have (&words->firsts, s[start]) || !tz_scan_is_han (s[start])) /* as at most lines */
      break;
    TzColumn name = read_name (s, words, start, &i);
    if (name == TZ_COLUMN_NONE)
      break;
    add_column (columns, name, tz_scan_is (s + start, U"具体") > 0 || tz_scan_is (s + start, U"存在") > 0);
    *end = i;
  }
  return columns->n >= MIN_COLUMNS && holds (columns, TZ_COLUMN_PROBLEM) &&
         (holds (columns, TZ_COLUMN_ANSWER) || holds (columns, TZ_COLUMN_STATE) ||
          holds (columns, TZ_COLUMN_STATUS));
}

/* What a line looks like. */
typedef struct {
  guint number;    /* of the list that it goes on with: 一是 （1） 1.; or 0 */
  gboolean states; /* a status and nothing else */
  gboolean prose;
  gboolean lacks;
  gboolean acts;
  gboolean dated;
  gboolean heads; /* the rows below */
} Look;

gboolean
tz_columns_state (const TzReading *reading, const TzLine *line)
{
  TzStatus status;
  if (line->end == line->start + 1 && tz_scan_in (reading->s[line->start], U"是否"))
    return TRUE;
  guint32 n = tz_status_match (reading, line->start, line->end, &status);
  return n > 0 && tz_lines_trim_end (reading->s, line->start, line->end) <=
                      line->start + n + tz_lines_is_stop (reading->s[line->start + n]);
}

static gboolean
is_prose (const TzReading *reading, const TzLine *line)
{
  return line->end - line->start > PROSE_MIN || tz_lines_holds_stop (reading, line->start, line->end - 1);
}

gboolean
tz_columns_heads (const TzReading *reading, const TzLine *line)
{
  static const char32_t *const aspects[] = {U"方面问题", U"方面的问题", NULL};
  const gunichar *s = reading->s;
  TzLabel label;
  if (tz_lines_is_tail (reading, line))
    return TRUE;
  if (is_prose (reading, line) || tz_lines_is_stop (s[line->end - 1]))
    return FALSE;
  gboolean labelled = tz_label_read (s, line->start, line->end, &label);
  if (labelled &&
      (label.kind == TZ_LABEL_CHINESE || label.kind == TZ_LABEL_BRACKET || label.kind == TZ_LABEL_CLASS))
    return TRUE;
  gboolean words = tz_scan_ends (s, line->end, U"问题") > 0 &&
                   tz_scan_ends_any (s, line->end, aspects) == 0; /* a problem that no list knows */
  return !words && (tz_outline_heading_flags (reading, line->start, line->end) & TZ_MARK_SECTION) &&
         !tz_outline_has_lack (reading, line->start, line->end);
}

guint
tz_columns_list_number (const TzReading *reading, const TzLine *line)
{
  guint length, number;
  TzLabel label;
  if (tz_outline_is_ordinal (reading->s, line->start, &length, &number))
    return number;
  return tz_label_read (reading->s, line->start, line->end, &label) ? label.number : 0;
}

static gboolean
is_dated (const TzReading *reading, const TzLine *line)
{
  static const char32_t *const whens[] = {U"立行立改", U"立即", U"长期", U"持续", U"即知即改", NULL};
  if (tz_lines_is_stop (reading->s[line->end - 1]))
    return FALSE;
  for (guint32 i = line->start; i < line->end && i < line->start + 4; i++)
    if (reading->taken[i] == 1 + TZ_ENTITY_DATE)
      return TRUE;
  return tz_scan_any (reading->s + line->start, whens) > 0;
}

static Look
look_at (const TzReading *reading, const TzLine *line)
{
  guint32 look_end = MIN (line->end, line->start + TZ_WORDING_LOOK);
  return (Look){.number = tz_columns_list_number (reading, line),
                .states = tz_columns_state (reading, line),
                .prose = is_prose (reading, line),
                .lacks = tz_outline_has_lack (reading, line->start, look_end),
                .acts = tz_reading_match (reading, line->start, TZ_WORD_ACTION) > 0,
                .dated = is_dated (reading, line),
                .heads = tz_columns_heads (reading, line)};
}

/* How well a line suits a column; @opens: it is the first there. */
static int
weigh (const Look *look, TzColumn column, gboolean opens, gboolean is_last, gboolean numbered)
{
  if (column == TZ_COLUMN_REST)
    return look->heads ? 3 : is_last ? look->prose : -1;
  if (look->heads || (opens && look->number > 1 && (numbered || column != TZ_COLUMN_PROBLEM)))
    return -5;
  int begins = opens ? 2 + look->acts + (look->number == 1) : look->number > 1 ? 2 : look->prose;
  switch (column) {
  case TZ_COLUMN_PROBLEM:
    return opens         ? 2 + 2 * look->lacks - (numbered && look->number > 0) - 6 * look->states
           : look->lacks ? 0
                         : -3;
  case TZ_COLUMN_DETAIL:
    return look->lacks ? 3 : -look->acts;
  case TZ_COLUMN_ANSWER:
    return begins - 5 * look->states;
  case TZ_COLUMN_STATE:
    return look->states ? 4 : begins;
  case TZ_COLUMN_STATUS:
    return look->states ? 5 : -6;
  case TZ_COLUMN_TIME:
    return look->dated && !look->prose ? 6 : look->prose ? -4 : 0;
  case TZ_COLUMN_CLASS:
  case TZ_COLUMN_META:
    return look->prose || look->states ? -4 : opens ? 2 : 0;
  default:
    return 0;
  }
}

/* On the line of a row with a cell for every column, or one less, the class is there, or it goes on from the row above.
 * Returns: how well it suits that it is there. */
static int
weigh_class (const TzReading *reading, const TzColumns *columns, const TzLine *lines, guint n)
{
  guint on_line = 1;
  while (on_line < n && !tz_columns_begins_line (reading, &lines[on_line]))
    on_line++;
  if (!columns->on_lines || on_line + 1 < columns->n || on_line > columns->n)
    return 0;
  return on_line == columns->n ? HAS_CLASS : -HAS_CLASS;
}

/* The best that is known of the lines up to one of them, where that stands in a column. */
typedef struct {
  int weight;
  guint8 before; /* the column of the line before */
} Best;

/* What it costs that the columns from @from on before @to have no line. */
static int
cost_of_gap (const TzColumns *columns, guint from, guint to)
{
  int cost = 0;
  for (guint i = from; i < to && i < columns->n; i++)
    cost += columns->on_lines && columns->at[i] == TZ_COLUMN_CLASS ? GOES_ON : EMPTY;
  return cost;
}

/* The best of the ways to have the line in column @to. @again: the columns may begin again. */
static Best
choose (const TzColumns *columns, const Best *row, guint to, int goes_on, int opens, gboolean again)
{
  Best best = {row[to].weight + goes_on, (guint8)to};
  for (guint from = to; again && from < columns->n; from++)
    if (row[from].weight + opens - AGAIN > best.weight)
      best = (Best){row[from].weight + opens - AGAIN, (guint8)from};
  for (guint from = 0; from < to; from++) {
    int weight = row[from].weight + opens - cost_of_gap (columns, from + 1, to);
    if (weight > best.weight)
      best = (Best){weight, (guint8)from};
  }
  return best;
}

/* The column of the last line. */
static guint
choose_last (const TzColumns *columns, const Best *row)
{
  guint last = 0;
  int most = G_MININT;
  for (guint to = 0; to <= columns->n; to++) {
    int weight = row[to].weight - cost_of_gap (columns, to + 1, columns->n);
    if (weight > most) {
      most = weight;
      last = to;
    }
  }
  return last;
}

gboolean
tz_columns_begins_line (const TzReading *reading, const TzLine *line)
{
  guint32 i = line->start;
  while (i > 0 && (reading->s[i - 1] == ' ' || tz_lines_is_bullet (reading->s[i - 1])))
    i--;
  return i == 0 || reading->s[i - 1] == '\n';
}

/* Whether @line is the last on its line. */
static gboolean
ends_line (const TzReading *reading, const TzLine *lines, guint line, guint n)
{
  return line + 1 == n || tz_columns_begins_line (reading, &lines[line + 1]);
}

void
tz_columns_assign (const TzReading *reading, const TzColumns *columns, const TzLine *lines, guint n,
                   gboolean is_last, guint8 *places)
{
  Best best[TZ_ROW_LINES][TZ_COLUMNS_MAX + 1];
  g_return_if_fail (n > 0 && n <= TZ_ROW_LINES);
  int has_class = weigh_class (reading, columns, lines, n);
  for (guint line = 0; line < n; line++) {
    Look look = look_at (reading, &lines[line]);
    gboolean numbered = columns->numbered || !columns->on_lines;
    gboolean first = tz_columns_begins_line (reading, &lines[line]);
    gboolean last = ends_line (reading, lines, line, n);
    gboolean again = columns->on_lines && first && !last;
    look.heads = look.heads && (!columns->on_lines || (first && last));
    for (guint to = 0; to <= columns->n; to++) {
      TzColumn column = to < columns->n ? (TzColumn)columns->at[to] : TZ_COLUMN_REST;
      int opens =
          weigh (&look, column, TRUE, is_last, numbered) + (column == TZ_COLUMN_CLASS ? has_class : 0);
      int goes_on = weigh (&look, column, FALSE, is_last, numbered);
      best[line][to] = line == 0 ? (Best){opens - cost_of_gap (columns, 0, to), 0}
                                 : choose (columns, best[line - 1], to, goes_on, opens, again);
    }
  }
  guint at = choose_last (columns, best[n - 1]);
  for (guint line = n; line > 0; line--) {
    places[line - 1] = (guint8)at;
    at = best[line - 1][at].before;
  }
}
