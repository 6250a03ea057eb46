#include "search-parse.h"

/* The terms as one string: kind, "-" where excluded, value. */
static char *
describe (const char *text)
{
  static const char *const kinds[] = {"text", "theme", "status", "agency", "year", "review", "note"};
  g_autoptr (GPtrArray) terms = tz_search_parse (text);
  GString *all = g_string_new (NULL);
  for (guint i = 0; i < terms->len; i++) {
    const TzTerm *term = g_ptr_array_index (terms, i);
    g_assert_cmpstr (term->value, !=, "");
    g_string_append_printf (all, "%s%s%s=%s", i > 0 ? "|" : "", term->excluded ? "-" : "", kinds[term->kind],
                            term->value);
  }
  return g_string_free (all, FALSE);
}

static void
check (const char *text, const char *expected)
{
  g_autofree char *actual = describe (text);
  g_assert_cmpstr (actual, ==, expected);
}

static void
test_words (void)
{
  check ("", "");
  check (" \t\n　", "");
  check ("食堂", "text=食堂");
  check ("  食堂　采购 ", "text=食堂|text=采购");
  check ("食堂 食堂", "text=食堂|text=食堂");
}

static void
test_exact (void)
{
  check ("\"食堂 采购\"", "text=食堂 采购");
  check ("“三重一大” 事项", "text=三重一大|text=事项");
  check ("＂甲 乙＂丙", "text=甲 乙|text=丙");
  check ("-\"甲 乙\"", "-text=甲 乙");
}

static void
test_excluded (void)
{
  check ("食堂 -学校", "text=食堂|-text=学校");
  check ("－学校", "-text=学校");
  check ("-theme:canteen", "-theme=canteen");
  check ("甲-乙", "text=甲-乙");
}

static void
test_fields (void)
{
  check ("theme:canteen status:completed agency:教育局 year:2024 review:open note:核对",
         "theme=canteen|status=completed|agency=教育局|year=2024|review=open|note=核对");
  check ("主题：食堂 进度:已完成 单位：教育 年份:2024 复核：未复核 批注:核对",
         "theme=食堂|status=已完成|agency=教育|year=2024|review=未复核|note=核对");
  check ("Theme:\"食堂与 校园餐\" x", "theme=食堂与 校园餐|text=x");
}

/* Nothing is an error: what is no search is text. */
static void
test_nonsense (void)
{
  check ("\"", "text=\"");
  check ("\"\"", "text=\"\"");
  check ("\" \"", "text=\"|text=\"");
  check ("甲 \"乙 丙", "text=甲|text=\"乙|text=丙");
  check ("-", "text=-");
  check ("- 甲", "text=-|text=甲");
  check ("--甲", "-text=-甲");
  check ("theme:", "text=theme:");
  check ("theme: 甲", "text=theme:|text=甲");
  check ("-year:", "-text=year:");
  check ("colour:red", "text=colour:red");
  check (":甲", "text=:甲");
  check ("theme", "text=theme");
  check ("主", "text=主");
  check ("甲\"乙\"", "text=甲\"乙\"");
  check ("“甲", "text=“甲");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library/search-parse/words", test_words);
  g_test_add_func ("/library/search-parse/exact", test_exact);
  g_test_add_func ("/library/search-parse/excluded", test_excluded);
  g_test_add_func ("/library/search-parse/fields", test_fields);
  g_test_add_func ("/library/search-parse/nonsense", test_nonsense);
  return g_test_run ();
}
