#include "outline.h"

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

void
tz_find_outline (TzReading *reading)
{
  TzOutline outline = {
      .reading = reading,
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
  reading->fields = outline.fields;
  g_array_unref (outline.marks);
}
