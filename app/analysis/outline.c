#include "outline.h"

/* Whether the text is a rectification notice is seen from what it says of itself at its top. */
#define TOP 1500

static gboolean
holds_any (const gunichar *s, guint32 end, const char32_t *const *words)
{
  for (guint32 i = 0; i < end; i++)
    if (tz_scan_any (s + i, words) > 0)
      return TRUE;
  return FALSE;
}

static gboolean
says_it_is_one (const TzReading *reading)
{
  static const char32_t *const rectified[] = {U"整改", NULL};
  static const char32_t *const inspected[] = {U"巡察",   U"巡视",     U"督察", U"审计",
                                              U"检查组", U"反馈意见", NULL};
  guint32 top = MIN (reading->n, TOP);
  return holds_any (reading->s, top, rectified) && holds_any (reading->s, top, inspected);
}

static float
find_certainty (const TzReading *reading)
{
  const GArray *problems = reading->out->problems;
  if (problems->len == 0)
    return 0;
  float sum = 0;
  guint answered = 0;
  for (guint i = 0; i < problems->len; i++) {
    const TzProblem *problem = &g_array_index (problems, TzProblem, i);
    sum += problem->certainty;
    answered += !tz_span_is_empty (problem->answer) || problem->shares_answer_of >= 0;
  }
  return sum / problems->len * (0.5f + 0.5f * answered / problems->len);
}

static void
clear_structure (TzAnalysis *out)
{
  g_array_set_size (out->headings, 0);
  g_array_set_size (out->problems, 0);
  g_array_set_size (out->measures, 0);
}

void
tz_find_outline (TzReading *reading)
{
  TzOutline outline = {
      .reading = reading,
      .wrap = tz_lines_find_wrap (reading),
      .fields = g_array_new (FALSE, FALSE, sizeof (TzField)),
      .marks = g_array_new (FALSE, FALSE, sizeof (TzMark)),
  };
  tz_outline_find_fields (&outline);
  tz_outline_find_marks (&outline);
  tz_outline_find_inner (&outline);
  tz_outline_find_kind (&outline);
  if (outline.kind != TZ_LABEL_NONE)
    tz_outline_build (&outline);
  tz_outline_find_measures (&outline);

  reading->out->outline_certainty = find_certainty (reading);
  reading->out->is_notice = says_it_is_one (reading) && reading->out->problems->len > 0;
  if (!reading->out->is_notice)
    clear_structure (reading->out);
  g_array_unref (outline.fields);
  g_array_unref (outline.marks);
}
