#include "layout.h"

/* Which layouts a reader could tell apart, and what they are called. */

static gboolean
has_problem_word (const Layout *layout)
{
  return layout->title != TITLE_PLAIN;
}

gboolean
layout_is_possible (const Layout *layout)
{
  gboolean unnumbered = layout->label == LABEL_NONE;
  gboolean brackets = layout->label == LABEL_BRACKET || layout->label == LABEL_FOUND;
  if (unnumbered && layout->title != TITLE_FOR && layout->title != TITLE_QUOTED &&
      layout->title != TITLE_ABOUT)
    return FALSE;
  if (layout->label == LABEL_PROBLEM_FOR && layout->title != TITLE_FOR && layout->title != TITLE_QUOTED)
    return FALSE;
  if (layout->label == LABEL_FOUND && layout->title != TITLE_PLAIN && layout->title != TITLE_PROBLEM)
    return FALSE;
  if (brackets && (layout->sections == SECTIONS_BOTH || layout->sections == SECTIONS_BRACKET))
    return FALSE;
  if (layout->restarts && layout->sections == SECTIONS_NONE)
    return FALSE;
  if (layout->label == LABEL_PAREN && layout->measures == MEASURES_PAREN && layout->answer == ANSWER_NONE)
    return FALSE;
  if (layout->label == LABEL_CIRCLE && layout->measures == MEASURES_CIRCLE && layout->answer == ANSWER_NONE)
    return FALSE;
  if (layout->label == LABEL_CIRCLE && layout->measures == MEASURES_PAREN)
    return FALSE;
  if ((layout->label == LABEL_DOT || layout->label == LABEL_COMMA) && layout->measures == MEASURES_NUMBER &&
      layout->answer == ANSWER_NONE)
    return FALSE;
  if (layout->described && layout->answer == ANSWER_NONE && layout->measures != MEASURES_PAREN)
    return FALSE;
  if (layout->described && (layout->status == STATUS_BOXED || layout->join != JOIN_LINE))
    return FALSE;
  if (layout->join == JOIN_NO_STOP &&
      (!has_problem_word (layout) || layout->measures != MEASURES_ORDINAL || layout->answer != ANSWER_NONE))
    return FALSE;
  if (layout->join != JOIN_LINE && layout->status == STATUS_BEFORE)
    return FALSE;
  if (layout->join == JOIN_SAME && layout->answer == ANSWER_NONE && layout->measures != MEASURES_ORDINAL)
    return FALSE;
  if (layout->measures == MEASURES_ONE && layout->answer == ANSWER_NONE && layout->join != JOIN_LINE)
    return FALSE;
  return layout->wrap == 0 || (!layout->spaced && layout->status != STATUS_BOXED);
}

char *
layout_describe (const Layout *layout)
{
  return g_strdup_printf (
      "sections %d label %d title %d answer %d/%u join %d measures %d status %d/%u described %d "
      "restarts %d full %d indented %d spaced %d wrap %u",
      layout->sections, layout->label, layout->title, layout->answer, layout->answer_label, layout->join,
      layout->measures, layout->status, layout->status_label, layout->described, layout->restarts,
      layout->full_width, layout->indented, layout->spaced, layout->wrap);
}
