#include "sums-types.h"

void
tz_problem_row_free (TzProblemRow *row)
{
  if (row == NULL)
    return;
  g_free (row->name);
  g_free (row->label);
  g_free (row->title);
  g_free (row->path);
  g_free (row->status_quote);
  g_strfreev (row->themes);
  g_free (row->answer_text);
  g_free (row);
}

void
tz_agency_sums_free (TzAgencySums *sums)
{
  if (sums == NULL)
    return;
  g_free (sums->name);
  g_clear_pointer (&sums->notices, g_array_unref);
  g_clear_pointer (&sums->years, g_array_unref);
  g_clear_pointer (&sums->themes, g_hash_table_unref);
  g_free (sums);
}

void
tz_agency_deeds_free (TzAgencyDeeds *deeds)
{
  g_free (deeds->name);
  g_free (deeds);
}

void
tz_recurrence_free (TzRecurrence *recurrence)
{
  g_free (recurrence->name);
  g_free (recurrence->theme);
  g_free (recurrence);
}

void
tz_agency_dates_free (TzAgencyDates *dates)
{
  g_free (dates->name);
  g_array_unref (dates->notices);
  g_string_chunk_free (dates->words);
  g_free (dates);
}
