#include "decision-words.h"

#include <glib/gi18n.h>

#include "verdict.h"

static const char *const subjects[TZ_N_SUBJECTS] = {
    [TZ_SUBJECT_OUTLINE] = N_ ("Outline"), [TZ_SUBJECT_PROBLEM] = N_ ("Problem"),
    [TZ_SUBJECT_TITLE] = N_ ("Title"),     [TZ_SUBJECT_EXTENT] = N_ ("Extent"),
    [TZ_SUBJECT_STATUS] = N_ ("Status"),   [TZ_SUBJECT_THEMES] = N_ ("Themes"),
    [TZ_SUBJECT_VERDICT] = N_ ("Verdict"), [TZ_SUBJECT_COMMITMENT] = N_ ("Commitment"),
};

const char *
tz_decision_kind_display (TzDecisionKind kind)
{
  static const char *const kinds[TZ_N_DECISION_KINDS] = {[TZ_DECISION_ACCEPTED] = N_ ("confirmed"),
                                                         [TZ_DECISION_REJECTED] = N_ ("rejected"),
                                                         [TZ_DECISION_CORRECTED] = N_ ("corrected"),
                                                         [TZ_DECISION_ADDED] = N_ ("added")};
  return _ (kinds[kind]);
}

static const char *
get_subject (const TzDecision *decision)
{
  switch (decision->subject) {
  case TZ_SUBJECT_HEADER:
    return tz_name_display_id (TZ_VOCABULARY_HEADER, decision->key);
  case TZ_SUBJECT_DECLARED:
    return tz_name_display_id (TZ_VOCABULARY_DECLARED, decision->key);
  case TZ_SUBJECT_ENTITY:
    return tz_name_display_id (TZ_VOCABULARY_ENTITY, decision->key);
  default:
    return _ (subjects[decision->subject]);
  }
}

static char *
dup_themes (const char *ids, const TzLexicon *lexicon)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_auto (GStrv) themes = g_strsplit (ids, " ", -1);
  for (char **theme = themes; *theme != NULL; theme++) {
    int number = tz_lexicon_find_theme (lexicon, *theme);
    g_string_append_printf (names, "%s%s", names->len > 0 ? " · " : "",
                            number >= 0 ? tz_lexicon_get_theme_name (lexicon, (guint)number) : *theme);
  }
  return g_strdup (names->str);
}

static char *
dup_value (const TzDecision *decision, const TzLexicon *lexicon)
{
  int verdict = decision->subject == TZ_SUBJECT_VERDICT ? tz_verdict_parse (decision->value) : -1;
  if (verdict >= 0)
    return g_strdup (tz_verdict_display ((TzVerdict)verdict));
  if (decision->subject == TZ_SUBJECT_STATUS)
    return g_strdup (tz_name_display_id (TZ_VOCABULARY_STATUS, decision->value));
  if (decision->subject == TZ_SUBJECT_THEMES)
    return dup_themes (decision->value, lexicon);
  return g_strdup (decision->value);
}

/* What an analyst put in the place of a finding, or added. */
static char *
dup_said (const TzDecision *decision, const TzLexicon *lexicon)
{
  if (decision->value != NULL && *decision->value != '\0')
    return dup_value (decision, lexicon);
  if (!tz_span_is_empty (decision->to.span))
    return g_strdup_printf ("“%s”", decision->to.quote);
  return g_strdup (tz_decision_kind_display (decision->kind));
}

char *
tz_decision_words_dup (const TzDecision *decision, const TzLexicon *lexicon)
{
  gboolean edits = decision->kind == TZ_DECISION_CORRECTED || decision->kind == TZ_DECISION_ADDED;
  g_autofree char *said =
      edits ? dup_said (decision, lexicon) : g_strdup (tz_decision_kind_display (decision->kind));
  /* Translators: what was decided about, and what was decided of it. */
  return g_strdup_printf (C_ ("decision", "%s: %s"), get_subject (decision), said);
}
