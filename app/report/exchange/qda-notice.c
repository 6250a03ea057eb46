#include "qda-notice.h"

#include <glib/gi18n.h>
#include <string.h>

#include "decision-ids.h"
#include "finding.h"
#include "ledger.h"
#include "name-uuid.h"
#include "qda-decision.h"
#include "review.h"
#include "verdict.h"

/* ---- Variables ---- */

typedef enum { AGENCY, YEAR, NUMBER, STATUS, VERDICT, MEASURES, DEADLINE, SHA256, N_VARIABLES } Variable;

static const struct {
  const char *id;
  const char *name;
  const char *type;
  const char *element;
} variables[N_VARIABLES] = {
    {"agency", N_ ("Agency"), "Text", "TextValue"},
    {"year", N_ ("Year"), "Integer", "IntegerValue"},
    {"number", N_ ("No."), "Text", "TextValue"},
    {"status", N_ ("Status"), "Text", "TextValue"},
    {"verdict", N_ ("Verdict"), "Text", "TextValue"},
    {"measures", N_ ("Measures"), "Integer", "IntegerValue"},
    {"deadline", N_ ("Deadlines"), "Text", "TextValue"},
    {TZ_QDA_SHA256, "SHA-256", "Text", "TextValue"},
};

void
tz_qda_write_variables (xmlTextWriter *xml)
{
  tz_qda_begin (xml, "Variables");
  for (guint i = 0; i < N_VARIABLES; i++) {
    g_autofree char *guid = tz_name_uuid_dup ("variable", variables[i].id);
    tz_qda_begin (xml, "Variable");
    tz_qda_write_attribute (xml, "guid", guid);
    tz_qda_write_attribute (xml, "name", _ (variables[i].name));
    tz_qda_write_attribute (xml, "typeOfVariable", variables[i].type);
    tz_qda_end (xml);
  }
  tz_qda_end (xml);
}

/* @value: (nullable): not known, so not written. */
static void
write_value (xmlTextWriter *xml, Variable variable, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  g_autofree char *guid = tz_name_uuid_dup ("variable", variables[variable].id);
  tz_qda_begin (xml, "VariableValue");
  tz_qda_write_reference (xml, "VariableRef", guid);
  tz_qda_write_text (xml, variables[variable].element, value);
  tz_qda_end (xml);
}

static void
write_number (xmlTextWriter *xml, Variable variable, guint value)
{
  g_autofree char *text = g_strdup_printf ("%u", value);
  write_value (xml, variable, text);
}

/* ---- Names ---- */

char *
tz_qda_dup_source_guid (const TzQdaNotice *qda)
{
  return tz_name_uuid_dup ("source", qda->name);
}

static char *
dup_problem_name (const TzQdaNotice *qda, const TzProblem *problem)
{
  g_autofree char *label = tz_analysis_dup_label (qda->notice->text, problem);
  g_autofree char *title = tz_text_dup_slice (qda->notice->text, problem->title);
  return g_strdup_printf ("%s %s%s%s", qda->notice->row->name, label, *label != '\0' ? " " : "", title);
}

/* ---- Cases ---- */

/* Returns: (transfer none) (nullable): the analyst's judgement of a problem, which is one of those that there are. */
static const TzDecision *
find_verdict (const TzQdaNotice *qda, guint problem)
{
  TzSpan head = tz_finding_get_span (qda->notice->analysis, TZ_SUBJECT_VERDICT, (int)problem);
  const TzDecision *decision = tz_review_find_decision (qda->notice->decisions, TZ_SUBJECT_VERDICT, "", head);
  return decision != NULL && tz_verdict_parse (decision->value) > 0 ? decision : NULL;
}

static const char *
get_verdict (const TzQdaNotice *qda, guint problem)
{
  const TzDecision *verdict = find_verdict (qda, problem);
  return verdict != NULL ? tz_verdict_display ((TzVerdict)tz_verdict_parse (verdict->value)) : NULL;
}

static void
write_theme_references (xmlTextWriter *xml, const TzQdaNotice *qda, const TzProblem *problem)
{
  for (guint i = 0; i < problem->n_themes; i++) {
    const char *id = tz_lexicon_get_theme_id (qda->lexicon, problem->themes[i].theme);
    g_autofree char *guid = tz_name_uuid_dup (TZ_QDA_THEME, id);
    tz_qda_write_reference (xml, "CodeRef", guid);
  }
}

static void
write_case (xmlTextWriter *xml, const TzQdaNotice *qda, guint index)
{
  const TzNoticeRow *row = qda->notice->row;
  const TzProblem *problem = &g_array_index (qda->notice->analysis->problems, TzProblem, index);
  g_autofree char *guid = tz_qda_dup_guid_of ("case", qda->name, index);
  g_autofree char *name = dup_problem_name (qda, problem);
  g_autofree char *label = tz_analysis_dup_label (qda->notice->text, problem);
  g_autofree char *deadlines = tz_ledger_dup_deadlines (qda->notice->analysis, problem->span);
  g_autofree char *selection = tz_qda_dup_guid_of ("problem", qda->name, index);
  tz_qda_begin (xml, "Case");
  tz_qda_write_attribute (xml, "guid", guid);
  tz_qda_write_attribute (xml, "name", name);
  write_theme_references (xml, qda, problem);
  write_value (xml, AGENCY, row->name);
  if (row->year > 0)
    write_number (xml, YEAR, (guint)row->year);
  write_value (xml, NUMBER, label);
  write_value (xml, STATUS, tz_name_display (TZ_VOCABULARY_STATUS, problem->status));
  write_value (xml, VERDICT, get_verdict (qda, index));
  write_number (xml, MEASURES, problem->n_measures);
  write_value (xml, DEADLINE, deadlines);
  tz_qda_write_reference (xml, "SelectionRef", selection);
  tz_qda_end (xml);
}

void
tz_qda_write_cases (xmlTextWriter *xml, const TzQdaNotice *qda)
{
  for (guint i = 0; i < qda->notice->analysis->problems->len; i++)
    write_case (xml, qda, i);
}

/* ---- The source ---- */

static void
begin_selection (xmlTextWriter *xml, const char *guid, const char *name, TzSpan span)
{
  tz_qda_begin (xml, "PlainTextSelection");
  tz_qda_write_attribute (xml, "guid", guid);
  tz_qda_write_attribute (xml, "name", name);
  tz_qda_write_number (xml, "startPosition", span.start);
  tz_qda_write_number (xml, "endPosition", span.end);
}

/* @selection: the GUID of the selection that is coded. */
static void
write_coding (xmlTextWriter *xml, const char *selection, const char *kind, const char *id)
{
  g_autofree char *code = tz_name_uuid_dup (kind, id);
  g_autofree char *guid = tz_name_uuid_dup (selection, id);
  tz_qda_begin (xml, "Coding");
  tz_qda_write_attribute (xml, "guid", guid);
  tz_qda_write_reference (xml, "CodeRef", code);
  tz_qda_end (xml);
}

static void
write_problem (xmlTextWriter *xml, const TzQdaNotice *qda, guint index)
{
  const TzProblem *problem = &g_array_index (qda->notice->analysis->problems, TzProblem, index);
  g_autofree char *guid = tz_qda_dup_guid_of ("problem", qda->name, index);
  g_autofree char *name = dup_problem_name (qda, problem);
  begin_selection (xml, guid, name, problem->span);
  for (guint i = 0; i < problem->n_themes; i++)
    write_coding (xml, guid, TZ_QDA_THEME, tz_lexicon_get_theme_id (qda->lexicon, problem->themes[i].theme));
  tz_qda_end (xml);
}

static void
write_entity (xmlTextWriter *xml, const TzQdaNotice *qda, guint index)
{
  const TzEntity *entity = &g_array_index (qda->notice->analysis->entities, TzEntity, index);
  g_autofree char *guid = tz_qda_dup_guid_of ("entity", qda->name, index);
  g_autofree char *name = tz_text_dup_slice (qda->notice->text, entity->span);
  begin_selection (xml, guid, name, entity->span);
  write_coding (xml, guid, TZ_QDA_ENTITY, tz_name_id (TZ_VOCABULARY_ENTITY, entity->type));
  tz_qda_end (xml);
}

/* Who said it and when. */
static void
write_maker (xmlTextWriter *xml, const char *creator, gint64 created, gint64 modified)
{
  g_autofree char *user = *creator != '\0' ? tz_name_uuid_dup ("user", creator) : NULL;
  tz_qda_write_attribute (xml, "creatingUser", user);
  tz_qda_write_time (xml, "creationDateTime", created);
  tz_qda_write_time (xml, "modifiedDateTime", modified);
}

/* Its own, where that is a GUID: so it is known when it comes back. */
static char *
dup_decision_guid (const TzDecision *decision)
{
  static const char urn[] = "urn:uuid:";
  const char *bare = g_str_has_prefix (decision->uuid, urn) ? decision->uuid + strlen (urn) : "";
  return g_uuid_string_is_valid (bare) ? g_strdup (bare) : tz_name_uuid_dup ("selection", decision->uuid);
}

static void
write_verdict (xmlTextWriter *xml, const TzQdaNotice *qda, guint problem)
{
  const TzDecision *verdict = find_verdict (qda, problem);
  if (verdict == NULL)
    return;
  TzSpan head = tz_finding_get_span (qda->notice->analysis, TZ_SUBJECT_VERDICT, (int)problem);
  g_autofree char *guid = dup_decision_guid (verdict);
  g_autofree char *name = tz_text_dup_slice (qda->notice->text, head);
  begin_selection (xml, guid, name, head);
  write_maker (xml, verdict->creator, verdict->created, verdict->modified);
  write_coding (xml, guid, TZ_QDA_VERDICT, verdict->value);
  tz_qda_end (xml);
}

/* All but verdicts, which are codes of their own. */
static void
write_decision (xmlTextWriter *xml, const TzQdaNotice *qda, const TzDecision *decision)
{
  if (decision->orphan || decision->subject == TZ_SUBJECT_VERDICT)
    return;
  TzSpan first = tz_span (0, MIN (tz_text_get_length (qda->notice->text), 1));
  TzSpan at = tz_span_is_empty (decision->at.span) ? first : decision->at.span;
  g_autofree char *guid = dup_decision_guid (decision);
  g_autofree char *name = tz_text_dup_slice (qda->notice->text, at);
  g_autofree char *description = tz_qda_decision_dup_description (decision);
  begin_selection (xml, guid, name, at);
  write_maker (xml, decision->creator, decision->created, decision->modified);
  tz_qda_write_text (xml, "Description", description);
  write_coding (xml, guid, TZ_QDA_DECISION, tz_decision_kind_id (decision->kind));
  tz_qda_end (xml);
}

static void
write_note_selection (xmlTextWriter *xml, const TzQdaNotice *qda, const TzAnnotation *note)
{
  g_autofree char *guid = tz_name_uuid_dup ("selection", note->uuid);
  g_autofree char *name = tz_text_dup_slice (qda->notice->text, note->span);
  g_autofree char *target = tz_name_uuid_dup ("note", note->uuid);
  begin_selection (xml, guid, name, note->span);
  write_maker (xml, note->creator, note->created, note->modified);
  for (char **tag = note->tags; tag != NULL && *tag != NULL; tag++)
    write_coding (xml, guid, TZ_QDA_TAG, *tag);
  if (*note->body != '\0')
    tz_qda_write_reference (xml, "NoteRef", target);
  tz_qda_end (xml);
}

/* What was said of words that are no longer in the text is said of the whole. */
static void
write_lost_references (xmlTextWriter *xml, const TzQdaNotice *qda)
{
  for (guint i = 0; i < qda->annotations->len; i++) {
    const TzAnnotation *note = qda->annotations->pdata[i];
    g_autofree char *guid = tz_name_uuid_dup ("note", note->uuid);
    if (note->orphan)
      tz_qda_write_reference (xml, "NoteRef", guid);
  }
  for (guint i = 0; i < qda->notice->decisions->len; i++) {
    const TzDecision *decision = qda->notice->decisions->pdata[i];
    g_autofree char *guid = tz_name_uuid_dup ("note", decision->uuid);
    if (decision->orphan)
      tz_qda_write_reference (xml, "NoteRef", guid);
  }
}

void
tz_qda_write_source (xmlTextWriter *xml, const TzQdaNotice *qda)
{
  const TzAnalysis *analysis = qda->notice->analysis;
  const TzNoticeRow *row = qda->notice->row;
  g_autofree char *guid = tz_qda_dup_source_guid (qda);
  g_autofree char *path = g_strdup_printf ("internal://%s.txt", guid);
  tz_qda_begin (xml, "TextSource");
  tz_qda_write_attribute (xml, "guid", guid);
  tz_qda_write_attribute (xml, "name", row->title != NULL ? row->title : row->name);
  tz_qda_write_attribute (xml, "plainTextPath", path);
  tz_qda_write_time (xml, "creationDateTime", row->imported);
  tz_qda_write_text (xml, "Description", row->name);
  for (guint i = 0; i < analysis->problems->len; i++) {
    write_problem (xml, qda, i);
    write_verdict (xml, qda, i);
  }
  for (guint i = 0; i < analysis->entities->len; i++)
    write_entity (xml, qda, i);
  for (guint i = 0; i < qda->notice->decisions->len; i++)
    write_decision (xml, qda, qda->notice->decisions->pdata[i]);
  for (guint i = 0; i < qda->annotations->len; i++)
    if (!((const TzAnnotation *)qda->annotations->pdata[i])->orphan)
      write_note_selection (xml, qda, qda->annotations->pdata[i]);
  write_lost_references (xml, qda);
  write_value (xml, SHA256, qda->sha256);
  tz_qda_end (xml);
}

/* ---- Notes ---- */

static void
write_note (xmlTextWriter *xml, const TzAnnotation *note, const char *name, const char *says)
{
  g_autofree char *guid = tz_name_uuid_dup ("note", note->uuid);
  tz_qda_begin (xml, "Note");
  tz_qda_write_attribute (xml, "guid", guid);
  tz_qda_write_attribute (xml, "name", name);
  write_maker (xml, note->creator, note->created, note->modified);
  tz_qda_write_text (xml, "PlainTextContent", says);
  tz_qda_end (xml);
}

static void
write_lost_decision (xmlTextWriter *xml, const TzDecision *decision)
{
  g_autofree char *guid = tz_name_uuid_dup ("note", decision->uuid);
  g_autofree char *description = tz_qda_decision_dup_description (decision);
  tz_qda_begin (xml, "Note");
  tz_qda_write_attribute (xml, "guid", guid);
  tz_qda_write_attribute (xml, "name", decision->at.quote);
  write_maker (xml, decision->creator, decision->created, decision->modified);
  tz_qda_write_text (xml, "PlainTextContent", description);
  tz_qda_end (xml);
}

gboolean
tz_qda_write_notes (xmlTextWriter *xml, const TzQdaNotice *qda)
{
  gboolean any = FALSE;
  for (guint i = 0; i < qda->annotations->len; i++) {
    const TzAnnotation *note = qda->annotations->pdata[i];
    g_autofree char *words =
        note->orphan ? g_strdup (note->quote) : tz_text_dup_slice (qda->notice->text, note->span);
    if (!note->orphan && *note->body == '\0')
      continue;
    write_note (xml, note, words, note->body);
    any = TRUE;
  }
  for (guint i = 0; i < qda->notice->decisions->len; i++) {
    const TzDecision *decision = qda->notice->decisions->pdata[i];
    if (!decision->orphan)
      continue;
    write_lost_decision (xml, decision);
    any = TRUE;
  }
  return any;
}
