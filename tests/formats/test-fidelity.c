#include <string.h>

#include "office.h"
#include "paths.h"
#include "printed.h"

/*
 * The same characters in the same order as independent programs give, save white space. Where such a program is not
 * installed, its test is skipped.
 */

static gboolean
is_there (const char *program)
{
  g_autofree char *path = g_find_program_in_path (program);
  if (path != NULL)
    return TRUE;
  g_test_skip ("the program to compare with is not installed");
  return FALSE;
}

static char *
dup_without_blanks (const char *text)
{
  GString *kept = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    if (!g_unichar_isspace (c) && !g_unichar_iscntrl (c) && c != 0xfeff)
      g_string_append_unichar (kept, c);
  }
  return g_string_free (kept, FALSE);
}

static char *
dup_contents (const char *path, gsize *n_bytes)
{
  char *contents = NULL;
  g_autoptr (GError) error = NULL;
  g_file_get_contents (path, &contents, n_bytes, &error);
  g_assert_no_error (error);
  return contents;
}

/* @theirs: what the other program makes of the file at @path. */
static void
assert_same (Office *office, const char *path, const char *theirs)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (TzDocument) document = tz_reader_pool_load (office->readers, file, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_autofree char *one = dup_without_blanks (tz_text_get_utf8 (document->text));
  g_autofree char *other = dup_without_blanks (theirs);
  g_assert_cmpuint (strlen (other), >, 1000);
  g_assert_cmpstr (one, ==, other);
}

/* Returns: (transfer full): the text of a sample, which is plain text. */
static char *
dup_sample (void)
{
  g_autofree char *samples = tz_paths_dup_samples_dir ();
  g_autofree char *path = g_build_filename (samples, "云溪市教育局2020.txt", NULL);
  return dup_contents (path, NULL);
}

/* A page has room for so many lines, and a line for so many characters. */
#define LINES 30
#define CHARACTERS 26

static GBytes *
print_sample (void)
{
  g_autofree char *text = dup_sample ();
  g_autofree char *characters = dup_without_blanks (text);
  glong length = g_utf8_strlen (characters, -1);
  g_autoptr (GArray) lines = g_array_new (TRUE, TRUE, sizeof (Printed));
  for (glong i = 0; i < length; i += CHARACTERS) {
    guint n = lines->len;
    Printed line = {n / LINES, 72, 100 + 22 * (n % LINES), 16,
                    g_utf8_substring (characters, i, MIN (i + CHARACTERS, length))};
    g_array_append_val (lines, line);
  }
  GBytes *bytes = printed_new ((const Printed *)(gpointer)lines->data);
  for (guint i = 0; i < lines->len; i++)
    g_free ((char *)g_array_index (lines, Printed, i).text);
  return bytes;
}

static void
test_pdf (Office *office, gconstpointer data G_GNUC_UNUSED)
{
  if (!is_there ("pdftotext"))
    return;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = print_sample ();
  g_autofree char *pdf = g_build_filename (office->folder, "a.pdf", NULL);
  g_autofree char *out = g_build_filename (office->folder, "a.txt", NULL);
  g_file_set_contents (pdf, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_assert_true (office_run ((const char *const[]){"pdftotext", "-enc", "UTF-8", pdf, out, NULL}));
  g_autofree char *theirs = dup_contents (out, NULL);
  assert_same (office, pdf, theirs);
}

/* Data: the format that LibreOffice saves the sample in, and reads back. */
static void
test_office (Office *office, gconstpointer format)
{
  if (!is_there ("soffice") || (g_str_equal (format, "doc") && !is_there ("bwrap")))
    return;
  g_autofree char *text = dup_sample ();
  g_autofree char *from = office_write (office, "a.txt", text);
  g_autofree char *name = g_strconcat ("a.", format, NULL);
  g_autofree char *saved = g_build_filename (office->folder, name, NULL);
  g_autofree char *back = g_build_filename (office->folder, "back", NULL);
  g_autofree char *out = g_build_filename (back, "a.txt", NULL);
  g_assert_true (office_convert (office, from, "Text (encoded):UTF8", format, office->folder));
  g_assert_true (office_convert (office, saved, NULL, "txt:Text (encoded):UTF8", back));
  g_autofree char *theirs = dup_contents (out, NULL);
  assert_same (office, saved, theirs);
}

int
main (int argc, char **argv)
{
  static const char *const formats[] = {"docx", "odt", "rtf", "doc"};
  g_test_init (&argc, &argv, NULL);
  OFFICE_ADD ("/fidelity/pdf", NULL, test_pdf);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
    g_autofree char *path = g_strconcat ("/fidelity/", formats[i], NULL);
    OFFICE_ADD (path, formats[i], test_office);
  }
  return g_test_run ();
}
