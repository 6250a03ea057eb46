#include "compared.h"

#include "declared-place.h"

/* Two bureaus whose notices are read as they are; counted by hand:
 *
 * 甲县水利局    约谈 3 people and 批评教育 2 in the first answer; 党内警告 1, 政务记过 nobody's number; 收回 money.
 *               What the first problem says of 5 people who were sanctioned before is what was found, not what
 *               was done. Its summary declares 问责 6. It promises something until June 2024.
 * 乙县交通局    one rule and one training; nobody is held to account; promises nothing.
 */
static const char first[] =
    "中共甲县水利局党组关于巡察整改进展情况的通报\n"
    "2023年9月4日，县委第二巡察组反馈了意见。现将巡察整改进展情况予以公布。\n"
    "截至目前，反馈的2个问题已完成整改1个，问责6人，建立制度2项。\n"
    "1.工程监管不严，近三年有5人受到党纪处分的问题。\n"
    "整改情况：一是约谈相关责任人3人，对2名干部进行批评教育。二是给予1人党内警告处分，给予其政务记过处分。\n"
    "整改进度：已完成\n"
    "2.资金拨付不及时的问题。\n"
    "整改情况：收回结余资金12万元。计划在2024年6月底前完成剩余资金拨付。\n"
    "整改进度：正在整改\n"
    "中共甲县水利局党组\n2024年1月8日\n";
static const char second[] = "中共乙县交通局党组关于巡察整改进展情况的通报\n"
                             "2023年9月5日，县委第三巡察组反馈了意见。现将巡察整改进展情况予以公布。\n"
                             "1.制度不健全的问题。\n"
                             "整改情况：一是制定《公路养护管理办法》。二是培训养护人员。\n"
                             "整改进度：已完成\n"
                             "2.会议记录不规范的问题。\n"
                             "整改情况：开展检查，补齐记录。\n"
                             "整改进度：已完成\n"
                             "中共乙县交通局党组\n2024年1月9日\n";

static gint64
store_read (Fixture *fixture, const char *text, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzIncoming) incoming = sample_new_text (text, name, fixture->lexicon);
  tz_analysis_unref (incoming->analysis);
  incoming->analysis = tz_analysis_new (incoming->document->text, fixture->lexicon);
  g_autoptr (GPtrArray) notices = g_ptr_array_new ();
  g_ptr_array_add (notices, incoming);
  TzStored stored = {0};
  tz_library_store (fixture->library, notices, &stored, &error);
  g_assert_no_error (error);
  g_assert_cmpint (stored.kind, ==, TZ_STORED_NEW);
  return stored.notice;
}

static void
fill (Fixture *fixture)
{
  store_read (fixture, first, "a.txt");
  store_read (fixture, second, "b.txt");
}

typedef TzTable *(*Compare) (TzGathering *gathering, GError **error);

static TzTable *
compare (Fixture *fixture, Compare function, TzDay today)
{
  g_autoptr (GError) error = NULL;
  const TzComparisonOptions options = {.today = today};
  g_autoptr (TzGathering) gathering = tz_gathering_new (fixture->library, &options);
  TzTable *table = function (gathering, &error);
  g_assert_no_error (error);
  return table;
}

#define A "甲县水利局"
#define B "乙县交通局"

static void
test_acts (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fill (fixture);
  g_autoptr (TzTable) table = compare (fixture, tz_compare_accountability, 0);
  g_assert_cmpfloat (compared_cell (table, "acts:talk", A)->number, ==, 1);
  g_assert_cmpfloat (compared_cell (table, "people:talk", A)->number, ==, 3);
  g_assert_cmpfloat (compared_cell (table, "people:criticism", A)->number, ==, 2);
  g_assert_cmpfloat (compared_cell (table, "acts:party", A)->number, ==, 1);
  g_assert_cmpfloat (compared_cell (table, "people:party", A)->number, ==, 1);
  g_assert_cmpfloat (compared_cell (table, "acts:talk", B)->number, ==, 0);
  g_assert_cmpint (compared_cell (table, "people:talk", B)->kind, ==, TZ_CELL_EMPTY);
}

/* An act beside which no number stands is no act of nobody. */
static void
test_without_number (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fill (fixture);
  g_autoptr (TzTable) table = compare (fixture, tz_compare_accountability, 0);
  g_assert_cmpfloat (compared_cell (table, "acts:administrative", A)->number, ==, 1);
  const TzCell *people = compared_cell (table, "people:administrative", A);
  g_assert_cmpint (people->kind, ==, TZ_CELL_EMPTY);
  g_assert_cmpstr (people->text, ==, "1 act without a number of people");
}

static void
test_declared (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fill (fixture);
  g_autoptr (TzTable) table = compare (fixture, tz_compare_accountability, 0);
  g_assert_cmpfloat (compared_cell (table, "declared:rules_made", A)->number, ==, 2);
  g_assert_cmpint (compared_cell (table, "declared:rules_made", B)->kind, ==, TZ_CELL_EMPTY);
}

/* What a notice declares in its summary, and what that adds up to; counted by hand. Two kinds of sanctions are 5
 * people, a total before its parts stands for them, and another sentence says the same again. */
static void
test_declared_sums (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const struct {
    const char *said, *row;
    double sum;
  } cases[] = {
      {"整改中给予党纪处分3人、政务处分2人。", "declared:people_disciplined", 5},
      {"整改中给予党纪处分3人、政务处分3人。", "declared:people_disciplined", 6},
      {"整改中处分5人，其中党纪处分3人、政务处分2人。", "declared:people_disciplined", 5},
      {"整改中问责9人，给予党纪处分3人、政务处分2人。", "declared:people_disciplined", 9},
      {"整改中立案4人，给予党纪处分3人。", "declared:people_disciplined", 3},
      {"整改中给予党纪处分3人、政务处分2人。整改以来共处分4人。", "declared:people_disciplined", 5},
      {"整改中约谈12人，批评教育5人。", "declared:people_talked_to", 17},
      {"整改中追缴资金12万元，清退补贴3.5万元。", "declared:money_recovered", 155000},
      {"整改中新建制度5项，修订制度3项。", "declared:rules_made", 8},
  };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *agency = g_strdup_printf ("丙%c县水利局", 'A' + (int)i);
    g_autofree char *text = g_strdup_printf ("中共%s党组关于巡察整改进展情况的通报\n"
                                             "2023年9月4日，县委第二巡察组反馈了意见。%s现予以公布。\n"
                                             "1.制度不健全的问题。\n整改情况：补齐记录。\n",
                                             agency, cases[i].said);
    store_read (fixture, text, agency);
    g_autoptr (TzTable) table = compare (fixture, tz_compare_accountability, 0);
    g_test_message ("%s", cases[i].said);
    g_assert_cmpfloat (compared_cell (table, cases[i].row, agency)->number, ==, cases[i].sum);
  }
}

/* A declared figure opens at the words that it adds up, in the newest notice that states it. */
static void
test_declared_place (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  static const char text[] =
      "中共丙县水利局党组关于巡察整改进展情况的通报\n"
      "%s年9月4日，县委第二巡察组反馈了意见。整改中给予党纪处分%s人、政务处分2人。现予以公布。\n"
      "1.制度不健全的问题。\n整改情况：补齐记录。\n";
  g_autofree char *older = g_strdup_printf (text, "2021", "7"), *newer = g_strdup_printf (text, "2023", "3");
  g_autoptr (GError) error = NULL;
  fill (fixture);
  gint64 newest = store_read (fixture, newer, "c.txt");
  store_read (fixture, older, "d.txt");
  g_autoptr (TzTable) table = compare (fixture, tz_compare_accountability, 0);
  int row = tz_table_find_row (table, "declared:people_disciplined");
  TzDeclaredKey key;
  g_autoptr (TzProblemQuery) query =
      tz_declared_place_ask (table, (guint)row, (guint)tz_table_find_column (table, "丙县水利局"), &key);
  TzDeclaredPlace place;
  g_assert_cmpfloat (compared_cell (table, "declared:people_disciplined", "丙县水利局")->number, ==, 14);
  g_assert_true (tz_declared_place_find (fixture->library, query, key, &place, &error));
  g_assert_no_error (error);
  g_assert_cmpint (place.notice, ==, newest);
  g_autoptr (TzNotice) notice = tz_library_load (fixture->library, newest, &error);
  g_autofree char *words = tz_text_dup_slice (notice->text, place.span);
  g_assert_cmpstr (words, ==, "3人、政务处分2人");
  g_assert_null (tz_declared_place_ask (table, (guint)row, (guint)tz_table_find_column (table, B), &key));
  g_assert_null (tz_declared_place_ask (table, 0, 0, &key));
}

static void
test_measures (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fill (fixture);
  g_autoptr (TzTable) table = compare (fixture, tz_compare_measures, 0);
  g_assert_cmpfloat (compared_cell (table, "measures:rule", B)->number, ==, 1);
  g_assert_cmpfloat (compared_cell (table, "measures:training", B)->number, ==, 1);
  g_assert_cmpfloat (compared_cell (table, "measures:recovery", A)->number, ==, 1);
  g_assert_cmpfloat (compared_cell (table, "measures:recovery", B)->number, ==, 0);
}

static void
test_cells_know_their_problems (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fill (fixture);
  g_autoptr (TzTable) acts = compare (fixture, tz_compare_accountability, 0);
  g_assert_cmpuint (compared_count (fixture, acts, "acts:party", A), ==, 1);
  g_autoptr (TzTable) measures = compare (fixture, tz_compare_measures, 0);
  g_assert_cmpuint (compared_count (fixture, measures, "measures:recovery", A), ==, 1);
  g_assert_cmpuint (compared_count (fixture, measures, "measures:recovery", B), ==, 0);
}

static TzDay
day (int year, int month, int number)
{
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay)number, (GDateMonth)month, (GDateYear)year);
  return g_date_get_julian (&date);
}

/* A deadline is past on the day after it. */
static void
test_commitments (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fill (fixture);
  g_autoptr (TzTable) before = compare (fixture, tz_compare_commitments, day (2024, 6, 30));
  g_assert_cmpuint (before->columns->len, ==, 1);
  compared_assert_rate (compared_cell (before, "past", A), 0, 1);
  g_assert_cmpstr (compared_cell (before, "next", A)->text, ==, "2024-06-30");
  g_assert_cmpuint (compared_count (fixture, before, "commitments", A), ==, 1);
  g_assert_cmpuint (compared_count (fixture, before, "past", A), ==, 0);
  g_autoptr (TzTable) after = compare (fixture, tz_compare_commitments, day (2024, 7, 1));
  compared_assert_rate (compared_cell (after, "past", A), 1, 1);
  g_assert_cmpint (compared_cell (after, "next", A)->kind, ==, TZ_CELL_TEXT); /* none, which is stated */
  g_assert_cmpuint (compared_count (fixture, after, "past", A), ==, 1);
}

/* By inspectors: the second group counts one agency, and it promises nothing. */
static void
test_commitments_of_groups (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  const TzComparisonOptions options = {.today = day (2024, 6, 30), .grouping = TZ_GROUPING_INSPECTORS};
  fill (fixture);
  g_autoptr (TzGathering) gathering = tz_gathering_new (fixture->library, &options);
  g_autoptr (TzTable) table = tz_compare_commitments (gathering, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (table->columns->len, ==, 1);
  g_assert_true (g_ptr_array_find_with_equal_func (
      table->remarks, "1 group makes no promise with a deadline.", g_str_equal, NULL));
}

/* What is kept of the agencies follows the trash, and is what its notices add up to. */
static void
test_trash (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  fill (fixture);
  gint64 id = 1;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (ids, id);
  tz_library_trash_notices (fixture->library, ids, "王一", &error);
  g_assert_no_error (error);
  g_autoptr (TzTable) without = compare (fixture, tz_compare_measures, 0);
  g_assert_cmpuint (without->columns->len, ==, 1);
  tz_library_restore_notices (fixture->library, ids, &error);
  g_autoptr (TzTable) with = compare (fixture, tz_compare_measures, 0);
  g_assert_cmpfloat (compared_cell (with, "measures:recovery", A)->number, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/accountability/acts", test_acts);
  FIXTURE_ADD ("/accountability/without-number", test_without_number);
  FIXTURE_ADD ("/accountability/declared", test_declared);
  FIXTURE_ADD ("/accountability/declared-sums", test_declared_sums);
  FIXTURE_ADD ("/accountability/declared-place", test_declared_place);
  FIXTURE_ADD ("/accountability/measures", test_measures);
  FIXTURE_ADD ("/accountability/cells", test_cells_know_their_problems);
  FIXTURE_ADD ("/accountability/commitments", test_commitments);
  FIXTURE_ADD ("/accountability/commitments-of-groups", test_commitments_of_groups);
  FIXTURE_ADD ("/accountability/trash", test_trash);
  return g_test_run ();
}
