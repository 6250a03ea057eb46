#include <string.h>

#include "errors.h"
#include "fixture.h"
#include "fold.h"

static GPtrArray *
search (Fixture *fixture, const char *text, guint limit, guint offset)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *hits = tz_library_search (fixture->library, text, 0, limit, offset, &error);
  g_assert_no_error (error);
  g_assert_nonnull (hits);
  return hits;
}

static guint
count_hits (Fixture *fixture, const char *text)
{
  g_autoptr (GPtrArray) hits = search (fixture, text, 1000, 0);
  return hits->len;
}

static void
test_what_is_the_same (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture_store_text (fixture, "整 改\n进　展，ＡＢＣ公司Ⅷ与Straße 𠮷野家\"引\"用（１）", "a.txt");
  const char *const found[] = {"整改进展", "改进",  "进",   "abc",  "ＡＢＣ公", "公司",
                               "strasse",  "straß", "𠮷",   "𠮷野", "野家\"引", "\"",
                               "\"用",     "(1)",   "（１", "Ⅷ与",  ")"};
  const guint expected[] = {1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1};
  for (guint i = 0; i < G_N_ELEMENTS (found); i++) {
    g_test_message ("%s", found[i]);
    g_assert_cmpuint (count_hits (fixture, found[i]), ==, expected[i]);
  }
  g_assert_cmpuint (count_hits (fixture, ""), ==, 0);
  g_assert_cmpuint (count_hits (fixture, " 　\n"), ==, 0);
  g_assert_cmpuint (count_hits (fixture, "展整"), ==, 0);
}

/* How many notices the list has for a search, and how many hits it gives. */
static void
check_search (Fixture *fixture, const char *text, guint n_notices, guint n_hits)
{
  g_autoptr (GError) error = NULL;
  TzNoticeQuery query = {.text = text};
  g_autoptr (GArray) ids = tz_library_list_notices (fixture->library, &query, &error);
  g_assert_no_error (error);
  g_test_message ("%s", text);
  g_assert_cmpuint (ids->len, ==, n_notices);
  g_assert_cmpuint (count_hits (fixture, text), ==, n_hits);
}

static void
test_terms (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture_store_text (fixture, "甲事办结，乙事办结。", "1.txt");
  fixture_store_text (fixture, "甲事办结，丙事未办。", "2.txt");
  fixture_store_text (fixture, "乙事與丙事，問題整改。", "3.txt");
  check_search (fixture, "甲事 乙事", 1, 2);
  check_search (fixture, "办结 甲事办结", 2, 3); /* the longer one where both begin; else each by itself */
  check_search (fixture, "\"甲事 办结\"", 2, 2); /* blanks are disregarded */
  check_search (fixture, "\"事 乙\"", 0, 0);
  check_search (fixture, "甲事 -丙事", 1, 1);
  check_search (fixture, "-甲事", 1, 0);
  check_search (fixture, "-甲事 -乙事", 0, 0);
  check_search (fixture, "问题", 1, 1);
  check_search (fixture, "與丙", 1, 1);
  check_search (fixture, "甲事 甲事", 2, 2);
}

static void
test_fields (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const Sample one = {.agency = "云溪市教育局",
                      .feedback = "2024-03-05",
                      .problems = {{"食堂管理松散问题", TZ_STATUS_COMPLETED, "canteen"}}};
  const Sample other = {.agency = "青石县水利局",
                        .feedback = "2021-03-05",
                        .problems = {{"违规收费问题", TZ_STATUS_IN_PROGRESS, "fees"},
                                     {"食堂采购问题", TZ_STATUS_NOT_COMPLETED, NULL}}};
  gint64 id = fixture_store (fixture, &one, "1.txt");
  fixture_store (fixture, &other, "2.txt");
  TzAnnotation note = {.notice = id, .span = {0, 4}, .body = "要核对凭证", .creator = "李甲"};
  g_autoptr (TzAnnotation) kept = tz_library_add_annotation (fixture->library, &note, NULL);
  g_assert_nonnull (kept);
  check_search (fixture, "theme:canteen", 1, 0);
  check_search (fixture, "theme:食堂", 1, 0); /* in Chinese, whatever the language of the screen */
  check_search (fixture, "theme:xyz", 0, 0);
  check_search (fixture, "-theme:xyz", 0, 0);
  check_search (fixture, "-year:20a4", 0, 0);
  check_search (fixture, "-theme:canteen 食堂", 1, 2);
  check_search (fixture, "status:completed 食堂", 1, 2);
  check_search (fixture, "进度：正在整改", 1, 0);
  check_search (fixture, "status:nonsense", 0, 0);
  check_search (fixture, "agency:青石 食堂", 1, 2);
  check_search (fixture, "单位:局", 2, 0);
  check_search (fixture, "year:2024", 1, 0);
  check_search (fixture, "年份:2020-2024", 2, 0);
  check_search (fixture, "year:x", 0, 0);
  check_search (fixture, "note:核对", 1, 0);
  check_search (fixture, "-批注:核对", 1, 0);
  check_search (fixture, "review:none", 2, 0);
  check_search (fixture, "review:any", 0, 0);
}

static void
test_hit (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const Sample sample = {.agency = "云溪市教育局",
                         .feedback = "2024-03-05",
                         .problems = {{"食堂管理松散问题", TZ_STATUS_COMPLETED, NULL},
                                      {"违规收费问题", TZ_STATUS_COMPLETED, NULL}}};
  gint64 id = fixture_store (fixture, &sample, "a.txt");
  g_autoptr (GPtrArray) hits = search (fixture, "违规", 10, 0);
  g_assert_cmpuint (hits->len, ==, 2);
  const TzHit *hit = g_ptr_array_index (hits, 0);
  g_assert_cmpint (hit->notice, ==, id);
  g_assert_cmpstr (hit->name, ==, "云溪市教育局");
  g_assert_cmpstr (hit->quote, ==, "违规");
  g_assert_cmpstr (hit->problem, ==, "2");
  g_assert_true (g_str_has_suffix (hit->before, "\n2."));
  g_assert_cmpuint (g_utf8_strlen (hit->before, -1), ==, 20);
  g_assert_true (g_str_has_prefix (hit->after, "收费问题\n"));
}

static void
test_order_and_pages (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *const dates[] = {"2020-01-01", NULL, "2024-05-01", "2022"};
  const int expected[] = {2, 2, 3, 3, 0, 0, 1, 1};
  gint64 ids[G_N_ELEMENTS (dates)];
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++) {
    g_autofree char *name = g_strdup_printf ("%u.txt", i);
    Sample sample = {.feedback = dates[i], .extra = "甲乙丙，甲乙丙", .agency = name};
    ids[i] = fixture_store (fixture, &sample, name);
  }
  for (guint offset = 0; offset < 9; offset++) {
    g_autoptr (GPtrArray) hits = search (fixture, "甲乙丙", 3, offset);
    g_assert_cmpuint (hits->len, ==, MIN (3, 8 - offset));
    for (guint i = 0; i < hits->len; i++) {
      const TzHit *hit = g_ptr_array_index (hits, i);
      g_assert_cmpint (hit->notice, ==, ids[expected[offset + i]]);
    }
  }
  g_autoptr (GPtrArray) one = tz_library_search (fixture->library, "甲乙", ids[1], 10, 0, NULL);
  g_assert_cmpuint (one->len, ==, 2);
}

static void
test_refused (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_assert_null (tz_library_search (fixture->library, "\xff\xfe", 0, 10, 0, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_INVALID);
  g_clear_error (&error);
  g_autofree char *long_text = g_strnfill (1001, 'a');
  g_assert_null (tz_library_search (fixture->library, long_text, 0, 10, 0, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_INVALID);
  long_text[1000] = '\0';
  g_assert_cmpuint (count_hits (fixture, long_text), ==, 0);
}

/* ---- Against a plain scan ---- */

/* Few characters, so that words come again, of one to four bytes, of both cases and widths, and blanks. */
static const gunichar alphabet[] = {0x6574, 0x6539, 0x6574, 0x95ee, 0x9898, 0x984c, 0x554f, 0x20bb7, 0x2a700,
                                    'a',    'A',    0xff21, 0x0436, 0x0416, '1',    0xff11, ' ',     0x3000,
                                    '\n',   0x200b, '"',    '*',    0xff0c, ',',    0x3001, 0x1f600};

static gboolean
is_blank (gunichar c)
{
  return tz_fold_char (c) == ' ' || c == '\n';
}

/* A search for exactly @words; NULL where they cannot be written as one. */
static char *
dup_exact (const char *words)
{
  GString *query = g_string_new (NULL);
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_blank (g_utf8_get_char (p)))
      g_string_append_unichar (query, g_utf8_get_char (p));
  gboolean quoted = *query->str == '"' && strchr (query->str + 1, '"') != NULL;
  if (query->len == 0 || quoted)
    return g_string_free (query, TRUE);
  if (strchr (words, '"') != NULL)
    return g_string_free (query, FALSE);
  g_string_free (query, TRUE);
  return g_strconcat ("\"", words, "\"", NULL);
}

/* The two traditional characters of the alphabet are their simplified ones. */
static gunichar
plain (gunichar c)
{
  gunichar lower = g_unichar_tolower (tz_fold_char (c));
  return lower == 0x984c ? 0x9898 : lower == 0x554f ? 0x95ee : lower;
}

/* Whether the query stands at @start, and where it ends then: written as plainly as it can be. */
static gboolean
stands_at (const gunichar *text, guint n, guint start, const gunichar *query, guint *end)
{
  guint i = start;
  if (is_blank (text[start]))
    return FALSE;
  for (; *query != 0; query++) {
    if (is_blank (*query))
      continue;
    while (i < n && is_blank (text[i]))
      i++;
    if (i == n || plain (text[i]) != plain (*query))
      return FALSE;
    i++;
  }
  *end = i;
  return i > start;
}

static void
scan (const char *utf8, const char *query, gint64 notice, GString *places)
{
  g_autofree gunichar *text = g_utf8_to_ucs4_fast (utf8, -1, NULL);
  g_autofree gunichar *wanted = g_utf8_to_ucs4_fast (query, -1, NULL);
  guint n = g_utf8_strlen (utf8, -1), end = 0;
  for (guint i = 0; i < n; i++)
    if (stands_at (text, n, i, wanted, &end)) {
      g_string_append_printf (places, "%d:%u-%u ", (int)notice, i, end);
      i = end - 1;
    }
}

static char *
dup_slice (const char *utf8, guint start, guint length)
{
  return g_utf8_substring (utf8, start, start + length);
}

#define N_TEXTS 60
#define N_QUERIES 400

static char *
random_query (char **texts)
{
  if (g_test_rand_int_range (0, 4) == 0)
    return sample_random_text (alphabet, G_N_ELEMENTS (alphabet), g_test_rand_int_range (1, 5));
  const char *text = texts[g_test_rand_int_range (0, N_TEXTS)];
  guint length = g_utf8_strlen (text, -1);
  guint wanted = g_test_rand_int_range (1, 21);
  wanted = MIN (wanted, length);
  return dup_slice (text, g_test_rand_int_range (0, length - wanted + 1), wanted);
}

static void
test_against_scan (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_auto (GStrv) texts = g_new0 (char *, N_TEXTS + 1);
  gint64 ids[N_TEXTS];
  for (guint i = 0; i < N_TEXTS; i++) {
    g_autofree char *name = g_strdup_printf ("%u.txt", i);
    texts[i] = sample_random_text (alphabet, G_N_ELEMENTS (alphabet), g_test_rand_int_range (1, 400));
    ids[i] = fixture_store_text (fixture, texts[i], name);
  }
  for (guint i = 0; i < N_QUERIES; i++) {
    g_autofree char *words = random_query (texts);
    g_autofree char *query = dup_exact (words);
    if (query == NULL)
      continue;
    g_autoptr (GString) expected = g_string_new (NULL);
    g_autoptr (GString) actual = g_string_new (NULL);
    gint64 last = 0;
    for (guint t = 0; t < N_TEXTS; t++) {
      if (ids[t] > last) /* the same text twice is one notice */
        scan (texts[t], words, ids[t], expected);
      last = MAX (last, ids[t]);
    }
    g_autoptr (GPtrArray) hits = search (fixture, query, G_MAXUINT, 0);
    for (guint h = 0; h < hits->len; h++) {
      const TzHit *hit = g_ptr_array_index (hits, h);
      g_string_append_printf (actual, "%d:%u-%u ", (int)hit->notice, hit->span.start, hit->span.end);
    }
    if (g_strcmp0 (actual->str, expected->str) != 0)
      g_test_message ("“%s”", query);
    g_assert_cmpstr (actual->str, ==, expected->str);
  }
}

/* A text that was taken out leaves nothing of itself in the index. */
static void
test_deleted_texts (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *kept = NULL;
  for (guint i = 0; i < 20; i++) {
    g_autofree char *text = sample_random_text (alphabet, G_N_ELEMENTS (alphabet), 300);
    g_autofree char *name = g_strdup_printf ("%u.txt", i);
    gint64 id = fixture_store_text (fixture, text, name);
    if (i == 7)
      kept = g_steal_pointer (&text);
    else
      g_array_append_val (ids, id);
  }
  fixture_delete (fixture, (const gint64 *)(gpointer)ids->data, ids->len);
  for (guint start = 0; start < 290; start += 3) {
    g_autofree char *words = dup_slice (kept, start, 1 + start % 9);
    g_autofree char *query = dup_exact (words);
    if (query == NULL)
      continue;
    g_autoptr (GString) expected = g_string_new (NULL);
    scan (kept, words, 8, expected);
    g_autoptr (GPtrArray) hits = search (fixture, query, G_MAXUINT, 0);
    g_autoptr (GString) actual = g_string_new (NULL);
    for (guint h = 0; h < hits->len; h++) {
      const TzHit *hit = g_ptr_array_index (hits, h);
      g_string_append_printf (actual, "%d:%u-%u ", (int)hit->notice, hit->span.start, hit->span.end);
    }
    g_assert_cmpstr (actual->str, ==, expected->str);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/library/search/what-is-the-same", test_what_is_the_same);
  FIXTURE_ADD ("/library/search/terms", test_terms);
  FIXTURE_ADD ("/library/search/fields", test_fields);
  FIXTURE_ADD ("/library/search/hit", test_hit);
  FIXTURE_ADD ("/library/search/order-and-pages", test_order_and_pages);
  FIXTURE_ADD ("/library/search/refused", test_refused);
  FIXTURE_ADD ("/library/search/against-scan", test_against_scan);
  FIXTURE_ADD ("/library/search/deleted-texts", test_deleted_texts);
  return g_test_run ();
}
