#include "deciding.h"

#include <glib/gi18n.h>

/* What is said, until the library has it. */
typedef struct {
  TzOpenNotice *open;
  GPtrArray *decisions;
  gboolean back;
  char *words;   /* (nullable): that tell that it was done */
  gboolean busy; /* on its way to the library */
} Saying;

static void
clear_saying (gpointer data)
{
  Saying *saying = data;
  g_object_unref (saying->open);
  g_ptr_array_unref (saying->decisions);
  g_free (saying->words);
}

static void
saying_unref (gpointer data)
{
  g_rc_box_release_full (data, clear_saying);
}

static void
free_decision (gpointer decision)
{
  tz_decision_free (decision);
}

static void
unref_list (gpointer list)
{
  g_ptr_array_unref (list);
}

static gpointer
say_func (TzLibrary *library, gpointer data, GError **error)
{
  tz_library_decide (library, data, error);
  return NULL;
}

static gpointer
take_back_func (TzLibrary *library, gpointer data, GError **error)
{
  GPtrArray *decisions = data;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < decisions->len; i++)
    g_array_append_vals (ids, &((const TzDecision *)decisions->pdata[i])->id, 1);
  tz_library_withdraw (library, ids, error);
  return NULL;
}

static void try_again (gpointer saying);

static const TzUnsavedKind c_unsaved = {g_rc_box_acquire, saying_unref, NULL, try_again, NULL};

static TzUnsaved *
get_unsaved (const Saying *saying)
{
  return tz_desk_get_unsaved (tz_open_notice_get_desk (saying->open));
}

/* What can never be saved is shown no longer. */
static void
give_up (Saying *saying, const GError *error)
{
  /* Translators: %s says why. */
  g_autofree char *text = g_markup_printf_escaped (_ ("Nothing was changed: %s"), error->message);
  tz_unsaved_take (get_unsaved (saying), saying);
  tz_pending_drop (tz_open_notice_get_pending (saying->open), saying);
  tz_desk_toast (tz_open_notice_get_desk (saying->open), adw_toast_new (text));
}

static void
decided_cb (GObject *library, GAsyncResult *result, gpointer data)
{
  Saying *saying = data;
  g_autoptr (GError) error = NULL;
  gint64 step = 0;
  tz_library_submit_step_finish (TZ_LIBRARY (library), result, &step, &error);
  saying->busy = FALSE;
  if (error == NULL)
    tz_unsaved_take (get_unsaved (saying), saying);
  else if (tz_unsaved_is_passing (error))
    tz_unsaved_put (get_unsaved (saying), saying, &c_unsaved, error);
  else
    give_up (saying, error);
  if (error == NULL && saying->words != NULL)
    tz_desk_toast_undo (tz_open_notice_get_desk (saying->open), saying->words, step);
  saying_unref (saying);
}

static void
show_pending (const Saying *saying)
{
  TzPending *pending = tz_open_notice_get_pending (saying->open);
  for (guint i = 0; i < saying->decisions->len; i++) {
    const TzDecision *decision = saying->decisions->pdata[i];
    if (decision->notice == tz_open_notice_get_id (saying->open))
      tz_pending_add (pending, saying, decision, saying->back);
  }
  tz_pending_tell (pending);
}

static void
submit (Saying *saying)
{
  saying->busy = TRUE;
  tz_library_submit_step (tz_open_notice_get_library (saying->open), saying->back ? take_back_func : say_func,
                          g_ptr_array_ref (saying->decisions), unref_list, NULL, decided_cb,
                          g_rc_box_acquire (saying));
}

/* What was said of the same findings since then must not be undone by what was said first. */
static void
drop_replaced (Saying *saying)
{
  TzPending *pending = tz_open_notice_get_pending (saying->open);
  gint64 shown = tz_open_notice_get_id (saying->open);
  for (guint i = saying->decisions->len; i > 0; i--) {
    const TzDecision *decision = saying->decisions->pdata[i - 1];
    if (decision->notice == shown && tz_pending_is_replaced (pending, saying, decision))
      g_ptr_array_remove_index (saying->decisions, i - 1);
  }
}

static void
try_again (gpointer data)
{
  Saying *saying = data;
  if (saying->busy)
    return;
  if (!saying->back)
    drop_replaced (saying);
  if (saying->decisions->len > 0)
    submit (saying);
  else
    tz_unsaved_take (get_unsaved (saying), saying);
}

/* What is typed in notes comes before it in the history, and what was said earlier and is not saved before it in the
 * library. */
static void
say (Saying *saying)
{
  tz_desk_settle (tz_open_notice_get_desk (saying->open));
  tz_unsaved_try_again (get_unsaved (saying));
  show_pending (saying);
  submit (saying);
}

/* @decisions: (transfer full) */
static void
begin (TzOpenNotice *open, GPtrArray *decisions, gboolean back, const char *words)
{
  Saying *saying = g_rc_box_new (Saying);
  *saying = (Saying){g_object_ref (open), decisions, back, g_strdup (words), FALSE};
  if (decisions->len > 0)
    say (saying);
  saying_unref (saying);
}

TzDecision *
tz_deciding_new (TzOpenNotice *open, TzSubject subject, const char *key, TzDecisionKind kind, TzSpan at)
{
  const TzDecision decision = {.notice = tz_open_notice_get_id (open),
                               .subject = subject,
                               .key = (char *)key,
                               .kind = kind,
                               .at.span = at,
                               .created = g_get_real_time () / G_USEC_PER_SEC,
                               .creator = (char *)tz_desk_get_creator (tz_open_notice_get_desk (open))};
  return tz_decision_copy (&decision);
}

GPtrArray *
tz_deciding_new_list (void)
{
  return g_ptr_array_new_with_free_func (free_decision);
}

void
tz_deciding_say (TzOpenNotice *open, GPtrArray *decisions)
{
  begin (open, decisions, FALSE, NULL);
}

void
tz_deciding_say_and_tell (TzOpenNotice *open, GPtrArray *decisions, const char *words)
{
  begin (open, decisions, FALSE, words);
}

void
tz_deciding_take_back (TzOpenNotice *open, GPtrArray *decisions)
{
  GPtrArray *copies = tz_deciding_new_list ();
  for (guint i = 0; i < decisions->len; i++)
    g_ptr_array_add (copies, tz_decision_copy (decisions->pdata[i]));
  begin (open, copies, TRUE, NULL);
}
