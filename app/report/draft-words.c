#include "draft-words.h"

static void
hide_tags (const TzMasking *masking, char **tags)
{
  for (char **tag = tags; tag != NULL && *tag != NULL; tag++)
    tz_masking_hide (masking, tag);
}

static void
hide_in_row (const TzMasking *masking, TzNoticeRow *row)
{
  tz_masking_hide (masking, &row->title);
  tz_masking_hide (masking, &row->source_name);
}

static void
hide_in_quote (const TzMasking *masking, TzQuote *place)
{
  tz_masking_hide (masking, &place->quote);
  tz_masking_hide (masking, &place->prefix);
  tz_masking_hide (masking, &place->suffix);
}

static void
hide_in_decision (const TzMasking *masking, TzDecision *decision)
{
  hide_in_quote (masking, &decision->at);
  hide_in_quote (masking, &decision->to);
  tz_masking_hide (masking, &decision->found);
  tz_masking_hide (masking, &decision->value);
}

/* The text with its names hidden is as long, so every finding stands where it stood. */
static void
hide_in_notice (const TzMasking *masking, TzNotice *notice)
{
  g_autofree char *hidden = tz_masking_dup (masking, tz_text_get_utf8 (notice->text));
  TzText *text = tz_text_new (hidden, -1, NULL);
  g_return_if_fail (text != NULL && tz_text_get_length (text) == tz_text_get_length (notice->text));
  tz_text_unref (notice->text);
  notice->text = text;
  hide_in_row (masking, notice->row);
  for (guint i = 0; i < notice->decisions->len; i++)
    hide_in_decision (masking, notice->decisions->pdata[i]);
}

gboolean
tz_draft_learn_names (TzDraft *draft, GError **error)
{
  g_autoptr (TzMasking) masking = tz_masking_new (tz_library_get_lexicon (draft->library));
  for (guint i = 0; i < draft->rows->len; i++) {
    g_autoptr (TzNotice) notice = tz_draft_load (draft, draft->rows->pdata[i], error);
    if (notice == NULL)
      return FALSE;
    tz_masking_add (masking, notice);
  }
  for (guint i = 0; i < draft->rows->len; i++)
    hide_in_row (masking, draft->rows->pdata[i]);
  draft->masking = g_steal_pointer (&masking);
  return TRUE;
}

TzNotice *
tz_draft_load (const TzDraft *draft, const TzNoticeRow *row, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (draft->cancellable, error))
    return NULL;
  TzNotice *notice = tz_library_load (draft->library, row->id, error);
  if (notice != NULL && draft->masking != NULL)
    hide_in_notice (draft->masking, notice);
  return notice;
}

GPtrArray *
tz_draft_list_problems (const TzDraft *draft, const TzProblemQuery *query, GError **error)
{
  GPtrArray *problems = tz_library_list_problems (draft->library, query, error);
  for (guint i = 0; problems != NULL && i < problems->len; i++) {
    TzProblemRow *problem = problems->pdata[i];
    tz_masking_hide (draft->masking, &problem->title);
    tz_masking_hide (draft->masking, &problem->path);
    tz_masking_hide (draft->masking, &problem->status_quote);
    tz_masking_hide (draft->masking, &problem->answer_text);
  }
  return problems;
}

GPtrArray *
tz_draft_list_notes (const TzDraft *draft, const TzNoticeRow *row, GError **error)
{
  GPtrArray *notes = tz_library_list_annotations (draft->library, row->id, error);
  for (guint i = 0; notes != NULL && i < notes->len; i++) {
    TzAnnotation *note = notes->pdata[i];
    tz_masking_hide (draft->masking, &note->quote);
    tz_masking_hide (draft->masking, &note->body);
    hide_tags (draft->masking, note->tags);
  }
  return notes;
}

GPtrArray *
tz_draft_list_sources (const TzDraft *draft, const TzNoticeRow *row, GError **error)
{
  GPtrArray *sources = tz_library_list_sources (draft->library, row->id, error);
  for (guint i = 0; sources != NULL && i < sources->len; i++) {
    TzSource *source = sources->pdata[i];
    tz_masking_hide (draft->masking, &source->name);
    tz_masking_hide (draft->masking, &source->origin);
    tz_masking_hide (draft->masking, &source->page_title);
    tz_masking_hide (draft->masking, &source->page_source);
  }
  return sources;
}
