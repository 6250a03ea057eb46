#include <poppler.h>
#include <string.h>

#include "export-test.h"
#include "report.h"

/*
 * Wherever a name can stand, it stands here; of what is handed out with names hidden, it stands nowhere.
 */

#define NAME "梁启诚"
#define GIVEN "启诚"
#define HIDDEN "梁某某"

static const Sample named = {.agency = "云溪市教育局",
                             .feedback = "2020-01-17",
                             .due = "2026-03",
                             .declared_total = 1,
                             .extra = "对科长" NAME "进行约谈，梁　启　诚作检讨。",
                             .problems = {{NAME "违规报销", TZ_STATUS_COMPLETED, "finance"}}};
static const Sample nameless = {.feedback = "2021-05-06", /* goes by its file */
                                .problems = {{"账目不清", TZ_STATUS_NOT_STATED, "finance"}}};
static const Sample other = {.agency = "澄湖区教育局",
                             .feedback = "2021-05-06",
                             .problems = {{"账目不清", TZ_STATUS_NOT_STATED, "finance"}}};

/* Notes @words, which stand in the notice; what is said of them names him. */
static void
add_note (Fixture *fixture, gint64 id, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  const char *text = tz_text_get_utf8 (notice->text);
  guint32 start = tz_text_position (notice->text, (gsize)(strstr (text, words) - text));
  char *tags[] = {(char *)NAME, (char *)"问梁 启诚", NULL};
  const TzAnnotation note = {.notice = id,
                             .span = tz_span (start, start + (guint32)g_utf8_strlen (words, -1)),
                             .body = (char *)"问" NAME "。",
                             .tags = tags,
                             .creator = (char *)NAME};
  g_autoptr (TzAnnotation) added = tz_library_add_annotation (fixture->library, &note, &error);
  g_assert_no_error (error);
}

/* He gives a problem another title, in which he stands. */
static void
correct_title (Fixture *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  const TzProblem *problem = &g_array_index (notice->analysis->problems, TzProblem, 0);
  TzDecision decision = {.notice = id,
                         .subject = TZ_SUBJECT_TITLE,
                         .key = (char *)"",
                         .kind = TZ_DECISION_CORRECTED,
                         .at.span = problem->title,
                         .to.span = tz_span (problem->title.start + 1, problem->title.end),
                         .creator = (char *)NAME};
  g_autoptr (GPtrArray) decisions = g_ptr_array_new ();
  g_ptr_array_add (decisions, &decision);
  tz_library_decide (fixture->library, decisions, &error);
  g_assert_no_error (error);
}

static void
store (Fixture *fixture)
{
  gint64 id = fixture_store (fixture, &named, NAME ".txt");
  export_test_add_person (fixture, id, NAME);
  correct_title (fixture, id);
  add_note (fixture, id, "科长" NAME);
  add_note (fixture, id, GIVEN "进行约谈"); /* the name lies across its beginning */
  add_note (fixture, id, "对科长梁");       /* and its end */
  fixture_store (fixture, &nameless, "关于" NAME "的通报.txt");
  add_note (fixture, fixture_store (fixture, &other, "%E6%A2%81%E5%90%AF%E8%AF%9A.txt"), "账目不清");
}

static void
assert_hidden (const char *text, const char *what)
{
  g_test_message ("%s", what);
  export_test_assert_holds (text, HIDDEN);
  g_autoptr (GString) close = g_string_new (text);
  static const char *const blanks[] = {" ", "\n", "\u3000"};
  for (guint i = 0; i < G_N_ELEMENTS (blanks); i++)
    g_string_replace (close, blanks[i], "", 0);
  const char *found = strstr (close->str, GIVEN);
  if (found != NULL)
    g_error ("%s says: …%.120s", what, found - MIN (60, found - close->str));
}

static void
test_exports (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  store (fixture);
  for (const char *const *ending = tz_export_list_endings (); *ending != NULL; ending++) {
    g_autofree char *file = g_strconcat ("out", *ending, NULL);
    g_autofree char *path = export_test_dup_path (fixture, file);
    export_test_write (fixture, path, TRUE);
    g_autofree char *open = export_test_read_whole (path);
    export_test_assert_holds (open, NAME);
    export_test_write (fixture, path, FALSE);
    g_autofree char *closed = export_test_read_whole (path);
    assert_hidden (closed, *ending);
  }
}

/* The text of all pages, and what the file says of itself. */
static char *
print (Fixture *fixture, gboolean hide_names)
{
  g_autoptr (GError) error = NULL;
  const TzReportOptions options = {.title = "核对" NAME, .author = NAME, .hide_names = hide_names};
  g_autofree char *path = export_test_dup_path (fixture, "report.pdf");
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (TzReport) report = tz_report_new (fixture->library, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (tz_report_write_pdf (report, path, NULL, &error));
  PopplerDocument *document = poppler_document_new_from_file (uri, NULL, &error);
  g_assert_no_error (error);
  g_autofree char *title = poppler_document_get_title (document);
  g_autofree char *author = poppler_document_get_author (document);
  GString *text = g_string_new (title);
  g_string_append (text, author);
  for (int i = 0; i < poppler_document_get_n_pages (document); i++) {
    PopplerPage *page = poppler_document_get_page (document, i);
    g_autofree char *words = poppler_page_get_text (page);
    g_string_append (text, words);
    g_object_unref (page);
  }
  g_object_unref (document);
  return g_string_free (text, FALSE);
}

static void
test_report (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  store (fixture);
  g_autofree char *open = print (fixture, FALSE);
  export_test_assert_holds (open, NAME);
  g_autofree char *closed = print (fixture, TRUE);
  assert_hidden (closed, "the report");
}

/* The name of a body is no name of a person, though a person is called like it. */
static void
test_bodies (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &named, "river.txt");
  export_test_add_person (fixture, id, "云溪");
  g_autofree char *path = export_test_dup_path (fixture, "out.xlsx");
  export_test_write (fixture, path, FALSE);
  g_autofree char *ledger = export_test_read_part (path, "xl/worksheets/sheet1.xml");
  export_test_assert_holds (ledger, "<t>云溪市教育局</t>");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/report/hiding/exports", test_exports);
  FIXTURE_ADD ("/report/hiding/report", test_report);
  FIXTURE_ADD ("/report/hiding/bodies", test_bodies);
  return g_test_run ();
}
