#include "work-agencies.h"
#include "work-sayings.h"

#define GONE "-"
#define MAX_BATCH 6
#define MAX_NOTICES 24
#define MAX_TRASH 12

/* A step of the library's history: what it changed, and what undoing it changes. */
typedef struct {
  GHashTable *forth;
  GHashTable *back;
  gint64 edited; /* the note, where it is what is typed into one, which goes on in one step; else 0 */
} Done;

struct _Work {
  TzLibrary *library;
  GRand *rand;
  guint next;
  WorkListener listener;
  GPtrArray *undo; /* of Done: those that this work did, and can be taken back */
  GPtrArray *redo;
};

/* A step in the making. */
typedef struct {
  GHashTable *forth;
  GHashTable *back;
} Plan;

static void
done_free (gpointer data)
{
  Done *done = data;
  g_hash_table_unref (done->forth);
  g_hash_table_unref (done->back);
  g_free (done);
}

Work *
work_new (TzLibrary *library, guint32 seed, guint first, const WorkListener *listener)
{
  Work *work = g_new (Work, 1);
  *work = (Work){g_object_ref (library),
                 g_rand_new_with_seed (seed),
                 first,
                 *listener,
                 g_ptr_array_new_with_free_func (done_free),
                 g_ptr_array_new_with_free_func (done_free)};
  return work;
}

void
work_free (Work *work)
{
  g_object_unref (work->library);
  g_rand_free (work->rand);
  g_ptr_array_unref (work->undo);
  g_ptr_array_unref (work->redo);
  g_free (work);
}

static gint64
pick (Work *work, GArray *ids)
{
  return g_array_index (ids, gint64, g_rand_int_range (work->rand, 0, ids->len));
}

/* ---- The history ---- */

static void
push (Work *work, const Plan *plan, gint64 edited)
{
  Done *top = work->undo->len > 0 ? g_ptr_array_index (work->undo, work->undo->len - 1) : NULL;
  g_ptr_array_set_size (work->redo, 0);
  if (edited != 0 && top != NULL && top->edited == edited) {
    work_apply (top->forth, plan->forth);
    return;
  }
  if (edited != 0 && top == NULL)
    return; /* it may go on with what was typed before this work began, which undo would take back as well */
  Done *done = g_new (Done, 1);
  *done = (Done){g_hash_table_ref (plan->forth), g_hash_table_ref (plan->back), edited};
  g_ptr_array_add (work->undo, done);
}

static gboolean
turn (Work *work, gboolean back, GError **error)
{
  GPtrArray *from = back ? work->undo : work->redo, *to = back ? work->redo : work->undo;
  Done *done = g_ptr_array_index (from, from->len - 1);
  work->listener.begin (back ? done->back : done->forth, work->listener.data);
  g_autofree char *name =
      back ? tz_library_undo (work->library, error) : tz_library_redo (work->library, error);
  if (name == NULL)
    return FALSE;
  g_ptr_array_add (to, g_ptr_array_steal_index (from, from->len - 1));
  return TRUE;
}

/* ---- Notices ---- */

/* Returns: (transfer full): the next notice, which comes with @changes. */
static TzIncoming *
make_next (Work *work, GHashTable *changes)
{
  TzIncoming *notice = state_make_notice (work->next, tz_library_get_lexicon (work->library));
  g_autofree char *name = state_dup_agency (WORK_AGENCIES, work->next);
  g_autofree char *found = g_strdup_printf ("%u", notice->analysis->problems->len);
  state_set (changes, "notice", work->next, "there,");
  state_set (changes, "name", work->next, name);
  state_set (changes, "found", work->next++, found);
  return notice;
}

static gboolean
import_one (Work *work, GHashTable *changes, GError **error)
{
  g_autoptr (TzIncoming) notice = make_next (work, changes);
  g_autoptr (TzRecord) record = tz_library_prepare (work->library, notice);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  TzStored outcome;
  g_ptr_array_add (records, record);
  work->listener.begin (changes, work->listener.data);
  tz_library_store_records (work->library, records, &outcome);
  if (outcome.error == NULL)
    return TRUE;
  g_propagate_error (error, outcome.error);
  return FALSE;
}

/* An import commits now and then: what was committed is told before the rest, and the search index follows. */
static gboolean
import (Work *work, gint32 n, GHashTable *changes, GError **error)
{
  for (; n > 1; n--) {
    g_autoptr (GHashTable) committed = work_new_state ();
    if (!import_one (work, committed, error))
      return FALSE;
    work->listener.done (work->listener.data);
  }
  return import_one (work, changes, error);
}

static gboolean
store (Work *work, GHashTable *changes, GError **error)
{
  g_autoptr (GPtrArray) notices = g_ptr_array_new_with_free_func ((GDestroyNotify)sample_free);
  TzStored outcomes[MAX_BATCH];
  gint32 n = g_rand_int_range (work->rand, 1, MAX_BATCH + 1);
  if (work->next % 2 == 0)
    return import (work, n, changes, error);
  for (; n > 0; n--)
    g_ptr_array_add (notices, make_next (work, changes));
  work->listener.begin (changes, work->listener.data);
  return tz_library_store (work->library, notices, outcomes, error);
}

/* Into the trash, or out of it. */
static gboolean
move (Work *work, GArray *ids, gboolean trash, GError **error)
{
  g_autoptr (GHashTable) forth = work_new_state (), back = work_new_state ();
  const Plan plan = {forth, back};
  g_autoptr (GArray) some = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n = g_rand_int_range (work->rand, 1, 3);
  for (guint i = 0; i < MIN (n, ids->len); i++) {
    gint64 id = g_array_index (ids, gint64, i);
    g_array_append_val (some, id);
    state_set_notice (work->library, id, !trash, NULL, plan.back);
    state_set_notice (work->library, id, trash, NULL, plan.forth);
  }
  work->listener.begin (plan.forth, work->listener.data);
  if (!(trash ? tz_library_trash_notices (work->library, some, "李甲", error)
              : tz_library_restore_notices (work->library, some, error)))
    return FALSE;
  push (work, &plan, 0);
  return TRUE;
}

/* The library forgets steps that touched what is gone; which, this work does not know. */
static gboolean
empty_trash (Work *work, GArray *trashed, GHashTable *changes, GError **error)
{
  for (guint i = 0; i < trashed->len; i++) {
    state_read_notice (work->library, g_array_index (trashed, gint64, i), TRUE, changes, GONE);
    sayings_set_gone (work->library, g_array_index (trashed, gint64, i), changes);
  }
  work->listener.begin (changes, work->listener.data);
  g_ptr_array_set_size (work->undo, 0);
  g_ptr_array_set_size (work->redo, 0);
  return tz_library_empty_trash (work->library, error);
}

/* As another version of the analysis would: without the last problem, or with it. */
static gboolean
read_again (Work *work, gint64 id, GHashTable *changes, GError **error)
{
  guint number = state_get_number (work->library, id);
  g_autoptr (GPtrArray) rereads = g_ptr_array_new ();
  g_autoptr (TzIncoming) notice = state_make_notice (number, tz_library_get_lexicon (work->library));
  GArray *problems = notice->analysis->problems;
  if (problems->len > 0 && g_rand_boolean (work->rand))
    g_array_set_size (problems, problems->len - 1);
  TzReread reread = {id, notice->analysis};
  g_autofree char *found = g_strdup_printf ("%u", problems->len);
  if (number != 0)
    g_ptr_array_add (rereads, &reread);
  if (number != 0)
    state_set (changes, "found", number, found);
  work->listener.begin (changes, work->listener.data);
  return tz_library_replace_findings (work->library, rereads, error);
}

/* ---- Notes and decisions ---- */

static gboolean
add_note (Work *work, GArray *ids, const Plan *plan, GError **error)
{
  g_autofree char *tag = g_strdup_printf ("n%u", work->next);
  char *tags[] = {tag, NULL};
  TzAnnotation note = {
      .notice = pick (work, ids), .span = {2, 6}, .body = tag, .tags = tags, .creator = (char *)"李甲"};
  state_set (plan->back, "note", work->next, GONE);
  state_set (plan->forth, "note", work->next++, tag);
  work->listener.begin (plan->forth, work->listener.data);
  g_autoptr (TzAnnotation) stored = tz_library_add_annotation (work->library, &note, error);
  if (stored == NULL)
    return FALSE;
  push (work, plan, 0);
  return TRUE;
}

static gboolean
change_note (Work *work, TzAnnotation *note, const Plan *plan, GError **error)
{
  gboolean away = g_rand_int_range (work->rand, 0, 4) == 0;
  g_autofree char *body = g_strdup_printf ("改第%u次", work->next++);
  state_set_note (note, note->body, plan->back);
  state_set_note (note, away ? GONE : body, plan->forth);
  work->listener.begin (plan->forth, work->listener.data);
  g_free (note->body);
  note->body = g_steal_pointer (&body);
  if (!(away ? tz_library_delete_annotation (work->library, note->id, error)
             : tz_library_update_annotation (work->library, note, error)))
    return FALSE;
  push (work, plan, away ? 0 : note->id);
  return TRUE;
}

/* Corrects the title. */
static gboolean
decide (Work *work, gint64 id, const Plan *plan, GError **error)
{
  g_autofree char *title = g_strdup_printf ("题%u", work->next++);
  TzDecision decision = {.notice = id,
                         .subject = TZ_SUBJECT_HEADER,
                         .key = (char *)"title",
                         .kind = TZ_DECISION_CORRECTED,
                         .value = title,
                         .creator = (char *)"李甲"};
  g_autoptr (GPtrArray) decisions = g_ptr_array_new ();
  g_ptr_array_add (decisions, &decision);
  state_set_notice (work->library, id, FALSE, NULL, plan->back);
  state_set_notice (work->library, id, FALSE, title, plan->forth);
  work->listener.begin (plan->forth, work->listener.data);
  if (!tz_library_decide (work->library, decisions, error))
    return FALSE;
  push (work, plan, 0);
  return TRUE;
}

/* ---- Agencies, forms and searches ---- */

static gboolean
change_agencies (Work *work, GPtrArray *rows, const Plan *plan, GError **error)
{
  g_autoptr (AgencyChange) change =
      agency_change_choose (work->library, work->rand, rows, work->next++, plan->forth, plan->back);
  work->listener.begin (plan->forth, work->listener.data);
  if (!agency_change_make (work->library, change, error))
    return FALSE;
  push (work, plan, 0);
  return TRUE;
}

static gboolean
say_of_forms (Work *work, GArray *ids, const Plan *plan, GError **error)
{
  FormSaying saying;
  if (!form_saying_choose (work->library, work->rand, ids, &saying, plan->forth, plan->back))
    return add_note (work, ids, plan, error);
  work->listener.begin (plan->forth, work->listener.data);
  if (!form_saying_say (work->library, &saying, error))
    return FALSE;
  push (work, plan, 0);
  return TRUE;
}

static gboolean
change_searches (Work *work, const Plan *plan, GError **error)
{
  SearchChange change;
  search_change_choose (work->library, work->rand, work->next++, &change, plan->forth, plan->back);
  g_autoptr (TzSavedSearch) search = change.search;
  work->listener.begin (plan->forth, work->listener.data);
  if (!search_change_make (work->library, &change, error))
    return FALSE;
  push (work, plan, 0);
  return TRUE;
}

/* ---- What is done ---- */

/* What there is to work with. */
typedef struct {
  GArray *ids;
  GArray *trashed;
  GPtrArray *notes;
  GPtrArray *rows;
} Desk;

static gboolean
change_work (Work *work, const Desk *desk, gint32 choice, const Plan *plan, GError **error)
{
  if (choice < 4 && desk->rows->len > 0)
    return change_agencies (work, desk->rows, plan, error);
  if (choice < 6)
    return say_of_forms (work, desk->ids, plan, error);
  if (choice < 7)
    return change_searches (work, plan, error);
  if (choice < 10)
    return decide (work, pick (work, desk->ids), plan, error);
  if (choice < 13 && desk->notes->len > 0)
    return change_note (work, desk->notes->pdata[g_rand_int_range (work->rand, 0, desk->notes->len)], plan,
                        error);
  return add_note (work, desk->ids, plan, error);
}

static gboolean
choose_and_do (Work *work, const Desk *desk, const Plan *plan, GError **error)
{
  gint32 choice = g_rand_int_range (work->rand, 0, 31);
  if (desk->ids->len == 0 || (choice < 4 && desk->ids->len < MAX_NOTICES))
    return store (work, plan->forth, error);
  if (choice < 6 || desk->ids->len >= MAX_NOTICES)
    return move (work, desk->ids, TRUE, error);
  if (choice < 7 && desk->trashed->len > 0)
    return move (work, desk->trashed, FALSE, error);
  if ((choice < 8 && desk->trashed->len > 0) || desk->trashed->len > MAX_TRASH)
    return empty_trash (work, desk->trashed, plan->forth, error);
  if (choice < 10)
    return read_again (work, pick (work, desk->ids), plan->forth, error);
  if (choice < 12 && work->redo->len > 0)
    return turn (work, FALSE, error);
  if (choice < 14 && work->undo->len > 0)
    return turn (work, TRUE, error);
  return change_work (work, desk, choice - 14, plan, error);
}

gboolean
work_step (Work *work, GError **error)
{
  g_autoptr (GHashTable) forth = work_new_state (), back = work_new_state ();
  g_autoptr (GArray) ids = state_list_notices (work->library, FALSE);
  g_autoptr (GArray) trashed = state_list_notices (work->library, TRUE);
  g_autoptr (GPtrArray) notes = state_list_notes (work->library, 0);
  g_autoptr (GPtrArray) rows = agency_rows_list (work->library, ids, trashed);
  if (!choose_and_do (work, &(Desk){ids, trashed, notes, rows}, &(Plan){forth, back}, error))
    return FALSE;
  work->listener.done (work->listener.data);
  return TRUE;
}
