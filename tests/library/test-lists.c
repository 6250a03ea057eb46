#include "errors.h"
#include "fixture.h"

static const Sample samples[] = {
    {.agency = "甲市教育局",
     .province = "江南省",
     .level = "prefecture",
     .feedback = "2024-03-05",
     .declared_total = 2,
     .declared_done = 1,
     .differs = TRUE,
     .problems = {{"食堂管理松散问题", TZ_STATUS_COMPLETED, "canteen supervision"},
                  {"违规收费问题", TZ_STATUS_COMPLETED_SUSTAINED, "fees"}}},
    {.agency = "乙县卫生局",
     .province = "江北省",
     .level = "county",
     .feedback = "2023-08",
     .due = "2020-12",
     .problems = {{"考勤不严问题", TZ_STATUS_IN_PROGRESS, "formalism"},
                  {"食堂卫生问题", TZ_STATUS_COMPLETED, "canteen"},
                  {"其他问题", TZ_STATUS_NOT_STATED, NULL}}},
    {.agency = "丙市住建局",
     .province = "江南省",
     .level = "prefecture",
     .certainty = 0.5f,
     .due = "2999",
     .problems = {{"质量不高问题", TZ_STATUS_NOT_STATED, "quality"}}},
    {.is_no_notice = TRUE, .extra = "这不是通报"},
};

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture_set_up (fixture, data);
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
    g_autofree char *name = g_strdup_printf ("%u.txt", i + 1);
    g_assert_cmpint (fixture_store (fixture, &samples[i], name), ==, i + 1);
  }
}

/* The ids as one digit each. */
static char *
list (Fixture *fixture, const TzNoticeQuery *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = tz_library_list_notices (fixture->library, query, &error);
  g_assert_no_error (error);
  guint n_notices = 0;
  g_assert_true (tz_library_count (fixture->library, query, &n_notices, NULL, &error));
  g_assert_cmpuint (n_notices, ==, ids->len);
  GString *digits = g_string_new (NULL);
  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (digits, "%d", (int)g_array_index (ids, gint64, i));
  return g_string_free (digits, FALSE);
}

static void
test_sorting (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct {
    TzNoticeSort sort;
    const char *up;
    const char *down;
  } cases[] = {
      {TZ_SORT_LEVEL, "1324", "2314"},    {TZ_SORT_FEEDBACK, "2143", "1234"},
      {TZ_SORT_PROBLEMS, "4312", "2134"}, {TZ_SORT_COMPLETED, "2134", "1243"},
      {TZ_SORT_IMPORTED, "1234", "1234"}, {TZ_SORT_AGENCY, "4321", "1234"},
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    TzNoticeQuery query = {.sort = cases[i].sort};
    g_autofree char *up = list (fixture, &query);
    query.descending = TRUE;
    g_autofree char *down = list (fixture, &query);
    g_assert_cmpstr (up, ==, cases[i].up);
    if (cases[i].sort != TZ_SORT_IMPORTED) /* all within a second or two */
      g_assert_cmpstr (down, ==, cases[i].down);
  }
}

/* Any page is a piece of the whole list. */
static void
test_pages (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *const texts[] = {NULL, "食堂", "食堂管理", "-食堂", "食堂 -卫生", "的"};
  for (guint i = 0; i < G_N_ELEMENTS (texts) * (TZ_SORT_IMPORTED + 1) * 2; i++) {
    TzNoticeQuery query = {.text = texts[i % G_N_ELEMENTS (texts)],
                           .sort = i / G_N_ELEMENTS (texts) % (TZ_SORT_IMPORTED + 1),
                           .descending = i / G_N_ELEMENTS (texts) > TZ_SORT_IMPORTED};
    g_autofree char *whole = list (fixture, &query);
    g_autoptr (GString) pages = g_string_new (NULL);
    query.limit = 1 + i / G_N_ELEMENTS (texts) % 3;
    for (; query.offset < 5; query.offset += query.limit) {
      g_autoptr (GArray) page = tz_library_list_notices (fixture->library, &query, NULL);
      g_assert_cmpuint (page->len, <=, query.limit);
      for (guint k = 0; k < page->len; k++)
        g_string_append_printf (pages, "%d", (int)g_array_index (page, gint64, k));
    }
    g_assert_cmpstr (pages->str, ==, whole);
  }
}

/* Of the whole library they are kept; they have to be what is counted of all its notices. */
static void
check_kept_facets (Fixture *fixture)
{
  g_autoptr (GPtrArray) kept = tz_library_count_facets (fixture->library, NULL, NULL);
  const TzNoticeQuery all = {.text = "-没有的字"};
  g_autoptr (GPtrArray) counted = tz_library_count_facets (fixture->library, &all, NULL);
  guint n_notices = 0, n_problems = 0, n_kept = 0, n_problems_kept = 0;
  g_assert_true (tz_library_count (fixture->library, NULL, &n_kept, &n_problems_kept, NULL));
  g_assert_true (tz_library_count (fixture->library, &all, &n_notices, &n_problems, NULL));
  g_assert_cmpuint (n_kept, ==, n_notices);
  g_assert_cmpuint (n_problems_kept, ==, n_problems);
  g_assert_cmpuint (kept->len, ==, counted->len);
  for (guint i = 0; i < kept->len; i++) {
    const TzFacet *one = g_ptr_array_index (kept, i), *other = g_ptr_array_index (counted, i);
    g_assert_cmpint (one->kind, ==, other->kind);
    g_assert_cmpstr (one->value, ==, other->value);
    g_assert_cmpuint (one->n_notices, ==, other->n_notices);
  }
}

static void
test_kept_facets (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const gint64 some[] = {1, 3};
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_vals (ids, some, G_N_ELEMENTS (some));
  check_kept_facets (fixture);
  g_assert_true (tz_library_trash_notices (fixture->library, ids, "", NULL));
  check_kept_facets (fixture);
  g_autofree char *undone = tz_library_undo (fixture->library, NULL);
  check_kept_facets (fixture);
  g_assert_true (tz_library_trash_notices (fixture->library, ids, "", NULL));
  g_assert_true (tz_library_restore_notices (fixture->library, ids, NULL));
  check_kept_facets (fixture);
  g_assert_true (tz_library_trash_notices (fixture->library, ids, "", NULL));
  g_assert_true (tz_library_empty_trash (fixture->library, NULL));
  check_kept_facets (fixture);
}

static void
test_filters (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const char *const jiangnan[] = {"江南省", NULL};
  const char *const both[] = {"江南省", "江北省", NULL};
  const char *const county[] = {"county", NULL};
  const char *const canteen[] = {"canteen", NULL};
  const char *const names[] = {"甲市教育局", "4.txt", NULL};
  const char *const none[] = {NULL};
  const int years[] = {2023, 2025, 0};
  const struct {
    TzNoticeQuery query;
    const char *expected;
  } cases[] = {
      {{.provinces = jiangnan}, "13"},
      {{.provinces = both}, "123"},
      {{.provinces = none}, "1234"},
      {{.provinces = jiangnan, .levels = county}, ""},
      {{.levels = county}, "2"},
      {{.themes = canteen}, "12"},
      {{.agencies = names}, "14"},
      {{.years = years}, "2"},
      {{.text = "食堂"}, "12"},
      {{.text = "食 堂 卫"}, "2"},
      {{.text = " "}, "1234"},
      {{.text = "食堂", .provinces = jiangnan}, "1"},
      {{.warnings = TZ_WARNING_DIFFERS}, "1"},
      {{.warnings = TZ_WARNING_OVERDUE}, "2"},
      {{.warnings = TZ_WARNING_OUTLINE_UNCERTAIN}, "3"},
      {{.warnings = TZ_WARNING_NOT_RECOGNISED | TZ_WARNING_OVERDUE}, "24"},
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    TzNoticeQuery query = cases[i].query;
    query.sort = TZ_SORT_IMPORTED;
    g_autofree char *ids = list (fixture, &query);
    g_test_message ("case %u", i);
    g_assert_cmpstr (ids, ==, cases[i].expected);
  }
}

static void
test_facets (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) facets = tz_library_count_facets (fixture->library, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (GString) all = g_string_new (NULL);
  for (guint i = 0; i < facets->len; i++) {
    const TzFacet *facet = g_ptr_array_index (facets, i);
    g_string_append_printf (all, "%d %s %u; ", facet->kind, facet->value, facet->n_notices);
  }
  g_assert_cmpstr (all->str, ==,
                   "0 江南省 2; 0 江北省 1; 1 prefecture 2; 1 county 1; 2 2023 1; 2 2024 1; "
                   "3 canteen 2; 3 fees 1; 3 formalism 1; 3 quality 1; 3 supervision 1; "
                   "4 1 1; 4 2 1; 4 4 1; 4 16 1; ");

  const char *const county[] = {"county", NULL};
  TzNoticeQuery query = {.levels = county};
  g_autoptr (GPtrArray) fewer = tz_library_count_facets (fixture->library, &query, &error);
  g_assert_cmpuint (fewer->len, ==, 6);
}

static void
test_rows_in_order (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const gint64 ids[] = {3, 99, 1};
  g_autoptr (GPtrArray) rows = tz_library_get_rows (fixture->library, ids, 3, NULL);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpint (((TzNoticeRow *)g_ptr_array_index (rows, 0))->id, ==, 3);
  g_assert_cmpint (((TzNoticeRow *)g_ptr_array_index (rows, 1))->id, ==, 1);
}

static void
test_refused (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  TzNoticeQuery query = {.text = "\xff"};
  g_assert_null (tz_library_list_notices (fixture->library, &query, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (tz_library_count_facets (fixture->library, &query, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (tz_library_count (fixture->library, &query, NULL, NULL, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_INVALID);
}

#define LISTS_ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, fixture_tear_down)

static guint
count_facet (GPtrArray *facets, TzFacetKind kind, const char *value)
{
  for (guint i = 0; i < facets->len; i++) {
    const TzFacet *facet = facets->pdata[i];
    if (facet->kind == kind && g_str_equal (facet->value, value))
      return facet->n_notices;
  }
  return 0;
}

/* Those of @query stand in the order in which the whole list has them. */
static void
check_order (Fixture *fixture, TzNoticeQuery query)
{
  TzNoticeQuery whole = {.sort = query.sort, .descending = query.descending};
  g_autoptr (GArray) some = tz_library_list_notices (fixture->library, &query, NULL);
  g_autoptr (GArray) all = tz_library_list_notices (fixture->library, &whole, NULL);
  guint n_met = 0;
  for (guint i = 0; i < all->len && n_met < some->len; i++)
    n_met += g_array_index (all, gint64, i) == g_array_index (some, gint64, n_met);
  g_assert_cmpuint (some->len, ==, 2);
  g_assert_cmpuint (n_met, ==, some->len);
}

/* A few of many are counted one by one, and a set of ids need not be in their order. */
static void
test_few_of_many (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  for (guint i = 0; i < 80; i++) {
    g_autofree char *words = g_strdup_printf ("其余的话 %u", i);
    Sample sample = {.agency = "丁区财政局",
                     .province = "江西省",
                     .extra = words,
                     .problems = {{"处置不当问题", TZ_STATUS_COMPLETED, "assets"}}};
    g_autofree char *name = g_strdup_printf ("more %u.txt", i);
    g_assert_cmpint (fixture_store (fixture, &sample, name), >, 0);
  }
  const char *const provinces[] = {"江南省", NULL};
  const TzNoticeQuery few = {.provinces = provinces};
  for (guint i = 0; i < 2 * (TZ_SORT_IMPORTED + 1); i++)
    check_order (fixture, (TzNoticeQuery){.provinces = provinces, .sort = i / 2, .descending = i % 2});
  g_autoptr (GPtrArray) facets = tz_library_count_facets (fixture->library, &few, NULL);
  g_assert_cmpuint (count_facet (facets, TZ_FACET_PROVINCE, "江南省"), ==, 2);
  g_assert_cmpuint (count_facet (facets, TZ_FACET_THEME, "canteen"), ==, 1);
  g_assert_cmpuint (count_facet (facets, TZ_FACET_THEME, "quality"), ==, 1);
  g_assert_cmpuint (count_facet (facets, TZ_FACET_THEME, "assets"), ==, 0);
  static const char *const themes[][3] = {
      {"assets", "fees", NULL}, {"fees", "assets", NULL}, {"canteen", "assets", NULL}};
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++) {
    const TzNoticeQuery themed = {.themes = themes[i]};
    g_autoptr (GArray) ids = tz_library_list_notices (fixture->library, &themed, NULL);
    g_assert_cmpuint (ids->len, ==, i < 2 ? 81 : 82);
  }
}

/* What was found for a text is kept, but not beyond the next notice. */
static void
test_text_again (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzNoticeQuery query = {.text = "食堂", .sort = TZ_SORT_IMPORTED};
  const Sample sample = {.agency = "戊镇政府",
                         .problems = {{"食堂采购问题", TZ_STATUS_COMPLETED, "canteen"}}};
  g_autofree char *before = list (fixture, &query);
  g_assert_cmpstr (before, ==, "12");
  g_assert_cmpint (fixture_store (fixture, &sample, "another.txt"), ==, 5);
  g_autofree char *after = list (fixture, &query);
  g_assert_cmpstr (after, ==, "125");
  const gint64 first = 1;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (ids, first);
  g_assert_true (tz_library_trash_notices (fixture->library, ids, "", NULL));
  g_autofree char *without = list (fixture, &query);
  g_assert_cmpstr (without, ==, "25");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  LISTS_ADD ("/library/lists/sorting", test_sorting);
  LISTS_ADD ("/library/lists/filters", test_filters);
  LISTS_ADD ("/library/lists/facets", test_facets);
  LISTS_ADD ("/library/lists/kept-facets", test_kept_facets);
  LISTS_ADD ("/library/lists/few-of-many", test_few_of_many);
  LISTS_ADD ("/library/lists/pages", test_pages);
  LISTS_ADD ("/library/lists/text-again", test_text_again);
  LISTS_ADD ("/library/lists/rows-in-order", test_rows_in_order);
  LISTS_ADD ("/library/lists/refused", test_refused);
  return g_test_run ();
}
