#include "difference.h"

#include <string.h>

/* A title in which the letters between "{" and "}" are masked. */
static TzSimilar *
make (const char *marked)
{
  TzSimilar *similar = g_new0 (TzSimilar, 1);
  similar->row = g_new0 (TzProblemRow, 1);
  similar->masks = g_array_new (FALSE, FALSE, sizeof (TzSpan));
  g_autoptr (GString) title = g_string_new (NULL);
  TzSpan mask = {0}, whole = tz_span (100, 100);
  for (const char *p = marked; *p != '\0'; p = g_utf8_next_char (p)) {
    if (*p == '{') {
      mask.start = whole.end;
    } else if (*p == '}') {
      mask.end = whole.end;
      g_array_append_val (similar->masks, mask);
    } else {
      g_string_append_unichar (title, g_utf8_get_char (p));
      whole.end++;
    }
  }
  similar->row->title = g_strdup (title->str);
  similar->row->title_span = whole;
  return similar;
}

static void
assert_pieces (const GPtrArray *pieces, const char *expected)
{
  static const char *const marks[][2] = {
      [TZ_PIECE_SAME] = {"", ""}, [TZ_PIECE_DIFFERENT] = {"[", "]"}, [TZ_PIECE_MASKED] = {"{", "}"}};
  g_autoptr (GString) all = g_string_new (NULL);
  for (guint i = 0; i < pieces->len; i++) {
    const TzPiece *piece = g_ptr_array_index (pieces, i);
    g_string_append_printf (all, "%s%s%s", marks[piece->kind][0], piece->words, marks[piece->kind][1]);
  }
  g_assert_cmpstr (all->str, ==, expected);
}

static void
check (const char *one, const char *other, const char *expected_one, const char *expected_other)
{
  g_autoptr (TzSimilar) a = make (one), b = make (other);
  g_autoptr (GPtrArray) of_one = NULL, of_other = NULL;
  tz_difference_find (a, b, &of_one, &of_other);
  assert_pieces (of_one, expected_one);
  assert_pieces (of_other, expected_other);
}

static void
test_letters (void)
{
  check ("食堂管理松散", "食堂管理松散", "食堂管理松散", "食堂管理松散");
  check ("食堂管理松散", "食堂采购管理混乱", "食堂管理[松散]", "食堂[采购]管理[混乱]");
  check ("食堂管理", "账目不清", "[食堂管理]", "[账目不清]");
  check ("ＡＢ管理", "ab管理", "ＡＢ管理", "ab管理");
  check ("", "账目", "", "[账目]");
}

static void
test_masks (void)
{
  check ("{东风小学}食堂", "{西山医院}食堂", "{东风小学}食堂", "{西山医院}食堂");
  check ("{东风小学}食堂", "{东风小学}食堂", "东风小学食堂", "东风小学食堂");
  check ("{3月}未报{5万元}", "{2020年}未报", "{3月}未报[5万元]", "{2020年}未报");
  check ("{3月}账目", "账目{5万元}", "[3月]账目", "账目[5万元]");
}

/* Beyond what is aligned, beginning and end still are. */
static void
test_long (void)
{
  g_autoptr (GString) one = g_string_new ("始"), other = g_string_new ("始");
  for (guint i = 0; i < 3000; i++) {
    g_string_append_unichar (one, 0x5000 + i);
    g_string_append_unichar (other, 0x7000 + i);
  }
  g_autofree char *of_one = g_strdup_printf ("始[%s]终", one->str + strlen ("始"));
  g_autofree char *of_other = g_strdup_printf ("始[%s]终", other->str + strlen ("始"));
  g_string_append (one, "终");
  g_string_append (other, "终");
  check (one->str, other->str, of_one, of_other);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/difference/letters", test_letters);
  g_test_add_func ("/difference/masks", test_masks);
  g_test_add_func ("/difference/long", test_long);
  return g_test_run ();
}
