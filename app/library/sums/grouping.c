#include "grouping.h"

static const char *const sql[TZ_N_GROUPINGS] = {
    [TZ_GROUPING_AGENCY] = "n.name",
    [TZ_GROUPING_PROVINCE] = "IFNULL (n.province, '')",
    [TZ_GROUPING_LEVEL] = "IFNULL (n.level, '')",
    [TZ_GROUPING_YEAR] = "IIF (n.year = 0, '', CAST (n.year AS TEXT))",
    [TZ_GROUPING_INSPECTORS] = "IFNULL (n.inspectors, '')",
    [TZ_GROUPING_KIND] = "IFNULL (n.kind, '')",
};

const char *
tz_grouping_get_sql (TzGrouping grouping)
{
  return sql[grouping];
}

void
tz_grouping_add (TzWhere *where, const TzProblemQuery *query)
{
  if (query->group == NULL)
    return;
  g_autofree char *condition = g_strconcat (sql[query->grouping], " = ?", NULL);
  tz_where_add_text (where, condition, query->group);
}
