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
  copy->group = g_strdup (query->group);
  return copy;
}

void
tz_problem_query_narrow (TzProblemQuery *query, const TzProblemQuery *by)
{
  if (by == NULL)
    return;
  query->notices = by->notices != NULL ? by->notices : query->notices;
  query->agencies = by->agencies != NULL ? by->agencies : query->agencies;
  query->theme = by->theme != NULL ? by->theme : query->theme;
  query->first_theme_only |= by->first_theme_only;
  query->status = by->status >= 0 ? by->status : query->status;
  query->stated_only |= by->stated_only;
  query->year = by->year != 0 ? by->year : query->year;
  query->deeds |= by->deeds;
  query->promised |= by->promised;
  query->grouping = by->group != NULL ? by->grouping : query->grouping;
  query->group = by->group != NULL ? by->group : query->group;
  query->due_before = by->due_before != 0 ? by->due_before : query->due_before;
}

void
tz_problem_query_free (TzProblemQuery *query)
{
  if (query == NULL)
    return;
  g_free ((gint64 *)query->notices);
  g_strfreev ((char **)query->agencies);
  g_free ((char *)query->theme);
  g_free ((char *)query->group);
  g_free (query);
}
