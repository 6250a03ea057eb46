#include "agencies.h"
#include "desk.h"
#include "errors.h"
#include "reader-pool.h"

#define TWO_AGENCIES                                                                                         \
  "单位,反馈问题,整改措施,完成情况\n"                                                          \
  "云溪市教育局,账目管理不规范,清理往来账目12笔。,已完成\n"                          \
  "云溪市教育局,理论学习不深入,开展集中学习6次。,正在整改\n"                        \
  "云溪市水利局,渠道维护不及时,维修渠道3公里。,已完成\n"
#define ONE_AGENCY                                                                                                           \
  "云溪市教育局巡察整改台账\n问题,措施,进度\n账目管理不规范,清理往来账目12笔。,已完成\n" \
  "理论学习不深入,开展集中学习6次。,\n"
#define UNKNOWN_HEADS "甲,乙,丙\n账目管理不规范,清理往来账目12笔。,已完成\n"

static GFile *
find_file (Desk *desk, const char *name)
{
  return g_file_new_build_filename (desk->folder, name, NULL);
}

static void
assert_status (Desk *desk, gint64 id, const char *title, TzStatus status)
{
  g_autoptr (GError) error = NULL;
  const gint64 ids[] = {id, 0};
  const TzProblemQuery query = {.notices = ids, .status = -1};
  g_autoptr (GPtrArray) problems = tz_library_list_problems (desk->library, &query, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++) {
    const TzProblemRow *problem = problems->pdata[i];
    if (!g_str_equal (problem->title, title))
      continue;
    g_assert_cmpint (problem->status, ==, status);
    return;
  }
  g_error ("there is no problem “%s”", title);
}

/* The register of agencies has @name, of one notice, at @place of the alphabet. */
static void
assert_agency (Desk *desk, guint place, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) agencies = tz_library_list_agencies (desk->library, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (agencies->len, >, place);
  const TzAgency *agency = agencies->pdata[place];
  g_assert_cmpstr (agency->name, ==, name);
  g_assert_cmpuint (agency->n_notices, ==, 1);
}

/* Each agency of a ledger has a notice of its own, in an archive too; what is there already is not stored again. */
static void
test_divided (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  g_free (desk_write (desk, "台账.csv", TWO_AGENCIES, -1));
  g_autoptr (TzImportSummary) summary = desk_import (desk, NULL);
  g_assert_cmpuint (summary->n[TZ_IMPORT_NEW], ==, 2);
  const TzImportItem *school = desk_find (summary, "云溪市教育局反馈意见整改台账.txt");
  const TzImportItem *river = desk_find (summary, "云溪市水利局反馈意见整改台账.txt");
  g_assert_true (g_str_has_suffix (school->origin, ".txt"));
  assert_status (desk, school->notice, "账目管理不规范", TZ_STATUS_COMPLETED);
  assert_status (desk, school->notice, "理论学习不深入", TZ_STATUS_IN_PROGRESS);
  assert_status (desk, river->notice, "渠道维护不及时", TZ_STATUS_COMPLETED);
  assert_agency (desk, 0, "云溪市教育局");
  assert_agency (desk, 1, "云溪市水利局");
  g_autoptr (TzImportSummary) again = desk_import (desk, NULL);
  g_assert_cmpuint (again->n[TZ_IMPORT_ALREADY_THERE], ==, 2);

  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (files, g_file_new_for_uri (river->origin));
  g_autoptr (TzImportSummary) one = tz_import_files (desk->library, files, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (one->items->len, ==, 1);
}

/* A ledger of one agency is kept as the file that it is. */
static void
test_whole (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  g_free (desk_write (desk, "台账.csv", ONE_AGENCY, -1));
  g_autoptr (TzImportSummary) summary = desk_import (desk, NULL);
  const TzImportItem *item = desk_find (summary, "台账.csv");
  g_assert_cmpint (item->kind, ==, TZ_IMPORT_NEW);
  assert_status (desk, item->notice, "账目管理不规范", TZ_STATUS_COMPLETED);
  assert_status (desk, item->notice, "理论学习不深入", TZ_STATUS_NOT_STATED);
}

/* What the columns seem to hold is asked for, and said by a person. */
static void
test_chosen (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzReaderPool) readers = tz_reader_pool_new ();
  g_autoptr (GFile) file = find_file (desk, "a.csv");
  g_free (desk_write (desk, "a.csv", UNKNOWN_HEADS, -1));
  g_autoptr (TzImportSummary) unknown = desk_import (desk, NULL);
  g_assert_error (desk_find (unknown, "a.csv")->error, TZ_ERROR, TZ_ERROR_NOT_FOUND);

  g_autoptr (GArray) columns = tz_reader_pool_look (readers, file, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (columns->len, ==, 3);
  TzLedgerColumn *first = &g_array_index (columns, TzLedgerColumn, 0);
  g_assert_cmpstr (first->head, ==, "甲");
  g_assert_cmpstr (first->example, ==, "账目管理不规范");
  first->role = TZ_LEDGER_PROBLEM;
  g_array_index (columns, TzLedgerColumn, 1).role = TZ_LEDGER_MEASURES;
  g_array_index (columns, TzLedgerColumn, 2).role = TZ_LEDGER_STATUS;
  g_autofree char *roles = tz_ledger_roles_to_string (columns);
  g_autoptr (TzImportSummary) chosen =
      tz_import_ledger (desk->library, file, roles, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (chosen->n[TZ_IMPORT_NEW], ==, 1);
  assert_status (desk, ((TzImportItem *)chosen->items->pdata[0])->notice, "账目管理不规范",
                 TZ_STATUS_COMPLETED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_ADD ("/ledgers/divided", test_divided);
  DESK_ADD ("/ledgers/whole", test_whole);
  DESK_ADD ("/ledgers/chosen", test_chosen);
  return g_test_run ();
}
