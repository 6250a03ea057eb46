#include "export-test.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

/* 2026-06-15 */
#define NOW G_GINT64_CONSTANT (1781481600)

const Sample export_test_river = {
    .agency = "云溪市教育局",
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

void
export_test_add_person (Fixture *fixture, gint64 id, const char *words)
{
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  const char *text = tz_text_get_utf8 (notice->text);
  guint32 start = tz_text_position (notice->text, (gsize)(strstr (text, words) - text));
  TzDecision decision = {.notice = id,
                         .subject = TZ_SUBJECT_ENTITY,
                         .key = (char *)"person",
                         .kind = TZ_DECISION_ADDED,
                         .at.span = tz_span (start, start + (guint32)g_utf8_strlen (words, -1))};
  fixture_decide_all (fixture, &decision, 1);
}

void
export_test_store (Fixture *fixture)
{
  gint64 id = fixture_store (fixture, &export_test_river, "river.txt");
  export_test_add_person (fixture, id, "梁启诚");
  export_test_add_person (fixture, id, "欧阳若云");
  fixture_store (fixture, &unsure, "unsure.txt");
}

char *
export_test_dup_path (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

void
export_test_write (Fixture *fixture, const char *path, gboolean keep_names)
{
  g_autoptr (GError) error = NULL;
  const TzExportOptions options = {.keep_names = keep_names, .author = "李甲", .now = NOW};
  gboolean done = tz_export (fixture->library, path, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (done);
}

char *
export_test_read (const char *path)
{
  char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* @name: (nullable): of the part, all where %NULL; what is no zip file has one part. */
static char *
read_parts (const char *path, const char *name)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  archive_read_support_format_zip (archive);
  archive_read_support_format_raw (archive);
  g_assert_cmpint (archive_read_open_filename (archive, path, 65536), ==, ARCHIVE_OK);
  while (archive_read_next_header (archive, &entry) == ARCHIVE_OK) {
    char bytes[4096];
    la_ssize_t n = 0;
    if (name != NULL && !g_str_equal (archive_entry_pathname (entry), name))
      continue;
    while ((n = archive_read_data (archive, bytes, sizeof bytes)) > 0)
      g_string_append_len (text, bytes, n);
  }
  archive_read_free (archive);
  g_assert_cmpuint (text->len, >, 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
export_test_read_part (const char *path, const char *name)
{
  return read_parts (path, name);
}

char *
export_test_read_whole (const char *path)
{
  return read_parts (path, NULL);
}

void
export_test_assert_holds (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in: %s", words, text);
}

void
export_test_add_note (Fixture *fixture, gint64 id, const char *words)
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
