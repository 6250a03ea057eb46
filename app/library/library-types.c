#include "library-types.h"

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

void
tz_facet_free (TzFacet *facet)
{
  if (facet == NULL)
    return;
  g_free (facet->value);
  g_free (facet);
}

void
tz_hit_free (TzHit *hit)
{
  if (hit == NULL)
    return;
  g_free (hit->name);
  g_free (hit->before);
  g_free (hit->quote);
  g_free (hit->after);
  g_free (hit->problem);
  g_free (hit);
}

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

void
tz_annotation_free (TzAnnotation *annotation)
{
  if (annotation == NULL)
    return;
  g_free (annotation->uuid);
  g_free (annotation->quote);
  g_free (annotation->prefix);
  g_free (annotation->suffix);
  g_free (annotation->body);
  g_strfreev (annotation->tags);
  g_free (annotation->creator);
  g_free (annotation);
}

TzAnnotation *
tz_annotation_copy (const TzAnnotation *annotation)
{
  TzAnnotation *copy = g_memdup2 (annotation, sizeof *annotation);
  copy->uuid = g_strdup (annotation->uuid);
  copy->quote = g_strdup (annotation->quote);
  copy->prefix = g_strdup (annotation->prefix);
  copy->suffix = g_strdup (annotation->suffix);
  copy->body = g_strdup (annotation->body);
  copy->tags = g_strdupv (annotation->tags);
  copy->creator = g_strdup (annotation->creator);
  return copy;
}

static void
clear_quote (TzQuote *quote)
{
  g_free (quote->quote);
  g_free (quote->prefix);
  g_free (quote->suffix);
}

static TzQuote
copy_quote (const TzQuote *quote)
{
  return (TzQuote){quote->span, g_strdup (quote->quote), g_strdup (quote->prefix), g_strdup (quote->suffix)};
}

void
tz_decision_free (TzDecision *decision)
{
  if (decision == NULL)
    return;
  g_free (decision->uuid);
  g_free (decision->key);
  clear_quote (&decision->at);
  clear_quote (&decision->to);
  g_free (decision->found);
  g_free (decision->value);
  g_free (decision->creator);
  g_free (decision);
}

TzDecision *
tz_decision_copy (const TzDecision *decision)
{
  TzDecision *copy = g_memdup2 (decision, sizeof *decision);
  copy->uuid = g_strdup (decision->uuid);
  copy->key = g_strdup (decision->key);
  copy->at = copy_quote (&decision->at);
  copy->to = copy_quote (&decision->to);
  copy->found = g_strdup (decision->found);
  copy->value = g_strdup (decision->value);
  copy->creator = g_strdup (decision->creator);
  return copy;
}
