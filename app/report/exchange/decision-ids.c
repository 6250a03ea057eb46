#include "decision-ids.h"

static const char *const subject_ids[] = {"outline", "header", "declared",   "problem", "title",  "extent",
                                          "status",  "themes", "commitment", "entity",  "verdict"};
G_STATIC_ASSERT (G_N_ELEMENTS (subject_ids) == TZ_N_SUBJECTS);
static const char *const kind_ids[] = {"accepted", "rejected", "corrected", "added"};
G_STATIC_ASSERT (G_N_ELEMENTS (kind_ids) == TZ_N_DECISION_KINDS);

static int
parse (const char *const *ids, guint n, const char *id)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (ids[i], id) == 0)
      return (int)i;
  return -1;
}

const char *
tz_subject_id (TzSubject subject)
{
  return subject_ids[subject];
}

int
tz_subject_parse (const char *id)
{
  return parse (subject_ids, TZ_N_SUBJECTS, id);
}

const char *
tz_decision_kind_id (TzDecisionKind kind)
{
  return kind_ids[kind];
}

int
tz_decision_kind_parse (const char *id)
{
  return parse (kind_ids, TZ_N_DECISION_KINDS, id);
}
