#include "analysis-json.h"

#include "json-writer.h"

typedef struct {
  TzJsonWriter json;
  const TzAnalysis *analysis;
  const TzText *text;
  const TzLexicon *lexicon;
} Writer;

static void
write_string (Writer *w, const char *name, const char *value)
{
  tz_json_member (&w->json, name);
  tz_json_string (&w->json, value);
}

static void
write_int (Writer *w, const char *name, gint64 value)
{
  tz_json_member (&w->json, name);
  tz_json_int (&w->json, value);
}

static void
write_index (Writer *w, const char *name, int value)
{
  tz_json_member (&w->json, name);
  if (value >= 0)
    tz_json_int (&w->json, value);
  else
    tz_json_null (&w->json);
}

static void
write_boolean (Writer *w, const char *name, gboolean value)
{
  tz_json_member (&w->json, name);
  tz_json_boolean (&w->json, value);
}

static void
write_number (Writer *w, const char *name, double value)
{
  tz_json_member (&w->json, name);
  tz_json_double (&w->json, value);
}

static void
write_certainty (Writer *w, const char *name, float value)
{
  tz_json_member (&w->json, name);
  tz_json_float (&w->json, value);
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
  tz_json_member (&w->json, "notice");
  tz_json_begin (&w->json, '{');
  for (int key = 0; key < TZ_N_HEADER_KEYS; key++)
    write_string (w, tz_name_id (TZ_VOCABULARY_HEADER, key), w->analysis->header[key].value);
  tz_json_end (&w->json, '}');

  tz_json_member (&w->json, "header");
  tz_json_begin (&w->json, '{');
  for (int key = 0; key < TZ_N_HEADER_KEYS; key++) {
    const TzHeaderFact *fact = &w->analysis->header[key];
    if (fact->value == NULL)
      continue;
    tz_json_member (&w->json, tz_name_id (TZ_VOCABULARY_HEADER, key));
    tz_json_begin (&w->json, '{');
    write_span (w, fact->span);
    write_quote (w, "quote", fact->span);
    write_origin (w, fact->rule, fact->certainty);
    tz_json_end (&w->json, '}');
  }
  tz_json_end (&w->json, '}');
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
  tz_json_member (&w->json, "themes");
  tz_json_begin (&w->json, '[');
  for (guint i = 0; i < problem->n_themes; i++)
    tz_json_string (&w->json, tz_lexicon_get_theme_id (w->lexicon, problem->themes[i].theme));
  tz_json_end (&w->json, ']');

  tz_json_member (&w->json, "theme_words");
  tz_json_begin (&w->json, '[');
  for (guint i = 0; i < problem->n_themes; i++) {
    tz_json_begin (&w->json, '{');
    write_string (w, "words", problem->themes[i].words);
    write_certainty (w, "weight", problem->themes[i].weight);
    tz_json_end (&w->json, '}');
  }
  tz_json_end (&w->json, ']');
}

static void
write_measures (Writer *w, const TzProblem *problem)
{
  write_int (w, "measures", problem->n_measures);
  tz_json_member (&w->json, "measures_list");
  tz_json_begin (&w->json, '[');
  for (guint i = 0; i < problem->n_listed; i++) {
    const TzMeasure *measure = &g_array_index (w->analysis->measures, TzMeasure, problem->first_measure + i);
    tz_json_begin (&w->json, '{');
    write_span (w, measure->span);
    write_string (w, "kind", tz_name_id (TZ_VOCABULARY_MEASURE, measure->kind));
    tz_json_end (&w->json, '}');
  }
  tz_json_end (&w->json, ']');
}

static void
write_answer (Writer *w, TzSpan answer)
{
  tz_json_member (&w->json, "answer");
  if (tz_span_is_empty (answer)) {
    tz_json_null (&w->json);
    return;
  }
  tz_json_begin (&w->json, '{');
  write_span (w, answer);
  tz_json_end (&w->json, '}');
}

static void
write_status (Writer *w, const TzProblem *problem)
{
  gboolean stated = !tz_span_is_empty (problem->status_span);
  write_string (w, "status", tz_name_id (TZ_VOCABULARY_STATUS, problem->status));
  if (stated)
    write_quote (w, "status_quote", problem->status_span);
  else
    write_string (w, "status_quote", NULL);
  write_index (w, "status_start", stated ? (int)problem->status_span.start : -1);
  write_index (w, "status_end", stated ? (int)problem->status_span.end : -1);
}

static void
write_label_and_path (Writer *w, const TzProblem *problem)
{
  g_autofree char *label = tz_analysis_dup_label (w->text, problem);
  write_string (w, "label", label);
  g_auto (GStrv) path = tz_analysis_dup_path (w->analysis, w->text, problem);
  tz_json_member (&w->json, "path");
  tz_json_begin (&w->json, '[');
  for (guint i = 0; path[i] != NULL; i++)
    tz_json_string (&w->json, path[i]);
  tz_json_end (&w->json, ']');
}

static void
write_problem (Writer *w, guint i)
{
  const TzProblem *problem = &g_array_index (w->analysis->problems, TzProblem, i);
  write_label_and_path (w, problem);
  write_int (w, "label_start", problem->label.start);
  write_int (w, "label_end", problem->label.end);
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
  tz_json_member (&w->json, "problems");
  tz_json_begin (&w->json, '[');
  for (guint j = 0; j < reconciliation->problems->len; j++)
    tz_json_int (&w->json, g_array_index (reconciliation->problems, guint, j));
  tz_json_end (&w->json, ']');
  if (reconciliation->agrees == TZ_UNKNOWN)
    write_string (w, "agrees", NULL);
  else
    write_boolean (w, "agrees", reconciliation->agrees == TZ_YES);
  write_string (w, "why", reconciliation->why);
}

static void
write_list (Writer *w, const char *name, const GArray *list, void (*write_one) (Writer *, guint))
{
  tz_json_member (&w->json, name);
  tz_json_begin (&w->json, '[');
  for (guint i = 0; i < list->len; i++) {
    tz_json_begin (&w->json, '{');
    write_one (w, i);
    tz_json_end (&w->json, '}');
  }
  tz_json_end (&w->json, ']');
}

char *
tz_analysis_to_json (const TzAnalysis *analysis, const TzText *text, const TzLexicon *lexicon,
                     TzJsonForm form)
{
  TzJsonWriter json = {.out = g_string_new (NULL), .pretty = form == TZ_JSON_PRETTY};
  Writer writer = {json, analysis, text, lexicon};
  tz_json_begin (&writer.json, '{');
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
  tz_json_end (&writer.json, '}');
  return g_string_free (json.out, FALSE);
}
