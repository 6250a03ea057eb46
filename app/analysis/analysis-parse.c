#include <glib/gi18n.h>

#include "analysis-json.h"
#include "errors.h"
#include "findings.h"
#include "parse-members.h"

/* Reads what analysis-json.c writes. The first thing that is not as written sets the error; whatever is read
 * after it does not matter, so that readers need not check after each member. */

static void
read_header_origin (TzParser *p, const char *name, TzHeaderFact *fact)
{
  if (json_reader_read_member (p->json, name)) {
    fact->span = tz_parse_span (p);
    tz_parse_origin (p, &fact->rule, &fact->certainty);
  } else {
    tz_parse_fail (p, name);
  }
  json_reader_end_member (p->json);
}

static void
read_header_fact (TzParser *p, const char *name, TzHeaderFact *fact)
{
  if (json_reader_read_member (p->json, "notice"))
    fact->value = tz_parse_string (p, name);
  else
    tz_parse_fail (p, "notice");
  json_reader_end_member (p->json);
  if (fact->value == NULL)
    return;
  if (json_reader_read_member (p->json, "header"))
    read_header_origin (p, name, fact);
  else
    tz_parse_fail (p, "header");
  json_reader_end_member (p->json);
}

static void
read_header (TzParser *p)
{
  for (int key = 0; key < TZ_N_HEADER_KEYS && p->error == NULL; key++)
    read_header_fact (p, tz_name_id (TZ_VOCABULARY_HEADER, key), &p->analysis->header[key]);
}

static void
read_heading (TzParser *p)
{
  TzHeading heading = {.span = tz_parse_span (p), .level = tz_parse_int (p, "level", 0, G_MAXINT)};
  heading.parent = tz_parse_index (p, "parent", p->analysis->headings->len);
  g_array_append_val (p->analysis->headings, heading);
}

static void
read_declared (TzParser *p)
{
  TzDeclared declared = {.key = tz_parse_name (p, "key", TZ_VOCABULARY_DECLARED),
                         .value = tz_parse_number (p, "value"),
                         .span = tz_parse_span (p)};
  tz_parse_origin (p, &declared.rule, &declared.certainty);
  g_array_append_val (p->analysis->declared, declared);
}

static void
read_reconciled_problems (TzParser *p, GArray *problems)
{
  if (!json_reader_read_member (p->json, "problems") || !json_reader_is_array (p->json))
    tz_parse_fail (p, "problems");
  int n = p->error == NULL ? json_reader_count_elements (p->json) : 0;
  for (int i = 0; i < n; i++) {
    json_reader_read_element (p->json, i);
    guint index = (guint)json_reader_get_int_value (p->json);
    if (index >= p->analysis->problems->len)
      tz_parse_fail (p, "problems");
    g_array_append_val (problems, index);
    json_reader_end_element (p->json);
  }
  json_reader_end_member (p->json);
}

static void
read_reconciliation (TzParser *p)
{
  GArray *list = p->analysis->reconciliation;
  TzReconciliation reconciliation = {.declared = list->len,
                                     .problems = g_array_new (FALSE, FALSE, sizeof (guint))};
  reconciliation.has_itemised = !tz_parse_is_null (p, "itemised");
  if (reconciliation.has_itemised)
    reconciliation.itemised = tz_parse_number (p, "itemised");
  if (!tz_parse_is_null (p, "agrees"))
    reconciliation.agrees = tz_parse_boolean (p, "agrees") ? TZ_YES : TZ_NO;
  reconciliation.why = tz_parse_string (p, "why");
  read_reconciled_problems (p, reconciliation.problems);
  if (reconciliation.declared >= p->analysis->declared->len)
    tz_parse_fail (p, "reconciliation");
  g_array_append_val (list, reconciliation);
}

static void
read_measure (TzParser *p)
{
  TzMeasure measure = {.span = tz_parse_span (p), .kind = tz_parse_name (p, "kind", TZ_VOCABULARY_MEASURE)};
  g_array_append_val (p->analysis->measures, measure);
}

/* The problem that is being read is the last of the list. */
static TzProblem *
last_problem (TzParser *p)
{
  return &g_array_index (p->analysis->problems, TzProblem, p->analysis->problems->len - 1);
}

static void
read_theme_words (TzParser *p)
{
  TzProblem *problem = last_problem (p);
  if (problem->n_themes == TZ_MAX_PROBLEM_THEMES) {
    tz_parse_fail (p, "theme_words");
    return;
  }
  TzProblemTheme *theme = &problem->themes[problem->n_themes++];
  theme->words = tz_parse_string (p, "words");
  theme->weight = tz_parse_number (p, "weight");
}

static void
read_theme_ids (TzParser *p, TzProblem *problem)
{
  if (!json_reader_read_member (p->json, "themes") || !json_reader_is_array (p->json) ||
      json_reader_count_elements (p->json) != (int)problem->n_themes)
    tz_parse_fail (p, "themes");
  for (guint i = 0; i < problem->n_themes && p->error == NULL; i++) {
    const char *id = json_reader_read_element (p->json, i) ? json_reader_get_string_value (p->json) : NULL;
    int theme = id == NULL ? -1 : tz_lexicon_find_theme (p->lexicon, id);
    if (theme >= 0)
      problem->themes[i].theme = theme;
    else
      tz_parse_fail (p, "themes");
    json_reader_end_element (p->json);
  }
  json_reader_end_member (p->json);
}

static TzSpan
read_answer (TzParser *p)
{
  TzSpan answer = TZ_SPAN_NONE;
  if (json_reader_read_member (p->json, "answer") && json_reader_is_object (p->json))
    answer = tz_parse_span (p);
  json_reader_end_member (p->json);
  return answer;
}

static void
read_problem (TzParser *p)
{
  TzProblem problem = {
      .span = tz_parse_span (p),
      .label = tz_parse_span_of (p, "label_start", "label_end"),
      .title = tz_parse_span_of (p, "title_start", "title_end"),
      .answer = read_answer (p),
      .status = tz_parse_name (p, "status", TZ_VOCABULARY_STATUS),
      .heading = tz_parse_index (p, "heading", p->analysis->headings->len),
      .n_measures = tz_parse_int (p, "measures", 0, G_MAXINT),
      .first_measure = p->analysis->measures->len,
      .shares_answer_of = tz_parse_index (p, "shares_answer_of", G_MAXINT),
  };
  if (!tz_parse_is_null (p, "status_start"))
    problem.status_span = tz_parse_span_of (p, "status_start", "status_end");
  tz_parse_origin (p, &problem.rule, &problem.certainty);
  g_array_append_val (p->analysis->problems, problem);
  tz_parse_list (p, "measures_list", read_measure);
  tz_parse_list (p, "theme_words", read_theme_words);
  TzProblem *kept = last_problem (p);
  kept->n_listed = p->analysis->measures->len - kept->first_measure;
  read_theme_ids (p, kept);
}

static void
join_shared_answers (TzParser *p)
{
  GArray *problems = p->analysis->problems;
  for (guint i = 0; i < problems->len; i++) {
    TzProblem *problem = &g_array_index (problems, TzProblem, i);
    if (problem->shares_answer_of < 0)
      continue;
    if ((guint)problem->shares_answer_of < problems->len)
      problem->first_measure = g_array_index (problems, TzProblem, problem->shares_answer_of).first_measure;
    else
      tz_parse_fail (p, "shares_answer_of");
  }
}

static void
read_entity (TzParser *p)
{
  TzEntity entity = {.type = tz_parse_name (p, "type", TZ_VOCABULARY_ENTITY),
                     .span = tz_parse_span (p),
                     .damaged = !tz_parse_is_null (p, "damaged") && tz_parse_boolean (p, "damaged"),
                     .persons = -1};
  if (entity.type == TZ_ENTITY_DISCIPLINE)
    entity.persons = tz_parse_index (p, "persons", G_MAXINT);
  if (entity.type == TZ_ENTITY_DATE) {
    entity.edtf = tz_parse_string (p, "norm");
  } else if (!tz_parse_is_null (p, "norm")) {
    entity.has_number = TRUE;
    entity.number = tz_parse_number (p, "norm");
  }
  tz_parse_origin (p, &entity.rule, &entity.certainty);
  g_array_append_val (p->analysis->entities, entity);
}

static void
read_commitment (TzParser *p)
{
  TzCommitment commitment = {.span = tz_parse_span (p), .due = tz_parse_string (p, "due")};
  tz_parse_origin (p, &commitment.rule, &commitment.certainty);
  g_array_append_val (p->analysis->commitments, commitment);
}

static void
read_damage (TzParser *p)
{
  TzDamage damage = {.span = tz_parse_span (p), .why = tz_parse_string (p, "why")};
  tz_parse_origin (p, &damage.rule, &damage.certainty);
  g_array_append_val (p->analysis->damage, damage);
}

static void
read_all (TzParser *p)
{
  p->analysis->is_notice = tz_parse_boolean (p, "is_notice");
  p->analysis->outline_certainty = tz_parse_number (p, "outline_certainty");
  read_header (p);
  tz_parse_list (p, "headings", read_heading);
  tz_parse_list (p, "declared", read_declared);
  tz_parse_list (p, "problems", read_problem);
  join_shared_answers (p);
  tz_parse_list (p, "reconciliation", read_reconciliation);
  tz_parse_list (p, "entities", read_entity);
  tz_parse_list (p, "commitments", read_commitment);
  tz_parse_list (p, "damage", read_damage);
}

TzAnalysis *
tz_analysis_from_json (const char *json, const TzText *text, const TzLexicon *lexicon, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) syntax = NULL;
  if (!json_parser_load_from_data (parser, json, -1, &syntax)) {
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_CORRUPT, syntax->message);
    return NULL;
  }
  JsonNode *root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root)) {
    g_set_error_literal (error, TZ_ERROR, TZ_ERROR_CORRUPT, _ ("the findings are no JSON object"));
    return NULL;
  }
  g_autoptr (JsonReader) reader = json_reader_new (root);
  g_autoptr (TzAnalysis) analysis = tz_findings_new ();
  TzParser p = {reader, analysis, text, lexicon, NULL};
  read_all (&p);
  if (p.error != NULL) {
    g_propagate_error (error, p.error);
    return NULL;
  }
  return g_steal_pointer (&analysis);
}
