#include "notice-types.h"

void
tz_stored_clear (TzStored *stored)
{
  g_clear_error (&stored->error);
}

void
tz_notice_row_free (TzNoticeRow *row)
{
  if (row == NULL)
    return;
  g_free (row->name);
  g_free (row->agency);
  g_free (row->title);
  g_free (row->issuer);
  g_free (row->province);
  g_free (row->level);
  g_free (row->kind);
  g_free (row->inspectors);
  g_free (row->period);
  g_free (row->feedback);
  g_free (row->signed_date);
  g_free (row->published);
  g_strfreev (row->themes);
  g_free (row->source_name);
  g_free (row);
}

static gboolean
same_strings (const TzNoticeRow *row, const TzNoticeRow *other)
{
  const char *const one[] = {row->name,        row->agency,    row->title,      row->issuer, row->province,
                             row->level,       row->kind,      row->inspectors, row->period, row->feedback,
                             row->signed_date, row->published, row->source_name};
  const char *const two[] = {other->name,       other->agency,   other->title,       other->issuer,
                             other->province,   other->level,    other->kind,        other->inspectors,
                             other->period,     other->feedback, other->signed_date, other->published,
                             other->source_name};
  for (guint i = 0; i < G_N_ELEMENTS (one); i++)
    if (g_strcmp0 (one[i], two[i]) != 0)
      return FALSE;
  if (row->themes == NULL || other->themes == NULL)
    return row->themes == other->themes;
  return g_strv_equal ((const char *const *)row->themes, (const char *const *)other->themes);
}

static gboolean
same_figures (const TzNoticeRow *row, const TzNoticeRow *other)
{
  return row->id == other->id && row->year == other->year && row->n_chars == other->n_chars &&
         row->n_problems == other->n_problems &&
         memcmp (row->n_status, other->n_status, sizeof row->n_status) == 0 &&
         row->declared_total == other->declared_total && row->declared_done == other->declared_done &&
         row->n_to_review == other->n_to_review && row->n_reviewed == other->n_reviewed &&
         row->n_problems_reviewed == other->n_problems_reviewed && row->n_notes == other->n_notes &&
         row->n_damage == other->n_damage && row->n_commitments == other->n_commitments &&
         row->is_notice == other->is_notice && row->outline_certainty == other->outline_certainty &&
         row->warnings == other->warnings && row->imported == other->imported &&
         row->form_of == other->form_of && row->n_forms == other->n_forms;
}

gboolean
tz_notice_row_equal (const TzNoticeRow *row, const TzNoticeRow *other)
{
  return same_figures (row, other) && same_strings (row, other);
}

void
tz_notice_free (TzNotice *notice)
{
  if (notice == NULL)
    return;
  g_clear_pointer (&notice->row, tz_notice_row_free);
  g_clear_pointer (&notice->text, tz_text_unref);
  g_clear_pointer (&notice->analysis, tz_analysis_unref);
  g_clear_pointer (&notice->findings, tz_analysis_unref);
  g_clear_pointer (&notice->decisions, g_ptr_array_unref);
  g_free (notice);
}

void
tz_source_free (TzSource *source)
{
  if (source == NULL)
    return;
  g_free (source->name);
  g_free (source->origin);
  g_free (source->media_type);
  g_free (source->charset);
  g_free (source->sha256);
  g_free (source->page_title);
  g_free (source->page_source);
  g_free (source->page_published);
  g_free (source->recognised);
  g_free (source);
}
