#include "export-test.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "errors.h"
#include "workbook.h"

/* 2026-06-15 */
#define NOW G_GINT64_CONSTANT (1781481600)

static void
test_csv (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  export_test_store (fixture);
  g_autofree char *path = export_test_dup_path (fixture, "ledger.CSV");
  export_test_write (fixture, path, FALSE);
  g_autofree char *csv = export_test_read (path);
  g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==,
                    4); /* the heads, two problems that count, the last line's end */
  g_assert_true (g_str_has_prefix (lines[0], "\xef\xbb\xbf"
                                             "Agency,Year,Notice,No.,"));
  g_assert_true (g_str_has_prefix (lines[1], "云溪市教育局,2020,"));
  export_test_assert_holds (lines[1], ",食堂大宗物资采购不规范,Canteens and school meals,Completed,");
  export_test_assert_holds (lines[2], ",\"'=校舍\"\"资产\"\"账实不符\",");
}

/* The names of files may hold names of persons. */
static void
test_file_names (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &export_test_river, "梁启诚.txt");
  export_test_add_person (fixture, id, "梁启诚");
  g_autofree char *path = export_test_dup_path (fixture, "ledger.xlsx");
  export_test_write (fixture, path, FALSE);
  g_autofree char *notices = export_test_read_part (path, "xl/worksheets/sheet2.xml");
  export_test_assert_holds (notices, "<t>梁某某.txt</t>");
}

static void
test_workbook (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  export_test_store (fixture);
  g_autofree char *path = export_test_dup_path (fixture, "ledger.xlsx");
  export_test_write (fixture, path, FALSE);
  g_autofree char *book = export_test_read_part (path, "xl/workbook.xml");
  export_test_assert_holds (book, "<sheet name=\"Ledger\"");
  export_test_assert_holds (book, "<sheet name=\"Notices\"");
  export_test_assert_holds (book, "<sheet name=\"Completion\"");
  g_autofree char *ledger = export_test_read_part (path, "xl/worksheets/sheet1.xml");
  export_test_assert_holds (ledger, "state=\"frozen\"");
  export_test_assert_holds (ledger, "<autoFilter ref=\"A1:P3\"/>");
  export_test_assert_holds (ledger, "<v>2020</v>"); /* a number */
  export_test_assert_holds (ledger, "<t>=校舍\"资产\"账实不符</t>");
  g_assert_null (strstr (ledger, "<f>")); /* no formula */
  g_autofree char *notices = export_test_read_part (path, "xl/worksheets/sheet2.xml");
  export_test_assert_holds (notices, "<t>Its outline is uncertain</t>");
  export_test_assert_holds (notices, "<v>43847</v>"); /* 2020-01-17 as spreadsheets count days */
  g_autofree char *completion = export_test_read_part (path, "xl/worksheets/sheet3.xml");
  export_test_assert_holds (completion, "mostly completed does not count as completed"); /* below the rows */
  export_test_assert_holds (completion, "<autoFilter ref=\"A1:");
  export_test_assert_holds (completion, "orientation=\"landscape\"");
  g_autofree char *core = export_test_read_part (path, "docProps/core.xml");
  export_test_assert_holds (core, "李甲");
}

/* Words that a cell breaks into lines are seen where a program does not find the height of the row itself. */
static void
test_rows_are_high_enough (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = export_test_dup_path (fixture, "high.xlsx");
  const TzSheetColumn columns[] = {{"Words", 20}, {"Number", 8}};
  const TzWorkbookInfo info = {.title = "High"};
  g_autoptr (GError) error = NULL;
  g_autoptr (TzWorkbook) workbook = tz_workbook_new (path, &info, &error);
  TzSheet *sheet = tz_workbook_add_sheet (workbook, "High", columns, G_N_ELEMENTS (columns));
  const char *const texts[] = {"重新招标", "食堂大宗物资采购不规范，重新招标，并清查三年",
                               "重新\n招标\n清查"};
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    const TzCell cells[] = {{.kind = TZ_CELL_TEXT, .text = (char *)texts[i]},
                            {.kind = TZ_CELL_NUMBER, .number = i}};
    tz_sheet_add_row (sheet, cells);
  }
  g_assert_true (tz_workbook_finish (workbook, &error));
  g_autofree char *rows = export_test_read_part (path, "xl/worksheets/sheet1.xml");
  export_test_assert_holds (rows, "<row r=\"2\">");
  export_test_assert_holds (rows, "<row r=\"3\" ht=\"45\" customHeight=\"1\">");
  export_test_assert_holds (rows, "<row r=\"4\" ht=\"45\" customHeight=\"1\">");
}

static JsonParser *
parse (const char *path)
{
  JsonParser *parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  return parser;
}

static JsonObject *
get_root (JsonParser *parser)
{
  return json_node_get_object (json_parser_get_root (parser));
}

/* A note is a Web Annotation of a file known by its digest (RFC 6920), and says nobody's name. */
static void
test_annotations (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &export_test_river, "river.txt");
  export_test_add_person (fixture, id, "梁启诚");
  export_test_add_note (fixture, id, "对科长梁启诚进行约谈");
  g_autofree char *path = export_test_dup_path (fixture, "notes.jsonld");
  export_test_write (fixture, path, FALSE);
  g_autofree char *json = export_test_read (path);
  g_assert_null (strstr (json, "梁启诚"));
  g_autoptr (JsonParser) parser = parse (path);
  JsonArray *items = json_object_get_array_member (get_root (parser), "items");
  g_assert_cmpuint (json_array_get_length (items), ==, 2);
  JsonObject *note = json_array_get_object_element (items, 0);
  g_assert_cmpstr (json_object_get_string_member (note, "motivation"), ==, "commenting");
  JsonArray *bodies = json_object_get_array_member (note, "body");
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (bodies, 0), "value"), ==,
                   "问梁某某。");
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (bodies, 1), "purpose"), ==,
                   "tagging");
  JsonObject *target = json_object_get_object_member (note, "target");
  const char *source = json_object_get_string_member (json_object_get_object_member (target, "source"), "id");
  g_assert_true (g_str_has_prefix (source, "ni:///sha-256;"));
  g_assert_cmpuint (strlen (source), ==, strlen ("ni:///sha-256;") + 43);
  JsonArray *selectors = json_object_get_array_member (target, "selector");
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (selectors, 1), "exact"), ==,
                   "对科长梁某某进行约谈");
  JsonObject *body = json_object_get_object_member (json_array_get_object_element (items, 1), "body");
  g_assert_cmpstr (json_object_get_string_member (body, "tz:decision"), ==, "added");
  g_assert_cmpstr (json_object_get_string_member (body, "tz:key"), ==, "person");
}

/* Everything, by choice with the names: the text as it is, and the places in it. */
static void
test_everything (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  export_test_store (fixture);
  g_autofree char *path = export_test_dup_path (fixture, "all.json");
  export_test_write (fixture, path, TRUE);
  g_autoptr (JsonParser) parser = parse (path);
  JsonArray *notices = json_object_get_array_member (get_root (parser), "notices");
  g_assert_cmpuint (json_array_get_length (notices), ==, 2);
  guint n_problems = 0;
  for (guint i = 0; i < 2; i++) {
    JsonObject *notice = json_array_get_object_element (notices, i);
    g_assert_nonnull (json_object_get_string_member (notice, "text"));
    JsonObject *counts = json_object_get_object_member (notice, "counts");
    n_problems += json_array_get_length (json_object_get_array_member (counts, "problems"));
  }
  g_assert_cmpuint (n_problems, ==, 3);
  g_autofree char *json = export_test_read (path);
  export_test_assert_holds (json, "对科长梁启诚进行约谈");
  export_test_write (fixture, path, FALSE);
  g_autofree char *hidden = export_test_read (path);
  g_assert_null (strstr (hidden, "梁启诚"));
  export_test_assert_holds (hidden, "欧阳某某在场");
}

/* The notices one asks for, and no other. */
static void
test_chosen (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  export_test_store (fixture);
  g_autoptr (GError) error = NULL;
  const gint64 ids[] = {fixture_store (fixture,
                                       &(Sample){.agency = "澄湖区教育局",
                                                 .problems = {{"账目不清", TZ_STATUS_COMPLETED, NULL}}},
                                       "lake.txt"),
                        0};
  const TzExportOptions options = {.notices = ids, .now = NOW};
  g_autofree char *path = export_test_dup_path (fixture, "one.csv");
  g_assert_true (tz_export (fixture->library, path, &options, NULL, &error));
  g_autofree char *csv = export_test_read (path);
  export_test_assert_holds (csv, "账目不清");
  g_assert_null (strstr (csv, "云溪市教育局"));
}

static void
test_ending (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = export_test_dup_path (fixture, "ledger.odd");
  const TzExportOptions options = {.now = NOW};
  g_assert_false (tz_export (fixture->library, path, &options, NULL, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_INVALID);
  export_test_assert_holds (error->message, ".xlsx");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;
  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
cancel_cb (guint done G_GNUC_UNUSED, guint total G_GNUC_UNUSED, gpointer data)
{
  g_cancellable_cancel (data);
}

/* What is given up on leaves what was there, and nothing beside it. */
static void
test_cancelled (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  export_test_store (fixture);
  for (const char *const *ending = tz_export_list_endings (); *ending != NULL; ending++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GCancellable) cancellable = g_cancellable_new ();
    g_autofree char *name = g_strconcat ("old", *ending, NULL);
    g_autofree char *path = export_test_dup_path (fixture, name);
    const TzExportOptions options = {.now = NOW, .progress = cancel_cb, .progress_data = cancellable};
    g_assert_true (g_file_set_contents (path, "old", -1, NULL));
    guint n = count_files (fixture);
    g_assert_false (tz_export (fixture->library, path, &options, cancellable, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    g_autofree char *kept = export_test_read (path);
    g_assert_cmpstr (kept, ==, "old");
    g_assert_cmpuint (count_files (fixture), ==, n);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/report/export/csv", test_csv);
  FIXTURE_ADD ("/report/export/workbook", test_workbook);
  FIXTURE_ADD ("/report/export/rows-are-high-enough", test_rows_are_high_enough);
  FIXTURE_ADD ("/report/export/file-names", test_file_names);
  FIXTURE_ADD ("/report/export/annotations", test_annotations);
  FIXTURE_ADD ("/report/export/everything", test_everything);
  FIXTURE_ADD ("/report/export/chosen", test_chosen);
  FIXTURE_ADD ("/report/export/ending", test_ending);
  FIXTURE_ADD ("/report/export/cancelled", test_cancelled);
  return g_test_run ();
}
