#include "decider.h"
#include "decision-rows.h"
#include "door.h"
#include "effective.h"
#include "finding.h"
#include "history.h"
#include "refresh.h"
#include "texts.h"

/* The parts of a problem that are decided together are one finding. */
static guint
count_findings (GPtrArray *decisions)
{
  guint n = decisions->len;
  for (guint i = 1; i < decisions->len; i++) {
    const TzDecision *before = decisions->pdata[i - 1], *decision = decisions->pdata[i];
    n -= tz_subject_is_of_problem (before->subject) && tz_subject_is_of_problem (decision->subject) &&
         before->notice == decision->notice && tz_span_equal (before->at.span, decision->at.span);
  }
  return n;
}

/* What was decided of the same finding before keeps its name and the time when it was first decided. */
static void
name (TzDecision *decision, const TzDecision *earlier)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_free (decision->uuid);
  decision->id = earlier != NULL ? earlier->id : 0;
  decision->uuid = earlier != NULL ? g_strdup (earlier->uuid) : g_strconcat ("urn:uuid:", uuid, NULL);
  decision->modified = g_get_real_time () / G_USEC_PER_SEC;
  decision->created = earlier != NULL ? earlier->created : decision->modified;
}

static gboolean
put (TzDecider *decider, TzDecision *decision, GError **error)
{
  const TzDecision *earlier = NULL;
  if (!tz_decider_check (decider, decision, &earlier, error))
    return FALSE;
  name (decision, earlier);
  return tz_decider_write (decider, decision, error);
}

typedef struct {
  const TzLexicon *lexicon;
  GPtrArray *decisions; /* (element-type TzDecision): copies */
} Putting;

static gboolean
put_all (TzConnection *connection, TzHistoryStep *step, gpointer data, GError **error)
{
  const Putting *putting = data;
  g_autoptr (TzDecider) decider = tz_decider_new (connection, putting->lexicon);
  for (guint i = 0; i < putting->decisions->len; i++) {
    TzDecision *decision = putting->decisions->pdata[i];
    if (!put (decider, decision, error))
      return FALSE;
    tz_history_touch (step, decision->notice);
  }
  step->n = count_findings (putting->decisions);
  return tz_refresh_notices (connection, step->notices, putting->lexicon, error);
}

static void
decision_free (gpointer data)
{
  tz_decision_free (data);
}

static GPtrArray *
copy_all (GPtrArray *decisions)
{
  GPtrArray *copies = g_ptr_array_new_full (decisions->len, decision_free);
  for (guint i = 0; i < decisions->len; i++)
    g_ptr_array_add (copies, tz_decision_copy (decisions->pdata[i]));
  return copies;
}

static gint64
one_notice (GPtrArray *decisions)
{
  gint64 first = decisions->len > 0 ? ((TzDecision *)decisions->pdata[0])->notice : 0;
  for (guint i = 1; i < decisions->len; i++)
    if (((TzDecision *)decisions->pdata[i])->notice != first)
      return 0;
  return first;
}

gboolean
tz_library_decide (TzLibrary *library, GPtrArray *decisions, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (GPtrArray) copies = copy_all (decisions);
  Putting putting = {tz_library_get_lexicon (library), copies};
  gboolean done = tz_history_write (library, TZ_STEP_DECIDE, put_all, &putting, error);
  if (done)
    tz_library_announce (library, TZ_CHANGE_NOTICES, one_notice (copies));
  return done;
}

typedef struct {
  const TzLexicon *lexicon;
  GArray *ids;
  gint64 notice; /* out: the notice touched, 0 where several were */
} Withdrawal;

static gboolean
withdraw (TzConnection *connection, TzHistoryStep *step, gpointer data, GError **error)
{
  Withdrawal *withdrawal = data;
  step->n = 0;
  for (guint i = 0; i < withdrawal->ids->len; i++) {
    gint64 notice = 0;
    if (!tz_decision_rows_delete (connection, g_array_index (withdrawal->ids, gint64, i), &notice, error))
      return FALSE;
    if (notice == 0)
      continue;
    step->n++;
    tz_history_touch (step, notice);
  }
  withdrawal->notice = step->notices->len == 1 ? g_array_index (step->notices, gint64, 0) : 0;
  return tz_refresh_notices (connection, step->notices, withdrawal->lexicon, error);
}

gboolean
tz_library_withdraw (TzLibrary *library, GArray *ids, GError **error)
{
  tz_door_enter ("library");
  Withdrawal withdrawal = {tz_library_get_lexicon (library), ids, 0};
  if (!tz_history_write (library, TZ_STEP_WITHDRAW, withdraw, &withdrawal, error))
    return FALSE;
  tz_library_announce (library, TZ_CHANGE_NOTICES, withdrawal.notice);
  return TRUE;
}

GPtrArray *
tz_library_list_decisions (TzLibrary *library, gint64 notice, GError **error)
{
  tz_door_enter ("library");
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return NULL;
  g_autoptr (TzText) text = tz_texts_load (snapshot->connection, notice, error);
  if (text == NULL)
    return NULL;
  GPtrArray *decisions = NULL;
  g_autoptr (TzAnalysis) analysis = tz_effective_load (snapshot->connection, notice, text,
                                                       tz_library_get_lexicon (library), &decisions, error);
  return decisions;
}
