#include "decided-words.h"

#include <glib/gi18n.h>

static const char *
get_format (const TzDecision *decision)
{
  /* Translators: what an analyst said of a fact: by whom, and when. */
  if (!decision->holds)
    return _ ("%s decided on %s, when the program found something else");
  if (decision->kind == TZ_DECISION_ACCEPTED)
    return _ ("Confirmed by %s, %s");
  if (decision->kind == TZ_DECISION_REJECTED)
    return _ ("Rejected by %s, %s");
  if (decision->kind == TZ_DECISION_ADDED)
    return _ ("Added by %s, %s");
  return _ ("Corrected by %s, %s");
}

static char *
dup_when (const TzDecision *decision)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_local (decision->modified);
  return g_date_time_format (when, "%Y-%m-%d %H:%M");
}

char *
tz_decided_words_dup (const TzDecision *decision)
{
  g_autofree char *when = dup_when (decision);
  return g_strdup_printf (get_format (decision), decision->creator, when);
}

/* ---- Problems ---- */

static void
add_line (GString *lines, const char *line)
{
  g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", line);
}

static char *
dup_status (const TzDecision *decision)
{
  g_autofree char *when = dup_when (decision);
  /* Translators: a status, by whom it was corrected, and when. */
  return g_strdup_printf (_ ("The program read “%s”; corrected by %s, %s"),
                          tz_name_display_id (TZ_VOCABULARY_STATUS, decision->found), decision->creator,
                          when);
}

static char *
dup_part (const TzDecision *decision)
{
  g_autofree char *when = dup_when (decision);
  switch (decision->subject) {
  case TZ_SUBJECT_STATUS:
    return dup_status (decision);
  case TZ_SUBJECT_TITLE:
    return g_strdup_printf (_ ("Title corrected by %s, %s"), decision->creator, when);
  case TZ_SUBJECT_EXTENT:
    return g_strdup_printf (_ ("Extent corrected by %s, %s"), decision->creator, when);
  case TZ_SUBJECT_THEMES:
    return g_strdup_printf (_ ("Themes corrected by %s, %s"), decision->creator, when);
  case TZ_SUBJECT_VERDICT:
    return g_strdup_printf (_ ("Judged by %s, %s"), decision->creator, when);
  default:
    return tz_decided_words_dup (decision);
  }
}

static gboolean
is_told (const TzDecision *decision)
{
  return decision->holds && decision->kind != TZ_DECISION_ACCEPTED;
}

char *
tz_decided_words_dup_problem (GPtrArray *decisions, const TzReviewItem *item)
{
  static const TzSubject subjects[] = {TZ_SUBJECT_PROBLEM, TZ_SUBJECT_TITLE,  TZ_SUBJECT_EXTENT,
                                       TZ_SUBJECT_STATUS,  TZ_SUBJECT_THEMES, TZ_SUBJECT_VERDICT};
  GString *lines = g_string_new (NULL);
  const TzDecision *accepted = NULL;
  for (guint i = 0; i < G_N_ELEMENTS (subjects); i++) {
    const TzDecision *decision = tz_review_find_decision (decisions, subjects[i], "", item->span);
    if (decision == NULL)
      continue;
    if (decision->kind == TZ_DECISION_ACCEPTED)
      accepted = decision;
    g_autofree char *line = dup_part (decision);
    if (is_told (decision))
      add_line (lines, line);
  }
  if (accepted != NULL) {
    g_autofree char *line = tz_decided_words_dup (accepted);
    add_line (lines, line);
  }
  return g_string_free (lines, FALSE);
}
