#include "open-findings.h"

static gboolean
mark_is_shown (TzOpenNotice *open, TzLayer layer, const TzMark *mark)
{
  if (layer == TZ_LAYER_DECIDED) {
    const TzDecision *decision = tz_open_notice_get_decisions (open)->pdata[mark->id];
    return tz_open_notice_is_shown (open, tz_name_parse (TZ_VOCABULARY_ENTITY, decision->key));
  }
  if (layer != TZ_LAYER_ENTITIES)
    return TRUE;
  const GArray *entities = tz_open_notice_get_analysis (open)->entities;
  return tz_open_notice_is_shown (open, g_array_index (entities, TzEntity, mark->id).type);
}

/* The first shown mark of a layer that starts at @from or after it, or the last that starts before it. */
static const TzMark *
find_step (TzOpenNotice *open, TzLayer layer, guint32 from, gboolean forward)
{
  TzMarks *marks = tz_open_notice_get_layer (open, layer);
  int n = tz_marks_get_n (marks);
  int i = (int)tz_marks_search (marks, from) - (forward ? 0 : 1);
  for (; i >= 0 && i < n; i += forward ? 1 : -1)
    if (mark_is_shown (open, layer, tz_marks_get (marks, i)))
      return tz_marks_get (marks, i);
  return NULL;
}

gboolean
tz_open_findings_step (TzOpenNotice *open, gboolean forward)
{
  TzSpan picked = tz_open_notice_get_finding (open);
  guint32 from =
      tz_span_is_empty (picked) ? tz_open_notice_get_place (open) : picked.start + (forward ? 1 : 0);
  const TzMark *best = NULL;
  for (TzLayer layer = TZ_LAYER_COMMITMENTS; layer < TZ_N_LAYERS; layer++) {
    const TzMark *mark = find_step (open, layer, from, forward);
    if (mark != NULL && (best == NULL || (mark->span.start < best->span.start) == forward))
      best = mark;
  }
  if (best == NULL)
    return FALSE;
  tz_open_notice_show (open, best->span);
  tz_open_notice_set_finding (open, best->span);
  return TRUE;
}

TzSpan
tz_open_findings_find (TzOpenNotice *open, guint32 position)
{
  static const TzLayer order[] = {TZ_LAYER_ENTITIES, TZ_LAYER_DAMAGE, TZ_LAYER_COMMITMENTS, TZ_LAYER_DECIDED};
  for (guint i = 0; i < G_N_ELEMENTS (order); i++) {
    const TzMark *mark = tz_marks_find_innermost (tz_open_notice_get_layer (open, order[i]), position);
    if (mark != NULL && mark_is_shown (open, order[i], mark))
      return mark->span;
  }
  return TZ_SPAN_NONE;
}
