#include "work.h"

#include <string.h>

#include "library-care.h"

#define GONE "-"
#define MAX_BATCH 6
#define MAX_NOTICES 24

struct _Work {
  TzLibrary *library;
  GRand *rand;
  guint next;
  WorkListener listener;
};

GHashTable *
work_new_state (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
set (GHashTable *state, const char *kind, guint number, const char *value)
{
  g_hash_table_insert (state, g_strdup_printf ("%s.%u", kind, number), g_strdup (value));
}

void
work_apply (GHashTable *state, GHashTable *changes)
{
  GHashTableIter iter;
  gpointer key, value;
  g_hash_table_iter_init (&iter, changes);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (g_str_equal (value, GONE))
      g_hash_table_remove (state, key);
    else
      g_hash_table_insert (state, g_strdup (key), g_strdup (value));
}

Work *
work_new (TzLibrary *library, guint32 seed, guint first, const WorkListener *listener)
{
  Work *work = g_new (Work, 1);
  *work = (Work){g_object_ref (library), g_rand_new_with_seed (seed), first, *listener};
  return work;
}

void
work_free (Work *work)
{
  g_object_unref (work->library);
  g_rand_free (work->rand);
  g_free (work);
}

static char *
make_words (guint number)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (number);
  GString *words = g_string_new (NULL);
  g_string_append_printf (words, "第%u篇。", number);
  for (gint32 n = g_rand_int_range (rand, 20, 2000); n > 0; n--)
    g_string_append_unichar (words, g_rand_int_range (rand, 0x83bd, 0x83ef)); /* of no two shapes */
  return g_string_free (words, FALSE);
}

/* Always the same notice for the same number. */
static TzIncoming *
make_notice (guint number, const TzLexicon *lexicon)
{
  const char *const agencies[] = {"云溪市教育局", "临川县卫生局", "松江区财政局"};
  const char *const days[] = {"2023-05-06", "2024-07-08", NULL};
  g_autofree char *words = make_words (number);
  g_autofree char *name = g_strdup_printf ("%u.txt", number);
  Sample sample = {.agency = agencies[number % 3], .feedback = days[number / 3 % 3], .extra = words};
  for (guint i = 0; i < number % 5; i++)
    sample.problems[i] = (SampleProblem){"食堂管理松散问题", (number + i) % TZ_N_STATUSES,
                                         i % 2 == 0 ? "canteen finance" : NULL};
  return sample_new (&sample, name, lexicon);
}

/* The number after @before, 0 where there is none: what was not made here has none. */
static guint
number_of (const char *marked, const char *before)
{
  const char *at = strstr (marked, before);
  return at != NULL ? g_ascii_strtoull (at + strlen (before), NULL, 10) : 0;
}

static GArray *
list_notices (TzLibrary *library)
{
  g_autoptr (GError) error = NULL;
  TzNoticeQuery all = {.sort = TZ_SORT_IMPORTED};
  GArray *ids = tz_library_list_notices (library, &all, &error);
  g_assert_no_error (error);
  return ids;
}

static gint64
pick (Work *work, GArray *ids)
{
  return g_array_index (ids, gint64, g_rand_int_range (work->rand, 0, ids->len));
}

static GPtrArray *
list_notes (TzLibrary *library, gint64 notice)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *notes = tz_library_list_annotations (library, notice, &error);
  g_assert_no_error (error);
  return notes;
}

/* What the analyst says of notice @id, as one value. */
static char *
dup_decided (TzLibrary *library, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) decisions = tz_library_list_decisions (library, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (decisions->len, <=, 1);
  return g_strdup (decisions->len > 0 ? ((TzDecision *)decisions->pdata[0])->value : "there");
}

/* Into @state, by its number or, where it was not made here, by its id. */
static void
read_notice (TzLibrary *library, gint64 id, GHashTable *state, const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzNotice) notice = tz_library_load (library, id, &error);
  g_assert_no_error (error);
  guint number = number_of (tz_text_get_utf8 (notice->text), "第");
  if (number == 0) {
    set (state, "kept", id, value);
    return;
  }
  g_autoptr (TzIncoming) expected = make_notice (number, tz_library_get_lexicon (library));
  g_assert_cmpstr (tz_text_get_utf8 (notice->text), ==, tz_text_get_utf8 (expected->document->text));
  g_assert_cmpuint (notice->analysis->problems->len, ==, expected->analysis->problems->len);
  set (state, "notice", number, value);
}

static void
read_note (const TzAnnotation *note, GHashTable *state, const char *value)
{
  guint number = note->tags[0] != NULL ? number_of (note->tags[0], "n") : 0;
  if (number == 0)
    set (state, "kept-note", note->id, value);
  else
    set (state, "note", number, value);
}

GHashTable *
work_read (TzLibrary *library)
{
  GHashTable *state = work_new_state ();
  g_autoptr (GArray) ids = list_notices (library);
  g_autoptr (GPtrArray) notes = list_notes (library, 0);
  for (guint i = 0; i < ids->len; i++) {
    gint64 id = g_array_index (ids, gint64, i);
    g_autofree char *decided = dup_decided (library, id);
    read_notice (library, id, state, decided);
  }
  for (guint i = 0; i < notes->len; i++)
    read_note (notes->pdata[i], state, ((TzAnnotation *)notes->pdata[i])->body);
  return state;
}

static gboolean
store (Work *work, GHashTable *changes, GError **error)
{
  g_autoptr (GPtrArray) notices = g_ptr_array_new_with_free_func ((GDestroyNotify)sample_free);
  TzStored outcomes[MAX_BATCH];
  for (gint32 n = g_rand_int_range (work->rand, 1, MAX_BATCH + 1); n > 0; n--) {
    set (changes, "notice", work->next, "there");
    g_ptr_array_add (notices, make_notice (work->next++, tz_library_get_lexicon (work->library)));
  }
  work->listener.begin (changes, work->listener.data);
  return tz_library_store (work->library, notices, outcomes, error);
}

static gboolean
drop (Work *work, GArray *ids, GHashTable *changes, GError **error)
{
  gint64 id = pick (work, ids);
  g_autoptr (GPtrArray) notes = list_notes (work->library, id);
  g_autoptr (GArray) one = g_array_new (FALSE, FALSE, sizeof id);
  g_array_append_val (one, id);
  read_notice (work->library, id, changes, GONE);
  for (guint i = 0; i < notes->len; i++)
    read_note (notes->pdata[i], changes, GONE);
  work->listener.begin (changes, work->listener.data);
  return tz_library_delete_notices (work->library, one, error);
}

static gboolean
add_note (Work *work, GArray *ids, GHashTable *changes, GError **error)
{
  g_autofree char *tag = g_strdup_printf ("n%u", work->next);
  char *tags[] = {tag, NULL};
  TzAnnotation note = {
      .notice = pick (work, ids), .span = {2, 6}, .body = tag, .tags = tags, .creator = (char *)"李甲"};
  set (changes, "note", work->next++, tag);
  work->listener.begin (changes, work->listener.data);
  g_autoptr (TzAnnotation) stored = tz_library_add_annotation (work->library, &note, error);
  return stored != NULL;
}

static gboolean
change_note (Work *work, TzAnnotation *note, GHashTable *changes, GError **error)
{
  gboolean away = g_rand_int_range (work->rand, 0, 4) == 0;
  g_autofree char *body = g_strdup_printf ("改第%u次", work->next++);
  read_note (note, changes, away ? GONE : body);
  work->listener.begin (changes, work->listener.data);
  if (away)
    return tz_library_delete_annotation (work->library, note->id, error);
  g_free (note->body);
  note->body = g_steal_pointer (&body);
  return tz_library_update_annotation (work->library, note, error);
}

/* Corrects the name of the agency. */
static gboolean
decide (Work *work, GArray *ids, GHashTable *changes, GError **error)
{
  g_autofree char *name = g_strdup_printf ("第%u局", work->next++ % 7);
  TzDecision decision = {.notice = pick (work, ids),
                         .subject = TZ_SUBJECT_HEADER,
                         .key = (char *)"agency",
                         .kind = TZ_DECISION_CORRECTED,
                         .value = name,
                         .creator = (char *)"李甲"};
  g_autoptr (GPtrArray) decisions = g_ptr_array_new ();
  g_ptr_array_add (decisions, &decision);
  read_notice (work->library, decision.notice, changes, name);
  work->listener.begin (changes, work->listener.data);
  return tz_library_decide (work->library, decisions, error);
}

static gboolean
choose_and_do (Work *work, GHashTable *changes, GError **error)
{
  g_autoptr (GArray) ids = list_notices (work->library);
  g_autoptr (GPtrArray) notes = list_notes (work->library, 0);
  gint32 choice = g_rand_int_range (work->rand, 0, 10);
  if (ids->len == 0 || (choice < 3 && ids->len < MAX_NOTICES))
    return store (work, changes, error);
  if (choice < 4 || ids->len >= MAX_NOTICES)
    return drop (work, ids, changes, error);
  if (choice < 6)
    return decide (work, ids, changes, error);
  if (choice < 8 || notes->len == 0)
    return add_note (work, ids, changes, error);
  return change_note (work, notes->pdata[g_rand_int_range (work->rand, 0, notes->len)], changes, error);
}

gboolean
work_step (Work *work, GError **error)
{
  g_autoptr (GHashTable) changes = work_new_state ();
  if (!choose_and_do (work, changes, error))
    return FALSE;
  work->listener.done (work->listener.data);
  return TRUE;
}

static void
hear_nothing (GHashTable *changes G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
}

static void
hear_it_done (gpointer data G_GNUC_UNUSED)
{
}

void
work_for_a_while (TzLibrary *library, guint n_steps)
{
  const WorkListener listener = {hear_nothing, hear_it_done, NULL};
  g_autoptr (Work) work = work_new (library, 1, 1, &listener);
  for (guint i = 0; i < n_steps; i++) {
    g_autoptr (GError) error = NULL;
    g_assert_true (work_step (work, &error));
    g_assert_no_error (error);
  }
}

static gboolean
is_same (GHashTable *one, GHashTable *other)
{
  GHashTableIter iter;
  gpointer key, value;
  g_hash_table_iter_init (&iter, one);
  while (g_hash_table_iter_next (&iter, &key, &value))
    if (g_strcmp0 (value, g_hash_table_lookup (other, key)) != 0)
      return FALSE;
  return g_hash_table_size (one) == g_hash_table_size (other);
}

static void
print_state (const char *name, GHashTable *state)
{
  GHashTableIter iter;
  gpointer key, value;
  g_hash_table_iter_init (&iter, state);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_test_message ("%s: %s %s", name, (const char *)key, (const char *)value);
}

static void
assert_sound (TzLibrary *library)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) flaws = tz_library_check (library, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < flaws->len; i++)
    g_test_message ("%s", ((TzFlaw *)flaws->pdata[i])->words);
  g_assert_cmpuint (flaws->len, ==, 0);
}

static guint
scan (TzLibrary *library, GArray *ids, const char *words)
{
  guint n = 0;
  for (guint i = 0; i < ids->len; i++) {
    g_autoptr (TzNotice) notice = tz_library_load (library, g_array_index (ids, gint64, i), NULL);
    for (const char *at = tz_text_get_utf8 (notice->text); (at = strstr (at, words)) != NULL;
         at += strlen (words))
      n++;
  }
  return n;
}

static void
assert_search (TzLibrary *library, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (GArray) ids = list_notices (library);
  for (guint i = 0; ids->len > 0 && i < 4; i++) {
    g_autoptr (GError) error = NULL;
    gint64 id = g_array_index (ids, gint64, g_rand_int_range (rand, 0, ids->len));
    g_autoptr (TzNotice) notice = tz_library_load (library, id, &error);
    if (number_of (tz_text_get_utf8 (notice->text), "第") == 0)
      continue;
    guint32 n = tz_text_get_length (notice->text);
    guint32 start = g_rand_int_range (rand, n - 20, n - 10); /* in its last line, which has no blanks */
    g_autofree char *words =
        tz_text_dup_slice (notice->text, tz_span (start, start + g_rand_int_range (rand, 1, 5)));
    g_autoptr (GPtrArray) hits = tz_library_search (library, words, 0, G_MAXINT, 0, &error);
    g_assert_no_error (error);
    g_assert_cmpuint (hits->len, ==, scan (library, ids, words));
  }
}

void
work_assert (TzLibrary *library, GHashTable *acknowledged, GHashTable *begun, guint32 seed)
{
  g_autoptr (GHashTable) actual = work_read (library);
  if (begun != NULL && !is_same (actual, acknowledged))
    work_apply (acknowledged, begun);
  if (!is_same (actual, acknowledged)) {
    print_state ("there", actual);
    print_state ("acknowledged", acknowledged);
    g_test_fail ();
  }
  assert_sound (library);
  assert_search (library, seed);
}
