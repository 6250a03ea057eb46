#include "outline.h"

/* Whether the text is a rectification notice is seen from what it says of itself at its top. */
#define TOP 1500

static gboolean
has_word (const gunichar *s, guint32 start, guint32 end, const char *word)
{
  glong n;
  g_autofree gunichar *w = g_utf8_to_ucs4_fast (word, -1, &n);
  for (guint32 i = start; i + n <= end; i++) {
    glong j = 0;
    while (j < n && s[i + j] == w[j])
      j++;
    if (j == n)
      return TRUE;
  }
  return FALSE;
}

static gboolean
says_it_is_one (const TzReading *reading)
{
  static const char *const inspections[] = {"巡察", "巡视", "督察", "审计", "检查组", "反馈意见"};
  guint32 top = MIN (reading->n, TOP);
  if (!has_word (reading->s, 0, top, "整改"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (inspections); i++)
    if (has_word (reading->s, 0, top, inspections[i]))
      return TRUE;
  return FALSE;
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
