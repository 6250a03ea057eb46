#include "notice-content.h"

#include "review.h"

/* Adds the spans of a list of findings whose items begin with their span. */
static TzMarks *
mark_findings (const GArray *findings)
{
  TzMarks *marks = tz_marks_new ();
  gsize size = g_array_get_element_size ((GArray *)findings);
  for (guint i = 0; i < findings->len; i++)
    tz_marks_add (marks, *(const TzSpan *)(findings->data + i * size), i);
  tz_marks_search (marks, 0);
  return marks;
}

G_STATIC_ASSERT (G_STRUCT_OFFSET (TzProblem, span) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (TzCommitment, span) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (TzEntity, span) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (TzDamage, span) == 0);

static TzMarks *
mark_decided (GPtrArray *decisions)
{
  TzMarks *marks = tz_marks_new ();
  for (guint i = 0; i < decisions->len; i++) {
    const TzDecision *decision = decisions->pdata[i];
    if (decision->subject == TZ_SUBJECT_ENTITY && decision->holds)
      tz_marks_add (marks, decision->now, i);
  }
  tz_marks_search (marks, 0);
  return marks;
}

static void
add_string (GChecksum *sum, const char *string)
{
  g_checksum_update (sum, (const guchar *)(string != NULL ? string : ""), -1);
  g_checksum_update (sum, (const guchar *)"", 1);
}

static void
add_span (GChecksum *sum, TzSpan span)
{
  g_autofree char *ends = g_strdup_printf ("%u %u", span.start, span.end);
  add_string (sum, ends);
}

/* The same one may be made twice in a second, with another place. */
static void
add_decision (GChecksum *sum, const TzDecision *decision)
{
  g_autofree char *state =
      g_strdup_printf ("%" G_GINT64_FORMAT " %d %" G_GINT64_FORMAT " %d %d", decision->id,
                       (int)decision->kind, decision->modified, decision->holds, decision->orphan);
  add_string (sum, state);
  add_span (sum, decision->at.span);
  add_span (sum, decision->to.span);
  add_span (sum, decision->now);
  add_string (sum, decision->value);
}

static void
add_form (GChecksum *sum, const TzForm *form)
{
  g_autofree char *state =
      g_strdup_printf ("%" G_GINT64_FORMAT " %d %d", form->notice, form->counts_for_all, (int)form->verdict);
  add_string (sum, state);
}

static char *
dup_digest (const TzNotice *notice, GPtrArray *forms)
{
  g_autofree char *reading = g_strdup_printf ("%" G_GUINT64_FORMAT, notice->reading);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  add_string (sum, notice->row->name);
  add_string (sum, reading);
  for (guint i = 0; i < notice->decisions->len; i++)
    add_decision (sum, notice->decisions->pdata[i]);
  for (guint i = 0; i < forms->len; i++)
    add_form (sum, forms->pdata[i]);
  return g_strdup (g_checksum_get_string (sum));
}

TzNoticeContent *
tz_notice_content_load (TzLibrary *library, gint64 id, GError **error)
{
  g_autoptr (TzNotice) notice = tz_library_load (library, id, error);
  if (notice == NULL)
    return NULL;
  g_autoptr (GPtrArray) annotations = tz_library_list_annotations (library, id, error);
  if (annotations == NULL)
    return NULL;
  g_autoptr (GPtrArray) sources = tz_library_list_sources (library, id, error);
  g_autoptr (GPtrArray) forms = sources != NULL ? tz_library_list_forms (library, id, error) : NULL;
  if (forms == NULL)
    return NULL;

  TzNoticeContent *content = g_new0 (TzNoticeContent, 1);
  const TzAnalysis *analysis = notice->analysis;
  content->display = tz_display_text_new (notice->text);
  content->layers[TZ_LAYER_PROBLEMS] = mark_findings (analysis->problems);
  content->layers[TZ_LAYER_COMMITMENTS] = mark_findings (analysis->commitments);
  content->layers[TZ_LAYER_ENTITIES] = mark_findings (analysis->entities);
  content->layers[TZ_LAYER_DAMAGE] = mark_findings (analysis->damage);
  content->layers[TZ_LAYER_DECIDED] = mark_decided (notice->decisions);
  content->review = tz_review_list (analysis, notice->decisions);
  content->outline = tz_outline_items_new (analysis, content->review, notice->text);
  content->digest = dup_digest (notice, forms);
  content->done = tz_accountability_count (analysis, notice->text, tz_library_get_lexicon (library));
  content->notice = g_steal_pointer (&notice);
  content->annotations = g_steal_pointer (&annotations);
  content->sources = g_steal_pointer (&sources);
  content->forms = g_steal_pointer (&forms);
  return content;
}

void
tz_notice_content_free (TzNoticeContent *content)
{
  if (content == NULL)
    return;
  tz_notice_free (content->notice);
  g_ptr_array_unref (content->annotations);
  tz_display_text_free (content->display);
  for (guint i = 0; i < TZ_N_LAYERS; i++)
    tz_marks_free (content->layers[i]);
  g_array_unref (content->review);
  g_object_unref (content->outline);
  g_ptr_array_unref (content->sources);
  g_ptr_array_unref (content->forms);
  g_free (content->digest);
  g_free (content);
}
