/* Names in the columns of a table that say who answers for a problem. */
#include "person-learned.h"

#include "scan.h"

#define LEAST_CELLS 3
#define MOST_CELLS 16

/* Lines that are further lines of a cell: after more of them the table is over. */
#define MOST_BETWEEN 8

static const TzNameRule in_column = {"person/in-column", 0.9f};

/* A row of a table on a line, its cells apart by blanks. */
typedef struct {
  TzSpan cells[MOST_CELLS];
  guint n;     /* of its cells, of which only so many are told */
  guint32 end; /* of the line */
} Row;

static Row
read_row (const TzReading *reading, guint32 start)
{
  const gunichar *s = reading->s;
  Row row = {.end = tz_reading_next_sign (reading, start, TZ_SIGN_LINE)};
  for (guint32 i = start; i < row.end; i++) {
    guint32 from = i;
    while (i < row.end && s[i] != ' ')
      i++;
    if (i > from && row.n++ < MOST_CELLS)
      row.cells[row.n - 1] = tz_span (from, i);
  }
  return row;
}

static gboolean
says_who (const gunichar *s, TzSpan head)
{
  static const char32_t *const people[] = {U"责任领导", U"牵头领导", U"分管领导", U"包案领导", U"责任人",
                                           U"负责人",   U"联系人",   U"经办人",   U"姓名",     NULL};
  return tz_scan_ends_any (s, head.end, people) > 0;
}

/* 杨立军、何秀兰（副局长） */
static void
learn_cell (TzNames *names, TzSpan cell)
{
  const gunichar *s = names->reading->s;
  for (guint32 at = cell.start, end; at < cell.end; at = end + 1) {
    end = at;
    while (end < cell.end && !tz_scan_in (s[end], U"、,;("))
      end++;
    guint n = end - at;
    if (n >= 2 && n <= TZ_NAME_LONGEST && tz_name_fits (names->reading, at, n, TZ_NAME_LEADER))
      tz_names_learn (names, at, n, &in_column);
    if (end < cell.end && s[end] == '(')
      end = tz_name_skip_remark (names->reading, end);
  }
}

/* Below @head, as long as rows are as wide as it. Returns: where the table ends. */
static guint32
learn_rows (TzNames *names, const Row *head, guint64 who)
{
  const TzReading *reading = names->reading;
  guint32 end = head->end;
  for (guint n_between = 0; end < reading->n && n_between <= MOST_BETWEEN;) {
    Row row = read_row (reading, end + 1);
    n_between = row.n == head->n ? 0 : n_between + 1;
    for (guint i = 0; row.n == head->n && i < head->n; i++)
      if (who >> i & 1)
        learn_cell (names, row.cells[i]);
    end = row.end;
  }
  return end;
}

void
tz_names_learn_cells (TzNames *names)
{
  static const char32_t *const firsts[] = {U"序号", U"编号", U"问题序号", NULL};
  const TzReading *reading = names->reading;
  for (guint32 start = 0; start < reading->n;) {
    guint32 end = tz_reading_next_sign (reading, start, TZ_SIGN_LINE);
    if (tz_scan_any (reading->s + start, firsts) > 0) {
      guint64 who = 0;
      Row head = read_row (reading, start);
      for (guint i = 0; head.n >= LEAST_CELLS && i < MIN (head.n, MOST_CELLS); i++)
        who |= (guint64)says_who (reading->s, head.cells[i]) << i;
      if (who != 0 && head.n <= MOST_CELLS)
        end = learn_rows (names, &head, who);
    }
    start = end + 1;
  }
}
