#include "marks.h"

static void
collect (const TzMark *mark, gpointer data)
{
  g_array_append_val ((GArray *)data, *mark);
}

static GArray *
find (TzMarks *marks, guint32 start, guint32 end)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (TzMark));
  tz_marks_foreach (marks, tz_span (start, end), collect, found);
  return found;
}

static void
test_order (void)
{
  g_autoptr (TzMarks) marks = tz_marks_new ();
  tz_marks_add (marks, tz_span (10, 12), 0);
  tz_marks_add (marks, tz_span (0, 100), 1);
  tz_marks_add (marks, tz_span (10, 20), 2);
  tz_marks_add (marks, tz_span (5, 5), 3);
  g_assert_cmpuint (tz_marks_get_n (marks), ==, 3);
  g_autoptr (GArray) found = find (marks, 11, 12);
  g_assert_cmpuint (found->len, ==, 3);
  g_assert_cmpuint (g_array_index (found, TzMark, 0).id, ==, 1);
  g_assert_cmpuint (g_array_index (found, TzMark, 1).id, ==, 2);
  g_assert_cmpuint (g_array_index (found, TzMark, 2).id, ==, 0);
}

static void
test_ends_are_exclusive (void)
{
  g_autoptr (TzMarks) marks = tz_marks_new ();
  tz_marks_add (marks, tz_span (10, 12), 7);
  g_assert_null (tz_marks_find_innermost (marks, 9));
  g_assert_cmpuint (tz_marks_find_innermost (marks, 10)->id, ==, 7);
  g_assert_cmpuint (tz_marks_find_innermost (marks, 11)->id, ==, 7);
  g_assert_null (tz_marks_find_innermost (marks, 12));
}

static void
test_innermost (void)
{
  g_autoptr (TzMarks) marks = tz_marks_new ();
  tz_marks_add (marks, tz_span (0, 50), 1);
  tz_marks_add (marks, tz_span (20, 30), 2);
  tz_marks_add (marks, tz_span (24, 40), 3);
  g_assert_cmpuint (tz_marks_find_innermost (marks, 25)->id, ==, 2);
  g_assert_cmpuint (tz_marks_find_innermost (marks, 35)->id, ==, 3);
  g_assert_cmpuint (tz_marks_find_innermost (marks, 45)->id, ==, 1);
}

static void
test_search (void)
{
  g_autoptr (TzMarks) marks = tz_marks_new ();
  for (guint32 i = 0; i < 10; i++)
    tz_marks_add (marks, tz_span (i * 10, i * 10 + 5), i);
  g_assert_cmpuint (tz_marks_search (marks, 0), ==, 0);
  g_assert_cmpuint (tz_marks_search (marks, 1), ==, 1);
  g_assert_cmpuint (tz_marks_search (marks, 90), ==, 9);
  g_assert_cmpuint (tz_marks_search (marks, 1000), ==, 10);
  tz_marks_clear (marks);
  g_assert_cmpuint (tz_marks_search (marks, 1000), ==, 0);
}

/* Any range gives what looking at every span gives. */
static void
test_against_scan (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (42);
  g_autoptr (TzMarks) marks = tz_marks_new ();
  TzSpan spans[500];
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++) {
    guint32 start = g_rand_int_range (rand, 0, 5000);
    spans[i] = tz_span (start, start + g_rand_int_range (rand, 1, i % 50 == 0 ? 3000 : 40));
    tz_marks_add (marks, spans[i], i);
  }
  for (guint round = 0; round < 200; round++) {
    guint32 start = g_rand_int_range (rand, 0, 5200);
    TzSpan range = tz_span (start, start + g_rand_int_range (rand, 1, 300));
    guint expected = 0;
    for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
      expected += tz_span_overlaps (spans[i], range);
    g_autoptr (GArray) found = find (marks, range.start, range.end);
    g_assert_cmpuint (found->len, ==, expected);
    for (guint i = 0; i < found->len; i++)
      g_assert_true (tz_span_overlaps (g_array_index (found, TzMark, i).span, range));
  }
}

/* More than any notice has; what is not linear here would not come to an end. */
static void
test_many (void)
{
  g_autoptr (TzMarks) marks = tz_marks_new ();
  for (guint32 i = 0; i < 200000; i++)
    tz_marks_add (marks, tz_span (i * 5, i * 5 + 3), i);
  g_autoptr (GArray) found = find (marks, 500000, 500050);
  g_assert_cmpuint (found->len, ==, 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/views/marks/order", test_order);
  g_test_add_func ("/views/marks/ends-are-exclusive", test_ends_are_exclusive);
  g_test_add_func ("/views/marks/innermost", test_innermost);
  g_test_add_func ("/views/marks/search", test_search);
  g_test_add_func ("/views/marks/against-scan", test_against_scan);
  g_test_add_func ("/views/marks/many", test_many);
  return g_test_run ();
}
