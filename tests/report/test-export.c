#include "export.h"

#include <archive.h>
#include <archive_entry.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "errors.h"
#include "fixture.h"

/* 2026-06-15 */
#define NOW G_GINT64_CONSTANT (1781481600)

static const Sample river = {.agency = "云溪市教育局",
                             .feedback = "2020-01-17",
                             .due = "2026-03",
                             .declared_total = 3,
                             .declared_done = 2,
                             .extra = "对科长梁启诚进行约谈，梁启诚作检讨。欧阳若云在场。",
                             .problems = {{"食堂大宗物资采购不规范", TZ_STATUS_COMPLETED, "canteen"},
                                          {"=校舍\"资产\"账实不符", TZ_STATUS_NOT_STATED, "assets fees"}}};
static const Sample unsure = {.agency = "石桥县教育局",
                              .certainty = 0.3f,
                              .problems = {{"轮廓不明的问题", TZ_STATUS_COMPLETED, "canteen"}}};

/* Says that the first place of @words in a notice names a person. */
static void
add_person (Fixture *fixture, gint64 id, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  const char *text = tz_text_get_utf8 (notice->text);
  guint32 start = tz_text_position (notice->text, (gsize)(strstr (text, words) - text));
  TzDecision decision = {.notice = id,
                         .subject = TZ_SUBJECT_ENTITY,
                         .key = (char *)"person",
                         .kind = TZ_DECISION_ADDED,
                         .at.span = tz_span (start, start + (guint32)g_utf8_strlen (words, -1))};
  g_autoptr (GPtrArray) decisions = g_ptr_array_new ();
  g_ptr_array_add (decisions, &decision);
  tz_library_decide (fixture->library, decisions, &error);
  g_assert_no_error (error);
}

static void
store (Fixture *fixture)
{
  gint64 id = fixture_store (fixture, &river, "river.txt");
  add_person (fixture, id, "梁启诚");
  add_person (fixture, id, "欧阳若云");
  fixture_store (fixture, &unsure, "unsure.txt");
}

static char *
dup_path (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static void export(Fixture *fixture, const char *path, gboolean keep_names)
{
  g_autoptr (GError) error = NULL;
  const TzExportOptions options = {.keep_names = keep_names, .author = "李甲", .now = NOW};
  gboolean done = tz_export (fixture->library, path, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (done);
}

static char *
read_file (const char *path)
{
  char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Returns: (transfer full): the part @name of the zip file at @path, as text. */
static char *
read_part (const char *path, const char *name)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  archive_read_support_format_zip (archive);
  g_assert_cmpint (archive_read_open_filename (archive, path, 65536), ==, ARCHIVE_OK);
  while (archive_read_next_header (archive, &entry) == ARCHIVE_OK && text->len == 0) {
    char bytes[4096];
    la_ssize_t n = 0;
    while (g_str_equal (archive_entry_pathname (entry), name) &&
           (n = archive_read_data (archive, bytes, sizeof bytes)) > 0)
      g_string_append_len (text, bytes, n);
  }
  archive_read_free (archive);
  g_assert_cmpuint (text->len, >, 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_holds (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in: %s", words, text);
}

static void
test_csv (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  store (fixture);
  g_autofree char *path = dup_path (fixture, "ledger.CSV");
  export(fixture, path, FALSE);
  g_autofree char *csv = read_file (path);
  g_auto (GStrv) lines = g_strsplit (csv, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==,
                    4); /* the heads, two problems that count, the last line's end */
  g_assert_true (g_str_has_prefix (lines[0], "\xef\xbb\xbf"
                                             "Agency,Year,Notice,No.,"));
  g_assert_true (g_str_has_prefix (lines[1], "云溪市教育局,2020,"));
  assert_holds (lines[1], ",食堂大宗物资采购不规范,Canteens and school meals,Completed,");
  assert_holds (lines[2], ",\"'=校舍\"\"资产\"\"账实不符\",");
}

static void
test_workbook (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  store (fixture);
  g_autofree char *path = dup_path (fixture, "ledger.xlsx");
  export(fixture, path, FALSE);
  g_autofree char *book = read_part (path, "xl/workbook.xml");
  assert_holds (book, "<sheet name=\"Ledger\"");
  assert_holds (book, "<sheet name=\"Notices\"");
  assert_holds (book, "<sheet name=\"Completion\"");
  g_autofree char *ledger = read_part (path, "xl/worksheets/sheet1.xml");
  assert_holds (ledger, "state=\"frozen\"");
  assert_holds (ledger, "<autoFilter ref=\"A1:P3\"/>");
  assert_holds (ledger, "<v>2020</v>"); /* a number */
  assert_holds (ledger, "<t>=校舍\"资产\"账实不符</t>");
  g_assert_null (strstr (ledger, "<f>")); /* no formula */
  g_autofree char *notices = read_part (path, "xl/worksheets/sheet2.xml");
  assert_holds (notices, "<t>Its outline is uncertain</t>");
  assert_holds (notices, "<v>43847</v>"); /* 2020-01-17 as spreadsheets count days */
  g_autofree char *core = read_part (path, "docProps/core.xml");
  assert_holds (core, "李甲");
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

static void
add_note (Fixture *fixture, gint64 id, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  const char *text = tz_text_get_utf8 (notice->text);
  guint32 start = tz_text_position (notice->text, (gsize)(strstr (text, words) - text));
  char *tags[] = {(char *)"核对", NULL};
  const TzAnnotation note = {.notice = id,
                             .span = tz_span (start, start + (guint32)g_utf8_strlen (words, -1)),
                             .body = (char *)"问梁启诚。",
                             .tags = tags,
                             .creator = (char *)"李甲"};
  g_autoptr (TzAnnotation) added = tz_library_add_annotation (fixture->library, &note, &error);
  g_assert_no_error (error);
}

/* A note is a Web Annotation of a file known by its digest (RFC 6920), and says nobody's name. */
static void
test_annotations (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &river, "river.txt");
  add_person (fixture, id, "梁启诚");
  add_note (fixture, id, "对科长梁启诚进行约谈");
  g_autofree char *path = dup_path (fixture, "notes.jsonld");
  export(fixture, path, FALSE);
  g_autofree char *json = read_file (path);
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
  store (fixture);
  g_autofree char *path = dup_path (fixture, "all.json");
  export(fixture, path, TRUE);
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
  g_autofree char *json = read_file (path);
  assert_holds (json, "对科长梁启诚进行约谈");
  export(fixture, path, FALSE);
  g_autofree char *hidden = read_file (path);
  g_assert_null (strstr (hidden, "梁启诚"));
  assert_holds (hidden, "欧阳某某在场");
}

/* The notices one asks for, and no other. */
static void
test_chosen (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  store (fixture);
  g_autoptr (GError) error = NULL;
  const gint64 ids[] = {fixture_store (fixture,
                                       &(Sample){.agency = "澄湖区教育局",
                                                 .problems = {{"账目不清", TZ_STATUS_COMPLETED, NULL}}},
                                       "lake.txt"),
                        0};
  const TzExportOptions options = {.notices = ids, .now = NOW};
  g_autofree char *path = dup_path (fixture, "one.csv");
  g_assert_true (tz_export (fixture->library, path, &options, NULL, &error));
  g_autofree char *csv = read_file (path);
  assert_holds (csv, "账目不清");
  g_assert_null (strstr (csv, "云溪市教育局"));
}

static void
test_ending (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = dup_path (fixture, "ledger.odd");
  const TzExportOptions options = {.now = NOW};
  g_assert_false (tz_export (fixture->library, path, &options, NULL, &error));
  g_assert_error (error, TZ_ERROR, TZ_ERROR_INVALID);
  assert_holds (error->message, ".xlsx");
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
  store (fixture);
  for (const char *const *ending = tz_export_list_endings (); *ending != NULL; ending++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GCancellable) cancellable = g_cancellable_new ();
    g_autofree char *name = g_strconcat ("old", *ending, NULL);
    g_autofree char *path = dup_path (fixture, name);
    const TzExportOptions options = {.now = NOW, .progress = cancel_cb, .progress_data = cancellable};
    g_assert_true (g_file_set_contents (path, "old", -1, NULL));
    guint n = count_files (fixture);
    g_assert_false (tz_export (fixture->library, path, &options, cancellable, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    g_autofree char *kept = read_file (path);
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
  FIXTURE_ADD ("/report/export/annotations", test_annotations);
  FIXTURE_ADD ("/report/export/everything", test_everything);
  FIXTURE_ADD ("/report/export/chosen", test_chosen);
  FIXTURE_ADD ("/report/export/ending", test_ending);
  FIXTURE_ADD ("/report/export/cancelled", test_cancelled);
  return g_test_run ();
}
