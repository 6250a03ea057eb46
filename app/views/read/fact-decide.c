#include "fact-decide.h"

#include <glib/gi18n.h>

static void
free_decision (gpointer decision)
{
  tz_decision_free (decision);
}

static gpointer
decide (TzLibrary *library, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) decisions = g_ptr_array_new ();
  g_ptr_array_add (decisions, data);
  tz_library_decide (library, decisions, error);
  return NULL;
}

static gpointer
withdraw (TzLibrary *library, gpointer data, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (ids, &((const TzDecision *)data)->id, 1);
  tz_library_withdraw (library, ids, error);
  return NULL;
}

static void
decided_cb (GObject *library, GAsyncResult *result, gpointer data)
{
  g_autoptr (TzDesk) desk = data;
  g_autoptr (GError) error = NULL;
  tz_library_submit_finish (TZ_LIBRARY (library), result, &error);
  if (error != NULL)
    tz_desk_toast_error (desk, _ ("Nothing was changed"), error);
}

/* @decision: (transfer full). What is typed in notes comes before it in the history. */
static void
submit (TzOpenNotice *open, TzLibraryFunc func, TzDecision *decision)
{
  TzDesk *desk = tz_open_notice_get_desk (open);
  tz_desk_settle (desk);
  tz_library_submit (tz_desk_get_library (desk), func, decision, free_decision, NULL, decided_cb,
                     g_object_ref (desk));
}

void
tz_fact_decide (const TzFact *fact, TzOpenNotice *open, TzDecisionKind kind, const char *value)
{
  TzDecision decision = {.notice = tz_open_notice_get_id (open),
                         .subject = fact->subject,
                         .key = (char *)tz_fact_get_id (fact),
                         .kind = kind,
                         .at.span = fact->decision != NULL ? fact->decision->at.span : fact->span,
                         .value = (char *)value,
                         .creator = (char *)tz_desk_get_creator (tz_open_notice_get_desk (open))};
  submit (open, decide, tz_decision_copy (&decision));
}

void
tz_fact_set_back (const TzFact *fact, TzOpenNotice *open)
{
  if (fact->decision != NULL)
    submit (open, withdraw, tz_decision_copy (fact->decision));
}
