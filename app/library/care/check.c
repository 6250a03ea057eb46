#include "check.h"

#include <glib/gi18n.h>

#include "care-progress.h"
#include "checksum.h"
#include "door.h"
#include "errors.h"
#include "facet-tallies.h"
#include "form-groups.h"
#include "human-tables.h"
#include "library-private.h"
#include "needle.h"
#include "sources.h"
#include "sums.h"
#include "texts.h"
#include "word-care.h"
#include "word-index.h"

/* So many faults of the file's structure are named. */
#define STRUCTURE_CHECK "PRAGMA quick_check (20)"

/* Code points at the start of a text, and at its end, that the search index is asked for. */
#define SAMPLE 32

typedef struct {
  TzConnection *connection;
  GPtrArray *flaws; /* of TzFlaw */
  TzCare care;
  gboolean index_broken; /* then it is not asked again */
} Check;

void
tz_flaw_free (TzFlaw *flaw)
{
  g_free (flaw->words);
  g_free (flaw);
}

static void
flaw_free (gpointer data)
{
  tz_flaw_free (data);
}

static void G_GNUC_PRINTF (4, 5)
    add_flaw (Check *check, TzFlawKind kind, gint64 notice, const char *format, ...)
{
  va_list arguments;
  TzFlaw *flaw = g_new0 (TzFlaw, 1);
  va_start (arguments, format);
  *flaw = (TzFlaw){kind, notice, g_strdup_vprintf (format, arguments)};
  va_end (arguments);
  g_ptr_array_add (check->flaws, flaw);
}

static gboolean
is_damage (const GError *error)
{
  return g_error_matches (error, TZ_ERROR, TZ_ERROR_CORRUPT) ||
         g_error_matches (error, TZ_ERROR, TZ_ERROR_NOT_FOUND);
}

/* Damage is what is looked for; anything else ends the check. */
static gboolean
note_damage (Check *check, TzFlawKind kind, gint64 notice, GError *damage, GError **error)
{
  g_autoptr (GError) own = damage;
  if (own == NULL)
    return TRUE;
  if (!is_damage (own)) {
    g_propagate_error (error, g_steal_pointer (&own));
    return FALSE;
  }
  add_flaw (check, kind, notice, "%s", own->message);
  return TRUE;
}

static gboolean
check_structure (Check *check, GError **error)
{
  g_autoptr (GError) damage = NULL;
  g_autoptr (TzStatement) statement = tz_connection_prepare (check->connection, STRUCTURE_CHECK, &damage);
  while (statement != NULL && tz_statement_step (statement, &damage) == TZ_STEP_ROW) {
    const char *words = tz_statement_get_text (statement, 0);
    if (g_strcmp0 (words, "ok") != 0)
      add_flaw (check, TZ_FLAW_FILE, 0, _ ("The file: %s"), words);
  }
  return note_damage (check, TZ_FLAW_FILE, 0, g_steal_pointer (&damage), error);
}

static gboolean
index_knows (Check *check, gint64 id, const TzText *text, TzSpan span, gboolean *known, GError **error)
{
  g_autofree char *sample = tz_text_dup_slice (text, span);
  g_autoptr (TzNeedle) needle = tz_needle_new (sample);
  *known = TRUE;
  if (needle == NULL)
    return TRUE;
  g_autoptr (TzGramQuery) query = tz_gram_query_new ();
  tz_needle_ask (needle, query);
  return tz_word_index_has (check->connection, id, query, known, error);
}

static gboolean
check_index (Check *check, gint64 id, const TzText *text, GError **error)
{
  guint32 n = tz_text_get_length (text);
  TzSpan start = tz_span (0, MIN (n, SAMPLE));
  TzSpan end = tz_span (n - MIN (n, SAMPLE), n);
  gboolean knows_start = TRUE, knows_end = TRUE;
  g_autoptr (GError) damage = NULL;
  if (index_knows (check, id, text, start, &knows_start, &damage) &&
      index_knows (check, id, text, end, &knows_end, &damage) && (!knows_start || !knows_end))
    add_flaw (check, TZ_FLAW_SEARCH, id, _ ("Notice %d: the search does not find its text"), (int)id);
  check->index_broken = damage != NULL;
  g_prefix_error (&damage, "%s", _ ("The search index: "));
  return note_damage (check, TZ_FLAW_SEARCH, 0, g_steal_pointer (&damage), error);
}

static gboolean
check_text (Check *check, gint64 id, GBytes *expected, GError **error)
{
  g_autoptr (GError) damage = NULL;
  g_autoptr (TzText) text = tz_texts_load (check->connection, id, &damage);
  if (g_error_matches (damage, TZ_ERROR, TZ_ERROR_NOT_FOUND)) {
    add_flaw (check, TZ_FLAW_TEXT, id, _ ("Notice %d: its text is missing"), (int)id);
    return TRUE;
  }
  if (text == NULL)
    return note_damage (check, TZ_FLAW_TEXT, id, g_steal_pointer (&damage), error);
  g_autoptr (GBytes) actual = tz_checksum_compact (tz_text_get_utf8 (text));
  if (expected == NULL || !g_bytes_equal (actual, expected))
    add_flaw (check, TZ_FLAW_TEXT, id, _ ("Notice %d: its text is not the one that was stored"), (int)id);
  return check->index_broken || check_index (check, id, text, error);
}

static gboolean
check_findings (Check *check, gint64 id, GError **error)
{
  g_autoptr (GError) damage = NULL;
  g_autoptr (GBytes) findings = tz_texts_load_findings (check->connection, id, &damage);
  return note_damage (check, TZ_FLAW_TEXT, id, g_steal_pointer (&damage), error);
}

static gboolean
check_sources (Check *check, gint64 id, GError **error)
{
  g_autoptr (GError) damage = NULL;
  g_autoptr (TzStatement) statement =
      tz_connection_prepare (check->connection, "SELECT id FROM source WHERE notice = ?", error);
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, id);
  while (tz_statement_step (statement, &damage) == TZ_STEP_ROW) {
    g_autoptr (GBytes) bytes =
        tz_sources_load_bytes (check->connection, tz_statement_get_int (statement, 0), &damage);
    if (bytes == NULL && !note_damage (check, TZ_FLAW_TEXT, id, g_steal_pointer (&damage), error))
      return FALSE;
  }
  return note_damage (check, TZ_FLAW_TEXT, id, g_steal_pointer (&damage), error);
}

static gboolean
check_notice (Check *check, gint64 id, GBytes *compact, GError **error)
{
  return check_text (check, id, compact, error) && check_findings (check, id, error) &&
         check_sources (check, id, error);
}

static gboolean
check_notices (Check *check, GError **error)
{
  g_autoptr (GError) damage = NULL;
  g_autoptr (TzStatement) statement = tz_connection_prepare (
      check->connection, "SELECT n.id, t.compact FROM notice n LEFT JOIN text t ON t.notice = n.id", error);
  if (statement == NULL)
    return FALSE;
  while (tz_statement_step (statement, &damage) == TZ_STEP_ROW) {
    g_autoptr (GBytes) compact = tz_statement_dup_bytes (statement, 1);
    if (!check_notice (check, tz_statement_get_int (statement, 0), compact, error) ||
        !tz_care_step (&check->care, error))
      return FALSE;
  }
  return note_damage (check, TZ_FLAW_FILE, 0, g_steal_pointer (&damage), error);
}

static gboolean
check_table (Check *check, const TzHumanTable *table, GError **error)
{
  g_autoptr (GError) damage = NULL;
  g_autoptr (TzStatement) statement = tz_connection_prepare (check->connection, table->rows, error);
  if (statement == NULL)
    return FALSE;
  while (tz_statement_step (statement, &damage) == TZ_STEP_ROW) {
    gint64 id = tz_statement_get_int (statement, 0), notice = tz_statement_get_int (statement, 1);
    if (!table->check (check->connection, id, &damage) &&
        !note_damage (check, TZ_FLAW_WORK, notice, g_steal_pointer (&damage), error))
      return FALSE;
  }
  return note_damage (check, TZ_FLAW_FILE, 0, g_steal_pointer (&damage), error);
}

static gboolean
check_work (Check *check, GError **error)
{
  guint n = 0;
  const TzHumanTable *tables = tz_human_tables_list (&n);
  for (guint i = 0; i < n; i++)
    if (!check_table (check, &tables[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
check_sums (Check *check, GError **error)
{
  g_autoptr (GError) damage = NULL;
  g_autoptr (GPtrArray) wrong = tz_sums_find_wrong (check->connection, &damage);
  for (guint i = 0; wrong != NULL && i < wrong->len; i++)
    add_flaw (check, TZ_FLAW_SUMS, 0, _ ("The sums of “%s” are not what its notices add up to"),
              (const char *)g_ptr_array_index (wrong, i));
  gboolean right = TRUE;
  if (wrong != NULL && tz_facet_tallies_are_right (check->connection, &right, &damage) && !right)
    add_flaw (check, TZ_FLAW_SUMS, 0, "%s",
              _ ("The figures of the whole library are not what its notices add up to"));
  return note_damage (check, TZ_FLAW_SUMS, 0, g_steal_pointer (&damage), error);
}

static gboolean
check_forms (Check *check, GError **error)
{
  g_autoptr (GError) damage = NULL;
  g_autoptr (GArray) wrong = tz_form_groups_list_wrong (check->connection, &damage);
  for (guint i = 0; wrong != NULL && i < wrong->len; i++) {
    gint64 id = g_array_index (wrong, gint64, i);
    add_flaw (check, TZ_FLAW_SUMS, id, _ ("Notice %d: it is not counted as its other forms say"), (int)id);
  }
  return note_damage (check, TZ_FLAW_SUMS, 0, g_steal_pointer (&damage), error);
}

static gboolean
check_pages (Check *check, GError **error)
{
  g_autoptr (GError) damage = NULL;
  check->index_broken = !tz_word_care_check (check->connection, &damage);
  g_prefix_error (&damage, "%s", _ ("The search index: "));
  return note_damage (check, TZ_FLAW_SEARCH, 0, g_steal_pointer (&damage), error);
}

static gboolean
run_check (Check *check, GError **error)
{
  gint64 n_notices = 0;
  g_autoptr (GError) damage = NULL;
  tz_connection_read_int (check->connection, "SELECT COUNT(*) FROM notice", &n_notices, &damage);
  check->care.total = n_notices;
  return note_damage (check, TZ_FLAW_FILE, 0, g_steal_pointer (&damage), error) &&
         check_structure (check, error) && check_pages (check, error) && check_notices (check, error) &&
         check_work (check, error) && check_forms (check, error) && check_sums (check, error);
}

GPtrArray *
tz_check_connection (TzConnection *connection, TzCareProgress progress, gpointer user_data,
                     GCancellable *cancellable, GError **error)
{
  Check check = {.connection = connection,
                 .flaws = g_ptr_array_new_with_free_func (flaw_free),
                 .care = {.progress = progress, .user_data = user_data, .cancellable = cancellable}};
  g_autoptr (GPtrArray) flaws = check.flaws;
  tz_connection_set_cancellable (connection, cancellable);
  gboolean done = run_check (&check, error) && tz_care_finish (&check.care, error);
  tz_connection_set_cancellable (connection, NULL);
  return done ? g_steal_pointer (&flaws) : NULL;
}

gboolean
tz_check_keep (TzConnection *connection, gpointer data, GError **error)
{
  const GPtrArray *flaws = data;
  g_autoptr (TzStatement) statement =
      tz_connection_exec (connection, "DELETE FROM last_check", error)
          ? tz_connection_prepare (connection, "INSERT INTO last_check (finished, n_flaws) VALUES (?, ?)",
                                   error)
          : NULL;
  if (statement == NULL)
    return FALSE;
  tz_statement_bind_int (statement, 1, g_get_real_time () / G_USEC_PER_SEC);
  tz_statement_bind_int (statement, 2, flaws->len);
  return tz_statement_run (statement, error);
}

static GPtrArray *
check_snapshot (TzLibrary *library, TzCareProgress progress, gpointer user_data, GCancellable *cancellable,
                GError **error)
{
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  if (snapshot == NULL)
    return NULL;
  return tz_check_connection (snapshot->connection, progress, user_data, cancellable, error);
}

/* What was found is true, whether it can be kept or not. */
GPtrArray *
tz_library_check (TzLibrary *library, TzCareProgress progress, gpointer user_data, GCancellable *cancellable,
                  GError **error)
{
  tz_door_enter ("library");
  GPtrArray *flaws = check_snapshot (library, progress, user_data, cancellable, error);
  if (flaws != NULL && !tz_library_is_read_only (library))
    tz_library_write (library, tz_check_keep, flaws, NULL);
  return flaws;
}

gboolean
tz_library_get_last_check (TzLibrary *library, TzLastCheck *last, GError **error)
{
  tz_door_enter ("library");
  *last = (TzLastCheck){0};
  g_autoptr (TzSnapshot) snapshot = tz_library_read (library, error);
  g_autoptr (TzStatement) statement =
      snapshot != NULL
          ? tz_connection_prepare (snapshot->connection, "SELECT finished, n_flaws FROM last_check", error)
          : NULL;
  TzStep step = statement != NULL ? tz_statement_step (statement, error) : TZ_STEP_FAILED;
  if (step == TZ_STEP_ROW)
    *last = (TzLastCheck){tz_statement_get_int (statement, 0), tz_statement_get_int (statement, 1)};
  return step != TZ_STEP_FAILED;
}
