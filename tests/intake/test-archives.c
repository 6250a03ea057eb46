#include "desk.h"
#include "errors.h"
#include "zipped.h"

static void
write_bytes (Desk *desk, const char *name, GBytes *bytes)
{
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  g_free (desk_write (desk, name, data, n_bytes));
}

static void
assert_failed (const TzImportSummary *summary, const char *name, int code)
{
  const TzImportItem *item = desk_find (summary, name);
  g_assert_cmpint (item->kind, ==, TZ_IMPORT_FAILED);
  g_assert_error (item->error, TZ_ERROR, code);
}

/* The files of an archive are listed in its place, as those of a folder; a name that leads upwards leads nowhere. */
static void
test_folder (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GBytes) inner = zipped_new ("inner.txt", "整改进展", NULL);
  g_autoptr (GBytes) docx = zipped_docx ("<w:p><w:r><w:t>整改情况</w:t></w:r></w:p>", NULL, NULL);
  gpointer archive;
  g_autoptr (GByteArray) bytes = zipped_start (&archive, "zip", FALSE);
  zipped_add (archive, "云溪/甲.docx", g_bytes_get_data (docx, NULL), g_bytes_get_size (docx));
  zipped_add (archive, "../../up.txt", "整改方案", 12);
  zipped_add (archive, "云溪/.hidden.txt", "整改", 6);
  zipped_add (archive, "__MACOSX/甲.txt", "整改", 6);
  zipped_add (archive, "more/inner.zip", g_bytes_get_data (inner, NULL), g_bytes_get_size (inner));
  zipped_finish (archive);
  g_free (desk_write (desk, "a.zip", (const char *)bytes->data, bytes->len));

  g_autoptr (TzImportSummary) summary = desk_import (desk, NULL);
  static const char *const names[] = {"甲.docx", "up.txt", "inner.txt"};
  static const char *const places[] = {"a.zip/云溪/甲.docx", "a.zip/up.txt",
                                       "a.zip/more/inner.zip/inner.txt"};
  g_assert_cmpuint (summary->items->len, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    const TzImportItem *item = summary->items->pdata[i];
    g_autoptr (GFile) place = g_file_new_build_filename (desk->folder, places[i], NULL);
    g_autofree char *uri = g_file_get_uri (place);
    g_assert_no_error (item->error);
    g_assert_cmpstr (item->name, ==, names[i]);
    g_assert_cmpstr (item->origin, ==, uri);
  }
}

/* What a browser saves beside a page is not imported, in a folder and in an archive alike. */
static void
test_saved_pages (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  static const char page[] = "<html><body><p>整改进展</p></body></html>";
  g_autoptr (GBytes) bytes = zipped_new ("乙.htm", page, "乙.files/说明.txt", "整改", NULL);
  write_bytes (desk, "a.zip", bytes);
  g_free (desk_write (desk, "甲.html", page, -1));
  g_free (desk_write (desk, "甲_files/说明.txt", "整改", -1));
  g_free (desk_write (desk, "丙_files/说明.txt", "整改方案", -1));
  g_autoptr (TzImportSummary) summary = desk_import (desk, NULL);
  g_assert_cmpuint (summary->items->len, ==, 3);
  g_assert_nonnull (desk_find (summary, "乙.htm"));
  g_assert_nonnull (desk_find (summary, "甲.html"));
  g_assert_nonnull (desk_find (summary, "说明.txt"));
}

/* One of them can be imported by its place, as a person does who chooses another charset for it. */
static void
test_one (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GBytes) bytes = zipped_new ("a.txt", "\xd8\xbc\xd8\xc0", "b.txt", "整改", NULL);
  write_bytes (desk, "a.zip", bytes);
  g_autoptr (TzImportSummary) unclear = desk_import (desk, NULL);
  assert_failed (unclear, "a.txt", TZ_ERROR_CHARSET);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (files, g_file_new_for_uri (desk_find (unclear, "a.txt")->origin));
  g_autoptr (TzImportSummary) chosen =
      tz_import_files (desk->library, files, "GB18030", NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (chosen->items->len, ==, 1);
  g_assert_no_error (desk_find (chosen, "a.txt")->error);
}

static void
test_kinds (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const kinds[][2] = {
      {"a.zip", "zip"}, {"b.tar", "ustar"}, {"c.tar.gz", "ustar"}, {"d.7z", "7zip"}};
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    gpointer archive;
    g_autofree char *name = g_strdup_printf ("%u.txt", i);
    g_autofree char *text = g_strdup_printf ("整改进展第%u号", i);
    gboolean gzip = g_str_has_suffix (kinds[i][0], ".gz");
    g_autoptr (GByteArray) bytes = zipped_start (&archive, kinds[i][1], gzip);
    zipped_add (archive, name, text, strlen (text));
    zipped_finish (archive);
    g_free (desk_write (desk, kinds[i][0], (const char *)bytes->data, bytes->len));
  }
  g_autoptr (TzImportSummary) summary = desk_import (desk, NULL);
  g_assert_cmpuint (summary->n[TZ_IMPORT_NOT_RECOGNISED], ==, G_N_ELEMENTS (kinds));
}

/* Older programs write the names in GBK. */
static void
test_old_names (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  gpointer archive;
  g_autoptr (GByteArray) bytes = zipped_start (&archive, "ustar", FALSE);
  zipped_add (archive, "\xd5\xfb\xb8\xc4.txt", "整改", 6);
  zipped_finish (archive);
  g_free (desk_write (desk, "a.tar", (const char *)bytes->data, bytes->len));
  g_autoptr (TzImportSummary) summary = desk_import (desk, NULL);
  g_assert_no_error (desk_find (summary, "整改.txt")->error);
}

static void
test_bad (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GBytes) nested = zipped_new ("e.txt", "整改", NULL);
  for (guint i = 0; i < 5; i++) {
    gpointer archive;
    g_autoptr (GByteArray) bytes = zipped_start (&archive, "zip", FALSE);
    zipped_add (archive, "deeper.zip", g_bytes_get_data (nested, NULL), g_bytes_get_size (nested));
    zipped_finish (archive);
    g_bytes_unref (nested);
    nested = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  }
  write_bytes (desk, "deep.zip", nested);
  g_free (desk_write (desk, "empty.zip", "", 0));
  g_free (desk_write (desk, "text.zip", "整改进展情况", -1));
  desk_write_notice (desk, "good.txt", "云溪市民政局");
  g_autoptr (TzImportSummary) summary = desk_import (desk, NULL);
  assert_failed (summary, "deeper.zip", TZ_ERROR_TOO_LARGE);
  assert_failed (summary, "empty.zip", TZ_ERROR_EMPTY);
  assert_failed (summary, "text.zip", TZ_ERROR_CORRUPT);
  g_assert_cmpint (desk_find (summary, "good.txt")->kind, ==, TZ_IMPORT_NEW);
}

/* What was whole before the end was cut off is there, and the archive is named. */
static void
test_cut_off (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  gpointer archive;
  g_autofree char *large = g_strnfill (100000, 'a');
  g_autoptr (GByteArray) bytes = zipped_start (&archive, "ustar", FALSE);
  zipped_add (archive, "a.txt", "整改", 6);
  zipped_add (archive, "b.txt", large, 100000);
  zipped_finish (archive);
  g_free (desk_write (desk, "cut.tar", (const char *)bytes->data, 50000));
  g_autoptr (TzImportSummary) summary = desk_import (desk, NULL);
  g_assert_no_error (desk_find (summary, "a.txt")->error);
  assert_failed (summary, "cut.tar", TZ_ERROR_CORRUPT);
  g_assert_cmpuint (summary->items->len, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  DESK_ADD ("/archives/folder", test_folder);
  DESK_ADD ("/archives/saved-pages", test_saved_pages);
  DESK_ADD ("/archives/one", test_one);
  DESK_ADD ("/archives/kinds", test_kinds);
  DESK_ADD ("/archives/old-names", test_old_names);
  DESK_ADD ("/archives/bad", test_bad);
  DESK_ADD ("/archives/cut-off", test_cut_off);
  return g_test_run ();
}
