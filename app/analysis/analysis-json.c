#include "analysis-json.h"

#include <json-glib/json-glib.h>

/* Writes the findings; analysis-parse.c reads them back. */

typedef struct {
  JsonBuilder *json;
  const TzAnalysis *analysis;
  const TzText *text;
  const TzLexicon *lexicon;
} Writer;

static void
write_string (Writer *w, const char *name, const char *value)
{
  json_builder_set_member_name (w->json, name);
  if (value != NULL)
    json_builder_add_string_value (w->json, value);
  else
    json_builder_add_null_value (w->json);
}

static void
write_int (Writer *w, const char *name, gint64 value)
{
  json_builder_set_member_name (w->json, name);
  json_builder_add_int_value (w->json, value);
}

static void
write_index (Writer *w, const char *name, int value)
{
  json_builder_set_member_name (w->json, name);
  if (value >= 0)
    json_builder_add_int_value (w->json, value);
  else
    json_builder_add_null_value (w->json);
}

static void
write_boolean (Writer *w, const char *name, gboolean value)
{
  json_builder_set_member_name (w->json, name);
  json_builder_add_boolean_value (w->json, value);
}

/* Whole numbers are written without a decimal point. */
static void
write_number (Writer *w, const char *name, double value)
{
  json_builder_set_member_name (w->json, name);
  if (value == (double)(gint64)value)
    json_builder_add_int_value (w->json, (gint64)value);
  else
    json_builder_add_double_value (w->json, value);
}

/* A float written as the shortest decimal that gives it back. */
static void
write_certainty (Writer *w, const char *name, float value)
{
  char shortest[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd (shortest, sizeof shortest, "%.9g", value);
  char shorter[G_ASCII_DTOSTR_BUF_SIZE];
  for (int digits = 1; digits < 9; digits++) {
    char format[8];
    g_snprintf (format, sizeof format, "%%.%dg", digits);
    g_ascii_formatd (shorter, sizeof shorter, format, value);
    if ((float)g_ascii_strtod (shorter, NULL) == value)
      break;
  }
  gboolean same = (float)g_ascii_strtod (shorter, NULL) == value;
  write_number (w, name, g_ascii_strtod (same ? shorter : shortest, NULL));
}

static void
write_span (Writer *w, TzSpan span)
{
  write_int (w, "start", span.start);
  write_int (w, "end", span.end);
}

static void
write_quote (Writer *w, const char *name, TzSpan span)
{
  g_autofree char *quote = tz_text_dup_slice (w->text, span);
  write_string (w, name, quote);
}

static void
write_origin (Writer *w, const char *rule, float certainty)
{
  write_string (w, "rule", rule);
  write_certainty (w, "certainty", certainty);
}

static void
write_notice (Writer *w)
{
  json_builder_set_member_name (w->json, "notice");
  json_builder_begin_object (w->json);
  for (int key = 0; key < TZ_N_HEADER_KEYS; key++)
    write_string (w, tz_name_id (TZ_VOCABULARY_HEADER, key), w->analysis->header[key].value);
  json_builder_end_object (w->json);

  json_builder_set_member_name (w->json, "header");
  json_builder_begin_object (w->json);
  for (int key = 0; key < TZ_N_HEADER_KEYS; key++) {
    const TzHeaderFact *fact = &w->analysis->header[key];
    if (fact->value == NULL)
      continue;
    json_builder_set_member_name (w->json, tz_name_id (TZ_VOCABULARY_HEADER, key));
    json_builder_begin_object (w->json);
    write_span (w, fact->span);
    write_quote (w, "quote", fact->span);
    write_origin (w, fact->rule, fact->certainty);
    json_builder_end_object (w->json);
  }
  json_builder_end_object (w->json);
}

static void
write_heading (Writer *w, guint i)
{
  const TzHeading *heading = &g_array_index (w->analysis->headings, TzHeading, i);
  write_span (w, heading->span);
  write_quote (w, "quote", heading->span);
  write_int (w, "level", heading->level);
  write_index (w, "parent", heading->parent);
}

static void
write_declared (Writer *w, guint i)
{
  const TzDeclared *declared = &g_array_index (w->analysis->declared, TzDeclared, i);
  write_string (w, "key", tz_name_id (TZ_VOCABULARY_DECLARED, declared->key));
  write_number (w, "value", declared->value);
  write_quote (w, "quote", declared->span);
  write_span (w, declared->span);
  write_origin (w, declared->rule, declared->certainty);
}

static void
write_themes (Writer *w, const TzProblem *problem)
{
  json_builder_set_member_name (w->json, "themes");
  json_builder_begin_array (w->json);
  for (guint i = 0; i < problem->n_themes; i++)
    json_builder_add_string_value (w->json, tz_lexicon_get_theme_id (w->lexicon, problem->themes[i].theme));
  json_builder_end_array (w->json);

  json_builder_set_member_name (w->json, "theme_words");
  json_builder_begin_array (w->json);
  for (guint i = 0; i < problem->n_themes; i++) {
    json_builder_begin_object (w->json);
    write_string (w, "words", problem->themes[i].words);
    write_certainty (w, "weight", problem->themes[i].weight);
    json_builder_end_object (w->json);
  }
  json_builder_end_array (w->json);
}

static void
write_measures (Writer *w, const TzProblem *problem)
{
  write_int (w, "measures", problem->n_measures);
  json_builder_set_member_name (w->json, "measures_list");
  json_builder_begin_array (w->json);
  for (guint i = 0; i < problem->n_listed; i++) {
    const TzMeasure *measure = &g_array_index (w->analysis->measures, TzMeasure, problem->first_measure + i);
    json_builder_begin_object (w->json);
    write_span (w, measure->span);
    write_string (w, "kind", tz_name_id (TZ_VOCABULARY_MEASURE, measure->kind));
    json_builder_end_object (w->json);
  }
  json_builder_end_array (w->json);
}

static void
write_answer (Writer *w, TzSpan answer)
{
  json_builder_set_member_name (w->json, "answer");
  if (tz_span_is_empty (answer)) {
    json_builder_add_null_value (w->json);
    return;
  }
  json_builder_begin_object (w->json);
  write_span (w, answer);
  json_builder_end_object (w->json);
}

static void
write_status (Writer *w, const TzProblem *problem)
{
  gboolean stated = !tz_span_is_empty (problem->status_span);
  write_string (w, "status", tz_name_id (TZ_VOCABULARY_STATUS, problem->status));
  g_autofree char *quote = stated ? tz_text_dup_slice (w->text, problem->status_span) : NULL;
  write_string (w, "status_quote", quote);
  write_index (w, "status_start", stated ? (int)problem->status_span.start : -1);
  write_index (w, "status_end", stated ? (int)problem->status_span.end : -1);
}

static void
write_problem (Writer *w, guint i)
{
  const TzProblem *problem = &g_array_index (w->analysis->problems, TzProblem, i);
  g_autofree char *label = tz_analysis_dup_label (w->text, problem);
  write_string (w, "label", label);
  write_int (w, "label_start", problem->label.start);
  write_int (w, "label_end", problem->label.end);
  g_auto (GStrv) path = tz_analysis_dup_path (w->analysis, w->text, problem);
  json_builder_set_member_name (w->json, "path");
  json_builder_begin_array (w->json);
  for (guint j = 0; path[j] != NULL; j++)
    json_builder_add_string_value (w->json, path[j]);
  json_builder_end_array (w->json);
  write_index (w, "heading", problem->heading);
  write_quote (w, "title", problem->title);
  write_span (w, problem->span);
  write_int (w, "title_start", problem->title.start);
  write_int (w, "title_end", problem->title.end);
  write_status (w, problem);
  write_answer (w, problem->answer);
  write_index (w, "shares_answer_of", problem->shares_answer_of);
  write_measures (w, problem);
  write_themes (w, problem);
  write_origin (w, problem->rule, problem->certainty);
}

static void
write_norm (Writer *w, const TzEntity *entity)
{
  if (entity->edtf != NULL)
    write_string (w, "norm", entity->edtf);
  else if (entity->has_number)
    write_number (w, "norm", entity->number);
  else
    write_string (w, "norm", NULL);
}

static void
write_entity (Writer *w, guint i)
{
  const TzEntity *entity = &g_array_index (w->analysis->entities, TzEntity, i);
  write_string (w, "type", tz_name_id (TZ_VOCABULARY_ENTITY, entity->type));
  write_span (w, entity->span);
  write_quote (w, "quote", entity->span);
  write_norm (w, entity);
  if (entity->damaged)
    write_boolean (w, "damaged", TRUE);
  if (entity->type == TZ_ENTITY_DISCIPLINE)
    write_index (w, "persons", entity->persons);
  write_origin (w, entity->rule, entity->certainty);
}

static void
write_commitment (Writer *w, guint i)
{
  const TzCommitment *commitment = &g_array_index (w->analysis->commitments, TzCommitment, i);
  write_span (w, commitment->span);
  write_quote (w, "quote", commitment->span);
  write_string (w, "due", commitment->due);
  write_origin (w, commitment->rule, commitment->certainty);
}

static void
write_damage (Writer *w, guint i)
{
  const TzDamage *damage = &g_array_index (w->analysis->damage, TzDamage, i);
  write_span (w, damage->span);
  write_quote (w, "quote", damage->span);
  write_string (w, "why", damage->why);
  write_origin (w, damage->rule, damage->certainty);
}

static void
write_reconciliation (Writer *w, guint i)
{
  const TzReconciliation *reconciliation = &g_array_index (w->analysis->reconciliation, TzReconciliation, i);
  const TzDeclared *declared = &g_array_index (w->analysis->declared, TzDeclared, reconciliation->declared);
  write_string (w, "key", tz_name_id (TZ_VOCABULARY_DECLARED, declared->key));
  write_number (w, "declared", declared->value);
  write_span (w, declared->span);
  if (reconciliation->has_itemised)
    write_number (w, "itemised", reconciliation->itemised);
  else
    write_string (w, "itemised", NULL);
  json_builder_set_member_name (w->json, "problems");
  json_builder_begin_array (w->json);
  for (guint j = 0; j < reconciliation->problems->len; j++)
    json_builder_add_int_value (w->json, g_array_index (reconciliation->problems, guint, j));
  json_builder_end_array (w->json);
  if (reconciliation->agrees == TZ_UNKNOWN)
    write_string (w, "agrees", NULL);
  else
    write_boolean (w, "agrees", reconciliation->agrees == TZ_YES);
  write_string (w, "why", reconciliation->why);
}

static void
write_list (Writer *w, const char *name, const GArray *list, void (*write_one) (Writer *, guint))
{
  json_builder_set_member_name (w->json, name);
  json_builder_begin_array (w->json);
  for (guint i = 0; i < list->len; i++) {
    json_builder_begin_object (w->json);
    write_one (w, i);
    json_builder_end_object (w->json);
  }
  json_builder_end_array (w->json);
}

char *
tz_analysis_to_json (const TzAnalysis *analysis, const TzText *text, const TzLexicon *lexicon,
                     gboolean pretty)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  Writer writer = {builder, analysis, text, lexicon};
  json_builder_begin_object (builder);
  write_boolean (&writer, "is_notice", analysis->is_notice);
  write_certainty (&writer, "outline_certainty", analysis->outline_certainty);
  write_notice (&writer);
  write_list (&writer, "headings", analysis->headings, write_heading);
  write_list (&writer, "declared", analysis->declared, write_declared);
  write_list (&writer, "reconciliation", analysis->reconciliation, write_reconciliation);
  write_list (&writer, "problems", analysis->problems, write_problem);
  write_list (&writer, "entities", analysis->entities, write_entity);
  write_list (&writer, "commitments", analysis->commitments, write_commitment);
  write_list (&writer, "damage", analysis->damage, write_damage);
  json_builder_end_object (builder);

  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  return json_to_string (root, pretty);
}
