#include "handout.h"

#include "chosen-notices.h"

struct _TzHandout {
  TzLibrary *library;
  GCancellable *cancellable; /* (nullable) */
  GArray *ids;
  TzMasking *masking; /* (nullable): hides nothing */
  GHashTable *bodies; /* (element-type utf8): names by which notices of a body go, if names are hidden */
};

/* ---- What is hidden where ---- */

static void
hide (const TzHandout *handout, char **words)
{
  tz_masking_hide (handout->masking, words);
}

/* What a notice or an agency goes by. */
static void
hide_name (const TzHandout *handout, char **name)
{
  if (*name != NULL && !g_hash_table_contains (handout->bodies, *name))
    hide (handout, name);
}

static void
hide_in_row (const TzHandout *handout, TzNoticeRow *row)
{
  hide_name (handout, &row->name);
  hide (handout, &row->title);
  hide (handout, &row->source_name);
}

/* Words with what stands before and after them: a name may lie across. */
static void
hide_in_loose_quote (const TzHandout *handout, char **quote, char **prefix, char **suffix)
{
  glong before = g_utf8_strlen (*prefix, -1), n = g_utf8_strlen (*quote, -1);
  g_autofree char *whole = g_strconcat (*prefix, *quote, *suffix, NULL);
  hide (handout, &whole);
  g_free (*quote);
  *quote = g_utf8_substring (whole, before, before + n);
  g_clear_pointer (prefix, g_free); /* their ends may be halves of names */
  g_clear_pointer (suffix, g_free);
  *prefix = g_strdup ("");
  *suffix = g_strdup ("");
}

static void
replace (char **words, char *with)
{
  g_free (*words);
  *words = with;
}

/* @text: with its names hidden. */
static void
hide_in_quote (const TzHandout *handout, const TzText *text, TzSpan span, gboolean lost, char **quote,
               char **prefix, char **suffix)
{
  if (handout->masking == NULL || *quote == NULL)
    return;
  if (lost) {
    hide_in_loose_quote (handout, quote, prefix, suffix);
    return;
  }
  guint32 before = (guint32)g_utf8_strlen (*prefix, -1), after = (guint32)g_utf8_strlen (*suffix, -1);
  replace (quote, tz_text_dup_slice (text, span));
  replace (prefix, tz_text_dup_slice (text, tz_span (span.start - MIN (before, span.start), span.start)));
  replace (suffix, tz_text_dup_slice (text, tz_span (span.end, span.end + after)));
}

static void
hide_in_decision (const TzHandout *handout, const TzText *text, TzDecision *decision)
{
  TzQuote *const places[] = {&decision->at, &decision->to};
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    hide_in_quote (handout, text, places[i]->span, decision->orphan, &places[i]->quote, &places[i]->prefix,
                   &places[i]->suffix);
  hide (handout, &decision->found);
  hide (handout, &decision->value);
  hide (handout, &decision->creator);
}

/* The text with its names hidden is as long, so every finding stands where it stood. */
static TzText *
dup_hidden_text (const TzHandout *handout, const TzText *text)
{
  g_autofree char *hidden = tz_handout_dup (handout, tz_text_get_utf8 (text));
  TzText *as_long = tz_text_new (hidden, -1, NULL);
  g_return_val_if_fail (as_long != NULL && tz_text_get_length (as_long) == tz_text_get_length (text), NULL);
  return as_long;
}

static void
hide_in_notice (const TzHandout *handout, TzNotice *notice)
{
  TzText *text = dup_hidden_text (handout, notice->text);
  tz_text_unref (notice->text);
  notice->text = text;
  hide_in_row (handout, notice->row);
  for (guint i = 0; i < notice->decisions->len; i++)
    hide_in_decision (handout, text, notice->decisions->pdata[i]);
}

/* @text: with its names hidden; what is cut out of it may begin within a name. */
static void
hide_in_problem (const TzHandout *handout, const TzText *text, TzProblemRow *problem)
{
  replace (&problem->title, tz_text_dup_slice (text, problem->title_span));
  if (problem->answer_text != NULL)
    replace (&problem->answer_text, tz_text_dup_slice (text, problem->answer));
  hide_name (handout, &problem->name);
  hide (handout, &problem->label);
  hide (handout, &problem->path);
  hide (handout, &problem->status_quote);
}

static void
hide_in_note (const TzHandout *handout, const TzText *text, TzAnnotation *note)
{
  hide_in_quote (handout, text, note->span, note->orphan, &note->quote, &note->prefix, &note->suffix);
  hide (handout, &note->body);
  hide (handout, &note->creator);
  for (char **tag = note->tags; tag != NULL && *tag != NULL; tag++)
    hide (handout, tag);
}

/* An address that is percent-encoded says nothing to a reader, nor to who looks for names in it. Where a file lay is the
 * analyst's own affair: its folders may bear the name of whoever works there. */
static char *
dup_readable_origin (const char *origin)
{
  g_autofree char *path = g_filename_from_uri (origin, NULL, NULL);
  if (path != NULL)
    return g_filename_display_basename (path);
  char *plain = g_uri_unescape_string (origin, NULL);
  return plain != NULL ? plain : g_strdup (origin);
}

static void
hide_in_source (const TzHandout *handout, TzSource *source)
{
  replace (&source->origin, dup_readable_origin (source->origin));
  hide (handout, &source->name);
  hide (handout, &source->origin);
  hide (handout, &source->page_title);
  hide (handout, &source->page_source);
}

static void
hide_in_axes (const TzHandout *handout, const GPtrArray *axes)
{
  for (guint i = 0; i < axes->len; i++) {
    TzTableAxis *axis = axes->pdata[i];
    hide_name (handout, &axis->id);
    hide_name (handout, &axis->title);
    hide_name (handout, &axis->group);
  }
}

void
tz_handout_hide_in_table (const TzHandout *handout, TzTable *table)
{
  if (handout->masking == NULL)
    return;
  hide_in_axes (handout, table->rows);
  hide_in_axes (handout, table->columns);
  for (guint i = 0; i < table->rows->len * table->columns->len; i++) {
    g_autofree char *hidden = tz_handout_dup (handout, table->cells[i].text);
    if (hidden != NULL)
      table->cells[i].text = g_string_chunk_insert (table->words, hidden);
  }
  for (guint i = 0; i < table->remarks->len; i++)
    hide (handout, (char **)&table->remarks->pdata[i]);
}

char *
tz_handout_dup (const TzHandout *handout, const char *words)
{
  return tz_masking_dup (handout->masking, words);
}

/* ---- Learning the names ---- */

/* An analyst may name somebody whom no notice names. */
static gboolean
learn_from_notes (const TzHandout *handout, TzMasking *masking, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) notes = tz_library_list_annotations (handout->library, id, error);
  for (guint i = 0; notes != NULL && i < notes->len; i++) {
    const TzAnnotation *note = notes->pdata[i];
    if (*note->body != '\0')
      tz_masking_add_said (masking, note->body);
  }
  return notes != NULL;
}

static gboolean
learn_names (TzHandout *handout, GError **error)
{
  g_autoptr (TzMasking) masking = tz_masking_new (tz_library_get_lexicon (handout->library));
  for (guint i = 0; i < handout->ids->len; i++) {
    g_autoptr (TzNotice) notice = tz_handout_load (handout, g_array_index (handout->ids, gint64, i), error);
    if (notice == NULL || !learn_from_notes (handout, masking, notice->row->id, error))
      return FALSE;
    tz_masking_add (masking, notice);
    if (notice->row->agency != NULL || notice->row->issuer != NULL)
      g_hash_table_add (handout->bodies, g_strdup (notice->row->name));
  }
  handout->masking = g_steal_pointer (&masking);
  return TRUE;
}

TzHandout *
tz_handout_new (TzLibrary *library, const gint64 *notices, gboolean hide_names, GCancellable *cancellable,
                GError **error)
{
  g_autoptr (TzHandout) handout = g_new0 (TzHandout, 1);
  handout->library = library;
  handout->cancellable = cancellable;
  handout->bodies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  handout->ids = tz_chosen_notices_list (library, notices, error);
  if (handout->ids == NULL || (hide_names && !learn_names (handout, error)))
    return NULL;
  return g_steal_pointer (&handout);
}

void
tz_handout_free (TzHandout *handout)
{
  g_clear_pointer (&handout->ids, g_array_unref);
  g_clear_pointer (&handout->masking, tz_masking_free);
  g_hash_table_unref (handout->bodies);
  g_free (handout);
}

/* ---- Handing out ---- */

TzLibrary *
tz_handout_get_library (const TzHandout *handout)
{
  return handout->library;
}

const GArray *
tz_handout_get_ids (const TzHandout *handout)
{
  return handout->ids;
}

GPtrArray *
tz_handout_get_rows (const TzHandout *handout, GError **error)
{
  GPtrArray *rows = tz_library_get_rows (handout->library, (const gint64 *)(gpointer)handout->ids->data,
                                         handout->ids->len, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    hide_in_row (handout, rows->pdata[i]);
  return rows;
}

TzNotice *
tz_handout_load (const TzHandout *handout, gint64 id, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (handout->cancellable, error))
    return NULL;
  TzNotice *notice = tz_library_load (handout->library, id, error);
  if (notice != NULL && handout->masking != NULL)
    hide_in_notice (handout, notice);
  return notice;
}

static TzText *
load_text (const TzHandout *handout, gint64 id, GError **error)
{
  g_autoptr (TzText) text = tz_library_load_text (handout->library, id, error);
  return text != NULL ? dup_hidden_text (handout, text) : NULL;
}

/* Problems of one notice stand together. */
static gboolean
hide_in_problems (const TzHandout *handout, const GPtrArray *problems, GError **error)
{
  g_autoptr (TzText) text = NULL;
  for (guint i = 0; i < problems->len; i++) {
    TzProblemRow *problem = problems->pdata[i];
    if (i == 0 || problem->notice != ((const TzProblemRow *)problems->pdata[i - 1])->notice) {
      g_clear_pointer (&text, tz_text_unref);
      text = load_text (handout, problem->notice, error);
    }
    if (text == NULL)
      return FALSE;
    hide_in_problem (handout, text, problem);
  }
  return TRUE;
}

GPtrArray *
tz_handout_list_problems (const TzHandout *handout, const TzProblemQuery *query, GError **error)
{
  g_autoptr (GPtrArray) problems = tz_library_list_problems (handout->library, query, error);
  if (problems == NULL || (handout->masking != NULL && !hide_in_problems (handout, problems, error)))
    return NULL;
  return g_steal_pointer (&problems);
}

GPtrArray *
tz_handout_list_notes (const TzHandout *handout, const TzNotice *notice, GError **error)
{
  GPtrArray *notes = tz_library_list_annotations (handout->library, notice->row->id, error);
  for (guint i = 0; notes != NULL && i < notes->len; i++)
    hide_in_note (handout, notice->text, notes->pdata[i]);
  return notes;
}

GPtrArray *
tz_handout_list_sources (const TzHandout *handout, gint64 id, GError **error)
{
  GPtrArray *sources = tz_library_list_sources (handout->library, id, error);
  for (guint i = 0; sources != NULL && i < sources->len; i++)
    hide_in_source (handout, sources->pdata[i]);
  return sources;
}
