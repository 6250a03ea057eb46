#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

#include "analysis-json.h"
#include "errors.h"
#include "findings.h"

/* Reads what analysis-json.c writes. The first thing that is not as written sets the error; whatever is read
 * after it does not matter, so that readers need not check after each member. */

typedef struct {
  JsonReader *json;
  TzAnalysis *analysis;
  const TzText *text;
  const TzLexicon *lexicon;
  GError *error;
} Parser;

static void
fail (Parser *p, const char *what)
{
  if (p->error == NULL)
    p->error = g_error_new (TZ_ERROR, TZ_ERROR_CORRUPT, _ ("the findings are damaged at “%s”"), what);
}

static gboolean
is_null (Parser *p, const char *name)
{
  gboolean null = !json_reader_read_member (p->json, name) || json_reader_get_null_value (p->json);
  json_reader_end_member (p->json);
  return null;
}

static double
read_number (Parser *p, const char *name)
{
  double value = 0;
  if (json_reader_read_member (p->json, name) && json_reader_is_value (p->json))
    value = json_reader_get_double_value (p->json);
  else
    fail (p, name);
  if (json_reader_get_error (p->json) != NULL)
    fail (p, name);
  json_reader_end_member (p->json);
  return value;
}

static gint64
read_int (Parser *p, const char *name, gint64 low, gint64 high)
{
  gint64 value = low;
  if (json_reader_read_member (p->json, name) && json_reader_is_value (p->json))
    value = json_reader_get_int_value (p->json);
  else
    fail (p, name);
  json_reader_end_member (p->json);
  if (value >= low && value <= high)
    return value;
  fail (p, name);
  return low;
}

static int
read_index (Parser *p, const char *name, guint length)
{
  return is_null (p, name) ? -1 : (int)read_int (p, name, 0, (gint64)length - 1);
}

static gboolean
read_boolean (Parser *p, const char *name)
{
  gboolean value = FALSE;
  if (json_reader_read_member (p->json, name) && json_reader_is_value (p->json))
    value = json_reader_get_boolean_value (p->json);
  else
    fail (p, name);
  json_reader_end_member (p->json);
  return value;
}

/* Returns: (transfer none) (nullable): a string that the analysis keeps. */
static char *
read_string (Parser *p, const char *name)
{
  char *value = NULL;
  if (!json_reader_read_member (p->json, name) || !json_reader_is_value (p->json))
    fail (p, name);
  else if (!json_reader_get_null_value (p->json)) {
    const char *string = json_reader_get_string_value (p->json);
    if (string != NULL)
      value = tz_findings_keep (p->analysis, string);
    else
      fail (p, name);
  }
  json_reader_end_member (p->json);
  return value;
}

static int
read_name (Parser *p, const char *name, TzVocabulary vocabulary)
{
  const char *id = read_string (p, name);
  int value = id == NULL ? -1 : tz_name_parse (vocabulary, id);
  if (value >= 0)
    return value;
  fail (p, name);
  return 0;
}

static TzSpan
read_span_of (Parser *p, const char *start_name, const char *end_name)
{
  guint32 length = tz_text_get_length (p->text);
  gint64 start = read_int (p, start_name, 0, length);
  gint64 end = read_int (p, end_name, start, length);
  return tz_span (start, end);
}

static TzSpan
read_span (Parser *p)
{
  return read_span_of (p, "start", "end");
}

static void
read_origin (Parser *p, const char **rule, float *certainty)
{
  *rule = read_string (p, "rule");
  *certainty = read_number (p, "certainty");
}

static void
read_list (Parser *p, const char *name, void (*read_one) (Parser *))
{
  if (!json_reader_read_member (p->json, name) || !json_reader_is_array (p->json)) {
    fail (p, name);
    json_reader_end_member (p->json);
    return;
  }
  int n = json_reader_count_elements (p->json);
  for (int i = 0; i < n && p->error == NULL; i++) {
    if (json_reader_read_element (p->json, i) && json_reader_is_object (p->json))
      read_one (p);
    else
      fail (p, name);
    json_reader_end_element (p->json);
  }
  json_reader_end_member (p->json);
}

static void
read_header_origin (Parser *p, const char *name, TzHeaderFact *fact)
{
  if (json_reader_read_member (p->json, name)) {
    fact->span = read_span (p);
    read_origin (p, &fact->rule, &fact->certainty);
  } else {
    fail (p, name);
  }
  json_reader_end_member (p->json);
}

static void
read_header_fact (Parser *p, const char *name, TzHeaderFact *fact)
{
  if (json_reader_read_member (p->json, "notice"))
    fact->value = read_string (p, name);
  else
    fail (p, "notice");
  json_reader_end_member (p->json);
  if (fact->value == NULL)
    return;
  if (json_reader_read_member (p->json, "header"))
    read_header_origin (p, name, fact);
  else
    fail (p, "header");
  json_reader_end_member (p->json);
}

static void
read_header (Parser *p)
{
  for (int key = 0; key < TZ_N_HEADER_KEYS && p->error == NULL; key++)
    read_header_fact (p, tz_name_id (TZ_VOCABULARY_HEADER, key), &p->analysis->header[key]);
}

static void
read_heading (Parser *p)
{
  TzHeading heading = {.span = read_span (p), .level = read_int (p, "level", 0, G_MAXINT)};
  heading.parent = read_index (p, "parent", p->analysis->headings->len);
  g_array_append_val (p->analysis->headings, heading);
}

static void
read_declared (Parser *p)
{
  TzDeclared declared = {.key = read_name (p, "key", TZ_VOCABULARY_DECLARED),
                         .value = read_number (p, "value"),
                         .span = read_span (p)};
  read_origin (p, &declared.rule, &declared.certainty);
  g_array_append_val (p->analysis->declared, declared);
}

static void
read_reconciled_problems (Parser *p, GArray *problems)
{
  if (!json_reader_read_member (p->json, "problems") || !json_reader_is_array (p->json))
    fail (p, "problems");
  int n = p->error == NULL ? json_reader_count_elements (p->json) : 0;
  for (int i = 0; i < n; i++) {
    json_reader_read_element (p->json, i);
    guint index = json_reader_get_int_value (p->json);
    g_array_append_val (problems, index);
    json_reader_end_element (p->json);
  }
  json_reader_end_member (p->json);
}

static void
read_reconciliation (Parser *p)
{
  GArray *list = p->analysis->reconciliation;
  TzReconciliation reconciliation = {.declared = list->len,
                                     .problems = g_array_new (FALSE, FALSE, sizeof (guint))};
  reconciliation.has_itemised = !is_null (p, "itemised");
  if (reconciliation.has_itemised)
    reconciliation.itemised = read_number (p, "itemised");
  if (!is_null (p, "agrees"))
    reconciliation.agrees = read_boolean (p, "agrees") ? TZ_YES : TZ_NO;
  reconciliation.why = read_string (p, "why");
  read_reconciled_problems (p, reconciliation.problems);
  if (reconciliation.declared >= p->analysis->declared->len)
    fail (p, "reconciliation");
  g_array_append_val (list, reconciliation);
}

static void
read_measure (Parser *p)
{
  TzMeasure measure = {.span = read_span (p), .kind = read_name (p, "kind", TZ_VOCABULARY_MEASURE)};
  g_array_append_val (p->analysis->measures, measure);
}

/* The problem that is being read is the last of the list. */
static TzProblem *
last_problem (Parser *p)
{
  return &g_array_index (p->analysis->problems, TzProblem, p->analysis->problems->len - 1);
}

static void
read_theme_words (Parser *p)
{
  TzProblem *problem = last_problem (p);
  if (problem->n_themes == TZ_MAX_PROBLEM_THEMES) {
    fail (p, "theme_words");
    return;
  }
  TzProblemTheme *theme = &problem->themes[problem->n_themes++];
  theme->words = read_string (p, "words");
  theme->weight = read_number (p, "weight");
}

static void
read_theme_ids (Parser *p, TzProblem *problem)
{
  if (!json_reader_read_member (p->json, "themes") || !json_reader_is_array (p->json) ||
      json_reader_count_elements (p->json) != (int)problem->n_themes)
    fail (p, "themes");
  for (guint i = 0; i < problem->n_themes && p->error == NULL; i++) {
    const char *id = json_reader_read_element (p->json, i) ? json_reader_get_string_value (p->json) : NULL;
    int theme = id == NULL ? -1 : tz_lexicon_find_theme (p->lexicon, id);
    if (theme >= 0)
      problem->themes[i].theme = theme;
    else
      fail (p, "themes");
    json_reader_end_element (p->json);
  }
  json_reader_end_member (p->json);
}

static TzSpan
read_answer (Parser *p)
{
  TzSpan answer = TZ_SPAN_NONE;
  if (json_reader_read_member (p->json, "answer") && json_reader_is_object (p->json))
    answer = read_span (p);
  json_reader_end_member (p->json);
  return answer;
}

static void
read_problem (Parser *p)
{
  TzProblem problem = {
      .span = read_span (p),
      .label = read_span_of (p, "label_start", "label_end"),
      .title = read_span_of (p, "title_start", "title_end"),
      .answer = read_answer (p),
      .status = read_name (p, "status", TZ_VOCABULARY_STATUS),
      .heading = read_index (p, "heading", p->analysis->headings->len),
      .n_measures = read_int (p, "measures", 0, G_MAXINT),
      .first_measure = p->analysis->measures->len,
      .shares_answer_of = read_index (p, "shares_answer_of", G_MAXINT),
  };
  if (!is_null (p, "status_quote"))
    problem.status_span = read_span_of (p, "status_start", "status_end");
  read_origin (p, &problem.rule, &problem.certainty);
  g_array_append_val (p->analysis->problems, problem);
  read_list (p, "measures_list", read_measure);
  read_list (p, "theme_words", read_theme_words);
  TzProblem *kept = last_problem (p);
  kept->n_listed = p->analysis->measures->len - kept->first_measure;
  read_theme_ids (p, kept);
}

static void
join_shared_answers (Parser *p)
{
  GArray *problems = p->analysis->problems;
  for (guint i = 0; i < problems->len; i++) {
    TzProblem *problem = &g_array_index (problems, TzProblem, i);
    if (problem->shares_answer_of < 0)
      continue;
    if ((guint)problem->shares_answer_of < problems->len)
      problem->first_measure = g_array_index (problems, TzProblem, problem->shares_answer_of).first_measure;
    else
      fail (p, "shares_answer_of");
  }
}

static void
read_entity (Parser *p)
{
  TzEntity entity = {.type = read_name (p, "type", TZ_VOCABULARY_ENTITY),
                     .span = read_span (p),
                     .damaged = !is_null (p, "damaged") && read_boolean (p, "damaged"),
                     .persons = -1};
  if (entity.type == TZ_ENTITY_DISCIPLINE)
    entity.persons = read_index (p, "persons", G_MAXINT);
  if (entity.type == TZ_ENTITY_DATE) {
    entity.edtf = read_string (p, "norm");
  } else if (!is_null (p, "norm")) {
    entity.has_number = TRUE;
    entity.number = read_number (p, "norm");
  }
  read_origin (p, &entity.rule, &entity.certainty);
  g_array_append_val (p->analysis->entities, entity);
}

static void
read_commitment (Parser *p)
{
  TzCommitment commitment = {.span = read_span (p), .due = read_string (p, "due")};
  read_origin (p, &commitment.rule, &commitment.certainty);
  g_array_append_val (p->analysis->commitments, commitment);
}

static void
read_damage (Parser *p)
{
  TzDamage damage = {.span = read_span (p), .why = read_string (p, "why")};
  read_origin (p, &damage.rule, &damage.certainty);
  g_array_append_val (p->analysis->damage, damage);
}

static void
read_all (Parser *p)
{
  p->analysis->is_notice = read_boolean (p, "is_notice");
  p->analysis->outline_certainty = read_number (p, "outline_certainty");
  read_header (p);
  read_list (p, "headings", read_heading);
  read_list (p, "declared", read_declared);
  read_list (p, "problems", read_problem);
  join_shared_answers (p);
  read_list (p, "reconciliation", read_reconciliation);
  read_list (p, "entities", read_entity);
  read_list (p, "commitments", read_commitment);
  read_list (p, "damage", read_damage);
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
  Parser p = {reader, analysis, text, lexicon, NULL};
  read_all (&p);
  if (p.error != NULL) {
    g_propagate_error (error, p.error);
    return NULL;
  }
  return g_steal_pointer (&analysis);
}
