#include "work-sayings.h"

#include <string.h>

#include "library-care.h"

#define GONE "-"

GHashTable *
work_new_state (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

void
state_set (GHashTable *state, const char *kind, guint number, const char *value)
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

char *
state_dup_agency (const char *start, guint number)
{
  GString *name = g_string_new (start);
  for (; number > 0; number /= 50)
    g_string_append_unichar (name, 0x83bd + number % 50);
  g_string_append (name, "局");
  return g_string_free (name, FALSE);
}

TzIncoming *
state_make_notice (guint number, const TzLexicon *lexicon)
{
  const char *const days[] = {"2023-05-06", "2024-07-08", NULL};
  g_autofree char *words = make_words (number);
  g_autofree char *agency = state_dup_agency (WORK_AGENCIES, number);
  g_autofree char *name = g_strdup_printf ("%u.txt", number);
  Sample sample = {.agency = agency, .feedback = days[number / 3 % 3], .extra = words};
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

guint
state_get_number (TzLibrary *library, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzText) text = tz_library_load_text (library, id, &error);
  g_assert_no_error (error);
  return number_of (tz_text_get_utf8 (text), "第");
}

GArray *
state_list_notices (TzLibrary *library, gboolean trash)
{
  g_autoptr (GError) error = NULL;
  TzNoticeQuery query = {.sort = TZ_SORT_IMPORTED, .trash = trash};
  GArray *ids = tz_library_list_notices (library, &query, &error);
  g_assert_no_error (error);
  return ids;
}

GPtrArray *
state_list_notes (TzLibrary *library, gint64 notice)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *notes = tz_library_list_annotations (library, notice, &error);
  g_assert_no_error (error);
  return notes;
}

/* Of notice @id, by its number or, where it was not made here, by its id. */
static void
set_of_notice (TzLibrary *library, gint64 id, const char *kind, const char *value, GHashTable *state)
{
  guint number = state_get_number (library, id);
  g_autofree char *kept = g_strconcat ("kept-", kind, NULL);
  state_set (state, number != 0 ? kind : kept, number != 0 ? number : id, value);
}

static char *
dup_title (TzLibrary *library, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) decisions = tz_library_list_decisions (library, id, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < decisions->len; i++) {
    const TzDecision *decision = decisions->pdata[i];
    if (decision->subject == TZ_SUBJECT_HEADER && g_str_equal (decision->key, "title"))
      return g_strdup (decision->value);
  }
  return g_strdup ("");
}

void
state_set_notice (TzLibrary *library, gint64 id, gboolean trash, const char *title, GHashTable *state)
{
  g_autofree char *own = dup_title (library, id);
  g_autofree char *value = g_strconcat (trash ? "trash," : "there,", title != NULL ? title : own, NULL);
  set_of_notice (library, id, "notice", value, state);
}

void
state_set_name (TzLibrary *library, gint64 id, const char *name, GHashTable *state)
{
  set_of_notice (library, id, "name", name, state);
}

void
state_set_note (const TzAnnotation *note, const char *value, GHashTable *state)
{
  guint number = note->tags[0] != NULL ? number_of (note->tags[0], "n") : 0;
  state_set (state, number != 0 ? "note" : "kept-note", number != 0 ? number : (guint)note->id, value);
}

static void
assert_as_made (TzLibrary *library, const TzNotice *notice)
{
  guint number = number_of (tz_text_get_utf8 (notice->text), "第");
  if (number == 0)
    return;
  g_autoptr (TzIncoming) expected = state_make_notice (number, tz_library_get_lexicon (library));
  g_assert_cmpstr (tz_text_get_utf8 (notice->text), ==, tz_text_get_utf8 (expected->document->text));
  g_assert_cmpuint (notice->row->n_problems, ==, notice->analysis->problems->len);
}

void
state_read_notice (TzLibrary *library, gint64 id, gboolean trash, GHashTable *state, const char *gone)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzNotice) notice = tz_library_load (library, id, &error);
  g_assert_no_error (error);
  assert_as_made (library, notice);
  g_autofree char *found = g_strdup_printf ("%u", notice->row->n_problems);
  g_autoptr (GPtrArray) notes = state_list_notes (library, id);
  if (gone == NULL)
    state_set_notice (library, id, trash, NULL, state);
  else
    set_of_notice (library, id, "notice", gone, state);
  state_set_name (library, id, gone != NULL ? gone : notice->row->name, state);
  set_of_notice (library, id, "found", gone != NULL ? gone : found, state);
  for (guint i = 0; i < notes->len; i++)
    state_set_note (notes->pdata[i], gone != NULL ? gone : ((TzAnnotation *)notes->pdata[i])->body, state);
}

GHashTable *
work_read (TzLibrary *library)
{
  GHashTable *state = work_new_state ();
  for (int trash = FALSE; trash <= TRUE; trash++) {
    g_autoptr (GArray) ids = state_list_notices (library, trash);
    for (guint i = 0; i < ids->len; i++)
      state_read_notice (library, g_array_index (ids, gint64, i), trash, state, NULL);
  }
  sayings_read (library, state);
  return state;
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

guint
work_count (TzLibrary *library, guint *n_notes)
{
  g_autoptr (GArray) ids = state_list_notices (library, FALSE);
  g_autoptr (GPtrArray) notes = state_list_notes (library, 0);
  *n_notes = notes->len;
  return ids->len;
}

void
work_assert_sound (TzLibrary *library)
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
  g_autoptr (GArray) ids = state_list_notices (library, FALSE);
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
  work_assert_sound (library);
  assert_search (library, seed);
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
