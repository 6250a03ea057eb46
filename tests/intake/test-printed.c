#include <string.h>

#include "analysis.h"
#include "office.h"
#include "paths.h"

/*
 * A notice says the same in whatever file it comes: LibreOffice prints the samples, and the real notices where they are at
 * hand, in several layouts; the problems that are found must be those of the plain text.
 */

typedef struct {
  double size;   /* of the characters, in points */
  double indent; /* of first lines, in ems */
  double gap;    /* behind a paragraph, in points */
  const char *align;
} Layout;

static const Layout layouts[] = {{16, 0, 0, "justify"}, {12, 2, 0, "justify"}, {18, 0, 0, "left"}};

typedef struct {
  Office office;
  TzLexicon *lexicon;
} Case;

static void
set_up (Case *c, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  office_set_up (&c->office, data);
  c->lexicon = tz_lexicon_new (&error);
  g_assert_no_error (error);
}

static void
tear_down (Case *c, gconstpointer data)
{
  tz_lexicon_unref (c->lexicon);
  office_tear_down (&c->office, data);
}

static char *
dup_page (const char *text, const Layout *layout)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *page = g_string_new ("<html><head><meta charset=\"utf-8\"></head><body>\n");
  for (char **line = lines; *line != NULL; line++) {
    g_autofree char *escaped = g_markup_escape_text (*line, -1);
    g_string_append_printf (page,
                            "<p style=\"text-align:%s;text-indent:%gpt;margin:0 0 %gpt 0;font-size:%gpt;"
                            "line-height:130%%\">%s</p>\n",
                            layout->align, layout->indent * layout->size, layout->gap, layout->size, escaped);
  }
  g_string_append (page, "</body></html>\n");
  return g_string_free (page, FALSE);
}

static void
append_span (GString *digest, const TzText *text, TzSpan span)
{
  g_autofree char *quote = tz_text_dup_slice (text, span);
  for (const char *p = quote; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (digest, g_utf8_get_char (p));
}

/* Returns: (transfer full): the problems that are found in the file at @path, a line each. */
static char *
dup_problems (Case *c, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (TzDocument) document = tz_reader_pool_load (c->office.readers, file, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (TzAnalysis) analysis = tz_analysis_new (document->text, c->lexicon);
  GString *digest = g_string_new (NULL);
  for (guint i = 0; i < analysis->problems->len; i++) {
    const TzProblem *problem = &g_array_index (analysis->problems, TzProblem, i);
    append_span (digest, document->text, problem->label);
    append_span (digest, document->text, problem->title);
    g_string_append_printf (digest, " %d %u\n", problem->status, problem->n_measures);
  }
  return g_string_free (digest, FALSE);
}

/* Lays out what stands at @path in every layout; @pages: (element-type filename): is given the pages. */
static void
lay_out (Case *c, const char *path, GPtrArray *pages)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *name = g_path_get_basename (path);
  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++) {
    g_autofree char *page = dup_page (text, &layouts[i]);
    g_autofree char *page_name = g_strdup_printf ("%s-%u.html", name, i);
    g_ptr_array_add (pages, office_write (&c->office, page_name, page));
  }
}

static void
assert_same (Case *c, const char *path, const char *format)
{
  g_autofree char *expected = dup_problems (c, path);
  g_autofree char *name = g_path_get_basename (path);
  g_assert_cmpuint (strlen (expected), >, 0);
  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++) {
    g_autofree char *made = g_strdup_printf ("%s/%s-%u.%s", c->office.folder, name, i, format);
    g_autofree char *found = dup_problems (c, made);
    g_assert_cmpstr (found, ==, expected);
  }
}

/* Returns: (transfer full): the notices in @folder that are plain text. */
static GPtrArray *
list_notices (const char *folder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  g_assert_no_error (error);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    if (g_str_has_suffix (name, ".txt"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  return paths;
}

/* One run of LibreOffice makes all of them. */
static void
print (Case *c, GPtrArray *pages, const char *into)
{
  g_autofree char *profile = g_strdup_printf ("-env:UserInstallation=file://%s/profile", c->office.folder);
  g_autoptr (GPtrArray) command = g_ptr_array_new ();
  const char *const beginning[] = {"soffice",      profile, "--headless", "--infilter=HTML (StarWriter)",
                                   "--convert-to", into,    "--outdir",   c->office.folder};
  for (guint i = 0; i < G_N_ELEMENTS (beginning); i++)
    g_ptr_array_add (command, (char *)beginning[i]);
  g_ptr_array_extend (command, pages, NULL, NULL);
  g_ptr_array_add (command, NULL);
  g_assert_true (office_run ((const char *const *)command->pdata));
}

static void
check_folder (Case *c, const char *folder, const char *into)
{
  g_autoptr (GPtrArray) paths = list_notices (folder);
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) format = g_strsplit (into, ":", 2);
  g_assert_cmpuint (paths->len, >, 0);
  for (guint i = 0; i < paths->len; i++)
    lay_out (c, paths->pdata[i], pages);
  print (c, pages, into);
  for (guint i = 0; i < paths->len; i++)
    assert_same (c, paths->pdata[i], format[0]);
}

/* Data: what LibreOffice makes of them. */
static void
test_samples (Case *c, gconstpointer into)
{
  g_autofree char *program = g_find_program_in_path ("soffice");
  g_autofree char *samples = tz_paths_dup_samples_dir ();
  if (program == NULL)
    g_test_skip ("LibreOffice is not installed");
  else
    check_folder (c, samples, into);
}

static void
test_real (Case *c, gconstpointer into)
{
  g_autofree char *program = g_find_program_in_path ("soffice");
  const char *shared = g_getenv ("TAIZHANG_SHARED");
  if (program == NULL || shared == NULL || *shared == '\0') {
    g_test_skip ("LibreOffice is not installed, or TAIZHANG_SHARED names no folder of real notices");
    return;
  }
  g_autofree char *notices = g_build_filename (shared, "notices", NULL);
  check_folder (c, notices, into);
}

int
main (int argc, char **argv)
{
  static const char *const formats[] = {"pdf:writer_pdf_Export", "docx:MS Word 2007 XML", "odt:writer8",
                                        "rtf:Rich Text Format"};
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
    g_auto (GStrv) format = g_strsplit (formats[i], ":", 2);
    g_autofree char *samples = g_strconcat ("/printed/samples/", format[0], NULL);
    g_autofree char *real = g_strconcat ("/printed/real/", format[0], NULL);
    g_test_add (samples, Case, formats[i], set_up, test_samples, tear_down);
    g_test_add (real, Case, formats[i], set_up, test_real, tear_down);
  }
  return g_test_run ();
}
