#include "printed-report.h"

static const Sample river = {.agency = "云溪市教育局",
                             .feedback = "2020-01-17",
                             .due = "2026-03",
                             .declared_total = 3,
                             .declared_done = 3,
                             .differs = TRUE,
                             .problems = {{"食堂大宗物资采购不规范", TZ_STATUS_COMPLETED, "canteen"},
                                          {"校舍资产账实不符", TZ_STATUS_IN_PROGRESS, "assets"},
                                          {"伙食费结余挪用", TZ_STATUS_COMPLETED_SUSTAINED, "canteen"}}};
static const Sample lake = {.agency = "澄湖区教育局",
                            .feedback = "2021-05-06",
                            .due = "2027",
                            .problems = {{"食堂账目不清", TZ_STATUS_NOT_STATED, "canteen"},
                                         {"招生公示不及时", TZ_STATUS_NOT_STATED, "enrolment"}}};
static const Sample unsure = {.agency = "石桥县教育局",
                              .feedback = "2022-02-02",
                              .certainty = 0.3f,
                              .problems = {{"轮廓不明的问题", TZ_STATUS_COMPLETED, "canteen"}}};

static void
test_says_what_the_notices_say (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture_store (fixture, &river, "river.txt");
  fixture_store (fixture, &lake, "lake.txt");
  const TzReportOptions options = {.author = "陆某", .now = PRINTED_NOW};
  Printed printed = printed_new (fixture, &options);
  printed_assert_says (&printed, TZ_PART_SUMMARY, "2 of 3 (66.7 %)");
  printed_assert_says (&printed, TZ_PART_COMPLETION, "2/3");
  printed_assert_says (&printed, TZ_PART_COMPLETION, "3/3");
  printed_assert_says (&printed, TZ_PART_THEMES, "[1]");
  printed_assert_says (&printed, TZ_PART_THEMES, "The numbers in brackets are those of the notices");
  printed_assert_says (&printed, TZ_PART_PROBLEMS, "食堂大宗物资采购不规范");
  printed_assert_says (&printed, TZ_PART_PROBLEMS, "招生公示不及时");
  printed_assert_says (&printed, TZ_PART_AGENCIES, "differs");
  printed_assert_says (&printed, TZ_PART_NOT_REVIEWED, "0 of 5 problems were reviewed");
  printed_assert_says (&printed, TZ_PART_SOURCES, "river.txt");
  printed_assert_says_not (&printed, TZ_PART_SOURCES, "/tmp/");
  printed_clear (&printed);
}

static void
decide (Fixture *fixture, gint64 id, TzSubject subject, TzDecisionKind kind, const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TzNotice) notice = tz_library_load (fixture->library, id, &error);
  g_assert_no_error (error);
  TzDecision decision = {.notice = id,
                         .subject = subject,
                         .kind = kind,
                         .at.span = g_array_index (notice->analysis->problems, TzProblem, 1).title,
                         .value = (char *)value,
                         .creator = (char *)"陆某"};
  g_autoptr (GPtrArray) decisions = g_ptr_array_new ();
  g_ptr_array_add (decisions, &decision);
  tz_library_decide (fixture->library, decisions, &error);
  g_assert_no_error (error);
}

/* What the analyst said is told as his, and how much he looked at. */
static void
test_says_what_was_decided (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &river, "river.txt");
  const TzReportOptions options = {.author = "陆某", .now = PRINTED_NOW};
  decide (fixture, id, TZ_SUBJECT_STATUS, TZ_DECISION_CORRECTED, "completed");
  decide (fixture, id, TZ_SUBJECT_VERDICT, TZ_DECISION_ADDED, "doubtful");
  for (TzSubject subject = TZ_SUBJECT_TITLE; subject <= TZ_SUBJECT_EXTENT; subject++)
    decide (fixture, id, subject, TZ_DECISION_ACCEPTED, NULL);
  Printed before = printed_new (fixture, &options);
  printed_assert_says (&before, TZ_PART_NOT_REVIEWED, "0 of 3 problems were reviewed");
  printed_clear (&before);
  decide (fixture, id, TZ_SUBJECT_THEMES, TZ_DECISION_ACCEPTED, NULL);
  Printed printed = printed_new (fixture, &options);
  printed_assert_says (&printed, TZ_PART_NOT_REVIEWED, "1 of 3 problems were reviewed");
  printed_assert_says (&printed, TZ_PART_PROBLEMS, "the program read “In progress”");
  printed_assert_says (&printed, TZ_PART_PROBLEMS, "Verdict of 陆某");
  printed_assert_says (&printed, TZ_PART_PROBLEMS, "Doubtful");
  printed_assert_says (&printed, TZ_PART_COMPLETION, "3/3");
  printed_clear (&printed);
}

/* A summary stays one, and says what it leaves to the agencies. */
static void
test_summary_of_many (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  for (guint i = 0; i < 62; i++) {
    g_autofree char *agency = g_strdup_printf ("云溪%u局", i + 100);
    g_autofree char *file = g_strdup_printf ("river-%u.txt", i);
    Sample sample = river;
    sample.agency = agency;
    fixture_store (fixture, &sample, file);
  }
  const TzReportOptions options = {.now = PRINTED_NOW};
  Printed printed = printed_new (fixture, &options);
  printed_assert_says (&printed, TZ_PART_SUMMARY, "more stand with their agencies");
  g_assert_cmpint (tz_report_get_part_page (printed.report, TZ_PART_METHOD) -
                       tz_report_get_part_page (printed.report, TZ_PART_SUMMARY),
                   <=, 4);
  printed_clear (&printed);
}

/* Only what recurs stands side by side. */
static void
test_side_by_side (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture_store (fixture, &river, "river.txt");
  fixture_store (fixture, &lake, "lake.txt");
  const TzReportOptions options = {.now = PRINTED_NOW};
  Printed printed = printed_new (fixture, &options);
  printed_assert_says (&printed, TZ_PART_SIDE_BY_SIDE, "食堂账目不清");
  printed_assert_says (&printed, TZ_PART_SIDE_BY_SIDE, "伙食费结余挪用");
  printed_assert_says_not (&printed, TZ_PART_SIDE_BY_SIDE, "招生公示不及时");
  printed_clear (&printed);
}

static void
test_what_does_not_count_is_named (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture_store (fixture, &river, "river.txt");
  fixture_store (fixture, &unsure, "unsure.txt");
  const TzReportOptions options = {.now = PRINTED_NOW};
  Printed printed = printed_new (fixture, &options);
  g_assert_cmpuint (tz_report_get_n_notices (printed.report), ==, 2);
  printed_assert_says_not (&printed, TZ_PART_PROBLEMS, "轮廓不明的问题");
  printed_assert_says (&printed, TZ_PART_NOT_REVIEWED, "石桥县教育局");
  printed_assert_says (&printed, TZ_PART_NOT_REVIEWED, "outline is uncertain");
  printed_assert_says (&printed, TZ_PART_SOURCES, "unsure.txt");
  printed_clear (&printed);
}

static void
test_overdue_against_the_day_of_the_report (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  fixture_store (fixture, &river, "river.txt");
  const TzReportOptions later = {.now = PRINTED_NOW}, earlier = {.now = PRINTED_NOW - 100 * 86400};
  Printed after = printed_new (fixture, &later);
  printed_assert_says (&after, TZ_PART_AGENCIES, "76 days past");
  printed_clear (&after);
  Printed before = printed_new (fixture, &earlier);
  printed_assert_says (&before, TZ_PART_AGENCIES, "not past");
  printed_clear (&before);
}

static void
test_notes_stand_with_their_problem (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 id = fixture_store (fixture, &river, "river.txt");
  g_autoptr (TzNotice) notice = tz_library_load (fixture->library, id, &error);
  g_assert_no_error (error);
  const TzProblem *problem = &g_array_index (notice->analysis->problems, TzProblem, 1);
  TzAnnotation note = {.notice = id, .span = problem->title, .body = "要到现场核对", .creator = "陆某"};
  g_autoptr (TzAnnotation) stored = tz_library_add_annotation (fixture->library, &note, &error);
  g_assert_nonnull (stored);
  g_assert_no_error (error);
  const TzReportOptions options = {.now = PRINTED_NOW};
  Printed printed = printed_new (fixture, &options);
  printed_assert_says (&printed, TZ_PART_PROBLEMS, "要到现场核对");
  printed_assert_says (&printed, TZ_PART_PROBLEMS, "Note by 陆某");
  printed_assert_says_not (&printed, TZ_PART_PROBLEMS, "Notes elsewhere");
  printed_clear (&printed);
}

/* Names are hidden wherever they stand: in quotations, and in the notes of the analyst. */
static void
test_names_are_hidden (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &export_test_river, "梁启诚.txt");
  export_test_add_person (fixture, id, "梁启诚");
  export_test_add_note (fixture, id, "对科长梁启诚进行约谈");
  const TzReportOptions shown = {.now = PRINTED_NOW};
  Printed printed = printed_new (fixture, &shown);
  printed_assert_says (&printed, TZ_PART_PROBLEMS, "对科长梁启诚进行约谈");
  printed_assert_says (&printed, TZ_PART_SOURCES, "梁启诚.txt");
  printed_clear (&printed);
  const TzReportOptions hidden = {.now = PRINTED_NOW, .hide_names = TRUE};
  printed = printed_new (fixture, &hidden);
  printed_assert_says (&printed, TZ_PART_PROBLEMS, "对科长梁某某进行约谈");
  printed_assert_says (&printed, TZ_PART_PROBLEMS, "问梁某某。");
  for (TzReportPart part = 0; part < TZ_N_PARTS; part++)
    if (tz_report_get_part_page (printed.report, part) >= 0)
      printed_assert_says_not (&printed, part, "启诚");
  printed_clear (&printed);
}

/* Also of a person whom only the analyst names. */
static void
test_names_in_notes_are_hidden (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  gint64 id = fixture_store (fixture, &river, "river.txt");
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  const TzAnnotation note = {.notice = id,
                             .span = g_array_index (notice->analysis->problems, TzProblem, 0).title,
                             .body = (char *)"请与陆启明同志核对任职时间。",
                             .creator = (char *)"周某"};
  g_autoptr (TzAnnotation) stored = tz_library_add_annotation (fixture->library, &note, &error);
  g_assert_no_error (error);
  const TzReportOptions hidden = {.now = PRINTED_NOW, .hide_names = TRUE};
  Printed printed = printed_new (fixture, &hidden);
  printed_assert_says (&printed, TZ_PART_PROBLEMS, "陆某某同志");
  printed_clear (&printed);
}

static void
test_chosen_parts_and_notices (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const gint64 picked[] = {fixture_store (fixture, &lake, "lake.txt"), 0};
  fixture_store (fixture, &river, "river.txt");
  const TzReportPart parts[] = {TZ_PART_SOURCES, TZ_PART_PROBLEMS};
  const TzReportOptions options = {
      .title = "标题 'x' \\ (y)", .notices = picked, .parts = parts, .n_parts = 2, .now = PRINTED_NOW};
  Printed printed = printed_new (fixture, &options);
  g_autofree char *title = poppler_document_get_title (printed.document);
  g_assert_cmpstr (title, ==, options.title);
  g_assert_cmpstr (tz_report_get_title (printed.report), ==, options.title);
  g_assert_cmpint (tz_report_get_part_page (printed.report, TZ_PART_COVER), ==, -1);
  g_assert_cmpint (tz_report_get_part_page (printed.report, TZ_PART_SOURCES), ==, 0);
  g_assert_cmpint (tz_report_get_part_page (printed.report, TZ_PART_PROBLEMS), ==, 1);
  printed_assert_says_not (&printed, TZ_PART_SOURCES, "river.txt");
  printed_assert_says (&printed, TZ_PART_PROBLEMS, "食堂账目不清");
  printed_clear (&printed);
}

static void
test_no_parts_and_no_notices (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const TzReportPart none[] = {TZ_PART_COVER};
  const TzReportOptions all = {.now = PRINTED_NOW},
                        no_parts = {.parts = none, .n_parts = 0, .now = PRINTED_NOW};
  g_autoptr (TzReport) empty = printed_make (fixture, &no_parts);
  g_assert_cmpuint (tz_report_get_n_pages (empty), ==, 1);
  Printed printed = printed_new (fixture, &all);
  g_assert_cmpuint (tz_report_get_n_notices (printed.report), ==, 0);
  printed_assert_says (&printed, TZ_PART_COMPLETION, "There is no notice that counts.");
  printed_clear (&printed);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  const TzReportOptions options = {.now = PRINTED_NOW};
  fixture_store (fixture, &river, "river.txt");
  g_cancellable_cancel (cancellable);
  g_assert_null (tz_report_new (fixture->library, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gpointer
draw_all (gpointer data)
{
  TzReport *report = data;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 596, 842);
  cairo_t *cr = cairo_create (surface);
  for (guint i = 0; i < tz_report_get_n_pages (report); i++)
    tz_report_draw_page (report, i, cr);
  cairo_status_t status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return GINT_TO_POINTER (status == CAIRO_STATUS_SUCCESS);
}

/* The preview draws while the PDF is written. */
static void
test_drawn_while_written (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  const TzReportOptions options = {.now = PRINTED_NOW};
  fixture_store (fixture, &river, "river.txt");
  g_autoptr (TzReport) report = printed_make (fixture, &options);
  g_autofree char *path = g_build_filename (fixture->folder, "report.pdf", NULL);
  GThread *thread = g_thread_new ("draw", draw_all, report);
  g_assert_true (tz_report_write_pdf (report, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (GPOINTER_TO_INT (g_thread_join (thread)));
}

/* What was rejected is counted nowhere, and listed with its words, who and when. */
static void
test_rejected (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gint64 id = fixture_store (fixture, &river, "river.txt");
  g_autoptr (TzNotice) notice = fixture_load (fixture, id);
  g_autoptr (GError) error = NULL;
  TzDecision decision = {.notice = id,
                         .subject = TZ_SUBJECT_PROBLEM,
                         .key = (char *)"",
                         .kind = TZ_DECISION_REJECTED,
                         .at.span = g_array_index (notice->analysis->problems, TzProblem, 1).title,
                         .creator = (char *)"李甲"};
  g_autoptr (GPtrArray) decisions = g_ptr_array_new ();
  g_ptr_array_add (decisions, &decision);
  const TzReportPart parts[] = {TZ_PART_PROBLEMS, TZ_PART_REJECTED};
  const TzReportOptions options = {.parts = parts, .n_parts = G_N_ELEMENTS (parts), .now = PRINTED_NOW};
  Printed before = printed_new (fixture, &options);
  printed_assert_says (&before, TZ_PART_REJECTED, "rejected nothing");
  printed_clear (&before);
  g_assert_true (tz_library_decide (fixture->library, decisions, &error));
  Printed after = printed_new (fixture, &options);
  printed_assert_says (&after, TZ_PART_REJECTED, "Problem: rejected校舍资产账实不符");
  printed_assert_says (&after, TZ_PART_REJECTED, "李甲");
  printed_assert_says_not (&after, TZ_PART_PROBLEMS, "校舍资产账实不符");
  printed_clear (&after);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_ADD ("/report/says-what-the-notices-say", test_says_what_the_notices_say);
  FIXTURE_ADD ("/report/says-what-was-decided", test_says_what_was_decided);
  FIXTURE_ADD ("/report/summary-of-many", test_summary_of_many);
  FIXTURE_ADD ("/report/side-by-side", test_side_by_side);
  FIXTURE_ADD ("/report/what-does-not-count-is-named", test_what_does_not_count_is_named);
  FIXTURE_ADD ("/report/overdue-against-the-day-of-the-report", test_overdue_against_the_day_of_the_report);
  FIXTURE_ADD ("/report/notes-stand-with-their-problem", test_notes_stand_with_their_problem);
  FIXTURE_ADD ("/report/names-are-hidden", test_names_are_hidden);
  FIXTURE_ADD ("/report/names-in-notes-are-hidden", test_names_in_notes_are_hidden);
  FIXTURE_ADD ("/report/chosen-parts-and-notices", test_chosen_parts_and_notices);
  FIXTURE_ADD ("/report/no-parts-and-no-notices", test_no_parts_and_no_notices);
  FIXTURE_ADD ("/report/cancelled", test_cancelled);
  FIXTURE_ADD ("/report/drawn-while-written", test_drawn_while_written);
  FIXTURE_ADD ("/report/rejected", test_rejected);
  return g_test_run ();
}
