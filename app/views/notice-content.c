#include "notice-content.h"

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

TzNoticeContent *
tz_notice_content_load (TzLibrary *library, gint64 id, GError **error)
{
  g_autoptr (TzNotice) notice = tz_library_load (library, id, error);
  if (notice == NULL)
    return NULL;
  g_autoptr (GPtrArray) annotations = tz_library_list_annotations (library, id, error);
  if (annotations == NULL)
    return NULL;

  TzNoticeContent *content = g_new0 (TzNoticeContent, 1);
  const TzAnalysis *analysis = notice->analysis;
  content->display = tz_display_text_new (notice->text);
  content->layers[TZ_LAYER_PROBLEMS] = mark_findings (analysis->problems);
  content->layers[TZ_LAYER_COMMITMENTS] = mark_findings (analysis->commitments);
  content->layers[TZ_LAYER_ENTITIES] = mark_findings (analysis->entities);
  content->layers[TZ_LAYER_DAMAGE] = mark_findings (analysis->damage);
  content->notice = g_steal_pointer (&notice);
  content->annotations = g_steal_pointer (&annotations);
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
  g_free (content);
}
