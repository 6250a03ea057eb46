#include "qda-codes.h"

#include "decision-ids.h"
#include "name-uuid.h"
#include "qda-xml.h"
#include "verdict.h"

static void
add (GHashTable *codes, const char *kind, const char *id)
{
  TzQdaCode *code = g_new (TzQdaCode, 1);
  *code = (TzQdaCode){kind, id};
  g_hash_table_insert (codes, tz_name_uuid_dup (kind, id), code);
}

GHashTable *
tz_qda_codes_new (const TzLexicon *lexicon)
{
  GHashTable *codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < tz_lexicon_get_n_themes (lexicon); i++)
    add (codes, TZ_QDA_THEME, tz_lexicon_get_theme_id (lexicon, i));
  for (int i = 0; i < TZ_N_ENTITY_TYPES; i++)
    add (codes, TZ_QDA_ENTITY, tz_name_id (TZ_VOCABULARY_ENTITY, i));
  for (TzVerdict verdict = TZ_VERDICT_NONE + 1; verdict < TZ_N_VERDICTS; verdict++)
    add (codes, TZ_QDA_VERDICT, tz_verdict_id (verdict));
  for (TzDecisionKind kind = 0; kind < TZ_N_DECISION_KINDS; kind++)
    add (codes, TZ_QDA_DECISION, tz_decision_kind_id (kind));
  return codes;
}
