#include "refresh.h"

#include <glib/gi18n.h>

#include "deeds.h"
#include "effective.h"
#include "form-groups.h"
#include "notice-rows.h"
#include "problem-rows.h"
#include "promises.h"
#include "register.h"
#include "review.h"
#include "tallies.h"
#include "texts.h"

gboolean
tz_refresh_counts (TzConnection *connection, const GArray *notices, GError **error)
{
  for (guint i = 0; i < notices->len; i++)
    if (!tz_tallies_recount (connection, g_array_index (notices, gint64, i), error))
      return FALSE;
  return tz_form_groups_settle (connection, notices, error);
}

/* The name of the first source and what its page says of itself stand in where the text is silent. */
static TzFacts *
make_facts (TzConnection *connection, gint64 id, const TzAnalysis *analysis, const GArray *review,
            const TzText *text, const TzLexicon *lexicon, GError **error)
{
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      connection, "SELECT name, page_published FROM source WHERE notice = ? ORDER BY id LIMIT 1", error);
  if (statement == NULL)
    return NULL;
  tz_statement_bind_int (statement, 1, id);
  TzStep step = tz_statement_step (statement, error);
  if (step == TZ_STEP_DONE)
    tz_texts_set_not_found (error);
  return step != TZ_STEP_ROW
             ? NULL
             : tz_facts_new (analysis, review, text, lexicon, tz_statement_get_text (statement, 0),
                             tz_statement_get_text (statement, 1));
}

/* The agency that the notice leaves may lose a name by that. */
static gboolean
settle (TzConnection *connection, gint64 id, const char *left, GError **error)
{
  g_autofree char *key = tz_register_find (connection, id, error);
  return key != NULL && tz_register_settle (connection, key, error) &&
         (g_str_equal (key, left) || tz_register_settle (connection, left, error));
}

static gboolean
replace_rows (TzConnection *connection, gint64 id, const TzAnalysis *analysis, const GArray *review,
              const TzFacts *facts, TzThemes *themes, GError **error)
{
  g_autofree char *key = tz_register_find (connection, id, error);
  return key != NULL && tz_tallies_remove (connection, id, error) &&
         tz_connection_run_on (connection, "DELETE FROM notice_theme WHERE notice = ?", id, error) &&
         tz_connection_run_on (connection, "DELETE FROM problem WHERE notice = ?", id, error) &&
         tz_notice_rows_update (connection, facts, id, error) &&
         tz_tallies_set_counts (connection, id, error) &&
         tz_problem_rows_insert (connection, analysis, facts, id, review, themes, error) &&
         tz_deeds_insert (connection, &facts->deeds, id, error) &&
         tz_promises_insert (connection, analysis, id, error) && tz_tallies_add (connection, id, error) &&
         settle (connection, id, key, error);
}

static gboolean
refresh_notice (TzConnection *connection, gint64 id, const TzLexicon *lexicon, TzThemes *themes,
                GError **error)
{
  g_autoptr (TzText) text = tz_texts_load (connection, id, error);
  if (text == NULL)
    return FALSE;
  g_autoptr (GPtrArray) decisions = NULL;
  g_autoptr (TzAnalysis) analysis = tz_effective_load (connection, id, text, lexicon, &decisions, error);
  if (analysis == NULL)
    return FALSE;
  g_autoptr (GArray) review = tz_review_list (analysis, decisions);
  g_autoptr (TzFacts) facts = make_facts (connection, id, analysis, review, text, lexicon, error);
  return facts != NULL && replace_rows (connection, id, analysis, review, facts, themes, error);
}

/* What decides, beside its text, which notices a notice is compared with as a form of one. Returns: (transfer full)
 * (nullable). */
static gpointer
read_identity (TzStatement *statement, GError **error G_GNUC_UNUSED)
{
  return tz_statement_dup_words (statement, 0);
}

static char *
load_identity (TzConnection *connection, gint64 id, GError **error)
{
  return tz_connection_load_row (connection,
                                 "SELECT quote (name) || quote (own_name) || (agency IS NULL)"
                                 " || (issuer IS NULL) || quote (feedback) FROM notice WHERE id = ?",
                                 id, read_identity, _ ("This notice is not in the library"), error);
}

static GPtrArray *
load_identities (TzConnection *connection, const GArray *notices, GError **error)
{
  g_autoptr (GPtrArray) identities = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < notices->len; i++) {
    char *identity = load_identity (connection, g_array_index (notices, gint64, i), error);
    if (identity == NULL)
      return NULL;
    g_ptr_array_add (identities, identity);
  }
  return g_steal_pointer (&identities);
}

/* Only those that have another identity than @before may be forms of others than they were. */
static gboolean
find_forms (TzConnection *connection, const GArray *notices, const GPtrArray *before, GError **error)
{
  g_autoptr (GPtrArray) after = load_identities (connection, notices, error);
  if (after == NULL)
    return FALSE;
  g_autoptr (GArray) changed = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) same = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < notices->len; i++) {
    gboolean stays = g_str_equal (before->pdata[i], after->pdata[i]);
    g_array_append_vals (stays ? same : changed, &g_array_index (notices, gint64, i), 1);
  }
  return tz_form_groups_find (connection, changed, error) && tz_form_groups_settle (connection, same, error);
}

gboolean
tz_refresh_notices (TzConnection *connection, const GArray *notices, const TzLexicon *lexicon, GError **error)
{
  g_autoptr (TzThemes) themes = tz_themes_new (lexicon);
  g_autoptr (GPtrArray) before = load_identities (connection, notices, error);
  for (guint i = 0; before != NULL && i < notices->len; i++)
    if (!refresh_notice (connection, g_array_index (notices, gint64, i), lexicon, themes, error))
      return FALSE;
  return before != NULL && find_forms (connection, notices, before, error);
}
