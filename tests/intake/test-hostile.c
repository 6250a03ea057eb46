#include <string.h>
#include <sys/resource.h>

#include "desk.h"
#include "errors.h"
#include "printed.h"
#include "zipped.h"

#define N_CUTS 50
#define P(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
#define DOCUMENT(body) "<w:document xmlns:w=\"w\"><w:body>" body "</w:body></w:document>"

/* How much memory a reader may take, in kilobytes. */
#define MAX_MEMORY (500 * 1024)

static void
write_bytes (Desk *desk, const char *name, GBytes *bytes)
{
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  g_free (desk_write (desk, name, data, n_bytes));
}

/* @bytes: (transfer full) */
static void
write_cut (Desk *desk, const char *ending, GBytes *bytes)
{
  gsize n_bytes;
  const char *data = g_bytes_get_data (bytes, &n_bytes);
  for (guint i = 1; i < N_CUTS; i++) {
    g_autofree char *name = g_strdup_printf ("cut-%02u%s", i, ending);
    g_free (desk_write (desk, name, data, n_bytes * i / N_CUTS));
  }
  g_bytes_unref (bytes);
}

/* @bytes: (transfer full) */
static void
write_taken (Desk *desk, const char *name, GBytes *bytes)
{
  write_bytes (desk, name, bytes);
  g_bytes_unref (bytes);
}

static GBytes *
print_two_pages (void)
{
  static const Printed lines[] = {
      {0, 72, 160, 16, "整改进展情况的通报"}, {1, 72, 160, 16, "已经完成整改"}, {0}};
  return printed_new (lines);
}

static GBytes *
draw_page (void)
{
  static const Printed lines[] = {{0, 72, 160, 16, "整改进展情况的通报"}, {0}};
  return printed_picture (lines, 0);
}

static GBytes *
write_rich_text (void)
{
  static const char rtf[] =
      "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 a;}}\\uc0\\u25972\\u25913{\\footnote "
      "\\u36827}\\trowd\\pard\\intbl a\\cell b\\cell\\row\\pard{\\*\\bkmkstart x}\\par}";
  return g_bytes_new_static (rtf, sizeof rtf - 1);
}

static GBytes *
write_workbook (void)
{
  return zipped_new (
      "xl/workbook.xml", "<workbook><sheets><sheet id=\"a\"/></sheets></workbook>",
      "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id=\"a\" Target=\"s.xml\"/></Relationships>", "xl/s.xml",
      "<worksheet><sheetData><row><c t=\"str\"><v>问题</v></c><c t=\"str\"><v>进度</v></c></row>"
      "<row><c t=\"str\"><v>账目不清</v></c></row></sheetData></worksheet>",
      NULL);
}

static char *
repeat (const char *part, guint n)
{
  GString *whole = g_string_sized_new (strlen (part) * n);
  for (guint i = 0; i < n; i++)
    g_string_append (whole, part);
  return g_string_free (whole, FALSE);
}

static GBytes *
write_open_workbook (const char *n_rows)
{
  g_autofree char *content =
      g_strdup_printf ("<c><table><table-row><table-cell><p>问题</p></table-cell></table-row><table-row "
                       "number-rows-repeated='%s'><table-cell "
                       "number-columns-repeated='200'><p>账目不清账目不清</p></table-cell>"
                       "</table-row></table></c>",
                       n_rows);
  return zipped_new ("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", content,
                     NULL);
}

static void
write_bombs (Desk *desk)
{
  g_autofree char *blanks = g_strnfill (60 * 1000 * 1000, ' ');
  g_autofree char *deep_page = repeat ("<div>", 100000);
  g_autofree char *deep_word = repeat ("<w:p>", 100000);
  g_autofree char *tables = repeat ("<table><tr><td>", 20000);
  g_autofree char *attributes = repeat (" a='b'", 200000);
  g_autofree char *page = g_strconcat ("<html><body ", attributes, ">", tables, NULL);
  write_taken (desk, "blanks.docx", zipped_new ("word/document.xml", blanks, NULL));
  write_taken (desk, "blanks.zip", zipped_new ("a.txt", blanks, "b.txt", blanks, NULL));
  write_taken (desk, "rows.ods", write_open_workbook ("2000000000"));
  write_taken (desk, "deep.docx", zipped_docx (deep_word, NULL, NULL));
  g_free (desk_write (desk, "deep.html", deep_page, -1));
  g_free (desk_write (desk, "tables.html", page, -1));
  write_taken (
      desk, "entities.docx",
      zipped_new (
          "word/document.xml",
          "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">"
          "<!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;\">"
          "<!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;\"><!ENTITY g \"&f;&f;&f;&f;&f;&f;&f;&f;\">"
          "<!ENTITY h \"&g;&g;&g;&g;&g;&g;&g;&g;\"><!ENTITY i \"&h;&h;&h;&h;&h;&h;&h;&h;\">]>" DOCUMENT (
              P ("&i;")),
          NULL));
  write_taken (desk, "outside.docx",
               zipped_new ("word/document.xml",
                           "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>" DOCUMENT (P ("&b;")),
                           NULL));
  write_taken (desk, "upwards.zip",
               zipped_new ("../../taizhang-escaped.txt", "整改", "/taizhang-escaped.txt", "整改", NULL));
}

/* An archive in an archive in an archive … */
static void
write_nested (Desk *desk)
{
  g_autoptr (GBytes) nested = zipped_new ("innermost.txt", "整改", NULL);
  for (guint i = 0; i < 8; i++) {
    gpointer archive;
    g_autoptr (GByteArray) bytes = zipped_start (&archive, "zip", FALSE);
    for (guint k = 0; k < 3; k++) {
      g_autofree char *name = g_strdup_printf ("nested-%u.zip", k);
      zipped_add (archive, name, g_bytes_get_data (nested, NULL), g_bytes_get_size (nested));
    }
    zipped_finish (archive);
    g_bytes_unref (nested);
    nested = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  }
  write_bytes (desk, "nested.zip", nested);
}

/* An archive that holds itself: tests/fuzz/make-quine. */
static void
write_quine (Desk *desk)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fuzz", "seeds", "unpack", "quine", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *quine = NULL;
  gsize n_bytes;
  g_file_get_contents (path, &quine, &n_bytes, &error);
  g_assert_no_error (error);
  g_free (desk_write (desk, "r.zip", quine, (gssize)n_bytes));
}

/* PDFs whose objects lead back to themselves, or to where nothing is. */
static void
write_loops (Desk *desk)
{
  static const char *const loops[] = {
      "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1000000>>endobj",
      "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R 3 0 R]/Count 2>>endobj "
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9e99 9e99]/Contents 4 0 R/Resources<</XObject<</F 4 0 "
      "R>>>>>>endobj "
      "4 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 4 0 R>>>>/Length "
      "5>>stream\n/F Do\n"
      "endstream endobj",
      "1 0 obj 1 0 R endobj",
      "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 2147483647>>endobj "
      "3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R>>endobj 4 0 obj<</Length 4 0 R/Filter 4 0 "
      "R>>stream\nendstream endobj"};
  for (guint i = 0; i < G_N_ELEMENTS (loops); i++) {
    g_autofree char *name = g_strdup_printf ("loop-%u.pdf", i);
    g_autofree char *pdf = g_strdup_printf (
        "%%PDF-1.5\n%s\ntrailer<</Root 1 0 R/Prev 0/Size 9>>\nstartxref\n0\n%%%%EOF", loops[i]);
    g_free (desk_write (desk, name, pdf, -1));
  }
}

/* Scanned pages of no end, and of no size. */
static void
write_scans (Desk *desk)
{
  static const char pages[] =
      "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[%s]/Count %u>>endobj "
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 %u %u]/Contents 4 0 R/Resources<</XObject<</F 5 0 "
      "R>>>>>>endobj "
      "4 0 obj<</Length 20>>stream\n9e5 0 0 9e5 0 0 cm /F Do\nendstream endobj "
      "5 0 obj<</Type/XObject/Subtype/Image/Width %u/Height %u/BitsPerComponent "
      "1/ColorSpace/DeviceGray/Length 1>>"
      "stream\nx\nendstream endobj\ntrailer<</Root 1 0 R/Size 6>>\n";
  static const struct {
    guint n_pages;
    guint points;
    guint pixels;
  } cases[] = {{1500, 595, 100}, {2, 14400, 100}, {2, 1000000, 1}, {2, 595, 60000}};
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *kids = repeat ("3 0 R ", cases[i].n_pages);
    g_autofree char *body = g_strdup_printf (pages, kids, cases[i].n_pages, cases[i].points, cases[i].points,
                                             cases[i].pixels, cases[i].pixels);
    g_autofree char *pdf = g_strconcat ("%PDF-1.5\n", body, NULL);
    g_autofree char *name = g_strdup_printf ("scan-%u.pdf", i);
    g_free (desk_write (desk, name, pdf, -1));
  }
}

/* What begins as a known kind of file and is noise. */
static void
write_noise (Desk *desk)
{
  static const char *const beginnings[] = {
      "PK\3\4", "%PDF-1.7\n", "<html>", "{\\rtf1", "7z\xbc\xaf\x27\x1c", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"};
  static const char *const endings[] = {"docx", "pdf", "html", "zip", "7z", "txt", "tar.gz", "rar"};
  g_autoptr (GRand) random = g_rand_new_with_seed (8);
  for (guint i = 0; i < G_N_ELEMENTS (beginnings) * G_N_ELEMENTS (endings); i++) {
    g_autofree char *name = g_strdup_printf ("noise-%02u.%s", i, endings[i % G_N_ELEMENTS (endings)]);
    g_autoptr (GString) bytes = g_string_new (beginnings[i / G_N_ELEMENTS (endings)]);
    for (guint k = 0; k < 3000; k++)
      g_string_append_c (bytes, (char)g_rand_int_range (random, 0, 256));
    g_free (desk_write (desk, name, bytes->str, (gssize)bytes->len));
  }
}

static void
assert_bounded (void)
{
#ifndef TZ_SANITIZED
  struct rusage usage;
  g_assert_cmpint (getrusage (RUSAGE_CHILDREN, &usage), ==, 0);
  g_test_message ("the largest reader had %ld kB", usage.ru_maxrss);
  g_assert_cmpint (usage.ru_maxrss, <, MAX_MEMORY);
#endif
}

/* Two hundred bad files in one import: the good ones among them arrive, and each bad one is named with its reason. */
static void
test_hostile (Desk *desk, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const refused[] = {"blanks.docx", "deep.docx",  "entities.docx", "outside.docx",
                                        "rows.ods",    "scan-0.pdf", "r.zip"};
  desk_write_notice (desk, "aaa.txt", "云溪市民政局");
  desk_write_notice (desk, "deep.txt", "云溪市水利局");
  desk_write_notice (desk, "zzz.txt", "云溪市司法局");
  write_taken (desk, "good.docx", zipped_docx (P ("整改进展"), NULL, NULL));
  write_taken (desk, "good.pdf", print_two_pages ());
  write_taken (desk, "good.zip", zipped_new ("in.txt", "整改情况", NULL));
  write_cut (desk, ".docx", zipped_docx (P ("整改进展情况的通报"), NULL, NULL));
  write_cut (desk, ".pdf", print_two_pages ());
  write_cut (desk, ".zip", zipped_new ("one.txt", "整改进展", "two.txt", "整改情况", NULL));
  write_cut (desk, ".rtf", write_rich_text ());
  write_cut (desk, ".png", draw_page ());
  write_cut (desk, ".xlsx", write_workbook ());
  write_cut (desk, ".ods", write_open_workbook ("1"));
  write_bombs (desk);
  write_nested (desk);
  write_quine (desk);
  write_loops (desk);
  write_scans (desk);
  write_noise (desk);

  g_autoptr (TzImportSummary) summary = desk_import (desk, NULL);
  g_assert_cmpuint (summary->items->len, >, 200);
  g_assert_cmpuint (summary->n[TZ_IMPORT_NEW], ==, 3);
  g_assert_no_error (desk_find (summary, "good.docx")->error);
  g_assert_no_error (desk_find (summary, "good.pdf")->error);
  g_assert_no_error (desk_find (summary, "in.txt")->error);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_cmpint (desk_find (summary, refused[i])->kind, ==, TZ_IMPORT_FAILED);
  for (guint i = 0; i < summary->items->len; i++) {
    const TzImportItem *item = summary->items->pdata[i];
    g_assert_true (item->kind != TZ_IMPORT_FAILED || *item->error->message != '\0');
  }
  g_autofree char *above = g_build_filename (desk->folder, "..", "taizhang-escaped.txt", NULL);
  g_assert_false (g_file_test (above, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test ("/taizhang-escaped.txt", G_FILE_TEST_EXISTS));
  assert_bounded ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PATH", "/nowhere", TRUE); /* the converter has a test of its own */
  DESK_ADD ("/hostile/all-at-once", test_hostile);
  return g_test_run ();
}
