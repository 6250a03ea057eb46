#include "fact-decide.h"

#include "deciding.h"

void
tz_fact_decide (const TzFact *fact, TzOpenNotice *open, TzDecisionKind kind, const char *value)
{
  TzSpan at = fact->decision != NULL ? fact->decision->at.span : fact->span;
  TzDecision *decision = tz_deciding_new (open, fact->subject, tz_fact_get_id (fact), kind, at);
  GPtrArray *decisions = tz_deciding_new_list ();
  decision->value = g_strdup (value);
  g_ptr_array_add (decisions, decision);
  tz_deciding_say (open, decisions);
}

void
tz_fact_set_back (const TzFact *fact, TzOpenNotice *open)
{
  g_autoptr (GPtrArray) decisions = g_ptr_array_new ();
  if (fact->decision != NULL)
    g_ptr_array_add (decisions, fact->decision);
  tz_deciding_take_back (open, decisions);
}
