#include "effective-values.h"

#define RULE "decision"

static char *
keep (TzAnalysis *analysis, const char *string)
{
  return string == NULL ? NULL : g_string_chunk_insert (analysis->strings, string);
}

/* ---- Adding ---- */

static int
find_heading (const TzAnalysis *analysis, guint32 position)
{
  int found = -1;
  for (guint i = 0; i < analysis->headings->len; i++)
    if (g_array_index (analysis->headings, TzHeading, i).span.start < position)
      found = (int)i;
  return found;
}

static void
add_problem (TzAnalysis *analysis, const TzDecision *decision)
{
  TzProblem problem = {.span = decision->at.span,
                       .title = decision->at.span,
                       .heading = find_heading (analysis, decision->at.span.start),
                       .shares_answer_of = -1,
                       .rule = RULE,
                       .certainty = 1};
  g_array_append_val (analysis->problems, problem);
}

void
tz_effective_add (TzAnalysis *analysis, const TzDecision *decision, const TzLexicon *lexicon G_GNUC_UNUSED)
{
  TzSpan span = decision->at.span;
  switch (decision->subject) {
  case TZ_SUBJECT_PROBLEM:
    add_problem (analysis, decision);
    break;
  case TZ_SUBJECT_DECLARED: {
    TzDeclared declared = {.key = tz_name_parse (TZ_VOCABULARY_DECLARED, decision->key), .span = span};
    g_array_append_val (analysis->declared, declared);
    break;
  }
  case TZ_SUBJECT_COMMITMENT: {
    TzCommitment commitment = {.span = span};
    g_array_append_val (analysis->commitments, commitment);
    break;
  }
  case TZ_SUBJECT_ENTITY: {
    TzEntity entity = {
        .span = span, .type = tz_name_parse (TZ_VOCABULARY_ENTITY, decision->key), .persons = -1};
    g_array_append_val (analysis->entities, entity);
    break;
  }
  default: /* the others are always there, or part of what is */
    break;
  }
}

/* ---- Setting ---- */

static void
set_header (TzAnalysis *analysis, TzHeaderFact *fact, const TzDecision *decision)
{
  fact->certainty = 1;
  if (decision->value == NULL)
    return;
  fact->value = keep (analysis, decision->value);
  fact->span = decision->orphan ? TZ_SPAN_NONE : decision->to.span;
  fact->rule = RULE;
}

static void
set_themes (TzAnalysis *analysis, TzProblem *problem, const char *value, const TzLexicon *lexicon)
{
  g_auto (GStrv) ids = g_strsplit (value, " ", -1);
  problem->n_themes = 0;
  for (guint i = 0; ids[i] != NULL && problem->n_themes < TZ_MAX_PROBLEM_THEMES; i++) {
    int theme = tz_lexicon_find_theme (lexicon, ids[i]);
    if (theme >= 0)
      problem->themes[problem->n_themes++] = (TzProblemTheme){(guint)theme, 1, keep (analysis, "")};
  }
}

/* An answer reaches no further than its problem. */
static void
set_extent (TzProblem *problem, TzSpan span)
{
  problem->span = span;
  if (!tz_span_overlaps (problem->answer, span))
    problem->answer = TZ_SPAN_NONE;
  else
    problem->answer = tz_span (MAX (problem->answer.start, span.start), MIN (problem->answer.end, span.end));
}

static void
set_problem (TzAnalysis *analysis, TzProblem *problem, const TzDecision *decision, const TzLexicon *lexicon)
{
  gboolean has_place = !tz_span_is_empty (decision->to.span);
  problem->certainty = 1;
  if (decision->subject == TZ_SUBJECT_TITLE && has_place)
    problem->title = decision->to.span;
  else if (has_place) /* of the extent, or of a problem that was added */
    set_extent (problem, decision->to.span);
  if (decision->value == NULL)
    return;
  if (decision->subject == TZ_SUBJECT_STATUS)
    problem->status = tz_name_parse (TZ_VOCABULARY_STATUS, decision->value);
  else if (decision->subject == TZ_SUBJECT_THEMES)
    set_themes (analysis, problem, decision->value, lexicon);
}

static void
set_entity (TzAnalysis *analysis, TzEntity *entity, const TzDecision *decision)
{
  entity->certainty = 1;
  if (!tz_span_is_empty (decision->to.span))
    entity->span = decision->to.span;
  if (decision->kind != TZ_DECISION_ACCEPTED)
    entity->rule = RULE;
  if (decision->value == NULL)
    return;
  if (entity->type == TZ_ENTITY_DATE) {
    entity->edtf = keep (analysis, decision->value);
  } else {
    entity->number = g_ascii_strtod (decision->value, NULL);
    entity->has_number = TRUE;
  }
}

static void
set_declared (TzDeclared *declared, const TzDecision *decision)
{
  declared->certainty = 1;
  if (!tz_span_is_empty (decision->to.span))
    declared->span = decision->to.span;
  if (decision->value != NULL)
    declared->value = g_ascii_strtod (decision->value, NULL);
  if (decision->kind != TZ_DECISION_ACCEPTED)
    declared->rule = RULE;
}

static void
set_commitment (TzAnalysis *analysis, TzCommitment *commitment, const TzDecision *decision)
{
  commitment->certainty = 1;
  if (!tz_span_is_empty (decision->to.span))
    commitment->span = decision->to.span;
  if (decision->value != NULL)
    commitment->due = keep (analysis, decision->value);
  if (decision->kind != TZ_DECISION_ACCEPTED)
    commitment->rule = RULE;
}

void
tz_effective_set (TzAnalysis *analysis, const TzDecision *decision, int number, const TzLexicon *lexicon)
{
  switch (decision->subject) {
  case TZ_SUBJECT_OUTLINE:
    analysis->outline_certainty = 1;
    break;
  case TZ_SUBJECT_HEADER:
    set_header (analysis, &analysis->header[number], decision);
    break;
  case TZ_SUBJECT_DECLARED:
    set_declared (&g_array_index (analysis->declared, TzDeclared, number), decision);
    break;
  case TZ_SUBJECT_PROBLEM:
  case TZ_SUBJECT_TITLE:
  case TZ_SUBJECT_EXTENT:
  case TZ_SUBJECT_STATUS:
  case TZ_SUBJECT_THEMES:
    set_problem (analysis, &g_array_index (analysis->problems, TzProblem, number), decision, lexicon);
    break;
  case TZ_SUBJECT_COMMITMENT:
    set_commitment (analysis, &g_array_index (analysis->commitments, TzCommitment, number), decision);
    break;
  case TZ_SUBJECT_ENTITY:
    set_entity (analysis, &g_array_index (analysis->entities, TzEntity, number), decision);
    break;
  case TZ_SUBJECT_VERDICT: /* stands beside what counts */
  case TZ_N_SUBJECTS:
  default:
    break;
  }
}
