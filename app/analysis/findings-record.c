#include "findings-record.h"

#include <glib/gi18n.h>
#include <string.h>

#include "codec.h"
#include "errors.h"

/* What the record begins with; another number for another order of what follows. */
#define FORM 1

typedef struct {
  TzCodec *codec;
  TzAnalysis *analysis; /* (transfer none): that is written or read */
  const TzLexicon *lexicon;
  guint n; /* items of the list */
} Record;

/* One item of any list. */
typedef union {
  TzHeading heading;
  TzMeasure measure;
  TzProblem problem;
  TzDeclared declared;
  TzReconciliation reconciliation;
  TzEntity entity;
  TzCommitment commitment;
  TzDamage damage;
  guint number;
} Item;

static void
code_origin (TzCodec *codec, const char **rule, float *certainty)
{
  *rule = tz_codec_string (codec, *rule);
  *certainty = tz_codec_float (codec, *certainty);
}

static TzHeaderFact
code_fact (TzCodec *codec, TzHeaderFact fact)
{
  fact.value = tz_codec_string_or_none (codec, fact.value);
  if (fact.value == NULL)
    return fact;
  fact.span = tz_codec_span (codec, fact.span);
  code_origin (codec, &fact.rule, &fact.certainty);
  return fact;
}

/* The heading above it stands before it. */
static void
code_heading (Record *record, Item *item)
{
  TzHeading *heading = &item->heading;
  heading->span = tz_codec_span (record->codec, heading->span);
  heading->level = (int)tz_codec_number (record->codec, heading->level, G_MAXINT);
  heading->parent = tz_codec_index (record->codec, heading->parent, record->analysis->headings->len);
}

static void
code_measure (Record *record, Item *item)
{
  TzMeasure *measure = &item->measure;
  measure->span = tz_codec_span (record->codec, measure->span);
  measure->kind = tz_codec_number (record->codec, measure->kind, TZ_N_MEASURE_KINDS);
}

static void
code_theme (Record *record, TzProblemTheme *theme)
{
  gboolean reading = tz_codec_is_reading (record->codec);
  const char *id = reading ? NULL : tz_lexicon_get_theme_id (record->lexicon, theme->theme);
  id = tz_codec_string (record->codec, id);
  int found = reading && id != NULL ? tz_lexicon_find_theme (record->lexicon, id) : 0;
  if (found < 0)
    tz_codec_damage (record->codec);
  else if (reading)
    theme->theme = found;
  theme->weight = tz_codec_float (record->codec, theme->weight);
  theme->words = tz_codec_string (record->codec, theme->words);
}

static void
code_problem (Record *record, Item *item)
{
  TzCodec *codec = record->codec;
  TzProblem *problem = &item->problem;
  guint n_measures = record->analysis->measures->len;
  problem->span = tz_codec_span (codec, problem->span);
  problem->label = tz_codec_span (codec, problem->label);
  problem->title = tz_codec_span (codec, problem->title);
  problem->answer = tz_codec_span (codec, problem->answer);
  problem->status = tz_codec_number (codec, problem->status, TZ_N_STATUSES);
  problem->status_span = tz_codec_span (codec, problem->status_span);
  problem->heading = tz_codec_index (codec, problem->heading, record->analysis->headings->len);
  problem->n_measures = tz_codec_number (codec, problem->n_measures, G_MAXINT);
  problem->first_measure = tz_codec_number (codec, problem->first_measure, n_measures + 1);
  problem->n_listed = tz_codec_number (codec, problem->n_listed, n_measures - problem->first_measure + 1);
  problem->shares_answer_of = tz_codec_index (codec, problem->shares_answer_of, record->n);
  problem->n_themes = tz_codec_number (codec, problem->n_themes, TZ_MAX_PROBLEM_THEMES + 1);
  for (guint t = 0; t < problem->n_themes; t++)
    code_theme (record, &problem->themes[t]);
  code_origin (codec, &problem->rule, &problem->certainty);
}

static void
code_entity (Record *record, Item *item)
{
  TzCodec *codec = record->codec;
  TzEntity *entity = &item->entity;
  entity->span = tz_codec_span (codec, entity->span);
  entity->type = tz_codec_number (codec, entity->type, TZ_N_ENTITY_TYPES);
  entity->damaged = tz_codec_number (codec, entity->damaged, 2);
  entity->has_number = tz_codec_number (codec, entity->has_number, 2);
  if (entity->has_number)
    entity->number = tz_codec_real (codec, entity->number);
  entity->edtf = tz_codec_string_or_none (codec, entity->edtf);
  entity->persons = tz_codec_index (codec, entity->persons, G_MAXINT);
  code_origin (codec, &entity->rule, &entity->certainty);
}

static void
code_declared (Record *record, Item *item)
{
  TzDeclared *declared = &item->declared;
  declared->key = tz_codec_number (record->codec, declared->key, TZ_N_DECLARED_KEYS);
  declared->value = tz_codec_real (record->codec, declared->value);
  declared->span = tz_codec_span (record->codec, declared->span);
  code_origin (record->codec, &declared->rule, &declared->certainty);
}

/* Writes or reads @list item by item; @code_item leaves what it writes as it is. */
static void
code_list (Record *record, GArray *list, void (*code_item) (Record *record, Item *item))
{
  gboolean reading = tz_codec_is_reading (record->codec);
  gsize size = g_array_get_element_size (list);
  guint n = tz_codec_count (record->codec, list->len);
  record->n = n;
  for (guint i = 0; i < n && !tz_codec_is_damaged (record->codec); i++) {
    Item item = {0};
    if (!reading)
      memcpy (&item, list->data + i * size, size);
    code_item (record, &item);
    if (reading)
      g_array_append_vals (list, &item, 1);
  }
}

static void
code_counted (Record *record, Item *item)
{
  item->number = tz_codec_number (record->codec, item->number, record->analysis->problems->len);
}

static void
code_reconciliation (Record *record, Item *item)
{
  TzCodec *codec = record->codec;
  TzReconciliation *reconciliation = &item->reconciliation;
  reconciliation->declared =
      tz_codec_number (codec, reconciliation->declared, record->analysis->declared->len);
  reconciliation->has_itemised = tz_codec_number (codec, reconciliation->has_itemised, 2);
  reconciliation->itemised = tz_codec_real (codec, reconciliation->itemised);
  reconciliation->agrees = tz_codec_number (codec, reconciliation->agrees, TZ_YES + 1);
  reconciliation->why = tz_codec_string (codec, reconciliation->why);
  if (tz_codec_is_reading (codec))
    reconciliation->problems = g_array_new (FALSE, FALSE, sizeof (guint));
  code_list (record, reconciliation->problems, code_counted);
}

static void
code_commitment (Record *record, Item *item)
{
  TzCommitment *commitment = &item->commitment;
  commitment->span = tz_codec_span (record->codec, commitment->span);
  commitment->due = tz_codec_string (record->codec, commitment->due);
  code_origin (record->codec, &commitment->rule, &commitment->certainty);
}

static void
code_damage (Record *record, Item *item)
{
  TzDamage *damage = &item->damage;
  damage->span = tz_codec_span (record->codec, damage->span);
  damage->why = tz_codec_string (record->codec, damage->why);
  code_origin (record->codec, &damage->rule, &damage->certainty);
}

/* Findings that are written stay as they are: another may be reading them. */
static void
code_head (Record *record)
{
  TzAnalysis *analysis = record->analysis;
  gboolean is_notice = tz_codec_number (record->codec, analysis->is_notice, 2);
  float certainty = tz_codec_float (record->codec, analysis->outline_certainty);
  gboolean reading = tz_codec_is_reading (record->codec);
  if (reading) {
    analysis->is_notice = is_notice;
    analysis->outline_certainty = certainty;
  }
  for (guint key = 0; key < TZ_N_HEADER_KEYS; key++) {
    TzHeaderFact fact = code_fact (record->codec, analysis->header[key]);
    if (reading)
      analysis->header[key] = fact;
  }
}

static void
code_findings (Record *record)
{
  const TzAnalysis *analysis = record->analysis;
  if (tz_codec_number (record->codec, FORM, G_MAXUINT) != FORM)
    tz_codec_damage (record->codec);
  code_head (record);
  code_list (record, analysis->headings, code_heading);
  code_list (record, analysis->declared, code_declared);
  code_list (record, analysis->measures, code_measure);
  code_list (record, analysis->problems, code_problem);
  code_list (record, analysis->reconciliation, code_reconciliation);
  code_list (record, analysis->entities, code_entity);
  code_list (record, analysis->commitments, code_commitment);
  code_list (record, analysis->damage, code_damage);
}

GBytes *
tz_findings_record_write (const TzAnalysis *analysis, const TzLexicon *lexicon)
{
  g_autoptr (TzCodec) codec = tz_codec_new_writer ();
  Record record = {codec, (TzAnalysis *)analysis, lexicon, 0};
  code_findings (&record);
  return tz_codec_finish (codec);
}

TzAnalysis *
tz_findings_record_read (GBytes *bytes, const TzText *text, const TzLexicon *lexicon, GError **error)
{
  g_autoptr (TzAnalysis) analysis = tz_findings_new ();
  g_autoptr (TzCodec) codec = tz_codec_new_reader (bytes, analysis, tz_text_get_length (text));
  Record record = {codec, analysis, lexicon, 0};
  code_findings (&record);
  if (tz_codec_is_finished (codec))
    return g_steal_pointer (&analysis);
  g_set_error_literal (error, TZ_ERROR, TZ_ERROR_CORRUPT, _ ("the findings are damaged"));
  return NULL;
}
