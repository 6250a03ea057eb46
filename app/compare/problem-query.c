#include "problem-query.h"

static gint64 *
copy_notices (const gint64 *notices)
{
  if (notices == NULL)
    return NULL;
  gsize n = 0;
  while (notices[n] != 0)
    n++;
  return g_memdup2 (notices, (n + 1) * sizeof (gint64));
}

TzProblemQuery *
tz_problem_query_copy (const TzProblemQuery *query)
{
  TzProblemQuery *copy = g_memdup2 (query, sizeof *query);
  copy->notices = copy_notices (query->notices);
  copy->agencies = (const char *const *)g_strdupv ((char **)query->agencies);
  copy->theme = g_strdup (query->theme);
  return copy;
}

void
tz_problem_query_free (TzProblemQuery *query)
{
  if (query == NULL)
    return;
  g_free ((gint64 *)query->notices);
  g_strfreev ((char **)query->agencies);
  g_free ((char *)query->theme);
  g_free (query);
}
