#include "list-edits.h"

static GArray *
make_ids (const char *letters)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (const char *letter = letters; *letter != '\0'; letter++) {
    gint64 id = *letter;
    g_array_append_val (ids, id);
  }
  return ids;
}

static GArray *
apply (const GArray *old, const GArray *new, const GArray *edits)
{
  GArray *ids = g_array_copy ((GArray *)old);
  for (guint i = 0; i < edits->len; i++) {
    TzListEdit edit = g_array_index (edits, TzListEdit, i);
    g_array_remove_range (ids, edit.position, edit.removed);
    if (edit.added > 0)
      g_array_insert_vals (ids, edit.position, &g_array_index (new, gint64, edit.position), edit.added);
  }
  return ids;
}

/* Returns: how many ids go. */
static guint
check (const GArray *old, const GArray *new, guint n_edits)
{
  g_autoptr (GArray) edits = tz_list_edits_find (old, new);
  g_autoptr (GArray) made = apply (old, new, edits);
  g_assert_cmpmem (made->data, made->len * sizeof (gint64), new->data, new->len * sizeof (gint64));
  g_assert_cmpuint (edits->len, ==, n_edits);
  guint n_removed = 0;
  for (guint i = 0; i < edits->len; i++)
    n_removed += g_array_index (edits, TzListEdit, i).removed;
  return n_removed;
}

static void
test_finds (void)
{
  static const struct {
    const char *old;
    const char *new;
    guint n_edits;
    guint n_removed;
  } cases[] = {
      {"", "", 0, 0},
      {"abc", "abc", 0, 0},
      {"", "abc", 1, 0},
      {"abc", "", 1, 3},
      {"abc", "abxcy", 2, 0},
      {"abcdef", "bcf", 2, 3},
      {"abc", "axc", 1, 1},
      {"abcd", "xbyd", 2, 2},
      {"abcde", "adcbe", 2, 2},
      {"abcde", "edcba", 2, 4},
      {"abcd", "dabc", 2, 1},
      {"abcd", "bcda", 2, 1},
      {"abcdef", "bxafc", 3, 4},
      {"abcd", "xyz", 1, 4},
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GArray) old = make_ids (cases[i].old);
    g_autoptr (GArray) new = make_ids (cases[i].new);
    g_assert_cmpuint (check (old, new, cases[i].n_edits), ==, cases[i].n_removed);
  }
}

/* Every other of a thousand goes: that is one edit, not five hundred. When they come back, no other is touched. */
static void
test_many (void)
{
  g_autoptr (GArray) old = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) new = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (gint64 id = 1; id <= 1000; id++) {
    g_array_append_val (old, id);
    if (id % 2 == 0)
      g_array_append_val (new, id);
  }
  g_assert_cmpuint (check (old, new, 1), ==, 999);
  g_assert_cmpuint (check (new, old, 500), ==, 0);
}

/* Rows take the place of others, at most so many at a time; what goes goes from its end, what is far at once. */
static void
test_take (void)
{
  TzListEdit edit = {10, 1005, 5};
  TzListEdit part = tz_list_edit_take (&edit, 4);
  g_assert_cmpuint (part.position, ==, 10);
  g_assert_cmpuint (part.removed, ==, 4);
  g_assert_cmpuint (part.added, ==, 4);
  part = tz_list_edit_take (&edit, 4);
  g_assert_cmpuint (part.position, ==, 14);
  g_assert_cmpuint (part.removed, ==, 4);
  g_assert_cmpuint (part.added, ==, 1);
  part = tz_list_edit_take (&edit, 4);
  g_assert_cmpuint (part.added, ==, 0);
  g_assert_cmpuint (part.removed, >, 500);
  g_assert_cmpuint (part.position + part.removed, ==, 15 + 997);
  for (guint n = 0; edit.removed > 0; n++) {
    g_assert_cmpuint (n, <, 997);
    part = tz_list_edit_take (&edit, 4);
    g_assert_cmpuint (part.removed, <=, 4);
    g_assert_cmpuint (part.position, ==, 15 + edit.removed);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/views/list-edits/finds", test_finds);
  g_test_add_func ("/views/list-edits/many", test_many);
  g_test_add_func ("/views/list-edits/take", test_take);
  return g_test_run ();
}
